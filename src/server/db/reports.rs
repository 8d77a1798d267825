//! Reports, their measures and the decisions on them.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use super::measures::read_measure;
use crate::domain::report::{Draft, ReportStatus};
use crate::server::error::Result;

/// A period that reports are written for.
#[derive(Clone, Debug)]
pub struct Period {
    /// Key.
    pub id: i64,
    /// `2024-2025`.
    pub slug: String,
}

/// A report with everything in it.
#[derive(Clone, Debug)]
pub struct Report {
    /// Key.
    pub id: i64,
    /// Whose.
    pub authority: i64,
    /// The period's slug.
    pub period: String,
    /// Where it stands.
    pub status: ReportStatus,
    /// Since when.
    pub status_at: DateTime<Utc>,
    /// Since when it lies before those who certify; none while it is being written, and afterwards.
    pub ready_at: Option<DateTime<Utc>>,
    /// Rises with every saved change.
    pub revision: i64,
    /// The language it is written in.
    pub language: String,
    /// Invented, to try the service with.
    pub is_sample: bool,
    /// Summary and measures as typed.
    pub draft: Draft,
    /// The revision of each measure, in the order of the draft.
    pub measure_revisions: Vec<i64>,
}

/// A line of a list of reports.
#[derive(Clone, Debug)]
pub struct ReportCard {
    /// Key.
    pub id: i64,
    /// Whose.
    pub authority: i64,
    /// The period's slug.
    pub period: String,
    /// Where it stands.
    pub status: ReportStatus,
    /// Since when.
    pub status_at: DateTime<Utc>,
    /// Since when it lies before those who certify; none while it is being written, and afterwards.
    pub ready_at: Option<DateTime<Utc>>,
    /// How many measures it has.
    pub measures: i64,
}

impl Report {
    /// Whether its authority's editors may change it now.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.status.is_open() && self.ready_at.is_none()
    }
}

/// The periods, newest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_periods(conn: &mut SqliteConnection) -> Result<Vec<Period>> {
    sqlx::query("select reporting_period_id, slug from reporting_period order by starts_on desc")
        .fetch_all(conn)
        .await?
        .iter()
        .map(|row| {
            Ok(Period {
                id: row.try_get("reporting_period_id")?,
                slug: row.try_get("slug")?,
            })
        })
        .collect()
}

/// A report with its measures.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn find_report(conn: &mut SqliteConnection, id: i64) -> Result<Option<Report>> {
    let Some(row) = sqlx::query(
        "select r.report_id, r.authority_id, p.slug, r.status, r.status_at, r.ready_at, r.revision, r.language_tag, r.summary, r.is_sample
         from report r join reporting_period p using (reporting_period_id) where r.report_id = ?",
    )
    .bind(id)
    .fetch_optional(&mut *conn)
    .await?
    else {
        return Ok(None);
    };
    let rows = sqlx::query(
        "select measure_id, revision, title, description, responsible_unit, starts, ends, resources, cost_band, progress, result, articles
         from measure where report_id = ? order by position, measure_id",
    )
    .bind(id)
    .fetch_all(conn)
    .await?;
    let measures = rows
        .iter()
        .map(|row| Ok((row.try_get("measure_id")?, read_measure(row)?)))
        .collect::<Result<Vec<_>>>()?;
    let measure_revisions = rows
        .iter()
        .map(|row| row.try_get("revision"))
        .collect::<std::result::Result<Vec<i64>, _>>()?;
    Ok(Some(Report {
        id: row.try_get("report_id")?,
        authority: row.try_get("authority_id")?,
        period: row.try_get("slug")?,
        status: read_status(&row)?,
        status_at: row.try_get("status_at")?,
        ready_at: row.try_get("ready_at")?,
        revision: row.try_get("revision")?,
        language: row.try_get("language_tag")?,
        is_sample: row.try_get("is_sample")?,
        draft: Draft {
            summary: row.try_get("summary")?,
            measures,
        },
        measure_revisions,
    }))
}

fn read_status(row: &SqliteRow) -> Result<ReportStatus> {
    let status: String = row.try_get("status")?;
    ReportStatus::parse_code(&status).ok_or_else(|| impossible("report", "status", status))
}

pub(super) fn read_card(row: &SqliteRow) -> Result<ReportCard> {
    Ok(ReportCard {
        id: row.try_get("report_id")?,
        authority: row.try_get("authority_id")?,
        period: row.try_get("slug")?,
        status: read_status(row)?,
        status_at: row.try_get("status_at")?,
        ready_at: row.try_get("ready_at")?,
        measures: row.try_get("measures")?,
    })
}

/// The reports of some authorities, newest period first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_reports_of(conn: &mut SqliteConnection, authorities: &[i64]) -> Result<Vec<ReportCard>> {
    sqlx::query(
        "select r.report_id, r.authority_id, p.slug, r.status, r.status_at, r.ready_at,
                (select count(*) from measure m where m.report_id = r.report_id) as measures
         from report r join reporting_period p using (reporting_period_id)
         where r.authority_id in (select value from json_each(?)) order by p.starts_on desc, r.authority_id",
    )
    .bind(serde_json::to_string(authorities)?)
    .fetch_all(conn)
    .await?
    .iter()
    .map(read_card)
    .collect()
}

/// Reports that have ever been submitted: waiting ones first, longest wait first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_queue(conn: &mut SqliteConnection) -> Result<Vec<ReportCard>> {
    sqlx::query(
        "select r.report_id, r.authority_id, p.slug, r.status, r.status_at, r.ready_at,
                (select count(*) from measure m where m.report_id = r.report_id) as measures
         from report r join reporting_period p using (reporting_period_id)
         where r.status <> 'draft'
         order by case r.status when 'submitted' then 0 when 'returned' then 1 else 2 end, r.status_at, r.report_id
         limit 500",
    )
    .fetch_all(conn)
    .await?
    .iter()
    .map(read_card)
    .collect()
}

/// The report of an authority for a period, if it was opened.
///
/// # Errors
/// The database could not be read.
pub async fn find_report_id(conn: &mut SqliteConnection, authority: i64, period: i64) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar("select report_id from report where authority_id = ? and reporting_period_id = ?")
            .bind(authority)
            .bind(period)
            .fetch_optional(conn)
            .await?,
    )
}

/// Opens a report and gives its key.
///
/// # Errors
/// There is one already, or the database refuses.
pub async fn insert_report(
    conn: &mut SqliteConnection,
    authority: i64,
    period: i64,
    language: &str,
    is_sample: bool,
    at: DateTime<Utc>,
) -> Result<i64> {
    Ok(sqlx::query(
        "insert into report (authority_id, reporting_period_id, status, status_at, language_tag, is_sample, created_at)
         values (?, ?, 'draft', ?, ?, ?, ?)",
    )
    .bind(authority)
    .bind(period)
    .bind(at)
    .bind(language)
    .bind(is_sample)
    .bind(at)
    .execute(conn)
    .await?
    .last_insert_rowid())
}

/// Saves the summary if the report is open and nobody saved since `revision`.
///
/// # Errors
/// The database refuses.
pub async fn update_summary(
    conn: &mut SqliteConnection,
    report: i64,
    revision: i64,
    language: &str,
    summary: &str,
) -> Result<bool> {
    Ok(sqlx::query(
        "update report set summary = ?, language_tag = ?, revision = revision + 1
         where report_id = ? and revision = ? and status in ('draft', 'returned') and ready_at is null",
    )
    .bind(summary)
    .bind(language)
    .bind(report)
    .bind(revision)
    .execute(conn)
    .await?
    .rows_affected()
        == 1)
}

/// Raises the report's revision if it is open: something in it has changed.
///
/// # Errors
/// The database refuses.
pub async fn touch(conn: &mut SqliteConnection, report: i64) -> Result<bool> {
    Ok(
        sqlx::query(
            "update report set revision = revision + 1 where report_id = ? and status in ('draft', 'returned') and ready_at is null",
        )
        .bind(report)
        .execute(conn)
        .await?
        .rows_affected()
            == 1,
    )
}

/// Moves a report on, if it is still where and as the caller saw it.
/// `publication` is set when it becomes public.
///
/// # Errors
/// The database refuses.
pub async fn move_status(
    conn: &mut SqliteConnection,
    report: &Report,
    to: ReportStatus,
    publication: Option<i64>,
    at: DateTime<Utc>,
) -> Result<bool> {
    Ok(sqlx::query(
        "update report set status = ?, status_at = ?, ready_at = null, known_from = ?
         where report_id = ? and status = ? and revision = ?",
    )
    .bind(to.code())
    .bind(at)
    .bind(publication)
    .bind(report.id)
    .bind(report.status.code())
    .bind(report.revision)
    .execute(conn)
    .await?
    .rows_affected()
        == 1)
}

/// Lays an open report before those who certify, or, without a moment, gives it back to those who write; false if it is
/// not as the caller saw it.
///
/// # Errors
/// The database refuses.
pub async fn update_ready(conn: &mut SqliteConnection, report: &Report, at: Option<DateTime<Utc>>) -> Result<bool> {
    Ok(sqlx::query(
        "update report set ready_at = ?1
         where report_id = ?2 and revision = ?3 and status in ('draft', 'returned') and (ready_at is null) = (?1 is not null)",
    )
    .bind(at)
    .bind(report.id)
    .bind(report.revision)
    .execute(conn)
    .await?
    .rows_affected()
        == 1)
}
