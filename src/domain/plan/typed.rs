//! What a person types about a plan, and the rule that judges it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Plan, Statement, StatementKind};
use crate::domain::codes::codes;
use crate::domain::date::{self, DateSpan};
use crate::domain::report::{TEXT_MAX, TITLE_MAX};

/// Most characters of an address.
pub const ADDRESS_MAX: usize = 2_000;

codes! {
    /// A field of the form.
    pub enum PlanField {
        /// Whether there is a plan, none, or more time.
        What = "what",
        /// The plan's title.
        Title = "title",
        /// Its language.
        Language = "language",
        /// When it was adopted, or the other thing was said.
        Dated = "dated",
        /// The beginning of its period.
        Starts = "starts",
        /// The end of its period, or of the time granted.
        Ends = "ends",
        /// Where its text is.
        Address = "address",
        /// The source's own words.
        Wording = "wording",
        /// Who says so.
        Source = "source",
    }
}

codes! {
    /// What is wrong with a field.
    pub enum PlanFault {
        /// Nothing was written or chosen.
        Missing = "missing",
        /// Longer than fits.
        TooLong = "too-long",
        /// Not a year, month or day.
        NotADate = "not-a-date",
        /// Not yet.
        InFuture = "in-future",
        /// The period ends before it starts, or the time before it was granted.
        EndsBeforeStart = "ends-before-start",
        /// Not a language tag.
        NotALanguage = "not-a-language",
        /// Not an address of the web.
        NotAnAddress = "not-an-address",
    }
}

/// What a source says, as a person typed it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[expect(missing_docs, reason = "one for each PlanField")]
pub struct TypedPlan {
    pub what: String,
    pub title: String,
    pub language: String,
    pub dated: String,
    pub starts: String,
    pub ends: String,
    pub address: String,
    pub wording: String,
    pub source: String,
}

/// What a source says of an authority's plan.
#[derive(Clone, Debug)]
pub enum Evidence {
    /// There is one.
    Plan(Plan),
    /// There was none, or more time was granted.
    Statement(Statement),
}

type Faults = Vec<(PlanField, PlanFault)>;

impl TypedPlan {
    /// The form whose fields `of` gives by their names.
    #[must_use]
    pub fn from_fields(of: impl Fn(&str) -> String) -> Self {
        Self {
            what: of("what"),
            title: of("title"),
            language: of("language"),
            dated: of("dated"),
            starts: of("starts"),
            ends: of("ends"),
            address: of("address"),
            wording: of("wording"),
            source: of("source"),
        }
    }

    /// Name and content of every field.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, String); 9] {
        PlanField::ALL.map(|field| (field.code(), self.get(field).to_owned()))
    }

    /// The content of a field.
    #[must_use]
    pub fn get(&self, field: PlanField) -> &str {
        match field {
            PlanField::What => &self.what,
            PlanField::Title => &self.title,
            PlanField::Language => &self.language,
            PlanField::Dated => &self.dated,
            PlanField::Starts => &self.starts,
            PlanField::Ends => &self.ends,
            PlanField::Address => &self.address,
            PlanField::Wording => &self.wording,
            PlanField::Source => &self.source,
        }
        .trim()
    }

    /// What was typed as evidence.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, today: NaiveDate) -> Result<Evidence, Faults> {
        let mut faults = Faults::new();
        for (field, most) in [
            (PlanField::Title, TITLE_MAX),
            (PlanField::Address, ADDRESS_MAX),
            (PlanField::Wording, TEXT_MAX),
            (PlanField::Source, ADDRESS_MAX),
        ] {
            if self.get(field).chars().count() > most {
                faults.push((field, PlanFault::TooLong));
            }
        }
        for field in [PlanField::Wording, PlanField::Source] {
            if self.get(field).is_empty() {
                faults.push((field, PlanFault::Missing));
            }
        }
        for field in [PlanField::Address, PlanField::Source] {
            let text = self.get(field);
            if !text.is_empty() && !is_web_address(text) {
                faults.push((field, PlanFault::NotAnAddress));
            }
        }
        let evidence = match self.get(PlanField::What) {
            "plan" => Some(Evidence::Plan(self.check_plan(today, &mut faults))),
            other => match StatementKind::parse_code(other) {
                Some(kind) => self.check_statement(kind, today, &mut faults).map(Evidence::Statement),
                None => {
                    faults.push((PlanField::What, PlanFault::Missing));
                    None
                }
            },
        };
        match evidence {
            Some(evidence) if faults.is_empty() => Ok(evidence),
            _ => {
                faults.sort_by_key(|(field, _)| *field);
                Err(faults)
            }
        }
    }

    fn check_plan(&self, today: NaiveDate, faults: &mut Faults) -> Plan {
        let language = self.get(PlanField::Language);
        let is_tag = language.len() <= 35
            && language
                .split('-')
                .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if !language.is_empty() && !is_tag {
            faults.push((PlanField::Language, PlanFault::NotALanguage));
        }
        let starts = self.days(PlanField::Starts, faults).map(|(first, _)| first);
        let ends = self.days(PlanField::Ends, faults).map(|(_, last)| last);
        if starts.zip(ends).is_some_and(|(starts, ends)| ends < starts) {
            faults.push((PlanField::Ends, PlanFault::EndsBeforeStart));
        }
        Plan {
            title: self.get(PlanField::Title).to_owned(),
            language: Some(language.to_owned()).filter(|tag| !tag.is_empty()),
            adopted: self
                .days(PlanField::Dated, faults)
                .and_then(|(first, last)| past(first, last, today, faults)),
            starts,
            ends,
            address: self.get(PlanField::Address).to_owned(),
            wording: self.get(PlanField::Wording).to_owned(),
            wording_language: String::new(),
            source: self.get(PlanField::Source).to_owned(),
        }
    }

    fn check_statement(&self, kind: StatementKind, today: NaiveDate, faults: &mut Faults) -> Option<Statement> {
        let need = |field: PlanField, faults: &mut Faults| {
            if self.get(field).is_empty() {
                faults.push((field, PlanFault::Missing));
            }
            self.days(field, faults)
        };
        let said = need(PlanField::Dated, faults).and_then(|(first, last)| past(first, last, today, faults))?;
        let until = match kind {
            StatementKind::NoPlan => None,
            StatementKind::Extension => Some(need(PlanField::Ends, faults)?.1),
        };
        if until.is_some_and(|until| until <= said.earliest()) {
            faults.push((PlanField::Ends, PlanFault::EndsBeforeStart));
        }
        Some(Statement {
            kind,
            said_on: said.earliest(),
            until,
            wording: self.get(PlanField::Wording).to_owned(),
            wording_language: String::new(),
            source: self.get(PlanField::Source).to_owned(),
        })
    }

    /// First and last day of a date; none where nothing, or no date, was typed.
    fn days(&self, field: PlanField, faults: &mut Faults) -> Option<(NaiveDate, NaiveDate)> {
        let text = self.get(field);
        if text.is_empty() {
            return None;
        }
        let days = date::days(text);
        if days.is_err() {
            faults.push((field, PlanFault::NotADate));
        }
        days.ok()
    }
}

/// A date of something that has happened.
fn past(first: NaiveDate, last: NaiveDate, today: NaiveDate, faults: &mut Faults) -> Option<DateSpan> {
    if first > today {
        faults.push((PlanField::Dated, PlanFault::InFuture));
        return None;
    }
    let span = DateSpan::new(first, Some(last));
    if span.is_err() {
        faults.push((PlanField::Dated, PlanFault::NotADate));
    }
    span.ok()
}

/// Whether a text is one complete address of the web, and nothing else.
#[must_use]
pub fn is_web_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|rest| rest.contains('.') && !rest.starts_with(['/', '.']))
        && !text.contains(|letter: char| letter.is_whitespace() || letter.is_control() || "\"<>`".contains(letter))
}
