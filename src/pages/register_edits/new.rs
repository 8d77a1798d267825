//! `/{lang}/staff/signatories/new`: the form of a new authority. For reviewers.

use leptos::prelude::*;

use super::part;
use crate::domain::edit::read_new;
use crate::domain::register::Authority;
use crate::islands::Alike;
use crate::pages::parts::{self, sheet::Sheet};
use crate::pages::{Page, Visit};
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::Result;

/// The form.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    Ok(Page::new(visit.words.t("edit-new-title"), move || body(&visit, &kept))
        .private()
        .with_island())
}

/// What was typed; a link may bring name and country.
fn typed(visit: &Visit, kept: &kept::Fields) -> kept::Fields {
    if !kept.is_empty() {
        return kept.clone();
    }
    let country = visit.query("country");
    let country = visit.register().country(country).map_or("", |_| country);
    super::fields([
        ("name_a", visit.query("name").to_owned()),
        ("country", country.to_owned()),
    ])
}

fn body(visit: &Visit, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = typed(visit, kept);
    let is_wrong = kept.get("problem").is_some_and(|code| code == "edit-faults");
    let is_country = |code: &str| visit.register().country(code).is_some();
    let faults = is_wrong
        .then(|| read_new(&typed, visit.ctx.today(), is_country).err())
        .flatten();
    let asks = kept
        .get("problem")
        .is_some_and(|code| code == "edit-alike" || code == "edit-same");
    let sheet = Sheet::new(w, typed)
        .with_faults(faults)
        .with_problem(kept, if asks { "alike" } else { "name_a" });
    let countries = parts::countries(visit);
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk")])}
        {sheet.summary()}
        {parts::page_head(w.t("edit-new-title"), w.t("edit-new-lead"))}
        <form class="obs-form" method="post" action=form("add_authority") novalidate>
            {sheet.keys("", Vec::new())}
            {sheet.list("country", countries, "")}
            {part::names(w, &sheet, false)}
            {others(visit, kept)}
            <Alike address=Href::Alike.to(w.lang) name="name_a".to_owned() country="country".to_owned() />
            {part::profile(w, &sheet)}
            {sheet.hinted("languages", "obs-field__input--medium")}
            {part::place(&sheet)}
            {part::identifiers(w, &sheet)}
            {part::population(&sheet)}
            {sheet.hinted("population_source", "")}
            {sheet.reason()}
            <div class="obs-form__actions">
                <button class="obs-button">{w.t("edit-add")}</button>
            </div>
        </form>
    }
}

/// Authorities of the register that it may be, as they were found when the form was sent.
fn others(visit: &Visit, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let named = |name: &str| -> Vec<&Authority> {
        let slugs = kept.get(name).map_or("", String::as_str);
        slugs
            .split(' ')
            .filter_map(|slug| visit.register().authority(slug))
            .collect()
    };
    let (same, alike) = (named("same"), named("alike"));
    let is_confirmed = kept.get("confirmed").is_some_and(|said| said == "yes");
    let confirm = (!alike.is_empty()).then(|| {
        view! {
            <div class="obs-choices__item">
                <input class="obs-choices__input" type="checkbox" id="confirmed" name="form[confirmed]" value="yes" checked=is_confirmed />
                <label class="obs-choices__label" for="confirmed">{w.t("edit-confirmed")}</label>
            </div>
        }
    });
    let title = if same.is_empty() { "edit-alike" } else { "edit-same" };
    let all: Vec<&Authority> = same.into_iter().chain(alike).collect();
    (!all.is_empty()).then(|| {
        view! {
            <div class="obs-note obs-note--attention" id="alike" tabindex="-1">
                <p>{w.t(title)}</p>
                {super::super::alike::list(visit, &all)}
                {confirm}
            </div>
        }
    })
}
