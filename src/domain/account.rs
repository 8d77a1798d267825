//! People who may do something.

/// What an account may do.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Role {
    /// Writes reports in the name of the authority with this key.
    Editor {
        /// The authority.
        authority: i64,
    },
    /// Reviews reports for the observatory.
    Reviewer,
    /// Runs the observatory: everything a reviewer may, and accounts.
    Administrator,
}

impl Role {
    /// The word in the database.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Editor { .. } => "editor",
            Self::Reviewer => "reviewer",
            Self::Administrator => "administrator",
        }
    }
}

/// Fewest characters of a password.
pub const PASSWORD_MIN: usize = 12;
/// Most characters of a password: more would only cost time to hash.
pub const PASSWORD_MAX: usize = 256;

/// Why a new password cannot be taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PasswordProblem {
    /// Fewer than [`PASSWORD_MIN`] characters.
    TooShort,
    /// More than [`PASSWORD_MAX`] characters.
    TooLong,
    /// The two entries differ.
    Different,
}

impl PasswordProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort => "password-too-short",
            Self::TooLong => "password-too-long",
            Self::Different => "password-different",
        }
    }
}

/// Judges a new password typed twice.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn judge_password(password: &str, again: &str) -> Result<(), PasswordProblem> {
    let length = password.chars().count();
    if length < PASSWORD_MIN {
        Err(PasswordProblem::TooShort)
    } else if length > PASSWORD_MAX {
        Err(PasswordProblem::TooLong)
    } else if password != again {
        Err(PasswordProblem::Different)
    } else {
        Ok(())
    }
}

/// An e-mail address as accounts keep it: trimmed and lower-case, with one @
/// between two parts. Whether mail arrives is another question.
#[must_use]
pub fn parse_email(text: &str) -> Option<String> {
    let email = text.trim().to_lowercase();
    let (name, host) = email.split_once('@')?;
    let is_plain = !email
        .chars()
        .any(|letter| letter.is_whitespace() || letter.is_control());
    (is_plain && !name.is_empty() && host.contains('.') && !host.contains('@') && email.len() <= 254).then_some(email)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_judged_by_length_and_sameness() {
        assert_eq!(judge_password("kort", "kort"), Err(PasswordProblem::TooShort));
        assert_eq!(judge_password("tolv tecken!", "tolv tecken!"), Ok(()));
        assert_eq!(
            judge_password("tolv tecken!", "tolv tecken?"),
            Err(PasswordProblem::Different)
        );
        let long = "å".repeat(257);
        assert_eq!(judge_password(&long, &long), Err(PasswordProblem::TooLong));
    }

    #[test]
    fn addresses_are_folded_and_plain() {
        assert_eq!(
            parse_email(" Malin@Malmo.example "),
            Some("malin@malmo.example".to_owned())
        );
        for bad in ["", "malin", "@malmo.example", "a b@c.d", "a@b@c.d", "a@b"] {
            assert_eq!(parse_email(bad), None, "{bad}");
        }
    }
}
