//! `/{lang}/compare`: up to four signatories, or up to four countries, side by side. For anybody.

mod lines;

use leptos::prelude::*;

use self::lines::Compared;
pub use self::lines::{Line, of_countries, of_signatories};
use super::{Page, Visit, parts};
use crate::charts::Cell;
use crate::components::status;
use crate::data;
use crate::domain::register::{Authority, Country, Register};
use crate::domain::selection::{Selection, Shown};
use crate::paths::{Href, with_pairs};
use crate::server::error::Result;

/// The most that stand side by side.
const MOST: usize = 4;

/// The comparison that the address names; what is unknown in it is left out.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    Ok(Page::new(visit.words.t("compare-title"), move || body(&visit)))
}

/// The values of a repeated name, each once, at most [`MOST`].
fn values<'a>(query: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    let mut values: Vec<&str> = Vec::new();
    for (key, value) in query {
        if key == name && !values.contains(&value.as_str()) {
            values.push(value);
        }
    }
    values.truncate(MOST);
    values
}

/// Those that stand side by side; what the register does not know is left out.
pub fn chosen<'a>(register: &'a Register, query: &[(String, String)]) -> (Vec<&'a Authority>, Vec<&'a Country>) {
    let signatories = values(query, "signatory");
    let countries = values(query, "country");
    (
        signatories
            .into_iter()
            .filter_map(|slug| register.authority(slug))
            .collect(),
        countries
            .into_iter()
            .filter_map(|code| register.country(code))
            .collect(),
    )
}

/// What stands side by side as pairs of an address.
pub fn pairs<'a>(signatories: &[&'a Authority], countries: &[&'a Country]) -> Vec<(&'static str, &'a str)> {
    let signatories = signatories.iter().map(|one| ("signatory", one.slug.as_str()));
    signatories
        .chain(countries.iter().map(|one| ("country", one.code.as_str())))
        .collect()
}

/// The address of a comparison.
fn address(visit: &Visit, name: &str, values: &[&str]) -> String {
    let pairs: Vec<(&str, &str)> = values.iter().map(|value| (name, *value)).collect();
    visit.stay(&with_pairs(Href::Compare.to(visit.words.lang), &pairs))
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let (signatories, countries) = chosen(visit.register(), &visit.query);
    let pairs = pairs(&signatories, &countries);
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("compare-title"), w.t("compare-lead"))}
        <section class="obs-section">
            <h2>{w.t("nav-signatories")}</h2>
            {signatory_table(visit, &signatories)}
            {(!signatories.is_empty()).then(|| as_of(visit))}
            {(signatories.len() < MOST).then(|| add_signatory(visit, &signatories))}
        </section>
        <section class="obs-section">
            <h2>{w.t("nav-countries")}</h2>
            {country_table(visit, &countries)}
            {(!countries.is_empty()).then(|| as_of(visit))}
            {add_countries(visit, &countries)}
        </section>
        {parts::figures_as_files(w, |ending| visit.stay(&with_pairs(Href::Compare.file(w.lang, ending), &pairs)))}
    }
}

fn as_of(visit: &Visit) -> impl IntoView + use<> {
    view! { <p class="obs-source">{parts::as_of(visit)}</p> }
}

/// The table: a column for each, a row for each thing compared. The head of a
/// column is a link to its page, and one to take it out.
fn table(visit: &Visit, id: &str, caption: String, heads: Vec<(AnyView, String)>, lines: Vec<Line>) -> AnyView {
    let w = visit.words;
    let mut table = parts::Table::new(id, caption).column(w.t("compare-what"));
    for (name, without) in heads {
        table = table.head(view! {
            <th scope="col">{name} " " <br /> <a class="obs-source" href=without>{w.t("compare-remove")}</a></th>
        });
    }
    let rows = lines
        .into_iter()
        .map(|line| {
            let cells = line
                .cells
                .into_iter()
                .map(|one| match (line.code, &one.cell) {
                    ("status", Cell::Text(code)) => view! { <td>{status(code, one.said)}</td> }.into_any(),
                    _ => view! { <td>{told(visit, one)}</td> }.into_any(),
                })
                .collect_view();
            view! { <tr><th scope="row">{line.about}</th>{cells}</tr> }
        })
        .collect_view();
    table.of(rows)
}

fn signatory_table(visit: &Visit, chosen: &[&Authority]) -> AnyView {
    let w = visit.words;
    if chosen.is_empty() {
        return view! { <p>{w.t("compare-no-signatory")}</p> }.into_any();
    }
    let slugs: Vec<&str> = chosen.iter().map(|one| one.slug.as_str()).collect();
    let heads = chosen
        .iter()
        .map(|one| {
            let name = view! { <a href=visit.to(&Href::Signatory(&one.slug))>{parts::authority_name(w, one)}</a> };
            let others: Vec<&str> = slugs.iter().copied().filter(|slug| *slug != one.slug).collect();
            (name.into_any(), address(visit, "signatory", &others))
        })
        .collect();
    let lines = of_signatories(w, chosen, visit.today());
    table(visit, "signatories", w.t("compare-signatories"), heads, lines)
}

/// A cell for readers. A number that somebody else has published has its source and day, or where all of them stand.
fn told(visit: &Visit, one: Compared) -> AnyView {
    let w = visit.words;
    let more = one
        .more
        .map(|href| view! { " " <a class="obs-source" href=visit.stay(&href)>{w.t("key-published-all")}</a> });
    let source = one.source.map(|(by, as_of)| {
        let when = parts::when(w, &as_of);
        view! { " " <span class="obs-source">{parts::source(w, &by)} ", " {when}</span> }
    });
    view! { {one.said} {source} {more} }.into_any()
}

/// A search for one more; what it found stands beneath as links.
fn add_signatory(visit: &Visit, chosen: &[&Authority]) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = visit.query("q").chars().take(100).collect::<String>();
    let slugs: Vec<&str> = chosen.iter().map(|one| one.slug.as_str()).collect();
    let selection = Selection {
        q: typed.clone(),
        standing: Shown::All,
        ..Selection::default()
    };
    let mut found = if typed.trim().is_empty() {
        Vec::new()
    } else {
        data::selected(visit.register(), w, &selection).rows
    };
    found.retain(|one| !slugs.contains(&one.slug.as_str()));
    found.truncate(10);
    let links = found
        .iter()
        .map(|one| {
            let with: Vec<&str> = slugs.iter().copied().chain([one.slug.as_str()]).collect();
            view! { <li><a href=address(visit, "signatory", &with)>{parts::authority_name(w, one)} ", " {w.country(&one.country)}</a></li> }
        })
        .collect_view();
    let nothing = (!typed.trim().is_empty() && found.is_empty()).then(|| view! { <p>{w.t("compare-not-found")}</p> });
    let kept = slugs
        .iter()
        .map(|slug| view! { <input type="hidden" name="signatory" value=(*slug).to_owned() /> })
        .collect_view();
    view! {
        <form class="obs-filters" method="get" action=Href::Compare.to(w.lang)>
            {parts::same_publication(visit)}
            <div class="obs-filters__fields">
                <div class="obs-field">
                    <label class="obs-field__label" for="q">{w.t("compare-add-signatory")}</label>
                    <input class="obs-field__input" id="q" name="q" type="search" value=typed autocomplete="off" />
                </div>
            </div>
            {kept}
            <div class="obs-filters__actions"><button class="obs-button obs-button--secondary">{w.t("search-button")}</button></div>
        </form>
        {nothing}
        <ul>{links}</ul>
    }
}

fn country_table(visit: &Visit, chosen: &[&Country]) -> AnyView {
    let w = visit.words;
    if chosen.is_empty() {
        return view! { <p>{w.t("compare-no-country")}</p> }.into_any();
    }
    let codes: Vec<&str> = chosen.iter().map(|one| one.code.as_str()).collect();
    let heads = chosen
        .iter()
        .map(|one| {
            let name = view! { <a href=visit.to(&Href::Country(&one.code))>{w.country(&one.code)}</a> };
            let others: Vec<&str> = codes.iter().copied().filter(|code| *code != one.code).collect();
            (name.into_any(), address(visit, "country", &others))
        })
        .collect();
    let lines = of_countries(visit.register(), w, chosen, visit.today());
    table(visit, "countries", w.t("compare-countries"), heads, lines)
}

/// Four lists of countries; the address keeps what is chosen.
fn add_countries(visit: &Visit, chosen: &[&Country]) -> impl IntoView + use<> {
    let w = visit.words;
    let names = parts::countries(visit);
    let lists = (0..MOST)
        .map(|at| {
            let current = chosen.get(at).map_or("", |country| country.code.as_str());
            let options = std::iter::once((String::new(), w.t("compare-none")))
                .chain(names.iter().cloned())
                .map(|(value, label)| {
                    let is_chosen = value == current;
                    view! { <option value=value selected=is_chosen>{label}</option> }
                })
                .collect_view();
            let (id, label) = (
                format!("country-{at}"),
                w.with("compare-country", &[("n", (at + 1).to_string().into())]),
            );
            view! {
                <div class="obs-field">
                    <label class="obs-field__label" for=id.clone()>{label}</label>
                    <select class="obs-field__input" id=id name="country">{options}</select>
                </div>
            }
        })
        .collect_view();
    view! {
        <form class="obs-filters" method="get" action=Href::Compare.to(w.lang)>
            {parts::same_publication(visit)}
            <div class="obs-filters__fields">{lists}</div>
            <div class="obs-filters__actions"><button class="obs-button obs-button--secondary">{w.t("compare-button")}</button></div>
        </form>
    }
}
