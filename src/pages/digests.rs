//! `/{lang}/audit`: the digests of the audit, for those who want to keep them. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::paragraphs;
use crate::paths::Href;
use crate::server::db::audit::{self, Digest};
use crate::server::error::Result;

/// How many are shown: a year of them.
const SHOWN: i64 = 366;

/// The digests, newest first.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let mut conn = visit.ctx.read().await?;
    let digests = audit::list_digests(&mut conn, SHOWN, visit.edition.until()).await?;
    drop(conn);
    Ok(Page::new(visit.words.t("digests-title"), move || {
        body(&visit, &digests)
    }))
}

fn body(visit: &Visit, digests: &[Digest]) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = digests
        .iter()
        .map(|digest| {
            view! {
                <tr>
                    <th scope="row">{w.moment(digest.made_at)}</th>
                    <td class="obs-table__number" data-label=w.t("column-audit-rows")>{w.number(digest.number)}</td>
                    <td class="obs-table__number" data-label=w.t("column-audit-changes")>{w.number(digest.changes)}</td>
                    <td data-label=w.t("column-digest")><code class="obs-digest">{digest.hash.clone()}</code></td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let table = if digests.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("digests-empty")}</h2></div> }.into_any()
    } else {
        parts::Table::new("digests", w.t("digests-caption"))
            .stacked()
            .column(w.t("column-made"))
            .column(w.t("column-audit-rows"))
            .column(w.t("column-audit-changes"))
            .column(w.t("column-digest"))
            .of(rows)
            .into_any()
    };
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home"), (Href::Changes, "changes-title")])}
        {parts::page_head(w.t("digests-title"), w.t("digests-lead"))}
        {paragraphs(&w.t("digests-how"))}
        {table}
    }
}
