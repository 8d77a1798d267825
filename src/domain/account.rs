//! People who may do something.

/// What an account may do. An account may hold several.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Role {
    /// Writes reports in the name of the authority with this key.
    Editor {
        /// The authority.
        authority: i64,
    },
    /// Certifies what goes out in the name of the authority with this key.
    Approver {
        /// The authority.
        authority: i64,
    },
    /// Acts for a national association in this country, and sees and acts only there.
    Coordinator {
        /// The country's code.
        country: String,
    },
    /// Reviews reports for the observatory.
    Reviewer,
    /// Runs the observatory: everything a reviewer may, and accounts.
    Administrator,
    /// Sees what the observatory's staff see, and changes nothing.
    Auditor,
}

impl Role {
    /// The word in the database.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Editor { .. } => "editor",
            Self::Approver { .. } => "approver",
            Self::Coordinator { .. } => "coordinator",
            Self::Reviewer => "reviewer",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
        }
    }

    /// The role of that word for that authority or country.
    #[must_use]
    pub fn of(code: &str, authority: Option<i64>, country: Option<String>) -> Option<Self> {
        match (code, authority, country) {
            ("editor", Some(authority), None) => Some(Self::Editor { authority }),
            ("approver", Some(authority), None) => Some(Self::Approver { authority }),
            ("coordinator", None, Some(country)) => Some(Self::Coordinator { country }),
            ("reviewer", None, None) => Some(Self::Reviewer),
            ("administrator", None, None) => Some(Self::Administrator),
            ("auditor", None, None) => Some(Self::Auditor),
            _ => None,
        }
    }

    /// The authority in whose name it acts.
    #[must_use]
    pub fn authority(&self) -> Option<i64> {
        match self {
            Self::Editor { authority } | Self::Approver { authority } => Some(*authority),
            _ => None,
        }
    }

    /// The country it is for.
    #[must_use]
    pub fn country(&self) -> Option<&str> {
        match self {
            Self::Coordinator { country } => Some(country),
            _ => None,
        }
    }

    /// Whether it is of the observatory, or of a national association: who holds it needs a second factor.
    #[must_use]
    pub fn needs_factor(&self) -> bool {
        self.authority().is_none()
    }
}

/// Whether somebody with `own` roles may look at the site as a person with `theirs` does: the observatory's staff may, but
/// as one another only administrators, and nobody as an administrator.
#[must_use]
pub fn may_look(own: &[Role], theirs: &[Role]) -> bool {
    let is_of_observatory = |role: &Role| matches!(role, Role::Reviewer | Role::Administrator | Role::Auditor);
    if theirs.contains(&Role::Administrator) {
        return false;
    }
    let is_administrator = own.contains(&Role::Administrator);
    is_administrator || (own.contains(&Role::Reviewer) && !theirs.iter().any(is_of_observatory))
}

/// Fewest characters of a password.
pub const PASSWORD_MIN: usize = 12;
/// Most characters of a password: more would only cost time to hash.
pub const PASSWORD_MAX: usize = 256;
/// Most characters of the name of a passkey.
pub const PASSKEY_NAME_MAX: usize = 60;

/// Why a new password cannot be taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PasswordProblem {
    /// Fewer than [`PASSWORD_MIN`] characters.
    TooShort,
    /// More than [`PASSWORD_MAX`] characters.
    TooLong,
    /// The two entries differ.
    Different,
    /// Easy to guess.
    TooEasy,
}

impl PasswordProblem {
    /// Every problem.
    pub const ALL: [Self; 4] = [Self::TooShort, Self::TooLong, Self::Different, Self::TooEasy];
}

impl PasswordProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::TooShort => "password-too-short",
            Self::TooLong => "password-too-long",
            Self::Different => "password-different",
            Self::TooEasy => "password-too-easy",
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

/// A browser and its system in two words, out of what it says of itself; empty if that tells nothing. It helps people
/// to know their own sessions again, and nothing else is done with it.
#[must_use]
pub fn browser_name(agent: &str) -> String {
    // Each also says the names of those below it.
    let first = |names: &[(&str, &'static str)]| {
        let found = names.iter().find(|(word, _)| agent.contains(word));
        found.map(|(_, name)| *name)
    };
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("Chrom", "Chrome"),
        ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("Windows", "Windows"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ]);
    let words: Vec<&str> = browser.into_iter().chain(system).collect();
    words.join(", ")
}

/// How an account is called, and the address that it has, once it was erased: the number alone is left.
#[must_use]
pub fn pseudonym(account: i64) -> (String, String) {
    (format!("person {account}"), format!("person-{account}@erased.invalid"))
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
    // Nobody has mail at such a name (RFC 2606); accounts that were erased have an address there.
    let is_nobody = host.ends_with(".invalid");
    (is_plain && !is_nobody && !name.is_empty() && host.contains('.') && !host.contains('@') && email.len() <= 254)
        .then_some(email)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn staff_look_down_and_never_up() {
        let editor = [Role::Editor { authority: 1 }];
        let coordinator = [Role::Coordinator {
            country: "SE".to_owned(),
        }];
        let (reviewer, administrator) = ([Role::Reviewer], [Role::Administrator]);
        for theirs in [&editor, &coordinator, &reviewer, &[Role::Auditor]] {
            assert!(may_look(&administrator, theirs), "{theirs:?}");
            let is_of_observatory = [&reviewer, &[Role::Auditor]].contains(&theirs);
            assert_eq!(may_look(&reviewer, theirs), !is_of_observatory, "{theirs:?}");
            for own in [&editor, &coordinator, &[Role::Auditor]] {
                assert!(!may_look(own, theirs), "{own:?} {theirs:?}");
            }
        }
        let both = [Role::Editor { authority: 1 }, Role::Administrator];
        assert!(!may_look(&administrator, &both) && !may_look(&administrator, &administrator));
        assert!(may_look(&reviewer, &[]) && !may_look(&[], &[]));
    }

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
    fn browsers_are_told_apart_by_what_they_say() {
        let chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/128.0.0.0 Safari/537.36";
        assert_eq!(browser_name(chrome), "Chrome, Windows");
        assert_eq!(browser_name(&format!("{chrome} Edg/128.0.0.0")), "Edge, Windows");
        let safari = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1";
        assert_eq!(browser_name(safari), "Safari, iPhone");
        assert_eq!(
            browser_name("Mozilla/5.0 (X11; Linux x86_64; rv:129.0) Gecko/20100101 Firefox/129.0"),
            "Firefox, Linux"
        );
        assert_eq!(browser_name("<script>"), "");
    }

    #[test]
    fn addresses_are_folded_and_plain() {
        assert_eq!(
            parse_email(" Malin@Malmo.example "),
            Some("malin@malmo.example".to_owned())
        );
        for bad in [
            "",
            "malin",
            "@malmo.example",
            "a b@c.d",
            "a@b@c.d",
            "a@b",
            "person-17@erased.invalid",
        ] {
            assert_eq!(parse_email(bad), None, "{bad}");
        }
    }
}
