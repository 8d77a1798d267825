//! Imports of lists: their runs, and the rows that could not go in. What an import compares a list
//! with is in `held`; the rows it opens are written by `rows`.

pub mod held;
pub mod rows;

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::server::error::Result;

/// The codes of the countries in the reference data.
///
/// # Errors
/// The database could not be read.
pub async fn list_country_codes(conn: &mut SqliteConnection) -> Result<HashSet<String>> {
    let codes: Vec<String> = sqlx::query_scalar("select country_code from country")
        .fetch_all(conn)
        .await?;
    Ok(codes.into_iter().collect())
}

/// Every slug that is taken, those of invented authorities too.
///
/// # Errors
/// The database could not be read.
pub async fn list_slugs(conn: &mut SqliteConnection) -> Result<HashSet<String>> {
    let slugs: Vec<String> = sqlx::query_scalar("select slug from authority").fetch_all(conn).await?;
    Ok(slugs.into_iter().collect())
}

/// One import of one file.
#[derive(Clone, Debug)]
pub struct Run<'a> {
    /// The file's name, without its folder.
    pub file_name: &'a str,
    /// SHA-256 of the file, in hexadecimal.
    pub file_hash: &'a str,
    /// How many rows it had.
    pub rows: i64,
    /// How many of them added something.
    pub added: i64,
    /// How many changed something.
    pub changed: i64,
    /// The publication that it made, if it changed anything.
    pub publication: Option<i64>,
}

/// Notes that a list was imported.
///
/// # Errors
/// The database refuses.
pub async fn insert_run(conn: &mut SqliteConnection, run: &Run<'_>, at: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query(
        "insert into import_run (imported_at, file_name, file_hash, row_count, added_count, changed_count, publication_id)
         values (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(at)
    .bind(run.file_name)
    .bind(run.file_hash)
    .bind(run.rows)
    .bind(run.added)
    .bind(run.changed)
    .bind(run.publication)
    .execute(conn)
    .await?
    .last_insert_rowid())
}

/// A row that waits for somebody.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OpenProblem {
    /// Key.
    pub id: i64,
    /// When the list was imported in which it was first met.
    pub imported_at: DateTime<Utc>,
    /// The name of that list's file.
    pub file_name: String,
    /// Where the row stood in it.
    pub row: i64,
    /// The column; empty when it is the row as a whole.
    pub column: String,
    /// What the cell held.
    pub value: String,
    /// What is wrong: the code of a `ProblemCode`.
    pub code: String,
    /// The whole row, verbatim, as a JSON object.
    pub original: String,
}

/// The rows that wait for somebody: the latest import first, in the order of its file.
///
/// # Errors
/// The database could not be read.
pub async fn list_open_problems(conn: &mut SqliteConnection) -> Result<Vec<OpenProblem>> {
    let rows = sqlx::query(
        "select p.import_problem_id, r.imported_at, r.file_name, p.row_number, p.column_name, p.value, p.code, p.original
         from import_problem p join import_run r using (import_run_id)
         where p.resolved_at is null
         order by p.import_run_id desc, p.row_number, p.import_problem_id",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(read_problem).collect()
}

/// The one of that key, if it still waits.
///
/// # Errors
/// The database could not be read.
pub async fn find_open_problem(conn: &mut SqliteConnection, id: i64) -> Result<Option<OpenProblem>> {
    let row = sqlx::query(
        "select p.import_problem_id, r.imported_at, r.file_name, p.row_number, p.column_name, p.value, p.code, p.original
         from import_problem p join import_run r using (import_run_id)
         where p.resolved_at is null and p.import_problem_id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read_problem).transpose()
}

fn read_problem(row: &SqliteRow) -> Result<OpenProblem> {
    Ok(OpenProblem {
        id: row.try_get("import_problem_id")?,
        imported_at: row.try_get("imported_at")?,
        file_name: row.try_get("file_name")?,
        row: row.try_get("row_number")?,
        column: row.try_get("column_name")?,
        value: row.try_get("value")?,
        code: row.try_get("code")?,
        original: row.try_get("original")?,
    })
}

/// A problem that is to be kept.
#[derive(Clone, Copy, Debug)]
pub struct NewProblem<'a> {
    /// Where the row stands in its file.
    pub row: i64,
    /// The column; empty when it is the row as a whole.
    pub column: &'a str,
    /// What the cell holds.
    pub value: &'a str,
    /// What is wrong: the code of a `ProblemCode`.
    pub code: &'a str,
    /// The whole row, verbatim, as a JSON object.
    pub original: &'a str,
}

/// Keeps a row that could not go in.
///
/// # Errors
/// The database refuses.
pub async fn insert_problem(conn: &mut SqliteConnection, run: i64, problem: &NewProblem<'_>) -> Result<i64> {
    Ok(sqlx::query(
        "insert into import_problem (import_run_id, row_number, column_name, value, code, original)
         values (?, ?, ?, ?, ?, ?)",
    )
    .bind(run)
    .bind(problem.row)
    .bind(problem.column)
    .bind(problem.value)
    .bind(problem.code)
    .bind(problem.original)
    .execute(conn)
    .await?
    .last_insert_rowid())
}

/// Marks a problem as dealt with; false if it was already.
///
/// # Errors
/// The database refuses.
pub async fn mark_problem_resolved(conn: &mut SqliteConnection, id: i64, at: DateTime<Utc>) -> Result<bool> {
    Ok(
        sqlx::query("update import_problem set resolved_at = ? where import_problem_id = ? and resolved_at is null")
            .bind(at)
            .bind(id)
            .execute(conn)
            .await?
            .rows_affected()
            == 1,
    )
}

/// Closes a problem for somebody of the staff; false if it was dealt with already.
///
/// # Errors
/// The database refuses.
pub async fn update_problem_closed(
    conn: &mut SqliteConnection,
    id: i64,
    account: i64,
    at: DateTime<Utc>,
) -> Result<bool> {
    Ok(sqlx::query(
        "update import_problem set resolved_at = ?, closed_by = ? where import_problem_id = ? and resolved_at is null",
    )
    .bind(at)
    .bind(account)
    .bind(id)
    .execute(conn)
    .await?
    .rows_affected()
        == 1)
}

/// What the problems say that staff have closed: the original row, the code and the column of each.
///
/// # Errors
/// The database could not be read.
pub async fn list_closed_by_staff(conn: &mut SqliteConnection) -> Result<HashSet<(String, String, String)>> {
    let closed: Vec<(String, String, String)> =
        sqlx::query_as("select original, code, column_name from import_problem where closed_by is not null")
            .fetch_all(conn)
            .await?;
    Ok(closed.into_iter().collect())
}
