//! `/{lang}/staff/signatories/{slug}/plans`: what is known of an authority's plan, and the form to add
//! to it. For reviewers.

use leptos::prelude::*;

use super::measure::too_long;
use super::parts::document::KeptDocument;
use super::signatory::duties;
use super::{Page, Visit, parts};
use crate::components::{Choices, ErrorLine, Field, Hidden, choices, error_summary, field, hidden};
use crate::domain::plan::{PlanFault, PlanField, TypedPlan};
use crate::domain::register::Authority;
use crate::domain::report::{TEXT_MAX, TITLE_MAX};
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::documents::{self, Document};
use crate::server::error::{Error, Result};

/// What is known, and the form.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let authority = visit
        .register()
        .authority(visit.param("slug"))
        .ok_or(Error::NotFound)?
        .clone();
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let file = KeptDocument::find(&visit.ctx, &kept).await?;
    let mut conn = visit.ctx.read().await?;
    let documents = documents::list_of_plans(&mut conn, authority.id).await?;
    drop(conn);
    let title = visit.words.with("plans-title", &[("name", authority.name().into())]);
    Ok(Page::new(title, move || body(&visit, &authority, &kept, &file, &documents)).private())
}

fn sentence(w: Words, field: PlanField, fault: PlanFault) -> String {
    match fault {
        PlanFault::TooLong => {
            let most = if field == PlanField::Title { TITLE_MAX } else { TEXT_MAX };
            too_long(w, most)
        }
        PlanFault::Missing => w.t(&format!("plan-{}-missing", field.code())),
        other => w.t(&format!("plan-fault-{}", other.code())),
    }
}

fn body(
    visit: &Visit,
    authority: &Authority,
    kept: &kept::Fields,
    file: &KeptDocument,
    documents: &[Document],
) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = TypedPlan::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let problem = kept.get("problem").map(String::as_str);
    let faults = match problem {
        Some("plan-faults") => typed.check(visit.ctx.today()).err().unwrap_or_default(),
        _ => Vec::new(),
    };
    let mut lines: Vec<ErrorLine> = problem
        .filter(|code| *code != "plan-faults")
        .map(|code| ErrorLine {
            href: "#what".to_owned(),
            text: w.t(&format!("problem-{code}")),
        })
        .into_iter()
        .collect();
    lines.extend(faults.iter().map(|(field, fault)| ErrorLine {
        href: format!("#{}", field.code()),
        text: sentence(w, *field, *fault),
    }));
    lines.extend(file.line(w));
    let error = |of: PlanField| {
        let fault = faults.iter().find(|(field, _)| *field == of);
        fault.map(|(field, fault)| sentence(w, *field, *fault))
    };
    let text = |of: PlanField, kind: &'static str, width: &'static str| {
        let name = of.code();
        field(Field {
            name,
            kind,
            width,
            label: w.t(&format!("plan-field-{name}")),
            hint: w.t(&format!("plan-field-{name}-hint")),
            error: error(of),
            error_word: w.t("error-word"),
            value: typed.get(of).to_owned(),
            autocomplete: None,
        })
    };
    let what = choices(Choices {
        name: PlanField::What.code(),
        legend: w.t("plan-field-what"),
        error: error(PlanField::What),
        error_word: w.t("error-word"),
        options: ["plan", "no-plan", "extension"]
            .map(|code| (code, w.t(&format!("plan-what-{code}"))))
            .into(),
        chosen: typed.what.clone(),
    });
    let saved = (visit.query("saved") == "plan").then(|| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t("saved-plan")}</h2></div> }
    });
    let name = authority.name().to_owned();
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Signatories, "nav-signatories")])}
        {error_summary(w.t("errors-title"), lines)}
        {saved}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{w.with("plans-title", &[("name", name.into())])}</h1>
            <p class="obs-page-head__lead"><a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("desk-public-page")}</a></p>
        </div>
        {duties::plans(visit, authority)}
        {parts::document::list(w, documents)}
        {visit.may_change().then(|| view! { <section class="obs-section">
            <h2>{w.t("plans-form")}</h2>
            <form class="obs-form" method="post" action=form("record_plan") enctype="multipart/form-data" novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("authority", authority.slug.clone()),
                ])}
                {what}
                {text(PlanField::Title, "text", "")}
                {text(PlanField::Language, "text", "obs-field__input--short")}
                {text(PlanField::Dated, "text", "obs-field__input--short")}
                {text(PlanField::Starts, "text", "obs-field__input--short")}
                {text(PlanField::Ends, "text", "obs-field__input--short")}
                {text(PlanField::Address, "url", "")}
                {text(PlanField::Wording, "area", "")}
                {text(PlanField::Source, "url", "")}
                {file.field(w, w.t("plan-field-document"))}
                <div class="obs-form__actions">
                    <button class="obs-button">{w.t("plans-record")}</button>
                </div>
            </form>
        </section> })}
    }
}
