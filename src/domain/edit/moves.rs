//! Where a commitment may go from where it stands. What was undone never stands again by itself: whoever undid
//! a commitment signs anew, which is another commitment.

use crate::domain::commitment::{ActKind, Status};

impl Status {
    /// Where a commitment may go from here by something that happened. What was only recorded wrongly is
    /// corrected instead.
    #[must_use]
    pub const fn moves(self) -> &'static [Self] {
        use Status::{
            Announced, Annulled, Contested, Decided, Ended, Listed, Registered, Signed, Superseded, Withdrawn,
        };
        match self {
            Announced => &[Decided, Signed, Registered, Listed, Withdrawn, Ended],
            Decided => &[Signed, Registered, Listed, Contested, Annulled, Withdrawn, Ended],
            Listed => &[Signed, Registered, Contested, Annulled, Withdrawn, Superseded, Ended],
            Signed => &[Registered, Contested, Annulled, Withdrawn, Superseded, Ended],
            Registered => &[Contested, Annulled, Withdrawn, Superseded, Ended],
            // A dispute may end either way.
            Contested => &[Signed, Registered, Annulled, Withdrawn, Superseded, Ended],
            // Another court may see it otherwise.
            Annulled => &[Contested],
            Withdrawn | Superseded | Ended => &[],
        }
    }

    /// Whether something that happened may lead from here to `other`.
    #[must_use]
    pub fn may_become(self, other: Self) -> bool {
        self.moves().contains(&other)
    }

    /// What happens when a commitment comes to stand here.
    #[must_use]
    pub const fn brought_by(self) -> ActKind {
        match self {
            Self::Announced => ActKind::Announcement,
            Self::Decided => ActKind::CouncilDecision,
            Self::Signed => ActKind::Signature,
            Self::Registered => ActKind::Registration,
            Self::Listed => ActKind::Listing,
            Self::Contested => ActKind::Contestation,
            Self::Annulled => ActKind::Annulment,
            Self::Withdrawn => ActKind::Withdrawal,
            Self::Superseded | Self::Ended => ActKind::End,
        }
    }

    /// Whether it ends with its authority: what is over already does not.
    #[must_use]
    pub fn ends_with_authority(self) -> bool {
        self.may_become(Self::Ended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::Counting;

    #[test]
    fn what_was_undone_never_counts_again_but_by_the_way_of_a_dispute() {
        for from in Status::ALL {
            assert!(!from.may_become(from), "{from}");
            for to in from.moves() {
                let is_back = from.counting() == Counting::DoesNotCount && to.counts();
                assert!(
                    !is_back || (from, *to) == (Status::Annulled, Status::Contested),
                    "{from} {to}"
                );
            }
        }
        for over in [Status::Withdrawn, Status::Superseded, Status::Ended] {
            assert!(over.moves().is_empty());
            assert!(!over.ends_with_authority());
        }
        assert!(!Status::Annulled.ends_with_authority());
        assert!(Status::Announced.ends_with_authority());
    }

    #[test]
    fn the_way_of_a_joining_leads_on_and_not_back() {
        use Status::{Announced, Decided, Registered, Signed};
        let way = [Announced, Decided, Signed, Registered];
        for (at, from) in way.iter().enumerate() {
            for (to_at, to) in way.iter().enumerate() {
                assert_eq!(from.may_become(*to), to_at > at, "{from} {to}");
            }
        }
    }

    #[test]
    fn every_move_is_brought_by_an_act() {
        for status in Status::ALL {
            assert_ne!(status.brought_by(), ActKind::Unknown);
        }
    }
}
