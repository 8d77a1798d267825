//! `/{lang}/staff/import-problems`: rows of lists that could not go in. For reviewers.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::server::db::imports::{self, OpenProblem};
use crate::server::error::Result;

/// The open problems.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let mut conn = visit.ctx.read().await?;
    let problems = imports::list_open_problems(&mut conn).await?;
    drop(conn);
    Ok(
        Page::new(visit.words.t("problems-title"), move || body(&visit, &problems))
            .dense()
            .private(),
    )
}

fn body(visit: &Visit, problems: &[OpenProblem]) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = problems
        .iter()
        .map(|problem| {
            view! {
                <tr>
                    <th scope="row">{problem.file_name.clone()} " (" {w.moment(problem.imported_at)} ")"</th>
                    <td class="obs-table__number">{w.number(problem.row)}</td>
                    <td>{problem.column.clone()}</td>
                    <td>{problem.value.clone()}</td>
                    <td>{w.t(&format!("import-problem-{}", problem.code))}</td>
                    <td>{problem.original.clone()}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let count = i64::try_from(problems.len()).unwrap_or(i64::MAX);
    let table = if problems.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("problems-empty")}</h2><p>{w.t("problems-empty-why")}</p></div> }.into_any()
    } else {
        view! {
            <div class="obs-scroll obs-scroll--table" role="group" aria-labelledby="problems" tabindex="0">
                <table class="obs-table obs-table--dense">
                    <caption class="obs-table__caption" id="problems">{w.count("problems-caption", count)}</caption>
                    <thead><tr>
                        <th scope="col">{w.t("column-file")}</th>
                        <th scope="col" class="obs-table__number">{w.t("column-row")}</th>
                        <th scope="col">{w.t("column-column")}</th>
                        <th scope="col">{w.t("column-value")}</th>
                        <th scope="col">{w.t("column-what-to-do")}</th>
                        <th scope="col">{w.t("column-original")}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        {parts::page_head(w.t("problems-title"), w.t("problems-lead"))}
        {table}
    }
}
