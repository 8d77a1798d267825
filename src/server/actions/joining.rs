//! An authority asks to join, without an account: it applies, confirms its address, answers questions and may take it all
//! back. What coordinators and the observatory do stands in [`deciding`] and [`registering`]. What was typed is in no row
//! of the audit, as such a row can never be removed.

pub mod deciding;
mod judging;
pub mod registering;

use chrono::Duration;
use serde_json::json;
use sqlx::SqliteConnection;

pub use self::judging::{Judged, judge};
use crate::domain::joining::{
    Application, ApplicationStatus, CONFIRM_WITHIN, HOUR_MAX, KEPT_FOR, LETTERS_AN_HOUR, PAGE_FOR, StepKind,
    UNANSWERED_FOR, UNDER_WAY_FOR,
};
use crate::domain::letter::LetterKind;
use crate::domain::notice::Event;
use crate::paths::Href;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::joining::{self, NewApplication, SentApplication};
use crate::server::db::{documents, invitations, notices};
use crate::server::error::{Error, Result};
use crate::server::mail::joining::{JoiningLetter, write};
use crate::server::mail::notices::News;
use crate::server::{Ctx, mail, token};

/// Takes an application about that authority, or about one that the register has not got, and sends a letter to its
/// address; or gives the code of the sentence that says why not now.
///
/// # Errors
/// The database refuses.
pub async fn send(
    ctx: &Ctx,
    application: &Application,
    authority: Option<i64>,
    document: &str,
) -> Result<Option<&'static str>> {
    let mut tx = ctx.write().await?;
    let hour = ctx.now() - Duration::hours(1);
    if joining::count_sent_since(&mut tx, hour).await? >= HOUR_MAX {
        return Ok(Some("joining-busy"));
    }
    let Some(document) = documents::find_by_token(&mut tx, document).await? else {
        return Ok(Some("joining-document"));
    };
    let code = LetterKind::JoiningConfirm.code();
    if invitations::count_letters(&mut tx, &application.people.email, code, hour).await? >= LETTERS_AN_HOUR {
        return Ok(None);
    }
    let new = NewApplication {
        authority,
        content: application,
        document: Some(document.id),
        status: ApplicationStatus::Unconfirmed,
        entered_by: None,
        is_sample: false,
    };
    let id = joining::insert_application(&mut tx, &new, ctx.now()).await?;
    let sent = joining::find_application(&mut tx, id).await?.ok_or(Error::NotFound)?;
    note(ctx, &mut tx, &sent, Actor::SYSTEM, (StepKind::Received, ""), "").await?;
    let link = token::new()?;
    joining::insert_link(&mut tx, id, &link, ctx.now() + CONFIRM_WITHIN).await?;
    write(ctx, &mut tx, &sent, JoiningLetter::Confirm(&link)).await?;
    tx.commit().await?;
    Ok(None)
}

/// What the audit calls a step.
fn action_of(step: StepKind) -> Action {
    match step {
        StepKind::Received => Action::ApplicationSent,
        StepKind::Entered => Action::ApplicationEntered,
        StepKind::Confirmed => Action::ApplicationConfirmed,
        StepKind::Checked => Action::ApplicationChecked,
        StepKind::Asked => Action::ApplicationAsked,
        StepKind::Answered => Action::ApplicationAnswered,
        StepKind::Registered => Action::ApplicationRegistered,
        StepKind::Refused => Action::ApplicationRefused,
        StepKind::Withdrawn => Action::ApplicationWithdrawn,
        StepKind::Lapsed => Action::ApplicationLapsed,
    }
}

/// Notes a step where the applicant sees it, and in the audit. `words` are for the applicant; `why` is for the audit.
async fn note(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    application: &SentApplication,
    actor: Actor,
    (step, words): (StepKind, &str),
    why: &str,
) -> Result<()> {
    let account = match actor.who {
        audit::Who::Account(id) => Some(id),
        _ => None,
    };
    joining::insert_step(conn, application.id, (step, words), account, ctx.now()).await?;
    let detail = json!({ "country": application.content.country, "authority": application.authority });
    let subject = format!("application/{}", application.id);
    let entry = Entry::new(actor, action_of(step), subject, detail);
    audit::insert(conn, &entry.because(why), ctx.now()).await
}

/// Moves an application on, if it is still there; its links live as long as its page.
async fn advance(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    application: &SentApplication,
    to: ApplicationStatus,
) -> Result<()> {
    let from = application.status;
    if !from.may_become(to) || !joining::move_status(conn, application.id, (from, to), ctx.now()).await? {
        return Err(Error::Conflict);
    }
    let until = ctx.now() + if to.is_over() { PAGE_FOR } else { UNDER_WAY_FOR };
    joining::update_links(conn, application.id, until).await
}

/// Tells those who have something to do with it by now.
async fn tell(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    application: &SentApplication,
    event: Event,
    except: Option<i64>,
) -> Result<()> {
    let country = (event != Event::ApplicationChecked).then_some(application.content.country.as_str());
    let people = notices::list_of_staff(conn, event, country).await?;
    let news = News {
        event,
        name: &application.content.name,
        page: Href::StaffApplication(application.id),
        thread: &format!("application/{}", application.id),
    };
    mail::notices::tell(ctx, conn, &people, except, &news).await
}

async fn find(ctx: &Ctx, conn: &mut SqliteConnection, link: &str) -> Result<SentApplication> {
    let found = joining::find_by_link(conn, link, ctx.now()).await?;
    found.ok_or(Error::NotFound)
}

/// Whether a link works.
///
/// # Errors
/// [`Error::NotFound`] when it does not (any more).
pub async fn look(ctx: &Ctx, link: &str) -> Result<()> {
    let mut conn = ctx.read().await?;
    find(ctx, &mut conn, link).await.map(drop)
}

/// Opens the application of a link: whoever holds it reads mail at the address.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn confirm(ctx: &Ctx, link: &str) -> Result<()> {
    let mut tx = ctx.write().await?;
    let application = find(ctx, &mut tx, link).await?;
    if application.status != ApplicationStatus::Unconfirmed {
        return Ok(());
    }
    advance(ctx, &mut tx, &application, ApplicationStatus::Open).await?;
    note(ctx, &mut tx, &application, Actor::SYSTEM, (StepKind::Confirmed, ""), "").await?;
    tell(ctx, &mut tx, &application, Event::ApplicationWaits, None).await?;
    Ok(tx.commit().await?)
}

/// Takes the answer to a question, and another file with the decision if one came.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more); [`Error::Conflict`] where nothing is asked (any more).
pub async fn answer(ctx: &Ctx, link: &str, answer: &str, document: &str) -> Result<()> {
    let mut tx = ctx.write().await?;
    let application = find(ctx, &mut tx, link).await?;
    if application.status != ApplicationStatus::Question {
        return Err(Error::Conflict);
    }
    if let Some(document) = documents::find_by_token(&mut tx, document).await? {
        joining::update_document(&mut tx, application.id, document.id).await?;
    }
    advance(ctx, &mut tx, &application, ApplicationStatus::Open).await?;
    note(
        ctx,
        &mut tx,
        &application,
        Actor::SYSTEM,
        (StepKind::Answered, answer),
        "",
    )
    .await?;
    tell(ctx, &mut tx, &application, Event::ApplicationWaits, None).await?;
    Ok(tx.commit().await?)
}

/// Takes an application back.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more); [`Error::Conflict`] when it has come to its end.
pub async fn withdraw(ctx: &Ctx, link: &str) -> Result<()> {
    let mut tx = ctx.write().await?;
    let application = find(ctx, &mut tx, link).await?;
    advance(ctx, &mut tx, &application, ApplicationStatus::Withdrawn).await?;
    note(ctx, &mut tx, &application, Actor::SYSTEM, (StepKind::Withdrawn, ""), "").await?;
    Ok(tx.commit().await?)
}

/// Removes applications that nobody has confirmed, ends those whose question nobody has answered, and forgets the people
/// of those that ended long ago.
///
/// # Errors
/// The database refuses.
pub(super) async fn tidy(ctx: &Ctx, conn: &mut SqliteConnection) -> Result<()> {
    for application in joining::list_unanswered(conn, ctx.now() - UNANSWERED_FOR).await? {
        advance(ctx, conn, &application, ApplicationStatus::Lapsed).await?;
        note(ctx, conn, &application, Actor::SYSTEM, (StepKind::Lapsed, ""), "").await?;
    }
    joining::delete_old(conn, ctx.now(), ctx.now() - CONFIRM_WITHIN, ctx.now() - KEPT_FOR).await
}
