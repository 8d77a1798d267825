//! `/{lang}/charter-in-figures`: what became of the signatures, put together as the visitor chooses. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::source;
use crate::domain::cohort::{Group, reporting, whole};
use crate::paths::Href;
use crate::server::error::Result;

/// The state of the Charter.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    // What is no group is none chosen.
    let group = Group::parse_code(visit.query("by")).unwrap_or(Group::Year);
    Ok(Page::new(visit.words.t("in-figures-title"), move || {
        body(&visit, group)
    }))
}

fn body(visit: &Visit, group: Group) -> impl IntoView + use<> {
    let w = visit.words;
    let all = whole(visit.register(), visit.today());
    let (owing, reported) = reporting(visit.register());
    let choices = Group::ALL
        .into_iter()
        .map(|one| {
            let href = format!("{}?by={one}#plans", Href::InFigures.to(w.lang));
            let current = (one == group).then_some("true");
            view! { <li><a class="obs-pagination__link" href=href aria-current=current>{w.t(&format!("group-{one}"))}</a></li> }
        })
        .collect_view();
    let plans = visit
        .figure(&format!("plans-by-{group}"))
        .map(|figure| parts::figure(visit, &figure, false));
    let figure = |name: &str| visit.figure(name).map(|figure| parts::figure(visit, &figure, false));
    let shares = visit
        .register()
        .plan_shares
        .iter()
        .map(|share| {
            view! {
                <tr>
                    <th scope="row"><a href=Href::Country(&share.country).to(w.lang)>{w.country(&share.country)}</a></th>
                    <td lang="en">{share.statement.clone()}</td>
                    <td>{parts::published_as_of(w, &share.as_of)}</td>
                    <td>{source(&share.source)}</td>
                </tr>
            }
        })
        .collect_view();
    let shares = parts::Table::new("plan-shares", w.t("plan-shares-caption"))
        .column(w.t("column-country"))
        .column(w.t("column-with-plan"))
        .column(w.t("column-as-of"))
        .column(w.t("source"))
        .of(shares);
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("in-figures-title"), w.t("in-figures-lead"))}
        {parts::steps(visit, &all, (owing, reported))}
        <section class="obs-section" id="plans">
            <h2>{w.t("in-figures-plans")}</h2>
            <nav class="obs-pagination" aria-label=w.t("in-figures-by")>
                <ul class="obs-pagination__list">{choices}</ul>
            </nav>
            {plans}
        </section>
        <section class="obs-section">
            <h2>{w.t("country-plans")}</h2>
            <p>{w.t("plan-shares-note")}</p>
            {shares}
        </section>
        <section class="obs-section">
            <h2>{w.t("home-where")}</h2>
            <div class="obs-columns obs-columns--main">{figure("map")} {figure("by-country")}</div>
        </section>
        <section class="obs-section">
            <h2>{w.t("home-when")}</h2>
            {figure("by-year")}
            {figure("growth")}
        </section>
    }
}
