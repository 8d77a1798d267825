//! Measures of accepted reports, searched: reads only the `public_…` views and the words made of them.

use std::collections::HashMap;

use futures_util::TryStreamExt as _;
use sqlx::{Row as _, SqliteConnection};

use super::measures::read_measure;
use crate::domain::practice::{Accepted, MOST, Place, Shelf};
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
    /// Its number in the report, from 1.
    pub number: i64,
    /// Itself.
    pub measure: Measure,
}

/// Adds to a shelf what became public after it was filled, until that publication.
///
/// # Errors
/// The database could not be read.
pub async fn fill_shelf(conn: &mut SqliteConnection, shelf: &mut Shelf, publication: i64) -> Result<()> {
    let mut rows = sqlx::query(
        "select r.report_id, r.authority_id, r.known_from, r.language_tag,
                (select json_group_array(json_array(m.articles, m.cost_band) order by m.position) from measure m where m.report_id = r.report_id) as measures
         from report r where r.status = 'accepted' and r.known_to is null and r.known_from > ? and r.known_from <= ?
         order by r.known_from, r.report_id",
    )
    .bind(shelf.until())
    .bind(publication)
    .fetch(conn);
    while let Some(row) = rows.try_next().await? {
        shelf.add(&Accepted {
            report: row.try_get("report_id")?,
            authority: row.try_get("authority_id")?,
            known_from: row.try_get("known_from")?,
            language: row.try_get("language_tag")?,
            measures: serde_json::from_str(row.try_get("measures")?)?,
        });
    }
    shelf.reach(publication);
    Ok(())
}

/// The measures that have words beginning with all of these, each as the key of its report times [`MOST`] and its place
/// in it, ascending.
///
/// # Errors
/// The database could not be read.
pub async fn search_words(conn: &mut SqliteConnection, words: &[&str]) -> Result<Vec<i64>> {
    let wanted: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
    let all: Option<String> = sqlx::query_scalar(
        "select group_concat(rowid) from (select rowid from measure_words where measure_words match ? order by rowid)",
    )
    .bind(wanted.join(" "))
    .fetch_one(conn)
    .await?;
    let all = all.unwrap_or_default();
    Ok(all.split(',').filter_map(|one| one.parse().ok()).collect())
}

/// The measures at these places, in their order: one query, however many there are.
///
/// # Errors
/// The database could not be read.
pub async fn list_measures(conn: &mut SqliteConnection, places: &[Place]) -> Result<Vec<FoundMeasure>> {
    let mut reports: Vec<i64> = places.iter().map(|place| i64::from(place.report)).collect();
    reports.dedup();
    let rows = sqlx::query(
        "select m.report_id, row_number() over (partition by m.report_id order by m.position) - 1 as nth,
                r.authority_id, r.period, r.language_tag, m.title, m.description, m.responsible_unit, m.starts, m.ends,
                m.resources, m.cost_band, m.progress, m.result, m.articles
         from json_each(?) wanted join public_report r on r.report_id = wanted.value join public_measure m on m.report_id = r.report_id",
    )
    .bind(serde_json::to_string(&reports)?)
    .fetch_all(conn)
    .await?;
    let mut found: HashMap<(i64, i64), FoundMeasure> = HashMap::new();
    for row in &rows {
        let nth: i64 = row.try_get("nth")?;
        let measure = FoundMeasure {
            authority: row.try_get("authority_id")?,
            period: row.try_get("period")?,
            language: row.try_get("language_tag")?,
            number: nth + 1,
            measure: read_measure(row)?,
        };
        found.insert((row.try_get("report_id")?, nth), measure);
    }
    let taken = places
        .iter()
        .filter_map(|place| found.remove(&(i64::from(place.report), i64::from(place.nth))));
    Ok(taken.collect())
}

/// Accepted reports whose measures cannot be searched yet.
///
/// # Errors
/// The database could not be read.
pub async fn list_without_words(conn: &mut SqliteConnection) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(
        "select report_id from public_report r where exists (select 1 from measure m where m.report_id = r.report_id)
         and not exists (select 1 from measure_words w where w.rowid = r.report_id * ?)",
    )
    .bind(MOST)
    .fetch_all(conn)
    .await?)
}

/// Title and description of each measure of a report, in their order.
///
/// # Errors
/// The database could not be read.
pub async fn list_texts(conn: &mut SqliteConnection, report: i64) -> Result<Vec<String>> {
    Ok(
        sqlx::query_scalar("select title || ' ' || description from measure where report_id = ? order by position")
            .bind(report)
            .fetch_all(conn)
            .await?,
    )
}

/// Makes the measures of a report searchable by their folded texts, which come in their order.
///
/// # Errors
/// The database refuses.
pub async fn insert_words(conn: &mut SqliteConnection, report: i64, texts: &[String]) -> Result<()> {
    for (nth, text) in (0..MOST).zip(texts) {
        sqlx::query("insert into measure_words (rowid, words) values (?, ?)")
            .bind(report * MOST + nth)
            .bind(text)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}
