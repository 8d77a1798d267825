//! Who has to wait after failures, and who has not: a browser from which a person has signed in before has a counter of
//! its own, so that strangers who fail on purpose keep nobody out.

use sqlx::SqliteConnection;

use super::accounts::verify;
use crate::domain::throttle::Backoff;
use crate::server::Ctx;
use crate::server::db::accounts::Account;
use crate::server::db::{devices, failures};
use crate::server::error::Result;
use crate::server::session::Origin;
use crate::server::turns::Lane;

/// The counters that one try goes by.
#[derive(Clone, Debug)]
pub(super) struct Gate {
    counters: Vec<(Backoff, String)>,
    lane: Lane,
}

/// What a try with a password has come to.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Tried {
    /// It is the right one.
    Right,
    /// It is not, and was counted.
    Wrong,
    /// It was not looked at.
    Wait,
}

impl Gate {
    /// For a password of that address, which may be nobody's: an unknown address waits as a known one does.
    ///
    /// # Errors
    /// The database could not be read.
    pub async fn of_password(ctx: &Ctx, email: &str, account: Option<&Account>, origin: &Origin) -> Result<Self> {
        Self::of(ctx, account, origin, format!("password/{email}")).await
    }

    /// For what comes after the password: a code, or whatever stands in its place. It has a counter of its own, which only
    /// those can raise who know the password.
    ///
    /// # Errors
    /// The database could not be read.
    pub async fn of_factor(ctx: &Ctx, account: &Account, origin: &Origin) -> Result<Self> {
        Self::of(ctx, Some(account), origin, format!("code/{}", account.id)).await
    }

    /// For whoever is signed in and shows once more who they are.
    pub fn of_own(account: &Account) -> Self {
        Self {
            counters: vec![(Backoff::ACCOUNT, format!("own/{}", account.id))],
            lane: Lane::Known,
        }
    }

    /// For a one-time link.
    pub fn of_link(origin: &Origin) -> Self {
        Self {
            counters: network(origin).into_iter().collect(),
            lane: Lane::Strangers,
        }
    }

    async fn of(ctx: &Ctx, account: Option<&Account>, origin: &Origin, key: String) -> Result<Self> {
        if let (Some(account), Some(token)) = (account, origin.device.sent()) {
            let mut conn = ctx.read().await?;
            if devices::is_known(&mut conn, token, account.id, ctx.now()).await? {
                return Ok(Self {
                    counters: vec![(Backoff::ACCOUNT, format!("device/{}/{token}", account.id))],
                    lane: Lane::Known,
                });
            }
        }
        let own = (Backoff::ACCOUNT, key);
        Ok(Self {
            counters: std::iter::once(own).chain(network(origin)).collect(),
            lane: Lane::Strangers,
        })
    }

    /// Whether the next try has to wait.
    ///
    /// # Errors
    /// The database could not be read.
    pub async fn is_closed(&self, ctx: &Ctx, conn: &mut SqliteConnection) -> Result<bool> {
        for (rule, key) in &self.counters {
            let counted = failures::find_failures(conn, key).await?;
            if counted.is_some_and(|counted| rule.open_at(counted) > ctx.now()) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Counts a failure.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn count(&self, ctx: &Ctx, conn: &mut SqliteConnection) -> Result<()> {
        for (rule, key) in &self.counters {
            let before = failures::find_failures(conn, key).await?;
            failures::update_failures(conn, key, rule.add(before, ctx.now())).await?;
        }
        Ok(())
    }

    /// Counts a failure in a transaction of its own, unless there were enough already.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn count_alone(&self, ctx: &Ctx) -> Result<()> {
        let mut tx = ctx.write().await?;
        if !self.is_closed(ctx, &mut tx).await? {
            self.count(ctx, &mut tx).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Looks whether a password has that hash, unless it has to wait. A right one ends no counting. Goes on to its end if
    /// nobody waits for the answer any more, so that hanging up saves no failure.
    ///
    /// # Errors
    /// The database or the hash fails.
    pub async fn try_password(self, ctx: &Ctx, password: String, hash: Option<String>) -> Result<Tried> {
        let ctx = ctx.clone();
        tokio::spawn(async move {
            // Whoever has to wait does not stand in the way of others.
            if self.is_closed(&ctx, &mut *ctx.read().await?).await? {
                return Ok(Tried::Wait);
            }
            let Some(_turn) = ctx.turns().take(self.lane).await else {
                return Ok(Tried::Wait);
            };
            // Those in front may have failed.
            if self.is_closed(&ctx, &mut *ctx.read().await?).await? {
                return Ok(Tried::Wait);
            }
            ctx.turns().note();
            if verify(password, hash).await? {
                return Ok(Tried::Right);
            }
            let mut tx = ctx.write().await?;
            self.count(&ctx, &mut tx).await?;
            tx.commit().await?;
            Ok(Tried::Wrong)
        })
        .await?
    }
}

fn network(origin: &Origin) -> Option<(Backoff, String)> {
    let network = origin.network?;
    Some((Backoff::NETWORK, format!("network/{network}")))
}
