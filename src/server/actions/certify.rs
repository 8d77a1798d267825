//! From those who write a report to those who certify it in their authority's name, and from them to the observatory.

use serde_json::json;
use sqlx::{Sqlite, Transaction};

use crate::domain::account::Role;
use crate::domain::notice::Event;
use crate::domain::reason::{ReasonProblem, parse_reason};
use crate::domain::report::{Problem, ReportStatus, Step, may_certify};
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::decisions::{self, NewDecision};
use crate::server::db::reports::{self, Report};
use crate::server::db::{account_list, notices};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, notices::News};
use crate::server::session::{Approver, Editor};

/// Who has a report in hand: somebody who certifies for its authority, or somebody who writes for it.
#[derive(Clone, Copy, Debug)]
pub enum Hand {
    /// Certifies, and perhaps writes too.
    Approver(Approver),
    /// Writes.
    Editor(Editor),
}

impl Hand {
    fn actor(&self) -> Actor {
        match self {
            Self::Approver(approver) => approver.actor(),
            Self::Editor(editor) => editor.actor(),
        }
    }

    fn account(&self) -> i64 {
        match self {
            Self::Approver(approver) => approver.account(),
            Self::Editor(editor) => editor.account(),
        }
    }

    fn authority(&self) -> i64 {
        match self {
            Self::Approver(approver) => approver.authority(),
            Self::Editor(editor) => editor.authority(),
        }
    }
}

/// Why a report is not handed on. What is missing in it is said by its page.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum CertifyProblem {
    /// Something is missing.
    NotWhole(Vec<Problem>),
    /// Nobody can certify for the authority.
    NoApprover,
    /// The sentence was not agreed to.
    NotAgreed,
    /// What is to be changed is not said, or at too great a length.
    Comment(ReasonProblem),
}

impl CertifyProblem {
    /// The code its sentence is kept under; none for what the page says anyway.
    #[must_use]
    pub fn code(&self) -> Option<&'static str> {
        match self {
            Self::NotWhole(_) => None,
            Self::NoApprover => Some("no-approver"),
            Self::NotAgreed => Some("not-agreed"),
            Self::Comment(ReasonProblem::Missing) => Some("hand-back-no-comment"),
            Self::Comment(ReasonProblem::TooLong) => Some("decision-comment-too-long"),
        }
    }
}

type Outcome = std::result::Result<(), CertifyProblem>;

/// The report, if it is that authority's and as the caller saw it.
async fn seen(tx: &mut Transaction<'static, Sqlite>, authority: i64, id: i64, revision: i64) -> Result<Report> {
    let report = reports::find_report(tx, id).await?;
    let report = report.filter(|report| report.authority == authority);
    let report = report.ok_or(Error::NotFound)?;
    if report.revision != revision {
        return Err(Error::Conflict);
    }
    Ok(report)
}

/// Hands a whole report to those who certify in its authority's name. They are told; until one of them has decided, or it
/// is taken back, nobody writes in it.
///
/// # Errors
/// [`Error::Conflict`] when it was changed or handed on since.
pub async fn hand_over(ctx: &Ctx, editor: &Editor, id: i64, revision: i64) -> Result<Outcome> {
    let authority = editor.authority();
    let mut tx = ctx.write().await?;
    let report = seen(&mut tx, authority, id, revision).await?;
    report.status.after(Step::HandOver).ok_or(Error::Conflict)?;
    if let Err(problems) = report.draft.check() {
        return Ok(Err(CertifyProblem::NotWhole(problems)));
    }
    let approvers = account_list::list_holders(&mut tx, &Role::Approver { authority }).await?;
    if approvers.is_empty() {
        return Ok(Err(CertifyProblem::NoApprover));
    }
    if !reports::update_ready(&mut tx, &report, Some(ctx.now())).await? {
        return Err(Error::Conflict);
    }
    let hand = Hand::Editor(*editor);
    record(ctx, &mut tx, &hand, id, Step::HandOver, "").await?;
    tell(ctx, &mut tx, &report, Event::ReportReady, (&approvers, hand.account())).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Gives a report that was handed over back to those who write it, who are told. Who certifies says what is to be changed;
/// who writes may take it back without a word.
///
/// # Errors
/// [`Error::Conflict`] when it is not with those who certify (any more).
pub async fn hand_back(ctx: &Ctx, hand: &Hand, id: i64, revision: i64, comment: &str) -> Result<Outcome> {
    let comment = match (hand, parse_reason(comment)) {
        (_, Ok(comment)) => comment,
        (Hand::Editor(_), Err(ReasonProblem::Missing)) => String::new(),
        (_, Err(problem)) => return Ok(Err(CertifyProblem::Comment(problem))),
    };
    let mut tx = ctx.write().await?;
    let report = seen(&mut tx, hand.authority(), id, revision).await?;
    report.status.after(Step::HandBack).ok_or(Error::Conflict)?;
    if !reports::update_ready(&mut tx, &report, None).await? {
        return Err(Error::Conflict);
    }
    let steps = decisions::list_decisions(&mut tx, id).await?;
    record(ctx, &mut tx, hand, id, Step::HandBack, &comment).await?;
    let authority = hand.authority();
    let mut writers = account_list::list_holders(&mut tx, &Role::Editor { authority }).await?;
    writers.extend(
        steps
            .iter()
            .rfind(|one| one.step == Step::HandOver)
            .map(|one| one.account),
    );
    tell(
        ctx,
        &mut tx,
        &report,
        Event::ReportHandedBack,
        (&writers, hand.account()),
    )
    .await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Certifies a whole report in its authority's name by `sentence` and hands it in: one that was handed over, or, for
/// whoever also writes it, one that is still open.
///
/// # Errors
/// [`Error::Conflict`] when it was changed or handed in since, or is still being written by others.
pub async fn submit(
    ctx: &Ctx,
    (approver, writes_too): (&Approver, bool),
    id: i64,
    revision: i64,
    sentence: Option<&str>,
) -> Result<Outcome> {
    let authority = approver.authority();
    let mut tx = ctx.write().await?;
    let report = seen(&mut tx, authority, id, revision).await?;
    let to = report.status.after(Step::Submit).ok_or(Error::Conflict)?;
    if !may_certify(report.ready_at.is_some(), writes_too) {
        return Err(Error::Conflict);
    }
    let submission = match report.draft.check() {
        Ok(submission) => submission,
        Err(problems) => return Ok(Err(CertifyProblem::NotWhole(problems))),
    };
    let Some(certified) = sentence else {
        return Ok(Err(CertifyProblem::NotAgreed));
    };
    if !reports::move_status(&mut tx, &report, to, None, ctx.now()).await? {
        return Err(Error::Conflict);
    }
    let decision = NewDecision {
        step: Step::Submit,
        comment: "",
        certified,
        account: approver.account(),
        acting_for: None,
    };
    decisions::insert_decision(&mut tx, id, &decision, ctx.now()).await?;
    let detail = json!({
        "from": report.status.code(), "to": ReportStatus::Submitted.code(), "measures": submission.measures().len(),
        "certified": certified,
    });
    let entry = Entry::new(approver.actor(), Action::ReportMoved, format!("report/{id}"), detail).about(authority);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    let register = ctx.register().await?;
    if let Some(authority) = register.authority_by_id(report.authority) {
        let people = notices::list_of_staff(&mut tx, Event::ReportSubmitted, Some(&authority.country)).await?;
        let news = News {
            event: Event::ReportSubmitted,
            name: authority.name(),
            page: Href::Review(id),
            thread: &format!("report/{id}"),
        };
        mail::notices::tell(ctx, &mut tx, &people, Some(approver.account()), &news).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// Notes a step between those who write and those who certify.
async fn record(
    ctx: &Ctx,
    tx: &mut Transaction<'static, Sqlite>,
    hand: &Hand,
    report: i64,
    step: Step,
    comment: &str,
) -> Result<()> {
    let actor = hand.actor();
    let decision = NewDecision {
        step,
        comment,
        certified: "",
        account: hand.account(),
        acting_for: actor.acting_for,
    };
    decisions::insert_decision(tx, report, &decision, ctx.now()).await?;
    let action = match step {
        Step::HandOver => Action::ReportHandedOver,
        _ => Action::ReportHandedBack,
    };
    let entry = Entry::new(actor, action, format!("report/{report}"), json!({}));
    let entry = entry.because(comment).about(hand.authority());
    audit::insert(tx, &entry, ctx.now()).await
}

/// Tells people of the authority, but for whoever did it.
async fn tell(
    ctx: &Ctx,
    tx: &mut Transaction<'static, Sqlite>,
    report: &Report,
    event: Event,
    (accounts, except): (&[i64], i64),
) -> Result<()> {
    let register = ctx.register().await?;
    let Some(authority) = register.authority_by_id(report.authority) else {
        return Ok(());
    };
    let people = notices::list_of_accounts(tx, event, accounts).await?;
    let news = News {
        event,
        name: authority.name(),
        page: Href::ReportCheck(report.id),
        thread: &format!("report/{}", report.id),
    };
    mail::notices::tell(ctx, tx, &people, Some(except), &news).await
}
