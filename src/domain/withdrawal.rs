//! An authority undoes a commitment: an act with decision and date.

use chrono::NaiveDate;

use super::report::{TEXT_MAX, TITLE_MAX};
use super::typed::{FieldFaults, Reader, typed};

typed! {
    /// A withdrawal, as typed by an approver.
    pub struct TypedWithdrawal { commitment, decision, decided_on, source, reason }
}

/// A withdrawal that can be asked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Withdrawal {
    /// The key of the commitment that is undone.
    pub commitment: i64,
    /// Who decided what; public once it is confirmed.
    pub decision: String,
    /// When; public too.
    pub decided_on: NaiveDate,
    /// Where the decision can be read; public too, and may be empty.
    pub source: String,
    /// Why; for coordinator and observatory only.
    pub reason: String,
}

impl TypedWithdrawal {
    /// What was typed, if it can be asked for.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, today: NaiveDate) -> Result<Withdrawal, FieldFaults> {
        let mut reader = Reader::default();
        let commitment = reader.choice("commitment", self.commitment.trim().parse().ok());
        let decision = reader.line("decision", &self.decision, TITLE_MAX);
        let decided_on = reader.day("decided_on", &self.decided_on, today);
        let source = reader.address("source", &self.source);
        let reason = reader.text("reason", &self.reason, TEXT_MAX);
        let read = commitment.zip(decided_on).map(|(commitment, decided_on)| Withdrawal {
            commitment,
            decision,
            decided_on,
            source,
            reason,
        });
        reader.done(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::typed::FieldFault;

    #[test]
    fn a_withdrawal_has_commitment_decision_and_date() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut typed = TypedWithdrawal::default();
        let faults = typed.check(today).unwrap_err();
        let names: Vec<_> = faults.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["commitment", "decision", "decided_on", "reason"]);
        typed.commitment = "3".to_owned();
        typed.decision = "Council, 14 January 2026, § 12".to_owned();
        typed.decided_on = "2026-12-01".to_owned();
        typed.reason = "Merged".to_owned();
        assert_eq!(typed.check(today), Err(vec![("decided_on", FieldFault::NoSuchTime)]));
        typed.decided_on = "2026-01-14".to_owned();
        assert_eq!(typed.check(today).map(|one| one.commitment), Ok(3));
    }
}
