//! What a visitor says is wrong on a signatory's page.

use serde::{Deserialize, Serialize};

use super::account::parse_email;
use super::codes::codes;
use super::edit;
use super::plan::{ADDRESS_MAX, is_web_address};
use super::report::{TEXT_MAX, TITLE_MAX};

/// Most corrections of one authority that wait for staff.
pub const OPEN_MAX: i64 = 20;
/// Most messages that wait for staff and say that somebody is missing in the register.
pub const MISSING_MAX: i64 = 200;
/// Most corrections that are taken within an hour, in all.
pub const HOUR_MAX: i64 = 200;

codes! {
    /// A field of the form.
    pub enum CorrectionField {
        /// What is wrong.
        Body = "body",
        /// Who says so.
        Source = "source",
        /// Where an answer goes.
        Email = "email",
    }
}

codes! {
    /// What is wrong with a field.
    pub enum CorrectionFault {
        /// Nothing was written.
        Missing = "missing",
        /// Longer than fits.
        TooLong = "too-long",
        /// Not an address of the web.
        NotAnAddress = "not-an-address",
        /// Not an e-mail address.
        NotAnEmail = "not-an-email",
    }
}

/// What a message is about.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum About {
    /// An authority of the register, by its key.
    Authority(i64),
    /// Somebody who is not in the register, as the visitor calls them.
    Missing(String),
}

/// Who is missing, as a visitor calls them: one line without control characters.
///
/// # Errors
/// Nothing is there, or more than a name.
pub fn parse_missing(text: &str) -> Result<String, CorrectionFault> {
    let text = edit::clean(text);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        Err(CorrectionFault::Missing)
    } else if text.chars().count() > TITLE_MAX {
        Err(CorrectionFault::TooLong)
    } else {
        Ok(text)
    }
}

/// What a visitor typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[expect(missing_docs, reason = "one for each CorrectionField")]
pub struct TypedCorrection {
    pub body: String,
    pub source: String,
    pub email: String,
}

/// A correction that can be taken. Only [`TypedCorrection::check`] makes one of a visitor's words.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Correction {
    /// What is wrong.
    pub body: String,
    /// A web address; may be empty.
    pub source: String,
    /// An e-mail address; may be empty.
    pub email: String,
}

type Faults = Vec<(CorrectionField, CorrectionFault)>;

impl TypedCorrection {
    /// The form whose fields `of` gives by their names.
    #[must_use]
    pub fn from_fields(of: impl Fn(&str) -> String) -> Self {
        Self {
            body: of("body"),
            source: of("source"),
            email: of("email"),
        }
    }

    /// Name and content of every field.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, String); 3] {
        CorrectionField::ALL.map(|field| (field.code(), self.get(field)))
    }

    /// The content of a field: without control characters, which nobody types and no page may
    /// hold; line ends and tabs are text.
    #[must_use]
    pub fn get(&self, field: CorrectionField) -> String {
        let text = match field {
            CorrectionField::Body => &self.body,
            CorrectionField::Source => &self.source,
            CorrectionField::Email => &self.email,
        };
        let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
        text.retain(|letter| matches!(letter, '\n' | '\t') || !letter.is_control());
        text.trim().to_owned()
    }

    /// What was typed, if it can be taken.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self) -> Result<Correction, Faults> {
        let [body, source, email] = CorrectionField::ALL.map(|field| self.get(field));
        let mut faults = Faults::new();
        if body.is_empty() {
            faults.push((CorrectionField::Body, CorrectionFault::Missing));
        } else if body.chars().count() > TEXT_MAX {
            faults.push((CorrectionField::Body, CorrectionFault::TooLong));
        }
        if source.chars().count() > ADDRESS_MAX {
            faults.push((CorrectionField::Source, CorrectionFault::TooLong));
        } else if !source.is_empty() && !is_web_address(&source) {
            faults.push((CorrectionField::Source, CorrectionFault::NotAnAddress));
        }
        if !email.is_empty() && parse_email(&email).is_none() {
            faults.push((CorrectionField::Email, CorrectionFault::NotAnEmail));
        }
        if faults.is_empty() {
            Ok(Correction { body, source, email })
        } else {
            Err(faults)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CorrectionFault, CorrectionField, TypedCorrection, parse_missing};

    fn typed(body: &str, source: &str, email: &str) -> TypedCorrection {
        let [body, source, email] = [body, source, email].map(ToOwned::to_owned);
        TypedCorrection { body, source, email }
    }

    #[test]
    fn only_the_text_is_needed() {
        let taken = typed(" The date\r\nis\u{0}\u{8} wrong. ", "", "").check();
        assert_eq!(taken.map(|one| one.body), Ok("The date\nis wrong.".to_owned()));
        assert!(
            typed("x", "https://council.example/a?b=c", "A@b.example")
                .check()
                .is_ok()
        );
    }

    #[test]
    fn who_is_missing_is_one_line() {
        assert_eq!(
            parse_missing(" Rio\r\n nell'Elba\u{0} "),
            Ok("Rio nell'Elba".to_owned())
        );
        assert_eq!(parse_missing("\u{1b} \n"), Err(CorrectionFault::Missing));
        assert!(parse_missing(&"ä".repeat(200)).is_ok());
        assert_eq!(parse_missing(&"ä".repeat(201)), Err(CorrectionFault::TooLong));
    }

    #[test]
    fn every_fault_is_told() {
        let faults = typed("\u{0} \n", "javascript:alert(1)", "nobody").check().err();
        assert_eq!(
            faults,
            Some(vec![
                (CorrectionField::Body, CorrectionFault::Missing),
                (CorrectionField::Source, CorrectionFault::NotAnAddress),
                (CorrectionField::Email, CorrectionFault::NotAnEmail),
            ])
        );
        assert!(typed(&"ä".repeat(5_000), "", "").check().is_ok());
        let faults = typed(
            &"ä".repeat(5_001),
            &format!("https://a.example/{}", "x".repeat(2_000)),
            "",
        )
        .check()
        .err();
        assert_eq!(
            faults,
            Some(vec![
                (CorrectionField::Body, CorrectionFault::TooLong),
                (CorrectionField::Source, CorrectionFault::TooLong),
            ])
        );
    }
}
