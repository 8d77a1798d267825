//! A selection of the register: filters, order and page, all in the address.

mod counts;
mod progress;

use self::counts::Wanted;
pub use self::counts::{Counts, FIRST_YEAR};
pub use self::progress::{PlanKnown, ReportKnown, SizeWanted};
use super::commitment::{Articles, Standing};
use super::kind::Kind;
use super::register::{At, Authority, Register};

/// How many rows a page of the list has.
pub const PAGE_SIZE: usize = 50;

/// Instead of a language's tag: those with no text of the Charter known to us in any of theirs.
pub const WITHOUT_TEXT: &str = "without-text";

/// Which authorities a list shows.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Selection {
    /// What was typed into the search, as typed.
    pub q: String,
    /// A country's code; empty for all.
    pub country: String,
    /// A language's tag or [`WITHOUT_TEXT`]; empty for all.
    pub language: String,
    /// A kind.
    pub kind: Option<Kind>,
    /// A year of signature.
    pub year: Year,
    /// A class of size.
    pub size: SizeWanted,
    /// The articles taken on.
    pub version: Option<Articles>,
    /// What is known of a plan.
    pub plan: Option<PlanKnown>,
    /// What is known of reports.
    pub report: Option<ReportKnown>,
    /// Where the authority stands.
    pub standing: Shown,
    /// The order.
    pub sort: Sort,
    /// The page, from 1.
    pub page: usize,
    /// Whether a map stands above the list.
    pub has_map: bool,
}

/// A filter on the year of signature.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Year {
    /// Any or none known.
    #[default]
    All,
    /// This year.
    Is(i32),
    /// One that is known.
    Known,
    /// Not known.
    Unknown,
}

impl Year {
    /// Reads the word in the address; what does not read selects nothing away.
    #[must_use]
    pub fn parse(code: &str) -> Self {
        match code {
            "known" => Self::Known,
            "unknown" => Self::Unknown,
            year => year.parse().map_or(Self::All, Self::Is),
        }
    }

    /// The word in the address; empty for all.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::All => String::new(),
            Self::Is(year) => year.to_string(),
            Self::Known => "known".to_owned(),
            Self::Unknown => "unknown".to_owned(),
        }
    }
}

/// A filter on the standing.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Shown {
    /// Signatories.
    #[default]
    Signatories,
    /// Contested signatories.
    Contested,
    /// Decided or announced only.
    Apart,
    /// No longer signatories.
    Former,
    /// Everybody with a commitment, whatever became of it.
    All,
    /// Authorities of which no commitment is known.
    NoneKnown,
}

impl Shown {
    /// Every filter.
    pub const ALL: [Self; 6] = [
        Self::Signatories,
        Self::Contested,
        Self::Apart,
        Self::Former,
        Self::All,
        Self::NoneKnown,
    ];

    /// The word in the address.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Signatories => "signatories",
            Self::Contested => "contested",
            Self::Apart => "apart",
            Self::Former => "former",
            Self::All => "all",
            Self::NoneKnown => "none-known",
        }
    }

    fn takes(self, standing: Standing) -> bool {
        match self {
            Self::Signatories => standing.is_signatory(),
            Self::Contested => standing == Standing::SignatoryContested,
            Self::Apart => standing == Standing::Apart,
            Self::Former => standing == Standing::Former,
            Self::All => standing != Standing::NoneKnown,
            Self::NoneKnown => standing == Standing::NoneKnown,
        }
    }
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Sort {
    /// By name, as the visitor's language sorts.
    #[default]
    Name,
    /// By name, backwards.
    NameDown,
    /// By country's name, then name.
    Country,
    /// By country's name backwards, then name.
    CountryDown,
    /// By date of signature, oldest first; unknown ones last.
    Signed,
    /// By date of signature, newest first; unknown ones last.
    SignedDown,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 6] = [
        Self::Name,
        Self::NameDown,
        Self::Country,
        Self::CountryDown,
        Self::Signed,
        Self::SignedDown,
    ];

    /// The word in the address.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::NameDown => "-name",
            Self::Country => "country",
            Self::CountryDown => "-country",
            Self::Signed => "signed",
            Self::SignedDown => "-signed",
        }
    }
}

impl Selection {
    /// Reads the address; what does not read selects nothing away.
    #[must_use]
    pub fn parse(query: &[(String, String)]) -> Self {
        let get = |name: &str| {
            query
                .iter()
                .find(|(key, _)| key == name)
                .map_or("", |(_, value)| value.trim())
        };
        Self {
            q: get("q").chars().take(100).collect(),
            country: get("country").to_owned(),
            language: get("language").to_owned(),
            kind: Kind::parse_code(get("kind")),
            year: Year::parse(get("year")),
            size: SizeWanted::parse(get("size")),
            version: Articles::parse_code(get("version")),
            plan: PlanKnown::parse_code(get("plan")),
            report: ReportKnown::parse_code(get("report")),
            standing: Shown::ALL
                .into_iter()
                .find(|shown| shown.code() == get("standing"))
                .unwrap_or_default(),
            sort: Sort::ALL
                .into_iter()
                .find(|sort| sort.code() == get("sort"))
                .unwrap_or_default(),
            page: get("page").parse().unwrap_or(1).max(1),
            has_map: get("view") == "map",
        }
    }

    /// The selection as pairs of an address: only what differs from the whole list, always in the same order.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        let mut add = |name, value: String| {
            if !value.is_empty() {
                pairs.push((name, value));
            }
        };
        add("q", self.q.clone());
        add("country", self.country.clone());
        add("language", self.language.clone());
        add("kind", self.kind.map_or("", Kind::code).to_owned());
        add("year", self.year.code());
        add("size", self.size.code().to_owned());
        add("version", self.version.map_or("", Articles::code).to_owned());
        add("plan", self.plan.map_or("", PlanKnown::code).to_owned());
        add("report", self.report.map_or("", ReportKnown::code).to_owned());
        add(
            "standing",
            if self.standing == Shown::default() {
                String::new()
            } else {
                self.standing.code().to_owned()
            },
        );
        add(
            "sort",
            if self.sort == Sort::default() {
                String::new()
            } else {
                self.sort.code().to_owned()
            },
        );
        add(
            "page",
            if self.page <= 1 {
                String::new()
            } else {
                self.page.to_string()
            },
        );
        add("view", if self.has_map { "map".to_owned() } else { String::new() });
        pairs
    }

    /// Whether anything is filtered away beyond the usual.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        let whole = Self {
            sort: self.sort,
            page: self.page,
            has_map: self.has_map,
            ..Self::default()
        };
        *self != whole
    }

    /// The authorities it selects, in the order of `order`, and how many each other choice of one
    /// filter would give. `folded` is `q` in the form in which names are searched.
    #[must_use]
    pub fn find<'a>(&self, register: &'a Register, folded: &str, order: &[At]) -> Found<'a> {
        let index = register.index();
        let words: Vec<&str> = folded.split_whitespace().collect();
        let hit = (!words.is_empty()).then(|| index.matching(&words));
        let nothing = !self.q.is_empty() && words.is_empty();
        let wanted = Wanted::new(self, index);
        let mut found = Found {
            rows: Vec::new(),
            places: Vec::new(),
            counts: Counts {
                countries: vec![0; index.countries.len()],
                languages: vec![0; index.languages.len()],
                ..Counts::default()
            },
        };
        // In the order in which they lie in memory, which is several times as fast as by name.
        let mut is_found = vec![false; index.facts.len()];
        for (place, (facts, is_found)) in index.facts.iter().zip(&mut is_found).enumerate() {
            let is_hit = hit.as_ref().is_none_or(|hit| hit.get(place) == Some(&true));
            if !is_hit || nothing {
                continue;
            }
            let tags = index.tags(facts);
            let failed = wanted.judge(facts, tags);
            found.counts.add(facts, tags, failed);
            *is_found = failed.is_none();
        }
        for at in order {
            let place = *at as usize;
            if is_found.get(place) == Some(&true)
                && let Some(authority) = register.authorities.get(place)
            {
                found.rows.push(authority);
                found.places.push(*at);
            }
        }
        found
    }
}

/// What a selection finds.
#[derive(Debug, Default)]
pub struct Found<'a> {
    /// The authorities.
    pub rows: Vec<&'a Authority>,
    /// Their places in the register, by name.
    pub places: Vec<At>,
    /// For each value of a filter, how many there would be with it, all other filters as they are.
    pub counts: Counts,
}
