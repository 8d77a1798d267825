//! Signatories by working language, the most first.

use super::bars::{Bar, bars};
use super::{Cell, Column, Figure, Row};
use crate::domain::register::Register;
use crate::domain::tally::by_language;
use crate::locale::{Words, guidance};
use crate::paths::Href;

/// Bars by language. An authority with two languages counts in both.
pub(super) fn figure(register: &Register, words: Words) -> Figure {
    let mut tallies = by_language(register);
    tallies.sort_by(|left, right| {
        right
            .signatories
            .cmp(&left.signatories)
            .then_with(|| words.compare(&words.language(&left.tag), &words.language(&right.tag)))
    });
    let totals = register.index().totals.clone();
    let title = match tallies.first() {
        Some(first) if first.signatories > 0 => words.count_with(
            "figure-by-language-title",
            totals.signatories,
            &[
                ("language", words.language(&first.tag).into()),
                ("most", words.number(first.signatories).into()),
            ],
        ),
        _ => words.t("figure-empty"),
    };
    let drawn: Vec<Bar> = tallies
        .iter()
        .filter(|tally| tally.signatories > 0)
        .map(|tally| Bar::whole(words.language_alone(&tally.tag), tally.signatories, words))
        .collect();
    let rows = tallies
        .iter()
        .map(|tally| {
            let text = register
                .charter_languages
                .iter()
                .find(|language| language.tag == tally.tag);
            let known = |text: Option<&str>| Cell::Text(words.t(&format!("text-{}", text.unwrap_or("unknown"))));
            Row {
                code: tally.tag.clone(),
                label: words.language_alone(&tally.tag),
                href: Some(Href::Language(&tally.tag).to(words.lang)),
                cells: vec![
                    Cell::Number(tally.signatories),
                    Cell::Number(tally.only),
                    Cell::Number(i64::try_from(tally.countries.len()).unwrap_or(i64::MAX)),
                    tally.inhabitants.covered().map_or(Cell::Unknown, Cell::Number),
                    Cell::Number(tally.inhabitants.known),
                    Cell::Number(tally.inhabitants.of),
                    known(text.map(|text| text.text_2006.as_str())),
                    known(text.map(|text| text.text_2022.as_str())),
                    Cell::Text(words.t(&format!("guidance-{}", guidance(&tally.tag)))),
                ],
            }
        })
        .collect();
    Figure {
        name: "by-language".to_owned(),
        note: words.t("figure-by-language-note"),
        columns: vec![
            Column::named(words, "language"),
            Column::named(words, "signatories"),
            Column::named(words, "only_language"),
            Column::named(words, "countries"),
            Column::named(words, "inhabitants"),
            Column::named(words, "inhabitants_known"),
            Column::named(words, "inhabitants_of"),
            Column::named(words, "text_2006"),
            Column::named(words, "text_2022"),
            Column::named(words, "guidance"),
        ],
        rows,
        svg: bars("by-language", &title, &drawn, words),
        title,
        ..Figure::default()
    }
}
