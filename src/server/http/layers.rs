//! What lies around every answer: limits, sessions, headers, and our page instead of anybody else's error text.

use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_http::trace::TraceLayer;
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, Session, SessionManagerLayer};

use super::devices;
use super::pages::{Failure, error_response_to};
use super::upload::is_multipart;
use super::v1::{Problem, is_for_programs};
use crate::api::AppError;
use crate::domain::document::DOCUMENT_MAX;
use crate::server::db::Pools;
use crate::server::db::sessions::Sessions;
use crate::server::session::{self, IDLE, Origin};
use crate::server::{Config, Ctx};

/// Most bytes of a form: a report's longest measure many times over.
pub const BODY_LIMIT: usize = 256 * 1024;
/// Most bytes of a form that brings a file. A file that is too large by a little is refused in the form, with all that
/// was typed; only what is larger than this gets a page of its own.
const UPLOAD_LIMIT: usize = 2 * DOCUMENT_MAX;
/// Longest an answer may take.
const ANSWER_WITHIN: Duration = Duration::from_secs(20);
/// Longest an answer to a form with a file may take: 20 MB come through two megabits a second in 84 seconds.
const UPLOAD_WITHIN: Duration = Duration::from_secs(120);

/// Scripts only from here and no inline code of any kind, so that pages can be
/// cached; wasm needs its own word.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
    font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// The same, but that forms may lead to the issuer of single sign-on, where there is one: browsers look at where a form's
/// answer sends them, too.
fn policy(config: &Config) -> HeaderValue {
    let own = HeaderValue::from_static(POLICY);
    let Some(origin) = config.sign_on_origin() else {
        return own;
    };
    let wider = POLICY.replace("form-action 'self'", &format!("form-action 'self' {origin}"));
    HeaderValue::from_str(&wider).unwrap_or(own)
}

/// Of what other sites may show in a frame: it runs nothing, and has no form.
pub const FRAME_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'none'; \
    base-uri 'none'; frame-ancestors *";

/// Marks an answer that is our own, whatever its status.
#[derive(Clone, Copy, Debug)]
pub struct Ours;

/// The router with everything around it.
pub fn around(router: Router, ctx: &Ctx, pools: &Pools) -> Router {
    let sessions = SessionManagerLayer::new(Sessions::new(pools))
        .with_name(ctx.config().cookie_name())
        .with_secure(ctx.config().is_https())
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(time::Duration::seconds(IDLE.num_seconds())));
    let fixed = |name: &'static str, value: &'static str| {
        SetResponseHeaderLayer::if_not_present(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    // What is packed already would only lose its length.
    let not_packed = DefaultPredicate::new()
        .and(NotForContentType::const_new("application/zip"))
        .and(NotForContentType::const_new("application/vnd.openxmlformats"));
    let outside = ServiceBuilder::new()
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(SetResponseHeaderLayer::if_not_present(
            header::CONTENT_SECURITY_POLICY,
            policy(ctx.config()),
        ))
        .layer(fixed("x-content-type-options", "nosniff"))
        .layer(fixed("referrer-policy", "same-origin"))
        .layer(fixed("cross-origin-opener-policy", "same-origin"))
        .layer(fixed(
            "permissions-policy",
            "camera=(), geolocation=(), microphone=(), payment=(), \
             publickey-credentials-create=(self), publickey-credentials-get=(self)",
        ))
        // Made for one reader: what takes longest is compressing. Kept pages are compressed well.
        .layer(
            CompressionLayer::new()
                .quality(CompressionLevel::Fastest)
                .compress_when(not_packed),
        )
        .layer(middleware::from_fn_with_state(ctx.clone(), our_pages))
        .layer(middleware::from_fn_with_state(ctx.clone(), strict_transport))
        .layer(middleware::from_fn_with_state(ctx.clone(), devices::keep))
        .layer(CatchPanicLayer::new())
        .layer(middleware::from_fn(in_time))
        // Forms without a file have a limit of their own, see `forms`.
        .layer(RequestBodyLimitLayer::new(UPLOAD_LIMIT))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::disable())
        .layer(sessions);
    router
        .layer(middleware::from_fn_with_state(ctx.clone(), to_whom))
        .layer(outside)
}

/// What the log says of a request: the pattern of its address, as some addresses are secrets.
fn span(request: &Request) -> tracing::Span {
    let pattern = request.extensions().get::<MatchedPath>();
    tracing::debug_span!("request", method = %request.method(), path = pattern.map_or("", MatchedPath::as_str))
}

/// Turns an error answer that is not ours into our page in the visitor's language.
async fn our_pages(State(ctx): State<Ctx>, request: Request, next: Next) -> Response {
    let lang = super::lang_of(request.uri(), request.headers());
    let is_for_programs = is_for_programs(request.uri());
    let is_for_machines = request.uri().path() == "/healthz";
    let response = next.run(request).await;
    if is_for_machines || response.extensions().get::<Ours>().is_some() {
        return response;
    }
    let error = match response.status() {
        status if !status.is_client_error() && !status.is_server_error() => return response,
        StatusCode::METHOD_NOT_ALLOWED => AppError::WrongMethod,
        StatusCode::NOT_FOUND => AppError::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
        StatusCode::FORBIDDEN => AppError::CrossSite,
        StatusCode::SERVICE_UNAVAILABLE => AppError::TimedOut,
        status if status.is_server_error() => {
            let reference = crate::server::token::reference();
            tracing::error!(reference, %status, "an answer failed");
            AppError::Internal { reference }
        }
        _ => AppError::Malformed,
    };
    let allowed = response.headers().get(header::ALLOW).cloned();
    let mut page = if is_for_programs {
        Problem::from(error).into_response()
    } else {
        super::pages::error_response(&ctx, lang, &error)
    };
    if let Some(allowed) = allowed {
        page.headers_mut().insert(header::ALLOW, allowed);
    }
    page
}

/// Gives up after a time, which is longer for who sends a file.
async fn in_time(request: Request, next: Next) -> Response {
    let most = if is_multipart(&request) {
        UPLOAD_WITHIN
    } else {
        ANSWER_WITHIN
    };
    let answer = tokio::time::timeout(most, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

/// Tells a failure to whoever is signed in on a page of theirs, so that it says what their session stands for.
async fn to_whom(State(ctx): State<Ctx>, session: Session, request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let Some(Failure(lang, error)) = response.extensions().get::<Failure>().cloned() else {
        return response;
    };
    match session::find_person(&ctx, &session, &Origin::default()).await {
        Ok(Some(person)) => error_response_to(&ctx, lang, Some(person), &error),
        _ => response,
    }
}

/// Asks browsers to stay with https where the service is reached by it.
async fn strict_transport(State(ctx): State<Ctx>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if ctx.config().is_https() {
        let value = HeaderValue::from_static("max-age=31536000");
        response.headers_mut().insert(header::STRICT_TRANSPORT_SECURITY, value);
    }
    response
}
