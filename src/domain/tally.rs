//! What a dashboard shows: the register counted by country, language, year and
//! kind. Every count applies the one rule in [`super::commitment`].

use std::collections::{BTreeMap, BTreeSet};

use super::commitment::Standing;
use super::kind::Kind;
use super::register::{Authority, Register};

/// The register counted as a whole.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Totals {
    /// Signatories, associations included.
    pub signatories: i64,
    /// Of these, national associations.
    pub associations: i64,
    /// Of these, contested.
    pub contested: i64,
    /// Authorities that have decided or announced and not (known to have) signed.
    pub apart: i64,
    /// Authorities whose every commitment has ended, been annulled, withdrawn or superseded.
    pub former: i64,
    /// Countries with at least one signatory.
    pub countries: i64,
    /// Working languages of signatories.
    pub languages: i64,
    /// Signatories whose year of signature is known.
    pub dated: i64,
    /// Signatories whose own population is known.
    pub with_population: i64,
    /// Inhabitants of the municipalities among the signatories.
    pub inhabitants: Inhabitants,
}

/// Inhabitants of municipalities that signed, by the authorities' own populations. Only
/// municipalities: a region has the same people once more.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Inhabitants {
    /// How many, of those whose population is known.
    pub number: i64,
    /// Municipalities that signed and whose own population is known.
    pub known: i64,
    /// Municipalities that signed.
    pub of: i64,
}

impl Inhabitants {
    /// How many, if any population is known.
    #[must_use]
    pub fn covered(self) -> Option<i64> {
        (self.known > 0).then_some(self.number)
    }

    fn add(&mut self, authority: &Authority) {
        if authority.kind.is_municipal() {
            let population = authority.population.as_ref();
            self.number += population.map_or(0, |population| population.inhabitants);
            self.known += i64::from(population.is_some());
            self.of += 1;
        }
    }
}

/// One country counted.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct CountryTally {
    /// The country.
    pub code: String,
    /// Signatories, associations included.
    pub signatories: i64,
    /// Of these, municipalities: what coverage compares with the number of local governments.
    pub municipalities: i64,
    /// Decided or announced only.
    pub apart: i64,
    /// No longer a signatory.
    pub former: i64,
    /// Local governments in the country, where known.
    pub local_governments: Option<i64>,
    /// Inhabitants of the municipalities among the signatories.
    pub inhabitants: Inhabitants,
    /// Signatories of which a plan is known.
    pub with_plan: i64,
    /// Signatories with a report that was accepted here.
    pub reported: i64,
}

/// One language counted. An authority with two working languages counts in both.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct LanguageTally {
    /// The language's tag.
    pub tag: String,
    /// Signatories that work in it.
    pub signatories: i64,
    /// Of these, those with no other working language known to us.
    pub only: i64,
    /// Countries of these signatories.
    pub countries: Vec<String>,
    /// Inhabitants of the municipalities among them.
    pub inhabitants: Inhabitants,
}

/// One year of signature counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct YearTally {
    /// The year.
    pub year: i32,
    /// Signatories whose signature the sources pin to this year.
    pub signatories: i64,
}

/// One kind counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct KindTally {
    /// The kind.
    pub kind: Kind,
    /// Signatories of this kind.
    pub signatories: i64,
}

/// Counts some authorities as a whole.
pub fn totals<'a>(authorities: impl IntoIterator<Item = &'a Authority>) -> Totals {
    let mut totals = Totals::default();
    let (mut countries, mut languages) = (BTreeSet::new(), BTreeSet::new());
    for authority in authorities {
        match authority.standing() {
            Standing::NoneKnown => {}
            Standing::Apart => totals.apart += 1,
            Standing::Former => totals.former += 1,
            standing @ (Standing::Signatory | Standing::SignatoryContested) => {
                totals.signatories += 1;
                totals.contested += i64::from(standing == Standing::SignatoryContested);
                totals.associations += i64::from(!authority.kind.is_government());
                totals.dated += i64::from(authority.signed_year().is_some());
                totals.inhabitants.add(authority);
                totals.with_population += i64::from(authority.population.is_some());
                countries.insert(authority.country.as_str());
                languages.extend(authority.languages.iter().map(|language| language.tag.as_str()));
            }
        }
    }
    totals.countries = i64::try_from(countries.len()).unwrap_or(i64::MAX);
    totals.languages = i64::try_from(languages.len()).unwrap_or(i64::MAX);
    totals
}

/// Every country of the register, those without a signatory too, by code.
#[must_use]
pub fn by_country(register: &Register) -> Vec<CountryTally> {
    register.index().by_country.clone()
}

/// The same, counted; [`by_country`] counts once a publication.
pub(super) fn count_by_country(register: &Register) -> Vec<CountryTally> {
    let mut tallies: BTreeMap<&str, CountryTally> = register
        .countries
        .iter()
        .map(|country| {
            let local_governments = country.local_governments.as_ref().map(|known| known.number);
            let tally = CountryTally {
                code: country.code.clone(),
                local_governments,
                ..CountryTally::default()
            };
            (country.code.as_str(), tally)
        })
        .collect();
    for authority in &register.authorities {
        let Some(tally) = tallies.get_mut(authority.country.as_str()) else {
            continue;
        };
        match authority.standing() {
            Standing::NoneKnown => {}
            Standing::Apart => tally.apart += 1,
            Standing::Former => tally.former += 1,
            Standing::Signatory | Standing::SignatoryContested => {
                tally.signatories += 1;
                tally.municipalities += i64::from(authority.kind.is_municipal());
                tally.inhabitants.add(authority);
                tally.with_plan += i64::from(!authority.plans.is_empty());
                tally.reported += i64::from(!authority.reported.is_empty());
            }
        }
    }
    tallies.into_values().collect()
}

/// Every language that a signatory works in or that has a Charter text, by tag.
#[must_use]
pub fn by_language(register: &Register) -> Vec<LanguageTally> {
    register.index().by_language.clone()
}

/// The same, counted; [`by_language`] counts once a publication.
pub(super) fn count_by_language(register: &Register) -> Vec<LanguageTally> {
    let mut tallies: BTreeMap<&str, LanguageTally> = BTreeMap::new();
    for language in &register.charter_languages {
        tallies.entry(&language.tag).or_insert_with(|| LanguageTally {
            tag: language.tag.clone(),
            ..LanguageTally::default()
        });
    }
    for authority in register.signatories() {
        for language in &authority.languages {
            let tally = tallies.entry(&language.tag).or_insert_with(|| LanguageTally {
                tag: language.tag.clone(),
                ..LanguageTally::default()
            });
            tally.signatories += 1;
            tally.only += i64::from(authority.languages.len() == 1);
            tally.inhabitants.add(authority);
            if !tally.countries.contains(&authority.country) {
                tally.countries.push(authority.country.clone());
            }
        }
    }
    tallies.into_values().collect()
}

/// Signatories by year of signature, every year from the Charter's to `until`,
/// and how many have no year known.
pub fn by_year<'a>(authorities: impl IntoIterator<Item = &'a Authority>, until: i32) -> (Vec<YearTally>, i64) {
    let (mut years, mut undated) = (BTreeMap::<i32, i64>::new(), 0);
    for year in 2006..=until {
        years.insert(year, 0);
    }
    for authority in authorities {
        match authority.signed_year() {
            Some(year) => *years.entry(year).or_insert(0) += 1,
            None => undated += 1,
        }
    }
    (
        years
            .into_iter()
            .map(|(year, signatories)| YearTally { year, signatories })
            .collect(),
        undated,
    )
}

/// The authorities of one place counted.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Own {
    /// As a whole.
    pub totals: Totals,
    /// Its signatories by kind, the most frequent first.
    pub kinds: Vec<KindTally>,
    /// Working languages of its signatories and how many work in each, the most frequent first.
    pub languages: Vec<(String, i64)>,
    /// As of when populations of municipalities that signed are known.
    pub population_days: BTreeSet<String>,
    /// Who says so.
    pub population_sources: BTreeSet<String>,
}

impl Own {
    /// How many municipalities are among its signatories: what coverage compares with the number of local governments.
    #[must_use]
    pub fn municipalities(&self) -> i64 {
        let municipal = self.kinds.iter().filter(|tally| tally.kind.is_municipal());
        municipal.map(|tally| tally.signatories).sum()
    }
}

/// Counts the authorities of one place.
#[must_use]
pub fn own(authorities: &[&Authority]) -> Own {
    let signatories = || authorities.iter().copied().filter(|one| one.is_signatory());
    let mut languages = BTreeMap::<&str, i64>::new();
    for language in signatories().flat_map(|authority| &authority.languages) {
        *languages.entry(&language.tag).or_insert(0) += 1;
    }
    let mut languages: Vec<(String, i64)> = languages
        .into_iter()
        .map(|(tag, number)| (tag.to_owned(), number))
        .collect();
    languages.sort_by_key(|(_, number)| std::cmp::Reverse(*number));
    let municipal = signatories().filter(|one| one.kind.is_municipal());
    let populations: Vec<_> = municipal.filter_map(|one| one.population.as_ref()).collect();
    Own {
        totals: totals(authorities.iter().copied()),
        kinds: by_kind(signatories()),
        languages,
        population_days: populations.iter().map(|one| one.as_of.clone()).collect(),
        population_sources: populations.iter().map(|one| one.source.clone()).collect(),
    }
}

/// Signatories by kind, the most frequent first; kinds nobody has are left out.
pub fn by_kind<'a>(authorities: impl IntoIterator<Item = &'a Authority>) -> Vec<KindTally> {
    let mut tallies: Vec<KindTally> = Kind::ALL
        .into_iter()
        .map(|kind| KindTally { kind, signatories: 0 })
        .collect();
    for authority in authorities {
        if let Some(tally) = tallies.iter_mut().find(|tally| tally.kind == authority.kind) {
            tally.signatories += 1;
        }
    }
    tallies.retain(|tally| tally.signatories > 0);
    tallies.sort_by_key(|tally| std::cmp::Reverse(tally.signatories));
    tallies
}
