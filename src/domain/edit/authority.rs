//! An authority as staff type it: a new one, and the parts in which one is corrected.

mod reading;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;

use super::{Faults, REASON, Reader, Reason, Typed};
use crate::domain::codes::codes;
use crate::domain::date::DateSpan;
use crate::domain::kind::Kind;
use crate::domain::register::{Identifier, Name, Place, Population};

macro_rules! row {
    ($letter:literal [$($stem:literal),+]) => { [$(concat!($stem, "_", $letter)),+] };
}
/// Names of fields that come several times: digits are not in names of fields.
macro_rules! rows {
    ($stems:tt) => {
        rows!($stems "a" "b" "c" "d" "e" "f" "g" "h" "i" "j" "k" "l")
    };
    ($stems:tt $($letter:literal)+) => { [$(row!($letter $stems)),+] };
}

/// The fields of each name: text, language and role.
pub const NAME_ROWS: [[&str; 3]; 12] = rows!(["name", "name_language", "name_role"]);
/// The fields of each identifier: scheme, value and version.
pub const IDENTIFIER_ROWS: [[&str; 3]; 12] = rows!(["scheme", "identifier", "edition"]);
/// Whether names are changed because they were wrong or because the authority was renamed, and when that was.
pub const NAMES: [&str; 2] = ["how", "renamed"];
/// The answers to the first of these.
pub const HOW: [&str; 2] = ["wrong", "renamed"];
/// What a name can be.
pub const ROLES: [&str; 4] = ["official", "former", "other-script", "alias"];
/// The registers in which an authority may have an identifier.
pub const SCHEMES: [&str; 5] = ["lau", "nuts", "national", "wikidata", "geonames"];

const PROFILE: [&str; 4] = ["kind", "kind_wording", "note", "note_language"];
const PLACE: [&str; 3] = ["latitude", "longitude", "place_population"];
const POPULATION: [&str; 2] = ["population", "population_as_of"];

/// The fields of a new authority beside names, identifiers and the reason.
const NEW: [&str; 13] = [
    "country",
    "kind",
    "kind_wording",
    "languages",
    "latitude",
    "longitude",
    "place_population",
    "population",
    "population_as_of",
    "population_source",
    "note",
    "note_language",
    "confirmed",
];

/// The fields of a new authority.
#[must_use]
pub fn new_fields() -> Vec<&'static str> {
    [&NAME_ROWS.concat()[..], &NEW, &IDENTIFIER_ROWS.concat(), &REASON].concat()
}

codes! {
    /// What of an authority is corrected by one form.
    pub enum Part {
        /// Its names.
        Names = "names",
        /// What it is, and the note.
        Profile = "profile",
        /// Its working languages.
        Languages = "languages",
        /// Where the place is that it is named after.
        Place = "place",
        /// Its identifiers in other registers.
        Identifiers = "identifiers",
        /// Its inhabitants.
        Population = "population",
    }
}

impl Part {
    /// The fields of its form, those of the reason last.
    #[must_use]
    pub fn fields(self) -> Vec<&'static str> {
        let mut fields = match self {
            Self::Names => [NAME_ROWS.concat(), NAMES.to_vec()].concat(),
            Self::Profile => PROFILE.to_vec(),
            Self::Languages => vec!["languages"],
            Self::Place => PLACE.to_vec(),
            Self::Identifiers => IDENTIFIER_ROWS.concat(),
            Self::Population => POPULATION.to_vec(),
        };
        fields.extend(REASON);
        fields
    }
}

/// What a part is to say.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// The names in their order, and when the authority was renamed, if it was.
    Names(Vec<Name>, Option<DateSpan>),
    /// What it is.
    Profile {
        /// The kind.
        kind: Kind,
        /// What the source calls it.
        wording: String,
        /// The note.
        note: String,
        /// Its language.
        note_language: String,
    },
    /// The tags of its languages in their order.
    Languages(Vec<String>),
    /// Where it is; none if that is not known.
    Place(Option<Place>),
    /// Its identifiers.
    Identifiers(Vec<Identifier>),
    /// Its inhabitants; none if they are not known. The source is that of the form.
    Population(Option<Population>),
}

/// An authority that is to be added.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAuthority {
    /// ISO 3166-1 alpha-2, or XK.
    pub country: String,
    /// What it is.
    pub kind: Kind,
    /// What the source calls its kind.
    pub kind_wording: String,
    /// Its names, its own first.
    pub names: Vec<Name>,
    /// The tags of its working languages.
    pub languages: Vec<String>,
    /// The place it is named after.
    pub place: Option<Place>,
    /// Identifiers in other registers.
    pub identifiers: Vec<Identifier>,
    /// Inhabitants, with date and source.
    pub population: Option<Population>,
    /// A note.
    pub note: String,
    /// The language of the note.
    pub note_language: String,
}

impl NewAuthority {
    /// Its GeoNames id.
    #[must_use]
    pub fn geonames(&self) -> Option<&str> {
        geonames(&self.identifiers)
    }
}

/// The GeoNames id among identifiers.
pub(in crate::domain) fn geonames(identifiers: &[Identifier]) -> Option<&str> {
    let found = identifiers.iter().find(|one| one.scheme == "geonames");
    found.map(|one| one.value.as_str())
}

/// Reads a new authority. `is_country` knows the countries of the register.
///
/// # Errors
/// Everything that is wrong.
pub fn read_new(
    typed: &Typed,
    today: NaiveDate,
    is_country: impl Fn(&str) -> bool,
) -> Result<(NewAuthority, Reason), Faults> {
    let mut reader = Reader::new(typed, today);
    let names = reader.names();
    let country = reader.choice("country", |code| is_country(code).then(|| code.to_owned()));
    let (kind, kind_wording) = reader.kind();
    let languages = reader.languages();
    let place = reader.place();
    let identifiers = reader.identifiers();
    let population_source = reader.source("population_source");
    let population = reader.population();
    let (note, note_language) = reader.noted();
    let reason = reader.reason();
    let population = population.map(|population| Population {
        source: Some(population_source)
            .filter(|source| !source.is_empty())
            .unwrap_or_else(|| reason.source.clone()),
        ..population
    });
    let read = country.zip(kind).map(|(country, kind)| NewAuthority {
        country,
        kind,
        kind_wording,
        names: names.into_iter().flatten().collect(),
        languages,
        place,
        identifiers,
        population,
        note,
        note_language,
    });
    reader.done(read.map(|new| (new, reason)))
}

/// Reads the form of a part. `names` are those that the authority has, in the order of the form.
///
/// # Errors
/// Everything that is wrong.
pub fn read_part(part: Part, typed: &Typed, today: NaiveDate, names: &[Name]) -> Result<(Content, Reason), Faults> {
    let mut reader = Reader::new(typed, today);
    let content = match part {
        Part::Names => {
            let typed = reader.names();
            let lost = lost(names, &typed);
            let renamed = reader.renamed(!lost.is_empty());
            let mut names: Vec<Name> = typed.into_iter().flatten().collect();
            if renamed.is_some() {
                names.extend(lost);
            }
            Some(Content::Names(names, renamed))
        }
        Part::Profile => {
            let (kind, wording) = reader.kind();
            let (note, note_language) = reader.noted();
            kind.map(|kind| Content::Profile {
                kind,
                wording,
                note,
                note_language,
            })
        }
        Part::Languages => Some(Content::Languages(reader.languages())),
        Part::Place => Some(Content::Place(reader.place())),
        Part::Identifiers => Some(Content::Identifiers(reader.identifiers())),
        Part::Population => Some(Content::Population(reader.population())),
    };
    let reason = reader.reason();
    reader.done(content.map(|content| (content, reason)))
}

/// The official names that rows of the form have taken away or overwritten, as former ones.
#[must_use]
pub fn lost(before: &[Name], typed: &[Option<Name>]) -> Vec<Name> {
    let stays = |name: &Name| typed.iter().flatten().any(|one| one.text == name.text);
    let lost = before.iter().filter(|name| name.role == "official" && !stays(name));
    lost.map(|name| Name {
        role: "former".to_owned(),
        ..name.clone()
    })
    .collect()
}
