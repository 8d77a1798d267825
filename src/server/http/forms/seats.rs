//! Rights over the people and the requests of authorities, as forms ask for them.

use super::World;
use crate::domain::joining::ApplicationStatus;
use crate::server::db::{claims, endorsements, joining, withdrawals};
use crate::server::error::{Error, Result};
use crate::server::session::{Approver, Coordinator, Keeper};

impl World {
    /// The right to say who speaks for the authority with that slug.
    ///
    /// # Errors
    /// [`Error::NotFound`] for whoever has not got it, and for an unknown slug.
    pub async fn keeper_of(&self, slug: &str) -> Result<Keeper> {
        let person = self.person().await?;
        let register = self.ctx.register().await?;
        person.keeper_of(register.authority(slug).ok_or(Error::NotFound)?)
    }

    /// The right to certify for the authority with that slug.
    ///
    /// # Errors
    /// [`Error::NotFound`] for whoever has not got it, and for an unknown slug.
    pub async fn approver_of(&self, slug: &str) -> Result<Approver> {
        let person = self.person().await?;
        let register = self.ctx.register().await?;
        person.approver_of(register.authority(slug).ok_or(Error::NotFound)?.id)
    }

    /// The right to decide on the claim of that key.
    ///
    /// # Errors
    /// [`Error::NotFound`] for whoever has not got it.
    pub async fn coordinator_of_claim(&self, id: i64) -> Result<Coordinator> {
        self.person().await?;
        let mut conn = self.ctx.read().await?;
        let claim = claims::find_claim(&mut conn, id).await?.ok_or(Error::NotFound)?;
        drop(conn);
        self.coordinator_of(claim.authority).await
    }

    /// The right to decide on the withdrawal of that key.
    ///
    /// # Errors
    /// [`Error::NotFound`] for whoever has not got it.
    pub async fn coordinator_of_withdrawal(&self, id: i64) -> Result<Coordinator> {
        self.person().await?;
        let mut conn = self.ctx.read().await?;
        let asked = withdrawals::find_withdrawal(&mut conn, id)
            .await?
            .ok_or(Error::NotFound)?;
        drop(conn);
        self.coordinator_of(asked.authority).await
    }

    /// The right to decide in that country; where no country was chosen yet, in some country.
    ///
    /// # Errors
    /// [`Error::NotFound`] for whoever has not got it.
    pub async fn coordinator_at(&self, country: &str) -> Result<Coordinator> {
        let person = self.person().await?;
        let register = self.ctx.register().await?;
        let own = || person.countries().first().copied().unwrap_or_default();
        let chosen = register.country(country).map(|_| country);
        person.coordinator_of(chosen.unwrap_or_else(own))
    }

    /// The right to decide on the application of that key; nobody has it before the address was confirmed.
    ///
    /// # Errors
    /// [`Error::NotFound`] for whoever has not got it.
    pub async fn coordinator_of_application(&self, id: i64) -> Result<Coordinator> {
        let person = self.person().await?;
        let mut conn = self.ctx.read().await?;
        let found = joining::find_application(&mut conn, id).await?;
        let found = found.filter(|one| one.status != ApplicationStatus::Unconfirmed);
        person.coordinator_of(&found.ok_or(Error::NotFound)?.content.country)
    }

    /// The right to decide on the endorsement of that key.
    ///
    /// # Errors
    /// [`Error::NotFound`] for whoever has not got it.
    pub async fn coordinator_of_endorsement(&self, id: i64) -> Result<Coordinator> {
        self.person().await?;
        let mut conn = self.ctx.read().await?;
        let asked = endorsements::find_endorsement(&mut conn, id).await?;
        drop(conn);
        self.coordinator_of(asked.ok_or(Error::NotFound)?.authority).await
    }

    async fn coordinator_of(&self, authority: i64) -> Result<Coordinator> {
        let person = self.person().await?;
        let register = self.ctx.register().await?;
        let authority = register.authority_by_id(authority).ok_or(Error::NotFound)?;
        person.coordinator_of(&authority.country)
    }
}
