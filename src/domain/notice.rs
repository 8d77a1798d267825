//! Events that people hear of by letter, how often they want to, and when a digest is due.

use chrono::{Datelike as _, Days, NaiveDateTime, NaiveTime};

use super::account::Role;
use super::codes::codes;

codes! {
    /// Something that waits for somebody, or that somebody has waited for.
    pub enum Event {
        /// A report waits to be certified.
        ReportReady = "report-ready",
        /// A report came back from those who certify.
        ReportHandedBack = "report-handed-back",
        /// A signatory has handed in a report.
        ReportSubmitted = "report-submitted",
        /// The observatory has returned a report.
        ReportReturned = "report-returned",
        /// The observatory has accepted a report.
        ReportAccepted = "report-accepted",
        /// A visitor has said what is wrong.
        CorrectionSent = "correction-sent",
        /// Somebody asks to speak for an authority.
        ClaimWaits = "claim-waits",
        /// An authority wants to undo a commitment.
        WithdrawalWaits = "withdrawal-waits",
        /// An authority wants to join.
        ApplicationWaits = "application-waits",
        /// A coordinator has checked an application.
        ApplicationChecked = "application-checked",
        /// A signatory wants to take on the new articles.
        EndorsementWaits = "endorsement-waits",
    }
}

codes! {
    /// How a person wants to hear of an event.
    pub enum Frequency {
        /// By a letter of its own, at once.
        Instant = "instant",
        /// In one letter a day.
        Daily = "daily",
        /// In one letter a week.
        Weekly = "weekly",
        /// Not at all.
        Off = "off",
    }
}

impl Event {
    /// Whether somebody of that role hears of it.
    #[must_use]
    pub fn is_for(self, role: &Role) -> bool {
        let is_staff = matches!(role, Role::Reviewer | Role::Administrator);
        match self {
            Self::ReportReady => matches!(role, Role::Approver { .. }),
            // A coordinator may have handed it over in an authority's place.
            Self::ReportHandedBack => matches!(role, Role::Editor { .. } | Role::Coordinator { .. }),
            Self::ReportSubmitted
            | Self::ClaimWaits
            | Self::WithdrawalWaits
            | Self::ApplicationWaits
            | Self::EndorsementWaits => is_staff || role.country().is_some(),
            Self::ReportReturned | Self::ReportAccepted => role.authority().is_some(),
            Self::CorrectionSent | Self::ApplicationChecked => is_staff,
        }
    }
}

/// When digests are made, in Brussels.
const HOUR: u32 = 7;

impl Frequency {
    /// The moment of the last digest of this kind at `now`, both in the observatory's own time: each day, or each
    /// Monday, at seven. What was written before it and has not been sent is due. None where there are no digests.
    #[must_use]
    pub fn last_digest(self, now: NaiveDateTime) -> Option<NaiveDateTime> {
        let hour = NaiveTime::from_hms_opt(HOUR, 0, 0)?;
        let back = match self {
            Self::Instant | Self::Off => return None,
            Self::Daily => 0,
            Self::Weekly => u64::from(now.weekday().num_days_from_monday()),
        };
        let at = now.date().checked_sub_days(Days::new(back))?.and_time(hour);
        if at <= now {
            return Some(at);
        }
        let before = if self == Self::Daily { 1 } else { 7 };
        at.checked_sub_days(Days::new(before))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn digests_are_made_at_seven_and_on_mondays() {
        let daily = |now| Frequency::Daily.last_digest(at(now)).unwrap();
        assert_eq!(daily("2026-11-25T06:59:59"), at("2026-11-24T07:00:00"));
        assert_eq!(daily("2026-11-25T07:00:00"), at("2026-11-25T07:00:00"));
        let weekly = |now| Frequency::Weekly.last_digest(at(now)).unwrap();
        assert_eq!(weekly("2026-11-25T12:00:00"), at("2026-11-23T07:00:00"));
        assert_eq!(weekly("2026-11-23T06:00:00"), at("2026-11-16T07:00:00"));
        assert_eq!(Frequency::Off.last_digest(at("2026-11-23T06:00:00")), None);
    }

    proptest! {
        #[test]
        fn the_last_digest_is_never_ahead_and_never_long_ago(seconds in 0_i64..2_000_000_000, weekly: bool) {
            let now = chrono::DateTime::from_timestamp(seconds, 0).unwrap().naive_utc();
            let (frequency, most) = if weekly { (Frequency::Weekly, 7) } else { (Frequency::Daily, 1) };
            let last = frequency.last_digest(now).unwrap();
            prop_assert!(last <= now && now - last < chrono::Duration::days(most));
        }
    }
}
