//! `/{lang}/method`: what is counted and how, and where it comes from. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{paragraphs, status};
use crate::domain::commitment::Status;
use crate::paths::Href;
use crate::server::error::Result;

/// The sections in order; each has a title and a text under its name.
pub const SECTIONS: [&str; 15] = [
    "about",
    "counts",
    "dates",
    "versions",
    "coverage",
    "population",
    "languages",
    "elsewhere",
    "succession",
    "past",
    "reports",
    "duties",
    "day",
    "sources",
    "corrections",
];

/// Method and definitions.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    Ok(Page::new(visit.words.t("method-title"), move || body(&visit)))
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let contents = SECTIONS
        .into_iter()
        .map(|id| view! { <li><a href=format!("#{id}")>{w.t(&format!("method-{id}-title"))}</a></li> })
        .collect_view();
    let config = visit.ctx.config();
    let contact = (!config.operator_contact.is_empty())
        .then(|| w.with("method-contact", &[("contact", config.operator_contact.clone().into())]));
    let register = visit.register();
    let all = register.latest_published_total().map(|total| w.number(total.number));
    let numbers = [
        ("own", w.number(register.index().totals.signatories).into()),
        ("all", all.unwrap_or_else(|| w.t("unknown")).into()),
    ];
    let sections = SECTIONS
        .into_iter()
        .map(|id| {
            let statuses = (id == "counts").then(|| statuses(visit));
            let contact = (id == "corrections").then(|| contact.clone()).flatten();
            view! {
                <section class="obs-section" id=id>
                    <h2>{w.t(&format!("method-{id}-title"))}</h2>
                    <div class="obs-prose">{paragraphs(&w.with(&format!("method-{id}-text"), &numbers))}</div>
                    {contact.map(|text| view! { <p>{text}</p> })}
                    {statuses}
                </section>
            }
            .into_any()
        })
        .collect_view();
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("method-title"), w.t("method-lead"))}
        <nav aria-label=w.t("method-contents")><ul>{contents}</ul></nav>
        {sections}
        <p class="obs-source">{parts::as_of(visit)}</p>
    }
}

/// Every status, what it means, and whether it counts: read from the rule itself.
fn statuses(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = Status::ALL
        .into_iter()
        .map(|one| {
            let code = one.code();
            view! {
                <tr>
                    <th scope="row">{status(code, w.t(&format!("status-{code}")))}</th>
                    <td data-label=w.t("column-meaning")>{w.t(&format!("status-about-{code}"))}</td>
                    <td data-label=w.t("column-counts")>{w.t(&format!("counting-{}", one.counting().code()))}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    parts::Table::new("statuses", w.t("method-statuses"))
        .stacked()
        .column(w.t("column-status"))
        .column(w.t("column-meaning"))
        .column(w.t("column-counts"))
        .of(rows)
}
