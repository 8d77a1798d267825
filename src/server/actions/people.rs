//! Who speaks for an authority: inviting, sending again, correcting an address, handing over; and whom to write to.

use chrono::Duration;
use serde_json::json;
use sqlx::SqliteConnection;
use tower_sessions::Session;

use super::admission::{Admission, admit};
use crate::domain::letter::{INVITATION_FOR, LetterKind};
use crate::domain::people::{Contact, ContactKind, INVITATIONS_A_DAY, LETTERS_AN_HOUR, NewPerson, Seat, may_end};
use crate::server::db::account_list;
use crate::server::db::accounts::{self, Account};
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::invitations::{self, Invited};
use crate::server::db::people;
use crate::server::error::{Error, Result};
use crate::server::mail::people::{PeopleLetter, Reader};
use crate::server::mail::{self, AccountLetter};
use crate::server::session::{self, Keeper, Origin};
use crate::server::{Ctx, token};

/// Why a change is not made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PeopleProblem {
    /// The person does that already.
    HasSeat,
    /// So many letters have gone to the address, or from the authority, that it has to wait.
    TooManyLetters,
    /// The last approver leaves, and names nobody.
    LastApprover,
    /// Who leaves is named to take over.
    SamePerson,
}

impl PeopleProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::HasSeat => "has-seat",
            Self::TooManyLetters => "too-many-letters",
            Self::LastApprover => "last-approver",
            Self::SamePerson => "same-person",
        }
    }
}

type Outcome = std::result::Result<(), PeopleProblem>;

/// Invites somebody to speak for the authority.
///
/// # Errors
/// The database refuses.
pub async fn invite(ctx: &Ctx, keeper: &Keeper, person: &NewPerson, language: &str, why: &str) -> Result<Outcome> {
    let authority = keeper.authority();
    let mut tx = ctx.write().await?;
    let known = accounts::find_account_by_email(&mut tx, &person.email).await?;
    let held = known.as_ref().and_then(|known| Seat::of(&known.roles, authority));
    if held.is_some_and(|held| held.holds(person.seat)) {
        return Ok(Err(PeopleProblem::HasSeat));
    }
    if has_to_wait(ctx, &mut tx, authority, &person.email).await? {
        return Ok(Err(PeopleProblem::TooManyLetters));
    }
    let_in(ctx, &mut tx, keeper, person, language, why).await?;
    tell_approvers(ctx, &mut tx, keeper, &person.email, why).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

async fn let_in(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    keeper: &Keeper,
    person: &NewPerson,
    language: &str,
    why: &str,
) -> Result<()> {
    let admission = Admission {
        email: &person.email,
        name: &person.name,
        language,
        roles: &person.seat.roles(keeper.authority()),
        by_mail: true,
        why,
    };
    admit(ctx, conn, keeper.actor(), admission).await.map(drop)
}

/// Whether so many letters went to an address, or so many people were invited by an authority, that it has to wait.
async fn has_to_wait(ctx: &Ctx, conn: &mut SqliteConnection, authority: i64, email: &str) -> Result<bool> {
    let (hour, day) = (ctx.now() - Duration::hours(1), ctx.now() - Duration::days(1));
    let code = LetterKind::Invitation.code();
    Ok(
        invitations::count_letters(conn, email, code, hour).await? >= LETTERS_AN_HOUR
            || invitations::count_since(conn, authority, day).await? >= INVITATIONS_A_DAY,
    )
}

/// Tells the approvers of an authority that somebody from outside has changed who speaks for it; not whom it is about.
async fn tell_approvers(ctx: &Ctx, conn: &mut SqliteConnection, keeper: &Keeper, about: &str, why: &str) -> Result<()> {
    if keeper.needs_reason() {
        tell_others(ctx, conn, keeper.authority(), about, why).await?;
    }
    Ok(())
}

/// The same, whoever has changed it.
pub(super) async fn tell_others(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    authority: i64,
    about: &str,
    why: &str,
) -> Result<()> {
    for speaker in people::list_speakers(conn, authority).await? {
        let certifies = Seat::of(&speaker.roles, authority).is_some_and(|seat| seat.holds(Seat::Approver));
        if certifies && speaker.has_password && !speaker.is_suspended && speaker.email != about {
            let to = Reader {
                email: &speaker.email,
                name: &speaker.name,
                language: &speaker.language,
            };
            mail::people::write(ctx, conn, to, authority, PeopleLetter::PeopleChanged(why)).await?;
        }
    }
    Ok(())
}

/// The open invitation of an account, and the account, which has no password yet.
async fn find_unused(conn: &mut SqliteConnection, keeper: &Keeper, account: i64) -> Result<(Invited, Account)> {
    let all = invitations::list_invitations(conn, keeper.authority()).await?;
    let invited = all
        .into_iter()
        .find(|one| one.account == account)
        .ok_or(Error::NotFound)?;
    let account = accounts::find_account(conn, account).await?.ok_or(Error::NotFound)?;
    if account.password_hash.is_some() {
        return Err(Error::Conflict);
    }
    Ok((invited, account))
}

/// Sends an invitation once more, with a new link; the older stops working.
///
/// # Errors
/// [`Error::Conflict`] once the person has a password; [`Error::NotFound`].
pub async fn send_again(ctx: &Ctx, keeper: &Keeper, account: i64) -> Result<Outcome> {
    let mut tx = ctx.write().await?;
    let (invited, account) = find_unused(&mut tx, keeper, account).await?;
    if has_to_wait(ctx, &mut tx, keeper.authority(), &account.email).await? {
        return Ok(Err(PeopleProblem::TooManyLetters));
    }
    let link = new_link(ctx, &mut tx, account.id).await?;
    mail::write(ctx, &mut tx, &account, AccountLetter::Invitation(&link)).await?;
    invitations::update_sent(&mut tx, invited.id, ctx.now()).await?;
    let detail = json!({ "authority": invited.authority, "account": account.id });
    let subject = format!("invitation/{}", invited.id);
    let entry = Entry::new(keeper.actor(), Action::InvitationSentAgain, subject, detail);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

async fn new_link(ctx: &Ctx, conn: &mut SqliteConnection, account: i64) -> Result<String> {
    let link = token::new()?;
    accounts::insert_password_link(conn, &link, account, ctx.now(), ctx.now() + INVITATION_FOR).await?;
    Ok(link)
}

/// Moves an invitation that nobody has used to another address. The link that went to the wrong one stops working, and
/// whoever reads mail there gets nothing: only what this authority has given moves.
///
/// # Errors
/// [`Error::Conflict`] once the person has a password; [`Error::NotFound`].
pub async fn correct(ctx: &Ctx, keeper: &Keeper, account: i64, email: &str, why: &str) -> Result<Outcome> {
    let authority = keeper.authority();
    let mut tx = ctx.write().await?;
    let (invited, account) = find_unused(&mut tx, keeper, account).await?;
    if account.email == email {
        tx.rollback().await?;
        return send_again(ctx, keeper, account.id).await;
    }
    if has_to_wait(ctx, &mut tx, authority, email).await? {
        return Ok(Err(PeopleProblem::TooManyLetters));
    }
    invitations::end_links(&mut tx, account.id, ctx.now()).await?;
    let subject = format!("invitation/{}", invited.id);
    let detail = json!({ "authority": authority, "account": account.id });
    let ended = Entry::new(keeper.actor(), Action::InvitationEnded, subject.clone(), detail);
    audit::insert(&mut tx, &ended.because(why), ctx.now()).await?;
    invitations::update_ended(&mut tx, account.id, authority, ctx.now()).await?;
    for role in invited.seat.roles(authority) {
        account_list::delete_role(&mut tx, account.id, &role).await?;
    }
    // Where nothing else hangs on the account, it goes along, and no wrong address stays behind.
    let is_only = account.roles.iter().all(|role| role.authority() == Some(authority));
    if is_only {
        accounts::update_email(&mut tx, account.id, email).await?;
    }
    let person = NewPerson {
        email: email.to_owned(),
        name: account.name.clone(),
        seat: invited.seat,
    };
    let_in(ctx, &mut tx, keeper, &person, &account.language, why).await?;
    let moved = accounts::find_account_by_email(&mut tx, email)
        .await?
        .ok_or(Error::NotFound)?;
    if moved.id != account.id {
        audit_ended(ctx, &mut tx, keeper, account.id, invited.seat, why).await?;
    }
    let detail = json!({ "authority": authority, "account": { "from": account.id, "to": moved.id } });
    let entry = Entry::new(keeper.actor(), Action::InvitationMoved, subject, detail);
    audit::insert(&mut tx, &entry.because(why), ctx.now()).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Ends what somebody does for the authority, and lets in whoever takes it over. Drafts stay with the authority.
///
/// # Errors
/// [`Error::NotFound`] for whoever does not do that for it.
pub async fn end(
    ctx: &Ctx,
    (session, origin): (&Session, &Origin),
    keeper: &Keeper,
    account: i64,
    (seat, successor, language): (Seat, Option<&NewPerson>, &str),
    why: &str,
) -> Result<Outcome> {
    let authority = keeper.authority();
    let mut tx = ctx.write().await?;
    let account = accounts::find_account(&mut tx, account).await?.ok_or(Error::NotFound)?;
    let held = Seat::of(&account.roles, authority).filter(|held| held.holds(seat));
    held.ok_or(Error::NotFound)?;
    let is_own = keeper.account() == account.id;
    let others = people::count_other_approvers(&mut tx, authority, account.id).await?;
    if !may_end(is_own, seat, others, successor.is_some()) {
        return Ok(Err(PeopleProblem::LastApprover));
    }
    if let Some(successor) = successor {
        if successor.email == account.email {
            return Ok(Err(PeopleProblem::SamePerson));
        }
        if has_to_wait(ctx, &mut tx, authority, &successor.email).await? {
            return Ok(Err(PeopleProblem::TooManyLetters));
        }
    }
    let roles = seat.roles(authority);
    for role in &roles {
        account_list::delete_role(&mut tx, account.id, role).await?;
    }
    audit_ended(ctx, &mut tx, keeper, account.id, seat, why).await?;
    invitations::update_ended(&mut tx, account.id, authority, ctx.now()).await?;
    let after = accounts::find_account(&mut tx, account.id)
        .await?
        .ok_or(Error::NotFound)?;
    if account.password_hash.is_some() {
        let to = Reader {
            email: &account.email,
            name: &account.name,
            language: &account.language,
        };
        mail::people::write(ctx, &mut tx, to, authority, PeopleLetter::SeatEnded(&roles)).await?;
    } else if after.roles.is_empty() {
        invitations::end_links(&mut tx, account.id, ctx.now()).await?;
    }
    if let Some(successor) = successor {
        let_in(ctx, &mut tx, keeper, successor, language, why).await?;
    }
    tell_approvers(ctx, &mut tx, keeper, &account.email, why).await?;
    tx.commit().await?;
    if is_own {
        // Every change of rights ends all sessions; this one goes on under a new identifier.
        session::seat(ctx, session, &after, origin).await?;
    }
    Ok(Ok(()))
}

/// A row for each role that ended.
async fn audit_ended(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    keeper: &Keeper,
    account: i64,
    seat: Seat,
    why: &str,
) -> Result<()> {
    for role in seat.roles(keeper.authority()) {
        let detail = json!({ "role": role.code(), "authority": keeper.authority() });
        let entry = Entry::new(keeper.actor(), Action::RoleEnded, format!("account/{account}"), detail);
        audit::insert(conn, &entry.because(why), ctx.now()).await?;
    }
    Ok(())
}

/// Sets whom to write to about the authority; a contact that is not among them is removed. What was typed is in no row of
/// the audit, as such a row can never be removed.
///
/// # Errors
/// The database refuses.
pub async fn set_contacts(ctx: &Ctx, keeper: &Keeper, wanted: &[Contact], language: &str, why: &str) -> Result<()> {
    let authority = keeper.authority();
    let mut tx = ctx.write().await?;
    let before = people::list_contacts(&mut tx, authority).await?;
    for kind in ContactKind::ALL {
        let of = |contacts: &[Contact]| contacts.iter().find(|one| one.kind == kind).cloned();
        let change = (of(&before), of(wanted));
        set_contact(
            ctx,
            &mut tx,
            (keeper.actor(), authority),
            kind,
            &change,
            (language, why),
        )
        .await?;
    }
    Ok(tx.commit().await?)
}

/// Names the main contact of an authority that has none.
pub(super) async fn set_main_contact(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    (actor, authority): (Actor, i64),
    contact: &Contact,
    language: &str,
    why: &str,
) -> Result<()> {
    let kind = ContactKind::Main;
    let all = people::list_contacts(conn, authority).await?;
    if all.iter().any(|one| one.kind == kind) {
        return Ok(());
    }
    let change = (None, Some(contact.clone()));
    set_contact(ctx, conn, (actor, authority), kind, &change, (language, why)).await
}

/// Changes one contact from what it was, and tells whom it is about.
async fn set_contact(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    (actor, authority): (Actor, i64),
    kind: ContactKind,
    (old, new): &(Option<Contact>, Option<Contact>),
    (language, why): (&str, &str),
) -> Result<()> {
    if old == new {
        return Ok(());
    }
    match new {
        Some(new) => people::insert_contact(conn, authority, new).await?,
        None => drop(people::delete_contact(conn, authority, kind).await?),
    }
    let change = match (old, new) {
        (None, _) => "set",
        (_, None) => "removed",
        _ => "changed",
    };
    let detail = json!({ "contact": kind, "change": change });
    let entry = Entry::new(actor, Action::ContactChanged, format!("authority/{authority}"), detail);
    audit::insert(conn, &entry.because(why), ctx.now()).await?;
    let is_moved = old.as_ref().map(|one| &one.email) != new.as_ref().map(|one| &one.email);
    for (contact, is_new) in [(old, false), (new, true)] {
        if let Some(contact) = contact.as_ref().filter(|_| is_moved) {
            tell_contact(ctx, conn, authority, contact, is_new, language).await?;
        }
    }
    Ok(())
}

/// Tells somebody of being a contact or of being none any more: in the language of an account with that address, else in
/// that of the page.
async fn tell_contact(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    authority: i64,
    contact: &Contact,
    is_new: bool,
    language: &str,
) -> Result<()> {
    let (letter, kind) = if is_new {
        (PeopleLetter::ContactNamed(contact.kind), LetterKind::ContactNamed)
    } else {
        (PeopleLetter::ContactRemoved(contact.kind), LetterKind::ContactRemoved)
    };
    let hour = ctx.now() - Duration::hours(1);
    if invitations::count_letters(conn, &contact.email, kind.code(), hour).await? >= LETTERS_AN_HOUR {
        return Ok(());
    }
    let account = accounts::find_account_by_email(conn, &contact.email).await?;
    let to = Reader {
        email: &contact.email,
        name: &contact.name,
        language: account.as_ref().map_or(language, |account| &account.language),
    };
    mail::people::write(ctx, conn, to, authority, letter).await
}
