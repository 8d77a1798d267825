//! `/{lang}/account/erase`: where a person erases their account, for whoever is signed in; and what they see afterwards, for
//! anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_line, error_summary, field, hidden};
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::{account_list, erasure};
use crate::server::error::Result;

/// What goes and what stays, and the form.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`].
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?.clone();
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let mut conn = visit.ctx.read().await?;
    let sole = erasure::list_sole_seats(&mut conn, person.id()).await?;
    let is_needed = person.is_administrator() && account_list::count_able_administrators(&mut conn).await? < 2;
    drop(conn);
    Ok(Page::new(visit.words.t("erase-title"), move || {
        body(&visit, &sole, is_needed, &kept)
    })
    .reading()
    .private())
}

/// It is done.
///
/// # Errors
/// None.
pub async fn show_done(visit: Visit) -> Result<Page> {
    Ok(Page::new(visit.words.t("erased-title"), move || {
        let w = visit.words;
        view! {
            {parts::page_head(w.t("erased-title"), w.t("erased-lead"))}
            <p>{w.t("erased-text")} " " <a href=Href::Guide("privacy").to(w.lang)>{w.t("guide-privacy-title")}</a></p>
        }
    })
    .reading()
    .private())
}

fn body(visit: &Visit, sole: &[(i64, String)], is_needed: bool, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let problem = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let wrong = kept.get("field").cloned().unwrap_or_default();
    let line = problem.as_ref().filter(|_| !is_needed).map(|text| ErrorLine {
        href: format!("#{wrong}"),
        text: text.clone(),
    });
    let list = |about: &'static str, keys: &[&'static str]| {
        let items = keys.iter().map(|key| view! { <li>{w.t(key)}</li> }).collect_view();
        view! { <section class="obs-section"><h2>{w.t(about)}</h2><ul>{items}</ul></section> }
    };
    let main = if is_needed {
        view! { <p>{w.t("problem-admin-last")}</p> }.into_any()
    } else {
        view! { {alone(visit, sole)} {ask(visit, &problem, &wrong)} }.into_any()
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::Account, "account-title")])}
        {error_summary(w.t("errors-title"), line.into_iter().collect())}
        {parts::page_head(w.t("erase-title"), w.t("erase-lead"))}
        {list("erase-goes", &["erase-goes-account", "erase-goes-doors", "erase-goes-letters", "erase-goes-contacts", "erase-goes-claims"])}
        {list("erase-stays", &["erase-stays-reports", "erase-stays-audit", "erase-stays-network"])}
        <p><a href=Href::OwnData.to(w.lang) download="">{w.t("account-data-download")}</a></p>
        {main}
    }
}

/// Where nobody else does what the person does.
fn alone(visit: &Visit, sole: &[(i64, String)]) -> Option<impl IntoView + use<>> {
    let w = visit.words;
    let items = sole
        .iter()
        .filter_map(|(authority, role)| {
            let authority = visit.register().authority_by_id(*authority)?;
            let name = [("name", authority.name().to_owned().into())];
            Some(view! { <li>{w.with(&format!("role-{role}"), &name)}</li> })
        })
        .collect_view();
    (!sole.is_empty()).then(|| {
        view! {
            <div class="obs-notice">
                <h2 class="obs-notice__title">{w.t("erase-alone")}</h2>
                <ul>{items}</ul>
                <p>{w.t("erase-alone-text")}</p>
            </div>
        }
    })
}

fn ask(visit: &Visit, problem: &Option<String>, wrong: &str) -> impl IntoView + use<> {
    let w = visit.words;
    let at = |name: &str| problem.clone().filter(|_| wrong == name);
    let is_missing = at("agreed").is_some();
    let class = if is_missing {
        "obs-choices obs-field--error"
    } else {
        "obs-choices"
    };
    view! {
        <section class="obs-section">
            <h2>{w.t("erase-do-title")}</h2>
            <form class="obs-form" method="post" action=form("erase_account") novalidate>
                {hidden(vec![Hidden("lang", w.lang.code().to_owned())])}
                {field(Field {
                    name: "erase_password", kind: "password", width: "obs-field__input--medium",
                    autocomplete: Some("current-password"), label: w.t("account-current"), error: at("erase_password"),
                    error_word: w.t("error-word"), ..Field::default()
                })}
                <fieldset class=class>
                    <legend class="obs-choices__legend">{w.t("erase-agree-legend")}</legend>
                    {error_line("agreed-error", at("agreed"), w.t("error-word"))}
                    <div class="obs-choices__list">
                        <div class="obs-choices__item">
                            <input class="obs-choices__input" type="checkbox" id="agreed" name="form[agreed]" value="yes"
                                aria-invalid=is_missing.then_some("true") aria-describedby=is_missing.then_some("agreed-error") />
                            <label class="obs-choices__label" for="agreed">{w.t("erase-agree")}</label>
                        </div>
                    </div>
                </fieldset>
                <div class="obs-form__actions"><button class="obs-button">{w.t("erase-do")}</button></div>
            </form>
        </section>
    }
}
