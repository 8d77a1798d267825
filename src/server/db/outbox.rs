//! Letters that wait, were sent, or could not be.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::letter::{LetterKind, LetterStatus};
use crate::server::error::Result;

/// A letter as it will be sent.
#[derive(Clone, Debug)]
pub struct Letter {
    /// What it tells.
    pub kind: LetterKind,
    /// To which address.
    pub recipient: String,
    /// In which language.
    pub language: String,
    /// Its subject.
    pub subject: String,
    /// Its text.
    pub plain: String,
    /// The same as HTML.
    pub html: String,
    /// What it is about, the same for all letters about it.
    pub thread: String,
    /// Where mail programs end letters of this kind; empty where nobody can refuse them.
    pub unsubscribe: String,
}

/// A letter and how far it has come.
#[derive(Clone, Debug)]
pub struct Posted {
    /// Key.
    pub id: i64,
    /// The letter.
    pub letter: Letter,
    /// How far it has come.
    pub status: LetterStatus,
    /// How often sending was tried.
    pub attempts: i64,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// Why the last try failed; empty if none did.
    pub failure: String,
}

impl Posted {
    fn read(row: &SqliteRow) -> Result<Self> {
        let (kind, status): (String, String) = (row.try_get("kind")?, row.try_get("status")?);
        Ok(Self {
            id: row.try_get("outbox_id")?,
            letter: Letter {
                kind: LetterKind::parse(&kind).ok_or_else(|| impossible("outbox", "kind", kind))?,
                recipient: row.try_get("recipient")?,
                language: row.try_get("language")?,
                subject: row.try_get("subject")?,
                plain: row.try_get("plain")?,
                html: row.try_get("html")?,
                thread: row.try_get("thread")?,
                unsubscribe: row.try_get("unsubscribe")?,
            },
            status: LetterStatus::parse(&status).ok_or_else(|| impossible("outbox", "status", status))?,
            attempts: row.try_get("attempts")?,
            written_at: row.try_get("written_at")?,
            failure: row.try_get("failure")?,
        })
    }
}

/// Puts a letter into the outbox.
///
/// # Errors
/// The database refuses.
pub async fn insert_letter(conn: &mut SqliteConnection, letter: &Letter, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into outbox (kind, recipient, language, subject, plain, html, thread, unsubscribe, written_at, due_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(letter.kind.code())
    .bind(&letter.recipient)
    .bind(&letter.language)
    .bind(&letter.subject)
    .bind(&letter.plain)
    .bind(&letter.html)
    .bind(&letter.thread)
    .bind(&letter.unsubscribe)
    .bind(at)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The letters whose time has come, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_due(conn: &mut SqliteConnection, now: DateTime<Utc>, most: i64) -> Result<Vec<Posted>> {
    let rows = sqlx::query(
        "select outbox_id, kind, recipient, language, subject, plain, html, thread, unsubscribe, status, attempts, written_at, failure
         from outbox where status = 'waiting' and due_at <= ? order by due_at, outbox_id limit ?",
    )
    .bind(now)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.iter().map(Posted::read).collect()
}

/// The newest letters; those that could not be sent first.
///
/// # Errors
/// The database could not be read.
pub async fn list_letters(conn: &mut SqliteConnection, most: i64) -> Result<Vec<Posted>> {
    let rows = sqlx::query(
        "select outbox_id, kind, recipient, language, subject, plain, html, thread, unsubscribe, status, attempts, written_at, failure
         from outbox order by status = 'dead' desc, outbox_id desc limit ?",
    )
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.iter().map(Posted::read).collect()
}

/// The letter with that key.
///
/// # Errors
/// The database could not be read.
pub async fn find_letter(conn: &mut SqliteConnection, id: i64) -> Result<Option<Posted>> {
    let row = sqlx::query(
        "select outbox_id, kind, recipient, language, subject, plain, html, thread, unsubscribe, status, attempts, written_at, failure
         from outbox where outbox_id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(Posted::read).transpose()
}

/// Notes that a letter was sent; without `keeps_text` what was in it is forgotten.
///
/// # Errors
/// The database refuses.
pub async fn mark_sent(conn: &mut SqliteConnection, id: i64, keeps_text: bool, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "update outbox set status = 'sent', attempts = attempts + 1, sent_at = ?, failure = '',
                plain = iif(?, plain, ''), html = iif(?, html, ''), unsubscribe = iif(?, unsubscribe, '')
         where outbox_id = ? and status = 'waiting'",
    )
    .bind(at)
    .bind(keeps_text)
    .bind(keeps_text)
    .bind(keeps_text)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes that sending failed: it is tried again at `due_at`, or, without one, never.
///
/// # Errors
/// The database refuses.
pub async fn mark_failed(
    conn: &mut SqliteConnection,
    id: i64,
    failure: &str,
    due_at: Option<DateTime<Utc>>,
) -> Result<()> {
    let status = if due_at.is_some() { "waiting" } else { "dead" };
    sqlx::query(
        "update outbox set status = ?, attempts = attempts + 1, failure = ?, due_at = coalesce(?, due_at)
         where outbox_id = ? and status = 'waiting'",
    )
    .bind(status)
    .bind(failure)
    .bind(due_at)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes a letter, so that nothing tells that there was one.
///
/// # Errors
/// The database refuses.
pub async fn delete_letter(conn: &mut SqliteConnection, id: i64) -> Result<()> {
    sqlx::query("delete from outbox where outbox_id = ?")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives up those links of letters that are long over: what is in letters older than `before` is forgotten.
///
/// # Errors
/// The database refuses.
pub async fn forget_texts(conn: &mut SqliteConnection, before: DateTime<Utc>) -> Result<()> {
    sqlx::query("update outbox set plain = '', html = '', unsubscribe = '' where written_at < ? and status <> 'waiting' and plain <> ''")
        .bind(before)
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes letters older than `before`: that there was one, and to whom, is told for a time only.
///
/// # Errors
/// The database refuses.
pub async fn delete_old(conn: &mut SqliteConnection, before: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from outbox where written_at < ? and status <> 'waiting'")
        .bind(before)
        .execute(conn)
        .await?;
    Ok(())
}
