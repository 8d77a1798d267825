//! The audit: one row for each change, in the transaction that made it.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

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

/// Writes one change.
///
/// # Errors
/// The database refuses.
pub async fn insert(conn: &mut SqliteConnection, entry: &Entry, at: DateTime<Utc>) -> Result<()> {
    let (actor, account) = match entry.actor {
        Actor::Account(id) => ("account", Some(id)),
        Actor::Operator => ("operator", None),
        Actor::System => ("system", None),
    };
    sqlx::query("insert into audit (at, account_id, actor, action, subject, detail) values (?, ?, ?, ?, ?, ?)")
        .bind(at)
        .bind(account)
        .bind(actor)
        .bind(entry.action.code())
        .bind(&entry.subject)
        .bind(entry.detail.to_string())
        .execute(conn)
        .await?;
    Ok(())
}
