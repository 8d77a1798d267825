//! What administrators do to an account.

use super::account::Role;

/// What is done to an account.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum AccountStep {
    /// Nobody may use it any more.
    Suspend,
    /// It may be used again.
    Restore,
    /// All its sessions end.
    EndSessions,
    /// One of its roles ends.
    EndRole(Role),
    /// Everything that names its owner goes, and it is used no more.
    Erase,
}

impl AccountStep {
    /// The word in the form; that of a role's end names its authority or country too.
    #[must_use]
    pub fn code(&self) -> String {
        let role = match self {
            Self::Suspend => return "suspend".to_owned(),
            Self::Restore => return "restore".to_owned(),
            Self::EndSessions => return "end-sessions".to_owned(),
            Self::Erase => return "erase".to_owned(),
            Self::EndRole(role) => role,
        };
        let of = match (role.authority(), role.country()) {
            (Some(authority), _) => format!("-{authority}"),
            (None, Some(country)) => format!("-{}", country.to_lowercase()),
            (None, None) => String::new(),
        };
        format!("end-{}{of}", role.code())
    }

    /// What can be done to an account with these roles.
    #[must_use]
    pub fn of(is_suspended: bool, roles: &[Role]) -> Vec<Self> {
        let first = if is_suspended { Self::Restore } else { Self::Suspend };
        let ends = roles.iter().cloned().map(Self::EndRole);
        let steps = [first, Self::EndSessions].into_iter().chain(ends);
        steps.chain([Self::Erase]).collect()
    }

    /// What a word of the form means for such an account.
    #[must_use]
    pub fn parse(word: &str, roles: &[Role]) -> Option<Self> {
        let all = [false, true]
            .into_iter()
            .flat_map(|is_suspended| Self::of(is_suspended, roles));
        all.into_iter().find(|step| step.code() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_its_own_word_and_only_own_roles_end() {
        let coordinator = Role::Coordinator {
            country: "SE".to_owned(),
        };
        let roles = [
            Role::Editor { authority: 1 },
            Role::Editor { authority: 12 },
            Role::Approver { authority: 1 },
            coordinator,
            Role::Administrator,
        ];
        let steps = AccountStep::of(false, &roles);
        assert_eq!(steps.len(), 8);
        for step in &steps {
            assert_eq!(AccountStep::parse(&step.code(), &roles).as_ref(), Some(step));
        }
        assert_eq!(AccountStep::parse("restore", &[]), Some(AccountStep::Restore));
        for word in ["", "end-editor-2", "end-reviewer", "end-coordinator-fr", "SUSPEND"] {
            assert_eq!(AccountStep::parse(word, &roles), None, "{word}");
        }
    }
}
