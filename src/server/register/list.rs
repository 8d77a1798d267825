//! Reads a list of signatories, CSV or XLSX, into rows by column name.
//!
//! Nothing is judged here but the file itself: a [`FileFault`] means that nothing of it is used.

mod workbook;

use std::borrow::Cow;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::server::token;

/// Columns without which a file is no list of signatories.
pub const REQUIRED: [&str; 6] = ["country", "name", "kind", "date", "date_meaning", "source"];

/// Columns that are read where they are there.
pub const OPTIONAL: [&str; 7] = [
    "languages",
    "latitude",
    "longitude",
    "place_population",
    "geonames_id",
    "note",
    "confidence",
];

/// More rows than all local and regional governments of Europe.
const MOST_ROWS: usize = 200_000;

/// More columns than a list of signatories has a use for.
const MOST_COLUMNS: usize = 100;

/// What follows a CSV text while it is read: it comes back as a record of its own unless a quote
/// before it was never closed.
const END: &str = "\nend";

/// Why a file is not read at all. One sentence each, for the operator.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// The system does not give the file's content.
    #[error("the file cannot be read: {0}")]
    Unreadable(std::io::Error),
    /// The file is over the size setting.
    #[error("the file is larger than {0} bytes, which is the most that OBSERVATORY_IMPORT_LIMIT allows")]
    TooLarge(u64),
    /// A workbook that is over ten times the size setting once it is unpacked.
    #[error("the workbook unpacks to more than {0} bytes, ten times what OBSERVATORY_IMPORT_LIMIT allows")]
    TooLargeUnpacked(u64),
    /// More rows or columns than a list can have.
    #[error("the file has more than {MOST_ROWS} rows or {MOST_COLUMNS} columns")]
    TooManyCells,
    /// No byte, or only blank lines.
    #[error("the file is empty")]
    Empty,
    /// Neither text nor a workbook.
    #[error("the file is neither CSV text nor an XLSX workbook; save the list as one of these")]
    Binary,
    /// Text that is not UTF-8.
    #[error("line {0} of the file is not in UTF-8; save the list as CSV in UTF-8 or as XLSX")]
    Encoding(usize),
    /// A quote that opens a CSV cell and is never closed.
    #[error("a quotation mark that opens a cell in the record at line {0} is never closed")]
    OpenQuote(i64),
    /// A workbook that does not read; the reader's own words.
    #[error("the workbook cannot be read: {0}")]
    Workbook(String),
    /// Columns that have to be there and are not.
    #[error("the list lacks the column(s) {}", .0.join(", "))]
    MissingColumns(Vec<&'static str>),
    /// Two columns of the same name.
    #[error("the list has more than one column {0:?}")]
    DoubledColumn(String),
    /// A header and nothing beneath it.
    #[error("the list has a header and no rows")]
    NoRows,
}

/// A list as it stands in its file.
#[derive(Debug)]
pub struct List {
    /// The file's name, without its folder.
    pub name: String,
    /// SHA-256 of the file, in hexadecimal.
    pub hash: String,
    /// Its rows, in order; blank ones are left out.
    pub rows: Vec<Row>,
    /// Columns and sheets that hold something and are not read, each as `column x` or `sheet x`.
    pub unread: Vec<String>,
}

/// A row of a list.
#[derive(Clone, Debug)]
pub struct Row {
    number: i64,
    columns: Arc<[String]>,
    cells: Vec<String>,
}

impl Row {
    /// Where it stands: the line of a CSV file, the row of a sheet; the first is 1.
    #[must_use]
    pub fn number(&self) -> i64 {
        self.number
    }

    /// The cell in `column` without space around it; empty where the list has no such column.
    #[must_use]
    pub fn get(&self, column: &str) -> &str {
        let at = self.columns.iter().position(|name| name == column);
        at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell.trim())
    }

    /// Column names and cells, verbatim.
    pub fn cells(&self) -> impl Iterator<Item = (&str, &str)> {
        self.columns
            .iter()
            .map(String::as_str)
            .zip(self.cells.iter().map(String::as_str))
    }

    /// How many cells it has.
    #[must_use]
    pub fn cell_count(&self) -> usize {
        self.cells.len()
    }

    /// Whether it has as many cells as the header; empty ones may be too many.
    #[must_use]
    pub fn fits_header(&self) -> bool {
        let surplus = self.cells.get(self.columns.len()..);
        surplus.is_some_and(|surplus| surplus.iter().all(|cell| cell.trim().is_empty()))
    }

    /// The whole row, verbatim, as a JSON object in the order of the columns. Cells beyond the
    /// header are named by their place.
    #[must_use]
    pub fn original(&self) -> String {
        serde_json::to_string(&Original(self)).unwrap_or_else(|_| String::new())
    }
}

struct Original<'a>(&'a Row);

impl Serialize for Original<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(row) = self;
        serializer.collect_map(row.cells.iter().enumerate().map(|(at, cell)| {
            let name = row.columns.get(at).cloned().unwrap_or_else(|| column_by_place(at));
            (name, cell)
        }))
    }
}

fn column_by_place(at: usize) -> String {
    format!("#{}", at + 1)
}

/// A row of cells with its place in the file.
type Record = (i64, Vec<String>);

/// Reads the file at `path`, which may have at most `limit` bytes.
///
/// # Errors
/// See [`FileFault`].
pub fn read_file(path: &Path, limit: u64) -> Result<List, FileFault> {
    let file = std::fs::File::open(path).map_err(FileFault::Unreadable)?;
    let mut content = Vec::new();
    file.take(limit.saturating_add(1))
        .read_to_end(&mut content)
        .map_err(FileFault::Unreadable)?;
    if content.len() as u64 > limit {
        return Err(FileFault::TooLarge(limit));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    read(name.as_deref().unwrap_or("list"), &content, limit)
}

/// Reads a list from the content of a file called `name`. `limit` is the size setting in bytes; a
/// workbook may unpack to ten times as much.
///
/// # Errors
/// See [`FileFault`].
pub fn read(name: &str, content: &[u8], limit: u64) -> Result<List, FileFault> {
    let (records, sheets) = if workbook::is_workbook(content) {
        workbook::read(content, limit.saturating_mul(10))?
    } else {
        (read_csv(text(content)?)?, Vec::new())
    };
    let mut records = records
        .into_iter()
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let (_, header) = records.next().ok_or(FileFault::Empty)?;
    let columns: Arc<[String]> = column_names(&header)?.into();
    let rows: Vec<Row> = records
        .map(|(number, cells)| Row {
            number,
            columns: Arc::clone(&columns),
            cells,
        })
        .collect();
    if rows.is_empty() {
        return Err(FileFault::NoRows);
    }
    let unread = columns
        .iter()
        .filter(|column| !is_read(column) && rows.iter().any(|row| !row.get(column).is_empty()))
        .map(|column| format!("column {column}"))
        .chain(sheets.into_iter().map(|sheet| format!("sheet {sheet}")))
        .collect();
    Ok(List {
        name: name.to_owned(),
        hash: token::hex(&Sha256::digest(content)),
        rows,
        unread,
    })
}

fn is_read(column: &str) -> bool {
    REQUIRED.contains(&column) || OPTIONAL.contains(&column)
}

/// The text of a CSV file, without its byte order mark.
fn text(content: &[u8]) -> Result<&str, FileFault> {
    if content.starts_with(b"\xff\xfe") || content.starts_with(b"\xfe\xff") {
        return Err(FileFault::Encoding(1));
    }
    // Text has no NUL in any encoding that a spreadsheet writes, UTF-16 apart.
    if content.contains(&0) {
        return Err(FileFault::Binary);
    }
    let text = std::str::from_utf8(content).map_err(|error| {
        let control = |byte: &u8| byte.is_ascii_control() && !byte.is_ascii_whitespace();
        if content.iter().any(control) {
            return FileFault::Binary;
        }
        let before = content.iter().take(error.valid_up_to());
        FileFault::Encoding(1 + before.filter(|byte| **byte == b'\n').count())
    })?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The records of a CSV text, with comma or semicolon between cells: whichever makes more known
/// columns of the first line.
fn read_csv(text: &str) -> Result<Vec<Record>, FileFault> {
    // Where only carriage returns end lines, they are the lines to count.
    let text = if text.contains('\n') {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.replace('\r', "\n"))
    };
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or("");
    let known = |separator| {
        header
            .split(separator)
            .filter(|name| is_read(&column_name(name)))
            .count()
    };
    let separator = if known(';') > known(',') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes().chain(END.as_bytes()));
    let (mut records, mut lines) = (
        Vec::new(),
        Lines {
            text: text.as_bytes(),
            at: 0,
            line: 1,
        },
    );
    for record in reader.records() {
        // The text is UTF-8 and records may have any length, so there is nothing left to fail.
        let record = record.map_err(|error| FileFault::Unreadable(error.into()))?;
        let line = lines.of(record.position().map_or(0, csv::Position::byte));
        if lines.is_at_end() {
            return Ok(records);
        }
        if record.len() > MOST_COLUMNS || records.len() > MOST_ROWS {
            return Err(FileFault::TooManyCells);
        }
        records.push((line, record.iter().map(ToOwned::to_owned).collect()));
    }
    Err(FileFault::OpenQuote(records.last().map_or(1, |(line, _)| *line)))
}

/// Counts lines as far as a place in the text. The reader's own count is that of the blank lines
/// before a record.
struct Lines<'a> {
    text: &'a [u8],
    at: usize,
    line: i64,
}

impl Lines<'_> {
    fn of(&mut self, byte: u64) -> i64 {
        let start = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(letter) = self.text.get(self.at) {
            if self.at >= start && !matches!(letter, b'\n' | b'\r') {
                break;
            }
            self.line += i64::from(*letter == b'\n');
            self.at += 1;
        }
        self.line
    }

    fn is_at_end(&self) -> bool {
        self.at >= self.text.len()
    }
}

/// A column's name as it is compared: `Date meaning` is `date_meaning`.
fn column_name(cell: &str) -> String {
    let plain = cell.trim().trim_matches('"').to_lowercase().replace(['_', '-'], " ");
    plain.split_whitespace().collect::<Vec<_>>().join("_")
}

fn column_names(header: &[String]) -> Result<Vec<String>, FileFault> {
    let mut names: Vec<String> = header.iter().map(|cell| column_name(cell)).collect();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    for (at, name) in names.iter_mut().enumerate() {
        if name.is_empty() {
            *name = column_by_place(at);
        }
    }
    let missing: Vec<_> = REQUIRED
        .into_iter()
        .filter(|name| !names.iter().any(|have| have == name))
        .collect();
    if !missing.is_empty() {
        return Err(FileFault::MissingColumns(missing));
    }
    let doubled = names
        .iter()
        .enumerate()
        .find(|(at, name)| names.iter().skip(at + 1).any(|other| other == *name));
    match doubled {
        Some((_, name)) => Err(FileFault::DoubledColumn(name.clone())),
        None => Ok(names),
    }
}
