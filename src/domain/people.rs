//! The people of an authority: who may speak for it, whom to write to, and whether anybody is there.

#[cfg(test)]
mod tests;

use chrono::{DateTime, Duration, Months, Utc};

use super::account::Role;
use super::codes::codes;
use super::report::{TEXT_MAX, TITLE_MAX};
use super::typed::{FieldFaults, Reader, typed};

/// Most invitations of an authority in a day: more is no work, but an attack on mailboxes.
pub const INVITATIONS_A_DAY: i64 = 20;
/// Most letters of invitation to an address in an hour.
pub const LETTERS_AN_HOUR: i64 = 3;
/// After so long without a sign-in, the people of an authority are silent.
pub const SILENCE: Months = Months::new(12);

codes! {
    /// What somebody does for an authority.
    pub enum Seat {
        /// Writes reports.
        Editor = "editor",
        /// Certifies what goes out.
        Approver = "approver",
        /// Both, where the authority says so.
        Both = "both",
    }
}

impl Seat {
    /// The roles that it means for that authority.
    #[must_use]
    pub fn roles(self, authority: i64) -> Vec<Role> {
        let (editor, approver) = (Role::Editor { authority }, Role::Approver { authority });
        match self {
            Self::Editor => vec![editor],
            Self::Approver => vec![approver],
            Self::Both => vec![editor, approver],
        }
    }

    /// What somebody with these roles does for that authority; none for whoever does nothing for it.
    #[must_use]
    pub fn of(roles: &[Role], authority: i64) -> Option<Self> {
        let holds = |role: Role| roles.contains(&role);
        match (holds(Role::Editor { authority }), holds(Role::Approver { authority })) {
            (true, true) => Some(Self::Both),
            (true, false) => Some(Self::Editor),
            (false, true) => Some(Self::Approver),
            (false, false) => None,
        }
    }

    /// Whether it takes all of `other` in.
    #[must_use]
    pub fn holds(self, other: Self) -> bool {
        self == Self::Both || self == other
    }
}

/// Whether a seat can be given up. An approver does not leave the authority without one; whoever looks after it from
/// outside may end any seat, as people leave without a word.
#[must_use]
pub fn may_end(is_own: bool, ended: Seat, other_approvers: i64, has_successor: bool) -> bool {
    !is_own || !ended.holds(Seat::Approver) || other_approvers > 0 || has_successor
}

codes! {
    /// Whom to write to about an authority.
    pub enum ContactKind {
        /// The main contact.
        Main = "main",
        /// Who stands in.
        Alternate = "alternate",
        /// A mailbox of the office, which stays when people go.
        Mailbox = "mailbox",
    }
}

/// Whom to write to about an authority.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Contact {
    /// Which.
    pub kind: ContactKind,
    /// The person's name; empty for a mailbox.
    pub name: String,
    /// What the person does there; may be empty.
    pub function: String,
    /// The address.
    pub email: String,
}

typed! {
    /// The contacts of an authority, as typed.
    pub struct TypedContacts {
        main_name,
        main_function,
        main_email,
        alternate_name,
        alternate_function,
        alternate_email,
        mailbox_email,
        why,
    }
}

impl TypedContacts {
    /// The form with these contacts in it.
    #[must_use]
    pub fn of(contacts: &[Contact]) -> Self {
        Self::from_fields(|field| {
            let (kind, part) = field.split_once('_').unwrap_or((field, ""));
            let contact = contacts.iter().find(|one| one.kind.code() == kind);
            contact.map_or_else(String::new, |one| match part {
                "name" => one.name.clone(),
                "function" => one.function.clone(),
                _ => one.email.clone(),
            })
        })
    }

    /// Contacts and reason. An empty contact is one that is not there.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, needs_reason: bool) -> Result<(Vec<Contact>, String), FieldFaults> {
        let mut reader = Reader::default();
        let mut contacts = Vec::new();
        let people = [
            (
                ContactKind::Main,
                ("main_name", &self.main_name),
                ("main_function", &self.main_function),
                ("main_email", &self.main_email),
            ),
            (
                ContactKind::Alternate,
                ("alternate_name", &self.alternate_name),
                ("alternate_function", &self.alternate_function),
                ("alternate_email", &self.alternate_email),
            ),
        ];
        for (kind, name, function, email) in people {
            if [name.1, function.1, email.1].iter().any(|text| !text.trim().is_empty()) {
                contacts.push(Contact {
                    kind,
                    name: reader.line(name.0, name.1, TITLE_MAX),
                    function: reader.optional(function.0, function.1, TITLE_MAX),
                    email: reader.email(email.0, email.1),
                });
            }
        }
        if !self.mailbox_email.trim().is_empty() {
            contacts.push(Contact {
                kind: ContactKind::Mailbox,
                name: String::new(),
                function: String::new(),
                email: reader.email("mailbox_email", &self.mailbox_email),
            });
        }
        let why = reader.why("why", &self.why, TEXT_MAX, needs_reason);
        reader.done(Some((contacts, why)))
    }
}

typed! {
    /// Somebody who is to speak for an authority, as typed.
    pub struct TypedPerson { email, name, language, seat, why }
}

/// Somebody who is to speak for an authority.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewPerson {
    /// The address.
    pub email: String,
    /// How the person is called.
    pub name: String,
    /// What the person does.
    pub seat: Seat,
}

impl TypedPerson {
    /// Person and reason.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, needs_reason: bool) -> Result<(NewPerson, String), FieldFaults> {
        let mut reader = Reader::default();
        let email = reader.email("email", &self.email);
        let name = reader.line("name", &self.name, TITLE_MAX);
        let seat = reader.choice("seat", Seat::parse_code(&self.seat));
        let why = reader.why("why", &self.why, TEXT_MAX, needs_reason);
        reader.done(seat.map(|seat| (NewPerson { email, name, seat }, why)))
    }
}

typed! {
    /// Another address for an invitation, as typed.
    pub struct TypedAddress { email, email_why }
}

impl TypedAddress {
    /// Address and reason.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, needs_reason: bool) -> Result<(String, String), FieldFaults> {
        let mut reader = Reader::default();
        let email = reader.email("email", &self.email);
        let why = reader.why("email_why", &self.email_why, TEXT_MAX, needs_reason);
        reader.done(Some((email, why)))
    }
}

typed! {
    /// The end of a seat, and perhaps who takes it over, as typed.
    pub struct TypedEnd { seat, successor_email, successor_name, successor_language, why }
}

impl TypedEnd {
    /// The seat that ends, who takes it over, and the reason.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, needs_reason: bool) -> Result<(Seat, Option<NewPerson>, String), FieldFaults> {
        let mut reader = Reader::default();
        let seat = reader.choice("seat", Seat::parse_code(&self.seat));
        let typed = [&self.successor_email, &self.successor_name];
        let is_handed_over = typed.iter().any(|text| !text.trim().is_empty());
        let successor = is_handed_over.then(|| NewPerson {
            email: reader.email("successor_email", &self.successor_email),
            name: reader.line("successor_name", &self.successor_name, TITLE_MAX),
            seat: seat.unwrap_or(Seat::Editor),
        });
        let why = reader.why("why", &self.why, TEXT_MAX, needs_reason);
        reader.done(seat.map(|seat| (seat, successor, why)))
    }
}

codes! {
    /// What became of an invitation.
    pub enum InvitationState {
        /// Its letter is on its way or was sent.
        Sent = "sent",
        /// The person has a password.
        Used = "used",
        /// Its link has ended.
        Expired = "expired",
        /// Its letter could not be delivered.
        Dead = "dead",
    }
}

/// What became of an invitation whose link ends at that moment; none if it has no link that works.
#[must_use]
pub fn invitation_state(
    has_password: bool,
    is_dead: bool,
    expires_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> InvitationState {
    match (has_password, is_dead) {
        (true, _) => InvitationState::Used,
        (_, true) => InvitationState::Dead,
        _ if expires_at.is_none_or(|end| end <= now) => InvitationState::Expired,
        _ => InvitationState::Sent,
    }
}

codes! {
    /// Why an authority cannot be reached.
    pub enum Unreached {
        /// Its letters could not be delivered.
        Dead = "dead",
        /// Nobody of it has signed in for twelve months.
        Silent = "silent",
        /// Nobody speaks for it here.
        Nobody = "nobody",
    }
}

/// What is known of the people of an authority.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Seats {
    /// How many can sign in.
    pub people: i64,
    /// When one of them last did, or was given the seat.
    pub last_seen: Option<DateTime<Utc>>,
    /// Whether the last letter to one of them, or to a contact, could not be delivered.
    pub has_dead_letter: bool,
}

impl Seats {
    /// Why the authority cannot be reached, as far as it cannot.
    #[must_use]
    pub fn unreached(&self, now: DateTime<Utc>) -> Vec<Unreached> {
        let since = now.checked_sub_months(SILENCE).unwrap_or(now - Duration::days(365));
        let is_silent = self.people > 0 && self.last_seen.is_none_or(|seen| seen < since);
        let told = [
            (self.has_dead_letter, Unreached::Dead),
            (is_silent, Unreached::Silent),
            (self.people == 0, Unreached::Nobody),
        ];
        told.into_iter().filter(|(is, _)| *is).map(|(_, why)| why).collect()
    }
}
