//! Measures of accepted reports as rows.

use super::{About, Cell, Column};
use crate::domain::register::Authority;
use crate::domain::report::{Measure, parse_articles};
use crate::paths::Href;

/// The columns of measures.
pub const COLUMNS: [Column; 19] = [
    ("slug", "The authority, as in signatories"),
    ("address", "Permanent address of the authority's page"),
    ("name", "What the authority is called"),
    ("country_code", "ISO 3166-1 alpha-2, or XK"),
    ("country_name", "Country, in the language of the answer"),
    ("period", "The years that the report is about"),
    ("language", "The language it is written in, as a BCP 47 tag"),
    ("number", "Number of the measure in its report, from 1"),
    ("title", "What it is called"),
    ("articles", "Articles of the Charter that it serves"),
    ("description", "What is done"),
    ("responsible_unit", "Which unit answers for it"),
    ("starts", "When it starts, a year or a month"),
    ("ends", "When it ends, a year or a month"),
    ("resources", "Money and people"),
    (
        "cost_band",
        "What it costs in all, as a class of euros; null where it is not said",
    ),
    ("progress", "How far it has come"),
    ("result", "What came of it"),
    ("is_sample", "Invented, to try the service with"),
];

/// A measure, and whose it is.
#[derive(Clone, Copy, Debug)]
pub struct MeasureOf<'a> {
    /// Who does it.
    pub authority: &'a Authority,
    /// The period of its report.
    pub period: &'a str,
    /// The language of its report.
    pub language: &'a str,
    /// Its number in the report, from 1.
    pub number: i64,
    /// Itself.
    pub measure: &'a Measure,
}

/// Its row.
#[must_use]
pub fn measure(of: &MeasureOf<'_>, about: &About) -> Vec<Cell> {
    let MeasureOf { authority, measure, .. } = of;
    let w = about.words;
    let address = Href::Signatory(&authority.slug).to(w.lang);
    let mut row = vec![
        Cell::text(authority.slug.as_str()),
        Cell::text(format!("{}{address}", about.base)),
        Cell::text(authority.name()),
        Cell::text(authority.country.as_str()),
        Cell::text(w.country(&authority.country)),
        Cell::text(of.period),
        Cell::text(of.language),
        Cell::Number(of.number),
        Cell::text(measure.title.as_str()),
        Cell::Numbers(parse_articles(&measure.articles).into_iter().map(i64::from).collect()),
    ];
    row.extend(texts(measure));
    row.push(Cell::Flag(authority.is_sample));
    row
}

/// What it says, from its description to its result.
pub fn texts(measure: &Measure) -> [Cell; 8] {
    [
        &measure.description,
        &measure.responsible_unit,
        &measure.starts,
        &measure.ends,
        &measure.resources,
        &measure.cost_band,
        &measure.progress,
        &measure.result,
    ]
    .map(|text| Cell::text(text.as_str()))
}
