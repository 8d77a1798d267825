//! Columns by year, to scale, and one beside them of what no year is known of. For a phone the same lies on its side,
//! where a name and a number fit each year.

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

/// What stands at the end, with its label and colour.
pub(super) type Undated = (i64, String, RGBColor);

/// The columns, and the same for a phone. `labels` say what parts are, where there are several.
pub(super) fn columns(
    name: &str,
    title: &str,
    stacks: (&[Stack], &[String]),
    undated: Undated,
    words: Words,
) -> (String, String) {
    let narrow = lying(&format!("{name}-narrow"), title, stacks, &undated, words);
    (standing(name, title, stacks, undated, words), narrow)
}

/// What is said of a part.
fn tip(year: i32, label: Option<&String>, part: i64, words: Words) -> String {
    let label = label.map_or_else(|| year.to_string(), |label| format!("{year} · {label}"));
    svg::tip(&label, &words.number(part), words)
}

/// How wide the drawing for a phone is, unshrunk, and how high each year.
const WIDE: i32 = 360;
const LINE: i32 = 20;

fn lying(name: &str, title: &str, (years, labels): (&[Stack], &[String]), undated: &Undated, words: Words) -> String {
    let (rest, rest_label, rest_colour) = undated;
    let font = FONT + 1;
    let most = years.iter().map(Stack::high).chain([*rest]).max().unwrap_or(0).max(1);
    let number = |number: i64| words.number(number);
    let left = svg::width("2006", font).max(svg::width(rest_label, font)).min(WIDE / 3) + 10;
    let room = i64::from(WIDE - left - svg::width(&number(most), font) - 12);
    let lines = i32::try_from(years.len() + 1).unwrap_or(1);
    let high = u32::try_from(lines * LINE + 12).unwrap_or(12);
    svg::draw(name, title, (WIDE.unsigned_abs(), high), |area| {
        let label = svg::font(font).color(&LABEL).pos(Pos::new(HPos::Right, VPos::Center));
        let value = svg::font(font).color(&VALUE).pos(Pos::new(HPos::Left, VPos::Center));
        let long = |number: i64| left + i32::try_from(room * number / most).unwrap_or(0);
        let mut tips = Vec::new();
        let stacks = years
            .iter()
            .map(|year| (year.year.to_string(), year.parts.as_slice(), year.high()));
        let end = [(*rest, *rest_colour)];
        let stacks = stacks.chain([(rest_label.clone(), end.as_slice(), *rest)]);
        for (at, (name, parts, all)) in (0_i32..).zip(stacks) {
            // The last one stands a little apart.
            let top = at * LINE + if at + 1 == lines { 10 } else { 2 };
            let (mut sum, year) = (0, usize::try_from(at).ok().and_then(|at| years.get(at)));
            for (place, (part, colour)) in parts.iter().enumerate().filter(|(_, (part, _))| *part > 0) {
                let (from, to) = (long(sum), long(sum + part).max(long(sum) + 1));
                area.draw(&Rectangle::new(
                    [(from, top + 3), (to, top + LINE - 3)],
                    colour.filled(),
                ))?;
                sum += part;
                tips.push(match year {
                    Some(year) => tip(year.year, labels.get(place), *part, words),
                    None => svg::tip(rest_label, &number(*part), words),
                });
            }
            area.draw(&Text::new(name, (left - 8, top + LINE / 2), label.clone()))?;
            if all > 0 {
                area.draw(&Text::new(number(all), (long(all) + 6, top + LINE / 2), value.clone()))?;
            }
        }
        area.draw(&Rectangle::new(
            [(left, 0), (left, lines * LINE + 10)],
            AXIS.stroke_width(1),
        ))?;
        Ok(tips)
    })
}

fn standing(name: &str, title: &str, (years, labels): (&[Stack], &[String]), undated: Undated, words: Words) -> String {
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
                tips.push(tip(column.year, labels.get(place), *part, words));
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
