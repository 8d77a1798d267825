//! An authority undoes a commitment: asked for by its approver, confirmed by the coordinator or the observatory.

use serde_json::json;

use crate::domain::notice::Event;
use crate::domain::request::RequestStatus;
use crate::domain::withdrawal::Withdrawal;
use crate::paths::Href;
use crate::server::db::audit::{self, Action, Entry};
use crate::server::db::withdrawals;
use crate::server::db::{self, notices};
use crate::server::error::{Error, Result};
use crate::server::mail::notices::News;
use crate::server::mail::people::PeopleLetter;
use crate::server::session::{Approver, Coordinator};
use crate::server::{Ctx, mail};

/// Asks for the withdrawal of a commitment; false if that was asked for already.
///
/// # Errors
/// [`Error::NotFound`] for a commitment that is not the authority's, or does not stand any more.
pub async fn ask(ctx: &Ctx, approver: &Approver, asked: &Withdrawal) -> Result<bool> {
    let mut tx = ctx.write().await?;
    let standing = withdrawals::list_commitments(&mut tx, approver.authority()).await?;
    let is_theirs = standing
        .iter()
        .any(|one| one.id == asked.commitment && one.status.can_be_withdrawn());
    if !is_theirs {
        return Err(Error::NotFound);
    }
    let (authority, account) = (approver.authority(), approver.account());
    let Some(id) = withdrawals::insert_withdrawal(&mut tx, authority, asked, account, ctx.now()).await? else {
        return Ok(false);
    };
    let detail = json!({ "authority": authority, "commitment": asked.commitment });
    let entry = Entry::new(
        approver.actor(),
        Action::WithdrawalAsked,
        format!("withdrawal/{id}"),
        detail,
    );
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    let register = ctx.register().await?;
    if let Some(authority) = register.authority_by_id(authority) {
        let people = notices::list_of_staff(&mut tx, Event::WithdrawalWaits, Some(&authority.country)).await?;
        let news = News {
            event: Event::WithdrawalWaits,
            name: authority.name(),
            page: Href::StaffWithdrawal(id),
            thread: &format!("withdrawal/{id}"),
        };
        mail::notices::tell(ctx, &mut tx, &people, Some(account), &news).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Decides a withdrawal. Confirmed, it is in the register from then on. False for whoever asked for it: two people are
/// needed.
///
/// # Errors
/// [`Error::Conflict`] when it is decided already, or the register tells the commitment otherwise by now;
/// [`Error::NotFound`] for another country.
pub async fn decide(ctx: &Ctx, coordinator: &Coordinator, id: i64, is_confirmed: bool, why: &str) -> Result<bool> {
    let register = ctx.register().await?;
    let mut tx = ctx.write().await?;
    let asked = withdrawals::find_withdrawal(&mut tx, id)
        .await?
        .ok_or(Error::NotFound)?;
    let authority = register.authority_by_id(asked.authority).ok_or(Error::NotFound)?;
    if authority.country != coordinator.country() {
        return Err(Error::NotFound);
    }
    if asked.asked_by == coordinator.account() {
        return Ok(false);
    }
    let status = RequestStatus::decided(is_confirmed);
    if !withdrawals::update_closed(&mut tx, id, status, coordinator.account(), ctx.now()).await? {
        return Err(Error::Conflict);
    }
    let entry = if is_confirmed {
        let publication = db::publish(&mut tx, "edit", ctx.now()).await?;
        let content = &asked.content;
        let source = match content.source.as_str() {
            "" => &content.decision,
            source => source,
        };
        let opened = withdrawals::withdraw(&mut tx, content, source, publication)
            .await?
            .ok_or(Error::Conflict)?;
        let detail = json!({
            "authority": asked.authority,
            "withdrawal": id,
            "before": content.commitment,
            "decision": content.decision,
            "decided_on": content.decided_on,
            "source": source,
            "publication": publication,
        });
        let subject = format!("commitment/{opened}");
        Entry::new(coordinator.actor(), Action::CommitmentWithdrawn, subject, detail)
    } else {
        let detail = json!({ "authority": asked.authority, "commitment": asked.content.commitment });
        let subject = format!("withdrawal/{id}");
        Entry::new(coordinator.actor(), Action::WithdrawalRefused, subject, detail)
    };
    audit::insert(&mut tx, &entry.because(why), ctx.now()).await?;
    let letter = if is_confirmed {
        PeopleLetter::WithdrawalConfirmed
    } else {
        PeopleLetter::WithdrawalRefused(why)
    };
    mail::people::write_to_approvers(ctx, &mut tx, asked.authority, letter).await?;
    tx.commit().await?;
    Ok(true)
}
