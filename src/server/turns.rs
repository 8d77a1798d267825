//! Whose password is looked at next. Hashing takes time and memory on purpose, so that guesses come one after the other:
//! none passes before the one in front of it was counted. Who is known has a lane of their own, which no stranger blocks.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How many wait in a lane; whoever comes then is told to try again.
const WAITING: usize = 64;

/// In which lane somebody waits.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Lane {
    /// Who is signed in, or in a browser from which they have signed in before.
    Known,
    /// Everybody else.
    Strangers,
}

/// Both lanes.
#[derive(Debug)]
pub struct Turns {
    known: Queue,
    strangers: Queue,
    taken: AtomicU64,
}

#[derive(Debug)]
struct Queue {
    places: Arc<Semaphore>,
    head: Arc<Semaphore>,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            places: Arc::new(Semaphore::new(WAITING)),
            head: Arc::new(Semaphore::new(1)),
        }
    }
}

/// The turn of one password, until it is dropped.
#[derive(Debug)]
pub struct Turn {
    _place: OwnedSemaphorePermit,
    _head: OwnedSemaphorePermit,
}

impl Default for Turns {
    fn default() -> Self {
        Self {
            known: Queue::default(),
            strangers: Queue::default(),
            taken: AtomicU64::new(0),
        }
    }
}

impl Turns {
    /// Waits for a turn; none where too many wait already.
    pub async fn take(&self, lane: Lane) -> Option<Turn> {
        let queue = match lane {
            Lane::Known => &self.known,
            Lane::Strangers => &self.strangers,
        };
        let place = Arc::clone(&queue.places).try_acquire_owned().ok()?;
        let head = Arc::clone(&queue.head).acquire_owned().await.ok()?;
        Some(Turn {
            _place: place,
            _head: head,
        })
    }

    /// Counts a password that is looked at.
    pub fn note(&self) {
        self.taken.fetch_add(1, Ordering::Relaxed);
    }

    /// How many passwords were looked at.
    #[must_use]
    pub fn taken(&self) -> u64 {
        self.taken.load(Ordering::Relaxed)
    }
}
