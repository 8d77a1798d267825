//! Embedded files. Hashed names under `/pkg/` never change, so they are kept for ever.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use axum::body::Bytes;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};

use super::data::{tag_of, tagged};
use super::encoding::Encoding;
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
    let encoding = Encoding::accepted(request.headers());
    let (body, tag) = packed(address, content, encoding).ok_or(AppError::NotFound)?;
    let mut response = (
        [
            (header::CONTENT_TYPE, content_type(address)),
            (header::CACHE_CONTROL, keeping),
            (header::VARY, "accept-encoding"),
        ],
        body,
    )
        .into_response();
    if let Some(name) = encoding.name() {
        let name = HeaderValue::from_static(name);
        response.headers_mut().insert(header::CONTENT_ENCODING, name);
    }
    Ok(tagged(request.headers(), &tag, response))
}

/// Files as they were sent, with their tags: a few, compressed once and well, as every new reader waits for them.
type Packed = HashMap<(&'static str, Encoding), (Bytes, String)>;

fn packed(address: &'static str, content: &'static [u8], encoding: Encoding) -> Option<(Bytes, String)> {
    static PACKED: LazyLock<Mutex<Packed>> = LazyLock::new(Mutex::default);
    let kept = || PACKED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(found) = kept().get(&(address, encoding)) {
        return Some(found.clone());
    }
    let found = (encoding.compress(&Bytes::from_static(content)).ok()?, tag_of(content));
    kept().insert((address, encoding), found.clone());
    Some(found)
}
