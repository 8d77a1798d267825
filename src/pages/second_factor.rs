//! `/{lang}/account/second-factor`: setting up an authenticator program and passkeys, for whoever is signed in.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcode::{Color, QrCode};

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, PasskeyAsk, error_summary, field, hidden, paragraphs, passkey_form};
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::passkeys::{self, StoredPasskey};
use crate::server::db::second_factors;
use crate::server::error::Result;
use crate::server::session::Person;

/// The width of the light edge that a camera needs around the picture, in its squares.
const QUIET: usize = 4;

/// What the page says was saved.
const SAVED: [&str; 2] = ["program", "passkey"];

/// How far a person has come with a program.
enum Program {
    None,
    /// The secret, and the address that a program reads out of the picture.
    Begun(String, String),
    InForce,
}

/// What a person has.
struct Standing {
    program: Program,
    passkeys: Vec<StoredPasskey>,
    /// How many recovery codes are left.
    codes: i64,
}

/// A person's second factor.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`].
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?.clone();
    let mut conn = visit.ctx.read().await?;
    let program = match second_factors::find_factor(&mut conn, person.id()).await? {
        None => Program::None,
        Some(factor) if factor.confirmed_at.is_some() => Program::InForce,
        Some(factor) => {
            let address = factor.totp(&person.account().email)?.to_string();
            Program::Begun(factor.secret, address)
        }
    };
    let standing = Standing {
        program,
        passkeys: passkeys::list_passkeys(&mut conn, person.id()).await?,
        codes: second_factors::count_codes(&mut conn, person.id()).await?,
    };
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let is_asked = visit.passkey.is_some();
    Ok(Page::new(visit.words.t("factor-title"), move || {
        body(&visit, &person, &standing, &kept)
    })
    .with_passkey(is_asked)
    .reading()
    .private())
}

/// The field of a code.
pub(super) fn code(visit: &Visit, hint: String, error: Option<String>) -> impl IntoView + use<> {
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

/// What a form says that asks the browser for a passkey.
pub(super) fn passkey_ask(visit: &Visit, action: String, options: String, button: String) -> PasskeyAsk {
    let w = visit.words;
    let address = visit.ctx.config().absolute("/");
    PasskeyAsk {
        action,
        options,
        without: w.t("passkey-without"),
        wrong_address: w.with("passkey-wrong-address", &[("address", address.into())]),
        known_already: w.t("passkey-known-already"),
        not_done: w.t("passkey-not-done"),
        button,
    }
}

/// Where a problem is told.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Code,
    Passkey,
    Password,
}

fn body(visit: &Visit, person: &Person, standing: &Standing, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let problem = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let place = match (kept.get("step").map(String::as_str), &standing.program, &visit.passkey) {
        (Some("confirm"), Program::Begun(..), _) => Place::Code,
        (Some("passkey"), _, Some(_)) => Place::Passkey,
        _ => Place::Password,
    };
    let at = |wanted: Place| problem.clone().filter(|_| place == wanted);
    let href = match place {
        Place::Code => "#code",
        Place::Passkey => "#name",
        Place::Password => "#current",
    };
    let lines = problem.iter().map(|text| ErrorLine {
        href: href.to_owned(),
        text: text.clone(),
    });
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
    let saved = SAVED.iter().find(|saved| **saved == visit.query("saved")).map(|saved| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t(&format!("saved-factor-{saved}"))}</h2></div> }
    });
    let required = (person.needs_factor() && !person.account().has_factor)
        .then(|| view! { <div class="obs-note"><p>{w.t("factor-required")}</p></div> });
    let begun = match &standing.program {
        Program::Begun(secret, address) => Some(begun(visit, (secret, address), at(Place::Code))),
        _ => None,
    };
    let name = kept.get("name").cloned().unwrap_or_default();
    let asked = visit
        .passkey
        .clone()
        .map(|options| make_passkey(visit, options, name, at(Place::Passkey)));
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::Account, "account-title")])}
        {error_summary(w.t("errors-title"), lines.collect())}
        {codes}
        {saved}
        {parts::page_head(w.t("factor-title"), w.t("factor-lead"))}
        {paragraphs(&w.t("factor-why"))}
        {required}
        {begun}
        {asked}
        {change(visit, standing, person.account().has_factor, at(Place::Password))}
    }
}

/// A program that is told its secret now.
fn begun(visit: &Visit, (secret, address): (&str, &str), error: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    view! {
        <section class="obs-section">
            <h2>{w.t("factor-program")}</h2>
            <p>{w.t("factor-picture")}</p>
            {picture(w, address)}
            <p>{w.t("factor-secret")} " " <code class="obs-digest">{spaced(secret)}</code></p>
            <form class="obs-form" method="post" action=form("confirm_factor") novalidate>
                {hidden(vec![lang(visit)])}
                {code(visit, w.t("factor-code-hint"), error)}
                <div class="obs-form__actions"><button class="obs-button">{w.t("factor-confirm")}</button></div>
            </form>
        </section>
    }
}

/// A passkey that the browser makes now.
fn make_passkey(visit: &Visit, options: String, name: String, error: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    let ask = passkey_ask(visit, form("add_passkey"), options, w.t("passkey-make"));
    let name = field(Field {
        name: "name",
        kind: "text",
        width: "obs-field__input--medium",
        autocomplete: Some("off"),
        label: w.t("passkey-name"),
        hint: w.t("passkey-name-hint"),
        value: name,
        error,
        error_word: w.t("error-word"),
    });
    view! {
        <section class="obs-section">
            <h2>{w.t("passkey-make-title")}</h2>
            <p>{w.t("passkey-make-text")}</p>
            {passkey_form(ask, vec![lang(visit)], name)}
        </section>
    }
}

/// One form for all that takes the password: a button for each step.
fn change(visit: &Visit, standing: &Standing, has_factor: bool, error: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    let step = |step: &'static str, button: &str| {
        view! { <p><button class="obs-button obs-button--secondary" name="form[step]" value=step>{w.t(button)}</button></p> }
    };
    let is_on = matches!(standing.program, Program::InForce);
    let program = if is_on {
        step("remove", "factor-remove").into_any()
    } else {
        step("begin", "factor-begin").into_any()
    };
    let add = if visit.ctx.config().relying_party().is_some() {
        step("passkey", "passkey-add").into_any()
    } else {
        view! { <p>{w.t("problem-passkey-needs-name")}</p> }.into_any()
    };
    let codes = has_factor.then(|| {
        view! {
            <div class="obs-stack">
                <h3>{w.t("codes-heading")}</h3>
                <p>{w.count("factor-codes-left", standing.codes)}</p>
                {step("codes", "factor-codes-new")}
            </div>
        }
    });
    view! {
        <section class="obs-section">
        <h2>{w.t("factor-steps")}</h2>
        <form class="obs-form" method="post" action=form("change_factor") novalidate>
            {hidden(vec![lang(visit)])}
            // The first button is what the Enter key presses: none of those below is meant by it.
            <button disabled hidden>{w.t("account-current")}</button>
            {field(Field {
                name: "current",
                kind: "password",
                width: "obs-field__input--medium",
                autocomplete: Some("current-password"),
                label: w.t("account-current"),
                hint: w.t("factor-current-hint"),
                error,
                error_word: w.t("error-word"),
                ..Field::default()
            })}
            <div class="obs-stack">
                <h3>{w.t("factor-programs")}</h3>
                <p>{w.t(if is_on { "factor-program-on" } else { "factor-program-off" })}</p>
                {program}
            </div>
            <div class="obs-stack">
                <h3>{w.t("passkeys-heading")}</h3>
                <p>{w.t("passkeys-text")}</p>
                {(!standing.passkeys.is_empty()).then(|| own_passkeys(w, &standing.passkeys))}
                {add}
            </div>
            {codes}
        </form>
        </section>
    }
}

fn own_passkeys(w: Words, passkeys: &[StoredPasskey]) -> impl IntoView + use<> {
    let rows = passkeys
        .iter()
        .map(|passkey| {
            let used = passkey.used_at.map_or_else(|| w.t("passkey-not-used"), |at| w.moment(at));
            view! {
                <tr>
                    <th class="obs-table__typed" scope="row">{passkey.name.clone()}</th>
                    <td data-label=w.t("passkey-added")>{w.moment(passkey.added_at)}</td>
                    <td data-label=w.t("account-session-seen")>{used}</td>
                    <td data-label=w.t("column-what-to-do")>
                        <button class="obs-button obs-button--quiet" name="form[passkey]" value=passkey.id>{w.t("passkey-remove")} <span class="obs-visually-hidden">" " {passkey.name.clone()}</span></button>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    parts::Table::new("passkeys", w.t("passkeys-caption"))
        .stacked()
        .column(w.t("passkey-name"))
        .column(w.t("passkey-added"))
        .column(w.t("account-session-seen"))
        .column(w.t("column-what-to-do"))
        .of(rows)
}

fn lang(visit: &Visit) -> Hidden {
    Hidden("lang", visit.words.lang.code().to_owned())
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
