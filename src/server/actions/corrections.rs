//! What visitors say is wrong: taking it, and closing it. The words themselves
//! are in no audit row, because such a row can never be removed.

use chrono::Duration;
use serde_json::json;

use crate::domain::correction::{About, Correction, HOUR_MAX, MISSING_MAX, OPEN_MAX};
use crate::domain::notice::Event;
use crate::domain::register::Authority;
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
pub async fn send(ctx: &Ctx, language: &str, about: &About, correction: &Correction) -> Result<Option<&'static str>> {
    let (authority, most, full) = match about {
        About::Authority(id) => (Some(*id), OPEN_MAX, "correction-full"),
        About::Missing(_) => (None, MISSING_MAX, "missing-full"),
    };
    let mut tx = ctx.write().await?;
    if corrections::count_open(&mut tx, authority).await? >= most {
        return Ok(Some(full));
    }
    if corrections::count_sent_since(&mut tx, ctx.now() - Duration::hours(1)).await? >= HOUR_MAX {
        return Ok(Some("correction-busy"));
    }
    let id = corrections::insert_correction(&mut tx, about, correction, language, ctx.now()).await?;
    let subject = format!("correction/{id}");
    let entry = Entry::new(Actor::SYSTEM, Action::CorrectionSent, subject.clone(), detail(about));
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    let register = ctx.register().await?;
    let name = match about {
        About::Authority(id) => register.authority_by_id(*id).map(Authority::name),
        About::Missing(searched) => Some(searched.as_str()),
    };
    if let Some(name) = name {
        let people = notices::list_of_staff(&mut tx, Event::CorrectionSent, None).await?;
        let news = News {
            event: Event::CorrectionSent,
            name,
            page: Href::StaffCorrection(id),
            thread: &subject,
        };
        mail::notices::tell(ctx, &mut tx, &people, None, &news).await?;
    }
    tx.commit().await?;
    Ok(None)
}

/// What the audit says of it: the visitor's words are not among it.
fn detail(about: &About) -> serde_json::Value {
    match about {
        About::Authority(id) => json!({ "authority": id }),
        About::Missing(_) => json!({ "missing": true }),
    }
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
    let (subject, detail) = (format!("correction/{id}"), detail(&correction.about));
    let entry = Entry::new(reviewer.actor(), Action::CorrectionClosed, subject, detail);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    Ok(tx.commit().await?)
}
