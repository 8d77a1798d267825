//! What waits for coordinators, and the signatories of their countries.

use std::collections::HashSet;

use leptos::prelude::*;

use super::requests::{self, Asked};
use super::{Card, section};
use crate::data;
use crate::domain::register::Authority;
use crate::domain::report::ReportStatus;
use crate::domain::selection::{PAGE_SIZE, Selection, Shown};
use crate::pages::report::report_status;
use crate::pages::{Visit, parts};
use crate::paths::Href;
use crate::server::db::desk::{self, Waiting};
use crate::server::db::reports::ReportCard;
use crate::server::error::Result;
use crate::server::session::Person;

/// What a person coordinates.
pub struct Seat {
    countries: Vec<String>,
    asked: Asked,
    reports: Vec<ReportCard>,
    /// The authorities for which somebody writes.
    writing: HashSet<i64>,
}

/// What waits, for whoever coordinates countries.
pub async fn load(visit: &Visit, person: &Person) -> Result<Option<Seat>> {
    let countries = person.countries();
    if countries.is_empty() {
        return Ok(None);
    }
    let asked = requests::load(visit, Some(&countries)).await?;
    let mut conn = visit.ctx.read().await?;
    Ok(Some(Seat {
        asked,
        reports: desk::list_reports_in(&mut conn, &countries).await?,
        writing: desk::list_writing_in(&mut conn, &countries)
            .await?
            .into_iter()
            .collect(),
        countries: countries.into_iter().map(ToOwned::to_owned).collect(),
    }))
}

/// The part: a card for everything that coordinators decide on, and the signatories.
pub fn part(visit: &Visit, seat: &Seat) -> AnyView {
    let w = visit.words;
    let names: Vec<String> = seat.countries.iter().map(|code| w.country(code)).collect();
    let title = w.with("desk-coordinator", &[("countries", w.list(&names).into())]);
    let mut cards = vec![submitted(visit, seat), unseated(visit, seat)];
    cards.extend(requests::cards(visit, &seat.asked));
    view! {
        {section(visit, title, cards, "desk-coordinator-nothing")}
        {signatories(visit, seat)}
    }
    .into_any()
}

/// The authorities of the countries that say what is typed into the search, by name.
fn selected<'a>(visit: &'a Visit, seat: &Seat, q: &str) -> Vec<&'a Authority> {
    let w = visit.words;
    let mut all: Vec<&Authority> = seat
        .countries
        .iter()
        .flat_map(|country| {
            let selection = Selection {
                q: q.to_owned(),
                country: country.clone(),
                standing: Shown::All,
                ..Selection::default()
            };
            data::selected(visit.register(), w, &selection).rows
        })
        .collect();
    if seat.countries.len() > 1 {
        all.sort_by(|left, right| w.compare(left.name(), right.name()));
    }
    all
}

/// Reports that the observatory has not decided on; they are followed in the list.
fn submitted(visit: &Visit, seat: &Seat) -> Card {
    let waiting = seat
        .reports
        .iter()
        .filter(|card| card.status == ReportStatus::Submitted);
    let since = waiting.clone().map(|card| card.status_at).min();
    let count = i64::try_from(waiting.count()).unwrap_or(i64::MAX);
    let href = format!("{}?only=submitted#signatories", Href::Desk.to(visit.words.lang));
    Card::waiting(visit, href, "desk-submitted", Waiting { count, since })
}

/// Signatories for which nobody writes.
fn unseated(visit: &Visit, seat: &Seat) -> Card {
    let without = selected(visit, seat, "")
        .into_iter()
        .filter(|one| one.is_signatory() && !seat.writing.contains(&one.id));
    let count = i64::try_from(without.count()).unwrap_or(i64::MAX);
    let href = format!("{}?only=unseated#signatories", Href::Desk.to(visit.words.lang));
    Card::counted(visit, href, "desk-unseated", Waiting { count, since: None })
}

/// The list of signatories: where their reports stand, and where a coordinator acts in their place.
fn signatories(visit: &Visit, seat: &Seat) -> impl IntoView + use<> {
    let w = visit.words;
    let only = visit.query("only");
    let mut found = selected(visit, seat, visit.query("q"));
    let newest = |one: &Authority| seat.reports.iter().find(|card| card.authority == one.id);
    match only {
        "submitted" => found.retain(|one| newest(one).is_some_and(|card| card.status == ReportStatus::Submitted)),
        "unseated" => found.retain(|one| one.is_signatory() && !seat.writing.contains(&one.id)),
        _ => {}
    }
    let pages = found.len().div_ceil(PAGE_SIZE).max(1);
    let page = visit.query("page").parse().unwrap_or(1).clamp(1, pages);
    let rows = found
        .iter()
        .skip((page - 1) * PAGE_SIZE)
        .take(PAGE_SIZE)
        .map(|one| row(visit, seat, one, newest(one)).into_any())
        .collect_view();
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let table = if found.is_empty() {
        view! { <div class="obs-empty"><h3 class="obs-empty__title">{w.t("desk-signatories-empty")}</h3><p>{w.t("desk-signatories-empty-why")}</p></div> }.into_any()
    } else {
        parts::Table::new("signatory-list", w.count("desk-signatories-caption", count))
            .stacked()
            .dense()
            .column(w.t("column-name"))
            .column(w.t("column-status"))
            .column(w.t("report-list"))
            .column(w.t("column-writes"))
            .column(w.t("column-what-to-do"))
            .of(rows)
    };
    let to = |page: usize| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(visit.query.iter().filter(|(name, _)| name == "q" || name == "only"));
        query.append_pair("page", &page.to_string());
        format!("{}?{}#signatories", Href::Desk.to(w.lang), query.finish())
    };
    let previous = (page > 1).then(|| (to(page - 1), w.t("page-previous")));
    let next = (page < pages).then(|| (to(page + 1), w.t("page-next")));
    let choices = ["submitted", "unseated"].map(|code| (code.to_owned(), w.t(&format!("desk-only-{code}"))));
    let fields = parts::filter(w, "only", w.t("desk-only"), choices.into(), only);
    view! {
        <section class="obs-section" id="signatories">
            <h2>{w.t("desk-signatories")}</h2>
            {parts::filters(
                visit, &Href::Desk, w.t("desk-signatories-filter"), (w.t("filter-q"), visit.query("q")), fields,
                !visit.query("q").is_empty() || !only.is_empty(),
            )}
            {table}
            {parts::turning(w, previous, next)}
        </section>
    }
}

fn row(visit: &Visit, seat: &Seat, authority: &Authority, report: Option<&ReportCard>) -> impl IntoView + use<> {
    let w = visit.words;
    let name = authority.name().to_owned();
    let report = match report {
        Some(card) => {
            view! { {card.period.clone()} " " {report_status(w, card.status.code(), card.ready_at.is_some())} }
                .into_any()
        }
        None => view! { {w.t("desk-not-opened")} }.into_any(),
    };
    let writes = if seat.writing.contains(&authority.id) {
        "word-yes"
    } else {
        "word-nobody"
    };
    let hidden = |name: &str| view! { <span class="obs-visually-hidden">" " {name.to_owned()}</span> };
    view! {
        <tr>
            <th scope="row"><a href=Href::Signatory(&authority.slug).to(w.lang)>{name.clone()}</a></th>
            <td data-label=w.t("column-status")>{parts::authority_status(w, authority)}</td>
            <td data-label=w.t("report-list")>{report}</td>
            <td data-label=w.t("column-writes")>{w.t(writes)}</td>
            <td data-label=w.t("column-what-to-do")>
                <a href=Href::Act(&authority.slug).to(w.lang)>{w.t("desk-act")} {hidden(&name)}</a>
                " · " <a href=Href::People(&authority.slug).to(w.lang)>{w.t("people-link")} {hidden(&name)}</a>
                " · " <a href=Href::Log(&authority.slug).to(w.lang)>{w.t("desk-log")} {hidden(&name)}</a>
            </td>
        </tr>
    }
}
