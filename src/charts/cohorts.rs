//! Of those who signed, how many have a plan or a report that is known.

use chrono::NaiveDate;

use super::bars::{Bar, bars};
use super::stages::{Staged, stages};
use super::{Cell, Column, Figure, Row, Swatch, svg};
use crate::domain::cohort::{Cohort, Group, Stage, cohorts, whole};
use crate::domain::register::Register;
use crate::locale::Words;
use crate::paths::Href;

/// Group by group, how many are known to have a plan, one in time, and a reviewed report; hatched where it is not known.
pub(super) fn figure(register: &Register, words: Words, group: Group, today: NaiveDate) -> Figure {
    let mut cohorts = cohorts(register, group, today);
    if matches!(group, Group::Country | Group::Kind | Group::Language | Group::Version) {
        cohorts.sort_by_key(|cohort| (cohort.code == "unknown", std::cmp::Reverse(cohort.signatories)));
    }
    let all = whole(register, today);
    let title = words.count_with(
        "figure-plans-title",
        all.with_plan,
        &[("all", words.number(all.signatories).into())],
    );
    let name = format!("plans-by-{group}");
    let drawn: Vec<Staged> = cohorts
        .iter()
        .map(|cohort| Staged {
            label: words.with(
                "name-and-number",
                &[
                    ("name", label(&cohort.code, group, words).into()),
                    ("number", words.number(cohort.signatories).into()),
                ],
            ),
            stages: vec![cohort.plan(), cohort.in_time(), cohort.reported()],
        })
        .collect();
    let names = ["stage-plan", "stage-in-time", "stage-reported"].map(|key| words.t(key));
    let svg = stages(&name, &title, &names, &drawn, words);
    let swatch = |class: &str, pattern: Option<String>| Swatch {
        class: format!("obs-chart__bar obs-chart__bar--{class}"),
        pattern,
        label: words.t(&format!("stage-{class}")),
        ..Swatch::default()
    };
    let missed = drawn
        .iter()
        .flat_map(|group| &group.stages)
        .any(|stage| stage.missed > 0);
    let legend = [swatch("known", None), swatch("uncertain", Some(svg::hatch(&name)))]
        .into_iter()
        .chain(missed.then(|| swatch("possible", None)))
        .collect();
    Figure {
        note: words.t("figure-plans-note"),
        columns: [Column::labelled(group.code(), words.t(&format!("group-{group}")))]
            .into_iter()
            .chain(COLUMNS.map(|code| Column::named(words, code)))
            .collect(),
        rows: cohorts.iter().map(|cohort| row(cohort, group, words)).collect(),
        svg,
        legend,
        title,
        name,
        ..Figure::default()
    }
}

/// What is told of a group, in the order of [`row`].
const COLUMNS: [&str; 8] = [
    "signatories",
    "due",
    "with_plan",
    "share_with_plan",
    "in_time",
    "share_in_time",
    "reported",
    "share_reported",
];

/// Bars of all signatories by kind, size or text; hatched where it is not known.
pub(super) fn signatories(register: &Register, words: Words, group: Group, today: NaiveDate) -> Figure {
    let mut cohorts = cohorts(register, group, today);
    if group == Group::Kind {
        cohorts.sort_by_key(|cohort| std::cmp::Reverse(cohort.signatories));
    }
    let all: i64 = cohorts.iter().map(|cohort| cohort.signatories).sum();
    let unknown = cohorts.iter().find(|cohort| cohort.code == "unknown");
    let known = all - unknown.map_or(0, |cohort| cohort.signatories);
    let title = match (group, cohorts.first()) {
        (_, None) => words.t("figure-empty"),
        (Group::Kind, Some(most)) => words.count_with(
            "figure-by-kind-title",
            all,
            &[
                ("kind", label(&most.code, group, words).into()),
                ("most", words.number(most.signatories).into()),
            ],
        ),
        _ => words.count_with(
            &format!("figure-by-{group}-title"),
            known,
            &[("all", words.number(all).into())],
        ),
    };
    let name = format!("by-{group}");
    let drawn: Vec<Bar> = cohorts
        .iter()
        .map(|cohort| {
            let mut bar = Bar::whole(label(&cohort.code, group, words), cohort.signatories, words);
            if cohort.code == "unknown" {
                bar.known = 0;
            }
            bar
        })
        .collect();
    let rows = cohorts.iter().map(|cohort| Row {
        cells: vec![Cell::Number(cohort.signatories), Cell::Share(cohort.signatories, all)],
        ..row(cohort, group, words)
    });
    Figure {
        note: words.t(&format!("figure-by-{group}-note")),
        columns: vec![
            Column::labelled(group.code(), words.t(&format!("group-{group}"))),
            Column::named(words, "signatories"),
            Column::named(words, "share"),
        ],
        rows: rows.collect(),
        svg: bars(&name, &title, &drawn, words),
        title,
        name,
        ..Figure::default()
    }
}

fn label(code: &str, group: Group, words: Words) -> String {
    match (code, group) {
        ("unknown", Group::Year) => words.t("year-unknown"),
        ("unknown", _) => words.t("unknown"),
        (_, Group::Year) => code.to_owned(),
        (_, Group::Country) => words.country(code),
        (_, Group::Kind) => words.t(&format!("kind-{code}")),
        (_, Group::Size) => words.t(&format!("size-{code}")),
        (_, Group::Version) => words.t(&format!("articles-{code}")),
        (_, Group::Language) => words.language_alone(code),
    }
}

fn row(cohort: &Cohort, group: Group, words: Words) -> Row {
    // Those of whom no working language is known are no choice of the list.
    let href = (cohort.code != "unknown" || group != Group::Language)
        .then(|| format!("{}?{group}={}", Href::Signatories.to(words.lang), cohort.code));
    Row {
        code: cohort.code.clone(),
        label: label(&cohort.code, group, words),
        href,
        cells: [Cell::Number(cohort.signatories), Cell::Number(cohort.due)]
            .into_iter()
            .chain(
                [cohort.plan(), cohort.in_time(), cohort.reported()]
                    .into_iter()
                    .flat_map(cells),
            )
            .collect(),
    }
}

/// The number and its share; neither where there is no evidence.
fn cells(stage: Stage) -> [Cell; 2] {
    match stage.known() {
        Some(known) => [Cell::Number(known), Cell::Share(known, stage.of)],
        None => [Cell::Unknown, Cell::Unknown],
    }
}
