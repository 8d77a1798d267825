//! What a file is, by its content alone: names and what browsers say of it are not asked.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use crate::domain::document::{MediaType, Refusal};

/// Most parts of a packed file.
const MOST_PARTS: usize = 10_000;
/// Most bytes to which it may unpack, as so many times what it is, and at least so many.
const MOST_TIMES: u64 = 50;
const LEAST_UNPACKED: u64 = 64 * 1024 * 1024;

/// What the content is.
///
/// # Errors
/// Why it is not taken.
pub(super) fn judge(content: &[u8], most: usize) -> Result<MediaType, Refusal> {
    if content.is_empty() {
        return Err(Refusal::Empty);
    }
    if content.len() > most {
        return Err(Refusal::TooLarge);
    }
    match MediaType::of_beginning(content) {
        Some(kind) => Ok(kind),
        None if content.starts_with(b"PK\x03\x04") => packed(content),
        None => Err(Refusal::WrongType),
    }
}

/// What a zip file is. Every part is unpacked once, without keeping it: so nothing that claims to be small is a bomb.
fn packed(content: &[u8]) -> Result<MediaType, Refusal> {
    let broken = |_| Refusal::Broken;
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(broken)?;
    if archive.len() > MOST_PARTS {
        return Err(Refusal::Broken);
    }
    let mut left = (content.len() as u64).saturating_mul(MOST_TIMES).max(LEAST_UNPACKED);
    let (mut kind, mut parts) = (None, Vec::new());
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(broken)?;
        let name = part.name().map_err(broken)?.to_ascii_lowercase();
        if name.ends_with("vbaproject.bin") || name.starts_with("basic/") || name.starts_with("scripts/") {
            return Err(Refusal::Macros);
        }
        let mut part = part.take(left.saturating_add(1));
        let size = if name == "mimetype" && at == 0 || name == "[content_types].xml" {
            let mut text = Vec::new();
            part.read_to_end(&mut text).map_err(|_| Refusal::Broken)?;
            kind = kind.or(declared(&text)?);
            text.len() as u64
        } else {
            std::io::copy(&mut part, &mut std::io::sink()).map_err(|_| Refusal::Broken)?
        };
        left = left.checked_sub(size).ok_or(Refusal::Broken)?;
        parts.push(name);
    }
    let kind = kind.ok_or(Refusal::WrongType)?;
    let content = match kind {
        MediaType::Docx => "word/document.xml",
        MediaType::Xlsx => "xl/workbook.xml",
        _ => "content.xml",
    };
    if parts.iter().any(|name| name == content) {
        Ok(kind)
    } else {
        Err(Refusal::WrongType)
    }
}

/// What the part says that says what the whole is.
fn declared(text: &[u8]) -> Result<Option<MediaType>, Refusal> {
    let text = String::from_utf8_lossy(text).to_lowercase();
    if text.contains("macroenabled") {
        return Err(Refusal::Macros);
    }
    let open = [MediaType::Odt, MediaType::Ods];
    if let Some(kind) = open.into_iter().find(|kind| text.trim() == kind.mime()) {
        return Ok(Some(kind));
    }
    let office = [MediaType::Docx, MediaType::Xlsx];
    Ok(office
        .into_iter()
        .find(|kind| text.contains(&format!("{}.main+xml", kind.mime()))))
}
