//! The page of a failure: what happened, and what to do next.

use leptos::prelude::*;

use super::{Page, Visit};
use crate::api::AppError;
use crate::paths::Href;

/// A form that was sent and not looked at.
#[derive(Clone, Debug)]
pub struct Again {
    /// Where it was sent to.
    pub action: String,
    /// What was in it.
    pub fields: Vec<(String, String)>,
}

impl Again {
    /// The language that it names.
    #[must_use]
    pub fn lang(&self) -> Option<&str> {
        let lang = self.fields.iter().find(|(name, _)| name == "form[lang]");
        lang.map(|(_, value)| value.as_str())
    }

    /// Whether there is something in it that no page shows: a password, a code, a link.
    #[must_use]
    pub fn has_secret(&self) -> bool {
        let secrets = ["again", "current", "code", "link"];
        self.fields.iter().any(|(name, _)| {
            let name = name.trim_start_matches("form[").trim_end_matches(']');
            name.contains("password") || secrets.contains(&name)
        })
    }
}

/// The page for whoever asks too often; with the button that sends a form once more.
pub fn too_many(visit: &Visit, again: Option<Again>) -> Page {
    let w = visit.words;
    let mut page = page(visit, &AppError::TooMany);
    let body = page.body;
    page.body = Box::new(move || {
        let again = again.map(|again| {
            let fields = again.fields.into_iter();
            let fields = fields
                .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
                .collect_view();
            view! {
                <p>{w.t("too-many-again")}</p>
                <form class="obs-form" method="post" action=again.action>
                    {fields}
                    <div class="obs-form__actions"><button class="obs-button">{w.t("too-many-send")}</button></div>
                </form>
            }
        });
        view! { {body()} {again} }.into_any()
    });
    page
}

/// The page; its status is the error's.
pub fn page(visit: &Visit, error: &AppError) -> Page {
    let w = visit.words;
    let code = error.code();
    let reference = match error {
        AppError::Internal { reference } => Some(w.with("error-reference", &[("reference", reference.clone().into())])),
        _ => None,
    };
    let title = w.t(&format!("error-{code}-title"));
    let (heading, text, lang) = (title.clone(), w.t(&format!("error-{code}-text")), w.lang);
    let mut page = Page::new(title, move || {
        view! {
            <div class="obs-page-head">
                <h1 class="obs-page-head__title">{heading}</h1>
                <p class="obs-page-head__lead">{text}</p>
            </div>
            {reference.map(|text| view! { <p>{text}</p> })}
            <ul>
                <li><a href=Href::Home.to(lang)>{w.t("error-to-home")}</a></li>
                <li><a href=Href::Signatories.to(lang)>{w.t("error-to-signatories")}</a></li>
            </ul>
        }
    })
    .reading();
    page.status = error.status();
    page.is_private = true;
    page
}
