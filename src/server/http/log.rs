//! An authority's log as CSV: sent as it is read, however long it is.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{RawPathParams, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use tower_sessions::Session;

use super::pages::{self, Shown};
use super::routes::Access;
use crate::charts::defuse;
use crate::data::FileError;
use crate::domain::register::Register;
use crate::locale::Words;
use crate::pages::{Visit, log};
use crate::server::Ctx;
use crate::server::db::trail;
use crate::server::error::{Error, Result};

/// How many rows are read at a time.
const AT_ONCE: i64 = 500;

/// The file; to whom the page is not shown, neither is it.
pub async fn csv(State(ctx): State<Ctx>, session: Session, params: RawPathParams, request: Parts) -> Response {
    let file = |visit: Visit| async move { Ok(Shown::Other(file(&visit)?)) };
    pages::answer(Access::Insider, ctx, session, params, request, file).await
}

fn file(visit: &Visit) -> Result<Response> {
    let authority = log::find(visit)?;
    let log = Log {
        ctx: visit.ctx.clone(),
        words: visit.words,
        register: Arc::clone(&visit.edition.register),
        authority: authority.id,
        before: Some(i64::MAX),
        is_begun: false,
    };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"log-{}.csv\"", authority.slug),
        ),
    ];
    let body = Body::from_stream(futures_util::stream::try_unfold(log, Log::next));
    Ok((headers, body).into_response())
}

/// What is still to be sent.
struct Log {
    ctx: Ctx,
    words: Words,
    register: Arc<Register>,
    authority: i64,
    /// Below which number rows are still to come; none at the end.
    before: Option<i64>,
    is_begun: bool,
}

impl Log {
    async fn next(mut self) -> Result<Option<(Vec<u8>, Self)>> {
        let Some(before) = self.before else {
            return Ok(None);
        };
        let mut conn = self.ctx.read().await?;
        let traces = trail::list_log(&mut conn, self.authority, before, AT_ONCE).await?;
        drop(conn);
        let mut writer = csv::Writer::from_writer(Vec::new());
        let failed = |error: csv::Error| Error::File(FileError::Csv(error));
        if !self.is_begun {
            writer.write_record(log::COLUMNS).map_err(failed)?;
            self.is_begun = true;
        }
        for trace in &traces {
            let cells = log::record(self.words, &self.register, trace);
            writer.write_record(cells.map(|cell| defuse(&cell))).map_err(failed)?;
        }
        let is_last = i64::try_from(traces.len()).unwrap_or(i64::MAX) < AT_ONCE;
        self.before = traces.last().filter(|_| !is_last).map(|trace| trace.number);
        let part = writer.into_inner().map_err(|error| failed(error.into_error().into()))?;
        Ok(Some((part, self)))
    }
}
