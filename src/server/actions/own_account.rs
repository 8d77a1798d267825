//! What people do with their own account: password, address, language, sessions.

use serde_json::json;
use tower_sessions::Session;

use super::accounts::{hash, judge};
use super::devices;
use super::passkeys::PasskeyProblem;
use super::throttle::{Gate, Tried};
use crate::domain::account::{PasswordProblem, parse_email};
use crate::domain::letter::PASSWORD_LINK_FOR;
use crate::server::db::accounts::{self, Account};
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::{email_links, identities, sessions};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, AccountLetter};
use crate::server::session::{self, Origin, Person};
use crate::server::{Ctx, token};

/// Why a change is not made.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OwnProblem {
    /// The current password is wrong.
    WrongPassword,
    /// Too many wrong ones: wait a little.
    Wait,
    /// The new password cannot be taken.
    Password(PasswordProblem),
    /// The new address does not read.
    NotAnEmail,
    /// The code is wrong.
    WrongCode,
    /// The passkey was not taken.
    Passkey(PasskeyProblem),
}

impl OwnProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongPassword => "current-wrong",
            Self::Wait => "sign-in-wait",
            Self::Password(problem) => problem.code(),
            Self::WrongCode => "code-wrong",
            Self::Passkey(problem) => problem.code(),
            Self::NotAnEmail => "not-an-email",
        }
    }
}

type Outcome = std::result::Result<(), OwnProblem>;

/// Whether that is the person's password. Wrong ones are counted, so that an open session is no way around the waiting.
pub(super) async fn knows_password(ctx: &Ctx, person: &Person, password: String) -> Result<Outcome> {
    let account = person.account();
    let tried = Gate::of_own(account)
        .try_password(ctx, password, account.password_hash.clone())
        .await?;
    Ok(match tried {
        Tried::Right => Ok(()),
        Tried::Wrong => Err(OwnProblem::WrongPassword),
        Tried::Wait => Err(OwnProblem::Wait),
    })
}

fn entry(person: &Person, action: Action, detail: serde_json::Value) -> Entry {
    Entry::new(person.actor(), action, format!("account/{}", person.id()), detail)
}

/// Sets a new password. All other sessions end; this one goes on under a new identifier.
///
/// # Errors
/// The database or the hash fails.
pub async fn change_password(
    ctx: &Ctx,
    session: &Session,
    person: &Person,
    current: String,
    (password, again): (String, &str),
    origin: &Origin,
) -> Result<Outcome> {
    if let Err(problem) = knows_password(ctx, person, current).await? {
        return Ok(Err(problem));
    }
    if let Err(problem) = judge(person.account(), &password, again) {
        return Ok(Err(OwnProblem::Password(problem)));
    }
    let hash = hash(password).await?;
    let mut tx = ctx.write().await?;
    accounts::update_password(&mut tx, person.id(), &hash).await?;
    end_identities(ctx, &mut tx, person.id(), person.actor()).await?;
    devices::forget_others(&mut tx, person.id(), origin).await?;
    accounts::end_password_links(&mut tx, person.id(), ctx.now()).await?;
    audit::insert(&mut tx, &entry(person, Action::PasswordSet, json!({})), ctx.now()).await?;
    let account = find(&mut tx, person.id()).await?;
    mail::write(ctx, &mut tx, &account, AccountLetter::PasswordSet).await?;
    tx.commit().await?;
    session::seat(ctx, session, &account, origin).await?;
    Ok(Ok(()))
}

/// Ends every link to an issuer of an account that gets a new password: whoever knew the old one may have made it.
pub(super) async fn end_identities(
    ctx: &Ctx,
    conn: &mut sqlx::SqliteConnection,
    account: i64,
    actor: Actor,
) -> Result<()> {
    for identity in identities::delete_identities(conn, account).await? {
        let detail = json!({ "identity": identity });
        let entry = Entry::new(actor, Action::IdentityEnded, format!("account/{account}"), detail);
        audit::insert(conn, &entry, ctx.now()).await?;
    }
    Ok(())
}

/// Sends a link to the new address; the address changes when somebody there follows it. Nothing tells whether another
/// account has the address already.
///
/// # Errors
/// The database refuses.
pub async fn ask_for_email(ctx: &Ctx, person: &Person, email: &str, password: String) -> Result<Outcome> {
    let Some(email) = parse_email(email) else {
        return Ok(Err(OwnProblem::NotAnEmail));
    };
    if let Err(problem) = knows_password(ctx, person, password).await? {
        return Ok(Err(problem));
    }
    let link = token::new()?;
    let mut tx = ctx.write().await?;
    email_links::insert_link(&mut tx, &link, person.id(), &email, ctx.now() + PASSWORD_LINK_FOR).await?;
    let there = Account {
        email,
        ..person.account().clone()
    };
    mail::write(ctx, &mut tx, &there, AccountLetter::EmailLink(&link)).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Changes the address to that of a link; the old and the new one are told.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more), or another account has the address by now.
pub async fn change_email(ctx: &Ctx, link: &str, origin: &Origin) -> Result<()> {
    let mut tx = ctx.write().await?;
    let (id, email) = email_links::find_link(&mut tx, link, ctx.now())
        .await?
        .ok_or(Error::NotFound)?;
    let before = find(&mut tx, id).await?;
    email_links::delete_link(&mut tx, link).await?;
    if !accounts::update_email(&mut tx, id, &email).await? {
        tx.commit().await?;
        return Err(Error::NotFound);
    }
    // One that is still under way went to the old address.
    accounts::end_password_links(&mut tx, id, ctx.now()).await?;
    let after = find(&mut tx, id).await?;
    for account in [&before, &after] {
        mail::write(ctx, &mut tx, account, AccountLetter::EmailChanged(&email)).await?;
    }
    let entry = Entry::new(
        Actor::account(id, origin.address),
        Action::EmailChanged,
        format!("account/{id}"),
        json!({}),
    );
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    Ok(tx.commit().await?)
}

/// Sets the language of letters to a person.
///
/// # Errors
/// The database refuses.
pub async fn change_language(ctx: &Ctx, person: &Person, language: &str) -> Result<()> {
    let mut tx = ctx.write().await?;
    accounts::update_language(&mut tx, person.id(), language).await?;
    let detail = json!({ "from": person.account().language, "to": language });
    audit::insert(&mut tx, &entry(person, Action::LanguageChanged, detail), ctx.now()).await?;
    Ok(tx.commit().await?)
}

/// Ends another session of the person, or, without a key, all others.
///
/// # Errors
/// [`Error::NotFound`] for what is none of theirs.
pub async fn end_sessions(ctx: &Ctx, person: &Person, key: &str) -> Result<()> {
    let mut tx = ctx.write().await?;
    let all = sessions::list_sessions(&mut tx, person.id()).await?;
    let chosen = all
        .iter()
        .map(|one| &one.hash)
        .filter(|hash| !person.is_by(hash) && (key.is_empty() || token::hex(hash) == key));
    let mut ended = 0;
    for hash in chosen {
        ended += i64::from(sessions::delete_session(&mut tx, person.id(), hash).await?);
    }
    if ended == 0 && !key.is_empty() {
        return Err(Error::NotFound);
    }
    let detail = json!({ "sessions": ended });
    audit::insert(&mut tx, &entry(person, Action::SessionEnded, detail), ctx.now()).await?;
    Ok(tx.commit().await?)
}

async fn find(conn: &mut sqlx::SqliteConnection, id: i64) -> Result<Account> {
    accounts::find_account(conn, id).await?.ok_or(Error::NotFound)
}
