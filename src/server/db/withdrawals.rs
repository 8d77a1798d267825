//! Authorities that undo a commitment: what was asked for, and how the register tells it.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::commitment::{CharterVersion, CommitmentKind, Status};
use crate::domain::request::RequestStatus;
use crate::domain::withdrawal::Withdrawal;
use crate::server::error::Result;

/// A commitment that stands, with its key.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Standing {
    /// Key.
    pub id: i64,
    /// What it does.
    pub kind: CommitmentKind,
    /// Which text.
    pub version: CharterVersion,
    /// Where it stands.
    pub status: Status,
}

/// A withdrawal as it was asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Key.
    pub id: i64,
    /// Whose.
    pub authority: i64,
    /// What was typed.
    pub content: Withdrawal,
    /// Where it stands.
    pub status: RequestStatus,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
    /// By whom.
    pub asked_by: i64,
    /// When it was decided.
    pub closed_at: Option<DateTime<Utc>>,
}

/// The commitments of an authority that are told now, in the order of its page.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_commitments(conn: &mut SqliteConnection, authority: i64) -> Result<Vec<Standing>> {
    let rows = sqlx::query_as::<_, (i64, String, String, String)>(
        "select commitment_id, kind, version, status from commitment
         where authority_id = ? and known_to is null order by commitment_id",
    )
    .bind(authority)
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|(id, kind, version, status)| {
            Ok(Standing {
                id,
                kind: CommitmentKind::parse_code(&kind).ok_or_else(|| impossible("commitment", "kind", kind))?,
                version: CharterVersion::parse_code(&version)
                    .ok_or_else(|| impossible("commitment", "version", version))?,
                status: Status::parse_code(&status).ok_or_else(|| impossible("commitment", "status", status))?,
            })
        })
        .collect()
}

/// Notes that a withdrawal was asked for; none if one of the same commitment waits already.
///
/// # Errors
/// The database refuses.
pub async fn insert_withdrawal(
    conn: &mut SqliteConnection,
    authority: i64,
    asked: &Withdrawal,
    by: i64,
    at: DateTime<Utc>,
) -> Result<Option<i64>> {
    let done = sqlx::query(
        "insert into withdrawal (authority_id, commitment_id, decision, decided_on, source, reason, asked_at, asked_by)
         values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
    )
    .bind(authority)
    .bind(asked.commitment)
    .bind(&asked.decision)
    .bind(asked.decided_on)
    .bind(&asked.source)
    .bind(&asked.reason)
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
    let rows = sqlx::query(
        "select withdrawal_id, authority_id, commitment_id, decision, decided_on, source, reason, status, asked_at, asked_by, closed_at
         from withdrawal where status = 'open' order by asked_at, withdrawal_id",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// Those of an authority, newest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_by_authority(conn: &mut SqliteConnection, authority: i64) -> Result<Vec<Asked>> {
    let rows = sqlx::query(
        "select withdrawal_id, authority_id, commitment_id, decision, decided_on, source, reason, status, asked_at, asked_by, closed_at
         from withdrawal where authority_id = ? order by withdrawal_id desc",
    )
    .bind(authority)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// The one of that key.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn find_withdrawal(conn: &mut SqliteConnection, id: i64) -> Result<Option<Asked>> {
    let row = sqlx::query(
        "select withdrawal_id, authority_id, commitment_id, decision, decided_on, source, reason, status, asked_at, asked_by, closed_at
         from withdrawal where withdrawal_id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

fn read(row: &SqliteRow) -> Result<Asked> {
    let status: String = row.try_get("status")?;
    let decided_on: NaiveDate = row.try_get("decided_on")?;
    Ok(Asked {
        id: row.try_get("withdrawal_id")?,
        authority: row.try_get("authority_id")?,
        content: Withdrawal {
            commitment: row.try_get("commitment_id")?,
            decision: row.try_get("decision")?,
            decided_on,
            source: row.try_get("source")?,
            reason: row.try_get("reason")?,
        },
        status: RequestStatus::parse_code(&status).ok_or_else(|| impossible("withdrawal", "status", status))?,
        asked_at: row.try_get("asked_at")?,
        asked_by: row.try_get("asked_by")?,
        closed_at: row.try_get("closed_at")?,
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
        "update withdrawal set status = ?, closed_by = ?, closed_at = ? where withdrawal_id = ? and status = 'open'",
    )
    .bind(status.code())
    .bind(by)
    .bind(at)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Tells in `publication` that a commitment was withdrawn: its row is closed and opened again as withdrawn, with the acts
/// that it had and one more. Gives the key of the new row; none if it is told otherwise by now.
///
/// # Errors
/// The database refuses.
pub async fn withdraw(
    conn: &mut SqliteConnection,
    asked: &Withdrawal,
    source: &str,
    publication: i64,
) -> Result<Option<i64>> {
    if !super::close(conn, "commitment", asked.commitment, publication).await? {
        return Ok(None);
    }
    let opened = sqlx::query(
        "insert into commitment (authority_id, kind, version, status, confidence, source, origin, known_from)
         select authority_id, kind, version, 'withdrawn', confidence, source, 'staff', ?2 from commitment where commitment_id = ?1",
    )
    .bind(asked.commitment)
    .bind(publication)
    .execute(&mut *conn)
    .await?
    .last_insert_rowid();
    sqlx::query(
        "insert into act (commitment_id, kind, earliest, latest, wording, source, known_from)
         select ?2, kind, earliest, latest, wording, source, ?3 from act where commitment_id = ?1 and known_to is null order by act_id",
    )
    .bind(asked.commitment)
    .bind(opened)
    .bind(publication)
    .execute(&mut *conn)
    .await?;
    sqlx::query("update act set known_to = ?2 where commitment_id = ?1 and known_to is null")
        .bind(asked.commitment)
        .bind(publication)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "insert into act (commitment_id, kind, earliest, latest, wording, source, known_from)
         values (?1, 'withdrawal', ?2, ?2, ?3, ?4, ?5)",
    )
    .bind(opened)
    .bind(asked.decided_on)
    .bind(&asked.decision)
    .bind(source)
    .bind(publication)
    .execute(conn)
    .await?;
    Ok(Some(opened))
}
