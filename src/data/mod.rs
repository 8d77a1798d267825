//! Open data. One table of columns and typed cells gives CSV, JSON and XLSX,
//! so that they cannot disagree.

mod authorities;
mod bulk;
mod catalogue;
mod facts;
mod files;
mod json_stat;
mod measures;
mod places;
mod whole;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

pub use self::authorities::{COLUMNS as AUTHORITY_COLUMNS, authorities, first, of_country, of_language, selected};
pub use self::bulk::{Part, Rows, parts};
pub use self::catalogue::{Catalogue, DataFile, Dataset, email_in, in_all};
pub use self::facts::{COLUMNS as FACT_COLUMNS, Fact, of_figure};
pub use self::files::{CsvFile, FileError, TextFile, write_workbook};
pub use self::json_stat::json_stat;
pub use self::measures::{COLUMNS as MEASURE_COLUMNS, MeasureOf, measure, texts as measure_texts};
pub use self::places::{
    COUNTRY_COLUMNS, COUNTRY_ORDERS, LANGUAGE_COLUMNS, LANGUAGE_ORDERS, countries, endonym, languages,
};
pub use self::whole::whole;
use crate::charts::{self, Figure};
use crate::domain::order::Order;
use crate::locale::Words;

/// A column: its name, the same in every language and format, and what it means, in English, for machines.
pub type Column = (&'static str, &'static str);

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text, a code or a date.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Degrees, or per cent.
    Decimal(f64),
    /// Yes or no.
    Flag(bool),
    /// Several texts.
    List(Vec<String>),
    /// Several whole numbers.
    Numbers(Vec<i64>),
    /// Not known to us.
    Unknown,
}

impl Cell {
    /// A text, or nothing known where it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() {
            Self::Unknown
        } else {
            Self::Text(text)
        }
    }

    /// The same of what may be missing.
    fn maybe(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Unknown, Self::text)
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => to.serialize_str(text),
            Self::Number(number) => to.serialize_i64(*number),
            Self::Decimal(number) => to.serialize_f64(*number),
            Self::Flag(is) => to.serialize_bool(*is),
            Self::List(items) => items.serialize(to),
            Self::Numbers(items) => items.serialize(to),
            Self::Unknown => to.serialize_none(),
        }
    }
}

/// What the data is about and where it stands; the same in every format.
#[derive(Clone, Debug)]
pub struct About {
    /// The words of names and sentences.
    pub words: Words,
    /// The service's own address, without a slash at the end.
    pub base: String,
    /// The absolute address of the page with the same rows.
    pub source: String,
    /// The publication.
    pub publication: i64,
    /// The day on which it was published.
    pub published_on: NaiveDate,
    /// The day for which the standing of plans is told.
    pub today: NaiveDate,
    /// Whether invented rows are in the register.
    pub has_samples: bool,
    /// Address of the licence that the operator gives for its own work, or `none`.
    pub licence: String,
}

impl About {
    /// Under which terms it may be used.
    #[must_use]
    pub fn terms(&self) -> String {
        self.words
            .with("data-licence", &[("licence", self.licence.as_str().into())])
    }

    /// What stands around rows in JSON.
    #[must_use]
    pub fn envelope(&self) -> Map<String, Value> {
        let mut all = Map::new();
        all.insert("publication".to_owned(), json!(self.publication));
        all.insert("published_on".to_owned(), json!(self.published_on.to_string()));
        all.insert("source".to_owned(), json!(self.source));
        all.insert("licence".to_owned(), json!(self.terms()));
        all.insert("has_samples".to_owned(), json!(self.has_samples));
        all
    }
}

/// Columns and rows.
#[derive(Clone, Debug)]
pub struct Table {
    /// The columns, without those of the publication.
    pub columns: Vec<&'static str>,
    /// The rows, as long as the columns.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Rows under these columns.
    #[must_use]
    pub fn new(columns: &[Column], rows: Vec<Vec<Cell>>) -> Self {
        let columns = columns.iter().map(|(name, _)| *name).collect();
        Self { columns, rows }
    }

    /// The rows in another order: lists by their length, what is not known last, equal ones as they stood.
    #[must_use]
    pub fn sorted(mut self, order: Order, w: Words) -> Self {
        let Some(at) = self.columns.iter().position(|name| *name == order.by) else {
            return self;
        };
        let is_unknown = |row: &Vec<Cell>| row.get(at).is_none_or(|cell| *cell == Cell::Unknown);
        self.rows.sort_by(|left, right| {
            let found = match (left.get(at), right.get(at)) {
                (Some(Cell::Number(left)), Some(Cell::Number(right))) => left.cmp(right),
                (Some(Cell::Text(left)), Some(Cell::Text(right))) => w.compare(left, right),
                (Some(Cell::List(left)), Some(Cell::List(right))) => left.len().cmp(&right.len()),
                _ => return is_unknown(left).cmp(&is_unknown(right)),
            };
            if order.down { found.reverse() } else { found }
        });
        self
    }

    /// What the rows are about: their first cells.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().filter_map(|row| match row.first() {
            Some(Cell::Text(code)) => Some(code.as_str()),
            _ => None,
        })
    }

    /// The table of a figure; shares in per cent.
    #[must_use]
    pub fn of_figure(figure: &Figure) -> Self {
        let named = figure.columns.iter().skip(1).map(|column| column.code);
        let row = |row: &charts::Row| {
            let cells = row.cells.iter().map(|cell| match cell {
                charts::Cell::Number(number) => Cell::Number(*number),
                charts::Cell::Share(..) => cell.per_cent().map_or(Cell::Unknown, Cell::Decimal),
                charts::Cell::Text(text) => Cell::text(text.as_str()),
                charts::Cell::Unknown => Cell::Unknown,
            });
            let names = [Cell::text(row.code.as_str()), Cell::text(row.label.as_str())];
            names.into_iter().chain(cells).collect()
        };
        Self {
            columns: ["code", "label"].into_iter().chain(named).collect(),
            rows: figure.rows.iter().map(row).collect(),
        }
    }

    /// The rows as JSON, one object each.
    #[must_use]
    pub fn rows_json(&self, about: &About) -> Vec<Value> {
        let stamp = stamp(about);
        let row = |row: &Vec<Cell>| -> Value {
            let cells = row.iter().chain(&stamp).map(|cell| json!(cell));
            let names = self.columns.iter().chain(&STAMP).map(|name| (*name).to_owned());
            Value::Object(names.zip(cells).collect())
        };
        self.rows.iter().map(row).collect()
    }
}

/// The last columns of every row.
const STAMP: [&str; 2] = ["publication", "published_on"];

fn stamp(about: &About) -> [Cell; 2] {
    [
        Cell::Number(about.publication),
        Cell::Text(about.published_on.to_string()),
    ]
}

/// A format of files.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
    /// A workbook.
    Xlsx,
}

impl Format {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Csv, Self::Json, Self::Xlsx];

    /// The ending of addresses and names of files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
        }
    }

    /// The media type.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Json => "application/json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    /// An address without its ending, and the format that the ending names.
    #[must_use]
    pub fn split(path: &str) -> Option<(&str, Self)> {
        let (rest, ending) = path.rsplit_once('.')?;
        let format = Self::ALL.into_iter().find(|format| format.ending() == ending)?;
        Some((rest, format))
    }
}
