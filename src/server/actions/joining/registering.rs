//! The observatory registers an application: authority and commitment go into the register by the actions of staff, and
//! whoever is named as contact is invited as everybody is.

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::super::admission::{Admission, admit};
use super::super::people::set_main_contact;
use super::super::register_edits::{Edit, act_on, add_authority, add_commitment, is_after_merger, move_commitment};
use super::{advance, note};
use crate::domain::alike::{alike, same};
use crate::domain::commitment::{ActKind, CommitmentKind, Status};
use crate::domain::joining::{Application, ApplicationStatus, Registration, StepKind};
use crate::domain::people::{Contact, ContactKind, Seat};
use crate::domain::register::{Act, Commitment, Register};
use crate::locale::fold::{fold, fold_forms};
use crate::server::Ctx;
use crate::server::db::imports::held;
use crate::server::db::joining::{self, SentApplication};
use crate::server::db::register_edits::commitments_of;
use crate::server::db::{self, people, samples};
use crate::server::error::{Error, Result};
use crate::server::mail::joining::{JoiningLetter, write};
use crate::server::session::Reviewer;

/// What became of the registration.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Registered {
    /// It is in the register, under this slug.
    Done(String),
    /// The authority with this slug has a commitment that counts by now.
    Signed(String),
    /// Those with these slugs may be it; somebody has to say that they are not.
    Alike(Vec<String>),
    /// The authority had merged into another before it signed.
    AfterEnd,
    /// Whoever checked it does not register it too, where somebody coordinates the country.
    Own,
}

/// Which authority an application is about.
enum Whose {
    Known(i64),
    New,
    Not(Registered),
}

fn whose(register: &Register, application: &SentApplication, is_confirmed: bool) -> Whose {
    let content = &application.content;
    let known = match application.authority {
        Some(id) => register.authority_by_id(id),
        None => same(register, &content.authority(), fold),
    };
    if let Some(known) = known {
        return if known.is_signatory() {
            Whose::Not(Registered::Signed(known.slug.clone()))
        } else {
            Whose::Known(known.id)
        };
    }
    let others = alike(register, &content.country, &fold_forms(&content.name, &content.tongue));
    if others.is_empty() || is_confirmed {
        return Whose::New;
    }
    Whose::Not(Registered::Alike(others.iter().map(|one| one.slug.clone()).collect()))
}

/// When an application was decided.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn decided_on(ctx: &Ctx, _: &Reviewer, id: i64) -> Result<NaiveDate> {
    let mut conn = ctx.read().await?;
    let found = joining::find_application(&mut conn, id).await?;
    found.map(|one| one.content.decided_on).ok_or(Error::NotFound)
}

/// Puts what an application asks for into the register, and invites its contact.
///
/// # Errors
/// [`Error::Conflict`] when nobody has checked it, or it was registered already; [`Error::NotFound`].
pub async fn register(
    ctx: &Ctx,
    reviewer: &Reviewer,
    id: i64,
    registration: &Registration,
    is_confirmed: bool,
) -> Result<Registered> {
    let mut tx = ctx.write().await?;
    let register = ctx.register().await?;
    let application = joining::find_application(&mut tx, id).await?.ok_or(Error::NotFound)?;
    if application.status != ApplicationStatus::Checked {
        return Err(Error::Conflict);
    }
    let checker = joining::find_checker(&mut tx, id).await?;
    if checker == Some(reviewer.account()) && joining::has_coordinator(&mut tx, &application.content.country).await? {
        return Ok(Registered::Own);
    }
    let known = match whose(&register, &application, is_confirmed) {
        Whose::Known(id) => Some(id),
        Whose::New => None,
        Whose::Not(told) => return Ok(told),
    };
    let acts = acts(&application.content, registration)?;
    if let Some(known) = known
        && is_after_merger(&mut tx, known, &acts).await?
    {
        return Ok(Registered::AfterEnd);
    }
    let edit = Edit {
        actor: reviewer.actor(),
        why: &registration.why,
        source: &registration.source,
        publication: db::publish(&mut tx, "edit", ctx.now()).await?,
    };
    let authority = match known {
        Some(id) => id,
        None => add_authority(ctx, &mut tx, &edit, &application.content.authority()).await?,
    };
    if application.is_sample && known.is_none() {
        samples::mark_authority(&mut tx, authority).await?;
    }
    commit(ctx, &mut tx, &edit, authority, (&application.content, acts)).await?;
    joining::update_authority(&mut tx, id, authority).await?;
    let application = joining::find_application(&mut tx, id).await?.ok_or(Error::NotFound)?;
    advance(ctx, &mut tx, &application, ApplicationStatus::Registered).await?;
    let step = (StepKind::Registered, "");
    note(ctx, &mut tx, &application, reviewer.actor(), step, &registration.why).await?;
    let slug = people::find_slug(&mut tx, authority).await?;
    write(ctx, &mut tx, &application, JoiningLetter::Registered(&slug)).await?;
    invite(
        ctx,
        &mut tx,
        reviewer,
        authority,
        (&application.content, &registration.why),
    )
    .await?;
    tx.commit().await?;
    Ok(Registered::Done(slug))
}

/// What happened, oldest first: decided, signed, and entered by CEMR where it was.
fn acts(content: &Application, registration: &Registration) -> Result<Vec<Act>> {
    let source = &registration.source;
    let day = |on: NaiveDate| on.to_string();
    let (signed, registered) = (registration.signed_on, registration.registered_on);
    let decided = act_on(ActKind::CouncilDecision, content.decided_on, &content.decision, source);
    let signed = act_on(ActKind::Signature, signed, &day(signed), source);
    let registered = registered.map(|on| act_on(ActKind::Registration, on, &day(on), source));
    [decided, signed].into_iter().chain(registered).collect()
}

/// Adds the commitment; where the register knows of a decision or an announcement of it, that one moves on instead.
async fn commit(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    edit: &Edit<'_>,
    authority: i64,
    (content, acts): (&Application, Vec<Act>),
) -> Result<()> {
    let held = held::find_held(conn, authority).await?.ok_or(Error::NotFound)?;
    let begun = commitments_of(&held)?.into_iter().find(|told| {
        let one = &told.commitment;
        one.version == content.version && one.status.may_become(Status::Signed) && !one.status.counts()
    });
    let way = [Status::Decided, Status::Signed, Status::Registered];
    if let Some(begun) = begun {
        let (mut id, mut status) = (begun.id, begun.commitment.status);
        for (act, to) in acts.iter().zip(way) {
            if status.may_become(to) {
                id = move_commitment(ctx, conn, edit, id, to, Some(act)).await?;
                status = to;
            }
        }
        return Ok(());
    }
    let status = way.into_iter().take(acts.len()).next_back().unwrap_or(Status::Signed);
    let commitment = Commitment {
        kind: CommitmentKind::Signature,
        version: content.version,
        status,
        confidence: "high".to_owned(),
        source: edit.source.to_owned(),
        acts,
    };
    add_commitment(ctx, conn, edit, authority, &commitment).await.map(drop)
}

/// Invites the contact to certify for the authority, and makes it the main contact where there is none.
async fn invite(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    reviewer: &Reviewer,
    authority: i64,
    (content, why): (&Application, &str),
) -> Result<()> {
    let person = &content.people;
    let contact = Contact {
        kind: ContactKind::Main,
        name: person.name.clone(),
        function: person.function.clone(),
        email: person.email.clone(),
    };
    let actor = reviewer.actor();
    set_main_contact(ctx, conn, (actor, authority), &contact, &person.language, why).await?;
    let admission = Admission {
        email: &person.email,
        name: &person.name,
        language: &person.language,
        roles: &Seat::Approver.roles(authority),
        by_mail: true,
        why,
    };
    admit(ctx, conn, actor, admission).await.map(drop)
}
