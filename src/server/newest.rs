//! The number of the newest publication, without asking the database each time.
//!
//! Every change of the database, by this program or another, changes the size or the time of its
//! file or of its write-ahead log. While neither has changed, the number is what it was. A file
//! system keeps time in steps of some milliseconds, in which two changes look like one: so a number
//! is remembered only when the last change is older than that.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// No file system in use keeps time in longer steps but FAT, on which nobody serves a database.
const STEP: Duration = Duration::from_millis(100);

/// Size and time of the database's file, and of its log if there is one.
type Look = [Option<(u64, SystemTime)>; 2];

/// What was last read from the database, and what the files looked like then.
#[derive(Debug)]
pub struct Newest {
    files: [PathBuf; 2],
    known: Mutex<Option<(Look, i64)>>,
}

fn look(path: &Path) -> Option<(u64, SystemTime)> {
    let about = std::fs::metadata(path).ok()?;
    Some((about.len(), about.modified().ok()?))
}

impl Newest {
    /// Of the database in that file.
    #[must_use]
    pub fn of(database: &Path) -> Self {
        let mut log = database.as_os_str().to_owned();
        log.push("-wal");
        Self {
            files: [database.to_owned(), log.into()],
            known: Mutex::default(),
        }
    }

    /// What the files look like: to be asked before the database is.
    #[must_use]
    pub fn look(&self) -> Look {
        [look(&self.files[0]), look(&self.files[1])]
    }

    /// The number, if nothing has changed since it was read.
    #[must_use]
    pub fn known(&self, look: &Look) -> Option<i64> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .as_ref()
            .filter(|(then, _)| then == look)
            .map(|(_, number)| *number)
    }

    /// Remembers the number that was read after `look`.
    pub fn remember(&self, look: Look, number: i64) {
        let is_settled = |(_, at): &(u64, SystemTime)| at.elapsed().is_ok_and(|age| age > STEP);
        if look[0].is_some() && look.iter().flatten().all(is_settled) {
            *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((look, number));
        }
    }
}
