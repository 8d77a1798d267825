//! A long list as a file. What is text is sent while it is made, so that the first rows come at once, however many follow,
//! and neither memory nor disk holds them.

use std::sync::Arc;

use axum::body::Body;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use tempfile::SpooledTempFile;
use tokio::runtime::Handle;
use tokio::sync::OwnedSemaphorePermit;

use crate::api::AppError;
use crate::data::{self, About, Cell, TextFile};
use crate::domain::order::WORKBOOK_MAX;
use crate::domain::practice::{Place, Practice};
use crate::domain::register::{Authority, Register};
use crate::pages::measures;
use crate::server::Ctx;
use crate::server::error::{Error, Result};

/// How many rows are in memory at a time.
const ROWS: usize = 500;

/// Where a list is longer, few of them are sent at a time: their places take megabytes, for as long as the reader takes.
const MANY: usize = 100_000;

/// How many bytes of a workbook are kept in memory; longer ones go to the disk.
const IN_MEMORY: usize = 1024 * 1024;

/// Chooses authorities of a register, in their order.
type Select = Box<dyn for<'a> FnOnce(&'a Register) -> Vec<&'a Authority> + Send>;

/// What a list is of.
pub enum Wanted {
    /// Authorities.
    Authorities(Select),
    /// Measures.
    Measures(Practice),
}

impl Wanted {
    /// The columns of its rows.
    #[must_use]
    pub fn columns(&self) -> Vec<&'static str> {
        let columns: &[data::Column] = match self {
            Self::Authorities(_) => &data::AUTHORITY_COLUMNS,
            Self::Measures(_) => &data::MEASURE_COLUMNS,
        };
        columns.iter().map(|(name, _)| *name).collect()
    }
}

/// What stands on it, in its order.
#[derive(Debug)]
enum Places {
    /// The keys of authorities.
    Authorities(Vec<i64>),
    /// Where measures stand.
    Measures(Vec<Place>),
}

/// A list whose rows are made some at a time.
#[derive(Debug)]
pub struct List {
    ctx: Ctx,
    register: Arc<Register>,
    about: About,
    places: Places,
}

impl List {
    /// Finds what stands on it.
    ///
    /// # Errors
    /// The database could not be read.
    pub async fn find(ctx: &Ctx, register: &Arc<Register>, about: About, wanted: Wanted) -> Result<Self> {
        let places = match wanted {
            Wanted::Authorities(select) => {
                let register = Arc::clone(register);
                // It sorts for long where there are many.
                let ids = tokio::task::spawn_blocking(move || select(&register).iter().map(|one| one.id).collect());
                Places::Authorities(ids.await?)
            }
            Wanted::Measures(practice) => {
                let found = measures::search(ctx, register, &practice, &(0..i64::MAX)).await?;
                Places::Measures(found.listing.places)
            }
        };
        Ok(Self {
            ctx: ctx.clone(),
            register: Arc::clone(register),
            about,
            places,
        })
    }

    /// The next rows from that place; none behind the last.
    async fn rows(&self, from: usize) -> Result<Vec<Vec<Cell>>> {
        match &self.places {
            Places::Authorities(ids) => {
                let some = ids.iter().skip(from).take(ROWS);
                let some: Vec<&Authority> = some.filter_map(|id| self.register.authority_by_id(*id)).collect();
                Ok(data::authorities(&some, &self.about).rows)
            }
            Places::Measures(places) => {
                let until = places.len().min(from + ROWS);
                let some = places.get(from..until).unwrap_or_default();
                measures::rows(&self.ctx, &self.register, some, &self.about).await
            }
        }
    }

    /// As a workbook, which is sent when it is whole. Takes long: not on an async thread.
    ///
    /// # Errors
    /// [`Error::TooManyRows`]; the database could not be read, or the disk is full.
    pub fn workbook(&self, columns: &[&'static str]) -> Result<SpooledTempFile> {
        if self.places.len() > WORKBOOK_MAX {
            return Err(Error::TooManyRows);
        }
        let mut file = SpooledTempFile::new(IN_MEMORY);
        let runtime = Handle::current();
        let mut failed = None;
        let rows = (0..self.places.len()).step_by(ROWS).map_while(|from| {
            let rows = runtime.block_on(self.rows(from));
            rows.map_err(|error| failed = Some(error)).ok()
        });
        data::write_workbook(&mut file, columns, rows, &self.about)?;
        failed.map_or(Ok(file), Err)
    }

    /// As text, made as the reader takes it.
    ///
    /// # Errors
    /// The first rows could not be made. If later ones cannot, the answer breaks off, and the log says why.
    pub async fn body(self, text: TextFile) -> Result<Body> {
        let turn = match self.places.len() > MANY {
            true => self.ctx.long_list().await,
            false => None,
        };
        let start = Sending {
            _turn: turn,
            list: self,
            text,
            at: 0,
        };
        let (first, rest) = start.next().await?;
        if rest.is_none() {
            return Ok(first.into());
        }
        let rest = stream::try_unfold(rest, async |rest| match rest {
            Some(sending) => sending.next().await.map(Some),
            None => Ok(None),
        });
        let rest = rest.map_err(|error| std::io::Error::other(AppError::from(error).code()));
        Ok(Body::from_stream(stream::iter([Ok(first)]).chain(rest)))
    }
}

impl Places {
    fn len(&self) -> usize {
        match self {
            Self::Authorities(ids) => ids.len(),
            Self::Measures(places) => places.len(),
        }
    }
}

/// A list that is being sent.
struct Sending {
    _turn: Option<OwnedSemaphorePermit>,
    list: List,
    text: TextFile,
    at: usize,
}

impl Sending {
    /// The next part, and what is to be sent after it.
    async fn next(mut self) -> Result<(Vec<u8>, Option<Self>)> {
        let mut part = match self.at {
            0 => self.text.first()?,
            _ => Vec::new(),
        };
        part.extend(self.text.rows(self.list.rows(self.at).await?)?);
        self.at += ROWS;
        if self.at < self.list.places.len() {
            return Ok((part, Some(self)));
        }
        part.extend(self.text.last());
        Ok((part, None))
    }
}
