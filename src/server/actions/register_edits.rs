//! Staff change the register by form: what changes closes a row and opens another, which no import overwrites.
//!
//! [`add_authority`], [`add_commitment`] and [`move_commitment`] work inside a transaction of whoever calls them, so that
//! an application or a withdrawal is in the register when it is decided.

mod authority;
mod commitment;
mod succession;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::{Value, json};
use sqlx::{Sqlite, SqliteConnection, Transaction};

pub use self::authority::{Addition, add, add_authority, correct};
pub use self::commitment::{
    add_commitment, is_after_merger, move_commitment, remove_act, save_act, save_commitment, tell_move,
};
pub use self::succession::{remove as remove_succession, save as save_succession};
use crate::domain::commitment::ActKind;
use crate::domain::date::DateSpan;
use crate::domain::edit::Reason;
use crate::domain::register::Act;
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::imports::held::{self, Held, Kept};
use crate::server::db::imports::rows::{self, NewRow};
use crate::server::db::{self, register_edits as table};
use crate::server::error::{Error, Result};
use crate::server::session::Reviewer;

/// Who changes the register, why, and in which publication.
#[derive(Clone, Copy, Debug)]
pub struct Edit<'a> {
    /// Who.
    pub actor: Actor,
    /// The reason, for the audit.
    pub why: &'a str,
    /// Who says so.
    pub source: &'a str,
    /// The publication that shows it first; opened with `db::publish(.., "edit", ..)`, by which imports know the hand of a
    /// person.
    pub publication: i64,
}

/// What keeps a form from being saved, by the code of its sentence.
pub type Problem = &'static str;

/// Nothing is other than it was.
const NOTHING: Problem = "edit-nothing";
/// Something is wrong with what was typed.
const FAULTS: Problem = "edit-faults";
/// The authority had merged into another before.
const AFTER_END: Problem = "edit-after-end";

/// A transaction that changes an authority as a page has shown it.
struct Work<'a> {
    ctx: &'a Ctx,
    tx: Transaction<'static, Sqlite>,
    held: Held,
    reviewer: &'a Reviewer,
}

impl<'a> Work<'a> {
    /// Begins with the authority of that slug.
    async fn begin(ctx: &'a Ctx, reviewer: &'a Reviewer, slug: &str) -> Result<Self> {
        let mut tx = ctx.write().await?;
        let id = ctx.register().await?.authority(slug).ok_or(Error::NotFound)?.id;
        let held = held::find_held(&mut tx, id).await?.ok_or(Error::NotFound)?;
        Ok(Self {
            ctx,
            tx,
            held,
            reviewer,
        })
    }

    /// Opens the publication of the form.
    async fn edit<'r>(&mut self, reason: &'r Reason) -> Result<Edit<'r>> {
        Ok(Edit {
            actor: self.reviewer.actor(),
            why: &reason.why,
            source: &reason.source,
            publication: db::publish(&mut self.tx, "edit", self.ctx.now()).await?,
        })
    }

    /// The commitment of that number, if it is still as it was shown.
    fn commitment(&self, number: &str, revision: &str) -> Result<table::Told> {
        let number: usize = number.parse().map_err(|_| Error::NotFound)?;
        let told = table::commitments_of(&self.held)?;
        let at = number.checked_sub(1).ok_or(Error::NotFound)?;
        told.into_iter()
            .nth(at)
            .filter(|told| told.revision() == revision)
            .ok_or(Error::Conflict)
    }

    async fn done(self) -> Result<Option<Problem>> {
        self.tx.commit().await?;
        Ok(None)
    }
}

impl Edit<'_> {
    /// Writes down one change with what was there before and is there after it.
    async fn record(
        &self,
        ctx: &Ctx,
        conn: &mut SqliteConnection,
        action: Action,
        subject: String,
        (authority, before, after): (i64, Value, Value),
    ) -> Result<()> {
        let detail = json!({
            "authority": authority,
            "before": before,
            "after": after,
            "source": self.source,
            "publication": self.publication,
        });
        let entry = Entry::new(self.actor, action, subject, detail).because(self.why);
        audit::insert(conn, &entry, ctx.now()).await
    }

    async fn close(&self, conn: &mut SqliteConnection, table: &str, id: i64) -> Result<()> {
        if db::close(conn, table, id, self.publication).await? {
            Ok(())
        } else {
            Err(Error::Conflict)
        }
    }

    async fn open(&self, conn: &mut SqliteConnection, owner: i64, row: NewRow) -> Result<i64> {
        rows::insert_row(conn, owner, &row, "staff", self.publication).await
    }

    /// Makes the rows of a field say what is wanted: what is there already stays. Gives whether anything changed.
    async fn replace<T: Clone + PartialEq>(
        &self,
        conn: &mut SqliteConnection,
        (owner, table): (i64, &str),
        kept: &[Kept<T>],
        wanted: &[T],
        row: fn(T) -> NewRow,
    ) -> Result<bool> {
        let mut gone: Vec<&Kept<T>> = held::current(kept).collect();
        let mut new = Vec::new();
        for value in wanted {
            match gone.iter().position(|kept| kept.value == *value) {
                Some(at) => drop(gone.remove(at)),
                None => new.push(value.clone()),
            }
        }
        let has_changed = !gone.is_empty() || !new.is_empty();
        for kept in gone {
            self.close(conn, table, kept.id).await?;
        }
        for value in new {
            self.open(conn, owner, row(value)).await?;
        }
        Ok(has_changed)
    }
}

/// What happened on a day.
///
/// # Errors
/// A day before the Charter opened, which no form takes.
pub fn act_on(kind: ActKind, day: NaiveDate, wording: &str, source: &str) -> Result<Act> {
    let span = DateSpan::day(day).map_err(|_| Error::Inconsistent {
        table: "act",
        column: "earliest",
        value: day.to_string(),
    })?;
    Ok(Act {
        kind,
        span,
        wording: wording.to_owned(),
        language: String::new(),
        source: source.to_owned(),
    })
}

/// What the current rows of a field say, for the audit.
fn told<T: Serialize>(kept: &[Kept<T>]) -> Result<Value> {
    let values: Vec<&T> = held::current(kept).map(|kept| &kept.value).collect();
    Ok(serde_json::to_value(values)?)
}
