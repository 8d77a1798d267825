//! Signatories by country, the most first.

use super::bars::{Bar, bars};
use super::{Cell, Column, Figure, Row};
use crate::domain::register::Register;
use crate::domain::tally::{CountryTally, by_country};
use crate::locale::Words;
use crate::paths::Href;

/// Bars by country. Countries of which the register knows no signatory stand in
/// the table with 0, which says nothing about what others know.
pub(super) fn figure(register: &Register, words: Words) -> Figure {
    let mut tallies = by_country(register);
    tallies.sort_by(|left, right| {
        right
            .signatories
            .cmp(&left.signatories)
            .then_with(|| words.compare(&words.country(&left.code), &words.country(&right.code)))
    });
    let totals = register.index().totals.clone();
    let title = match tallies.first() {
        Some(first) if first.signatories > 0 => words.count_with(
            "figure-by-country-title",
            totals.signatories,
            &[
                ("country", words.country(&first.code).into()),
                ("most", words.number(first.signatories).into()),
            ],
        ),
        _ => words.t("figure-empty"),
    };
    let drawn: Vec<Bar> = tallies
        .iter()
        .filter(|tally| tally.signatories > 0)
        .map(|tally| Bar::whole(words.country(&tally.code), tally.signatories, words))
        .collect();
    Figure {
        name: "by-country".to_owned(),
        note: words.t("figure-by-country-note"),
        columns: vec![
            Column::named(words, "country"),
            Column::named(words, "signatories"),
            Column::named(words, "municipalities"),
            Column::named(words, "apart"),
            Column::named(words, "former"),
            Column::named(words, "local_governments"),
        ],
        rows: tallies.iter().map(|tally| row(tally, words)).collect(),
        svg: bars("by-country", &title, &drawn, words),
        title,
        ..Figure::default()
    }
}

pub(super) fn row(tally: &CountryTally, words: Words) -> Row {
    Row {
        code: tally.code.clone(),
        label: words.country(&tally.code),
        href: Some(Href::Country(&tally.code).to(words.lang)),
        cells: vec![
            Cell::Number(tally.signatories),
            Cell::Number(tally.municipalities),
            Cell::Number(tally.apart),
            Cell::Number(tally.former),
            tally.local_governments.map_or(Cell::Unknown, Cell::Number),
        ],
    }
}
