//! The page of a failure: what happened, and what to do next.

use leptos::prelude::*;

use super::{Page, Visit};
use crate::api::AppError;
use crate::paths::Href;

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
