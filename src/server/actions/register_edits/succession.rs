//! What became of an authority, and what it came from.

use serde_json::{Value, json};

use super::{AFTER_END, Edit, FAULTS, Problem, Work, commitment::move_commitment};
use crate::domain::commitment::Status;
use crate::domain::edit::{NewSuccession, Typed, read_reason, read_succession};
use crate::domain::register::{Authority, Register};
use crate::locale::fold::fold;
use crate::server::Ctx;
use crate::server::db::audit::Action;
use crate::server::db::imports::held;
use crate::server::db::register_edits::{self as table, commitments_of};
use crate::server::error::{Error, Result};
use crate::server::register::search_forms;
use crate::server::session::Reviewer;

/// Records a succession that staff have typed. With a body that is no more, its commitments end.
///
/// # Errors
/// [`Error::NotFound`] for a slug that the register does not hold.
pub async fn save(ctx: &Ctx, reviewer: &Reviewer, slug: &str, typed: &Typed) -> Result<Option<Problem>> {
    let mut work = Work::begin(ctx, reviewer, slug).await?;
    let Ok((new, reason)) = read_succession(typed, ctx.today()) else {
        return Ok(Some(FAULTS));
    };
    let register = ctx.register().await?;
    let own = register.authority_by_id(work.held.id).ok_or(Error::NotFound)?;
    let Ok(other) = find_other(&register, own, &new.other) else {
        return Ok(Some("edit-no-such-authority"));
    };
    if other.is_some_and(|other| other.id == own.id) {
        return Ok(Some("edit-itself"));
    }
    let links = table::list_links(&mut work.tx, own.id).await?;
    let name = other.map_or(new.other.as_str(), |other| other.name());
    let is_there = |link: &table::Link| {
        (link.is_after, link.kind.as_str(), link.name.as_str()) == (new.is_after, new.kind.as_str(), name)
    };
    if links.iter().any(is_there) {
        return Ok(Some("edit-succession-there"));
    }
    let earlier = if new.is_after {
        Some(own.id)
    } else {
        other.map(|other| other.id)
    };
    let earlier = match earlier.filter(|_| new.has_ended) {
        Some(id) => held::find_held(&mut work.tx, id).await?,
        None => None,
    };
    let standing = match &earlier {
        Some(held) => commitments_of(held)?,
        None => Vec::new(),
    };
    let mut acts = standing.iter().flat_map(|told| &told.commitment.acts);
    let end = new.span.latest();
    if acts.any(|act| act.kind.is_own_deed() && end.is_some_and(|end| act.span.earliest() > end)) {
        return Ok(Some(AFTER_END));
    }
    let edit = work.edit(&reason).await?;
    insert(ctx, &edit, &mut work, &new, other).await?;
    search_forms::renew(&mut work.tx, work.held.id).await?;
    for told in standing {
        if told.commitment.status.ends_with_authority() {
            move_commitment(ctx, &mut work.tx, &edit, told.id, Status::Ended, None).await?;
        }
    }
    work.done().await
}

async fn insert(
    ctx: &Ctx,
    edit: &Edit<'_>,
    work: &mut Work<'_>,
    new: &NewSuccession,
    other: Option<&Authority>,
) -> Result<()> {
    let own = work.held.id;
    let name = other.map_or(new.other.as_str(), |other| other.name());
    let key = other.map(|other| other.id);
    let id = if new.is_after {
        let told = (new.kind.as_str(), &new.span, edit.source);
        table::insert_succession(&mut work.tx, (Some(own), ""), (key, name), told, edit.publication).await?
    } else {
        // What is said of the successor is its name at that time: only the register's is known.
        let named = held::current(&work.held.names).next();
        let own_name = named.map(|kept| kept.value.name.clone()).unwrap_or_default();
        let before = (key, if key.is_some() { "" } else { name });
        let told = (new.kind.as_str(), &new.span, edit.source);
        table::insert_succession(&mut work.tx, before, (Some(own), &own_name), told, edit.publication).await?
    };
    let after = json!({
        "is_after": new.is_after,
        "kind": new.kind,
        "other": key,
        "name": name,
        "date": new.span,
        "has_ended": new.has_ended,
    });
    let change = (own, Value::Null, after);
    let subject = format!("succession/{id}");
    edit.record(ctx, &mut work.tx, Action::SuccessionRecorded, subject, change)
        .await
}

/// The authority that is meant: by its slug, or an address that ends with it; else the only one of that name in the
/// country. None where it is a name that the register does not hold.
fn find_other<'r>(
    register: &'r Register,
    own: &Authority,
    typed: &str,
) -> std::result::Result<Option<&'r Authority>, ()> {
    let path = typed.split(['?', '#']).next().unwrap_or_default();
    let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if let Some(found) = register.authority(last) {
        return Ok(Some(found));
    }
    if typed.contains("://") || typed.starts_with('/') {
        return Err(());
    }
    let name = fold(typed);
    let mut named = register.authorities.iter().filter(|one| {
        one.country == own.country && one.id != own.id && one.names.iter().any(|name_of| fold(&name_of.text) == name)
    });
    let found = named.next();
    Ok(found.filter(|_| named.next().is_none()))
}

/// Takes a succession that is wrong out of the register; its past stays. Commitments that ended with it are corrected
/// by themselves.
///
/// # Errors
/// [`Error::Conflict`] when it is not there any more; [`Error::NotFound`] for an unknown slug.
pub async fn remove(ctx: &Ctx, reviewer: &Reviewer, slug: &str, id: i64, typed: &Typed) -> Result<Option<Problem>> {
    let mut work = Work::begin(ctx, reviewer, slug).await?;
    let links = table::list_links(&mut work.tx, work.held.id).await?;
    let link = links.iter().find(|link| link.id == id).ok_or(Error::Conflict)?;
    let Ok(reason) = read_reason(typed, ctx.today()) else {
        return Ok(Some("edit-reason"));
    };
    let edit = work.edit(&reason).await?;
    edit.close(&mut work.tx, "succession", id).await?;
    // The other body is known to the register, or is none that could be found.
    search_forms::renew(&mut work.tx, work.held.id).await?;
    let before = json!({
        "is_after": link.is_after,
        "kind": link.kind,
        "other": link.other.as_ref().map(|(key, _)| key),
        "name": link.name,
        "date": link.span,
    });
    let subject = format!("succession/{id}");
    edit.record(
        ctx,
        &mut work.tx,
        Action::SuccessionRemoved,
        subject,
        (work.held.id, before, Value::Null),
    )
    .await?;
    work.done().await
}
