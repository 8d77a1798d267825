//! `/{lang}/staff/mail`: letters that were sent or could not be, and each of them while it can be read. For administrators.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{lang_of, status};
use crate::domain::letter::LetterStatus;
use crate::paths::Href;
use crate::server::db::outbox::{self, Posted};
use crate::server::error::{Error, Result};

/// How many letters the list shows.
const SHOWN: i64 = 200;

/// The newest letters, those that could not be sent first.
///
/// # Errors
/// [`Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.administrator()?;
    let mut conn = visit.ctx.read().await?;
    let letters = outbox::list_letters(&mut conn, SHOWN).await?;
    drop(conn);
    Ok(
        Page::new(visit.words.t("letters-title"), move || list(&visit, &letters))
            .dense()
            .private(),
    )
}

/// One letter.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown key.
pub async fn show_one(visit: Visit) -> Result<Page> {
    visit.person()?.administrator()?;
    let mut conn = visit.ctx.read().await?;
    let letter = outbox::find_letter(&mut conn, visit.key("letter")?)
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    Ok(Page::new(letter.letter.subject.clone(), move || one(&visit, &letter)).private())
}

/// Whether this is a demo that sends nothing.
fn shows_texts(visit: &Visit) -> bool {
    visit.register().has_samples() && !visit.ctx.config().has_mail_server()
}

fn standing(visit: &Visit, letter: &Posted) -> impl IntoView + use<> {
    let code = match letter.status {
        LetterStatus::Waiting => "draft",
        LetterStatus::Sent => "accepted",
        LetterStatus::Dead => "returned",
    };
    status(code, visit.words.t(&format!("letter-status-{}", letter.status.code())))
}

fn list(visit: &Visit, letters: &[Posted]) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = letters
        .iter()
        .map(|letter| {
            view! {
                <tr>
                    <th scope="row" lang=lang_of(&letter.letter.language, w.lang.code())><a href=Href::StaffLetter(letter.id).to(w.lang)>{letter.letter.subject.clone()}</a></th>
                    <td class="obs-table__typed" data-label=w.t("column-recipient")>{letter.letter.recipient.clone()}</td>
                    <td data-label=w.t("column-written")>{w.moment(letter.written_at)}</td>
                    <td data-label=w.t("column-status")>{standing(visit, letter)}</td>
                    <td class="obs-table__number" data-label=w.t("column-attempts")>{w.number(letter.attempts)}</td>
                    <td class="obs-table__typed" data-label=w.t("column-failure")>{letter.failure.clone()}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let table = if letters.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("letters-empty")}</h2></div> }.into_any()
    } else {
        parts::Table::new("letters", w.t("letters-caption"))
            .stacked()
            .dense()
            .column(w.t("column-subject"))
            .column(w.t("column-recipient"))
            .column(w.t("column-written"))
            .column(w.t("column-status"))
            .column(w.t("column-attempts"))
            .column(w.t("column-failure"))
            .of(rows)
            .into_any()
    };
    let way = if visit.ctx.config().has_mail_server() {
        w.t("letters-by-server")
    } else {
        let folder = visit.ctx.config().mail_folder().display().to_string();
        let way = w.with("letters-by-folder", &[("folder", folder.into())]);
        if shows_texts(visit) {
            format!("{way} {}", w.t("letters-of-demo"))
        } else {
            way
        }
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk")])}
        {parts::page_head(w.t("letters-title"), way)}
        {table}
    }
}

fn one(visit: &Visit, posted: &Posted) -> impl IntoView + use<> {
    let w = visit.words;
    let letter = &posted.letter;
    // The text of a letter opens doors: only those of invented people, where everything is invented.
    let can_read = shows_texts(visit) && !letter.plain.is_empty();
    let text = if can_read {
        view! { <div class="obs-thread__text" lang=lang_of(&letter.language, w.lang.code())>{letter.plain.clone()}</div> }.into_any()
    } else {
        view! { <p>{w.t("letters-not-shown")}</p> }.into_any()
    };
    let failure = (!posted.failure.is_empty()).then(|| parts::fact(w.t("column-failure"), posted.failure.clone()));
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::StaffMail, "letters-title")])}
        {parts::page_head(letter.subject.clone(), String::new())}
        <dl class="obs-facts">
            {parts::fact(w.t("column-recipient"), letter.recipient.clone())}
            {parts::fact(w.t("column-language"), w.language(&letter.language))}
            {parts::fact(w.t("column-written"), w.moment(posted.written_at))}
            {parts::fact(w.t("column-status"), standing(visit, posted))}
            {parts::fact(w.t("column-attempts"), w.number(posted.attempts))}
            {failure}
        </dl>
        <section class="obs-section"><h2>{w.t("letters-text")}</h2>{text}</section>
    }
}
