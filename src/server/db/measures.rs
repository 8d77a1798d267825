//! The measures of a report.

use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::domain::report::Measure;
use crate::server::error::Result;

pub(super) fn read_measure(row: &SqliteRow) -> Result<Measure> {
    Ok(Measure {
        title: row.try_get("title")?,
        description: row.try_get("description")?,
        responsible_unit: row.try_get("responsible_unit")?,
        starts: row.try_get("starts")?,
        ends: row.try_get("ends")?,
        resources: row.try_get("resources")?,
        cost_band: row.try_get("cost_band")?,
        progress: row.try_get("progress")?,
        result: row.try_get("result")?,
        articles: row.try_get("articles")?,
    })
}

/// Adds a measure at the end and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_measure(conn: &mut SqliteConnection, report: i64, measure: &Measure) -> Result<i64> {
    Ok(sqlx::query(
        "insert into measure (report_id, position, title, description, responsible_unit, starts, ends, resources, cost_band, progress, result, articles)
         select ?1, ifnull(max(position), 0) + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 from measure where report_id = ?1",
    )
    .bind(report)
    .bind(&measure.title)
    .bind(&measure.description)
    .bind(&measure.responsible_unit)
    .bind(&measure.starts)
    .bind(&measure.ends)
    .bind(&measure.resources)
    .bind(&measure.cost_band)
    .bind(&measure.progress)
    .bind(&measure.result)
    .bind(&measure.articles)
    .execute(conn)
    .await?
    .last_insert_rowid())
}

/// Saves a measure if nobody saved it since `revision`.
///
/// # Errors
/// The database refuses.
pub async fn update_measure(
    conn: &mut SqliteConnection,
    report: i64,
    id: i64,
    revision: i64,
    measure: &Measure,
) -> Result<bool> {
    Ok(sqlx::query(
        "update measure set title = ?, description = ?, responsible_unit = ?, starts = ?, ends = ?, resources = ?,
                cost_band = ?, progress = ?, result = ?, articles = ?, revision = revision + 1
         where measure_id = ? and report_id = ? and revision = ?",
    )
    .bind(&measure.title)
    .bind(&measure.description)
    .bind(&measure.responsible_unit)
    .bind(&measure.starts)
    .bind(&measure.ends)
    .bind(&measure.resources)
    .bind(&measure.cost_band)
    .bind(&measure.progress)
    .bind(&measure.result)
    .bind(&measure.articles)
    .bind(id)
    .bind(report)
    .bind(revision)
    .execute(conn)
    .await?
    .rows_affected()
        == 1)
}

/// Removes a measure if nobody saved it since `revision`.
///
/// # Errors
/// The database refuses.
pub async fn delete_measure(conn: &mut SqliteConnection, report: i64, id: i64, revision: i64) -> Result<bool> {
    Ok(
        sqlx::query("delete from measure where measure_id = ? and report_id = ? and revision = ?")
            .bind(id)
            .bind(report)
            .bind(revision)
            .execute(conn)
            .await?
            .rows_affected()
            == 1,
    )
}
