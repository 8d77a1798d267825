//! An implementation report: a draft accepts anything, a submission cannot be
//! built unless it is whole. The same rule runs on the server and in islands.

mod measure;

use serde::{Deserialize, Serialize};

pub use self::measure::{COST_BANDS, CheckedMeasure, Measure, PROGRESS, parse_articles};

/// Number of articles in the text of 2022, the longer one.
pub const ARTICLES: u8 = 39;
/// Most characters of a title.
pub const TITLE_MAX: usize = 200;
/// Most characters of any longer text.
pub const TEXT_MAX: usize = 5_000;

/// Where a report stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum ReportStatus {
    /// Being written; only its authority sees it.
    Draft,
    /// With the observatory.
    Submitted,
    /// Back with its authority, with a comment.
    Returned,
    /// Accepted and public.
    Accepted,
}

/// What somebody does to a report as a whole.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum Step {
    /// An editor hands it to those who certify in the authority's name.
    HandOver,
    /// It goes back from them to the editors, who may also take it back.
    HandBack,
    /// The authority certifies it and hands it in.
    Submit,
    /// The observatory sends it back with a comment.
    Return,
    /// The observatory accepts it.
    Accept,
}

impl ReportStatus {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Submitted, Self::Returned, Self::Accepted];

    /// The word in database, address and style.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Returned => "returned",
            Self::Accepted => "accepted",
        }
    }

    /// The status with that word.
    #[must_use]
    pub fn parse_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Where a step leads from here; none if it cannot be taken.
    #[must_use]
    pub fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            // Between editors and approvers it stays the authority's own.
            (Self::Draft | Self::Returned, Step::HandOver | Step::HandBack) => Some(self),
            (Self::Draft | Self::Returned, Step::Submit) => Some(Self::Submitted),
            (Self::Submitted, Step::Return) => Some(Self::Returned),
            (Self::Submitted, Step::Accept) => Some(Self::Accepted),
            _ => None,
        }
    }

    /// Whether its authority may change it.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }
}

impl Step {
    /// Every step.
    pub const ALL: [Self; 5] = [Self::HandOver, Self::HandBack, Self::Submit, Self::Return, Self::Accept];

    /// The word in database and form.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::HandOver => "hand-over",
            Self::HandBack => "hand-back",
            Self::Submit => "submit",
            Self::Return => "return",
            Self::Accept => "accept",
        }
    }

    /// The step with that word.
    #[must_use]
    pub fn parse_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }
}

/// Whether somebody who certifies for the authority may certify an open report now: it was handed over, or they write it
/// themselves, in which case both is one step.
#[must_use]
pub fn may_certify(is_handed_over: bool, writes_too: bool) -> bool {
    is_handed_over || writes_too
}

/// A draft: anything in it.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Draft {
    /// A short account of the period.
    pub summary: String,
    /// Its measures in order, with their keys.
    pub measures: Vec<(i64, Measure)>,
}

/// A report that is whole. Only [`Draft::check`] makes one.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Submission {
    measures: Vec<CheckedMeasure>,
}

/// A field of the form.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum Field {
    /// The report's summary.
    Summary,
    /// The list of measures.
    Measures,
    /// A measure's title.
    Title,
    /// A measure's description.
    Description,
    /// A measure's articles.
    Articles,
    /// A measure's unit.
    ResponsibleUnit,
    /// A measure's start.
    Starts,
    /// A measure's end.
    Ends,
    /// A measure's resources.
    Resources,
    /// A measure's cost.
    CostBand,
    /// A measure's progress.
    Progress,
    /// A measure's result.
    Result,
}

impl Field {
    /// The field's name in the form and in the keys of its sentences.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Measures => "measures",
            Self::Title => "title",
            Self::Description => "description",
            Self::Articles => "articles",
            Self::ResponsibleUnit => "responsible_unit",
            Self::Starts => "starts",
            Self::Ends => "ends",
            Self::Resources => "resources",
            Self::CostBand => "cost_band",
            Self::Progress => "progress",
            Self::Result => "result",
        }
    }
}

/// What is missing or wrong in a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum Fault {
    /// Nothing is there.
    Missing,
    /// More characters than fit.
    TooLong,
    /// Not `2024` or `2024-03`.
    NotADate,
    /// The end lies before the start.
    EndsBeforeStart,
    /// Not one of the offered answers.
    NotOffered,
}

impl Fault {
    /// Every fault.
    pub const ALL: [Self; 5] = [
        Self::Missing,
        Self::TooLong,
        Self::NotADate,
        Self::EndsBeforeStart,
        Self::NotOffered,
    ];

    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too-long",
            Self::NotADate => "not-a-date",
            Self::EndsBeforeStart => "ends-before-start",
            Self::NotOffered => "not-offered",
        }
    }
}

/// One thing that keeps a draft from being submitted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Problem {
    /// The measure's key; none for the report itself.
    pub measure: Option<i64>,
    /// Which field.
    pub field: Field,
    /// What is wrong.
    pub fault: Fault,
}

impl Draft {
    /// The one rule: what a report needs before it can be submitted.
    ///
    /// # Errors
    /// Everything that is missing or wrong, in the order of the form.
    pub fn check(&self) -> Result<Submission, Vec<Problem>> {
        let mut problems = Vec::new();
        let own = |field, fault| Problem {
            measure: None,
            field,
            fault,
        };
        if self.summary.trim().is_empty() {
            problems.push(own(Field::Summary, Fault::Missing));
        } else if self.summary.chars().count() > TEXT_MAX {
            problems.push(own(Field::Summary, Fault::TooLong));
        }
        if self.measures.is_empty() {
            problems.push(own(Field::Measures, Fault::Missing));
        }
        let mut measures = Vec::new();
        for (id, measure) in &self.measures {
            match measure.check() {
                Ok(checked) => measures.push(checked),
                Err(faults) => problems.extend(faults.into_iter().map(|(field, fault)| Problem {
                    measure: Some(*id),
                    field,
                    fault,
                })),
            }
        }
        if problems.is_empty() {
            Ok(Submission { measures })
        } else {
            Err(problems)
        }
    }
}

impl Submission {
    /// Its measures.
    #[must_use]
    pub fn measures(&self) -> &[CheckedMeasure] {
        &self.measures
    }
}
