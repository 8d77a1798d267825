//! A form of fields that are all text (see `domain::typed`): what was typed comes back, and what is wrong stands above it.

use leptos::prelude::*;

use crate::components::{Choices, ErrorLine, Field, Select, choices, error_summary, field, select_field};
use crate::domain::typed::{FieldFault, FieldFaults};
use crate::locale::{Lang, Words};
use crate::pages::measure::too_long;
use crate::server::actions::kept;

/// What a form asks, what was typed, and what is wrong with it.
pub struct Asked {
    w: Words,
    about: &'static str,
    values: Vec<(&'static str, String)>,
    faults: FieldFaults,
    problem: Option<ErrorLine>,
    others: Vec<ErrorLine>,
}

impl Asked {
    /// A form whose words begin with `about`.
    pub fn new(
        w: Words,
        about: &'static str,
        values: impl IntoIterator<Item = (&'static str, String)>,
        faults: FieldFaults,
    ) -> Self {
        Self {
            w,
            about,
            values: values.into_iter().collect(),
            faults,
            problem: None,
            others: Vec::new(),
        }
    }

    /// The same with the problem that was kept, if it is none of a field; the summary leads to that field.
    pub fn with_problem(mut self, kept: &kept::Fields, field: &'static str) -> Self {
        let code = kept.get("problem").filter(|code| !code.ends_with("-faults"));
        self.problem = code.map(|code| ErrorLine {
            href: format!("#{field}"),
            text: self.w.t(&format!("problem-{code}")),
        });
        self
    }

    fn label(&self, name: &str) -> String {
        self.w.t(&format!("{}-field-{name}", self.about))
    }

    fn sentence(&self, name: &str, fault: FieldFault) -> String {
        match fault {
            FieldFault::TooLong(most) => too_long(self.w, most),
            other => self.w.with(
                &format!("form-fault-{}", other.code()),
                &[("field", self.label(name).into())],
            ),
        }
    }

    fn error(&self, name: &str) -> Option<String> {
        let fault = self.faults.iter().find(|(field, _)| *field == name);
        fault.map(|(_, fault)| self.sentence(name, *fault))
    }

    fn value(&self, name: &str) -> String {
        let value = self.values.iter().find(|(field, _)| *field == name);
        value.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// The same with one more line in the summary, as of a file that came with the form.
    pub fn with_line(mut self, line: Option<ErrorLine>) -> Self {
        self.others.extend(line);
        self
    }

    /// The summary of everything that is wrong.
    pub fn summary(&self) -> impl IntoView + use<> {
        let faults = self.faults.iter().map(|(name, fault)| ErrorLine {
            href: format!("#{name}"),
            text: self.sentence(name, *fault),
        });
        let lines = self.problem.iter().cloned().chain(faults);
        let lines = lines.chain(self.others.iter().cloned()).collect();
        error_summary(self.w.t("errors-title"), lines)
    }

    /// A field without a hint.
    pub fn field(&self, input: Field) -> AnyView {
        let name = input.name;
        field(Field {
            label: self.label(name),
            error: self.error(name),
            error_word: self.w.t("error-word"),
            value: self.value(name),
            ..input
        })
        .into_any()
    }

    /// A field with its hint.
    pub fn hinted(&self, input: Field) -> AnyView {
        let hint = self.w.t(&format!("{}-field-{}-hint", self.about, input.name));
        self.field(Field { hint, ..input })
    }

    /// A question with a few answers; `otherwise` is chosen where nothing was.
    pub fn choice(&self, name: &'static str, options: Vec<(&'static str, String)>, otherwise: &str) -> AnyView {
        let chosen = match self.value(name) {
            value if value.is_empty() => otherwise.to_owned(),
            value => value,
        };
        choices(Choices {
            name,
            legend: self.label(name),
            error: self.error(name),
            error_word: self.w.t("error-word"),
            options,
            chosen,
        })
        .into_any()
    }

    /// A question with many answers; nothing is chosen where nothing was. `hint` says whether it has a hint.
    pub fn list(&self, name: &'static str, options: Vec<(String, String)>, hint: bool) -> AnyView {
        let none = (String::new(), self.w.t("edit-choose"));
        let hint = hint.then(|| self.w.t(&format!("{}-field-{name}-hint", self.about)));
        select_field(Select {
            name,
            label: self.label(name),
            hint: hint.unwrap_or_default(),
            error: self.error(name),
            error_word: self.w.t("error-word"),
            options: std::iter::once(none).chain(options).collect(),
            chosen: self.value(name),
        })
        .into_any()
    }

    /// The languages that letters are written in.
    pub fn languages(&self, name: &'static str) -> AnyView {
        let options = Lang::ALL.map(|lang| (lang.code(), lang.endonym().to_owned()));
        self.choice(name, options.into(), self.w.lang.code())
    }
}

/// What a form is about to say that it worked.
pub fn notice(text: String) -> AnyView {
    view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{text}</h2></div> }.into_any()
}
