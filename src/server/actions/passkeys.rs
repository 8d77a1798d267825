//! Passkeys: adding one to an account, and signing in with one after the password. The library (webauthn-rs) makes what the
//! browser is asked and judges its answer; where that waits for the answer is `session::ceremony`.

use serde_json::json;
use sqlx::SqliteConnection;
use tower_sessions::Session;
use url::Url;
use webauthn_rs::prelude::{
    Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Uuid,
    Webauthn, WebauthnBuilder, WebauthnError,
};

use super::accounts::SignInProblem;
use super::devices;
use super::own_account::{OwnProblem, knows_password};
use super::second_factor::{entry, first_codes};
use super::throttle::Gate;
use crate::domain::account::{PASSKEY_NAME_MAX, browser_name};
use crate::server::Ctx;
use crate::server::db::accounts::{self, Account};
use crate::server::db::audit::{self, Action, Entry};
use crate::server::db::{passkeys, second_factors};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, AccountLetter};
use crate::server::session::{self, Origin, Person, ceremony};

/// Why a passkey could not be added or used.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PasskeyProblem {
    /// Visitors reach the service by the number of a machine; passkeys need a name.
    NeedsName,
    /// The name is longer than 60 characters.
    NameTooLong,
    /// The browser was asked too long ago, or has answered before.
    Late,
    /// The answer is none, or none to what was asked here.
    Refused,
    /// Some account has this passkey already.
    Taken,
    /// It counts no further than at an earlier use, as a copy would.
    Copied,
}

impl PasskeyProblem {
    /// Every problem.
    pub const ALL: [Self; 6] = [
        Self::NeedsName,
        Self::NameTooLong,
        Self::Late,
        Self::Refused,
        Self::Taken,
        Self::Copied,
    ];

    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NeedsName => "passkey-needs-name",
            Self::NameTooLong => "passkey-name-too-long",
            Self::Late => "passkey-late",
            Self::Refused => "passkey-refused",
            Self::Taken => "passkey-taken",
            Self::Copied => "passkey-copied",
        }
    }
}

impl From<WebauthnError> for PasskeyProblem {
    fn from(error: WebauthnError) -> Self {
        tracing::info!(%error, "a passkey was refused");
        match error {
            WebauthnError::CredentialPossibleCompromise => Self::Copied,
            _ => Self::Refused,
        }
    }
}

type Outcome<T> = std::result::Result<T, OwnProblem>;

/// The library, bound to the name and the origin by which visitors reach the service.
fn library(ctx: &Ctx) -> Option<Webauthn> {
    let config = ctx.config();
    let origin = Url::parse(&config.absolute("/")).ok()?;
    let builder = WebauthnBuilder::new(config.relying_party()?, &origin).ok()?;
    builder.rp_name("Charter Observatory").build().ok()
}

fn failed(error: WebauthnError) -> Error {
    Error::Hash(error.to_string())
}

async fn own_passkeys(ctx: &Ctx, account: &Account) -> Result<Vec<Passkey>> {
    let mut conn = ctx.read().await?;
    let stored = passkeys::list_passkeys(&mut conn, account.id).await?;
    let read = |one: passkeys::StoredPasskey| Ok(serde_json::from_str(&one.credential)?);
    stored.into_iter().map(read).collect()
}

/// Prepares what the browser is asked so that it makes a passkey for the person.
///
/// # Errors
/// The database refuses.
pub async fn begin(ctx: &Ctx, session: &Session, person: &Person, password: String) -> Result<Outcome<()>> {
    if let Err(problem) = knows_password(ctx, person, password).await? {
        return Ok(Err(problem));
    }
    let Some(library) = library(ctx) else {
        return Ok(Err(OwnProblem::Passkey(PasskeyProblem::NeedsName)));
    };
    let account = person.account();
    let known = own_passkeys(ctx, account).await?;
    let known = known.iter().map(|one| one.cred_id().clone()).collect();
    // The device keeps this number of the account, and nothing is ever looked up by it.
    let number = Uuid::from_u128(u128::from(account.id.unsigned_abs()));
    let (asked, state) = library
        .start_passkey_registration(number, &account.email, &account.name, Some(known))
        .map_err(failed)?;
    ceremony::begin(ctx, session, account, (&asked.public_key, &state)).await?;
    Ok(Ok(()))
}

/// Adds the passkey that the browser has made, and gives recovery codes if it is the first second factor. All other
/// sessions end.
///
/// # Errors
/// The database refuses.
pub async fn add(
    ctx: &Ctx,
    session: &Session,
    person: &Person,
    (name, answer): (&str, &str),
    origin: &Origin,
) -> Result<Outcome<Vec<String>>> {
    let refused = |problem| Ok(Err(OwnProblem::Passkey(problem)));
    let mut name = name.trim().to_owned();
    if name.chars().count() > PASSKEY_NAME_MAX {
        return refused(PasskeyProblem::NameTooLong);
    }
    if name.is_empty() {
        name = browser_name(&origin.browser);
    }
    if name.is_empty() {
        name = "–".to_owned();
    }
    let Some(library) = library(ctx) else {
        return refused(PasskeyProblem::NeedsName);
    };
    let Some(state) = ceremony::take::<PasskeyRegistration>(ctx, session, person.account()).await? else {
        return refused(PasskeyProblem::Late);
    };
    let Ok(answer) = serde_json::from_str::<RegisterPublicKeyCredential>(answer) else {
        return refused(PasskeyProblem::Refused);
    };
    let passkey = match library.finish_passkey_registration(&answer, &state) {
        Ok(passkey) => passkey,
        Err(error) => return refused(error.into()),
    };
    let credential = serde_json::to_string(&passkey)?;
    let mut tx = ctx.write().await?;
    let codes = first_codes(&mut tx, person.account()).await?;
    let stored = (passkey.cred_id().as_slice(), credential.as_str());
    let Some(id) = passkeys::insert_passkey(&mut tx, person.id(), stored, &name, ctx.now()).await? else {
        return refused(PasskeyProblem::Taken);
    };
    let entry = Entry {
        detail: json!({ "passkey": id }),
        ..entry(person.actor(), person.account(), Action::PasskeyAdded)
    };
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    mail::write(ctx, &mut tx, person.account(), AccountLetter::FactorChanged).await?;
    let account = accounts::find_account(&mut tx, person.id())
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    session::seat(ctx, session, &account, origin).await?;
    Ok(Ok(codes))
}

/// Removes a passkey; with the last second factor the recovery codes go too.
///
/// # Errors
/// [`Error::NotFound`] for what is none of theirs.
pub async fn remove(
    ctx: &Ctx,
    session: &Session,
    person: &Person,
    (id, password): (i64, String),
    origin: &Origin,
) -> Result<Outcome<()>> {
    if let Err(problem) = knows_password(ctx, person, password).await? {
        return Ok(Err(problem));
    }
    let mut tx = ctx.write().await?;
    if !passkeys::delete_passkey(&mut tx, person.id(), id).await? {
        return Err(Error::NotFound);
    }
    second_factors::delete_idle_codes(&mut tx, person.id()).await?;
    let entry = Entry {
        detail: json!({ "passkey": id }),
        ..entry(person.actor(), person.account(), Action::PasskeyRemoved)
    };
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    mail::write(ctx, &mut tx, person.account(), AccountLetter::FactorChanged).await?;
    let account = accounts::find_account(&mut tx, person.id())
        .await?
        .ok_or(Error::NotFound)?;
    tx.commit().await?;
    session::seat(ctx, session, &account, origin).await?;
    Ok(Ok(()))
}

/// Prepares what the browser is asked so that whoever has given the password of an account shows a passkey of it; nothing
/// where it has none.
///
/// # Errors
/// The session could not be stored.
pub async fn ask(ctx: &Ctx, session: &Session, account: &Account) -> Result<()> {
    let own = own_passkeys(ctx, account).await?;
    let Some(library) = library(ctx).filter(|_| !own.is_empty()) else {
        return Ok(());
    };
    let (asked, state) = library.start_passkey_authentication(&own).map_err(failed)?;
    ceremony::begin(ctx, session, account, (&asked.public_key, &state)).await
}

/// Signs in whoever has given the right password, by the browser's answer. After an answer that is not taken the browser
/// is asked anew.
///
/// # Errors
/// [`Error::SignInRequired`] if nobody has, or too long ago.
pub async fn sign_in(
    ctx: &Ctx,
    session: &Session,
    answer: &str,
    origin: &Origin,
) -> Result<std::result::Result<(), SignInProblem>> {
    let account = session::find_waiting(ctx, session)
        .await?
        .ok_or(Error::SignInRequired)?;
    let gate = Gate::of_factor(ctx, &account, origin).await?;
    if gate.is_closed(ctx, &mut *ctx.read().await?).await? {
        return Ok(Err(SignInProblem::Wait));
    }
    let state = ceremony::take(ctx, session, &account).await?;
    let mut tx = ctx.write().await?;
    if let Err(problem) = judge(ctx, &mut tx, &account, state, answer).await? {
        gate.count(ctx, &mut tx).await?;
        tx.commit().await?;
        ask(ctx, session, &account).await?;
        return Ok(Err(SignInProblem::Passkey(problem)));
    }
    devices::signed_in(ctx, &mut tx, &account, origin).await?;
    tx.commit().await?;
    session::seat(ctx, session, &account, origin).await?;
    Ok(Ok(()))
}

/// Judges an answer, and notes that the passkey was used.
async fn judge(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    account: &Account,
    state: Option<PasskeyAuthentication>,
    answer: &str,
) -> Result<std::result::Result<(), PasskeyProblem>> {
    let (Some(library), Some(state)) = (library(ctx), state) else {
        return Ok(Err(PasskeyProblem::Refused));
    };
    let Ok(answer) = serde_json::from_str::<PublicKeyCredential>(answer) else {
        return Ok(Err(PasskeyProblem::Refused));
    };
    let result = match library.finish_passkey_authentication(&answer, &state) {
        Ok(result) => result,
        Err(error) => return Ok(Err(error.into())),
    };
    // As it is now: the session knows only how it was when the browser was asked.
    for stored in passkeys::list_passkeys(conn, account.id).await? {
        let mut passkey: Passkey = serde_json::from_str(&stored.credential)?;
        if passkey.update_credential(&result).is_some() {
            let credential = serde_json::to_string(&passkey)?;
            let counted = (result.counter(), credential.as_str());
            let is_further = passkeys::update_used(conn, stored.id, counted, ctx.now()).await?;
            return Ok(is_further.then_some(()).ok_or(PasskeyProblem::Copied));
        }
    }
    Ok(Err(PasskeyProblem::Refused))
}
