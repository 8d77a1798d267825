//! Who looks after the people of authorities: their own approvers, and from outside coordinators and staff.

use super::Person;
use crate::domain::register::Authority;
use crate::server::db::audit::Actor;
use crate::server::error::{Error, Result};

/// Somebody who says who speaks for one authority: an approver of it, the coordinator of its country, or staff.
#[derive(Clone, Copy, Debug)]
pub struct Keeper {
    actor: Actor,
    account: i64,
    authority: i64,
    is_own: bool,
}

impl Keeper {
    /// The account's key.
    #[must_use]
    pub fn account(&self) -> i64 {
        self.account
    }

    /// Who the audit names.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.actor
    }

    /// The authority's key.
    #[must_use]
    pub fn authority(&self) -> i64 {
        self.authority
    }

    /// Whether a change needs a reason: who comes from outside gives one.
    #[must_use]
    pub fn needs_reason(&self) -> bool {
        !self.is_own
    }
}

/// The countries whose authorities somebody looks after from outside.
#[derive(Clone, Debug)]
pub struct Territory(Option<Vec<String>>);

impl Territory {
    /// Whether that country is among them.
    #[must_use]
    pub fn has(&self, country: &str) -> bool {
        self.0.as_ref().is_none_or(|own| own.iter().any(|code| code == country))
    }

    /// Whether it is every country.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.0.is_none()
    }
}

impl Person {
    /// The right to say who speaks for that authority.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn keeper_of(&self, authority: &Authority) -> Result<Keeper> {
        let keeper = |actor, account, is_own| Keeper {
            actor,
            account,
            authority: authority.id,
            is_own,
        };
        if let Ok(approver) = self.approver_of(authority.id) {
            return Ok(keeper(approver.actor(), approver.account(), true));
        }
        let outside = self.coordinator_of(&authority.country)?;
        Ok(keeper(outside.actor(), outside.account(), false))
    }

    /// Whether the person may look at the people of that authority: who may change them, and auditors.
    ///
    /// # Errors
    /// [`Error::NotFound`] for anybody else. [`Error::FactorRequired`] without a second factor.
    pub fn sees_people_of(&self, authority: &Authority) -> Result<()> {
        match self.keeper_of(authority) {
            Err(Error::NotFound) => self.auditor().map(drop),
            other => other.map(drop),
        }
    }

    /// The countries whose requests the person sees: a coordinator those of their own, staff and auditors all.
    ///
    /// # Errors
    /// [`Error::NotFound`] for anybody else. [`Error::FactorRequired`] without a second factor.
    pub fn territory(&self) -> Result<Territory> {
        if self.sees_staff_pages() {
            return self.auditor().map(|_| Territory(None));
        }
        let own: Vec<String> = self.countries().into_iter().map(ToOwned::to_owned).collect();
        let first = own.first().ok_or(Error::NotFound)?;
        self.coordinator_of(first)?;
        Ok(Territory(Some(own)))
    }
}
