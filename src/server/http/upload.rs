//! Forms that bring a file. The file is taken first and stands in the form as a token from then on, so that it is not
//! lost where another field is wrong.

use std::io::Write as _;

use axum::extract::multipart::{Field, MultipartRejection};
use axum::extract::{FromRequest as _, Multipart, Request};
use axum::http::header;
use tower_sessions::Session;

use super::forms::{add_field, field_name};
use super::layers::BODY_LIMIT;
use super::origin;
use crate::api::AppError;
use crate::domain::document::DOCUMENT_MAX;
use crate::server::actions::kept::Fields;
use crate::server::documents::{self, Arriving};
use crate::server::error::Error;
use crate::server::{Ctx, session};

/// The field of a form in which a file comes.
const FILE: &str = "document";
/// The token of a file that came with the form before.
const KEPT: &str = "document_kept";
/// Why the file was not taken.
const PROBLEM: &str = "document_problem";

/// Whether the request is a form that may bring a file.
pub(super) fn is_multipart(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE);
    kind.and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("multipart/form-data"))
}

/// Reads the form; `document` is then the token of the file that came now or before, and `document_problem` says why
/// one was not taken.
pub(super) async fn read(ctx: &Ctx, session: &Session, request: Request) -> Result<(Request, Fields), AppError> {
    let origin = origin::of(ctx, &request);
    let (parts, body) = request.into_parts();
    let whole = Request::from_parts(parts.clone(), body);
    let malformed = |_: MultipartRejection| AppError::Malformed;
    let mut form = Multipart::from_request(whole, ctx).await.map_err(malformed)?;
    let (mut fields, mut arriving, mut text) = (Fields::new(), None, 0);
    while let Some(field) = form.next_field().await.map_err(|error| failed(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_some() {
            let file = receive(field).await?;
            // A form has one file; a second is somebody's invention.
            if field_name(&name) == Some(FILE) && arriving.is_none() {
                arriving = file;
            }
            continue;
        }
        let value = field.text().await.map_err(|error| failed(&error))?;
        text += name.len() + value.len();
        if text > BODY_LIMIT {
            return Err(AppError::TooLarge);
        }
        add_field(&mut fields, &name, &value);
    }
    fields.remove(PROBLEM);
    let kept = fields.remove(KEPT).unwrap_or_default();
    let token = match arriving {
        None => kept,
        Some(arriving) => {
            let person = session::find_person(ctx, session, &origin).await?;
            match documents::take(ctx, person.as_ref(), arriving).await? {
                Ok(token) => token,
                Err(refusal) => {
                    fields.insert(PROBLEM.to_owned(), refusal.code().to_owned());
                    kept
                }
            }
        }
    };
    fields.insert(FILE.to_owned(), token);
    Ok((Request::from_parts(parts, axum::body::Body::empty()), fields))
}

fn failed(error: &axum::extract::multipart::MultipartError) -> AppError {
    match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => AppError::TooLarge,
        _ => AppError::Malformed,
    }
}

/// Writes a file onto the disk while it comes; nothing where none was chosen.
async fn receive(mut field: Field<'_>) -> Result<Option<Arriving>, AppError> {
    // So browsers write what would end the name (HTML, "multipart/form-data encoding algorithm").
    let name = field.file_name().unwrap_or_default();
    let name = name.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n");
    let mut content = tempfile::NamedTempFile::new().map_err(Error::Disk)?;
    let mut size = 0;
    while let Some(piece) = field.chunk().await.map_err(|error| failed(&error))? {
        size += piece.len();
        if size <= DOCUMENT_MAX {
            content.write_all(&piece).map_err(Error::Disk)?;
        }
    }
    let is_none = name.is_empty() && size == 0;
    Ok((!is_none).then_some(Arriving {
        name,
        content,
        is_too_large: size > DOCUMENT_MAX,
    }))
}
