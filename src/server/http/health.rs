//! `/healthz`: 200 while the service can read its database.

use axum::extract::State;
use axum::http::StatusCode;

use crate::server::{Ctx, db};

/// Answers one word, for machines.
pub async fn healthz(State(ctx): State<Ctx>) -> (StatusCode, &'static str) {
    let answer = async {
        let mut conn = ctx.read().await?;
        db::is_readable(&mut conn).await
    };
    match answer.await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "the database cannot be read");
            (StatusCode::SERVICE_UNAVAILABLE, "database\n")
        }
    }
}
