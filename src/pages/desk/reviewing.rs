//! What waits for reviewers.

use leptos::prelude::*;

use super::requests::{self, Asked};
use super::{Card, section};
use crate::pages::Visit;
use crate::paths::Href;
use crate::server::db::desk::{self, ForReviewers};
use crate::server::error::Result;
use crate::server::session::Person;

/// What waits, for whoever reviews.
pub async fn load(visit: &Visit, person: &Person) -> Result<Option<(ForReviewers, Asked)>> {
    if !person.is_staff() {
        return Ok(None);
    }
    let asked = requests::load(visit, None).await?;
    let mut conn = visit.ctx.read().await?;
    Ok(Some((desk::find_for_reviewers(&mut conn).await?, asked)))
}

/// The part: a card for everything that reviewers decide on.
pub fn part(visit: &Visit, (waiting, asked): &(ForReviewers, Asked)) -> AnyView {
    let mut cards = vec![
        reports(visit, waiting),
        corrections(visit, waiting),
        problems(visit, waiting),
        Card::place(visit, Href::StaffNew.to(visit.words.lang), "edit-new-title"),
    ];
    cards.push(requests::to_register(visit, asked));
    cards.extend(requests::cards(visit, asked));
    section(visit, visit.words.t("desk-staff"), cards, "desk-reviewer-nothing")
}

fn reports(visit: &Visit, waiting: &ForReviewers) -> Card {
    Card::waiting(visit, Href::Queue.to(visit.words.lang), "queue-title", waiting.reports)
}

fn corrections(visit: &Visit, waiting: &ForReviewers) -> Card {
    let href = Href::StaffCorrections.to(visit.words.lang);
    Card::waiting(visit, href, "corrections-title", waiting.corrections)
}

fn problems(visit: &Visit, waiting: &ForReviewers) -> Card {
    let href = Href::ImportProblems.to(visit.words.lang);
    Card::waiting(visit, href, "problems-title", waiting.problems)
}
