//! By whom else people are known: subjects of issuers, linked to accounts.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use crate::server::error::Result;

/// Somebody as an issuer knows them.
#[derive(Clone, Debug)]
pub struct Identity {
    /// Key.
    pub id: i64,
    /// The issuer.
    pub issuer: String,
    /// Since when it opens the account.
    pub linked_at: DateTime<Utc>,
}

/// The account that an issuer's subject opens.
///
/// # Errors
/// The database could not be read.
pub async fn find_account(conn: &mut SqliteConnection, issuer: &str, subject: &str) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar("select account_id from identity where issuer = ? and subject = ?")
            .bind(issuer)
            .bind(subject)
            .fetch_optional(conn)
            .await?,
    )
}

/// What opens an account, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_identities(conn: &mut SqliteConnection, account: i64) -> Result<Vec<Identity>> {
    let rows =
        sqlx::query("select identity_id, issuer, linked_at from identity where account_id = ? order by identity_id")
            .bind(account)
            .fetch_all(conn)
            .await?;
    rows.iter()
        .map(|row| {
            Ok(Identity {
                id: row.try_get("identity_id")?,
                issuer: row.try_get("issuer")?,
                linked_at: row.try_get("linked_at")?,
            })
        })
        .collect()
}

/// Links an account; nothing if the account is linked to somebody else at that issuer, or that one to another account.
///
/// # Errors
/// The database refuses.
pub async fn insert_identity(
    conn: &mut SqliteConnection,
    account: i64,
    (issuer, subject): (&str, &str),
    at: DateTime<Utc>,
) -> Result<Option<i64>> {
    let done = sqlx::query(
        "insert into identity (account_id, issuer, subject, linked_at) values (?, ?, ?, ?) on conflict do nothing",
    )
    .bind(account)
    .bind(issuer)
    .bind(subject)
    .bind(at)
    .execute(conn)
    .await?;
    Ok((done.rows_affected() == 1).then(|| done.last_insert_rowid()))
}

/// Ends all links of an account; their keys.
///
/// # Errors
/// The database refuses.
pub async fn delete_identities(conn: &mut SqliteConnection, account: i64) -> Result<Vec<i64>> {
    Ok(
        sqlx::query_scalar("delete from identity where account_id = ? returning identity_id")
            .bind(account)
            .fetch_all(conn)
            .await?,
    )
}

/// Ends a link of an account; false if it has none of that key.
///
/// # Errors
/// The database refuses.
pub async fn delete_identity(conn: &mut SqliteConnection, account: i64, id: i64) -> Result<bool> {
    let done = sqlx::query("delete from identity where identity_id = ? and account_id = ?")
        .bind(id)
        .bind(account)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}
