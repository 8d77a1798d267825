//! What the observatory keeps about a person as JSON, for that person.

use axum::extract::{RawPathParams, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Map, Value, json};
use tower_sessions::Session;

use super::pages::{self, Shown};
use super::routes::Access;
use crate::pages::Visit;
use crate::server::Ctx;
use crate::server::db::personal;
use crate::server::error::Result;
use crate::server::session;

/// The file of whoever is signed in.
pub async fn json(State(ctx): State<Ctx>, session: Session, params: RawPathParams, request: Parts) -> Response {
    let file = |visit: Visit| async move { Ok(Shown::Other(file(&visit).await?)) };
    pages::answer(Access::SignedIn, ctx, session, params, request, file).await
}

async fn file(visit: &Visit) -> Result<Response> {
    let person = visit.person()?;
    let mut all = Map::new();
    all.insert("site".to_owned(), visit.ctx.config().absolute("/").into());
    all.insert("made_at".to_owned(), visit.ctx.now().to_rfc3339().into());
    let mut conn = visit.ctx.read().await?;
    all.append(&mut personal::list_all(&mut conn, person.id()).await?);
    drop(conn);
    let sittings = session::list(&visit.ctx, person, person.id()).await?;
    let sessions: Vec<Value> = sittings
        .into_iter()
        .map(|one| json!({ "browser": one.browser, "started": one.started, "seen": one.seen, "is_this": one.is_this }))
        .collect();
    all.insert("sessions".to_owned(), sessions.into());
    let headers = [
        (header::CONTENT_TYPE, "application/json"),
        (header::CACHE_CONTROL, "no-store"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"charter-observatory-own-data.json\"",
        ),
    ];
    Ok((headers, serde_json::to_string_pretty(&Value::Object(all))?).into_response())
}
