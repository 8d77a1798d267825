//! Files that people have handed in; what is in them stands outside of the database.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::document::{DocumentStatus, MediaType};
use crate::server::error::Result;
use crate::server::token;

/// A file.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its key.
    pub id: i64,
    /// The hash of its content.
    pub sha256: String,
    /// What it is.
    pub media_type: MediaType,
    /// Its size in bytes.
    pub size: i64,
    /// Its name, cleaned.
    pub name: String,
    /// Whether it may be read.
    pub status: DocumentStatus,
    /// Who handed it in, if it was somebody with an account.
    pub account: Option<i64>,
}

/// A file that comes in.
#[derive(Clone, Debug)]
pub struct NewDocument<'a> {
    /// The hash of its content.
    pub sha256: &'a str,
    /// What it is.
    pub media_type: MediaType,
    /// Its size in bytes.
    pub size: i64,
    /// Its name, cleaned.
    pub name: &'a str,
    /// Whether it may be read at once.
    pub status: DocumentStatus,
    /// Who hands it in.
    pub account: Option<i64>,
}

/// Notes a file and the token by which a form names it.
///
/// # Errors
/// The database refuses.
pub async fn insert_document(
    conn: &mut SqliteConnection,
    token: &str,
    new: &NewDocument<'_>,
    at: DateTime<Utc>,
) -> Result<()> {
    // What a scanner has found in this content holds for every copy of it.
    sqlx::query(
        "insert into document (token_hash, sha256, media_type, size, name, status, uploaded_at, account_id)
         values (?1, ?2, ?3, ?4, ?5,
                 ifnull((select status from document where sha256 = ?2 and status <> 'quarantined' and ?6 <> 'clean' limit 1), ?6),
                 ?7, ?8)",
    )
    .bind(token::hash(token))
    .bind(new.sha256)
    .bind(new.media_type.code())
    .bind(new.size)
    .bind(new.name)
    .bind(new.status.code())
    .bind(at)
    .bind(new.account)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many bytes have come since that moment from people without account.
///
/// # Errors
/// The database could not be read.
pub async fn count_strangers(conn: &mut SqliteConnection, since: DateTime<Utc>) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select ifnull(sum(size), 0) from document where account_id is null and uploaded_at > ?")
            .bind(since)
            .fetch_one(conn)
            .await?,
    )
}

fn read(row: &sqlx::sqlite::SqliteRow) -> Result<Document> {
    let (kind, status): (String, String) = (row.try_get("media_type")?, row.try_get("status")?);
    Ok(Document {
        id: row.try_get("document_id")?,
        sha256: row.try_get("sha256")?,
        media_type: MediaType::parse_code(&kind).ok_or_else(|| impossible("document", "media_type", kind))?,
        size: row.try_get("size")?,
        name: row.try_get("name")?,
        status: DocumentStatus::parse_code(&status).ok_or_else(|| impossible("document", "status", status))?,
        account: row.try_get("account_id")?,
    })
}

/// The file with that key.
///
/// # Errors
/// The database could not be read.
pub async fn find_document(conn: &mut SqliteConnection, id: i64) -> Result<Option<Document>> {
    let row = sqlx::query(
        "select document_id, sha256, media_type, size, name, status, account_id from document where document_id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// The file that a form names by a token.
///
/// # Errors
/// The database could not be read.
pub async fn find_by_token(conn: &mut SqliteConnection, token: &str) -> Result<Option<Document>> {
    let row = sqlx::query(
        "select document_id, sha256, media_type, size, name, status, account_id from document where token_hash = ?",
    )
    .bind(token::hash(token))
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// Contents that wait to be scanned, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_quarantined(conn: &mut SqliteConnection, most: i64) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "select sha256 from document where status = 'quarantined' group by sha256 order by min(document_id) limit ?",
    )
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// Notes what a scan has found, for every copy of the content.
///
/// # Errors
/// The database refuses.
pub async fn update_scanned(
    conn: &mut SqliteConnection,
    sha256: &str,
    status: DocumentStatus,
    finding: &str,
) -> Result<()> {
    sqlx::query("update document set status = ?, finding = ? where sha256 = ?")
        .bind(status.code())
        .bind(finding)
        .bind(sha256)
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes files that were handed in before a moment and that nothing refers to; gives their contents. Every table
/// that refers to files is named here.
///
/// # Errors
/// The database refuses.
pub async fn delete_unused(conn: &mut SqliteConnection, before: DateTime<Utc>) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "delete from document where uploaded_at < ?
            and document_id not in (select document_id from action_plan where document_id is not null)
            and document_id not in (select document_id from plan_statement where document_id is not null)
            and document_id not in (select document_id from application where document_id is not null)
            and document_id not in (select document_id from endorsement where document_id is not null)
         returning sha256",
    )
    .bind(before)
    .fetch_all(conn)
    .await?)
}

/// How many files have that content.
///
/// # Errors
/// The database could not be read.
pub async fn count_with_content(conn: &mut SqliteConnection, sha256: &str) -> Result<i64> {
    Ok(sqlx::query_scalar("select count(*) from document where sha256 = ?")
        .bind(sha256)
        .fetch_one(conn)
        .await?)
}

/// The contents that have to be there.
///
/// # Errors
/// The database could not be read.
pub async fn list_contents(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    Ok(
        sqlx::query_scalar("select distinct sha256 from document where status <> 'infected' order by sha256")
            .fetch_all(conn)
            .await?,
    )
}

/// The files of an authority's plans and statements, newest first, each with the day on which it became known.
///
/// # Errors
/// The database could not be read.
pub async fn list_of_plans(conn: &mut SqliteConnection, authority: i64) -> Result<Vec<Document>> {
    let rows = sqlx::query(
        "select document_id, sha256, media_type, size, name, status, account_id from document
         where document_id in (select document_id from action_plan where authority_id = ?1
                               union all select document_id from plan_statement where authority_id = ?1)
         order by document_id desc",
    )
    .bind(authority)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}
