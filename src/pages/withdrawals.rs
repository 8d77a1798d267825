//! `/{lang}/staff/withdrawals`: commitments that authorities want to undo; and each of them with the form to decide. For
//! coordinators (their countries), staff and auditors.

use leptos::prelude::*;

use super::withdrawal::commitment_word;
use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, hidden, source};
use crate::domain::register::Authority;
use crate::domain::withdrawal::{TypedWithdrawalDecision, WithdrawalStatus};
use crate::paths::{Href, form};
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
    let page = Page::new(visit.words.t("withdrawals-title"), move || list(&visit, &open));
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
                        <a href=Href::StaffWithdrawal(asked.id).to(w.lang)>{w.t("claims-open")} <span class="obs-visually-hidden">" " {name}</span></a>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let table = if open.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("withdrawals-empty")}</h2><p>{w.t("withdrawals-empty-why")}</p></div> }.into_any()
    } else {
        let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
        parts::Table::new("withdrawals", w.count("withdrawals-caption", count))
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
        {parts::page_head(w.t("withdrawals-title"), w.t("withdrawals-lead"))}
        {table}
    }
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
        facts.push(parts::fact(w.t("source"), source(&content.source)));
    }
    facts.push(parts::fact(w.t("column-sent"), w.moment(asked.asked_at)));
    let status = format!("withdrawal-status-{}", asked.status.code());
    facts.push(parts::fact(w.t("column-status"), w.t(&status)));
    let may_decide = visit
        .person
        .as_ref()
        .is_some_and(|person| person.coordinator_of(&authority.country).is_ok());
    let decision = (asked.status == WithdrawalStatus::Open && may_decide).then(|| {
        let typed = TypedWithdrawalDecision::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
        let faults = match kept.get("problem").map(String::as_str) {
            Some("form-faults") => typed.check().err().unwrap_or_default(),
            _ => Vec::new(),
        };
        parts::Asked::new(w, "decision", typed.fields(), faults).with_problem(kept, "why")
    });
    let summary = decision.as_ref().map(parts::Asked::summary);
    let step = |step: &'static str, key: &str, class: &'static str| {
        view! { <button class=format!("obs-button {class}") name="form[step]" value=step>{w.t(key)}</button> }
    };
    let decision = decision.map(|typed| {
        let why = Field {
            name: "why",
            kind: "area",
            ..Field::default()
        };
        view! {
            <section class="obs-section">
                <h2>{w.t("claims-decision")}</h2>
                <p>{w.t("withdrawals-decision-lead")}</p>
                <form class="obs-form" method="post" action=form("decide_withdrawal") novalidate>
                    {hidden(vec![
                        Hidden("lang", w.lang.code().to_owned()),
                        Hidden("withdrawal", asked.id.to_string()),
                    ])}
                    {typed.hinted(why)}
                    <div class="obs-form__actions" id="step">
                        {step("confirm", "withdrawals-confirm", "")}
                        {step("refuse", "withdrawals-refuse", "obs-button--danger")}
                    </div>
                </form>
            </section>
        }
    });
    view! {
        {parts::breadcrumb(w, vec![(Href::StaffWithdrawals, "withdrawals-title")])}
        {summary}
        {parts::page_head(title(visit, authority), String::new())}
        <dl class="obs-facts">{facts}</dl>
        <section class="obs-section">
            <h2>{w.t("withdrawal-field-reason")}</h2>
            <div class="obs-thread__text">{content.reason.clone()}</div>
        </section>
        {decision}
    }
}
