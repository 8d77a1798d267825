//! Requests that authorities make and coordinators decide: their list, and the form to decide.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{Asked, Table, notice, page_head};
use crate::components::{Field, Hidden, hidden};
use crate::domain::register::Authority;
use crate::domain::request::{RequestStatus, TypedRequestDecision};
use crate::pages::Visit;
use crate::paths::{Href, form};
use crate::server::actions::kept;

/// A request in the list.
pub struct RequestLine<'a> {
    /// Whose.
    pub authority: &'a Authority,
    /// What the authority decided, as typed.
    pub decision: &'a str,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// The page on which it is decided.
    pub page: Href<'a>,
}

/// Those that wait; `about` is what their words begin with.
pub fn requests<'a>(visit: &Visit, about: &str, open: impl Iterator<Item = RequestLine<'a>>) -> AnyView {
    let w = visit.words;
    let word = |rest: &str| w.t(&format!("{about}-{rest}"));
    let saved = (visit.query("saved") == "decided").then(|| notice(w.t("saved-withdrawal-decided")));
    let rows: Vec<AnyView> = open
        .map(|one| {
            let name = one.authority.name().to_owned();
            view! {
                <tr>
                    <th scope="row"><a href=Href::Signatory(&one.authority.slug).to(w.lang)>{name.clone()}</a></th>
                    <td data-label=w.t("column-country")>{w.country(&one.authority.country)}</td>
                    <td class="obs-table__typed" data-label=w.t("withdrawal-field-decision")>{one.decision.to_owned()}</td>
                    <td data-label=w.t("column-sent")>{w.moment(one.asked_at)}</td>
                    <td data-label=w.t("column-what-to-do")>
                        <a href=one.page.to(w.lang)>{w.t("claims-open")} <span class="obs-visually-hidden">" " {name}</span></a>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect();
    let table = if rows.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{word("empty")}</h2><p>{word("empty-why")}</p></div> }
            .into_any()
    } else {
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        Table::new(about, w.count(&format!("{about}-caption"), count))
            .stacked()
            .dense()
            .column(w.t("column-authority"))
            .column(w.t("column-country"))
            .column(w.t("withdrawal-field-decision"))
            .column(w.t("column-sent"))
            .column(w.t("column-what-to-do"))
            .of(rows)
            .into_any()
    };
    view! { {saved} {page_head(word("title"), word("lead"))} {table} }.into_any()
}

/// The form to decide one, with what was typed, for whoever may and as long as it waits.
pub fn request_decision(
    visit: &Visit,
    authority: &Authority,
    status: RequestStatus,
    kept: &kept::Fields,
) -> Option<Asked> {
    let person = visit.person.as_ref();
    let may_decide = person.is_some_and(|person| person.coordinator_of(&authority.country).is_ok());
    (status == RequestStatus::Open && may_decide).then(|| {
        let typed = TypedRequestDecision::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
        let faults = match kept.get("problem").map(String::as_str) {
            Some("form-faults") => typed.check().err().unwrap_or_default(),
            _ => Vec::new(),
        };
        Asked::new(visit.words, "decision", typed.fields(), faults).with_problem(kept, "why")
    })
}

/// That form on the page; `about` is what its words begin with, `key` the name and value of the request's key.
pub fn request_form(
    visit: &Visit,
    about: &str,
    action: &'static str,
    key: (&'static str, i64),
    typed: &Asked,
) -> impl IntoView + use<> {
    let w = visit.words;
    let word = |rest: &str| w.t(&format!("{about}-{rest}"));
    let why = Field {
        name: "why",
        kind: "area",
        ..Field::default()
    };
    let step = |step: &'static str, label: String, class: &'static str| {
        view! { <button class=format!("obs-button {class}") name="form[step]" value=step>{label}</button> }
    };
    view! {
        <section class="obs-section">
            <h2>{w.t("claims-decision")}</h2>
            <p>{word("decision-lead")}</p>
            <form class="obs-form" method="post" action=form(action) novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden(key.0, key.1.to_string()),
                ])}
                {typed.hinted(why)}
                <div class="obs-form__actions" id="step">
                    {step("confirm", word("confirm"), "")}
                    {step("refuse", w.t("withdrawals-refuse"), "obs-button--danger")}
                </div>
            </form>
        </section>
    }
}
