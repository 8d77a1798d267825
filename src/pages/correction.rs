//! `/{lang}/signatories/{slug}/correction`: where a visitor says what is wrong. For anybody.

use leptos::prelude::*;

use super::measure::too_long;
use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden};
use crate::domain::correction::{CorrectionFault, CorrectionField, TypedCorrection};
use crate::domain::plan::ADDRESS_MAX;
use crate::domain::register::Authority;
use crate::domain::report::TEXT_MAX;
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::{Error, Result};

/// The form.
///
/// # Errors
/// [`Error::NotFound`] for a slug that the register does not hold.
pub async fn show(visit: Visit) -> Result<Page> {
    let authority = visit
        .register()
        .authority(visit.param("slug"))
        .ok_or(Error::NotFound)?
        .clone();
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit
        .words
        .with("correction-title", &[("name", authority.name().into())]);
    // A form about one page is nothing to find in a search engine.
    Ok(Page::new(title, move || body(&visit, &authority, &kept)).private())
}

/// `body` is the key of what the text is asked with.
fn sentence(w: Words, body: &str, field: CorrectionField, fault: CorrectionFault) -> String {
    match fault {
        CorrectionFault::Missing => w.t(&format!("{body}-missing")),
        CorrectionFault::TooLong => too_long(
            w,
            if field == CorrectionField::Body {
                TEXT_MAX
            } else {
                ADDRESS_MAX
            },
        ),
        CorrectionFault::NotAnAddress => w.t("plan-fault-not-an-address"),
        CorrectionFault::NotAnEmail => w.t("correction-not-an-email"),
    }
}

/// What was typed, with what is wrong with it.
pub(super) struct Filled {
    pub typed: TypedCorrection,
    pub faults: Vec<(CorrectionField, CorrectionFault)>,
    /// Why it could not be taken, if nothing is wrong with what was typed.
    pub lines: Vec<ErrorLine>,
}

impl Filled {
    pub fn new(w: Words, kept: &kept::Fields) -> Self {
        let typed = TypedCorrection::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
        let problem = kept.get("problem").map(String::as_str);
        let faults = match problem {
            Some("correction-faults") => typed.check().err().unwrap_or_default(),
            _ => Vec::new(),
        };
        let lines = problem
            .filter(|code| *code != "correction-faults")
            .map(|code| ErrorLine {
                href: "#body".to_owned(),
                text: w.t(&format!("problem-{code}")),
            })
            .into_iter()
            .collect();
        Self { typed, faults, lines }
    }

    /// A line for each fault; `body` is the key of what the text is asked with.
    pub fn fault_lines(&self, w: Words, body: &'static str) -> impl Iterator<Item = ErrorLine> {
        self.faults.iter().map(move |(field, fault)| ErrorLine {
            href: format!("#{}", field.code()),
            text: sentence(w, body, *field, *fault),
        })
    }

    /// The fields with the button; `body` is the key of what the text is asked with.
    pub fn inputs(&self, w: Words, body: &'static str) -> impl IntoView + use<> {
        let input = |of: CorrectionField, kind: &'static str, autocomplete: Option<&'static str>| {
            let name = of.code();
            let key = if of == CorrectionField::Body {
                body.to_owned()
            } else {
                format!("correction-field-{name}")
            };
            let fault = self.faults.iter().find(|(field, _)| *field == of);
            field(Field {
                name,
                kind,
                width: "",
                label: w.t(&key),
                hint: w.t(&format!("{key}-hint")),
                error: fault.map(|(field, fault)| sentence(w, body, *field, *fault)),
                error_word: w.t("error-word"),
                value: self.typed.get(of),
                autocomplete,
            })
        };
        view! {
            {input(CorrectionField::Body, "area", None)}
            {input(CorrectionField::Source, "url", None)}
            {input(CorrectionField::Email, "email", Some("email"))}
            <div hidden>
                <label for="leave_empty">{w.t("correction-leave-empty")}</label>
                <input id="leave_empty" name="form[leave_empty]" type="text" autocomplete="off" />
            </div>
            <div class="obs-form__actions">
                <button class="obs-button">{w.t("correction-send")}</button>
            </div>
        }
    }
}

fn body(visit: &Visit, authority: &Authority, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let mut filled = Filled::new(w, kept);
    let mut lines = std::mem::take(&mut filled.lines);
    lines.extend(filled.fault_lines(w, "correction-field-body"));
    let name = authority.name().to_owned();
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Signatories, "nav-signatories")])}
        {error_summary(w.t("errors-title"), lines)}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{w.with("correction-title", &[("name", name.into())])}</h1>
            <p class="obs-page-head__lead">{w.t("correction-lead")}</p>
            <p><a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("correction-back")}</a></p>
        </div>
        <form class="obs-form" method="post" action=form("send_correction") novalidate>
            {hidden(vec![
                Hidden("lang", w.lang.code().to_owned()),
                Hidden("authority", authority.slug.clone()),
            ])}
            {filled.inputs(w, "correction-field-body")}
        </form>
    }
}
