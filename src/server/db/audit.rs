//! The audit: one row for each change, in the transaction that made it.

use chrono::{DateTime, Utc};
use futures_util::TryStreamExt as _;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::server::error::Result;

/// Who did something.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Actor {
    /// A person with an account.
    Account(i64),
    /// Somebody at the command line of the machine.
    Operator,
    /// The service itself.
    System,
}

/// What was done. The words are fixed for ever: old rows keep them.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Action {
    /// Reference data was loaded.
    ReferenceLoaded,
    /// A list of signatories was imported.
    ListImported,
    /// An account was made.
    AccountAdded,
    /// A one-time link for a password was made.
    PasswordLinkMade,
    /// A password was set.
    PasswordSet,
    /// A person's address was changed.
    EmailChanged,
    /// A second factor came into force.
    FactorSet,
    /// A second factor was removed.
    FactorRemoved,
    /// New recovery codes were made.
    CodesMade,
    /// Somebody signed in with a recovery code.
    CodeUsed,
    /// The language of letters to a person was changed.
    LanguageChanged,
    /// A person ended another session of theirs.
    SessionEnded,
    /// Somebody signed in.
    SignedIn,
    /// Somebody signed out.
    SignedOut,
    /// A report was opened.
    ReportOpened,
    /// A report's summary was saved.
    SummarySaved,
    /// A measure was added.
    MeasureAdded,
    /// A measure was saved.
    MeasureSaved,
    /// A measure was removed.
    MeasureRemoved,
    /// A report went from one status to another.
    ReportMoved,
    /// What a source says of an action plan was recorded.
    PlanRecorded,
    /// A visitor said what is wrong.
    CorrectionSent,
    /// Staff closed what a visitor had said.
    CorrectionClosed,
    /// Sample data was added.
    SampleAdded,
}

impl Action {
    /// The word in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::ReferenceLoaded => "reference-loaded",
            Self::ListImported => "list-imported",
            Self::AccountAdded => "account-added",
            Self::PasswordLinkMade => "password-link-made",
            Self::PasswordSet => "password-set",
            Self::EmailChanged => "email-changed",
            Self::FactorSet => "factor-set",
            Self::FactorRemoved => "factor-removed",
            Self::CodesMade => "codes-made",
            Self::CodeUsed => "code-used",
            Self::LanguageChanged => "language-changed",
            Self::SessionEnded => "session-ended",
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
            Self::ReportOpened => "report-opened",
            Self::SummarySaved => "summary-saved",
            Self::MeasureAdded => "measure-added",
            Self::MeasureSaved => "measure-saved",
            Self::MeasureRemoved => "measure-removed",
            Self::ReportMoved => "report-moved",
            Self::PlanRecorded => "plan-recorded",
            Self::CorrectionSent => "correction-sent",
            Self::CorrectionClosed => "correction-closed",
            Self::SampleAdded => "sample-added",
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
    /// The link of the chain; none in rows from before there was one.
    pub hash: Option<Vec<u8>>,
}

impl Stored {
    /// The link of the chain: the hash of this row after the hash `before`.
    #[must_use]
    pub fn link(&self, before: &[u8]) -> Vec<u8> {
        // As JSON, no two rows read the same, wherever their words begin and end.
        let fields = json!([
            self.number,
            self.at,
            self.account_id,
            self.actor,
            self.action,
            self.subject,
            self.detail
        ]);
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
    let (actor, account_id) = match entry.actor {
        Actor::Account(id) => ("account", Some(id)),
        Actor::Operator => ("operator", None),
        Actor::System => ("system", None),
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
        hash: None,
    };
    sqlx::query(
        "insert into audit (audit_id, at, account_id, actor, action, subject, detail, hash) values (?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(row.number)
    .bind(&row.at)
    .bind(row.account_id)
    .bind(&row.actor)
    .bind(&row.action)
    .bind(&row.subject)
    .bind(&row.detail)
    .bind(row.link(&before))
    .execute(conn)
    .await?;
    Ok(())
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
        "select audit_id, at, account_id, actor, action, subject, detail, hash from audit order by audit_id",
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
pub async fn list_digests(conn: &mut SqliteConnection, most: i64) -> Result<Vec<Digest>> {
    let rows =
        sqlx::query("select made_at, audit_id, changes, lower(hex(hash)) as hash from audit_digest order by audit_digest_id desc limit ?")
            .bind(most)
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
    let covered = list_digests(&mut *conn, 1)
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
