//! Where whoever was at the issuer comes back to: on to where they wanted to go, or to the form that says why not.

use axum::extract::{Request, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use tower_sessions::Session;

use super::{origin, pages};
use crate::locale::Lang;
use crate::pages::{Visit, sign_in};
use crate::paths::{Href, local};
use crate::server::Ctx;
use crate::server::actions::accounts::SignedIn;
use crate::server::actions::kept;
use crate::server::actions::sign_on::{self, Arrived, Ended};
use crate::server::error::Result;
use crate::server::session::issuer::Returned;

/// Takes somebody back.
pub async fn come_back(State(ctx): State<Ctx>, session: Session, request: Request) -> Response {
    // Without its body, which nobody reads, it can be looked at while others are asked.
    let request = request.map(drop);
    let mut lang = super::lang_of(request.uri(), request.headers());
    match answer(&ctx, &session, &request, &mut lang).await {
        Ok(response) => response,
        Err(error) => pages::error_response(&ctx, lang, &error.into()),
    }
}

async fn answer(ctx: &Ctx, session: &Session, request: &Request<()>, lang: &mut Lang) -> Result<Response> {
    let query = super::query_of(request.uri());
    let named = |wanted: &str| {
        let found = query.iter().find(|(name, _)| name == wanted);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let returned = Returned {
        code: named("code"),
        state: named("state"),
        issuer: named("iss"),
    };
    let origin = origin::of(ctx, request);
    let Ended {
        next,
        lang: begun,
        is_link,
        outcome,
    } = sign_on::finish(ctx, session, &returned, &origin).await?;
    *lang = Lang::parse_code(&begun).unwrap_or(*lang);
    let next = local(&next).map_or_else(|| Href::Desk.to(*lang), ToOwned::to_owned);
    let problem = match outcome {
        Ok(Arrived::SignedIn(SignedIn::Whole)) => return Ok(go(&next)),
        Ok(Arrived::Linked) => return Ok(go(&format!("{}?saved=linked", Href::Account.to(*lang)))),
        Ok(Arrived::SignedIn(SignedIn::CodeWanted)) => {
            let token = kept::keep(ctx, &[("next".to_owned(), next)].into()).await?;
            return Ok(go(&format!("{}?kept={token}", Href::SignInCode.to(*lang))));
        }
        Err(problem) => problem,
    };
    if is_link {
        let fields = [
            ("problem".to_owned(), problem.code().to_owned()),
            ("field".to_owned(), "sso".to_owned()),
        ];
        let token = kept::keep(ctx, &fields.into()).await?;
        return Ok(go(&format!("{}?kept={token}", Href::Account.to(*lang))));
    }
    // The page has the register's date at its foot, also as the first one after a start.
    ctx.register().await?;
    let visit = Visit {
        path: Href::SignIn.to_string(),
        ..Visit::without_request(ctx, *lang)
    };
    let kept = [
        ("problem".to_owned(), problem.code().to_owned()),
        ("field".to_owned(), "sso".to_owned()),
        ("next".to_owned(), next),
    ];
    let page = sign_in::form_with(visit.clone(), kept.into());
    Ok(pages::page_response(&visit, page))
}

/// On from here. The address here has a code in it, which nobody keeps.
fn go(address: &str) -> Response {
    let mut response = Redirect::to(address).into_response();
    let no_store = axum::http::HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(axum::http::header::CACHE_CONTROL, no_store);
    response
}
