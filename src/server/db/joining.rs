//! Authorities that ask to join: what they sent, and where it stands. Nothing here is for the public.

mod steps;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

pub use self::steps::{Step, find_checker, has_coordinator, insert_step, list_steps};
use super::impossible;
use crate::domain::commitment::CharterVersion;
use crate::domain::joining::{Applicants, Application, ApplicationStatus};
use crate::domain::kind::Kind;
use crate::server::error::Result;
use crate::server::token;

/// An application as it stands.
#[derive(Clone, Debug)]
pub struct SentApplication {
    /// Key.
    pub id: i64,
    /// The authority, where the register has it.
    pub authority: Option<i64>,
    /// What was typed.
    pub content: Application,
    /// The key of the file with the decision.
    pub document: Option<i64>,
    /// Where it stands.
    pub status: ApplicationStatus,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// When it came to its end.
    pub closed_at: Option<DateTime<Utc>>,
    /// Who entered it, if it came on paper.
    pub entered_by: Option<i64>,
    /// Invented, to try the service with.
    pub is_sample: bool,
}

/// An application that comes in.
#[derive(Clone, Copy, Debug)]
pub struct NewApplication<'a> {
    /// The authority, where the register has it.
    pub authority: Option<i64>,
    /// What was typed.
    pub content: &'a Application,
    /// The key of the file with the decision.
    pub document: Option<i64>,
    /// Where it stands.
    pub status: ApplicationStatus,
    /// Who enters it, if it came on paper.
    pub entered_by: Option<i64>,
    /// Invented, to try the service with.
    pub is_sample: bool,
}

/// Adds one and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_application(
    conn: &mut SqliteConnection,
    new: &NewApplication<'_>,
    at: DateTime<Utc>,
) -> Result<i64> {
    let content = new.content;
    let id = sqlx::query(
        "insert into application (authority_id, country_code, kind, name, tongue, website, identifier, version, decision,
                                  decided_on, signed_on, document_id, status, sent_at, entered_by, is_sample)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(new.authority)
    .bind(&content.country)
    .bind(content.kind.code())
    .bind(&content.name)
    .bind(&content.tongue)
    .bind(&content.website)
    .bind(&content.identifier)
    .bind(content.version.code())
    .bind(&content.decision)
    .bind(content.decided_on)
    .bind(content.signed_on)
    .bind(new.document)
    .bind(new.status.code())
    .bind(at)
    .bind(new.entered_by)
    .bind(new.is_sample)
    .execute(&mut *conn)
    .await?
    .last_insert_rowid();
    let people = &content.people;
    sqlx::query(
        "insert into application_person (application_id, signer, signer_function, name, function, email, language)
         values (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id)
    .bind(&people.signer)
    .bind(&people.signer_function)
    .bind(&people.name)
    .bind(&people.function)
    .bind(&people.email)
    .bind(&people.language)
    .execute(conn)
    .await?;
    Ok(id)
}

/// How many were sent since that moment, in all; those that staff entered are not counted.
///
/// # Errors
/// The database could not be read.
pub async fn count_sent_since(conn: &mut SqliteConnection, since: DateTime<Utc>) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select count(*) from application where sent_at > ? and entered_by is null")
            .bind(since)
            .fetch_one(conn)
            .await?,
    )
}

/// Keeps the hash of an address of the application's own page.
///
/// # Errors
/// The database refuses.
pub async fn insert_link(
    conn: &mut SqliteConnection,
    application: i64,
    link: &str,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("insert into application_link (token_hash, application_id, expires_at) values (?, ?, ?)")
        .bind(token::hash(link))
        .bind(application)
        .bind(expires_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Lets the links of an application work until then.
///
/// # Errors
/// The database refuses.
pub async fn update_links(conn: &mut SqliteConnection, application: i64, expires_at: DateTime<Utc>) -> Result<()> {
    sqlx::query("update application_link set expires_at = ? where application_id = ?")
        .bind(expires_at)
        .bind(application)
        .execute(conn)
        .await?;
    Ok(())
}

/// Applications with the people in them, as [`read`] takes them; whoever was forgotten has none.
macro_rules! applications {
    ($rest:literal) => {
        concat!(
            "select a.*, p.signer, p.signer_function, p.name as person, p.function, p.email, p.language
             from application a left join application_person p using (application_id) ",
            $rest
        )
    };
}

/// The application of a link that works.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn find_by_link(
    conn: &mut SqliteConnection,
    link: &str,
    now: DateTime<Utc>,
) -> Result<Option<SentApplication>> {
    let row = sqlx::query(
        applications!("where a.application_id in (select application_id from application_link where token_hash = ? and expires_at > ?)"),
    )
    .bind(token::hash(link))
    .bind(now)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// The application of that key.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn find_application(conn: &mut SqliteConnection, id: i64) -> Result<Option<SentApplication>> {
    let row = sqlx::query(applications!("where a.application_id = ?"))
        .bind(id)
        .fetch_optional(conn)
        .await?;
    row.as_ref().map(read).transpose()
}

/// Those that are under way, oldest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_under_way(conn: &mut SqliteConnection) -> Result<Vec<SentApplication>> {
    let rows = sqlx::query(applications!(
        "where a.status in ('open', 'question', 'checked') order by a.sent_at, a.application_id"
    ))
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// Those whose question waits for an answer since before that moment.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_unanswered(conn: &mut SqliteConnection, asked_before: DateTime<Utc>) -> Result<Vec<SentApplication>> {
    let rows = sqlx::query(applications!(
        "where a.status = 'question'
           and (select max(s.at) from application_step s where s.application_id = a.application_id) < ?"
    ))
    .bind(asked_before)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

/// Most that are listed of those that came to their end.
const FINISHED_MAX: i64 = 200;

/// Those that came to their end since that moment, newest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_finished(conn: &mut SqliteConnection, since: DateTime<Utc>) -> Result<Vec<SentApplication>> {
    let rows = sqlx::query(applications!(
        "where a.closed_at > ? order by a.closed_at desc, a.application_id desc limit ?"
    ))
    .bind(since)
    .bind(FINISHED_MAX)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

fn read(row: &SqliteRow) -> Result<SentApplication> {
    let (kind, version): (String, String) = (row.try_get("kind")?, row.try_get("version")?);
    let status: String = row.try_get("status")?;
    let decided_on: NaiveDate = row.try_get("decided_on")?;
    // Whoever was forgotten has no row.
    let person = |column: &str| -> Result<String> {
        let text: Option<String> = row.try_get(column)?;
        Ok(text.unwrap_or_default())
    };
    Ok(SentApplication {
        id: row.try_get("application_id")?,
        authority: row.try_get("authority_id")?,
        content: Application {
            country: row.try_get("country_code")?,
            name: row.try_get("name")?,
            kind: Kind::parse_code(&kind).ok_or_else(|| impossible("application", "kind", kind))?,
            tongue: row.try_get("tongue")?,
            identifier: row.try_get("identifier")?,
            website: row.try_get("website")?,
            version: CharterVersion::parse_code(&version)
                .ok_or_else(|| impossible("application", "version", version))?,
            decision: row.try_get("decision")?,
            decided_on,
            signed_on: row.try_get("signed_on")?,
            people: Applicants {
                signer: person("signer")?,
                signer_function: person("signer_function")?,
                name: person("person")?,
                function: person("function")?,
                email: person("email")?,
                language: person("language")?,
            },
        },
        document: row.try_get("document_id")?,
        status: ApplicationStatus::parse_code(&status).ok_or_else(|| impossible("application", "status", status))?,
        sent_at: row.try_get("sent_at")?,
        closed_at: row.try_get("closed_at")?,
        entered_by: row.try_get("entered_by")?,
        is_sample: row.try_get("is_sample")?,
    })
}

/// Moves one on, if it is still where the caller saw it; false if it is not. At its end that moment is noted.
///
/// # Errors
/// The database refuses.
pub async fn move_status(
    conn: &mut SqliteConnection,
    id: i64,
    (from, to): (ApplicationStatus, ApplicationStatus),
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query("update application set status = ?, closed_at = ? where application_id = ? and status = ?")
        .bind(to.code())
        .bind(to.is_over().then_some(at))
        .bind(id)
        .bind(from.code())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes which authority of the register an application is about.
///
/// # Errors
/// The database refuses.
pub async fn update_authority(conn: &mut SqliteConnection, id: i64, authority: i64) -> Result<()> {
    sqlx::query("update application set authority_id = ? where application_id = ?")
        .bind(authority)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Puts another file in the place of the one with the decision.
///
/// # Errors
/// The database refuses.
pub async fn update_document(conn: &mut SqliteConnection, id: i64, document: i64) -> Result<()> {
    sqlx::query("update application set document_id = ? where application_id = ?")
        .bind(document)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Countries whose coordinators may read a file, as it belongs to an application or an endorsement there.
///
/// # Errors
/// The database could not be read.
pub async fn list_countries_of_document(conn: &mut SqliteConnection, document: i64) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "select country_code from application where document_id = ?1 and status <> 'unconfirmed'
         union
         select country_code from endorsement join authority using (authority_id) where document_id = ?1",
    )
    .bind(document)
    .fetch_all(conn)
    .await?)
}

/// Removes what nobody has confirmed and links that have ended; and forgets the people, and their words, of what ended
/// before `forget_before`, with the file where nothing came of it.
///
/// # Errors
/// The database refuses.
pub async fn delete_old(
    conn: &mut SqliteConnection,
    now: DateTime<Utc>,
    unconfirmed_before: DateTime<Utc>,
    forget_before: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("delete from application_link where expires_at < ?")
        .bind(now)
        .execute(&mut *conn)
        .await?;
    for statement in [
        "delete from application_link where application_id in
            (select application_id from application where status = 'unconfirmed' and sent_at < ?)",
        "delete from application_step where application_id in
            (select application_id from application where status = 'unconfirmed' and sent_at < ?)",
        "delete from application_person where application_id in
            (select application_id from application where status = 'unconfirmed' and sent_at < ?)",
        "delete from application where status = 'unconfirmed' and sent_at < ?",
    ] {
        sqlx::query(statement)
            .bind(unconfirmed_before)
            .execute(&mut *conn)
            .await?;
    }
    for statement in [
        "update application_step set words = '' where words <> '' and application_id in
            (select application_id from application where closed_at < ?)",
        "delete from application_person where application_id in (select application_id from application where closed_at < ?)",
        "update application set document_id = null where status in ('refused', 'withdrawn', 'lapsed') and closed_at < ?",
    ] {
        sqlx::query(statement).bind(forget_before).execute(&mut *conn).await?;
    }
    Ok(())
}
