//! Which authority a row is about: by GeoNames id, else by country, kind and folded name.

use std::collections::HashMap;

use super::problem::{ProblemCode, RowProblem};
use super::row::Entry;
use crate::domain::kind::Kind;
use crate::locale::fold::fold;
pub(super) use crate::server::db::imports::held::current;
use crate::server::db::imports::held::{Held, State};

/// An authority that the register or the list has, with the rows of the list about it.
pub(super) struct Subject<'a> {
    /// What the register holds of it.
    pub held: Option<Held>,
    /// Its rows in the list, in order.
    pub entries: Vec<Entry<'a>>,
    country: String,
    has_geonames: bool,
    keys: Vec<NameKey>,
}

/// Country, kind and folded name.
type NameKey = (String, Kind, String);

/// A subject by its place, and whether what finds it still stands.
type Hit = (usize, bool);

/// All subjects, and how to find them.
pub(super) struct Subjects<'a> {
    all: Vec<Subject<'a>>,
    by_geonames: HashMap<String, Vec<Hit>>,
    by_name: HashMap<NameKey, Vec<Hit>>,
}

impl<'a> Subjects<'a> {
    /// The authorities of the register. They are also found by what they were: a list may know a
    /// name, kind or identifier that staff have since replaced.
    pub(super) fn new(held: Vec<Held>) -> Self {
        let mut subjects = Self {
            all: Vec::new(),
            by_geonames: HashMap::new(),
            by_name: HashMap::new(),
        };
        for held in held {
            let at = subjects.all.len();
            let stands = |state: State| state == State::Current;
            let geonames = held.identifiers.iter().filter(|kept| kept.value.scheme == "geonames");
            let ids: Vec<_> = geonames
                .map(|kept| (kept.value.value.clone(), stands(kept.state)))
                .collect();
            let mut names: Vec<(String, bool)> = held
                .profiles
                .iter()
                .map(|kept| (kept.value.folded_name.clone(), stands(kept.state)))
                .collect();
            names.extend(
                held.names
                    .iter()
                    .map(|kept| (fold(&kept.value.name), stands(kept.state))),
            );
            let kinds = held
                .profiles
                .iter()
                .filter_map(|kept| Some((Kind::parse_code(&kept.value.kind)?, stands(kept.state))));
            let mut keys = Vec::new();
            for (kind, kind_stands) in kinds {
                for (name, name_stands) in &names {
                    let key = (held.country.clone(), kind, name.clone());
                    add(&mut subjects.by_name, key.clone(), (at, kind_stands && *name_stands));
                    keys.push(key);
                }
            }
            let has_geonames = ids.iter().any(|(_, stands)| *stands);
            for (id, stands) in ids {
                add(&mut subjects.by_geonames, id, (at, stands));
            }
            let country = held.country.clone();
            subjects.all.push(Subject {
                held: Some(held),
                entries: Vec::new(),
                country,
                has_geonames,
                keys,
            });
        }
        subjects
    }

    /// Gives a row to its authority, which is a new one if the register has none such.
    ///
    /// # Errors
    /// It is not certain which authority it is.
    pub(super) fn assign(&mut self, entry: Entry<'a>) -> Result<(), RowProblem> {
        let keys: Vec<NameKey> = entry
            .folded()
            .into_iter()
            .map(|name| (entry.country.clone(), entry.kind, name))
            .collect();
        let at = self.find(&entry, &keys)?.unwrap_or(self.all.len());
        if at == self.all.len() {
            let country = entry.country.clone();
            self.all.push(Subject {
                held: None,
                entries: Vec::new(),
                country,
                has_geonames: false,
                keys: Vec::new(),
            });
        }
        for key in &keys {
            add(&mut self.by_name, key.clone(), (at, true));
        }
        if let Some(id) = &entry.geonames {
            add(&mut self.by_geonames, id.clone(), (at, true));
        }
        if let Some(subject) = self.all.get_mut(at) {
            subject.has_geonames |= entry.geonames.is_some();
            subject.keys.extend(keys);
            subject.entries.push(entry);
        }
        Ok(())
    }

    fn find(&self, entry: &Entry<'a>, keys: &[NameKey]) -> Result<Option<usize>, RowProblem> {
        let problem = |column, code| RowProblem::of_cell(entry.row, column, code);
        let named = distinct(keys.iter().filter_map(|key| self.by_name.get(key)).flatten());
        let Some(id) = &entry.geonames else {
            return one(&named).map_err(|()| problem("name", ProblemCode::IdentityAmbiguous));
        };
        let identified = distinct(self.by_geonames.get(id).into_iter().flatten());
        let found = one(&identified).map_err(|()| problem("geonames_id", ProblemCode::IdentityAmbiguous))?;
        let Some(at) = found else {
            // Two places of one name are told apart by their ids; who has none may get this one.
            let open: Vec<usize> = named.into_iter().filter(|at| !self.has_geonames(*at)).collect();
            return one(&open).map_err(|()| problem("name", ProblemCode::IdentityAmbiguous));
        };
        let is_other = !named.is_empty() && !named.contains(&at);
        if is_other || !self.may_be(at, entry) {
            return Err(problem("geonames_id", ProblemCode::IdentityConflict));
        }
        Ok(Some(at))
    }

    fn has_geonames(&self, at: usize) -> bool {
        self.all.get(at).is_some_and(|subject| subject.has_geonames)
    }

    /// Whether a row with the subject's id can be about it: not in another country, and not where
    /// both kind and name are others, as those of a region with the id of its capital.
    fn may_be(&self, at: usize, entry: &Entry<'_>) -> bool {
        let folded = entry.folded();
        self.all.get(at).is_some_and(|subject| {
            subject.country == entry.country
                && subject
                    .keys
                    .iter()
                    .any(|(_, kind, name)| *kind == entry.kind || folded.contains(name))
        })
    }

    /// All of them, those of the register first.
    pub(super) fn into_inner(self) -> Vec<Subject<'a>> {
        self.all
    }
}

fn add<K: Eq + std::hash::Hash>(index: &mut HashMap<K, Vec<Hit>>, key: K, hit: Hit) {
    let hits = index.entry(key).or_default();
    if !hits.contains(&hit) {
        hits.push(hit);
    }
}

/// The subjects among `hits` once each; those that only were found so in the past count only where
/// there is no other.
fn distinct<'h>(hits: impl Iterator<Item = &'h Hit>) -> Vec<usize> {
    let (mut current, mut past) = (Vec::new(), Vec::new());
    for (at, stands) in hits {
        let subjects = if *stands { &mut current } else { &mut past };
        if !subjects.contains(at) {
            subjects.push(*at);
        }
    }
    if current.is_empty() { past } else { current }
}

fn one(subjects: &[usize]) -> Result<Option<usize>, ()> {
    match subjects {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        _ => Err(()),
    }
}
