//! A country's figures beside those of all countries. A table: shares of such different wholes make no drawing.

use chrono::NaiveDate;

use super::{Cell, Column, Figure, Row};
use crate::domain::beside::beside;
use crate::domain::register::Register;
use crate::locale::Words;

/// The table of one country.
pub(super) fn figure(register: &Register, words: Words, country: &str, today: NaiveDate) -> Figure {
    let name = words.country(country);
    let cells = |counted: Option<(i64, i64)>| match counted {
        // That none is known is no share of 0.
        Some((0, whole)) => [Cell::Number(0), Cell::Number(whole), Cell::Unknown],
        Some((part, whole)) => [Cell::Number(part), Cell::Number(whole), Cell::Share(part, whole)],
        None => [Cell::Unknown, Cell::Unknown, Cell::Unknown],
    };
    let rows = beside(register, country, today)
        .into_iter()
        .map(|row| Row {
            code: row.about.to_owned(),
            label: words.t(&format!("beside-{}", row.about)),
            href: None,
            cells: cells(row.own).into_iter().chain(cells(row.all)).collect(),
        })
        .collect();
    let all = words.t("beside-all");
    let of = |place: &str| words.with("beside-of", &[("place", place.into())]);
    let share = |place: &str| words.with("beside-share", &[("place", place.into())]);
    Figure {
        name: format!("beside-{country}"),
        title: words.with("figure-beside-title", &[("country", name.clone().into())]),
        note: words.t("figure-beside-note"),
        columns: vec![
            Column::labelled("about", words.t("beside-about")),
            Column::labelled("own", name.clone()),
            Column::labelled("own_of", of(&name)),
            Column::labelled("own_share", share(&name)),
            Column::labelled("all", all.clone()),
            Column::labelled("all_of", of(&all)),
            Column::labelled("all_share", share(&all)),
        ],
        rows,
        ..Figure::default()
    }
}
