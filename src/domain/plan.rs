//! Action plans, and what a signatory owes.
//!
//! The Charter asks for a plan within two years of the signature
//! (source: <https://charter-equality.eu/the-action-plan-step-by-step/diffuser-le-plan-daction-en.html>)
//! and for public reports. Where no source says anything, the answer is "unknown", never "no".

#[cfg(test)]
mod tests;
mod typed;

use chrono::{Months, NaiveDate};

use super::codes::codes;
use super::date::DateSpan;

pub use self::typed::{ADDRESS_MAX, Evidence, PlanFault, PlanField, TypedPlan, is_web_address};

/// From the signature to the plan.
pub const TIME_FOR_A_PLAN: Months = Months::new(24);

/// A plan that a source tells of.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Its title, verbatim; empty where no source gives one.
    pub title: String,
    /// The language of title and document.
    pub language: Option<String>,
    /// When it was adopted.
    pub adopted: Option<DateSpan>,
    /// First day of its period.
    pub starts: Option<NaiveDate>,
    /// Last day of its period.
    pub ends: Option<NaiveDate>,
    /// Where its text is.
    pub address: String,
    /// The source's own words.
    pub wording: String,
    /// The language of these words; empty where nobody has said it.
    pub wording_language: String,
    /// Who says so.
    pub source: String,
}

codes! {
    /// What a source says of a plan that is not there.
    pub enum StatementKind {
        /// There was none.
        NoPlan = "no-plan",
        /// More time was granted.
        Extension = "extension",
    }
}

/// What a source says of a plan that is not there.
#[derive(Clone, Debug)]
pub struct Statement {
    /// What.
    pub kind: StatementKind,
    /// When it was said.
    pub said_on: NaiveDate,
    /// Until when more time was granted.
    pub until: Option<NaiveDate>,
    /// The source's own words.
    pub wording: String,
    /// The language of these words; empty where nobody has said it.
    pub wording_language: String,
    /// Who says so.
    pub source: String,
}

codes! {
    /// Where a signatory stands with its action plan.
    pub enum PlanStanding {
        /// A plan is known whose period has not ended.
        InForce = "in-force",
        /// A plan is known, its period is not.
        Known = "known",
        /// A plan is known, its period is over, and no later one is known.
        Ended = "ended",
        /// No plan is known, and the two years are not (or may not be) over.
        Due = "due",
        /// No plan is known, and more time was granted.
        Extended = "extended",
        /// The time is over, and a source says that there was still no plan.
        Overdue = "overdue",
        /// Nothing is known of a plan.
        Unknown = "unknown",
    }
}

impl PlanStanding {
    /// Whether a plan is known, of whatever period.
    #[must_use]
    pub const fn has_plan(self) -> bool {
        matches!(self, Self::InForce | Self::Known | Self::Ended)
    }
}

codes! {
    /// Where a signatory stands with the report of a period.
    pub enum ReportStanding {
        /// A report was accepted and is public.
        Reported = "reported",
        /// It is expected, and there is time.
        Due = "due",
        /// It was expected of a signatory that writes its reports here, and was not accepted in time.
        NotReported = "not-reported",
        /// The signatory does not write its reports here: nothing is known.
        Unknown = "unknown",
    }
}

/// The days on which the two years after a signature may end; none where no
/// last possible day of the signature is known.
#[must_use]
pub fn plan_due(signed: &DateSpan) -> Option<DateSpan> {
    let latest = signed.latest()?.checked_add_months(TIME_FOR_A_PLAN)?;
    let earliest = signed.earliest().checked_add_months(TIME_FOR_A_PLAN)?;
    DateSpan::new(earliest, Some(latest)).ok()
}

/// Where a signatory that signed at `signed` stands with its plan on `today`.
#[must_use]
pub fn plan_standing(
    signed: Option<&DateSpan>,
    plans: &[Plan],
    statements: &[Statement],
    today: NaiveDate,
) -> PlanStanding {
    if plans.iter().any(|plan| plan.ends.is_some_and(|ends| ends >= today)) {
        return PlanStanding::InForce;
    }
    if plans.iter().any(|plan| plan.ends.is_none()) {
        return PlanStanding::Known;
    }
    if !plans.is_empty() {
        return PlanStanding::Ended;
    }
    if statements
        .iter()
        .any(|one| one.until.is_some_and(|until| until >= today))
    {
        return PlanStanding::Extended;
    }
    let due = signed.and_then(plan_due).and_then(|due| due.latest());
    let until = statements.iter().filter_map(|one| one.until).max();
    match due.map(|due| until.map_or(due, |until| until.max(due))) {
        Some(last) if last >= today => PlanStanding::Due,
        Some(last)
            if statements
                .iter()
                .any(|one| one.kind == StatementKind::NoPlan && one.said_on > last) =>
        {
            PlanStanding::Overdue
        }
        _ => PlanStanding::Unknown,
    }
}

/// Whether a known plan was adopted within two years of the signature; `None`
/// where the dates do not tell.
#[must_use]
pub fn was_in_time(signed: &DateSpan, plan: &Plan) -> Option<bool> {
    let (due, adopted) = (plan_due(signed)?, plan.adopted.as_ref()?);
    match adopted.latest() {
        Some(latest) if latest <= due.earliest() => Some(true),
        _ if due.latest().is_some_and(|due| adopted.earliest() > due) => Some(false),
        _ => None,
    }
}

/// A period that reports are about.
#[derive(Clone, Debug)]
pub struct Period {
    /// Its name in addresses: `2024-2025`.
    pub slug: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// Until when its report is expected: the observatory's own rule.
    pub due_on: NaiveDate,
}

/// Whether a report of that period is owed by a signatory that signed at
/// `signed`: it had signed before the period ended. Without a date it had.
#[must_use]
pub fn owes(signed: Option<&DateSpan>, period: &Period) -> bool {
    signed.is_none_or(|signed| signed.earliest() <= period.ends_on)
}

/// Where a signatory stands with the report of a period that it owes.
/// `writes_here`: somebody can write reports for it in this service.
#[must_use]
pub fn report_standing(period: &Period, is_accepted: bool, writes_here: bool, today: NaiveDate) -> ReportStanding {
    if is_accepted {
        ReportStanding::Reported
    } else if today <= period.due_on {
        ReportStanding::Due
    } else if writes_here {
        ReportStanding::NotReported
    } else {
        ReportStanding::Unknown
    }
}
