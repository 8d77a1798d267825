//! A table as CSV, JSON and XLSX.

use std::io::{Cursor, Seek, Write};

use super::{About, Cell, Format as FileFormat, STAMP, Table, stamp};
use crate::charts::defuse;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// The longest text that a cell of a workbook can hold, in UTF-16 units.
const CELL_MAX: usize = 32_767;
/// What divides the texts of one cell.
const BETWEEN: &str = " | ";

/// A file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// Writing CSV to memory failed.
    #[error("csv")]
    Csv(#[from] csv::Error),
    /// The workbook could not be written.
    #[error("xlsx")]
    Xlsx(#[from] XlsxError),
    /// An address is none.
    #[error("address")]
    Address(#[from] oxrdf::IriParseError),
    /// Writing to memory failed.
    #[error("writing")]
    Writing(#[from] std::io::Error),
    /// The JSON could not be written.
    #[error("json")]
    Json(#[from] serde_json::Error),
}

/// A table written as CSV, some rows at a time.
#[derive(Debug)]
pub struct CsvFile<W: Write> {
    writer: csv::Writer<W>,
    stamp: [Cell; 2],
}

impl<W: Write> CsvFile<W> {
    /// Nothing yet.
    pub fn new(to: W, about: &About) -> Self {
        Self {
            writer: csv::Writer::from_writer(to),
            stamp: stamp(about),
        }
    }

    /// Writes the names of the columns.
    ///
    /// # Errors
    /// Writing fails.
    pub fn head(&mut self, columns: impl Iterator<Item = &'static str>) -> Result<(), FileError> {
        Ok(self.writer.write_record(columns.chain(STAMP))?)
    }

    /// Writes rows. Cells that a spreadsheet would run as a formula are defused.
    ///
    /// # Errors
    /// Writing fails.
    pub fn rows(&mut self, rows: &[Vec<Cell>]) -> Result<(), FileError> {
        for row in rows {
            let cells = row.iter().chain(&self.stamp);
            self.writer.write_record(cells.map(|cell| match cell {
                Cell::Text(text) => defuse(text),
                Cell::List(items) => defuse(&items.join(BETWEEN)),
                Cell::Numbers(items) => joined(items),
                Cell::Number(number) => number.to_string(),
                Cell::Decimal(number) => number.to_string(),
                Cell::Flag(is) => is.to_string(),
                Cell::Unknown => String::new(),
            }))?;
        }
        Ok(())
    }

    /// Where it was written to.
    ///
    /// # Errors
    /// Writing fails.
    pub fn finish(self) -> Result<W, FileError> {
        let inner = self.writer.into_inner();
        inner.map_err(|error| FileError::Csv(error.into_error().into()))
    }
}

/// CSV or JSON, part by part, so that it can be sent while it is made.
#[derive(Debug)]
pub struct TextFile {
    is_json: bool,
    columns: Vec<&'static str>,
    about: About,
    has_rows: bool,
}

impl TextFile {
    /// Nothing yet; none of a format that is not text.
    #[must_use]
    pub fn new(format: FileFormat, columns: &[&'static str], about: &About) -> Option<Self> {
        let is_json = match format {
            FileFormat::Csv => false,
            FileFormat::Json => true,
            FileFormat::Xlsx => return None,
        };
        Some(Self {
            is_json,
            columns: columns.to_vec(),
            about: about.clone(),
            has_rows: false,
        })
    }

    /// What stands before all rows.
    ///
    /// # Errors
    /// Writing to memory fails.
    pub fn first(&self) -> Result<Vec<u8>, FileError> {
        if !self.is_json {
            let mut file = CsvFile::new(Vec::new(), &self.about);
            file.head(self.columns.iter().copied())?;
            return file.finish();
        }
        let around = serde_json::to_string(&self.about.envelope())?;
        let mut first = around.trim_end_matches('}').as_bytes().to_vec();
        first.extend(b",\"rows\":[");
        Ok(first)
    }

    /// The next rows.
    ///
    /// # Errors
    /// Writing to memory fails.
    pub fn rows(&mut self, rows: Vec<Vec<Cell>>) -> Result<Vec<u8>, FileError> {
        let mut part = Vec::new();
        if !self.is_json {
            let mut file = CsvFile::new(part, &self.about);
            file.rows(&rows)?;
            return file.finish();
        }
        let table = Table {
            columns: self.columns.clone(),
            rows,
        };
        for row in table.rows_json(&self.about) {
            if std::mem::replace(&mut self.has_rows, true) {
                part.push(b',');
            }
            serde_json::to_writer(&mut part, &row)?;
        }
        Ok(part)
    }

    /// What stands behind all rows.
    #[must_use]
    pub fn last(&self) -> &'static [u8] {
        if self.is_json { b"]}" } else { b"" }
    }
}

impl Table {
    /// As a file, in memory.
    ///
    /// # Errors
    /// The file could not be written.
    pub fn bytes(&self, format: FileFormat, about: &About) -> Result<Vec<u8>, FileError> {
        let rows = self.rows.clone();
        let Some(mut text) = TextFile::new(format, &self.columns, about) else {
            let mut to = Cursor::new(Vec::new());
            write_workbook(&mut to, &self.columns, std::iter::once(rows), about)?;
            return Ok(to.into_inner());
        };
        let mut bytes = text.first()?;
        bytes.extend(text.rows(rows)?);
        bytes.extend(text.last());
        Ok(bytes)
    }
}

/// Writes a workbook of rows that come some at a time, as long as the columns, and a sheet about them. Texts are written as
/// texts, whatever they begin with.
///
/// # Errors
/// Writing fails.
pub fn write_workbook(
    to: impl Write + Seek + Send,
    columns: &[&'static str],
    rows: impl Iterator<Item = Vec<Vec<Cell>>>,
    about: &About,
) -> Result<(), FileError> {
    let bold = Format::new().set_bold();
    let stamp = stamp(about);
    let mut workbook = Workbook::new();
    // The writer would ask the machine's clock, and the same data would be another file.
    let day = about.published_on.to_string();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::parse_from_str(&day)?));
    let sheet = workbook.add_worksheet_with_constant_memory()?.set_name("Data")?;
    sheet.set_freeze_panes(1, 1)?;
    for (at, name) in (0u16..).zip(columns.iter().chain(&STAMP)) {
        sheet.write_string_with_format(0, at, *name, &bold)?;
    }
    for (line, row) in (1..).zip(rows.flatten()) {
        for (at, cell) in (0u16..).zip(row.iter().chain(&stamp)) {
            write(sheet, line, at, cell)?;
        }
    }
    let sheet = workbook.add_worksheet().set_name("About")?;
    sheet.set_column_width(0, 16)?;
    for (line, (name, value)) in (0u32..).zip(&about.envelope()) {
        sheet.write_string_with_format(line, 0, name, &bold)?;
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        sheet.write_string(line, 1, short(&value))?;
    }
    Ok(workbook.save_to_writer(to)?)
}

fn write(sheet: &mut Worksheet, line: u32, at: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Text(text) => sheet.write_string(line, at, short(text))?,
        Cell::List(items) => sheet.write_string(line, at, short(&items.join(BETWEEN)))?,
        Cell::Numbers(items) => sheet.write_string(line, at, short(&joined(items)))?,
        // Every count of this register is far below 2⁵³.
        #[allow(clippy::cast_precision_loss)]
        Cell::Number(number) => sheet.write_number(line, at, *number as f64)?,
        Cell::Decimal(number) => sheet.write_number(line, at, *number)?,
        Cell::Flag(is) => sheet.write_boolean(line, at, *is)?,
        Cell::Unknown => return Ok(()),
    };
    Ok(())
}

fn joined(items: &[i64]) -> String {
    let items: Vec<String> = items.iter().map(ToString::to_string).collect();
    items.join(BETWEEN)
}

/// As much of a text as a cell can hold.
fn short(text: &str) -> String {
    let mut units = 0;
    text.chars()
        .take_while(|one| {
            units += one.len_utf16();
            units <= CELL_MAX
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use calamine::{Data, Reader as _, Xlsx};

    use super::super::{About, Cell, Format as FileFormat, Table};

    use crate::locale::Lang;

    /// What a list could bring: nothing of it may run, break a row or be lost.
    const HOSTILE: [&str; 6] = [
        "=HYPERLINK(\"https://evil.example\")",
        "@SUM(1)",
        "\t=1+1",
        "+cmd|' /C calc'!A0",
        "two\r\nlines, \"quoted\"",
        "\u{1}\u{0}Győr",
    ];

    fn world() -> (Table, About) {
        let rows = HOSTILE.map(|text| {
            vec![
                Cell::Text(text.to_owned()),
                Cell::List(vec![text.to_owned(), "b".to_owned()]),
            ]
        });
        let table = Table::new(&[("one", ""), ("two", "")], rows.into());
        let day = "2026-11-23".parse().unwrap();
        let about = About {
            words: Lang::En.words(),
            base: String::new(),
            source: "=1".to_owned(),
            publication: 7,
            published_on: day,
            today: day,
            has_samples: false,
            licence: "none".to_owned(),
        };
        (table, about)
    }

    #[test]
    fn csv_runs_nothing_and_loses_nothing() {
        let (table, about) = world();
        let csv = table.bytes(FileFormat::Csv, &about).unwrap();
        let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(&csv[..]).records().flatten().collect();
        assert_eq!(rows.len(), HOSTILE.len());
        for (row, text) in rows.iter().zip(HOSTILE) {
            for cell in row.iter().take(2) {
                assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
            }
            assert_eq!(row[0].trim_start_matches('\''), text);
            assert_eq!(row[2].to_owned(), "7");
        }
    }

    #[test]
    fn a_workbook_has_texts_and_no_formulas() {
        let (table, about) = world();
        let mut book = Xlsx::new(Cursor::new(table.bytes(FileFormat::Xlsx, &about).unwrap())).unwrap();
        let data = book.worksheet_range("Data").unwrap();
        for (row, text) in data.rows().skip(1).zip(HOSTILE) {
            assert!(matches!(&row[0], Data::String(_)), "{row:?}");
            if !text.contains(['\r', '\u{1}']) {
                assert_eq!(row[0], Data::String(text.to_owned()));
            }
        }
        assert!(book.worksheet_formula("Data").unwrap().used_cells().count() == 0);
        assert!(book.worksheet_formula("About").unwrap().used_cells().count() == 0);
    }

    #[test]
    fn the_same_data_is_the_same_file() {
        let (table, about) = world();
        assert_eq!(
            table.bytes(FileFormat::Xlsx, &about).unwrap(),
            table.bytes(FileFormat::Xlsx, &about).unwrap()
        );
    }

    #[test]
    fn a_text_too_long_for_a_cell_is_cut() {
        let (mut table, about) = world();
        table.rows[0][0] = Cell::Text("😀".repeat(40_000));
        assert!(table.bytes(FileFormat::Xlsx, &about).is_ok());
    }
}
