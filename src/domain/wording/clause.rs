//! The phrases in which lists say what their date means.

use chrono::{Months, NaiveDate};

use super::WordingProblem;
use super::phrase::{MOST_WORDS, Taken, Word, fit, words};
use crate::domain::date::{DateError, DateSpan};

/// The act that a meaning names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    /// It signed.
    Signature,
    /// There was a signing event.
    Ceremony,
    /// The competent body decided.
    Decision,
    /// That it will join, or sign, was announced.
    JoiningAnnounced,
    /// Something was announced: a clause has to say what.
    Announced,
    /// It stands on a list.
    Listed,
    /// It is or acts as a signatory, by no act that the source names.
    Member,
}

/// What is said about the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clause {
    /// Nothing that changes the reading.
    Aside,
    /// That the authority is a signatory already.
    IsSignatory,
    /// The act lies within these days.
    Within(DateSpan),
    /// The date is not known.
    Undated,
    /// Of the date only the year is meant.
    YearOnly,
    /// The day is not certain, the month (1 to 12) is.
    Around(u32),
    /// The date is that of the page that tells.
    PageDated(DateSpan),
    /// The text gives another date than its page.
    TextSays(DateSpan),
    /// The text that was signed is that of 2022.
    Revised,
    /// The competent body's decision, a second act beside the head's.
    Decision(DateSpan),
}

const HEADS: &[(&str, Head)] = &[
    ("recent? signature", Head::Signature),
    ("signature year", Head::Signature),
    ("signed", Head::Signature),
    ("signing event|ceremony", Head::Ceremony),
    ("signing event|ceremony in PLACE", Head::Ceremony),
    ("DECISION", Head::Decision),
    ("adopted|approved", Head::Decision),
    ("joining|signing announced", Head::JoiningAnnounced),
    ("signing event|ceremony announced", Head::JoiningAnnounced),
    ("announced", Head::Announced),
    ("listed", Head::Listed),
    ("named among the first NUMBER", Head::Listed),
    ("reported as ORDINAL signatory", Head::Listed),
    ("joined|adhered|adhesion|accession", Head::Member),
    ("pioneer in PLACE", Head::Member),
    ("own page on the charter", Head::Member),
    ("named as implementing the charter", Head::Member),
    ("ORDINAL action plan RANGE?", Head::Member),
    (
        "ORDINAL PLACE? city|town|municipality|county|region with a|an YEARS? action plan",
        Head::Member,
    ),
];

/// How a clause comes of what its pattern took out.
enum Make {
    /// Always the same.
    As(Clause),
    /// From the first and the last day of the pattern's one date.
    Dated(fn(NaiveDate, NaiveDate) -> Result<Clause, DateError>),
    /// [`Clause::Around`] the pattern's one month.
    AroundMonth,
}

impl Make {
    fn make(&self, taken: &[Taken]) -> Option<Result<Clause, DateError>> {
        match (self, taken) {
            (Self::As(clause), _) => Some(Ok(*clause)),
            (Self::Dated(make), [Taken::Days(first, last)]) => Some(make(*first, *last)),
            (Self::AroundMonth, [Taken::Month(month)]) => Some(Ok(Clause::Around(*month))),
            _ => None,
        }
    }
}

const CLAUSES: &[(&str, Make)] = &[
    ("before DATE", Make::Dated(before)),
    ("within a year before DATE", Make::Dated(year_before)),
    ("page? after DATE", Make::Dated(after)),
    ("in|on? DATE", Make::Dated(within)),
    ("about RANGE", Make::Dated(within)),
    ("report|reported of? DATE", Make::Dated(reported)),
    ("page dated DATE", Make::Dated(page_dated)),
    ("text says DATE", Make::Dated(text_says)),
    ("DECISION of|on? DATE", Make::Dated(decision)),
    ("around NUMBER? MONTH", Make::AroundMonth),
    ("undated", Make::As(Clause::Undated)),
    ("year not given", Make::As(Clause::Undated)),
    ("year inferred", Make::As(Clause::YearOnly)),
    ("year inferred : REST", Make::As(Clause::YearOnly)),
    ("of the? revised charter", Make::As(Clause::Revised)),
    ("as new signatory?", Make::As(Clause::IsSignatory)),
    ("the? ORDINAL in PLACE", Make::As(Clause::IsSignatory)),
    ("the? ORDINAL in the country", Make::As(Clause::IsSignatory)),
    (
        "the? ORDINAL signatory|city|town|municipality|county|region",
        Make::As(Clause::IsSignatory),
    ),
    ("DECISION", Make::As(Clause::Aside)),
    ("DECISION in MONTH", Make::As(Clause::Aside)),
    ("by the mayor|president", Make::As(Clause::Aside)),
    ("together? online", Make::As(Clause::Aside)),
    ("together", Make::As(Clause::Aside)),
    ("spring|summer|autumn|winter", Make::As(Clause::Aside)),
    ("no.|no|number NUMBER", Make::As(Clause::Aside)),
    ("report", Make::As(Clause::Aside)),
    ("undated list", Make::As(Clause::Aside)),
    ("page undated", Make::As(Clause::Aside)),
    ("date from the address", Make::As(Clause::Aside)),
    ("as frame for action", Make::As(Clause::Aside)),
    // The Italian name of an executive.
    ("giunta", Make::As(Clause::Aside)),
];

fn before(first: NaiveDate, _: NaiveDate) -> Result<Clause, DateError> {
    DateSpan::until(day_before(first)?).map(Clause::Within)
}

fn year_before(first: NaiveDate, _: NaiveDate) -> Result<Clause, DateError> {
    let start = first.checked_sub_months(Months::new(12));
    let start = start.ok_or(DateError::NoSuchDate)?;
    DateSpan::new(start, Some(day_before(first)?)).map(Clause::Within)
}

fn after(_: NaiveDate, last: NaiveDate) -> Result<Clause, DateError> {
    let start = last.succ_opt().ok_or(DateError::NoSuchDate)?;
    Ok(Clause::Within(DateSpan::since(start)))
}

fn within(first: NaiveDate, last: NaiveDate) -> Result<Clause, DateError> {
    DateSpan::new(first, Some(last)).map(Clause::Within)
}

fn reported(_: NaiveDate, last: NaiveDate) -> Result<Clause, DateError> {
    DateSpan::until(last).map(Clause::Within)
}

fn page_dated(first: NaiveDate, last: NaiveDate) -> Result<Clause, DateError> {
    DateSpan::new(first, Some(last)).map(Clause::PageDated)
}

fn text_says(first: NaiveDate, last: NaiveDate) -> Result<Clause, DateError> {
    DateSpan::new(first, Some(last)).map(Clause::TextSays)
}

fn decision(first: NaiveDate, last: NaiveDate) -> Result<Clause, DateError> {
    DateSpan::new(first, Some(last)).map(Clause::Decision)
}

fn day_before(day: NaiveDate) -> Result<NaiveDate, DateError> {
    day.pred_opt().ok_or(DateError::NoSuchDate)
}

/// Reads a meaning whole: its head and all its clauses.
///
/// # Errors
/// [`WordingProblem::NotUnderstood`] if a single word has no place in a phrase,
/// [`WordingProblem::WordingBeforeOpening`].
pub(super) fn read(wording: &str) -> Result<(Head, Vec<Clause>), WordingProblem> {
    let words = words(wording);
    if words.len() > MOST_WORDS {
        return Err(WordingProblem::NotUnderstood);
    }
    let segments = segments(words).ok_or(WordingProblem::NotUnderstood)?;
    let (first, rest) = segments.split_first().ok_or(WordingProblem::NotUnderstood)?;
    let (head, mut clauses) = read_first(first)?;
    for segment in rest {
        clauses.extend(read_clauses(segment)?);
    }
    Ok((head, clauses))
}

/// The longest head that leaves only clauses.
fn read_first(words: &[Word]) -> Result<(Head, Vec<Clause>), WordingProblem> {
    for length in (1..=words.len()).rev() {
        let (start, rest) = words.split_at(length);
        let Some((_, head)) = HEADS.iter().find(|(pattern, _)| fit(pattern, start).is_some()) else {
            continue;
        };
        match read_clauses(rest) {
            Err(WordingProblem::NotUnderstood) => {}
            clauses => return Ok((*head, clauses?)),
        }
    }
    Err(WordingProblem::NotUnderstood)
}

/// One clause after the other, each as long as can be.
fn read_clauses(mut words: &[Word]) -> Result<Vec<Clause>, WordingProblem> {
    let mut clauses = Vec::new();
    while !words.is_empty() {
        let (made, rest) = (1..=words.len())
            .rev()
            .find_map(|length| {
                let (start, rest) = words.split_at(length);
                let made = CLAUSES
                    .iter()
                    .find_map(|(pattern, make)| make.make(&fit(pattern, start)?))?;
                Some((made, rest))
            })
            .ok_or(WordingProblem::NotUnderstood)?;
        clauses.push(made.map_err(|_| WordingProblem::WordingBeforeOpening)?);
        words = rest;
    }
    Ok(clauses)
}

/// A meaning cut at semicolons, commas and brackets. What stands in brackets comes last, so that a
/// phrase with a bracket in its middle is read as one; `None` if the brackets do not match.
fn segments(mut words: Vec<Word>) -> Option<Vec<Vec<Word>>> {
    // In "the revised (2022) charter" the year is the text's name and no date.
    let name = ["revised", "(", "2022", ")"];
    while let Some(at) = words
        .windows(name.len())
        .position(|four| four.iter().zip(name).all(|(word, other)| word.is(other)))
    {
        words.drain(at + 1..at + name.len());
    }
    let (mut outside, mut inside) = (vec![Vec::new()], Vec::new());
    let mut bracket = false;
    for word in words {
        let current = if bracket { &mut inside } else { &mut outside };
        if word.is("(") {
            if bracket {
                return None;
            }
            bracket = true;
            inside.push(Vec::new());
        } else if word.is(")") {
            if !bracket {
                return None;
            }
            bracket = false;
        } else if word.is(";") || word.is(",") {
            current.push(Vec::new());
        } else if let Some(segment) = current.last_mut() {
            segment.push(word);
        }
    }
    outside.append(&mut inside);
    outside.retain(|segment| !segment.is_empty());
    (!bracket).then_some(outside)
}
