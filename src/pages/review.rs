//! `/{lang}/staff/reports/{report}`: a report and the decision on it. For reviewers.

use leptos::prelude::*;

use super::report::thread;
use super::{Page, Visit, parts};
use crate::components::{
    ErrorLine, Field, Hidden, as_typed, error_summary, field, hidden, lang_of, paragraphs, status,
};
use crate::domain::register::Authority;
use crate::domain::report::ReportStatus;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::decisions;
use crate::server::db::reports::{self, Report};
use crate::server::error::{Error, Result};

/// The report beside the decision.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for drafts.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let mut conn = visit.ctx.read().await?;
    let report = reports::find_report(&mut conn, visit.key("report")?)
        .await?
        .ok_or(Error::NotFound)?;
    if report.status == ReportStatus::Draft {
        return Err(Error::NotFound);
    }
    let decisions = decisions::list_decisions(&mut conn, report.id).await?;
    let coordinator = decisions::find_coordinators_last(&mut conn, report.id).await?;
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let authority = visit
        .register()
        .authorities
        .iter()
        .find(|one| one.id == report.authority)
        .ok_or(Error::NotFound)?
        .clone();
    let title = visit.words.with("review-title", &[("name", authority.name().into())]);
    Ok(Page::new(title, move || {
        let thread = thread(visit.words, &decisions, coordinator).into_any();
        body(&visit, &report, &authority, thread, &kept)
    })
    .dense()
    .private())
}

fn body(
    visit: &Visit,
    report: &Report,
    authority: &Authority,
    thread: AnyView,
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let code = report.status.code();
    let problem = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let lines = problem
        .clone()
        .map(|text| ErrorLine {
            href: "#comment".to_owned(),
            text,
        })
        .into_iter()
        .collect();
    // A report being rewritten is its authority's own until it comes back.
    let is_visible = report.status != ReportStatus::Returned;
    let content = if is_visible {
        let measures = report
            .draft
            .measures
            .iter()
            .enumerate()
            .map(|(at, (_, one))| parts::measure(w, at + 1, one, &report.language, false).into_any())
            .collect_view();
        view! {
            <h2>{w.t("summary-title")}</h2>
            <div class="obs-prose" lang=lang_of(&report.language, w.lang.code())>{paragraphs(&report.draft.summary)}</div>
            <h2>{w.t("measures-title")}</h2>
            {measures}
        }
        .into_any()
    } else {
        view! { <p>{w.t("review-returned")}</p> }.into_any()
    };
    let comment = kept.get("comment").cloned().unwrap_or_default();
    let decision = if report.status == ReportStatus::Submitted && visit.may_change() {
        view! {
            <form class="obs-form" method="post" action=form("decide") novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("report", report.id.to_string()),
                    Hidden("revision", report.revision.to_string()),
                ])}
                {field(Field {
                    name: "comment", kind: "area", label: w.t("field-comment"), hint: w.t("field-comment-hint"),
                    error: problem, error_word: w.t("error-word"), value: comment, ..Field::default()
                })}
                <div class="obs-form__actions">
                    <button class="obs-button" name="form[step]" value="accept">{w.t("decide-accept")}</button>
                    <button class="obs-button obs-button--secondary" name="form[step]" value="return">{w.t("decide-return")}</button>
                </div>
            </form>
        }
        .into_any()
    } else {
        view! {
            <p>{w.t(&format!("review-about-{code}"))}</p>
            {(!comment.is_empty()).then(|| view! { <p>{w.t("review-your-comment")}</p> {as_typed(&comment)} })}
        }
        .into_any()
    };
    let heading = w.with("review-title", &[("name", authority.name().into())]);
    let period = w.with("report-heading", &[("period", report.period.clone().into())]);
    view! {
        {parts::breadcrumb(w, vec![(Href::Queue, "queue-title")])}
        {error_summary(w.t("errors-title"), lines)}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{heading}</h1>
            <p class="obs-page-head__lead">{period} " " {status(code, w.t(&format!("report-status-{code}")))} " " <a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("desk-public-page")}</a></p>
        </div>
        <div class="obs-review">
            <div class="obs-review__report">{content}</div>
            <section class="obs-review__decision" aria-labelledby="decision">
                <h2 id="decision">{w.t("review-decision")}</h2>
                {decision}
                {thread}
            </section>
        </div>
    }
}
