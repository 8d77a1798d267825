//! What an authority has bound itself to, and the one rule of who counts as a signatory.

use chrono::NaiveDate;

use super::codes::codes;
use super::date::{DateSpan, fixed_day};

/// The day on which CEMR's Policy Committee adopted the updated Charter in Paris, 6 December 2022
/// (source: <https://ccre.org/en/actualites/view/4443>). Nobody could sign that text before.
pub const CHARTER_REVISED: NaiveDate = fixed_day(2022, 12, 6);

codes! {
    /// Which text of the Charter a commitment is to.
    pub enum CharterVersion {
        /// The text of 2006.
        V2006 = "2006",
        /// The updated text of 2022.
        V2022 = "2022",
        /// No source says.
        Unknown = "unknown",
    }
}

impl CharterVersion {
    /// The number of articles of the text (source: <https://ccre.org/en/actualites/view/4443>);
    /// `None` when the text is unknown.
    #[must_use]
    pub const fn articles(self) -> Option<u8> {
        match self {
            Self::V2006 => Some(30),
            Self::V2022 => Some(39),
            Self::Unknown => None,
        }
    }

    /// The version that a date alone proves: before [`CHARTER_REVISED`] only the text of 2006
    /// existed. A later or an open date proves nothing, as the old text went on being signed where
    /// the new one was not yet translated.
    #[must_use]
    pub fn from_span(span: &DateSpan) -> Self {
        match span.latest() {
            Some(latest) if latest < CHARTER_REVISED => Self::V2006,
            _ => Self::Unknown,
        }
    }
}

codes! {
    /// Which articles a signatory has taken on.
    pub enum Articles {
        /// The 30 of the text of 2006.
        First = "2006",
        /// The 30 of 2006 and, later, the nine that were new in 2022.
        Extended = "extended",
        /// The 39 of the text of 2022.
        Updated = "2022",
        /// No source says which text it signed.
        Unknown = "unknown",
    }
}

codes! {
    /// What a commitment does.
    pub enum CommitmentKind {
        /// The authority joins.
        Signature = "signature",
        /// A signatory of the text of 2006 takes on the articles that were new in 2022.
        Extension = "extension",
        /// A signatory signs again.
        Renewal = "renewal",
    }
}

codes! {
    /// What happened on the date of an act. Sources date different things, often months apart.
    pub enum ActKind {
        /// The competent body (council, assembly, board or executive) decided to join.
        CouncilDecision = "council-decision",
        /// The mayor or president signed. The two years for the action plan run from here.
        Signature = "signature",
        /// A public signing event, which need not be the day of the signature.
        Ceremony = "ceremony",
        /// CEMR entered the signatory in its register.
        Registration = "registration",
        /// Somebody made the joining known.
        Announcement = "announcement",
        /// A list that names the signatory was made.
        Listing = "listing",
        /// The authority undid the commitment.
        Withdrawal = "withdrawal",
        /// Somebody disputed that the commitment is valid.
        Contestation = "contestation",
        /// A court or a supervising authority undid the commitment.
        Annulment = "annulment",
        /// Another commitment took its place, or it ended with the authority.
        End = "end",
        /// The source does not say what its date, if any, dates.
        Unknown = "unknown",
    }
}

impl ActKind {
    /// What only an authority that exists can do; lists and registers may be late.
    #[must_use]
    pub const fn is_own_deed(self) -> bool {
        matches!(self, Self::CouncilDecision | Self::Signature | Self::Ceremony)
    }
}

codes! {
    /// Where a commitment stands.
    pub enum Status {
        /// Said to be coming; nobody reports that it happened.
        Announced = "announced",
        /// Decided by the competent body; no signature known.
        Decided = "decided",
        /// Signed.
        Signed = "signed",
        /// In CEMR's register.
        Registered = "registered",
        /// Named as a signatory by a source that gives no act.
        Listed = "listed",
        /// Signed or decided, and its validity is disputed.
        Contested = "contested",
        /// Undone by a court or a supervising authority.
        Annulled = "annulled",
        /// Undone by the signatory itself.
        Withdrawn = "withdrawn",
        /// Replaced by a later commitment of the same authority.
        Superseded = "superseded",
        /// Ended with the authority, which merged into or was split into others.
        Ended = "ended",
    }
}

codes! {
    /// What the counting rule makes of one commitment.
    pub enum Counting {
        /// It makes its authority a signatory.
        Counts = "counts",
        /// It makes its authority a signatory, with a mark wherever it is shown.
        CountsContested = "counts-contested",
        /// It is shown beside the signatories and is in no figure of them.
        Apart = "apart",
        /// It belongs to the past.
        DoesNotCount = "does-not-count",
    }
}

codes! {
    /// What the counting rule makes of an authority.
    pub enum Standing {
        /// A signatory.
        Signatory = "signatory",
        /// A signatory whose every counting commitment is contested.
        SignatoryContested = "signatory-contested",
        /// Not a signatory; a joining was decided or announced.
        Apart = "apart",
        /// Not a signatory any more, or never validly one.
        Former = "former",
        /// No commitment of it is known to us.
        NoneKnown = "none-known",
    }
}

impl Status {
    /// **The counting rule**, the only one: signed, registered and listed commitments count;
    /// contested ones count and are marked; decided and announced ones are shown apart; annulled,
    /// withdrawn, superseded and ended ones do not count.
    ///
    /// An authority is counted once, however many commitments it has ([`standing`]). Whether its
    /// kind belongs in a figure is another question ([`super::kind::Kind`]): national associations
    /// sign, and are never in a coverage figure.
    #[must_use]
    pub const fn counting(self) -> Counting {
        match self {
            Self::Signed | Self::Registered | Self::Listed => Counting::Counts,
            Self::Contested => Counting::CountsContested,
            Self::Decided | Self::Announced => Counting::Apart,
            Self::Annulled | Self::Withdrawn | Self::Superseded | Self::Ended => Counting::DoesNotCount,
        }
    }

    /// Whether there is something left that its authority could undo.
    #[must_use]
    pub const fn can_be_withdrawn(self) -> bool {
        !matches!(self.counting(), Counting::DoesNotCount)
    }

    /// Whether [`Status::counting`] says that it counts, contested or not.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self.counting(), Counting::Counts | Counting::CountsContested)
    }
}

/// What an authority is by the counting rule ([`Status::counting`]), from the statuses of all its
/// commitments in any order: one that counts makes it a signatory; it is a contested signatory
/// only when none counts uncontested; it stands apart only when none counts at all.
#[must_use]
pub fn standing(statuses: impl Iterator<Item = Status> + Clone) -> Standing {
    let any = |counting| statuses.clone().any(|status| status.counting() == counting);
    if any(Counting::Counts) {
        Standing::Signatory
    } else if any(Counting::CountsContested) {
        Standing::SignatoryContested
    } else if any(Counting::Apart) {
        Standing::Apart
    } else if statuses.clone().next().is_some() {
        Standing::Former
    } else {
        Standing::NoneKnown
    }
}

impl Standing {
    /// Whether figures count the authority among the signatories.
    #[must_use]
    pub const fn is_signatory(self) -> bool {
        matches!(self, Self::Signatory | Self::SignatoryContested)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_counting_rule_of_one_commitment() {
        let rule = [
            (Status::Announced, Counting::Apart),
            (Status::Decided, Counting::Apart),
            (Status::Signed, Counting::Counts),
            (Status::Registered, Counting::Counts),
            (Status::Listed, Counting::Counts),
            (Status::Contested, Counting::CountsContested),
            (Status::Annulled, Counting::DoesNotCount),
            (Status::Withdrawn, Counting::DoesNotCount),
            (Status::Superseded, Counting::DoesNotCount),
            (Status::Ended, Counting::DoesNotCount),
        ];
        assert!(rule.iter().map(|(status, _)| status).eq(&Status::ALL));
        for (status, counting) in rule {
            assert_eq!(status.counting(), counting, "{status}");
        }
    }

    #[test]
    fn the_counting_rule_of_an_authority() {
        use Status::{Announced, Annulled, Contested, Decided, Ended, Listed, Signed, Superseded};
        for (statuses, expected) in [
            (&[][..], Standing::NoneKnown),
            (&[Signed], Standing::Signatory),
            (&[Ended], Standing::Former),
            (&[Decided], Standing::Apart),
            (&[Contested], Standing::SignatoryContested),
            (&[Contested, Decided], Standing::SignatoryContested),
            (&[Contested, Listed], Standing::Signatory),
            (&[Superseded, Signed], Standing::Signatory),
            (&[Annulled, Announced], Standing::Apart),
            (&[Annulled, Ended], Standing::Former),
        ] {
            assert_eq!(standing(statuses.iter().copied()), expected, "{statuses:?}");
            assert_eq!(
                standing(statuses.iter().copied()).is_signatory(),
                statuses.iter().any(|status| status.counts())
            );
        }
    }

    #[test]
    fn a_date_before_the_new_text_proves_the_old_one() {
        for (date, version) in [
            ("2006-05-12", CharterVersion::V2006),
            ("2010/2012", CharterVersion::V2006),
            ("2022-12-05", CharterVersion::V2006),
            ("2022-12-06", CharterVersion::Unknown),
            ("2022", CharterVersion::Unknown),
            ("2026-02", CharterVersion::Unknown),
            ("../..", CharterVersion::Unknown),
        ] {
            let span = DateSpan::parse(date).unwrap();
            assert_eq!(CharterVersion::from_span(&span), version, "{date}");
        }
        assert_eq!(CharterVersion::V2006.articles(), Some(30));
        assert_eq!(CharterVersion::V2022.articles(), Some(39));
        assert_eq!(CharterVersion::Unknown.articles(), None);
    }

    proptest! {
        #[test]
        fn order_and_repetition_of_commitments_do_not_matter(
            statuses in proptest::collection::vec(proptest::sample::select(Status::ALL.to_vec()), 0..6),
        ) {
            let mut other = statuses.clone();
            other.reverse();
            other.extend(&statuses);
            prop_assert_eq!(standing(statuses.iter().copied()), standing(other.iter().copied()));
        }

        #[test]
        fn one_more_counting_commitment_never_takes_away(
            statuses in proptest::collection::vec(proptest::sample::select(Status::ALL.to_vec()), 0..6),
        ) {
            let mut more = statuses.clone();
            more.push(Status::Signed);
            prop_assert_eq!(standing(more.iter().copied()), Standing::Signatory);
        }
    }
}
