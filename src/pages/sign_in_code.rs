//! `/{lang}/sign-in/code`: where a passkey is shown or a code typed, for anybody whose password was right.

use leptos::prelude::*;

use super::second_factor::{code, passkey_ask};
use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Hidden, error_summary, hidden, passkey_form};
use crate::paths::{Href, form, local};
use crate::server::actions::kept;
use crate::server::error::Result;

/// Where the second factor is shown. Who comes without a password is sent back when the answer is.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    // Whoever is signed in may have begun to add a passkey; that is asked elsewhere.
    let asked = visit.passkey.clone().filter(|_| visit.person.is_none());
    let has_passkey = asked.is_some();
    let page = Page::new(visit.words.t("code-title"), move || body(&visit, asked, &kept));
    Ok(page.with_passkey(has_passkey).reading().private())
}

fn body(visit: &Visit, asked: Option<String>, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let next = kept.get("next").and_then(|next| local(next)).unwrap_or_default();
    let given = || {
        vec![
            Hidden("lang", w.lang.code().to_owned()),
            Hidden("next", next.to_owned()),
        ]
    };
    let problem = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let is_of_passkey = kept.get("step").is_some_and(|step| step == "passkey");
    let lines = problem.iter().map(|text| ErrorLine {
        href: if is_of_passkey { "#with-passkey" } else { "#code" }.to_owned(),
        text: text.clone(),
    });
    let has_passkey = asked.is_some();
    let passkey = asked.map(|options| {
        let ask = passkey_ask(visit, form("sign_in_passkey"), options, w.t("passkey-use"));
        view! {
            <section class="obs-section" id="with-passkey" tabindex="-1">
                <h2>{w.t("passkey-sign-in")}</h2>
                {passkey_form(ask, given(), ())}
            </section>
        }
    });
    let lost = if visit.query("saved") == "lost" {
        view! {
            <div class="obs-notice" role="status">
                <h2 class="obs-notice__title">{w.t("factor-lost-said")}</h2>
                <p>{w.t("factor-lost-said-text")}</p>
            </div>
        }
        .into_any()
    } else {
        view! {
            <section class="obs-section">
                <h2>{w.t("factor-lost-title")}</h2>
                <p>{w.t("factor-lost-text")}</p>
                <form class="obs-form" method="post" action=form("sign_in_lost_factor")>
                    {hidden(given())}
                    <div class="obs-form__actions"><button class="obs-button obs-button--secondary">{w.t("factor-lost-say")}</button></div>
                </form>
            </section>
        }
        .into_any()
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::SignIn, "sign-in")])}
        {error_summary(w.t("errors-title"), lines.collect())}
        {parts::page_head(w.t("code-title"), w.t(if has_passkey { "passkey-or-code" } else { "code-lead" }))}
        {passkey}
        <div class="obs-section">
            {has_passkey.then(|| view! { <h2>{w.t("code-sign-in")}</h2> })}
            <form class="obs-form" method="post" action=form("sign_in_code") novalidate>
                {hidden(given())}
                {code(visit, w.t("code-hint"), problem.filter(|_| !is_of_passkey))}
                <div class="obs-form__actions"><button class="obs-button">{w.t("sign-in")}</button></div>
            </form>
        </div>
        {lost}
    }
}
