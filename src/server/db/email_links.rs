//! One-time links with which a person shows that a new address is theirs.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::server::error::Result;
use crate::server::token;

/// Keeps the hash of a link; an older one for the same account stops working.
///
/// # Errors
/// The database refuses.
pub async fn insert_link(
    conn: &mut SqliteConnection,
    link: &str,
    account: i64,
    email: &str,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("delete from email_link where account_id = ?")
        .bind(account)
        .execute(&mut *conn)
        .await?;
    sqlx::query("insert into email_link (token_hash, account_id, email, expires_at) values (?, ?, ?, ?)")
        .bind(token::hash(link))
        .bind(account)
        .bind(email)
        .bind(expires_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// The account of a link that works, and the address that it is for.
///
/// # Errors
/// The database could not be read.
pub async fn find_link(conn: &mut SqliteConnection, link: &str, now: DateTime<Utc>) -> Result<Option<(i64, String)>> {
    Ok(
        sqlx::query_as("select account_id, email from email_link where token_hash = ? and expires_at > ?")
            .bind(token::hash(link))
            .bind(now)
            .fetch_optional(conn)
            .await?,
    )
}

/// Uses a link up; false if it is gone.
///
/// # Errors
/// The database refuses.
pub async fn delete_link(conn: &mut SqliteConnection, link: &str) -> Result<bool> {
    let done = sqlx::query("delete from email_link where token_hash = ?")
        .bind(token::hash(link))
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}
