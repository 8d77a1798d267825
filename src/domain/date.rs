//! Dates as sources give them: intervals of days, never before the Charter opened for signature.

#[cfg(test)]
mod tests;

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::codes::codes;

/// A day that is known when this program is compiled; an impossible one does not compile.
pub(super) const fn fixed_day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

/// The first day on which anybody could sign: the Charter was launched at CEMR's general assembly
/// in Innsbruck, 12 May 2006 (source: <https://docsbay.net/the-charter-for-equality>).
pub const CHARTER_OPENED: NaiveDate = fixed_day(2006, 5, 12);

codes! {
    /// Why a text or a pair of days is not a date of this register.
    pub enum DateError {
        /// The text is not a year, a month, a day or an interval of these.
        Unreadable = "unreadable",
        /// The text has the right form, but the calendar has no such month or day.
        NoSuchDate = "no-such-date",
        /// All of it lies before 12 May 2006.
        BeforeOpening = "before-opening",
        /// The latest day lies before the earliest.
        Reversed = "reversed",
    }
}

impl std::error::Error for DateError {}

codes! {
    /// How much a [`DateSpan`] says.
    pub enum Precision {
        /// One day.
        Day = "day",
        /// One month of the calendar.
        Month = "month",
        /// One year of the calendar.
        Year = "year",
        /// Some other interval with both ends.
        Span = "span",
        /// A first possible day, and no last one.
        From = "from",
        /// Nothing beyond "since the Charter opened".
        Undated = "undated",
    }
}

/// When something happened, as far as is known: on one of the days from `earliest` to `latest`,
/// both included.
///
/// No span begins before [`CHARTER_OPENED`]: one that reaches back before it is cut there (the
/// year 2006 begins on 12 May), and May and the year 2006 so cut still have the precision of a
/// month and of a year. Serialised as `{"earliest": "2006-05-12", "latest": null}` and checked
/// when read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawSpan")]
pub struct DateSpan {
    earliest: NaiveDate,
    latest: Option<NaiveDate>,
}

/// What arrives from outside, before the rules of [`DateSpan::new`] are applied.
#[derive(Deserialize)]
struct RawSpan {
    earliest: NaiveDate,
    #[serde(default)]
    latest: Option<NaiveDate>,
}

impl TryFrom<RawSpan> for DateSpan {
    type Error = DateError;

    fn try_from(raw: RawSpan) -> Result<Self, DateError> {
        Self::new(raw.earliest, raw.latest)
    }
}

impl DateSpan {
    /// The days from `earliest` to `latest`; without `latest` no later bound is known.
    ///
    /// # Errors
    /// [`DateError::Reversed`] when `latest` is before `earliest`, [`DateError::BeforeOpening`]
    /// when `latest` is before the Charter opened.
    pub fn new(earliest: NaiveDate, latest: Option<NaiveDate>) -> Result<Self, DateError> {
        match latest {
            Some(latest) if latest < earliest => Err(DateError::Reversed),
            Some(latest) if latest < CHARTER_OPENED => Err(DateError::BeforeOpening),
            _ => Ok(Self {
                earliest: earliest.max(CHARTER_OPENED),
                latest,
            }),
        }
    }

    /// Nothing is known of the date.
    #[must_use]
    pub const fn undated() -> Self {
        Self {
            earliest: CHARTER_OPENED,
            latest: None,
        }
    }

    /// One day.
    ///
    /// # Errors
    /// [`DateError::BeforeOpening`].
    pub fn day(day: NaiveDate) -> Result<Self, DateError> {
        Self::new(day, Some(day))
    }

    /// One month of the calendar, `month` from 1 to 12.
    ///
    /// # Errors
    /// [`DateError::NoSuchDate`], [`DateError::BeforeOpening`].
    pub fn month(year: i32, month: u32) -> Result<Self, DateError> {
        let (first, last) = days_of_month(year, month)?;
        Self::new(first, Some(last))
    }

    /// One year of the calendar.
    ///
    /// # Errors
    /// [`DateError::NoSuchDate`] for a year beyond the calendar, [`DateError::BeforeOpening`].
    pub fn year_of(year: i32) -> Result<Self, DateError> {
        let (first, last) = days_of_year(year)?;
        Self::new(first, Some(last))
    }

    /// That day or any later one.
    #[must_use]
    pub fn since(day: NaiveDate) -> Self {
        Self {
            earliest: day.max(CHARTER_OPENED),
            latest: None,
        }
    }

    /// That day or any earlier one.
    ///
    /// # Errors
    /// [`DateError::BeforeOpening`].
    pub fn until(day: NaiveDate) -> Result<Self, DateError> {
        Self::new(CHARTER_OPENED.min(day), Some(day))
    }

    /// Any day before the year, month or day in `text` begins: `before("2015-07")` ends on
    /// 30 June 2015.
    ///
    /// # Errors
    /// [`DateError::Unreadable`], [`DateError::NoSuchDate`], and [`DateError::BeforeOpening`] when
    /// nobody could yet have signed.
    pub fn before(text: &str) -> Result<Self, DateError> {
        let (first, _) = days(text)?;
        Self::until(first.pred_opt().ok_or(DateError::NoSuchDate)?)
    }

    /// Reads a year, month or day (`2007`, `2007-06`, `2007-06-23`), an interval of two of these
    /// (`2010/2012`, both included), one without an end (`2023/..`), and `../..` for undated: all
    /// that [`DateSpan`]'s own `Display` writes. The forms are those of ISO 8601-2.
    ///
    /// # Errors
    /// Any [`DateError`].
    pub fn parse(text: &str) -> Result<Self, DateError> {
        match text.trim().split_once('/') {
            None => {
                let (first, last) = days(text)?;
                Self::new(first, Some(last))
            }
            Some(("..", "..")) => Ok(Self::undated()),
            Some((start, "..")) => Ok(Self::since(days(start)?.0)),
            Some((start, end)) => Self::new(days(start)?.0, Some(days(end)?.1)),
        }
    }

    /// Reads what a person types: all that [`DateSpan::parse`] reads, and two dots for the stroke of an
    /// interval (`2019..2021`, `2019-03..`).
    ///
    /// # Errors
    /// Any [`DateError`].
    pub fn parse_typed(text: &str) -> Result<Self, DateError> {
        match text.split_once("..") {
            Some((start, end)) if !text.contains('/') => {
                let part = |text: &str| if text.trim().is_empty() { ".." } else { text.trim() }.to_owned();
                Self::parse(&format!("{}/{}", part(start), part(end)))
            }
            _ => Self::parse(text),
        }
    }

    /// The first possible day.
    #[must_use]
    pub const fn earliest(&self) -> NaiveDate {
        self.earliest
    }

    /// The last possible day; `None` when no later bound is known.
    #[must_use]
    pub const fn latest(&self) -> Option<NaiveDate> {
        self.latest
    }

    /// How much this span says.
    #[must_use]
    pub fn precision(&self) -> Precision {
        let Some(latest) = self.latest else {
            return if self.earliest == CHARTER_OPENED {
                Precision::Undated
            } else {
                Precision::From
            };
        };
        let (year, month) = (latest.year(), latest.month());
        if self.earliest == latest {
            Precision::Day
        } else if Self::month(year, month) == Ok(*self) {
            Precision::Month
        } else if Self::year_of(year) == Ok(*self) {
            Precision::Year
        } else {
            Precision::Span
        }
    }

    /// The year, when all possible days fall in the same one: only then may it stand in a chart
    /// by years.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        let year = self.earliest.year();
        (self.latest?.year() == year).then_some(year)
    }

    /// The days that both spans allow; `None` when there are none, which means that they
    /// contradict each other.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let latest = match (self.latest, other.latest) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        Self::new(self.earliest.max(other.earliest), latest).ok()
    }

    /// The days of this span and all earlier ones.
    #[must_use]
    pub const fn or_earlier(&self) -> Self {
        Self {
            earliest: CHARTER_OPENED,
            latest: self.latest,
        }
    }

    /// The shortest span that has all days of both: for two sources, or two sentences of one,
    /// that give different dates.
    #[must_use]
    pub fn cover(&self, other: &Self) -> Self {
        Self {
            earliest: self.earliest.min(other.earliest),
            latest: self.latest.zip(other.latest).map(|(one, two)| one.max(two)),
        }
    }
}

/// For machines; pages say a date in the visitor's language.
impl fmt::Display for DateSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let earliest = self.earliest;
        match (self.precision(), self.latest) {
            (Precision::Day, _) => write!(f, "{earliest}"),
            (Precision::Month, _) => write!(f, "{}", earliest.format("%Y-%m")),
            (Precision::Year, _) => write!(f, "{}", earliest.format("%Y")),
            (Precision::Undated, _) => f.write_str("../.."),
            (_, None) => write!(f, "{earliest}/.."),
            (_, Some(latest)) => write!(f, "{earliest}/{latest}"),
        }
    }
}

/// First and last day of the year, month or day in `text`, not yet cut at the opening day.
pub(in crate::domain) fn days(text: &str) -> Result<(NaiveDate, NaiveDate), DateError> {
    let mut parts = text.trim().split('-');
    let year = parts.next().and_then(|part| digits(part, 4));
    let month = parts.next().map(|part| digits(part, 2));
    let day = parts.next().map(|part| digits(part, 2));
    if parts.next().is_some() {
        return Err(DateError::Unreadable);
    }
    let year = year
        .and_then(|year| i32::try_from(year).ok())
        .ok_or(DateError::Unreadable)?;
    match (month, day) {
        (None, _) => days_of_year(year),
        (Some(Some(month)), None) => days_of_month(year, month),
        (Some(Some(month)), Some(Some(day))) => {
            let day = NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDate)?;
            Ok((day, day))
        }
        _ => Err(DateError::Unreadable),
    }
}

fn days_of_year(year: i32) -> Result<(NaiveDate, NaiveDate), DateError> {
    NaiveDate::from_ymd_opt(year, 1, 1)
        .zip(NaiveDate::from_ymd_opt(year, 12, 31))
        .ok_or(DateError::NoSuchDate)
}

pub(super) fn days_of_month(year: i32, month: u32) -> Result<(NaiveDate, NaiveDate), DateError> {
    let first = NaiveDate::from_ymd_opt(year, month, 1).ok_or(DateError::NoSuchDate)?;
    let last = (28..=31)
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(DateError::NoSuchDate)?;
    Ok((first, last))
}

/// A number of exactly `length` ASCII digits: `7` is no month, `07` is.
fn digits(text: &str, length: usize) -> Option<u32> {
    if text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}
