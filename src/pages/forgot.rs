//! `/{lang}/forgot`: a link for whoever has forgotten a password. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden};
use crate::domain::letter::{MOST_AN_HOUR, PASSWORD_LINK_FOR};
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::Result;

/// The form; afterwards what will happen now.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    Ok(Page::new(visit.words.t("forgot-title"), move || body(&visit, &kept))
        .reading()
        .private())
}

fn body(visit: &Visit, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let sent = (visit.query("sent") == "yes").then(|| {
        let told = w.with(
            "forgot-sent-text",
            &[
                ("hours", PASSWORD_LINK_FOR.num_hours().to_string().into()),
                ("most", MOST_AN_HOUR.to_string().into()),
            ],
        );
        view! {
            <div class="obs-notice" role="status">
                <h2 class="obs-notice__title">{w.t("forgot-sent")}</h2>
                <p>{told}</p>
            </div>
        }
    });
    let no_server = (!visit.ctx.config().has_mail_server()).then(|| {
        view! { <div class="obs-note"><p>{w.t("forgot-no-server")}</p></div> }
    });
    let problem = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let lines = problem
        .clone()
        .map(|text| ErrorLine {
            href: "#email".to_owned(),
            text,
        })
        .into_iter()
        .collect();
    view! {
        {parts::breadcrumb(w, vec![(Href::SignIn, "sign-in")])}
        {error_summary(w.t("errors-title"), lines)}
        {sent}
        {parts::page_head(w.t("forgot-title"), w.t("forgot-lead"))}
        {no_server}
        <form class="obs-form" method="post" action=form("request_password_link") novalidate>
            {hidden(vec![Hidden("lang", w.lang.code().to_owned())])}
            {field(Field {
                name: "email", kind: "email", width: "obs-field__input--medium", autocomplete: Some("username"),
                label: w.t("field-email"), value: kept.get("email").cloned().unwrap_or_default(),
                error: problem, error_word: w.t("error-word"), ..Field::default()
            })}
            <div class="obs-form__actions"><button class="obs-button">{w.t("forgot-send")}</button></div>
        </form>
    }
}
