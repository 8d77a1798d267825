//! `/{lang}/countries/{code}`: one country, what this register knows and what others say. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{in_language, of_unknown};
use crate::data;
use crate::domain::commitment::Standing;
use crate::domain::register::Country;
use crate::domain::tally::{Own, Totals};
use crate::domain::wording::LIST_LANGUAGE;
use crate::locale::Words;
use crate::paths::Href;
use crate::server::error::{Error, Result};

/// How many sources of populations are named.
const SOURCES: usize = 5;

/// One country.
///
/// # Errors
/// [`Error::NotFound`] for a code that the register does not hold.
pub async fn show(visit: Visit) -> Result<Page> {
    let country = visit
        .register()
        .country(visit.param("code"))
        .ok_or(Error::NotFound)?
        .clone();
    let feed = Href::CountryFeed(&country.code).to_string();
    let page = Page::new(visit.words.country(&country.code), move || body(&visit, &country));
    Ok(page.with_feed(feed).with_figures())
}

fn body(visit: &Visit, country: &Country) -> impl IntoView + use<> {
    let w = visit.words;
    let counted = visit.register().index().country(&country.code);
    let totals = counted.totals.clone();
    let known = totals.signatories + totals.apart + totals.former;
    let own = data::first(visit.register(), w, parts::SHOWN, |index, facts| {
        index.countries.get(usize::from(facts.country)) == Some(&country.code) && facts.standing != Standing::NoneKnown
    });
    let name = w.country(&country.code);
    let published: Vec<i64> = visit
        .register()
        .published_for(&country.code)
        .map(|count| count.number)
        .collect();
    let lead = match (published.iter().min(), published.iter().max()) {
        (Some(least), Some(most)) if least != most => w.count_with(
            "country-lead-range",
            totals.signatories,
            &[("least", w.number(*least).into()), ("most", w.number(*most).into())],
        ),
        (Some(only), _) => w.count_with(
            "country-lead-one",
            totals.signatories,
            &[("other", w.number(*only).into())],
        ),
        _ => w.count("country-lead-none", totals.signatories),
    };
    let figure = |name: &str| {
        let figure = visit.figure(&format!("{name}-{}", country.code));
        figure.map(|figure| parts::figure(visit, &figure, false).into_any())
    };
    let mayors = figure("women-mayors").unwrap_or_else(|| {
        let address = visit.register().women_mayors.first().map(|share| share.source.clone());
        let name = w.country(&country.code);
        view! { <p>{w.with("mayors-none", &[("country", name.into())])} " " {address.map(|address| parts::source(w, &address))}</p> }.into_any()
    });
    let caption = w.count_with(
        "country-caption",
        known,
        &[
            ("country", name.clone().into()),
            ("day", w.day(visit.register().published_on).into()),
        ],
    );
    let rows = if own.is_empty() {
        view! { <div class="obs-empty"><h3 class="obs-empty__title">{w.t("country-empty")}</h3><p>{w.t("country-empty-why")}</p></div> }.into_any()
    } else {
        parts::authority_table(visit, "authorities", caption, &own).into_any()
    };
    let elsewhere = (!published.is_empty()).then(|| format!("{}#says", visit.to(&Href::Country(&country.code))));
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home"), (Href::Countries, "nav-countries")])}
        {parts::figures_head(visit, name, lead, elsewhere)}
        <p><a href=visit.stay(&format!("{}?country={}", Href::Compare.to(w.lang), country.code))>{w.t("compare-with")}</a> " · " {parts::feed(visit, &Href::CountryFeed(&country.code))}</p>
        {says(visit, country, &totals)}
        <section class="obs-section">
            <h2>{w.t("country-facts")}</h2>
            <div class="obs-columns obs-columns--main">
                {facts(visit, country, &counted)}
                {figure("map")}
            </div>
            {parts::figures_as_files(w, |ending| visit.stay(&Href::Figures(Some(&country.code)).file(w.lang, ending)))}
        </section>
        {(totals.signatories > 0).then(|| view! {
            <section class="obs-section">
                <h2>{w.t("home-when")}</h2>
                {figure("by-year")}
                {figure("growth")}
            </section>
        })}
        <section class="obs-section">
            <h2>{w.t("country-beside")}</h2>
            {figure("beside")}
        </section>
        <section class="obs-section">
            <h2>{w.t("country-mayors")}</h2>
            {mayors}
        </section>
        <section class="obs-section">
            <h2>{w.t("country-authorities")}</h2>
            {rows}
            {parts::rest(visit, known, &[("country", &country.code), ("standing", "all")])}
            <p class="obs-source">{parts::as_of(visit)}</p>
            {parts::downloads(w, |ending| visit.stay(&Href::Country(&country.code).file(w.lang, ending)))}
        </section>
    }
}

/// This register's figure beside those of others, as they contradict each other.
fn says(visit: &Visit, country: &Country, totals: &Totals) -> impl IntoView + use<> {
    let w = visit.words;
    let others = visit
        .register()
        .published_for(&country.code)
        .map(|count| {
            let parts_of = match (count.municipalities, count.regional) {
                (Some(local), Some(regional)) => Some(w.with(
                    "published-parts",
                    &[("local", w.number(local).into()), ("regional", w.number(regional).into())],
                )),
                _ => None,
            };
            let note = count.note.clone();
            view! {
                <li class="obs-key-figures__item obs-key-figures__item--other">
                    <span class="obs-key-figures__number">{parts::published_number(w, count)}</span>
                    <span class="obs-key-figures__label">{parts::when(w, &count.as_of)} {parts_of.map(|text| format!(": {text}"))}</span>
                    <span class="obs-key-figures__source">{parts::source(w, &count.source)} {(!note.is_empty()).then(|| view! { " " {in_language(&note, LIST_LANGUAGE, w.lang.code())} })}</span>
                </li>
            }
            .into_any()
        })
        .collect_view();
    let has_others = visit.register().published_for(&country.code).next().is_some();
    let shares = visit
        .register()
        .plan_shares
        .iter()
        .filter(|share| share.country == country.code)
        .map(|share| {
            view! {
                <li>{in_language(&share.statement, LIST_LANGUAGE, w.lang.code())} " (" {parts::when(w, &share.as_of)} ") " <span class="obs-source">{parts::source(w, &share.source)}</span></li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let plans = (!shares.is_empty()).then(|| view! { <h3>{w.t("country-plans")}</h3> <ul>{shares}</ul> });
    view! {
        <section class="obs-section" aria-labelledby="says">
            <h2 id="says">{w.t("country-says")}</h2>
            <p>{w.t(if has_others { "country-says-note" } else { "country-says-nobody" })}</p>
            <ul class="obs-key-figures obs-key-figures--compare">
                <li class="obs-key-figures__item">
                    <span class="obs-key-figures__number">{parts::counted(visit, totals.signatories, &[("country", &country.code)])}</span>
                    <span class="obs-key-figures__label">{w.t("country-says-own")}</span>
                    <span class="obs-key-figures__source">{parts::as_of(visit)}</span>
                </li>
                {others}
            </ul>
            {plans}
        </section>
    }
}

fn facts(visit: &Visit, country: &Country, own: &Own) -> impl IntoView + use<> {
    let w = visit.words;
    let totals = &own.totals;
    let municipalities = own.municipalities();
    let kinds: Vec<String> = own
        .kinds
        .iter()
        .map(|tally| w.count(&format!("kind-count-{}", tally.kind.code()), tally.signatories))
        .collect();
    let kinds = if kinds.is_empty() { w.t("none") } else { w.list(&kinds) };
    let coverage = match &country.local_governments {
        Some(known) => {
            let text = w.count_with(
                "coverage",
                municipalities,
                &[
                    ("all", w.number(known.number).into()),
                    ("share", w.percent(municipalities, known.number).into()),
                    ("asof", known.as_of.clone().into()),
                ],
            );
            view! { {text} " " <span class="obs-source">{parts::source(w, &known.source)}</span> }.into_any()
        }
        None => w.t("coverage-unknown").into_any(),
    };
    let languages = country
        .languages
        .iter()
        .enumerate()
        .map(|(at, tag)| {
            let comma = (at > 0).then_some(", ");
            view! { {comma} <a href=visit.to(&Href::Language(tag))>{w.language(tag)}</a> }
        })
        .collect_view();
    let own_languages: Vec<String> = own
        .languages
        .iter()
        .map(|(tag, number)| format!("{} ({})", w.language(tag), w.number(*number)))
        .collect();
    let own_languages = if own_languages.is_empty() {
        w.t("none")
    } else {
        w.list(&own_languages)
    };
    let associations = if country.associations.is_empty() {
        w.t("unknown").into_any()
    } else {
        let names = country.associations.iter().enumerate();
        let names = names.map(|(at, name)| {
            let comma = (at > 0).then_some(", ");
            view! { {comma} {of_unknown(name)} }
        });
        names.collect_view().into_any()
    };
    let with = |standing, number| parts::counted(visit, number, &[("country", &country.code), ("standing", standing)]);
    view! {
        <div class="obs-stack">
            <dl class="obs-facts">
                {parts::fact(w.t("fact-signatories"), parts::counted(visit, totals.signatories, &[("country", &country.code)]))}
                {parts::fact(w.t("fact-kinds"), kinds)}
                {parts::fact(w.t("fact-contested"), with("contested", totals.contested))}
                {parts::fact(w.t("column-apart"), with("apart", totals.apart))}
                {parts::fact(w.t("column-former"), with("former", totals.former))}
                {parts::fact(w.t("fact-coverage"), coverage)}
                {parts::fact(w.t("fact-inhabitants"), inhabitants(w, own))}
                {parts::fact(w.t("fact-country-languages"), view! { {languages} " " <span class="obs-source">{w.t("languages-first-assignment")}</span> })}
                {parts::fact(w.t("fact-associations"), associations)}
                {parts::fact(w.t("fact-languages"), own_languages)}
            </dl>
            <p class="obs-source">{parts::as_of(visit)}</p>
        </div>
    }
}

/// Inhabitants of the municipalities that signed: of how many it is known, when and by whom.
fn inhabitants(w: Words, own: &Own) -> AnyView {
    let known = own.totals.inhabitants;
    let all = ("all", w.number(known.of).into());
    if known.of == 0 {
        return w.t("unknown").into_any();
    }
    if known.known == 0 {
        return w.count_with("inhabitants-unknown", known.of, &[all]).into_any();
    }
    let days: Vec<String> = own
        .population_days
        .iter()
        .map(|day| parts::published_as_of(w, day))
        .collect();
    let sources = own
        .population_sources
        .iter()
        .take(SOURCES)
        .map(|address| view! { " " {parts::source(w, address)} }.into_any())
        .collect_view();
    let text = w.count_with(
        "inhabitants-covered",
        known.known,
        &[
            all,
            ("inhabitants", w.number(known.number).into()),
            ("asof", w.list(&days).into()),
        ],
    );
    view! { {text} <span class="obs-source">{sources}</span> }.into_any()
}
