//! `/{lang}/signatories/{slug}`: what it is, what it committed to, what it reported. For anybody.

mod cite;
pub mod duties;
mod links;

use leptos::prelude::*;

use super::{Page, Visit, embed, parts};
use crate::components::{in_language, lang_of, paragraphs, status};
use crate::domain::commitment::Standing;
use crate::domain::date::Precision;
use crate::domain::register::{Act, Authority, Commitment};
use crate::locale::Words;
use crate::paths::Href;
use crate::server::db::accounts;
use crate::server::db::public::{self, PublicReport};
use crate::server::error::{Error, Result};
use crate::server::session::Person;

/// One authority.
///
/// # Errors
/// [`Error::NotFound`] for a slug that the register does not hold.
pub async fn show(visit: Visit) -> Result<Page> {
    let authority = visit
        .register()
        .authority(visit.param("slug"))
        .ok_or(Error::NotFound)?
        .clone();
    let mut conn = visit.ctx.read().await?;
    let reports = public::list_public_reports(&mut conn, authority.id, visit.register().publication).await?;
    let writes_here = accounts::has_editor(&mut conn, authority.id, visit.edition.until()).await?;
    drop(conn);
    let feed = Href::SignatoryFeed(&authority.slug).to_string();
    let page = Page::new(authority.name().to_owned(), move || {
        body(&visit, &authority, &reports, writes_here)
    });
    Ok(page.with_feed(feed))
}

fn body(visit: &Visit, authority: &Authority, reports: &[PublicReport], writes_here: bool) -> impl IntoView + use<> {
    let w = visit.words;
    let notice = match authority.standing() {
        Standing::SignatoryContested => Some("signatory-contested"),
        Standing::Apart => Some("signatory-apart"),
        Standing::Former => Some("signatory-former"),
        Standing::NoneKnown => Some("signatory-none-known"),
        Standing::Signatory => None,
    };
    let lead = w.with(
        "signatory-lead",
        &[
            ("kind", w.t(&format!("kind-{}", authority.kind.code())).into()),
            ("country", w.country(&authority.country).into()),
        ],
    );
    let reports = if reports.is_empty() {
        view! { <p>{w.t("signatory-no-reports")}</p> }.into_any()
    } else {
        reports
            .iter()
            .map(|one| report(w, one).into_any())
            .collect_view()
            .into_any()
    };
    let commitments = authority
        .commitments
        .iter()
        .map(|one| commitment(w, one).into_any())
        .collect_view();
    let map = authority.place.is_some();
    let is_staff = visit.person.as_ref().is_some_and(Person::sees_staff_pages);
    let edit = is_staff.then(|| {
        view! { " · " <a href=visit.to(&Href::StaffEdit(&authority.slug))>{w.t("edit-link")}</a> }
    });
    let sees_people = visit
        .person
        .as_ref()
        .is_some_and(|person| person.sees_people_of(authority).is_ok());
    let people = sees_people.then(|| {
        view! { " · " <a href=visit.to(&Href::People(&authority.slug))>{w.t("people-link")}</a> }
    });
    let access = w.with("access-link", &[("name", authority.name().into())]);
    let join = (!authority.is_signatory()).then(|| {
        view! { " · " <a href=visit.to(&Href::Join)>{w.t("join-link")}</a> }
    });
    let saved = (visit.query("saved") == "correction").then(|| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t("saved-correction")}</h2></div> }
    });
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home"), (Href::Signatories, "nav-signatories")])}
        {saved}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{parts::authority_name(w, authority)}</h1>
            <p class="obs-page-head__lead">{lead}</p>
            <p><a href=visit.stay(&format!("{}?signatory={}", Href::Compare.to(w.lang), authority.slug))>{w.t("compare-with")}</a> " · " <a href=visit.to(&Href::Correction(&authority.slug))>{w.t("correction-link")}</a> " · " <a href=visit.to(&Href::Access(&authority.slug))>{access}</a> {join} {edit} {people}</p>
        </div>
        {notice.map(|key| view! { <div class="obs-note obs-note--attention"><p>{w.t(key)}</p></div> })}
        {facts(visit, authority)}
        {authority.is_signatory().then(|| duties::duties(visit, authority, writes_here))}
        <section class="obs-section">
            <h2>{w.t("signatory-commitments")}</h2>
            {commitments}
        </section>
        <section class="obs-section">
            <h2>{w.t("signatory-reports")}</h2>
            {reports}
        </section>
        {map.then(|| view! { <p class="obs-source">{w.t("place-credit")}</p> })}
        {embed::badge_snippet(visit, authority)}
        {cite::cite(visit, authority)}
    }
}

fn unknown(name: String, text: String) -> AnyView {
    view! {
        <div class="obs-facts__row">
            <dt class="obs-facts__name">{name}</dt>
            <dd class="obs-facts__value obs-facts__value--unknown">{text}</dd>
        </div>
    }
    .into_any()
}

fn facts(visit: &Visit, authority: &Authority) -> impl IntoView + use<> {
    let w = visit.words;
    let mut facts = vec![
        parts::fact(w.t("column-status"), parts::authority_status(w, authority)),
        match authority.signed() {
            Some(span) => parts::fact(w.t("column-signed"), w.span(span)),
            None => unknown(w.t("column-signed"), w.t("unknown")),
        },
    ];
    if let Some(main) = authority.main_commitment() {
        facts.push(parts::fact(
            w.t("fact-version"),
            w.t(&format!("version-{}", main.version.code())),
        ));
    }
    let kind = w.t(&format!("kind-{}", authority.kind.code()));
    let wording = authority.kind_wording.clone();
    let is_same = wording == authority.kind.code();
    facts.push(parts::fact(
        w.t("column-kind"),
        view! { {kind} {(!is_same).then(|| view! { " " <span class="obs-source">{w.t("source-calls-it")} " " <q lang=lang_of(&authority.kind_language, w.lang.code())>{wording}</q></span> })} },
    ));
    facts.push(parts::fact(
        w.t("column-country"),
        view! { <a href=visit.to(&Href::Country(&authority.country))>{w.country(&authority.country)}</a> },
    ));
    facts.push(languages(visit, authority));
    if authority.names.len() > 1 {
        facts.push(parts::fact(w.t("fact-names"), names(w, authority)));
    }
    if !authority.place_names.is_empty() {
        let others = authority.place_names.iter().enumerate();
        let others = others.map(|(at, name)| {
            let comma = (at > 0).then_some(", ");
            view! { {comma} {parts::place_name(w, authority, name)} }
        });
        let others = others.collect_view();
        facts.push(parts::fact(
            w.t("fact-place-names"),
            view! { {others} " " <span class="obs-source">{w.t("place-names-source")}</span> },
        ));
    }
    facts.push(match &authority.population {
        Some(population) => parts::fact(
            w.t("fact-population"),
            view! { {w.number(population.inhabitants)} " " <span class="obs-source">{parts::source(w, &population.source)} ", " {parts::when(w, &population.as_of)}</span> },
        ),
        None => unknown(w.t("fact-population"), w.t("population-unknown")),
    });
    if !authority.identifiers.is_empty() {
        let identifiers: Vec<String> = authority
            .identifiers
            .iter()
            .map(|identifier| format!("{} {}", w.t(&format!("scheme-{}", identifier.scheme)), identifier.value))
            .collect();
        facts.push(parts::fact(w.t("fact-identifiers"), identifiers.join(", ")));
    }
    facts.extend(links::facts(visit, authority));
    if !authority.note.is_empty() {
        let note = in_language(&authority.note, &authority.note_language, w.lang.code());
        facts.push(parts::fact(w.t("fact-note"), note));
    }
    facts.push(parts::fact(w.t("fact-source"), parts::source(w, &authority.source)));
    view! {
        <dl class="obs-facts">{facts}</dl>
        <p class="obs-source">{parts::as_of(visit)}</p>
    }
}

fn names(w: Words, authority: &Authority) -> AnyView {
    let names = authority
        .names
        .iter()
        .map(|name| {
            let language = name.language.as_deref().map(|tag| w.language(tag));
            let role = (name.role != "official").then(|| w.t(&format!("name-role-{}", name.role)));
            let about: Vec<String> = [language, role].into_iter().flatten().collect();
            let about = (!about.is_empty()).then(|| format!(" ({})", about.join(", ")));
            view! { <li>{in_language(&name.text, name.language.as_deref().unwrap_or_default(), w.lang.code())} {about}</li> }
        })
        .collect_view();
    view! { <ul class="obs-facts__list">{names}</ul> }.into_any()
}

fn languages(visit: &Visit, authority: &Authority) -> AnyView {
    let w = visit.words;
    if authority.languages.is_empty() {
        return unknown(w.t("fact-languages"), w.t("unknown"));
    }
    let is_first = authority
        .languages
        .iter()
        .any(|language| language.source == "first-assignment");
    let links = authority
        .languages
        .iter()
        .enumerate()
        .map(|(at, language)| {
            let comma = (at > 0).then_some(", ");
            view! { {comma} <a href=visit.to(&Href::Language(&language.tag))>{w.language(&language.tag)}</a> }
        })
        .collect_view();
    parts::fact(
        w.t("fact-languages"),
        view! { {links} {is_first.then(|| view! { " " <span class="obs-source">{w.t("languages-first-assignment")}</span> })} },
    )
}

fn commitment(w: Words, commitment: &Commitment) -> impl IntoView + use<> {
    let code = commitment.status.code();
    let heading = w.with(
        "commitment-heading",
        &[
            ("kind", w.t(&format!("commitment-{}", commitment.kind.code())).into()),
            ("version", w.t(&format!("version-{}", commitment.version.code())).into()),
        ],
    );
    let acts = commitment.acts.iter().map(|one| act(w, one).into_any()).collect_view();
    let confidence = match commitment.confidence.as_str() {
        "" | "high" => None,
        "medium" | "low" => Some(format!("({})", w.t(&format!("confidence-{}", commitment.confidence)))),
        other => Some(other.to_owned()),
    };
    view! {
        <h3>{heading} " " {status(code, w.t(&format!("status-{code}")))}</h3>
        <p>{w.t(&format!("status-about-{code}"))} " " {confidence}</p>
        <ol class="obs-timeline">{acts}</ol>
    }
}

fn act(w: Words, act: &Act) -> impl IntoView + use<> {
    let precision = act.span.precision();
    let class = if precision == Precision::Day {
        "obs-timeline__item"
    } else {
        "obs-timeline__item obs-timeline__item--uncertain"
    };
    let when = w.span(&act.span);
    let date = if precision == Precision::Day {
        view! { <time datetime=act.span.earliest().to_string()>{when}</time> }.into_any()
    } else {
        view! { <span class="obs-timeline__precision">{when}</span> }.into_any()
    };
    let wording = act.wording.clone();
    view! {
        <li class=class>
            <p class="obs-timeline__date">{date}</p>
            <div class="obs-timeline__body">
                <h4 class="obs-timeline__title">{w.t(&format!("act-{}", act.kind.code()))}</h4>
                <p>{w.t("act-wording")} " " <q lang=lang_of(&act.language, w.lang.code())>{wording}</q></p>
                <p class="obs-source">{w.t("source")} " " {parts::source(w, &act.source)}</p>
            </div>
        </li>
    }
}

fn report(w: Words, report: &PublicReport) -> impl IntoView + use<> {
    let heading = w.with("report-heading", &[("period", report.period.clone().into())]);
    let accepted = w.with("report-accepted-on", &[("day", w.moment(report.accepted_at).into())]);
    let language = report.language.clone();
    let measures = report
        .measures
        .iter()
        .enumerate()
        .map(|(at, one)| parts::measure(w, at + 1, one, &language, true).into_any())
        .collect_view();
    let from = w.with(
        "report-days",
        &[
            ("from", w.day(report.days.0).into()),
            ("until", w.day(report.days.1).into()),
        ],
    );
    let certified = report
        .certified_at
        .map(|at| w.with("report-certified-on", &[("day", w.moment(at).into())]));
    let coordinator = report.is_by_coordinator.then(|| w.t("report-by-coordinator"));
    view! {
        <h3>{heading} " " {status("accepted", w.t("report-status-accepted"))}</h3>
        <p class="obs-source">{from} " " {certified} " " {accepted} " " {coordinator}</p>
        <div class="obs-prose" lang=lang_of(&language, w.lang.code())>{paragraphs(&report.summary)}</div>
        {measures}
    }
}
