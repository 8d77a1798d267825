//! Judges one row by itself: either all of it can go in, or it is a problem.

use std::collections::HashSet;

use chrono::NaiveDate;
use url::Url;

use super::names::{self, Named};
use super::problem::{ProblemCode, RowProblem};
use crate::domain::commitment::Status;
use crate::domain::edit::is_language_tag;
use crate::domain::kind::Kind;
use crate::domain::wording::{self, Reading};
use crate::locale::fold::fold;
use crate::server::db::imports::held::Place;
use crate::server::register::list::Row;

/// The most characters a cell may have; 200 in columns that are not named here.
const LONGEST: [(&str, usize); 3] = [("date_meaning", 1_000), ("source", 2_000), ("note", 5_000)];

/// What spreadsheets show where a formula failed.
const SPREADSHEET_ERRORS: [&str; 8] = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#DATA!",
];

/// The source of a place that comes with a GeoNames id; pages name it.
const GEONAMES: &str = "geonames";

/// A row that can go in.
pub(super) struct Entry<'a> {
    /// The row, for problems that show up later.
    pub row: &'a Row,
    pub country: String,
    pub kind: Kind,
    /// The names that its name cell holds, each with its language where it is known.
    pub names: Vec<Named>,
    /// Empty where the row does not say.
    pub languages: Vec<String>,
    pub geonames: Option<String>,
    pub place: Option<Place>,
    /// At least one.
    pub readings: Vec<Reading>,
}

impl Entry<'_> {
    /// The folded forms by which the authority is recognised: the whole cell and each name.
    pub(super) fn folded(&self) -> Vec<String> {
        let mut forms = vec![fold(self.row.get("name"))];
        for (name, _) in &self.names {
            let form = fold(name);
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        forms
    }
}

/// Reads a row. `countries` are the codes in the reference data.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn judge<'a>(
    row: &'a Row,
    countries: &HashSet<String>,
    today: NaiveDate,
) -> Result<Entry<'a>, Vec<RowProblem>> {
    let mut judge = Judge {
        row,
        problems: Vec::new(),
    };
    judge.check_text();
    if !judge.problems.is_empty() {
        return Err(judge.problems);
    }
    let country = judge.country(countries);
    let languages = judge.languages();
    let names = judge.names(languages.as_deref().unwrap_or(&[]));
    let kind = judge.known("kind", ProblemCode::KindUnknown, Kind::from_wording);
    let geonames = judge.optional("geonames_id", ProblemCode::GeonamesId, geonames_id);
    let place = judge.place();
    let source = judge.known("source", ProblemCode::SourceAddress, web_address);
    let readings = judge.readings(today);
    let entry = || -> Result<Entry<'a>, Noted> {
        source?;
        Ok(Entry {
            row,
            country: country?,
            kind: kind?,
            names: names?,
            languages: languages?,
            geonames: geonames?,
            place: place?,
            readings: readings?,
        })
    };
    entry().map_err(|Noted| judge.problems)
}

struct Judge<'a> {
    row: &'a Row,
    problems: Vec<RowProblem>,
}

/// A cell is a problem, which is noted.
struct Noted;

impl Judge<'_> {
    fn note(&mut self, column: &str, code: ProblemCode) -> Noted {
        self.problems.push(RowProblem::of_cell(self.row, column, code));
        Noted
    }

    fn check_text(&mut self) {
        if !self.row.fits_header() {
            let problem = RowProblem::of_row(self.row, ProblemCode::CellCount, self.row.cell_count().to_string());
            self.problems.push(problem);
        }
        for (column, cell) in self.row.cells() {
            let longest = LONGEST
                .iter()
                .find(|(name, _)| *name == column)
                .map_or(200, |(_, longest)| *longest);
            let code = if cell.chars().any(|letter| is_damage(letter, column == "note")) {
                ProblemCode::TextDamaged
            } else if SPREADSHEET_ERRORS.contains(&cell.trim()) {
                ProblemCode::SpreadsheetError
            } else if cell.chars().nth(longest).is_some() {
                ProblemCode::TooLong
            } else {
                continue;
            };
            self.problems.push(RowProblem::of_cell(self.row, column, code));
        }
    }

    /// What `read` makes of the cell.
    fn known<T>(&mut self, column: &str, code: ProblemCode, read: impl FnOnce(&str) -> Option<T>) -> Result<T, Noted> {
        read(self.row.get(column)).ok_or_else(|| self.note(column, code))
    }

    /// The same, where the cell may be empty.
    fn optional<T>(
        &mut self,
        column: &str,
        code: ProblemCode,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Noted> {
        if self.row.get(column).is_empty() {
            Ok(None)
        } else {
            self.known(column, code, read).map(Some)
        }
    }

    fn country(&mut self, countries: &HashSet<String>) -> Result<String, Noted> {
        self.known("country", ProblemCode::CountryUnknown, |cell| {
            countries.get(cell).cloned()
        })
    }

    fn languages(&mut self) -> Result<Vec<String>, Noted> {
        let languages = self.optional("languages", ProblemCode::LanguageTag, |cell| {
            let tags: Vec<&str> = cell
                .split([';', ','])
                .map(str::trim)
                .filter(|tag| !tag.is_empty())
                .collect();
            let are_sound = tags.iter().enumerate().all(|(at, tag)| {
                is_language_tag(tag) && !tags.iter().take(at).any(|other| other.eq_ignore_ascii_case(tag))
            });
            are_sound.then(|| tags.into_iter().map(ToOwned::to_owned).collect())
        });
        languages.map(Option::unwrap_or_default)
    }

    fn names(&mut self, languages: &[String]) -> Result<Vec<Named>, Noted> {
        self.known("name", ProblemCode::NameEmpty, |cell| {
            let names = names::split(cell, languages);
            names.iter().all(|(name, _)| !fold(name).is_empty()).then_some(names)
        })
    }

    fn place(&mut self) -> Result<Option<Place>, Noted> {
        let latitude = self.optional("latitude", ProblemCode::Latitude, |cell| degrees(cell, 90.0))?;
        let longitude = self.optional("longitude", ProblemCode::Longitude, |cell| degrees(cell, 180.0))?;
        let place_population = self.optional("place_population", ProblemCode::PlacePopulation, |cell| {
            number(cell, 100_000_000)
        })?;
        match (latitude, longitude) {
            // Where degrees are missing, some tools write zero: that is in the Gulf of Guinea.
            (Some(0.0), Some(0.0)) => Err(self.note("latitude", ProblemCode::Latitude)),
            (Some(latitude), Some(longitude)) => {
                let has_id = !self.row.get("geonames_id").is_empty();
                let source = if has_id { GEONAMES } else { self.row.get("source") }.to_owned();
                Ok(Some(Place {
                    latitude,
                    longitude,
                    place_population,
                    source,
                }))
            }
            (None, None) if place_population.is_none() => Ok(None),
            (latitude, _) => {
                let column = if latitude.is_none() { "latitude" } else { "longitude" };
                Err(self.note(column, ProblemCode::PlaceIncomplete))
            }
        }
    }

    fn readings(&mut self, today: NaiveDate) -> Result<Vec<Reading>, Noted> {
        let (date, meaning) = (self.row.get("date"), self.row.get("date_meaning"));
        match wording::read(date, meaning, self.row.get("note")) {
            Err(problem) => {
                let code = ProblemCode::from(problem);
                let column = match code {
                    ProblemCode::DateUnreadable | ProblemCode::DateBeforeOpening => "date",
                    ProblemCode::NoteDateImpossible => "note",
                    _ => "date_meaning",
                };
                Err(self.note(column, code))
            }
            Ok(readings) if readings.iter().any(|reading| is_future(reading, today)) => {
                Err(self.note("date", ProblemCode::DateInFuture))
            }
            Ok(readings) => Ok(readings),
        }
    }
}

/// Whether something that is said to have happened has not had its first possible day yet.
fn is_future(reading: &Reading, today: NaiveDate) -> bool {
    reading.status != Status::Announced && reading.acts.iter().any(|act| act.span.earliest() > today)
}

/// Characters that no list means: control characters, marks of direction and width that cannot be
/// seen, and the mark that stands for a character lost in a conversion.
fn is_damage(letter: char, may_break: bool) -> bool {
    match letter {
        '\n' | '\r' | '\t' => !may_break,
        '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fffd}' => true,
        letter => letter.is_control(),
    }
}

/// Decimal degrees, with a point or, as many spreadsheets write it, a comma.
fn degrees(cell: &str, most: f64) -> Option<f64> {
    let plain = if cell.matches(',').count() == 1 {
        cell.replace(',', ".")
    } else {
        cell.to_owned()
    };
    if !plain
        .bytes()
        .all(|letter| letter.is_ascii_digit() || matches!(letter, b'.' | b'-' | b'+'))
    {
        return None;
    }
    plain.parse().ok().filter(|degrees: &f64| degrees.abs() <= most)
}

fn number(cell: &str, most: i64) -> Option<i64> {
    let is_plain = cell.bytes().all(|letter| letter.is_ascii_digit());
    cell.parse()
        .ok()
        .filter(|number| is_plain && (1..=most).contains(number))
}

fn geonames_id(cell: &str) -> Option<String> {
    number(cell, 999_999_999_999)
        .filter(|number| number.to_string() == cell)
        .map(|_| cell.to_owned())
}

/// One http(s) address, without a password in it.
fn web_address(cell: &str) -> Option<()> {
    let url = Url::parse(cell).ok()?;
    let is_sound = matches!(url.scheme(), "http" | "https")
        && url.username().is_empty()
        && url.password().is_none()
        && !cell.contains(char::is_whitespace);
    is_sound.then_some(())
}
