//! The number of the newest publication, without asking the database each time.
//!
//! Every change of the database, by this program or another, is written to its write-ahead log and
//! changes the size or the time of that file. While neither has changed, the number is what it was. A file
//! system keeps time in steps of some milliseconds, in which two changes look like one: so a number
//! is remembered only when the last change is older than that.

use std::fs::{File, Metadata};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// No file system in use keeps time in longer steps but FAT, on which nobody serves a database.
const STEP: Duration = Duration::from_millis(100);

/// Size and time of the log; none while there is no log.
type Look = Option<(u64, SystemTime)>;

/// What was last read from the database, and what the log looked like then.
#[derive(Debug)]
pub struct Newest {
    log: PathBuf,
    /// The log, kept open: every page that is kept asks for its size, and finding it by its path takes as long as the rest.
    open: Mutex<Option<File>>,
    known: Mutex<Option<(Look, i64)>>,
}

impl Newest {
    /// Of the database in that file.
    #[must_use]
    pub fn of(database: &Path) -> Self {
        let mut log = database.as_os_str().to_owned();
        log.push("-wal");
        Self {
            log: log.into(),
            open: Mutex::default(),
            known: Mutex::default(),
        }
    }

    /// What the log looks like: to be asked before the database is.
    #[must_use]
    pub fn look(&self) -> Look {
        let about = self.about()?;
        Some((about.len(), about.modified().ok()?))
    }

    fn about(&self) -> Option<Metadata> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let about = open.as_ref().and_then(|log| log.metadata().ok());
        // SQLite removes the log when its last connection goes: then another one may be there.
        if let Some(about) = about.filter(|about| about.nlink() > 0) {
            return Some(about);
        }
        *open = File::open(&self.log).ok();
        open.as_ref()?.metadata().ok()
    }

    /// The number, if nothing has changed since it was read.
    #[must_use]
    pub fn known(&self, look: Look) -> Option<i64> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known
            .as_ref()
            .filter(|(then, _)| *then == look)
            .map(|(_, number)| *number)
    }

    /// Remembers the number that was read after `look`.
    pub fn remember(&self, look: Look, number: i64) {
        if look.is_some_and(|(_, at)| at.elapsed().is_ok_and(|age| age > STEP)) {
            *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some((look, number));
        }
    }
}
