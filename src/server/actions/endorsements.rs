//! A signatory of the text of 2006 takes on the articles that were new in 2022: declared by its approver, confirmed by the
//! coordinator or the observatory, and then a commitment of its own.

use serde_json::json;

use super::register_edits::{Edit, act_on, add_commitment, is_after_merger};
use crate::domain::commitment::{ActKind, CharterVersion, CommitmentKind, Status};
use crate::domain::endorsement::{Endorsement, can_endorse};
use crate::domain::notice::Event;
use crate::domain::register::Commitment;
use crate::domain::request::RequestStatus;
use crate::paths::Href;
use crate::server::db::audit::{self, Action, Entry};
use crate::server::db::endorsements::{self, Asked};
use crate::server::db::{self, documents, notices};
use crate::server::error::{Error, Result};
use crate::server::mail::notices::News;
use crate::server::mail::people::PeopleLetter;
use crate::server::session::{Approver, Coordinator};
use crate::server::{Ctx, clock, mail};

/// Declares that an authority takes on the new articles; gives the code of the sentence that says why not.
///
/// # Errors
/// [`Error::NotFound`] for an authority that has nothing to take on.
pub async fn ask(ctx: &Ctx, approver: &Approver, asked: &Endorsement, document: &str) -> Result<Option<&'static str>> {
    let (id, account) = (approver.authority(), approver.account());
    let mut tx = ctx.write().await?;
    let register = ctx.register().await?;
    let authority = register.authority_by_id(id).ok_or(Error::NotFound)?;
    if !can_endorse(authority) {
        return Err(Error::NotFound);
    }
    let Some(document) = documents::find_by_token(&mut tx, document).await? else {
        return Ok(Some("joining-document"));
    };
    let content = (asked, Some(document.id));
    let Some(endorsement) = endorsements::insert_endorsement(&mut tx, id, content, account, ctx.now()).await? else {
        return Ok(Some("endorsement-asked"));
    };
    let detail = json!({ "authority": id });
    let subject = format!("endorsement/{endorsement}");
    let entry = Entry::new(approver.actor(), Action::EndorsementAsked, subject.clone(), detail);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    let people = notices::list_of_staff(&mut tx, Event::EndorsementWaits, Some(&authority.country)).await?;
    let news = News {
        event: Event::EndorsementWaits,
        name: authority.name(),
        page: Href::StaffEndorsement(endorsement),
        thread: &subject,
    };
    mail::notices::tell(ctx, &mut tx, &people, Some(account), &news).await?;
    tx.commit().await?;
    Ok(None)
}

/// Decides on one. Confirmed, the commitment is in the register from then on. Gives the code of the sentence that says why
/// not: whoever asked for it does not confirm it, as two people are needed.
///
/// # Errors
/// [`Error::Conflict`] when it is decided already, or the authority has nothing to take on any more;
/// [`Error::NotFound`] for another country.
pub async fn decide(
    ctx: &Ctx,
    coordinator: &Coordinator,
    id: i64,
    is_confirmed: bool,
    why: &str,
) -> Result<Option<&'static str>> {
    let mut tx = ctx.write().await?;
    let register = ctx.register().await?;
    let asked = endorsements::find_endorsement(&mut tx, id).await?;
    let asked = asked.ok_or(Error::NotFound)?;
    let authority = register.authority_by_id(asked.authority).ok_or(Error::NotFound)?;
    if authority.country != coordinator.country() {
        return Err(Error::NotFound);
    }
    if asked.asked_by == coordinator.account() {
        return Ok(Some("endorsement-own"));
    }
    if is_confirmed && !can_endorse(authority) {
        return Err(Error::Conflict);
    }
    let status = RequestStatus::decided(is_confirmed);
    let action = if is_confirmed {
        Action::EndorsementConfirmed
    } else {
        Action::EndorsementRefused
    };
    if !endorsements::update_closed(&mut tx, id, status, coordinator.account(), ctx.now()).await? {
        return Err(Error::Conflict);
    }
    if is_confirmed {
        let commitment = commitment(&asked)?;
        if is_after_merger(&mut tx, asked.authority, &commitment.acts).await? {
            return Ok(Some("edit-after-end"));
        }
        let edit = Edit {
            actor: coordinator.actor(),
            why,
            source: &commitment.source,
            publication: db::publish(&mut tx, "edit", ctx.now()).await?,
        };
        add_commitment(ctx, &mut tx, &edit, asked.authority, &commitment).await?;
    }
    let detail = json!({ "authority": asked.authority });
    let entry = Entry::new(coordinator.actor(), action, format!("endorsement/{id}"), detail);
    audit::insert(&mut tx, &entry.because(why), ctx.now()).await?;
    let letter = if is_confirmed {
        PeopleLetter::EndorsementConfirmed
    } else {
        PeopleLetter::EndorsementRefused(why)
    };
    mail::people::write_to_approvers(ctx, &mut tx, asked.authority, letter).await?;
    tx.commit().await?;
    Ok(None)
}

/// The extension: decided by the authority, and signed by the declaration of whoever certifies for it.
fn commitment(asked: &Asked) -> Result<Commitment> {
    let content = &asked.content;
    let source = match content.source.as_str() {
        "" => content.decision.clone(),
        source => source.to_owned(),
    };
    let declared_on = clock::day(asked.asked_at);
    Ok(Commitment {
        kind: CommitmentKind::Extension,
        version: CharterVersion::V2022,
        status: Status::Signed,
        confidence: "high".to_owned(),
        acts: vec![
            act_on(ActKind::CouncilDecision, content.decided_on, &content.decision, &source)?,
            act_on(ActKind::Signature, declared_on, &declared_on.to_string(), &source)?,
        ],
        source,
    })
}
