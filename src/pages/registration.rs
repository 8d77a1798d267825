//! `/{lang}/staff/applications/{application}/registration`: where the observatory puts a checked application into the
//! register. For reviewers.

use leptos::prelude::*;

use super::application::{Shown, looked_at, told};
use super::joining::{sample_mark, title};
use super::{Page, Visit, alike, parts};
use crate::components::{Field, Hidden, hidden};
use crate::domain::joining::{ApplicationStatus, TypedRegistration};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::Result;

/// The form.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let shown = looked_at(&visit).await?;
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let page = Page::new(visit.words.t("registration-title"), move || body(&visit, &shown, &kept));
    Ok(page.private())
}

/// What was typed; before that, what the application says.
fn typed(shown: &Shown, kept: &kept::Fields) -> TypedRegistration {
    if !kept.is_empty() {
        return TypedRegistration::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    }
    let content = &shown.application.content;
    TypedRegistration {
        signed_on: content.signed_on.map(|on| on.to_string()).unwrap_or_default(),
        source: content.website.clone(),
        ..TypedRegistration::default()
    }
}

fn body(visit: &Visit, shown: &Shown, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let application = &shown.application;
    let typed = typed(shown, kept);
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed
            .check(visit.ctx.today(), application.content.decided_on)
            .err()
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    let is_about_alike = kept.contains_key("alike") || kept.contains_key("signed");
    let asked = parts::Asked::new(w, "registration", typed.fields(), faults)
        .with_problem(kept, if is_about_alike { "alike" } else { "signed_on" });
    let text = |name: &'static str, kind: &'static str, width: &'static str| Field {
        name,
        kind,
        width,
        ..Field::default()
    };
    let is_checked = application.status == ApplicationStatus::Checked;
    let form = is_checked.then(|| {
        view! {
            <form class="obs-form" method="post" action=form("register_application") novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("application", application.id.to_string()),
                ])}
                {others(visit, kept, &typed)}
                {asked.hinted(text("signed_on", "text", "obs-field__input--short"))}
                {asked.hinted(text("registered_on", "text", "obs-field__input--short"))}
                {asked.hinted(text("source", "text", ""))}
                {asked.hinted(text("why", "area", ""))}
                <div class="obs-form__actions"><button class="obs-button">{w.t("registration-do")}</button></div>
            </form>
        }
    });
    let lead = if is_checked {
        "registration-lead"
    } else {
        "registration-not-checked"
    };
    let summary = is_checked.then(|| asked.summary());
    let back = Href::StaffApplication(application.id).to(w.lang);
    view! {
        {parts::breadcrumb(w, vec![(Href::StaffApplications, "applications-title")])}
        {summary}
        {parts::page_head(w.t("registration-title"), w.t(lead))}
        <p><a href=back>{title(w, application)}</a></p>
        {sample_mark(w, application)}
        {told(visit, shown)}
        {form}
    }
}

/// Authorities of the register that it may be, as they were found when the form was sent.
fn others(visit: &Visit, kept: &kept::Fields, typed: &TypedRegistration) -> impl IntoView + use<> {
    let w = visit.words;
    let named = |name: &str| -> Vec<&Authority> {
        let slugs = kept.get(name).map_or("", String::as_str).split(' ');
        slugs.filter_map(|slug| visit.register().authority(slug)).collect()
    };
    let (signed, found) = (named("signed"), named("alike"));
    let is_confirmed = typed.confirmed == "yes";
    let confirm = (!found.is_empty()).then(|| {
        view! {
            <div class="obs-choices__item">
                <input class="obs-choices__input" type="checkbox" id="confirmed" name="form[confirmed]" value="yes" checked=is_confirmed />
                <label class="obs-choices__label" for="confirmed">{w.t("edit-confirmed")}</label>
            </div>
        }
    });
    let heading = if signed.is_empty() { "edit-alike" } else { "edit-same" };
    let all: Vec<&Authority> = signed.into_iter().chain(found).collect();
    (!all.is_empty()).then(|| {
        view! {
            <div class="obs-note obs-note--attention" id="alike" tabindex="-1">
                <p>{w.t(heading)}</p>
                {alike::list(visit, &all)}
                {confirm}
            </div>
        }
    })
}
