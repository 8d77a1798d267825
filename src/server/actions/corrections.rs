//! What visitors say is wrong: taking it, and closing it. The words themselves
//! are in no audit row, because such a row can never be removed.

use chrono::Duration;
use serde_json::json;

use crate::domain::correction::{Correction, HOUR_MAX, OPEN_MAX};
use crate::domain::notice::Event;
use crate::domain::report::TEXT_MAX;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::{corrections, notices};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, notices::News};
use crate::server::session::Reviewer;

/// The key of the authority with that slug.
///
/// # Errors
/// [`Error::NotFound`] for a slug that the register does not hold.
pub async fn authority(ctx: &Ctx, slug: &str) -> Result<i64> {
    let register = ctx.register().await?;
    Ok(register.authority(slug).ok_or(Error::NotFound)?.id)
}

/// Takes a correction, or gives the code of the sentence that says why not now.
///
/// # Errors
/// The database refuses.
pub async fn send(ctx: &Ctx, language: &str, authority: i64, correction: &Correction) -> Result<Option<&'static str>> {
    let mut tx = ctx.write().await?;
    if corrections::count_open(&mut tx, authority).await? >= OPEN_MAX {
        return Ok(Some("correction-full"));
    }
    if corrections::count_sent_since(&mut tx, ctx.now() - Duration::hours(1)).await? >= HOUR_MAX {
        return Ok(Some("correction-busy"));
    }
    let id = corrections::insert_correction(&mut tx, authority, correction, language, ctx.now()).await?;
    let subject = format!("correction/{id}");
    let entry = Entry::new(
        Actor::SYSTEM,
        Action::CorrectionSent,
        subject,
        json!({ "authority": authority }),
    );
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    let register = ctx.register().await?;
    if let Some(authority) = register.authority_by_id(authority) {
        let people = notices::list_of_staff(&mut tx, Event::CorrectionSent, None).await?;
        let news = News {
            event: Event::CorrectionSent,
            name: authority.name(),
            page: Href::StaffCorrection(id),
            thread: &format!("correction/{id}"),
        };
        mail::notices::tell(ctx, &mut tx, &people, None, &news).await?;
    }
    tx.commit().await?;
    Ok(None)
}

/// Whether a note is longer than fits.
#[must_use]
pub fn is_too_long(note: &str) -> bool {
    note.trim().chars().count() > TEXT_MAX
}

/// Closes an open correction with a note of what was done; it may be empty.
///
/// # Errors
/// [`Error::Conflict`] when it is closed already; [`Error::NotFound`].
pub async fn close(ctx: &Ctx, reviewer: &Reviewer, id: i64, note: &str) -> Result<()> {
    let mut tx = ctx.write().await?;
    let correction = corrections::find_correction(&mut tx, id)
        .await?
        .ok_or(Error::NotFound)?;
    if !corrections::update_closed(&mut tx, id, reviewer.account(), note.trim(), ctx.now()).await? {
        return Err(Error::Conflict);
    }
    let (subject, detail) = (format!("correction/{id}"), json!({ "authority": correction.authority }));
    let entry = Entry::new(reviewer.actor(), Action::CorrectionClosed, subject, detail);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    Ok(tx.commit().await?)
}
