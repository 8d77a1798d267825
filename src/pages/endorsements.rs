//! `/{lang}/staff/endorsements`: signatories that take on the articles that were new in 2022; and each of them with the form
//! to decide. For coordinators (their countries), staff and auditors.

use leptos::prelude::*;

use super::endorsement::title;
use super::signatory::duties;
use super::{Page, Visit, parts};
use crate::domain::register::Authority;
use crate::paths::Href;
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
    let page = Page::new(visit.words.t("endorsements-title"), move || {
        let lines = open.iter().map(|(authority, asked)| parts::RequestLine {
            authority,
            decision: &asked.content.decision,
            asked_at: asked.asked_at,
            page: Href::StaffEndorsement(asked.id),
        });
        parts::requests(&visit, "endorsements", lines)
    });
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
        facts.push(parts::fact(w.t("source"), parts::source(w, &content.source)));
    }
    facts.push(parts::fact(w.t("column-sent"), w.moment(asked.asked_at)));
    let status = w.t(&format!("withdrawal-status-{}", asked.status));
    facts.push(parts::fact(w.t("column-status"), status));
    let documents: Vec<Document> = document.into_iter().collect();
    let decision = parts::request_decision(visit, authority, asked.status, kept);
    let summary = decision.as_ref().map(parts::Asked::summary);
    let key = ("endorsement", asked.id);
    let decision = decision.map(|typed| parts::request_form(visit, "endorsements", "decide_endorsement", key, &typed));
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
