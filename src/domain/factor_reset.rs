//! The reset of a second factor that somebody has lost: one administrator asks for it, another one confirms, and neither
//! of them is the person it is about.

use chrono::Duration;

use super::codes::codes;

/// How long such a request can be confirmed.
pub const RESET_FOR: Duration = Duration::days(7);

/// Most characters of a reason.
pub const REASON_MAX: usize = 500;

codes! {
    /// How a request ends.
    pub enum ResetOutcome {
        /// The factor is reset.
        Confirmed = "confirmed",
        /// It is not.
        Refused = "refused",
    }
}

codes! {
    /// Why a reset cannot be asked for or confirmed.
    pub enum ResetProblem {
        /// No account has that address.
        Unknown = "reset-unknown",
        /// The person has no second factor.
        NoFactor = "reset-no-factor",
        /// No reason was given.
        NoReason = "reset-no-reason",
        /// The reason is longer than [`REASON_MAX`].
        ReasonTooLong = "reset-reason-too-long",
        /// It is about the administrator's own factor.
        Own = "reset-own",
        /// It was asked for already.
        AskedAlready = "reset-asked-already",
        /// The same administrator has asked for it.
        AskedBySame = "reset-asked-by-same",
        /// No administrator has asked for it yet.
        NotAsked = "reset-not-asked",
    }
}

impl ResetProblem {
    /// The field of the form that it is about; none if it is about a request.
    #[must_use]
    pub fn field(self) -> Option<&'static str> {
        match self {
            Self::Unknown | Self::NoFactor | Self::Own | Self::AskedAlready => Some("email"),
            Self::NoReason | Self::ReasonTooLong => Some("reason"),
            Self::AskedBySame | Self::NotAsked => None,
        }
    }
}

/// The reason as typed, if it can be taken.
///
/// # Errors
/// There is none, or it is too long.
pub fn judge_reason(typed: &str) -> Result<&str, ResetProblem> {
    let reason = typed.trim();
    match reason.chars().count() {
        0 => Err(ResetProblem::NoReason),
        length if length > REASON_MAX => Err(ResetProblem::ReasonTooLong),
        _ => Ok(reason),
    }
}

/// Whether an administrator may ask for the reset of a person's factor.
///
/// # Errors
/// It is the administrator's own.
pub fn may_ask(administrator: i64, person: i64) -> Result<(), ResetProblem> {
    if administrator == person {
        return Err(ResetProblem::Own);
    }
    Ok(())
}

/// Whether an administrator may confirm or refuse the reset of a person's factor that `asked_by` has asked for. Whoever has
/// asked may take it back, and nobody has to bear a request about themselves: refusing changes nothing.
///
/// # Errors
/// Nobody has asked; or, of a confirmation, it is the administrator's own factor or request.
pub fn may_close(
    outcome: ResetOutcome,
    administrator: i64,
    person: i64,
    asked_by: Option<i64>,
) -> Result<(), ResetProblem> {
    let by = asked_by.ok_or(ResetProblem::NotAsked)?;
    match outcome {
        ResetOutcome::Refused => Ok(()),
        ResetOutcome::Confirmed if administrator == person => Err(ResetProblem::Own),
        ResetOutcome::Confirmed if administrator == by => Err(ResetProblem::AskedBySame),
        ResetOutcome::Confirmed => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_takes_two_and_neither_is_the_person() {
        assert_eq!(may_ask(1, 3), Ok(()));
        assert_eq!(may_ask(3, 3), Err(ResetProblem::Own));
        let confirm = |by, asked_by| may_close(ResetOutcome::Confirmed, by, 3, asked_by);
        assert_eq!(confirm(2, Some(1)), Ok(()));
        assert_eq!(confirm(1, Some(1)), Err(ResetProblem::AskedBySame));
        assert_eq!(confirm(3, Some(1)), Err(ResetProblem::Own));
        assert_eq!(confirm(2, None), Err(ResetProblem::NotAsked));
        let refuse = |by, asked_by| may_close(ResetOutcome::Refused, by, 3, asked_by);
        assert_eq!((refuse(1, Some(1)), refuse(3, Some(1))), (Ok(()), Ok(())));
        assert_eq!(refuse(2, None), Err(ResetProblem::NotAsked));
    }

    #[test]
    fn a_reason_is_given_and_short() {
        assert_eq!(judge_reason(" \n"), Err(ResetProblem::NoReason));
        assert_eq!(judge_reason(" new phone "), Ok("new phone"));
        assert_eq!(judge_reason(&"ä".repeat(501)), Err(ResetProblem::ReasonTooLong));
        assert!(judge_reason(&"ä".repeat(500)).is_ok());
    }
}
