//! A form of many short fields: what was typed comes back, and what is wrong stands above it.

use leptos::prelude::*;

use crate::components::{
    Choices, ErrorLine, Field, Hidden, Select, choices, error_summary, field, hidden, select_field,
};
use crate::domain::edit::{EditFault, Faults, LINE_MAX, WORDING_MAX};
use crate::domain::plan::ADDRESS_MAX;
use crate::domain::report::TEXT_MAX;
use crate::locale::Words;
use crate::pages::measure::too_long;
use crate::server::actions::kept;

/// What a form asks, what was typed, and what is wrong with it.
pub struct Sheet {
    w: Words,
    typed: kept::Fields,
    faults: Faults,
    problem: Option<ErrorLine>,
}

/// The name of a field without the letter of its row, and the number of that row from 1.
fn row_of(name: &str) -> (&str, Option<usize>) {
    let (stem, letter) = match name.rsplit_once('_') {
        Some((stem, letter)) if letter.len() == 1 => (stem, letter.bytes().next()),
        _ => (name, None),
    };
    (stem, letter.map(|letter| usize::from(letter.saturating_sub(b'a')) + 1))
}

/// How long the text of a field may be.
fn most(name: &str) -> usize {
    match row_of(name).0 {
        "note" | "why" => TEXT_MAX,
        "act_wording" => WORDING_MAX,
        "source" | "population_source" => ADDRESS_MAX,
        _ => LINE_MAX,
    }
}

impl Sheet {
    /// A form with what was typed, or what stands there already.
    pub fn new(w: Words, typed: kept::Fields) -> Self {
        Self {
            w,
            typed,
            faults: Faults::new(),
            problem: None,
        }
    }

    /// With what is wrong in its fields.
    pub fn with_faults(mut self, faults: Option<Faults>) -> Self {
        self.faults = faults.unwrap_or_default();
        self
    }

    /// With what is wrong as a whole: the code that was kept, unless it stands for faults of fields. The summary leads to
    /// the field of that name.
    pub fn with_problem(mut self, kept: &kept::Fields, name: &str) -> Self {
        let code = kept.get("problem").filter(|code| !code.ends_with("-faults"));
        self.problem = code.map(|code| ErrorLine {
            href: format!("#{name}"),
            text: self.w.t(&format!("problem-{code}")),
        });
        self
    }

    /// What a field holds.
    pub fn value(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", String::as_str)
    }

    fn label(&self, name: &str) -> String {
        let (stem, _) = row_of(name);
        self.w.t(&format!("edit-field-{stem}"))
    }

    fn hint(&self, name: &str) -> String {
        let (stem, _) = row_of(name);
        self.w.t(&format!("edit-field-{stem}-hint"))
    }

    fn sentence(&self, name: &str, fault: EditFault) -> String {
        if fault == EditFault::TooLong {
            return too_long(self.w, most(name));
        }
        let label = match row_of(name) {
            (_, Some(number)) => format!("{} ({number})", self.label(name)),
            _ => self.label(name),
        };
        self.w.with(&format!("edit-fault-{fault}"), &[("field", label.into())])
    }

    fn error(&self, name: &str) -> Option<String> {
        let found = self.faults.iter().find(|(field, _)| *field == name);
        found.map(|(_, fault)| self.sentence(name, *fault))
    }

    /// The summary of everything that is wrong.
    pub fn summary(&self) -> impl IntoView + use<> {
        let faults = self.faults.iter().map(|(name, fault)| ErrorLine {
            href: format!("#{name}"),
            text: self.sentence(name, *fault),
        });
        let lines = self.problem.iter().cloned().chain(faults).collect();
        error_summary(self.w.t("errors-title"), lines)
    }

    fn input(&self, name: &'static str, kind: &'static str, width: &'static str, hint: String) -> AnyView {
        field(Field {
            name,
            kind,
            width,
            label: self.label(name),
            hint,
            error: self.error(name),
            error_word: self.w.t("error-word"),
            value: self.value(name).to_owned(),
            autocomplete: Some("off").filter(|_| kind != "area"),
        })
        .into_any()
    }

    /// A short text; `width` is that of the answer.
    pub fn line(&self, name: &'static str, width: &'static str) -> AnyView {
        self.input(name, "text", width, String::new())
    }

    /// The same with its hint.
    pub fn hinted(&self, name: &'static str, width: &'static str) -> AnyView {
        self.input(name, "text", width, self.hint(name))
    }

    /// A long text with its hint.
    pub fn area(&self, name: &'static str) -> AnyView {
        self.input(name, "area", "", self.hint(name))
    }

    /// A list of answers; `otherwise` is chosen where nothing was, and may be empty.
    pub fn list(&self, name: &'static str, options: Vec<(String, String)>, otherwise: &str) -> AnyView {
        let chosen = match self.value(name) {
            "" => otherwise.to_owned(),
            chosen => chosen.to_owned(),
        };
        let none = chosen.is_empty().then(|| (String::new(), self.w.t("edit-choose")));
        select_field(Select {
            name,
            label: self.label(name),
            hint: String::new(),
            error: self.error(name),
            error_word: self.w.t("error-word"),
            options: none.into_iter().chain(options).collect(),
            chosen,
        })
        .into_any()
    }

    /// A few answers beside each other.
    pub fn choice(&self, name: &'static str, options: Vec<(&'static str, String)>) -> AnyView {
        choices(Choices {
            name,
            legend: self.label(name),
            error: self.error(name),
            error_word: self.w.t("error-word"),
            options,
            chosen: self.value(name).to_owned(),
        })
        .into_any()
    }

    /// A group of fields under a heading of its own.
    pub fn group(&self, key: &str, fields: impl IntoView + 'static) -> AnyView {
        let hint = self.w.t(&format!("{key}-hint"));
        view! {
            <fieldset class="obs-group">
                <legend class="obs-group__legend">{self.w.t(key)}</legend>
                <p class="obs-field__hint">{hint}</p>
                {fields.into_any()}
            </fieldset>
        }
        .into_any()
    }

    /// Fields of one row beside each other, as far as there is room; the last may need a line of its own.
    pub fn row(&self, key: &str, number: usize, is_last_long: bool, fields: impl IntoView + 'static) -> AnyView {
        let label = self.w.with(key, &[("n", number.to_string().into())]);
        let class = if is_last_long {
            "obs-group__row obs-group__row--long"
        } else {
            "obs-group__row"
        };
        view! {
            <fieldset class=class>
                <legend class="obs-group__number">{label}</legend>
                {fields.into_any()}
            </fieldset>
        }
        .into_any()
    }

    /// How many rows are shown: those whose field of `names` holds something, and two more.
    pub fn rows(&self, mut names: impl ExactSizeIterator<Item = &'static str> + DoubleEndedIterator) -> usize {
        let all = names.len();
        let last = names.rposition(|name| !self.value(name).is_empty());
        last.map_or(2, |at| at + 3).min(all)
    }

    /// Who says so, and why it is changed.
    pub fn reason(&self) -> AnyView {
        view! { {self.hinted("source", "")} {self.area("why")} }.into_any()
    }

    /// Hidden inputs: the language, the authority, and more.
    pub fn keys(&self, slug: &str, more: Vec<Hidden>) -> impl IntoView + use<> {
        let own = vec![
            Hidden("lang", self.w.lang.code().to_owned()),
            Hidden("authority", slug.to_owned()),
        ];
        hidden([own, more].concat())
    }
}

/// Codes with their words.
pub fn coded(w: Words, prefix: &str, codes: &[&'static str]) -> Vec<(&'static str, String)> {
    codes
        .iter()
        .map(|code| (*code, w.t(&format!("{prefix}-{code}"))))
        .collect()
}

/// The same for a list of answers.
pub fn listed(w: Words, prefix: &str, codes: &[&'static str]) -> Vec<(String, String)> {
    let coded = coded(w, prefix, codes);
    coded.into_iter().map(|(code, word)| (code.to_owned(), word)).collect()
}
