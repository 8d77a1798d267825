//! `/{lang}/reports/{report}`: the task list of a report. For its authority's editors, and to read for its approvers.

use chrono::{DateTime, Utc};
use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{Hidden, as_typed, hidden, status};
use crate::domain::register::Authority;
use crate::domain::report::{Problem, Step};
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::db::decisions::{self, Decision};
use crate::server::db::reports::{self, Report};
use crate::server::error::{Error, Result};

/// A report as somebody of its authority sees it.
pub(super) struct Own {
    /// The report.
    pub report: Report,
    /// Whose.
    pub authority: Authority,
    /// Whether the visitor writes for the authority.
    pub writes: bool,
    /// Whether the visitor certifies for it.
    pub certifies: bool,
}

impl Own {
    /// Whether the visitor may change the report now.
    pub fn may_write(&self) -> bool {
        self.writes && self.report.is_open()
    }
}

/// The report at this address, if the visitor writes or certifies for its authority.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for another authority's report.
pub(super) async fn find_own(visit: &Visit) -> Result<Own> {
    let person = visit.person()?;
    let mut conn = visit.ctx.read().await?;
    let report = reports::find_report(&mut conn, visit.key("report")?)
        .await?
        .ok_or(Error::NotFound)?;
    let writes = person.editor_of(report.authority).is_ok();
    let certifies = person.approver_of(report.authority).is_ok();
    if !writes && !certifies {
        return Err(Error::NotFound);
    }
    let authority = visit
        .register()
        .authorities
        .iter()
        .find(|one| one.id == report.authority)
        .ok_or(Error::NotFound)?
        .clone();
    Ok(Own {
        report,
        authority,
        writes,
        certifies,
    })
}

/// The task list.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for another authority's report.
pub async fn show(visit: Visit) -> Result<Page> {
    let own = find_own(&visit).await?;
    let mut conn = visit.ctx.read().await?;
    let decisions = decisions::list_decisions(&mut conn, own.report.id).await?;
    let coordinator = decisions::find_coordinators_last(&mut conn, own.report.id).await?;
    drop(conn);
    let title = visit
        .words
        .with("report-heading", &[("period", own.report.period.clone().into())]);
    Ok(Page::new(title, move || body(&visit, &own, &decisions, coordinator)).private())
}

/// What was just done, if the address says so.
fn notice(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let known = [
        "summary",
        "measure",
        "removed",
        "submitted",
        "handed-over",
        "handed-back",
    ];
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

/// Who took a step, as far as its authority's own people did.
fn taken(w: Words, decision: &Decision) -> String {
    let key = match decision.step {
        Step::Return | Step::Accept => return w.t(&format!("step-{}", decision.step.code())),
        Step::Submit if decision.certified.is_empty() => return w.t("step-submit"),
        Step::Submit => "step-certified",
        Step::HandOver if decision.is_by_coordinator => "step-hand-over-in-place",
        Step::HandOver => "step-hand-over",
        Step::HandBack if decision.is_by_coordinator => "step-hand-back-in-place",
        Step::HandBack => "step-hand-back",
    };
    w.with(key, &[("name", decision.name.clone().into())])
}

/// What was said about a report, oldest first; `coordinator`: when a coordinator last wrote in it in its authority's place.
pub(super) fn thread(w: Words, decisions: &[Decision], coordinator: Option<DateTime<Utc>>) -> impl IntoView + use<> {
    let items = decisions
        .iter()
        .map(|decision| {
            let class = match decision.step {
                Step::HandOver | Step::HandBack | Step::Submit => "obs-thread__item",
                Step::Return | Step::Accept => "obs-thread__item obs-thread__item--staff",
            };
            let (comment, certified) = (decision.comment.clone(), decision.certified.clone());
            view! {
                <li class=class>
                    <p class="obs-thread__head">
                        <span class="obs-thread__who">{taken(w, decision)}</span>
                        " "
                        <time datetime=decision.at.to_rfc3339()>{w.moment(decision.at)}</time>
                    </p>
                    {(!certified.is_empty()).then(|| view! { <div class="obs-thread__text" lang=""><q>{certified}</q></div> })}
                    {(!comment.is_empty()).then(|| as_typed(&comment))}
                </li>
            }
            .into_any()
        })
        .collect::<Vec<_>>();
    let coordinator = coordinator.map(|at| {
        let text = w.with("thread-coordinator", &[("day", w.moment(at).into())]);
        view! { <p class="obs-note">{text}</p> }
    });
    let is_empty = items.is_empty() && coordinator.is_none();
    let list = (!items.is_empty()).then(|| view! { <ol class="obs-thread">{items}</ol> });
    (!is_empty).then(|| view! { <h2>{w.t("thread-title")}</h2> {list} {coordinator} })
}

/// Where a report stands; one that lies before those who certify says so.
pub(super) fn report_status(w: Words, status_code: &str, is_ready: bool) -> AnyView {
    if is_ready {
        status("submitted", w.t("report-status-ready")).into_any()
    } else {
        status(status_code, w.t(&format!("report-status-{status_code}"))).into_any()
    }
}

/// What comes next with the report, for whoever looks at it.
fn next(visit: &Visit, own: &Own) -> AnyView {
    let (w, report) = (visit.words, &own.report);
    let check = Href::ReportCheck(report.id).to(w.lang);
    let link = |key: &str| view! { <p><a class="obs-button" href=check.clone()>{w.t(key)}</a></p> }.into_any();
    if let Some(since) = report.ready_at {
        let about = w.with("report-about-ready", &[("day", w.moment(since).into())]);
        let key = if own.certifies {
            "report-to-certify"
        } else {
            "report-to-take-back"
        };
        return view! { <p>{about}</p> {link(key)} }.into_any();
    }
    match (report.status.is_open(), own.writes, own.certifies) {
        (false, ..) => view! { <p>{w.t(&format!("report-about-{}", report.status.code()))}</p> }.into_any(),
        (true, true, true) => link("report-to-check"),
        (true, true, false) => link("report-to-hand-over"),
        (true, false, _) => view! { <p>{w.t("report-about-being-written")}</p> }.into_any(),
    }
}

fn body(visit: &Visit, own: &Own, decisions: &[Decision], coordinator: Option<DateTime<Utc>>) -> impl IntoView + use<> {
    let w = visit.words;
    let (report, authority) = (&own.report, &own.authority);
    let lang = w.lang;
    let problems = report.draft.check().err().unwrap_or_default();
    let may_write = own.may_write();
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
    let add = may_write.then(|| {
        view! {
            <form method="post" action=form("add_measure")>
                {hidden(vec![Hidden("lang", lang.code().to_owned()), Hidden("report", report.id.to_string())])}
                <button class="obs-button obs-button--secondary">{w.t("measure-add")}</button>
            </form>
        }
    });
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
            <p class="obs-page-head__lead">{authority.name().to_owned()} ". " {report_status(w, report.status.code(), report.ready_at.is_some())}</p>
        </div>
        {thread(w, decisions, coordinator)}
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
            {next(visit, own)}
        </section>
    }
}
