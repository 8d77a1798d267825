//! Figures that are already drawn. A drawing costs milliseconds and changes
//! only with the publication, the language or the day, so each is made once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;

use super::{Figure, figure};
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
    today: NaiveDate,
    // Few: the named figures, and those of each country, in each language.
    figures: HashMap<(String, Lang), Arc<Figure>>,
}

impl Drawn {
    /// The figure of that name, see [`figure`].
    #[must_use]
    pub fn figure(&self, name: &str, register: &Register, words: Words, today: NaiveDate) -> Option<Arc<Figure>> {
        let key = (name.to_owned(), words.lang);
        let is_current = |kept: &Kept| kept.publication == register.publication && kept.today == today;
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if is_current(&kept)
            && let Some(figure) = kept.figures.get(&key)
        {
            return Some(Arc::clone(figure));
        }
        // Drawn outside the lock: two visitors may draw the same once.
        drop(kept);
        let figure = Arc::new(figure(name, register, words, today)?);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        // Drawings of an earlier publication are asked for seldom: they push nothing out.
        if register.publication < kept.publication {
            return Some(figure);
        }
        if !is_current(&kept) {
            *kept = Kept {
                publication: register.publication,
                today,
                figures: HashMap::new(),
            };
        }
        kept.figures.insert(key, Arc::clone(&figure));
        Some(figure)
    }
}
