//! `/{lang}/staff/endorsements`: signatories that take on the articles that were new in 2022; and each of them with the form
//! to decide. For coordinators (their countries), staff and auditors.

use leptos::prelude::*;

use super::endorsement::title;
use super::signatory::duties;
use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, hidden, source};
use crate::domain::endorsement::{EndorsementStatus, TypedEndorsementDecision};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::documents::{self, Document};
use crate::server::db::endorsements::{self, Asked};
use crate::server::error::{Error, Result};

/// Those that wait.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    let territory = visit.person()?.territory()?;
    let mut conn = visit.ctx.read().await?;
    let open = endorsements::list_open(&mut conn).await?;
    drop(conn);
    let open: Vec<(Authority, Asked)> = open
        .into_iter()
        .filter_map(|asked| Some((visit.register().authority_by_id(asked.authority)?.clone(), asked)))
        .filter(|(authority, _)| territory.has(&authority.country))
        .collect();
    let page = Page::new(visit.words.t("endorsements-title"), move || list(&visit, &open));
    Ok(page.dense().private())
}

/// One of them.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for another country's.
pub async fn show_one(visit: Visit) -> Result<Page> {
    let territory = visit.person()?.territory()?;
    let mut conn = visit.ctx.read().await?;
    let asked = endorsements::find_endorsement(&mut conn, visit.key("endorsement")?).await?;
    let asked = asked.ok_or(Error::NotFound)?;
    let document = match asked.document {
        Some(document) => documents::find_document(&mut conn, document).await?,
        None => None,
    };
    drop(conn);
    let authority = visit.register().authority_by_id(asked.authority);
    let authority = authority
        .filter(|one| territory.has(&one.country))
        .ok_or(Error::NotFound)?
        .clone();
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = title(&visit, &authority);
    let page = Page::new(title, move || one(&visit, &authority, &asked, document, &kept));
    Ok(page.private())
}

fn list(visit: &Visit, open: &[(Authority, Asked)]) -> impl IntoView + use<> {
    let w = visit.words;
    let saved = (visit.query("saved") == "decided").then(|| parts::notice(w.t("saved-withdrawal-decided")));
    let rows = open
        .iter()
        .map(|(authority, asked)| {
            let name = authority.name().to_owned();
            view! {
                <tr>
                    <th scope="row"><a href=Href::Signatory(&authority.slug).to(w.lang)>{name.clone()}</a></th>
                    <td data-label=w.t("column-country")>{w.country(&authority.country)}</td>
                    <td class="obs-table__typed" data-label=w.t("withdrawal-field-decision")>{asked.content.decision.clone()}</td>
                    <td data-label=w.t("column-sent")>{w.moment(asked.asked_at)}</td>
                    <td data-label=w.t("column-what-to-do")>
                        <a href=Href::StaffEndorsement(asked.id).to(w.lang)>{w.t("claims-open")} <span class="obs-visually-hidden">" " {name}</span></a>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let table = if open.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("endorsements-empty")}</h2><p>{w.t("endorsements-empty-why")}</p></div> }.into_any()
    } else {
        let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
        parts::Table::new("endorsements", w.count("endorsements-caption", count))
            .stacked()
            .dense()
            .column(w.t("column-authority"))
            .column(w.t("column-country"))
            .column(w.t("withdrawal-field-decision"))
            .column(w.t("column-sent"))
            .column(w.t("column-what-to-do"))
            .of(rows)
            .into_any()
    };
    view! {
        {saved}
        {parts::page_head(w.t("endorsements-title"), w.t("endorsements-lead"))}
        {table}
    }
}

fn one(
    visit: &Visit,
    authority: &Authority,
    asked: &Asked,
    document: Option<Document>,
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let content = &asked.content;
    let (name, href) = (authority.name().to_owned(), Href::Signatory(&authority.slug).to(w.lang));
    let mut facts = vec![
        parts::fact(w.t("column-authority"), view! { <a href=href>{name}</a> }),
        parts::fact(w.t("endorsements-articles"), duties::articles(w, authority)),
        parts::fact(w.t("withdrawal-field-decision"), content.decision.clone()),
        parts::fact(w.t("withdrawal-field-decided_on"), w.day(content.decided_on)),
    ];
    if !content.source.is_empty() {
        facts.push(parts::fact(w.t("source"), source(&content.source)));
    }
    facts.push(parts::fact(w.t("column-sent"), w.moment(asked.asked_at)));
    let status = w.t(&format!("withdrawal-status-{}", asked.status));
    facts.push(parts::fact(w.t("column-status"), status));
    let documents: Vec<Document> = document.into_iter().collect();
    let may_decide = visit
        .person
        .as_ref()
        .is_some_and(|person| person.coordinator_of(&authority.country).is_ok());
    let decision = (asked.status == EndorsementStatus::Open && may_decide).then(|| {
        let typed = TypedEndorsementDecision::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
        let faults = match kept.get("problem").map(String::as_str) {
            Some("form-faults") => typed.check().err().unwrap_or_default(),
            _ => Vec::new(),
        };
        parts::Asked::new(w, "decision", typed.fields(), faults).with_problem(kept, "why")
    });
    let summary = decision.as_ref().map(parts::Asked::summary);
    let decision = decision.map(|typed| decision_form(visit, asked, &typed));
    view! {
        {parts::breadcrumb(w, vec![(Href::StaffEndorsements, "endorsements-title")])}
        {summary}
        {parts::page_head(title(visit, authority), String::new())}
        <dl class="obs-facts">{facts}</dl>
        <section class="obs-section">
            <h2>{w.t("join-field-document")}</h2>
            {parts::document::list(w, &documents)}
        </section>
        {decision}
    }
}

fn decision_form(visit: &Visit, asked: &Asked, typed: &parts::Asked) -> impl IntoView + use<> {
    let w = visit.words;
    let why = Field {
        name: "why",
        kind: "area",
        ..Field::default()
    };
    let step = |step: &'static str, key: &str, class: &'static str| {
        view! { <button class=format!("obs-button {class}") name="form[step]" value=step>{w.t(key)}</button> }
    };
    view! {
        <section class="obs-section">
            <h2>{w.t("claims-decision")}</h2>
            <p>{w.t("endorsements-decision-lead")}</p>
            <form class="obs-form" method="post" action=form("decide_endorsement") novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("endorsement", asked.id.to_string()),
                ])}
                {typed.hinted(why)}
                <div class="obs-form__actions" id="step">
                    {step("confirm", "endorsements-confirm", "")}
                    {step("refuse", "withdrawals-refuse", "obs-button--danger")}
                </div>
            </form>
        </section>
    }
}
