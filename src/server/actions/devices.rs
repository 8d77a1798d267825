//! What follows from signing in: the audit, a browser that is known from then on, and a letter where it was not.

use chrono::Duration;
use serde_json::json;
use sqlx::SqliteConnection;

use crate::domain::kept;
use crate::domain::throttle::network_of;
use crate::server::db::accounts::Account;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::devices;
use crate::server::error::Result;
use crate::server::mail::sign_in::{self, Network};
use crate::server::session::Origin;
use crate::server::{Ctx, token};

/// How long a browser is known after somebody has signed in from it.
pub const KNOWN_FOR: Duration = kept::DEVICE;

/// Takes down that a person has signed in; the person is told by letter, if the browser was not known.
///
/// # Errors
/// The database refuses.
pub(super) async fn signed_in(ctx: &Ctx, tx: &mut SqliteConnection, account: &Account, origin: &Origin) -> Result<()> {
    let network = network(tx, account, origin).await?;
    let actor = Actor::account(account.id, origin.address);
    let entry = Entry::new(actor, Action::SignedIn, format!("account/{}", account.id), json!({}));
    audit::insert(tx, &entry, ctx.now()).await?;
    if !remember(ctx, tx, account, origin).await? {
        sign_in::write(ctx, tx, account, &origin.browser, network).await?;
    }
    Ok(())
}

/// Knows the browser as one of the person's from now on, and says whether it was known already.
///
/// # Errors
/// The database refuses.
pub(super) async fn remember(ctx: &Ctx, tx: &mut SqliteConnection, account: &Account, origin: &Origin) -> Result<bool> {
    let (mut token, mut is_known) = (None, false);
    if let Some(sent) = origin.device.sent() {
        is_known = devices::is_known(tx, sent, account.id, ctx.now()).await?;
        // Colleagues may share a browser. A token that we did not make is not taken.
        let is_ours = is_known || devices::is_ours(tx, sent, ctx.now()).await?;
        token = is_ours.then(|| sent.to_owned());
    }
    let token = match token {
        Some(token) => token,
        None => token::new()?,
    };
    devices::insert_device(tx, &token, account.id, ctx.now() + KNOWN_FOR).await?;
    origin.device.give(token);
    Ok(is_known)
}

/// Knows no browser of the person any more but the one that asks: after a new password, as the old one may have been known
/// to others.
///
/// # Errors
/// The database refuses.
pub(super) async fn forget_others(tx: &mut SqliteConnection, account: i64, origin: &Origin) -> Result<()> {
    devices::delete_others(tx, account, origin.device.sent().unwrap_or_default()).await
}

/// What the network tells of whether it is the person's own.
async fn network(conn: &mut SqliteConnection, account: &Account, origin: &Origin) -> Result<Network> {
    let Some(address) = origin.address else {
        return Ok(Network::Unknown);
    };
    let before = audit::list_origins(conn, account.id).await?;
    let is_seen = before
        .into_iter()
        .any(|before| network_of(before) == network_of(address));
    Ok(if is_seen { Network::Seen } else { Network::New })
}
