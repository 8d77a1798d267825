//! Figures. One data object gives the finding as a sentence, the drawing, the
//! table and the CSV, so that they cannot disagree.

mod by_country;
mod by_language;
mod by_year;
mod drawn;
pub mod map;
mod map_figure;
mod palette;
mod svg;

pub use self::drawn::Drawn;
use crate::domain::register::Register;
use crate::locale::Words;

/// A figure, ready for a page or a file.
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name in addresses.
    pub name: &'static str,
    /// The finding, as a sentence.
    pub title: String,
    /// What is drawn.
    pub note: String,
    /// The labels of the columns; the first names the rows.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The drawing, made for embedding in a page; empty where the table is enough.
    pub svg: String,
    /// Whether the drawing is a map, which never scrolls.
    pub is_map: bool,
    /// The map's legend: style class of a swatch and its label.
    pub legend: Vec<(String, String)>,
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
    /// A word.
    Text(String),
    /// Not known to us.
    Unknown,
}

/// The names of all figures that have an address of their own.
pub const NAMES: [&str; 4] = ["by-year", "by-country", "by-language", "map"];

/// The figure of that name about the whole register.
#[must_use]
pub fn figure(name: &str, register: &Register, words: Words, this_year: i32) -> Option<Figure> {
    match name {
        "by-year" => Some(by_year::figure(register, words, this_year)),
        "by-country" => Some(by_country::figure(register, words)),
        "by-language" => Some(by_language::figure(register, words)),
        "map" => Some(map_figure::figure(register, words, None)),
        _ => None,
    }
}

/// The map with one country marked.
#[must_use]
pub fn country_map(register: &Register, words: Words, country: &str) -> Figure {
    map_figure::figure(register, words, Some(country))
}

impl Figure {
    /// Whether the cells at that place hold numbers.
    #[must_use]
    pub fn has_numbers(&self, at: usize) -> bool {
        let mut cells = self.rows.iter().filter_map(|row| row.cells.get(at));
        cells.any(|cell| matches!(cell, Cell::Number(_)))
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
            .chain(self.columns.iter().cloned())
            .chain([source_label, as_of_label]);
        writer.write_record(header.map(|cell| defuse(&cell)))?;
        for row in &self.rows {
            let cells = row.cells.iter().map(|cell| match cell {
                Cell::Number(number) => number.to_string(),
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

    /// The drawing as a file of its own.
    #[must_use]
    pub fn svg_file(&self) -> String {
        format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", self.svg)
    }
}

/// A text that no spreadsheet runs.
fn defuse(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) && text.parse::<f64>().is_err() {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::defuse;

    #[test]
    fn formulas_are_defused_and_numbers_left_alone() {
        assert_eq!(defuse("=HYPERLINK(\"x\")"), "'=HYPERLINK(\"x\")");
        assert_eq!(defuse("@SUM(1)"), "'@SUM(1)");
        assert_eq!(defuse("-12"), "-12");
        assert_eq!(defuse("Győr"), "Győr");
    }
}
