//! `/{lang}/`: how many signed, where, since when, and what they did next. For anybody.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::domain::cohort::{reporting, whole};
use crate::domain::date::CHARTER_OPENED;
use crate::domain::tally::by_language;
use crate::paths::Href;
use crate::server::error::Result;

/// Who tells of the day on which the Charter was launched.
const LAUNCH: &str = "https://docsbay.net/the-charter-for-equality";

/// The home page.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    let reports = visit.register().index().reports;
    let title = visit.words.t("home-title");
    Ok(Page::new(title, move || body(&visit, reports)).with_figures())
}

fn body(visit: &Visit, reports: i64) -> impl IntoView + use<> {
    let w = visit.words;
    let totals = visit.register().index().totals.clone();
    let published = visit.register().latest_published_total().cloned();
    let heading = match &published {
        Some(total) => w.count_with(
            "home-heading",
            totals.signatories,
            &[("all", w.number(total.number).into())],
        ),
        None => w.t("home-title"),
    };
    let figure = |name: &str| visit.figure(name).map(|figure| parts::figure(visit, &figure, false));
    let other = published.map(|total| {
        let label = w.count_with("key-published", total.countries.unwrap_or(0), &[]);
        let when = parts::when(w, &total.as_of);
        view! {
            <li class="obs-key-figures__item obs-key-figures__item--other">
                <span class="obs-key-figures__number">{parts::published_number(w, &total)}</span>
                <span class="obs-key-figures__label">{label}</span>
                <span class="obs-key-figures__source">{parts::source(w, &total.source)} ", " {when} ". " <a href=format!("{}#elsewhere", visit.to(&Href::Countries))>{w.t("key-published-all")}</a></span>
            </li>
        }
    });
    let since = w.with("key-since", &[("day", w.day(CHARTER_OPENED).into())]);
    view! {
        <div class="obs-columns obs-columns--main">
            <div class="obs-stack obs-stack--loose">
                {parts::page_head(heading, w.t("home-lead"))}
                <ul class="obs-key-figures">
                    <li class="obs-key-figures__item">
                        <span class="obs-key-figures__number">{parts::counted(visit, totals.signatories, &[])}</span>
                        <span class="obs-key-figures__label">{w.count("key-signatories", totals.countries)}</span>
                        <span class="obs-key-figures__source">{parts::as_of(visit)}</span>
                    </li>
                    {other}
                    <li class="obs-key-figures__item">
                        <span class="obs-key-figures__number">{CHARTER_OPENED.year().to_string()}</span>
                        <span class="obs-key-figures__label">{since}</span>
                        <span class="obs-key-figures__source">{parts::source(w, LAUNCH)} ". " <a href=visit.to(&Href::MethodSection("versions"))>{w.t("key-since-more")}</a></span>
                    </li>
                </ul>
            </div>
            <div class="obs-stack">
                {parts::steps(visit, &whole(visit.register(), visit.today()), reporting(visit.register()))}
                <p><a href=visit.to(&Href::InFigures)>{w.t("in-figures-title")}</a></p>
            </div>
        </div>
        <section class="obs-section">
            <h2>{w.t("home-where")}</h2>
            <div class="obs-columns obs-columns--main">
                {figure("map")}
                {figure("by-country")}
            </div>
            <p><a href=format!("{}#map", visit.to(&Href::InFigures))>{w.t("map-others")}</a></p>
        </section>
        <section class="obs-section">
            <h2>{w.t("home-when")}</h2>
            {figure("by-year")}
        </section>
        <div class="obs-columns">
            {languages(visit)}
            <section class="obs-section">
                <h2>{w.t("home-reports")}</h2>
                <p>{w.count("home-reports-accepted", reports)}</p>
                <p class="obs-source">{parts::as_of(visit)}</p>
            </section>
        </div>
        {parts::figures_as_files(w, |ending| visit.stay(&Href::Figures(None).file(w.lang, ending)))}
        {ways_in(visit)}
    }
}

fn languages(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let mut tallies = by_language(visit.register());
    tallies.retain(|tally| tally.signatories > 0);
    tallies.sort_by_key(|tally| std::cmp::Reverse(tally.signatories));
    let rows = tallies
        .iter()
        .take(8)
        .map(|tally| {
            view! {
                <tr>
                    <th scope="row"><a href=visit.to(&Href::Language(&tally.tag))>{w.language_alone(&tally.tag)}</a></th>
                    <td class="obs-table__number">{w.number(tally.signatories)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <section class="obs-section">
            <h2>{w.t("home-languages")}</h2>
            <table class="obs-table">
                <caption class="obs-table__caption">{w.t("home-languages-caption")}</caption>
                <thead><tr>
                    <th scope="col">{w.t("column-language")}</th>
                    <th scope="col" class="obs-table__number">{w.t("column-signatories")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <p class="obs-source">{parts::as_of(visit)}</p>
            <p><a href=visit.to(&Href::Languages)>{w.t("home-languages-all")}</a></p>
        </section>
    }
}

fn ways_in(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let ways = [
        (Href::Signatories, "way-citizen"),
        (Href::SignIn, "way-signatory"),
        (Href::Method, "way-researcher"),
    ];
    let ways = ways
        .into_iter()
        .map(|(href, key)| {
            view! {
                <div class="obs-stack obs-stack--tight">
                    <h3><a href=visit.to(&href)>{w.t(&format!("{key}-title"))}</a></h3>
                    <p>{w.t(&format!("{key}-text"))}</p>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="obs-section">
            <h2>{w.t("home-ways")}</h2>
            <div class="obs-columns">{ways}</div>
        </section>
    }
}
