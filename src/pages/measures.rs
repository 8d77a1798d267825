//! `/{lang}/measures`: what signatories do, as they reported it: good practice to search. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::domain::practice::{PRACTICE_PAGE, Practice};
use crate::domain::report::ARTICLES;
use crate::paths::Href;
use crate::server::db::practice::{self, Found};
use crate::server::db::reference;
use crate::server::error::Result;

/// The search and its results.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let wanted = Practice::parse(&visit.query);
    let mut conn = visit.ctx.read().await?;
    let found = practice::list_measures(&mut conn, &wanted, visit.register().publication).await?;
    let mut themes: Vec<String> = reference::list_articles(&mut conn)
        .await?
        .into_iter()
        .map(|article| article.theme)
        .collect();
    drop(conn);
    themes.dedup();
    Ok(Page::new(visit.words.t("practice-title"), move || {
        body(&visit, &wanted, &themes, &found)
    }))
}

/// The address of a search.
fn address(visit: &Visit, wanted: &Practice) -> String {
    let base = Href::Measures.to(visit.words.lang);
    let pairs = wanted.pairs();
    if pairs.is_empty() {
        return base;
    }
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    format!("{base}?{}", query.finish())
}

fn body(visit: &Visit, wanted: &Practice, themes: &[String], found: &Found) -> impl IntoView + use<> {
    let w = visit.words;
    let last = (found.count - 1).max(0) / PRACTICE_PAGE;
    let to = |page: i64| address(visit, &Practice { page, ..wanted.clone() });
    let previous = (wanted.page > 0).then(|| {
        view! { <li><a class="obs-pagination__link" rel="prev" href=to(wanted.page.min(last + 1) - 1)>{w.t("page-previous")}</a></li> }
    });
    let next = (wanted.page < last).then(|| {
        view! { <li><a class="obs-pagination__link" rel="next" href=to(wanted.page + 1)>{w.t("page-next")}</a></li> }
    });
    let pages = (last > 0 || wanted.page > 0).then(|| {
        view! {
            <nav class="obs-pagination" aria-label=w.t("pages")><ul class="obs-pagination__list">{previous} {next}</ul></nav>
        }
    });
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Charter, "charter-title")])}
        {parts::page_head(w.t("practice-title"), w.t("practice-lead"))}
        {filters(visit, wanted, themes)}
        <section class="obs-section">
            <h2>{w.t("practice-found")}</h2>
            {results(visit, found)}
            {pages}
            <p class="obs-source">{parts::as_of(visit)}</p>
        </section>
    }
}

fn filters(visit: &Visit, wanted: &Practice, themes: &[String]) -> impl IntoView + use<> {
    let w = visit.words;
    let reported: Vec<_> = visit
        .register()
        .authorities
        .iter()
        .filter(|authority| !authority.reported.is_empty())
        .collect();
    let mut countries: Vec<(String, String)> = reported
        .iter()
        .map(|authority| (authority.country.clone(), w.country(&authority.country)))
        .collect();
    let mut languages: Vec<(String, String)> = reported
        .iter()
        .flat_map(|authority| &authority.languages)
        .map(|language| (language.tag.clone(), w.language_alone(&language.tag)))
        .collect();
    for options in [&mut countries, &mut languages] {
        options.sort_by(|left, right| w.compare(&left.1, &right.1));
        options.dedup();
    }
    let articles = (1..=ARTICLES)
        .map(|number| {
            (
                number.to_string(),
                format!("{number} {}", w.t(&format!("article-{number}"))),
            )
        })
        .collect();
    let themes = themes
        .iter()
        .map(|theme| (theme.clone(), w.t(&format!("theme-{theme}"))))
        .collect();
    let article = wanted.article.map(|number| number.to_string()).unwrap_or_default();
    let fields = view! {
        {parts::filter(w, "article", w.t("practice-article"), articles, &article)}
        {parts::filter(w, "theme", w.t("charter-theme"), themes, &wanted.theme)}
        {parts::filter(w, "country", w.t("column-country"), countries, &wanted.country)}
        {parts::filter(w, "language", w.t("column-language"), languages, &wanted.language)}
    };
    parts::filters(
        w,
        Href::Measures.to(w.lang),
        w.t("practice-label"),
        (w.t("practice-words"), &wanted.q),
        fields,
        wanted.is_filtered(),
    )
}

/// The measures that were found; where there are none, why, and what next.
pub fn results(visit: &Visit, found: &Found) -> impl IntoView + use<> {
    let w = visit.words;
    if found.measures.is_empty() {
        return view! {
            <div class="obs-empty">
                <h3 class="obs-empty__title">{w.t("practice-empty")}</h3>
                <p>{w.t("practice-empty-why")}</p>
            </div>
        }
        .into_any();
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
                    <a href=Href::Signatory(&authority.slug).to(w.lang)>{name}</a> ", " {w.country(&authority.country)} ", " {one.period.clone()}
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
        <p>{w.count("practice-count", found.count)}</p>
        {items}
    }
    .into_any()
}
