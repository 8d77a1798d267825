//! `/{lang}/account/letters`: how a person wants to hear of events; and `/{lang}/digests/{link}`: the button with which
//! a digest is refused, for whoever holds its link.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{Hidden, hidden};
use crate::domain::notice::{Event, Frequency};
use crate::paths::{Href, form};
use crate::server::db::notices;
use crate::server::error::{Error, Result};

/// A person's choices.
///
/// # Errors
/// [`Error::SignInRequired`].
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?.clone();
    let mut conn = visit.ctx.read().await?;
    let chosen = notices::list_choices(&mut conn, person.id()).await?;
    drop(conn);
    let events: Vec<(Event, Frequency)> = Event::ALL
        .into_iter()
        .filter(|event| person.hears_of(*event))
        .map(|event| {
            let own = chosen.iter().find(|(known, _)| *known == event);
            (event, own.map_or(Frequency::Instant, |(_, frequency)| *frequency))
        })
        .collect();
    Ok(
        Page::new(visit.words.t("letter-choices-title"), move || body(&visit, &events))
            .reading()
            .private(),
    )
}

fn body(visit: &Visit, events: &[(Event, Frequency)]) -> impl IntoView + use<> {
    let w = visit.words;
    let saved = (visit.query("saved") == "letters").then(|| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t("saved-letters")}</h2></div> }
    });
    let fields = events
        .iter()
        .map(|(event, chosen)| {
            let options = Frequency::ALL
                .into_iter()
                .map(|frequency| {
                    let (value, label) = (format!("{event}:{frequency}"), w.t(&format!("frequency-{frequency}")));
                    view! { <option value=value selected=frequency == *chosen>{label}</option> }.into_any()
                })
                .collect_view();
            let id = format!("choice-{event}");
            view! {
                <div class="obs-field">
                    <label class="obs-field__label" for=id.clone()>{w.t(&format!("event-{event}"))}</label>
                    <select class="obs-field__input obs-field__input--medium" id=id name="form[choice]">{options}</select>
                </div>
            }
            .into_any()
        })
        .collect_view();
    let main = if events.is_empty() {
        view! { <p>{w.t("letter-choices-none")}</p> }.into_any()
    } else {
        view! {
            <form class="obs-form" method="post" action=form("choose_letters")>
                {hidden(vec![Hidden("lang", w.lang.code().to_owned())])}
                {fields}
                <div class="obs-form__actions"><button class="obs-button">{w.t("letter-choices-save")}</button></div>
            </form>
        }
        .into_any()
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::Account, "account-title")])}
        {saved}
        {parts::page_head(w.t("letter-choices-title"), w.t("letter-choices-lead"))}
        {main}
    }
}

/// The button behind the link of a digest: a link alone changes nothing, as programs follow links.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn stop(visit: Visit) -> Result<Page> {
    let mut conn = visit.ctx.read().await?;
    let (_, frequency) = notices::find_digest_link(&mut conn, visit.param("link"), visit.ctx.now())
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    let page = Page::new(visit.words.t("stop-digests-title"), move || {
        let w = visit.words;
        let main = if visit.query("stopped") == "yes" {
            view! {
                <div class="obs-notice" role="status">
                    <h2 class="obs-notice__title">{w.t("stop-digests-done")}</h2>
                    <p>{w.t("stop-digests-again")} " " <a href=Href::LetterChoices.to(w.lang)>{w.t("letter-choices-title")}</a></p>
                </div>
            }
            .into_any()
        } else {
            view! {
                <form class="obs-form" method="post" action=form("stop_digests")>
                    {hidden(vec![
                        Hidden("lang", w.lang.code().to_owned()),
                        Hidden("link", visit.param("link").to_owned()),
                    ])}
                    <div class="obs-form__actions"><button class="obs-button">{w.t("stop-digests-button")}</button></div>
                </form>
            }
            .into_any()
        };
        view! {
            {parts::page_head(w.t("stop-digests-title"), w.t(&format!("stop-digests-{frequency}")))}
            {main}
        }
    });
    Ok(page.reading().private())
}
