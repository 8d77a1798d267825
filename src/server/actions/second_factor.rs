//! The second factor: codes of an authenticator program, and recovery codes for whoever has lost it.

use serde_json::json;
use sqlx::SqliteConnection;
use totp_rs::Secret;
use tower_sessions::Session;

use super::accounts::SignInProblem;
use super::devices;
use super::own_account::{OwnProblem, knows_password};
use super::throttle::Gate;
use crate::domain::account::parse_email;
use crate::server::db::accounts::{self, Account};
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::second_factors::{self, SecondFactor};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, AccountLetter};
use crate::server::session::{self, Origin, Person};
use crate::server::{Ctx, token};

/// How many recovery codes there are at a time.
const CODES: usize = 10;

type Outcome<T> = std::result::Result<T, OwnProblem>;

pub(super) fn entry(actor: Actor, account: &Account, action: Action) -> Entry {
    Entry::new(actor, action, format!("account/{}", account.id), json!({}))
}

fn new_codes() -> Result<Vec<String>> {
    let code = |token: String| token.chars().take(16).collect();
    (0..CODES).map(|_| token::new().map(code)).collect()
}

/// Makes the recovery codes of an account that gets its first second factor; none if it has one.
pub(super) async fn first_codes(conn: &mut SqliteConnection, account: &Account) -> Result<Vec<String>> {
    if account.has_factor {
        return Ok(Vec::new());
    }
    let codes = new_codes()?;
    second_factors::replace_codes(conn, account.id, &codes).await?;
    Ok(codes)
}

/// A code as typed, without what people put between its parts.
fn plain(code: &str) -> String {
    let letters = code.chars().filter(char::is_ascii_alphanumeric).take(40);
    letters.collect::<String>().to_lowercase()
}

/// The step of time whose code this is.
fn step_of(ctx: &Ctx, factor: &SecondFactor, account: &Account, code: &str) -> Result<Option<i64>> {
    let now = u64::try_from(ctx.now().timestamp()).unwrap_or_default();
    let step = factor.totp(&account.email)?.check(code, now);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// Makes a secret for an authenticator program; nothing changes before its code was typed.
///
/// # Errors
/// [`Error::Conflict`] if a program is in force.
pub async fn begin(ctx: &Ctx, person: &Person, password: String) -> Result<Outcome<()>> {
    if let Err(problem) = knows_password(ctx, person, password).await? {
        return Ok(Err(problem));
    }
    let mut tx = ctx.write().await?;
    if !second_factors::insert_factor(&mut tx, person.id(), &Secret::generate().to_base32()).await? {
        return Err(Error::Conflict);
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// Puts the program in force, and gives recovery codes if it is the first second factor. All other sessions end.
///
/// # Errors
/// [`Error::Conflict`] if there is nothing to put in force.
pub async fn confirm(
    ctx: &Ctx,
    session: &Session,
    person: &Person,
    code: &str,
    origin: &Origin,
) -> Result<Outcome<Vec<String>>> {
    let account = person.account();
    let gate = Gate::of_own(account);
    let mut tx = ctx.write().await?;
    if gate.is_closed(ctx, &mut tx).await? {
        return Ok(Err(OwnProblem::Wait));
    }
    let factor = second_factors::find_factor(&mut tx, person.id()).await?;
    let factor = factor
        .filter(|factor| factor.confirmed_at.is_none())
        .ok_or(Error::Conflict)?;
    let Some(step) = step_of(ctx, &factor, account, &plain(code))? else {
        gate.count(ctx, &mut tx).await?;
        tx.commit().await?;
        return Ok(Err(OwnProblem::WrongCode));
    };
    second_factors::confirm_factor(&mut tx, person.id(), step, ctx.now()).await?;
    let codes = first_codes(&mut tx, account).await?;
    audit::insert(&mut tx, &entry(person.actor(), account, Action::FactorSet), ctx.now()).await?;
    mail::write(ctx, &mut tx, account, AccountLetter::FactorChanged).await?;
    let account = accounts::find_account(&mut tx, person.id())
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    session::seat(ctx, session, &account, origin).await?;
    Ok(Ok(codes))
}

/// Makes new recovery codes; the older stop working.
///
/// # Errors
/// [`Error::Conflict`] without a second factor.
pub async fn renew_codes(ctx: &Ctx, person: &Person, password: String) -> Result<Outcome<Vec<String>>> {
    if !person.account().has_factor {
        return Err(Error::Conflict);
    }
    if let Err(problem) = knows_password(ctx, person, password).await? {
        return Ok(Err(problem));
    }
    let codes = new_codes()?;
    let mut tx = ctx.write().await?;
    second_factors::replace_codes(&mut tx, person.id(), &codes).await?;
    audit::insert(
        &mut tx,
        &entry(person.actor(), person.account(), Action::CodesMade),
        ctx.now(),
    )
    .await?;
    mail::write(ctx, &mut tx, person.account(), AccountLetter::FactorChanged).await?;
    tx.commit().await?;
    Ok(Ok(codes))
}

/// Removes the program, so that another one can take its place; with the last second factor the recovery codes go too.
/// Staff can do nothing as staff before they have set one up again.
///
/// # Errors
/// The database refuses.
pub async fn remove(
    ctx: &Ctx,
    session: &Session,
    person: &Person,
    password: String,
    origin: &Origin,
) -> Result<Outcome<()>> {
    if let Err(problem) = knows_password(ctx, person, password).await? {
        return Ok(Err(problem));
    }
    let mut tx = ctx.write().await?;
    second_factors::delete_factor(&mut tx, person.id()).await?;
    second_factors::delete_idle_codes(&mut tx, person.id()).await?;
    audit::insert(
        &mut tx,
        &entry(person.actor(), person.account(), Action::FactorRemoved),
        ctx.now(),
    )
    .await?;
    mail::write(ctx, &mut tx, person.account(), AccountLetter::FactorChanged).await?;
    let account = accounts::find_account(&mut tx, person.id())
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    session::seat(ctx, session, &account, origin).await?;
    Ok(Ok(()))
}

/// Removes the second factors of whoever has lost them and the recovery codes. An operator's act, at the command line.
///
/// # Errors
/// [`Error::NotFound`] for an address without an account or without a second factor.
pub async fn reset(ctx: &Ctx, email: &str) -> Result<()> {
    let email = parse_email(email).ok_or(Error::NotFound)?;
    let mut tx = ctx.write().await?;
    let account = accounts::find_account_by_email(&mut tx, &email).await?;
    let account = account.filter(|account| account.has_factor).ok_or(Error::NotFound)?;
    second_factors::delete_all(&mut tx, account.id).await?;
    let entry = entry(Actor::OPERATOR, &account, Action::FactorRemoved);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    mail::write(ctx, &mut tx, &account, AccountLetter::FactorChanged).await?;
    Ok(tx.commit().await?)
}

/// Takes the code of whoever has given the right password, or a recovery code in its place.
///
/// # Errors
/// [`Error::SignInRequired`] if nobody has, or too long ago.
pub async fn sign_in(
    ctx: &Ctx,
    session: &Session,
    code: &str,
    origin: &Origin,
) -> Result<std::result::Result<(), SignInProblem>> {
    let account = session::find_waiting(ctx, session)
        .await?
        .ok_or(Error::SignInRequired)?;
    let gate = Gate::of_factor(ctx, &account, origin).await?;
    let code = plain(code);
    let mut tx = ctx.write().await?;
    if gate.is_closed(ctx, &mut tx).await? {
        return Ok(Err(SignInProblem::Wait));
    }
    // Who has passkeys may have begun to set up a program: its codes do not count yet.
    let factor = second_factors::find_factor(&mut tx, account.id)
        .await?
        .filter(|factor| factor.confirmed_at.is_some());
    let step = factor
        .map(|factor| step_of(ctx, &factor, &account, &code))
        .transpose()?;
    let is_right = match step.flatten() {
        Some(step) => second_factors::take_step(&mut tx, account.id, step).await?,
        None => false,
    };
    let is_recovery = !is_right && second_factors::take_code(&mut tx, account.id, &code).await?;
    if !is_right && !is_recovery {
        gate.count(ctx, &mut tx).await?;
        tx.commit().await?;
        return Ok(Err(SignInProblem::WrongCode));
    }
    devices::signed_in(ctx, &mut tx, &account, origin).await?;
    if is_recovery {
        audit::insert(
            &mut tx,
            &entry(Actor::account(account.id, origin.address), &account, Action::CodeUsed),
            ctx.now(),
        )
        .await?;
        mail::write(ctx, &mut tx, &account, AccountLetter::CodeUsed).await?;
    }
    tx.commit().await?;
    session::seat(ctx, session, &account, origin).await?;
    Ok(Ok(()))
}
