//! Action plans and what is said of them; periods of reports.

use std::collections::HashMap;

use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use super::register::group;
use super::register::of_list;
use crate::domain::date::DateSpan;
use crate::domain::plan::{Period, Plan, Statement, StatementKind};
use crate::server::error::Result;

/// The plans that a publication shows, by authority, oldest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_plans(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<Plan>>> {
    let rows = sqlx::query(
        "select authority_id, title, language_tag, adopted_earliest, adopted_latest, starts_on, ends_on, address, wording, source,
                origin = 'import' as is_listed
         from action_plan
         where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by authority_id, ifnull(starts_on, adopted_earliest), action_plan_id",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        let adopted = match row.try_get("adopted_earliest")? {
            None => None,
            Some(earliest) => Some(
                DateSpan::new(earliest, row.try_get("adopted_latest")?)
                    .map_err(|_| impossible("action_plan", "adopted_earliest", earliest.to_string()))?,
            ),
        };
        Ok(Plan {
            title: row.try_get("title")?,
            language: row.try_get("language_tag")?,
            adopted,
            starts: row.try_get("starts_on")?,
            ends: row.try_get("ends_on")?,
            address: row.try_get("address")?,
            wording: row.try_get("wording")?,
            wording_language: of_list(row)?,
            source: row.try_get("source")?,
        })
    })
    .await
}

/// What a publication shows of plans that are not there, by authority, oldest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_statements(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<Statement>>> {
    let rows = sqlx::query(
        "select authority_id, kind, said_on, until, wording, source, origin = 'import' as is_listed from plan_statement
         where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by authority_id, said_on, plan_statement_id",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        let kind: String = row.try_get("kind")?;
        Ok(Statement {
            kind: StatementKind::parse_code(&kind).ok_or_else(|| impossible("plan_statement", "kind", kind))?,
            said_on: row.try_get("said_on")?,
            until: row.try_get("until")?,
            wording: row.try_get("wording")?,
            wording_language: of_list(row)?,
            source: row.try_get("source")?,
        })
    })
    .await
}

/// The periods of the accepted reports that a publication shows, by authority.
///
/// # Errors
/// The database could not be read.
pub async fn list_reported(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<String>>> {
    let rows = sqlx::query(
        "select authority_id, period from public_report where known_from <= ? order by authority_id, starts_on",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| Ok(row.try_get("period")?)).await
}

/// The periods that reports are about, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_periods(conn: &mut SqliteConnection) -> Result<Vec<Period>> {
    let rows = sqlx::query("select slug, starts_on, ends_on, due_on from reporting_period order by starts_on")
        .fetch_all(conn)
        .await?;
    rows.iter()
        .map(|row| {
            Ok(Period {
                slug: row.try_get("slug")?,
                starts_on: row.try_get("starts_on")?,
                ends_on: row.try_get("ends_on")?,
                due_on: row.try_get("due_on")?,
            })
        })
        .collect()
}

/// Whether the source has been recorded as telling of a plan of that authority
/// in these words, even if the row was closed since.
///
/// # Errors
/// The database could not be read.
pub async fn is_plan_recorded(conn: &mut SqliteConnection, authority: i64, plan: &Plan) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "select exists (select 1 from action_plan where authority_id = ? and source = ? and wording = ?)",
    )
    .bind(authority)
    .bind(&plan.source)
    .bind(&plan.wording)
    .fetch_one(conn)
    .await?)
}

/// Opens a plan in `publication` and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_plan(
    conn: &mut SqliteConnection,
    authority: i64,
    plan: &Plan,
    origin: &str,
    document: Option<i64>,
    publication: i64,
) -> Result<i64> {
    Ok(sqlx::query(
        "insert into action_plan (authority_id, title, language_tag, adopted_earliest, adopted_latest, starts_on, ends_on,
                                  address, wording, source, origin, document_id, known_from)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(authority)
    .bind(&plan.title)
    .bind(&plan.language)
    .bind(plan.adopted.map(|span| span.earliest()))
    .bind(plan.adopted.and_then(|span| span.latest()))
    .bind(plan.starts)
    .bind(plan.ends)
    .bind(&plan.address)
    .bind(&plan.wording)
    .bind(&plan.source)
    .bind(origin)
    .bind(document)
    .bind(publication)
    .execute(conn)
    .await?
    .last_insert_rowid())
}

/// Opens a statement in `publication` and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_statement(
    conn: &mut SqliteConnection,
    authority: i64,
    statement: &Statement,
    origin: &str,
    document: Option<i64>,
    publication: i64,
) -> Result<i64> {
    Ok(sqlx::query(
        "insert into plan_statement (authority_id, kind, said_on, until, wording, source, origin, document_id, known_from)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(authority)
    .bind(statement.kind.code())
    .bind(statement.said_on)
    .bind(statement.until)
    .bind(&statement.wording)
    .bind(&statement.source)
    .bind(origin)
    .bind(document)
    .bind(publication)
    .execute(conn)
    .await?
    .last_insert_rowid())
}
