//! Signatories by year of signature, and those whose year is not known.

use super::columns::{Stack, columns};
use super::palette::{BAR, UNCERTAIN};
use super::{Cell, Column, Figure, Row};
use crate::domain::register::{Authority, Register};
use crate::domain::tally::{by_year, totals};
use crate::locale::Words;
use crate::paths::Href;

/// Bars by year, of all signatories or those of one country; years nobody
/// signed in stay, so that time is to scale. None where there is no signatory.
pub(super) fn figure(register: &Register, words: Words, this_year: i32, country: Option<&str>) -> Option<Figure> {
    let is_meant = |authority: &&Authority| country.is_none_or(|code| authority.country == code);
    let totals = totals(register.authorities.iter().filter(is_meant));
    let (years, undated) = by_year(register.signatories().filter(is_meant), this_year);
    let all = [("all", words.number(totals.signatories).into())];
    let title = words.count_with("figure-by-year-title", totals.dated, &all);
    let only = country.map(|code| format!("&country={code}")).unwrap_or_default();
    let list = |year: &str| format!("{}?year={year}{only}", Href::Signatories.to(words.lang));
    let name = country.map_or_else(|| "by-year".to_owned(), |code| format!("by-year-{code}"));
    let drawn: Vec<Stack> = years
        .iter()
        .map(|tally| Stack {
            year: tally.year,
            parts: vec![(tally.signatories, BAR)],
            value: (tally.signatories > 0).then(|| words.number(tally.signatories)),
        })
        .collect();
    let mut rows: Vec<Row> = years
        .iter()
        .map(|tally| Row {
            code: tally.year.to_string(),
            label: tally.year.to_string(),
            href: (tally.signatories > 0).then(|| list(&tally.year.to_string())),
            cells: vec![Cell::Number(tally.signatories)],
        })
        .collect();
    rows.push(Row {
        code: "unknown".to_owned(),
        label: words.t("year-unknown"),
        href: (undated > 0).then(|| list("unknown")),
        cells: vec![Cell::Number(undated)],
    });
    let (svg, narrow) = columns(
        &name,
        &title,
        (&drawn, &[]),
        (undated, words.t("year-unknown"), UNCERTAIN),
        words,
    );
    (totals.signatories > 0).then(|| Figure {
        note: words.t("figure-by-year-note"),
        columns: vec![Column::named(words, "year"), Column::named(words, "signatories")],
        rows,
        svg,
        narrow,
        title,
        name,
        ..Figure::default()
    })
}
