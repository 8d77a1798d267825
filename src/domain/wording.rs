//! Reads what lists of signatories say about a date, in words, into commitments and their acts.
//!
//! A list has a date column, a column that says what the date means, and notes. The meaning is a
//! phrase that names an act, followed by clauses that place it in time or say more about it (module
//! `clause`); the notes hold fragments that add acts or change the status (module `note`). Every
//! word of the meaning must be understood, or the row is refused: nothing is guessed. Of the notes,
//! what is not understood is left to the reader of the verbatim note.

mod clause;
mod note;
mod phrase;
#[cfg(test)]
mod tests;

use chrono::Datelike;

use super::codes::codes;
use super::commitment::{ActKind, CHARTER_REVISED, CharterVersion, CommitmentKind, Status};
use super::date::{DateError, DateSpan};
use clause::{Clause, Head};

/// The language of lists: that of the words understood here, and of the notes beside them.
pub const LIST_LANGUAGE: &str = "en";

/// One commitment, as a row of a list tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What the commitment does.
    pub kind: CommitmentKind,
    /// The text it is to: as the source says, else as the dates of its acts prove.
    pub version: CharterVersion,
    /// Where it stands.
    pub status: Status,
    /// Its acts; the first is the one that the date column and its meaning tell, further ones come
    /// from the notes. Never empty.
    pub acts: Vec<ReadAct>,
    /// What became of the authority. Only on the first reading of a row, though all readings of
    /// the row are then [`Status::Ended`].
    pub succession: Option<ReadSuccession>,
}

/// One dated event of a commitment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadAct {
    /// What the date dates.
    pub kind: ActKind,
    /// When it happened.
    pub span: DateSpan,
    /// The source's own words, verbatim: the whole meaning, or the fragment of the notes.
    pub wording: String,
}

/// An authority that merged into another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadSuccession {
    /// The successor's name as the source writes it.
    pub successor: String,
    /// The year of the merger.
    pub year: i32,
}

codes! {
    /// Why a row's date, meaning and notes give no reading.
    pub enum WordingProblem {
        /// The meaning is empty.
        EmptyWording = "empty-wording",
        /// The meaning has words whose sense is not known.
        NotUnderstood = "not-understood",
        /// The date column holds no date.
        DateUnreadable = "date-unreadable",
        /// The date column lies before the Charter opened.
        DateBeforeOpening = "date-before-opening",
        /// The meaning gives a date before the Charter opened.
        WordingBeforeOpening = "wording-before-opening",
        /// Date column and meaning, or two parts of the meaning, exclude each other.
        Contradiction = "contradiction",
        /// The notes give a date on which what they tell cannot have happened, or say that the
        /// authority had ended before it decided or signed.
        NoteDateImpossible = "note-date-impossible",
    }
}

impl std::error::Error for WordingProblem {}

/// Reads one row: `date` is its date column (may be empty; see [`DateSpan::parse`]), `wording` the
/// column that says what the date means, `note` its notes (may be empty).
///
/// The first reading is the commitment that the meaning tells; an extension told by the notes
/// follows.
///
/// # Errors
/// The first [`WordingProblem`] met; the row then has no reading at all.
pub fn read(date: &str, wording: &str, note: &str) -> Result<Vec<Reading>, WordingProblem> {
    let date = match date.trim() {
        "" => None,
        date => Some(DateSpan::parse(date).map_err(|error| match error {
            DateError::BeforeOpening => WordingProblem::DateBeforeOpening,
            _ => WordingProblem::DateUnreadable,
        })?),
    };
    let wording = wording.trim();
    if wording.is_empty() {
        return Err(WordingProblem::EmptyWording);
    }
    let (head, clauses) = clause::read(wording)?;
    let (status, kind) = meaning(head, &clauses)?;
    let mut acts = vec![ReadAct {
        kind,
        span: placed(date, &clauses)?,
        wording: wording.to_owned(),
    }];
    acts.extend(clauses.iter().filter_map(|clause| match clause {
        Clause::Decision(span) => Some(ReadAct {
            kind: ActKind::CouncilDecision,
            span: *span,
            wording: wording.to_owned(),
        }),
        _ => None,
    }));

    let told = note::read(note)?;
    acts.extend(told.acts);
    let version = if clauses.contains(&Clause::Revised) {
        CharterVersion::V2022
    } else {
        proven_version(&acts)
    };
    let mut readings = vec![Reading {
        kind: CommitmentKind::Signature,
        version,
        status: told.change.map_or(status, |change| change.applied(status)),
        acts,
        succession: None,
    }];
    readings.extend(told.extension.map(|act| Reading {
        kind: CommitmentKind::Extension,
        version: CharterVersion::V2022,
        status: Status::Listed,
        acts: vec![act],
        succession: None,
    }));
    if let Some(succession) = &told.succession {
        if readings
            .iter()
            .flat_map(|reading| &reading.acts)
            .any(|act| act.kind.is_own_deed() && act.span.earliest().year() > succession.year)
        {
            return Err(WordingProblem::NoteDateImpossible);
        }
        for reading in &mut readings {
            reading.status = Status::Ended;
        }
    }
    if let Some(first) = readings.first_mut() {
        first.succession = told.succession;
    }
    Ok(readings)
}

/// The version that the dates of a commitment's acts prove: an act from before the new text existed
/// proves the old one. A decision beside another act proves nothing, as it may be carried out much
/// later and with the text of that time.
fn proven_version(acts: &[ReadAct]) -> CharterVersion {
    acts.iter()
        .enumerate()
        .filter(|(place, act)| *place == 0 || act.kind != ActKind::CouncilDecision)
        .map(|(_, act)| CharterVersion::from_span(&act.span))
        .find(|version| *version == CharterVersion::V2006)
        .unwrap_or(CharterVersion::Unknown)
}

/// Status and act that the head of a meaning stands for.
fn meaning(head: Head, clauses: &[Clause]) -> Result<(Status, ActKind), WordingProblem> {
    Ok(match head {
        Head::Signature => (Status::Signed, ActKind::Signature),
        Head::Ceremony => (Status::Signed, ActKind::Ceremony),
        Head::Decision => (Status::Decided, ActKind::CouncilDecision),
        Head::JoiningAnnounced => (Status::Announced, ActKind::Announcement),
        // "Announced" alone may be a plan or a welcome: only a clause can tell.
        Head::Announced if clauses.contains(&Clause::IsSignatory) => (Status::Listed, ActKind::Announcement),
        Head::Announced => return Err(WordingProblem::NotUnderstood),
        Head::Listed => (Status::Listed, ActKind::Listing),
        Head::Member => (Status::Listed, ActKind::Unknown),
    })
}

/// The days on which date column and clauses together place the act.
fn placed(date: Option<DateSpan>, clauses: &[Clause]) -> Result<DateSpan, WordingProblem> {
    let meet = |one: DateSpan, two: &DateSpan| one.intersect(two).ok_or(WordingProblem::Contradiction);
    let mut span = dated_by_page(date, clauses)?;
    // First what weakens the date column ("around 8 March" is not the 8th), then what limits it.
    for clause in clauses {
        match clause {
            Clause::Undated if date.is_some() => return Err(WordingProblem::Contradiction),
            Clause::YearOnly => {
                if let Some(year) = span.year() {
                    span = whole(DateSpan::year_of(year))?;
                }
            }
            Clause::Around(month) => {
                if let Some(year) = span.year() {
                    let month = whole(DateSpan::month(year, *month))?;
                    meet(span, &month)?;
                    span = month;
                }
            }
            _ => {}
        }
    }
    for clause in clauses {
        match clause {
            Clause::Within(limit) => span = meet(span, limit)?,
            Clause::Revised => span = meet(span, &DateSpan::since(CHARTER_REVISED))?,
            _ => {}
        }
    }
    Ok(span)
}

/// The date column, as far as it can be believed where it is the date of a page: the act is no
/// later than its page, and a text that gives another date than its page leaves both possible.
fn dated_by_page(date: Option<DateSpan>, clauses: &[Clause]) -> Result<DateSpan, WordingProblem> {
    let page = clauses.iter().find_map(|clause| match clause {
        Clause::PageDated(page) => Some(*page),
        _ => None,
    });
    let text = clauses.iter().find_map(|clause| match clause {
        Clause::TextSays(text) => Some(*text),
        _ => None,
    });
    if let (Some(date), Some(page)) = (date, page)
        && date.intersect(&page).is_none()
    {
        return Err(WordingProblem::Contradiction);
    }
    Ok(match (date, page, text) {
        (None, None, None) => DateSpan::undated(),
        (None, None, Some(text)) => text,
        (None, Some(page), None) => page.or_earlier(),
        (Some(date), _, None) => date,
        (Some(told), _, Some(text)) | (None, Some(told), Some(text)) => told.cover(&text),
    })
}

/// A whole month or year around a span that lies in that year.
fn whole(span: Result<DateSpan, DateError>) -> Result<DateSpan, WordingProblem> {
    span.map_err(|_| WordingProblem::Contradiction)
}
