//! `/{lang}/authorities/{slug}/endorsement`: where a signatory of the text of 2006 takes on the articles that were new in
//! 2022. For its approvers.

use leptos::prelude::*;

use super::parts::document::KeptDocument;
use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, error_line, hidden};
use crate::domain::endorsement::{TypedEndorsement, can_endorse};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::endorsements::{self, Asked};
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
    let asked = endorsements::list_by_authority(&mut conn, authority.id).await?;
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let file = KeptDocument::find(&visit.ctx, &kept).await?;
    let title = title(&visit, &authority);
    let page = Page::new(title, move || body(&visit, &authority, &asked, &kept, &file));
    Ok(page.reading().private())
}

/// What pages about it are called.
pub(super) fn title(visit: &Visit, authority: &Authority) -> String {
    let args = [("name", authority.name().into())];
    visit.words.with("endorsement-title", &args)
}

fn body(
    visit: &Visit,
    authority: &Authority,
    asked_for: &[Asked],
    kept: &kept::Fields,
    file: &KeptDocument,
) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = TypedEndorsement::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed.check(visit.ctx.today()).err().unwrap_or_default(),
        _ => Vec::new(),
    };
    let is_undeclared = faults.iter().any(|(name, _)| *name == "declared");
    let asked = parts::Asked::new(w, "endorsement", typed.fields(), faults)
        .with_problem(kept, "decision")
        .with_line(file.line(w));
    let saved = (visit.query("saved") == "asked").then(|| parts::notice(w.t("saved-endorsement")));
    let items = asked_for
        .iter()
        .map(|one| {
            let told = w.with(
                "withdrawal-one",
                &[
                    ("decision", one.content.decision.clone().into()),
                    ("day", w.moment(one.asked_at).into()),
                    ("state", w.t(&format!("withdrawal-status-{}", one.status)).into()),
                ],
            );
            view! { <li>{told}</li> }
        })
        .collect_view();
    let before = (!asked_for.is_empty()).then(|| {
        view! { <section class="obs-section"><h2>{w.t("withdrawal-before")}</h2><ul>{items}</ul></section> }
    });
    let text = |name: &'static str, kind: &'static str, width: &'static str| Field {
        name,
        kind,
        width,
        ..Field::default()
    };
    let main = if can_endorse(authority) {
        let error = is_undeclared.then(|| {
            let label = w.t("endorsement-field-declared");
            w.with("form-fault-missing", &[("field", label.into())])
        });
        let sentence = w.with("endorsement-declared", &[("name", authority.name().into())]);
        view! {
            <form class="obs-form" method="post" action=form("ask_for_endorsement") enctype="multipart/form-data" novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("authority", authority.slug.clone()),
                ])}
                {asked.hinted(text("decision", "text", ""))}
                {asked.hinted(text("decided_on", "text", "obs-field__input--short"))}
                {file.field(w, w.t("join-field-document"))}
                {asked.hinted(text("source", "url", ""))}
                <div class=if is_undeclared { "obs-choices obs-field--error" } else { "obs-choices" }>
                    {error_line("declared-error", error, w.t("error-word"))}
                    <div class="obs-choices__item">
                        <input class="obs-choices__input" type="checkbox" id="declared" name="form[declared]" value="yes" checked=typed.declared == "yes" aria-describedby=is_undeclared.then_some("declared-error") aria-invalid=is_undeclared.then_some("true") />
                        <label class="obs-choices__label" for="declared">{sentence}</label>
                    </div>
                </div>
                <div class="obs-form__actions"><button class="obs-button">{w.t("endorsement-ask")}</button></div>
            </form>
        }
        .into_any()
    } else {
        view! { <p>{w.t("endorsement-nothing")}</p> }.into_any()
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Desk, "nav-desk")])}
        {asked.summary()}
        {saved}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{title(visit, authority)}</h1>
            <p class="obs-page-head__lead">{w.t("endorsement-lead")}</p>
            <p>
                <a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("desk-public-page")}</a>
                " · " <a href=Href::Charter.to(w.lang)>{w.t("endorsement-articles")}</a>
            </p>
        </div>
        {before}
        {main}
    }
}
