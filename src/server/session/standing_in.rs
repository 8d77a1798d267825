//! Sessions that stand for more than their person: staff who look as somebody else, coordinators who act in an
//! authority's place. Both end with the session, and each beginning and end gives it a new identifier.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::{KEY, Person, Seat};
use crate::domain::account::may_look;
use crate::server::db::accounts::Account;
use crate::server::db::audit::Actor;
use crate::server::error::{Error, Result};

/// In whose place a coordinator acts, and since when.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Acting {
    /// The authority's key.
    pub authority: i64,
    /// The code of its country.
    pub country: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// A coordinator who acts in the place of one authority of their country: as its editor, never as its approver.
#[derive(Clone, Debug)]
pub struct Deputy {
    actor: Actor,
    authority: i64,
    country: String,
}

/// Somebody of the staff who looks at the site as another person does, and can change nothing meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct Looker {
    actor: Actor,
    other: i64,
}

impl Deputy {
    /// Who the audit names, and in whose place.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The authority's key.
    #[must_use]
    pub fn authority(&self) -> i64 {
        self.authority
    }

    /// The code of its country.
    #[must_use]
    pub fn country(&self) -> &str {
        &self.country
    }
}

impl Looker {
    /// Who the audit names.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The key of the person as whom they look.
    #[must_use]
    pub fn other(&self) -> i64 {
        self.other
    }
}

impl Person {
    /// The same while they act in an authority's place, as long as they coordinate its country.
    pub(super) fn acting(self, acting: Option<Acting>) -> Self {
        let acting = acting.filter(|acting| self.countries().contains(&acting.country.as_str()));
        Self { acting, ..self }
    }

    /// The person as whom they look: with that one's roles, their own session, and their own name in the audit.
    pub(super) fn looking_as(self, other: Account) -> Self {
        Self {
            looker: Some(self.account.id),
            account: other,
            session: None,
            acting: None,
            from: self.from,
        }
    }

    /// In whose place the person acts now.
    #[must_use]
    pub fn acts_for(&self) -> Option<&Acting> {
        self.acting.as_ref()
    }

    /// Whether somebody of the staff looks as this person, and so can change nothing.
    #[must_use]
    pub fn is_looked_as(&self) -> bool {
        self.looker.is_some()
    }

    /// The key of the account that is really signed in.
    #[must_use]
    pub fn own_id(&self) -> i64 {
        self.looker.unwrap_or(self.account.id)
    }

    /// The right to act in the place of an authority of `country`: only coordinators of that country have it.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn deputy_of(&self, authority: i64, country: &str) -> Result<Deputy> {
        if !self.countries().contains(&country) {
            return Err(Error::NotFound);
        }
        self.with_factor(Deputy {
            actor: self.actor().in_place_of(authority),
            authority,
            country: country.to_owned(),
        })
    }

    /// The right to look at the site as `other` does.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn looker_of(&self, other: &Account) -> Result<Looker> {
        let may = may_look(&self.account.roles, &other.roles) && !other.is_suspended && other.id != self.account.id;
        if !may {
            return Err(Error::NotFound);
        }
        self.with_factor(Looker {
            actor: self.actor(),
            other: other.id,
        })
    }
}

async fn change(session: &Session, change: impl FnOnce(&mut Seat)) -> Result<()> {
    let mut seat = session.get::<Seat>(KEY).await?.ok_or(Error::SignInRequired)?;
    change(&mut seat);
    session.cycle_id().await?;
    Ok(session.insert(KEY, seat).await?)
}

/// From now on pages show what another person sees, and nothing can be changed.
///
/// # Errors
/// The session could not be stored.
pub async fn begin_looking(session: &Session, looker: &Looker) -> Result<()> {
    change(session, |seat| {
        seat.looking_as = Some(looker.other());
        seat.acting = None;
    })
    .await
}

/// From now on a coordinator writes in an authority's place.
///
/// # Errors
/// The session could not be stored.
pub async fn begin_acting(session: &Session, deputy: &Deputy, since: DateTime<Utc>) -> Result<()> {
    let acting = Acting {
        authority: deputy.authority(),
        country: deputy.country().to_owned(),
        since,
    };
    change(session, |seat| seat.acting = Some(acting)).await
}

/// From now on the session stands for its person alone.
///
/// # Errors
/// The session could not be stored.
pub async fn end_standing_in(session: &Session) -> Result<()> {
    change(session, |seat| {
        seat.looking_as = None;
        seat.acting = None;
    })
    .await
}
