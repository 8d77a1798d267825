//! Fields of forms, with label, hint and error tied together.

use html_escape::encode_text;
use leptos::prelude::*;

/// A text area. Leptos emits the children of `<textarea>` raw on the server
/// (tachys 0.2), so the text is escaped here and set as finished markup. The
/// parser of a page swallows a first line end: one more is put before it.
pub fn text_area(id: &str, name: &str, text: &str, described_by: String, is_wrong: bool) -> impl IntoView + use<> {
    view! {
        <textarea
            class="obs-field__input"
            id=id.to_owned()
            name=name.to_owned()
            rows="5"
            aria-describedby=Some(described_by).filter(|ids| !ids.is_empty())
            aria-invalid=is_wrong.then_some("true")
            inner_html=format!("\n{}", encode_text(text))
        ></textarea>
    }
}

/// What goes into a hidden input.
#[derive(Clone, Debug)]
pub struct Hidden(pub &'static str, pub String);

/// Hidden inputs, inside the one argument of a server function.
pub fn hidden(fields: Vec<Hidden>) -> impl IntoView {
    fields
        .into_iter()
        .map(|Hidden(name, value)| view! { <input type="hidden" name=format!("form[{name}]") value=value /> })
        .collect_view()
}

/// A field of a form.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Its name inside the argument, and its id.
    pub name: &'static str,
    /// What stands above it.
    pub label: String,
    /// What helps, before the field; may be empty.
    pub hint: String,
    /// What is wrong; none where nothing is.
    pub error: Option<String>,
    /// What was typed.
    pub value: String,
    /// `text`, `email`, `password`, `url`; `area` for a long text.
    pub kind: &'static str,
    /// `autocomplete`, where the browser can help.
    pub autocomplete: Option<&'static str>,
    /// `--short`, `--medium` or nothing.
    pub width: &'static str,
    /// Said to screen readers before an error.
    pub error_word: String,
}

/// A field with its label, hint and error.
pub fn field(field: Field) -> impl IntoView {
    let Field {
        name,
        label,
        hint,
        error,
        value,
        kind,
        autocomplete,
        width,
        error_word,
    } = field;
    let is_wrong = error.is_some();
    let mut described = Vec::new();
    if !hint.is_empty() {
        described.push(format!("{name}-hint"));
    }
    if is_wrong {
        described.push(format!("{name}-error"));
    }
    let described = described.join(" ");
    let input_name = format!("form[{name}]");
    let input = if kind == "area" {
        text_area(name, &input_name, &value, described, is_wrong).into_any()
    } else {
        view! {
            <input
                class=format!("obs-field__input {width}")
                id=name
                name=input_name
                type=kind
                value=(kind != "password").then_some(value)
                autocomplete=autocomplete
                aria-describedby=Some(described).filter(|ids| !ids.is_empty())
                aria-invalid=is_wrong.then_some("true")
            />
        }
        .into_any()
    };
    view! {
        <div class=if is_wrong { "obs-field obs-field--error" } else { "obs-field" }>
            <label class="obs-field__label" for=name>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="obs-field__hint" id=format!("{name}-hint")>{hint}</p> })}
            {error_line(&format!("{name}-error"), error, error_word)}
            {input}
        </div>
    }
}

/// Where a file is chosen.
#[derive(Clone, Debug)]
pub struct FileField {
    /// What stands above it.
    pub label: String,
    /// What may be chosen.
    pub hint: String,
    /// Endings and types that the browser offers, with commas.
    pub accept: String,
    /// What is wrong; none where nothing is.
    pub error: Option<String>,
    /// Said to screen readers before an error.
    pub error_word: String,
    /// The token of a file that came before, and the sentence that says so; both may be empty.
    pub kept: (String, String),
}

/// A field for one file, `document` in the form. A file that came before stays unless another is chosen.
pub fn file_field(field: FileField) -> impl IntoView {
    let FileField {
        label,
        hint,
        accept,
        error,
        error_word,
        kept: (token, about),
    } = field;
    let is_wrong = error.is_some();
    let described = if is_wrong {
        "document-hint document-error"
    } else {
        "document-hint"
    };
    let kept = (!token.is_empty()).then(|| {
        view! {
            <input type="hidden" name="form[document_kept]" value=token />
            <p class="obs-field__hint">{about}</p>
        }
    });
    view! {
        <div class=if is_wrong { "obs-field obs-field--error" } else { "obs-field" }>
            <label class="obs-field__label" for="document">{label}</label>
            <p class="obs-field__hint" id="document-hint">{hint}</p>
            {error_line("document-error", error, error_word)}
            {kept}
            <input class="obs-field__input" id="document" name="form[document]" type="file" accept=accept aria-describedby=described aria-invalid=is_wrong.then_some("true") />
        </div>
    }
}

/// A question with a few answers, one of which may be chosen.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Its name inside the argument, and its id.
    pub name: &'static str,
    /// The question.
    pub legend: String,
    /// What is wrong; none where nothing is.
    pub error: Option<String>,
    /// Said to screen readers before an error.
    pub error_word: String,
    /// The answers: code and label.
    pub options: Vec<(&'static str, String)>,
    /// The code of the chosen answer; of none if it is no answer's.
    pub chosen: String,
}

/// Radio buttons with their question and error.
pub fn choices(choices: Choices) -> impl IntoView {
    let Choices {
        name,
        legend,
        error,
        error_word,
        options,
        chosen,
    } = choices;
    let items = options
        .into_iter()
        .map(|(code, label)| {
            let id = format!("{name}-{code}");
            view! {
                <div class="obs-choices__item">
                    <input class="obs-choices__input" type="radio" id=id.clone() name=format!("form[{name}]") value=code checked=chosen == code />
                    <label class="obs-choices__label" for=id>{label}</label>
                </div>
            }
            .into_any()
        })
        .collect_view();
    let class = if error.is_some() {
        "obs-choices obs-field--error"
    } else {
        "obs-choices"
    };
    view! {
        <fieldset class=class id=name>
            <legend class="obs-choices__legend">{legend}</legend>
            {error_line(&format!("{name}-error"), error, error_word)}
            <div class="obs-choices__list obs-choices__list--inline">{items}</div>
        </fieldset>
    }
}

/// What is wrong with a field, above it.
pub fn error_line(id: &str, error: Option<String>, error_word: String) -> impl IntoView + use<> {
    error.map(|text| {
        view! {
            <p class="obs-field__error" id=id.to_owned()><span class="obs-visually-hidden">{error_word}</span>{text}</p>
        }
    })
}

/// A line of the error summary: where the fault is, and what.
#[derive(Clone, Debug)]
pub struct ErrorLine {
    /// The id of the field, with `#`, or an address.
    pub href: String,
    /// The sentence.
    pub text: String,
}

/// The summary of everything that is wrong, linked; nothing where nothing is.
pub fn error_summary(title: String, lines: Vec<ErrorLine>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let items = lines
            .into_iter()
            .map(|line| view! { <li><a href=line.href>{line.text}</a></li> })
            .collect_view();
        view! {
            <div class="obs-error-summary" role="alert" tabindex="-1" id="errors" aria-labelledby="errors-title">
                <h2 class="obs-error-summary__title" id="errors-title">{title}</h2>
                <ul class="obs-error-summary__list">{items}</ul>
            </div>
        }
    })
}
