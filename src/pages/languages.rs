//! `/{lang}/languages`: working languages of signatories, and the Charter's text in them. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::charts::Row;
use crate::components::in_language;
use crate::data;
use crate::domain::register::Register;
use crate::domain::selection::WITHOUT_TEXT;
use crate::locale::Words;
use crate::paths::Href;
use crate::server::error::Result;

/// The list of languages.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    let page = Page::new(visit.words.t("languages-title"), move || body(&visit));
    Ok(page.live().with_figures())
}

/// Languages in which a text of the Charter, of 2006 or 2022, is known to us.
fn with_text(register: &Register) -> i64 {
    let with = register.charter_languages.iter().filter(|language| language.has_text());
    i64::try_from(with.count()).unwrap_or(i64::MAX)
}

/// A language's name in itself, where it is another one and known to us.
fn endonym(w: Words, register: &Register, row: &Row) -> Option<AnyView> {
    let (tag, endonym) = (row.code.clone(), data::endonym(register, &row.code)?);
    let is_other = endonym.to_lowercase() != row.label.to_lowercase();
    is_other
        .then(|| view! { " " <span class="obs-source">{in_language(&endonym, &tag, w.lang.code())}</span> }.into_any())
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let totals = visit.register().index().totals.clone();
    let lead = w.count_with(
        "languages-lead",
        totals.languages,
        &[("signatories", w.number(totals.signatories).into())],
    );
    let without = visit.register().index().without_text;
    let rows = parts::rows_of(visit, &[("language", WITHOUT_TEXT)]);
    let figure = visit.figure("by-language");
    let chart = figure.as_ref().map(|figure| parts::figure(visit, figure, true));
    let endonym = |row: &Row| endonym(w, visit.register(), row);
    let table = figure.map(|figure| {
        let place = (&Href::Languages, "languages");
        parts::table_in_order(
            visit,
            &figure,
            place,
            (data::languages, &data::LANGUAGE_ORDERS),
            &endonym,
        )
    });
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::figures_head(visit, w.t("languages-title"), lead, None)}
        <p>{w.t("languages-first-assignment")} " " <a href=visit.to(&Href::MethodSection("languages"))>{w.t("how-we-count")}</a></p>
        <div class="obs-columns">
            {chart}
            <section class="obs-stack" aria-labelledby="charter-texts">
                <h2 id="charter-texts">{w.t("languages-texts")}</h2>
                <p>{w.count("languages-texts-known", with_text(visit.register()))}</p>
                <ul class="obs-key-figures">
                    <li class="obs-key-figures__item">
                        <span class="obs-key-figures__number">{parts::counted(visit, without, &[("language", WITHOUT_TEXT)])}</span>
                        <span class="obs-key-figures__label">{w.count("languages-without-text", without)}</span>
                        <span class="obs-key-figures__source">{parts::as_of(visit)}</span>
                    </li>
                </ul>
                <p>{w.t("languages-without-text-note")} " " <a href=rows>{w.t("languages-without-text-rows")}</a></p>
            </section>
        </div>
        <section class="obs-section">
            <h2>{w.t("languages-table")}</h2>
            {table}
        </section>
    }
}
