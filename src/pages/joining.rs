//! `/{lang}/joining/{link}`: how far an application to join has come, step by step, and what its sender can do now. For
//! whoever holds the link.

use leptos::prelude::*;

use super::parts::document::KeptDocument;
use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, as_typed, hidden, paragraphs};
use crate::domain::joining::{ApplicationStatus, StepKind, TypedAnswer};
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::documents::{self, Document};
use crate::server::db::joining::{self, SentApplication, Step};
use crate::server::error::{Error, Result};

/// The application, and what can be done.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn show(visit: Visit) -> Result<Page> {
    let mut conn = visit.ctx.read().await?;
    let application = joining::find_by_link(&mut conn, visit.param("link"), visit.ctx.now())
        .await?
        .ok_or(Error::NotFound)?;
    let steps = joining::list_steps(&mut conn, application.id).await?;
    let document = match application.document {
        Some(document) => documents::find_document(&mut conn, document).await?,
        None => None,
    };
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let file = KeptDocument::find(&visit.ctx, &kept).await?;
    let title = title(visit.words, &application);
    let page = Page::new(title, move || {
        body(&visit, &application, (&steps, document.as_ref()), &kept, &file)
    });
    Ok(page.reading().private())
}

/// What the page of an application is called.
pub(super) fn title(w: Words, application: &SentApplication) -> String {
    w.with("joining-title", &[("name", application.content.name.clone().into())])
}

fn body(
    visit: &Visit,
    application: &SentApplication,
    (steps, document): (&[Step], Option<&Document>),
    kept: &kept::Fields,
    file: &KeptDocument,
) -> impl IntoView + use<> {
    let w = visit.words;
    let status = application.status;
    let typed = TypedAnswer::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed.check().err().unwrap_or_default(),
        _ => Vec::new(),
    };
    let asked = parts::Asked::new(w, "joining", typed.fields(), faults)
        .with_problem(kept, "answer")
        .with_line(file.line(w));
    let told = w.with(
        &format!("joining-told-{status}"),
        &[
            ("name", application.content.name.clone().into()),
            ("email", application.content.people.email.clone().into()),
            ("country", w.country(&application.content.country).into()),
        ],
    );
    let authority = application
        .authority
        .and_then(|id| visit.register().authority_by_id(id));
    let public = authority
        .filter(|_| status == ApplicationStatus::Registered)
        .map(|one| {
            let href = Href::Signatory(&one.slug).to(w.lang);
            view! { <p><a href=href>{w.t("desk-public-page")}</a></p> }
        });
    // What was typed is not lost where nothing is asked any more.
    let unsent = (status != ApplicationStatus::Question && !typed.answer.is_empty()).then(|| {
        view! {
            <section class="obs-section">
                <h2>{w.t("joining-unsent")}</h2>
                {as_typed(&typed.answer)}
            </section>
        }
    });
    view! {
        {asked.summary()}
        {parts::page_head(title(w, application), String::new())}
        {sample_mark(w, application)}
        <div class="obs-prose">{paragraphs(&told)}</div>
        {public}
        {to_do(visit, application, file, &asked)}
        {unsent}
        <section class="obs-section">
            <h2>{w.t("joining-steps")}</h2>
            {thread(w, steps, status.to_come(), false)}
        </section>
        <section class="obs-section">
            <h2>{w.t("joining-sent")}</h2>
            <dl class="obs-facts">
                {facts(w, application)}
                {document.map(|document| parts::fact(w.t("join-field-document"), document.name.clone()))}
            </dl>
        </section>
        {withdrawing(visit, status)}
    }
}

/// Says of an invented one that it is invented.
pub(super) fn sample_mark(w: Words, application: &SentApplication) -> impl IntoView + use<> {
    application.is_sample.then(|| {
        view! { <p class="obs-note">{w.t("joining-sample")}</p> }
    })
}

fn about(visit: &Visit) -> Vec<Hidden> {
    vec![
        Hidden("lang", visit.words.lang.code().to_owned()),
        Hidden("link", visit.param("link").to_owned()),
    ]
}

fn to_do(
    visit: &Visit,
    application: &SentApplication,
    file: &KeptDocument,
    asked: &parts::Asked,
) -> impl IntoView + use<> {
    let w = visit.words;
    match application.status {
        ApplicationStatus::Unconfirmed => view! {
            <form class="obs-form" method="post" action=form("confirm_application")>
                {hidden(about(visit))}
                <div class="obs-form__actions"><button class="obs-button">{w.t("claim-confirm")}</button></div>
            </form>
        }
        .into_any(),
        ApplicationStatus::Question => {
            let answer = Field {
                name: "answer",
                kind: "area",
                ..Field::default()
            };
            view! {
                <form class="obs-form" method="post" action=form("answer_application") enctype="multipart/form-data" novalidate>
                    {hidden(about(visit))}
                    {asked.hinted(answer)}
                    {file.field(w, w.t("joining-field-document"))}
                    <div class="obs-form__actions"><button class="obs-button">{w.t("joining-answer")}</button></div>
                </form>
            }
            .into_any()
        }
        _ => ().into_any(),
    }
}

fn withdrawing(visit: &Visit, status: ApplicationStatus) -> impl IntoView + use<> {
    let w = visit.words;
    status.may_become(ApplicationStatus::Withdrawn).then(|| {
        view! {
            <details class="obs-section">
                <summary>{w.t("joining-withdraw")}</summary>
                <p>{w.t("joining-withdraw-lead")}</p>
                <form class="obs-form" method="post" action=form("withdraw_application")>
                    {hidden(about(visit))}
                    <div class="obs-form__actions"><button class="obs-button obs-button--danger">{w.t("joining-withdraw-do")}</button></div>
                </form>
            </details>
        }
    })
}

/// How an application went, and what is still to come. Only staff read who did what.
pub(super) fn thread(w: Words, steps: &[Step], to_come: &[StepKind], with_names: bool) -> impl IntoView + use<> {
    let items = steps
        .iter()
        .map(|step| {
            let name = step.by.clone().filter(|_| with_names);
            let name = name.map(|name| view! { <span class="obs-thread__who">{name} " · "</span> });
            let words = (!step.words.is_empty()).then(|| as_typed(&step.words));
            let class = if step.by.is_some() {
                "obs-thread__item obs-thread__item--staff"
            } else {
                "obs-thread__item"
            };
            view! {
                <li class=class>
                    <p class="obs-thread__head">
                        <span class="obs-thread__who">{w.t(&format!("joining-step-{}", step.kind))} " "</span>
                        {name} {w.moment(step.at)}
                    </p>
                    {words}
                </li>
            }
            .into_any()
        })
        .collect_view();
    let coming = to_come
        .iter()
        .map(|step| {
            let step = w.t(&format!("joining-step-{step}"));
            let told = w.with("joining-to-come", &[("step", step.into())]);
            view! {
                <li class="obs-thread__item">
                    <p class="obs-thread__head">{told}</p>
                </li>
            }
            .into_any()
        })
        .collect_view();
    view! { <ol class="obs-thread">{items} {coming}</ol> }
}

/// What was typed, as long as it is kept.
pub(super) fn facts(w: Words, application: &SentApplication) -> Vec<AnyView> {
    let content = &application.content;
    let people = &content.people;
    let tongue = Some(content.tongue.as_str()).filter(|tag| !tag.is_empty());
    let person = |name: &str, function: &str| match (name, function) {
        ("", _) => String::new(),
        (name, "") => name.to_owned(),
        (name, function) => format!("{name}, {function}"),
    };
    [
        ("join-field-country", w.country(&content.country)),
        ("join-field-name", content.name.clone()),
        ("join-field-kind", w.t(&format!("kind-{}", content.kind))),
        (
            "join-field-tongue",
            tongue.map(|tag| w.language_alone(tag)).unwrap_or_default(),
        ),
        ("joining-fact-identifier", content.identifier.clone()),
        ("joining-fact-website", content.website.clone()),
        ("join-field-version", w.t(&format!("join-version-{}", content.version))),
        ("join-field-decision", content.decision.clone()),
        ("join-field-decided_on", w.day(content.decided_on)),
        ("join-field-signer", person(&people.signer, &people.signer_function)),
        (
            "joining-fact-signed",
            content.signed_on.map(|on| w.day(on)).unwrap_or_default(),
        ),
        ("join-field-person", person(&people.name, &people.function)),
        ("join-field-email", people.email.clone()),
        (
            "join-field-language",
            Some(people.language.as_str())
                .filter(|tag| !tag.is_empty())
                .map(|tag| w.language_alone(tag))
                .unwrap_or_default(),
        ),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(key, text)| parts::fact(w.t(key), text))
    .collect()
}
