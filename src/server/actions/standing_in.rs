//! Looking at the site as somebody else does, and acting in an authority's place. The audit names whoever really does it.

use serde_json::json;
use tower_sessions::Session;

use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Entry};
use crate::server::error::{Error, Result};
use crate::server::session::{self, Deputy, Looker, Person};

/// Begins to look at the site as another person does.
///
/// # Errors
/// [`Error::Conflict`] for whoever does already; the database refuses.
pub async fn begin_looking(ctx: &Ctx, session: &Session, person: &Person, looker: &Looker, why: &str) -> Result<()> {
    if person.is_looked_as() {
        return Err(Error::Conflict);
    }
    let subject = format!("account/{}", looker.other());
    let entry = Entry::new(looker.actor(), Action::LookingBegun, subject, json!({})).because(why);
    record(ctx, ended(person).into_iter().chain([entry])).await?;
    session::begin_looking(session, looker).await
}

/// Begins to act in an authority's place.
///
/// # Errors
/// [`Error::Conflict`] for whoever acts in its place already; the database refuses.
pub async fn begin_acting(ctx: &Ctx, session: &Session, person: &Person, deputy: &Deputy, why: &str) -> Result<()> {
    let authority = deputy.authority();
    if person.acts_for().is_some_and(|acting| acting.authority == authority) {
        return Err(Error::Conflict);
    }
    let (subject, detail) = (format!("authority/{authority}"), json!({ "authority": authority }));
    let entry = Entry::new(deputy.actor(), Action::ActingBegun, subject, detail).because(why);
    record(ctx, ended(person).into_iter().chain([entry])).await?;
    session::begin_acting(session, deputy, ctx.now()).await
}

/// Stops looking as somebody else, or acting in an authority's place. Nothing happens to whoever does neither.
///
/// # Errors
/// The database refuses.
pub async fn stop(ctx: &Ctx, session: &Session, person: &Person) -> Result<()> {
    let Some(entry) = ended(person) else {
        return Ok(());
    };
    record(ctx, [entry]).await?;
    session::end_standing_in(session).await
}

/// The row of the audit with which that ends; none for whoever does neither.
pub(super) fn ended(person: &Person) -> Option<Entry> {
    if person.is_looked_as() {
        let subject = format!("account/{}", person.id());
        return Some(Entry::new(person.actor(), Action::LookingEnded, subject, json!({})));
    }
    let authority = person.acts_for()?.authority;
    Some(Entry::new(
        person.actor().in_place_of(authority),
        Action::ActingEnded,
        format!("authority/{authority}"),
        json!({ "authority": authority }),
    ))
}

async fn record(ctx: &Ctx, entries: impl IntoIterator<Item = Entry>) -> Result<()> {
    let mut tx = ctx.write().await?;
    for entry in entries {
        audit::insert(&mut tx, &entry, ctx.now()).await?;
    }
    Ok(tx.commit().await?)
}
