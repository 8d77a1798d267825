//! The steps taken on reports.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::report::Step;
use crate::server::error::Result;

/// A step taken on a report.
#[derive(Clone, Debug)]
pub struct Decision {
    /// Which.
    pub step: Step,
    /// What was said.
    pub comment: String,
    /// The sentence by which it was certified; empty where it was not.
    pub certified: String,
    /// The key of whoever took it.
    pub account: i64,
    /// How that person is called now.
    pub name: String,
    /// Whether a coordinator took it in the authority's place.
    pub is_by_coordinator: bool,
    /// When.
    pub at: DateTime<Utc>,
}

/// A step that is being taken.
#[derive(Clone, Copy, Debug)]
pub struct NewDecision<'a> {
    /// Which.
    pub step: Step,
    /// What is said; may be empty.
    pub comment: &'a str,
    /// The sentence by which it is certified; empty where it is not.
    pub certified: &'a str,
    /// Who takes it.
    pub account: i64,
    /// The authority in whose place.
    pub acting_for: Option<i64>,
}

/// The steps taken on a report, oldest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_decisions(conn: &mut SqliteConnection, report: i64) -> Result<Vec<Decision>> {
    sqlx::query(
        "select step, comment, certified, account_id, name, acting_for is not null as is_by_coordinator, decided_at
         from decision join account using (account_id) where report_id = ? order by decided_at, decision_id",
    )
    .bind(report)
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| {
        let step: String = row.try_get("step")?;
        Ok(Decision {
            step: Step::parse_code(&step).ok_or_else(|| impossible("decision", "step", step))?,
            comment: row.try_get("comment")?,
            certified: row.try_get("certified")?,
            account: row.try_get("account_id")?,
            name: row.try_get("name")?,
            is_by_coordinator: row.try_get("is_by_coordinator")?,
            at: row.try_get("decided_at")?,
        })
    })
    .collect()
}

/// Notes a step.
///
/// # Errors
/// The database refuses.
pub async fn insert_decision(
    conn: &mut SqliteConnection,
    report: i64,
    decision: &NewDecision<'_>,
    at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into decision (report_id, step, comment, certified, account_id, acting_for, decided_at)
         values (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(report)
    .bind(decision.step.code())
    .bind(decision.comment)
    .bind(decision.certified)
    .bind(decision.account)
    .bind(decision.acting_for)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// When a coordinator last wrote in a report in its authority's place; none if that never happened.
///
/// # Errors
/// The database could not be read.
pub async fn find_coordinators_last(conn: &mut SqliteConnection, report: i64) -> Result<Option<DateTime<Utc>>> {
    let at: Option<String> =
        sqlx::query_scalar("select max(at) from audit where subject = 'report/' || ? and acting_for is not null")
            .bind(report)
            .fetch_one(conn)
            .await?;
    at.map(|at| at.parse().map_err(|_| impossible("audit", "at", at)))
        .transpose()
}
