//! What a signed-in person may do, as values that actions demand. Each is made here and nowhere else.

use std::net::IpAddr;

use super::Acting;
use crate::domain::account::Role;
use crate::domain::notice::Event;
use crate::server::db::accounts::Account;
use crate::server::db::audit::Actor;
use crate::server::error::{Error, Result};

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Person {
    pub(super) account: Account,
    /// The hash of the session's identifier.
    pub(super) session: Option<Vec<u8>>,
    pub(super) from: Option<IpAddr>,
    /// In whose place a coordinator acts.
    pub(super) acting: Option<Acting>,
    /// Who really looks, if it is somebody else.
    pub(super) looker: Option<i64>,
}

/// Somebody who writes for one authority.
#[derive(Clone, Copy, Debug)]
pub struct Editor {
    actor: Actor,
    account: i64,
    authority: i64,
}

/// Somebody who certifies what goes out in the name of one authority.
#[derive(Clone, Copy, Debug)]
pub struct Approver {
    actor: Actor,
    account: i64,
    authority: i64,
}

/// Somebody who decides on authorities of one country: its coordinator, or the observatory's staff.
#[derive(Clone, Debug)]
pub struct Coordinator {
    actor: Actor,
    account: i64,
    country: String,
}

/// Somebody who reviews for the observatory.
#[derive(Clone, Copy, Debug)]
pub struct Reviewer {
    actor: Actor,
    account: i64,
}

/// Somebody who runs the observatory.
#[derive(Clone, Copy, Debug)]
pub struct Administrator {
    actor: Actor,
    account: i64,
}

/// Somebody who sees what the observatory's staff see: staff, and auditors. No action takes one.
#[derive(Clone, Copy, Debug)]
pub struct Auditor(());

/// Somebody who reads what is about one authority and not public. No action takes one.
#[derive(Clone, Copy, Debug)]
pub struct Insider(());

/// What all rights tell.
macro_rules! told {
    ($($right:ident),+) => {
        $(impl $right {
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
        })+
    };
}
told!(Editor, Approver, Coordinator, Reviewer, Administrator);

impl Editor {
    /// The authority's key.
    #[must_use]
    pub fn authority(&self) -> i64 {
        self.authority
    }
}

impl Approver {
    /// The authority's key.
    #[must_use]
    pub fn authority(&self) -> i64 {
        self.authority
    }
}

impl Coordinator {
    /// The country's code.
    #[must_use]
    pub fn country(&self) -> &str {
        &self.country
    }
}

impl Person {
    pub(super) fn new(account: Account, session: Option<Vec<u8>>, from: Option<IpAddr>) -> Self {
        Self {
            account,
            session,
            from,
            acting: None,
            looker: None,
        }
    }

    /// The account's key.
    #[must_use]
    pub fn id(&self) -> i64 {
        self.account.id
    }

    /// The account, for a page or an action about itself.
    #[must_use]
    pub fn account(&self) -> &Account {
        &self.account
    }

    /// Who the audit names: whoever is really signed in.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::account(self.own_id(), self.from)
    }

    /// Whether the person is signed in by the session of that hash.
    #[must_use]
    pub fn is_by(&self, hash: &[u8]) -> bool {
        self.session.as_deref() == Some(hash)
    }

    /// How the person is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.account.name
    }

    /// The authorities that the person writes or certifies for, or acts in the place of, each once.
    #[must_use]
    pub fn authorities(&self) -> Vec<i64> {
        let mut all: Vec<i64> = self.account.roles.iter().filter_map(Role::authority).collect();
        all.extend(self.acting.iter().map(|acting| acting.authority));
        let mut seen = std::collections::HashSet::new();
        all.retain(|one| seen.insert(*one));
        all
    }

    /// The countries that the person coordinates.
    #[must_use]
    pub fn countries(&self) -> Vec<&str> {
        self.account.roles.iter().filter_map(Role::country).collect()
    }

    fn holds(&self, role: &Role) -> bool {
        self.account.roles.contains(role)
    }

    /// Whether the person works for the observatory.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.holds(&Role::Reviewer) || self.holds(&Role::Administrator)
    }

    /// Whether the person sees what the observatory's staff see.
    #[must_use]
    pub fn sees_staff_pages(&self) -> bool {
        self.is_staff() || self.holds(&Role::Auditor)
    }

    /// Whether the person has a role for which a second factor is needed.
    #[must_use]
    pub fn needs_factor(&self) -> bool {
        self.account.roles.iter().any(Role::needs_factor)
    }

    /// Whether the person hears of such events.
    #[must_use]
    pub fn hears_of(&self, event: Event) -> bool {
        self.account.roles.iter().any(|role| event.is_for(role))
    }

    /// The right to write for `authority`; a coordinator who acts in its place has it too.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there.
    pub fn editor_of(&self, authority: i64) -> Result<Editor> {
        let actor = if self.holds(&Role::Editor { authority }) {
            self.actor()
        } else if self.acting.as_ref().is_some_and(|acting| acting.authority == authority) {
            self.actor().in_place_of(authority)
        } else {
            return Err(Error::NotFound);
        };
        Ok(Editor {
            actor,
            account: self.account.id,
            authority,
        })
    }

    /// The right to read what is about an authority of `country` and not public: who writes or certifies for
    /// it has it, its coordinators, and who sees what staff see.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn insider_of(&self, authority: i64, country: &str) -> Result<Insider> {
        if self.authorities().contains(&authority) {
            return Ok(Insider(()));
        }
        if !self.sees_staff_pages() && !self.countries().contains(&country) {
            return Err(Error::NotFound);
        }
        self.with_factor(Insider(()))
    }

    /// The right to certify for `authority`.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there.
    pub fn approver_of(&self, authority: i64) -> Result<Approver> {
        let holds = self.holds(&Role::Approver { authority });
        holds
            .then_some(Approver {
                actor: self.actor(),
                account: self.account.id,
                authority,
            })
            .ok_or(Error::NotFound)
    }

    /// The right to decide on authorities of `country`: its coordinators have it, and the observatory's staff.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn coordinator_of(&self, country: &str) -> Result<Coordinator> {
        if !self.is_staff() && !self.countries().contains(&country) {
            return Err(Error::NotFound);
        }
        self.with_factor(Coordinator {
            actor: self.actor(),
            account: self.account.id,
            country: country.to_owned(),
        })
    }

    /// The right to review.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn reviewer(&self) -> Result<Reviewer> {
        if !self.is_staff() {
            return Err(Error::NotFound);
        }
        self.with_factor(Reviewer {
            actor: self.actor(),
            account: self.account.id,
        })
    }

    /// The right to look at what the observatory's staff look at.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn auditor(&self) -> Result<Auditor> {
        if !self.sees_staff_pages() {
            return Err(Error::NotFound);
        }
        self.with_factor(Auditor(()))
    }

    /// The same for whoever has a second factor. Invented people need none: their password is known to everybody.
    pub(super) fn with_factor<T>(&self, right: T) -> Result<T> {
        if self.account.has_factor || self.account.is_sample {
            Ok(right)
        } else {
            Err(Error::FactorRequired)
        }
    }

    /// Whether the person runs the observatory.
    #[must_use]
    pub fn is_administrator(&self) -> bool {
        self.holds(&Role::Administrator)
    }

    /// The right to run it.
    ///
    /// # Errors
    /// [`Error::NotFound`]: what one may not see is not there. [`Error::FactorRequired`] without a second factor.
    pub fn administrator(&self) -> Result<Administrator> {
        if !self.is_administrator() {
            return Err(Error::NotFound);
        }
        self.with_factor(Administrator {
            actor: self.actor(),
            account: self.account.id,
        })
    }
}
