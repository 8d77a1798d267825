//! What became of an authority, or what it came from, as staff type it.

use chrono::NaiveDate;

use super::{Faults, LINE_MAX, REASON, Reader, Reason, Typed};
use crate::domain::date::DateSpan;

/// How one body takes the place of another.
pub const SUCCESSIONS: [&str; 3] = ["merger", "split", "rename"];
/// Whether the other body came after the authority or was there before it.
pub const DIRECTIONS: [&str; 2] = ["after", "before"];
/// The fields of the form.
pub const SUCCESSION_FIELDS: [&str; 7] = [
    "direction",
    "succession",
    "other",
    "succession_date",
    "has_ended",
    REASON[0],
    REASON[1],
];

/// A succession that is to be recorded.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NewSuccession {
    /// Whether the other body came after the authority.
    pub is_after: bool,
    /// `merger`, `split` or `rename`.
    pub kind: String,
    /// The other body: the last part of its address in the register, or its name.
    pub other: String,
    /// When.
    pub span: DateSpan,
    /// Whether the earlier body is no more: then its commitments ended with it.
    pub has_ended: bool,
}

/// Reads a succession.
///
/// # Errors
/// Everything that is wrong.
pub fn read_succession(typed: &Typed, today: NaiveDate) -> Result<(NewSuccession, Reason), Faults> {
    let mut reader = Reader::new(typed, today);
    let is_after = reader.choice("direction", |text| {
        DIRECTIONS.contains(&text).then_some(text == "after")
    });
    let kind = reader.choice("succession", |text| {
        SUCCESSIONS.contains(&text).then(|| text.to_owned())
    });
    let other = reader.needed("other", LINE_MAX);
    let other = other.split_whitespace().collect::<Vec<_>>().join(" ");
    let span = reader.span("succession_date", false);
    let has_ended = match kind.as_deref() {
        // A body that merged into another is no more, and one that was renamed goes on.
        Some("merger") => Some(true),
        Some("rename") => Some(false),
        Some(_) => reader.choice("has_ended", |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        }),
        None => None,
    };
    let reason = reader.reason();
    let read = || {
        Some(NewSuccession {
            is_after: is_after?,
            kind: kind?,
            other,
            span: span?,
            has_ended: has_ended?,
        })
    };
    let read = read();
    reader.done(read.map(|succession| (succession, reason)))
}

#[cfg(test)]
mod tests {
    use super::super::{EditFault, typed};
    use super::*;

    #[test]
    fn a_merger_ends_a_body_a_rename_does_not_and_a_split_is_asked_about() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let read = |kind: &str, ended: &str| {
            let pairs = [
                ("direction", "after"),
                ("succession", kind),
                ("other", " Auvergne-Rhône-Alpes "),
                ("succession_date", "2016"),
                ("has_ended", ended),
                ("source", "the law"),
                ("why", "seen"),
            ];
            read_succession(&typed(&pairs), today).map(|(read, _)| read.has_ended)
        };
        assert_eq!(read("merger", "no"), Ok(true));
        assert_eq!(read("rename", "yes"), Ok(false));
        assert_eq!(read("split", "no"), Ok(false));
        assert_eq!(read("split", ""), Err(vec![("has_ended", EditFault::Missing)]));
        assert_eq!(
            read("takeover", "yes"),
            Err(vec![("succession", EditFault::NotOffered)])
        );
        let faults = read_succession(&Typed::new(), today).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|(field, _)| *field).collect();
        assert_eq!(
            fields,
            ["direction", "succession", "other", "succession_date", "source", "why"]
        );
    }
}
