//! `/{lang}/staff/applications/{application}`: an application to join, with all that helps to judge it and the form to
//! decide. For coordinators (their countries), staff and auditors.

use leptos::prelude::*;

use super::joining::{facts, sample_mark, thread, title};
use super::{Page, Visit, alike, parts};
use crate::components::{Field, Hidden, as_typed, hidden};
use crate::domain::alike::alike;
use crate::domain::joining::{ApplicationStatus, TypedCheck};
use crate::domain::register::Authority;
use crate::locale::fold::{fold, fold_forms};
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::documents::{self, Document};
use crate::server::db::joining::{self, SentApplication, Step};
use crate::server::error::{Error, Result};

/// What the page shows of an application.
pub(super) struct Shown {
    /// The application.
    pub application: SentApplication,
    /// How it went.
    pub steps: Vec<Step>,
    /// The file with the decision.
    pub document: Option<Document>,
    /// Others of the same name that are under way.
    pub others: Vec<SentApplication>,
}

/// An application that the visitor may look at; none that was not confirmed.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for another country's.
pub(super) async fn looked_at(visit: &Visit) -> Result<Shown> {
    let territory = visit.person()?.territory()?;
    let mut conn = visit.ctx.read().await?;
    let application = joining::find_application(&mut conn, visit.key("application")?)
        .await?
        .filter(|one| one.status != ApplicationStatus::Unconfirmed && territory.has(&one.content.country))
        .ok_or(Error::NotFound)?;
    let steps = joining::list_steps(&mut conn, application.id).await?;
    let document = match application.document {
        Some(document) => documents::find_document(&mut conn, document).await?,
        None => None,
    };
    let mut others = joining::list_under_way(&mut conn).await?;
    let name = fold(&application.content.name);
    others.retain(|one| {
        one.id != application.id
            && one.content.country == application.content.country
            && fold(&one.content.name) == name
    });
    Ok(Shown {
        application,
        steps,
        document,
        others,
    })
}

/// The application.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for another country's.
pub async fn show(visit: Visit) -> Result<Page> {
    let shown = looked_at(&visit).await?;
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = title(visit.words, &shown.application);
    Ok(Page::new(title, move || body(&visit, &shown, &kept)).private())
}

/// What was sent, with the file, and what the register has that is called so.
pub(super) fn told(visit: &Visit, shown: &Shown) -> impl IntoView + use<> {
    let w = visit.words;
    let application = &shown.application;
    let content = &application.content;
    let document: Vec<Document> = shown.document.clone().into_iter().collect();
    let forms = fold_forms(&content.name, &content.tongue);
    let found: Vec<&Authority> = match application.authority {
        Some(id) => visit.register().authority_by_id(id).into_iter().collect(),
        None => alike(visit.register(), &content.country, &forms),
    };
    let heading = if application.authority.is_some() {
        "application-known"
    } else {
        "application-alike"
    };
    let none = found.is_empty().then(|| view! { <p>{w.t("alike-none")}</p> });
    let others = (!shown.others.is_empty()).then(|| {
        let items = shown
            .others
            .iter()
            .map(|other| {
                let href = Href::StaffApplication(other.id).to(w.lang);
                let name = other.content.name.clone();
                view! { <li><a href=href>{name} ", " {w.moment(other.sent_at)}</a></li> }
            })
            .collect_view();
        view! { <section class="obs-section"><h2>{w.t("application-others")}</h2><ul>{items}</ul></section> }
    });
    view! {
        <section class="obs-section">
            <h2>{w.t("application-typed")}</h2>
            <dl class="obs-facts">{facts(w, application)}</dl>
            <h3>{w.t("join-field-document")}</h3>
            {parts::document::list(w, &document)}
        </section>
        <section class="obs-section">
            <h2>{w.t(heading)}</h2>
            {alike::list(visit, &found)}
            {none}
        </section>
        {others}
    }
}

fn body(visit: &Visit, shown: &Shown, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let application = &shown.application;
    let saved = (visit.query("saved") == "entered").then(|| parts::notice(w.t("saved-application-entered")));
    let may_decide = visit
        .person
        .as_ref()
        .is_some_and(|person| person.coordinator_of(&application.content.country).is_ok());
    let typed = TypedCheck::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed.check().err().unwrap_or_default(),
        _ => Vec::new(),
    };
    let asked = parts::Asked::new(w, "application", typed.fields(), faults).with_problem(kept, "why");
    let status = w.t(&format!("application-status-{}", application.status));
    let to_register = (application.status == ApplicationStatus::Checked && visit.may_change()).then(|| {
        let href = Href::StaffRegistration(application.id).to(w.lang);
        view! { <p><a class="obs-button" href=href>{w.t("registration-link")}</a></p> }
    });
    let is_open = application.status.may_become(ApplicationStatus::Refused);
    let summary = (is_open && may_decide).then(|| asked.summary());
    let decision = (is_open && may_decide).then(|| decision(visit, application, &asked));
    // What was typed is not lost where somebody else was faster.
    let unsent = (!is_open && !typed.why.is_empty()).then(|| {
        view! {
            <section class="obs-section">
                <h2>{w.t("joining-unsent")}</h2>
                {as_typed(&typed.why)}
            </section>
        }
    });
    view! {
        {parts::breadcrumb(w, vec![(Href::StaffApplications, "applications-title")])}
        {summary}
        {saved}
        {parts::page_head(title(w, application), status)}
        {sample_mark(w, application)}
        {to_register}
        {told(visit, shown)}
        <section class="obs-section">
            <h2>{w.t("joining-steps")}</h2>
            {thread(w, &shown.steps, &[], true)}
        </section>
        {decision}
        {unsent}
    }
}

fn decision(visit: &Visit, application: &SentApplication, asked: &parts::Asked) -> impl IntoView + use<> {
    let w = visit.words;
    let why = Field {
        name: "why",
        kind: "area",
        ..Field::default()
    };
    let may = |to: ApplicationStatus| application.status.may_become(to);
    let step = |step: &'static str, key: &str, class: &'static str| {
        view! { <button class=format!("obs-button {class}") name="form[step]" value=step>{w.t(key)}</button> }
    };
    view! {
        <section class="obs-section">
            <h2>{w.t("claims-decision")}</h2>
            <p>{w.t("application-decision-lead")}</p>
            <form class="obs-form" method="post" action=form("decide_application") novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("application", application.id.to_string()),
                ])}
                {asked.hinted(why)}
                <div class="obs-form__actions" id="step">
                    {may(ApplicationStatus::Checked).then(|| step("check", "application-check", ""))}
                    {may(ApplicationStatus::Question).then(|| step("ask", "application-ask", "obs-button--secondary"))}
                    {step("refuse", "application-refuse", "obs-button--danger")}
                </div>
            </form>
        </section>
    }
}
