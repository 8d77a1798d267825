//! Who says to have forgotten a password.

use chrono::{DateTime, Duration, Utc};
use sqlx::SqliteConnection;

use crate::domain::letter::{MOST_AN_HOUR, MOST_OF_ALL_AN_HOUR};
use crate::server::error::Result;

/// Takes a request down, unless this address or all together have made too many within an hour.
///
/// # Errors
/// The database refuses.
pub async fn insert_request(conn: &mut SqliteConnection, email: &str, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into password_request (email, requested_at)
         select ?1, ?2
         where (select count(*) from password_request where requested_at > ?3 and email = ?1) < ?4
           and (select count(*) from password_request where requested_at > ?3) < ?5",
    )
    .bind(email)
    .bind(at)
    .bind(at - Duration::hours(1))
    .bind(MOST_AN_HOUR)
    .bind(MOST_OF_ALL_AN_HOUR)
    .execute(conn)
    .await?;
    Ok(())
}

/// The addresses that wait for an answer, which they are then taken to have.
///
/// # Errors
/// The database refuses.
pub async fn take_requests(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    let addresses = sqlx::query_scalar("select distinct email from password_request where is_answered = 0")
        .fetch_all(&mut *conn)
        .await?;
    sqlx::query("update password_request set is_answered = 1 where is_answered = 0")
        .execute(conn)
        .await?;
    Ok(addresses)
}

/// Whether any address waits for an answer.
///
/// # Errors
/// The database could not be read.
pub async fn has_requests(conn: &mut SqliteConnection) -> Result<bool> {
    Ok(
        sqlx::query_scalar("select exists (select 1 from password_request where is_answered = 0)")
            .fetch_one(conn)
            .await?,
    )
}

/// Forgets requests that no longer count.
///
/// # Errors
/// The database refuses.
pub async fn delete_old_requests(conn: &mut SqliteConnection, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from password_request where requested_at <= ?")
        .bind(now - Duration::hours(1))
        .execute(conn)
        .await?;
    Ok(())
}
