//! What other sites show of this one: an authority's badge, and a figure as a page for their frame.
//! Without script and cookie. For anybody.

use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use html_escape::encode_double_quoted_attribute;
use leptos::prelude::*;

use super::{Visit, data, parts};
use crate::charts::{self, Figure};
use crate::components::page_title;
use crate::domain::cohort::Group;
use crate::domain::mapped::Mapped;
use crate::domain::register::{Authority, Register};
use crate::locale::{Lang, Words};
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::error::Error;
use crate::server::http::assets::STYLE;
use crate::server::http::data::{Data, answer};
use crate::server::http::layers::FRAME_POLICY;
use crate::server::http::pages;
use crate::server::past::Edition;

/// `/{lang}/signatories/{slug}/badge.svg`.
pub async fn badge(State(ctx): State<Ctx>, Path((lang, slug)): Path<(String, String)>, request: Parts) -> Response {
    data::respond(&ctx, &request, async |edition, _| {
        let w = Lang::parse_code(&lang).ok_or(Error::NotFound)?.words();
        let authority = edition.register.authority(&slug).ok_or(Error::NotFound)?;
        let text = badge_text(w, authority);
        let title = badge_title(w, &edition.register, authority);
        let data = Data {
            media_type: "image/svg+xml",
            name: None,
            body: charts::badge(&w.t("badge-label"), &text, &title).into_bytes(),
        };
        Ok(answer(edition.register.publication, &request, data))
    })
    .await
}

/// Where the authority stands, and when it signed as far as that is known.
fn badge_text(w: Words, authority: &Authority) -> String {
    let status = match authority.main_commitment() {
        Some(main) => w.t(&format!("status-{}", main.status.code())),
        None => w.t("unknown"),
    };
    let text = match authority.signed() {
        Some(span) => w.with(
            "badge-text",
            &[("status", status.into()), ("date", w.span(span).into())],
        ),
        None => status,
    };
    if authority.is_sample {
        format!("{text} {}", w.t("sample-mark"))
    } else {
        text
    }
}

fn badge_title(w: Words, register: &Register, authority: &Authority) -> String {
    w.with(
        "badge-title",
        &[
            ("name", authority.name().to_owned().into()),
            ("text", badge_text(w, authority).into()),
            ("day", w.day(register.published_on).into()),
        ],
    )
}

/// What a signatory puts into its own site, and how it looks.
pub fn badge_snippet(visit: &Visit, authority: &Authority) -> AnyView {
    let w = visit.words;
    let page = visit.to(&Href::Signatory(&authority.slug));
    let image = visit.to(&Href::Badge(&authority.slug));
    let title = badge_title(w, visit.register(), authority);
    let absolute = |address: &str| visit.ctx.config().absolute(address);
    let code = format!(
        "<a href=\"{}\"><img src=\"{}\" alt=\"{}\" height=\"28\"></a>",
        encode_double_quoted_attribute(&absolute(&page)),
        encode_double_quoted_attribute(&absolute(&image)),
        encode_double_quoted_attribute(&title),
    );
    view! {
        <section class="obs-cite" id="badge">
            <h2 class="obs-cite__title">{w.t("badge-heading")}</h2>
            <p><img src=image alt=title height="28" /></p>
            <details class="obs-cite__more">
                <summary>{w.t("badge-summary")}</summary>
                <p class="obs-source">{w.t("badge-note")}</p>
                <pre class="obs-cite__text obs-cite__text--code">{code}</pre>
            </details>
        </section>
    }
    .into_any()
}

/// `/{lang}/embed/figures/{name}`: the figure, where it comes from, and nothing else.
pub async fn figure(State(ctx): State<Ctx>, Path((lang, name)): Path<(String, String)>, request: Parts) -> Response {
    data::respond(&ctx, &request, async |edition, _| {
        let lang = Lang::parse_code(&lang).ok_or(Error::NotFound)?;
        let visit = Visit {
            edition: edition.clone(),
            ..Visit::without_request(&ctx, lang)
        };
        let figure = visit.figure(&name).ok_or(Error::NotFound)?;
        let data = Data {
            media_type: "text/html; charset=utf-8",
            name: None,
            body: pages::to_html(|| document(&visit, &figure)).into_bytes(),
        };
        let mut response = answer(edition.register.publication, &request, data).into_response();
        let policy = HeaderValue::from_static(FRAME_POLICY);
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
        Ok(response)
    })
    .await
}

fn document(visit: &Visit, figure: &Figure) -> impl IntoView + use<> {
    let w = visit.words;
    let title = w.with("page-title", &[("title", figure.title.clone().into())]);
    let page = visit
        .ctx
        .config()
        .absolute(&page_of(&visit.edition, w.lang, &figure.name));
    let sample = visit.register().has_samples().then(|| {
        view! { <p class="obs-figure__caption"><strong>{w.t("banner-sample-title")}</strong> " " {w.t("banner-sample-text")}</p> }
    });
    view! {
        <html lang=w.lang.code()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                // A link leads the whole window away, as no other page of ours may stand in a frame.
                <base target="_top" />
                {page_title(&title)}
                <meta name="robots" content="noindex" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=STYLE />
            </head>
            <body>
                <main class="obs-embed">
                    {sample}
                    {parts::framed_figure(visit, figure, page)}
                </main>
            </body>
        </html>
    }
}

/// The page that shows the figure.
fn page_of(edition: &Edition, lang: Lang, name: &str) -> String {
    let country = name
        .rsplit_once('-')
        .and_then(|(_, code)| edition.register.country(code));
    let group = name.strip_prefix("plans-by-").and_then(Group::parse_code);
    let mapped = name.strip_prefix("map-").and_then(Mapped::parse_code);
    let page = match (country, group, mapped) {
        (Some(country), ..) => Href::Country(&country.code).to(lang),
        (_, Some(group), _) => format!("{}?by={group}", Href::InFigures.to(lang)),
        (.., Some(mapped)) => format!("{}?measure={mapped}", Href::InFigures.to(lang)),
        _ if name == "by-language" => Href::Languages.to(lang),
        _ => Href::InFigures.to(lang),
    };
    format!("{}#figure-{name}", edition.stay(&page))
}
