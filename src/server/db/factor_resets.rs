//! Requests to reset a second factor that was lost.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::domain::factor_reset::ResetOutcome;
use crate::server::error::Result;

/// An open request.
#[derive(Clone, Debug)]
pub struct FactorReset {
    /// Key.
    pub id: i64,
    /// Whose factor.
    pub account: i64,
    /// How that person is called.
    pub name: String,
    /// The person's address.
    pub email: String,
    /// When it was begun.
    pub begun_at: DateTime<Utc>,
    /// Until when it can be confirmed.
    pub expires_at: DateTime<Utc>,
    /// The administrator who asks for it; none while only the person does.
    pub asked_by: Option<i64>,
    /// How that administrator is called.
    pub asked_by_name: Option<String>,
    /// Why.
    pub reason: String,
}

impl FactorReset {
    fn read(row: &SqliteRow) -> Result<Self> {
        Ok(Self {
            id: row.try_get("factor_reset_id")?,
            account: row.try_get("account_id")?,
            name: row.try_get("name")?,
            email: row.try_get("email")?,
            begun_at: row.try_get("begun_at")?,
            expires_at: row.try_get("expires_at")?,
            asked_by: row.try_get("asked_by")?,
            asked_by_name: row.try_get("asked_by_name")?,
            reason: row.try_get("reason")?,
        })
    }
}

/// Adds a request; `asked` is the administrator who asks, and why. Gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_reset(
    conn: &mut SqliteConnection,
    account: i64,
    asked: Option<(i64, &str)>,
    at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<i64> {
    let (by, reason) = asked.unzip();
    let done = sqlx::query(
        "insert into factor_reset (account_id, begun_at, expires_at, asked_by, reason) values (?, ?, ?, ?, ?)",
    )
    .bind(account)
    .bind(at)
    .bind(expires_at)
    .bind(by)
    .bind(reason.unwrap_or_default())
    .execute(conn)
    .await?;
    Ok(done.last_insert_rowid())
}

/// An administrator asks for what a person has begun; false if another one was faster.
///
/// # Errors
/// The database refuses.
pub async fn update_asked(
    conn: &mut SqliteConnection,
    id: i64,
    (by, reason): (i64, &str),
    expires_at: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "update factor_reset set asked_by = ?, reason = ?, expires_at = ?
         where factor_reset_id = ? and asked_by is null and closed_at is null",
    )
    .bind(by)
    .bind(reason)
    .bind(expires_at)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The open requests, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_open(conn: &mut SqliteConnection, now: DateTime<Utc>) -> Result<Vec<FactorReset>> {
    let rows = sqlx::query(
        "select r.factor_reset_id, r.account_id, p.name, p.email, r.begun_at, r.expires_at, r.asked_by,
                a.name as asked_by_name, r.reason
         from factor_reset r join account p on p.account_id = r.account_id left join account a on a.account_id = r.asked_by
         where r.closed_at is null and r.expires_at > ? order by r.factor_reset_id",
    )
    .bind(now)
    .fetch_all(conn)
    .await?;
    rows.iter().map(FactorReset::read).collect()
}

/// When a request about an account was last begun, closed or not.
///
/// # Errors
/// The database could not be read.
pub async fn find_last_begun(conn: &mut SqliteConnection, account: i64) -> Result<Option<DateTime<Utc>>> {
    Ok(sqlx::query_scalar(
        "select begun_at from factor_reset where account_id = ? order by factor_reset_id desc limit 1",
    )
    .bind(account)
    .fetch_optional(conn)
    .await?)
}

/// Closes an open request; false if it is closed or over.
///
/// # Errors
/// The database refuses, also a confirmation by whoever asked or by the person.
pub async fn update_closed(
    conn: &mut SqliteConnection,
    id: i64,
    (by, outcome): (i64, ResetOutcome),
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "update factor_reset set closed_at = ?1, closed_by = ?2, outcome = ?3
         where factor_reset_id = ?4 and closed_at is null and expires_at > ?1",
    )
    .bind(at)
    .bind(by)
    .bind(outcome.code())
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes requests that are over; the audit keeps what was done.
///
/// # Errors
/// The database refuses.
pub async fn delete_expired(conn: &mut SqliteConnection, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from factor_reset where expires_at <= ?")
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// How many administrators could act.
///
/// # Errors
/// The database could not be read.
pub async fn count_administrators(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "select count(distinct account_id) from account_role join account using (account_id)
         where role = 'administrator' and password_hash is not null and suspended_at is null",
    )
    .fetch_one(conn)
    .await?)
}
