//! `/{lang}/desk`: what waits for a person. For whoever is signed in.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{Hidden, hidden, status};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::db::reports::{self, Period, ReportCard};
use crate::server::error::Result;
use crate::server::session::Person;

/// A person's start page.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`].
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?.clone();
    let mut conn = visit.ctx.read().await?;
    let periods = reports::list_periods(&mut conn).await?;
    let mut seats = Vec::new();
    // A person writes for one authority, rarely for two.
    for id in person.authorities() {
        if let Some(authority) = visit.register().authority_by_id(id) {
            seats.push((
                authority.clone(),
                reports::list_reports_by_authority(&mut conn, id).await?,
            ));
        }
    }
    drop(conn);
    Ok(Page::new(visit.words.t("desk-title"), move || {
        body(&visit, &periods, &seats, &person)
    })
    .private())
}

fn body(
    visit: &Visit,
    periods: &[Period],
    seats: &[(Authority, Vec<ReportCard>)],
    person: &Person,
) -> impl IntoView + use<> {
    let w = visit.words;
    let authorities = seats
        .iter()
        .map(|(authority, cards)| seat(visit, authority, cards, periods).into_any())
        .collect_view();
    let mail = person.is_administrator().then(|| {
        view! {
            <li><a href=Href::StaffMail.to(w.lang)>{w.t("letters-title")}</a></li>
            <li><a href=Href::FactorResets.to(w.lang)>{w.t("resets-title")}</a></li>
        }
    });
    let is_staff = person.sees_staff_pages();
    let staff = is_staff.then(|| {
        view! {
            <section class="obs-section">
                <h2>{w.t("desk-staff")}</h2>
                <ul>
                    <li><a href=Href::Queue.to(w.lang)>{w.t("queue-title")}</a></li>
                    <li><a href=Href::ImportProblems.to(w.lang)>{w.t("problems-title")}</a></li>
                    {mail}
                </ul>
            </section>
        }
    });
    let nothing = (seats.is_empty() && !is_staff).then(|| view! { <p>{w.t("desk-nothing")}</p> });
    view! {
        {parts::page_head(w.t("desk-title"), w.t("desk-lead"))}
        {authorities}
        {staff}
        {nothing}
    }
}

fn seat(visit: &Visit, authority: &Authority, cards: &[ReportCard], periods: &[Period]) -> impl IntoView + use<> {
    let w = visit.words;
    let items = periods
        .iter()
        .map(|period| {
            let name = w.with("report-heading", &[("period", period.slug.clone().into())]);
            match cards.iter().find(|card| card.period == period.slug) {
                Some(card) => {
                    let code = card.status.code();
                    view! {
                        <li class="obs-task-list__item">
                            <div class="obs-task-list__name">
                                <a class="obs-task-list__link" href=Href::Report(card.id).to(w.lang)>{name}</a>
                                <p class="obs-task-list__hint">{w.count("desk-measures", card.measures)}</p>
                            </div>
                            <span class="obs-task-list__status">{status(code, w.t(&format!("report-status-{code}")))}</span>
                        </li>
                    }
                    .into_any()
                }
                None => view! {
                    <li class="obs-task-list__item">
                        <div class="obs-task-list__name">
                            {name}
                            <p class="obs-task-list__hint">{w.t("desk-not-opened")}</p>
                        </div>
                        <form class="obs-task-list__status" method="post" action=form("open_report")>
                            {hidden(vec![
                                Hidden("lang", w.lang.code().to_owned()),
                                Hidden("authority", authority.slug.clone()),
                                Hidden("period", period.slug.clone()),
                            ])}
                            <button class="obs-button">{w.t("desk-open")}</button>
                        </form>
                    </li>
                }
                .into_any(),
            }
        })
        .collect_view();
    view! {
        <section class="obs-section">
            <h2>{authority.name().to_owned()}</h2>
            <p><a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("desk-public-page")}</a></p>
            <ol class="obs-task-list">{items}</ol>
        </section>
    }
}
