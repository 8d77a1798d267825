//! A selection of the register: filters, order and page, all in the address.

use super::commitment::Standing;
use super::kind::Kind;
use super::register::{Authority, Register};

/// How many rows a page of the list has.
pub const PAGE_SIZE: usize = 50;

/// Which authorities a list shows.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Selection {
    /// What was typed into the search, as typed.
    pub q: String,
    /// A country's code; empty for all.
    pub country: String,
    /// A language's tag; empty for all.
    pub language: String,
    /// A kind.
    pub kind: Option<Kind>,
    /// A year of signature.
    pub year: Year,
    /// Where the authority stands.
    pub standing: Shown,
    /// The order.
    pub sort: Sort,
    /// The page, from 1.
    pub page: usize,
}

/// A filter on the year of signature.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Year {
    /// Any or none known.
    #[default]
    All,
    /// This year.
    Is(i32),
    /// Not known.
    Unknown,
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
    /// Everything the register holds.
    All,
}

impl Shown {
    /// Every filter.
    pub const ALL: [Self; 5] = [Self::Signatories, Self::Contested, Self::Apart, Self::Former, Self::All];

    /// The word in the address.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Signatories => "signatories",
            Self::Contested => "contested",
            Self::Apart => "apart",
            Self::Former => "former",
            Self::All => "all",
        }
    }

    fn takes(self, standing: Standing) -> bool {
        match self {
            Self::Signatories => matches!(standing, Standing::Signatory | Standing::SignatoryContested),
            Self::Contested => standing == Standing::SignatoryContested,
            Self::Apart => standing == Standing::Apart,
            Self::Former => standing == Standing::NotSignatory,
            Self::All => true,
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
        let year = match get("year") {
            "unknown" => Year::Unknown,
            text => text.parse().map_or(Year::All, Year::Is),
        };
        Self {
            q: get("q").chars().take(100).collect(),
            country: get("country").to_owned(),
            language: get("language").to_owned(),
            kind: Kind::parse_code(get("kind")),
            year,
            standing: Shown::ALL
                .into_iter()
                .find(|shown| shown.code() == get("standing"))
                .unwrap_or_default(),
            sort: Sort::ALL
                .into_iter()
                .find(|sort| sort.code() == get("sort"))
                .unwrap_or_default(),
            page: get("page").parse().unwrap_or(1).max(1),
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
        add("kind", self.kind.map(|kind| kind.code().to_owned()).unwrap_or_default());
        add(
            "year",
            match self.year {
                Year::All => String::new(),
                Year::Is(year) => year.to_string(),
                Year::Unknown => "unknown".to_owned(),
            },
        );
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
        pairs
    }

    /// Whether anything is filtered away beyond the usual.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        let whole = Self {
            sort: self.sort,
            page: self.page,
            ..Self::default()
        };
        *self != whole
    }

    /// The authorities it selects. `folded` is `q` in the form in which names are searched.
    #[must_use]
    pub fn apply<'a>(&self, register: &'a Register, folded: &str) -> Vec<&'a Authority> {
        let words: Vec<&str> = folded.split_whitespace().collect();
        register
            .authorities
            .iter()
            .filter(|authority| self.takes(authority, &words))
            .collect()
    }

    fn takes(&self, authority: &Authority, words: &[&str]) -> bool {
        self.standing.takes(authority.standing())
            && (self.country.is_empty() || authority.country == self.country)
            && (self.language.is_empty() || authority.works_in(&self.language))
            && self.kind.is_none_or(|kind| authority.kind == kind)
            && match self.year {
                Year::All => true,
                Year::Is(year) => authority.signed_year() == Some(year),
                Year::Unknown => authority.signed_year().is_none(),
            }
            && words.iter().all(|word| finds(authority, word))
            && (self.q.is_empty() || !words.is_empty())
    }
}

/// Whether a word of some form of its names begins with `word`.
fn finds(authority: &Authority, word: &str) -> bool {
    let other = authority.place_names.iter().flat_map(|name| &name.forms);
    authority
        .search_forms
        .iter()
        .chain(other)
        .any(|form| form.split(' ').any(|part| part.starts_with(word)))
}
