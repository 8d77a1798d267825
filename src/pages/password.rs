//! `/{lang}/password/{link}`: setting a password. For whoever holds the one-time link.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden};
use crate::domain::account::{PASSWORD_MIN, PasswordProblem};
use crate::paths::form;
use crate::server::db::accounts;
use crate::server::error::{Error, Result};

/// The form behind a one-time link.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn show(visit: Visit) -> Result<Page> {
    let mut conn = visit.ctx.read().await?;
    accounts::find_link_account(&mut conn, visit.param("link"), visit.ctx.now())
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    Ok(Page::new(visit.words.t("password-title"), move || body(&visit))
        .reading()
        .private())
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let problem = PasswordProblem::ALL
        .into_iter()
        .find(|problem| problem.code() == visit.query("problem"));
    let min = PASSWORD_MIN.to_string();
    let error = problem.map(|problem| w.with(&format!("problem-{}", problem.code()), &[("min", min.clone().into())]));
    let lines = error
        .clone()
        .map(|text| ErrorLine {
            href: "#password".to_owned(),
            text,
        })
        .into_iter()
        .collect();
    let link = visit.param("link").to_owned();
    view! {
        {error_summary(w.t("errors-title"), lines)}
        {parts::page_head(w.t("password-title"), String::new())}
        <form class="obs-form" method="post" action=form("set_password") novalidate>
            {hidden(vec![Hidden("lang", w.lang.code().to_owned()), Hidden("link", link)])}
            {field(Field {
                name: "password", kind: "password", width: "obs-field__input--medium", autocomplete: Some("new-password"),
                label: w.t("field-new-password"), hint: w.with("field-new-password-hint", &[("min", min.into())]),
                error, error_word: w.t("error-word"), ..Field::default()
            })}
            {field(Field {
                name: "again", kind: "password", width: "obs-field__input--medium", autocomplete: Some("new-password"),
                label: w.t("field-again"), ..Field::default()
            })}
            <div class="obs-form__actions"><button class="obs-button">{w.t("password-set")}</button></div>
        </form>
    }
}
