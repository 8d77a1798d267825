//! What time it is. Tests set it; nothing else in the crate reads the system's clock.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use chrono_tz::Europe::Brussels;

/// The system's clock, or one that a test moves by hand.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's clock.
    System,
    /// Stands still until [`Clock::set`].
    Fixed(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// A clock that stands at `at`.
    #[must_use]
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self::Fixed(Arc::new(Mutex::new(at)))
    }

    /// Moves a fixed clock; the system's clock is left alone.
    pub fn set(&self, at: DateTime<Utc>) {
        if let Self::Fixed(time) = self {
            *time.lock().unwrap_or_else(PoisonError::into_inner) = at;
        }
    }

    /// Now, in UTC, to the second: what is stored.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        let now = match self {
            Self::System => DateTime::<Utc>::from(std::time::SystemTime::now()),
            Self::Fixed(time) => *time.lock().unwrap_or_else(PoisonError::into_inner),
        };
        DateTime::from_timestamp(now.timestamp(), 0).unwrap_or(now)
    }
}

/// The moment at which a day ends in Europe/Brussels; none beyond the calendar.
#[must_use]
pub fn end_of_day(day: NaiveDate) -> Option<DateTime<Utc>> {
    moment(day.succ_opt()?.and_hms_opt(0, 0, 0)?)
}

/// The day at that moment in Europe/Brussels, where the observatory's day begins.
#[must_use]
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&Brussels).date_naive()
}

/// What clocks show at that moment in Europe/Brussels.
#[must_use]
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Brussels).naive_local()
}

/// The moment at which clocks show that in Europe/Brussels; the first of two, none in an hour that is left out.
#[must_use]
pub fn moment(local: NaiveDateTime) -> Option<DateTime<Utc>> {
    Some(local.and_local_timezone(Brussels).earliest()?.to_utc())
}
