//! What the public sees of reports: reads only the `public_…` views, which hold nothing unaccepted.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::measures::read_measure;
use crate::domain::report::Measure;
use crate::server::error::Result;

/// An accepted report as the public sees it.
#[derive(Clone, Debug)]
pub struct PublicReport {
    /// The period's slug.
    pub period: String,
    /// First and last day of the period.
    pub days: (NaiveDate, NaiveDate),
    /// When it was accepted.
    pub accepted_at: DateTime<Utc>,
    /// The language it is written in.
    pub language: String,
    /// Its summary.
    pub summary: String,
    /// Its measures.
    pub measures: Vec<Measure>,
}

/// The accepted reports of an authority that a publication shows: two queries, however many there are.
///
/// # Errors
/// The database could not be read.
pub async fn list_public_reports(
    conn: &mut SqliteConnection,
    authority: i64,
    publication: i64,
) -> Result<Vec<PublicReport>> {
    let measures = sqlx::query(
        "select m.report_id, m.title, m.description, m.responsible_unit, m.starts, m.ends, m.resources, m.cost_band, m.progress, m.result, m.articles
         from public_measure m join public_report r using (report_id)
         where r.authority_id = ? and r.known_from <= ? order by m.report_id, m.position",
    )
    .bind(authority)
    .bind(publication)
    .fetch_all(&mut *conn)
    .await?;
    sqlx::query(
        "select report_id, period, starts_on, ends_on, accepted_at, language_tag, summary from public_report
         where authority_id = ? and known_from <= ? order by starts_on desc",
    )
    .bind(authority)
    .bind(publication)
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| {
        let id: i64 = row.try_get("report_id")?;
        let own = measures
            .iter()
            .filter(|measure| measure.try_get::<i64, _>("report_id").is_ok_and(|of| of == id));
        read_report(row, own.map(read_measure).collect::<Result<Vec<_>>>()?)
    })
    .collect()
}

/// Every accepted report that a publication shows, with the key of its authority: two queries.
///
/// # Errors
/// The database could not be read.
pub async fn list_all_public_reports(
    conn: &mut SqliteConnection,
    publication: i64,
) -> Result<Vec<(i64, PublicReport)>> {
    let rows = sqlx::query(
        "select m.report_id, m.title, m.description, m.responsible_unit, m.starts, m.ends, m.resources, m.cost_band, m.progress, m.result, m.articles
         from public_measure m join public_report r using (report_id)
         where r.known_from <= ? order by m.report_id, m.position",
    )
    .bind(publication)
    .fetch_all(&mut *conn)
    .await?;
    let mut measures: HashMap<i64, Vec<Measure>> = HashMap::new();
    for row in &rows {
        measures
            .entry(row.try_get("report_id")?)
            .or_default()
            .push(read_measure(row)?);
    }
    sqlx::query(
        "select report_id, authority_id, period, starts_on, ends_on, accepted_at, language_tag, summary from public_report
         where known_from <= ? order by authority_id, starts_on desc",
    )
    .bind(publication)
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| {
        let own = measures.remove(&row.try_get("report_id")?).unwrap_or_default();
        Ok((row.try_get("authority_id")?, read_report(row, own)?))
    })
    .collect()
}

fn read_report(row: &SqliteRow, measures: Vec<Measure>) -> Result<PublicReport> {
    Ok(PublicReport {
        period: row.try_get("period")?,
        days: (row.try_get("starts_on")?, row.try_get("ends_on")?),
        accepted_at: row.try_get("accepted_at")?,
        language: row.try_get("language_tag")?,
        summary: row.try_get("summary")?,
        measures,
    })
}
