//! What the public sees of reports: reads only the `public_…` views, which hold nothing unaccepted.

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
    /// When it was certified in its authority's name; none where that was not recorded.
    pub certified_at: Option<DateTime<Utc>>,
    /// Whether a coordinator wrote in it in its authority's place.
    pub is_by_coordinator: bool,
    /// The language it is written in.
    pub language: String,
    /// Its summary.
    pub summary: String,
    /// Its measures.
    pub measures: Vec<Measure>,
}

/// A measure of an accepted report.
#[derive(Clone, Debug)]
pub struct MeasureOf {
    /// The key of its authority.
    pub authority: i64,
    /// The period of its report.
    pub period: String,
    /// Its number in the report, from 1.
    pub number: i64,
    /// Itself.
    pub measure: Measure,
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
        "select report_id, period, starts_on, ends_on, accepted_at, certified_at, is_by_coordinator, language_tag, summary
         from public_report where authority_id = ? and known_from <= ? order by starts_on desc",
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

/// The accepted reports that a publication shows of authorities with keys from the first to the last of `of`, without
/// their measures, each with the key of its authority.
///
/// # Errors
/// The database could not be read.
pub async fn list_public_reports_of(
    conn: &mut SqliteConnection,
    of: (i64, i64),
    publication: i64,
) -> Result<Vec<(i64, PublicReport)>> {
    sqlx::query(
        "select authority_id, period, starts_on, ends_on, accepted_at, certified_at, is_by_coordinator, language_tag, summary
         from public_report where authority_id between ? and ? and known_from <= ? order by authority_id, starts_on desc",
    )
    .bind(of.0)
    .bind(of.1)
    .bind(publication)
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| Ok((row.try_get("authority_id")?, read_report(row, Vec::new())?)))
    .collect()
}

/// The measures of the same reports in the same order.
///
/// # Errors
/// The database could not be read.
pub async fn list_public_measures_of(
    conn: &mut SqliteConnection,
    of: (i64, i64),
    publication: i64,
) -> Result<Vec<MeasureOf>> {
    sqlx::query(
        "select r.authority_id, r.period, row_number() over (partition by m.report_id order by m.position) as number,
                m.title, m.description, m.responsible_unit, m.starts, m.ends, m.resources, m.cost_band, m.progress, m.result, m.articles
         from public_report r join public_measure m using (report_id)
         where r.authority_id between ? and ? and r.known_from <= ? order by r.authority_id, r.starts_on desc, m.position",
    )
    .bind(of.0)
    .bind(of.1)
    .bind(publication)
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| {
        Ok(MeasureOf {
            authority: row.try_get("authority_id")?,
            period: row.try_get("period")?,
            number: row.try_get("number")?,
            measure: read_measure(row)?,
        })
    })
    .collect()
}

fn read_report(row: &SqliteRow, measures: Vec<Measure>) -> Result<PublicReport> {
    Ok(PublicReport {
        period: row.try_get("period")?,
        days: (row.try_get("starts_on")?, row.try_get("ends_on")?),
        accepted_at: row.try_get("accepted_at")?,
        certified_at: row.try_get("certified_at")?,
        is_by_coordinator: row.try_get("is_by_coordinator")?,
        language: row.try_get("language_tag")?,
        summary: row.try_get("summary")?,
        measures,
    })
}
