//! What rows of the register say.

use chrono::NaiveDate;
use serde::Serialize;

/// A row of `authority_profile`; see there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Profile {
    pub kind: String,
    pub kind_wording: String,
    pub folded_name: String,
    pub note: String,
    pub note_language: String,
    pub source: String,
}

/// A row of `authority_name`; see there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Name {
    pub name: String,
    pub language: Option<String>,
    pub role: String,
    pub position: i64,
}

/// A row of `authority_language`; see there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Language {
    pub tag: String,
    pub position: i64,
    pub source: String,
}

/// A row of `authority_identifier`; see there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Identifier {
    pub scheme: String,
    pub value: String,
    pub version: Option<String>,
}

/// A row of `authority_place`; see there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Place {
    pub latitude: f64,
    pub longitude: f64,
    pub place_population: Option<i64>,
    pub source: String,
}

/// A row of `authority_population`; see there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Population {
    pub inhabitants: i64,
    pub as_of: String,
    pub source: String,
}

/// A row of `commitment`; see there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Commitment {
    pub kind: String,
    pub version: String,
    pub status: String,
    pub confidence: String,
    pub source: String,
}

/// A row of `act`; see there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Act {
    pub kind: String,
    pub earliest: NaiveDate,
    pub latest: Option<NaiveDate>,
    pub wording: String,
    pub source: String,
}

/// A row of `succession`; see there.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[expect(missing_docs, reason = "the columns of the table")]
pub struct Succession {
    pub successor_id: Option<i64>,
    pub successor_name: String,
    pub kind: String,
    pub earliest: NaiveDate,
    pub latest: Option<NaiveDate>,
    pub source: String,
}
