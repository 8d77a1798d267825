//! `/{lang}/missing`: where a visitor says that a signatory is missing in the register. For anybody.

use leptos::prelude::*;

use super::correction::Filled;
use super::measure::too_long;
use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden};
use crate::domain::correction::{CorrectionFault, parse_missing};
use crate::domain::report::TITLE_MAX;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::Result;

/// The form; it begins with what was searched for.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    // Nothing to find in a search engine, and nothing to keep.
    Ok(Page::new(visit.words.t("missing-title"), move || body(&visit, &kept)).private())
}

fn body(visit: &Visit, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let notice = (visit.query("saved") == "missing").then(|| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t("saved-correction")}</h2></div> }
    });
    let mut filled = Filled::new(w, kept);
    let searched = kept.get("searched").map_or_else(|| visit.query("q"), String::as_str);
    let has_faults = kept.get("problem").is_some_and(|code| code == "correction-faults");
    let fault = parse_missing(searched).err().filter(|_| has_faults);
    let error = fault.map(|fault| match fault {
        CorrectionFault::TooLong => too_long(w, TITLE_MAX),
        _ => w.t("missing-who-missing"),
    });
    let mut lines = std::mem::take(&mut filled.lines);
    lines.extend(error.clone().map(|text| ErrorLine {
        href: "#searched".to_owned(),
        text,
    }));
    lines.extend(filled.fault_lines(w, "missing-body"));
    let who = field(Field {
        name: "searched",
        kind: "text",
        label: w.t("missing-who"),
        hint: w.t("missing-who-hint"),
        error,
        error_word: w.t("error-word"),
        value: searched.to_owned(),
        ..Field::default()
    });
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Signatories, "nav-signatories")])}
        {notice}
        {error_summary(w.t("errors-title"), lines)}
        {parts::page_head(w.t("missing-title"), w.t("missing-lead"))}
        <form class="obs-form" method="post" action=form("send_missing") novalidate>
            {hidden(vec![Hidden("lang", w.lang.code().to_owned())])}
            {who}
            {filled.inputs(w, "missing-body")}
        </form>
    }
}
