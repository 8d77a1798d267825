//! The observatory's decisions on reports.

use serde_json::json;
use sqlx::SqliteConnection;

use crate::domain::notice::Event;
use crate::domain::report::{ReportStatus, Step, TEXT_MAX};
use crate::locale::fold::fold;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Entry};
use crate::server::db::decisions::{self, NewDecision};
use crate::server::db::{self, notices, practice, reports};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, notices::News};
use crate::server::session::Reviewer;

/// Why a decision cannot be taken as it was sent.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum DecisionProblem {
    /// Neither returned nor accepted was chosen.
    NoStep,
    /// A report that goes back needs a comment.
    NoComment,
    /// The comment is longer than fits.
    CommentTooLong,
}

impl DecisionProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NoStep => "decision-no-step",
            Self::NoComment => "decision-no-comment",
            Self::CommentTooLong => "decision-comment-too-long",
        }
    }
}

/// Judges what a reviewer sent.
///
/// # Errors
/// The first thing that is wrong.
pub fn judge(step: &str, comment: &str) -> std::result::Result<Step, DecisionProblem> {
    match Step::parse_code(step) {
        Some(Step::HandOver | Step::HandBack | Step::Submit) | None => Err(DecisionProblem::NoStep),
        Some(Step::Return) if comment.trim().is_empty() => Err(DecisionProblem::NoComment),
        Some(_) if comment.chars().count() > TEXT_MAX => Err(DecisionProblem::CommentTooLong),
        Some(step) => Ok(step),
    }
}

/// Returns or accepts a report that is still as the reviewer saw it.
/// Accepting opens a publication: from then on the public sees it.
///
/// # Errors
/// [`Error::Conflict`] when it was decided or changed since.
pub async fn decide(ctx: &Ctx, reviewer: &Reviewer, id: i64, revision: i64, step: Step, comment: &str) -> Result<()> {
    let mut tx = ctx.write().await?;
    let report = reports::find_report(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if report.status == ReportStatus::Draft {
        return Err(Error::NotFound);
    }
    if report.revision != revision {
        return Err(Error::Conflict);
    }
    let to = report.status.after(step).ok_or(Error::Conflict)?;
    let publication = match to {
        ReportStatus::Accepted => Some(db::publish(&mut tx, "report", ctx.now()).await?),
        _ => None,
    };
    if !reports::move_status(&mut tx, &report, to, publication, ctx.now()).await? {
        return Err(Error::Conflict);
    }
    let decision = NewDecision {
        step,
        comment: comment.trim(),
        certified: "",
        account: reviewer.account(),
        acting_for: None,
    };
    decisions::insert_decision(&mut tx, id, &decision, ctx.now()).await?;
    let entry = Entry::new(
        reviewer.actor(),
        Action::ReportMoved,
        format!("report/{id}"),
        json!({ "from": report.status.code(), "to": to.code() }),
    )
    .because(comment.trim())
    .about(report.authority);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    if publication.is_some() {
        index_measures(&mut tx, id).await?;
    }
    let register = ctx.register().await?;
    if let Some(authority) = register.authority_by_id(report.authority) {
        let event = match to {
            ReportStatus::Accepted => Event::ReportAccepted,
            _ => Event::ReportReturned,
        };
        let people = notices::list_of_authority(&mut tx, event, authority.id).await?;
        let news = News {
            event,
            name: authority.name(),
            page: Href::Report(id),
            thread: &format!("report/{id}"),
        };
        mail::notices::tell(ctx, &mut tx, &people, Some(reviewer.account()), &news).await?;
    }
    Ok(tx.commit().await?)
}

/// Makes the measures of every accepted report searchable that are not yet.
///
/// # Errors
/// The database refuses.
pub async fn index_all(ctx: &Ctx) -> Result<()> {
    let mut tx = ctx.write().await?;
    for report in practice::list_without_words(&mut tx).await? {
        index_measures(&mut tx, report).await?;
    }
    Ok(tx.commit().await?)
}

async fn index_measures(conn: &mut SqliteConnection, report: i64) -> Result<()> {
    let texts = practice::list_texts(conn, report).await?;
    let folded: Vec<String> = texts.iter().map(|text| fold(text)).collect();
    practice::insert_words(conn, report, &folded).await
}
