//! The measures of accepted reports as a search needs them: which report, which articles, what cost. Two bytes for most
//! measures, so that millions fit into memory and a search walks all of them in some milliseconds. What is public
//! never changes, so a new publication only adds to the end.

use std::ops::Range;

use super::Practice;
use crate::domain::cohort::Size;
use crate::domain::register::Register;
use crate::domain::report::{ARTICLES, COST_BANDS, parse_articles};

/// Set on the last byte of a measure; the others have its articles, the first has its cost.
const LAST: u8 = 0x80;

/// How many measures of one report have a number of their own.
pub const MOST: i64 = 65_536;

/// Every measure that has become public, in the order in which it did.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    until: i64,
    reports: Vec<Filed>,
    measures: Vec<u8>,
    languages: Vec<String>,
}

/// An accepted report, as it is put on the shelf.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// Its key.
    pub report: i64,
    /// The key of its authority.
    pub authority: i64,
    /// The publication that first showed it.
    pub known_from: i64,
    /// The language it is written in.
    pub language: String,
    /// Articles, as they are stored, and band of cost of each measure.
    pub measures: Vec<(String, String)>,
}

#[derive(Clone, Copy, Debug)]
struct Filed {
    report: u32,
    authority: u32,
    known_from: u32,
    language: u16,
    count: u16,
    starts: u32,
}

/// Where a measure stands: small, as a file may list millions.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Place {
    /// The key of its report.
    pub report: u32,
    /// Its place in the report, from 0.
    pub nth: u16,
}

/// What a search found.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// How many measures there are on all pages.
    pub count: i64,
    /// Those of the rows that are wanted, from reports that became public last.
    pub places: Vec<Place>,
    /// Codes of the countries from which there is any report.
    pub countries: Vec<String>,
    /// Tags of the languages in which there is any.
    pub languages: Vec<String>,
}

fn narrow<T: TryFrom<i64> + Default>(number: i64) -> T {
    T::try_from(number).unwrap_or_default()
}

impl Shelf {
    /// The publication until which everything is on it.
    #[must_use]
    pub fn until(&self) -> i64 {
        self.until
    }

    /// Says that everything until this publication is on it.
    pub fn reach(&mut self, publication: i64) {
        self.until = publication;
    }

    /// Adds a report. They come in the order of publications and keys.
    pub fn add(&mut self, accepted: &Accepted) {
        let known = self.languages.iter().position(|tag| *tag == accepted.language);
        let language = known.unwrap_or_else(|| {
            self.languages.push(accepted.language.clone());
            self.languages.len() - 1
        });
        self.reports.push(Filed {
            report: narrow(accepted.report),
            authority: narrow(accepted.authority),
            known_from: narrow(accepted.known_from),
            language: u16::try_from(language).unwrap_or_default(),
            count: u16::try_from(accepted.measures.len()).unwrap_or(u16::MAX),
            starts: u32::try_from(self.measures.len()).unwrap_or_default(),
        });
        for (articles, band) in &accepted.measures {
            let band = COST_BANDS.iter().position(|one| one == band).map_or(0, |at| at + 1);
            self.measures.push(u8::try_from(band).unwrap_or_default());
            self.measures.extend(parse_articles(articles));
            if let Some(last) = self.measures.last_mut() {
                *last |= LAST;
            }
        }
    }

    /// The reports that a publication shows, oldest first.
    fn shown(&self, publication: i64) -> &[Filed] {
        let end = self
            .reports
            .partition_point(|report| i64::from(report.known_from) <= publication);
        self.reports.get(..end).unwrap_or_default()
    }

    /// Each measure of a report: the band of its cost, 0 where none is said, and its articles.
    fn measures(&self, report: Filed) -> impl Iterator<Item = (u8, &[u8])> {
        let all = self.measures.get(report.starts as usize..).unwrap_or_default();
        let each = all.split_inclusive(|byte| byte & LAST != 0);
        each.take(usize::from(report.count))
            .filter_map(|bytes| bytes.split_first().map(|(band, articles)| (band & !LAST, articles)))
    }

    /// How many measures of a publication name each article; the first is article 1's.
    #[must_use]
    pub fn count_by_article(&self, publication: i64) -> [i64; ARTICLES as usize] {
        let mut counts = [0; ARTICLES as usize];
        for report in self.shown(publication) {
            for article in self.measures(*report).flat_map(|(_, articles)| articles) {
                if let Some(count) = counts.get_mut(usize::from(article & !LAST).wrapping_sub(1)) {
                    *count += 1;
                }
            }
        }
        counts
    }

    /// Searches what the register's publication shows. `theme` holds the articles of the wanted theme. `hits` holds the
    /// measures with the wanted words, each as its report's key times [`MOST`] and its place, ascending; none if no
    /// words are wanted. Places are told of `rows` of what is found, counted from 0.
    #[must_use]
    pub fn search(
        &self,
        wanted: &Practice,
        theme: &[u8],
        hits: Option<&[i64]>,
        register: &Register,
        rows: &Range<i64>,
    ) -> Listing {
        let mut listing = Listing::default();
        let index = register.index();
        // By the key of an authority: the place of its country, and whether it is wanted.
        let most = register.authorities.last().map_or(0, |one| one.id);
        let mut known = vec![(u16::MAX, false); usize::try_from(most + 1).unwrap_or_default()];
        for (facts, authority) in index.facts.iter().zip(&register.authorities) {
            let country = index.countries.get(usize::from(facts.country));
            let is_wanted = (wanted.country.is_empty() || country == Some(&wanted.country))
                && wanted.size.is_none_or(|size| Size::of(authority) == size);
            if let Some(entry) = usize::try_from(authority.id).ok().and_then(|id| known.get_mut(id)) {
                *entry = (facts.country, is_wanted);
            }
        }
        let wanted_language = self.languages.iter().position(|tag| *tag == wanted.language);
        let band = COST_BANDS.iter().position(|band| *band == wanted.cost_band);
        let band = band.and_then(|at| u8::try_from(at + 1).ok());
        let fits = |band_of: u8, articles: &[u8]| {
            let has = |number: u8| articles.iter().any(|one| one & !LAST == number);
            band.is_none_or(|band| band == band_of)
                && wanted.article.is_none_or(has)
                && (wanted.theme.is_empty() || theme.iter().any(|number| has(*number)))
        };
        let mut countries = vec![false; index.countries.len()];
        let mut languages = vec![false; self.languages.len()];
        for report in self.shown(register.publication).iter().rev() {
            let Some((country, is_wanted)) = known.get(report.authority as usize) else {
                continue;
            };
            if let Some(country) = countries.get_mut(usize::from(*country)) {
                *country = true;
            }
            if let Some(language) = languages.get_mut(usize::from(report.language)) {
                *language = true;
            }
            let speaks = wanted.language.is_empty() || wanted_language == Some(usize::from(report.language));
            if !*is_wanted || !speaks {
                continue;
            }
            let first = i64::from(report.report) * MOST;
            let hits = hits.map(|hits| {
                let from = hits.partition_point(|hit| *hit < first);
                hits.get(from..).unwrap_or_default()
            });
            if hits.is_some_and(|hits| hits.first().is_none_or(|hit| *hit >= first + MOST)) {
                continue;
            }
            for (nth, (band, articles)) in (0..).zip(self.measures(*report)) {
                let is_hit = hits.is_none_or(|hits| {
                    hits.iter()
                        .take_while(|hit| **hit <= first + nth)
                        .any(|hit| *hit == first + nth)
                });
                if !is_hit || !fits(band, articles) {
                    continue;
                }
                if rows.contains(&listing.count) {
                    listing.places.push(Place {
                        report: report.report,
                        nth: narrow(nth),
                    });
                }
                listing.count += 1;
            }
        }
        let chosen = |all: &[String], is_there: &[bool]| {
            let there = all.iter().zip(is_there).filter(|(_, is_there)| **is_there);
            there.map(|(one, _)| one.clone()).collect()
        };
        listing.countries = chosen(&index.countries, &countries);
        listing.languages = chosen(&self.languages, &languages);
        listing
    }
}
