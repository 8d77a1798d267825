//! Which filters an authority passes, and how many each value of a filter would give.

use super::{PlanKnown, ReportKnown, Selection, Shown, SizeWanted, WITHOUT_TEXT, Year};
use crate::domain::cohort::Size;
use crate::domain::commitment::Articles;
use crate::domain::kind::Kind;
use crate::domain::register::{Facts, Index};

/// No signature is older than the Charter.
pub const FIRST_YEAR: i16 = 2006;

/// Counts by the values of each filter.
#[derive(Debug, Default)]
pub struct Counts {
    /// In the order of [`Index::countries`].
    pub countries: Vec<i64>,
    /// In the order of [`Index::languages`].
    pub languages: Vec<i64>,
    /// With [`WITHOUT_TEXT`] for a language.
    pub without_text: i64,
    /// In the order of [`Kind::ALL`].
    pub kinds: [i64; Kind::ALL.len()],
    /// By year of signature since [`FIRST_YEAR`].
    pub years: Vec<i64>,
    /// Of those whose year is not known.
    pub undated: i64,
    /// In the order of [`Size::ALL`].
    pub sizes: [i64; Size::ALL.len()],
    /// In the order of [`Articles::ALL`].
    pub versions: [i64; Articles::ALL.len()],
    /// In the order of [`PlanKnown::ALL`].
    pub plans: [i64; PlanKnown::ALL.len()],
    /// In the order of [`ReportKnown::ALL`].
    pub reports: [i64; ReportKnown::ALL.len()],
    /// In the order of [`Shown::ALL`].
    pub standings: [i64; Shown::ALL.len()],
}

/// The filters, as the index knows their values.
pub(super) struct Wanted {
    country: Option<u16>,
    language: Option<u16>,
    without_text: bool,
    kind: Option<Kind>,
    year: Year,
    size: SizeWanted,
    version: Option<Articles>,
    plan: Option<PlanKnown>,
    report: Option<ReportKnown>,
    standing: Shown,
}

/// The filters, in the order of their bits in [`Failed`].
#[derive(Clone, Copy)]
enum Filter {
    Country,
    Language,
    Kind,
    Year,
    Size,
    Version,
    Plan,
    Report,
    Standing,
}

/// The filters that an authority does not pass, a bit each: with 130,000 of them, a list of yes and no takes twice as long.
#[derive(Clone, Copy)]
pub(super) struct Failed(u16);

impl Failed {
    fn note(&mut self, filter: Filter, passes: bool) {
        self.0 |= u16::from(!passes) << filter as u16;
    }

    /// Whether it passes every filter.
    pub(super) fn is_none(self) -> bool {
        self.0 == 0
    }

    /// Whether it passes every filter but that one, which it may pass or not.
    fn is_at_most(self, filter: Filter) -> bool {
        self.0 & !(1 << filter as u16) == 0
    }
}

/// A value that nothing has.
const NOTHING: u16 = u16::MAX;

impl Wanted {
    pub(super) fn new(selection: &Selection, index: &Index) -> Self {
        let place = |list: &[String], value: &String| {
            let found = list.binary_search(value).ok().and_then(|at| u16::try_from(at).ok());
            (!value.is_empty()).then_some(found.unwrap_or(NOTHING))
        };
        let without_text = selection.language == WITHOUT_TEXT;
        Self {
            country: place(&index.countries, &selection.country),
            language: place(&index.languages, &selection.language).filter(|_| !without_text),
            without_text,
            kind: selection.kind,
            year: selection.year,
            size: selection.size,
            version: selection.version,
            plan: selection.plan,
            report: selection.report,
            standing: selection.standing,
        }
    }

    /// Which filters an authority does not pass.
    pub(super) fn judge(&self, facts: &Facts, tags: &[u16]) -> Failed {
        let year = match self.year {
            Year::All => true,
            Year::Is(year) => facts.year.map(i32::from) == Some(year),
            Year::Known => facts.year.is_some(),
            Year::Unknown => facts.year.is_none(),
        };
        let language = self.language.is_none_or(|wanted| tags.contains(&wanted));
        let mut failed = Failed(0);
        failed.note(
            Filter::Country,
            self.country.is_none_or(|wanted| facts.country == wanted),
        );
        failed.note(Filter::Language, language && (!self.without_text || facts.lacks_text));
        failed.note(Filter::Kind, self.kind.is_none_or(|wanted| facts.kind == wanted));
        failed.note(Filter::Year, year);
        failed.note(Filter::Size, self.size.takes(facts.size));
        failed.note(
            Filter::Version,
            self.version.is_none_or(|wanted| facts.version == wanted),
        );
        failed.note(Filter::Plan, self.plan.is_none_or(|wanted| wanted.takes(facts)));
        failed.note(Filter::Report, self.report.is_none_or(|wanted| wanted.takes(facts)));
        failed.note(Filter::Standing, self.standing.takes(facts.standing));
        failed
    }
}

impl Counts {
    /// Counts an authority in every filter but for which it passes all others.
    pub(super) fn add(&mut self, facts: &Facts, tags: &[u16], failed: Failed) {
        if failed.0.count_ones() > 1 {
            return;
        }
        let one_more = |list: &mut Vec<i64>, at: u16| {
            if let Some(count) = list.get_mut(usize::from(at)) {
                *count += 1;
            }
        };
        if failed.is_at_most(Filter::Country) {
            one_more(&mut self.countries, facts.country);
        }
        if failed.is_at_most(Filter::Language) {
            tags.iter().for_each(|tag| one_more(&mut self.languages, *tag));
            self.without_text += i64::from(facts.lacks_text);
        }
        if failed.is_at_most(Filter::Kind) {
            one_more_of(&mut self.kinds, &Kind::ALL, |one| facts.kind == one);
        }
        if failed.is_at_most(Filter::Year) {
            match facts.year.and_then(|year| usize::try_from(year - FIRST_YEAR).ok()) {
                Some(at) => {
                    let longest = self.years.len().max(at + 1);
                    self.years.resize(longest, 0);
                    one_more(&mut self.years, u16::try_from(at).unwrap_or(u16::MAX));
                }
                None => self.undated += 1,
            }
        }
        if failed.is_at_most(Filter::Size) {
            one_more_of(&mut self.sizes, &Size::ALL, |one| facts.size == one);
        }
        if failed.is_at_most(Filter::Version) {
            one_more_of(&mut self.versions, &Articles::ALL, |one| facts.version == one);
        }
        if failed.is_at_most(Filter::Plan) {
            one_more_of(&mut self.plans, &PlanKnown::ALL, |one| one.takes(facts));
        }
        if failed.is_at_most(Filter::Report) {
            one_more_of(&mut self.reports, &ReportKnown::ALL, |one| one.takes(facts));
        }
        if failed.is_at_most(Filter::Standing) {
            one_more_of(&mut self.standings, &Shown::ALL, |one| one.takes(facts.standing));
        }
    }
}

/// Counts an authority for each of the values that `takes` it.
fn one_more_of<T: Copy>(counts: &mut [i64], values: &[T], takes: impl Fn(T) -> bool) {
    for (count, value) in counts.iter_mut().zip(values) {
        *count += i64::from(takes(*value));
    }
}
