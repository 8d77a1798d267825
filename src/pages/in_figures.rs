//! `/{lang}/charter-in-figures`: what became of the signatures, put together as the visitor chooses. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::in_language;
use crate::domain::cohort::{Group, reporting, whole};
use crate::domain::commitment::Articles;
use crate::domain::mapped::Mapped;
use crate::domain::register::Authority;
use crate::domain::wording::LIST_LANGUAGE;
use crate::paths::{Href, with_pairs};
use crate::server::error::Result;

/// How many of those who extended are named.
const EXTENDED: usize = 50;

/// The state of the Charter.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    let (group, mapped) = chosen(&visit.query);
    let page = Page::new(visit.words.t("in-figures-title"), move || body(&visit, group, mapped));
    Ok(page.live().with_figures())
}

/// The address of what is chosen, at one of its sections.
fn address(visit: &Visit, group: Group, mapped: Mapped, section: &str) -> String {
    let address = with_choice(Href::InFigures.to(visit.words.lang), group, mapped);
    format!("{}#{section}", visit.stay(&address))
}

/// What is chosen behind an address.
pub fn with_choice(address: String, group: Group, mapped: Mapped) -> String {
    let mut pairs = vec![("by", group.code()), ("measure", mapped.code())];
    pairs.retain(|pair| *pair != ("measure", Mapped::Signatories.code()));
    with_pairs(address, &pairs)
}

/// What the address chooses; what is none is not chosen.
pub fn chosen(query: &[(String, String)]) -> (Group, Mapped) {
    let get = |name: &str| query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value);
    (
        Group::parse_code(get("by")).unwrap_or(Group::Year),
        Mapped::parse_code(get("measure")).unwrap_or(Mapped::Signatories),
    )
}

/// The name of the map that is chosen.
pub fn map_of(mapped: Mapped) -> String {
    match mapped {
        Mapped::Signatories => "map".to_owned(),
        _ => format!("map-{mapped}"),
    }
}

fn body(visit: &Visit, group: Group, mapped: Mapped) -> impl IntoView + use<> {
    let w = visit.words;
    let all = whole(visit.register(), visit.today());
    let (owing, reported) = reporting(visit.register());
    let groups = Group::ALL
        .map(|one| {
            let href = address(visit, one, mapped, "plans");
            (href, w.t(&format!("group-{one}")), one == group)
        })
        .to_vec();
    let maps = Mapped::ALL
        .map(|one| {
            let href = address(visit, group, one, "map");
            (href, w.t(&format!("map-of-{one}")), one == mapped)
        })
        .to_vec();
    let map = map_of(mapped);
    let plans = visit
        .figure(&format!("plans-by-{group}"))
        .map(|figure| parts::figure(visit, &figure, false));
    let figure = |name: &str| visit.figure(name).map(|figure| parts::figure(visit, &figure, false));
    let shares = visit
        .register()
        .plan_shares
        .iter()
        .map(|share| {
            view! {
                <tr>
                    <th scope="row"><a href=visit.to(&Href::Country(&share.country))>{w.country(&share.country)}</a></th>
                    <td>{in_language(&share.statement, LIST_LANGUAGE, w.lang.code())}</td>
                    <td>{parts::when(w, &share.as_of)}</td>
                    <td>{parts::source(w, &share.source)}</td>
                </tr>
            }
        })
        .collect_view();
    let shares = parts::Table::new("plan-shares", w.t("plan-shares-caption"))
        .column(w.t("column-country"))
        .column(w.t("column-with-plan"))
        .column(w.t("column-as-of"))
        .column(w.t("source"))
        .of(shares);
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("in-figures-title"), w.t("in-figures-lead"))}
        {parts::steps(visit, &all, (owing, reported))}
        <section class="obs-section" id="plans">
            <h2>{w.t("in-figures-plans")}</h2>
            {parts::choices(w.t("in-figures-by"), groups)}
            {plans}
        </section>
        <section class="obs-section">
            <h2>{w.t("country-plans")}</h2>
            <p>{w.t("plan-shares-note")}</p>
            {shares}
        </section>
        <section class="obs-section" id="map">
            <h2>{w.t("home-where")}</h2>
            {parts::choices(w.t("map-of"), maps)}
            <div class="obs-columns obs-columns--main">{figure(&map)} {figure("by-country")}</div>
        </section>
        <section class="obs-section">
            <h2>{w.t("home-when")}</h2>
            {figure("by-year")}
            {figure("growth")}
        </section>
        <section class="obs-section">
            <h2>{w.t("in-figures-who")}</h2>
            <div class="obs-columns">{figure("by-kind")} {figure("by-size")}</div>
        </section>
        <section class="obs-section" id="texts">
            <h2>{w.t("in-figures-texts")}</h2>
            <div class="obs-columns">{figure("by-version")} {extended(visit)}</div>
        </section>
        {parts::figures_as_files(w, |ending| visit.stay(&with_choice(Href::InFigures.file(w.lang, ending), group, mapped)))}
    }
}

/// Who took on the new articles later.
fn extended(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let mut own: Vec<&Authority> = visit
        .register()
        .signatories()
        .filter(|authority| authority.articles() == Articles::Extended)
        .collect();
    own.sort_by(|left, right| w.compare(left.name(), right.name()));
    let count = i64::try_from(own.len()).unwrap_or(i64::MAX);
    let links = own
        .iter()
        .take(EXTENDED)
        .map(|one| {
            let href = visit.to(&Href::Signatory(&one.slug));
            view! { <li><a href=href>{parts::authority_name(w, one)}</a> ", " {w.country(&one.country)}</li> }
                .into_any()
        })
        .collect_view();
    let more = (own.len() > EXTENDED).then(|| w.with("extended-first", &[("n", EXTENDED.to_string().into())]));
    view! {
        <section class="obs-stack" aria-labelledby="extended">
            <h3 id="extended">{w.count("extended-title", count)}</h3>
            {more.map(|text| view! { <p>{text}</p> })}
            <ul>{links}</ul>
            <p class="obs-source">{parts::as_of(visit)}</p>
        </section>
    }
}
