//! What every page has around it: head, banners, header, footer.

mod idle;
mod standing_in;

use leptos::prelude::*;

use super::guides::GUIDES;
use super::{Page, Visit, parts};
use crate::components::{lang_of, page_title};
use crate::islands::{LiveSelection, ReadOut};
use crate::locale::Lang;
use crate::paths::{Href, form};
use crate::server::http::assets::{BOOT, IDLE, PASSKEY, STYLE};

/// The whole document.
pub fn document(visit: &Visit, page: Page) -> impl IntoView + use<> {
    let w = visit.words;
    let title = w.with("page-title", &[("title", page.title.clone().into())]);
    let boot = page.has_island.then_some(BOOT).flatten();
    let alternates = Lang::alternates()
        .map(|(code, lang)| {
            let href = visit.ctx.config().absolute(&visit.here(lang));
            view! { <link rel="alternate" hreflang=code href=href /> }
        })
        .collect_view();
    let is_indexed = !page.is_private && page.status == 200 && !visit.edition.is_earlier;
    let feed = page.feed.as_ref().filter(|_| is_indexed).map(|path| {
        let href = format!("/{}{path}", w.lang.code());
        view! { <link rel="alternate" type="application/atom+xml" title=w.t("feed-title") href=href /> }
    });
    let live = page.is_live.then(|| {
        let sorted = |way: &str| w.with(&format!("live-{way}"), &[("column", "{column}".into())]);
        view! { <LiveSelection ascending=sorted("ascending") descending=sorted("descending") /> }
    });
    let read_out = page
        .has_figures
        .then(|| view! { <ReadOut hint=w.t("read-out-hint") /> });
    let width = format!("obs-main {}", page.width);
    let body = (page.body)();
    view! {
        <html lang=w.lang.code()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                {page_title(&title)}
                <meta name="description" content=w.t("site-description") />
                {(!is_indexed).then(|| view! { <meta name="robots" content="noindex" /> })}
                {is_indexed.then_some(alternates)}
                {feed}
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=STYLE />
                {boot.map(|boot| view! { <script type="module" src=boot></script> })}
                {page.has_passkey.then(|| view! { <script type="module" src=PASSKEY></script> })}
                {visit.session_ends.map(|_| view! { <script type="module" src=IDLE></script> })}
            </head>
            <body>
                <a class="obs-skip" href="#main">{w.t("skip")}</a>
                {idle::warning(visit)}
                <header>
                    {banners(visit)}
                    {header(visit)}
                </header>
                <main class=width.trim_end().to_owned() id="main">{body}</main>
                {footer(visit)}
                {live}
                {read_out}
            </body>
        </html>
    }
}

fn banners(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let is_sample = visit.register().has_samples();
    let is_unnamed = visit.ctx.config().operator.is_empty();
    view! {
        {standing_in::banner(visit)}
        {is_sample.then(|| view! {
            <div class="obs-banner obs-banner--sample" role="note">
                <p class="obs-banner__text"><strong>{w.t("banner-sample-title")}</strong> " " {w.t("banner-sample-text")}</p>
            </div>
        })}
        {visit.edition.is_earlier.then(|| earlier(visit))}
        {is_unnamed.then(|| view! {
            <div class="obs-banner" role="note"><p class="obs-banner__text">{w.t("banner-not-cemr")}</p></div>
        })}
    }
}

/// Says that the page is one of the past, and leads to the same page of today.
fn earlier(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let text = w.with(
        "banner-earlier",
        &[
            ("publication", w.number(visit.register().publication).into()),
            ("day", w.day(visit.register().published_on).into()),
        ],
    );
    let mut kept = url::form_urlencoded::Serializer::new(String::new());
    kept.extend_pairs(visit.query.iter().filter(|(name, _)| name != "publication"));
    let query = kept.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    let newest = format!("/{}{}{mark}{query}", w.lang.code(), visit.path);
    view! {
        <div class="obs-banner obs-banner--earlier" role="note">
            <p class="obs-banner__text">{text} " " <a href=newest>{w.t("banner-newest")}</a></p>
        </div>
    }
}

fn header(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let lang = w.lang;
    let places = [
        (Href::Signatories, "nav-signatories"),
        (Href::Countries, "nav-countries"),
        (Href::Languages, "nav-languages"),
        (Href::Charter, "charter-title"),
        (Href::Method, "nav-method"),
    ];
    let mut places: Vec<(Href, String)> = places.map(|(href, key)| (href, w.t(key))).into();
    if let Some(person) = &visit.person {
        places.push((Href::Desk, w.t("nav-desk")));
        if person.is_staff() {
            places.push((Href::Queue, w.t("nav-queue")));
            places.push((Href::StaffCorrections, w.t("nav-corrections")));
            places.push((Href::ImportProblems, w.t("nav-problems")));
        }
    }
    let links = places
        .into_iter()
        .map(|(place, label)| {
            let path = place.to_string();
            let current = if visit.path == path {
                Some("page")
            } else if visit.path.strip_prefix(&path).is_some_and(|rest| rest.starts_with('/')) {
                Some("true")
            } else {
                None
            };
            let href = visit.to(&place);
            view! { <li><a class="obs-header__link" href=href aria-current=current>{label}</a></li> }
        })
        .collect_view();
    let languages = Lang::ALL
        .into_iter()
        .map(|other| {
            let current = (other == lang).then_some("true");
            let code = other.code();
            view! {
                <li><a class="obs-language-switch__link" href=visit.here(other) lang=lang_of(code, lang.code()) hreflang=code aria-current=current>{other.endonym()}</a></li>
            }
        })
        .collect_view();
    let seat = match &visit.person {
        Some(person) => view! {
            <a class="obs-header__link" href=Href::Account.to(lang)>{person.name().to_owned()}</a>
            <form method="post" action=form("sign_out")>
                <input type="hidden" name="form[lang]" value=lang.code() />
                <button class="obs-header__link">{w.t("sign-out")}</button>
            </form>
        }
        .into_any(),
        None => view! { <a class="obs-header__link" href=Href::SignIn.to(lang)>{w.t("sign-in")}</a> }.into_any(),
    };
    view! {
        <div class="obs-header">
            <div class="obs-header__inner">
                <a class="obs-header__name" href=visit.to(&Href::Home)>
                    <svg class="obs-header__mark" viewBox="0 0 32 32" aria-hidden="true">
                        <path class="obs-header__dome" d="M4 18a12 12 0 0 1 24 0z" />
                        <path class="obs-header__slit" d="M16 12 22.6 2.6" />
                        <path class="obs-header__bars" d="M4 21h24v3.5H4zM4 26.5h24V30H4z" />
                    </svg>
                    <span>{w.t("site-name")} " " <span class="obs-header__subtitle">{w.t("site-subtitle")}</span></span>
                </a>
                <div class="obs-header__tools">
                    <nav class="obs-language-switch" aria-label=w.t("nav-language")>
                        <ul class="obs-language-switch__list">{languages}</ul>
                    </nav>
                    {seat}
                </div>
                <nav class="obs-header__nav" aria-label=w.t("nav-main")>
                    <ul class="obs-header__list">{links}</ul>
                </nav>
                <form class="obs-search obs-search--compact" role="search" method="get" action=Href::Signatories.to(lang)>
                    {parts::same_publication(visit)}
                    <label class="obs-search__label obs-visually-hidden" for="site-search">{w.t("search-label")}</label>
                    <input class="obs-search__input" id="site-search" name="q" type="search" autocomplete="off" placeholder=w.t("search-placeholder") />
                    <button class="obs-search__button">{w.t("search-button")}</button>
                </form>
            </div>
        </div>
    }
}

fn footer(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let config = visit.ctx.config();
    let operator = if config.operator.is_empty() {
        w.t("footer-no-operator")
    } else {
        let about = [
            config.operator.clone(),
            config.operator_contact.clone(),
            config.operator_relation.clone(),
        ];
        let about: Vec<String> = about.into_iter().filter(|part| !part.is_empty()).collect();
        w.with("footer-operator", &[("operator", about.join(", ").into())])
    };
    // No address is invented: who runs a changed program has other sources than we do.
    let code = match config.source_url.as_str() {
        "" => view! { <p>{w.t("footer-source-ask")}</p> }.into_any(),
        address => view! { <p><a href=address.to_owned()>{w.t("footer-source")}</a></p> }.into_any(),
    };
    let guides = GUIDES
        .into_iter()
        .map(|(name, _)| {
            view! { <li><a href=visit.to(&Href::Guide(name))>{w.t(&format!("guide-{name}-title"))}</a></li> }
        })
        .collect_view();
    let published = visit.register().publication > 0;
    let as_of = published.then(|| w.with("footer-as-of", &[("day", w.day(visit.register().published_on).into())]));
    view! {
        <footer class="obs-footer">
            <div class="obs-footer__inner">
                <div class="obs-footer__about">
                    <p>{w.t("footer-about")}</p>
                    <p>{operator}</p>
                    {as_of.map(|text| view! { <p>{text}</p> })}
                    {code}
                </div>
                <nav aria-label=w.t("nav-footer")>
                    <ul class="obs-footer__list">
                        <li><a href=visit.to(&Href::InFigures)>{w.t("in-figures-title")}</a></li>
                        <li><a href=visit.to(&Href::Measures)>{w.t("practice-title")}</a></li>
                        <li><a href=visit.to(&Href::Compare)>{w.t("compare-title")}</a></li>
                        <li><a href=visit.to(&Href::Method)>{w.t("nav-method")}</a></li>
                        <li><a href=visit.to(&Href::MethodSection("sources"))>{w.t("footer-licences")}</a></li>
                        <li><a href=visit.to(&Href::Changes)>{w.t("changes-title")}</a></li>
                        <li><a href=visit.to(&Href::MethodSection("corrections"))>{w.t("footer-corrections")}</a></li>
                        <li><a href=visit.to(&Href::OpenData)>{w.t("data-title")}</a></li>
                        {guides}
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
