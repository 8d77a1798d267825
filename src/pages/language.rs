//! `/{lang}/languages/{tag}`: one language, its signatories and the Charter's text in it. For anybody.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::in_language;
use crate::data;
use crate::domain::register::{CharterLanguage, Register};
use crate::domain::tally::{Inhabitants, by_language};
use crate::locale::{Lang, Words, guidance};
use crate::paths::Href;
use crate::server::error::{Error, Result};

/// One language.
///
/// # Errors
/// [`Error::NotFound`] for a tag that no signatory works in and no text is known in.
pub async fn show(visit: Visit) -> Result<Page> {
    let tag = visit.param("tag").to_owned();
    if !is_known(visit.register(), &tag) {
        return Err(Error::NotFound);
    }
    Ok(Page::new(visit.words.language_alone(&tag), move || body(&visit, &tag)))
}

/// The languages that have a page, by tag: of countries, of signatories and of the Charter's text.
pub fn known(register: &Register) -> BTreeSet<&str> {
    let of_countries = register.countries.iter().flat_map(|country| &country.languages);
    let of_others = register.index().by_language.iter().map(|tally| &tally.tag);
    let all = of_countries.chain(of_others);
    all.map(String::as_str).collect()
}

/// Whether there is a page about that language.
pub fn is_known(register: &Register, tag: &str) -> bool {
    known(register).contains(tag)
}

fn body(visit: &Visit, tag: &str) -> impl IntoView + use<> {
    let w = visit.words;
    let tallies = by_language(visit.register());
    let tally = tallies.into_iter().find(|tally| tally.tag == tag).unwrap_or_default();
    let inhabitants = inhabitants(w, tally.inhabitants);
    let (count, only, mut countries) = (tally.signatories, tally.only, tally.countries);
    countries.sort_by(|left, right| w.compare(&w.country(left), &w.country(right)));
    let own = data::first(visit.register(), w, parts::SHOWN, |index, facts| {
        let mut tags = index.tags(facts).iter();
        facts.standing.is_signatory()
            && tags.any(|at| index.languages.get(usize::from(*at)).is_some_and(|one| one == tag))
    });
    let name = w.language_alone(tag);
    let text = visit
        .register()
        .charter_languages
        .iter()
        .find(|language| language.tag == tag)
        .cloned();
    let lead = w.count_with("language-lead", count, &[("language", w.language(tag).into())]);
    let countries_view = countries
        .iter()
        .enumerate()
        .map(|(at, code)| {
            let comma = (at > 0).then_some(", ");
            view! { {comma} <a href=visit.to(&Href::Country(code))>{w.country(code)}</a> }
        })
        .collect_view();
    let site = Lang::parse_code(tag).is_some();
    let state = |of: fn(&CharterLanguage) -> &str| {
        let state = text.as_ref().map_or("unknown", of);
        w.t(&format!("text-{state}")).into_any()
    };
    let endonym = data::endonym(visit.register(), tag)
        .map(|endonym| parts::fact(w.t("fact-endonym"), in_language(&endonym, tag, w.lang.code())));
    let guidance = match guidance(tag) {
        "unknown" => view! { {w.t("guidance-unknown")} ". " {w.t("guidance-toolkit")} " " {parts::source(w, TOOLKIT)} }
            .into_any(),
        _ => view! { <a href=visit.to(&Href::Guide("from-signature-to-plan"))>{w.t("guidance-on-this-site")}</a> }
            .into_any(),
    };
    let proof = text
        .as_ref()
        .map(|text| parts::fact(w.t("fact-source"), parts::source(w, &text.source)));
    let caption = w.count_with(
        "language-caption",
        count,
        &[
            ("language", name.clone().into()),
            ("day", w.day(visit.register().published_on).into()),
        ],
    );
    let rows = if own.is_empty() {
        view! { <div class="obs-empty"><h3 class="obs-empty__title">{w.t("language-empty")}</h3><p>{w.t("country-empty-why")}</p></div> }.into_any()
    } else {
        parts::authority_table(visit, "authorities", caption, &own).into_any()
    };
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home"), (Href::Languages, "nav-languages")])}
        {parts::figures_head(visit, name, lead, None)}
        <dl class="obs-facts">
            {endonym}
            {parts::fact(w.t("fact-signatories"), parts::counted(visit, count, &[("language", tag)]))}
            {parts::fact(w.t("column-only-language"), w.number(only).into_any())}
            {parts::fact(w.t("column-countries"), if countries.is_empty() { w.t("none").into_any() } else { countries_view.into_any() })}
            {parts::fact(w.t("fact-inhabitants"), inhabitants)}
            {parts::fact(w.t("column-text-2006"), state(|text| &text.text_2006))}
            {parts::fact(w.t("column-text-2022"), state(|text| &text.text_2022))}
            {proof}
            {parts::fact(w.t("column-guidance"), guidance)}
            {parts::fact(w.t("fact-site"), w.t(if site { "site-yes" } else { "site-no" }).into_any())}
        </dl>
        <p class="obs-source">{parts::as_of(visit)}</p>
        {parts::figures_as_files(w, |ending| visit.stay(&Href::LanguageFigures(tag).file(w.lang, ending)))}
        <section class="obs-section">
            <h2>{w.t("language-authorities")}</h2>
            <p>{w.t("languages-first-assignment")} " " <a href=visit.to(&Href::MethodSection("languages"))>{w.t("how-we-count")}</a></p>
            {rows}
            {parts::rest(visit, count, &[("language", tag)])}
            <p class="obs-source">{parts::as_of(visit)}</p>
            {parts::downloads(w, |ending| visit.stay(&Href::Language(tag).file(w.lang, ending)))}
        </section>
    }
}

/// Who tells of a toolkit of indicators in 22 languages, without saying which.
const TOOLKIT: &str = "https://www.cemrbilbao2018.eu/index.php/en/cemr/the-observatory";

/// Inhabitants of the municipalities among them: of how many it is known.
fn inhabitants(w: Words, known: Inhabitants) -> String {
    let all = ("all", w.number(known.of).into());
    match known.covered() {
        _ if known.of == 0 => w.t("unknown"),
        None => w.count_with("inhabitants-unknown", known.of, &[all]),
        Some(number) => w.count_with(
            "inhabitants-known",
            known.known,
            &[all, ("inhabitants", w.number(number).into())],
        ),
    }
}
