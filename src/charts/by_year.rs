//! Signatories by year of signature, and those whose year is not known.

use plotters::prelude::{ChartBuilder, IntoTextStyle as _, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, IntoFont as _};

use super::palette::{AXIS, BAR, GRID, LABEL, SOFT, UNCERTAIN, VALUE};
use super::{Cell, Column, Figure, Picture, Row, svg};
use crate::domain::register::{Authority, Register};
use crate::domain::tally::{YearTally, by_year, totals};
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
    (totals.signatories > 0).then(|| Figure {
        note: words.t("figure-by-year-note"),
        columns: vec![Column::named(words, "year"), Column::named(words, "signatories")],
        rows,
        svg: drawing(&name, &years, undated, words, &title),
        title,
        name,
        source: None,
        is_map: false,
        legend: Vec::new(),
        credit: String::new(),
        picture: Picture::new(),
    })
}

const SIZE: (u32, u32) = (720, 320);
const FONT: i32 = 14;

fn drawing(name: &str, years: &[YearTally], undated: i64, words: Words, title: &str) -> String {
    let most = years
        .iter()
        .map(|tally| tally.signatories)
        .chain([undated])
        .max()
        .unwrap_or(0)
        .max(1);
    // Two free columns stand between the years and "not known".
    let columns = years.len() + 3;
    #[expect(clippy::cast_precision_loss, reason = "counts of signatories are far below 2^52")]
    let (wide, high, number) = (columns as f64, most as f64 * 1.12, |n: i64| n as f64);
    svg::draw(name, title, SIZE, |area| {
        let mut chart = ChartBuilder::on(area)
            .margin_top(8)
            .margin_right(28)
            .margin_bottom(34)
            .y_label_area_size(44)
            .build_cartesian_2d(0.0..wide, 0.0..high)?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .y_labels(5)
            .y_label_formatter(&|value| {
                #[expect(clippy::cast_possible_truncation, reason = "an axis label is a small whole number")]
                let whole = value.round() as i64;
                words.number(whole)
            })
            .y_label_style(svg::font(FONT).color(&SOFT))
            .light_line_style(plotters::style::TRANSPARENT)
            .bold_line_style(GRID)
            .axis_style(plotters::style::TRANSPARENT)
            .draw()?;
        let label = svg::font(FONT)
            .into_font()
            .color(&LABEL)
            .pos(Pos::new(HPos::Center, VPos::Top));
        let value = svg::font(FONT)
            .into_font()
            .color(&VALUE)
            .pos(Pos::new(HPos::Center, VPos::Bottom));
        let below = high * -0.025;
        for (at, tally) in (0_u32..).zip(years) {
            let left = f64::from(at);
            if tally.signatories > 0 {
                let (top, middle) = (number(tally.signatories), left + 0.5);
                chart.draw_series([Rectangle::new([(left + 0.1, 0.0), (left + 0.9, top)], BAR.filled())])?;
                let text = words.number(tally.signatories);
                chart.draw_series([Text::new(text, (middle, top + high * 0.01), value.clone())])?;
            }
            if tally.year % 4 == 2 {
                chart
                    .plotting_area()
                    .draw(&Text::new(tally.year.to_string(), (left + 0.5, below), label.clone()))?;
            }
        }
        let left = wide - 1.0;
        chart.draw_series([Rectangle::new(
            [(left + 0.1, 0.0), (left + 0.9, number(undated))],
            UNCERTAIN.filled(),
        )])?;
        let text = words.number(undated);
        chart.draw_series([Text::new(
            text,
            (left + 0.5, number(undated) + high * 0.01),
            value.clone(),
        )])?;
        let end = svg::font(FONT)
            .into_text_style(area)
            .color(&LABEL)
            .pos(Pos::new(HPos::Right, VPos::Top));
        chart
            .plotting_area()
            .draw(&Text::new(words.t("year-unknown"), (wide + 0.5, below), end))?;
        chart
            .plotting_area()
            .draw(&Rectangle::new([(0.0, 0.0), (wide, 0.0)], AXIS.stroke_width(1)))?;
        Ok(())
    })
}
