//! `/{lang}/staff/signatories/{slug}/commitments`: the commitments of an authority with their acts, and the ways to the
//! forms about them. For staff.

use leptos::prelude::*;

use super::{Entry, saved};
use crate::components::{lang_of, status};
use crate::domain::register::{Act, Commitment};
use crate::locale::Words;
use crate::pages::{Page, Visit, parts};
use crate::paths::Href;
use crate::server::db::register_edits::commitments_of;
use crate::server::error::Result;

/// The commitments.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else, and for an unknown slug.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let entry = Entry::open(&visit).await?;
    let told = commitments_of(&entry.held)?;
    let commitments: Vec<Commitment> = told.into_iter().map(|told| told.commitment).collect();
    let title = entry.title(visit.words, "edit-commitments-title");
    Ok(Page::new(title, move || body(&visit, &entry, &commitments)).private())
}

/// What a commitment is called: what it does, and to which text.
pub(super) fn heading(w: Words, commitment: &Commitment) -> String {
    w.with(
        "commitment-heading",
        &[
            ("kind", w.t(&format!("commitment-{}", commitment.kind)).into()),
            ("version", w.t(&format!("version-{}", commitment.version)).into()),
        ],
    )
}

fn body(visit: &Visit, entry: &Entry, commitments: &[Commitment]) -> impl IntoView + use<> {
    let w = visit.words;
    let slug = entry.authority.slug.as_str();
    let all = commitments
        .iter()
        .zip(1..)
        .map(|(commitment, number)| one(visit, slug, number, commitment).into_any())
        .collect_view();
    let none = commitments
        .is_empty()
        .then(|| view! { <p>{w.t("edit-commitments-none")}</p> });
    let add = visit.may_change().then(|| {
        view! { <p><a class="obs-button" href=Href::StaffNewCommitment(slug).to(w.lang)>{w.t("edit-commitment-add")}</a></p> }
    });
    view! {
        {entry.way(w, false)}
        {saved(visit)}
        {parts::page_head(entry.title(w, "edit-commitments-title"), w.t("edit-commitments-lead"))}
        {none}
        {all}
        {add}
    }
}

fn one(visit: &Visit, slug: &str, number: usize, commitment: &Commitment) -> impl IntoView + use<> {
    let w = visit.words;
    let code = commitment.status.code();
    let acts = commitment
        .acts
        .iter()
        .zip(1..)
        .map(|(act, at)| one_act(visit, slug, (number, at), act).into_any())
        .collect_view();
    let moves = !commitment.status.moves().is_empty();
    let ways = [
        moves.then_some((Href::StaffMove(slug, number), "edit-move")),
        Some((Href::StaffCommitment(slug, number), "edit-commitment-correct")),
        Some((Href::StaffNewAct(slug, number), "edit-act-add")),
    ];
    let ways = ways.into_iter().flatten().map(|(href, key)| {
        view! { <li><a href=href.to(w.lang)>{w.t(key)} <span class="obs-visually-hidden">" (" {number} ")"</span></a></li> }
    });
    let ways = visit.may_change().then(|| view! { <ul>{ways.collect_view()}</ul> });
    let confidence = match commitment.confidence.as_str() {
        known @ ("medium" | "low") => Some(format!("({})", w.t(&format!("confidence-{known}")))),
        _ => None,
    };
    let over = (!moves).then(|| view! { <p>{w.t("edit-move-over")}</p> });
    view! {
        <section class="obs-section">
            <h2>{number} ". " {heading(w, commitment)} " " {status(code, w.t(&format!("status-{code}")))}</h2>
            <p>{w.t(&format!("status-about-{code}"))} " " {confidence} " " <span class="obs-source">{w.t("source")} " " {parts::source(w, &commitment.source)}</span></p>
            {over}
            <ol class="obs-timeline">{acts}</ol>
            {ways}
        </section>
    }
}

fn one_act(visit: &Visit, slug: &str, (number, at): (usize, usize), act: &Act) -> impl IntoView + use<> {
    let w = visit.words;
    let name = w.t(&format!("act-{}", act.kind));
    let correct = visit.may_change().then(|| {
        let href = Href::StaffAct(slug, number, at).to(w.lang);
        view! { <p><a href=href>{w.t("edit-change")} <span class="obs-visually-hidden">" " {name.clone()} " (" {at} ")"</span></a></p> }
    });
    view! {
        <li class="obs-timeline__item">
            <p class="obs-timeline__date">{w.span(&act.span)}</p>
            <div class="obs-timeline__body">
                <h3 class="obs-timeline__title">{name.clone()}</h3>
                <p>{w.t("act-wording")} " " <q lang=lang_of(&act.language, w.lang.code())>{act.wording.clone()}</q></p>
                <p class="obs-source">{w.t("source")} " " {parts::source(w, &act.source)}</p>
                {correct}
            </div>
        </li>
    }
}
