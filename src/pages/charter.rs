//! `/{lang}/charter` and `/{lang}/charter/articles/{number}`: themes and articles in our words, and what
//! signatories do under each. For anybody.

use leptos::prelude::*;

use super::measures::{self, Found};
use super::{Page, Visit, parts};
use crate::components::paragraphs;
use crate::data::{About, Cell, Column, Table};
use crate::domain::practice::Practice;
use crate::domain::register::Register;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::reference::{self, Article};
use crate::server::error::{Error, Result};

/// Every theme with its articles.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let mut conn = visit.ctx.read().await?;
    let articles = reference::list_articles(&mut conn, visit.register().publication).await?;
    drop(conn);
    let counts = visit.ctx.shelf().await?.count_by_article(visit.register().publication);
    Ok(Page::new(visit.words.t("charter-title"), move || {
        body(&visit, &articles, &counts)
    }))
}

fn body(visit: &Visit, articles: &[Article], counts: &[i64]) -> impl IntoView + use<> {
    let w = visit.words;
    let mut themes: Vec<&str> = articles.iter().map(|article| article.theme.as_str()).collect();
    themes.dedup();
    let themes = themes
        .into_iter()
        .map(|theme| {
            let rows = articles
                .iter()
                .filter(|article| article.theme == theme)
                .map(|article| {
                    let number = article.number;
                    let count = counts.get(usize::from(number) - 1).copied().unwrap_or_default();
                    let measures = (count > 0).then(|| w.count("charter-measures", count));
                    view! {
                        <div class="obs-facts__row">
                            <dt class="obs-facts__name"><a href=visit.to(&Href::Article(number))>{number.to_string()} " " {w.t(&format!("article-{number}"))}</a></dt>
                            <dd class="obs-facts__value">{w.t(&format!("article-about-{number}"))} " " <span class="obs-source">{measures}</span></dd>
                        </div>
                    }
                    .into_any()
                })
                .collect_view();
            view! {
                <section class="obs-section" id=theme.to_owned()>
                    <h2>{w.t(&format!("theme-{theme}"))}</h2>
                    <p>{w.t(&format!("theme-about-{theme}"))}</p>
                    <dl class="obs-facts">{rows}</dl>
                    {told(visit, articles.iter().filter(|article| article.theme == theme))}
                </section>
            }
            .into_any()
        })
        .collect_view();
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("charter-title"), w.t("charter-lead"))}
        <section class="obs-section">
            <h2>{w.t("charter-parts-title")}</h2>
            <div class="obs-prose">{paragraphs(&w.t("charter-parts-text"))}</div>
            <p><a href=visit.to(&Href::Guide("how-to-sign"))>{w.t("guide-how-to-sign-title")}</a> " · " <a href=visit.to(&Href::Join)>{w.t("join-link")}</a> " · " <a href=visit.to(&Href::Guide("from-signature-to-plan"))>{w.t("guide-from-signature-to-plan-title")}</a> " · " <a href=visit.to(&Href::Measures)>{w.t("practice-title")}</a></p>
        </section>
        <div class="obs-note"><p>{w.t("charter-own-words")}</p></div>
        {themes}
        {parts::downloads(w, |ending| visit.stay(&Href::Charter.file(w.lang, ending)))}
    }
}

/// Where these articles come from, each source once, and as of when they stand here.
fn told<'a>(visit: &Visit, articles: impl Iterator<Item = &'a Article>) -> AnyView {
    let w = visit.words;
    let mut sources: Vec<&str> = articles.map(|article| article.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let sources = sources
        .into_iter()
        .enumerate()
        .map(|(at, address)| {
            let comma = (at > 0).then_some(", ");
            view! { {comma} {parts::source(w, address)} }
        })
        .collect_view();
    view! { <p class="obs-source">{w.t("charter-told")} " " {sources} ". " {parts::as_of(visit)}</p> }.into_any()
}

/// The columns of articles.
const COLUMNS: [Column; 7] = [
    ("article", "Number of the article"),
    ("address", "Permanent address of its page"),
    ("title", "What we call it, in the language of the answer"),
    ("theme", "Its theme"),
    ("theme_title", "What we call that, in the language of the answer"),
    ("since", "The text of the Charter that has it first"),
    ("measures", "Measures of accepted reports that serve it"),
];

/// Every article and how many measures serve it.
///
/// # Errors
/// The database could not be read.
pub async fn table(ctx: &Ctx, register: &Register, about: &About) -> Result<Table> {
    let w = about.words;
    let mut conn = ctx.read().await?;
    let articles = reference::list_articles(&mut conn, register.publication).await?;
    drop(conn);
    let counts = ctx.shelf().await?.count_by_article(register.publication);
    let row = |article: &Article| {
        let count = counts.get(usize::from(article.number) - 1).copied();
        let address = Href::Article(article.number).to(w.lang);
        vec![
            Cell::Number(article.number.into()),
            Cell::text(format!("{}{address}", about.base)),
            Cell::text(w.t(&format!("article-{}", article.number))),
            Cell::text(article.theme.as_str()),
            Cell::text(w.t(&format!("theme-{}", article.theme))),
            Cell::text(article.since_version.as_str()),
            Cell::Number(count.unwrap_or_default()),
        ]
    };
    Ok(Table::new(&COLUMNS, articles.iter().map(row).collect()))
}

/// One article.
///
/// # Errors
/// [`Error::NotFound`] for a number that the Charter does not have.
pub async fn show_article(visit: Visit) -> Result<Page> {
    let (article, newest) = find_article(&visit.ctx, visit.register(), visit.param("number")).await?;
    let number = article.number;
    let found = measures::find(&visit, &serving(number)).await?;
    let title = format!("{number} {}", visit.words.t(&format!("article-{number}")));
    Ok(Page::new(title, move || article_body(&visit, &article, newest, &found)))
}

/// The measures that serve the article of that number.
///
/// # Errors
/// [`Error::NotFound`] for a number that the Charter does not have in that publication.
pub async fn of_article(ctx: &Ctx, register: &Register, number: &str) -> Result<Practice> {
    let (article, _) = find_article(ctx, register, number).await?;
    Ok(serving(article.number))
}

fn serving(article: u8) -> Practice {
    Practice {
        article: Some(article),
        ..Practice::default()
    }
}

/// The article of that number, and the number of the last one.
async fn find_article(ctx: &Ctx, register: &Register, number: &str) -> Result<(Article, u8)> {
    let number: u8 = number.parse().map_err(|_| Error::NotFound)?;
    let mut conn = ctx.read().await?;
    let articles = reference::list_articles(&mut conn, register.publication).await?;
    let last = articles.iter().map(|article| article.number).max().unwrap_or(number);
    let article = articles.into_iter().find(|article| article.number == number);
    Ok((article.ok_or(Error::NotFound)?, last))
}

fn article_body(visit: &Visit, article: &Article, newest: u8, found: &Found) -> impl IntoView + use<> {
    let w = visit.words;
    let number = article.number;
    let since = w.t(&format!("charter-since-{}", article.since_version));
    let near = |number: u8| {
        view! { <a href=visit.to(&Href::Article(number))>{number.to_string()} " " {w.t(&format!("article-{number}"))}</a> }
    };
    let before = (number > 1).then(|| view! { <li>{w.t("page-previous")} ": " {near(number - 1)}</li> });
    let after = (number < newest).then(|| view! { <li>{w.t("page-next")} ": " {near(number + 1)}</li> });
    let title = w.with(
        "charter-article",
        &[
            ("number", number.to_string().into()),
            ("title", w.t(&format!("article-{number}")).into()),
        ],
    );
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home"), (Href::Charter, "charter-title")])}
        {parts::page_head(title, w.t(&format!("article-about-{number}")))}
        <dl class="obs-facts">
            {parts::fact(w.t("charter-theme"), w.t(&format!("theme-{}", article.theme)))}
            {parts::fact(w.t("fact-version"), since)}
        </dl>
        {told(visit, std::iter::once(article))}
        <div class="obs-note"><p>{w.t("charter-own-words")}</p></div>
        <section class="obs-section">
            <h2>{w.t("charter-what-they-do")}</h2>
            {measures::results(visit, found, None)}
            <p><a href=visit.stay(&format!("{}?article={number}", Href::Measures.to(w.lang)))>{w.t("practice-all")}</a></p>
            {parts::downloads(w, |ending| visit.stay(&Href::Article(number).file(w.lang, ending)))}
        </section>
        <ul>{before} {after}</ul>
    }
}
