//! `/{lang}/desk`: what waits for a person. For whoever is signed in.
//!
//! Each role has its part, in a file of its own, and each thing that can wait is a card of it: one function each. What
//! waits comes from one statement for each part, however much it is.

mod administering;
mod auditing;
mod coordinating;
mod requests;
mod reviewing;
mod writing;

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::status;
use crate::server::db::desk::Waiting;
use crate::server::error::Result;

/// A person's start page.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`].
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?.clone();
    let writing = writing::load(&visit, &person).await?;
    let coordinating = coordinating::load(&visit, &person).await?;
    let reviewing = reviewing::load(&visit, &person).await?;
    let administering = administering::load(&visit, &person).await?;
    let is_auditor = person.sees_staff_pages() && !person.is_staff();
    Ok(Page::new(visit.words.t("desk-title"), move || {
        let w = visit.words;
        let mut all = Vec::new();
        all.extend(writing.iter().map(|seat| writing::part(&visit, seat)));
        all.extend(coordinating.map(|seat| coordinating::part(&visit, &seat)));
        all.extend(reviewing.map(|waiting| reviewing::part(&visit, &waiting)));
        all.extend(administering.map(|waiting| administering::part(&visit, &waiting)));
        all.extend(is_auditor.then(|| auditing::part(&visit)));
        if all.is_empty() {
            all.push(nothing(&visit));
        }
        view! {
            {parts::page_head(w.t("desk-title"), w.t("desk-lead"))}
            {all}
        }
    })
    .private())
}

fn nothing(visit: &Visit) -> AnyView {
    let w = visit.words;
    view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("desk-nothing-title")}</h2><p>{w.t("desk-nothing")}</p></div> }
        .into_any()
}

/// A thing that can wait.
struct Card {
    /// Where it is done.
    href: String,
    /// What it is.
    name: String,
    /// What helps to choose, or what to do; may be empty.
    hint: String,
    /// How many there are; none for a place where nothing ever waits.
    count: Option<i64>,
    /// How that is said.
    said: &'static str,
}

impl Card {
    /// So many, of which the oldest has waited so long.
    fn waiting(visit: &Visit, href: String, key: &str, waiting: Waiting) -> Self {
        let w = visit.words;
        let hint = waiting.since.map(|since| {
            let days = (visit.ctx.now() - since).num_days();
            let days = if days == 0 { w.t("today") } else { w.count("days", days) };
            w.with("desk-oldest", &[("days", days.into())])
        });
        Self {
            href,
            name: w.t(key),
            hint: hint.unwrap_or_default(),
            count: Some(waiting.count),
            said: "desk-waiting",
        }
    }

    /// So many, which wait for nobody in particular.
    fn counted(visit: &Visit, href: String, key: &str, waiting: Waiting) -> Self {
        Self {
            said: "desk-counted",
            ..Self::waiting(visit, href, key, waiting)
        }
    }

    /// A place to look at.
    fn place(visit: &Visit, href: String, key: &str) -> Self {
        Self {
            href,
            name: visit.words.t(key),
            hint: String::new(),
            count: None,
            said: "",
        }
    }

    fn show(self, visit: &Visit) -> AnyView {
        let w = visit.words;
        let state = self.count.map(|count| match count {
            0 => status("accepted", w.t("desk-none-waiting")).into_any(),
            count => status("submitted", w.count(self.said, count)).into_any(),
        });
        let hint = (!self.hint.is_empty()).then(|| view! { <p class="obs-task-list__hint">{self.hint}</p> });
        view! {
            <li class="obs-task-list__item">
                <div class="obs-task-list__name"><a class="obs-task-list__link" href=self.href>{self.name}</a> {hint}</div>
                <span class="obs-task-list__status">{state}</span>
            </li>
        }
        .into_any()
    }
}

/// The part of a role: its cards, and below them a word if nothing waits.
fn section(visit: &Visit, title: String, cards: Vec<Card>, nothing: &str) -> AnyView {
    let waits = cards.iter().any(|card| card.count.is_none_or(|count| count > 0));
    let nothing = (!waits).then(|| view! { <p>{visit.words.t(nothing)}</p> });
    let cards = cards.into_iter().map(|card| card.show(visit)).collect::<Vec<_>>();
    view! {
        <section class="obs-section">
            <h2>{title}</h2>
            <ul class="obs-task-list">{cards}</ul>
            {nothing}
        </section>
    }
    .into_any()
}
