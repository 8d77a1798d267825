//! `/{lang}/staff/withdrawals`: commitments that authorities want to undo; and each of them with the form to decide. For
//! coordinators (their countries), staff and auditors.

use leptos::prelude::*;

use super::withdrawal::commitment_word;
use super::{Page, Visit, parts};
use crate::components::as_typed;
use crate::domain::register::Authority;
use crate::paths::Href;
use crate::server::actions::kept;
use crate::server::db::withdrawals::{self, Asked, Standing};
use crate::server::error::{Error, Result};

/// Those that wait.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    let territory = visit.person()?.territory()?;
    let mut conn = visit.ctx.read().await?;
    let open = withdrawals::list_open(&mut conn).await?;
    drop(conn);
    let open: Vec<(Authority, Asked)> = open
        .into_iter()
        .filter_map(|asked| Some((visit.register().authority_by_id(asked.authority)?.clone(), asked)))
        .filter(|(authority, _)| territory.has(&authority.country))
        .collect();
    let page = Page::new(visit.words.t("withdrawals-title"), move || {
        let lines = open.iter().map(|(authority, asked)| parts::RequestLine {
            authority,
            decision: &asked.content.decision,
            asked_at: asked.asked_at,
            page: Href::StaffWithdrawal(asked.id),
        });
        parts::requests(&visit, "withdrawals", lines)
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
    let asked = withdrawals::find_withdrawal(&mut conn, visit.key("withdrawal")?).await?;
    let asked = asked.ok_or(Error::NotFound)?;
    let standing = withdrawals::list_commitments(&mut conn, asked.authority).await?;
    drop(conn);
    let authority = visit.register().authority_by_id(asked.authority);
    let authority = authority
        .filter(|one| territory.has(&one.country))
        .ok_or(Error::NotFound)?
        .clone();
    let standing = standing.into_iter().find(|one| one.id == asked.content.commitment);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = title(&visit, &authority);
    let page = Page::new(title, move || one(&visit, &authority, &asked, standing.as_ref(), &kept));
    Ok(page.private())
}

fn title(visit: &Visit, authority: &Authority) -> String {
    let args = [("name", authority.name().into())];
    visit.words.with("withdrawal-title", &args)
}

fn one(
    visit: &Visit,
    authority: &Authority,
    asked: &Asked,
    standing: Option<&Standing>,
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let content = &asked.content;
    let (name, href) = (authority.name().to_owned(), Href::Signatory(&authority.slug).to(w.lang));
    let commitment = standing.map_or_else(|| w.t("withdrawal-changed"), |one| commitment_word(w, one));
    let mut facts = vec![
        parts::fact(w.t("column-authority"), view! { <a href=href>{name}</a> }),
        parts::fact(w.t("withdrawal-field-commitment"), commitment),
        parts::fact(w.t("withdrawal-field-decision"), content.decision.clone()),
        parts::fact(w.t("withdrawal-field-decided_on"), w.day(content.decided_on)),
    ];
    if !content.source.is_empty() {
        facts.push(parts::fact(w.t("source"), parts::source(w, &content.source)));
    }
    facts.push(parts::fact(w.t("column-sent"), w.moment(asked.asked_at)));
    let status = format!("withdrawal-status-{}", asked.status.code());
    facts.push(parts::fact(w.t("column-status"), w.t(&status)));
    let decision = parts::request_decision(visit, authority, asked.status, kept);
    let summary = decision.as_ref().map(parts::Asked::summary);
    let key = ("withdrawal", asked.id);
    let decision = decision.map(|typed| parts::request_form(visit, "withdrawals", "decide_withdrawal", key, &typed));
    view! {
        {parts::breadcrumb(w, vec![(Href::StaffWithdrawals, "withdrawals-title")])}
        {summary}
        {parts::page_head(title(visit, authority), String::new())}
        <dl class="obs-facts">{facts}</dl>
        <section class="obs-section">
            <h2>{w.t("withdrawal-field-reason")}</h2>
            {as_typed(&content.reason)}
        </section>
        {decision}
    }
}
