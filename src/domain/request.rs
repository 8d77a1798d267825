//! What an authority asks for and its coordinator decides: to undo a commitment, to take on the new articles.

use super::codes::codes;
use super::report::TEXT_MAX;
use super::typed::{FieldFaults, Reader, typed};

codes! {
    /// Where a request stands.
    pub enum RequestStatus {
        /// It was asked for.
        Open = "open",
        /// It is in the register.
        Confirmed = "confirmed",
        /// It was refused.
        Refused = "refused",
    }
}

impl RequestStatus {
    /// Where it stands once it was decided.
    #[must_use]
    pub const fn decided(is_confirmed: bool) -> Self {
        if is_confirmed { Self::Confirmed } else { Self::Refused }
    }
}

typed! {
    /// A decision on a request, as typed.
    pub struct TypedRequestDecision { step, why }
}

impl TypedRequestDecision {
    /// Whether it is confirmed, and the reason.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self) -> Result<(bool, String), FieldFaults> {
        let mut reader = Reader::default();
        let step = match self.step.as_str() {
            "confirm" => Some(true),
            "refuse" => Some(false),
            _ => None,
        };
        let step = reader.choice("step", step);
        let why = reader.text("why", &self.why, TEXT_MAX);
        reader.done(step.map(|step| (step, why)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::typed::FieldFault;

    #[test]
    fn a_decision_says_yes_or_no_and_why() {
        let typed = |step: &str, why: &str| TypedRequestDecision {
            step: step.to_owned(),
            why: why.to_owned(),
        };
        assert_eq!(typed("confirm", "Seen").check(), Ok((true, "Seen".to_owned())));
        assert_eq!(typed("refuse", "Old").check(), Ok((false, "Old".to_owned())));
        assert!(typed("maybe", "").check().is_err_and(|faults| faults.len() == 2));
        assert_eq!(
            typed("", "").check(),
            Err(vec![("step", FieldFault::Missing), ("why", FieldFault::Missing)])
        );
    }
}
