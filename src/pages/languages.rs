//! `/{lang}/languages`: working languages of signatories, and the Charter's text in them. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::charts;
use crate::domain::register::Register;
use crate::domain::tally::totals;
use crate::paths::Href;
use crate::server::error::Result;

/// The list of languages.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    Ok(Page::new(visit.words.t("languages-title"), move || body(&visit)))
}

/// Signatories none of whose languages has a text of the Charter known to us.
fn without_text(register: &Register) -> i64 {
    let has_text = |tag: &str| {
        register
            .charter_languages
            .iter()
            .any(|language| language.tag == tag && (language.text_2006 == "yes" || language.text_2022 == "yes"))
    };
    let without = register
        .signatories()
        .filter(|authority| !authority.languages.is_empty())
        .filter(|authority| !authority.languages.iter().any(|language| has_text(&language.tag)));
    i64::try_from(without.count()).unwrap_or(i64::MAX)
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let totals = totals(&visit.register.authorities);
    let lead = w.count_with(
        "languages-lead",
        totals.languages,
        &[("signatories", w.number(totals.signatories).into())],
    );
    let year = chrono::Datelike::year(&visit.ctx.today());
    let figure = charts::figure("by-language", &visit.register, w, year);
    let table = figure.as_ref().map(|figure| {
        let mut figure = figure.clone();
        figure.rows.sort_by(|left, right| w.compare(&left.label, &right.label));
        figure.title = w.with(
            "languages-caption",
            &[("day", w.day(visit.register.published_on).into())],
        );
        parts::figure_table(w, &figure, "languages", false)
    });
    let chart = figure.map(|figure| parts::figure(visit, figure, true));
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("languages-title"), lead)}
        <p>{w.t("languages-first-assignment")} " " <a href=Href::MethodSection("languages").to(w.lang)>{w.t("how-we-count")}</a></p>
        {chart}
        <p>{w.count("languages-without-text", without_text(&visit.register))}</p>
        <section class="obs-section">
            <h2>{w.t("languages-table")}</h2>
            {table}
            <p class="obs-source">{parts::as_of(visit)}</p>
        </section>
    }
}
