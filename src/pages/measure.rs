//! `/{lang}/reports/{report}/measures/{measure}`: one measure. For its authority's editors, and to read for its approvers.

use leptos::prelude::*;

use super::report::{Own, find_own};
use super::{Page, Visit, parts};
use crate::components::{Choices, ErrorLine, Field, Hidden, choices, error_line, error_summary, field, hidden};
use crate::domain::report::{COST_BANDS, Fault, Field as Of, Measure, PROGRESS, TEXT_MAX, TITLE_MAX, parse_articles};
use crate::islands::MeasureHints;
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::reference::{self, Article};
use crate::server::error::{Error, Result};

/// The form of a measure. A measure removed meanwhile is still shown to
/// whoever had typed into it.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for another authority's report.
pub async fn show(visit: Visit) -> Result<Page> {
    let own = find_own(&visit).await?;
    let id = visit.key("measure")?;
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let at = own.report.draft.measures.iter().position(|(key, _)| *key == id);
    if at.is_none() && kept.is_empty() {
        return Err(Error::NotFound);
    }
    let mut conn = visit.ctx.read().await?;
    let articles = reference::list_articles(&mut conn, visit.register().publication).await?;
    drop(conn);
    Ok(Page::new(visit.words.t("measure-title"), move || {
        body(&visit, &own, id, at, &kept, &articles)
    })
    .private()
    .with_island())
}

fn typed(kept: &kept::Fields, saved: Measure) -> Measure {
    if kept.is_empty() {
        return saved;
    }
    Measure::from_fields(|name| kept.get(name).cloned().unwrap_or_default())
}

pub(super) fn too_long(w: Words, most: usize) -> String {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    w.with("fault-too-long", &[("max", w.number(most).into())])
}

/// The sentence of a fault in a field.
pub(super) fn sentence(w: Words, field: Of, fault: Fault) -> String {
    match fault {
        Fault::Missing => w.t(&format!("fault-{}-missing", field.code())),
        Fault::TooLong if field == Of::Title || field == Of::ResponsibleUnit => too_long(w, TITLE_MAX),
        Fault::TooLong => too_long(w, TEXT_MAX),
        other => w.t(&format!("fault-{}", other.code())),
    }
}

fn body(
    visit: &Visit,
    own: &Own,
    id: i64,
    at: Option<usize>,
    kept: &kept::Fields,
    articles: &[Article],
) -> impl IntoView + use<> {
    let w = visit.words;
    let report = &own.report;
    let saved = at
        .and_then(|at| report.draft.measures.get(at))
        .map(|(_, measure)| measure.clone())
        .unwrap_or_default();
    let revision = at.and_then(|at| report.measure_revisions.get(at)).copied().unwrap_or(0);
    let measure = typed(kept, saved);
    let faults = if visit.query("check").is_empty() {
        Vec::new()
    } else {
        measure.check().err().unwrap_or_default()
    };
    let mut lines: Vec<ErrorLine> = kept
        .get("problem")
        .map(|code| ErrorLine {
            href: "#title".to_owned(),
            text: w.t(&format!("problem-{code}")),
        })
        .into_iter()
        .collect();
    lines.extend(faults.iter().map(|(field, fault)| ErrorLine {
        href: format!("#{}", field.code()),
        text: sentence(w, *field, *fault),
    }));
    let error = |of: Of| {
        faults
            .iter()
            .find(|(field, _)| *field == of)
            .map(|(field, fault)| sentence(w, *field, *fault))
    };
    let text = |of: Of, kind: &'static str, width: &'static str, value: &str| {
        let name = of.code();
        field(Field {
            name,
            kind,
            width,
            label: w.t(&format!("field-{name}")),
            hint: w.t(&format!("field-{name}-hint")),
            error: error(of),
            error_word: w.t("error-word"),
            value: value.to_owned(),
            autocomplete: None,
        })
    };
    let heading = at.map_or_else(
        || w.t("measure-title"),
        |at| w.with("measure-number", &[("n", (at + 1).to_string().into())]),
    );
    let is_open = own.may_write() && at.is_some();
    let keys = || {
        vec![
            Hidden("lang", w.lang.code().to_owned()),
            Hidden("report", report.id.to_string()),
            Hidden("measure", id.to_string()),
            Hidden("revision", revision.to_string()),
        ]
    };
    let actions = if is_open {
        view! {
            <div class="obs-form__actions">
                <button class="obs-button" name="form[then]" value="save">{w.t("save-and-back")}</button>
                <button class="obs-button obs-button--secondary" name="form[then]" value="check">{w.t("save-and-check")}</button>
            </div>
        }
        .into_any()
    } else {
        view! { <p>{w.t("report-is-closed")}</p> }.into_any()
    };
    let remove = is_open.then(|| {
        view! {
            <form method="post" action=form("remove_measure")>
                {hidden(keys())}
                <button class="obs-button obs-button--danger">{w.t("measure-remove")}</button>
            </form>
        }
    });
    let codes = [
        Fault::Missing,
        Fault::TooLong,
        Fault::NotADate,
        Fault::EndsBeforeStart,
        Fault::NotOffered,
    ];
    let fields = [
        Of::Title,
        Of::Description,
        Of::Articles,
        Of::ResponsibleUnit,
        Of::Starts,
        Of::Ends,
        Of::Resources,
        Of::CostBand,
        Of::Progress,
        Of::Result,
    ];
    let sentences = fields
        .into_iter()
        .flat_map(|field| codes.into_iter().map(move |fault| (field, fault)))
        .filter(|(field, fault)| {
            *fault != Fault::Missing || !matches!(field, Of::Ends | Of::Resources | Of::CostBand | Of::Result)
        })
        .map(|(field, fault)| (format!("{}-{}", field.code(), fault.code()), sentence(w, field, fault)))
        .collect();
    let saved_notice = (visit.query("saved") == "measure" && faults.is_empty()).then(|| {
        view! {
            <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t("saved-measure-whole")}</h2></div>
        }
    });
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk"), (Href::Report(report.id), "report-list")])}
        {error_summary(w.t("errors-title"), lines)}
        {saved_notice}
        {parts::page_head(heading, w.t("measure-lead"))}
        <form class="obs-form" method="post" action=form("save_measure") id="measure" novalidate>
            {hidden(keys())}
            {text(Of::Title, "text", "", &measure.title)}
            {text(Of::Description, "area", "", &measure.description)}
            {article_choices(w, articles, &measure, error(Of::Articles))}
            {text(Of::ResponsibleUnit, "text", "", &measure.responsible_unit)}
            {text(Of::Starts, "text", "obs-field__input--short", &measure.starts)}
            {text(Of::Ends, "text", "obs-field__input--short", &measure.ends)}
            {text(Of::Resources, "area", "", &measure.resources)}
            {cost_choices(w, &measure, error(Of::CostBand))}
            {progress_choices(w, &measure, error(Of::Progress))}
            {text(Of::Result, "area", "", &measure.result)}
            <MeasureHints heading=w.t("hints-heading") whole=w.t("hints-whole") sentences=sentences />
            {actions}
        </form>
        {remove}
    }
}

fn article_choices(w: Words, articles: &[Article], measure: &Measure, error: Option<String>) -> impl IntoView + use<> {
    let chosen = parse_articles(&measure.articles);
    let mut themes: Vec<&str> = Vec::new();
    for article in articles {
        if !themes.contains(&article.theme.as_str()) {
            themes.push(&article.theme);
        }
    }
    let groups = themes
        .into_iter()
        .map(|theme| {
            let items = articles
                .iter()
                .filter(|article| article.theme == theme)
                .map(|article| {
                    let (id, number) = (format!("article-{}", article.number), article.number.to_string());
                    let is_chosen = chosen.contains(&article.number);
                    view! {
                        <div class="obs-choices__item">
                            <input class="obs-choices__input" type="checkbox" id=id.clone() name="form[articles]" value=number.clone() checked=is_chosen />
                            <label class="obs-choices__label" for=id><span class="obs-choices__mark">{number.clone()}</span> " " {w.t(&format!("article-{number}"))}</label>
                        </div>
                    }
                    .into_any()
                })
                .collect_view();
            view! {
                <fieldset class="obs-choices__group">
                    <legend class="obs-choices__theme">{w.t(&format!("theme-{theme}"))}</legend>
                    <div class="obs-choices__list">{items}</div>
                </fieldset>
            }
            .into_any()
        })
        .collect_view();
    let class = if error.is_some() {
        "obs-choices obs-choices--wide obs-field--error"
    } else {
        "obs-choices obs-choices--wide"
    };
    view! {
        <fieldset class=class id="articles">
            <legend class="obs-choices__legend">{w.t("field-articles")}</legend>
            <p class="obs-field__hint">{w.t("field-articles-hint")}</p>
            {error_line("articles-error", error, w.t("error-word"))}
            <div class="obs-choices__groups">{groups}</div>
        </fieldset>
    }
}

fn cost_choices(w: Words, measure: &Measure, error: Option<String>) -> impl IntoView + use<> {
    let bands = COST_BANDS.map(|code| (code, w.t(&format!("cost-{code}"))));
    choices(Choices {
        name: "cost_band",
        legend: w.t("field-cost_band"),
        error,
        error_word: w.t("error-word"),
        options: std::iter::once(("", w.t("cost-not-said"))).chain(bands).collect(),
        chosen: measure.cost_band.clone(),
    })
}

fn progress_choices(w: Words, measure: &Measure, error: Option<String>) -> impl IntoView + use<> {
    choices(Choices {
        name: "progress",
        legend: w.t("field-progress"),
        error,
        error_word: w.t("error-word"),
        options: PROGRESS.map(|code| (code, w.t(&format!("progress-{code}")))).into(),
        chosen: measure.progress.clone(),
    })
}
