//! `/{lang}/sign-in`: address and password. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden};
use crate::paths::{Href, form, local};
use crate::server::actions::kept;
use crate::server::error::Result;

/// The sign-in form; after a failure with the address as it was typed.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    Ok(form_with(visit, kept))
}

/// The same with what was typed, and why it was not taken.
#[must_use]
pub fn form_with(visit: Visit, kept: kept::Fields) -> Page {
    Page::new(visit.words.t("sign-in"), move || body(&visit, &kept))
        .reading()
        .private()
}

/// The form that leads to an issuer by which people may sign in too; nothing where there is none.
fn sign_on(visit: &Visit, name: Option<String>, next: String) -> Option<impl IntoView + use<>> {
    let w = visit.words;
    let name = name?;
    Some(view! {
        <section class="obs-section" id="sso" tabindex="-1">
            <h2>{w.with("sso-title", &[("name", name.clone().into())])}</h2>
            <p>{w.with("sso-text", &[("name", name.clone().into())])}</p>
            <form class="obs-form" method="post" action=form("sign_in_sso")>
                {hidden(vec![Hidden("lang", w.lang.code().to_owned()), Hidden("next", next)])}
                <div class="obs-form__actions"><button class="obs-button obs-button--secondary">{w.with("sso-continue", &[("name", name.into())])}</button></div>
            </form>
        </section>
    })
}

fn body(visit: &Visit, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let get = |name: &str| kept.get(name).cloned().unwrap_or_default();
    let issuer = visit.ctx.config().sign_on_name();
    let named = [("name", issuer.clone().unwrap_or_default().into())];
    let problem = kept
        .get("problem")
        .map(|code| w.with(&format!("problem-{code}"), &named));
    let is_of_issuer = issuer.is_some() && get("field") == "sso";
    let lines = problem
        .map(|text| ErrorLine {
            href: if is_of_issuer { "#sso" } else { "#email" }.to_owned(),
            text,
        })
        .into_iter()
        .collect();
    let next = if get("next").is_empty() {
        visit.query("next").to_owned()
    } else {
        get("next")
    };
    let next = local(&next).unwrap_or_default().to_owned();
    view! {
        {error_summary(w.t("errors-title"), lines)}
        {parts::page_head(w.t("sign-in"), w.t("sign-in-lead"))}
        <form class="obs-form" method="post" action=form("sign_in") novalidate>
            {hidden(vec![Hidden("lang", w.lang.code().to_owned()), Hidden("next", next.clone())])}
            {field(Field {
                name: "email", kind: "email", width: "obs-field__input--medium", autocomplete: Some("username"),
                label: w.t("field-email"), value: get("email"), ..Field::default()
            })}
            {field(Field {
                name: "password", kind: "password", width: "obs-field__input--medium", autocomplete: Some("current-password"),
                label: w.t("field-password"), ..Field::default()
            })}
            <div class="obs-form__actions"><button class="obs-button">{w.t("sign-in")}</button></div>
        </form>
        <p><a href=Href::Forgot.to(w.lang)>{w.t("forgot-title")}</a></p>
        <p>{w.t("sign-in-help")}</p>
        {sign_on(visit, issuer, next)}
    }
}
