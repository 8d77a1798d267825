//! Somebody says to work for an authority and asks to speak for it.

use chrono::Duration;

use super::codes::codes;
use super::people::Seat;
use super::report::{TEXT_MAX, TITLE_MAX};
use super::typed::{FieldFaults, Reader, typed};

/// Most confirmed claims of an authority that wait for a decision.
pub const OPEN_MAX: i64 = 20;
/// Most claims that are taken within an hour, in all.
pub const HOUR_MAX: i64 = 100;
/// Most letters to confirm a claim that go to an address within an hour; more are taken and get none.
pub const LETTERS_AN_HOUR: i64 = 3;
/// How long a claim waits for its address to be confirmed.
pub const CONFIRM_WITHIN: Duration = Duration::days(2);
/// How long the page of a confirmed claim can be looked at.
pub const PAGE_FOR: Duration = Duration::days(120);
/// How long the code of a letter works.
pub const CODE_FOR: Duration = Duration::days(60);
/// How often a code may be typed wrongly.
pub const CODE_TRIES: i64 = 5;
/// How long what was typed is kept after the decision.
pub const KEPT_FOR: Duration = Duration::days(365);

codes! {
    /// Where a claim stands.
    pub enum ClaimStatus {
        /// The address was not confirmed yet; nobody sees it.
        Unconfirmed = "unconfirmed",
        /// It waits for a decision.
        Open = "open",
        /// A code was sent by post.
        Code = "code",
        /// The person may speak for the authority.
        Accepted = "accepted",
        /// It was refused.
        Refused = "refused",
    }
}

impl ClaimStatus {
    /// Whether it can still be decided.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Code)
    }
}

typed! {
    /// A claim, as typed.
    pub struct TypedClaim { name, function, email, language, evidence }
}

/// A claim that can be taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Claim {
    /// The person's name.
    pub name: String,
    /// What the person does there.
    pub function: String,
    /// The address.
    pub email: String,
    /// Why we can believe it.
    pub evidence: String,
}

impl TypedClaim {
    /// What was typed, if it can be taken.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self) -> Result<Claim, FieldFaults> {
        let mut reader = Reader::default();
        let claim = Claim {
            name: reader.line("name", &self.name, TITLE_MAX),
            function: reader.line("function", &self.function, TITLE_MAX),
            email: reader.email("email", &self.email),
            evidence: reader.text("evidence", &self.evidence, TEXT_MAX),
        };
        reader.done(Some(claim))
    }
}

codes! {
    /// What can be decided on a claim.
    pub enum ClaimStep {
        /// The evidence is enough.
        Accept = "accept",
        /// A code goes to the authority by post; who has it is believed.
        Code = "code",
        /// It is not believed.
        Refuse = "refuse",
    }
}

typed! {
    /// A decision on a claim, as typed.
    pub struct TypedClaimDecision { step, seat, postal, why }
}

/// A decision on a claim.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum ClaimDecision {
    /// The person is given that seat.
    Accept(Seat),
    /// A code goes to that postal address, for that seat.
    Code(Seat, String),
    /// The person is refused.
    Refuse,
}

impl TypedClaimDecision {
    /// Decision and reason.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self) -> Result<(ClaimDecision, String), FieldFaults> {
        let mut reader = Reader::default();
        let step = reader.choice("step", ClaimStep::parse_code(&self.step));
        let decision = match step {
            None => None,
            Some(ClaimStep::Refuse) => Some(ClaimDecision::Refuse),
            Some(step) => {
                let seat = reader.choice("seat", Seat::parse_code(&self.seat));
                if step == ClaimStep::Code {
                    let postal = reader.text("postal", &self.postal, TITLE_MAX);
                    seat.map(|seat| ClaimDecision::Code(seat, postal))
                } else {
                    seat.map(ClaimDecision::Accept)
                }
            }
        };
        let why = reader.text("why", &self.why, TEXT_MAX);
        reader.done(decision.map(|decision| (decision, why)))
    }
}

/// The letters of codes: none that look alike.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code made of random bytes, in two groups.
#[must_use]
pub fn code_of(bytes: [u8; 10]) -> String {
    let letter = |byte: &u8| {
        LETTERS
            .get(usize::from(byte % 32))
            .map_or('0', |letter| char::from(*letter))
    };
    let (first, last) = bytes.split_at(5);
    let group = |bytes: &[u8]| bytes.iter().map(letter).collect::<String>();
    format!("{}-{}", group(first), group(last))
}

/// A code as it is compared: capital letters and digits alone, and those that look alike as we write them.
#[must_use]
pub fn plain_code(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
        .take(20)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::typed::FieldFault;

    #[test]
    fn a_claim_is_whole() {
        let typed = TypedClaim {
            name: " Åsa ".to_owned(),
            function: "Equality\nofficer".to_owned(),
            email: "Asa@Town.example".to_owned(),
            language: "sv".to_owned(),
            evidence: "See our page.".to_owned(),
        };
        let claim = typed.check().unwrap();
        assert_eq!(
            (claim.name.as_str(), claim.function.as_str()),
            ("Åsa", "Equality officer")
        );
        let faults = TypedClaim::default().check().unwrap_err();
        let names: Vec<_> = faults.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["name", "function", "email", "evidence"]);
    }

    #[test]
    fn decisions_ask_for_what_they_need() {
        let typed = |step: &str, seat: &str, postal: &str| TypedClaimDecision {
            step: step.to_owned(),
            seat: seat.to_owned(),
            postal: postal.to_owned(),
            why: "Known to us".to_owned(),
        };
        let decided = |step, seat, postal| typed(step, seat, postal).check().map(|(decision, _)| decision);
        assert_eq!(decided("accept", "both", ""), Ok(ClaimDecision::Accept(Seat::Both)));
        assert_eq!(decided("refuse", "", ""), Ok(ClaimDecision::Refuse));
        assert_eq!(
            decided("code", "editor", "Town hall"),
            Ok(ClaimDecision::Code(Seat::Editor, "Town hall".to_owned()))
        );
        assert_eq!(
            decided("code", "", ""),
            Err(vec![("seat", FieldFault::Missing), ("postal", FieldFault::Missing)])
        );
        assert_eq!(decided("queen", "", ""), Err(vec![("step", FieldFault::Missing)]));
        let nothing = TypedClaimDecision::default().check().unwrap_err();
        assert_eq!(nothing, [("step", FieldFault::Missing), ("why", FieldFault::Missing)]);
    }

    #[test]
    fn codes_are_read_however_they_are_typed() {
        let code = code_of([0, 1, 31, 32, 255, 10, 18, 20, 24, 30]);
        assert_eq!(code, "01Z0Z-AJMRY");
        assert_eq!(plain_code(" o1zOz ajmry\n"), plain_code(&code));
        assert_eq!(plain_code("ol1i"), "0111");
        assert_eq!(plain_code(&"a".repeat(1_000)).len(), 20);
    }
}
