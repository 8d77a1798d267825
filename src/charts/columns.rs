//! Columns by year, to scale, and one beside them of what no year is known of.

use plotters::prelude::{ChartBuilder, IntoTextStyle as _, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, IntoFont as _, RGBColor};

use super::palette::{AXIS, GRID, LABEL, SOFT, VALUE};
use super::svg;
use crate::locale::Words;

/// One year.
pub(super) struct Stack {
    pub year: i32,
    /// From below: how many, and in which colour of the palette.
    pub parts: Vec<(i64, RGBColor)>,
    /// Above it, if anything.
    pub value: Option<String>,
}

impl Stack {
    fn high(&self) -> i64 {
        self.parts.iter().map(|(number, _)| number).sum()
    }
}

const SIZE: (u32, u32) = (720, 320);
const FONT: i32 = 14;

/// The columns; `undated`, with its label and colour, stands at the end. `labels` say what parts are, where there are several.
pub(super) fn columns(
    name: &str,
    title: &str,
    (years, labels): (&[Stack], &[String]),
    undated: (i64, String, RGBColor),
    words: Words,
) -> String {
    let (undated, undated_label, undated_colour) = undated;
    let most = years.iter().map(Stack::high).chain([undated]).max().unwrap_or(0).max(1);
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
        let mut tips = Vec::new();
        for (at, column) in (0_u32..).zip(years) {
            let left = f64::from(at);
            let mut sum = 0;
            for (place, (part, colour)) in column.parts.iter().enumerate().filter(|(_, (part, _))| *part > 0) {
                let (from, to) = (number(sum), number(sum + part));
                chart.draw_series([Rectangle::new([(left + 0.1, from), (left + 0.9, to)], colour.filled())])?;
                sum += part;
                let label = match labels.get(place) {
                    Some(label) => format!("{} · {label}", column.year),
                    None => column.year.to_string(),
                };
                tips.push(svg::tip(&label, &words.number(*part), words));
            }
            if let Some(text) = &column.value {
                let above = number(column.high()) + high * 0.01;
                chart.draw_series([Text::new(text.clone(), (left + 0.5, above), value.clone())])?;
            }
            if column.year % 4 == 2 {
                chart
                    .plotting_area()
                    .draw(&Text::new(column.year.to_string(), (left + 0.5, below), label.clone()))?;
            }
        }
        let left = wide - 1.0;
        chart.draw_series([Rectangle::new(
            [(left + 0.1, 0.0), (left + 0.9, number(undated))],
            undated_colour.filled(),
        )])?;
        let text = words.number(undated);
        tips.push(svg::tip(&undated_label, &text, words));
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
            .draw(&Text::new(undated_label, (wide + 0.5, below), end))?;
        chart
            .plotting_area()
            .draw(&Rectangle::new([(0.0, 0.0), (wide, 0.0)], AXIS.stroke_width(1)))?;
        Ok(tips)
    })
}
