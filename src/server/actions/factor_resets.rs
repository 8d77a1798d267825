//! The reset of a lost second factor: its owner, signed in half-way, may say so; one administrator asks for it, another one
//! confirms it.

use serde_json::json;
use tower_sessions::Session;

use super::second_factor::entry;
use crate::domain::account::parse_email;
use crate::domain::factor_reset::{RESET_FOR, ResetOutcome, ResetProblem, judge_reason, may_ask, may_close};
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::{accounts, factor_resets, second_factors};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, AccountLetter};
use crate::server::session::{self, Administrator, Origin};

type Outcome = std::result::Result<(), ResetProblem>;

/// How often a person can say so.
const AGAIN_AFTER: chrono::Duration = chrono::Duration::days(1);

/// Takes down that somebody who has given the right password has lost the second factor. Once a day: the letter about it
/// goes to the person each time, whoever knows the password.
///
/// # Errors
/// [`Error::SignInRequired`] if nobody has, or too long ago.
pub async fn say_lost(ctx: &Ctx, session: &Session, origin: &Origin) -> Result<()> {
    let account = session::find_waiting(ctx, session)
        .await?
        .ok_or(Error::SignInRequired)?;
    let mut tx = ctx.write().await?;
    let open = factor_resets::list_open(&mut tx, ctx.now()).await?;
    let last = factor_resets::find_last_begun(&mut tx, account.id).await?;
    let is_recent = last.is_some_and(|last| ctx.now() - last < AGAIN_AFTER);
    if is_recent || open.iter().any(|one| one.account == account.id) {
        return Ok(());
    }
    let id = factor_resets::insert_reset(&mut tx, account.id, None, ctx.now(), ctx.now() + RESET_FOR).await?;
    let entry = Entry {
        detail: json!({ "reset": id }),
        ..entry(Actor::account(account.id, origin.address), &account, Action::FactorLost)
    };
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    mail::write(ctx, &mut tx, &account, AccountLetter::FactorResetAsked).await?;
    Ok(tx.commit().await?)
}

/// Asks for the reset of the second factor of whoever has that address.
///
/// # Errors
/// The database refuses.
pub async fn ask(ctx: &Ctx, administrator: &Administrator, email: &str, reason: &str) -> Result<Outcome> {
    let mut tx = ctx.write().await?;
    let account = match parse_email(email) {
        Some(email) => accounts::find_account_by_email(&mut tx, &email).await?,
        None => None,
    };
    let Some(account) = account else {
        return Ok(Err(ResetProblem::Unknown));
    };
    if let Err(problem) = may_ask(administrator.account(), account.id) {
        return Ok(Err(problem));
    }
    if !account.has_factor {
        return Ok(Err(ResetProblem::NoFactor));
    }
    let reason = match judge_reason(reason) {
        Ok(reason) => reason,
        Err(problem) => return Ok(Err(problem)),
    };
    let asked = (administrator.account(), reason);
    let until = ctx.now() + RESET_FOR;
    let open = factor_resets::list_open(&mut tx, ctx.now()).await?;
    let id = match open.iter().find(|one| one.account == account.id) {
        Some(one) if !factor_resets::update_asked(&mut tx, one.id, asked, until).await? => {
            return Ok(Err(ResetProblem::AskedAlready));
        }
        Some(one) => one.id,
        None => factor_resets::insert_reset(&mut tx, account.id, Some(asked), ctx.now(), until).await?,
    };
    let entry = Entry {
        detail: json!({ "reset": id }),
        ..entry(administrator.actor(), &account, Action::FactorResetAsked)
    };
    audit::insert(&mut tx, &entry.because(reason), ctx.now()).await?;
    mail::write(ctx, &mut tx, &account, AccountLetter::FactorResetAsked).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Confirms a request, and so removes every second factor of the person and ends their sessions; or refuses it. The
/// reason in the audit is that of the request.
///
/// # Errors
/// [`Error::NotFound`] when it is closed or over.
pub async fn close(ctx: &Ctx, administrator: &Administrator, id: i64, outcome: ResetOutcome) -> Result<Outcome> {
    let mut tx = ctx.write().await?;
    let open = factor_resets::list_open(&mut tx, ctx.now()).await?;
    let reset = open.into_iter().find(|one| one.id == id).ok_or(Error::NotFound)?;
    let account = accounts::find_account(&mut tx, reset.account)
        .await?
        .ok_or(Error::NotFound)?;
    let by = administrator.account();
    if let Err(problem) = may_close(outcome, by, reset.account, reset.asked_by) {
        return Ok(Err(problem));
    }
    let action = match outcome {
        ResetOutcome::Confirmed => {
            second_factors::delete_all(&mut tx, reset.account).await?;
            mail::write(ctx, &mut tx, &account, AccountLetter::FactorReset).await?;
            Action::FactorReset
        }
        ResetOutcome::Refused => Action::FactorResetRefused,
    };
    if !factor_resets::update_closed(&mut tx, id, (by, outcome), ctx.now()).await? {
        return Err(Error::NotFound);
    }
    let entry = Entry {
        detail: json!({ "reset": id, "asked_by": reset.asked_by }),
        ..entry(administrator.actor(), &account, action)
    };
    audit::insert(&mut tx, &entry.because(reset.reason), ctx.now()).await?;
    tx.commit().await?;
    Ok(Ok(()))
}
