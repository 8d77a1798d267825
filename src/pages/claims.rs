//! `/{lang}/staff/claims`: who asks to speak for an authority; each of them with its evidence and the form to decide; and
//! the letter with a code. For coordinators (their countries), staff and auditors.

use leptos::prelude::*;

use super::people::seats;
use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, as_typed, hidden, paragraphs};
use crate::domain::claim::{CODE_TRIES, ClaimStatus, TypedClaimDecision};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::claims::{self, SentClaim};
use crate::server::db::people::{self, Speaker};
use crate::server::error::{Error, Result};

/// Those that wait.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    let territory = visit.person()?.territory()?;
    let mut conn = visit.ctx.read().await?;
    let open = claims::list_open(&mut conn).await?;
    drop(conn);
    let open: Vec<(Authority, SentClaim)> = open
        .into_iter()
        .filter_map(|claim| Some((visit.register().authority_by_id(claim.authority)?.clone(), claim)))
        .filter(|(authority, _)| territory.has(&authority.country))
        .collect();
    let page = Page::new(visit.words.t("claims-title"), move || list(&visit, &open));
    Ok(page.dense().private())
}

/// A claim that the visitor may look at, with its authority.
async fn looked_at(visit: &Visit) -> Result<(Authority, SentClaim)> {
    let territory = visit.person()?.territory()?;
    let mut conn = visit.ctx.read().await?;
    let claim = claims::find_claim(&mut conn, visit.key("claim")?).await?;
    // Nobody sees one whose address was not confirmed.
    let claim = claim.filter(|claim| claim.status != ClaimStatus::Unconfirmed);
    let claim = claim.ok_or(Error::NotFound)?;
    let authority = visit.register().authority_by_id(claim.authority);
    let authority = authority
        .filter(|one| territory.has(&one.country))
        .ok_or(Error::NotFound)?;
    Ok((authority.clone(), claim))
}

/// One of them.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for a claim of another country.
pub async fn show_one(visit: Visit) -> Result<Page> {
    let (authority, claim) = looked_at(&visit).await?;
    let mut conn = visit.ctx.read().await?;
    let others = claims::list_open(&mut conn).await?;
    let speakers = people::list_speakers(&mut conn, authority.id).await?;
    drop(conn);
    let is_other = |other: &SentClaim| other.authority == claim.authority && other.id != claim.id;
    let others: Vec<SentClaim> = others.into_iter().filter(is_other).collect();
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit
        .words
        .with("claims-one-title", &[("name", authority.name().into())]);
    let page = Page::new(title, move || {
        one(&visit, &authority, &claim, (&others, &speakers), &kept)
    });
    Ok(page.private())
}

/// The letter with the code, as long as it is shown.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for a claim of another country.
pub async fn show_letter(visit: Visit) -> Result<Page> {
    let (authority, claim) = looked_at(&visit).await?;
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit
        .words
        .with("claim-letter-title", &[("name", authority.name().into())]);
    let page = Page::new(title, move || {
        letter(&visit, &authority, &claim, kept.get("codes").cloned())
    });
    Ok(page.reading().private())
}

fn list(visit: &Visit, open: &[(Authority, SentClaim)]) -> impl IntoView + use<> {
    let w = visit.words;
    let saved = (visit.query("saved") == "decided").then(|| parts::notice(w.t("saved-claim")));
    let rows = open
        .iter()
        .map(|(authority, claim)| {
            let many = open.iter().filter(|(_, one)| one.authority == claim.authority).count();
            let many = i64::try_from(many).unwrap_or(i64::MAX);
            let together = (many > 1).then(|| {
                view! { " " <span class="obs-source">{w.count("claims-together", many)}</span> }
            });
            let about = claim.content.name.clone();
            view! {
                <tr>
                    <th scope="row"><a href=Href::Signatory(&authority.slug).to(w.lang)>{authority.name().to_owned()}</a> {together}</th>
                    <td data-label=w.t("column-country")>{w.country(&authority.country)}</td>
                    <td class="obs-table__typed" data-label=w.t("claims-name")>{claim.content.name.clone()}</td>
                    <td class="obs-table__typed" data-label=w.t("claims-function")>{claim.content.function.clone()}</td>
                    <td data-label=w.t("column-sent")>{w.moment(claim.sent_at)}</td>
                    <td data-label=w.t("column-status")>{w.t(&format!("claim-status-{}", claim.status.code()))}</td>
                    <td data-label=w.t("column-what-to-do")>
                        <a href=Href::StaffClaim(claim.id).to(w.lang)>{w.t("claims-open")} <span class="obs-visually-hidden">" " {about}</span></a>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let table = if open.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("claims-empty")}</h2><p>{w.t("claims-empty-why")}</p></div> }.into_any()
    } else {
        let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
        parts::Table::new("claims", w.count("claims-caption", count))
            .stacked()
            .dense()
            .column(w.t("column-authority"))
            .column(w.t("column-country"))
            .column(w.t("claims-name"))
            .column(w.t("claims-function"))
            .column(w.t("column-sent"))
            .column(w.t("column-status"))
            .column(w.t("column-what-to-do"))
            .of(rows)
            .into_any()
    };
    view! {
        {saved}
        {parts::page_head(w.t("claims-title"), w.t("claims-lead"))}
        {table}
    }
}

fn one(
    visit: &Visit,
    authority: &Authority,
    claim: &SentClaim,
    (others, speakers): (&[SentClaim], &[Speaker]),
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let content = &claim.content;
    let (name, href) = (authority.name().to_owned(), Href::Signatory(&authority.slug).to(w.lang));
    let mut facts = vec![parts::fact(w.t("column-authority"), view! { <a href=href>{name}</a> })];
    for (label, text) in [
        ("claims-name", content.name.clone()),
        ("claims-function", content.function.clone()),
        ("column-email", content.email.clone()),
        ("claims-language", w.language_alone(&claim.language)),
        ("column-sent", w.moment(claim.sent_at)),
        ("column-status", w.t(&format!("claim-status-{}", claim.status.code()))),
    ] {
        facts.push(parts::fact(w.t(label), text));
    }
    if let (ClaimStatus::Code, Some(until)) = (claim.status, claim.code_until) {
        let told = w.with(
            "claims-code-sent",
            &[
                ("to", claim.code_to.replace('\n', ", ").into()),
                ("until", w.moment(until).into()),
                ("tries", claim.code_tries.to_string().into()),
                ("most", CODE_TRIES.to_string().into()),
            ],
        );
        facts.push(parts::fact(w.t("claims-code"), told));
    }
    let here = speakers
        .iter()
        .map(|speaker| view! { <li>{speaker.name.clone()} ", " {speaker.email.clone()}</li> })
        .collect_view();
    let here = if speakers.is_empty() {
        view! { <p>{w.t("people-nobody")}</p> }.into_any()
    } else {
        view! { <ul>{here}</ul> }.into_any()
    };
    let others = (!others.is_empty()).then(|| {
        let items = others
            .iter()
            .map(|other| {
                let href = Href::StaffClaim(other.id).to(w.lang);
                let told = [&other.content.name, &other.content.function, &other.content.email];
                let told: Vec<String> = told.into_iter().cloned().collect();
                view! { <li><a href=href>{told.join(", ")}</a></li> }
            })
            .collect_view();
        view! { <section class="obs-section"><h2>{w.t("claims-others")}</h2><ul>{items}</ul></section> }
    });
    let may_decide = visit
        .person
        .as_ref()
        .is_some_and(|person| person.coordinator_of(&authority.country).is_ok());
    let (summary, decision) = match (claim.status.is_open(), may_decide) {
        (true, true) => {
            let asked = asked(visit, kept);
            (Some(asked.summary()), decision_form(visit, claim, &asked).into_any())
        }
        (true, false) => (None, view! { <p>{w.t("claims-still-open")}</p> }.into_any()),
        (false, _) => {
            let day = claim.decided_at.map(|at| w.moment(at)).unwrap_or_default();
            (
                None,
                view! { <p>{w.with("claims-decided", &[("day", day.into())])}</p> }.into_any(),
            )
        }
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::StaffClaims, "claims-title")])}
        {summary}
        {parts::page_head(w.with("claims-one-title", &[("name", authority.name().into())]), String::new())}
        <section class="obs-section">
            <h2>{w.t("claims-who")}</h2>
            <dl class="obs-facts">{facts}</dl>
        </section>
        <section class="obs-section">
            <h2>{w.t("claims-evidence")}</h2>
            {as_typed(&content.evidence)}
        </section>
        <section class="obs-section">
            <h2>{w.t("claims-here")}</h2>
            {here}
            <p><a href=Href::People(&authority.slug).to(w.lang)>{w.t("people-link")}</a></p>
        </section>
        {others}
        <section class="obs-section">
            <h2>{w.t("claims-decision")}</h2>
            {decision}
        </section>
    }
}

fn asked(visit: &Visit, kept: &kept::Fields) -> parts::Asked {
    let typed = TypedClaimDecision::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed.check().err().unwrap_or_default(),
        _ => Vec::new(),
    };
    parts::Asked::new(visit.words, "decision", typed.fields(), faults).with_problem(kept, "why")
}

fn decision_form(visit: &Visit, claim: &SentClaim, asked: &parts::Asked) -> impl IntoView + use<> {
    let w = visit.words;
    let area = |name: &'static str| Field {
        name,
        kind: "area",
        ..Field::default()
    };
    let step = |step: &'static str, key: &str, class: &'static str| {
        view! { <button class=format!("obs-button {class}") name="form[step]" value=step>{w.t(key)}</button> }
    };
    view! {
        <p>{w.t("claims-decision-lead")}</p>
        <form class="obs-form" method="post" action=form("decide_claim") novalidate>
            {hidden(vec![
                Hidden("lang", w.lang.code().to_owned()),
                Hidden("claim", claim.id.to_string()),
            ])}
            {asked.choice("seat", seats(w), "")}
            {asked.hinted(area("postal"))}
            {asked.hinted(area("why"))}
            <div class="obs-form__actions" id="step">
                {step("accept", "claims-accept", "")}
                {step("code", "claims-send-code", "obs-button--secondary")}
                {step("refuse", "claims-refuse", "obs-button--danger")}
            </div>
        </form>
    }
}

fn letter(visit: &Visit, authority: &Authority, claim: &SentClaim, code: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    let back = Href::StaffClaim(claim.id).to(w.lang);
    let (Some(code), Some(until)) = (code, claim.code_until) else {
        return view! {
            {parts::page_head(w.with("claim-letter-title", &[("name", authority.name().into())]), String::new())}
            <p>{w.t("claim-letter-gone")}</p>
            <p><a href=back>{w.t("claim-letter-back")}</a></p>
        }
        .into_any();
    };
    let address = claim
        .code_to
        .lines()
        .map(|line| view! { {line.to_owned()} <br /> })
        .collect_view();
    let args = [
        ("name", authority.name().into()),
        ("person", claim.content.name.clone().into()),
        ("function", claim.content.function.clone().into()),
        ("until", w.moment(until).into()),
    ];
    view! {
        <div class="obs-note obs-letter__aside">
            <p>{w.t("claim-letter-print")}</p>
            <p><a href=back>{w.t("claim-letter-back")}</a></p>
        </div>
        <div class="obs-letter">
            <address class="obs-letter__to">{address}</address>
            <p>{w.day(visit.ctx.today())}</p>
            <h1 class="obs-letter__title">{w.with("claim-letter-title", &[("name", authority.name().into())])}</h1>
            {paragraphs(&w.with("claim-letter-before", &args))}
            <p class="obs-letter__code"><code>{code}</code></p>
            {paragraphs(&w.with("claim-letter-after", &args))}
            <p>{w.t("site-name")} <br /> {visit.ctx.config().absolute(&Href::Home.to(w.lang))}</p>
        </div>
    }
    .into_any()
}
