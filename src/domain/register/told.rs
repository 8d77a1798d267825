//! How commitments are told, and where authorities came from.

use chrono::NaiveDate;

use super::{Authority, Commitment};
use crate::domain::date::{DateSpan, Precision};

/// A body that was there before an authority.
#[derive(Clone, Debug)]
pub struct Predecessor {
    /// Its name.
    pub name: String,
    /// Its slug, where the register holds it.
    pub slug: Option<String>,
    /// `merger`, `split` or `rename`.
    pub kind: String,
    /// When the authority took its place.
    pub span: DateSpan,
    /// Who says so.
    pub source: String,
}

impl Commitment {
    /// By what commitments of one authority are put in order: the first possible day of their first act. What is
    /// not dated at all comes last.
    #[must_use]
    pub fn order(&self) -> NaiveDate {
        let dated = self
            .acts
            .iter()
            .filter(|act| act.span.precision() != Precision::Undated);
        dated.map(|act| act.span.earliest()).min().unwrap_or(NaiveDate::MAX)
    }
}

impl Authority {
    /// The last day on which it can have existed, where it has merged into another.
    #[must_use]
    pub fn merged_by(&self) -> Option<NaiveDate> {
        let mergers = self.successions.iter().filter(|one| one.kind == "merger");
        mergers.filter_map(|one| one.span.latest()).min()
    }
}
