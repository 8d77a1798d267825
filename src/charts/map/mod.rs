//! The map of Europe: shapes of countries, made ahead of time by `generate.mjs` and read from
//! `europe.tsv`.
//!
//! Everything is in map units: the view box is [`WIDTH`] by [`HEIGHT`], y points downwards and one
//! unit is five kilometres of EPSG:3035, an equal-area projection, so that a coloured area is
//! worth the same anywhere. Shapes at the edge of the window reach a little beyond the view box.

use std::sync::LazyLock;

/// From degrees to map units.
pub mod project;

/// The table that `generate.mjs` writes.
const TABLE: &str = include_str!("europe.tsv");

/// Width of the map, in map units.
pub const WIDTH: f64 = 1000.0;

/// Height of the map, in map units.
pub const HEIGHT: f64 = 882.0;

/// The `viewBox` attribute of the map.
pub const VIEW_BOX: &str = "0 0 1000 882";

/// A country on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Country {
    /// ISO 3166-1 alpha-2 code; XK for Kosovo.
    pub code: &'static str,
    /// Whether the register covers the country; the others are neighbouring land, drawn as
    /// background.
    pub is_member: bool,
    /// A point well inside the largest piece of the country, for a label or a symbol; map units.
    pub anchor: (f64, f64),
    /// SVG path data in whole map units. Malta, too small to be seen, is an octagon.
    pub path: &'static str,
}

/// All countries in the window, sorted by code. No two overlap: the order of drawing is free.
pub fn countries() -> &'static [Country] {
    static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| rows().filter_map(country).collect());
    &COUNTRIES
}

fn rows() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|line| !line.starts_with('#'))
}

/// A malformed row gives nothing: the map is drawn without it, and a test says which it is.
fn country(row: &'static str) -> Option<Country> {
    let mut cells = row.split('\t');
    let code = cells.next()?;
    let is_member = match cells.next()? {
        "member" => true,
        "other" => false,
        _ => return None,
    };
    let (x, y) = cells.next()?.split_once(',')?;
    let anchor = (x.parse().ok()?, y.parse().ok()?);
    let path = cells.next().filter(|path| path.starts_with('M'))?;
    cells.next().is_none().then_some(Country {
        code,
        is_member,
        anchor,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const MEMBERS: [&str; 42] = [
        "AL", "AT", "BA", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GE", "GR", "HR",
        "HU", "IE", "IL", "IS", "IT", "LT", "LU", "LV", "MD", "ME", "MK", "MT", "NL", "NO", "PL", "PT", "RO", "RS",
        "SE", "SI", "SK", "TR", "UA", "XK",
    ];

    /// Left, top, right and bottom of a path, read as `generate.mjs` writes it: each ring an
    /// absolute start and relative steps.
    pub(super) fn bounds(path: &str) -> [f64; 4] {
        let mut bounds = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        for ring in path.split_terminator('z') {
            let (start, steps) = ring.strip_prefix('M').unwrap().split_once('l').unwrap();
            let numbers = format!("{start} {steps}").replace('-', " -");
            let numbers: Vec<f64> = numbers
                .split_whitespace()
                .map(|number| number.parse().unwrap())
                .collect();
            let (mut x, mut y) = (0.0, 0.0);
            for step in numbers.chunks(2) {
                x += step[0];
                y += step[1];
                bounds = [bounds[0].min(x), bounds[1].min(y), bounds[2].max(x), bounds[3].max(y)];
            }
        }
        bounds
    }

    #[test]
    fn every_row_is_read() {
        let malformed: Vec<_> = rows().filter(|row| country(row).is_none()).collect();
        assert_eq!(malformed, Vec::<&str>::new());
    }

    #[test]
    fn members_are_the_countries_of_the_register_once_each() {
        let codes: Vec<_> = countries().iter().filter(|c| c.is_member).map(|c| c.code).collect();
        assert_eq!(codes, MEMBERS);
        let all: BTreeSet<_> = countries().iter().map(|c| c.code).collect();
        assert_eq!(all.len(), countries().len());
    }

    #[test]
    fn anchors_are_in_the_view_box_and_in_their_country() {
        for Country {
            code,
            anchor: (x, y),
            path,
            ..
        } in countries()
        {
            let [left, top, right, bottom] = bounds(path);
            assert!((left.max(0.0)..=right.min(WIDTH)).contains(x), "{code}");
            assert!((top.max(0.0)..=bottom.min(HEIGHT)).contains(y), "{code}");
        }
    }

    #[test]
    fn every_member_is_large_enough_to_be_seen() {
        for Country { code, path, .. } in countries().iter().filter(|c| c.is_member) {
            let [left, top, right, bottom] = bounds(path);
            assert!(right - left >= 8.0 && bottom - top >= 8.0, "{code}");
        }
    }

    #[test]
    fn view_box_is_that_of_the_table() {
        assert!(TABLE.contains(&format!("# viewBox {VIEW_BOX};")));
        assert_eq!(VIEW_BOX, format!("0 0 {WIDTH} {HEIGHT}"));
    }
}
