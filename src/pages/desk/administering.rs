//! What waits for administrators.

use leptos::prelude::*;

use super::{Card, section};
use crate::pages::Visit;
use crate::paths::Href;
use crate::server::db::desk::{self, ForAdministrators};
use crate::server::error::Result;
use crate::server::session::Person;

/// What waits, for whoever runs the observatory.
pub async fn load(visit: &Visit, person: &Person) -> Result<Option<ForAdministrators>> {
    if !person.is_administrator() {
        return Ok(None);
    }
    let mut conn = visit.ctx.read().await?;
    Ok(Some(desk::find_for_administrators(&mut conn).await?))
}

/// The part: a card for everything that administrators look after.
pub fn part(visit: &Visit, waiting: &ForAdministrators) -> AnyView {
    let cards = vec![
        letters(visit, waiting),
        without_factor(visit, waiting),
        suspended(visit, waiting),
        accounts(visit),
        resets(visit),
        digests(visit),
    ];
    section(
        visit,
        visit.words.t("desk-administrator"),
        cards,
        "desk-administrator-nothing",
    )
}

fn letters(visit: &Visit, waiting: &ForAdministrators) -> Card {
    Card::waiting(
        visit,
        Href::StaffMail.to(visit.words.lang),
        "desk-dead-letters",
        waiting.letters,
    )
}

fn without_factor(visit: &Visit, waiting: &ForAdministrators) -> Card {
    let href = format!("{}?state=no-factor", Href::StaffAccounts.to(visit.words.lang));
    Card::waiting(visit, href, "desk-without-factor", waiting.without_factor)
}

fn suspended(visit: &Visit, waiting: &ForAdministrators) -> Card {
    let href = format!("{}?state=suspended", Href::StaffAccounts.to(visit.words.lang));
    Card::counted(visit, href, "desk-suspended", waiting.suspended)
}

fn accounts(visit: &Visit) -> Card {
    Card::place(visit, Href::StaffAccounts.to(visit.words.lang), "accounts-title")
}

fn resets(visit: &Visit) -> Card {
    Card::place(visit, Href::FactorResets.to(visit.words.lang), "resets-title")
}

fn digests(visit: &Visit) -> Card {
    Card::place(visit, Href::Digests.to(visit.words.lang), "digests-title")
}
