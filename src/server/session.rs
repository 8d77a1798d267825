//! Who is asking, and what they may do: permission as a value that actions demand.
//!
//! Only this module can make a right such as [`Editor`] or [`Reviewer`], so an action
//! that takes one cannot be called without the check.

pub mod ceremony;
mod device;
#[cfg(feature = "oidc")]
pub mod issuer;
pub mod journey;
mod keeper;
mod rights;
mod standing_in;

pub use self::device::Device;
pub use self::keeper::{Keeper, Territory};
pub use self::rights::{Administrator, Approver, Auditor, Coordinator, Editor, Insider, Person, Reviewer};
pub use self::standing_in::{Acting, Deputy, Looker, begin_acting, begin_looking, end_standing_in};

use std::collections::HashMap;
use std::net::IpAddr;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::db::accounts::{self, Account};
use super::db::sessions;
use super::error::Result;
use super::{Ctx, token};
use crate::domain::account::browser_name;
use crate::domain::kept;

const KEY: &str = "account";
/// What stands in a session between the password and the code.
const WAITING: &str = "waiting";
/// How long the code may take.
const CODE_WITHIN: Duration = kept::STEP;

#[derive(Debug, Deserialize, Serialize)]
struct Seat {
    account: i64,
    rights_version: i64,
    seen: DateTime<Utc>,
    #[serde(default)]
    started: DateTime<Utc>,
    #[serde(default)]
    browser: String,
    /// As whom somebody of the staff looks at the site.
    #[serde(default)]
    looking_as: Option<i64>,
    /// In whose place a coordinator acts.
    #[serde(default)]
    acting: Option<Acting>,
}

/// One of a person's sessions.
#[derive(Clone, Debug)]
pub struct Sitting {
    /// What it is ended by: the hash of its identifier, which opens nothing.
    pub key: String,
    /// When the person signed in.
    pub started: DateTime<Utc>,
    /// When it was last used, give or take ten minutes.
    pub seen: DateTime<Utc>,
    /// With which browser.
    pub browser: String,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// How long an idle session lasts.
pub const IDLE: Duration = kept::SESSION;

/// How long a session is used before its end is put off again: so a reader who
/// is signed in does not write at every page.
const STEP: Duration = Duration::minutes(10);

/// From where somebody asks.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// What the browser says of itself.
    pub browser: String,
    /// The address of the network, as far as it is known.
    pub address: Option<IpAddr>,
    /// The network by which failures and requests are counted; none where it may be everybody's.
    pub network: Option<IpAddr>,
    /// By what the browser is known again.
    pub device: Device,
}

/// Who is signed in. A session from before a change of rights or password is nobody's. Who looks as somebody else is that
/// person to every page; what is done stays under the own name.
///
/// # Errors
/// The database could not be read.
pub async fn find_person(ctx: &Ctx, session: &Session, origin: &Origin) -> Result<Option<Person>> {
    let Some(mut seat) = session.get::<Seat>(KEY).await? else {
        return Ok(None);
    };
    if ctx.now() - seat.seen >= STEP {
        seat.seen = ctx.now();
        session.insert(KEY, &seat).await?;
    }
    let mut conn = ctx.read().await?;
    let account = accounts::find_account(&mut conn, seat.account).await?;
    let account = account.filter(|account| account.rights_version == seat.rights_version && !account.is_suspended);
    let Some(account) = account else {
        return Ok(None);
    };
    let session = session.id().map(|id| token::hash(&id.to_string()));
    let own = Person::new(account, session, origin.address).acting(seat.acting);
    let Some(other) = seat.looking_as else {
        return Ok(Some(own));
    };
    let other = accounts::find_account(&mut conn, other).await?;
    Ok(Some(match other {
        Some(other) if own.looker_of(&other).is_ok() => own.looking_as(other),
        // Nobody may look as that person any more: back to the own view.
        _ => own,
    }))
}

/// When the session of whoever is signed in ends, if nothing more is done; none for nobody.
///
/// # Errors
/// The session could not be read.
pub async fn ends_at(session: &Session) -> Result<Option<DateTime<Utc>>> {
    Ok(session.get::<Seat>(KEY).await?.map(|seat| seat.seen + IDLE))
}

/// Puts off the end of the session, however short ago that was done.
///
/// # Errors
/// The session could not be stored.
pub async fn stay(ctx: &Ctx, session: &Session) -> Result<()> {
    if let Some(mut seat) = session.get::<Seat>(KEY).await? {
        seat.seen = ctx.now();
        session.insert(KEY, &seat).await?;
    }
    Ok(())
}

/// Starts a session for an account, under a new identifier.
///
/// # Errors
/// The session could not be stored.
pub async fn seat(ctx: &Ctx, session: &Session, account: &Account, origin: &Origin) -> Result<()> {
    session.cycle_id().await?;
    session.remove::<Waiting>(WAITING).await?;
    session.remove_value(ceremony::KEY).await?;
    session.remove_value(journey::KEY).await?;
    let seat = Seat {
        account: account.id,
        rights_version: account.rights_version,
        seen: ctx.now(),
        started: ctx.now(),
        browser: browser_name(&origin.browser),
        looking_as: None,
        acting: None,
    };
    let mut tx = ctx.write().await?;
    accounts::update_last_sign_in(&mut tx, account.id, ctx.now()).await?;
    tx.commit().await?;
    Ok(session.insert(KEY, seat).await?)
}

#[derive(Debug, Deserialize, Serialize)]
struct Waiting {
    account: i64,
    rights_version: i64,
    since: DateTime<Utc>,
}

/// Notes that the password of an account was right, and its code is still to come.
///
/// # Errors
/// The session could not be stored.
pub async fn await_code(ctx: &Ctx, session: &Session, account: &Account) -> Result<()> {
    session.cycle_id().await?;
    session.remove::<Seat>(KEY).await?;
    session.remove_value(ceremony::KEY).await?;
    session.remove_value(journey::KEY).await?;
    let waiting = Waiting {
        account: account.id,
        rights_version: account.rights_version,
        since: ctx.now(),
    };
    Ok(session.insert(WAITING, waiting).await?)
}

/// The account whose code is to come; none if the password was given too long ago.
///
/// # Errors
/// The database could not be read.
pub async fn find_waiting(ctx: &Ctx, session: &Session) -> Result<Option<Account>> {
    let waiting = session.get::<Waiting>(WAITING).await?;
    let Some(waiting) = waiting.filter(|waiting| ctx.now() - waiting.since < CODE_WITHIN) else {
        return Ok(None);
    };
    let mut conn = ctx.read().await?;
    let account = accounts::find_account(&mut conn, waiting.account).await?;
    Ok(account.filter(|account| account.rights_version == waiting.rights_version && !account.is_suspended))
}

/// The sessions of an account that go on, to be looked at by `person`.
///
/// # Errors
/// The database could not be read.
pub async fn list(ctx: &Ctx, person: &Person, account: i64) -> Result<Vec<Sitting>> {
    let mut conn = ctx.read().await?;
    let mut sittings = Vec::new();
    for own in sessions::list_sessions(&mut conn, account).await? {
        let mut data: HashMap<String, serde_json::Value> = serde_json::from_str(&own.data)?;
        if let Some(seat) = data.remove(KEY) {
            let seat: Seat = serde_json::from_value(seat)?;
            sittings.push(Sitting {
                key: token::hex(&own.hash),
                started: seat.started,
                seen: seat.seen,
                browser: seat.browser,
                is_this: person.is_by(&own.hash),
            });
        }
    }
    Ok(sittings)
}

/// Ends the session here and in the store.
///
/// # Errors
/// The session could not be removed.
pub async fn leave(session: &Session) -> Result<()> {
    Ok(session.flush().await?)
}
