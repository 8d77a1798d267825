//! `/{lang}/changes`: what has changed in the register lately; and the same as Atom feeds, of all,
//! of a country and of a signatory. For anybody.

mod atom;

use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::response::Response;
use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::api::AppError;
use crate::data::{self, Cell, Column, Table};
use crate::domain::change::{ChangeKind, LISTED};
use crate::domain::register::{Authority, Register};
use crate::locale::{Lang, Words};
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::changes::{self, About, Change};
use crate::server::error::{Error, Result};
use crate::server::http::data::{Data, answer};
use crate::server::http::{lang_of, pages};

/// The newest changes.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let mut conn = visit.ctx.read().await?;
    let changes = changes::list_changes(&mut conn, About::All, visit.register().publication).await?;
    drop(conn);
    let title = visit.words.t("changes-title");
    Ok(Page::new(title, move || body(&visit, &changes)).with_feed(Href::Feed.to_string()))
}

/// Its changes are of authorities that the register still shows.
fn about<'a>(register: &'a Register, change: &Change) -> Option<&'a Authority> {
    register.authority_by_id(change.authority)
}

/// A change in words; invented ones say so.
fn sentence(w: Words, change: &Change, authority: &Authority) -> String {
    let name = authority.name().to_owned();
    let text = match change.kind {
        ChangeKind::ReportAccepted => w.with(
            "change-report-accepted",
            &[("name", name.into()), ("period", change.period.clone().into())],
        ),
        kind => w.with(&format!("change-{kind}"), &[("name", name.into())]),
    };
    if authority.is_sample {
        format!("{text} {}", w.t("sample-mark"))
    } else {
        text
    }
}

fn body(visit: &Visit, changes: &[Change]) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = changes
        .iter()
        .filter_map(|change| {
            let authority = about(visit.register(), change)?;
            let row = view! {
                <tr>
                    <th scope="row"><a href=visit.to(&Href::Signatory(&authority.slug))>{sentence(w, change, authority)}</a></th>
                    <td data-label=w.t("column-country")>{w.country(&authority.country)}</td>
                    <td data-label=w.t("column-published")>{w.moment(change.published_at)}</td>
                </tr>
            };
            Some(row.into_any())
        })
        .collect_view();
    let table = if changes.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("changes-empty")}</h2></div> }.into_any()
    } else {
        parts::Table::new(
            "changes",
            w.with("changes-caption", &[("n", LISTED.to_string().into())]),
        )
        .stacked()
        .column(w.t("column-change"))
        .column(w.t("column-country"))
        .column(w.t("column-published"))
        .of(rows)
        .into_any()
    };
    let as_of = (!changes.is_empty()).then(|| view! { <p class="obs-source">{parts::as_of(visit)}</p> });
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("changes-title"), w.t("changes-lead"))}
        <p>{parts::feed(visit, &Href::Feed)}</p>
        <p><a href=visit.to(&Href::Digests)>{w.t("digests-title")}</a></p>
        {table}
        {as_of}
        {parts::downloads(w, |ending| visit.stay(&Href::Changes.file(w.lang, ending)))}
    }
}

/// The columns of changes.
const COLUMNS: [Column; 10] = [
    ("slug", "The authority, as in signatories"),
    ("address", "Permanent address of the authority's page"),
    ("name", "What the authority is called"),
    ("country_code", "ISO 3166-1 alpha-2, or XK"),
    ("change", "What changed"),
    ("sentence", "The same, in the language of the answer"),
    ("period", "Of an accepted report, the years that it is about"),
    ("changed_in", "The publication that changed it"),
    ("changed_at", "When that was published, in UTC"),
    ("is_sample", "Invented, to try the service with"),
];

/// All changes until a publication, the newest first.
///
/// # Errors
/// The database could not be read.
pub async fn table(ctx: &Ctx, register: &Register, of: &data::About) -> Result<Table> {
    let mut conn = ctx.read().await?;
    let changes = changes::list_all_changes(&mut conn, register.publication).await?;
    drop(conn);
    let row = |change: &Change| {
        let authority = about(register, change)?;
        let address = Href::Signatory(&authority.slug).to(of.words.lang);
        Some(vec![
            Cell::text(authority.slug.as_str()),
            Cell::text(format!("{}{address}", of.base)),
            Cell::text(authority.name()),
            Cell::text(authority.country.as_str()),
            Cell::text(change.kind.code()),
            Cell::text(sentence(of.words, change, authority)),
            Cell::text(change.period.as_str()),
            Cell::Number(change.publication),
            Cell::text(change.published_at.to_rfc3339()),
            Cell::Flag(authority.is_sample),
        ])
    };
    Ok(Table::new(&COLUMNS, changes.iter().filter_map(row).collect()))
}

/// The feed of everything.
pub async fn feed(State(ctx): State<Ctx>, Path(lang): Path<String>, request: Parts) -> Response {
    respond(&ctx, &lang, Of::All, &request).await
}

/// The feed of a country.
pub async fn country_feed(
    State(ctx): State<Ctx>,
    Path((lang, code)): Path<(String, String)>,
    request: Parts,
) -> Response {
    respond(&ctx, &lang, Of::Country(code), &request).await
}

/// The feed of a signatory.
pub async fn signatory_feed(
    State(ctx): State<Ctx>,
    Path((lang, slug)): Path<(String, String)>,
    request: Parts,
) -> Response {
    respond(&ctx, &lang, Of::Signatory(slug), &request).await
}

/// What a feed is about, as its address says it.
enum Of {
    All,
    Country(String),
    Signatory(String),
}

async fn respond(ctx: &Ctx, lang: &str, of: Of, request: &Parts) -> Response {
    let made = async {
        let w = Lang::parse_code(lang).ok_or(Error::NotFound)?.words();
        let register = ctx.register().await?;
        let data = Data {
            media_type: "application/atom+xml; charset=utf-8",
            name: None,
            body: make(ctx, &register, w, &of).await?.into_bytes(),
        };
        Ok(answer(register.publication, request, data))
    };
    made.await.unwrap_or_else(|error: Error| {
        let visitors = lang_of(&request.uri, &request.headers);
        pages::error_response(ctx, visitors, &AppError::from(error))
    })
}

async fn make(ctx: &Ctx, register: &Register, w: Words, of: &Of) -> Result<String> {
    let titled = |name: String| w.with("feed-title-about", &[("name", name.into())]);
    let (about_whom, title, page, own) = match of {
        Of::All => (About::All, w.t("feed-title"), Href::Changes, Href::Feed),
        Of::Country(code) => {
            let country = register.country(code).ok_or(Error::NotFound)?;
            let title = titled(w.country(&country.code));
            (
                About::Country(code),
                title,
                Href::Country(code),
                Href::CountryFeed(code),
            )
        }
        Of::Signatory(slug) => {
            let authority = register.authority(slug).ok_or(Error::NotFound)?;
            let title = titled(authority.name().to_owned());
            (
                About::Authority(authority.id),
                title,
                Href::Signatory(slug),
                Href::SignatoryFeed(slug),
            )
        }
    };
    let mut conn = ctx.read().await?;
    let changes = changes::list_changes(&mut conn, about_whom, register.publication).await?;
    drop(conn);
    let config = ctx.config();
    let entries = changes
        .iter()
        .filter_map(|change| {
            let authority = about(register, change)?;
            Some(atom::Entry {
                id: atom::id(
                    &config.absolute("/"),
                    w.lang.code(),
                    &[
                        "change",
                        &change.publication.to_string(),
                        &authority.slug,
                        change.kind.code(),
                        &change.period,
                    ],
                ),
                title: sentence(w, change, authority),
                address: config.absolute(&Href::Signatory(&authority.slug).to(w.lang)),
                updated: change.published_at,
            })
        })
        .collect();
    let feed = atom::Feed {
        lang: w.lang.code(),
        id: atom::id(&config.absolute("/"), w.lang.code(), &["feed", &own.to_string()]),
        title,
        subtitle: register.has_samples().then(|| w.t("banner-sample-title")),
        author: w.t("cite-author"),
        address: config.absolute(&page.to(w.lang)),
        own: config.absolute(&own.to(w.lang)),
        entries,
        otherwise: register.published_on,
    };
    Ok(feed.to_xml())
}
