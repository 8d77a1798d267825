//! Files that people hand in: council decisions, action plans.

use super::codes::codes;

/// Most bytes of a file: 20 MB.
pub const DOCUMENT_MAX: usize = 20 * 1024 * 1024;
/// Most bytes that are taken within a day from people without account, in all.
pub const STRANGERS_MAX: i64 = 1024 * 1024 * 1024;
/// Most characters that are kept of a file's name.
pub const NAME_MAX: usize = 120;

codes! {
    /// What a file is, by its content.
    pub enum MediaType {
        /// Portable Document Format.
        Pdf = "pdf",
        /// OpenDocument text.
        Odt = "odt",
        /// OpenDocument spreadsheet.
        Ods = "ods",
        /// Office Open XML text.
        Docx = "docx",
        /// Office Open XML workbook.
        Xlsx = "xlsx",
        /// Portable Network Graphics.
        Png = "png",
        /// JPEG.
        Jpeg = "jpeg",
    }
}

impl MediaType {
    /// Its name in HTTP, as IANA has it.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }

    /// The type whose content begins like this; zip files have to be looked into.
    #[must_use]
    pub fn of_beginning(content: &[u8]) -> Option<Self> {
        let begins = |with: &[u8]| content.starts_with(with);
        if begins(b"%PDF-") {
            Some(Self::Pdf)
        } else if begins(b"\x89PNG\r\n\x1a\n") {
            Some(Self::Png)
        } else if begins(b"\xff\xd8\xff") {
            Some(Self::Jpeg)
        } else {
            None
        }
    }
}

codes! {
    /// Why a file is not taken.
    pub enum Refusal {
        /// There is nothing in it.
        Empty = "empty",
        /// It is larger than [`DOCUMENT_MAX`].
        TooLarge = "too-large",
        /// Its content is of no type that is taken.
        WrongType = "wrong-type",
        /// It holds programs.
        Macros = "macros",
        /// It cannot be read, or unpacks to far more than it is.
        Broken = "broken",
        /// So much has come from people without account that no more is taken now.
        Busy = "busy",
    }
}

codes! {
    /// Whether a file may be read.
    pub enum DocumentStatus {
        /// It has still to be scanned.
        Quarantined = "quarantined",
        /// Anybody who may see it can read it.
        Clean = "clean",
        /// The scanner found something: its content is gone.
        Infected = "infected",
    }
}

/// A file's name as it is kept: the last part of a path, without what could be taken for something else, and with the
/// ending of what the file is. It is shown and offered to browsers, and no path is ever made of it.
#[must_use]
pub fn clean_name(typed: &str, kind: MediaType) -> String {
    let last = typed.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let is_odd = |letter: char| {
        // Marks that turn the direction of writing hide the ending.
        letter.is_control()
            || matches!(letter, '"' | '<' | '>' | ':' | '|' | '?' | '*' | ';' | '%')
            || ('\u{200b}'..='\u{200f}').contains(&letter)
            || ('\u{202a}'..='\u{202e}').contains(&letter)
            || ('\u{2066}'..='\u{2069}').contains(&letter)
    };
    let stem: String = stem.chars().filter(|letter| !is_odd(*letter)).take(NAME_MAX).collect();
    let stem = stem.trim().trim_matches('.').trim();
    let stem = if stem.is_empty() { "document" } else { stem };
    format!("{stem}.{}", if kind == MediaType::Jpeg { "jpg" } else { kind.code() })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_harmless() {
        let clean = |name| clean_name(name, MediaType::Pdf);
        assert_eq!(clean("Beschluss 2024.pdf"), "Beschluss 2024.pdf");
        assert_eq!(clean("../../etc/passwd"), "passwd.pdf");
        assert_eq!(clean("C:\\Users\\me\\plan.exe"), "plan.pdf");
        assert_eq!(clean("a\r\nSet-Cookie: x=\"1\".pdf"), "aSet-Cookie x=1.pdf");
        assert_eq!(clean("\u{202e}fdp.exe"), "fdp.pdf");
        assert_eq!(clean(""), "document.pdf");
        assert_eq!(clean("..."), "document.pdf");
        assert_eq!(clean_name("Σχέδιο.jpeg", MediaType::Jpeg), "Σχέδιο.jpg");
    }

    proptest! {
        #[test]
        fn no_name_leads_elsewhere(typed in ".{0,400}") {
            let name = clean_name(&typed, MediaType::Odt);
            prop_assert!(!name.contains(['/', '\\', '"', '\r', '\n']) && !name.starts_with('.'));
            prop_assert!(name.ends_with(".odt") && name.chars().count() <= NAME_MAX + 4);
        }
    }
}
