//! What waits for those who write and certify for an authority.

use leptos::prelude::*;

use crate::components::{Hidden, hidden, status};
use crate::domain::endorsement::can_endorse;
use crate::domain::plan::{PlanStanding, ReportStanding, owes, plan_due, report_standing};
use crate::domain::register::Authority;
use crate::domain::report::ReportStatus;
use crate::pages::report::report_status;
use crate::pages::{Visit, parts};
use crate::paths::{Href, form};
use crate::server::db::reports::{self, ReportCard};
use crate::server::error::Result;
use crate::server::session::Person;

/// What a person does for one authority.
pub struct Seat {
    authority: Authority,
    cards: Vec<ReportCard>,
    writes: bool,
    certifies: bool,
}

/// What waits, for each authority that the person writes or certifies for.
pub async fn load(visit: &Visit, person: &Person) -> Result<Vec<Seat>> {
    let ids = person.authorities();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut conn = visit.ctx.read().await?;
    let cards = reports::list_reports_of(&mut conn, &ids).await?;
    drop(conn);
    let seats = ids.into_iter().filter_map(|id| {
        let authority = visit.register().authority_by_id(id)?.clone();
        Some(Seat {
            authority,
            cards: cards.iter().filter(|card| card.authority == id).cloned().collect(),
            writes: person.editor_of(id).is_ok(),
            certifies: person.approver_of(id).is_ok(),
        })
    });
    Ok(seats.collect())
}

/// The part of one authority.
pub fn part(visit: &Visit, seat: &Seat) -> AnyView {
    let w = visit.words;
    let slug = &seat.authority.slug;
    let certifies = seat.certifies.then(|| {
        view! {
            " · " <a href=Href::People(slug).to(w.lang)>{w.t("people-link")}</a>
            " · " <a href=Href::Withdrawal(slug).to(w.lang)>{w.t("withdrawal-link")}</a>
            {can_endorse(&seat.authority).then(|| view! {
                " · " <a href=Href::Endorsement(slug).to(w.lang)>{w.t("endorsement-link")}</a>
            })}
        }
    });
    view! {
        <section class="obs-section">
            <h2>{seat.authority.name().to_owned()}</h2>
            <p>
                <a href=Href::Signatory(slug).to(w.lang)>{w.t("desk-public-page")}</a>
                " · " <a href=Href::Log(slug).to(w.lang)>{w.t("desk-log")}</a>
                {certifies}
            </p>
            {reports(visit, seat)}
            {deadlines(visit, seat)}
        </section>
    }
    .into_any()
}

/// The report of every period, and a word if none of them waits for this person.
fn reports(visit: &Visit, seat: &Seat) -> AnyView {
    let w = visit.words;
    let periods = visit.register().periods.iter().rev();
    let mut waits = false;
    let items = periods
        .map(|period| {
            let card = seat.cards.iter().find(|card| card.period == period.slug);
            waits |= match card {
                Some(card) if card.ready_at.is_some() => seat.certifies,
                Some(card) => seat.writes && card.status.is_open(),
                None => seat.writes,
            };
            match card {
                Some(card) => report(visit, seat, card),
                None => unopened(visit, seat, &period.slug),
            }
        })
        .collect::<Vec<_>>();
    let nothing = (!waits).then(|| view! { <p>{w.t("desk-authority-nothing")}</p> });
    view! { <ol class="obs-task-list">{items}</ol> {nothing} }.into_any()
}

fn report(visit: &Visit, seat: &Seat, card: &ReportCard) -> AnyView {
    let w = visit.words;
    let name = w.with("report-heading", &[("period", card.period.clone().into())]);
    // What waits for this person is one step away.
    let is_to_certify = card.ready_at.is_some() && seat.certifies;
    let href = if is_to_certify {
        Href::ReportCheck(card.id)
    } else {
        Href::Report(card.id)
    };
    let key = match (card.ready_at.is_some(), card.status) {
        (true, _) if seat.certifies => Some("desk-to-certify"),
        (true, _) => Some("desk-with-approver"),
        (false, ReportStatus::Returned) if seat.writes => Some("desk-returned"),
        _ => None,
    };
    let next = key.map(|key| view! { <p class="obs-task-list__hint">{w.t(key)}</p> });
    view! {
        <li class="obs-task-list__item">
            <div class="obs-task-list__name">
                <a class="obs-task-list__link" href=href.to(w.lang)>{name}</a>
                <p class="obs-task-list__hint">{w.count("desk-measures", card.measures)}</p>
                {next}
            </div>
            <span class="obs-task-list__status">{report_status(w, card.status.code(), card.ready_at.is_some())}</span>
        </li>
    }
    .into_any()
}

fn unopened(visit: &Visit, seat: &Seat, period: &str) -> AnyView {
    let w = visit.words;
    let open = seat.writes.then(|| {
        view! {
            <form class="obs-task-list__status" method="post" action=form("open_report")>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("authority", seat.authority.slug.clone()),
                    Hidden("period", period.to_owned()),
                ])}
                <button class="obs-button">{w.t("desk-open")}</button>
            </form>
        }
    });
    view! {
        <li class="obs-task-list__item">
            <div class="obs-task-list__name">
                {w.with("report-heading", &[("period", period.into())])}
                <p class="obs-task-list__hint">{w.t("desk-not-opened")}</p>
            </div>
            {open}
        </li>
    }
    .into_any()
}

/// Until when the plan and the reports are expected of a signatory.
fn deadlines(visit: &Visit, seat: &Seat) -> Option<AnyView> {
    let authority = &seat.authority;
    if !authority.is_signatory() {
        return None;
    }
    let facts: Vec<AnyView> = std::iter::once(plan(visit, authority))
        .chain(
            visit
                .register()
                .periods
                .iter()
                .rev()
                .filter(|period| owes(authority.signed(), period))
                .map(|period| report_due(visit, authority, period)),
        )
        .collect();
    let title = visit.words.t("desk-deadlines");
    Some(view! { <h3>{title}</h3> <dl class="obs-facts">{facts}</dl> }.into_any())
}

fn plan(visit: &Visit, authority: &Authority) -> AnyView {
    let w = visit.words;
    let standing = authority.plan_standing(visit.today());
    let code = standing.code();
    let due = match (standing, authority.signed().and_then(plan_due)) {
        (PlanStanding::InForce | PlanStanding::Known, _) => None,
        (_, Some(due)) => Some(w.with("duty-plan-due", &[("when", w.span(&due).into())])),
        (_, None) => Some(w.t("duty-due-unknown")),
    };
    parts::fact(
        w.t("fact-plan"),
        view! { {status(&format!("plan-{code}"), w.t(&format!("plan-standing-{code}")))} <p class="obs-source">{due}</p> },
    )
}

fn report_due(visit: &Visit, authority: &Authority, period: &crate::domain::plan::Period) -> AnyView {
    let w = visit.words;
    let standing = report_standing(period, authority.reported.contains(&period.slug), true, visit.today());
    let key = match standing {
        ReportStanding::Reported => None,
        ReportStanding::Due => Some("duty-due-by"),
        ReportStanding::NotReported | ReportStanding::Unknown => Some("duty-was-due-by"),
    };
    let due = key.map(|key| w.with(key, &[("day", w.day(period.due_on).into())]));
    let code = standing.code();
    parts::fact(
        w.with("report-heading", &[("period", period.slug.clone().into())]),
        view! { {status(code, w.t(&format!("report-standing-{code}")))} <p class="obs-source">{due}</p> },
    )
}
