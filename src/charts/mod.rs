//! Figures. One data object gives the finding as a sentence, the drawing, the
//! table and the CSV, so that they cannot disagree.

mod badge;
mod bars;
mod beside;
mod by_country;
mod by_language;
mod by_year;
mod cohorts;
mod columns;
mod drawn;
mod framed;
mod growth;
pub mod map;
mod map_figure;
mod palette;
mod places;
mod png;
mod stages;
mod svg;
mod women_mayors;

pub use self::badge::badge;
pub use self::drawn::Drawn;
pub use self::places::places;
use std::sync::OnceLock;

use chrono::{Datelike as _, NaiveDate};

use crate::domain::cohort::Group;
use crate::domain::mapped::Mapped;
use crate::domain::register::Register;
use crate::locale::Words;

/// A figure, ready for a page or a file.
#[derive(Clone, Debug, Default)]
pub struct Figure {
    /// Its name in addresses.
    pub name: String,
    /// The finding, as a sentence.
    pub title: String,
    /// What is drawn.
    pub note: String,
    /// The columns; the first names the rows.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The drawing, made for embedding in a page; empty where the table is enough.
    pub svg: String,
    /// The same for a page on a phone; empty where that fits there.
    pub narrow: String,
    /// Where it was published, if not in this register.
    pub source: Option<String>,
    /// The newest day, month or year that it tells of, where it was published elsewhere.
    pub as_of: String,
    /// Where the numbers of others in it come from, and when these are as of; empty where there are none.
    pub others: String,
    /// Whether the drawing is a map, which never scrolls.
    pub is_map: bool,
    /// What the fills of the drawing mean.
    pub legend: Vec<Swatch>,
    /// What a picture says of its source and day.
    pub credit: String,
    /// The drawing as a picture, made when it is first asked for.
    pub picture: Picture,
}

/// A picture of a drawing; none where the drawing cannot be one.
pub type Picture = OnceLock<Option<Vec<u8>>>;

/// A column of a figure's table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name for programs, the same in every language.
    pub code: &'static str,
    /// Its name for readers.
    pub label: String,
}

impl Column {
    /// The column of that name, with the label that every figure gives it.
    fn named(words: Words, code: &'static str) -> Self {
        Self::labelled(code, words.t(&format!("column-{}", code.replace('_', "-"))))
    }

    /// The column of that name with a label of its own.
    fn labelled(code: &'static str, label: String) -> Self {
        Self { code, label }
    }
}

/// An entry of a legend.
#[derive(Clone, Debug, Default)]
pub struct Swatch {
    /// The style class of the drawing's own shape.
    pub class: String,
    /// The id of the drawing's pattern that fills it.
    pub pattern: Option<String>,
    /// The radius of a circle on the map, in its units; without, it is a field.
    pub radius: Option<f64>,
    /// What it means.
    pub label: String,
}

/// A row of a figure's table.
#[derive(Clone, Debug)]
pub struct Row {
    /// What it is about: the code that the CSV carries beside the label.
    pub code: String,
    /// What it is called.
    pub label: String,
    /// The page about it, if there is one.
    pub href: Option<String>,
    /// The other cells.
    pub cells: Vec<Cell>,
}

/// A cell of a figure's table.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Cell {
    /// A number.
    Number(i64),
    /// A part and its whole.
    Share(i64, i64),
    /// A word.
    Text(String),
    /// Not known to us.
    Unknown,
}

/// The figures about the whole register, by name.
pub const NAMES: [&str; 18] = [
    "by-year",
    "growth",
    "by-country",
    "by-language",
    "by-kind",
    "by-size",
    "by-version",
    "map",
    "map-coverage",
    "map-inhabitants",
    "map-plans",
    "map-reports",
    "plans-by-year",
    "plans-by-country",
    "plans-by-kind",
    "plans-by-size",
    "plans-by-language",
    "plans-by-version",
];

/// The figures about one country: its code comes behind the name, as in `map-SE`.
pub const COUNTRY_NAMES: [&str; 4] = ["by-year", "growth", "map", "women-mayors"];

/// Those about one country that are only a table.
pub const COUNTRY_TABLES: [&str; 1] = ["beside"];

/// The figure of that name on `today`; none where there is no such figure, or
/// nothing to show in it.
#[must_use]
pub fn figure(name: &str, register: &Register, words: Words, today: NaiveDate) -> Option<Figure> {
    let figure = named(name, register, words, today)?;
    let credit = credit(&figure, register, words);
    let others = others(&figure, register, words);
    Some(Figure {
        credit,
        others,
        ..figure
    })
}

/// What of a figure was counted by others: each number has its own day and source, on the page that it is about.
fn others(figure: &Figure, register: &Register, words: Words) -> String {
    let has = |code: &str| figure.columns.iter().any(|column| column.code == code);
    if has("inhabitants") || figure.name.ends_with("by-size") {
        return words.t("figure-populations");
    }
    if !has("local_governments") && !figure.name.starts_with("beside-") {
        return String::new();
    }
    let countries = register.countries.iter();
    let days = countries.filter_map(|country| Some(country.local_governments.as_ref()?.as_of.as_str()));
    match (days.clone().min(), days.max()) {
        (Some(from), Some(until)) => words.with(
            "figure-local-governments",
            &[("from", from.into()), ("until", until.into())],
        ),
        _ => String::new(),
    }
}

/// Where a picture comes from, for those who see it without its page.
fn credit(figure: &Figure, register: &Register, words: Words) -> String {
    let day = words.day(register.published_on);
    let host = |address: &String| address.split('/').nth(2).unwrap_or(address).to_owned();
    let mut credit = match &figure.source {
        Some(address) => words.with(
            "picture-credit-elsewhere",
            &[("source", host(address).into()), ("day", day.into())],
        ),
        None => words.with("picture-credit", &[("day", day.into())]),
    };
    let more = [
        (figure.is_map, "map-credit"),
        (register.has_samples(), "banner-sample-title"),
    ];
    for (_, key) in more.into_iter().filter(|(is_so, _)| *is_so) {
        credit.push(' ');
        credit.push_str(&words.t(key));
    }
    credit
}

fn named(name: &str, register: &Register, words: Words, today: NaiveDate) -> Option<Figure> {
    match name {
        "by-year" => by_year::figure(register, words, today.year(), None),
        "growth" => growth::figure(register, words, today.year(), None),
        "by-country" => Some(by_country::figure(register, words)),
        "by-language" => Some(by_language::figure(register, words)),
        "by-kind" => Some(cohorts::signatories(register, words, Group::Kind, today)),
        "by-size" => Some(cohorts::signatories(register, words, Group::Size, today)),
        "by-version" => Some(cohorts::signatories(register, words, Group::Version, today)),
        "map" => Some(map_figure::figure(register, words, Mapped::Signatories, None)),
        _ => {
            if let Some(group) = name.strip_prefix("plans-by-").and_then(Group::parse_code) {
                return Some(cohorts::figure(register, words, group, today));
            }
            let mapped = name.strip_prefix("map-").and_then(Mapped::parse_code);
            if let Some(mapped) = mapped.filter(|mapped| *mapped != Mapped::Signatories) {
                return Some(map_figure::figure(register, words, mapped, None));
            }
            let (name, code) = name.rsplit_once('-')?;
            let code = register.country(code)?.code.as_str();
            match name {
                "by-year" => by_year::figure(register, words, today.year(), Some(code)),
                "growth" => growth::figure(register, words, today.year(), Some(code)),
                "by-kind" => Some(cohorts::signatories(register, words, Group::Kind, today)),
                "by-size" => Some(cohorts::signatories(register, words, Group::Size, today)),
                "by-version" => Some(cohorts::signatories(register, words, Group::Version, today)),
                "beside" => Some(beside::figure(register, words, code, today)),
                "map" => Some(map_figure::figure(register, words, Mapped::Signatories, Some(code))),
                "women-mayors" => women_mayors::figure(register, words, code),
                _ => None,
            }
        }
    }
}

impl Figure {
    /// Whether the cells at that place hold numbers, known or not.
    #[must_use]
    pub fn has_numbers(&self, at: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.cells.get(at));
        cells.all(|cell| !matches!(cell, Cell::Text(_)))
    }

    /// The table as CSV: what was counted, by which publication and when.
    /// Cells that a spreadsheet would run as a formula are defused.
    ///
    /// # Errors
    /// Writing to memory fails.
    pub fn csv(&self, source: &str, as_of: &str, labels: [String; 3]) -> Result<Vec<u8>, csv::Error> {
        let [code, source_label, as_of_label] = labels;
        let mut writer = csv::Writer::from_writer(Vec::new());
        let header = [code]
            .into_iter()
            .chain(self.columns.iter().map(|column| column.label.clone()))
            .chain([source_label, as_of_label]);
        writer.write_record(header.map(|cell| defuse(&cell)))?;
        for row in &self.rows {
            let cells = row.cells.iter().map(|cell| match cell {
                Cell::Number(number) => number.to_string(),
                Cell::Share(part, whole) => per_cent(*part, *whole),
                Cell::Text(text) => text.clone(),
                Cell::Unknown => String::new(),
            });
            let record = [row.code.clone(), row.label.clone()]
                .into_iter()
                .chain(cells)
                .chain([source.to_owned(), as_of.to_owned()]);
            writer.write_record(record.map(|cell| defuse(&cell)))?;
        }
        writer.into_inner().map_err(|error| error.into_error().into())
    }

    /// The drawing as PNG, with its title, legend and source. Drawn once, which takes tens of milliseconds: not on an async thread.
    #[must_use]
    pub fn png(&self) -> Option<&[u8]> {
        self.picture.get_or_init(|| png::png(&framed::framed(self)?)).as_deref()
    }

    /// The drawing for a page; `stay` gives an address of the same publication.
    #[must_use]
    pub fn svg_on_page(&self, stay: impl Fn(&str) -> String) -> String {
        svg::with_links(&self.svg, stay)
    }

    /// The drawing as a file of its own, with its title, legend and source; none where the table is enough.
    #[must_use]
    pub fn svg_file(&self) -> Option<String> {
        framed::framed(self)
    }
}

impl Cell {
    /// The share in per cent with one decimal; none of what is no share.
    #[must_use]
    pub fn per_cent(&self) -> Option<f64> {
        match self {
            Self::Share(part, whole) if *whole > 0 => per_cent(*part, *whole).parse().ok(),
            _ => None,
        }
    }
}

/// A share in per cent with one decimal, as machines read it.
fn per_cent(part: i64, whole: i64) -> String {
    let tenths = (part * 2000 + whole) / (whole * 2).max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A text that no spreadsheet runs.
pub(crate) fn defuse(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err() {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{defuse, per_cent};

    #[test]
    fn shares_are_rounded_to_a_tenth() {
        for (part, whole, share) in [
            (187, 1000, "18.7"),
            (1, 3, "33.3"),
            (2, 3, "66.7"),
            (0, 5, "0.0"),
            (0, 0, "0.0"),
            (7, 7, "100.0"),
        ] {
            assert_eq!(per_cent(part, whole), share);
        }
    }

    #[test]
    fn formulas_are_defused_and_numbers_left_alone() {
        assert_eq!(defuse("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(defuse("@SUM(1)"), "'@SUM(1)");
        assert_eq!(defuse("-12"), "-12");
        assert_eq!(defuse("Győr"), "Győr");
    }
}
