//! `/{lang}/languages`: working languages of signatories, and the Charter's text in them. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::domain::register::Register;
use crate::paths::Href;
use crate::server::error::Result;

/// The list of languages.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    Ok(Page::new(visit.words.t("languages-title"), move || body(&visit)))
}

/// Languages in which a text of the Charter, of 2006 or 2022, is known to us.
fn with_text(register: &Register) -> i64 {
    let with = register.charter_languages.iter().filter(|language| language.has_text());
    i64::try_from(with.count()).unwrap_or(i64::MAX)
}

/// Signatories none of whose languages has a text of the Charter known to us.
fn without_text(register: &Register) -> i64 {
    let has_text = |tag: &str| {
        register
            .charter_languages
            .iter()
            .any(|language| language.tag == tag && language.has_text())
    };
    let without = register
        .signatories()
        .filter(|authority| !authority.languages.is_empty())
        .filter(|authority| !authority.languages.iter().any(|language| has_text(&language.tag)));
    i64::try_from(without.count()).unwrap_or(i64::MAX)
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let totals = visit.register().index().totals.clone();
    let lead = w.count_with(
        "languages-lead",
        totals.languages,
        &[("signatories", w.number(totals.signatories).into())],
    );
    let figure = visit.figure("by-language");
    let chart = figure.as_ref().map(|figure| parts::figure(visit, figure, true));
    let table = figure.map(|figure| parts::table_by_name(visit, &figure, "languages"));
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("languages-title"), lead)}
        <p>{w.t("languages-first-assignment")} " " <a href=Href::MethodSection("languages").to(w.lang)>{w.t("how-we-count")}</a></p>
        <div class="obs-columns">
            {chart}
            <section class="obs-stack" aria-labelledby="charter-texts">
                <h2 id="charter-texts">{w.t("languages-texts")}</h2>
                <p>{w.count("languages-texts-known", with_text(visit.register()))}</p>
                <p>{w.count("languages-without-text", without_text(visit.register()))}</p>
                <p class="obs-source">{parts::as_of(visit)}</p>
            </section>
        </div>
        <section class="obs-section">
            <h2>{w.t("languages-table")}</h2>
            {table}
            <p class="obs-source">{parts::as_of(visit)}</p>
            {parts::downloads(w, |ending| visit.stay(&Href::Languages.file(w.lang, ending)))}
        </section>
    }
}
