//! Measures of accepted reports, searched: reads only the `public_…` views.

use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use super::measures::read_measure;
use crate::domain::practice::{PRACTICE_PAGE, Practice};
use crate::domain::report::Measure;
use crate::server::error::Result;

/// A measure that was found.
#[derive(Clone, Debug)]
pub struct FoundMeasure {
    /// The key of its authority.
    pub authority: i64,
    /// The period of its report.
    pub period: String,
    /// The language it is written in.
    pub language: String,
    /// Itself.
    pub measure: Measure,
}

/// A page of measures.
#[derive(Clone, Debug)]
pub struct Found {
    /// How many there are on all pages; 0 beyond the last.
    pub count: i64,
    /// Those of this page.
    pub measures: Vec<FoundMeasure>,
}

/// Measures of a selection, the newest first: one query, however many there are.
///
/// # Errors
/// The database could not be read.
pub async fn list_measures(conn: &mut SqliteConnection, wanted: &Practice, publication: i64) -> Result<Found> {
    let like = wanted.q.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let rows = sqlx::query(
        "select count(*) over () as everything, r.authority_id, r.period, r.language_tag, m.title, m.description, m.responsible_unit, m.starts, m.ends,
                m.resources, m.progress, m.result, m.articles
         from public_measure m join public_report r using (report_id) join authority a using (authority_id)
         where (?1 is null or ',' || m.articles || ',' like '%,' || ?1 || ',%')
           and (?2 = '' or exists (select 1 from article t where t.theme = ?2 and ',' || m.articles || ',' like '%,' || t.article_number || ',%'))
           and (?3 = '' or a.country_code = ?3)
           and (?4 = '' or r.language_tag = ?4)
           and (?5 = '' or m.title like '%' || ?5 || '%' escape '\\' or m.description like '%' || ?5 || '%' escape '\\')
           and r.known_from <= ?8
         order by r.accepted_at desc, m.report_id, m.position
         limit ?6 offset ?7",
    )
    .bind(wanted.article)
    .bind(&wanted.theme)
    .bind(&wanted.country)
    .bind(&wanted.language)
    .bind(&like)
    .bind(PRACTICE_PAGE)
    .bind(wanted.page * PRACTICE_PAGE)
    .bind(publication)
    .fetch_all(conn)
    .await?;
    let count = rows.first().map_or(Ok(0), |row| row.try_get("everything"))?;
    let measures = rows
        .iter()
        .map(|row| {
            Ok(FoundMeasure {
                authority: row.try_get("authority_id")?,
                period: row.try_get("period")?,
                language: row.try_get("language_tag")?,
                measure: read_measure(row)?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(Found { count, measures })
}

/// How many measures name each article.
///
/// # Errors
/// The database could not be read.
pub async fn count_by_article(conn: &mut SqliteConnection, publication: i64) -> Result<Vec<(u8, i64)>> {
    let rows: Vec<(i64, i64)> = sqlx::query_as(
        "select a.article_number, count(*) from article a
         join public_measure m on ',' || m.articles || ',' like '%,' || a.article_number || ',%'
         join public_report r on r.report_id = m.report_id and r.known_from <= ?
         group by a.article_number",
    )
    .bind(publication)
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|(number, count)| {
            let number =
                u8::try_from(number).map_err(|_| impossible("article", "article_number", number.to_string()))?;
            Ok((number, count))
        })
        .collect()
}
