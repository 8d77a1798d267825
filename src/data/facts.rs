//! The numbers of a page as rows: one for each, whatever they are about.

use super::{Cell, Column};
use crate::charts::{self, Figure};

/// The columns of numbers.
pub const COLUMNS: [Column; 11] = [
    ("figure", "Which figure of the page"),
    ("code", "What the row is about, as a code"),
    ("label", "The same, in the language of the answer"),
    ("column", "What is told of it, as a code"),
    ("column_label", "The same, in the language of the answer"),
    ("value", "The number or text; null where it is not known"),
    ("unit", "number, per-cent or text; null where the value is not known"),
    ("part", "Of a share, the part"),
    ("whole", "Of a share, the whole"),
    ("source", "Where it was published; null where it is this register's own"),
    ("as_of", "When, as that source says it"),
];

/// What is told of something.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The figure that it stands in.
    pub figure: String,
    /// What it is about: code and name.
    pub about: (String, String),
    /// What is told: code and name.
    pub told: (String, String),
    /// It.
    pub cell: charts::Cell,
    /// Where it was published, and when; empty for what is this register's own.
    pub source: (String, String),
}

impl Fact {
    /// Something that this register tells.
    pub fn own(figure: &str, about: (&str, String), told: (&str, String), cell: charts::Cell) -> Self {
        Self {
            figure: figure.to_owned(),
            about: (about.0.to_owned(), about.1),
            told: (told.0.to_owned(), told.1),
            cell,
            source: Default::default(),
        }
    }

    /// The same as others have published it.
    #[must_use]
    pub fn of(self, source: &str, as_of: &str) -> Self {
        Self {
            source: (source.to_owned(), as_of.to_owned()),
            ..self
        }
    }

    /// Its row.
    #[must_use]
    pub fn row(&self) -> Vec<Cell> {
        let none = || (Cell::Unknown, Cell::Unknown);
        let (value, unit) = match &self.cell {
            charts::Cell::Number(number) => (Cell::Number(*number), "number"),
            charts::Cell::Share(..) => (self.cell.per_cent().map_or(Cell::Unknown, Cell::Decimal), "per-cent"),
            charts::Cell::Text(text) => (Cell::text(text.as_str()), "text"),
            charts::Cell::Unknown => (Cell::Unknown, ""),
        };
        let (part, whole) = match self.cell {
            charts::Cell::Share(part, whole) => (Cell::Number(part), Cell::Number(whole)),
            _ => none(),
        };
        let texts = [&self.figure, &self.about.0, &self.about.1, &self.told.0, &self.told.1];
        let mut row = texts.map(|text| Cell::text(text.as_str())).to_vec();
        row.extend([value, Cell::text(unit), part, whole]);
        row.extend([&self.source.0, &self.source.1].map(|text| Cell::text(text.as_str())));
        row
    }
}

/// What a figure tells.
pub fn of_figure(figure: &Figure) -> impl Iterator<Item = Fact> {
    let source = figure.source.clone().unwrap_or_default();
    figure.rows.iter().flat_map(move |row| {
        let cells = figure.columns.iter().skip(1).zip(&row.cells);
        let source = source.clone();
        cells.map(move |(column, cell)| Fact {
            figure: figure.name.clone(),
            about: (row.code.clone(), row.label.clone()),
            told: (column.code.to_owned(), column.label.clone()),
            cell: cell.clone(),
            source: (source.clone(), String::new()),
        })
    })
}
