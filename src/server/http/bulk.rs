//! `/open-data/{file}`: the whole register as one file, zipped CSV or SQLite. Made once for each publication and day, in a
//! folder of its own, from the same tables as every other file; not while a request waits for it, as it may take minutes.

mod folder;
mod making;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Path as Name, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use chrono::NaiveDate;
use tokio::runtime::Handle;
use tower::ServiceExt as _;
use tower_http::services::ServeFile;

use self::folder::Folder;
use super::data::knows;
use crate::pages::data as files;
use crate::server::Ctx;
use crate::server::error::{Error, Result};
use crate::server::past::Edition;

/// The files, with their media types.
pub const FILES: [(&str, &str); 2] = [
    ("observatory.zip", "application/zip"),
    ("observatory.sqlite", "application/vnd.sqlite3"),
];
/// How many publications are kept as files.
const KEPT: usize = 4;

/// How long a page that only tells of the files waits for them.
pub const PATIENCE: Duration = Duration::from_secs(5);
/// How long whoever asks for a file waits for it: less than any answer may take.
const FILE_PATIENCE: Duration = Duration::from_secs(15);

/// The files that were made, the oldest first.
#[derive(Clone, Debug, Default)]
pub struct Bulk {
    kept: Arc<Mutex<Vec<Arc<Made>>>>,
    // Held while files are made: one at a time.
    making: Arc<tokio::sync::Mutex<()>>,
}

/// The files of a publication. Their folder goes when nobody needs them any more.
#[derive(Debug)]
pub struct Made {
    publication: i64,
    today: NaiveDate,
    /// In the order of [`FILES`].
    pub files: Vec<Whole>,
    _folder: Folder,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Its name in addresses.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its length, in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    path: PathBuf,
}

impl Bulk {
    fn kept(&self) -> std::sync::MutexGuard<'_, Vec<Arc<Made>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn find(&self, edition: &Edition) -> Option<Arc<Made>> {
        let publication = edition.register.publication;
        let is_it = |made: &&Arc<Made>| made.publication == publication && made.today == edition.today;
        self.kept().iter().find(is_it).map(Arc::clone)
    }

    fn keep(&self, made: Made) -> Arc<Made> {
        let made = Arc::new(made);
        let mut kept = self.kept();
        // Those of another day say nothing more.
        kept.retain(|one| one.publication != made.publication);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push(Arc::clone(&made));
        made
    }

    /// The files of that publication; none if they are not made in time. Then they are still being made.
    ///
    /// # Errors
    /// They could not be made.
    pub async fn made(&self, ctx: &Ctx, edition: &Edition, patience: Duration) -> Result<Option<Arc<Made>>> {
        if let Some(made) = self.find(edition) {
            return Ok(Some(made));
        }
        let making = async {
            let turn = Arc::clone(&self.making).lock_owned().await;
            if let Some(made) = self.find(edition) {
                return Ok(made);
            }
            let (own, ctx, edition, runtime) = (self.clone(), ctx.clone(), edition.clone(), Handle::current());
            // It goes on when nobody waits any more.
            let task = tokio::task::spawn_blocking(move || {
                let _turn = turn;
                let made = runtime.block_on(making::make(&ctx, &edition));
                made.inspect_err(|error| tracing::error!(%error, "the files of the whole register could not be made"))
                    .map(|made| own.keep(made))
            });
            task.await?
        };
        match tokio::time::timeout(patience, making).await {
            Ok(made) => made.map(Some),
            Err(_) => Ok(None),
        }
    }
}

/// The file of that name, in parts if the reader asks for parts.
pub async fn file(State(ctx): State<Ctx>, Name(name): Name<String>, request: Parts) -> Response {
    files::respond(&ctx, &request, async |edition, _| {
        if !FILES.iter().any(|(one, _)| *one == name) {
            return Err(Error::NotFound);
        }
        let Some(made) = ctx.bulk(edition, FILE_PATIENCE).await? else {
            return Err(Error::NotMadeYet);
        };
        let whole = made.files.iter().find(|one| one.name == name).ok_or(Error::NotFound)?;
        Ok(serve(whole, made.publication, &request).await)
    })
    .await
}

async fn serve(whole: &Whole, publication: i64, request: &Parts) -> Response {
    let tag = format!("W/\"{}\"", whole.sha256);
    let mut response = if knows(request.headers.get_all(header::IF_NONE_MATCH).iter(), &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut parts = request.clone();
        // When the file was made says nothing about what is in it.
        parts.headers.remove(header::IF_MODIFIED_SINCE);
        parts.headers.remove(header::IF_UNMODIFIED_SINCE);
        let mut sent = send(whole, parts.clone()).await;
        if sent.status() == StatusCode::RANGE_NOT_SATISFIABLE {
            // Parts that are none may be left unread (RFC 9110, 14.2).
            parts.headers.remove(header::RANGE);
            sent = send(whole, parts).await;
        }
        sent
    };
    let name = whole.name.replace('.', &format!("-publication-{publication}."));
    let headers = response.headers_mut();
    headers.remove(header::LAST_MODIFIED);
    for (header, value) in [
        (header::ETAG, tag.as_str()),
        (header::CACHE_CONTROL, "no-cache"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::CONTENT_TYPE, whole.media_type),
        (header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\"")),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(header, value);
        }
    }
    response
}

async fn send(whole: &Whole, parts: Parts) -> Response {
    match ServeFile::new(&whole.path)
        .oneshot(Request::from_parts(parts, Body::empty()))
        .await
    {
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}
