//! A signatory of the text of 2006 takes on the articles that were new in 2022: an act of its own, with decision and date.

use chrono::NaiveDate;

use super::commitment::{Articles, CHARTER_REVISED};
use super::edit;
use super::register::Authority;
use super::report::TITLE_MAX;
use super::typed::{FieldFault, FieldFaults, Reader, typed};

/// Whether there are articles that an authority could take on: a signatory has the first thirty, and not the others yet.
/// Of many no source says which text they signed; they know it themselves.
#[must_use]
pub fn can_endorse(authority: &Authority) -> bool {
    authority.is_signatory() && matches!(authority.articles(), Articles::First | Articles::Unknown)
}

typed! {
    /// An endorsement, as typed by an approver.
    pub struct TypedEndorsement { decision, decided_on, source, declared }
}

/// An endorsement that can be asked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Endorsement {
    /// Who decided what; public once it is confirmed.
    pub decision: String,
    /// When; public too.
    pub decided_on: NaiveDate,
    /// Where the decision can be read; public too, and may be empty.
    pub source: String,
}

impl TypedEndorsement {
    /// What was typed, if it can be asked for.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, today: NaiveDate) -> Result<Endorsement, FieldFaults> {
        let mut reader = Reader::default();
        let decision = reader.line("decision", &edit::clean(&self.decision), TITLE_MAX);
        let decided_on = reader.day("decided_on", &self.decided_on, today);
        let is_early = decided_on.is_some_and(|on| on < CHARTER_REVISED);
        reader.judge("decided_on", is_early.then_some(FieldFault::NotThatText));
        let source = reader.address("source", &self.source);
        reader.choice("declared", (self.declared == "yes").then_some(()));
        reader.done(decided_on.map(|decided_on| Endorsement {
            decision,
            decided_on,
            source,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::{CharterVersion, CommitmentKind, Status};
    use crate::domain::register::Commitment;

    #[test]
    fn only_signatories_without_the_new_articles_take_them_on() {
        let of = |status, version| {
            let mut authority = Authority::example(status, Vec::new());
            authority.commitments.iter_mut().for_each(|one| one.version = version);
            authority
        };
        assert!(can_endorse(&of(Status::Signed, CharterVersion::V2006)));
        assert!(can_endorse(&of(Status::Contested, CharterVersion::V2006)));
        assert!(can_endorse(&of(Status::Listed, CharterVersion::Unknown)));
        for (status, version) in [
            (Status::Decided, CharterVersion::V2006),
            (Status::Withdrawn, CharterVersion::V2006),
            (Status::Signed, CharterVersion::V2022),
            (Status::Ended, CharterVersion::Unknown),
        ] {
            assert!(!can_endorse(&of(status, version)), "{status} {version}");
        }
        let mut extended = of(Status::Signed, CharterVersion::V2006);
        extended.commitments.push(Commitment {
            kind: CommitmentKind::Extension,
            version: CharterVersion::V2022,
            status: Status::Signed,
            confidence: String::new(),
            source: String::new(),
            acts: Vec::new(),
        });
        assert!(!can_endorse(&extended));
    }

    #[test]
    fn an_endorsement_is_declared_and_decided_since_the_new_articles() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let mut typed = TypedEndorsement::default();
        let names: Vec<_> = typed.check(today).unwrap_err().iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["decision", "decided_on", "declared"]);
        typed.decision = "Council, § 9".to_owned();
        typed.declared = "yes".to_owned();
        for (day, fault) in [
            ("2022-12-05", Some(FieldFault::NotThatText)),
            ("2026-11-24", Some(FieldFault::NoSuchTime)),
            ("2022-12-06", None),
        ] {
            typed.decided_on = day.to_owned();
            let faults = typed.check(today).err().unwrap_or_default();
            assert_eq!(faults.first().map(|(_, fault)| *fault), fault, "{day}");
        }
    }
}
