//! `/{lang}/authorities/{slug}/contacts`: whom to write to about an authority. For its approvers, the coordinator of its
//! country, and staff.

use leptos::prelude::*;

use super::people::looked_at;
use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, hidden};
use crate::domain::people::{Contact, TypedContacts};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::people;
use crate::server::error::{Error, Result};
use crate::server::session::Keeper;

/// The form.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub async fn show(visit: Visit) -> Result<Page> {
    let (authority, keeper) = looked_at(&visit)?;
    let keeper = keeper.ok_or(Error::NotFound)?;
    let mut conn = visit.ctx.read().await?;
    let contacts = people::list_contacts(&mut conn, authority.id).await?;
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit.words.with("contacts-of", &[("name", authority.name().into())]);
    let page = Page::new(title, move || body(&visit, &authority, &keeper, &contacts, &kept));
    Ok(page.reading().private())
}

fn body(
    visit: &Visit,
    authority: &Authority,
    keeper: &Keeper,
    contacts: &[Contact],
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = if kept.contains_key("problem") {
        TypedContacts::from_fields(|name| kept.get(name).cloned().unwrap_or_default())
    } else {
        TypedContacts::of(contacts)
    };
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed.check(keeper.needs_reason()).err().unwrap_or_default(),
        _ => Vec::new(),
    };
    let asked = parts::Asked::new(w, "contacts", typed.fields(), faults).with_problem(kept, "main_name");
    let text = |name: &'static str, kind: &'static str| Field {
        name,
        kind,
        ..Field::default()
    };
    let why = keeper.needs_reason().then(|| asked.hinted(text("why", "area")));
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Desk, "nav-desk")])}
        {asked.summary()}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{w.with("contacts-of", &[("name", authority.name().into())])}</h1>
            <p class="obs-page-head__lead">{w.t("contacts-lead")}</p>
            <p><a href=Href::People(&authority.slug).to(w.lang)>{w.t("people-back")}</a></p>
        </div>
        <form class="obs-form" method="post" action=form("save_contacts") novalidate>
            {hidden(vec![
                Hidden("lang", w.lang.code().to_owned()),
                Hidden("authority", authority.slug.clone()),
            ])}
            <h2>{w.t("contact-main")}</h2>
            {asked.field(text("main_name", "text"))}
            {asked.field(text("main_function", "text"))}
            {asked.field(text("main_email", "email"))}
            <h2>{w.t("contact-alternate")}</h2>
            {asked.field(text("alternate_name", "text"))}
            {asked.field(text("alternate_function", "text"))}
            {asked.field(text("alternate_email", "email"))}
            <h2>{w.t("contact-mailbox")}</h2>
            {asked.hinted(text("mailbox_email", "email"))}
            {why}
            <div class="obs-form__actions"><button class="obs-button">{w.t("contacts-save")}</button></div>
        </form>
    }
}
