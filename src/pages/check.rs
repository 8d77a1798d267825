//! `/{lang}/reports/{report}/check`: the last look before a report goes on, and how it does: an editor hands it to the
//! approver, who certifies it and hands it in. For its authority's editors and approvers.

use leptos::prelude::*;

use super::report::{Own, find_own};
use super::{Page, Visit, parts};
use crate::components::{
    ErrorLine, Field as Input, Hidden, error_line, error_summary, field, hidden, lang_of, paragraphs,
};
use crate::domain::account::Role;
use crate::domain::report::{Fault, Field, may_certify};
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::account_list;
use crate::server::error::Result;
use crate::server::http::forms::certifying;

/// Everything that will be handed in, and what is missing.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for another authority's report.
pub async fn show(visit: Visit) -> Result<Page> {
    let own = find_own(&visit).await?;
    let role = Role::Approver {
        authority: own.authority.id,
    };
    let mut conn = visit.ctx.read().await?;
    let has_approver = !account_list::list_holders(&mut conn, &role).await?.is_empty();
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    Ok(Page::new(visit.words.t("check-title"), move || {
        body(&visit, &own, has_approver, &kept)
    })
    .private())
}

/// What is missing, each with a link to its place.
fn missing(visit: &Visit, own: &Own) -> Vec<ErrorLine> {
    let (w, report) = (visit.words, &own.report);
    let lang = w.lang;
    let problems = report.draft.check().err().unwrap_or_default();
    let lines = problems.iter().map(|problem| {
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
    });
    lines.collect()
}

/// Where on the page a problem is dealt with.
fn place(code: &str) -> &'static str {
    match code {
        "not-agreed" => "#certify",
        "hand-back-no-comment" | "decision-comment-too-long" => "#comment",
        _ => "#hand-in",
    }
}

fn body(visit: &Visit, own: &Own, has_approver: bool, kept: &kept::Fields) -> impl IntoView + use<> {
    let (w, report) = (visit.words, &own.report);
    let lang = w.lang;
    let is_whole = report.draft.check().is_ok();
    // Who does not write can do nothing about what is missing.
    let lines = if own.writes { missing(visit, own) } else { Vec::new() };
    let problem = kept.get("problem").map(|code| ErrorLine {
        href: place(code).to_owned(),
        text: w.t(&format!("problem-{code}")),
    });
    let (title, lines) = match problem {
        Some(problem) => (w.t("errors-title"), std::iter::once(problem).chain(lines).collect()),
        None => (w.t("check-missing"), lines),
    };
    let may_write = own.may_write();
    let measures = report
        .draft
        .measures
        .iter()
        .enumerate()
        .map(|(at, (id, one))| {
            let label = w.with("measure-change", &[("n", (at + 1).to_string().into())]);
            let change = may_write.then(|| view! { <p><a href=Href::Measure(report.id, *id).to(lang)>{label}</a></p> });
            view! {
                {parts::measure(w, at + 1, one, &report.language, false)}
                {change}
            }
            .into_any()
        })
        .collect_view();
    let summary = report.draft.summary.clone();
    let summary = if summary.trim().is_empty() {
        view! { <p>{w.t("nothing-written")}</p> }.into_any()
    } else {
        view! { <div class="obs-prose" lang=lang_of(&report.language, w.lang.code())>{paragraphs(&summary)}</div> }
            .into_any()
    };
    let change =
        may_write.then(|| view! { <p><a href=Href::ReportSummary(report.id).to(lang)>{w.t("summary-change")}</a></p> });
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::Report(report.id), "report-list")])}
        {error_summary(title, lines)}
        {parts::page_head(w.t("check-title"), own.authority.name().to_owned())}
        <section class="obs-section">
            <h2>{w.t("summary-title")}</h2>
            {summary}
            {change}
        </section>
        <section class="obs-section">
            <h2>{w.t("measures-title")}</h2>
            {measures}
        </section>
        <section class="obs-section" id="hand-in">
            <h2>{w.t("report-hand-in")}</h2>
            {hand_in(visit, own, is_whole, has_approver, kept)}
        </section>
    }
}

/// How the report goes on, for whoever looks at it.
fn hand_in(visit: &Visit, own: &Own, is_whole: bool, has_approver: bool, kept: &kept::Fields) -> AnyView {
    let (w, report) = (visit.words, &own.report);
    if !report.status.is_open() {
        return view! { <p>{w.t("report-is-closed")}</p> }.into_any();
    }
    let is_ready = report.ready_at.is_some();
    let since = report
        .ready_at
        .map(|at| view! { <p>{w.with("report-about-ready", &[("day", w.moment(at).into())])}</p> });
    let certify = own.certifies && may_certify(is_ready, own.writes);
    let first = if certify {
        is_whole.then(|| self::certify(visit, own, kept).into_any())
    } else if own.writes && !is_ready && is_whole {
        Some(hand_over(visit, own, has_approver))
    } else {
        (!own.writes).then(|| view! { <p>{w.t("report-about-being-written")}</p> }.into_any())
    };
    let incomplete = (own.writes && !is_whole).then(|| view! { <p>{w.t("check-not-whole")}</p> });
    let back = is_ready.then(|| hand_back(visit, own, kept));
    view! { {since} {incomplete} {first} {back} }.into_any()
}

fn keys(visit: &Visit, own: &Own) -> Vec<Hidden> {
    vec![
        Hidden("lang", visit.words.lang.code().to_owned()),
        Hidden("report", own.report.id.to_string()),
        Hidden("revision", own.report.revision.to_string()),
    ]
}

/// An editor hands the report to the approver, or is told who names one.
fn hand_over(visit: &Visit, own: &Own, has_approver: bool) -> AnyView {
    let w = visit.words;
    if !has_approver {
        let people = Href::People(&own.authority.slug).to(w.lang);
        return view! {
            <div class="obs-note obs-note--attention">
                <p>{w.t("check-no-approver")} " " <a href=people>{w.t("check-name-approver")}</a></p>
            </div>
        }
        .into_any();
    }
    view! {
        <p>{w.t("check-hand-over")}</p>
        <form method="post" action=form("hand_over_report")>
            {hidden(keys(visit, own))}
            <button class="obs-button">{w.t("report-hand-over")}</button>
        </form>
    }
    .into_any()
}

/// The approver agrees to the sentence, and with that the report is handed in.
fn certify(visit: &Visit, own: &Own, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let is_missing = kept.get("problem").is_some_and(|code| code == "not-agreed");
    let error = is_missing.then(|| w.t("problem-not-agreed"));
    let class = if is_missing {
        "obs-choices obs-field--error"
    } else {
        "obs-choices"
    };
    view! {
        <p>{w.t("check-whole")}</p>
        <form class="obs-form" method="post" action=form("submit_report") novalidate>
            {hidden(keys(visit, own))}
            <fieldset class=class>
                <legend class="obs-choices__legend">{w.t("certify-legend")}</legend>
                {error_line("certify-error", error, w.t("error-word"))}
                <div class="obs-choices__list">
                    <div class="obs-choices__item">
                        <input class="obs-choices__input" type="checkbox" id="certify" name="form[certify]" value="yes"
                            aria-invalid=is_missing.then_some("true") aria-describedby=is_missing.then_some("certify-error") />
                        <label class="obs-choices__label" for="certify">{certifying(w, Some(&own.authority))}</label>
                    </div>
                </div>
            </fieldset>
            <div class="obs-form__actions"><button class="obs-button">{w.t("report-submit")}</button></div>
        </form>
    }
}

/// The approver gives it back with a comment; who writes takes it back.
fn hand_back(visit: &Visit, own: &Own, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let code = kept.get("problem").map(String::as_str);
    let error = code.filter(|code| place(code) == "#comment");
    let comment = (!own.writes).then(|| {
        field(Input {
            name: "comment",
            kind: "area",
            label: w.t("hand-back-comment"),
            hint: w.t("hand-back-comment-hint"),
            error: error.map(|code| w.t(&format!("problem-{code}"))),
            error_word: w.t("error-word"),
            value: kept.get("comment").cloned().unwrap_or_default(),
            ..Input::default()
        })
    });
    let (about, button) = if own.writes {
        ("check-take-back", "report-take-back")
    } else {
        ("check-hand-back", "report-hand-back")
    };
    view! {
        <p>{w.t(about)}</p>
        <form class="obs-form" method="post" action=form("hand_back_report") novalidate>
            {hidden(keys(visit, own))}
            {comment}
            <div class="obs-form__actions"><button class="obs-button obs-button--secondary">{w.t(button)}</button></div>
        </form>
    }
}
