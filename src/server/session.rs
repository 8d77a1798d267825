//! Who is asking, and what they may do: permission as a value that actions demand.
//!
//! Only this module can make an [`Editor`], a [`Reviewer`] or an [`Administrator`], so an action that
//! takes one cannot be called without the check.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::db::accounts::{self, Account};
use super::db::audit::Actor;
use super::db::sessions;
use super::error::{Error, Result};
use super::{Ctx, token};
use crate::domain::account::{Role, browser_name};

const KEY: &str = "account";
/// What stands in a session between the password and the code.
const WAITING: &str = "waiting";
/// How long the code may take.
const CODE_WITHIN: Duration = Duration::minutes(10);

#[derive(Debug, Deserialize, Serialize)]
struct Seat {
    account: i64,
    rights_version: i64,
    seen: DateTime<Utc>,
    #[serde(default)]
    started: DateTime<Utc>,
    #[serde(default)]
    browser: String,
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

/// How long a session is used before its end is put off again: so a reader who
/// is signed in does not write at every page.
const STEP: Duration = Duration::minutes(10);

/// Somebody who is signed in, by the session of that hash.
#[derive(Clone, Debug)]
pub struct Person(Account, Option<Vec<u8>>);

/// Somebody who writes for one authority.
#[derive(Clone, Copy, Debug)]
pub struct Editor {
    account: i64,
    authority: i64,
}

/// Somebody who reviews for the observatory.
#[derive(Clone, Copy, Debug)]
pub struct Reviewer {
    account: i64,
}

impl Person {
    /// The account's key.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.0.id
    }

    /// The account, for a page or an action about itself.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.0
    }

    /// Who the audit names.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Account(self.0.id)
    }

    /// Whether the person is signed in by the session of that hash.
    #[must_use]
    pub fn is_by(&self, hash: &[u8]) -> bool {
        self.1.as_deref() == Some(hash)
    }

    /// How the person is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The authorities the person writes for.
    #[must_use]
    pub fn authorities(&self) -> Vec<i64> {
        self.0
            .roles
            .iter()
            .filter_map(|role| match role {
                Role::Editor { authority } => Some(*authority),
                Role::Reviewer | Role::Administrator => None,
            })
            .collect()
    }

    /// Whether the person works for the observatory.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.0
            .roles
            .iter()
            .any(|role| matches!(role, Role::Reviewer | Role::Administrator))
    }

    /// The right to write for `authority`.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there.
    pub fn editor_of(&self, authority: i64) -> Result<Editor> {
        let holds = self.0.roles.contains(&Role::Editor { authority });
        holds
            .then_some(Editor {
                account: self.0.id,
                authority,
            })
            .ok_or(Error::NotFound)
    }

    /// The right to review.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn reviewer(&self) -> Result<Reviewer> {
        if !self.is_staff() {
            return Err(Error::NotFound);
        }
        self.with_factor(Reviewer { account: self.0.id })
    }

    /// The same for whoever has a second factor. Invented people need none: their password is known to everybody.
    fn with_factor<T>(&self, right: T) -> Result<T> {
        if self.0.has_factor || self.0.is_sample {
            Ok(right)
        } else {
            Err(Error::FactorRequired)
        }
    }

    /// Whether the person runs the observatory.
    #[must_use]
    pub fn is_administrator(&self) -> bool {
        self.0.roles.contains(&Role::Administrator)
    }

    /// The right to run it.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn administrator(&self) -> Result<Administrator> {
        if !self.is_administrator() {
            return Err(Error::NotFound);
        }
        self.with_factor(Administrator(()))
    }
}

/// Somebody who runs the observatory.
#[derive(Clone, Copy, Debug)]
pub struct Administrator(());

impl Editor {
    /// The account's key.
    #[must_use]
    pub fn account(&self) -> i64 {
        self.account
    }

    /// The authority's key.
    #[must_use]
    pub fn authority(&self) -> i64 {
        self.authority
    }

    /// Who the audit names.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Account(self.account)
    }
}

impl Reviewer {
    /// The account's key.
    #[must_use]
    pub fn account(&self) -> i64 {
        self.account
    }

    /// Who the audit names.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::Account(self.account)
    }
}

/// Who is signed in. A session from before a change of rights or password is nobody's.
///
/// # Errors
/// The database could not be read.
pub async fn find_person(ctx: &Ctx, session: &Session) -> Result<Option<Person>> {
    let Some(mut seat) = session.get::<Seat>(KEY).await? else {
        return Ok(None);
    };
    if ctx.now() - seat.seen >= STEP {
        seat.seen = ctx.now();
        session.insert(KEY, &seat).await?;
    }
    let mut conn = ctx.read().await?;
    let account = accounts::find_account(&mut conn, seat.account).await?;
    Ok(account
        .filter(|account| account.rights_version == seat.rights_version)
        .map(|account| Person(account, session.id().map(|id| token::hash(&id.to_string())))))
}

/// Starts a session for an account, under a new identifier. `browser` is what the browser says of itself.
///
/// # Errors
/// The session could not be stored.
pub async fn seat(ctx: &Ctx, session: &Session, account: &Account, browser: &str) -> Result<()> {
    session.cycle_id().await?;
    session.remove::<Waiting>(WAITING).await?;
    let seat = Seat {
        account: account.id,
        rights_version: account.rights_version,
        seen: ctx.now(),
        started: ctx.now(),
        browser: browser_name(browser),
    };
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
    Ok(account.filter(|account| account.rights_version == waiting.rights_version))
}

/// The sessions of a person that go on.
///
/// # Errors
/// The database could not be read.
pub async fn list(ctx: &Ctx, person: &Person) -> Result<Vec<Sitting>> {
    let mut conn = ctx.read().await?;
    let mut sittings = Vec::new();
    for own in sessions::list_sessions(&mut conn, person.id()).await? {
        let data: HashMap<String, Seat> = serde_json::from_str(&own.data)?;
        if let Some(seat) = data.get(KEY) {
            sittings.push(Sitting {
                key: token::hex(&own.hash),
                started: seat.started,
                seen: seat.seen,
                browser: seat.browser.clone(),
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
