//! What mail programs ask for.

use axum::extract::{Path, Request, State};
use axum::response::{IntoResponse as _, Redirect, Response};

use super::origin;
use super::pages::error_response;
use crate::locale::Lang;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::actions::letters;

/// Ends the digests of whoever holds the link of one: mail programs post to the address of the header
/// `List-Unsubscribe` (RFC 8058), without asking anybody.
pub async fn stop_digests(
    State(ctx): State<Ctx>,
    Path((lang, link)): Path<(String, String)>,
    request: Request,
) -> Response {
    let lang = Lang::parse_code(&lang).unwrap_or_default();
    match letters::stop(&ctx, &link, &origin::of(&ctx, &request)).await {
        Ok(()) => Redirect::to(&format!("{}?stopped=yes", Href::StopDigests(&link).to(lang))).into_response(),
        Err(error) => error_response(&ctx, lang, &error.into()),
    }
}
