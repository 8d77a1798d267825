//! Figures that are already drawn. A drawing costs milliseconds and changes
//! only with the publication, the language or the year, so each is made once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::{Figure, country_map, figure};
use crate::domain::register::Register;
use crate::locale::{Lang, Words};

/// The figures drawn so far of the newest publication that was asked for.
#[derive(Debug, Default)]
pub struct Drawn {
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    publication: i64,
    this_year: i32,
    // Few: the named figures and a map for each country, in each language.
    figures: HashMap<(String, Lang), Arc<Figure>>,
}

impl Drawn {
    /// The figure of that name about the whole register, see [`figure`].
    #[must_use]
    pub fn figure(&self, name: &str, register: &Register, words: Words, this_year: i32) -> Option<Arc<Figure>> {
        self.get(name, register, words, this_year, || {
            figure(name, register, words, this_year)
        })
    }

    /// The map with one country marked, see [`country_map`]; none for a code
    /// that the register does not hold.
    #[must_use]
    pub fn country_map(&self, code: &str, register: &Register, words: Words, this_year: i32) -> Option<Arc<Figure>> {
        self.get(&format!("map/{code}"), register, words, this_year, || {
            register.country(code).map(|_| country_map(register, words, code))
        })
    }

    fn get(
        &self,
        key: &str,
        register: &Register,
        words: Words,
        this_year: i32,
        draw: impl FnOnce() -> Option<Figure>,
    ) -> Option<Arc<Figure>> {
        let key = (key.to_owned(), words.lang);
        let is_current = |kept: &Kept| kept.publication == register.publication && kept.this_year == this_year;
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if is_current(&kept)
            && let Some(figure) = kept.figures.get(&key)
        {
            return Some(Arc::clone(figure));
        }
        // Drawn outside the lock: two visitors may draw the same once.
        drop(kept);
        let figure = Arc::new(draw()?);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_current(&kept) {
            *kept = Kept {
                publication: register.publication,
                this_year,
                figures: HashMap::new(),
            };
        }
        kept.figures.insert(key, Arc::clone(&figure));
        Some(figure)
    }
}
