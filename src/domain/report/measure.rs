//! A measure: its fields as typed, and what it needs.

use serde::{Deserialize, Serialize};

use super::{ARTICLES, Fault, Field, TEXT_MAX, TITLE_MAX};

/// How far a measure has come, as the form offers it.
pub const PROGRESS: [&str; 4] = ["not-started", "under-way", "completed", "stopped"];

/// What a measure costs in all, in classes of euros, as the form offers it. The classes are ours; each is ten times the one
/// before.
pub const COST_BANDS: [&str; 5] = ["none", "under-10000", "10000-99999", "100000-999999", "over-1000000"];

/// A measure as typed.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Measure {
    /// What it is called.
    pub title: String,
    /// What is done.
    pub description: String,
    /// Which unit answers for it.
    pub responsible_unit: String,
    /// When it starts: `2024` or `2024-03`.
    pub starts: String,
    /// When it ends, in the same form; may be empty.
    pub ends: String,
    /// Money and people.
    pub resources: String,
    /// One of [`COST_BANDS`]; may be empty.
    pub cost_band: String,
    /// One of [`PROGRESS`].
    pub progress: String,
    /// What came of it.
    pub result: String,
    /// Numbers of the articles it serves, joined by commas.
    pub articles: String,
}

/// A measure that is whole.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CheckedMeasure {
    /// What it is called.
    pub title: String,
    /// The articles it serves, ascending, at least one.
    pub articles: Vec<u8>,
}

impl Measure {
    /// A measure out of a form's fields, asked for by their names.
    #[must_use]
    pub fn from_fields(get: impl Fn(&str) -> String) -> Self {
        Self {
            title: get("title"),
            description: get("description"),
            responsible_unit: get("responsible_unit"),
            starts: get("starts"),
            ends: get("ends"),
            resources: get("resources"),
            cost_band: get("cost_band"),
            progress: get("progress"),
            result: get("result"),
            articles: get("articles"),
        }
    }

    /// The same the other way: every field with its name.
    #[must_use]
    pub fn fields(&self) -> [(&'static str, String); 10] {
        [
            ("title", self.title.clone()),
            ("description", self.description.clone()),
            ("responsible_unit", self.responsible_unit.clone()),
            ("starts", self.starts.clone()),
            ("ends", self.ends.clone()),
            ("resources", self.resources.clone()),
            ("cost_band", self.cost_band.clone()),
            ("progress", self.progress.clone()),
            ("result", self.result.clone()),
            ("articles", self.articles.clone()),
        ]
    }

    /// What a measure needs.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self) -> Result<CheckedMeasure, Vec<(Field, Fault)>> {
        let mut faults = Vec::new();
        need(&mut faults, Field::Title, &self.title, TITLE_MAX);
        need(&mut faults, Field::Description, &self.description, TEXT_MAX);
        let articles = parse_articles(&self.articles);
        if articles.is_empty() {
            faults.push((Field::Articles, Fault::Missing));
        }
        need(&mut faults, Field::ResponsibleUnit, &self.responsible_unit, TITLE_MAX);
        let starts = parse_month(&self.starts);
        let ends = parse_month(&self.ends);
        if self.starts.trim().is_empty() {
            faults.push((Field::Starts, Fault::Missing));
        } else if starts.is_none() {
            faults.push((Field::Starts, Fault::NotADate));
        }
        if !self.ends.trim().is_empty() {
            match (starts, ends) {
                (_, None) => faults.push((Field::Ends, Fault::NotADate)),
                (Some((first, _)), Some((_, last))) if last < first => {
                    faults.push((Field::Ends, Fault::EndsBeforeStart));
                }
                _ => {}
            }
        }
        fits(&mut faults, Field::Resources, &self.resources);
        if !self.cost_band.is_empty() && !COST_BANDS.contains(&self.cost_band.as_str()) {
            faults.push((Field::CostBand, Fault::NotOffered));
        }
        if self.progress.is_empty() {
            faults.push((Field::Progress, Fault::Missing));
        } else if !PROGRESS.contains(&self.progress.as_str()) {
            faults.push((Field::Progress, Fault::NotOffered));
        }
        fits(&mut faults, Field::Result, &self.result);
        if faults.is_empty() {
            Ok(CheckedMeasure {
                title: self.title.trim().to_owned(),
                articles,
            })
        } else {
            Err(faults)
        }
    }
}

fn need(faults: &mut Vec<(Field, Fault)>, field: Field, text: &str, most: usize) {
    if text.trim().is_empty() {
        faults.push((field, Fault::Missing));
    } else if text.chars().count() > most {
        faults.push((field, Fault::TooLong));
    }
}

fn fits(faults: &mut Vec<(Field, Fault)>, field: Field, text: &str) {
    if text.chars().count() > TEXT_MAX {
        faults.push((field, Fault::TooLong));
    }
}

/// Article numbers out of a list joined by commas; what is none is left out.
#[must_use]
pub fn parse_articles(text: &str) -> Vec<u8> {
    let mut numbers: Vec<u8> = text
        .split(',')
        .filter_map(|part| part.trim().parse().ok())
        .filter(|number| (1..=ARTICLES).contains(number))
        .collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

/// `2024` or `2024-03` as its first and last month, counted from year 0.
fn parse_month(text: &str) -> Option<(i32, i32)> {
    let text = text.trim();
    let digits = |part: &str, width: usize| {
        (part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<i32>().ok())
            .flatten()
    };
    match text.split_once('-') {
        None => digits(text, 4).map(|year| (year * 12, year * 12 + 11)),
        Some((year, month)) => {
            let (year, month) = (digits(year, 4)?, digits(month, 2)?);
            (1..=12)
                .contains(&month)
                .then(|| (year * 12 + month - 1, year * 12 + month - 1))
        }
    }
}
