//! `/{lang}/compare`: up to four signatories, or up to four countries, side by side. For anybody.

use leptos::prelude::*;

use super::signatory::duties;
use super::{Page, Visit, parts};
use crate::data;
use crate::domain::cohort::{Stage, whole_of};
use crate::domain::register::{Authority, Country};
use crate::domain::selection::{Selection, Shown};
use crate::domain::tally::totals;
use crate::locale::Words;
use crate::paths::Href;
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
fn chosen<'a>(visit: &'a Visit, name: &str) -> Vec<&'a str> {
    let mut values: Vec<&str> = Vec::new();
    for (key, value) in &visit.query {
        if key == name && !values.contains(&value.as_str()) {
            values.push(value);
        }
    }
    values.truncate(MOST);
    values
}

/// The address of a comparison.
fn address(visit: &Visit, name: &str, values: &[&str]) -> String {
    let base = Href::Compare.to(visit.words.lang);
    if values.is_empty() {
        return visit.stay(&base);
    }
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(values.iter().map(|value| (name, *value)));
    visit.stay(&format!("{base}?{}", query.finish()))
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let signatories: Vec<&Authority> = chosen(visit, "signatory")
        .into_iter()
        .filter_map(|slug| visit.register().authority(slug))
        .collect();
    let countries: Vec<&Country> = chosen(visit, "country")
        .into_iter()
        .filter_map(|code| visit.register().country(code))
        .collect();
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
    }
}

fn as_of(visit: &Visit) -> impl IntoView + use<> {
    view! { <p class="obs-source">{parts::as_of(visit)}</p> }
}

/// A row of the comparison: what is compared, and one cell for each.
struct Line {
    about: String,
    cells: Vec<AnyView>,
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
                .map(|cell| view! { <td>{cell}</td> })
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
    let today = visit.today();
    let slugs: Vec<&str> = chosen.iter().map(|one| one.slug.as_str()).collect();
    let heads = chosen
        .iter()
        .map(|one| {
            let name = view! { <a href=visit.to(&Href::Signatory(&one.slug))>{parts::authority_name(w, one)}</a> };
            let others: Vec<&str> = slugs.iter().copied().filter(|slug| *slug != one.slug).collect();
            (name.into_any(), address(visit, "signatory", &others))
        })
        .collect();
    let line = |about: &str, cell: &dyn Fn(&Authority) -> AnyView| Line {
        about: w.t(about),
        cells: chosen.iter().map(|one| cell(one)).collect(),
    };
    let lines = vec![
        line("column-country", &|one| w.country(&one.country).into_any()),
        line("column-kind", &|one| {
            w.t(&format!("kind-{}", one.kind.code())).into_any()
        }),
        line("column-status", &|one| parts::authority_status(w, one).into_any()),
        line("column-signed", &|one| parts::signed(w, one).into_any()),
        line("duty-articles", &|one| duties::articles(w, one).into_any()),
        line("fact-languages", &|one| {
            let names: Vec<String> = one.languages.iter().map(|language| w.language(&language.tag)).collect();
            if names.is_empty() {
                w.t("unknown").into_any()
            } else {
                w.list(&names).into_any()
            }
        }),
        line("fact-population", &|one| match &one.population {
            Some(population) => {
                let number = w.number(population.inhabitants);
                told(w, number, &population.source, &population.as_of)
            }
            None => w.t("unknown").into_any(),
        }),
        line("fact-plan", &|one| {
            w.t(&format!("plan-standing-{}", one.plan_standing(today).code()))
                .into_any()
        }),
        line("compare-reports", &|one| {
            w.number(i64::try_from(one.reported.len()).unwrap_or(i64::MAX))
                .into_any()
        }),
    ];
    table(visit, "signatories", w.t("compare-signatories"), heads, lines)
}

/// A number that somebody else has published, with its source and day.
fn told(w: Words, number: String, by: &str, as_of: &str) -> AnyView {
    let when = parts::published_as_of(w, as_of);
    view! { {number} " " <span class="obs-source">{parts::source(w, by)} ", " {when}</span> }.into_any()
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
    let own = |country: &Country| data::of_country(visit.register(), w, &country.code);
    let line = |about: &str, cell: &dyn Fn(&Country) -> AnyView| Line {
        about: w.t(about),
        cells: chosen.iter().map(|one| cell(one)).collect(),
    };
    let known = |part: i64, whole: i64| {
        let (known, all) = (w.number(part), w.number(whole));
        w.with("known-of", &[("known", known.into()), ("all", all.into())])
    };
    let stage = |stage: Stage| {
        stage
            .known()
            .map_or_else(|| w.t("unknown"), |part| known(part, stage.of))
    };
    let today = visit.today();
    let lines = vec![
        line("fact-signatories", &|one| {
            w.number(totals(own(one)).signatories).into_any()
        }),
        line("compare-published", &|one| {
            let numbers: Vec<i64> = visit
                .register()
                .published_for(&one.code)
                .map(|count| count.number)
                .collect();
            let text = match (numbers.iter().min(), numbers.iter().max()) {
                (Some(least), Some(most)) if least < most => w.with(
                    "compare-range",
                    &[("least", w.number(*least).into()), ("most", w.number(*most).into())],
                ),
                (Some(only), _) => w.number(*only),
                _ => return w.t("unknown").into_any(),
            };
            let all = format!("{}#says", Href::Country(&one.code).to(w.lang));
            view! { {text} " " <a class="obs-source" href=visit.stay(&all)>{w.t("key-published-all")}</a> }.into_any()
        }),
        line("column-local-governments", &|one| {
            one.local_governments.as_ref().map_or_else(
                || w.t("unknown").into_any(),
                |known| told(w, w.number(known.number), &known.source, &known.as_of),
            )
        }),
        line("compare-coverage", &|one| match &one.local_governments {
            Some(known) => {
                let municipal = own(one)
                    .into_iter()
                    .filter(|one| one.is_signatory() && one.kind.is_municipal());
                let share = w.percent(i64::try_from(municipal.count()).unwrap_or(i64::MAX), known.number);
                share.into_any()
            }
            None => w.t("unknown").into_any(),
        }),
        line("column-with-plan", &|one| {
            let cohort = whole_of(own(one), today);
            stage(cohort.plan()).into_any()
        }),
        line("column-reported", &|one| {
            let cohort = whole_of(own(one), today);
            stage(cohort.reported()).into_any()
        }),
        line("country-mayors", &|one| {
            let series = visit.register().women_mayors.iter();
            let last = series
                .filter(|share| share.country.as_deref() == Some(one.code.as_str()))
                .max_by_key(|share| share.year);
            last.map_or_else(
                || w.t("unknown").into_any(),
                |share| {
                    told(
                        w,
                        w.percent(share.per_mille, 1000),
                        &share.source,
                        &share.year.to_string(),
                    )
                },
            )
        }),
        line("fact-country-languages", &|one| {
            let names: Vec<String> = one.languages.iter().map(|tag| w.language(tag)).collect();
            w.list(&names).into_any()
        }),
    ];
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
