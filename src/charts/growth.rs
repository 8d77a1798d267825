//! Signatories at the end of each year: for certain, by a list only, and possibly.

use super::columns::{Stack, columns};
use super::palette::{BAR, POSSIBLE, UNCERTAIN};
use super::{Cell, Column, Figure, Row, Swatch, svg};
use crate::domain::growth::growth;
use crate::domain::register::Register;
use crate::locale::Words;

/// Columns by year, of all signatories or those of one country. None where there is no signatory.
pub(super) fn figure(register: &Register, words: Words, this_year: i32, country: Option<&str>) -> Option<Figure> {
    let all = register.authorities.iter();
    let (years, undated) = growth(
        all.filter(|authority| country.is_none_or(|code| authority.country == code)),
        this_year,
    );
    let last = years.last()?;
    if last.signed + last.listed + undated == 0 {
        return None;
    }
    let name = country.map_or_else(|| "growth".to_owned(), |code| format!("growth-{code}"));
    let title = words.count_with(
        "figure-growth-title",
        last.signed,
        &[
            ("listed", words.number(last.listed).into()),
            ("undated", words.number(undated).into()),
        ],
    );
    let drawn: Vec<Stack> = years
        .iter()
        .map(|year| Stack {
            year: year.year,
            parts: vec![(year.signed, BAR), (year.listed, UNCERTAIN), (year.possible, POSSIBLE)],
            value: None,
        })
        .collect();
    let parts = ["growth-signed", "growth-listed", "growth-possible"].map(|key| words.t(key));
    let mut rows: Vec<Row> = years
        .iter()
        .map(|year| Row {
            code: year.year.to_string(),
            label: year.year.to_string(),
            href: None,
            cells: [year.signed, year.listed, year.possible].map(Cell::Number).to_vec(),
        })
        .collect();
    rows.push(Row {
        code: "unknown".to_owned(),
        label: words.t("date-unknown"),
        // The list's filter asks for the year of signature, which is another question.
        href: None,
        cells: vec![Cell::Unknown, Cell::Unknown, Cell::Number(undated)],
    });
    let swatch = |class: &str, pattern: Option<String>, label: &str| Swatch {
        class: format!("obs-chart__bar obs-chart__bar--{class}"),
        pattern,
        label: words.t(label),
        ..Swatch::default()
    };
    let (svg, narrow) = columns(
        &name,
        &title,
        (&drawn, &parts),
        (undated, words.t("date-unknown"), POSSIBLE),
        words,
    );
    Some(Figure {
        note: words.t("figure-growth-note"),
        columns: ["year", "signed", "listed", "possible"]
            .map(|code| Column::labelled(code, words.t(&format!("growth-{code}"))))
            .to_vec(),
        rows,
        svg,
        narrow,
        legend: vec![
            swatch("known", None, "growth-signed"),
            swatch("uncertain", Some(svg::hatch(&name)), "growth-listed"),
            swatch("possible", None, "growth-possible"),
        ],
        title,
        name,
        ..Figure::default()
    })
}
