//! `/{lang}/authorities/{slug}/act`: where a coordinator begins to act in an authority's place. For coordinators of its
//! country.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden, paragraphs};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::{Error, Result};

/// The form with the reason.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub async fn show(visit: Visit) -> Result<Page> {
    let person = visit.person()?;
    let authority = visit.register().authority(visit.param("slug")).ok_or(Error::NotFound)?;
    person.deputy_of(authority.id, &authority.country)?;
    let authority = authority.clone();
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit.words.with("act-title", &[("name", authority.name().into())]);
    Ok(Page::new(title, move || body(&visit, &authority, &kept))
        .reading()
        .private())
}

fn body(visit: &Visit, authority: &Authority, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let problem = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let line = problem.clone().map(|text| ErrorLine {
        href: "#why".to_owned(),
        text,
    });
    let name = || authority.name().to_owned();
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk")])}
        {error_summary(w.t("errors-title"), line.into_iter().collect())}
        {parts::page_head(w.with("act-title", &[("name", name().into())]), w.t("act-lead"))}
        {paragraphs(&w.t("act-text"))}
        <form class="obs-form" method="post" action=form("begin_acting") novalidate>
            {hidden(vec![
                Hidden("lang", w.lang.code().to_owned()),
                Hidden("authority", authority.slug.clone()),
            ])}
            {field(Field {
                name: "why", kind: "area", label: w.t("field-why"), hint: w.t("act-why-hint"),
                error: problem, error_word: w.t("error-word"),
                value: kept.get("why").cloned().unwrap_or_default(), ..Field::default()
            })}
            <div class="obs-form__actions">
                <button class="obs-button">{w.with("act-begin", &[("name", name().into())])}</button>
            </div>
        </form>
    }
}
