//! How people want to hear of events, and what waits for their next digest.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::notice::{Event, Frequency};
use crate::server::error::Result;
use crate::server::token;

/// Who hears of events: an account that is in use.
#[derive(Clone, Debug)]
pub struct Recipient {
    /// The account's key.
    pub account: i64,
    /// The address.
    pub email: String,
    /// How the person is called.
    pub name: String,
    /// The language of letters to the person.
    pub language: String,
    /// How the person wants to hear of the event in question.
    pub frequency: Frequency,
}

/// A line of a digest.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Its key.
    pub id: i64,
    /// What happened.
    pub event: Event,
    /// To whom or what, by name.
    pub name: String,
    /// Where to read on: an address without language.
    pub path: String,
}

/// The people of an authority.
///
/// # Errors
/// The database could not be read.
pub async fn list_of_authority(conn: &mut SqliteConnection, event: Event, authority: i64) -> Result<Vec<Recipient>> {
    let rows = sqlx::query(
        "select account.account_id, email, name, language, ifnull(frequency, 'instant') as frequency
         from account left join letter_choice on letter_choice.account_id = account.account_id and event = ?
         where suspended_at is null and password_hash is not null
           and account.account_id in (select account_id from account_role where authority_id = ?)
         order by account.account_id",
    )
    .bind(event.code())
    .bind(authority)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read_recipient).collect()
}

/// The people with these accounts.
///
/// # Errors
/// The database could not be read.
pub async fn list_of_accounts(conn: &mut SqliteConnection, event: Event, accounts: &[i64]) -> Result<Vec<Recipient>> {
    let rows = sqlx::query(
        "select account.account_id, email, name, language, ifnull(frequency, 'instant') as frequency
         from account left join letter_choice on letter_choice.account_id = account.account_id and event = ?
         where suspended_at is null and password_hash is not null
           and account.account_id in (select value from json_each(?))
         order by account.account_id",
    )
    .bind(event.code())
    .bind(serde_json::to_string(accounts)?)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read_recipient).collect()
}

/// The observatory's staff, and the coordinators of a country if one is named.
///
/// # Errors
/// The database could not be read.
pub async fn list_of_staff(conn: &mut SqliteConnection, event: Event, country: Option<&str>) -> Result<Vec<Recipient>> {
    let rows = sqlx::query(
        "select account.account_id, email, name, language, ifnull(frequency, 'instant') as frequency
         from account left join letter_choice on letter_choice.account_id = account.account_id and event = ?
         where suspended_at is null and password_hash is not null
           and account.account_id in (select account_id from account_role
                                      where role in ('reviewer', 'administrator') or country_code = ?)
         order by account.account_id",
    )
    .bind(event.code())
    .bind(country)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read_recipient).collect()
}

fn read_recipient(row: &sqlx::sqlite::SqliteRow) -> Result<Recipient> {
    Ok(Recipient {
        account: row.try_get("account_id")?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        language: row.try_get("language")?,
        frequency: frequency(row.try_get("frequency")?)?,
    })
}

fn frequency(code: String) -> Result<Frequency> {
    Frequency::parse_code(&code).ok_or_else(|| impossible("letter_choice", "frequency", code))
}

/// What a person has chosen; events that are not named are told at once.
///
/// # Errors
/// The database could not be read.
pub async fn list_choices(conn: &mut SqliteConnection, account: i64) -> Result<Vec<(Event, Frequency)>> {
    let rows: Vec<(String, String)> = sqlx::query_as("select event, frequency from letter_choice where account_id = ?")
        .bind(account)
        .fetch_all(conn)
        .await?;
    rows.into_iter()
        // An event that this version does not know any more is told to nobody.
        .filter_map(|(event, chosen)| Event::parse_code(&event).map(|event| Ok((event, frequency(chosen)?))))
        .collect()
}

/// Keeps what a person has chosen for an event.
///
/// # Errors
/// The database refuses.
pub async fn update_choice(
    conn: &mut SqliteConnection,
    account: i64,
    event: Event,
    frequency: Frequency,
) -> Result<()> {
    sqlx::query(
        "insert into letter_choice (account_id, event, frequency) values (?, ?, ?)
         on conflict (account_id, event) do update set frequency = excluded.frequency",
    )
    .bind(account)
    .bind(event.code())
    .bind(frequency.code())
    .execute(conn)
    .await?;
    Ok(())
}

/// Lets an event wait for a person's next digest.
///
/// # Errors
/// The database refuses.
pub async fn insert_notice(
    conn: &mut SqliteConnection,
    to: &Recipient,
    event: Event,
    name: &str,
    path: &str,
    at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("insert into notice (account_id, event, name, path, frequency, written_at) values (?, ?, ?, ?, ?, ?)")
        .bind(to.account)
        .bind(event.code())
        .bind(name)
        .bind(path)
        .bind(to.frequency.code())
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// What was written before a moment for digests of that kind, by person, oldest first.
///
/// # Errors
/// The database could not be read.
pub async fn list_due(
    conn: &mut SqliteConnection,
    frequency: Frequency,
    before: DateTime<Utc>,
) -> Result<Vec<(Recipient, Notice)>> {
    let rows = sqlx::query(
        "select notice_id, event, notice.name as about, path, account_id, email, account.name, language, frequency
         from notice join account using (account_id)
         where frequency = ? and written_at < ? and suspended_at is null order by account_id, notice_id",
    )
    .bind(frequency.code())
    .bind(before)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let event: String = row.try_get("event")?;
            let notice = Notice {
                id: row.try_get("notice_id")?,
                event: Event::parse_code(&event).ok_or_else(|| impossible("notice", "event", event))?,
                name: row.try_get("about")?,
                path: row.try_get("path")?,
            };
            Ok((read_recipient(row)?, notice))
        })
        .collect()
}

/// Removes what a digest has told.
///
/// # Errors
/// The database refuses.
pub async fn delete_told(
    conn: &mut SqliteConnection,
    account: i64,
    frequency: Frequency,
    before: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("delete from notice where account_id = ? and frequency = ? and written_at < ?")
        .bind(account)
        .bind(frequency.code())
        .bind(before)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps the hash of a digest's link.
///
/// # Errors
/// The database refuses.
pub async fn insert_digest_link(
    conn: &mut SqliteConnection,
    link: &str,
    account: i64,
    frequency: Frequency,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("insert into digest_link (token_hash, account_id, frequency, expires_at) values (?, ?, ?, ?)")
        .bind(token::hash(link))
        .bind(account)
        .bind(frequency.code())
        .bind(expires_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whose digests of which kind a link ends; none if it does not work (any more).
///
/// # Errors
/// The database could not be read.
pub async fn find_digest_link(
    conn: &mut SqliteConnection,
    link: &str,
    now: DateTime<Utc>,
) -> Result<Option<(i64, Frequency)>> {
    let row: Option<(i64, String)> =
        sqlx::query_as("select account_id, frequency from digest_link where token_hash = ? and expires_at > ?")
            .bind(token::hash(link))
            .bind(now)
            .fetch_optional(conn)
            .await?;
    row.map(|(account, code)| Ok((account, frequency(code)?))).transpose()
}

/// Sets everything that a person gets in such digests to nothing, and forgets what waits for one. Gives how many
/// events that were.
///
/// # Errors
/// The database refuses.
pub async fn update_refused(conn: &mut SqliteConnection, account: i64, frequency: Frequency) -> Result<u64> {
    sqlx::query("delete from notice where account_id = ? and frequency = ?")
        .bind(account)
        .bind(frequency.code())
        .execute(&mut *conn)
        .await?;
    let done = sqlx::query("update letter_choice set frequency = 'off' where account_id = ? and frequency = ?")
        .bind(account)
        .bind(frequency.code())
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// Removes links that work no more.
///
/// # Errors
/// The database refuses.
pub async fn delete_expired_links(conn: &mut SqliteConnection, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from digest_link where expires_at <= ?")
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Removes what no digest has told since `before`, as nobody could be written to.
///
/// # Errors
/// The database refuses.
pub async fn delete_untold(conn: &mut SqliteConnection, before: DateTime<Utc>) -> Result<()> {
    sqlx::query("delete from notice where written_at < ?")
        .bind(before)
        .execute(conn)
        .await?;
    Ok(())
}
