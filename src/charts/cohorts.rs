//! Of those who signed, how many have a plan or a report that is known.

use chrono::NaiveDate;

use super::bars::{Bar, bars};
use super::{Cell, Figure, Row};
use crate::domain::cohort::{Cohort, Group, cohorts, whole};
use crate::domain::register::Register;
use crate::locale::Words;
use crate::paths::Href;

/// Bars by group: solid where a plan is known, hatched where none is.
pub(super) fn figure(register: &Register, words: Words, group: Group, today: NaiveDate) -> Figure {
    let mut cohorts = cohorts(register, group, today);
    if matches!(group, Group::Country | Group::Kind | Group::Language) {
        cohorts.sort_by_key(|cohort| (cohort.code == "unknown", std::cmp::Reverse(cohort.signatories)));
    }
    let all = whole(register, today);
    let title = words.count_with(
        "figure-plans-title",
        all.with_plan,
        &[("all", words.number(all.signatories).into())],
    );
    let name = format!("plans-by-{group}");
    let drawn: Vec<Bar> = cohorts
        .iter()
        .map(|cohort| Bar {
            label: label(&cohort.code, group, words),
            known: cohort.with_plan,
            all: cohort.signatories,
            value: words.with(
                "known-of",
                &[
                    ("known", words.number(cohort.with_plan).into()),
                    ("all", words.number(cohort.signatories).into()),
                ],
            ),
        })
        .collect();
    let svg = bars(&name, &title, &drawn);
    Figure {
        note: words.t("figure-plans-note"),
        columns: vec![
            words.t(&format!("group-{group}")),
            words.t("column-signatories"),
            words.t("column-due"),
            words.t("column-with-plan"),
            words.t("column-share-with-plan"),
            words.t("column-in-time"),
            words.t("column-reported"),
        ],
        rows: cohorts.iter().map(|cohort| row(cohort, group, words)).collect(),
        svg,
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
        (_, Group::Language) => words.language_alone(code),
    }
}

fn row(cohort: &Cohort, group: Group, words: Words) -> Row {
    // The list has no filter by size.
    let href = (group != Group::Size && (cohort.code != "unknown" || group == Group::Year))
        .then(|| format!("{}?{group}={}", Href::Signatories.to(words.lang), cohort.code));
    Row {
        code: cohort.code.clone(),
        label: label(&cohort.code, group, words),
        href,
        cells: vec![
            Cell::Number(cohort.signatories),
            Cell::Number(cohort.due),
            Cell::Number(cohort.with_plan),
            Cell::Share(cohort.with_plan, cohort.signatories),
            Cell::Number(cohort.in_time),
            Cell::Number(cohort.reported),
        ],
    }
}
