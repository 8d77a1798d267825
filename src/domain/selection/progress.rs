//! Filters on how far an authority came: the stages of the figures, so that each of their numbers leads to its rows.

use crate::domain::codes::codes;
use crate::domain::cohort::Size;
use crate::domain::register::Facts;

codes! {
    /// What is known of a plan.
    pub enum PlanKnown {
        /// One, whenever it came.
        Known = "known",
        /// One that was adopted within two years of the signature for certain.
        InTime = "in-time",
        /// None.
        Unknown = "unknown",
    }
}

impl PlanKnown {
    pub(super) fn takes(self, facts: &Facts) -> bool {
        match self {
            Self::Known => facts.has_plan,
            Self::InTime => facts.has_plan_in_time,
            Self::Unknown => !facts.has_plan,
        }
    }
}

codes! {
    /// What is known of reports.
    pub enum ReportKnown {
        /// One was accepted here, for whichever period.
        Accepted = "accepted",
        /// The one for the newest period, which it owes, was accepted here.
        Newest = "newest",
        /// It owes the one for the newest period, and none was accepted here.
        Awaited = "awaited",
        /// None was accepted here.
        Unknown = "unknown",
    }
}

impl ReportKnown {
    pub(super) fn takes(self, facts: &Facts) -> bool {
        match self {
            Self::Accepted => facts.has_report,
            Self::Newest => facts.newest_report == Some(true),
            Self::Awaited => facts.newest_report == Some(false),
            Self::Unknown => !facts.has_report,
        }
    }
}

/// A filter on the class of size.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum SizeWanted {
    /// Any or none known.
    #[default]
    All,
    /// Any that is known.
    Known,
    /// This one, or that it is not known.
    Is(Size),
}

impl SizeWanted {
    /// Reads the word in the address; what does not read selects nothing away.
    #[must_use]
    pub fn parse(code: &str) -> Self {
        match code {
            "known" => Self::Known,
            code => Size::parse_code(code).map_or(Self::All, Self::Is),
        }
    }

    /// The word in the address; empty for all.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Known => "known",
            Self::Is(size) => size.code(),
        }
    }

    /// Every word that it reads.
    pub fn codes() -> impl Iterator<Item = &'static str> {
        Size::ALL.map(Size::code).into_iter().chain(["known"])
    }

    pub(super) fn takes(self, size: Size) -> bool {
        match self {
            Self::All => true,
            Self::Known => size != Size::Unknown,
            Self::Is(wanted) => size == wanted,
        }
    }
}
