//! What visitors say is wrong. Nothing here is for the public.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::domain::correction::{About, Correction};
use crate::server::error::Result;

/// A correction as staff see it.
#[derive(Clone, Debug)]
pub struct SentCorrection {
    /// Key.
    pub id: i64,
    /// About whom.
    pub about: About,
    /// What was sent.
    pub content: Correction,
    /// The language of the page it was sent from.
    pub language: String,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// When it was closed; none while it is open.
    pub closed_at: Option<DateTime<Utc>>,
    /// What staff noted then.
    pub note: String,
}

/// Adds one and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_correction(
    conn: &mut SqliteConnection,
    about: &About,
    correction: &Correction,
    language: &str,
    at: DateTime<Utc>,
) -> Result<i64> {
    let (authority, searched) = match about {
        About::Authority(id) => (Some(*id), ""),
        About::Missing(searched) => (None, searched.as_str()),
    };
    Ok(sqlx::query(
        "insert into correction (authority_id, searched, body, source, email, language, sent_at)
         values (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(authority)
    .bind(searched)
    .bind(&correction.body)
    .bind(&correction.source)
    .bind(&correction.email)
    .bind(language)
    .bind(at)
    .execute(conn)
    .await?
    .last_insert_rowid())
}

/// How many of an authority are open; without one, how many say that somebody is missing.
///
/// # Errors
/// The database could not be read.
pub async fn count_open(conn: &mut SqliteConnection, authority: Option<i64>) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select count(*) from correction where authority_id is ? and closed_at is null")
            .bind(authority)
            .fetch_one(conn)
            .await?,
    )
}

/// How many were sent since that moment, in all.
///
/// # Errors
/// The database could not be read.
pub async fn count_sent_since(conn: &mut SqliteConnection, since: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar("select count(*) from correction where sent_at > ?")
        .bind(since)
        .fetch_one(conn)
        .await?)
}

/// The open ones, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_open(conn: &mut SqliteConnection) -> Result<Vec<SentCorrection>> {
    sqlx::query(
        "select correction_id, authority_id, searched, body, source, email, language, sent_at, closed_at, note from correction
         where closed_at is null order by sent_at, correction_id",
    )
    .fetch_all(conn)
    .await?
    .iter()
    .map(read)
    .collect()
}

/// One of them, open or closed.
///
/// # Errors
/// The database could not be read.
pub async fn find_correction(conn: &mut SqliteConnection, id: i64) -> Result<Option<SentCorrection>> {
    sqlx::query(
        "select correction_id, authority_id, searched, body, source, email, language, sent_at, closed_at, note from correction
         where correction_id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?
    .as_ref()
    .map(read)
    .transpose()
}

fn read(row: &SqliteRow) -> Result<SentCorrection> {
    let authority: Option<i64> = row.try_get("authority_id")?;
    Ok(SentCorrection {
        id: row.try_get("correction_id")?,
        about: match authority {
            Some(id) => About::Authority(id),
            None => About::Missing(row.try_get("searched")?),
        },
        content: Correction {
            body: row.try_get("body")?,
            source: row.try_get("source")?,
            email: row.try_get("email")?,
        },
        language: row.try_get("language")?,
        sent_at: row.try_get("sent_at")?,
        closed_at: row.try_get("closed_at")?,
        note: row.try_get("note")?,
    })
}

/// Closes an open one and forgets the sender's address; false if it was closed already.
///
/// # Errors
/// The database refuses.
pub async fn update_closed(
    conn: &mut SqliteConnection,
    id: i64,
    account: i64,
    note: &str,
    at: DateTime<Utc>,
) -> Result<bool> {
    Ok(sqlx::query(
        "update correction set closed_at = ?, closed_by = ?, note = ?, email = '' where correction_id = ? and closed_at is null",
    )
    .bind(at)
    .bind(account)
    .bind(note)
    .bind(id)
    .execute(conn)
    .await?
    .rows_affected()
        == 1)
}
