//! `/{lang}/reports/{report}/summary`: the account of the period. For its authority's editors, and to read for its approvers.

use leptos::prelude::*;

use super::report::{Own, find_own};
use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden};
use crate::domain::report::Field as Of;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::Result;

/// The form of the summary.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for another authority's report.
pub async fn show(visit: Visit) -> Result<Page> {
    let own = find_own(&visit).await?;
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    Ok(
        Page::new(visit.words.t("summary-title"), move || body(&visit, &own, &kept))
            .reading()
            .private(),
    )
}

fn body(visit: &Visit, own: &Own, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let (report, authority) = (&own.report, &own.authority);
    let typed = kept
        .get("summary")
        .cloned()
        .unwrap_or_else(|| report.draft.summary.clone());
    let language = kept.get("language").cloned().unwrap_or_else(|| report.language.clone());
    let mut lines: Vec<ErrorLine> = kept
        .get("problem")
        .map(|code| ErrorLine {
            href: "#summary".to_owned(),
            text: w.t(&format!("problem-{code}")),
        })
        .into_iter()
        .collect();
    let error = if visit.query("check").is_empty() {
        None
    } else {
        let problems = report.draft.check().err().unwrap_or_default();
        problems
            .into_iter()
            .find(|problem| problem.field == Of::Summary)
            .map(|problem| w.t(&format!("fault-summary-{}", problem.fault.code())))
    };
    lines.extend(error.clone().map(|text| ErrorLine {
        href: "#summary".to_owned(),
        text,
    }));
    let mut tags: Vec<String> = authority
        .languages
        .iter()
        .map(|language| language.tag.clone())
        .collect();
    tags.extend(["en".to_owned(), "fr".to_owned(), language.clone()]);
    tags.sort_by(|left, right| w.compare(&w.language(left), &w.language(right)));
    tags.dedup();
    let options = tags
        .into_iter()
        .map(|tag| {
            let (label, is_chosen) = (w.language_alone(&tag), tag == language);
            view! { <option value=tag selected=is_chosen>{label}</option> }.into_any()
        })
        .collect_view();
    let is_open = own.may_write();
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::Report(report.id), "report-list")])}
        {error_summary(w.t("errors-title"), lines)}
        {parts::page_head(w.t("summary-title"), String::new())}
        <form class="obs-form" method="post" action=form("save_summary") novalidate>
            {hidden(vec![
                Hidden("lang", w.lang.code().to_owned()),
                Hidden("report", report.id.to_string()),
                Hidden("revision", report.revision.to_string()),
            ])}
            <div class="obs-field">
                <label class="obs-field__label" for="language">{w.t("field-language")}</label>
                <p class="obs-field__hint" id="language-hint">{w.t("field-language-hint")}</p>
                <select class="obs-field__input obs-field__input--medium" id="language" name="form[language]" aria-describedby="language-hint">{options}</select>
            </div>
            {field(Field {
                name: "summary", kind: "area", label: w.t("field-summary"), hint: w.t("field-summary-hint"),
                value: typed, error, error_word: w.t("error-word"), ..Field::default()
            })}
            {if is_open {
                view! { <div class="obs-form__actions"><button class="obs-button">{w.t("save-and-back")}</button></div> }.into_any()
            } else {
                view! { <p>{w.t("report-is-closed")}</p> }.into_any()
            }}
        </form>
    }
}
