//! Countries and languages as rows, by name as on their pages.

use super::{About, Cell, Column, Table};
use crate::domain::register::Register;
use crate::domain::tally::{by_country, by_language};
use crate::locale::{self, guidance};
use crate::paths::Href;

/// The columns of countries.
pub const COUNTRY_COLUMNS: [Column; 13] = [
    ("code", "ISO 3166-1 alpha-2, or XK"),
    ("name", "Name, in the language of the answer"),
    ("address", "Permanent address of its page"),
    ("eurostat_code", "Eurostat's code"),
    ("signatories", "Signatories that this register knows by name"),
    ("municipalities", "Of these, municipalities"),
    ("apart", "Authorities that have decided or announced only"),
    ("former", "Authorities that are no longer signatories"),
    ("local_governments", "Local governments in the country"),
    ("local_governments_as_of", "When, as the source says it"),
    ("local_governments_source", "Who says so"),
    ("languages", "First assignment of languages, as BCP 47 tags"),
    ("associations", "National associations"),
];

/// The columns of languages.
pub const LANGUAGE_COLUMNS: [Column; 14] = [
    ("tag", "BCP 47 tag"),
    ("name", "Name, in the language of the answer"),
    ("address", "Permanent address of its page"),
    ("endonym", "Name in the language itself"),
    (
        "signatories",
        "Signatories that work in it; one with two languages counts in both",
    ),
    ("only", "Of these, those with no other working language known to us"),
    ("countries", "Countries of these signatories"),
    (
        "inhabitants",
        "Inhabitants of the municipalities among them, as far as their own populations are known",
    ),
    (
        "inhabitants_known",
        "Municipalities among them whose own population is known",
    ),
    ("inhabitants_of", "Municipalities among them"),
    ("text_2006", "Whether the text of 2006 exists in it"),
    ("text_2022", "Whether the text of 2022 exists in it"),
    ("text_source", "Who says so"),
    ("guidance", "Whether guidance exists in it: on-this-site or unknown"),
];

/// The columns by which countries are sorted, in the order of their page's table.
pub const COUNTRY_ORDERS: [&str; 6] = [
    "name",
    "signatories",
    "municipalities",
    "apart",
    "former",
    "local_governments",
];

/// The same of languages, as far as their columns are sorted.
pub const LANGUAGE_ORDERS: [&str; 4] = ["name", "signatories", "only", "countries"];

/// Every country, by name.
#[must_use]
pub fn countries(register: &Register, about: &About) -> Table {
    let w = about.words;
    let mut tallies = by_country(register);
    tallies.sort_by(|left, right| w.compare(&w.country(&left.code), &w.country(&right.code)));
    let row = |tally: &crate::domain::tally::CountryTally| {
        let country = register.country(&tally.code);
        let known = country.and_then(|country| country.local_governments.as_ref());
        let address = Href::Country(&tally.code).to(w.lang);
        vec![
            Cell::text(tally.code.as_str()),
            Cell::text(w.country(&tally.code)),
            Cell::text(format!("{}{address}", about.base)),
            Cell::maybe(country.map(|country| country.eurostat_code.as_str())),
            Cell::Number(tally.signatories),
            Cell::Number(tally.municipalities),
            Cell::Number(tally.apart),
            Cell::Number(tally.former),
            tally.local_governments.map_or(Cell::Unknown, Cell::Number),
            Cell::maybe(known.map(|known| known.as_of.as_str())),
            Cell::maybe(known.map(|known| known.source.as_str())),
            Cell::List(country.map(|country| country.languages.clone()).unwrap_or_default()),
            Cell::List(country.map(|country| country.associations.clone()).unwrap_or_default()),
        ]
    };
    Table::new(&COUNTRY_COLUMNS, tallies.iter().map(row).collect())
}

/// Every language, by name.
#[must_use]
pub fn languages(register: &Register, about: &About) -> Table {
    let w = about.words;
    let mut tallies = by_language(register);
    tallies.sort_by(|left, right| w.compare(&w.language_alone(&left.tag), &w.language_alone(&right.tag)));
    let row = |tally: &crate::domain::tally::LanguageTally| {
        let text = register.charter_languages.iter().find(|text| text.tag == tally.tag);
        let address = Href::Language(&tally.tag).to(w.lang);
        vec![
            Cell::text(tally.tag.as_str()),
            Cell::text(w.language_alone(&tally.tag)),
            Cell::text(format!("{}{address}", about.base)),
            Cell::maybe(endonym(register, &tally.tag)),
            Cell::Number(tally.signatories),
            Cell::Number(tally.only),
            Cell::List(tally.countries.clone()),
            tally.inhabitants.covered().map_or(Cell::Unknown, Cell::Number),
            Cell::Number(tally.inhabitants.known),
            Cell::Number(tally.inhabitants.of),
            Cell::text(text.map_or("unknown", |text| text.text_2006.as_str())),
            Cell::text(text.map_or("unknown", |text| text.text_2022.as_str())),
            Cell::maybe(text.map(|text| text.source.as_str())),
            Cell::text(guidance(&tally.tag)),
        ]
    };
    Table::new(&LANGUAGE_COLUMNS, tallies.iter().map(row).collect())
}

/// A language's name in itself: as the source of its Charter text writes it, or else CLDR.
#[must_use]
pub fn endonym(register: &Register, tag: &str) -> Option<String> {
    let mut texts = register.charter_languages.iter();
    let told = texts.find(|text| text.tag == tag && !text.endonym.is_empty());
    told.map(|text| text.endonym.clone()).or_else(|| locale::endonym(tag))
}
