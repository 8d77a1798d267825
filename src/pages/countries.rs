//! `/{lang}/countries`: every country of the Charter's associations. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::charts;
use crate::components::source;
use crate::domain::register::PublishedCount;
use crate::domain::tally::totals;
use crate::paths::Href;
use crate::server::error::Result;

/// The list of countries.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    Ok(Page::new(visit.words.t("countries-title"), move || body(&visit)))
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let totals = totals(&visit.register.authorities);
    let lead = w.count_with(
        "countries-lead",
        totals.countries,
        &[("signatories", w.number(totals.signatories).into())],
    );
    let year = chrono::Datelike::year(&visit.ctx.today());
    let map = charts::figure("map", &visit.register, w, year).map(|figure| parts::figure(visit, figure, true));
    let by_country = charts::figure("by-country", &visit.register, w, year);
    let table = by_country.as_ref().map(|figure| {
        let mut figure = figure.clone();
        figure.rows.sort_by(|left, right| w.compare(&left.label, &right.label));
        figure.title = w.with(
            "countries-caption",
            &[("day", w.day(visit.register.published_on).into())],
        );
        parts::figure_table(w, &figure, "countries", false)
    });
    let chart = by_country.map(|figure| parts::figure(visit, figure, true));
    let mut published: Vec<&PublishedCount> = visit.register.published_totals().collect();
    published.reverse();
    let published = published
        .into_iter()
        .map(|count| {
            let countries = match count.countries {
                Some(countries) => view! { <td class="obs-table__number">{w.number(countries)}</td> }.into_any(),
                None => view! { <td class="obs-table__number obs-table__unknown">{w.t("unknown")}</td> }.into_any(),
            };
            view! {
                <tr>
                    <th scope="row">{parts::published_as_of(w, &count.as_of)}</th>
                    <td class="obs-table__number">{parts::published_number(w, count)}</td>
                    {countries}
                    <td>{source(&count.source)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("countries-title"), lead)}
        <div class="obs-columns obs-columns--main">{map} {chart}</div>
        <section class="obs-section">
            <h2>{w.t("countries-table")}</h2>
            <p>{w.t("countries-table-note")}</p>
            {table}
            <p class="obs-source">{parts::as_of(visit)}</p>
        </section>
        <section class="obs-section" id="elsewhere">
            <h2>{w.t("elsewhere-title")}</h2>
            <p>{w.t("elsewhere-note")}</p>
            <div class="obs-scroll obs-scroll--table" role="group" aria-labelledby="elsewhere-table" tabindex="0">
                <table class="obs-table">
                    <caption class="obs-table__caption" id="elsewhere-table">{w.t("elsewhere-caption")}</caption>
                    <thead><tr>
                        <th scope="col">{w.t("column-as-of")}</th>
                        <th scope="col" class="obs-table__number">{w.t("column-signatories")}</th>
                        <th scope="col" class="obs-table__number">{w.t("column-countries")}</th>
                        <th scope="col">{w.t("source")}</th>
                    </tr></thead>
                    <tbody>{published}</tbody>
                </table>
            </div>
        </section>
    }
}
