//! Problems of imports that staff close, as the row is right as it is or will never be.

use serde_json::json;

use crate::domain::reason::parse_reason;
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Entry};
use crate::server::db::imports;
use crate::server::error::{Error, Result};
use crate::server::session::Reviewer;

/// Closes an open problem, or gives the code of the sentence that says why not.
///
/// # Errors
/// [`Error::Conflict`] when it is not open any more.
pub async fn close(ctx: &Ctx, reviewer: &Reviewer, id: i64, why: &str) -> Result<Option<&'static str>> {
    let why = match parse_reason(why) {
        Ok(why) => why,
        Err(problem) => return Ok(Some(problem.code())),
    };
    let mut tx = ctx.write().await?;
    let problem = imports::find_open_problem(&mut tx, id).await?.ok_or(Error::Conflict)?;
    if !imports::update_problem_closed(&mut tx, id, reviewer.account(), ctx.now()).await? {
        return Err(Error::Conflict);
    }
    let detail =
        json!({ "code": problem.code, "file": problem.file_name, "row": problem.row, "column": problem.column });
    let entry = Entry::new(
        reviewer.actor(),
        Action::ImportProblemClosed,
        format!("import-problem/{id}"),
        detail,
    );
    audit::insert(&mut tx, &entry.because(why), ctx.now()).await?;
    tx.commit().await?;
    Ok(None)
}
