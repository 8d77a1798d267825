//! `/{lang}/staff/signatories/{slug}/edit/successions`: what became of an authority and what it came from, and the form to
//! add to it; and each of them with the form that takes it out. For staff.

use leptos::prelude::*;

use super::{Entry, saved};
use crate::components::Hidden;
use crate::domain::edit::{DIRECTIONS, SUCCESSIONS, read_reason, read_succession};
use crate::locale::Words;
use crate::pages::parts::sheet::{Sheet, coded};
use crate::pages::{Page, Visit, parts};
use crate::paths::{Href, form};
use crate::server::db::register_edits::{Link, list_links};
use crate::server::error::{Error, Result};

async fn links(visit: &Visit, entry: &Entry) -> Result<Vec<Link>> {
    let mut conn = visit.ctx.read().await?;
    list_links(&mut conn, entry.authority.id).await
}

/// All of them, and the form.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let entry = Entry::open(&visit).await?;
    let links = links(&visit, &entry).await?;
    let title = entry.title(visit.words, "edit-successions-title");
    Ok(Page::new(title, move || body(&visit, &entry, &links)).private())
}

/// One of them.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug or number.
pub async fn show_one(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let entry = Entry::open(&visit).await?;
    let number: usize = visit.param("number").parse().map_err(|_| Error::NotFound)?;
    let links = links(&visit, &entry).await?;
    let at = number.checked_sub(1).ok_or(Error::NotFound)?;
    let link = links.get(at).cloned();
    if link.is_none() && entry.kept.is_empty() {
        return Err(Error::NotFound);
    }
    let title = entry.title(visit.words, "edit-succession-title");
    Ok(Page::new(title, move || one(&visit, &entry, number, link.as_ref())).private())
}

/// A succession as a sentence, and who says so.
fn sentence(w: Words, link: &Link) -> impl IntoView + use<> {
    let way = if link.is_after { "succession" } else { "predecessor" };
    let text = w.with(
        &format!("{way}-{}", link.kind),
        &[
            ("successor", link.name.clone().into()),
            ("predecessor", link.name.clone().into()),
            ("when", w.span(&link.span).into()),
        ],
    );
    let other = link.other.as_ref().map(|(_, slug)| {
        view! { " " <a href=Href::Signatory(slug).to(w.lang)>{link.name.clone()}</a> }
    });
    view! { {text} {other} " " <span class="obs-source">{parts::source(w, &link.source)}</span> }
}

fn body(visit: &Visit, entry: &Entry, links: &[Link]) -> impl IntoView + use<> {
    let w = visit.words;
    let slug = entry.authority.slug.as_str();
    let items = links
        .iter()
        .zip(1..)
        .map(|(link, number)| {
            let page = Href::StaffSuccession(slug, number).to(w.lang);
            let remove = visit.may_change().then(|| {
                view! { " " <a href=page>{w.t("edit-take-out")} <span class="obs-visually-hidden">" " {link.name.clone()}</span></a> }
            });
            view! { <li>{sentence(w, link)} {remove}</li> }.into_any()
        })
        .collect_view();
    let list = if links.is_empty() {
        view! { <p>{w.t("edit-successions-none")}</p> }.into_any()
    } else {
        view! { <ul>{items}</ul> }.into_any()
    };
    let add = visit.may_change().then(|| form_of_new(visit, entry));
    view! {
        {entry.way(w, false)}
        {saved(visit)}
        {parts::page_head(entry.title(w, "edit-successions-title"), w.t("edit-successions-lead"))}
        {list}
        {add}
    }
}

fn form_of_new(visit: &Visit, entry: &Entry) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = entry.kept.clone();
    let faults = entry
        .has_faults()
        .then(|| read_succession(&typed, visit.ctx.today()).err())
        .flatten();
    let sheet = Sheet::new(w, typed)
        .with_faults(faults)
        .with_problem(&entry.kept, "other");
    view! {
        <section class="obs-section">
            <h2>{w.t("edit-succession-add")}</h2>
            {sheet.summary()}
            <form class="obs-form" method="post" action=form("save_succession") novalidate>
                {sheet.keys(&entry.authority.slug, Vec::new())}
                {sheet.choice("direction", coded(w, "edit-direction", &DIRECTIONS))}
                {sheet.choice("succession", coded(w, "edit-succession", &SUCCESSIONS))}
                {sheet.hinted("other", "")}
                {sheet.hinted("succession_date", "obs-field__input--medium")}
                {sheet.choice("has_ended", coded(w, "edit-has-ended", &["yes", "no"]))}
                {sheet.reason()}
                <div class="obs-form__actions">
                    <button class="obs-button">{w.t("edit-save")}</button>
                </div>
            </form>
        </section>
    }
}

fn one(visit: &Visit, entry: &Entry, number: usize, link: Option<&Link>) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = entry.kept.clone();
    let is_wrong = entry.kept.get("problem").is_some_and(|code| code == "edit-reason");
    let faults = is_wrong.then(|| read_reason(&typed, visit.ctx.today()).err()).flatten();
    let sheet = Sheet::new(w, typed)
        .with_faults(faults)
        .with_problem(&entry.kept, "source");
    view! {
        {entry.way(w, false)}
        {sheet.summary()}
        {parts::page_head(entry.title(w, "edit-succession-title"), w.t("edit-succession-lead"))}
        {link.map(|link| view! { <p>{sentence(w, link)}</p> })}
        <form class="obs-form" method="post" action=form("save_succession") novalidate>
            {sheet.keys(&entry.authority.slug, vec![
                Hidden("number", number.to_string()),
                Hidden("revision", link.map(|link| link.id).unwrap_or_default().to_string()),
            ])}
            {sheet.reason()}
            <div class="obs-form__actions">
                <button class="obs-button obs-button--danger">{w.t("edit-take-out")}</button>
            </div>
        </form>
    }
}
