//! Signatories by country, the most first.

use plotters::prelude::{Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, RGBColor};

use super::palette::{AXIS, BAR, LABEL, VALUE};
use super::{Cell, Figure, Row, svg};
use crate::domain::register::Register;
use crate::domain::tally::{CountryTally, by_country, totals};
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
    let totals = totals(&register.authorities);
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
    let bars: Vec<(String, i64)> = tallies
        .iter()
        .filter(|tally| tally.signatories > 0)
        .map(|tally| (words.country(&tally.code), tally.signatories))
        .collect();
    Figure {
        name: "by-country",
        note: words.t("figure-by-country-note"),
        columns: vec![
            words.t("column-country"),
            words.t("column-signatories"),
            words.t("column-municipalities"),
            words.t("column-apart"),
            words.t("column-former"),
            words.t("column-local-governments"),
        ],
        rows: tallies.iter().map(|tally| row(tally, words)).collect(),
        svg: bar_list("by-country", &title, &bars, words, BAR),
        title,
        is_map: false,
        legend: Vec::new(),
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

/// Fits half a page and, unshrunk, a phone.
const WIDE: i32 = 360;
const LINE: i32 = 24;
const FONT: i32 = 16;

/// Horizontal bars, each with its name before and its number behind it.
pub(super) fn bar_list(name: &str, title: &str, bars: &[(String, i64)], words: Words, colour: RGBColor) -> String {
    let most = bars.iter().map(|(_, number)| *number).max().unwrap_or(0).max(1);
    let names = bars.iter().map(|(label, _)| svg::width(label, FONT)).max().unwrap_or(0) + 14;
    let numbers = svg::width(&words.number(most), FONT) + 16;
    let room = i64::from((WIDE - names - numbers).max(100));
    let lines = i32::try_from(bars.len()).unwrap_or(i32::MAX / LINE - 1);
    let high = u32::try_from(lines * LINE + 10).unwrap_or(10);
    svg::draw(name, title, (WIDE.unsigned_abs(), high), |area| {
        let label = svg::font(FONT).color(&LABEL).pos(Pos::new(HPos::Right, VPos::Center));
        let value = svg::font(FONT).color(&VALUE).pos(Pos::new(HPos::Left, VPos::Center));
        for (at, (text, number)) in (0_i32..).zip(bars) {
            let (top, middle) = (at * LINE + 5, at * LINE + 5 + LINE / 2);
            let long = i32::try_from(room * number / most).unwrap_or(0).max(1);
            area.draw(&Rectangle::new(
                [(names, top + 3), (names + long, top + LINE - 3)],
                colour.filled(),
            ))?;
            area.draw(&Text::new(text.clone(), (names - 8, middle), label.clone()))?;
            area.draw(&Text::new(
                words.number(*number),
                (names + long + 7, middle),
                value.clone(),
            ))?;
        }
        area.draw(&Rectangle::new(
            [(names, 2), (names, lines * LINE + 8)],
            AXIS.stroke_width(1),
        ))?;
        Ok(())
    })
}
