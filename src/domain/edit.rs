//! What staff type into the forms of the register, and the rules that judge it.

mod authority;
mod commitment;
mod moves;
mod succession;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub(in crate::domain) use self::authority::geonames;
pub use self::authority::{
    Content, HOW, IDENTIFIER_ROWS, NAME_ROWS, NAMES, NewAuthority, Part, ROLES, SCHEMES, lost, new_fields, read_new,
    read_part,
};
pub use self::commitment::{
    ACT_FIELDS, ACT_ROWS, COMMITMENT_FIELDS, CONFIDENCE, Corrected, MOVE_FIELDS, Moved, NEW_COMMITMENT_FIELDS,
    read_act, read_commitment, read_move, read_new_commitment,
};
pub use self::succession::{DIRECTIONS, NewSuccession, SUCCESSION_FIELDS, SUCCESSIONS, read_succession};
use super::codes::codes;
use super::date::{self, DateError, DateSpan};
use super::plan::{ADDRESS_MAX, is_web_address};
use super::report::TEXT_MAX;

/// Most characters of a name and of other short texts, as in lists that are imported.
pub const LINE_MAX: usize = 200;
/// Most characters of a source's own wording, as in lists that are imported.
pub const WORDING_MAX: usize = 1_000;
/// What every form asks: who says so, and why it is changed.
pub const REASON: [&str; 2] = ["source", "why"];

codes! {
    /// What is wrong with a field.
    pub enum EditFault {
        /// Nothing was written or chosen.
        Missing = "missing",
        /// Longer than fits.
        TooLong = "too-long",
        /// None of the answers that are offered.
        NotOffered = "not-offered",
        /// Not a date, or not an interval of dates.
        NotADate = "not-a-date",
        /// Before the Charter opened for signature.
        BeforeOpening = "before-opening",
        /// Not yet.
        InFuture = "in-future",
        /// The interval ends before it begins.
        Reversed = "reversed",
        /// Not a whole number above zero.
        NotANumber = "not-a-number",
        /// Not a place on the Earth.
        NotDegrees = "not-degrees",
        /// One half of what belongs together is missing.
        HalfGiven = "half-given",
        /// Not a language tag.
        NotALanguage = "not-a-language",
        /// It begins as an address of the web and is none.
        NotAnAddress = "not-an-address",
        /// Not an identifier of that scheme.
        NotAnIdentifier = "not-an-identifier",
        /// It stands there already.
        Repeated = "repeated",
        /// The first name is the authority's own.
        NotOfficial = "not-official",
        /// Nothing that is official has another name now.
        NothingRenamed = "nothing-renamed",
        /// That text of the Charter did not exist then, or the commitment is not to that text.
        NotThatText = "not-that-text",
        /// The status does not lead there.
        NotFromHere = "not-from-here",
    }
}

/// What was typed, by the name of the field.
pub type Typed = BTreeMap<String, String>;

/// Everything that is wrong, in the order of the form.
pub type Faults = Vec<(&'static str, EditFault)>;

/// Why something is changed, and who says so.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reason {
    /// An address of the web, or a document in words.
    pub source: String,
    /// For the audit.
    pub why: String,
}

/// Reads the reason alone, as where something is taken out.
///
/// # Errors
/// Everything that is wrong.
pub fn read_reason(typed: &Typed, today: NaiveDate) -> Result<Reason, Faults> {
    let mut reader = Reader::new(typed, today);
    let reason = reader.reason();
    reader.done(Some(reason))
}

/// Reads fields one after the other, and notes what is wrong.
struct Reader<'a> {
    typed: &'a Typed,
    today: NaiveDate,
    faults: Faults,
}

impl<'a> Reader<'a> {
    fn new(typed: &'a Typed, today: NaiveDate) -> Self {
        Self {
            typed,
            today,
            faults: Faults::new(),
        }
    }

    fn note(&mut self, field: &'static str, fault: EditFault) {
        self.faults.push((field, fault));
    }

    /// What was read, if nothing is wrong.
    fn done<T>(self, read: Option<T>) -> Result<T, Faults> {
        match read {
            Some(read) if self.faults.is_empty() => Ok(read),
            _ => Err(self.faults),
        }
    }

    fn get(&self, field: &str) -> String {
        clean(self.typed.get(field).map_or("", String::as_str))
    }

    /// A text that may be empty.
    fn text(&mut self, field: &'static str, most: usize) -> String {
        let text = self.get(field);
        if text.chars().count() > most {
            self.note(field, EditFault::TooLong);
        }
        text
    }

    /// A text of one line that may be empty.
    fn line(&mut self, field: &'static str, most: usize) -> String {
        let text = self.text(field, most);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A text that has to be there.
    fn needed(&mut self, field: &'static str, most: usize) -> String {
        let text = self.text(field, most);
        if text.is_empty() {
            self.note(field, EditFault::Missing);
        }
        text
    }

    /// One of the answers that are offered.
    fn choice<T>(&mut self, field: &'static str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.get(field);
        let chosen = read(&text);
        if chosen.is_none() {
            let is_missing = text.is_empty();
            self.note(
                field,
                if is_missing {
                    EditFault::Missing
                } else {
                    EditFault::NotOffered
                },
            );
        }
        chosen
    }

    fn reason(&mut self) -> Reason {
        let source = self.source("source");
        if source.is_empty() {
            self.note("source", EditFault::Missing);
        }
        let why = self.needed("why", TEXT_MAX);
        Reason { source, why }
    }

    /// A source: one address, or words. It may be empty.
    fn source(&mut self, field: &'static str) -> String {
        let source = self.line(field, ADDRESS_MAX);
        if source.contains("://") && !is_web_address(&source) {
            self.note(field, EditFault::NotAnAddress);
        }
        source
    }

    /// When something happened, or may have: none where nothing, or no such date, was typed.
    fn span(&mut self, field: &'static str, may_come: bool) -> Option<DateSpan> {
        let text = self.get(field);
        if text.is_empty() {
            self.note(field, EditFault::Missing);
            return None;
        }
        match DateSpan::parse_typed(&text) {
            Ok(span) if span.earliest() > self.today && !may_come => {
                self.note(field, EditFault::InFuture);
                None
            }
            Ok(span) => Some(span),
            Err(error) => {
                self.note(
                    field,
                    match error {
                        DateError::BeforeOpening => EditFault::BeforeOpening,
                        DateError::Reversed => EditFault::Reversed,
                        DateError::Unreadable | DateError::NoSuchDate => EditFault::NotADate,
                    },
                );
                None
            }
        }
    }

    /// A year, month or day that is not to come, as it was typed; it may be before the Charter.
    fn day(&mut self, field: &'static str) -> String {
        let text = self.get(field);
        match date::days(&text) {
            Ok((first, _)) if first > self.today => self.note(field, EditFault::InFuture),
            Ok(_) => {}
            Err(_) if text.is_empty() => self.note(field, EditFault::Missing),
            Err(_) => self.note(field, EditFault::NotADate),
        }
        text
    }

    /// A language tag; it may be empty.
    fn language(&mut self, field: &'static str) -> Option<String> {
        let tag = self.get(field);
        if !tag.is_empty() && !is_language_tag(&tag) {
            self.note(field, EditFault::NotALanguage);
        }
        Some(tag).filter(|tag| !tag.is_empty())
    }
}

/// A text without what nobody types and no list may hold: control characters, and marks of direction and width
/// that cannot be seen. Line ends are text.
pub(in crate::domain) fn clean(typed: &str) -> String {
    let mut text = typed.replace("\r\n", "\n");
    text.retain(|letter| {
        let is_hidden = matches!(letter, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}');
        letter == '\n' || letter == '\t' || !(is_hidden || letter.is_control())
    });
    text.trim().to_owned()
}

/// The shape of a BCP 47 tag with a language of two or three letters: `fr`, `cnr`, `sr-Latn`.
#[must_use]
pub fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or("");
    (2..=3).contains(&language.len())
        && language.bytes().all(|letter| letter.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric()))
}

/// The forms of tests: pairs as what was typed.
#[cfg(test)]
fn typed(pairs: &[(&str, &str)]) -> Typed {
    pairs
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    #[test]
    fn a_reason_has_words_and_a_source_that_is_an_address_if_it_looks_like_one() {
        for (source, fault) in [
            ("https://council.example/minutes", None),
            ("Letter of the mayor, 3 March 2026", None),
            ("", Some(EditFault::Missing)),
            ("https://", Some(EditFault::NotAnAddress)),
            ("javascript://x%0aalert(1)", Some(EditFault::NotAnAddress)),
            ("https://a.example/ and more", Some(EditFault::NotAnAddress)),
        ] {
            let typed = typed(&[("source", source), ("why", "seen")]);
            let mut reader = Reader::new(&typed, today());
            reader.reason();
            let found = reader.faults.first().map(|(_, fault)| *fault);
            assert_eq!(found, fault, "{source}");
        }
        let typed = typed(&[("source", "x"), ("why", " \u{202e}\u{0} ")]);
        let mut reader = Reader::new(&typed, today());
        reader.reason();
        assert_eq!(reader.faults, [("why", EditFault::Missing)]);
    }

    #[test]
    fn dates_are_intervals_since_the_charter_and_not_to_come() {
        for (text, may_come, expected) in [
            ("2019-03", false, Ok("2019-03")),
            ("2019..2021-03", false, Ok("2019-01-01/2021-03-31")),
            ("2019/2021", false, Ok("2019-01-01/2021-12-31")),
            ("2006", false, Ok("2006")),
            ("2005", false, Err(EditFault::BeforeOpening)),
            ("2021..2019", false, Err(EditFault::Reversed)),
            ("soon", false, Err(EditFault::NotADate)),
            ("", false, Err(EditFault::Missing)),
            ("2027", false, Err(EditFault::InFuture)),
            ("2027", true, Ok("2027")),
        ] {
            let typed = typed(&[("date", text)]);
            let mut reader = Reader::new(&typed, today());
            let span = reader.span("date", may_come).map(|span| span.to_string());
            let found = span.ok_or_else(|| reader.faults.first().map(|(_, fault)| *fault).unwrap());
            assert_eq!(found, expected.map(ToOwned::to_owned), "{text}");
        }
    }
}
