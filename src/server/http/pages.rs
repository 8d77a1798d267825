//! From a request to a page, and from a failure to one.

use axum::extract::{RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use leptos::prelude::{IntoView, Owner, RenderHtml as _};
use sha2::{Digest as _, Sha256};
use tower_sessions::Session;

use super::cache::Keep;
use super::data::not_sent_twice;
use super::layers::Ours;
use super::routes::Access;
use super::v1::{Problem, is_for_programs};
use crate::api::AppError;
use crate::locale::Lang;
use crate::pages::{Page, Visit, errors, layout};
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::error::{Error, Result};
use crate::server::past::{self, Asked, Edition};
use crate::server::session::{self, Origin, Person};

/// Shows a page: reads the request, runs `show`, renders.
pub async fn show<F, Fut>(
    show: F,
    access: Access,
    State(ctx): State<Ctx>,
    session: Session,
    params: RawPathParams,
    request: Parts,
) -> Response
where
    F: FnOnce(Visit) -> Fut,
    Fut: Future<Output = Result<Page>>,
{
    let shown = |visit| async { Ok(Shown::Page(show(visit).await?)) };
    answer(access, ctx, session, params, request, shown).await
}

/// What somebody is answered with at the address of a page or beside it.
pub(super) enum Shown {
    /// A page.
    Page(Page),
    /// A finished answer.
    Other(Response),
}

/// Answers a visitor at an address; who may not see what is there is told as by a page.
pub(super) async fn answer<F, Fut>(
    access: Access,
    ctx: Ctx,
    session: Session,
    params: RawPathParams,
    request: Parts,
    show: F,
) -> Response
where
    F: FnOnce(Visit) -> Fut,
    Fut: Future<Output = Result<Shown>>,
{
    let lang = super::lang_of(&request.uri, &request.headers);
    match visit(&ctx, access, &session, &params, &request).await {
        Ok(Arrival::At(address)) => Redirect::temporary(&address).into_response(),
        Ok(Arrival::Here(visit)) => {
            let visit = *visit;
            let about = visit.clone();
            match show(visit).await {
                Ok(Shown::Page(page)) => not_sent_twice(&request.headers, page_response(&about, page)),
                Ok(Shown::Other(response)) => response,
                Err(Error::SignInRequired) => to_sign_in(&about),
                Err(Error::FactorRequired) => Redirect::to(&Href::SecondFactor.to(about.words.lang)).into_response(),
                Err(error) => error_response(&ctx, lang, &error.into()),
            }
        }
        // An address of one part, such as `/api/`, looks like that of a home page.
        Err(error) if is_for_programs(&request.uri) => Problem::from(error).into_response(),
        Err(error) => error_response(&ctx, lang, &error.into()),
    }
}

/// Where a visitor has come to.
enum Arrival {
    /// To the page.
    Here(Box<Visit>),
    /// The page has another address.
    At(String),
}

async fn visit(
    ctx: &Ctx,
    access: Access,
    session: &Session,
    params: &RawPathParams,
    request: &Parts,
) -> Result<Arrival> {
    let params: Vec<(String, String)> = params
        .iter()
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    let code = params
        .iter()
        .find(|(name, _)| name == "lang")
        .map(|(_, value)| value.as_str());
    let lang = code.and_then(Lang::parse_code).ok_or(Error::NotFound)?;
    let path = request.uri.path();
    let raw_query = request.uri.query().unwrap_or_default();
    let mut query = super::query_of(&request.uri);
    let person = session::find_person(ctx, session, &Origin::default()).await?;
    if person.as_ref().is_some_and(Person::is_looked_as) {
        // What that person typed, and whatever opens their account, is theirs alone.
        query.retain(|(name, _)| name != "kept");
        let own = Href::Account.to(lang);
        let is_own = path
            .strip_prefix(&own)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if is_own {
            return Err(Error::ReadOnly);
        }
    }
    // Who writes or reviews works on the register as it is.
    let asked = match access {
        Access::Anyone => past::find(ctx, &query).await?,
        _ => Asked::Edition(Edition::newest(ctx.register().await?, ctx.today())),
    };
    let edition = match asked {
        Asked::Edition(edition) => edition,
        Asked::Day(publication) => return Ok(Arrival::At(past::canonical(path, &query, publication))),
    };
    let session_ends = match person {
        Some(_) => session::ends_at(session).await?,
        None => None,
    };
    Ok(Arrival::Here(Box::new(Visit {
        ctx: ctx.clone(),
        words: lang.words(),
        path: path.get(1 + lang.code().len()..).unwrap_or_default().to_owned(),
        raw_query: raw_query.to_owned(),
        query,
        params,
        person,
        session_ends,
        passkey: session::ceremony::options(ctx, session).await?,
        edition,
    })))
}

/// Sends a visitor to sign in and back again.
fn to_sign_in(visit: &Visit) -> Response {
    let mut next = url::form_urlencoded::Serializer::new(String::new());
    next.append_pair("next", &visit.here(visit.words.lang));
    let address = format!("{}?{}", Href::SignIn.to(visit.words.lang), next.finish());
    let mut response = Redirect::to(&address).into_response();
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

pub(super) fn page_response(visit: &Visit, page: Page) -> Response {
    let status = page.status;
    // What a signed-in person sees is nobody else's.
    let keeping = if visit.person.is_some() || page.is_private {
        "no-store"
    } else {
        "no-cache"
    };
    let is_kept = visit.person.is_none() && !page.is_private && page.status == 200;
    let html = render(visit, page);
    let tag = is_kept.then(|| super::data::tag(visit.register().publication, &Sha256::digest(&html)));
    let mut response = (
        StatusCode::from_u16(status).unwrap_or(StatusCode::OK),
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, keeping),
            (header::CONTENT_LANGUAGE, visit.words.lang.code()),
            (header::VARY, "Cookie"),
        ],
        html,
    )
        .into_response();
    response.extensions_mut().insert(Ours);
    if let Some(tag) = tag.and_then(|tag| HeaderValue::from_str(&tag).ok()) {
        response.headers_mut().insert(header::ETAG, tag);
        response.extensions_mut().insert(Keep);
    }
    response
}

/// The whole document.
#[must_use]
pub fn render(visit: &Visit, page: Page) -> String {
    to_html(|| layout::document(visit, page))
}

/// A whole document. Views live inside an owner; nothing is streamed, so
/// status and head are known before the first byte.
pub fn to_html<V: IntoView>(document: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    let body = owner.with(|| document().into_view().to_html());
    owner.unset_with_forced_cleanup();
    // The framework marks places for its own use with `<!>`, which is no valid
    // comment; this one means the same to the parser of a page.
    format!("<!DOCTYPE html>{}", body.replace("<!>", "<!---->"))
}

/// The page of a failure, with its status.
#[must_use]
pub fn error_response(ctx: &Ctx, lang: Lang, error: &AppError) -> Response {
    error_response_to(ctx, lang, None, error)
}

/// Marks the page of a failure.
#[derive(Clone, Debug)]
pub(super) struct Failure(pub Lang, pub AppError);

/// The same to somebody who is signed in.
pub(super) fn error_response_to(ctx: &Ctx, lang: Lang, person: Option<Person>, error: &AppError) -> Response {
    let visit = Visit {
        person,
        ..Visit::without_request(ctx, lang)
    };
    let mut response = page_response(&visit, errors::page(&visit, error));
    response.extensions_mut().insert(Failure(lang, error.clone()));
    if *error == AppError::NotMadeYet {
        let seconds = HeaderValue::from_static("60");
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

/// No row of the table matches.
pub async fn nothing_here(State(ctx): State<Ctx>, request: Request) -> Response {
    if is_for_programs(request.uri()) {
        return Problem::from(AppError::NotFound).into_response();
    }
    error_response(
        &ctx,
        super::lang_of(request.uri(), request.headers()),
        &AppError::NotFound,
    )
}

/// `/`: to the home page in the visitor's language.
pub async fn root(request: Request) -> Response {
    let mut response = Redirect::to(&Href::Home.to(super::lang_of(request.uri(), request.headers()))).into_response();
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("Accept-Language"));
    response
}

/// `/{lang}` without its slash.
pub async fn home_slash(State(ctx): State<Ctx>, request: Request) -> Response {
    let lang = super::lang_of(request.uri(), request.headers());
    if request.uri().path().get(1..) == Some(lang.code()) {
        Redirect::permanent(&Href::Home.to(lang)).into_response()
    } else {
        error_response(&ctx, lang, &AppError::NotFound)
    }
}
