//! Browsers from which people have signed in.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::server::error::Result;
use crate::server::token;

/// Whether an account was signed in to from the browser with that token.
///
/// # Errors
/// The database could not be read.
pub async fn is_known(conn: &mut SqliteConnection, token: &str, account: i64, now: DateTime<Utc>) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "select exists (select 1 from known_device where token_hash = ? and account_id = ? and expires_at > ?)",
    )
    .bind(token::hash(token))
    .bind(account)
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// Whether anybody has signed in from the browser with that token: whether it is a token of ours.
///
/// # Errors
/// The database could not be read.
pub async fn is_ours(conn: &mut SqliteConnection, token: &str, now: DateTime<Utc>) -> Result<bool> {
    Ok(
        sqlx::query_scalar("select exists (select 1 from known_device where token_hash = ? and expires_at > ?)")
            .bind(token::hash(token))
            .bind(now)
            .fetch_one(conn)
            .await?,
    )
}

/// Knows the browser with that token as one of an account until then.
///
/// # Errors
/// The database refuses.
pub async fn insert_device(
    conn: &mut SqliteConnection,
    token: &str,
    account: i64,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into known_device (token_hash, account_id, expires_at) values (?, ?, ?)
         on conflict (token_hash, account_id) do update set expires_at = excluded.expires_at",
    )
    .bind(token::hash(token))
    .bind(account)
    .bind(expires_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes browsers that are known no more.
///
/// # Errors
/// The database refuses.
pub async fn delete_expired(conn: &mut SqliteConnection, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from known_device where expires_at <= ?")
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes the browsers of an account but the one with that token.
///
/// # Errors
/// The database refuses.
pub async fn delete_others(conn: &mut SqliteConnection, account: i64, token: &str) -> Result<()> {
    sqlx::query("delete from known_device where account_id = ? and token_hash <> ?")
        .bind(account)
        .bind(token::hash(token))
        .execute(conn)
        .await?;
    Ok(())
}
