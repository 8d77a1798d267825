//! Groups of signatories on their way: for each group a bar per stage, all of the group long, solid as far as something is
//! known. Groups of one and of a hundred have bars of one length: their sizes stand behind their names.

use plotters::prelude::{Rectangle, Text};
use plotters::style::Color as _;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::palette::{BAR, LABEL, POSSIBLE, SOFT, UNCERTAIN, VALUE};
use super::svg;
use crate::domain::cohort::Stage;
use crate::locale::Words;

/// Fits half a page and, unshrunk, a phone.
const WIDE: i32 = 360;
/// How high a line is, of names or of bars.
const LINE: i32 = 20;
const FONT: i32 = 15;
const GAP: i32 = 8;
const EDGE: i32 = 4;
/// Names wider than this stand above their bars, which need the room.
const BESIDE: i32 = 110;

/// One group, and how far it came.
pub(super) struct Staged {
    /// What stands before its bars.
    pub label: String,
    /// One for each name of a stage.
    pub stages: Vec<Stage>,
}

/// The bars; `names` are those of the stages.
pub(super) fn stages(name: &str, title: &str, names: &[String], groups: &[Staged], words: Words) -> String {
    let widest = groups.iter().map(|group| svg::width(&group.label, FONT)).max();
    let is_above = widest.unwrap_or(0) > BESIDE;
    let left = if is_above {
        EDGE
    } else {
        EDGE + widest.unwrap_or(0) + GAP
    };
    let count = i32::try_from(names.len()).unwrap_or(1).max(1);
    let column = (WIDE - left) / count;
    let number = groups
        .iter()
        .flat_map(|group| &group.stages)
        .filter_map(|stage| stage.known());
    let numbers = number
        .map(|known| svg::width(&words.number(known), FONT))
        .max()
        .unwrap_or(0);
    let room = (column - numbers - 2 * GAP).max(20);
    let each = if is_above { 2 * LINE + 4 } else { LINE + 4 };
    let lines = i32::try_from(groups.len()).unwrap_or(i32::MAX / each - 2);
    let high = u32::try_from(LINE + 6 + lines * each).unwrap_or(LINE.unsigned_abs());
    svg::draw(name, title, (WIDE.unsigned_abs(), high), |area| {
        let at = Pos::new(HPos::Left, VPos::Center);
        let (label, value) = (
            svg::font(FONT).color(&LABEL).pos(at),
            svg::font(FONT).color(&VALUE).pos(at),
        );
        let head = svg::font(FONT - 1).color(&SOFT).pos(at);
        for (place, text) in (0_i32..).zip(names) {
            area.draw(&Text::new(
                text.clone(),
                (left + place * column, LINE / 2),
                head.clone(),
            ))?;
        }
        let mut tips = Vec::new();
        for (line, group) in (0_i32..).zip(groups) {
            let top = LINE + 6 + line * each;
            area.draw(&Text::new(group.label.clone(), (EDGE, top + LINE / 2), label.clone()))?;
            let top = if is_above { top + LINE } else { top };
            for (place, (stage, of)) in (0_i32..).zip(group.stages.iter().zip(names)) {
                let from = left + place * column;
                let long = |part: i64| i32::try_from(i64::from(room) * part / stage.of.max(1)).unwrap_or(0);
                let some = |part: i64| long(part).max(if part > 0 { 2 } else { 0 });
                let reached = from + some(stage.reached);
                let missed = from + room - some(stage.missed);
                let mut tip = svg::tip(&format!("{} · {of}", group.label), &said(*stage, words), words);
                for (from, to, colour) in [
                    (from, reached, BAR),
                    (reached, missed, UNCERTAIN),
                    (missed, from + room, POSSIBLE),
                ] {
                    if to > from {
                        area.draw(&Rectangle::new(
                            [(from, top + 3), (to, top + LINE - 3)],
                            colour.filled(),
                        ))?;
                        // Once for all parts.
                        tips.push(std::mem::take(&mut tip));
                    }
                }
                if let Some(known) = stage.known() {
                    let behind = (from + room + GAP / 2, top + LINE / 2);
                    area.draw(&Text::new(words.number(known), behind, value.clone()))?;
                }
            }
        }
        Ok(tips)
    })
}

/// How many of how many; that it is not known where there is no evidence.
fn said(stage: Stage, words: Words) -> String {
    stage.known().map_or_else(
        || words.t("unknown"),
        |known| {
            let (known, all) = (words.number(known), words.number(stage.of));
            words.with("known-of", &[("known", known.into()), ("all", all.into())])
        },
    )
}
