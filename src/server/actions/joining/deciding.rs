//! What coordinators do with applications: entering what came on paper, checking, asking, refusing.

use super::{advance, note, tell};
use crate::domain::joining::{Application, ApplicationStatus, CheckStep, StepKind, UNDER_WAY_FOR};
use crate::domain::notice::Event;
use crate::server::db::documents;
use crate::server::db::joining::{self, NewApplication, SentApplication};
use crate::server::error::{Error, Result};
use crate::server::mail::joining::{JoiningLetter, write};
use crate::server::session::Coordinator;
use crate::server::{Ctx, token};

/// Enters an application that has come on paper, with its scan, and gives its key; or the code of the sentence that says
/// why not. The contact gets the link to its page, as everybody else.
///
/// # Errors
/// [`Error::NotFound`] for another country.
pub async fn enter(
    ctx: &Ctx,
    coordinator: &Coordinator,
    application: &Application,
    authority: Option<i64>,
    (document, why): (&str, &str),
) -> Result<std::result::Result<i64, &'static str>> {
    if application.country != coordinator.country() {
        return Err(Error::NotFound);
    }
    let mut tx = ctx.write().await?;
    let Some(document) = documents::find_by_token(&mut tx, document).await? else {
        return Ok(Err("joining-document"));
    };
    let new = NewApplication {
        authority,
        content: application,
        document: Some(document.id),
        status: ApplicationStatus::Open,
        entered_by: Some(coordinator.account()),
        is_sample: false,
    };
    let id = joining::insert_application(&mut tx, &new, ctx.now()).await?;
    let sent = joining::find_application(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let step = (StepKind::Entered, "");
    note(ctx, &mut tx, &sent, coordinator.actor(), step, why).await?;
    let link = token::new()?;
    joining::insert_link(&mut tx, id, &link, ctx.now() + UNDER_WAY_FOR).await?;
    write(ctx, &mut tx, &sent, JoiningLetter::Entered(&link)).await?;
    tell(
        ctx,
        &mut tx,
        &sent,
        Event::ApplicationWaits,
        Some(coordinator.account()),
    )
    .await?;
    tx.commit().await?;
    Ok(Ok(id))
}

/// Checks an application, asks something, or refuses it. The applicant hears of it, and reads questions and reasons of a
/// refusal on the application's page.
///
/// # Errors
/// [`Error::Conflict`] when it stands elsewhere by now; [`Error::NotFound`] for an application of another country.
pub async fn decide(ctx: &Ctx, coordinator: &Coordinator, id: i64, (step, why): (CheckStep, &str)) -> Result<()> {
    let mut tx = ctx.write().await?;
    let application = find(&mut tx, coordinator, id).await?;
    let (to, kind) = match step {
        CheckStep::Check => (ApplicationStatus::Checked, StepKind::Checked),
        CheckStep::Ask => (ApplicationStatus::Question, StepKind::Asked),
        CheckStep::Refuse => (ApplicationStatus::Refused, StepKind::Refused),
    };
    // What is asked for to be checked need not interest whoever applied.
    let words = if step == CheckStep::Check { "" } else { why };
    advance(ctx, &mut tx, &application, to).await?;
    note(ctx, &mut tx, &application, coordinator.actor(), (kind, words), why).await?;
    let link = token::new()?;
    let letter = match step {
        CheckStep::Check => JoiningLetter::Checked(&link),
        CheckStep::Ask => JoiningLetter::Asked(&link, why),
        CheckStep::Refuse => JoiningLetter::Refused(why),
    };
    if step != CheckStep::Refuse {
        joining::insert_link(&mut tx, id, &link, ctx.now() + UNDER_WAY_FOR).await?;
    }
    write(ctx, &mut tx, &application, letter).await?;
    if step == CheckStep::Check {
        let by = Some(coordinator.account());
        tell(ctx, &mut tx, &application, Event::ApplicationChecked, by).await?;
    }
    Ok(tx.commit().await?)
}

async fn find(conn: &mut sqlx::SqliteConnection, coordinator: &Coordinator, id: i64) -> Result<SentApplication> {
    joining::find_application(conn, id)
        .await?
        .filter(|one| one.content.country == coordinator.country() && one.status != ApplicationStatus::Unconfirmed)
        .ok_or(Error::NotFound)
}
