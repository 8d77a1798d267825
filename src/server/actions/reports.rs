//! Writing a report: opening it, saving its parts.

use serde_json::json;
use sqlx::{Sqlite, Transaction};

use crate::domain::report::Measure;
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Entry};
use crate::server::db::measures;
use crate::server::db::reports::{self, Report};
use crate::server::error::{Error, Result};
use crate::server::session::Editor;

/// The report, if it is this editor's authority's.
async fn own(tx: &mut Transaction<'static, Sqlite>, editor: &Editor, id: i64) -> Result<Report> {
    let report = reports::find_report(tx, id).await?.ok_or(Error::NotFound)?;
    (report.authority == editor.authority())
        .then_some(report)
        .ok_or(Error::NotFound)
}

async fn record(
    tx: &mut Transaction<'static, Sqlite>,
    ctx: &Ctx,
    editor: &Editor,
    action: Action,
    report: i64,
    detail: serde_json::Value,
) -> Result<()> {
    let entry = Entry::new(editor.actor(), action, format!("report/{report}"), detail).about(editor.authority());
    audit::insert(tx, &entry, ctx.now()).await
}

/// Opens the report of a period, or gives the one that is there.
///
/// # Errors
/// [`Error::NotFound`] when there is no such period.
pub async fn open(ctx: &Ctx, editor: &Editor, period: &str, language: &str) -> Result<i64> {
    let mut tx = ctx.write().await?;
    let periods = reports::list_periods(&mut tx).await?;
    let period = periods
        .iter()
        .find(|known| known.slug == period)
        .ok_or(Error::NotFound)?;
    if let Some(id) = reports::find_report_id(&mut tx, editor.authority(), period.id).await? {
        return Ok(id);
    }
    let id = reports::insert_report(&mut tx, editor.authority(), period.id, language, false, ctx.now()).await?;
    record(
        &mut tx,
        ctx,
        editor,
        Action::ReportOpened,
        id,
        json!({ "period": period.slug }),
    )
    .await?;
    tx.commit().await?;
    Ok(id)
}

/// Saves the summary and the language of a report.
///
/// # Errors
/// [`Error::Conflict`] when the report is not open or was saved since `revision`.
pub async fn save_summary(
    ctx: &Ctx,
    editor: &Editor,
    id: i64,
    revision: i64,
    language: &str,
    summary: &str,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let before = own(&mut tx, editor, id).await?;
    if !reports::update_summary(&mut tx, id, revision, language, summary).await? {
        return Err(Error::Conflict);
    }
    let detail = json!({ "before": before.draft.summary, "after": summary });
    record(&mut tx, ctx, editor, Action::SummarySaved, id, detail).await?;
    Ok(tx.commit().await?)
}

/// Adds an empty measure and gives its key.
///
/// # Errors
/// [`Error::Conflict`] when the report is not open.
pub async fn add_measure(ctx: &Ctx, editor: &Editor, id: i64) -> Result<i64> {
    let mut tx = ctx.write().await?;
    own(&mut tx, editor, id).await?;
    if !reports::touch(&mut tx, id).await? {
        return Err(Error::Conflict);
    }
    let measure = measures::insert_measure(&mut tx, id, &Measure::default()).await?;
    record(
        &mut tx,
        ctx,
        editor,
        Action::MeasureAdded,
        id,
        json!({ "measure": measure }),
    )
    .await?;
    tx.commit().await?;
    Ok(measure)
}

/// Saves a measure, whatever is in it.
///
/// # Errors
/// [`Error::Conflict`] when the report is not open or the measure was saved since `revision`.
pub async fn save_measure(
    ctx: &Ctx,
    editor: &Editor,
    id: i64,
    measure: i64,
    revision: i64,
    fields: &Measure,
) -> Result<()> {
    let mut tx = ctx.write().await?;
    let before = own(&mut tx, editor, id).await?;
    let Some((_, old)) = before.draft.measures.into_iter().find(|(key, _)| *key == measure) else {
        return Err(Error::Conflict);
    };
    if !reports::touch(&mut tx, id).await? || !measures::update_measure(&mut tx, id, measure, revision, fields).await? {
        return Err(Error::Conflict);
    }
    let detail = json!({ "measure": measure, "before": old, "after": fields });
    record(&mut tx, ctx, editor, Action::MeasureSaved, id, detail).await?;
    Ok(tx.commit().await?)
}

/// Removes a measure; the audit keeps what was in it.
///
/// # Errors
/// [`Error::Conflict`] when the report is not open or the measure was saved since `revision`.
pub async fn remove_measure(ctx: &Ctx, editor: &Editor, id: i64, measure: i64, revision: i64) -> Result<()> {
    let mut tx = ctx.write().await?;
    let before = own(&mut tx, editor, id).await?;
    let old = before
        .draft
        .measures
        .into_iter()
        .find(|(key, _)| *key == measure)
        .map(|(_, fields)| fields);
    if !reports::touch(&mut tx, id).await? || !measures::delete_measure(&mut tx, id, measure, revision).await? {
        return Err(Error::Conflict);
    }
    let detail = json!({ "measure": measure, "before": old });
    record(&mut tx, ctx, editor, Action::MeasureRemoved, id, detail).await?;
    Ok(tx.commit().await?)
}
