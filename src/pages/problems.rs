//! `/{lang}/staff/import-problems`: rows of lists that could not go in, and the form that closes one of them. For
//! reviewers.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, as_typed, error_summary, field, hidden};
use crate::paths::{Href, form};
use crate::server::actions::kept;
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
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    Ok(
        Page::new(visit.words.t("problems-title"), move || body(&visit, &problems, &kept))
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

/// Where a row stands, as a person would look for it.
fn place(visit: &Visit, problem: &OpenProblem) -> String {
    let w = visit.words;
    let row = w.number(problem.row);
    w.with(
        "problems-place",
        &[("file", problem.file_name.clone().into()), ("row", row.into())],
    )
}

fn table(visit: &Visit, problems: &[OpenProblem]) -> AnyView {
    let w = visit.words;
    if problems.is_empty() {
        return view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("problems-empty")}</h2><p>{w.t("problems-empty-why")}</p></div> }.into_any();
    }
    let close = |problem: &OpenProblem| {
        let href = format!("{}?problem={}#closing", Href::ImportProblems.to(w.lang), problem.id);
        let label = w.with("problems-close-one", &[("place", place(visit, problem).into())]);
        visit
            .may_change()
            .then(|| view! { " " <a href=href aria-label=label>{w.t("problems-close")}</a> })
    };
    let rows = problems
        .iter()
        .map(|problem| {
            view! {
                <tr>
                    <th scope="row">{problem.file_name.clone()} " (" {w.moment(problem.imported_at)} ")"</th>
                    <td class="obs-table__number" data-label=w.t("column-row")>{w.number(problem.row)}</td>
                    <td data-label=w.t("column-column")>{problem.column.clone()}</td>
                    <td data-label=w.t("column-value")>{problem.value.clone()}</td>
                    <td data-label=w.t("column-what-to-do")>{w.t(&format!("import-problem-{}", problem.code))} " " {entry(visit, problem)} {close(problem)}</td>
                    <td data-label=w.t("column-original")>{problem.original.clone()}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let count = i64::try_from(problems.len()).unwrap_or(i64::MAX);
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
}

/// The form that closes the problem that was chosen; where it is closed already, what was typed about it.
fn closing(visit: &Visit, problems: &[OpenProblem], kept: &kept::Fields) -> Option<AnyView> {
    let w = visit.words;
    let typed = kept.get("why").cloned().unwrap_or_default();
    let chosen = kept
        .get("import_problem")
        .map_or_else(|| visit.query("problem"), String::as_str);
    let Some(problem) = problems.iter().find(|one| one.id.to_string() == chosen) else {
        let is_lost = !typed.is_empty();
        return is_lost.then(|| {
            view! {
                <section class="obs-section" id="why">
                    <p>{w.t("review-your-comment")}</p>
                    {as_typed(&typed)}
                </section>
            }
            .into_any()
        });
    };
    let error = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let view = view! {
        <section class="obs-section" id="closing">
            <h2>{w.with("problems-close-one", &[("place", place(visit, problem).into())])}</h2>
            <p>{w.t(&format!("import-problem-{}", problem.code))}</p>
            <p>{w.t("problems-close-about")}</p>
            <form class="obs-form" method="post" action=form("close_import_problem") novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("import_problem", problem.id.to_string()),
                ])}
                {field(Field {
                    name: "why", kind: "area", label: w.t("field-why"), hint: w.t("field-why-hint"),
                    error, error_word: w.t("error-word"), value: typed, ..Field::default()
                })}
                <div class="obs-form__actions">
                    <button class="obs-button">{w.t("problems-close")}</button>
                </div>
            </form>
        </section>
    };
    visit.may_change().then(|| view.into_any())
}

fn body(visit: &Visit, problems: &[OpenProblem], kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let notice = (visit.query("saved") == "closed").then(|| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t("saved-problem-closed")}</h2></div> }
    });
    let line = kept.get("problem").map(|code| ErrorLine {
        href: "#why".to_owned(),
        text: w.t(&format!("problem-{code}")),
    });
    view! {
        {notice}
        {error_summary(w.t("errors-title"), line.into_iter().collect())}
        {parts::page_head(w.t("problems-title"), w.t("problems-lead"))}
        {closing(visit, problems, kept)}
        {table(visit, problems)}
    }
}
