//! Signing in by way of an issuer: which account it opens, and how one is linked to whom the issuer knows.

use serde_json::json;
use sqlx::SqliteConnection;
use tower_sessions::Session;

use super::accounts::{SignedIn, enter};
use super::devices;
use super::own_account::{OwnProblem, knows_password};
use crate::server::Ctx;
use crate::server::db::accounts::{self, Account};
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::identities;
use crate::server::error::{Error, Result};
use crate::server::mail::{self, AccountLetter};
use crate::server::session::issuer::{self, IssuerProblem, Known, Returned};
use crate::server::session::{self, Origin, Person, journey};

/// Why nobody is signed in.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SignOnProblem {
    /// There is no issuer here.
    Off,
    /// The issuer does not answer.
    Unreachable,
    /// Nothing was begun in this browser, too long ago, or it was used up.
    Late,
    /// What came back is not to be believed, or the person has not agreed there.
    Refused,
    /// No account can be opened by it. Nothing tells whether there is one.
    Unknown,
    /// Whoever is there is linked to another account, or the account to somebody else there.
    Taken,
}

impl SignOnProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Off => "sso-off",
            Self::Unreachable => "sso-unreachable",
            Self::Late => "sso-late",
            Self::Refused => "sso-refused",
            Self::Unknown => "sso-unknown",
            Self::Taken => "sso-taken",
        }
    }
}

impl From<IssuerProblem> for SignOnProblem {
    fn from(problem: IssuerProblem) -> Self {
        match problem {
            IssuerProblem::Unreachable => Self::Unreachable,
            IssuerProblem::Refused => Self::Refused,
        }
    }
}

type Outcome<T> = std::result::Result<T, SignOnProblem>;

/// Sends somebody to the issuer: gives the address there.
///
/// # Errors
/// The session could not be stored.
pub async fn begin(ctx: &Ctx, session: &Session, next: &str, lang: &str) -> Result<Outcome<String>> {
    if ctx.config().sign_on_name().is_none() {
        return Ok(Err(SignOnProblem::Off));
    }
    send(ctx, session, (next, lang), None).await
}

async fn send(
    ctx: &Ctx,
    session: &Session,
    (next, lang): (&str, &str),
    account: Option<i64>,
) -> Result<Outcome<String>> {
    match issuer::ask(ctx, next, lang, account).await {
        Ok((address, journey)) => {
            journey::begin(ctx, session, journey).await?;
            Ok(Ok(address))
        }
        Err(problem) => Ok(Err(problem.into())),
    }
}

/// Why nobody is sent to the issuer to link their account.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LinkProblem {
    /// The password.
    Own(OwnProblem),
    /// The issuer.
    SignOn(SignOnProblem),
}

/// Sends the owner of an account to the issuer, to link it to whoever they are there. An open session alone is not enough:
/// a thief of one would have a way in for ever.
///
/// # Errors
/// The session could not be stored.
pub async fn begin_link(
    ctx: &Ctx,
    session: &Session,
    person: &Person,
    password: String,
    (next, lang): (&str, &str),
) -> Result<std::result::Result<String, LinkProblem>> {
    if ctx.config().sign_on_name().is_none() {
        return Ok(Err(LinkProblem::SignOn(SignOnProblem::Off)));
    }
    if let Err(problem) = knows_password(ctx, person, password).await? {
        return Ok(Err(LinkProblem::Own(problem)));
    }
    let sent = send(ctx, session, (next, lang), Some(person.id())).await?;
    Ok(sent.map_err(LinkProblem::SignOn))
}

/// What has come of a journey.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Arrived {
    /// Somebody came in.
    SignedIn(SignedIn),
    /// The account of whoever was in already is linked.
    Linked,
}

/// How a journey has ended.
#[derive(Clone, Debug)]
pub struct Ended {
    /// Where to go afterwards; empty if nothing was begun.
    pub next: String,
    /// The language of the page from which it was begun; empty likewise.
    pub lang: String,
    /// Whether it was begun, and came back, on the page of an account.
    pub is_link: bool,
    /// What has come of it.
    pub outcome: Outcome<Arrived>,
}

/// Takes back whoever was at the issuer.
///
/// # Errors
/// The database refuses.
pub async fn finish(ctx: &Ctx, session: &Session, returned: &Returned, origin: &Origin) -> Result<Ended> {
    let mut ended = Ended {
        next: String::new(),
        lang: String::new(),
        is_link: false,
        outcome: Err(SignOnProblem::Late),
    };
    if ctx.config().sign_on_name().is_none() {
        ended.outcome = Err(SignOnProblem::Off);
        return Ok(ended);
    }
    let Some(journey) = journey::take(ctx, session).await? else {
        return Ok(ended);
    };
    ended.next.clone_from(&journey.next);
    ended.lang.clone_from(&journey.lang);
    // Who looks as somebody else stops that first, so that the audit tells when.
    let person = session::find_person(ctx, session, origin).await?;
    if person.as_ref().is_some_and(Person::is_looked_as) {
        return Ok(ended);
    }
    let owner = match (journey.account, person) {
        (None, _) => None,
        // Still the one who asked for it, in this session.
        (Some(wanted), Some(person)) if person.id() == wanted => Some(person),
        (Some(_), _) => return Ok(ended),
    };
    ended.is_link = owner.is_some();
    let known = match issuer::identify(ctx, journey, returned).await {
        Ok(known) => known,
        Err(problem) => {
            ended.outcome = Err(problem.into());
            return Ok(ended);
        }
    };
    ended.outcome = match owner {
        Some(person) => link(ctx, &person, &known).await?.map(|()| Arrived::Linked),
        None => open(ctx, session, &known, origin).await?.map(Arrived::SignedIn),
    };
    Ok(ended)
}

/// Opens the account that is linked to whoever came. Nothing else that the issuer says of them opens one, such as an address:
/// addresses change hands, and not every issuer has looked at them.
async fn open(ctx: &Ctx, session: &Session, known: &Known, origin: &Origin) -> Result<Outcome<SignedIn>> {
    let mut conn = ctx.read().await?;
    let id = identities::find_account(&mut conn, &known.issuer, &known.subject).await?;
    let account = match id {
        Some(id) => accounts::find_account(&mut conn, id).await?,
        None => None,
    };
    drop(conn);
    // Whose account is suspended learns no more than who has none.
    let Some(account) = account.filter(|account| !account.is_suspended) else {
        return Ok(Err(SignOnProblem::Unknown));
    };
    // From here as after a right password: only the code makes a sign-in whole.
    if !account.has_factor {
        let mut tx = ctx.write().await?;
        devices::signed_in(ctx, &mut tx, &account, origin).await?;
        tx.commit().await?;
    }
    Ok(Ok(enter(ctx, session, &account, origin).await?))
}

/// Links an account to whoever came; its owner is told by letter.
async fn link(ctx: &Ctx, person: &Person, known: &Known) -> Result<Outcome<()>> {
    let mut tx = ctx.write().await?;
    let account = person.account();
    let linked = identities::insert_identity(&mut tx, account.id, (&known.issuer, &known.subject), ctx.now()).await?;
    let Some(identity) = linked else {
        return Ok(Err(SignOnProblem::Taken));
    };
    record(
        ctx,
        &mut tx,
        (person.actor(), Action::IdentityLinked),
        account,
        identity,
    )
    .await?;
    mail::write(ctx, &mut tx, account, AccountLetter::IdentityLinked).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// Ends a link, or all where none is named: from then on the issuer does not open the account.
///
/// # Errors
/// [`Error::NotFound`] for what is none of theirs.
pub async fn unlink(ctx: &Ctx, person: &Person, identity: Option<i64>) -> Result<()> {
    let mut tx = ctx.write().await?;
    let ended = match identity {
        Some(one) if identities::delete_identity(&mut tx, person.id(), one).await? => vec![one],
        Some(_) => return Err(Error::NotFound),
        None => identities::delete_identities(&mut tx, person.id()).await?,
    };
    if ended.is_empty() {
        return Ok(());
    }
    let account = person.account();
    for one in ended {
        record(ctx, &mut tx, (person.actor(), Action::IdentityEnded), account, one).await?;
    }
    mail::write(ctx, &mut tx, account, AccountLetter::IdentityEnded).await?;
    Ok(tx.commit().await?)
}

async fn record(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    (actor, action): (Actor, Action),
    account: &Account,
    identity: i64,
) -> Result<()> {
    let detail = json!({ "identity": identity });
    let entry = Entry::new(actor, action, format!("account/{}", account.id), detail);
    audit::insert(conn, &entry, ctx.now()).await
}
