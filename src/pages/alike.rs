//! `/{lang}/signatories/alike`: authorities that are called so or alike, for whoever is about to add or to join one.
//! For anybody. Forms show the part `#found` while a name is typed.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::status;
use crate::domain::alike::alike;
use crate::domain::register::Authority;
use crate::locale::fold::fold_forms;
use crate::paths::Href;
use crate::server::error::Result;

/// Most characters of a name that are looked at.
const NAME_MAX: usize = 200;

/// Those that are called so.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    let title = visit.words.t("alike-title");
    Ok(Page::new(title, move || body(&visit)).live())
}

fn body(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let (name, country) = (visit.query("q"), visit.query("country"));
    let typed: String = name.chars().take(NAME_MAX).collect();
    // In the custom of every language that writes letters otherwise.
    let forms = ["", "de", "uk", "bg", "sr", "mk"]
        .iter()
        .flat_map(|tag| fold_forms(&typed, tag));
    let found = alike(visit.register(), country, &forms.collect::<Vec<_>>());
    let is_asked = !typed.trim().is_empty();
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let text = match (is_asked, found.is_empty()) {
        (false, _) => w.t("alike-nothing-asked"),
        (true, true) => w.t("alike-none"),
        (true, false) => w.count("alike-found", count),
    };
    let countries = parts::countries(visit);
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home"), (Href::Signatories, "nav-signatories")])}
        {parts::page_head(w.t("alike-title"), w.t("alike-lead"))}
        {parts::filters(
            visit, &Href::Alike, w.t("alike-title"), (w.t("alike-name"), name),
            parts::filter(w, "country", w.t("column-country"), countries, country), is_asked,
        )}
        <div id="found">
            <p data-said>{text}</p>
            {list(visit, &found)}
        </div>
    }
}

/// Authorities with what tells them apart.
pub fn list(visit: &Visit, authorities: &[&Authority]) -> impl IntoView + use<> {
    let w = visit.words;
    let items = authorities
        .iter()
        .map(|authority| {
            let code = authority.main_commitment().map(|commitment| commitment.status.code());
            let standing = code.map(|code| status(code, w.t(&format!("status-{code}"))));
            let kind = w.t(&format!("kind-{}", authority.kind));
            view! {
                <li>
                    <a href=visit.to(&Href::Signatory(&authority.slug))>{parts::authority_name(w, authority)}</a>
                    ", " {kind} ", " {w.country(&authority.country)} " " {standing}
                </li>
            }
            .into_any()
        })
        .collect_view();
    (!authorities.is_empty()).then(|| view! { <ul>{items}</ul> })
}
