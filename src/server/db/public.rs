//! What the public sees of reports: reads only the `public_…` views, which hold nothing unaccepted.

use chrono::{DateTime, NaiveDate, Utc};
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
        "select m.report_id, m.title, m.description, m.responsible_unit, m.starts, m.ends, m.resources, m.progress, m.result, m.articles
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
        Ok(PublicReport {
            period: row.try_get("period")?,
            days: (row.try_get("starts_on")?, row.try_get("ends_on")?),
            accepted_at: row.try_get("accepted_at")?,
            language: row.try_get("language_tag")?,
            summary: row.try_get("summary")?,
            measures: own.map(read_measure).collect::<Result<Vec<_>>>()?,
        })
    })
    .collect()
}
