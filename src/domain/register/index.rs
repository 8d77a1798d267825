//! What can be looked up or is counted once for a publication, so that no page
//! walks the whole register: places of slugs, words of names, figures, orders.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use chrono::NaiveDate;

use super::{Authority, Place, Register};
use crate::domain::cohort::{self, Cohort, Group, Size};
use crate::domain::commitment::{Articles, Standing};
use crate::domain::kind::Kind;
use crate::domain::plan::{Period, owes};
use crate::domain::tally::{self, CountryTally, LanguageTally, Own, Totals};

/// The place of an authority in [`Register::authorities`].
pub type At = u32;

type Cohorts = HashMap<(Option<Group>, NaiveDate), Arc<Vec<Cohort>>>;

/// Made when it is first asked for; a copy of a register makes its own.
#[derive(Debug, Default)]
pub struct Memo {
    index: OnceLock<Index>,
    spots: OnceLock<Vec<Spot>>,
    orders: Mutex<HashMap<&'static str, Arc<Vec<At>>>>,
    cohorts: Mutex<Cohorts>,
}

impl Memo {
    /// The cohorts of a group on a day, made by `count` when they are first asked for; those of another
    /// day are forgotten.
    pub(in crate::domain) fn cohorts(
        &self,
        group: Option<Group>,
        today: NaiveDate,
        count: impl FnOnce() -> Vec<Cohort>,
    ) -> Arc<Vec<Cohort>> {
        let kept = || self.cohorts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cohorts) = kept().get(&(group, today)) {
            return Arc::clone(cohorts);
        }
        let cohorts = Arc::new(count());
        let mut kept = kept();
        kept.retain(|(_, day), _| *day == today);
        kept.insert((group, today), Arc::clone(&cohorts));
        cohorts
    }
}

impl Clone for Memo {
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// Where an authority is on a map.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Spot {
    /// Its coordinates are not known.
    Unknown,
    /// Its coordinates are known, and outside the map.
    Outside,
    /// On the map, in tenths of its units from the left and from the top.
    At(u16, u16),
}

/// What filters ask of an authority.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    /// The place of its country in [`Index::countries`].
    pub country: u16,
    /// What it is.
    pub kind: Kind,
    /// What the counting rule makes of it.
    pub standing: Standing,
    /// The year of its signature, if it is known.
    pub year: Option<i16>,
    /// Its class of size.
    pub size: Size,
    /// The articles that it has taken on.
    pub version: Articles,
    /// Whether a plan is known.
    pub has_plan: bool,
    /// Whether one is that was adopted within two years of the signature for certain.
    pub has_plan_in_time: bool,
    /// Whether a report was accepted here.
    pub has_report: bool,
    /// If it owes the report of the newest period, whether that was accepted here.
    pub newest_report: Option<bool>,
    /// Whether its working languages are known and no text of the Charter is known in any of them.
    pub lacks_text: bool,
    tags: (u32, u8),
}

/// The index of a register.
#[derive(Debug, Default)]
pub struct Index {
    /// Facts, in the order of the authorities.
    pub facts: Vec<Facts>,
    /// Codes of the countries with an authority, sorted.
    pub countries: Vec<String>,
    /// Tags of working languages, sorted.
    pub languages: Vec<String>,
    /// The register counted as a whole.
    pub totals: Totals,
    /// The register counted by country.
    pub by_country: Vec<CountryTally>,
    /// The register counted by language.
    pub by_language: Vec<LanguageTally>,
    /// How many signatories owe the report of the newest period, and how many of them have reported.
    pub reporting: (i64, i64),
    /// Accepted reports.
    pub reports: i64,
    /// Signatories whose working languages are known and that lack a text of the Charter in all of them.
    pub without_text: i64,
    with_text: Vec<bool>,
    tags: Vec<u16>,
    slugs: Vec<At>,
    words: Vec<(Box<str>, At)>,
    own: Vec<Own>,
}

/// Places in a register are counted in 32 bits, those of countries and languages in 16.
fn narrow<T: TryFrom<usize> + Default>(at: usize) -> T {
    T::try_from(at).unwrap_or_default()
}

fn sorted<'a>(texts: impl Iterator<Item = &'a String>) -> Vec<String> {
    let texts: std::collections::BTreeSet<&String> = texts.collect();
    texts.into_iter().cloned().collect()
}

impl Index {
    fn new(register: &Register) -> Self {
        let all = &register.authorities;
        let countries = sorted(all.iter().map(|one| &one.country));
        let languages = sorted(all.iter().flat_map(|one| &one.languages).map(|one| &one.tag));
        let texts = &register.charter_languages;
        let has_text = |tag: &String| texts.iter().any(|text| text.tag == *tag && text.has_text());
        let mut index = Self {
            with_text: languages.iter().map(has_text).collect(),
            totals: tally::totals(all),
            by_country: tally::count_by_country(register),
            by_language: tally::count_by_language(register),
            reports: i64::try_from(all.iter().map(|one| one.reported.len()).sum::<usize>()).unwrap_or(i64::MAX),
            countries,
            languages,
            ..Self::default()
        };
        let by_slug = came_from(all);
        let mut own: Vec<Vec<&Authority>> = vec![Vec::new(); index.countries.len()];
        for (at, authority) in all.iter().enumerate() {
            let facts = index.facts_of(authority, register.periods.last());
            if let Some(list) = own.get_mut(usize::from(facts.country)) {
                list.push(authority);
            }
            if let Some(has_reported) = facts.newest_report {
                index.reporting.0 += 1;
                index.reporting.1 += i64::from(has_reported);
            }
            index.without_text += i64::from(facts.lacks_text && facts.standing.is_signatory());
            index.facts.push(facts);
            index.add_words(authority, &earlier(authority, &by_slug), narrow(at));
        }
        index.own = own.iter().map(|list| tally::own(list)).collect();
        index.words.sort_unstable();
        index.words.dedup();
        index.words.shrink_to_fit();
        index.slugs = (0..narrow(all.len())).collect();
        index.slugs.sort_unstable_by_key(|at| slug(register, *at));
        index
    }

    fn facts_of(&mut self, authority: &Authority, newest: Option<&Period>) -> Facts {
        let start = narrow(self.tags.len());
        let places = authority
            .languages
            .iter()
            .filter_map(|one| self.languages.binary_search(&one.tag).ok());
        let has_text = places.clone().any(|at| self.with_text.get(at) == Some(&true));
        self.tags.extend(places.map(narrow::<u16>));
        Facts {
            country: narrow(self.countries.binary_search(&authority.country).unwrap_or(usize::MAX)),
            kind: authority.kind,
            standing: authority.standing(),
            year: authority.signed_year().and_then(|year| i16::try_from(year).ok()),
            size: Size::of(authority),
            version: authority.articles(),
            has_plan: !authority.plans.is_empty(),
            has_plan_in_time: cohort::had_plan_in_time(authority),
            has_report: !authority.reported.is_empty(),
            newest_report: newest
                .filter(|period| authority.is_signatory() && owes(authority.signed(), period))
                .map(|period| authority.reported.contains(&period.slug)),
            lacks_text: !authority.languages.is_empty() && !has_text,
            tags: (start, narrow(authority.languages.len())),
        }
    }

    /// An authority is found by its own names and by those of bodies whose place it took.
    fn add_words(&mut self, authority: &Authority, earlier: &[&Authority], at: At) {
        let forms = earlier.iter().copied().chain([authority]).flat_map(|one| {
            let other = one.place_names.iter().flat_map(|name| &name.forms);
            one.search_forms.iter().chain(other)
        });
        let mut words: Vec<&str> = forms.flat_map(|form| form.split(' ')).collect();
        words.sort_unstable();
        words.dedup();
        self.words.extend(words.into_iter().map(|word| (word.into(), at)));
    }

    /// The places in [`Index::languages`] of an authority's working languages.
    #[must_use]
    pub fn tags(&self, facts: &Facts) -> &[u16] {
        let (start, count) = (facts.tags.0 as usize, usize::from(facts.tags.1));
        self.tags.get(start..start + count).unwrap_or_default()
    }

    /// Of each authority whether, for every one of `words`, a word of some form of its names begins with it.
    #[must_use]
    pub fn matching(&self, words: &[&str]) -> Vec<bool> {
        let mut found = vec![true; self.facts.len()];
        for word in words {
            let mut hit = vec![false; self.facts.len()];
            let first = self.words.partition_point(|(one, _)| one.as_ref() < *word);
            let run = self.words.iter().skip(first);
            for (_, at) in run.take_while(|(one, _)| one.starts_with(word)) {
                if let Some(hit) = hit.get_mut(*at as usize) {
                    *hit = true;
                }
            }
            for (found, hit) in found.iter_mut().zip(hit) {
                *found &= hit;
            }
        }
        found
    }

    /// A country counted.
    #[must_use]
    pub fn country(&self, code: &str) -> Own {
        let at = self.countries.binary_search_by(|one| one.as_str().cmp(code));
        at.ok().and_then(|at| self.own.get(at)).cloned().unwrap_or_default()
    }
}

/// The authorities that others came from, by slug.
fn came_from(all: &[Authority]) -> HashMap<&str, &Authority> {
    let before = all.iter().filter(|one| !one.successions.is_empty());
    before.map(|one| (one.slug.as_str(), one)).collect()
}

/// The bodies whose place an authority took, and those before them.
fn earlier<'a>(authority: &'a Authority, by_slug: &HashMap<&str, &'a Authority>) -> Vec<&'a Authority> {
    let mut found: Vec<&Authority> = Vec::new();
    let mut next = vec![authority];
    while let Some(one) = next.pop() {
        for slug in one.predecessors.iter().filter_map(|before| before.slug.as_deref()) {
            // Two bodies may each have taken over part of the other.
            if let Some(before) = by_slug.get(slug)
                && before.id != authority.id
                && found.iter().all(|known| known.id != before.id)
            {
                found.push(before);
                next.push(before);
            }
        }
    }
    found
}

fn slug(register: &Register, at: At) -> &str {
    register
        .authorities
        .get(at as usize)
        .map_or("", |one| one.slug.as_str())
}

impl Register {
    /// What is counted and looked up once for a publication.
    #[must_use]
    pub fn index(&self) -> &Index {
        self.memo.index.get_or_init(|| Index::new(self))
    }

    /// Where every authority is on the map of `project`, in the order of the authorities; made once.
    #[must_use]
    pub fn spots(&self, project: impl Fn(&Place) -> Option<(u16, u16)>) -> &[Spot] {
        let spot = |authority: &Authority| match &authority.place {
            None => Spot::Unknown,
            Some(place) => project(place).map_or(Spot::Outside, |(x, y)| Spot::At(x, y)),
        };
        self.memo
            .spots
            .get_or_init(|| self.authorities.iter().map(spot).collect())
    }

    /// The authority with that slug.
    #[must_use]
    pub fn authority(&self, wanted: &str) -> Option<&Authority> {
        let slugs = &self.index().slugs;
        let at = slugs.binary_search_by(|at| slug(self, *at).cmp(wanted)).ok()?;
        self.authorities.get(*slugs.get(at)? as usize)
    }

    /// The authority with that key.
    #[must_use]
    pub fn authority_by_id(&self, id: i64) -> Option<&Authority> {
        let at = self.authorities.binary_search_by_key(&id, |one| one.id).ok()?;
        self.authorities.get(at)
    }

    /// The places of all authorities by name, as `compare` orders names. `key` names that order; it is
    /// made once.
    #[must_use]
    pub fn by_name(&self, key: &'static str, compare: impl Fn(&str, &str) -> Ordering) -> Arc<Vec<At>> {
        let orders = || self.memo.orders.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(order) = orders().get(key) {
            return Arc::clone(order);
        }
        let name = |at: &At| self.authorities.get(*at as usize).map_or("", Authority::name);
        let mut order: Vec<At> = (0..narrow(self.authorities.len())).collect();
        order.sort_by(|left, right| compare(name(left), name(right)));
        let order = Arc::new(order);
        orders().insert(key, Arc::clone(&order));
        order
    }
}
