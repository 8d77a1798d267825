//! Horizontal bars: a name before, a number behind.

use plotters::prelude::{Rectangle, Text};
use plotters::style::Color as _;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::palette::{AXIS, BAR, LABEL, UNCERTAIN, VALUE};
use super::svg;
use crate::locale::Words;

/// Fits half a page and, unshrunk, a phone.
const WIDE: i32 = 360;
const LINE: i32 = 24;
const FONT: i32 = 16;

/// One bar.
pub(super) struct Bar {
    /// Before it.
    pub label: String,
    /// The part that is known, drawn solid.
    pub known: i64,
    /// All of it; what is more than known is drawn hatched.
    pub all: i64,
    /// Behind it.
    pub value: String,
}

impl Bar {
    /// All of which is known.
    pub(super) fn whole(label: String, number: i64, words: Words) -> Self {
        Self {
            label,
            known: number,
            all: number,
            value: words.number(number),
        }
    }
}

/// Bars, from 0 on.
pub(super) fn bars(name: &str, title: &str, bars: &[Bar], words: Words) -> String {
    let most = bars.iter().map(|bar| bar.all).max().unwrap_or(0).max(1);
    let width = |of: fn(&Bar) -> &str| bars.iter().map(|bar| svg::width(of(bar), FONT)).max().unwrap_or(0);
    let names = width(|bar| &bar.label) + 14;
    let room = i64::from((WIDE - names - width(|bar| &bar.value) - 16).max(60));
    let lines = i32::try_from(bars.len()).unwrap_or(i32::MAX / LINE - 1);
    let high = u32::try_from(lines * LINE + 10).unwrap_or(10);
    svg::draw(name, title, (WIDE.unsigned_abs(), high), |area| {
        let label = svg::font(FONT).color(&LABEL).pos(Pos::new(HPos::Right, VPos::Center));
        let value = svg::font(FONT).color(&VALUE).pos(Pos::new(HPos::Left, VPos::Center));
        let long = |number: i64| {
            i32::try_from(room * number / most)
                .unwrap_or(0)
                .max(i32::from(number > 0))
        };
        let mut tips = Vec::new();
        for (at, bar) in (0_i32..).zip(bars) {
            let mut tip = svg::tip(&bar.label, &bar.value, words);
            let (top, middle) = (at * LINE + 5, at * LINE + 5 + LINE / 2);
            let (known, all) = (names + long(bar.known), names + long(bar.all));
            for (from, to, colour) in [(names, known, BAR), (known, all, UNCERTAIN)] {
                if to > from {
                    area.draw(&Rectangle::new(
                        [(from, top + 3), (to, top + LINE - 3)],
                        colour.filled(),
                    ))?;
                    // Once for both parts.
                    tips.push(std::mem::take(&mut tip));
                }
            }
            area.draw(&Text::new(bar.label.clone(), (names - 8, middle), label.clone()))?;
            area.draw(&Text::new(bar.value.clone(), (all + 7, middle), value.clone()))?;
        }
        area.draw(&Rectangle::new(
            [(names, 2), (names, lines * LINE + 8)],
            AXIS.stroke_width(1),
        ))?;
        Ok(tips)
    })
}

#[cfg(test)]
mod tests {
    use super::{Bar, bars};
    use crate::locale::Lang;

    /// Towns in four scripts, with numbers that each language of the site writes in its own way.
    #[test]
    fn names_in_every_script_have_room() {
        let towns = ["Győr", "Άγιος Δημήτριος", "Київ", "Kırklareli", "Ћуприја"];
        for lang in [Lang::En, Lang::Fr] {
            let words = lang.words();
            let long: Vec<_> = (1_i64..)
                .zip(towns)
                .map(|(at, town)| Bar::whole(town.to_owned(), at * 1_234_567, words))
                .collect();
            let svg = bars("towns", "Παράδειγμα", &long, words);
            let drawn = svg.replace('\n', "");
            let number = if lang == Lang::En {
                "1,234,567"
            } else {
                "1\u{202f}234\u{202f}567"
            };
            for text in towns.into_iter().chain([number]) {
                assert!(drawn.contains(&format!(">{text}<")), "{text}: {drawn}");
            }
            insta::assert_snapshot!(format!("towns.{}.svg", lang.code()), svg);
        }
    }
}
