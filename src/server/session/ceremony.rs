//! What a passkey is asked to sign, between the page that asks and the answer. One at a time in a session, for one account,
//! for ten minutes, and for one answer.

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::CODE_WITHIN;
use crate::server::Ctx;
use crate::server::db::accounts::Account;
use crate::server::error::Result;

pub(super) const KEY: &str = "passkey";

#[derive(Debug, Deserialize, Serialize)]
struct Ceremony {
    account: i64,
    rights_version: i64,
    since: DateTime<Utc>,
    options: String,
    state: String,
}

/// Keeps what the browser is asked (`options`), and what the answer is judged by (`state`).
///
/// # Errors
/// The session could not be stored.
pub async fn begin(
    ctx: &Ctx,
    session: &Session,
    account: &Account,
    (options, state): (&impl Serialize, &impl Serialize),
) -> Result<()> {
    let ceremony = Ceremony {
        account: account.id,
        rights_version: account.rights_version,
        since: ctx.now(),
        options: serde_json::to_string(options)?,
        state: serde_json::to_string(state)?,
    };
    Ok(session.insert(KEY, ceremony).await?)
}

/// What the browser is asked, for the page that asks; none where nothing is.
///
/// # Errors
/// The session could not be read.
pub async fn options(ctx: &Ctx, session: &Session) -> Result<Option<String>> {
    let ceremony = session.get::<Ceremony>(KEY).await?;
    let current = ceremony.filter(|one| ctx.now() - one.since < CODE_WITHIN);
    Ok(current.map(|one| one.options))
}

/// Takes what an answer of that account is judged by; it is gone before anything is judged, so that no answer counts twice.
///
/// # Errors
/// The session could not be read or stored.
pub async fn take<T: DeserializeOwned>(ctx: &Ctx, session: &Session, account: &Account) -> Result<Option<T>> {
    let Some(ceremony) = session.remove::<Ceremony>(KEY).await? else {
        return Ok(None);
    };
    session.save().await?;
    let is_current = ctx.now() - ceremony.since < CODE_WITHIN
        && ceremony.account == account.id
        && ceremony.rights_version == account.rights_version;
    // The other kind of ceremony does not read, and is none.
    Ok(is_current.then(|| serde_json::from_str(&ceremony.state).ok()).flatten())
}
