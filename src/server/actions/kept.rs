//! What was typed and could not be taken is kept for the page that shows it again.

use std::collections::BTreeMap;

use chrono::Duration;

use crate::domain::kept;
use crate::domain::letter::INVITATION_FOR;
use crate::server::db::{audit, devices, factor_resets, failures, notices, outbox, password_requests, sessions};
use crate::server::error::Result;
use crate::server::{Ctx, token};

/// Fields of a form by name.
pub type Fields = BTreeMap<String, String>;

/// Keeps fields (never a password) and gives the token for the address.
///
/// # Errors
/// The database refuses.
pub async fn keep(ctx: &Ctx, fields: &Fields) -> Result<String> {
    keep_for(ctx, fields, kept::FORM).await
}

/// Keeps fields for so long.
///
/// # Errors
/// The database refuses.
pub async fn keep_for(ctx: &Ctx, fields: &Fields, time: Duration) -> Result<String> {
    let token = token::new()?;
    let mut tx = ctx.write().await?;
    let content = serde_json::to_string(fields)?;
    sessions::insert_kept_form(&mut tx, &token, &content, ctx.now() + time).await?;
    tx.commit().await?;
    Ok(token)
}

/// Removes everything that is kept for a time only and has served it. README lists it, and a test holds both equal.
///
/// # Errors
/// The database refuses.
pub async fn tidy(ctx: &Ctx) -> Result<()> {
    let mut tx = ctx.write().await?;
    sessions::delete_expired(&mut tx, ctx.now()).await?;
    notices::delete_expired_links(&mut tx, ctx.now()).await?;
    password_requests::delete_old_requests(&mut tx, ctx.now()).await?;
    factor_resets::delete_expired(&mut tx, ctx.now()).await?;
    failures::delete_forgotten(&mut tx, ctx.now()).await?;
    devices::delete_expired(&mut tx, ctx.now()).await?;
    outbox::forget_texts(&mut tx, ctx.now() - INVITATION_FOR).await?;
    outbox::delete_old(&mut tx, ctx.now() - kept::LETTER).await?;
    notices::delete_untold(&mut tx, ctx.now() - kept::NOTICE).await?;
    audit::delete_origins(&mut tx, ctx.now() - kept::ORIGIN).await?;
    super::claims::tidy(ctx, &mut tx).await?;
    super::joining::tidy(ctx, &mut tx).await?;
    Ok(tx.commit().await?)
}

/// The fields kept under a token; empty when there are none or no more.
///
/// # Errors
/// The database could not be read.
pub async fn find(ctx: &Ctx, token: &str) -> Result<Fields> {
    if token.is_empty() {
        return Ok(Fields::new());
    }
    let mut conn = ctx.read().await?;
    let content = sessions::find_kept_form(&mut conn, token, ctx.now()).await?;
    Ok(content
        .map(|text| serde_json::from_str(&text))
        .transpose()?
        .unwrap_or_default())
}
