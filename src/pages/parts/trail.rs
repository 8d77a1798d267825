//! Rows of the audit as people read them.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use serde_json::Value;

use super::Table;
use crate::domain::account::Role;
use crate::domain::register::Register;
use crate::locale::Words;
use crate::server::db::trail::Trace;

/// What a row tells, in words.
#[derive(Clone, Debug)]
pub struct Line {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub who: String,
    /// In whose place; empty for whoever did it for themself.
    pub as_whom: String,
    /// What.
    pub what: String,
    /// On what.
    pub about: String,
    /// What was there before.
    pub before: String,
    /// What is there since.
    pub after: String,
    /// What else the row tells.
    pub more: String,
    /// The reason given.
    pub why: String,
}

/// A row in words.
pub fn line(w: Words, register: &Register, trace: &Trace) -> Line {
    let authority = |id: i64| {
        let known = register.authority_by_id(id);
        known.map_or_else(|| w.t("unknown"), |one| one.name().to_owned())
    };
    let who = match &trace.name {
        Some(name) => name.clone(),
        None if trace.actor == "operator" => w.t("trail-operator"),
        None => w.t("trail-system"),
    };
    let as_whom = trace
        .acting_for
        .map(|id| w.with("trail-in-place-of", &[("authority", authority(id).into())]));
    let about = match (&trace.about, trace.subject.split_once('/')) {
        (Some(name), _) => name.clone(),
        (None, Some(("authority", id))) => id.parse().map_or_else(|_| trace.subject.clone(), authority),
        (None, Some(("report", id))) => w.with("trail-report", &[("n", id.into())]),
        _ => trace.subject.clone(),
    };
    let mut detail = match serde_json::from_str(&trace.detail) {
        Ok(Value::Object(detail)) => detail,
        _ => serde_json::Map::new(),
    };
    let mut take = |names: [&str; 2]| {
        let [first, second] = names.map(|name| detail.remove(name));
        first.or(second).map(|value| text(&value)).unwrap_or_default()
    };
    let (before, after) = (take(["before", "from"]), take(["after", "to"]));
    if let Some(id) = detail.remove("authority").as_ref().and_then(Value::as_i64) {
        let name = authority(id);
        // What the row is about stands in it already.
        if name != about {
            detail.insert("authority".to_owned(), Value::String(name));
        }
    }
    let more = detail
        .iter()
        .filter(|(_, value)| !value.is_null())
        .map(|(name, value)| format!("{name}: {}", text(value)));
    Line {
        at: trace.at,
        who,
        as_whom: as_whom.unwrap_or_default(),
        what: w.t(&format!("action-{}", trace.action)),
        about,
        before,
        after,
        more: more.collect::<Vec<_>>().join("; "),
        why: trace.why.clone(),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A table of such rows, newest first, or a word that there are none.
pub fn trail(w: Words, register: &Register, id: &'static str, caption: String, traces: &[Trace]) -> AnyView {
    if traces.is_empty() {
        return view! { <p>{w.t("trail-empty")}</p> }.into_any();
    }
    let rows = traces
        .iter()
        .map(|trace| row(w, &line(w, register, trace)).into_any())
        .collect_view();
    Table::new(id, caption)
        .stacked()
        .dense()
        .column(w.t("column-when"))
        .column(w.t("column-who"))
        .column(w.t("column-what"))
        .column(w.t("column-about"))
        .column(w.t("column-change"))
        .column(w.t("column-why"))
        .of(rows)
}

fn row(w: Words, line: &Line) -> impl IntoView + use<> {
    let who = if line.as_whom.is_empty() {
        line.who.clone()
    } else {
        format!("{}, {}", line.who, line.as_whom)
    };
    let part = |key: &str, value: &str| {
        (!value.is_empty()).then(|| view! { <p><strong>{w.t(key)}</strong> " " {value.to_owned()}</p> })
    };
    let is_short = line.before.is_empty() && line.after.is_empty();
    let change = if is_short {
        view! { {line.more.clone()} }.into_any()
    } else {
        view! {
            <details>
                <summary>{w.t("trail-before-after")}</summary>
                {part("trail-before", &line.before)}
                {part("trail-after", &line.after)}
                {part("trail-more", &line.more)}
            </details>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row"><time datetime=line.at.to_rfc3339()>{w.minute(line.at)}</time></th>
            <td data-label=w.t("column-who")>{who}</td>
            <td data-label=w.t("column-what")>{line.what.clone()}</td>
            <td data-label=w.t("column-about")>{line.about.clone()}</td>
            <td class="obs-table__typed" data-label=w.t("column-change")>{change}</td>
            <td class="obs-table__typed" data-label=w.t("column-why")>{line.why.clone()}</td>
        </tr>
    }
}

/// Links to the pages before and after this one of a list, where there are such.
pub fn turning(w: Words, before: Option<(String, String)>, after: Option<(String, String)>) -> AnyView {
    if before.is_none() && after.is_none() {
        return ().into_any();
    }
    let link = |rel: &'static str, link: Option<(String, String)>| {
        link.map(|(href, text)| view! { <li><a class="obs-pagination__link" rel=rel href=href>{text}</a></li> })
    };
    view! {
        <nav class="obs-pagination" aria-label=w.t("pages")>
            <ul class="obs-pagination__list">{link("prev", before)} {link("next", after)}</ul>
        </nav>
    }
    .into_any()
}

/// What somebody may do, in words.
pub fn roles(w: Words, register: &Register, roles: &[Role]) -> String {
    let told = roles.iter().map(|role| role_words(w, register, role));
    told.collect::<Vec<_>>().join("; ")
}

/// What a role lets somebody do.
pub fn role_words(w: Words, register: &Register, role: &Role) -> String {
    let authority = role.authority().and_then(|id| register.authority_by_id(id));
    let name = match (authority, role.country()) {
        (Some(authority), _) => authority.name().to_owned(),
        (None, Some(country)) => w.country(country),
        (None, None) => w.t("unknown"),
    };
    w.with(&format!("role-{}", role.code()), &[("name", name.into())])
}
