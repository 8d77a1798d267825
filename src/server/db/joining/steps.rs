//! How applications went, as their own pages tell it.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use crate::domain::joining::StepKind;
use crate::server::db::impossible;
use crate::server::error::Result;

/// Something that happened to an application.
#[derive(Clone, Debug)]
pub struct Step {
    /// What.
    pub kind: StepKind,
    /// A question, an answer or a reason; may be empty.
    pub words: String,
    /// Who did it, if it was somebody with an account.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Notes what happened to an application.
///
/// # Errors
/// The database refuses.
pub async fn insert_step(
    conn: &mut SqliteConnection,
    application: i64,
    (kind, words): (StepKind, &str),
    account: Option<i64>,
    at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("insert into application_step (application_id, kind, words, account_id, at) values (?, ?, ?, ?, ?)")
        .bind(application)
        .bind(kind.code())
        .bind(words)
        .bind(account)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Who has checked an application last.
///
/// # Errors
/// The database could not be read.
pub async fn find_checker(conn: &mut SqliteConnection, application: i64) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar(
        "select account_id from application_step where application_id = ? and kind = 'checked'
         order by application_step_id desc limit 1",
    )
    .bind(application)
    .fetch_optional(conn)
    .await?
    .flatten())
}

/// Whether somebody coordinates that country and can sign in.
///
/// # Errors
/// The database could not be read.
pub async fn has_coordinator(conn: &mut SqliteConnection, country: &str) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "select exists (select 1 from account_role join account using (account_id)
                        where country_code = ? and password_hash is not null and suspended_at is null)",
    )
    .bind(country)
    .fetch_one(conn)
    .await?)
}

/// What happened to an application, oldest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_steps(conn: &mut SqliteConnection, application: i64) -> Result<Vec<Step>> {
    let rows = sqlx::query(
        "select kind, words, at, name from application_step left join account using (account_id)
         where application_id = ? order by application_step_id",
    )
    .bind(application)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let kind: String = row.try_get("kind")?;
            Ok(Step {
                kind: StepKind::parse_code(&kind).ok_or_else(|| impossible("application_step", "kind", kind))?,
                words: row.try_get("words")?,
                by: row.try_get("name")?,
                at: row.try_get("at")?,
            })
        })
        .collect()
}
