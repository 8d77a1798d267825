//! Answers of data: what every file and every answer of the interface for programs has in common.

use axum::http::header::{self, HeaderName};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};

/// Finished data.
#[derive(Debug)]
pub struct Data {
    /// The media type.
    pub media_type: &'static str,
    /// The name under which it is saved; none where it is not a file.
    pub name: Option<String>,
    /// The data.
    pub body: Vec<u8>,
}

/// The data, for any site to read; only that it has not changed, where the reader has it already.
#[must_use]
pub fn answer(publication: i64, request: &Parts, data: Data) -> Response {
    // By its content, as some of it changes with the day or a new program, not only with a publication.
    let digest = Sha256::digest(&data.body);
    let digest: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let tag = format!("W/\"{publication}-{digest}\"");
    let is_known = knows(&request.headers, &tag);
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let kind = [(header::CONTENT_TYPE, data.media_type)];
        (kind, data.body).into_response()
    };
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    set(header::ETAG, &tag);
    set(header::CACHE_CONTROL, "no-cache");
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if let (Some(name), false) = (data.name, is_known) {
        set(header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\""));
    }
    response
}

/// Whether the reader has the data with that tag.
#[must_use]
pub fn knows(headers: &HeaderMap, tag: &str) -> bool {
    let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|one| one.trim() == "*" || strong(one) == strong(tag))
}
