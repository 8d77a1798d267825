//! `/{lang}/staff/reports`: reports that wait for the observatory. For reviewers.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::status;
use crate::paths::Href;
use crate::server::db::reports::{self, ReportCard};
use crate::server::error::Result;

/// The queue.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let mut conn = visit.ctx.read().await?;
    let cards = reports::list_queue(&mut conn).await?;
    drop(conn);
    Ok(Page::new(visit.words.t("queue-title"), move || body(&visit, &cards))
        .dense()
        .private())
}

fn body(visit: &Visit, cards: &[ReportCard]) -> impl IntoView + use<> {
    let w = visit.words;
    let notice = ["return", "accept"].into_iter().find(|step| *step == visit.query("saved")).map(|step| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t(&format!("saved-{step}"))}</h2></div> }
    });
    let rows = cards
        .iter()
        .map(|card| {
            let authority = visit.register().authority_by_id(card.authority);
            let name = authority.map_or_else(|| w.t("unknown"), |one| one.name().to_owned());
            let country = authority.map(|one| w.country(&one.country));
            let code = card.status.code();
            let days = (visit.ctx.now() - card.status_at).num_days();
            let waiting = if days == 0 { w.t("today") } else { w.count("days", days) };
            view! {
                <tr>
                    <th scope="row"><a href=Href::Review(card.id).to(w.lang)>{name}</a></th>
                    <td data-label=w.t("column-country")>{country}</td>
                    <td data-label=w.t("column-period")>{card.period.clone()}</td>
                    <td data-label=w.t("column-status")>{status(code, w.t(&format!("report-status-{code}")))}</td>
                    <td class="obs-table__number" data-label=w.t("measures-title")>{w.number(card.measures)}</td>
                    <td data-label=w.t("column-since")>{w.moment(card.status_at)} " (" {waiting} ")"</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let count = i64::try_from(cards.len()).unwrap_or(i64::MAX);
    let table = if cards.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("queue-empty")}</h2><p>{w.t("queue-empty-why")}</p></div> }.into_any()
    } else {
        parts::Table::new("queue", w.count("queue-caption", count))
            .stacked()
            .dense()
            .column(w.t("column-name"))
            .column(w.t("column-country"))
            .column(w.t("column-period"))
            .column(w.t("column-status"))
            .number(w.t("measures-title"))
            .column(w.t("column-since"))
            .of(rows)
            .into_any()
    };
    view! {
        {notice}
        {parts::page_head(w.t("queue-title"), String::new())}
        {table}
    }
}
