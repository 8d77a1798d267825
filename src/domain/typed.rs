//! What people type into the smaller forms, and what is wrong with it.

use chrono::NaiveDate;

use super::account::parse_email;
use super::date::CHARTER_OPENED;
use super::plan::{ADDRESS_MAX, is_web_address};

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum FieldFault {
    /// Nothing was written or chosen.
    Missing,
    /// Longer than that.
    TooLong(usize),
    /// Not an e-mail address.
    NotAnEmail,
    /// Not an address of the web.
    NotAnAddress,
    /// Not a day.
    NotADay,
    /// A day before the Charter opened, or one that is still to come.
    NoSuchTime,
    /// A day before that text of the Charter existed.
    NotThatText,
    /// A day before what has to come first.
    TooEarly,
}

impl FieldFault {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong(_) => "too-long",
            Self::NotAnEmail => "not-an-email",
            Self::NotAnAddress => "not-an-address",
            Self::NotADay => "not-a-day",
            Self::NoSuchTime => "no-such-time",
            Self::NotThatText => "not-that-text",
            Self::TooEarly => "too-early",
        }
    }
}

/// What is wrong, by the name of the field, in the order of the form.
pub type FieldFaults = Vec<(&'static str, FieldFault)>;

/// A form whose fields are all text: its names, and how it is read and kept.
macro_rules! typed {
    ($(#[$meta:meta])* pub struct $name:ident { $($field:ident),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, serde::Deserialize, serde::Serialize)]
        #[serde(default)]
        #[expect(missing_docs, reason = "the names of the fields say what they are")]
        pub struct $name {
            $(pub $field: String,)+
        }

        impl $name {
            /// The names of the fields, in the order of the form.
            pub const NAMES: [&'static str; [$(stringify!($field)),+].len()] = [$(stringify!($field)),+];

            /// The form whose fields `of` gives by their names.
            #[must_use]
            pub fn from_fields(of: impl Fn(&str) -> String) -> Self {
                Self { $($field: of(stringify!($field)),)+ }
            }

            /// Name and content of every field.
            #[must_use]
            pub fn fields(&self) -> [(&'static str, String); Self::NAMES.len()] {
                [$((stringify!($field), self.$field.clone())),+]
            }
        }
    };
}

pub(crate) use typed;

/// Reads the fields of a form one after the other, and notes what is wrong.
#[derive(Debug, Default)]
pub(super) struct Reader {
    faults: FieldFaults,
}

impl Reader {
    /// What was read, if nothing is wrong.
    pub(super) fn done<T>(self, read: Option<T>) -> Result<T, FieldFaults> {
        match read {
            Some(read) if self.faults.is_empty() => Ok(read),
            _ => Err(self.faults),
        }
    }

    fn note(&mut self, name: &'static str, fault: FieldFault) {
        self.faults.push((name, fault));
    }

    /// A text that may be empty.
    pub(super) fn optional(&mut self, name: &'static str, typed: &str, most: usize) -> String {
        let text = clean(typed);
        if text.chars().count() > most {
            self.note(name, FieldFault::TooLong(most));
        }
        text
    }

    /// A text that has to be there.
    pub(super) fn text(&mut self, name: &'static str, typed: &str, most: usize) -> String {
        let text = self.optional(name, typed, most);
        if text.is_empty() {
            self.note(name, FieldFault::Missing);
        }
        text
    }

    /// A text of one line that may be empty.
    pub(super) fn optional_line(&mut self, name: &'static str, typed: &str, most: usize) -> String {
        let line = clean(typed).split_whitespace().collect::<Vec<_>>().join(" ");
        self.optional(name, &line, most)
    }

    /// Notes what a rule finds wrong with a field beside the others.
    pub(super) fn judge(&mut self, name: &'static str, fault: Option<FieldFault>) {
        if let Some(fault) = fault {
            self.note(name, fault);
        }
    }

    /// A text of one line that has to be there.
    pub(super) fn line(&mut self, name: &'static str, typed: &str, most: usize) -> String {
        let line = clean(typed).split_whitespace().collect::<Vec<_>>().join(" ");
        self.text(name, &line, most)
    }

    /// The reason for a change: only some have to give one.
    pub(super) fn why(&mut self, name: &'static str, typed: &str, most: usize, is_needed: bool) -> String {
        if is_needed {
            self.text(name, typed, most)
        } else {
            self.optional(name, typed, most)
        }
    }

    /// An e-mail address that has to be there.
    pub(super) fn email(&mut self, name: &'static str, typed: &str) -> String {
        let text = clean(typed);
        if text.is_empty() {
            self.note(name, FieldFault::Missing);
        }
        match parse_email(&text) {
            Some(email) => email,
            None if text.is_empty() => text,
            None => {
                self.note(name, FieldFault::NotAnEmail);
                text
            }
        }
    }

    /// An address of the web; it may be empty.
    pub(super) fn address(&mut self, name: &'static str, typed: &str) -> String {
        let text = self.optional(name, typed, ADDRESS_MAX);
        if !text.is_empty() && !is_web_address(&text) {
            self.note(name, FieldFault::NotAnAddress);
        }
        text
    }

    /// One of some answers.
    pub(super) fn choice<T>(&mut self, name: &'static str, chosen: Option<T>) -> Option<T> {
        if chosen.is_none() {
            self.note(name, FieldFault::Missing);
        }
        chosen
    }

    /// A day since the Charter opened, until today: `2026-01-14`.
    pub(super) fn day(&mut self, name: &'static str, typed: &str, today: NaiveDate) -> Option<NaiveDate> {
        let text = clean(typed);
        if text.is_empty() {
            self.note(name, FieldFault::Missing);
            return None;
        }
        let day = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        match day {
            None => self.note(name, FieldFault::NotADay),
            Some(day) if day < CHARTER_OPENED || day > today => self.note(name, FieldFault::NoSuchTime),
            Some(_) => {}
        }
        day
    }
}

/// A text without control characters, which nobody types and no page may hold; line ends and tabs are text.
#[must_use]
pub fn clean(typed: &str) -> String {
    let mut text = typed.replace("\r\n", "\n").replace('\r', "\n");
    text.retain(|letter| matches!(letter, '\n' | '\t') || !letter.is_control());
    text.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_come_in_the_order_of_the_form() {
        let mut reader = Reader::default();
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        assert_eq!(reader.text("name", " Åsa\u{0}\u{1b}\r\n ", 3), "Åsa");
        reader.text("function", " ", 3);
        reader.optional("note", "four", 3);
        assert_eq!(reader.line("line", "a\n\tb", 3), "a b");
        assert_eq!(reader.email("email", " A@B.example"), "a@b.example");
        reader.email("other", "nobody");
        reader.address("page", "javascript:alert(1)");
        for (name, day) in [
            ("a", "14 January"),
            ("b", "2026-11-24"),
            ("c", "2006-05-11"),
            ("d", "2026-11-23"),
        ] {
            reader.day(name, day, today);
        }
        reader.choice::<()>("step", None);
        assert_eq!(
            reader.done(Some(())),
            Err(vec![
                ("function", FieldFault::Missing),
                ("note", FieldFault::TooLong(3)),
                ("other", FieldFault::NotAnEmail),
                ("page", FieldFault::NotAnAddress),
                ("a", FieldFault::NotADay),
                ("b", FieldFault::NoSuchTime),
                ("c", FieldFault::NoSuchTime),
                ("step", FieldFault::Missing),
            ])
        );
    }
}
