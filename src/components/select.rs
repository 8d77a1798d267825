//! A question with many answers, one of which is chosen from a list.

use leptos::prelude::*;

use super::error_line;

/// A list of answers.
#[derive(Clone, Debug, Default)]
pub struct Select {
    /// Its name inside the argument, and its id.
    pub name: &'static str,
    /// What stands above it.
    pub label: String,
    /// What helps, before the field; may be empty.
    pub hint: String,
    /// What is wrong; none where nothing is.
    pub error: Option<String>,
    /// Said to screen readers before an error.
    pub error_word: String,
    /// The answers: value and label.
    pub options: Vec<(String, String)>,
    /// The value of the chosen answer.
    pub chosen: String,
}

/// A list of answers with its label, hint and error.
pub fn select_field(select: Select) -> impl IntoView {
    let Select {
        name,
        label,
        hint,
        error,
        error_word,
        options,
        chosen,
    } = select;
    let is_wrong = error.is_some();
    let has_hint = !hint.is_empty();
    let described = match (has_hint, is_wrong) {
        (true, true) => Some(format!("{name}-hint {name}-error")),
        (true, false) => Some(format!("{name}-hint")),
        (false, true) => Some(format!("{name}-error")),
        (false, false) => None,
    };
    let options = options
        .into_iter()
        .map(|(value, label)| {
            let is_chosen = value == chosen;
            view! { <option value=value selected=is_chosen>{label}</option> }.into_any()
        })
        .collect_view();
    view! {
        <div class=if is_wrong { "obs-field obs-field--error" } else { "obs-field" }>
            <label class="obs-field__label" for=name>{label}</label>
            {has_hint.then(|| view! { <p class="obs-field__hint" id=format!("{name}-hint")>{hint}</p> })}
            {error_line(&format!("{name}-error"), error, error_word)}
            <select
                class="obs-field__input obs-field__input--medium"
                id=name
                name=format!("form[{name}]")
                aria-describedby=described
                aria-invalid=is_wrong.then_some("true")
            >{options}</select>
        </div>
    }
}
