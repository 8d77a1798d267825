//! Brings a list of signatories into the register.
//!
//! `list` reads the file; `row` judges each row by itself; `identity` finds the authority it is
//! about; `wanted` puts the rows of one authority together; `compare` says what differs from the
//! register, and `bring` writes that. A fault of the file changes nothing; a problem of a row keeps
//! that row in `import_problem` and lets the others in.

mod bring;
mod compare;
mod identity;
pub(super) mod names;
mod problem;
mod row;
mod wanted;

use std::collections::{HashMap, HashSet};
use std::path::Path;

use serde_json::json;
use sqlx::{Sqlite, SqliteConnection, Transaction};

use self::bring::{Effect, Work};
use self::identity::{Subject, Subjects, current};
pub use self::problem::{ProblemCode, RowProblem};
use self::row::Entry;
use super::list::{self, FileFault, List};
use crate::locale::fold::fold;
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor};
use crate::server::db::imports::{self, NewProblem, Run, held};
use crate::server::error::{Error, Result};

/// The list that the program carries.
const EMBEDDED: &str = include_str!("signatories.csv");

/// How an import is done.
#[derive(Clone, Copy, Debug, Default)]
pub struct ImportOptions {
    /// Do everything and keep nothing.
    pub dry_run: bool,
}

/// Why a list was not imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is at fault; nothing was changed.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The service is.
    #[error(transparent)]
    Inside(#[from] Error),
}

/// What an import did. Counts are of rows.
#[derive(Clone, Debug)]
pub struct Summary {
    /// Rows of the list, blank ones left out.
    pub rows: usize,
    /// Rows that added an authority or a commitment.
    pub added: usize,
    /// Rows that changed something the register had.
    pub changed: usize,
    /// Rows that said what the register had. With those added and changed, all that went in.
    pub unchanged: usize,
    /// Everything that somebody has to look at, in the order of the rows.
    pub problems: Vec<RowProblem>,
    /// Columns and sheets that hold something and were not read, each as `column x` or `sheet x`.
    pub unread: Vec<String>,
    /// The publication that shows the changes; none where nothing changed, or in a dry run.
    pub publication: Option<i64>,
}

/// Imports the list at `path`.
///
/// # Errors
/// See [`ImportError`].
pub async fn import_file(ctx: &Ctx, path: &Path, options: ImportOptions) -> std::result::Result<Summary, ImportError> {
    let (path, limit) = (path.to_owned(), ctx.config().import_limit);
    let read = tokio::task::spawn_blocking(move || list::read_file(&path, limit)).await;
    // The reader of workbooks panics at numbers that are too large for it.
    let list = read.map_err(|_| FileFault::Workbook("it is damaged".to_owned()))??;
    Ok(bring_in(ctx, &list, options).await?)
}

/// Imports the list that the program carries.
///
/// # Errors
/// See [`ImportError`].
pub async fn import_embedded(ctx: &Ctx) -> std::result::Result<Summary, ImportError> {
    let list = list::read("signatories.csv", EMBEDDED.as_bytes(), u64::MAX)?;
    Ok(bring_in(ctx, &list, ImportOptions::default()).await?)
}

async fn bring_in(ctx: &Ctx, list: &List, options: ImportOptions) -> Result<Summary> {
    let mut tx = ctx.write().await?;
    let countries = imports::list_country_codes(&mut tx).await?;
    let (entries, mut problems) = judge(ctx, list, &countries);
    let mut subjects = Subjects::new(held::list_held(&mut tx).await?);
    problems.extend(entries.into_iter().filter_map(|entry| subjects.assign(entry).err()));
    let mut work = Work {
        at: ctx.now(),
        slugs: imports::list_slugs(&mut tx).await?,
        conn: &mut tx,
        publication: None,
        effects: HashMap::new(),
        problems,
    };
    bring_subjects(&mut work, subjects.into_inner()).await?;
    let Work {
        publication,
        effects,
        mut problems,
        ..
    } = work;
    problems.sort_by_key(|problem| problem.row);
    let count = |effect| effects.values().filter(|had| **had == effect).count();
    let summary = Summary {
        rows: list.rows.len(),
        added: count(Effect::Added),
        changed: count(Effect::Changed),
        unchanged: count(Effect::Unchanged),
        problems,
        unread: list.unread.clone(),
        publication: publication.filter(|_| !options.dry_run),
    };
    if options.dry_run {
        tx.rollback().await?;
    } else {
        record(ctx, &mut tx, list, &summary).await?;
        tx.commit().await?;
    }
    Ok(summary)
}

/// The rows that can go in, and what is wrong with the others.
fn judge<'a>(ctx: &Ctx, list: &'a List, countries: &HashSet<String>) -> (Vec<Entry<'a>>, Vec<RowProblem>) {
    let (mut entries, mut problems, mut seen) = (Vec::new(), Vec::new(), HashMap::new());
    for row in &list.rows {
        let earlier = *seen.entry(row.original()).or_insert_with(|| row.number());
        if earlier != row.number() {
            problems.push(RowProblem::of_row(row, ProblemCode::DuplicateRow, earlier.to_string()));
            continue;
        }
        match row::judge(row, countries, ctx.today()) {
            Ok(entry) => entries.push(entry),
            Err(found) => problems.extend(found),
        }
    }
    (entries, problems)
}

async fn bring_subjects(work: &mut Work<'_>, subjects: Vec<Subject<'_>>) -> Result<()> {
    let mut by_name = ByName::default();
    let mut brought = Vec::new();
    for Subject { held, entries, .. } in subjects {
        if let Some(held) = &held {
            for kept in current(&held.names) {
                by_name.add(&held.country, &kept.value.name, held.id);
            }
        }
        let (wanted, problems) = wanted::merge(entries, held.as_ref());
        work.problems.extend(problems);
        let mut id = held.as_ref().map(|held| held.id);
        if let Some(wanted) = &wanted {
            let new = work.bring(wanted, held.as_ref()).await?;
            for (name, _) in &wanted.named {
                by_name.add(&wanted.country, name, new);
            }
            id = Some(new);
        }
        brought.push((id, held, wanted));
    }
    for (id, held, wanted) in &brought {
        match (id, held, wanted) {
            (Some(id), held, Some(wanted)) => {
                let successor = |name: &str| by_name.find(&wanted.country, name, *id);
                work.bring_successions(*id, held.as_ref(), wanted, successor).await?;
            }
            (Some(id), Some(held), None) => {
                work.link_successors(held, |name| by_name.find(&held.country, name, *id))
                    .await?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// Authorities by country and folded name.
#[derive(Default)]
struct ByName(HashMap<(String, String), Vec<i64>>);

impl ByName {
    fn add(&mut self, country: &str, name: &str, id: i64) {
        let ids = self.0.entry((country.to_owned(), fold(name))).or_default();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }

    /// The one authority of that name beside `than`.
    fn find(&self, country: &str, name: &str, than: i64) -> Option<i64> {
        let ids = self.0.get(&(country.to_owned(), fold(name)))?;
        let mut others = ids.iter().filter(|id| **id != than);
        others.next().copied().filter(|_| others.next().is_none())
    }
}

/// Writes down the run, its problems and the audit.
async fn record(ctx: &Ctx, tx: &mut Transaction<'static, Sqlite>, list: &List, summary: &Summary) -> Result<()> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let run = Run {
        file_name: &list.name,
        file_hash: &list.hash,
        rows: number(summary.rows),
        added: number(summary.added),
        changed: number(summary.changed),
        publication: summary.publication,
    };
    let run_id = imports::insert_run(tx, &run, ctx.now()).await?;
    let kept = keep_problems(ctx, tx, list, &summary.problems, run_id).await?;
    let entry = audit::Entry::new(
        Actor::OPERATOR,
        Action::ListImported,
        format!("import/{run_id}"),
        json!({
            "file": list.name,
            "hash": list.hash,
            "rows": summary.rows,
            "added": summary.added,
            "changed": summary.changed,
            "new_problems": kept,
            "publication": summary.publication,
        }),
    );
    audit::insert(tx, &entry, ctx.now()).await
}

/// Keeps what is not kept already, and ends what this list no longer has: a row that now goes in.
/// Gives the number of new ones.
async fn keep_problems(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    list: &List,
    problems: &[RowProblem],
    run_id: i64,
) -> Result<usize> {
    let open = imports::list_open_problems(conn).await?;
    let known: HashSet<_> = open
        .iter()
        .map(|open| (open.original.as_str(), open.code.as_str(), open.column.as_str()))
        .collect();
    let met: HashSet<_> = problems
        .iter()
        .map(|problem| (problem.original.as_str(), problem.code.code(), problem.column.as_str()))
        .collect();
    let originals: HashSet<String> = if open.is_empty() {
        HashSet::new()
    } else {
        list.rows.iter().map(list::Row::original).collect()
    };
    for open in &open {
        let key = (open.original.as_str(), open.code.as_str(), open.column.as_str());
        if originals.contains(&open.original) && !met.contains(&key) {
            imports::mark_problem_resolved(conn, open.id, ctx.now()).await?;
        }
    }
    // Staff have looked at these rows; one that has changed since is another row.
    let closed = imports::list_closed_by_staff(conn).await?;
    let is_closed = |problem: &RowProblem| {
        let (original, code) = (problem.original.clone(), problem.code.code().to_owned());
        closed.contains(&(original, code, problem.column.clone()))
    };
    let mut kept = 0;
    for problem in problems.iter().filter(|problem| !is_closed(problem)) {
        let new = NewProblem {
            row: problem.row,
            column: &problem.column,
            value: &problem.value,
            code: problem.code.code(),
            original: &problem.original,
        };
        if !known.contains(&(new.original, new.code, new.column)) {
            imports::insert_problem(conn, run_id, &new).await?;
            kept += 1;
        }
    }
    Ok(kept)
}
