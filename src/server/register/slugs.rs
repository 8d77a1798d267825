//! The immutable part of an authority's address.

use std::collections::HashSet;

use super::import::names;
use crate::domain::kind::Kind;
use crate::domain::register::Name;

/// What an import would make of the same authority: its country and first name in plain letters (`be-schaerbeek`),
/// numbered where `taken` has it already.
#[must_use]
pub fn slug(country: &str, names: &[Name], languages: &[String], kind: Kind, taken: &HashSet<String>) -> String {
    let named: Vec<names::Named> = names
        .iter()
        .map(|name| (name.text.clone(), name.language.clone()))
        .collect();
    names::slug(country, &named, languages, kind.code(), taken)
}
