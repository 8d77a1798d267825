//! How people want to hear of events.

use serde_json::json;

use crate::domain::notice::{Event, Frequency};
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::notices;
use crate::server::error::{Error, Result};
use crate::server::session::{Origin, Person};

/// Keeps what a person has chosen, for the events that their roles hear of.
///
/// # Errors
/// The database refuses.
pub async fn choose(ctx: &Ctx, person: &Person, choices: &[(Event, Frequency)]) -> Result<()> {
    let mut tx = ctx.write().await?;
    let before = notices::list_choices(&mut tx, person.id()).await?;
    let theirs = choices.iter().filter(|(event, _)| person.hears_of(*event));
    for (event, frequency) in theirs {
        notices::update_choice(&mut tx, person.id(), *event, *frequency).await?;
    }
    let after = notices::list_choices(&mut tx, person.id()).await?;
    let subject = format!("account/{}", person.id());
    let detail = json!({ "before": before, "after": after });
    let entry = Entry::new(person.actor(), Action::LettersChosen, subject, detail);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    Ok(tx.commit().await?)
}

/// Ends the digests of whoever holds the link of one. Doing it twice is doing it once.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn stop(ctx: &Ctx, link: &str, origin: &Origin) -> Result<()> {
    let mut tx = ctx.write().await?;
    let found = notices::find_digest_link(&mut tx, link, ctx.now()).await?;
    let (account, frequency) = found.ok_or(Error::NotFound)?;
    if notices::update_refused(&mut tx, account, frequency).await? > 0 {
        let actor = Actor::account(account, origin.address);
        let detail = json!({ "refused": frequency });
        let entry = Entry::new(actor, Action::LettersChosen, format!("account/{account}"), detail);
        audit::insert(&mut tx, &entry, ctx.now()).await?;
    }
    Ok(tx.commit().await?)
}
