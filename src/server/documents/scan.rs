//! Scanning what waits in quarantine.

use serde_json::json;

use super::clamd::{Scanner, Verdict};
use super::{read, remove};
use crate::domain::document::DocumentStatus;
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::documents;
use crate::server::error::{Error, Result};

/// How many files are scanned in a row.
const AT_ONCE: i64 = 10;

/// Has every file scanned that waits for it, and says how many were. Where clamd does not answer, files go on waiting.
///
/// # Errors
/// The disk or the database refuses.
pub async fn scan_waiting(ctx: &Ctx) -> Result<usize> {
    let Some(scanner) = Scanner::parse(&ctx.config().clamd) else {
        return Ok(0);
    };
    let mut conn = ctx.read().await?;
    let waiting = documents::list_quarantined(&mut conn, AT_ONCE).await?;
    drop(conn);
    let mut scanned = 0;
    for sha256 in waiting {
        let verdict = match read(ctx, &sha256).await {
            Ok(content) => scanner.scan(&content).await,
            Err(Error::NotFound) => Ok(Verdict::Infected("missing".to_owned())),
            Err(error) => return Err(error),
        };
        match verdict {
            Err(error) => {
                tracing::warn!(%error, "a file could not be scanned");
                return Ok(scanned);
            }
            Ok(verdict) => settle(ctx, &sha256, verdict).await?,
        }
        scanned += 1;
    }
    Ok(scanned)
}

async fn settle(ctx: &Ctx, sha256: &str, verdict: Verdict) -> Result<()> {
    let (status, finding) = match verdict {
        Verdict::Clean => (DocumentStatus::Clean, String::new()),
        Verdict::Infected(name) => (DocumentStatus::Infected, name),
    };
    let mut tx = ctx.write().await?;
    documents::update_scanned(&mut tx, sha256, status, &finding).await?;
    if status == DocumentStatus::Infected {
        let detail = json!({ "sha256": sha256, "finding": finding });
        let entry = Entry::new(
            Actor::SYSTEM,
            Action::DocumentInfected,
            format!("document/{sha256}"),
            detail,
        );
        audit::insert(&mut tx, &entry, ctx.now()).await?;
        remove(ctx, sha256).await?;
    }
    Ok(tx.commit().await?)
}
