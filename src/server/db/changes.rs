//! What has changed in the register, by publication: for feeds and the page of changes.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::change::{ChangeKind, LISTED};
use crate::server::error::Result;

/// Whose changes are asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum About<'a> {
    /// Everybody's.
    All,
    /// Those of a country, by code.
    Country(&'a str),
    /// Those of an authority, by key.
    Authority(i64),
}

/// A change of the register. Publication, authority and kind together name it for ever.
#[derive(Clone, Debug)]
pub struct Change {
    /// In which publication.
    pub publication: i64,
    /// When that was published.
    pub published_at: DateTime<Utc>,
    /// About whom.
    pub authority: i64,
    /// What.
    pub kind: ChangeKind,
    /// The period of a report; empty for all others.
    pub period: String,
}

/// The newest changes up to a publication, at most [`LISTED`]. What became known in the same publication as its authority is
/// part of the authority's first entry, but for plans and reports.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_changes(conn: &mut SqliteConnection, about: About<'_>, publication: i64) -> Result<Vec<Change>> {
    list(conn, about, publication, LISTED).await
}

/// All of them.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_all_changes(conn: &mut SqliteConnection, publication: i64) -> Result<Vec<Change>> {
    list(conn, About::All, publication, -1).await
}

/// At most so many, the newest first; all, where that is below 0.
async fn list(conn: &mut SqliteConnection, about: About<'_>, publication: i64, most: i64) -> Result<Vec<Change>> {
    let (country, authority) = match about {
        About::All => (None, None),
        About::Country(code) => (Some(code), None),
        About::Authority(id) => (None, Some(id)),
    };
    let rows = sqlx::query(
        "with known as (
             select authority_id, min(known_from) as since from authority_profile group by authority_id
         ), change as (
             select authority_id, since as publication_id, 'authority-added' as kind, '' as period from known
             union
             select c.authority_id, c.known_from,
                    iif(exists (select 1 from commitment o where o.authority_id = c.authority_id and o.known_to = c.known_from),
                        'commitment-changed', 'commitment-added'), ''
             from commitment c join known k using (authority_id) where c.known_from > k.since
             union
             select authority_id, known_to, 'commitment-changed', '' from commitment where known_to is not null
             union
             select c.authority_id, a.known_from, 'commitment-changed', ''
             from act a join commitment c using (commitment_id) where a.known_from > c.known_from
             union
             select c.authority_id, a.known_to, 'commitment-changed', ''
             from act a join commitment c using (commitment_id) where a.known_to is not null
             union
             select t.authority_id, t.known_from, 'authority-corrected', '' from authority_profile t join known k using (authority_id)
             where (origin = 'staff' or known_to is not null) and t.known_from > k.since
             union
             select authority_id, known_to, 'authority-corrected', '' from authority_profile
             where (origin = 'staff' or known_to is not null) and known_to is not null
             union
             select t.authority_id, t.known_from, 'authority-corrected', '' from authority_name t join known k using (authority_id)
             where (origin = 'staff' or known_to is not null) and t.known_from > k.since
             union
             select authority_id, known_to, 'authority-corrected', '' from authority_name
             where (origin = 'staff' or known_to is not null) and known_to is not null
             union
             select t.authority_id, t.known_from, 'authority-corrected', '' from authority_language t join known k using (authority_id)
             where (origin = 'staff' or known_to is not null) and t.known_from > k.since
             union
             select authority_id, known_to, 'authority-corrected', '' from authority_language
             where (origin = 'staff' or known_to is not null) and known_to is not null
             union
             select t.authority_id, t.known_from, 'authority-corrected', '' from authority_identifier t join known k using (authority_id)
             where (origin = 'staff' or known_to is not null) and t.known_from > k.since
             union
             select authority_id, known_to, 'authority-corrected', '' from authority_identifier
             where (origin = 'staff' or known_to is not null) and known_to is not null
             union
             select t.authority_id, t.known_from, 'authority-corrected', '' from authority_place t join known k using (authority_id)
             where (origin = 'staff' or known_to is not null) and t.known_from > k.since
             union
             select authority_id, known_to, 'authority-corrected', '' from authority_place
             where (origin = 'staff' or known_to is not null) and known_to is not null
             union
             select t.authority_id, t.known_from, 'authority-corrected', '' from authority_population t join known k using (authority_id)
             where (origin = 'staff' or known_to is not null) and t.known_from > k.since
             union
             select authority_id, known_to, 'authority-corrected', '' from authority_population
             where (origin = 'staff' or known_to is not null) and known_to is not null
             union
             select s.predecessor_id, s.known_from, 'authority-corrected', ''
             from succession s join known k on k.authority_id = s.predecessor_id where s.known_from > k.since
             union
             select s.successor_id, s.known_from, 'authority-corrected', ''
             from succession s join known k on k.authority_id = s.successor_id where s.known_from > k.since
             union
             select ifnull(predecessor_id, successor_id), known_to, 'authority-corrected', ''
             from succession where known_to is not null
             union
             select authority_id, known_from, 'plan-recorded', '' from action_plan
             union
             select authority_id, known_from, 'plan-recorded', '' from plan_statement
             union
             select authority_id, known_from, 'report-accepted', period from public_report
         )
         select c.publication_id, p.published_at, c.authority_id, c.kind, c.period
         from change c join publication p using (publication_id) join authority a using (authority_id)
         where c.publication_id <= ?3 and (?1 is null or a.country_code = ?1) and (?2 is null or a.authority_id = ?2)
         order by c.publication_id desc, a.slug, c.kind, c.period limit ?4",
    )
    .bind(country)
    .bind(authority)
    .bind(publication)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let kind: String = row.try_get("kind")?;
            Ok(Change {
                publication: row.try_get("publication_id")?,
                published_at: row.try_get("published_at")?,
                authority: row.try_get("authority_id")?,
                kind: ChangeKind::parse_code(&kind).ok_or_else(|| impossible("change", "kind", kind))?,
                period: row.try_get("period")?,
            })
        })
        .collect()
}
