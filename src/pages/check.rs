//! `/{lang}/reports/{report}/check`: the last look before submitting. For its authority's editors.

use leptos::prelude::*;

use super::report::find_own;
use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Hidden, error_summary, hidden, paragraphs};
use crate::domain::register::Authority;
use crate::domain::report::{Fault, Field};
use crate::paths::{Href, form};
use crate::server::db::reports::Report;
use crate::server::error::Result;

/// Everything that will be handed in, and what is missing.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for another authority's report.
pub async fn show(visit: Visit) -> Result<Page> {
    let (report, authority) = find_own(&visit).await?;
    Ok(Page::new(visit.words.t("check-title"), move || body(&visit, &report, &authority)).private())
}

fn body(visit: &Visit, report: &Report, authority: &Authority) -> impl IntoView + use<> {
    let w = visit.words;
    let lang = w.lang;
    let problems = report.draft.check().err().unwrap_or_default();
    let lines: Vec<ErrorLine> = problems
        .iter()
        .map(|problem| {
            let text = super::measure::sentence(w, problem.field, problem.fault);
            let position = problem
                .measure
                .and_then(|id| report.draft.measures.iter().position(|(key, _)| *key == id));
            match (problem.measure, position) {
                (Some(id), Some(at)) => ErrorLine {
                    href: format!(
                        "{}?check=1#{}",
                        Href::Measure(report.id, id).to(lang),
                        problem.field.code()
                    ),
                    text: w.with(
                        "check-in-measure",
                        &[("n", (at + 1).to_string().into()), ("text", text.into())],
                    ),
                },
                _ if problem.field == Field::Measures && problem.fault == Fault::Missing => ErrorLine {
                    href: Href::Report(report.id).to(lang),
                    text,
                },
                _ => ErrorLine {
                    href: format!("{}?check=1", Href::ReportSummary(report.id).to(lang)),
                    text,
                },
            }
        })
        .collect();
    let is_whole = lines.is_empty();
    let measures = report
        .draft
        .measures
        .iter()
        .enumerate()
        .map(|(at, (id, one))| {
            let label = w.with("measure-change", &[("n", (at + 1).to_string().into())]);
            view! {
                {parts::measure(w, at + 1, one, &report.language, false)}
                <p><a href=Href::Measure(report.id, *id).to(lang)>{label}</a></p>
            }
            .into_any()
        })
        .collect_view();
    let submit = if !report.status.is_open() {
        view! { <p>{w.t("report-is-closed")}</p> }.into_any()
    } else if is_whole {
        view! {
            <p>{w.t("check-whole")}</p>
            <form method="post" action=form("submit_report")>
                {hidden(vec![
                    Hidden("lang", lang.code().to_owned()),
                    Hidden("report", report.id.to_string()),
                    Hidden("revision", report.revision.to_string()),
                ])}
                <button class="obs-button">{w.t("report-submit")}</button>
            </form>
        }
        .into_any()
    } else {
        view! { <p>{w.t("check-not-whole")}</p> }.into_any()
    };
    let summary = report.draft.summary.clone();
    let summary = if summary.trim().is_empty() {
        view! { <p>{w.t("nothing-written")}</p> }.into_any()
    } else {
        view! { <div class="obs-prose" lang=report.language.clone()>{paragraphs(&summary)}</div> }.into_any()
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::Report(report.id), "report-list")])}
        {error_summary(w.t("check-missing"), lines)}
        {parts::page_head(w.t("check-title"), authority.name().to_owned())}
        <section class="obs-section">
            <h2>{w.t("summary-title")}</h2>
            {summary}
            <p><a href=Href::ReportSummary(report.id).to(lang)>{w.t("summary-change")}</a></p>
        </section>
        <section class="obs-section">
            <h2>{w.t("measures-title")}</h2>
            {measures}
        </section>
        <section class="obs-section">
            <h2>{w.t("report-hand-in")}</h2>
            {submit}
        </section>
    }
}
