//! `/{lang}/account`: a person's own account; and the button behind the link for a new address. The page for whoever is
//! signed in, the button for whoever holds the link.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{Choices, ErrorLine, Field, Hidden, choices, error_summary, field, hidden};
use crate::domain::account::{PASSWORD_MIN, Role};
use crate::locale::Lang;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::email_links;
use crate::server::db::identities::{self, Identity};
use crate::server::error::{Error, Result};
use crate::server::session::{self, Person, Sitting};

/// What the page says was saved.
const SAVED: [&str; 7] = [
    "password",
    "email",
    "email-changed",
    "language",
    "session",
    "identity",
    "linked",
];

/// A person's own account.
///
/// # Errors
/// [`Error::SignInRequired`].
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?.clone();
    let sittings = session::list(&visit.ctx, &person, person.id()).await?;
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let mut conn = visit.ctx.read().await?;
    let identities = identities::list_identities(&mut conn, person.id()).await?;
    drop(conn);
    Ok(Page::new(visit.words.t("account-title"), move || {
        body(&visit, &person, (&sittings, &identities), &kept)
    })
    .reading()
    .private())
}

/// The button behind the link for a new address: a link alone changes nothing, as programs follow links.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn confirm_email(visit: Visit) -> Result<Page> {
    let mut conn = visit.ctx.read().await?;
    let (_, email) = email_links::find_link(&mut conn, visit.param("link"), visit.ctx.now())
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    let page = Page::new(visit.words.t("new-email-title"), move || {
        let w = visit.words;
        view! {
            {parts::page_head(w.t("new-email-title"), w.with("new-email-lead", &[("email", email.into())]))}
            <form class="obs-form" method="post" action=form("change_email")>
                {hidden(vec![lang(&visit), Hidden("link", visit.param("link").to_owned())])}
                <div class="obs-form__actions"><button class="obs-button">{w.t("new-email-confirm")}</button></div>
            </form>
        }
    });
    Ok(page.reading().private())
}

fn lang(visit: &Visit) -> Hidden {
    Hidden("lang", visit.words.lang.code().to_owned())
}

fn body(
    visit: &Visit,
    person: &Person,
    (sittings, identities): (&[Sitting], &[Identity]),
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let wrong = kept.get("field").cloned().unwrap_or_default();
    let min = PASSWORD_MIN.to_string();
    let issuer = visit.ctx.config().sign_on_name().unwrap_or_default();
    let problem = kept.get("problem").map(|code| {
        w.with(
            &format!("problem-{code}"),
            &[("min", min.clone().into()), ("name", issuer.clone().into())],
        )
    });
    let lines = problem.iter().map(|text| ErrorLine {
        href: format!("#{wrong}"),
        text: text.clone(),
    });
    let saved = SAVED.iter().find(|saved| **saved == visit.query("saved")).map(|saved| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t(&format!("saved-account-{saved}"))}</h2></div> }
    });
    let account = person.account();
    let text = |name: &'static str, kind: &'static str, autocomplete: &'static str, label: String, hint: String| {
        field(Field {
            name,
            kind,
            width: "obs-field__input--medium",
            autocomplete: Some(autocomplete),
            label,
            hint,
            value: kept.get(name).cloned().unwrap_or_default(),
            error: problem.clone().filter(|_| wrong == name),
            error_word: w.t("error-word"),
        })
    };
    let link_password = text(
        "link_password",
        "password",
        "current-password",
        w.t("account-current"),
        String::new(),
    );
    let languages = Lang::ALL.map(|lang| (lang.code(), lang.endonym().to_owned()));
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk")])}
        {error_summary(w.t("errors-title"), lines.collect())}
        {saved}
        {parts::page_head(w.t("account-title"), String::new())}
        <dl class="obs-facts">
            {parts::fact(w.t("column-name"), account.name.clone())}
            {parts::fact(w.t("field-email"), account.email.clone())}
            {parts::fact(w.t("account-roles"), roles(visit, &account.roles))}
        </dl>
        <section class="obs-section">
            <h2>{w.t("account-sessions")}</h2>
            {sessions(visit, sittings)}
        </section>
        <section class="obs-section">
            <h2>{w.t("factor-title")}</h2>
            <p>{w.t(if account.has_factor { "account-has-factor" } else { "account-no-factor" })} " " <a href=Href::SecondFactor.to(w.lang)>{w.t("account-factor-link")}</a></p>
        </section>
        {sign_on(visit, identities, link_password.into_any())}
        <section class="obs-section">
            <h2>{w.t("account-letters")}</h2>
            <p><a href=Href::LetterChoices.to(w.lang)>{w.t("letter-choices-title")}</a></p>
        </section>
        <section class="obs-section">
            <h2>{w.t("account-password")}</h2>
            <form class="obs-form" method="post" action=form("change_password") novalidate>
                {hidden(vec![lang(visit)])}
                {text("current", "password", "current-password", w.t("account-current"), String::new())}
                {text("password", "password", "new-password", w.t("field-new-password"), w.with("field-new-password-hint", &[("min", min.into())]))}
                {text("again", "password", "new-password", w.t("field-again"), String::new())}
                <div class="obs-form__actions"><button class="obs-button">{w.t("account-password-set")}</button></div>
            </form>
        </section>
        <section class="obs-section">
            <h2>{w.t("account-email")}</h2>
            <form class="obs-form" method="post" action=form("ask_for_email") novalidate>
                {hidden(vec![lang(visit)])}
                {text("email", "email", "email", w.t("account-email-new"), w.t("account-email-hint"))}
                {text("email_password", "password", "current-password", w.t("account-current"), String::new())}
                <div class="obs-form__actions"><button class="obs-button">{w.t("account-email-send")}</button></div>
            </form>
        </section>
        <section class="obs-section">
            <h2>{w.t("account-language")}</h2>
            <form class="obs-form" method="post" action=form("change_language")>
                {hidden(vec![lang(visit)])}
                {choices(Choices {
                    name: "language",
                    legend: w.t("account-language-legend"),
                    error: None,
                    error_word: String::new(),
                    options: languages.into(),
                    chosen: account.language.clone(),
                })}
                <div class="obs-form__actions"><button class="obs-button">{w.t("account-language-save")}</button></div>
            </form>
        </section>
        <section class="obs-section">
            <h2>{w.t("account-data")}</h2>
            <p>{w.t("account-data-text")}</p>
            <p><a href=Href::OwnData.to(w.lang) download="">{w.t("account-data-download")}</a></p>
            <p><a href=Href::Erase.to(w.lang)>{w.t("erase-title")}</a></p>
        </section>
    }
}

/// By way of which issuer the account can be opened; nothing where nobody can sign in so.
fn sign_on(visit: &Visit, identities: &[Identity], password: AnyView) -> Option<impl IntoView + use<>> {
    let w = visit.words;
    let name = visit.ctx.config().sign_on_name()?;
    let items = identities
        .iter()
        .map(|one| {
            let told = w.with(
                "account-sso-since",
                &[("issuer", one.issuer.clone().into()), ("day", w.moment(one.linked_at).into())],
            );
            view! {
                <form class="obs-form" method="post" action=form("end_identity")>
                    {hidden(vec![lang(visit), Hidden("identity", one.id.to_string())])}
                    <p>{told}</p>
                    <div class="obs-form__actions"><button class="obs-button obs-button--secondary">{w.t("account-sso-end")}</button></div>
                </form>
            }
        })
        .collect_view();
    let link = identities.is_empty().then(|| {
        view! {
            <form class="obs-form" method="post" action=form("link_identity") novalidate>
                {hidden(vec![lang(visit)])}
                {password}
                <div class="obs-form__actions"><button class="obs-button obs-button--secondary">{w.with("account-sso-link", &[("name", name.clone().into())])}</button></div>
            </form>
        }
    });
    let about = if identities.is_empty() {
        "account-sso-none"
    } else {
        "account-sso-text"
    };
    Some(view! {
        <section class="obs-section" id="sso" tabindex="-1">
            <h2>{w.t("account-sso")}</h2>
            <p>{w.with(about, &[("name", name.into())])}</p>
            {items}
            {link}
        </section>
    })
}

fn roles(visit: &Visit, roles: &[Role]) -> String {
    let w = visit.words;
    let told = roles.iter().map(|role| {
        let authority = role.authority().and_then(|id| visit.register().authority_by_id(id));
        let name = match (authority, role.country()) {
            (Some(authority), _) => authority.name().to_owned(),
            (None, Some(country)) => w.country(country),
            (None, None) => w.t("unknown"),
        };
        w.with(&format!("role-{}", role.code()), &[("name", name.into())])
    });
    told.collect::<Vec<_>>().join("; ")
}

fn sessions(visit: &Visit, sittings: &[Sitting]) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = sittings
        .iter()
        .map(|sitting| {
            let browser = match sitting.browser.as_str() {
                "" => w.t("unknown"),
                browser => browser.to_owned(),
            };
            let end = if sitting.is_this {
                view! { {w.t("account-session-this")} }.into_any()
            } else {
                let about = browser.clone();
                view! {
                    <form method="post" action=form("end_session")>
                        {hidden(vec![lang(visit), Hidden("session", sitting.key.clone())])}
                        <button class="obs-button obs-button--secondary">{w.t("account-session-end")} <span class="obs-visually-hidden">" " {about}</span></button>
                    </form>
                }
                .into_any()
            };
            view! {
                <tr>
                    <th scope="row">{browser}</th>
                    <td data-label=w.t("account-session-started")>{w.moment(sitting.started)}</td>
                    <td data-label=w.t("account-session-seen")>{w.moment(sitting.seen)}</td>
                    <td data-label=w.t("column-what-to-do")>{end}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let all = (sittings.len() > 1).then(|| {
        view! {
            <form method="post" action=form("end_session")>
                {hidden(vec![lang(visit)])}
                <button class="obs-button obs-button--secondary">{w.t("account-sessions-end")}</button>
            </form>
        }
    });
    view! {
        {parts::Table::new("sessions", w.t("account-sessions-caption"))
            .stacked()
            .column(w.t("account-browser"))
            .column(w.t("account-session-started"))
            .column(w.t("account-session-seen"))
            .column(w.t("column-what-to-do"))
            .of(rows)}
        {all}
    }
}
