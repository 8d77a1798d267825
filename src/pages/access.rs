//! `/{lang}/signatories/{slug}/access`: where somebody who works for an authority asks to speak for it. For anybody; the
//! page is the same whether somebody speaks for it already or not.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, hidden, paragraphs};
use crate::domain::claim::{CONFIRM_WITHIN, TypedClaim};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::{Error, Result};

/// The form.
///
/// # Errors
/// [`Error::NotFound`] for a slug that the register does not hold.
pub async fn show(visit: Visit) -> Result<Page> {
    let authority = visit.register().authority(visit.param("slug"));
    let authority = authority.ok_or(Error::NotFound)?.clone();
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit.words.with("access-title", &[("name", authority.name().into())]);
    // A form about one page is nothing to find in a search engine.
    let page = Page::new(title, move || body(&visit, &authority, &kept));
    Ok(page.reading().private())
}

fn body(visit: &Visit, authority: &Authority, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = TypedClaim::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed.check().err().unwrap_or_default(),
        _ => Vec::new(),
    };
    let asked = parts::Asked::new(w, "claim", typed.fields(), faults).with_problem(kept, "name");
    let head = view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Signatories, "nav-signatories")])}
        {asked.summary()}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{w.with("access-title", &[("name", authority.name().into())])}</h1>
            <p class="obs-page-head__lead">{w.t("access-lead")}</p>
            <p><a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("correction-back")}</a></p>
        </div>
    };
    if visit.query("sent") == "yes" {
        let days = CONFIRM_WITHIN.num_days().to_string();
        return view! {
            {head}
            <div class="obs-notice" role="status">
                <h2 class="obs-notice__title">{w.t("access-sent")}</h2>
                {paragraphs(&w.with("access-sent-text", &[("days", days.into())]))}
            </div>
        }
        .into_any();
    }
    let text = |name: &'static str, kind: &'static str, autocomplete: &'static str| Field {
        name,
        kind,
        autocomplete: Some(autocomplete),
        ..Field::default()
    };
    let evidence = Field {
        name: "evidence",
        kind: "area",
        ..Field::default()
    };
    view! {
        {head}
        <form class="obs-form" method="post" action=form("ask_for_access") novalidate>
            {hidden(vec![
                Hidden("lang", w.lang.code().to_owned()),
                Hidden("authority", authority.slug.clone()),
            ])}
            {asked.field(text("name", "text", "name"))}
            {asked.hinted(text("function", "text", "organization-title"))}
            {asked.hinted(text("email", "email", "email"))}
            {asked.languages("language")}
            {asked.hinted(evidence)}
            <div hidden>
                <label for="leave_empty">{w.t("correction-leave-empty")}</label>
                <input id="leave_empty" name="form[leave_empty]" type="text" autocomplete="off" />
            </div>
            <div class="obs-form__actions"><button class="obs-button">{w.t("access-send")}</button></div>
        </form>
    }
    .into_any()
}
