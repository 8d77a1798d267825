//! Filters of a list: plain GET forms, so that the whole state is in the address.

use leptos::prelude::*;

use super::same_publication;
use crate::locale::Words;
use crate::pages::Visit;
use crate::paths::Href;

/// A list of answers, the first of which is "any". Options are values and labels.
pub fn filter(w: Words, id: &'static str, label: String, options: Vec<(String, String)>, chosen: &str) -> AnyView {
    let any = (String::new(), w.t("filter-any"));
    select(id, label, std::iter::once(any).chain(options), chosen)
}

/// A list of answers. Options are values and labels.
pub fn select(
    id: &'static str,
    label: String,
    options: impl IntoIterator<Item = (String, String)>,
    chosen: &str,
) -> AnyView {
    let options = options
        .into_iter()
        .map(|(value, label)| {
            let is_chosen = value == chosen;
            view! { <option value=value selected=is_chosen>{label}</option> }.into_any()
        })
        .collect_view();
    view! {
        <div class="obs-field">
            <label class="obs-field__label" for=id>{label}</label>
            <select class="obs-field__input" id=id name=id>{options}</select>
        </div>
    }
    .into_any()
}

/// Every country of the register as an answer: code and name, by name.
pub fn countries(visit: &Visit) -> Vec<(String, String)> {
    let w = visit.words;
    let all = visit.register().countries.iter();
    let mut all: Vec<_> = all.map(|one| (one.code.clone(), w.country(&one.code))).collect();
    all.sort_by(|left, right| w.compare(&left.1, &right.1));
    all
}

/// The form around filters: a field for words, the others, and the buttons.
pub fn filters(
    visit: &Visit,
    page: &Href,
    about: String,
    words: (String, &str),
    fields: impl IntoView + 'static,
    is_filtered: bool,
) -> AnyView {
    let w = visit.words;
    let (label, typed) = words;
    let clear = is_filtered.then(|| {
        view! { <a class="obs-button obs-button--quiet" href=visit.to(page)>{w.t("filter-clear")}</a> }
    });
    view! {
        <form class="obs-filters" method="get" action=page.to(w.lang) role="search" aria-label=about>
            {same_publication(visit)}
            <div class="obs-filters__fields">
                <div class="obs-field">
                    <label class="obs-field__label" for="q">{label}</label>
                    <input class="obs-field__input" id="q" name="q" type="search" value=typed.to_owned() autocomplete="off" />
                </div>
                {fields.into_any()}
            </div>
            <div class="obs-filters__actions">
                <button class="obs-button">{w.t("filter-show")}</button>
                {clear}
            </div>
        </form>
    }
    .into_any()
}

/// Links to choose by; the current choice is marked.
pub fn choices(label: String, choices: Vec<(String, String, bool)>) -> AnyView {
    let links = choices
        .into_iter()
        .map(|(href, text, is_current)| {
            let current = is_current.then_some("true");
            view! { <li><a class="obs-pagination__link" href=href aria-current=current>{text}</a></li> }.into_any()
        })
        .collect_view();
    view! { <nav class="obs-pagination" aria-label=label><ul class="obs-pagination__list">{links}</ul></nav> }
        .into_any()
}
