//! `/{lang}/reports/{report}`: the task list of a report. For its authority's editors.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{Hidden, hidden, status};
use crate::domain::register::Authority;
use crate::domain::report::{Problem, Step};
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::db::reports::{self, Decision, Report};
use crate::server::error::{Error, Result};

/// The report at this address and its authority, if the visitor may write it.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for another authority's report.
pub(super) async fn find_own(visit: &Visit) -> Result<(Report, Authority)> {
    let person = visit.person()?;
    let mut conn = visit.ctx.read().await?;
    let report = reports::find_report(&mut conn, visit.key("report")?)
        .await?
        .ok_or(Error::NotFound)?;
    person.editor_of(report.authority)?;
    let authority = visit
        .register()
        .authorities
        .iter()
        .find(|one| one.id == report.authority)
        .ok_or(Error::NotFound)?;
    Ok((report, authority.clone()))
}

/// The task list.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for another authority's report.
pub async fn show(visit: Visit) -> Result<Page> {
    let (report, authority) = find_own(&visit).await?;
    let mut conn = visit.ctx.read().await?;
    let decisions = reports::list_decisions(&mut conn, report.id).await?;
    drop(conn);
    let title = visit
        .words
        .with("report-heading", &[("period", report.period.clone().into())]);
    Ok(Page::new(title, move || body(&visit, &report, &authority, &decisions)).private())
}

/// What was just done, if the address says so.
fn notice(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let known = ["summary", "measure", "removed", "submitted"];
    known
        .into_iter()
        .find(|known| *known == visit.query("saved"))
        .map(|known| {
            view! {
                <div class="obs-notice" role="status" id="notice">
                    <h2 class="obs-notice__title">{w.t(&format!("saved-{known}"))}</h2>
                </div>
            }
        })
}

/// What was said about a report, oldest first.
pub(super) fn thread(w: Words, decisions: &[Decision]) -> impl IntoView + use<> {
    let items = decisions
        .iter()
        .map(|decision| {
            let class = match decision.step {
                Step::Submit => "obs-thread__item",
                Step::Return | Step::Accept => "obs-thread__item obs-thread__item--staff",
            };
            let comment = decision.comment.clone();
            view! {
                <li class=class>
                    <p class="obs-thread__head">
                        <span class="obs-thread__who">{w.t(&format!("step-{}", decision.step.code()))}</span>
                        " "
                        <time datetime=decision.at.to_rfc3339()>{w.moment(decision.at)}</time>
                    </p>
                    {(!comment.is_empty()).then(|| view! { <div class="obs-thread__text">{comment}</div> })}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    (!items.is_empty()).then(|| view! { <h2>{w.t("thread-title")}</h2> <ol class="obs-thread">{items}</ol> })
}

fn body(visit: &Visit, report: &Report, authority: &Authority, decisions: &[Decision]) -> impl IntoView + use<> {
    let w = visit.words;
    let lang = w.lang;
    let problems = report.draft.check().err().unwrap_or_default();
    let is_open = report.status.is_open();
    let code = report.status.code();
    let task = |href: String, name: String, missing: usize| {
        let count = i64::try_from(missing).unwrap_or(i64::MAX);
        let state = if missing == 0 {
            status("accepted", w.t("task-complete")).into_any()
        } else {
            status("draft", w.count("task-missing", count)).into_any()
        };
        view! {
            <li class="obs-task-list__item">
                <div class="obs-task-list__name"><a class="obs-task-list__link" href=href>{name}</a></div>
                <span class="obs-task-list__status">{state}</span>
            </li>
        }
        .into_any()
    };
    let missing = |measure: Option<i64>, field: &str| {
        let of_summary = |problem: &&Problem| field.is_empty() || problem.field.code() == field;
        problems
            .iter()
            .filter(|problem| problem.measure == measure)
            .filter(of_summary)
            .count()
    };
    let measures = report
        .draft
        .measures
        .iter()
        .enumerate()
        .map(|(at, (id, measure))| {
            let title = if measure.title.trim().is_empty() {
                w.t("measure-untitled")
            } else {
                measure.title.clone()
            };
            let name = w.with(
                "measure-heading",
                &[("n", (at + 1).to_string().into()), ("title", title.into())],
            );
            task(Href::Measure(report.id, *id).to(lang), name, missing(Some(*id), ""))
        })
        .collect_view();
    let add = is_open.then(|| {
        view! {
            <form method="post" action=form("add_measure")>
                {hidden(vec![Hidden("lang", lang.code().to_owned()), Hidden("report", report.id.to_string())])}
                <button class="obs-button obs-button--secondary">{w.t("measure-add")}</button>
            </form>
        }
    });
    let submit = if is_open {
        view! { <p><a class="obs-button" href=Href::ReportCheck(report.id).to(lang)>{w.t("report-to-check")}</a></p> }
            .into_any()
    } else {
        view! { <p>{w.t(&format!("report-about-{code}"))}</p> }.into_any()
    };
    let heading = w.with("report-heading", &[("period", report.period.clone().into())]);
    let no_measures = report
        .draft
        .measures
        .is_empty()
        .then(|| view! { <p>{w.t("measures-none")}</p> });
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Desk, "nav-desk")])}
        {notice(visit)}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{heading}</h1>
            <p class="obs-page-head__lead">{authority.name().to_owned()} ". " {status(code, w.t(&format!("report-status-{code}")))}</p>
        </div>
        {thread(w, decisions)}
        <section class="obs-section">
            <h2>{w.t("report-about")}</h2>
            <ol class="obs-task-list">{task(Href::ReportSummary(report.id).to(lang), w.t("summary-title"), missing(None, "summary"))}</ol>
        </section>
        <section class="obs-section">
            <h2>{w.t("measures-title")}</h2>
            <p>{w.t("measures-about")}</p>
            {no_measures}
            <ol class="obs-task-list">{measures}</ol>
            {add}
        </section>
        <section class="obs-section">
            <h2>{w.t("report-hand-in")}</h2>
            {submit}
        </section>
    }
}
