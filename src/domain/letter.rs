//! Letters that the observatory writes by e-mail: what they tell, and how long sending is tried.

use chrono::Duration;

/// How long the link of an invitation works.
pub const INVITATION_FOR: Duration = Duration::days(7);

/// How long a link works that was asked for because a password was forgotten.
pub const PASSWORD_LINK_FOR: Duration = Duration::hours(2);

/// How many such links an address can ask for in an hour; what is more gets no letter.
pub const MOST_AN_HOUR: i64 = 3;

/// How many of them are taken down in an hour, whoever asks: more is an attack.
pub const MOST_OF_ALL_AN_HOUR: i64 = 1_000;

/// What a letter tells.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LetterKind {
    /// Somebody has been given an account or a further role.
    Invitation,
    /// A link with which a forgotten password is replaced.
    PasswordLink,
    /// A password was set.
    PasswordSet,
    /// A link with which somebody shows that a new address is theirs.
    EmailLink,
    /// The address of an account was changed.
    EmailChanged,
    /// The second factor was set up, removed, or got new recovery codes.
    FactorChanged,
    /// Somebody signed in with a recovery code.
    CodeUsed,
    /// An event that the person hears of at once.
    News,
    /// What has happened in a day or a week.
    Digest,
    /// The reset of a lost second factor was asked for.
    FactorResetAsked,
    /// Two administrators have reset the second factor.
    FactorReset,
    /// A role was taken from the person.
    RoleEnded,
    /// The account cannot be used any more.
    AccountSuspended,
    /// The account can be used again.
    AccountRestored,
    /// An administrator has ended all sessions.
    SessionsEnded,
    /// Somebody signed in from a browser that is not known.
    NewSignIn,
    /// Somebody with an account has been given a further role.
    RoleGranted,
    /// Somebody does not speak for an authority any more.
    SeatEnded,
    /// Somebody from outside has changed who speaks for an authority.
    PeopleChanged,
    /// Somebody is to be written to about an authority.
    ContactNamed,
    /// Somebody is not written to about an authority any more.
    ContactRemoved,
    /// A link with which somebody shows that the address of a claim is theirs.
    ClaimConfirm,
    /// A code for a claim is on its way by post; with the link to where it is typed.
    ClaimCode,
    /// A claim was refused.
    ClaimRefused,
    /// A commitment was withdrawn.
    WithdrawalConfirmed,
    /// A withdrawal was refused.
    WithdrawalRefused,
    /// A link with which somebody shows that the address of an application is theirs.
    JoiningConfirm,
    /// An application that came on paper was entered; with the link to its page.
    JoiningEntered,
    /// A question about an application; with the link to where it is answered.
    JoiningAsked,
    /// The coordinator has checked an application.
    JoiningChecked,
    /// The commitment is in the register.
    JoiningRegistered,
    /// An application was refused.
    JoiningRefused,
    /// The new articles were taken on.
    EndorsementConfirmed,
    /// The taking on of the new articles was refused.
    EndorsementRefused,
    /// An account was erased; it goes to the address that it had.
    AccountErased,
    /// An account can be opened by way of an issuer.
    IdentityLinked,
    /// An account cannot be opened by way of an issuer any more.
    IdentityEnded,
}

impl LetterKind {
    /// Every kind.
    pub const ALL: [Self; 37] = [
        Self::Invitation,
        Self::PasswordLink,
        Self::PasswordSet,
        Self::EmailLink,
        Self::EmailChanged,
        Self::FactorChanged,
        Self::CodeUsed,
        Self::News,
        Self::Digest,
        Self::FactorResetAsked,
        Self::FactorReset,
        Self::RoleEnded,
        Self::AccountSuspended,
        Self::AccountRestored,
        Self::SessionsEnded,
        Self::NewSignIn,
        Self::RoleGranted,
        Self::SeatEnded,
        Self::PeopleChanged,
        Self::ContactNamed,
        Self::ContactRemoved,
        Self::ClaimConfirm,
        Self::ClaimCode,
        Self::ClaimRefused,
        Self::WithdrawalConfirmed,
        Self::WithdrawalRefused,
        Self::JoiningConfirm,
        Self::JoiningEntered,
        Self::JoiningAsked,
        Self::JoiningChecked,
        Self::JoiningRegistered,
        Self::JoiningRefused,
        Self::EndorsementConfirmed,
        Self::EndorsementRefused,
        Self::AccountErased,
        Self::IdentityLinked,
        Self::IdentityEnded,
    ];

    /// The word in the database and in the names of its sentences.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasswordLink => "password-link",
            Self::PasswordSet => "password-set",
            Self::EmailLink => "email-link",
            Self::EmailChanged => "email-changed",
            Self::FactorChanged => "factor-changed",
            Self::CodeUsed => "code-used",
            Self::News => "news",
            Self::Digest => "digest",
            Self::FactorResetAsked => "factor-reset-asked",
            Self::FactorReset => "factor-reset",
            Self::RoleEnded => "role-ended",
            Self::AccountSuspended => "account-suspended",
            Self::AccountRestored => "account-restored",
            Self::SessionsEnded => "sessions-ended",
            Self::NewSignIn => "new-sign-in",
            Self::RoleGranted => "role-granted",
            Self::SeatEnded => "seat-ended",
            Self::PeopleChanged => "people-changed",
            Self::ContactNamed => "contact-named",
            Self::ContactRemoved => "contact-removed",
            Self::ClaimConfirm => "claim-confirm",
            Self::ClaimCode => "claim-code",
            Self::ClaimRefused => "claim-refused",
            Self::WithdrawalConfirmed => "withdrawal-confirmed",
            Self::WithdrawalRefused => "withdrawal-refused",
            Self::JoiningConfirm => "joining-confirm",
            Self::JoiningEntered => "joining-entered",
            Self::JoiningAsked => "joining-asked",
            Self::JoiningChecked => "joining-checked",
            Self::JoiningRegistered => "joining-registered",
            Self::JoiningRefused => "joining-refused",
            Self::EndorsementConfirmed => "endorsement-confirmed",
            Self::EndorsementRefused => "endorsement-refused",
            Self::AccountErased => "account-erased",
            Self::IdentityLinked => "identity-linked",
            Self::IdentityEnded => "identity-ended",
        }
    }

    /// Whether nothing is left of a letter once it is on its way or was given up, not even that there was one.
    #[must_use]
    pub fn leaves_nothing(self) -> bool {
        self == Self::AccountErased
    }

    /// The kind of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// How far a letter has come.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum LetterStatus {
    /// It is still to be sent.
    Waiting,
    /// It was taken over by the next mail server.
    Sent,
    /// It could not be sent, and is not tried again.
    Dead,
}

impl LetterStatus {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Sent, Self::Dead];

    /// The word in the database.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Dead => "dead",
        }
    }

    /// The status of that word.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// Waits between tries: about two days in all, as mail servers do (RFC 5321, 4.5.4.1, asks for four to five days of
/// the server that has taken the letter over; this is only the way to it).
const WAITS: [i64; 7] = [1, 5, 30, 120, 360, 720, 1440];

/// How long to wait after that many failed tries; none when it is time to give up.
#[must_use]
pub fn wait_after(attempts: i64) -> Option<Duration> {
    let at = usize::try_from(attempts - 1).ok()?;
    WAITS.get(at).copied().map(Duration::minutes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        let waits: Vec<_> = (1..=8).map(wait_after).collect();
        assert_eq!(waits.first().copied().flatten(), Some(Duration::minutes(1)));
        assert!(
            waits
                .iter()
                .take(7)
                .collect::<Vec<_>>()
                .windows(2)
                .all(|two| two[0] < two[1])
        );
        assert_eq!((waits[7], wait_after(0)), (None, None));
    }

    #[test]
    fn words_are_read_back() {
        assert!(
            LetterKind::ALL
                .iter()
                .all(|kind| LetterKind::parse(kind.code()) == Some(*kind))
        );
        assert!(
            LetterStatus::ALL
                .iter()
                .all(|one| LetterStatus::parse(one.code()) == Some(*one))
        );
        assert_eq!(LetterKind::parse("report"), None);
    }
}
