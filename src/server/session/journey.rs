//! Signing in elsewhere: what has to come back with whoever returns from the issuer. One journey at a time in a session, for
//! ten minutes, and for one return.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::CODE_WITHIN;
use crate::server::Ctx;
use crate::server::error::Result;

pub(super) const KEY: &str = "journey";

/// What the return is judged by.
#[derive(Clone, Deserialize, Serialize)]
pub struct Journey {
    /// What the issuer gives back with the code, so that nobody else's code is taken.
    pub state: String,
    /// What the issuer's token has to name, so that no other token is taken.
    pub nonce: String,
    /// What shows the issuer that the code comes back from where it was asked for (PKCE).
    pub verifier: String,
    /// Where to go afterwards: a local address.
    pub next: String,
    /// The language of the page from which somebody went.
    pub lang: String,
    /// Whose account is to be linked to whoever is there; nobody's where somebody signs in.
    pub account: Option<i64>,
}

#[derive(Deserialize, Serialize)]
struct Begun {
    journey: Journey,
    since: DateTime<Utc>,
}

/// Keeps what the return will be judged by; an earlier journey is over.
///
/// # Errors
/// The session could not be stored.
pub async fn begin(ctx: &Ctx, session: &Session, journey: Journey) -> Result<()> {
    let begun = Begun {
        journey,
        since: ctx.now(),
    };
    Ok(session.insert(KEY, begun).await?)
}

/// Takes it; it is gone before anything is judged, so that no return counts twice.
///
/// # Errors
/// The session could not be read or stored.
pub async fn take(ctx: &Ctx, session: &Session) -> Result<Option<Journey>> {
    let Some(begun) = session.remove::<Begun>(KEY).await? else {
        return Ok(None);
    };
    session.save().await?;
    Ok((ctx.now() - begun.since < CODE_WITHIN).then_some(begun.journey))
}
