//! The audit: one row for each change, in the transaction that made it.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use futures_util::TryStreamExt as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

pub use crate::domain::action::Action;
use crate::server::error::Result;

/// Who did something.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Who {
    /// A person with an account.
    Account(i64),
    /// Somebody at the command line of the machine.
    Operator,
    /// The service itself.
    System,
}

/// Who did something, as whom, and from where.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Actor {
    /// Who.
    pub who: Who,
    /// The authority in whose place a coordinator acts.
    pub acting_for: Option<i64>,
    /// The address of the network from which it was asked, kept for a time only (see [`delete_origins`]).
    pub from: Option<IpAddr>,
}

impl Actor {
    /// Somebody at the command line of the machine.
    pub const OPERATOR: Self = Self::new(Who::Operator, None);
    /// The service itself.
    pub const SYSTEM: Self = Self::new(Who::System, None);

    const fn new(who: Who, from: Option<IpAddr>) -> Self {
        Self {
            who,
            acting_for: None,
            from,
        }
    }

    /// A person with an account, asking from that address.
    #[must_use]
    pub const fn account(id: i64, from: Option<IpAddr>) -> Self {
        Self::new(Who::Account(id), from)
    }

    /// The same in the place of an authority.
    #[must_use]
    pub const fn in_place_of(self, authority: i64) -> Self {
        Self {
            acting_for: Some(authority),
            ..self
        }
    }
}

/// One change, as it goes into the audit.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Who.
    pub actor: Actor,
    /// What.
    pub action: Action,
    /// On what: `report/12`, `account/3`.
    pub subject: String,
    /// Before and after, as JSON.
    pub detail: serde_json::Value,
    /// The reason that the person gave; staff give one for every change of theirs.
    pub why: String,
    /// The authority that it is about, if neither actor nor detail tells it.
    pub authority: Option<i64>,
}

impl Entry {
    /// A change without a reason.
    #[must_use]
    pub fn new(actor: Actor, action: Action, subject: impl Into<String>, detail: serde_json::Value) -> Self {
        Self {
            actor,
            action,
            subject: subject.into(),
            detail,
            why: String::new(),
            authority: None,
        }
    }

    /// The same about an authority, in whose log it then stands.
    #[must_use]
    pub fn about(self, authority: i64) -> Self {
        Self {
            authority: Some(authority),
            ..self
        }
    }

    /// The authority that it is about: as it was said, as the detail names it, or in whose place it was done.
    fn authority(&self) -> Option<i64> {
        let told = || self.detail.get("authority").and_then(serde_json::Value::as_i64);
        self.authority.or_else(told).or(self.actor.acting_for)
    }

    /// The same with the reason that the person gave.
    #[must_use]
    pub fn because(self, why: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            ..self
        }
    }
}

/// A row as it is stored, word for word.
#[derive(Clone, Debug)]
pub struct Stored {
    /// Its number; they have no gaps.
    pub number: i64,
    /// When, as it is written.
    pub at: String,
    /// Who, if it was a person.
    pub account_id: Option<i64>,
    /// Who, by sort.
    pub actor: String,
    /// What.
    pub action: String,
    /// On what.
    pub subject: String,
    /// Before and after.
    pub detail: String,
    /// The authority in whose place it was done.
    pub acting_for: Option<i64>,
    /// The reason given.
    pub why: String,
    /// The authority that it is about, where the row itself says so.
    pub authority_id: Option<i64>,
    /// The link of the chain; none in rows from before there was one.
    pub hash: Option<Vec<u8>>,
}

impl Stored {
    /// The link of the chain: the hash of this row after the hash `before`.
    #[must_use]
    pub fn link(&self, before: &[u8]) -> Vec<u8> {
        // As JSON, no two rows read the same, wherever their words begin and end.
        let mut fields = vec![
            json!(self.number),
            json!(self.at),
            json!(self.account_id),
            json!(self.actor),
            json!(self.action),
            json!(self.subject),
            json!(self.detail),
        ];
        // Rows from before there were these keep their hash.
        if self.acting_for.is_some() || !self.why.is_empty() || self.authority_id.is_some() {
            fields.extend([json!(self.acting_for), json!(self.why)]);
        }
        if self.authority_id.is_some() {
            fields.push(json!(self.authority_id));
        }
        let fields = serde_json::Value::Array(fields);
        Sha256::new()
            .chain_update(before)
            .chain_update(fields.to_string())
            .finalize()
            .to_vec()
    }

    fn read(row: &SqliteRow) -> Result<Self> {
        Ok(Self {
            number: row.try_get("audit_id")?,
            at: row.try_get("at")?,
            account_id: row.try_get("account_id")?,
            actor: row.try_get("actor")?,
            action: row.try_get("action")?,
            subject: row.try_get("subject")?,
            detail: row.try_get("detail")?,
            acting_for: row.try_get("acting_for")?,
            why: row.try_get("why")?,
            authority_id: row.try_get("authority_id")?,
            hash: row.try_get("hash")?,
        })
    }
}

/// What the chain was at some moment.
#[derive(Clone, Debug)]
pub struct Digest {
    /// When.
    pub made_at: DateTime<Utc>,
    /// The number of the last row it stands for.
    pub number: i64,
    /// How many rows came since the digest before.
    pub changes: i64,
    /// The hash of that row, in hexadecimal.
    pub hash: String,
}

/// Writes one change, chained to the one before. Only within a transaction that can write: nothing may come between.
///
/// # Errors
/// The database refuses.
pub async fn insert(conn: &mut SqliteConnection, entry: &Entry, at: DateTime<Utc>) -> Result<()> {
    let (actor, account_id) = match entry.actor.who {
        Who::Account(id) => ("account", Some(id)),
        Who::Operator => ("operator", None),
        Who::System => ("system", None),
    };
    let (number, before) = end(conn).await?;
    let row = Stored {
        number: number + 1,
        at: at.to_rfc3339(),
        account_id,
        actor: actor.to_owned(),
        action: entry.action.code().to_owned(),
        subject: entry.subject.clone(),
        detail: entry.detail.to_string(),
        acting_for: entry.actor.acting_for,
        why: entry.why.clone(),
        authority_id: entry.authority(),
        hash: None,
    };
    sqlx::query(
        "insert into audit (audit_id, at, account_id, actor, action, subject, detail, acting_for, why, authority_id, hash)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(row.number)
    .bind(&row.at)
    .bind(row.account_id)
    .bind(&row.actor)
    .bind(&row.action)
    .bind(&row.subject)
    .bind(&row.detail)
    .bind(row.acting_for)
    .bind(&row.why)
    .bind(row.authority_id)
    .bind(row.link(&before))
    .execute(&mut *conn)
    .await?;
    if let Some(from) = entry.actor.from {
        sqlx::query("insert into audit_origin (audit_id, address, at) values (?, ?, ?)")
            .bind(row.number)
            .bind(from.to_string())
            .bind(at)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Forgets the addresses of changes before a moment. The rows of the audit stay.
///
/// # Errors
/// The database refuses.
pub async fn delete_origins(conn: &mut SqliteConnection, before: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from audit_origin where at < ?")
        .bind(before)
        .execute(conn)
        .await?;
    Ok(())
}

/// The addresses that an account acted from, as long as they are kept.
///
/// # Errors
/// The database could not be read.
pub async fn list_origins(conn: &mut SqliteConnection, account: i64) -> Result<Vec<IpAddr>> {
    let addresses: Vec<String> = sqlx::query_scalar(
        "select distinct o.address from audit a join audit_origin o using (audit_id) where a.account_id = ?",
    )
    .bind(account)
    .fetch_all(conn)
    .await?;
    Ok(addresses.iter().filter_map(|address| address.parse().ok()).collect())
}

/// The number and the hash of the last row.
async fn end(conn: &mut SqliteConnection) -> Result<(i64, Vec<u8>)> {
    let last =
        sqlx::query_as::<_, (i64, Option<Vec<u8>>)>("select audit_id, hash from audit order by audit_id desc limit 1")
            .fetch_optional(&mut *conn)
            .await?;
    match last {
        None => Ok((0, Vec::new())),
        Some((number, Some(hash))) => Ok((number, hash)),
        // Once in the life of a database that is older than the chain.
        Some((number, None)) => {
            let mut hash = Vec::new();
            for_each(conn, |row| hash = row.link(&hash)).await?;
            Ok((number, hash))
        }
    }
}

/// Shows every row, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn for_each(conn: &mut SqliteConnection, mut show: impl FnMut(&Stored)) -> Result<()> {
    let mut rows = sqlx::query(
        "select audit_id, at, account_id, actor, action, subject, detail, acting_for, why, authority_id, hash
         from audit order by audit_id",
    )
    .fetch(conn);
    while let Some(row) = rows.try_next().await? {
        show(&Stored::read(&row)?);
    }
    Ok(())
}

/// The digests, newest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_digests(conn: &mut SqliteConnection, most: i64, until: Option<DateTime<Utc>>) -> Result<Vec<Digest>> {
    let rows = sqlx::query(
        "select made_at, audit_id, changes, lower(hex(hash)) as hash from audit_digest
         where ?2 is null or made_at < ?2 order by audit_digest_id desc limit ?1",
    )
    .bind(most)
    .bind(until)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Digest {
                made_at: row.try_get("made_at")?,
                number: row.try_get("audit_id")?,
                changes: row.try_get("changes")?,
                hash: row.try_get("hash")?,
            })
        })
        .collect()
}

/// Keeps what the chain is now, if something came since the last digest.
///
/// # Errors
/// The database refuses.
pub async fn insert_digest(conn: &mut SqliteConnection, at: DateTime<Utc>) -> Result<()> {
    let covered = list_digests(&mut *conn, 1, None)
        .await?
        .first()
        .map_or(0, |digest| digest.number);
    let (number, hash) = end(conn).await?;
    if number > covered {
        sqlx::query("insert into audit_digest (made_at, audit_id, changes, hash) values (?, ?, ?, ?)")
            .bind(at)
            .bind(number)
            .bind(number - covered)
            .bind(hash)
            .execute(conn)
            .await?;
    }
    Ok(())
}
