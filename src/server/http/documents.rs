//! Files that people have handed in, for those who may see them.

use axum::extract::{Path, Request, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use tower_sessions::Session;

use super::layers::Ours;
use super::pages::error_response;
use super::{lang_of, origin};
use crate::domain::document::DocumentStatus;
use crate::server::Ctx;
use crate::server::db::documents::{Document, find_document};
use crate::server::db::joining::list_countries_of_document;
use crate::server::documents::read;
use crate::server::error::{Error, Result};
use crate::server::session::{self, Origin, Person};

/// A file, to be kept and not to be shown: nothing in it runs here.
pub async fn serve(State(ctx): State<Ctx>, session: Session, Path(id): Path<String>, request: Request) -> Response {
    let (lang, origin) = (lang_of(request.uri(), request.headers()), origin::of(&ctx, &request));
    drop(request);
    match find(&ctx, &session, &id, &origin).await {
        Ok((document, content)) => {
            let mut response = (
                [
                    (header::CONTENT_TYPE, document.media_type.mime().to_owned()),
                    (header::CONTENT_DISPOSITION, disposition(&document.name)),
                    (
                        header::CONTENT_SECURITY_POLICY,
                        "default-src 'none'; sandbox".to_owned(),
                    ),
                    (header::CACHE_CONTROL, "private, no-store".to_owned()),
                ],
                content,
            )
                .into_response();
            response.extensions_mut().insert(Ours);
            response
        }
        Err(error) => error_response(&ctx, lang, &error.into()),
    }
}

async fn find(ctx: &Ctx, session: &Session, id: &str, origin: &Origin) -> Result<(Document, Vec<u8>)> {
    let person = session::find_person(ctx, session, origin).await?;
    let person = person.ok_or(Error::SignInRequired)?;
    let id = id.parse().map_err(|_| Error::NotFound)?;
    let mut conn = ctx.read().await?;
    let document = find_document(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let countries = list_countries_of_document(&mut conn, id).await?;
    drop(conn);
    may_read(&person, &document, &countries)?;
    if document.status != DocumentStatus::Clean {
        return Err(Error::NotFound);
    }
    let content = read(ctx, &document.sha256).await?;
    Ok((document, content))
}

/// Whoever handed it in, the coordinators of a country in which an authority asks for something by it, and who sees what
/// the observatory's staff see.
fn may_read(person: &Person, document: &Document, countries: &[String]) -> Result<()> {
    if document.account == Some(person.id()) {
        return Ok(());
    }
    let own = person.countries();
    if let Some(country) = countries.iter().find(|code| own.contains(&code.as_str())) {
        return person.coordinator_of(country).map(drop);
    }
    person.auditor().map(|_| ())
}

/// To be kept under that name (RFC 6266, RFC 8187).
fn disposition(name: &str) -> String {
    use std::fmt::Write as _;
    let plain: String = name
        .chars()
        .map(|one| {
            if one.is_ascii_alphanumeric() || matches!(one, '.' | '-' | '_' | ' ') {
                one
            } else {
                '_'
            }
        })
        .collect();
    let mut coded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            coded.push(char::from(byte));
        } else {
            let _ = write!(coded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{coded}")
}
