//! Reads the fields of an authority.

use super::{HOW, IDENTIFIER_ROWS, NAME_ROWS, NAMES, POPULATION, ROLES, SCHEMES};
use crate::domain::date::DateSpan;
use crate::domain::edit::{EditFault, LINE_MAX, Reader, is_language_tag};
use crate::domain::kind::Kind;
use crate::domain::register::{Identifier, Name, Place, Population};
use crate::domain::report::TEXT_MAX;

impl Reader<'_> {
    /// A name for each row of the form.
    pub(super) fn names(&mut self) -> Vec<Option<Name>> {
        let mut names: Vec<Option<Name>> = Vec::new();
        let first = NAME_ROWS.first().map_or("", |[text, ..]| text);
        for [text_field, language_field, role_field] in NAME_ROWS {
            let text = self.line(text_field, LINE_MAX);
            let language = self.language(language_field);
            if text.is_empty() {
                if language.is_some() {
                    self.note(text_field, EditFault::Missing);
                }
                names.push(None);
                continue;
            }
            let role = self.choice(role_field, |role| ROLES.contains(&role).then(|| role.to_owned()));
            let name = Name {
                text,
                language,
                role: role.unwrap_or_default(),
            };
            let known = |one: &Name| one.text == name.text && one.language == name.language;
            if names.iter().flatten().any(known) {
                self.note(text_field, EditFault::Repeated);
            }
            let is_first = names.iter().all(Option::is_none);
            if is_first && !name.role.is_empty() && name.role != "official" {
                self.note(role_field, EditFault::NotOfficial);
            }
            names.push(Some(name));
        }
        if names.iter().all(Option::is_none) && self.faults.is_empty() {
            self.note(first, EditFault::Missing);
        }
        names
    }

    /// When it was renamed, where that is said to be why official names go away.
    pub(super) fn renamed(&mut self, has_lost: bool) -> Option<DateSpan> {
        let [how, when] = NAMES;
        if !has_lost && self.get(how).is_empty() {
            return None;
        }
        let is_renamed = self.choice(how, |text| HOW.contains(&text).then_some(text == "renamed"))?;
        if is_renamed && !has_lost {
            self.note(how, EditFault::NothingRenamed);
        }
        if is_renamed { self.span(when, false) } else { None }
    }

    pub(super) fn kind(&mut self) -> (Option<Kind>, String) {
        let kind = self.choice("kind", Kind::parse_code);
        let wording = self.line("kind_wording", LINE_MAX);
        let code = kind.map_or("", Kind::code);
        let wording = if wording.is_empty() { code.to_owned() } else { wording };
        (kind, wording)
    }

    pub(super) fn noted(&mut self) -> (String, String) {
        let note = self.text("note", TEXT_MAX);
        let language = self.language("note_language");
        (note, language.unwrap_or_else(|| "en".to_owned()))
    }

    /// Tags between commas or spaces.
    pub(super) fn languages(&mut self) -> Vec<String> {
        let text = self.text("languages", LINE_MAX);
        let parts = text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';'));
        let mut tags: Vec<String> = Vec::new();
        for tag in parts.filter(|tag| !tag.is_empty()) {
            if !is_language_tag(tag) {
                self.note("languages", EditFault::NotALanguage);
                return tags;
            }
            if tags.iter().any(|known| known.eq_ignore_ascii_case(tag)) {
                self.note("languages", EditFault::Repeated);
                return tags;
            }
            tags.push(tag.to_owned());
        }
        tags
    }

    pub(super) fn place(&mut self) -> Option<Place> {
        let latitude = self.degrees("latitude", 90.0);
        let longitude = self.degrees("longitude", 180.0);
        let place_population = self.number("place_population");
        match (latitude, longitude) {
            // Where degrees are missing, some programs write zero: that is in the Gulf of Guinea.
            (Some(latitude), Some(longitude)) if latitude != 0.0 || longitude != 0.0 => Some(Place {
                latitude,
                longitude,
                place_population,
            }),
            (Some(_), Some(_)) => {
                self.note("latitude", EditFault::NotDegrees);
                None
            }
            (latitude, longitude) => {
                let missing = if latitude.is_none() { "latitude" } else { "longitude" };
                let is_half = latitude.is_some() || longitude.is_some() || place_population.is_some();
                if is_half && self.get(missing).is_empty() {
                    self.note(missing, EditFault::HalfGiven);
                }
                None
            }
        }
    }

    /// Decimal degrees, with a point or a comma.
    fn degrees(&mut self, field: &'static str, most: f64) -> Option<f64> {
        let text = self.get(field).replace(',', ".");
        if text.is_empty() {
            return None;
        }
        let is_plain = text
            .bytes()
            .all(|letter| letter.is_ascii_digit() || matches!(letter, b'.' | b'-' | b'+'));
        let degrees = text
            .parse()
            .ok()
            .filter(|degrees: &f64| is_plain && degrees.abs() <= most);
        if degrees.is_none() {
            self.note(field, EditFault::NotDegrees);
        }
        degrees
    }

    /// A whole number above zero, grouped or not.
    fn number(&mut self, field: &'static str) -> Option<i64> {
        let mut text = self.get(field);
        text.retain(|letter| !letter.is_whitespace());
        if text.is_empty() {
            return None;
        }
        let is_plain = text.len() <= 9 && text.bytes().all(|letter| letter.is_ascii_digit());
        let number = text.parse().ok().filter(|number: &i64| is_plain && *number > 0);
        if number.is_none() {
            self.note(field, EditFault::NotANumber);
        }
        number
    }

    pub(super) fn population(&mut self) -> Option<Population> {
        let [number_field, as_of_field] = POPULATION;
        let inhabitants = self.number(number_field);
        if inhabitants.is_none() {
            if !self.get(as_of_field).is_empty() && self.get(number_field).is_empty() {
                self.note(number_field, EditFault::HalfGiven);
            }
            return None;
        }
        let as_of = self.day(as_of_field);
        inhabitants.map(|inhabitants| Population {
            inhabitants,
            as_of,
            source: String::new(),
        })
    }

    pub(super) fn identifiers(&mut self) -> Vec<Identifier> {
        let mut identifiers: Vec<Identifier> = Vec::new();
        for [scheme_field, value_field, version_field] in IDENTIFIER_ROWS {
            let value = self.line(value_field, LINE_MAX);
            let version = self.line(version_field, LINE_MAX);
            if value.is_empty() {
                if !version.is_empty() {
                    self.note(value_field, EditFault::HalfGiven);
                }
                continue;
            }
            let scheme = self.choice(scheme_field, |scheme| {
                SCHEMES.iter().find(|known| **known == scheme).copied()
            });
            let scheme = scheme.unwrap_or_default();
            if !is_identifier(scheme, &value) {
                self.note(value_field, EditFault::NotAnIdentifier);
            }
            let is_known = identifiers.iter().any(|one| one.scheme == scheme && one.value == value);
            // A body has one place in GeoNames, and one in Wikidata.
            let is_second =
                matches!(scheme, "geonames" | "wikidata") && identifiers.iter().any(|one| one.scheme == scheme);
            if is_known || is_second {
                self.note(value_field, EditFault::Repeated);
            }
            identifiers.push(Identifier {
                scheme: scheme.to_owned(),
                value,
                version: Some(version).filter(|version| !version.is_empty()),
            });
        }
        identifiers
    }
}

/// Whether a text can be an identifier of that scheme.
fn is_identifier(scheme: &str, value: &str) -> bool {
    let is_number = |text: &str| {
        (1..=12).contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_digit()) && !text.starts_with('0')
    };
    match scheme {
        "geonames" => is_number(value),
        "wikidata" => value.strip_prefix('Q').is_some_and(is_number),
        _ => true,
    }
}
