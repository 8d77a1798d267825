//! Rows of the audit to be read by people: what was done about an authority, and by or to a person.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::server::error::Result;

/// A row of the audit as people read it. The address of the network is not in it.
#[derive(Clone, Debug)]
pub struct Trace {
    /// Its number.
    pub number: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// By sort of actor: `account`, `operator`, `system`.
    pub actor: String,
    /// Who, if it was a person: the name that the account has now.
    pub name: Option<String>,
    /// The authority in whose place it was done.
    pub acting_for: Option<i64>,
    /// What, as a code.
    pub action: String,
    /// On what: `report/12`.
    pub subject: String,
    /// Whose account it was done to.
    pub about: Option<String>,
    /// Before and after, as JSON.
    pub detail: String,
    /// The reason given.
    pub why: String,
}

impl Trace {
    fn read(row: &SqliteRow) -> Result<Self> {
        let at: String = row.try_get("at")?;
        Ok(Self {
            number: row.try_get("audit_id")?,
            at: at.parse().map_err(|_| super::impossible("audit", "at", at))?,
            actor: row.try_get("actor")?,
            name: row.try_get("name")?,
            acting_for: row.try_get("acting_for")?,
            action: row.try_get("action")?,
            subject: row.try_get("subject")?,
            about: row.try_get("about")?,
            detail: row.try_get("detail")?,
            why: row.try_get("why")?,
        })
    }
}

/// What was done about an authority, newest first: at most so many rows with numbers below `before`. Rows from before the
/// audit had a column for it tell the authority by their detail or by the report that they are about.
///
/// # Errors
/// The database could not be read.
pub async fn list_log(conn: &mut SqliteConnection, authority: i64, before: i64, most: i64) -> Result<Vec<Trace>> {
    sqlx::query(
        "with own as (
             select audit_id from audit where authority_id = ?1
             union select audit_id from audit where authority_id is null and detail ->> '$.authority' = ?1
             union select o.audit_id from report r join audit o on o.subject = 'report/' || r.report_id
                   where r.authority_id = ?1 and o.authority_id is null),
         shown as (select audit_id from own where audit_id < ?2 order by audit_id desc limit ?3)
         select a.audit_id, a.at, a.actor, a.acting_for, a.action, a.subject, a.detail, a.why, p.name, s.name as about
         from shown join audit a using (audit_id) left join account p on p.account_id = a.account_id
              left join account s on a.subject like 'account/%' and s.account_id = cast(substr(a.subject, 9) as integer)
         order by a.audit_id desc",
    )
    .bind(authority)
    .bind(before)
    .bind(most)
    .fetch_all(conn)
    .await?
    .iter()
    .map(Trace::read)
    .collect()
}

/// What a person did and what was done to their account, newest first: at most so many rows with numbers below `before`.
///
/// # Errors
/// The database could not be read.
pub async fn list_trail(conn: &mut SqliteConnection, account: i64, before: i64, most: i64) -> Result<Vec<Trace>> {
    sqlx::query(
        "with own as (
             select audit_id from audit where account_id = ?1
             union select audit_id from audit where subject = 'account/' || ?1),
         shown as (select audit_id from own where audit_id < ?2 order by audit_id desc limit ?3)
         select a.audit_id, a.at, a.actor, a.acting_for, a.action, a.subject, a.detail, a.why, p.name, s.name as about
         from shown join audit a using (audit_id) left join account p on p.account_id = a.account_id
              left join account s on a.subject like 'account/%' and s.account_id = cast(substr(a.subject, 9) as integer)
         order by a.audit_id desc",
    )
    .bind(account)
    .bind(before)
    .bind(most)
    .fetch_all(conn)
    .await?
    .iter()
    .map(Trace::read)
    .collect()
}
