//! Women among mayors in a country, with the European Union's line as context. A country's figure, never a
//! score of a municipality.

use plotters::prelude::{ChartBuilder, Circle, LineSeries, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, IntoFont as _, RGBColor};

use super::palette::{CONTEXT, GRID, LABEL, SERIES, SOFT};
use super::{Cell, Column, Figure, Row, svg};
use crate::domain::register::{MayorShare, Register};
use crate::locale::Words;

/// The two lines, years to scale; none where the register has no series of the country.
pub(super) fn figure(register: &Register, words: Words, country: &str) -> Option<Figure> {
    let of = |code: Option<&str>| -> Vec<&MayorShare> {
        let mut series: Vec<_> = register
            .women_mayors
            .iter()
            .filter(|share| share.country.as_deref() == code)
            .collect();
        series.sort_by_key(|share| share.year);
        series
    };
    let (own, union) = (of(Some(country)), of(None));
    let (first, last) = (own.first()?, own.last()?);
    let name = words.country(country);
    let title = words.with(
        "figure-mayors-title",
        &[
            ("country", name.clone().into()),
            ("year", last.year.to_string().into()),
            ("share", words.percent(last.per_mille, 1000).into()),
            ("before", words.percent(first.per_mille, 1000).into()),
            ("since", first.year.to_string().into()),
        ],
    );
    let mut years: Vec<i32> = own.iter().chain(&union).map(|share| share.year).collect();
    years.sort_unstable();
    years.dedup();
    let cell = |series: &[&MayorShare], year: i32| {
        let share = series.iter().find(|share| share.year == year);
        share.map_or(Cell::Unknown, |share| Cell::Share(share.per_mille, 1000))
    };
    let rows = years
        .iter()
        .map(|year| Row {
            code: year.to_string(),
            label: year.to_string(),
            href: None,
            cells: vec![cell(&own, *year), cell(&union, *year)],
        })
        .collect();
    let id = format!("women-mayors-{country}");
    Some(Figure {
        note: words.t("figure-mayors-note"),
        columns: vec![
            Column::named(words, "year"),
            Column {
                code: "share",
                label: name.clone(),
            },
            Column {
                code: "share_eu",
                label: words.t("european-union"),
            },
        ],
        rows,
        svg: drawing(
            &id,
            &title,
            &[(&union, words.t("european-union"), CONTEXT), (&own, name, SERIES)],
            words,
        ),
        title,
        name: id,
        source: Some(last.source.clone()),
        as_of: last.year.to_string(),
        ..Figure::default()
    })
}

const SIZE: (u32, u32) = (360, 260);
const FONT: i32 = 16;
const LABEL_HIGH: i32 = 16;

#[expect(clippy::cast_precision_loss, reason = "thousandths are below 2^52")]
fn drawing(id: &str, title: &str, lines: &[(&Vec<&MayorShare>, String, RGBColor)], words: Words) -> String {
    let all = || lines.iter().flat_map(|(series, _, _)| series.iter());
    let (from, until) = (
        all().map(|share| share.year).min().unwrap_or(0),
        all().map(|share| share.year).max().unwrap_or(1),
    );
    let most = all().map(|share| share.per_mille).max().unwrap_or(0).max(100) as f64 / 10.0 * 1.15;
    let room = lines
        .iter()
        .map(|(_, label, _)| svg::width(label, FONT))
        .max()
        .unwrap_or(0)
        + 14;
    svg::draw(id, title, SIZE, |area| {
        let mut chart = ChartBuilder::on(area)
            .margin_top(10)
            .margin_right(room.min(150))
            .margin_bottom(30)
            .y_label_area_size(44)
            .build_cartesian_2d(f64::from(from)..f64::from(until), 0.0..most)?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .y_labels(5)
            .y_label_formatter(&|value| {
                #[expect(clippy::cast_possible_truncation, reason = "an axis label is a small whole number")]
                let whole = value.round() as i64;
                words.percent(whole, 100)
            })
            .y_label_style(svg::font(FONT).color(&SOFT))
            .light_line_style(plotters::style::TRANSPARENT)
            .bold_line_style(GRID)
            .axis_style(plotters::style::TRANSPARENT)
            .draw()?;
        let mut taken: Option<i32> = None;
        let mut tips = Vec::new();
        for (series, label, colour) in lines {
            let points: Vec<(f64, f64)> = series
                .iter()
                .map(|share| (f64::from(share.year), share.per_mille as f64 / 10.0))
                .collect();
            chart.draw_series(LineSeries::new(points.clone(), colour.stroke_width(2)))?;
            chart.draw_series(points.iter().map(|point| Circle::new(*point, 3, colour.filled())))?;
            tips.extend(series.iter().map(|share| {
                let what = format!("{}, {label}", share.year);
                svg::tip(&what, &words.percent(share.per_mille, 1000), words)
            }));
            if let Some((year, share)) = points.last() {
                let style = svg::font(FONT)
                    .into_font()
                    .color(&LABEL)
                    .pos(Pos::new(HPos::Left, VPos::Center));
                let (x, mut y) = chart.backend_coord(&(*year, *share));
                // Two lines that end close together: the names stand one below the other.
                if let Some(other) = taken.filter(|other| (other - y).abs() < LABEL_HIGH) {
                    y = if y < other {
                        other - LABEL_HIGH
                    } else {
                        other + LABEL_HIGH
                    };
                }
                taken = Some(y);
                area.draw(&Text::new(label.clone(), (x + 8, y), style))?;
            }
        }
        let below = svg::font(FONT)
            .into_font()
            .color(&LABEL)
            .pos(Pos::new(HPos::Center, VPos::Top));
        for year in
            (from..=until).filter(|year| *year == from || *year == until || (year - from) % 5 == 0 && until - year > 2)
        {
            let (x, y) = chart.backend_coord(&(f64::from(year), 0.0));
            area.draw(&Text::new(year.to_string(), (x, y + 8), below.clone()))?;
        }
        Ok(tips)
    })
}
