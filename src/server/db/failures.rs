//! Failures of signing in, counted by what they are about or where they come from.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::domain::throttle::Failures;
use crate::server::error::Result;
use crate::server::token;

/// The failures that are counted under `key`.
///
/// # Errors
/// The database could not be read.
pub async fn find_failures(conn: &mut SqliteConnection, key: &str) -> Result<Option<Failures>> {
    let row: Option<(DateTime<Utc>, DateTime<Utc>)> =
        sqlx::query_as("select last_at, forgotten_at from failure where key_hash = ?")
            .bind(token::hash(key))
            .fetch_optional(conn)
            .await?;
    Ok(row.map(|(last_at, forgotten_at)| Failures { last_at, forgotten_at }))
}

/// Sets the failures that are counted under `key`.
///
/// # Errors
/// The database refuses.
pub async fn update_failures(conn: &mut SqliteConnection, key: &str, failures: Failures) -> Result<()> {
    sqlx::query(
        "insert into failure (key_hash, last_at, forgotten_at) values (?, ?, ?)
         on conflict (key_hash) do update set last_at = excluded.last_at, forgotten_at = excluded.forgotten_at",
    )
    .bind(token::hash(key))
    .bind(failures.last_at)
    .bind(failures.forgotten_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes failures that count no more.
///
/// # Errors
/// The database refuses.
pub async fn delete_forgotten(conn: &mut SqliteConnection, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from failure where forgotten_at <= ?")
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}
