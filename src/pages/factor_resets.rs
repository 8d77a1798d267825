//! `/{lang}/staff/factor-resets`: requests to reset a lost second factor, and the form for a new one. For administrators.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden};
use crate::domain::factor_reset::{REASON_MAX, ResetOutcome, ResetProblem, may_close};
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::factor_resets::{self, FactorReset};
use crate::server::error::Result;

/// What the page says was saved.
const SAVED: [&str; 3] = ["asked", "confirmed", "refused"];

/// The open requests.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    let by = visit.person()?.administrator()?.account();
    let mut conn = visit.ctx.read().await?;
    let open = factor_resets::list_open(&mut conn, visit.ctx.now()).await?;
    let is_alone = factor_resets::count_administrators(&mut conn).await? < 2;
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    Ok(Page::new(visit.words.t("resets-title"), move || {
        body(&visit, by, (&open, is_alone), &kept)
    })
    .dense()
    .private())
}

fn body(
    visit: &Visit,
    by: i64,
    (open, is_alone): (&[FactorReset], bool),
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let limit = w.number(i64::try_from(REASON_MAX).unwrap_or_default());
    let found = kept.get("problem").map(|code| {
        let field = ResetProblem::parse_code(code).and_then(ResetProblem::field);
        (
            field,
            w.with(&format!("problem-{code}"), &[("max", limit.clone().into())]),
        )
    });
    let lines = found.iter().map(|(field, text)| ErrorLine {
        href: format!("#{}", field.unwrap_or("resets")),
        text: text.clone(),
    });
    let error = |name: &str| {
        let found = found.clone().filter(|(field, _)| *field == Some(name));
        found.map(|(_, text)| text)
    };
    let saved = SAVED.iter().find(|saved| **saved == visit.query("saved")).map(|saved| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t(&format!("saved-reset-{saved}"))}</h2></div> }
    });
    let alone = is_alone.then(|| {
        view! {
            <div class="obs-note obs-note--attention">
                <p>{w.t("resets-alone")} " " <code>"observatory user reset-factor"</code></p>
            </div>
        }
    });
    let typed = |name: &str| kept.get(name).cloned().unwrap_or_default();
    let email = Some(typed("email")).filter(|email| !email.is_empty());
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk")])}
        {error_summary(w.t("errors-title"), lines.collect())}
        {saved}
        {parts::page_head(w.t("resets-title"), w.t("resets-lead"))}
        {alone}
        {list(visit, by, open)}
        <section class="obs-section">
            <h2>{w.t("resets-ask-title")}</h2>
            <form class="obs-form" method="post" action=form("ask_factor_reset") novalidate>
                {hidden(vec![Hidden("lang", w.lang.code().to_owned())])}
                {field(Field {
                    name: "email",
                    kind: "email",
                    width: "obs-field__input--medium",
                    autocomplete: Some("off"),
                    label: w.t("resets-email"),
                    value: email.unwrap_or_else(|| visit.query("email").to_owned()),
                    error: error("email"),
                    error_word: w.t("error-word"),
                    ..Field::default()
                })}
                {field(Field {
                    name: "reason",
                    kind: "area",
                    label: w.t("resets-reason"),
                    hint: w.with("resets-reason-hint", &[("max", limit.clone().into())]),
                    value: typed("reason"),
                    error: error("reason"),
                    error_word: w.t("error-word"),
                    ..Field::default()
                })}
                <div class="obs-form__actions"><button class="obs-button">{w.t("resets-ask")}</button></div>
            </form>
        </section>
    }
}

fn list(visit: &Visit, by: i64, open: &[FactorReset]) -> AnyView {
    let w = visit.words;
    if open.is_empty() {
        return view! { <div class="obs-empty" id="resets"><h2 class="obs-empty__title">{w.t("resets-empty")}</h2></div> }
            .into_any();
    }
    let rows = open.iter().map(|reset| row(visit, by, reset).into_any()).collect_view();
    let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
    parts::Table::new("resets", w.count("resets-caption", count))
        .stacked()
        .dense()
        .column(w.t("resets-person"))
        .column(w.t("resets-asked-by"))
        .column(w.t("resets-reason"))
        .column(w.t("resets-until"))
        .column(w.t("column-what-to-do"))
        .of(rows)
}

fn row(visit: &Visit, by: i64, reset: &FactorReset) -> impl IntoView + use<> {
    let w = visit.words;
    let asked_by = reset.asked_by_name.clone().unwrap_or_else(|| w.t("resets-by-person"));
    let whose = format!("{}, {}", reset.name, reset.email);
    view! {
        <tr>
            <th class="obs-table__typed" scope="row">{whose}</th>
            <td class="obs-table__typed" data-label=w.t("resets-asked-by")>{asked_by}</td>
            <td class="obs-table__typed" data-label=w.t("resets-reason")>{reset.reason.clone()}</td>
            <td data-label=w.t("resets-until")>{w.moment(reset.expires_at)}</td>
            <td data-label=w.t("column-what-to-do")>{step(visit, by, reset)}</td>
        </tr>
    }
}

/// What this administrator may do with it.
fn step(visit: &Visit, by: i64, reset: &FactorReset) -> AnyView {
    let w = visit.words;
    let may = |outcome| may_close(outcome, by, reset.account, reset.asked_by);
    if reset.asked_by.is_none() {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("email", &reset.email);
        let address = format!("{}?{}#reason", Href::FactorResets.to(w.lang), query.finish());
        return view! { <a href=address>{w.t("resets-ask-too")} <span class="obs-visually-hidden">" " {reset.name.clone()}</span></a> }
            .into_any();
    }
    let button = |outcome: ResetOutcome, key: &str, class: &'static str| {
        let name = reset.name.clone();
        view! { <button class=class name="form[step]" value=outcome.code()>{w.t(key)} <span class="obs-visually-hidden">" " {name}</span></button> }
    };
    let refuse = if reset.asked_by == Some(by) {
        "resets-take-back"
    } else {
        "resets-refuse"
    };
    let confirm = match may(ResetOutcome::Confirmed) {
        Ok(()) => button(ResetOutcome::Confirmed, "resets-confirm", "obs-button").into_any(),
        Err(problem) => view! { <p>{w.t(&format!("problem-{problem}"))}</p> }.into_any(),
    };
    view! {
        <form method="post" action=form("close_factor_reset")>
            {hidden(vec![Hidden("lang", w.lang.code().to_owned()), Hidden("reset", reset.id.to_string())])}
            {confirm}
            {button(ResetOutcome::Refused, refuse, "obs-button obs-button--quiet")}
        </form>
    }
    .into_any()
}
