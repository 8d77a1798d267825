//! `/{lang}/measures`: what signatories do, as they reported it: good practice to search. For anybody.

use std::ops::Range;

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::data::{self, About, Cell};
use crate::domain::cohort::Size;
use crate::domain::practice::{Listing, PRACTICE_PAGE, Place, Practice};
use crate::domain::register::Register;
use crate::domain::report::{ARTICLES, COST_BANDS};
use crate::locale::fold::fold;
use crate::paths::{Href, with_pairs};
use crate::server::Ctx;
use crate::server::db::practice::{self, FoundMeasure};
use crate::server::db::reference;
use crate::server::error::Result;

/// The search and its results.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let wanted = Practice::parse(&visit.query);
    let found = find(&visit, &wanted).await?;
    let page = Page::new(visit.words.t("practice-title"), move || body(&visit, &wanted, &found));
    Ok(page.live())
}

/// What a search found.
#[derive(Debug)]
pub struct Found {
    /// How much, and where.
    pub listing: Listing,
    /// The codes of all themes that the publication has.
    pub themes: Vec<String>,
    measures: Vec<FoundMeasure>,
}

/// Searches among the measures that the visit's publication shows.
///
/// # Errors
/// The database could not be read.
pub async fn find(visit: &Visit, wanted: &Practice) -> Result<Found> {
    let mut found = search(&visit.ctx, visit.register(), wanted, &wanted.rows(PRACTICE_PAGE)).await?;
    let mut conn = visit.ctx.read().await?;
    found.measures = practice::list_measures(&mut conn, &found.listing.places).await?;
    Ok(found)
}

/// Where the measures of a publication stand that are wanted: those of `rows` of all that are found.
///
/// # Errors
/// The database could not be read.
pub async fn search(ctx: &Ctx, register: &Register, wanted: &Practice, rows: &Range<i64>) -> Result<Found> {
    let shelf = ctx.shelf().await?;
    let mut conn = ctx.read().await?;
    let articles = reference::list_articles(&mut conn, register.publication).await?;
    let theme = articles.iter().filter(|article| article.theme == wanted.theme);
    let theme: Vec<u8> = theme.map(|article| article.number).collect();
    let folded = fold(&wanted.q);
    let words: Vec<&str> = folded.split_whitespace().collect();
    // Who types only signs finds nothing, not everything.
    let hits = match wanted.q.is_empty() {
        true => None,
        false if words.is_empty() => Some(Vec::new()),
        false => Some(practice::search_words(&mut conn, &words).await?),
    };
    let mut themes: Vec<String> = articles.into_iter().map(|article| article.theme).collect();
    themes.dedup();
    Ok(Found {
        listing: shelf.search(wanted, &theme, hits.as_deref(), register, rows),
        themes,
        measures: Vec::new(),
    })
}

/// The measures at these places as rows of a file, in their order.
///
/// # Errors
/// The database could not be read.
pub async fn rows(ctx: &Ctx, register: &Register, places: &[Place], about: &About) -> Result<Vec<Vec<Cell>>> {
    let mut conn = ctx.read().await?;
    let found = practice::list_measures(&mut conn, places).await?;
    drop(conn);
    let row = |one: &FoundMeasure| {
        Some(data::measure(
            &data::MeasureOf {
                authority: register.authority_by_id(one.authority)?,
                period: &one.period,
                language: &one.language,
                number: one.number,
                measure: &one.measure,
            },
            about,
        ))
    };
    Ok(found.iter().filter_map(row).collect())
}

/// An address with a search behind it.
pub fn with_query(base: String, wanted: &Practice) -> String {
    with_pairs(base, &wanted.pairs())
}

fn body(visit: &Visit, wanted: &Practice, found: &Found) -> impl IntoView + use<> {
    let w = visit.words;
    let last = (found.listing.count - 1).max(0) / PRACTICE_PAGE;
    let address = |base: String, page: i64| visit.stay(&with_query(base, &Practice { page, ..wanted.clone() }));
    let to = |page: i64| address(Href::Measures.to(w.lang), page);
    let previous = (wanted.page > 0).then(|| {
        view! { <li><a class="obs-pagination__link" rel="prev" href=to(wanted.page.min(last + 1) - 1)>{w.t("page-previous")}</a></li> }
    });
    let next = (wanted.page < last).then(|| {
        view! { <li><a class="obs-pagination__link" rel="next" href=to(wanted.page + 1)>{w.t("page-next")}</a></li> }
    });
    let pages = (last > 0 || wanted.page > 0).then(|| {
        view! {
            <nav class="obs-pagination" aria-label=w.t("pages") data-pages><ul class="obs-pagination__list">{previous} {next}</ul></nav>
        }
    });
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home"), (Href::Charter, "charter-title")])}
        {parts::page_head(w.t("practice-title"), w.t("practice-lead"))}
        {filters(visit, wanted, found)}
        <section class="obs-section">
            <h2>{w.t("practice-found")}</h2>
            {results(visit, found, Some(wanted))}
            {pages}
            <p class="obs-source">{parts::as_of(visit)}</p>
            {parts::downloads(w, |ending| address(Href::Measures.file(w.lang, ending), 0))}
        </section>
    }
}

fn filters(visit: &Visit, wanted: &Practice, found: &Found) -> impl IntoView + use<> {
    let w = visit.words;
    let named = |codes: &[String], name: &dyn Fn(&str) -> String| {
        let mut options: Vec<(String, String)> = codes.iter().map(|code| (code.clone(), name(code))).collect();
        options.sort_by(|left, right| w.compare(&left.1, &right.1));
        options
    };
    let countries = named(&found.listing.countries, &|code| w.country(code));
    let languages = named(&found.listing.languages, &|tag| w.language_alone(tag));
    let articles = (1..=ARTICLES)
        .map(|number| {
            (
                number.to_string(),
                format!("{number} {}", w.t(&format!("article-{number}"))),
            )
        })
        .collect();
    let themes = found
        .themes
        .iter()
        .map(|theme| (theme.clone(), w.t(&format!("theme-{theme}"))))
        .collect();
    let sizes = Size::ALL.map(|size| {
        let label = match size {
            Size::Unknown => w.t("unknown"),
            size => w.t(&format!("size-{size}")),
        };
        (size.code().to_owned(), label)
    });
    let bands = COST_BANDS.map(|band| (band.to_owned(), w.t(&format!("cost-{band}"))));
    let size = wanted.size.map(Size::code).unwrap_or_default();
    let article = wanted.article.map(|number| number.to_string()).unwrap_or_default();
    let fields = view! {
        {parts::filter(w, "article", w.t("practice-article"), articles, &article)}
        {parts::filter(w, "theme", w.t("charter-theme"), themes, &wanted.theme)}
        {parts::filter(w, "country", w.t("column-country"), countries, &wanted.country)}
        {parts::filter(w, "language", w.t("column-language"), languages, &wanted.language)}
        {parts::filter(w, "size", w.t("group-size"), sizes.into(), size)}
        {parts::filter(w, "cost_band", w.t("field-cost_band"), bands.into(), &wanted.cost_band)}
    };
    parts::filters(
        visit,
        &Href::Measures,
        w.t("practice-label"),
        (w.t("practice-words"), &wanted.q),
        fields,
        wanted.is_filtered(),
    )
}

/// Why nothing is listed, and what next: nothing is known at all, nothing that fits, or nothing on this page.
fn nothing(visit: &Visit, found: &Found, wanted: Option<&Practice>) -> AnyView {
    let w = visit.words;
    let knows_any = !found.listing.countries.is_empty();
    let (key, lead) = match wanted {
        Some(wanted) if found.listing.count > 0 => {
            let first = Practice {
                page: 0,
                ..wanted.clone()
            };
            let first = visit.stay(&with_query(Href::Measures.to(w.lang), &first));
            ("practice-no-page", Some((first, "practice-first-page")))
        }
        Some(_) if knows_any => (
            "practice-none-fits",
            Some((visit.to(&Href::Measures), "practice-all-known")),
        ),
        _ => ("practice-empty", None),
    };
    let lead = lead.map(|(address, key)| view! { <p><a href=address>{w.t(key)}</a></p> });
    view! {
        <div class="obs-empty">
            <h3 class="obs-empty__title" data-said>{w.t(key)}</h3>
            <p>{w.t(&format!("{key}-why"))}</p>
            {lead}
        </div>
    }
    .into_any()
}

/// The measures that were found; where there are none, why, and what next: `wanted` is the search, if there was one.
pub fn results(visit: &Visit, found: &Found, wanted: Option<&Practice>) -> impl IntoView + use<> {
    let w = visit.words;
    if found.measures.is_empty() {
        return nothing(visit, found, wanted);
    }
    let items = found
        .measures
        .iter()
        .enumerate()
        .map(|(at, one)| {
            let authority = visit.register().authority_by_id(one.authority);
            let about = authority.map(|authority| {
                let name = authority.name().to_owned();
                view! {
                    <a href=visit.to(&Href::Signatory(&authority.slug))>{name}</a> ", " {w.country(&authority.country)} ", " {one.period.clone()}
                    {authority.is_sample.then(|| view! { " " {w.t("sample-mark")} })}
                }
            });
            view! {
                {parts::measure(w, at + 1, &one.measure, &one.language, false)}
                <p class="obs-source">{about}</p>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <p data-said>{w.count("practice-count", found.listing.count)}</p>
        {items}
    }
    .into_any()
}
