//! Sessions on the server, their identifiers hashed at rest, and kept forms.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use sqlx::{SqliteConnection, SqlitePool};
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result as StoreResult};

use crate::server::error::Result;
use crate::server::token;

/// Sessions in the product's own database.
#[derive(Clone, Debug)]
pub struct Sessions {
    readers: SqlitePool,
    writer: SqlitePool,
}

impl Sessions {
    /// A store on these pools.
    #[must_use]
    pub fn new(pools: &super::Pools) -> Self {
        Self {
            readers: pools.readers.clone(),
            writer: pools.writer.clone(),
        }
    }
}

fn key(id: &Id) -> Vec<u8> {
    token::hash(&id.to_string())
}

fn backend(error: impl std::fmt::Display) -> Error {
    Error::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> StoreResult<()> {
        // A collision of 128 random bits is answered by a new identifier.
        for _ in 0..3 {
            let done = sqlx::query(
                "insert into session (id_hash, data, expires_at) values (?, ?, ?) on conflict (id_hash) do nothing",
            )
            .bind(key(&record.id))
            .bind(serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?)
            .bind(record.expiry_date.unix_timestamp())
            .execute(&self.writer)
            .await
            .map_err(backend)?;
            if done.rows_affected() == 1 {
                return Ok(());
            }
            record.id = Id::default();
        }
        Err(Error::Backend("no free session identifier".to_owned()))
    }

    // Update only: a session that was ended meanwhile stays ended.
    async fn save(&self, record: &Record) -> StoreResult<()> {
        sqlx::query("update session set data = ?, expires_at = ? where id_hash = ?")
            .bind(serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))?)
            .bind(record.expiry_date.unix_timestamp())
            .bind(key(&record.id))
            .execute(&self.writer)
            .await
            .map_err(backend)?;
        Ok(())
    }

    async fn load(&self, id: &Id) -> StoreResult<Option<Record>> {
        // The library's own clock, as it set the expiry.
        let row: Option<(String, i64)> =
            sqlx::query_as("select data, expires_at from session where id_hash = ? and expires_at > unixepoch()")
                .bind(key(id))
                .fetch_optional(&self.readers)
                .await
                .map_err(backend)?;
        row.map(|(data, expires_at)| {
            Ok(Record {
                id: *id,
                data: serde_json::from_str(&data).map_err(|error| Error::Decode(error.to_string()))?,
                expiry_date: time::OffsetDateTime::from_unix_timestamp(expires_at).map_err(backend)?,
            })
        })
        .transpose()
    }

    async fn delete(&self, id: &Id) -> StoreResult<()> {
        sqlx::query("delete from session where id_hash = ?")
            .bind(key(id))
            .execute(&self.writer)
            .await
            .map_err(backend)?;
        Ok(())
    }
}

/// Removes what has served its time: sessions, kept forms and one-time links.
///
/// # Errors
/// The database refuses.
pub async fn delete_expired(conn: &mut SqliteConnection, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from session where expires_at <= ?")
        .bind(now.timestamp())
        .execute(&mut *conn)
        .await?;
    for statement in [
        "delete from kept_form where expires_at <= ?",
        "delete from email_link where expires_at <= ?",
        "delete from password_link where used_at <= ?1 or expires_at <= ?1",
    ] {
        sqlx::query(statement).bind(now).execute(&mut *conn).await?;
    }
    Ok(())
}

/// A session of a person.
#[derive(Clone, Debug)]
pub struct OwnSession {
    /// The hash of its identifier.
    pub hash: Vec<u8>,
    /// What it holds: see `server::session`.
    pub data: String,
}

/// The sessions of an account that go on; those from before a change of its rights do not.
///
/// # Errors
/// The database could not be read.
pub async fn list_sessions(conn: &mut SqliteConnection, account: i64) -> Result<Vec<OwnSession>> {
    let rows: Vec<(Vec<u8>, String)> = sqlx::query_as(
        "select s.id_hash, s.data from session s join account a on a.account_id = ?1
         where s.data ->> '$.account.account' = ?1 and s.data ->> '$.account.rights_version' = a.rights_version
           and s.expires_at > unixepoch()
         order by s.expires_at desc",
    )
    .bind(account)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(hash, data)| OwnSession { hash, data }).collect())
}

/// Ends a session of an account; false if it has none of that hash.
///
/// # Errors
/// The database refuses.
pub async fn delete_session(conn: &mut SqliteConnection, account: i64, hash: &[u8]) -> Result<bool> {
    let done = sqlx::query("delete from session where id_hash = ? and data ->> '$.account.account' = ?")
        .bind(hash)
        .bind(account)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends every session of an account and gives how many there were.
///
/// # Errors
/// The database refuses.
pub async fn delete_sessions(conn: &mut SqliteConnection, account: i64) -> Result<i64> {
    let done = sqlx::query("delete from session where data ->> '$.account.account' = ?")
        .bind(account)
        .execute(conn)
        .await?;
    Ok(i64::try_from(done.rows_affected()).unwrap_or(i64::MAX))
}

/// Keeps what was typed under the hash of `token`.
///
/// # Errors
/// The database refuses.
pub async fn insert_kept_form(
    conn: &mut SqliteConnection,
    token: &str,
    content: &str,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("insert into kept_form (token_hash, content, expires_at) values (?, ?, ?)")
        .bind(token::hash(token))
        .bind(content)
        .bind(expires_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// What was kept under `token`, while it has not expired.
///
/// # Errors
/// The database could not be read.
pub async fn find_kept_form(conn: &mut SqliteConnection, token: &str, now: DateTime<Utc>) -> Result<Option<String>> {
    Ok(
        sqlx::query_scalar("select content from kept_form where token_hash = ? and expires_at > ?")
            .bind(token::hash(token))
            .bind(now)
            .fetch_optional(conn)
            .await?,
    )
}
