//! The cells of an XLSX workbook's first sheet, as text.
//!
//! A workbook is a zip file, which may unpack to any size, and says itself how many texts and cells
//! it holds; the reader allocates what it says. Both are checked before it sees the file.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::{FileFault, MOST_COLUMNS, MOST_ROWS, Record};

/// Whether the content begins as a zip file does.
pub(super) fn is_workbook(content: &[u8]) -> bool {
    content.starts_with(b"PK\x03\x04") || content.starts_with(b"PK\x05\x06")
}

fn broken(error: impl std::fmt::Display) -> FileFault {
    FileFault::Workbook(error.to_string())
}

/// The cells of the first visible sheet, and the names of the other visible ones. The whole
/// workbook may unpack to at most `limit` bytes.
pub(super) fn read(content: &[u8], limit: u64) -> Result<(Vec<Record>, Vec<String>), FileFault> {
    check_unpacked(content, limit)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(content)).map_err(broken)?;
    let mut sheets = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect::<Vec<_>>()
        .into_iter();
    let first = sheets.next().ok_or_else(|| broken("it has no visible sheet"))?;
    let mut cells = workbook.worksheet_cells_reader(&first).map_err(broken)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(broken)? {
        let format = cells.styles().get(style).and_then(|style| style.number_format.as_ref());
        let text = text(
            cell.get_value(),
            format.map_or("", |format| format.format_code.as_str()),
        );
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let column = column as usize;
        let row = rows.entry(row).or_default();
        if column >= MOST_COLUMNS {
            return Err(FileFault::TooManyCells);
        }
        row.resize(row.len().max(column + 1), String::new());
        if let Some(place) = row.get_mut(column) {
            *place = text;
        }
        if rows.len() > MOST_ROWS {
            return Err(FileFault::TooManyCells);
        }
    }
    let width = rows.values().map(Vec::len).max().unwrap_or(0);
    let records = rows.into_iter().map(|(row, mut cells)| {
        cells.resize(width, String::new());
        (i64::from(row) + 1, cells)
    });
    Ok((records.collect(), sheets.collect()))
}

/// Unpacks every part without keeping it.
fn check_unpacked(content: &[u8], limit: u64) -> Result<(), FileFault> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(broken)?;
    let mut left = limit;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let holds_texts = part
            .name()
            .map_err(broken)?
            .to_ascii_lowercase()
            .ends_with("sharedstrings.xml");
        let mut part = part.take(left.saturating_add(1));
        let size = if holds_texts {
            let mut xml = Vec::new();
            part.read_to_end(&mut xml).map_err(broken)?;
            if declared_texts(&xml) > xml.len() as u64 {
                return Err(broken("it claims to hold more texts than it does"));
            }
            xml.len() as u64
        } else {
            std::io::copy(&mut part, &mut std::io::sink()).map_err(broken)?
        };
        left = left.checked_sub(size).ok_or(FileFault::TooLargeUnpacked(limit))?;
    }
    Ok(())
}

/// The largest number of texts that the part of shared texts claims to hold.
fn declared_texts(xml: &[u8]) -> u64 {
    // Without NULs, UTF-16 reads like ASCII as far as markup goes.
    let text: String = xml
        .iter()
        .filter(|byte| **byte != 0)
        .map(|byte| char::from(*byte))
        .collect();
    let numbers = text.split("uniqueCount").skip(1).filter_map(|rest| {
        let rest = rest.trim_start_matches(|letter: char| matches!(letter, '=' | '"' | '\'') || letter.is_whitespace());
        let digits = rest.split(|letter: char| !letter.is_ascii_digit()).next()?;
        (!digits.is_empty()).then(|| digits.parse().unwrap_or(u64::MAX))
    });
    numbers.max().unwrap_or(0)
}

/// A cell as the person who typed it would write it in a CSV file.
fn text(cell: &DataRef<'_>, format: &str) -> String {
    match cell {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::DateTime(at) => date(at, format),
        DataRef::DateTimeIso(text) => text.trim_end_matches("T00:00:00").to_owned(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A date as precise as it is shown: who types `2007-06` gets a cell that holds the first of June
/// and shows year and month.
fn date(at: &ExcelDateTime, format: &str) -> String {
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    if at.is_duration() || at.as_f64() < 1.0 {
        return at.as_f64().to_string();
    }
    if (hour, minute, second) != (0, 0, 0) {
        return format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}");
    }
    match shown(format) {
        (true, true, true) => format!("{year:04}-{month:02}-{day:02}"),
        (true, true, false) => format!("{year:04}-{month:02}"),
        (true, false, _) => format!("{year:04}"),
        // The year in the cell is then that of the day on which it was typed.
        (false, _, _) => format!("--{month:02}-{day:02}"),
    }
}

/// Whether a number format shows year, month and day; all where it does not tell.
fn shown(format: &str) -> (bool, bool, bool) {
    let (mut quoted, mut bracket, mut escaped) = (false, false, false);
    let letters: String = format
        .chars()
        .filter(|letter| {
            let literal = quoted || bracket || escaped;
            escaped = *letter == '\\' && !escaped;
            match letter {
                '"' => quoted = !quoted,
                '[' => bracket = true,
                ']' => bracket = false,
                _ => {}
            }
            !literal
        })
        .flat_map(char::to_lowercase)
        .collect();
    let (year, month, day) = (letters.contains('y'), letters.contains('m'), letters.contains('d'));
    if year || month || day {
        (year, month, day)
    } else {
        (true, true, true)
    }
}
