//! `/{lang}/staff/accounts/{account}`: one account, what is done to it, and its trail in the audit. For who sees what staff
//! see; only administrators change anything.

use leptos::prelude::*;

use super::accounts::{ROLES, countries, state};
use super::log::older;
use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_line, error_summary, field, hidden};
use crate::domain::account_step::AccountStep;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::account_list::{self, AccountCard, Wanted};
use crate::server::db::accounts;
use crate::server::db::trail::{self, Trace};
use crate::server::error::{Error, Result};
use crate::server::session::{self, Sitting};

/// How many rows of the audit a page has.
const PAGE: i64 = 50;

/// Everything that the page shows.
struct Shown {
    card: AccountCard,
    sittings: Vec<Sitting>,
    traces: Vec<Trace>,
    kept: kept::Fields,
    /// Whether the visitor may do something to it.
    may_change: bool,
    /// Whether the visitor may look at the site as this person does.
    may_look: bool,
}

/// One account.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown key.
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?;
    person.auditor()?;
    let id = visit.key("account")?;
    let wanted = Wanted {
        id: Some(id),
        ..Wanted::default()
    };
    let before = visit.query("before").parse().unwrap_or(i64::MAX);
    let mut conn = visit.ctx.read().await?;
    let account = accounts::find_account(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let card = account_list::list_accounts(&mut conn, &wanted).await?.pop();
    let traces = trail::list_trail(&mut conn, id, before, PAGE + 1).await?;
    drop(conn);
    let shown = Shown {
        card: card.ok_or(Error::NotFound)?,
        sittings: session::list(&visit.ctx, person, id).await?,
        traces,
        kept: kept::find(&visit.ctx, visit.query("kept")).await?,
        may_change: person.administrator().is_ok() && !account.is_erased,
        may_look: person.looker_of(&account).is_ok(),
    };
    Ok(Page::new(account.name, move || body(&visit, shown)).dense().private())
}

fn body(visit: &Visit, mut shown: Shown) -> impl IntoView + use<> {
    let w = visit.words;
    let here = Href::StaffAccount(shown.card.id).to(w.lang);
    let older = older(w, &here, &mut shown.traces, PAGE);
    let newest = (!visit.query("before").is_empty()).then(|| (here, w.t("trail-newest")));
    let problem = shown.kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let wrong = shown.kept.get("field").cloned().unwrap_or_default();
    let line = problem.as_ref().map(|text| ErrorLine {
        href: format!("#{wrong}"),
        text: text.clone(),
    });
    let said = ["changed", "granted"]
        .into_iter()
        .find(|known| *known == visit.query("saved"));
    let said = said.map(|known| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t(&format!("saved-account-{known}"))}</h2></div> }
    });
    let error = |name: &str| problem.clone().filter(|_| wrong == name);
    let change = shown
        .may_change
        .then(|| change(visit, &shown, error("step"), error("why")));
    let grant = shown
        .may_change
        .then(|| grant(visit, &shown, error("role"), error("grant_why")));
    let look = shown.may_look.then(|| look(visit, &shown, error("look_why")));
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::StaffAccounts, "accounts-title")])}
        {error_summary(w.t("errors-title"), line.into_iter().collect())}
        {said}
        {parts::page_head(shown.card.name.clone(), String::new())}
        {facts(visit, &shown.card)}
        <section class="obs-section">
            <h2>{w.t("account-open-sessions")}</h2>
            {sessions(visit, &shown.sittings)}
        </section>
        {change}
        {grant}
        {look}
        <section class="obs-section">
            <h2>{w.t("account-trail")}</h2>
            {parts::trail(w, visit.register(), "trail", w.t("account-trail-caption"), &shown.traces)}
            {parts::turning(w, newest, older)}
        </section>
    }
}

fn facts(visit: &Visit, card: &AccountCard) -> impl IntoView + use<> {
    let w = visit.words;
    let roles = match card.roles.is_empty() {
        true => w.t("account-no-roles"),
        false => parts::roles(w, visit.register(), &card.roles),
    };
    let factor = match (card.has_factor, card.lacks_factor()) {
        (true, _) => w.t("word-yes"),
        (false, true) => w.t("factor-missing"),
        (false, false) => w.t("word-no"),
    };
    let since = card.suspended_at.map(|at| format!(" ({})", w.moment(at)));
    let signed_in = card.signed_in_at.map_or_else(|| w.t("word-never"), |at| w.minute(at));
    view! {
        <dl class="obs-facts">
            {parts::fact(w.t("field-email"), card.email.clone())}
            {parts::fact(w.t("account-language"), w.language(&card.language))}
            {parts::fact(w.t("account-roles-of"), roles)}
            {parts::fact(w.t("column-status"), view! { {state(w, card)} {since} })}
            {parts::fact(w.t("factor-title"), factor)}
            {parts::fact(w.t("column-last-sign-in"), signed_in)}
        </dl>
    }
}

fn sessions(visit: &Visit, sittings: &[Sitting]) -> AnyView {
    let w = visit.words;
    if sittings.is_empty() {
        return view! { <p>{w.t("account-no-sessions")}</p> }.into_any();
    }
    let rows = sittings
        .iter()
        .map(|sitting| {
            let browser = match sitting.browser.as_str() {
                "" => w.t("unknown"),
                browser => browser.to_owned(),
            };
            view! {
                <tr>
                    <th scope="row">{browser}</th>
                    <td data-label=w.t("account-session-started")>{w.minute(sitting.started)}</td>
                    <td data-label=w.t("account-session-seen")>{w.minute(sitting.seen)}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    parts::Table::new("sessions", w.t("account-open-sessions"))
        .stacked()
        .dense()
        .hide_caption()
        .column(w.t("account-browser"))
        .column(w.t("account-session-started"))
        .column(w.t("account-session-seen"))
        .of(rows)
}

fn keys(visit: &Visit, shown: &Shown) -> Vec<Hidden> {
    vec![
        Hidden("lang", visit.words.lang.code().to_owned()),
        Hidden("account", shown.card.id.to_string()),
    ]
}

fn why(visit: &Visit, shown: &Shown, name: &'static str, error: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    field(Field {
        name,
        kind: "area",
        label: w.t("field-why"),
        hint: w.t("field-why-hint"),
        error,
        error_word: w.t("error-word"),
        value: shown.kept.get(name).cloned().unwrap_or_default(),
        ..Field::default()
    })
}

/// What administrators do to the account: one act and its reason.
fn change(visit: &Visit, shown: &Shown, error: Option<String>, why_error: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    let card = &shown.card;
    let chosen = shown.kept.get("step").cloned().unwrap_or_default();
    let items = AccountStep::of(card.suspended_at.is_some(), &card.roles)
        .into_iter()
        .map(|step| {
            let code = step.code();
            let label = match &step {
                AccountStep::EndRole(role) => {
                    let role = parts::role_words(w, visit.register(), role);
                    w.with("account-step-end-role", &[("role", role.into())])
                }
                _ => w.t(&format!("account-step-{code}")),
            };
            let (id, is_chosen) = (format!("step-{code}"), code == chosen);
            view! {
                <div class="obs-choices__item">
                    <input class="obs-choices__input" type="radio" id=id.clone() name="form[step]" value=code checked=is_chosen />
                    <label class="obs-choices__label" for=id>{label}</label>
                </div>
            }
            .into_any()
        })
        .collect_view();
    let class = if error.is_some() {
        "obs-choices obs-field--error"
    } else {
        "obs-choices"
    };
    view! {
        <section class="obs-section">
            <h2>{w.t("account-change")}</h2>
            <form class="obs-form" method="post" action=form("change_account") novalidate>
                {hidden(keys(visit, shown))}
                <fieldset class=class id="step">
                    <legend class="obs-choices__legend">{w.t("account-change-legend")}</legend>
                    {error_line("step-error", error, w.t("error-word"))}
                    <div class="obs-choices__list">{items}</div>
                </fieldset>
                {why(visit, shown, "why", why_error)}
                <div class="obs-form__actions"><button class="obs-button">{w.t("account-change-do")}</button></div>
            </form>
        </section>
    }
}

/// A role that is granted.
fn grant(visit: &Visit, shown: &Shown, error: Option<String>, why_error: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = |name: &str| shown.kept.get(name).cloned().unwrap_or_default();
    let select = |name: &'static str,
                  label: String,
                  hint: String,
                  options: Vec<(String, String)>,
                  error: Option<String>| {
        let chosen = typed(name);
        let first = (String::new(), w.t("choose"));
        let options = std::iter::once(first).chain(options).map(|(value, label)| {
            let is_chosen = value == chosen;
            view! { <option value=value selected=is_chosen>{label}</option> }.into_any()
        });
        let options = options.collect_view();
        let class = if error.is_some() {
            "obs-field obs-field--error"
        } else {
            "obs-field"
        };
        let described = error.is_some().then(|| format!("{name}-error"));
        let hint = (!hint.is_empty()).then(|| view! { <p class="obs-field__hint">{hint}</p> });
        view! {
            <div class=class>
                <label class="obs-field__label" for=name>{label}</label>
                {hint}
                {error_line(&format!("{name}-error"), error, w.t("error-word"))}
                <select class="obs-field__input obs-field__input--medium" id=name name=format!("form[{name}]") aria-describedby=described>{options}</select>
            </div>
        }
    };
    let roles = ROLES.map(|code| (code.to_owned(), w.t(&format!("role-word-{code}"))));
    view! {
        <section class="obs-section">
            <h2>{w.t("account-grant")}</h2>
            <form class="obs-form" method="post" action=form("grant_role") novalidate>
                {hidden(keys(visit, shown))}
                {select("role", w.t("filter-role"), String::new(), roles.into(), error)}
                {field(Field {
                    name: "authority", kind: "text", width: "obs-field__input--medium", label: w.t("grant-authority"),
                    hint: w.t("grant-authority-hint"), value: typed("authority"), ..Field::default()
                })}
                {select("country", w.t("column-country"), w.t("grant-country-hint"), countries(visit), None)}
                {why(visit, shown, "grant_why", why_error)}
                <div class="obs-form__actions"><button class="obs-button">{w.t("account-grant-do")}</button></div>
            </form>
        </section>
    }
}

/// Looking at the site as the person does.
fn look(visit: &Visit, shown: &Shown, error: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    let name = || shown.card.name.clone();
    view! {
        <section class="obs-section">
            <h2>{w.with("look-title", &[("name", name().into())])}</h2>
            <p>{w.t("look-about")}</p>
            <form class="obs-form" method="post" action=form("look_as") novalidate>
                {hidden(keys(visit, shown))}
                {why(visit, shown, "look_why", error)}
                <div class="obs-form__actions"><button class="obs-button obs-button--secondary">{w.with("look-begin", &[("name", name().into())])}</button></div>
            </form>
        </section>
    }
}
