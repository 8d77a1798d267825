//! Passkeys: public keys of people's devices.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use super::second_factors::raise_rights;
use crate::server::error::Result;

/// A passkey of an account.
#[derive(Clone, Debug)]
pub struct StoredPasskey {
    /// Key.
    pub id: i64,
    /// What its owner calls it.
    pub name: String,
    /// What the library keeps of it, as JSON.
    pub credential: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// When it was last signed in with.
    pub used_at: Option<DateTime<Utc>>,
}

/// The passkeys of an account, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_passkeys(conn: &mut SqliteConnection, account: i64) -> Result<Vec<StoredPasskey>> {
    let rows = sqlx::query(
        "select passkey_id, name, credential, added_at, used_at from passkey where account_id = ? order by passkey_id",
    )
    .bind(account)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(StoredPasskey {
                id: row.try_get("passkey_id")?,
                name: row.try_get("name")?,
                credential: row.try_get("credential")?,
                added_at: row.try_get("added_at")?,
                used_at: row.try_get("used_at")?,
            })
        })
        .collect()
}

/// Adds a passkey; nothing if some account has it already.
///
/// # Errors
/// The database refuses.
pub async fn insert_passkey(
    conn: &mut SqliteConnection,
    account: i64,
    (credential_id, credential): (&[u8], &str),
    name: &str,
    at: DateTime<Utc>,
) -> Result<Option<i64>> {
    let done = sqlx::query(
        "insert into passkey (account_id, credential_id, name, credential, added_at) values (?, ?, ?, ?, ?)
         on conflict (credential_id) do nothing",
    )
    .bind(account)
    .bind(credential_id)
    .bind(name)
    .bind(credential)
    .bind(at)
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    raise_rights(conn, account).await?;
    Ok(Some(done.last_insert_rowid()))
}

/// Notes that a passkey was used and what the library keeps of it now; false if it is gone, or counts no further than at
/// an earlier use. Those that do not count stay at nothing.
///
/// # Errors
/// The database refuses.
pub async fn update_used(
    conn: &mut SqliteConnection,
    id: i64,
    (counter, credential): (u32, &str),
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "update passkey set counter = ?1, credential = ?2, used_at = ?3
         where passkey_id = ?4 and (counter < ?1 or (counter = 0 and ?1 = 0))",
    )
    .bind(counter)
    .bind(credential)
    .bind(at)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes a passkey of an account; false if it has none of that key.
///
/// # Errors
/// The database refuses.
pub async fn delete_passkey(conn: &mut SqliteConnection, account: i64, id: i64) -> Result<bool> {
    let done = sqlx::query("delete from passkey where passkey_id = ? and account_id = ?")
        .bind(id)
        .bind(account)
        .execute(&mut *conn)
        .await?;
    raise_rights(conn, account).await?;
    Ok(done.rows_affected() == 1)
}
