//! Sample authorities, marked as such.

pub mod europe;

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::server::error::Result;

/// An invented municipality that has signed.
#[derive(Clone, Copy, Debug)]
pub struct SampleAuthority {
    /// Its slug.
    pub slug: &'static str,
    /// Its country.
    pub country: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its name as the search folds it.
    pub folded: &'static str,
    /// Its working language.
    pub language: &'static str,
    /// The day it signed.
    pub signed: &'static str,
}

/// Where sample rows say they come from.
const SOURCE: &str = "sample";

/// How many sample authorities there are.
///
/// # Errors
/// The database could not be read.
pub async fn count(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("select count(*) from authority where is_sample = 1")
        .fetch_one(conn)
        .await?)
}

/// Marks an authority as invented.
///
/// # Errors
/// The database refuses.
pub async fn mark_authority(conn: &mut SqliteConnection, authority: i64) -> Result<()> {
    sqlx::query("update authority set is_sample = 1 where authority_id = ?")
        .bind(authority)
        .execute(conn)
        .await?;
    Ok(())
}

/// Adds one and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_authority(
    conn: &mut SqliteConnection,
    sample: &SampleAuthority,
    publication: i64,
    at: DateTime<Utc>,
) -> Result<i64> {
    let id = sqlx::query("insert into authority (slug, country_code, is_sample, created_at) values (?, ?, 1, ?)")
        .bind(sample.slug)
        .bind(sample.country)
        .bind(at)
        .execute(&mut *conn)
        .await?
        .last_insert_rowid();
    sqlx::query(
        "insert into authority_profile (authority_id, kind, kind_wording, folded_name, note, note_language, source, origin, known_from)
         values (?, 'municipality', 'municipality', ?, '', 'en', ?, 'sample', ?)",
    )
    .bind(id)
    .bind(sample.folded)
    .bind(SOURCE)
    .bind(publication)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into authority_name (authority_id, name, language_tag, role, position, origin, known_from)
         values (?, ?, ?, 'official', 1, 'sample', ?)",
    )
    .bind(id)
    .bind(sample.name)
    .bind(sample.language)
    .bind(publication)
    .execute(&mut *conn)
    .await?;
    sqlx::query("insert into authority_search_form (authority_id, form) values (?, ?)")
        .bind(id)
        .bind(sample.folded)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "insert into authority_language (authority_id, language_tag, position, source, origin, known_from)
         values (?, ?, 1, ?, 'sample', ?)",
    )
    .bind(id)
    .bind(sample.language)
    .bind(SOURCE)
    .bind(publication)
    .execute(&mut *conn)
    .await?;
    let commitment = sqlx::query(
        "insert into commitment (authority_id, kind, version, status, confidence, source, origin, known_from)
         values (?, 'signature', '2006', 'signed', 'high', ?, 'sample', ?)",
    )
    .bind(id)
    .bind(SOURCE)
    .bind(publication)
    .execute(&mut *conn)
    .await?
    .last_insert_rowid();
    sqlx::query(
        "insert into act (commitment_id, kind, earliest, latest, wording, source, known_from)
         values (?1, 'signature', ?2, ?2, ?2, ?3, ?4)",
    )
    .bind(commitment)
    .bind(sample.signed)
    .bind(SOURCE)
    .bind(publication)
    .execute(conn)
    .await?;
    Ok(id)
}
