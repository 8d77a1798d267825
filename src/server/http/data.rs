//! Answers of data: what every file and every answer of the interface for programs has in common.

use std::io::{Read as _, Seek as _};

use axum::body::Body;
use axum::http::header::{self, HeaderName};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use sha2::{Digest as _, Sha256};
use tempfile::SpooledTempFile;

use crate::server::error::{Error, Result};

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

/// A finished workbook, which may be too long for memory.
#[derive(Debug)]
pub struct DataFile {
    /// The media type.
    pub media_type: &'static str,
    /// The name under which it is saved.
    pub name: String,
    /// The file.
    pub file: SpooledTempFile,
}

/// The data, for any site to read; only that it has not changed, where the reader has it already.
#[must_use]
pub fn answer(publication: i64, request: &Parts, data: Data) -> Response {
    // By its content, as some of it changes with the day or a new program, not only with a publication.
    let tag = tag(publication, &Sha256::digest(&data.body));
    dressed(request, &tag, data.media_type, data.name, || Body::from(data.body))
}

/// The same for a file, which is sent as it is read.
///
/// # Errors
/// It could not be read.
pub fn answer_file(publication: i64, request: &Parts, data: DataFile) -> Result<Response> {
    let mut file = data.file;
    let mut digest = Sha256::new();
    let mut bytes = vec![0; PART];
    file.rewind().map_err(Error::Disk)?;
    loop {
        let read = file.read(&mut bytes).map_err(Error::Disk)?;
        if read == 0 {
            break;
        }
        digest.update(bytes.get(..read).unwrap_or_default());
    }
    file.rewind().map_err(Error::Disk)?;
    let tag = tag(publication, &digest.finalize());
    Ok(dressed(request, &tag, data.media_type, Some(data.name), || {
        Body::from_stream(futures_util::stream::try_unfold(file, part))
    }))
}

/// The same for data that is made while it is sent: `content` is all that it depends on, beside what was published. If the
/// reader has it already, it is not made.
///
/// # Errors
/// It could not be begun.
pub async fn answer_as_made(
    publication: i64,
    request: &Parts,
    content: &str,
    (media_type, name): (&'static str, String),
    make: impl AsyncFnOnce() -> Result<Body>,
) -> Result<Response> {
    let tag = tag(publication, &Sha256::digest(content));
    let body = match has(request, &tag) {
        true => Body::empty(),
        false => make().await?,
    };
    Ok(dressed(request, &tag, media_type, Some(name), || body))
}

/// How many bytes of a file are sent at a time.
const PART: usize = 64 * 1024;

/// The next part of a file; none at its end.
async fn part(mut file: SpooledTempFile) -> std::io::Result<Option<(Vec<u8>, SpooledTempFile)>> {
    tokio::task::spawn_blocking(move || {
        let mut bytes = vec![0; PART];
        let read = file.read(&mut bytes)?;
        bytes.truncate(read);
        Ok((read > 0).then_some((bytes, file)))
    })
    .await?
}

fn dressed(
    request: &Parts,
    tag: &str,
    media_type: &'static str,
    name: Option<String>,
    body: impl FnOnce() -> Body,
) -> Response {
    let is_known = has(request, tag);
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, media_type)], body()).into_response()
    };
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    set(header::ETAG, tag);
    set(header::CACHE_CONTROL, "no-cache");
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if let (Some(name), false) = (name, is_known) {
        set(header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\""));
    }
    response
}

/// The tag of what no publication changes.
pub(crate) fn tag_of(content: &[u8]) -> String {
    let digest = hex(&Sha256::digest(content));
    format!("W/\"{digest}\"")
}

/// An answer with its tag; only that it has not changed, where the reader has it already.
pub(crate) fn tagged(asked: &HeaderMap, tag: &str, mut response: Response) -> Response {
    if let Ok(value) = HeaderValue::from_str(tag) {
        response.headers_mut().insert(header::ETAG, value);
    }
    not_sent_twice(asked, response)
}

/// The same for an answer that has its tag, if it has one.
pub(super) fn not_sent_twice(asked: &HeaderMap, mut response: Response) -> Response {
    let tag = response.headers().get(header::ETAG).and_then(|tag| tag.to_str().ok());
    if tag.is_some_and(|tag| knows(asked.get_all(header::IF_NONE_MATCH).iter(), tag)) {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        *response.body_mut() = Body::empty();
        response.headers_mut().remove(header::CONTENT_LENGTH);
        response.headers_mut().remove(header::CONTENT_ENCODING);
    }
    response
}

fn hex(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The tag of content: weak, as it is sent compressed in several ways.
pub(super) fn tag(publication: i64, digest: &[u8]) -> String {
    format!("W/\"{publication}-{}\"", hex(digest))
}

fn has(request: &Parts, tag: &str) -> bool {
    knows(request.headers.get_all(header::IF_NONE_MATCH).iter(), tag)
}

/// Whether a reader who sends these `If-None-Match` has the content with that tag.
pub(super) fn knows<'a>(sent: impl Iterator<Item = &'a HeaderValue>, tag: &str) -> bool {
    let strong = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    sent.filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|one| one.trim() == "*" || strong(one) == strong(tag))
}
