//! Closed lists of values that are stored and named by a short code.

/// Declares an enum whose values each have one code, and derives from that single list everything
/// that would otherwise have to be kept equal by hand: `ALL`, `code`, `parse_code`, `Display` and
/// the serde form (all of them the code).
macro_rules! codes {
    (
        $(#[$meta:meta])*
        pub enum $name:ident {
            $( $(#[$doc:meta])* $variant:ident = $code:literal, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash,
            serde::Serialize, serde::Deserialize,
        )]
        pub enum $name {
            $( $(#[$doc])* #[serde(rename = $code)] $variant, )+
        }

        impl $name {
            /// Every value, in the order of the declaration.
            pub const ALL: [Self; [$( $code ),+].len()] = [$( Self::$variant ),+];

            /// The code that stands for this value in the database, in addresses and in the keys
            /// of the word files. It never changes.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            /// The value with this code; `None` for any other text.
            #[must_use]
            pub fn parse_code(code: &str) -> Option<Self> {
                match code { $( $code => Some(Self::$variant), )+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

pub(crate) use codes;

#[cfg(test)]
mod tests {
    use crate::domain::change::ChangeKind;
    use crate::domain::claim::{ClaimStatus, ClaimStep};
    use crate::domain::commitment::{ActKind, CharterVersion, CommitmentKind, Counting, Standing, Status};
    use crate::domain::correction::{CorrectionFault, CorrectionField};
    use crate::domain::date::{DateError, Precision};
    use crate::domain::joining::{ApplicationStatus, CheckStep, StepKind};
    use crate::domain::kind::Kind;
    use crate::domain::people::{ContactKind, InvitationState, Seat, Unreached};
    use crate::domain::plan::{PlanFault, PlanField, PlanStanding, ReportStanding, StatementKind};
    use crate::domain::request::RequestStatus;
    use crate::domain::wording::WordingProblem;

    macro_rules! codes_are_sound {
        ($($name:ident),+) => {$(
            for value in $name::ALL {
                let code = value.code();
                assert_eq!($name::parse_code(code), Some(value), "{code}");
                assert_eq!(value.to_string(), code);
                assert!(
                    code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'),
                    "{code}"
                );
                assert_eq!($name::ALL.iter().filter(|other| other.code() == code).count(), 1);
            }
            assert_eq!($name::parse_code(""), None);
            assert_eq!($name::parse_code("no such code"), None);
        )+};
    }

    #[test]
    fn every_code_names_one_value_and_is_read_back() {
        codes_are_sound!(
            ActKind,
            ApplicationStatus,
            ChangeKind,
            CharterVersion,
            CheckStep,
            ClaimStatus,
            ClaimStep,
            CommitmentKind,
            ContactKind,
            CorrectionFault,
            CorrectionField,
            Counting,
            DateError,
            InvitationState,
            Kind,
            PlanFault,
            PlanField,
            PlanStanding,
            Precision,
            ReportStanding,
            Seat,
            Standing,
            StatementKind,
            Status,
            StepKind,
            Unreached,
            RequestStatus,
            WordingProblem
        );
    }
}
