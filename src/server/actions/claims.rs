//! Somebody says to work for an authority and asks to speak for it: taken from anybody whose address is right, decided by
//! the coordinator or the observatory. What was typed is in no row of the audit, as such a row can never be removed.

use chrono::Duration;
use serde_json::json;
use sqlx::SqliteConnection;

use super::accounts::{hash, verify};
use super::admission::{Admission, admit};
use super::people::tell_others;
use crate::domain::claim::{
    CODE_FOR, CODE_TRIES, CONFIRM_WITHIN, Claim, ClaimDecision, ClaimStatus, HOUR_MAX, KEPT_FOR, LETTERS_AN_HOUR,
    OPEN_MAX, PAGE_FOR, code_of, plain_code,
};
use crate::domain::letter::LetterKind;
use crate::domain::notice::Event;
use crate::domain::people::Seat;
use crate::paths::Href;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::claims::{self, PostedCode, SentClaim};
use crate::server::db::{invitations, notices};
use crate::server::error::{Error, Result};
use crate::server::mail::notices::News;
use crate::server::mail::people::{PeopleLetter, Reader};
use crate::server::session::Coordinator;
use crate::server::{Ctx, mail, token};

/// Takes a claim and sends a letter to its address, or gives the code of the sentence that says why not now. Whether the
/// authority has people already changes nothing of it.
///
/// # Errors
/// [`Error::NotFound`] for a slug that the register does not hold.
pub async fn send(ctx: &Ctx, slug: &str, claim: &Claim, language: &str) -> Result<Option<&'static str>> {
    let register = ctx.register().await?;
    let authority = register.authority(slug).ok_or(Error::NotFound)?.id;
    let mut tx = ctx.write().await?;
    let hour = ctx.now() - Duration::hours(1);
    if claims::count_open(&mut tx, authority).await? >= OPEN_MAX {
        return Ok(Some("claim-full"));
    }
    if claims::count_sent_since(&mut tx, hour).await? >= HOUR_MAX {
        return Ok(Some("claim-busy"));
    }
    let code = LetterKind::ClaimConfirm.code();
    if invitations::count_letters(&mut tx, &claim.email, code, hour).await? >= LETTERS_AN_HOUR {
        return Ok(None);
    }
    let id = claims::insert_claim(&mut tx, authority, claim, language, ctx.now()).await?;
    let link = token::new()?;
    claims::insert_link(&mut tx, id, &link, ctx.now() + CONFIRM_WITHIN).await?;
    // Nothing of what was typed is in this letter: it may go to somebody who knows nothing of it.
    let to = Reader {
        email: &claim.email,
        name: "",
        language,
    };
    mail::people::write(ctx, &mut tx, to, authority, PeopleLetter::ClaimConfirm(&link)).await?;
    let entry = entry(Actor::SYSTEM, Action::ClaimSent, id, json!({ "authority": authority }));
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    tx.commit().await?;
    Ok(None)
}

fn entry(actor: Actor, action: Action, claim: i64, detail: serde_json::Value) -> Entry {
    Entry::new(actor, action, format!("claim/{claim}"), detail)
}

/// Opens the claim of a link: whoever holds it reads mail at the address.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn confirm(ctx: &Ctx, link: &str) -> Result<()> {
    let mut tx = ctx.write().await?;
    let claim = claims::find_by_link(&mut tx, link, ctx.now())
        .await?
        .ok_or(Error::NotFound)?;
    if claim.status != ClaimStatus::Unconfirmed {
        return Ok(());
    }
    claims::update_confirmed(&mut tx, claim.id, ctx.now(), ctx.now() + PAGE_FOR).await?;
    let detail = json!({ "authority": claim.authority });
    let entry = entry(Actor::SYSTEM, Action::ClaimConfirmed, claim.id, detail);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    let register = ctx.register().await?;
    if let Some(authority) = register.authority_by_id(claim.authority) {
        let people = notices::list_of_staff(&mut tx, Event::ClaimWaits, Some(&authority.country)).await?;
        let news = News {
            event: Event::ClaimWaits,
            name: authority.name(),
            page: Href::StaffClaim(claim.id),
            thread: &format!("claim/{}", claim.id),
        };
        mail::notices::tell(ctx, &mut tx, &people, None, &news).await?;
    }
    Ok(tx.commit().await?)
}

/// Decides an open claim. Gives the code that goes to the authority by post, if that is the decision: it is known to
/// nobody afterwards.
///
/// # Errors
/// [`Error::Conflict`] when it is decided already; [`Error::NotFound`] for a claim of another country.
pub async fn decide(
    ctx: &Ctx,
    coordinator: &Coordinator,
    id: i64,
    decision: &ClaimDecision,
    why: &str,
) -> Result<Option<String>> {
    let register = ctx.register().await?;
    let code = code_of(token::letters()?);
    let code_hash = match decision {
        ClaimDecision::Code(..) => hash(plain_code(&code)).await?,
        _ => String::new(),
    };
    let mut tx = ctx.write().await?;
    let claim = claims::find_claim(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let authority = register.authority_by_id(claim.authority).ok_or(Error::NotFound)?;
    if authority.country != coordinator.country() || claim.status == ClaimStatus::Unconfirmed {
        return Err(Error::NotFound);
    }
    if !claim.status.is_open() {
        return Err(Error::Conflict);
    }
    match decision {
        ClaimDecision::Accept(seat) => {
            accept(ctx, &mut tx, coordinator.actor(), &claim, *seat, ("decision", why)).await?;
        }
        ClaimDecision::Code(seat, to) => {
            let posted = PostedCode {
                hash: &code_hash,
                until: ctx.now() + CODE_FOR,
                to,
                seat: *seat,
            };
            claims::update_code(&mut tx, id, &posted, coordinator.account(), ctx.now()).await?;
            let link = token::new()?;
            claims::insert_link(&mut tx, id, &link, ctx.now() + PAGE_FOR).await?;
            write(ctx, &mut tx, &claim, PeopleLetter::ClaimCode(&link)).await?;
            let detail = json!({ "authority": claim.authority, "seat": seat });
            let entry = entry(coordinator.actor(), Action::ClaimCodeMade, id, detail);
            audit::insert(&mut tx, &entry.because(why), ctx.now()).await?;
        }
        ClaimDecision::Refuse => {
            let (status, by) = (ClaimStatus::Refused, Some(coordinator.account()));
            claims::update_decided(&mut tx, id, status, None, by, ctx.now()).await?;
            write(ctx, &mut tx, &claim, PeopleLetter::ClaimRefused(why)).await?;
            let detail = json!({ "authority": claim.authority });
            let entry = entry(coordinator.actor(), Action::ClaimRefused, id, detail);
            audit::insert(&mut tx, &entry.because(why), ctx.now()).await?;
        }
    }
    tx.commit().await?;
    Ok(matches!(decision, ClaimDecision::Code(..)).then_some(code))
}

async fn write(ctx: &Ctx, conn: &mut SqliteConnection, claim: &SentClaim, letter: PeopleLetter<'_>) -> Result<()> {
    let to = Reader {
        email: &claim.content.email,
        name: &claim.content.name,
        language: &claim.language,
    };
    mail::people::write(ctx, conn, to, claim.authority, letter).await
}

/// Lets the person in, and tells those who certify for the authority already.
async fn accept(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    actor: Actor,
    claim: &SentClaim,
    seat: Seat,
    (by, why): (&str, &str),
) -> Result<()> {
    let account = match actor.who {
        audit::Who::Account(id) => Some(id),
        _ => None,
    };
    claims::update_decided(conn, claim.id, ClaimStatus::Accepted, Some(seat), account, ctx.now()).await?;
    let detail = json!({ "authority": claim.authority, "seat": seat, "by": by });
    let entry = entry(actor, Action::ClaimAccepted, claim.id, detail);
    audit::insert(conn, &entry.because(why), ctx.now()).await?;
    let admission = Admission {
        email: &claim.content.email,
        name: &claim.content.name,
        language: &claim.language,
        roles: &seat.roles(claim.authority),
        by_mail: true,
        why,
    };
    admit(ctx, conn, actor, admission).await?;
    tell_others(ctx, conn, claim.authority, &claim.content.email, why).await
}

/// Takes the code that came by post; it lets the person in as was decided when it was made. False for a wrong one.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more); [`Error::Conflict`] when no code is awaited (any more).
pub async fn enter_code(ctx: &Ctx, link: &str, code: &str) -> Result<bool> {
    let mut tx = ctx.write().await?;
    let claim = claims::find_by_link(&mut tx, link, ctx.now())
        .await?
        .ok_or(Error::NotFound)?;
    // A try is taken before the code is looked at, so that many at once are not more.
    if !claims::take_try(&mut tx, claim.id, ctx.now()).await? {
        return Err(Error::Conflict);
    }
    tx.commit().await?;
    let is_right = verify(plain_code(code), claim.code_hash.clone()).await?;
    let mut tx = ctx.write().await?;
    if !is_right {
        let detail = json!({ "authority": claim.authority, "left": CODE_TRIES - claim.code_tries - 1 });
        let entry = entry(Actor::SYSTEM, Action::ClaimCodeWrong, claim.id, detail);
        audit::insert(&mut tx, &entry, ctx.now()).await?;
        tx.commit().await?;
        return Ok(false);
    }
    let now = claims::find_claim(&mut tx, claim.id).await?.ok_or(Error::NotFound)?;
    if now.status != ClaimStatus::Code || now.code_hash != claim.code_hash {
        return Err(Error::Conflict);
    }
    let seat = now.seat.ok_or(Error::Conflict)?;
    accept(ctx, &mut tx, Actor::SYSTEM, &now, seat, ("code", "")).await?;
    tx.commit().await?;
    Ok(true)
}

/// Removes claims that nobody has confirmed, and forgets what was typed into those decided long ago.
///
/// # Errors
/// The database refuses.
pub(super) async fn tidy(ctx: &Ctx, conn: &mut SqliteConnection) -> Result<()> {
    claims::delete_old(conn, ctx.now(), ctx.now() - CONFIRM_WITHIN, ctx.now() - KEPT_FOR).await
}
