//! The map of Europe: signatories that this register knows, by country, and the
//! places whose coordinates are known.

use std::fmt::Write as _;

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::map::{VIEW_BOX, countries, project};
use super::{Cell, Figure, Swatch, by_country};
use crate::domain::register::{Authority, Register};
use crate::domain::tally::{CountryTally, by_country as tally, totals};
use crate::locale::Words;

/// Lower ends of the steps of the map.
const STEPS: [i64; 4] = [1, 5, 10, 25];
/// The steps' colours in the file: one hue, light to dark.
const FILLS: [&str; 4] = ["#d9cfe8", "#b39ad0", "#8561b3", "#4b2a7b"];

fn step(signatories: i64) -> Option<usize> {
    STEPS.iter().rposition(|from| signatories >= *from)
}

/// The map; `current` is marked and the finding is about it.
pub(super) fn figure(register: &Register, words: Words, current: Option<&str>) -> Figure {
    let totals = totals(&register.authorities);
    let tallies = tally(register);
    let places: Vec<&Authority> = register
        .signatories()
        .filter(|authority| authority.place.is_some())
        .collect();
    let placed = i64::try_from(places.len()).unwrap_or(i64::MAX);
    let title = match current {
        Some(code) => words.with("figure-map-country-title", &[("country", words.country(code).into())]),
        None => words.count_with(
            "figure-map-title",
            totals.signatories,
            &[("countries", words.number(totals.countries).into())],
        ),
    };
    let id = current.map_or_else(|| "map".to_owned(), |code| format!("map-{code}"));
    let mut rows: Vec<_> = tallies.iter().map(|tally| by_country::row(tally, words)).collect();
    for row in &mut rows {
        row.cells.truncate(1);
    }
    rows.retain(|row| row.cells.iter().any(|cell| *cell != Cell::Number(0)));
    rows.sort_by(|left, right| words.compare(&left.label, &right.label));
    Figure {
        name: id.clone(),
        note: words.count_with(
            "figure-map-note",
            placed,
            &[("all", words.number(totals.signatories).into())],
        ),
        columns: vec![words.t("column-country"), words.t("column-signatories")],
        rows,
        svg: drawing(&id, &title, &tallies, &places, words, current),
        title,
        source: None,
        is_map: true,
        legend: legend(&id, words),
    }
}

fn legend(id: &str, words: Words) -> Vec<Swatch> {
    let mut legend = vec![Swatch {
        class: "obs-map__country obs-map__country--none".to_owned(),
        pattern: Some(format!("{id}-none")),
        label: words.t("map-none"),
    }];
    for (at, from) in STEPS.iter().enumerate() {
        let label = match STEPS.get(at + 1) {
            Some(next) => words.with(
                "map-step",
                &[
                    ("from", words.number(*from).into()),
                    ("until", words.number(next - 1).into()),
                ],
            ),
            None => words.with("map-step-last", &[("from", words.number(*from).into())]),
        };
        legend.push(Swatch {
            class: format!("obs-map__country obs-map__country--step-{}", at + 1),
            pattern: None,
            label,
        });
    }
    legend
}

fn drawing(
    id: &str,
    title: &str,
    tallies: &[CountryTally],
    places: &[&Authority],
    words: Words,
    current: Option<&str>,
) -> String {
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg class=\"obs-map\" viewBox=\"{VIEW_BOX}\" role=\"img\" aria-label=\"{}\" xmlns=\"http://www.w3.org/2000/svg\">\
         <title>{}</title><defs><pattern id=\"{id}-none\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect class=\"obs-map__hatch-ground\" width=\"8\" height=\"8\" fill=\"#fbfaf7\"/>\
         <rect class=\"obs-map__hatch\" width=\"2\" height=\"8\" fill=\"#c9c2d6\"/></pattern></defs>",
        encode_double_quoted_attribute(title),
        encode_text(title),
    );
    for country in countries() {
        let tally = tallies.iter().find(|tally| tally.code == country.code);
        let marked = if current == Some(country.code) {
            " obs-map__country--current"
        } else {
            ""
        };
        let (class, fill) = match tally.map(|tally| (tally, step(tally.signatories))) {
            None => ("other".to_owned(), "#ece8e0".to_owned()),
            Some((_, None)) => ("none".to_owned(), format!("url(#{id}-none)")),
            Some((_, Some(step))) => (
                format!("step-{}", step + 1),
                FILLS.get(step).copied().unwrap_or_default().to_owned(),
            ),
        };
        let _ = write!(
            svg,
            "<path class=\"obs-map__country obs-map__country--{class}{marked}\" fill=\"{fill}\" stroke=\"#fbfaf7\" d=\"{}\">",
            country.path
        );
        if let Some(tally) = tally {
            let text = words.count_with(
                "map-tip",
                tally.signatories,
                &[("country", words.country(&tally.code).into())],
            );
            let _ = write!(svg, "<title>{}</title>", encode_text(&text));
        }
        svg.push_str("</path>");
    }
    for authority in places {
        let Some(place) = &authority.place else { continue };
        let Some((x, y)) = project::project(place.latitude, place.longitude) else {
            continue;
        };
        let _ = write!(
            svg,
            "<circle class=\"obs-map__place\" cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"3\" fill=\"#c77700\" stroke=\"#fbfaf7\"><title>{}</title></circle>",
            encode_text(authority.name())
        );
    }
    svg.push_str("</svg>");
    svg
}
