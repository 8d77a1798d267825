//! Proof of what happened: the chain of the audit, and whether it is whole.
//!
//! Each row's hash is the SHA-256 of the hash before it and of the row itself. Who changes a row, takes one away
//! or puts two in another order breaks the chain there; who computes it anew from there on no longer
//! agrees with the digests that were published, which others may have kept.

use std::collections::HashMap;
use std::fmt::{self, Display, Formatter};

use super::clock;
use super::db::audit;
use super::error::Result;
use super::{Ctx, token};

/// Something that is not as it was written.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Finding {
    /// Rows from the first to the last of these numbers are gone.
    Missing(i64, i64),
    /// This row, or its place, has been changed.
    Changed(i64),
    /// This row has no hash, though one before it does.
    Unchained(i64),
    /// This digest, made at that moment for rows up to that number, is of another chain.
    Digest(String, i64),
    /// A digest that somebody kept stands for no row.
    Unknown(String),
}

impl Display for Finding {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(first, last) if first == last => write!(out, "row {first} is missing"),
            Self::Missing(first, last) => write!(out, "rows {first} to {last} are missing"),
            Self::Changed(row) => write!(out, "row {row} is not what was written in this place"),
            Self::Unchained(row) => write!(out, "row {row} has lost its hash"),
            Self::Digest(day, row) => write!(out, "the digest of {day} does not fit rows 1 to {row}"),
            Self::Unknown(hash) => write!(out, "no row has the digest {hash}"),
        }
    }
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// How many rows there are.
    pub rows: i64,
    /// The digest of all of them, in hexadecimal.
    pub digest: String,
    /// What is wrong; nothing, if the audit is whole.
    pub findings: Vec<Finding>,
}

/// Looks at every row and digest, and for the digests (in hexadecimal) that somebody has `kept` elsewhere.
///
/// # Errors
/// The database could not be read.
pub async fn verify(ctx: &Ctx, kept: &[String]) -> Result<Verdict> {
    let mut conn = ctx.read().await?;
    let digests = audit::list_digests(&mut conn, i64::MAX, None).await?;
    let mut hashes = HashMap::new();
    let mut findings = Vec::new();
    let (mut number, mut before) = (0, Vec::new());
    let (mut rows, mut has_begun) = (0, false);
    audit::for_each(&mut conn, |row| {
        rows += 1;
        if row.number > number + 1 {
            findings.push(Finding::Missing(number + 1, row.number - 1));
        }
        let expected = row.link(&before);
        has_begun |= row.hash.is_some();
        match &row.hash {
            Some(hash) if *hash != expected => findings.push(Finding::Changed(row.number)),
            None if has_begun => findings.push(Finding::Unchained(row.number)),
            _ => {}
        }
        // From what is stored, so that one changed row does not accuse all that follow.
        before = row.hash.clone().unwrap_or(expected);
        number = row.number;
        hashes.insert(token::hex(&before), number);
    })
    .await?;
    let newest = digests.iter().map(|digest| digest.number).max().unwrap_or(0);
    if newest > number {
        findings.push(Finding::Missing(number + 1, newest));
    }
    for digest in &digests {
        let fits = hashes.get(&digest.hash) == Some(&digest.number);
        if !fits {
            findings.push(Finding::Digest(clock::day(digest.made_at).to_string(), digest.number));
        }
    }
    let unknown = kept.iter().map(|hash| hash.trim().to_lowercase());
    findings.extend(unknown.filter(|hash| !hashes.contains_key(hash)).map(Finding::Unknown));
    Ok(Verdict {
        rows,
        digest: token::hex(&before),
        findings,
    })
}

/// Makes the digest of the day, if none was made today and something has happened.
///
/// # Errors
/// The database refuses.
pub async fn make_digest(ctx: &Ctx) -> Result<()> {
    let mut tx = ctx.write().await?;
    let newest = audit::list_digests(&mut tx, 1, None).await?;
    let is_made = |digest: &audit::Digest| clock::day(digest.made_at) == ctx.today();
    if !newest.first().is_some_and(is_made) {
        audit::insert_digest(&mut tx, ctx.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}
