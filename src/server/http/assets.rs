//! Embedded files. Hashed names under `/pkg/` never change, so they are kept for ever.

use axum::extract::Request;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};

use crate::api::AppError;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

fn content_type(address: &str) -> &'static str {
    match address.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// The file at this address.
///
/// # Errors
/// [`AppError::NotFound`].
pub fn serve(request: &Request) -> Result<Response, AppError> {
    let path = request.uri().path();
    let (address, content) = FILES
        .iter()
        .find(|(address, _)| *address == path)
        .ok_or(AppError::NotFound)?;
    let keeping = if address.starts_with("/pkg/") {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=3600"
    };
    Ok((
        [
            (header::CONTENT_TYPE, content_type(address)),
            (header::CACHE_CONTROL, keeping),
        ],
        *content,
    )
        .into_response())
}
