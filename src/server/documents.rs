//! Files that people hand in: taken, judged by their content, kept under their hash, scanned, and given back.

mod clamd;
mod judge;
mod scan;

use object_store::ObjectStoreExt as _;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Place;
use sha2::{Digest as _, Sha256};
use tempfile::NamedTempFile;
use tokio::sync::Semaphore;

pub use self::clamd::{Scanner, Verdict};
pub use self::scan::scan_waiting;
use super::db::documents::{self, NewDocument};
use super::error::{Error, Result};
use super::session::Person;
use super::{Ctx, token};
use crate::domain::document::{DOCUMENT_MAX, DocumentStatus, Refusal, STRANGERS_MAX, clean_name};

/// How many files are judged at once: each is in memory whole.
static JUDGING: Semaphore = Semaphore::const_new(2);

/// A file on its way in, on the disk.
#[derive(Debug)]
pub struct Arriving {
    /// The name that the browser gives it.
    pub name: String,
    /// What has come.
    pub content: NamedTempFile,
    /// Whether more came than is taken; the rest was not kept.
    pub is_too_large: bool,
}

fn store(ctx: &Ctx) -> Result<LocalFileSystem> {
    let folder = ctx.config().document_folder();
    std::fs::create_dir_all(&folder).map_err(Error::Disk)?;
    LocalFileSystem::new_with_prefix(folder)
        .map(|store| store.with_fsync(true))
        .map_err(disk)
}

fn disk(error: object_store::Error) -> Error {
    Error::Disk(std::io::Error::other(error))
}

/// Where content of that hash is kept.
fn place(sha256: &str) -> Place {
    let (folder, _) = sha256.split_at_checked(2).unwrap_or_default();
    Place::from_iter([folder, sha256])
}

/// Takes a file: judges it, keeps it, and gives the token by which a form names it.
///
/// # Errors
/// The disk or the database refuses. A file that is not taken is no error.
pub async fn take(
    ctx: &Ctx,
    person: Option<&Person>,
    arriving: Arriving,
) -> Result<std::result::Result<String, Refusal>> {
    if arriving.is_too_large {
        return Ok(Err(Refusal::TooLarge));
    }
    let day = ctx.now() - chrono::Duration::hours(24);
    if person.is_none() && documents::count_strangers(&mut *ctx.read().await?, day).await? >= STRANGERS_MAX {
        return Ok(Err(Refusal::Busy));
    }
    let _turn = JUDGING.acquire().await;
    let judged = tokio::task::spawn_blocking(move || -> Result<_> {
        let content = std::fs::read(arriving.content.path()).map_err(Error::Disk)?;
        let kind = judge::judge(&content, DOCUMENT_MAX);
        let sha256 = token::hex(&Sha256::digest(&content));
        Ok(kind.map(|kind| (kind, sha256, content, arriving.name)))
    })
    .await??;
    let (kind, sha256, content, name) = match judged {
        Ok(judged) => judged,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let size = i64::try_from(content.len()).unwrap_or(i64::MAX);
    // Again, if it is there: it is the same, and nobody has to ask whether it was being removed.
    store(ctx)?.put(&place(&sha256), content.into()).await.map_err(disk)?;
    let status = if ctx.config().clamd.is_empty() {
        DocumentStatus::Clean
    } else {
        DocumentStatus::Quarantined
    };
    let token = token::new()?;
    let new = NewDocument {
        sha256: &sha256,
        media_type: kind,
        size,
        name: &clean_name(&name, kind),
        status,
        account: person.map(Person::id),
    };
    let mut tx = ctx.write().await?;
    documents::insert_document(&mut tx, &token, &new, ctx.now()).await?;
    tx.commit().await?;
    Ok(Ok(token))
}

/// What is in a file.
///
/// # Errors
/// [`Error::NotFound`] where it is gone; the disk cannot be read.
pub async fn read(ctx: &Ctx, sha256: &str) -> Result<Vec<u8>> {
    let found = match store(ctx)?.get(&place(sha256)).await {
        Err(object_store::Error::NotFound { .. }) => return Err(Error::NotFound),
        found => found.map_err(disk)?,
    };
    Ok(found.bytes().await.map_err(disk)?.to_vec())
}

async fn remove(ctx: &Ctx, sha256: &str) -> Result<()> {
    match store(ctx)?.delete(&place(sha256)).await {
        Err(object_store::Error::NotFound { .. }) => Ok(()),
        done => done.map_err(disk),
    }
}

/// Removes files that a form named and nothing refers to a day later, and content of which no row is left.
///
/// # Errors
/// The disk or the database refuses.
pub async fn tidy(ctx: &Ctx) -> Result<()> {
    let mut tx = ctx.write().await?;
    let gone = documents::delete_unused(&mut tx, ctx.now() - chrono::Duration::hours(24)).await?;
    tx.commit().await?;
    for sha256 in gone {
        let mut tx = ctx.write().await?;
        // Under the writer's lock: nobody adds a row for it meanwhile.
        if documents::count_with_content(&mut tx, &sha256).await? == 0 {
            remove(ctx, &sha256).await?;
        }
        tx.rollback().await?;
    }
    Ok(())
}

/// Names of files whose content is missing, or is not what its hash says.
///
/// # Errors
/// The database could not be read.
pub async fn list_faults(ctx: &Ctx) -> Result<Vec<String>> {
    let mut conn = ctx.read().await?;
    let all = documents::list_contents(&mut conn).await?;
    drop(conn);
    let mut faults = Vec::new();
    for sha256 in all {
        match read(ctx, &sha256).await {
            Ok(content) if token::hex(&Sha256::digest(&content)) == sha256 => {}
            Ok(_) => faults.push(format!("the file {sha256} is not what was handed in")),
            Err(Error::NotFound) => faults.push(format!("the file {sha256} is missing")),
            Err(error) => return Err(error),
        }
    }
    Ok(faults)
}
