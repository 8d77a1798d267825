//! What a signatory owes under the Charter, and where it stands.

use leptos::prelude::*;

use crate::components::{in_language, lang_of, status};
use crate::domain::commitment::{Articles, CharterVersion};
use crate::domain::date::DateSpan;
use crate::domain::plan::{Plan, ReportStanding, owes, plan_due, report_standing};
use crate::domain::register::Authority;
use crate::locale::Words;
use crate::pages::{Visit, parts};
use crate::paths::Href;

/// The articles it has taken on, the plan and the reports. `writes_here`:
/// somebody can write reports for it in this service.
pub fn duties(visit: &Visit, authority: &Authority, writes_here: bool) -> impl IntoView + use<> {
    let w = visit.words;
    let today = visit.today();
    let reports = visit
        .register()
        .periods
        .iter()
        .filter(|period| owes(authority.signed(), period))
        .map(|period| {
            let standing = report_standing(period, authority.reported.contains(&period.slug), writes_here, today);
            let key = match standing {
                ReportStanding::Reported => None,
                ReportStanding::Due => Some("duty-due-by"),
                ReportStanding::NotReported | ReportStanding::Unknown => Some("duty-was-due-by"),
            };
            let due = key.map(|key| w.with(key, &[("day", w.day(period.due_on).into())]));
            let code = standing.code();
            parts::fact(
                w.with("report-heading", &[("period", period.slug.clone().into())]),
                view! { {status(code, w.t(&format!("report-standing-{code}")))} <p class="obs-source">{w.t(&format!("report-standing-{code}-about"))} " " {due}</p> },
            )
        })
        .collect_view();
    view! {
        <section class="obs-section">
            <h2>{w.t("duties-title")}</h2>
            <p>{w.t("duties-note")} " " <a href=visit.to(&Href::MethodSection("duties"))>{w.t("how-we-count")}</a></p>
            <dl class="obs-facts">
                {parts::fact(w.t("duty-articles"), articles(w, authority))}
                {plan(visit, authority)}
                {reports}
            </dl>
            <p class="obs-source">{parts::as_of(visit)}</p>
        </section>
        {plans(visit, authority)}
    }
}

/// Under which articles: those of the text it signed, and those it took on since.
pub fn articles(w: Words, authority: &Authority) -> String {
    let known = |version: CharterVersion| {
        let number = i64::from(version.articles().unwrap_or_default());
        w.with(
            "duty-articles-known",
            &[("n", w.number(number).into()), ("version", version.code().into())],
        )
    };
    match authority.articles() {
        Articles::Unknown => w.t("duty-articles-unknown"),
        Articles::Extended => w.t("duty-articles-extended"),
        Articles::First => known(CharterVersion::V2006),
        Articles::Updated => known(CharterVersion::V2022),
    }
}

/// Where it stands with its plan.
fn plan(visit: &Visit, authority: &Authority) -> AnyView {
    let w = visit.words;
    let code = authority.plan_standing(visit.today()).code();
    let due = authority.signed().and_then(plan_due);
    let due = due.map_or_else(
        || w.t("duty-due-unknown"),
        |due: DateSpan| w.with("duty-plan-due", &[("when", w.span(&due).into())]),
    );
    parts::fact(
        w.t("fact-plan"),
        view! { {status(&format!("plan-{code}"), w.t(&format!("plan-standing-{code}")))} <p class="obs-source">{w.t(&format!("plan-standing-{code}-about"))} " " {due}</p> },
    )
}

/// Every plan that sources tell of, and what they say of plans that are not there.
pub fn plans(visit: &Visit, authority: &Authority) -> impl IntoView + use<> {
    let w = visit.words;
    let is_reviewer = visit.person.as_ref().is_some_and(|person| person.is_staff());
    let to_staff =
        (is_reviewer && visit.param("slug") == authority.slug && !visit.path.starts_with("/staff")).then(|| {
            view! { <p><a href=Href::StaffPlans(&authority.slug).to(w.lang)>{w.t("plans-form")}</a></p> }
        });
    let known = authority.plans.iter().map(|plan| one(w, plan)).collect_view();
    let statements = authority
        .plan_statements
        .iter()
        .map(|one| {
            let until = one.until.map(|until| w.with("statement-until", &[("day", w.day(until).into())]));
            let wording = one.wording.clone();
            view! {
                <li class="obs-timeline__item">
                    <p class="obs-timeline__date"><time datetime=one.said_on.to_string()>{w.day(one.said_on)}</time></p>
                    <div class="obs-timeline__body">
                        <h3 class="obs-timeline__title">{w.t(&format!("statement-{}", one.kind.code()))} " " {until}</h3>
                        <p>{w.t("act-wording")} " " <q lang=lang_of(&one.wording_language, w.lang.code())>{wording}</q></p>
                        <p class="obs-source">{w.t("source")} " " {parts::source(w, &one.source)}</p>
                    </div>
                </li>
            }
            .into_any()
        })
        .collect_view();
    let has_any = !authority.plans.is_empty() || !authority.plan_statements.is_empty();
    let list = if has_any {
        view! { <ol class="obs-timeline">{known} {statements}</ol> }.into_any()
    } else {
        view! { <p>{w.t("plan-unknown")}</p> }.into_any()
    };
    view! {
        <section class="obs-section">
            <h2>{w.t("plans-known")}</h2>
            {list}
            {to_staff}
        </section>
    }
}

fn one(w: Words, plan: &Plan) -> AnyView {
    let title = if plan.title.is_empty() {
        view! { {w.t("plan-untitled")} }.into_any()
    } else {
        in_language(&plan.title, plan.language.as_deref().unwrap_or_default(), w.lang.code())
    };
    let period = match (plan.starts, plan.ends) {
        (None, None) => w.t("plan-period-unknown"),
        (Some(starts), Some(ends)) => w.with(
            "report-days",
            &[("from", w.day(starts).into()), ("until", w.day(ends).into())],
        ),
        (Some(starts), None) => w.with("plan-from", &[("day", w.day(starts).into())]),
        (None, Some(ends)) => w.with("statement-until", &[("day", w.day(ends).into())]),
    };
    let adopted = plan
        .adopted
        .map(|span| w.with("plan-adopted", &[("when", w.span(&span).into())]));
    let text =
        (!plan.address.is_empty()).then(|| view! { <p>{w.t("plan-text")} " " {parts::source(w, &plan.address)}</p> });
    let wording = plan.wording.clone();
    view! {
        <li class="obs-timeline__item">
            <p class="obs-timeline__date">{period}</p>
            <div class="obs-timeline__body">
                <h3 class="obs-timeline__title">{title}</h3>
                {adopted.map(|text| view! { <p>{text}</p> })}
                <p>{w.t("act-wording")} " " <q lang=lang_of(&plan.wording_language, w.lang.code())>{wording}</q></p>
                {text}
                <p class="obs-source">{w.t("source")} " " {parts::source(w, &plan.source)}</p>
            </div>
        </li>
    }
    .into_any()
}
