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
    visit.person()?.auditor()?;
    let mut conn = visit.ctx.read().await?;
    let problems = imports::list_open_problems(&mut conn).await?;
    drop(conn);
    Ok(
        Page::new(visit.words.t("problems-title"), move || body(&visit, &problems))
            .dense()
            .private(),
    )
}

/// The way to what the row is about.
fn entry(visit: &Visit, problem: &OpenProblem) -> AnyView {
    let row: serde_json::Value = serde_json::from_str(&problem.original).unwrap_or_default();
    parts::entry_link(visit, |column| {
        let cell = row.get(column).and_then(serde_json::Value::as_str);
        cell.unwrap_or_default().trim().to_owned()
    })
}

fn body(visit: &Visit, problems: &[OpenProblem]) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = problems
        .iter()
        .map(|problem| {
            view! {
                <tr>
                    <th scope="row">{problem.file_name.clone()} " (" {w.moment(problem.imported_at)} ")"</th>
                    <td class="obs-table__number" data-label=w.t("column-row")>{w.number(problem.row)}</td>
                    <td data-label=w.t("column-column")>{problem.column.clone()}</td>
                    <td data-label=w.t("column-value")>{problem.value.clone()}</td>
                    <td data-label=w.t("column-what-to-do")>{w.t(&format!("import-problem-{}", problem.code))} " " {entry(visit, problem)}</td>
                    <td data-label=w.t("column-original")>{problem.original.clone()}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let count = i64::try_from(problems.len()).unwrap_or(i64::MAX);
    let table = if problems.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("problems-empty")}</h2><p>{w.t("problems-empty-why")}</p></div> }.into_any()
    } else {
        parts::Table::new("problems", w.count("problems-caption", count))
            .stacked()
            .dense()
            .column(w.t("column-file"))
            .number(w.t("column-row"))
            .column(w.t("column-column"))
            .column(w.t("column-value"))
            .column(w.t("column-what-to-do"))
            .column(w.t("column-original"))
            .of(rows)
            .into_any()
    };
    view! {
        {parts::page_head(w.t("problems-title"), w.t("problems-lead"))}
        {table}
    }
}
