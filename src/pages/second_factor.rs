//! `/{lang}/account/second-factor`: setting up an authenticator program, for whoever is signed in; and
//! `/{lang}/sign-in/code`: where its code is typed, for anybody whose password was right.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcode::{Color, QrCode};

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden, paragraphs};
use crate::locale::Words;
use crate::paths::{Href, form, local};
use crate::server::actions::kept;
use crate::server::db::second_factors;
use crate::server::error::Result;
use crate::server::session::Person;

/// The width of the light edge that a camera needs around the picture, in its squares.
const QUIET: usize = 4;

/// How far a person has come with it.
enum Standing {
    None,
    /// The secret, and the address that a program reads out of the picture.
    Begun(String, String),
    /// In force, and so many recovery codes are left.
    InForce(i64),
}

/// A person's second factor.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`].
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?.clone();
    let mut conn = visit.ctx.read().await?;
    let standing = match second_factors::find_factor(&mut conn, person.id()).await? {
        None => Standing::None,
        Some(factor) if factor.confirmed_at.is_some() => {
            Standing::InForce(second_factors::count_codes(&mut conn, person.id()).await?)
        }
        Some(factor) => {
            let address = factor.totp(&person.account().email)?.to_string();
            Standing::Begun(factor.secret, address)
        }
    };
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    Ok(Page::new(visit.words.t("factor-title"), move || {
        body(&visit, &person, &standing, &kept)
    })
    .reading()
    .private())
}

/// Where the code is typed. Who comes without a password is sent back when the code is.
///
/// # Errors
/// The database could not be read.
pub async fn sign_in_code(visit: Visit) -> Result<Page> {
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let page = Page::new(visit.words.t("code-title"), move || {
        let w = visit.words;
        let next = kept
            .get("next")
            .and_then(|next| local(next))
            .unwrap_or_default()
            .to_owned();
        let problem = problem(&visit, &kept);
        view! {
            {parts::breadcrumb(w, vec![(Href::SignIn, "sign-in")])}
            {error_summary(w.t("errors-title"), lines(problem.as_ref(), "code"))}
            {parts::page_head(w.t("code-title"), w.t("code-lead"))}
            <form class="obs-form" method="post" action=form("sign_in_code") novalidate>
                {hidden(vec![Hidden("lang", w.lang.code().to_owned()), Hidden("next", next)])}
                {code(&visit, w.t("code-hint"), problem)}
                <div class="obs-form__actions"><button class="obs-button">{w.t("sign-in")}</button></div>
            </form>
        }
    });
    Ok(page.reading().private())
}

fn problem(visit: &Visit, kept: &kept::Fields) -> Option<String> {
    kept.get("problem")
        .map(|code| visit.words.t(&format!("problem-{code}")))
}

fn lines(problem: Option<&String>, field: &str) -> Vec<ErrorLine> {
    let line = problem.map(|text| ErrorLine {
        href: format!("#{field}"),
        text: text.clone(),
    });
    line.into_iter().collect()
}

fn code(visit: &Visit, hint: String, error: Option<String>) -> impl IntoView + use<> {
    field(Field {
        name: "code",
        kind: "text",
        width: "obs-field__input--medium",
        autocomplete: Some("one-time-code"),
        label: visit.words.t("field-code"),
        hint,
        error,
        error_word: visit.words.t("error-word"),
        ..Field::default()
    })
}

fn body(visit: &Visit, person: &Person, standing: &Standing, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let problem = problem(visit, kept);
    let wrong = match standing {
        Standing::Begun(..) => "code",
        _ => "current",
    };
    let codes = kept.get("codes").map(|codes| {
        let codes = codes
            .split(' ')
            .map(|code| view! { <li><code>{spaced(code)}</code></li> })
            .collect_view();
        view! {
            <div class="obs-notice" role="status">
                <h2 class="obs-notice__title">{w.t("codes-title")}</h2>
                <p>{w.t("codes-text")}</p>
                <ul>{codes}</ul>
            </div>
        }
    });
    let required = (person.is_staff() && matches!(standing, Standing::None | Standing::Begun(..)))
        .then(|| view! { <div class="obs-note"><p>{w.t("factor-required")}</p></div> });
    let step = |step: &'static str, button: &str, is_first: bool| {
        let class = if is_first {
            "obs-button"
        } else {
            "obs-button obs-button--secondary"
        };
        view! { <button class=class name="form[step]" value=step>{w.t(button)}</button> }
    };
    let lang = || Hidden("lang", w.lang.code().to_owned());
    let password = |error: Option<String>| {
        field(Field {
            name: "current",
            kind: "password",
            width: "obs-field__input--medium",
            autocomplete: Some("current-password"),
            label: w.t("account-current"),
            error,
            error_word: w.t("error-word"),
            ..Field::default()
        })
    };
    let main = match standing {
        Standing::None => view! {
            <form class="obs-form" method="post" action=form("change_factor") novalidate>
                {hidden(vec![lang()])}
                {password(problem.clone())}
                <div class="obs-form__actions">{step("begin", "factor-begin", true)}</div>
            </form>
        }
        .into_any(),
        Standing::Begun(secret, address) => view! {
            <section class="obs-section">
                <h2>{w.t("factor-program")}</h2>
                <p>{w.t("factor-picture")}</p>
                {picture(w, address)}
                <p>{w.t("factor-secret")} " " <code class="obs-digest">{spaced(secret)}</code></p>
                <form class="obs-form" method="post" action=form("confirm_factor") novalidate>
                    {hidden(vec![lang()])}
                    {code(visit, w.t("factor-code-hint"), problem.clone())}
                    <div class="obs-form__actions"><button class="obs-button">{w.t("factor-confirm")}</button></div>
                </form>
            </section>
        }
        .into_any(),
        Standing::InForce(left) => view! {
            <p>{w.count("factor-codes-left", *left)}</p>
            <form class="obs-form" method="post" action=form("change_factor") novalidate>
                {hidden(vec![lang()])}
                {password(problem.clone())}
                <div class="obs-form__actions">
                    {step("codes", "factor-codes-new", true)}
                    {step("remove", "factor-remove", false)}
                </div>
            </form>
        }
        .into_any(),
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::Account, "account-title")])}
        {error_summary(w.t("errors-title"), lines(problem.as_ref(), wrong))}
        {codes}
        {parts::page_head(w.t("factor-title"), w.t("factor-lead"))}
        {paragraphs(&w.t("factor-why"))}
        {required}
        {main}
    }
}

/// In groups of four, as people read it.
fn spaced(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join(" ")
}

/// The address as a QR code: dark on light in every theme, as cameras want it.
fn picture(w: Words, address: &str) -> impl IntoView + use<> {
    let code = QrCode::new(address).ok()?;
    let wide = code.width();
    let mut dark = String::new();
    for (at, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let _ = write!(dark, "M{} {}h1v1h-1z", at % wide + QUIET, at / wide + QUIET);
        }
    }
    let view_box = format!("0 0 {0} {0}", wide + 2 * QUIET);
    Some(view! {
        <svg class="obs-qr" role="img" aria-label=w.t("factor-picture-name") viewBox=view_box shape-rendering="crispEdges"><path d=dark /></svg>
    })
}
