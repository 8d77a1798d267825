//! Commitments: adding one, correcting it, telling where it stands by now, and its dated acts.

use serde_json::{Value, json};
use sqlx::SqliteConnection;

use super::{AFTER_END, Edit, FAULTS, NOTHING, Problem, Work};
use crate::domain::commitment::Status;
use crate::domain::edit::{Typed, read_act, read_commitment, read_move, read_new_commitment, read_reason};
use crate::domain::register::{Act, Commitment};
use crate::server::Ctx;
use crate::server::db::audit::Action;
use crate::server::db::imports::held::{self, Held};
use crate::server::db::imports::rows::NewRow;
use crate::server::db::register_edits::{Told, commitments_of, find_owner};
use crate::server::error::{Error, Result};
use crate::server::session::Reviewer;

/// Adds a commitment with its acts to an authority and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn add_commitment(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    edit: &Edit<'_>,
    authority: i64,
    commitment: &Commitment,
) -> Result<i64> {
    let id = open(conn, edit, authority, commitment).await?;
    let change = (authority, Value::Null, serde_json::to_value(commitment)?);
    let subject = format!("commitment/{id}");
    edit.record(ctx, conn, Action::CommitmentAdded, subject, change).await?;
    Ok(id)
}

/// Tells that a commitment stands elsewhere by now, and by which act. Its row is closed and opened anew with all its
/// acts; gives the new key.
///
/// # Errors
/// [`Error::Conflict`] for a commitment that is not told any more, and for a way that its status does not lead.
pub async fn move_commitment(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    edit: &Edit<'_>,
    commitment: i64,
    to: Status,
    act: Option<&Act>,
) -> Result<i64> {
    let authority = find_owner(conn, commitment).await?.ok_or(Error::Conflict)?;
    let held = held::find_held(conn, authority).await?.ok_or(Error::Conflict)?;
    let told = commitments_of(&held)?.into_iter().find(|told| told.id == commitment);
    let told = told.filter(|told| told.commitment.status.may_become(to));
    let told = told.ok_or(Error::Conflict)?;
    let mut moved = told.commitment.clone();
    moved.status = to;
    moved.acts.extend(act.cloned());
    let id = reopen(conn, edit, authority, &told, &moved).await?;
    let before = json!({ "commitment": told.id, "status": told.commitment.status });
    let after = json!({ "commitment": id, "status": to, "act": act });
    let subject = format!("commitment/{id}");
    edit.record(ctx, conn, Action::CommitmentMoved, subject, (authority, before, after))
        .await?;
    Ok(id)
}

/// Opens a commitment with its acts.
async fn open(conn: &mut SqliteConnection, edit: &Edit<'_>, authority: i64, commitment: &Commitment) -> Result<i64> {
    let row = held::Commitment {
        kind: commitment.kind.code().to_owned(),
        version: commitment.version.code().to_owned(),
        status: commitment.status.code().to_owned(),
        confidence: commitment.confidence.clone(),
        source: commitment.source.clone(),
    };
    let id = edit.open(conn, authority, NewRow::Commitment(row)).await?;
    for one in &commitment.acts {
        edit.open(conn, id, NewRow::Act(act(one))).await?;
    }
    Ok(id)
}

/// Closes a commitment with its acts, and opens it as it is told now.
async fn reopen(
    conn: &mut SqliteConnection,
    edit: &Edit<'_>,
    authority: i64,
    told: &Told,
    now: &Commitment,
) -> Result<i64> {
    for id in &told.acts {
        edit.close(conn, "act", *id).await?;
    }
    edit.close(conn, "commitment", told.id).await?;
    open(conn, edit, authority, now).await
}

fn act(act: &Act) -> held::Act {
    held::Act {
        kind: act.kind.code().to_owned(),
        earliest: act.span.earliest(),
        latest: act.span.latest(),
        wording: act.wording.clone(),
        source: act.source.clone(),
    }
}

/// Whether one of the acts is of the authority itself, and from after the day on which it merged into another.
fn is_after_end(held: &Held, acts: &[Act]) -> bool {
    let mergers = held::current(&held.successions).filter(|kept| kept.value.kind == "merger");
    let end = mergers.filter_map(|kept| kept.value.latest).min();
    let mut deeds = acts.iter().filter(|act| act.kind.is_own_deed());
    end.is_some_and(|end| deeds.any(|act| act.span.earliest() > end))
}

/// Whether one of the acts is of the authority itself, and from after the day on which it merged into another.
///
/// # Errors
/// The database could not be read.
pub async fn is_after_merger(conn: &mut SqliteConnection, authority: i64, acts: &[Act]) -> Result<bool> {
    let held = held::find_held(conn, authority).await?;
    Ok(held.is_some_and(|held| is_after_end(&held, acts)))
}

/// Adds the commitment that staff have typed, or corrects that of the number.
///
/// # Errors
/// [`Error::Conflict`] when it is not as the page has shown it; [`Error::NotFound`] for an unknown slug.
pub async fn save_commitment(
    ctx: &Ctx,
    reviewer: &Reviewer,
    slug: &str,
    (number, revision): (&str, &str),
    typed: &Typed,
) -> Result<Option<Problem>> {
    let mut work = Work::begin(ctx, reviewer, slug).await?;
    let authority = work.held.id;
    if number.is_empty() {
        let Ok((new, reason)) = read_new_commitment(typed, ctx.today()) else {
            return Ok(Some(FAULTS));
        };
        if is_after_end(&work.held, &new.acts) {
            return Ok(Some(AFTER_END));
        }
        let edit = work.edit(&reason).await?;
        add_commitment(ctx, &mut work.tx, &edit, authority, &new).await?;
        return work.done().await;
    }
    let told = work.commitment(number, revision)?;
    let Ok((corrected, reason)) = read_commitment(typed, ctx.today(), &told.commitment.acts) else {
        return Ok(Some(FAULTS));
    };
    let now = Commitment {
        kind: corrected.kind,
        version: corrected.version,
        status: corrected.status,
        confidence: corrected.confidence,
        source: reason.source.clone(),
        acts: told.commitment.acts.clone(),
    };
    if now == told.commitment {
        return Ok(Some(NOTHING));
    }
    let edit = work.edit(&reason).await?;
    let id = reopen(&mut work.tx, &edit, authority, &told, &now).await?;
    let change = (
        authority,
        serde_json::to_value(&told.commitment)?,
        serde_json::to_value(&now)?,
    );
    let subject = format!("commitment/{id}");
    edit.record(ctx, &mut work.tx, Action::CommitmentCorrected, subject, change)
        .await?;
    work.done().await
}

/// Tells what has happened to the commitment of the number, as staff have typed it.
///
/// # Errors
/// [`Error::Conflict`] when it is not as the page has shown it; [`Error::NotFound`] for an unknown slug or number.
pub async fn tell_move(
    ctx: &Ctx,
    reviewer: &Reviewer,
    slug: &str,
    (number, revision): (&str, &str),
    typed: &Typed,
) -> Result<Option<Problem>> {
    let mut work = Work::begin(ctx, reviewer, slug).await?;
    let told = work.commitment(number, revision)?;
    let Ok((moved, reason)) = read_move(typed, ctx.today(), told.commitment.status) else {
        return Ok(Some(FAULTS));
    };
    if is_after_end(&work.held, std::slice::from_ref(&moved.act)) {
        return Ok(Some(AFTER_END));
    }
    let edit = work.edit(&reason).await?;
    move_commitment(ctx, &mut work.tx, &edit, told.id, moved.status, Some(&moved.act)).await?;
    work.done().await
}

/// The key and content of the act of that number, counted from 1.
fn find_act<'t>(told: &'t Told, number: &str) -> Result<(i64, &'t Act)> {
    let number: usize = number.parse().map_err(|_| Error::NotFound)?;
    let at = number.checked_sub(1).ok_or(Error::NotFound)?;
    let found = told.acts.get(at).copied().zip(told.commitment.acts.get(at));
    found.ok_or(Error::Conflict)
}

/// Adds an act to the commitment of the number, or corrects that act of it.
///
/// # Errors
/// [`Error::Conflict`] when the commitment is not as the page has shown it; [`Error::NotFound`] for an unknown slug or
/// number.
pub async fn save_act(
    ctx: &Ctx,
    reviewer: &Reviewer,
    slug: &str,
    (commitment, number, revision): (&str, &str, &str),
    typed: &Typed,
) -> Result<Option<Problem>> {
    let mut work = Work::begin(ctx, reviewer, slug).await?;
    let authority = work.held.id;
    let told = work.commitment(commitment, revision)?;
    let before = if number.is_empty() {
        None
    } else {
        Some(find_act(&told, number)?)
    };
    let Ok((new, reason)) = read_act(typed, ctx.today(), told.commitment.version) else {
        return Ok(Some(FAULTS));
    };
    if is_after_end(&work.held, std::slice::from_ref(&new)) {
        return Ok(Some(AFTER_END));
    }
    if told.commitment.acts.contains(&new) {
        return Ok(Some(NOTHING));
    }
    let edit = work.edit(&reason).await?;
    if let Some((id, _)) = before {
        edit.close(&mut work.tx, "act", id).await?;
    }
    let id = edit.open(&mut work.tx, told.id, NewRow::Act(act(&new))).await?;
    let action = if before.is_some() {
        Action::ActCorrected
    } else {
        Action::ActAdded
    };
    let before = serde_json::to_value(before.map(|(_, act)| act))?;
    let change = (authority, before, serde_json::to_value(&new)?);
    edit.record(ctx, &mut work.tx, action, format!("act/{id}"), change)
        .await?;
    work.done().await
}

/// Takes an act that does not belong there out of the register; its past stays. A commitment keeps one.
///
/// # Errors
/// As [`save_act`].
pub async fn remove_act(
    ctx: &Ctx,
    reviewer: &Reviewer,
    slug: &str,
    (commitment, number, revision): (&str, &str, &str),
    typed: &Typed,
) -> Result<Option<Problem>> {
    let mut work = Work::begin(ctx, reviewer, slug).await?;
    let told = work.commitment(commitment, revision)?;
    let (id, act) = find_act(&told, number)?;
    let Ok(reason) = read_reason(typed, ctx.today()) else {
        return Ok(Some("edit-reason"));
    };
    if told.acts.len() == 1 {
        return Ok(Some("edit-last-act"));
    }
    let edit = work.edit(&reason).await?;
    edit.close(&mut work.tx, "act", id).await?;
    let change = (work.held.id, serde_json::to_value(act)?, Value::Null);
    edit.record(ctx, &mut work.tx, Action::ActRemoved, format!("act/{id}"), change)
        .await?;
    work.done().await
}
