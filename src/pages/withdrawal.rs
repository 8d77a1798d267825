//! `/{lang}/authorities/{slug}/withdrawal`: where an authority undoes a commitment. For its approvers.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, error_line, hidden};
use crate::domain::register::Authority;
use crate::domain::typed::FieldFault;
use crate::domain::withdrawal::TypedWithdrawal;
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::withdrawals::{self, Asked, Standing};
use crate::server::error::{Error, Result};

/// The form, and what was asked for.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?;
    let authority = visit.register().authority(visit.param("slug"));
    let authority = authority.ok_or(Error::NotFound)?.clone();
    person.approver_of(authority.id)?;
    let mut conn = visit.ctx.read().await?;
    let commitments = withdrawals::list_commitments(&mut conn, authority.id).await?;
    let asked = withdrawals::list_by_authority(&mut conn, authority.id).await?;
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit
        .words
        .with("withdrawal-title", &[("name", authority.name().into())]);
    let page = Page::new(title, move || body(&visit, &authority, &commitments, &asked, &kept));
    Ok(page.reading().private())
}

/// A commitment, in words.
pub(super) fn commitment_word(w: Words, one: &Standing) -> String {
    w.with(
        "commitment-heading",
        &[
            ("kind", w.t(&format!("commitment-{}", one.kind.code())).into()),
            ("version", w.t(&format!("version-{}", one.version.code())).into()),
        ],
    )
}

fn body(
    visit: &Visit,
    authority: &Authority,
    commitments: &[Standing],
    asked_for: &[Asked],
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = TypedWithdrawal::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed.check(visit.ctx.today()).err().unwrap_or_default(),
        _ => Vec::new(),
    };
    let is_missing = faults.contains(&("commitment", FieldFault::Missing));
    let asked = parts::Asked::new(w, "withdrawal", typed.fields(), faults).with_problem(kept, "commitment");
    let saved = (visit.query("saved") == "asked").then(|| parts::notice(w.t("saved-withdrawal")));
    let items = asked_for
        .iter()
        .map(|one| {
            let told = w.with(
                "withdrawal-one",
                &[
                    ("decision", one.content.decision.clone().into()),
                    ("day", w.moment(one.asked_at).into()),
                    ("state", w.t(&format!("withdrawal-status-{}", one.status.code())).into()),
                ],
            );
            view! { <li>{told}</li> }
        })
        .collect_view();
    let before = (!asked_for.is_empty()).then(|| {
        view! { <section class="obs-section"><h2>{w.t("withdrawal-before")}</h2><ul>{items}</ul></section> }
    });
    let standing: Vec<&Standing> = commitments.iter().filter(|one| one.status.can_be_withdrawn()).collect();
    let main = if standing.is_empty() {
        view! { <p>{w.t("withdrawal-nothing")}</p> }.into_any()
    } else {
        let area = Field {
            name: "reason",
            kind: "area",
            ..Field::default()
        };
        let text = |name: &'static str, kind: &'static str, width: &'static str| Field {
            name,
            kind,
            width,
            ..Field::default()
        };
        view! {
            <form class="obs-form" method="post" action=form("ask_for_withdrawal") novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("authority", authority.slug.clone()),
                ])}
                {which(w, &standing, &typed.commitment, is_missing)}
                {asked.hinted(text("decision", "text", ""))}
                {asked.hinted(text("decided_on", "text", "obs-field__input--short"))}
                {asked.hinted(text("source", "url", ""))}
                {asked.hinted(area)}
                <div class="obs-form__actions"><button class="obs-button">{w.t("withdrawal-ask")}</button></div>
            </form>
        }
        .into_any()
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Desk, "nav-desk")])}
        {asked.summary()}
        {saved}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{w.with("withdrawal-title", &[("name", authority.name().into())])}</h1>
            <p class="obs-page-head__lead">{w.t("withdrawal-lead")}</p>
            <p><a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("desk-public-page")}</a></p>
        </div>
        {before}
        {main}
    }
}

fn which(w: Words, standing: &[&Standing], chosen: &str, is_missing: bool) -> impl IntoView + use<> {
    let label = w.t("withdrawal-field-commitment");
    let error = is_missing.then(|| w.with("form-fault-missing", &[("field", label.clone().into())]));
    // Keys are known when the page is made only, and the component takes names that never change.
    let items = standing
        .iter()
        .map(|one| {
            let id = format!("commitment-{}", one.id);
            let is_chosen = one.id.to_string() == chosen || standing.len() == 1;
            view! {
                <div class="obs-choices__item">
                    <input class="obs-choices__input" type="radio" id=id.clone() name="form[commitment]" value=one.id.to_string() checked=is_chosen />
                    <label class="obs-choices__label" for=id>{commitment_word(w, one)}</label>
                </div>
            }
            .into_any()
        })
        .collect_view();
    let class = if is_missing {
        "obs-choices obs-field--error"
    } else {
        "obs-choices"
    };
    view! {
        <fieldset class=class id="commitment">
            <legend class="obs-choices__legend">{label}</legend>
            {error_line("commitment-error", error, w.t("error-word"))}
            <div class="obs-choices__list">{items}</div>
        </fieldset>
    }
}
