//! The inside: what answers a request once the address is known.
//!
//! `http` wires the router; `actions` holds one function for each thing a person
//! does; `db` holds all SQL; `register` reads lists of signatories.

pub mod actions;
pub mod clock;
pub mod command;
pub mod config;
pub mod db;
pub mod documents;
pub mod error;
pub mod http;
pub mod mail;
pub mod newest;
pub mod past;
pub mod proof;
pub mod register;
pub mod session;
pub mod token;
pub mod turns;

use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::pool::PoolConnection;
use sqlx::{Sqlite, SqlitePool, Transaction};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

pub use self::clock::Clock;
pub use self::config::Config;
pub use self::error::{Error, Result};
use self::http::bulk::{Bulk, Made};
use self::newest::Newest;
use self::past::Edition;
use self::turns::Turns;
use crate::charts::{Drawn, Figure};
use crate::domain::practice::Shelf;
use crate::domain::register::Register;
use crate::locale::Words;

/// With how many authorities earlier publications are kept in memory; one is kept whatever its size.
const EARLIER_KEPT: usize = 20_000;

/// How many lists that are long for a register of Europe are sent at a time.
const LONG_LISTS: usize = 4;

/// The world an action or a page lives in: settings, database, clock.
#[derive(Clone, Debug)]
pub struct Ctx {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    config: Config,
    readers: SqlitePool,
    writer: SqlitePool,
    clock: Clock,
    register: RwLock<Option<Arc<Register>>>,
    loading: tokio::sync::Mutex<()>,
    earlier: Mutex<Vec<Arc<Register>>>,
    shelf: tokio::sync::Mutex<Arc<Shelf>>,
    drawn: Drawn,
    newest: Newest,
    bulk: Bulk,
    turns: Turns,
    long_lists: Arc<Semaphore>,
    #[cfg(feature = "oidc")]
    issuer: session::issuer::Issuer,
}

impl Ctx {
    /// A world of these parts.
    #[must_use]
    pub fn new(config: Config, pools: db::Pools, clock: Clock) -> Self {
        let newest = Newest::of(&config.database);
        let inner = Inner {
            config,
            readers: pools.readers,
            writer: pools.writer,
            clock,
            register: RwLock::new(None),
            loading: tokio::sync::Mutex::default(),
            earlier: Mutex::default(),
            shelf: tokio::sync::Mutex::default(),
            drawn: Drawn::default(),
            newest,
            bulk: Bulk::default(),
            turns: Turns::default(),
            long_lists: Arc::new(Semaphore::new(LONG_LISTS)),
            #[cfg(feature = "oidc")]
            issuer: session::issuer::Issuer::default(),
        };
        Self { inner: Arc::new(inner) }
    }

    /// The settings.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.inner.config
    }

    /// The clock, which tests move.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Now, in UTC.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.inner.clock.now()
    }

    /// Today in Europe/Brussels.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        clock::day(self.now())
    }

    /// A connection that cannot write.
    ///
    /// # Errors
    /// No connection became free in time.
    pub async fn read(&self) -> Result<PoolConnection<Sqlite>> {
        Ok(self.inner.readers.acquire().await?)
    }

    /// The one write transaction, begun immediately so that it never has to be upgraded.
    ///
    /// # Errors
    /// Another writer held the file longer than the busy timeout.
    pub async fn write(&self) -> Result<Transaction<'static, Sqlite>> {
        Ok(self.inner.writer.begin_with("begin immediate").await?)
    }

    /// The number of the newest publication, if nothing has changed since it was last read.
    #[must_use]
    pub fn known_publication(&self) -> Option<i64> {
        self.inner.newest.known(self.inner.newest.look())
    }

    /// The number of the newest publication, by whatever program it was made.
    ///
    /// # Errors
    /// The database could not be read.
    pub async fn newest_publication(&self) -> Result<i64> {
        let look = self.inner.newest.look();
        if let Some(number) = self.inner.newest.known(look) {
            return Ok(number);
        }
        let mut conn = self.read().await?;
        let number = db::register::find_newest_publication(&mut conn).await?;
        self.inner.newest.remember(look, number);
        Ok(number)
    }

    /// The register as last published. Read once for each publication: what is
    /// public changes only with a new publication number.
    ///
    /// # Errors
    /// The database could not be read, or holds an impossible value.
    pub async fn register(&self) -> Result<Arc<Register>> {
        let newest = self.newest_publication().await?;
        if let Some(register) = self.kept_register(newest) {
            return Ok(register);
        }
        // One reads it, the others wait for it.
        let _loading = self.inner.loading.lock().await;
        if let Some(register) = self.kept_register(newest) {
            return Ok(register);
        }
        let mut conn = self.read().await?;
        let register = Arc::new(db::register::load(&mut conn, newest).await?);
        *self.inner.register.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&register));
        Ok(register)
    }

    /// The register as an earlier publication showed it. A few are kept.
    ///
    /// # Errors
    /// The database could not be read, or holds an impossible value.
    pub async fn register_at(&self, publication: i64) -> Result<Arc<Register>> {
        let kept = || self.inner.earlier.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(register) = kept().iter().find(|one| one.publication == publication) {
            return Ok(Arc::clone(register));
        }
        let _loading = self.inner.loading.lock().await;
        if let Some(register) = kept().iter().find(|one| one.publication == publication) {
            return Ok(Arc::clone(register));
        }
        let mut conn = self.read().await?;
        let register = Arc::new(db::register::load(&mut conn, publication).await?);
        let mut kept = kept();
        let size = |kept: &[Arc<Register>]| -> usize { kept.iter().map(|one| one.authorities.len()).sum() };
        while size(&kept) > EARLIER_KEPT {
            kept.remove(0);
        }
        kept.push(Arc::clone(&register));
        Ok(register)
    }

    /// The measures of every publication until the newest, to be searched.
    ///
    /// # Errors
    /// The database could not be read.
    pub async fn shelf(&self) -> Result<Arc<Shelf>> {
        let newest = self.newest_publication().await?;
        let mut shelf = self.inner.shelf.lock().await;
        if shelf.until() < newest {
            let mut conn = self.read().await?;
            let mut longer = Shelf::clone(&shelf);
            db::practice::fill_shelf(&mut conn, &mut longer, newest).await?;
            *shelf = Arc::new(longer);
        }
        Ok(Arc::clone(&shelf))
    }

    /// The register as it was read last; for the pages of failures, which must not fail themselves.
    #[must_use]
    pub fn last_register(&self) -> Option<Arc<Register>> {
        self.inner
            .register
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn kept_register(&self, publication: i64) -> Option<Arc<Register>> {
        self.last_register()
            .filter(|register| register.publication == publication)
    }

    /// The figure of that name, drawn once for each publication, language and day.
    #[must_use]
    pub fn figure(&self, name: &str, register: &Register, words: Words, today: NaiveDate) -> Option<Arc<Figure>> {
        self.inner.drawn.figure(name, register, words, today)
    }

    /// The whole register as files, made once for each publication and day; none if that takes longer than `patience`.
    ///
    /// # Errors
    /// They could not be made.
    pub async fn bulk(&self, edition: &Edition, patience: Duration) -> Result<Option<Arc<Made>>> {
        self.inner.bulk.made(self, edition, patience).await
    }

    /// Waits until one more long list may be sent; until what it gives is dropped, it counts.
    pub async fn long_list(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.inner.long_lists).acquire_owned().await.ok()
    }

    /// Whose password is looked at next.
    #[must_use]
    pub fn turns(&self) -> &Turns {
        &self.inner.turns
    }

    /// The issuer by which people may sign in.
    #[cfg(feature = "oidc")]
    #[must_use]
    pub fn issuer(&self) -> &session::issuer::Issuer {
        &self.inner.issuer
    }

    /// Whether the database is closed, as the program is about to end.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.inner.readers.is_closed()
    }

    /// Closes the database, so that the write-ahead log is folded back.
    pub async fn close(&self) {
        self.inner.readers.close().await;
        self.inner.writer.close().await;
    }
}
