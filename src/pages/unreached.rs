//! `/{lang}/staff/contacts`: authorities whose people are silent, that have nobody, or whose letters come back. For
//! coordinators (their countries), staff and auditors.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::domain::people::{Seats, Unreached};
use crate::domain::register::Authority;
use crate::locale::Words;
use crate::paths::Href;
use crate::server::db::people;
use crate::server::error::Result;

/// How many rows a page of the list has.
const PAGE_SIZE: usize = 100;

/// An authority that cannot be reached.
struct Row {
    authority: Authority,
    seats: Seats,
    why: Vec<Unreached>,
}

/// The authorities that cannot be reached.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    let territory = visit.person()?.territory()?;
    let mut conn = visit.ctx.read().await?;
    let seats = people::list_seats(&mut conn).await?;
    drop(conn);
    let chosen = Unreached::parse_code(visit.query("why"));
    let country = visit.query("country");
    let mut countries = Vec::new();
    let mut rows = Vec::new();
    for authority in &visit.register().authorities {
        if !territory.has(&authority.country) {
            continue;
        }
        let known = seats.get(&authority.id).copied();
        // Who has left the Charter and has nobody is not missed.
        if known.is_none_or(|seats| seats.people == 0) && !authority.is_signatory() {
            continue;
        }
        let seats = known.unwrap_or_default();
        let why = seats.unreached(visit.ctx.now());
        if why.is_empty() {
            continue;
        }
        countries.push(authority.country.clone());
        let is_chosen = chosen.is_none_or(|chosen| why.contains(&chosen));
        if is_chosen && (country.is_empty() || country == authority.country) {
            rows.push((why.first().copied(), authority, seats, why));
        }
    }
    let w = visit.words;
    rows.sort_by(|one, two| {
        let names = || w.compare(one.1.name(), two.1.name());
        one.0.cmp(&two.0).then_with(names)
    });
    countries.sort();
    countries.dedup();
    let (all, pages) = (rows.len(), rows.len().div_ceil(PAGE_SIZE).max(1));
    let page = visit.query("page").parse().unwrap_or(1).clamp(1, pages);
    let rows: Vec<Row> = rows
        .into_iter()
        .skip((page - 1) * PAGE_SIZE)
        .take(PAGE_SIZE)
        .map(|(_, authority, seats, why)| Row {
            authority: authority.clone(),
            seats,
            why,
        })
        .collect();
    let shown = Page::new(w.t("unreached-title"), move || {
        body(&visit, &rows, &countries, (all, page, pages))
    });
    Ok(shown.dense().private())
}

fn body(
    visit: &Visit,
    rows: &[Row],
    countries: &[String],
    (all, page, pages): (usize, usize, usize),
) -> impl IntoView + use<> {
    let w = visit.words;
    let why = Unreached::ALL.map(|one| (one.code().to_owned(), w.t(&format!("unreached-{}", one.code()))));
    let mut places: Vec<(String, String)> = countries.iter().map(|code| (code.clone(), w.country(code))).collect();
    places.sort_by(|one, two| w.compare(&one.1, &two.1));
    let table = if rows.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("unreached-empty")}</h2></div> }.into_any()
    } else {
        let rows = rows.iter().map(|row| line(w, row).into_any()).collect_view();
        let count = i64::try_from(all).unwrap_or(i64::MAX);
        parts::Table::new("unreached", w.count("unreached-caption", count))
            .stacked()
            .dense()
            .column(w.t("column-authority"))
            .column(w.t("column-country"))
            .column(w.t("unreached-why"))
            .column(w.t("unreached-last-seen"))
            .column(w.t("column-what-to-do"))
            .of(rows)
    };
    view! {
        {parts::page_head(w.t("unreached-title"), w.t("unreached-lead"))}
        <form class="obs-filters" method="get" action=Href::StaffContacts.to(w.lang) role="search" aria-label=w.t("unreached-title")>
            <div class="obs-filters__fields">
                {parts::filter(w, "country", w.t("column-country"), places, visit.query("country"))}
                {parts::filter(w, "why", w.t("unreached-why"), why.into(), visit.query("why"))}
            </div>
            <div class="obs-filters__actions"><button class="obs-button">{w.t("filter-show")}</button></div>
        </form>
        {table}
        {turning(visit, page, pages)}
    }
}

fn line(w: Words, row: &Row) -> impl IntoView + use<> {
    let authority = &row.authority;
    let why: Vec<String> = row
        .why
        .iter()
        .map(|one| w.t(&format!("unreached-{}", one.code())))
        .collect();
    let seen = row.seats.last_seen.map_or_else(|| w.t("unknown"), |at| w.moment(at));
    let name = authority.name().to_owned();
    view! {
        <tr>
            <th scope="row"><a href=Href::Signatory(&authority.slug).to(w.lang)>{name.clone()}</a></th>
            <td data-label=w.t("column-country")>{w.country(&authority.country)}</td>
            <td data-label=w.t("unreached-why")>{why.join(" · ")}</td>
            <td data-label=w.t("unreached-last-seen")>{seen}</td>
            <td data-label=w.t("column-what-to-do")>
                <a href=Href::People(&authority.slug).to(w.lang)>{w.t("people-link")} <span class="obs-visually-hidden">" " {name}</span></a>
            </td>
        </tr>
    }
}

/// The pages before and after this one.
fn turning(visit: &Visit, page: usize, pages: usize) -> impl IntoView + use<> {
    let w = visit.words;
    let to = |page: usize| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for name in ["country", "why"] {
            if !visit.query(name).is_empty() {
                query.append_pair(name, visit.query(name));
            }
        }
        query.append_pair("page", &page.to_string());
        format!("{}?{}", Href::StaffContacts.to(w.lang), query.finish())
    };
    let previous = (page > 1).then(|| (to(page - 1), w.t("page-previous")));
    let next = (page < pages).then(|| (to(page + 1), w.t("page-next")));
    parts::turning(w, previous, next)
}
