//! What is compared: one row for each thing, as the page says it and as data.

use chrono::NaiveDate;

use crate::charts::Cell;
use crate::data;
use crate::domain::cohort::{Cohort, Stage, whole_of};
use crate::domain::commitment::Articles;
use crate::domain::register::{Authority, Country, Register};
use crate::domain::tally::Own;
use crate::locale::Words;
use crate::pages::parts;
use crate::pages::signatory::duties;
use crate::paths::Href;

/// A row of the comparison: what is compared, and one cell for each.
#[derive(Debug)]
pub struct Line {
    /// What is compared, as a code.
    pub code: &'static str,
    /// The same for readers.
    pub about: String,
    /// The cells.
    pub cells: Vec<Compared>,
}

/// A cell of the comparison.
#[derive(Debug)]
pub struct Compared {
    /// As data.
    pub cell: Cell,
    /// For readers.
    pub said: String,
    /// Where it was published and when, where this register has it from others.
    pub source: Option<(String, String)>,
    /// Where the page has all of them, if it is made of several.
    pub more: Option<String>,
}

impl Compared {
    fn new(cell: Cell, said: String) -> Self {
        Self {
            cell,
            said,
            source: None,
            more: None,
        }
    }

    fn text(code: &str, said: String) -> Self {
        Self::new(Cell::Text(code.to_owned()), said)
    }

    fn number(w: Words, number: i64) -> Self {
        Self::new(Cell::Number(number), w.number(number))
    }

    fn unknown(w: Words) -> Self {
        Self::new(Cell::Unknown, w.t("unknown"))
    }

    /// Codes as data, names for readers; not known where there are none.
    fn list(w: Words, codes: &[&str], names: &[String]) -> Self {
        if codes.is_empty() {
            return Self::unknown(w);
        }
        Self::text(&codes.join(" | "), w.list(names))
    }

    fn of(self, source: &str, as_of: &str) -> Self {
        let source = Some((source.to_owned(), as_of.to_owned()));
        Self { source, ..self }
    }
}

/// A row with a cell for each of these.
fn line<T>(w: Words, all: &[&T], (code, key): (&'static str, &str), cell: impl Fn(&T) -> Compared) -> Line {
    Line {
        code,
        about: w.t(key),
        cells: all.iter().map(|one| cell(one)).collect(),
    }
}

/// Signatories on a day.
pub fn of_signatories(w: Words, all: &[&Authority], today: NaiveDate) -> Vec<Line> {
    vec![
        line(w, all, ("country", "column-country"), |one| {
            Compared::text(&one.country, w.country(&one.country))
        }),
        line(w, all, ("kind", "column-kind"), |one| {
            Compared::text(one.kind.code(), w.t(&format!("kind-{}", one.kind.code())))
        }),
        line(w, all, ("status", "column-status"), |one| {
            let (code, word) = parts::status_of(w, one);
            Compared::text(code, word)
        }),
        line(w, all, ("signed", "column-signed"), |one| match one.signed() {
            Some(span) => Compared::text(&w.span(span), w.span(span)),
            None => Compared::unknown(w),
        }),
        line(w, all, ("articles", "duty-articles"), |one| match one.articles() {
            Articles::Unknown => Compared::new(Cell::Unknown, duties::articles(w, one)),
            known => Compared::text(known.code(), duties::articles(w, one)),
        }),
        line(w, all, ("languages", "fact-languages"), |one| {
            let tags: Vec<&str> = one.languages.iter().map(|language| language.tag.as_str()).collect();
            let names: Vec<String> = tags.iter().map(|tag| w.language(tag)).collect();
            Compared::list(w, &tags, &names)
        }),
        line(w, all, ("population", "fact-population"), |one| match &one.population {
            Some(known) => Compared::number(w, known.inhabitants).of(&known.source, &known.as_of),
            None => Compared::unknown(w),
        }),
        line(w, all, ("plan_standing", "fact-plan"), |one| {
            let code = one.plan_standing(today).code();
            let said = w.t(&format!("plan-standing-{code}"));
            match code {
                "unknown" => Compared::new(Cell::Unknown, said),
                code => Compared::text(code, said),
            }
        }),
        line(w, all, ("reports", "compare-reports"), |one| {
            Compared::number(w, i64::try_from(one.reported.len()).unwrap_or(i64::MAX))
        }),
    ]
}

/// Countries on a day.
pub fn of_countries(register: &Register, w: Words, all: &[&Country], today: NaiveDate) -> Vec<Line> {
    let counted: Vec<(&Country, Own, Cohort)> = all
        .iter()
        .map(|one| {
            let own = data::of_country(register, w, &one.code);
            (*one, register.index().country(&one.code), whole_of(own, today))
        })
        .collect();
    let all: Vec<_> = counted.iter().collect();
    let stage = |stage: Stage| match stage.known() {
        Some(part) => {
            let (known, all) = (w.number(part), w.number(stage.of));
            let said = w.with("known-of", &[("known", known.into()), ("all", all.into())]);
            Compared::new(Cell::Share(part, stage.of), said)
        }
        None => Compared::unknown(w),
    };
    vec![
        line(w, &all, ("signatories", "fact-signatories"), |(_, own, _)| {
            Compared::number(w, own.totals.signatories)
        }),
        line(w, &all, ("published", "compare-published"), |(one, ..)| {
            let numbers: Vec<i64> = register.published_for(&one.code).map(|count| count.number).collect();
            let more = (!numbers.is_empty()).then(|| format!("{}#says", Href::Country(&one.code).to(w.lang)));
            let compared = match (numbers.iter().min(), numbers.iter().max()) {
                (Some(least), Some(most)) if least < most => {
                    let said = w.with(
                        "compare-range",
                        &[("least", w.number(*least).into()), ("most", w.number(*most).into())],
                    );
                    Compared::text(&format!("{least} | {most}"), said)
                }
                (Some(only), _) => Compared::number(w, *only),
                _ => Compared::unknown(w),
            };
            Compared { more, ..compared }
        }),
        line(
            w,
            &all,
            ("local_governments", "column-local-governments"),
            |(one, ..)| match &one.local_governments {
                Some(known) => Compared::number(w, known.number).of(&known.source, &known.as_of),
                None => Compared::unknown(w),
            },
        ),
        line(w, &all, ("coverage", "compare-coverage"), |(one, own, _)| {
            let Some(known) = &one.local_governments else {
                return Compared::unknown(w);
            };
            let municipal = own.municipalities();
            Compared::new(Cell::Share(municipal, known.number), w.percent(municipal, known.number))
        }),
        line(w, &all, ("with_plan", "column-with-plan"), |(_, _, cohort)| {
            stage(cohort.plan())
        }),
        line(w, &all, ("reported", "column-reported"), |(_, _, cohort)| {
            stage(cohort.reported())
        }),
        line(w, &all, ("women_mayors", "country-mayors"), |(one, ..)| {
            let series = register.women_mayors.iter();
            let last = series
                .filter(|share| share.country.as_deref() == Some(one.code.as_str()))
                .max_by_key(|share| share.year);
            match last {
                Some(share) => {
                    let said = w.percent(share.per_mille, 1000);
                    let cell = Cell::Share(share.per_mille, 1000);
                    Compared::new(cell, said).of(&share.source, &share.year.to_string())
                }
                None => Compared::unknown(w),
            }
        }),
        line(w, &all, ("languages", "fact-country-languages"), |(one, ..)| {
            let tags: Vec<&str> = one.languages.iter().map(String::as_str).collect();
            let names: Vec<String> = tags.iter().map(|tag| w.language(tag)).collect();
            Compared::list(w, &tags, &names)
        }),
    ]
}
