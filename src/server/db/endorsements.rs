//! Signatories that take on the articles that were new in 2022: what was asked for.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::endorsement::Endorsement;
use crate::domain::request::RequestStatus;
use crate::server::error::Result;

/// An endorsement as it was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Key.
    pub id: i64,
    /// Whose.
    pub authority: i64,
    /// What was typed.
    pub content: Endorsement,
    /// The key of the file with the decision.
    pub document: Option<i64>,
    /// Where it stands.
    pub status: RequestStatus,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// By whom.
    pub asked_by: i64,
}

/// Notes that one was asked for; none if one of the same authority waits already.
///
/// # Errors
/// The database refuses.
pub async fn insert_endorsement(
    conn: &mut SqliteConnection,
    authority: i64,
    (asked, document): (&Endorsement, Option<i64>),
    by: i64,
    at: DateTime<Utc>,
) -> Result<Option<i64>> {
    let done = sqlx::query(
        "insert into endorsement (authority_id, decision, decided_on, source, document_id, asked_at, asked_by)
         values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
    )
    .bind(authority)
    .bind(&asked.decision)
    .bind(asked.decided_on)
    .bind(&asked.source)
    .bind(document)
    .bind(at)
    .bind(by)
    .execute(conn)
    .await?;
    Ok((done.rows_affected() == 1).then(|| done.last_insert_rowid()))
}

/// Those that wait, oldest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_open(conn: &mut SqliteConnection) -> Result<Vec<Asked>> {
    let rows = sqlx::query("select * from endorsement where status = 'open' order by asked_at, endorsement_id")
        .fetch_all(conn)
        .await?;
    rows.iter().map(read).collect()
}

/// Those of an authority, newest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_by_authority(conn: &mut SqliteConnection, authority: i64) -> Result<Vec<Asked>> {
    let rows = sqlx::query("select * from endorsement where authority_id = ? order by endorsement_id desc")
        .bind(authority)
        .fetch_all(conn)
        .await?;
    rows.iter().map(read).collect()
}

/// The one of that key.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn find_endorsement(conn: &mut SqliteConnection, id: i64) -> Result<Option<Asked>> {
    let row = sqlx::query("select * from endorsement where endorsement_id = ?")
        .bind(id)
        .fetch_optional(conn)
        .await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &SqliteRow) -> Result<Asked> {
    let status: String = row.try_get("status")?;
    Ok(Asked {
        id: row.try_get("endorsement_id")?,
        authority: row.try_get("authority_id")?,
        content: Endorsement {
            decision: row.try_get("decision")?,
            decided_on: row.try_get("decided_on")?,
            source: row.try_get("source")?,
        },
        document: row.try_get("document_id")?,
        status: RequestStatus::parse_code(&status).ok_or_else(|| impossible("endorsement", "status", status))?,
        asked_at: row.try_get("asked_at")?,
        asked_by: row.try_get("asked_by")?,
    })
}

/// Closes one; false if it was closed already.
///
/// # Errors
/// The database refuses.
pub async fn update_closed(
    conn: &mut SqliteConnection,
    id: i64,
    status: RequestStatus,
    by: i64,
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "update endorsement set status = ?, closed_by = ?, closed_at = ? where endorsement_id = ? and status = 'open'",
    )
    .bind(status.code())
    .bind(by)
    .bind(at)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
