//! The reason that a person gives for what they do to others or in their place.

use super::report::TEXT_MAX;

/// Why a reason cannot be taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ReasonProblem {
    /// Nothing is there.
    Missing,
    /// Longer than [`TEXT_MAX`].
    TooLong,
}

impl ReasonProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "reason-missing",
            Self::TooLong => "reason-too-long",
        }
    }
}

/// The reason without space around it.
///
/// # Errors
/// What is wrong with it.
pub fn parse_reason(text: &str) -> Result<String, ReasonProblem> {
    let text = text.trim();
    if text.is_empty() {
        Err(ReasonProblem::Missing)
    } else if text.chars().count() > TEXT_MAX {
        Err(ReasonProblem::TooLong)
    } else {
        Ok(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_a_text_that_fits() {
        assert_eq!(parse_reason(" \n "), Err(ReasonProblem::Missing));
        assert_eq!(parse_reason(" left the city \n"), Ok("left the city".to_owned()));
        assert!(parse_reason(&"é".repeat(TEXT_MAX)).is_ok());
        assert_eq!(parse_reason(&"é".repeat(TEXT_MAX + 1)), Err(ReasonProblem::TooLong));
    }
}
