//! Signing in and out, passwords and accounts.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};
use serde_json::json;
use tokio::sync::Semaphore;
use tower_sessions::Session;

use super::admission::{Admission, admit};
use super::devices;
use super::passkeys::PasskeyProblem;
use super::throttle::{Gate, Tried};
use crate::domain::account::{PasswordProblem, Role, judge_password, parse_email};
use crate::domain::letter::PASSWORD_LINK_FOR;
use crate::server::db::accounts::{self, Account};
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::password_requests;
use crate::server::error::{Error, Result};
use crate::server::mail::{self, AccountLetter};
use crate::server::session::{self, Origin};
use crate::server::{Ctx, token};

/// Why a sign-in failed. Nothing tells whether the address exists.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SignInProblem {
    /// Address or password is wrong.
    Wrong,
    /// Too many failures: wait a little.
    Wait,
    /// The code is wrong, or was used before.
    WrongCode,
    /// The passkey was not taken.
    Passkey(PasskeyProblem),
}

impl SignInProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Wrong => "sign-in-wrong",
            Self::Wait => "sign-in-wait",
            Self::WrongCode => "code-wrong",
            Self::Passkey(problem) => problem.code(),
        }
    }
}

/// Signs a person in.
///
/// # Errors
/// The database or the hash fails. A wrong password is no error: see [`SignInProblem`].
pub async fn sign_in(
    ctx: &Ctx,
    session: &Session,
    email: &str,
    password: String,
    origin: &Origin,
) -> Result<std::result::Result<SignedIn, SignInProblem>> {
    let email = parse_email(email).unwrap_or_else(|| email.trim().chars().take(254).collect());
    let mut conn = ctx.read().await?;
    // Whose account is suspended learns no more than who has none.
    let account = accounts::find_account_by_email(&mut conn, &email).await?;
    let account = account.filter(|account| !account.is_suspended);
    drop(conn);
    let gate = Gate::of_password(ctx, &email, account.as_ref(), origin).await?;
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    match (gate.try_password(ctx, password, hash).await?, account) {
        (Tried::Wait, _) => Ok(Err(SignInProblem::Wait)),
        (Tried::Right, Some(account)) => {
            // Only the code makes a sign-in whole.
            if !account.has_factor {
                let mut tx = ctx.write().await?;
                devices::signed_in(ctx, &mut tx, &account, origin).await?;
                tx.commit().await?;
            }
            Ok(Ok(enter(ctx, session, &account, origin).await?))
        }
        _ => Ok(Err(SignInProblem::Wrong)),
    }
}

/// What a right password leads to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SignedIn {
    /// The person is signed in.
    Whole,
    /// The code of the second factor is still to come.
    CodeWanted,
}

/// Seats a person who has shown who they are, by the right password or in another way that is worth as much, unless a second
/// factor is in force.
pub(super) async fn enter(ctx: &Ctx, session: &Session, account: &Account, origin: &Origin) -> Result<SignedIn> {
    if account.has_factor {
        session::await_code(ctx, session, account).await?;
        super::passkeys::ask(ctx, session, account).await?;
        return Ok(SignedIn::CodeWanted);
    }
    session::seat(ctx, session, account, origin).await?;
    Ok(SignedIn::Whole)
}

/// Ends the session of whoever is signed in.
///
/// # Errors
/// The database refuses.
pub async fn sign_out(ctx: &Ctx, session: &Session, origin: &Origin) -> Result<()> {
    if let Some(person) = session::find_person(ctx, session, origin).await? {
        let mut tx = ctx.write().await?;
        let entry = Entry::new(
            person.actor(),
            Action::SignedOut,
            format!("account/{}", person.own_id()),
            json!({}),
        );
        for entry in super::standing_in::ended(&person).into_iter().chain([entry]) {
            audit::insert(&mut tx, &entry, ctx.now()).await?;
        }
        tx.commit().await?;
    }
    session::leave(session).await
}

/// Puts off the end of the session of whoever is signed in. No change that the audit tells of.
///
/// # Errors
/// The session could not be stored.
pub async fn stay(ctx: &Ctx, session: &Session) -> Result<()> {
    session::stay(ctx, session).await
}

/// Sets the password of whoever holds an unused link, and signs them in.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn set_password(
    ctx: &Ctx,
    session: &Session,
    link: &str,
    password: String,
    again: &str,
    origin: &Origin,
) -> Result<std::result::Result<SignedIn, PasswordProblem>> {
    let mut conn = ctx.read().await?;
    let Some(id) = accounts::find_link_account(&mut conn, link, ctx.now()).await? else {
        // A link that works is never kept waiting: it is the way in for whoever is.
        Gate::of_link(origin).count_alone(ctx).await?;
        return Err(Error::NotFound);
    };
    let account = accounts::find_account(&mut conn, id).await?;
    let account = account.filter(|account| !account.is_suspended).ok_or(Error::NotFound)?;
    drop(conn);
    if let Err(problem) = judge(&account, &password, again) {
        return Ok(Err(problem));
    }
    let hash = hash(password).await?;
    let mut tx = ctx.write().await?;
    if !accounts::mark_link_used(&mut tx, link, ctx.now()).await? {
        return Err(Error::NotFound);
    }
    accounts::update_password(&mut tx, id, &hash).await?;
    let actor = Actor::account(id, origin.address);
    super::own_account::end_identities(ctx, &mut tx, id, actor).await?;
    devices::forget_others(&mut tx, id, origin).await?;
    let entry = Entry::new(
        Actor::account(id, origin.address),
        Action::PasswordSet,
        format!("account/{id}"),
        json!({}),
    );
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    let account = accounts::find_account(&mut tx, id).await?.ok_or(Error::NotFound)?;
    mail::write(ctx, &mut tx, &account, AccountLetter::PasswordSet).await?;
    if !account.has_factor {
        // That letter tells of the sign-in, too.
        devices::remember(ctx, &mut tx, &account, origin).await?;
    }
    tx.commit().await?;
    Ok(Ok(enter(ctx, session, &account, origin).await?))
}

/// Takes down that somebody has forgotten the password of that address. Whether there is such an account is looked up
/// later (see [`answer_requests`]), so that neither the answer nor its time tells.
///
/// # Errors
/// The database refuses. False for what is no address.
pub async fn request_password_link(ctx: &Ctx, email: &str) -> Result<bool> {
    let Some(email) = parse_email(email) else {
        return Ok(false);
    };
    let mut tx = ctx.write().await?;
    password_requests::insert_request(&mut tx, &email, ctx.now()).await?;
    tx.commit().await?;
    Ok(true)
}

/// Writes a letter with a one-time link to everybody who has forgotten a password and has an account.
///
/// # Errors
/// The database refuses.
pub async fn answer_requests(ctx: &Ctx) -> Result<()> {
    let mut conn = ctx.read().await?;
    if !password_requests::has_requests(&mut conn).await? {
        return Ok(());
    }
    drop(conn);
    let mut tx = ctx.write().await?;
    for email in password_requests::take_requests(&mut tx).await? {
        let account = accounts::find_account_by_email(&mut tx, &email).await?;
        let Some(account) = account.filter(|account| !account.is_suspended) else {
            continue;
        };
        let link = token::new()?;
        let until = ctx.now() + PASSWORD_LINK_FOR;
        accounts::insert_password_link(&mut tx, &link, account.id, ctx.now(), until).await?;
        mail::write(ctx, &mut tx, &account, AccountLetter::PasswordLink(&link)).await?;
        let entry = Entry::new(
            Actor::SYSTEM,
            Action::PasswordLinkMade,
            format!("account/{}", account.id),
            json!({ "because": "forgotten" }),
        );
        audit::insert(&mut tx, &entry, ctx.now()).await?;
    }
    Ok(tx.commit().await?)
}

/// Who is invited, and to what.
#[derive(Clone, Debug)]
pub struct Invitation<'a> {
    /// The person's address.
    pub email: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// The language of letters to the person.
    pub language: &'a str,
    /// What the person may do.
    pub role: Role,
    /// Whether a letter goes there too.
    pub by_mail: bool,
    /// Why, in the words of whoever invites.
    pub why: &'a str,
}

/// Makes an account if there is none, grants a role, and gives the one-time link with which its owner sets a password;
/// none for whoever has one already, who is told of the role alone. Who may invite whom is for the caller to know.
///
/// # Errors
/// The address does not read, or the database refuses.
pub async fn invite(ctx: &Ctx, actor: Actor, invitation: &Invitation<'_>) -> Result<Option<String>> {
    let email = parse_email(invitation.email).ok_or(Error::NotFound)?;
    let admission = Admission {
        email: &email,
        name: invitation.name,
        language: invitation.language,
        roles: std::slice::from_ref(&invitation.role),
        by_mail: invitation.by_mail,
        why: invitation.why,
    };
    let mut tx = ctx.write().await?;
    let link = admit(ctx, &mut tx, actor, admission).await?;
    tx.commit().await?;
    Ok(link)
}

/// Judges a new password: by length and sameness, and by how easily it is guessed (zxcvbn: 3 of 4 or more), knowing what an
/// intruder knows of the person.
///
/// # Errors
/// The first thing that is wrong with it.
pub(super) fn judge(account: &Account, password: &str, again: &str) -> std::result::Result<(), PasswordProblem> {
    judge_password(password, again)?;
    let known = [account.email.as_str(), account.name.as_str(), "charter observatory"];
    if zxcvbn::zxcvbn(password, &known).score() < zxcvbn::Score::Three {
        return Err(PasswordProblem::TooEasy);
    }
    Ok(())
}

/// How many passwords are hashed at once: each takes 19 MiB and a core.
static HASHING: Semaphore = Semaphore::const_new(2);

/// The Argon2id hash of a password, off the async threads: it costs time on purpose.
///
/// # Errors
/// Hashing fails.
pub async fn hash(password: String) -> Result<String> {
    let turn = HASHING.acquire().await;
    tokio::task::spawn_blocking(move || {
        // Until it is done, whether or not somebody still waits for it.
        let _turn = turn;
        Argon2::default()
            .hash_password(password.as_bytes())
            .map(|hash| hash.to_string())
            .map_err(|error| Error::Hash(error.to_string()))
    })
    .await?
}

/// Whether a password has that hash. Without one, as much work is done for nothing,
/// so that the time taken does not tell whether the address exists.
pub(super) async fn verify(password: String, hash: Option<String>) -> Result<bool> {
    let Some(hash) = hash else {
        self::hash(password).await?;
        return Ok(false);
    };
    let turn = HASHING.acquire().await;
    tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let parsed = PasswordHash::new(&hash).map_err(|error| Error::Hash(error.to_string()))?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await?
}

/// Whether the only account is the first administrator's, still without a password.
///
/// # Errors
/// The database could not be read.
pub async fn is_first_link_open(ctx: &Ctx) -> Result<bool> {
    let mut conn = ctx.read().await?;
    let first = accounts::find_account_by_email(&mut conn, "admin@localhost.localdomain").await?;
    Ok(accounts::count_accounts(&mut conn).await? == 1 && first.is_some_and(|account| account.password_hash.is_none()))
}
