//! Where the authorities of a selection are: circles on a map, whose area follows how many there are.

use std::fmt::Write as _;
use std::sync::LazyLock;

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::map::{HEIGHT, VIEW_BOX, WIDTH, countries, project};
use super::{Figure, Swatch, credit};
use crate::domain::register::{At, Authority, Place, Register, Spot};
use crate::locale::Words;

/// Side of the smallest cells of circles, in tenths of map units: 30 km.
const FINEST: u16 = 60;
/// Side of the smallest cells of dots: 5 km, which is a third of a dot.
const FINEST_DOT: u16 = 10;
/// Most circles or dots: so many are small to send, and can be told apart.
const MOST: usize = 300;
/// How many authorities of a circle are named.
const NAMED: usize = 3;
/// Radius of the smallest circle, in map units, or nobody would see it.
const RADIUS_MIN: f64 = 4.0;
/// Radius of the largest circle that fits into the legend.
const LEGEND_MAX: f64 = 36.0;
/// Radius of one authority where there is room.
const RADIUS_ONE: f64 = 6.0;

/// Authorities close together.
#[derive(Clone, Debug, Default)]
struct Cell {
    count: u32,
    // In tenths of map units.
    x: u64,
    y: u64,
    first: Vec<At>,
}

/// An authority on the map, in tenths of map units.
type Point = (At, u16, u16);

/// Cells of a size, as a table of the whole map.
struct Grid {
    size: u16,
    columns: usize,
    /// Of each cell its place among those with an authority, from 1.
    taken: Vec<u16>,
    many: u16,
}

impl Grid {
    fn new(size: u16) -> Self {
        // The map is far below 2^16 tenths wide.
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "two small constants"
        )]
        let across = |units: f64| (units * 10.0) as usize / usize::from(size) + 1;
        Self {
            size,
            columns: across(WIDTH),
            taken: vec![0; across(WIDTH) * across(HEIGHT)],
            many: 0,
        }
    }

    /// The place of the point's cell among those with an authority.
    fn take(&mut self, (_, x, y): Point) -> usize {
        let at = usize::from(y / self.size) * self.columns + usize::from(x / self.size);
        let Some(cell) = self.taken.get_mut(at) else { return 0 };
        if *cell == 0 {
            self.many += 1;
            *cell = self.many;
        }
        usize::from(*cell - 1)
    }
}

/// The points in cells, the fullest first; cells grow until there are few.
fn gather(points: &[Point], finest: u16) -> (Vec<Cell>, u16) {
    let mut size = finest;
    let grid = loop {
        let mut grid = Grid::new(size);
        let few = points.iter().all(|point| {
            grid.take(*point);
            usize::from(grid.many) <= MOST
        });
        if few {
            break grid;
        }
        size = size * 3 / 2;
    };
    let mut cells = vec![Cell::default(); usize::from(grid.many)];
    let mut grid = grid;
    for point in points {
        let (at, x, y) = *point;
        if let Some(cell) = cells.get_mut(grid.take(*point)) {
            cell.count += 1;
            cell.x += u64::from(x);
            cell.y += u64::from(y);
            if cell.first.len() < NAMED {
                cell.first.push(at);
            }
        }
    }
    cells.sort_by_key(|cell| std::cmp::Reverse(cell.count));
    (cells, size)
}

/// Tenths of map units.
fn on_map(place: &Place) -> Option<(u16, u16)> {
    let (x, y) = project::project(place.latitude, place.longitude)?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it lies on the map"
    )]
    let tenths = |units: f64| (units * 10.0).round() as u16;
    Some((tenths(x), tenths(y)))
}

/// Every signatory with a place as dots of one size: where each is, in map units, and of whom it tells. Those close
/// together are one, so that none lies hidden under another and there are never too many to send.
pub(super) fn dots(register: &Register, words: Words) -> Vec<(f64, f64, String)> {
    let spots = register.spots(on_map).iter();
    let points: Vec<Point> = (0..)
        .zip(register.authorities.iter().zip(spots))
        .filter(|(_, (authority, _))| authority.is_signatory())
        .filter_map(|(at, (_, spot))| match spot {
            Spot::At(x, y) => Some((at, *x, *y)),
            Spot::Unknown | Spot::Outside => None,
        })
        .collect();
    let (cells, _) = gather(&points, FINEST_DOT);
    let dot = |cell: &Cell| {
        let (x, y) = cell.middle();
        (x, y, tip(cell, register, words))
    };
    cells.iter().map(dot).collect()
}

impl Cell {
    /// The middle of those in it, in map units.
    fn middle(&self) -> (f64, f64) {
        #[expect(clippy::cast_precision_loss, reason = "sums of tenths are far below 2^52")]
        let middle = |sum: u64| sum as f64 / f64::from(self.count) / 10.0;
        (middle(self.x), middle(self.y))
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The map of these places in the register. Its table is the list beside it.
#[must_use]
pub fn places(register: &Register, selected: &[At], words: Words) -> Figure {
    let spots = register.spots(on_map);
    let mut points: Vec<Point> = Vec::with_capacity(selected.len());
    let mut outside = 0;
    for at in selected {
        match spots.get(*at as usize) {
            Some(Spot::At(x, y)) => points.push((*at, *x, *y)),
            Some(Spot::Outside) => outside += 1,
            Some(Spot::Unknown) | None => {}
        }
    }
    let known = count(points.len()) + outside;
    let all = words.number(count(selected.len()));
    let title = words.count_with("figure-places-title", known, &[("all", all.into())]);
    let mut note = words.t("figure-places-note");
    if outside > 0 {
        note = format!("{note} {}", words.count("figure-places-outside", outside));
    }
    let (cells, size) = gather(&points, FINEST);
    let scale = Scale::new(&cells, size);
    let figure = Figure {
        name: "places".to_owned(),
        note,
        svg: if cells.is_empty() {
            String::new()
        } else {
            drawing(&title, &cells, &scale, register, words)
        },
        title,
        is_map: true,
        legend: scale.legend(words),
        ..Figure::default()
    };
    Figure {
        credit: credit(&figure, register, words),
        ..figure
    }
}

/// How large circles are.
struct Scale {
    one: f64,
    most: u32,
}

impl Scale {
    fn new(cells: &[Cell], size: u16) -> Self {
        let most = cells.first().map_or(1, |cell| cell.count);
        // Neighbours may touch, and hide little of each other.
        let largest = (f64::from(size) / 10.0 * 0.6).clamp(12.0, LEGEND_MAX);
        Self {
            one: RADIUS_ONE.min(largest / f64::from(most).sqrt()),
            most,
        }
    }

    /// In map units.
    fn radius(&self, count: u32) -> f64 {
        (self.one * f64::from(count).sqrt()).max(RADIUS_MIN)
    }

    fn legend(&self, words: Words) -> Vec<Swatch> {
        // Half the radius of the largest, in round numbers.
        let middle = self.most / 4;
        let middle = if middle >= 20 { middle / 10 * 10 } else { middle };
        let mut counts = vec![1, middle, self.most];
        counts.retain(|count| *count > 0);
        counts.dedup();
        let swatch = |count: u32| Swatch {
            class: "obs-map__circle".to_owned(),
            label: words.count("figure-places-entries", count.into()),
            radius: Some(self.radius(count)),
            ..Swatch::default()
        };
        counts.into_iter().map(swatch).collect()
    }
}

/// What is said of a circle.
fn tip(cell: &Cell, register: &Register, words: Words) -> String {
    let named: Vec<&Authority> = cell
        .first
        .iter()
        .filter_map(|at| register.authorities.get(*at as usize))
        .collect();
    if let ([only], 1) = (named.as_slice(), cell.count) {
        return format!("{}, {}", only.name(), words.country(&only.country));
    }
    let names: Vec<String> = named.iter().map(|one| one.name().to_owned()).collect();
    let rest = i64::from(cell.count) - count(names.len());
    let entries = words.count("figure-places-entries", cell.count.into());
    if rest > 0 {
        let named = ("names", names.join(", ").into());
        words.count_with("figure-places-tip-more", rest, &[("entries", entries.into()), named])
    } else {
        let named = ("names", words.list(&names).into());
        words.with("figure-places-tip", &[("entries", entries.into()), named])
    }
}

/// The outlines of the register's countries, and of the land around them.
static LAND: LazyLock<String> = LazyLock::new(|| {
    let mut svg = String::new();
    for (is_member, class, fill) in [(false, "other", "#ece8e0"), (true, "land", "#f6f2fa")] {
        let own = countries().iter().filter(|country| country.is_member == is_member);
        let path: String = own.map(|country| country.path).collect();
        let _ = write!(
            svg,
            "<path class=\"obs-map__country obs-map__country--{class}\" fill=\"{fill}\" stroke=\"#6f6880\" d=\"{path}\"/>"
        );
    }
    svg
});

fn drawing(title: &str, cells: &[Cell], scale: &Scale, register: &Register, words: Words) -> String {
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg class=\"obs-map\" viewBox=\"{VIEW_BOX}\" role=\"img\" aria-label=\"{}\" xmlns=\"http://www.w3.org/2000/svg\">\
         <title>{}</title>{}<g class=\"obs-map__circle\" fill=\"#4b2a7b\" stroke=\"#fbfaf7\">",
        encode_double_quoted_attribute(title),
        encode_text(title),
        *LAND,
    );
    for cell in cells {
        let (x, y) = cell.middle();
        let _ = write!(
            svg,
            "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{:.1}\"><title>{}</title></circle>",
            scale.radius(cell.count),
            encode_text(&tip(cell, register, words))
        );
    }
    svg.push_str("</g></svg>");
    svg
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_few_and_lose_nobody() {
        // Scattered over the whole map, as no real places are.
        let points: Vec<Point> = (0..60_000_u64)
            .map(|at| (at as u32, (at * 7919 % 10_001) as u16, (at * 104_729 % 8_821) as u16))
            .collect();
        let (cells, size) = gather(&points, FINEST);
        assert!(
            size > FINEST && cells.len() <= MOST && cells.len() > MOST / 4,
            "{}",
            cells.len()
        );
        assert_eq!(cells.iter().map(|cell| cell.count).sum::<u32>(), 60_000);
        let few = &points[..3];
        let (cells, size) = gather(few, FINEST);
        assert_eq!((cells.len(), size), (3, FINEST));
        assert_eq!((cells[0].x, cells[0].y), (u64::from(few[0].1), u64::from(few[0].2)));
        assert!(gather(&[], FINEST).0.is_empty());
    }

    #[test]
    fn areas_follow_numbers_and_nothing_is_too_small_to_see() {
        let cell = |count| Cell {
            count,
            ..Cell::default()
        };
        let scale = Scale::new(&[cell(400), cell(100), cell(1)], 600);
        assert!((scale.radius(400) - 2.0 * scale.radius(100)).abs() < 0.001);
        assert!((scale.radius(400) - 36.0).abs() < 0.001);
        assert!((scale.radius(1) - RADIUS_MIN).abs() < 0.001);
        assert!((Scale::new(&[cell(1)], FINEST).radius(1) - RADIUS_ONE).abs() < 0.001);
    }
    #[test]
    fn dots_in_one_place_are_one_and_all_others_their_own() {
        let points: Vec<Point> = vec![(0, 4_000, 4_000), (1, 4_003, 4_002), (2, 4_020, 4_000), (3, 100, 100)];
        let (cells, size) = gather(&points, FINEST_DOT);
        assert_eq!(size, FINEST_DOT);
        let counts: Vec<u32> = cells.iter().map(|cell| cell.count).collect();
        assert_eq!(counts, [2, 1, 1]);
        assert_eq!(cells[0].first, [0, 1]);
        assert_eq!(cells[0].middle(), (400.15, 400.1));
    }
}
