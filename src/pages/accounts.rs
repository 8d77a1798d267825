//! `/{lang}/staff/accounts`: who has an account. For who sees what staff see.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::status;
use crate::locale::Words;
use crate::locale::fold::fold;
use crate::paths::Href;
use crate::server::db::account_list::{self, AccountCard, Wanted};
use crate::server::error::Result;

/// How many accounts a page has.
const PAGE: usize = 50;
/// The words of the roles, as filters name them.
pub(super) const ROLES: [&str; 6] = [
    "editor",
    "approver",
    "coordinator",
    "reviewer",
    "administrator",
    "auditor",
];
/// What an account can lack, or be.
const STATES: [&str; 3] = ["suspended", "no-factor", "no-password"];

/// The list.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let wanted = Wanted {
        id: None,
        role: visit.query("role"),
        country: visit.query("country"),
    };
    let mut conn = visit.ctx.read().await?;
    let mut cards = account_list::list_accounts(&mut conn, &wanted).await?;
    drop(conn);
    let typed = visit.query("q").trim().to_lowercase();
    let words = fold(&typed);
    cards.retain(|card| {
        let is_named = !words.is_empty() && fold(&card.name).contains(&words);
        (is_named || card.email.contains(&typed)) && is_in(visit.query("state"), card)
    });
    let w = visit.words;
    cards.sort_by(|left, right| w.compare(&left.name, &right.name).then(left.id.cmp(&right.id)));
    Ok(Page::new(w.t("accounts-title"), move || body(&visit, &cards))
        .dense()
        .private())
}

fn is_in(state: &str, card: &AccountCard) -> bool {
    match state {
        "suspended" => card.suspended_at.is_some(),
        "no-factor" => card.lacks_factor(),
        "no-password" => !card.has_password,
        _ => true,
    }
}

/// Whether an account can be used, in a word.
pub(super) fn state(w: Words, card: &AccountCard) -> AnyView {
    let (shape, key) = if card.is_erased {
        ("returned", "account-state-erased")
    } else if card.suspended_at.is_some() {
        ("returned", "account-state-suspended")
    } else if card.has_password {
        ("accepted", "account-state-active")
    } else {
        ("draft", "account-state-no-password")
    };
    status(shape, w.t(key)).into_any()
}

fn body(visit: &Visit, cards: &[AccountCard]) -> impl IntoView + use<> {
    let w = visit.words;
    let pages = cards.len().div_ceil(PAGE).max(1);
    let page = visit.query("page").parse().unwrap_or(1).clamp(1, pages);
    let rows = cards
        .iter()
        .skip((page - 1) * PAGE)
        .take(PAGE)
        .map(|card| row(visit, card).into_any())
        .collect_view();
    let count = i64::try_from(cards.len()).unwrap_or(i64::MAX);
    let table = if cards.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("accounts-empty")}</h2><p>{w.t("accounts-empty-why")}</p></div> }.into_any()
    } else {
        parts::Table::new("accounts", w.count("accounts-caption", count))
            .stacked()
            .dense()
            .column(w.t("column-name"))
            .column(w.t("field-email"))
            .column(w.t("account-roles-of"))
            .column(w.t("column-status"))
            .column(w.t("factor-title"))
            .column(w.t("column-last-sign-in"))
            .of(rows)
    };
    let to = |page: usize| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(visit.query.iter().filter(|(name, _)| name != "page"));
        query.append_pair("page", &page.to_string());
        format!("{}?{}", Href::StaffAccounts.to(w.lang), query.finish())
    };
    let previous = (page > 1).then(|| (to(page - 1), w.t("page-previous")));
    let next = (page < pages).then(|| (to(page + 1), w.t("page-next")));
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk")])}
        {parts::page_head(w.t("accounts-title"), w.t("accounts-lead"))}
        {filters(visit)}
        {table}
        {parts::turning(w, previous, next)}
    }
}

fn filters(visit: &Visit) -> AnyView {
    let w = visit.words;
    let role = ROLES.map(|code| (code.to_owned(), w.t(&format!("role-word-{code}"))));
    let state = STATES.map(|code| (code.to_owned(), w.t(&format!("account-state-{code}"))));
    let fields = view! {
        {parts::filter(w, "role", w.t("filter-role"), role.into(), visit.query("role"))}
        {parts::filter(w, "country", w.t("column-country"), countries(visit), visit.query("country"))}
        {parts::filter(w, "state", w.t("column-status"), state.into(), visit.query("state"))}
    };
    let is_filtered = ["q", "role", "country", "state"]
        .iter()
        .any(|name| !visit.query(name).is_empty());
    parts::filters(
        visit,
        &Href::StaffAccounts,
        w.t("accounts-filter"),
        (w.t("accounts-q"), visit.query("q")),
        fields,
        is_filtered,
    )
}

/// The countries of the register by name.
pub(super) fn countries(visit: &Visit) -> Vec<(String, String)> {
    let w = visit.words;
    let codes: BTreeSet<&str> = visit.register().countries.iter().map(|one| one.code.as_str()).collect();
    let mut named: Vec<(String, String)> = codes
        .into_iter()
        .map(|code| (code.to_owned(), w.country(code)))
        .collect();
    named.sort_by(|left, right| w.compare(&left.1, &right.1));
    named
}

fn row(visit: &Visit, card: &AccountCard) -> impl IntoView + use<> {
    let w = visit.words;
    let factor = if card.has_factor {
        w.t("word-yes")
    } else if card.lacks_factor() {
        w.t("factor-missing")
    } else {
        w.t("word-no")
    };
    let signed_in = card.signed_in_at.map_or_else(|| w.t("word-never"), |at| w.moment(at));
    view! {
        <tr>
            <th scope="row"><a href=Href::StaffAccount(card.id).to(w.lang)>{card.name.clone()}</a></th>
            <td class="obs-table__typed" data-label=w.t("field-email")>{card.email.clone()}</td>
            <td data-label=w.t("account-roles-of")>{parts::roles(w, visit.register(), &card.roles)}</td>
            <td data-label=w.t("column-status")>{state(w, card)}</td>
            <td data-label=w.t("factor-title")>{factor}</td>
            <td data-label=w.t("column-last-sign-in")>{signed_in}</td>
        </tr>
    }
}
