//! `/{lang}/countries`: every country of the Charter's associations. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::data;
use crate::domain::register::PublishedCount;
use crate::paths::Href;
use crate::server::error::Result;

/// The list of countries.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    let page = Page::new(visit.words.t("countries-title"), move || body(&visit));
    Ok(page.live().with_figures())
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let totals = visit.register().index().totals.clone();
    let lead = w.count_with(
        "countries-lead",
        totals.countries,
        &[("signatories", w.number(totals.signatories).into())],
    );
    let map = visit.figure("map").map(|figure| parts::figure(visit, &figure, true));
    let by_country = visit.figure("by-country");
    let chart = by_country.as_ref().map(|figure| parts::figure(visit, figure, true));
    let table = by_country.map(|figure| {
        let place = (&Href::Countries, "countries");
        parts::table_in_order(visit, &figure, place, (data::countries, &data::COUNTRY_ORDERS), &|_| {
            None
        })
    });
    let mut published: Vec<&PublishedCount> = visit.register().published_totals().collect();
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
                    <th scope="row">{parts::when(w, &count.as_of)}</th>
                    <td class="obs-table__number">{parts::published_number(w, count)}</td>
                    {countries}
                    <td>{parts::source(w, &count.source)}</td>
                </tr>
            }
        })
        .collect_view();
    let elsewhere = parts::Table::new("elsewhere-table", w.t("elsewhere-caption"))
        .column(w.t("column-as-of"))
        .number(w.t("column-signatories"))
        .number(w.t("column-countries"))
        .column(w.t("source"))
        .of(published);
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::figures_head(visit, w.t("countries-title"), lead, None)}
        <div class="obs-columns obs-columns--main">{map} {chart}</div>
        <p><a href=format!("{}#map", visit.to(&Href::InFigures))>{w.t("map-others")}</a></p>
        <section class="obs-section">
            <h2>{w.t("countries-table")}</h2>
            <p>{w.t("countries-table-note")}</p>
            {table}
        </section>
        <section class="obs-section" id="elsewhere">
            <h2>{w.t("elsewhere-title")}</h2>
            <p>{w.t("elsewhere-note")}</p>
            {elsewhere}
        </section>
    }
}
