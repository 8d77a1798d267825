//! The map of Europe: what is known of each country, and the places whose
//! coordinates are known.

use std::fmt::Write as _;

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::map::{VIEW_BOX, countries};
use super::places::dots;
use super::svg::LINK;
use super::{Cell, Column, Figure, Row, Swatch};
use crate::domain::cohort::Stage;
use crate::domain::mapped::Mapped;
use crate::domain::register::Register;
use crate::domain::tally::{CountryTally, Totals, by_country as tally};
use crate::locale::Words;
use crate::paths::Href;

/// Patterns as well as colours: the ground of each step in the file, one hue
/// from light to dark, and what lies on it.
const STEPS: [(&str, &str); 4] = [
    ("#d9cfe8", ""),
    (
        "#b39ad0",
        "<circle class=\"obs-map__grain\" cx=\"6\" cy=\"6\" r=\"1.6\" fill=\"#6f6880\"/>",
    ),
    (
        "#8561b3",
        "<rect class=\"obs-map__grain obs-map__grain--light\" y=\"5\" width=\"12\" height=\"1.4\" fill=\"#fbfaf7\"/>",
    ),
    (
        "#4b2a7b",
        "<path class=\"obs-map__grain obs-map__grain--light\" fill=\"#fbfaf7\" d=\"M5 0h1.4v5h5.6v1.4h-5.6v5.6h-1.4v-5.6h-5v-1.4h5z\"/>",
    ),
];

/// The map of `mapped`; the country `current` is marked and the finding is about it.
pub(super) fn figure(register: &Register, words: Words, mapped: Mapped, current: Option<&str>) -> Figure {
    let totals = register.index().totals.clone();
    let tallies = tally(register);
    let placed = register.signatories().filter(|authority| authority.place.is_some());
    let placed = i64::try_from(placed.count()).unwrap_or(i64::MAX);
    let title = match current {
        Some(code) => words.with("figure-map-country-title", &[("country", words.country(code).into())]),
        None => title(mapped, &tallies, &totals, words),
    };
    let id = match (mapped, current) {
        (_, Some(code)) => format!("map-{code}"),
        (Mapped::Signatories, None) => "map".to_owned(),
        _ => format!("map-{mapped}"),
    };
    let about_dots = words.count_with("map-dots", placed, &[("all", words.number(totals.signatories).into())]);
    let mut rows: Vec<Row> = tallies
        .iter()
        .filter(|tally| tally.signatories > 0)
        .map(|tally| Row {
            code: tally.code.clone(),
            label: words.country(&tally.code),
            href: Some(Href::Country(&tally.code).to(words.lang)),
            cells: cells(mapped, tally),
        })
        .collect();
    rows.sort_by(|left, right| words.compare(&left.label, &right.label));
    let about: &[&'static str] = match mapped {
        Mapped::Signatories => &["signatories"],
        Mapped::Coverage => &["coverage", "municipalities", "local_governments"],
        Mapped::Inhabitants => &["inhabitants", "population_known", "municipalities"],
        Mapped::Plans => &["share_with_plan", "with_plan", "signatories"],
        Mapped::Reports => &["reports", "reported", "signatories"],
    };
    Figure {
        name: id.clone(),
        note: format!("{} {about_dots}", words.t(&format!("map-about-{mapped}"))),
        columns: std::iter::once("country")
            .chain(about.iter().copied())
            .map(|code| match code {
                "coverage" | "reports" => Column::labelled(code, words.t(&format!("map-of-{code}"))),
                _ => Column::named(words, code),
            })
            .collect(),
        rows,
        svg: drawing(&id, &title, mapped, &tallies, &dots(register, words), words, current),
        title,
        is_map: true,
        legend: legend(&id, mapped, words),
        ..Figure::default()
    }
}

fn title(mapped: Mapped, tallies: &[CountryTally], totals: &Totals, words: Words) -> String {
    let sum = |of: fn(&CountryTally) -> i64| tallies.iter().map(of).sum::<i64>();
    let all = ("all", words.number(totals.signatories).into());
    match mapped {
        Mapped::Signatories => words.count_with(
            "figure-map-title",
            totals.signatories,
            &[("countries", words.number(totals.countries).into())],
        ),
        Mapped::Coverage => {
            let known = tallies.iter().filter(|tally| mapped.value(tally).is_some());
            words.count(
                "figure-map-coverage-title",
                i64::try_from(known.count()).unwrap_or(i64::MAX),
            )
        }
        Mapped::Inhabitants => words.count_with(
            "figure-map-inhabitants-title",
            totals.inhabitants.known,
            &[
                ("all", words.number(totals.inhabitants.of).into()),
                ("inhabitants", words.number(totals.inhabitants.number).into()),
            ],
        ),
        Mapped::Plans => words.count_with("figure-plans-title", sum(|tally| tally.with_plan), &[all]),
        Mapped::Reports => words.count_with("figure-map-reports-title", sum(|tally| tally.reported), &[all]),
    }
}

/// What the table says of a country; no share where nothing is known.
fn cells(mapped: Mapped, tally: &CountryTally) -> Vec<Cell> {
    let value = match mapped.value(tally) {
        None => Cell::Unknown,
        Some((part, None)) => Cell::Number(part),
        Some((part, Some(whole))) => Cell::Share(part, whole),
    };
    let beside = match mapped {
        Mapped::Signatories => return vec![Cell::Number(tally.signatories)],
        Mapped::Coverage => [
            Cell::Number(tally.municipalities),
            tally.local_governments.map_or(Cell::Unknown, Cell::Number),
        ],
        Mapped::Inhabitants => [tally.inhabitants.known, tally.inhabitants.of].map(Cell::Number),
        Mapped::Plans => [
            reached(tally.with_plan, tally.signatories),
            Cell::Number(tally.signatories),
        ],
        Mapped::Reports => [
            reached(tally.reported, tally.signatories),
            Cell::Number(tally.signatories),
        ],
    };
    std::iter::once(value).chain(beside).collect()
}

/// How many are known to have come to a stage.
fn reached(reached: i64, of: i64) -> Cell {
    let stage = Stage { reached, missed: 0, of };
    stage.known().map_or(Cell::Unknown, Cell::Number)
}

fn legend(id: &str, mapped: Mapped, words: Words) -> Vec<Swatch> {
    let steps = mapped.steps();
    let swatch = |class: &str, label: String| Swatch {
        class: format!("obs-map__country obs-map__country--{class}"),
        pattern: Some(format!("{id}-{class}")),
        label,
        ..Swatch::default()
    };
    let say = |number: i64| {
        if mapped.is_share() {
            words.percent(number, 100)
        } else {
            words.number(number)
        }
    };
    let mut legend = vec![swatch("none", words.t("map-none"))];
    for (at, from) in steps.iter().enumerate() {
        let next = steps.get(at + 1).copied();
        let label = match next {
            None => words.with("map-step-last", &[("from", say(*from).into())]),
            Some(next) if *from == 0 => words.with("map-step-first", &[("until", say(next).into())]),
            Some(next) if mapped.is_share() => words.with(
                "map-step-share",
                &[("from", say(*from).into()), ("until", say(next).into())],
            ),
            Some(next) => words.with(
                "map-step",
                &[("from", say(*from).into()), ("until", say(next - 1).into())],
            ),
        };
        legend.push(swatch(&format!("step-{}", at + 1), label));
    }
    legend
}

/// What is said of a country when it is pointed at or focused.
fn tip(mapped: Mapped, tally: &CountryTally, words: Words) -> String {
    let country = ("country", words.country(&tally.code).into());
    match (mapped, mapped.value(tally)) {
        (Mapped::Signatories, _) => words.count_with("map-tip", tally.signatories, &[country]),
        (_, None) => words.with("map-tip-unknown", &[country]),
        (_, Some((part, Some(whole)))) => words.with(
            "map-tip-share",
            &[
                country,
                ("share", words.percent(part, whole).into()),
                ("part", words.number(part).into()),
                ("whole", words.number(whole).into()),
            ],
        ),
        (_, Some((number, None))) => words.count_with(
            "map-tip-inhabitants",
            tally.inhabitants.known,
            &[
                country,
                ("inhabitants", words.number(number).into()),
                ("all", words.number(tally.inhabitants.of).into()),
            ],
        ),
    }
}

/// The map for a page: each country of the register is a link, in order of their names.
fn drawing(
    id: &str,
    title: &str,
    mapped: Mapped,
    tallies: &[CountryTally],
    dots: &[(f64, f64, String)],
    words: Words,
    current: Option<&str>,
) -> String {
    let mut svg = String::new();
    let _ = write!(
        svg,
        "<svg class=\"obs-map\" viewBox=\"{VIEW_BOX}\" role=\"group\" aria-label=\"{}\" xmlns=\"http://www.w3.org/2000/svg\">\
         <title>{}</title><defs><pattern id=\"{id}-none\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect class=\"obs-map__hatch-ground\" width=\"8\" height=\"8\" fill=\"#fbfaf7\"/>\
         <rect class=\"obs-map__hatch\" width=\"2\" height=\"8\" fill=\"#c9c2d6\"/></pattern>",
        encode_double_quoted_attribute(title),
        encode_text(title),
    );
    for (step, (ground, grain)) in (1..).zip(STEPS) {
        let _ = write!(
            svg,
            "<pattern id=\"{id}-step-{step}\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\">\
             <rect class=\"obs-map__ground--{step}\" width=\"12\" height=\"12\" fill=\"{ground}\"/>{grain}</pattern>"
        );
    }
    svg.push_str("</defs>");
    let mut drawn: Vec<_> = countries()
        .iter()
        .map(|country| (country, tallies.iter().find(|tally| tally.code == country.code)))
        .map(|(country, tally)| (tally.map(|tally| words.country(&tally.code)), country, tally))
        .collect();
    drawn.sort_by(|(left, ..), (right, ..)| match (left, right) {
        (Some(left), Some(right)) => words.compare(left, right),
        _ => left.is_some().cmp(&right.is_some()),
    });
    for (_, country, tally) in drawn {
        let Some(tally) = tally else {
            let _ = write!(
                svg,
                "<path class=\"obs-map__country obs-map__country--other\" fill=\"#ece8e0\" stroke=\"#fbfaf7\" d=\"{}\"/>",
                country.path
            );
            continue;
        };
        let class = mapped
            .step(tally)
            .map_or_else(|| "none".to_owned(), |step| format!("step-{}", step + 1));
        let marked = if current == Some(country.code) {
            " obs-map__country--current"
        } else {
            ""
        };
        let tip = tip(mapped, tally, words);
        let _ = write!(
            svg,
            "{LINK}{}\" aria-label=\"{}\"><path class=\"obs-map__country obs-map__country--{class}{marked}\" \
             fill=\"url(#{id}-{class})\" stroke=\"#fbfaf7\" d=\"{}\"><title>{}</title></path></a>",
            Href::Country(&tally.code).to(words.lang),
            encode_double_quoted_attribute(&tip),
            country.path,
            encode_text(&tip)
        );
    }
    // What is the same of all stands once.
    svg.push_str("<g class=\"obs-map__places\" fill=\"#c77700\" stroke=\"#fbfaf7\">");
    for (x, y, tip) in dots {
        let tip = encode_text(tip);
        let _ = write!(
            svg,
            "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"3\"><title>{tip}</title></circle>"
        );
    }
    svg.push_str("</g>");
    svg.push_str("</svg>");
    svg
}
