//! Invitations to speak for an authority.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::people::Seat;
use crate::server::error::Result;

/// An invitation that was not taken back.
#[derive(Clone, Debug)]
pub struct Invited {
    /// Key.
    pub id: i64,
    /// The account's key.
    pub account: i64,
    /// For whom the person is to speak.
    pub authority: i64,
    /// What the person is to do.
    pub seat: Seat,
    /// The address that the letter went to.
    pub email: String,
    /// How the person is called.
    pub name: String,
    /// The language of letters to the person.
    pub language: String,
    /// When the letter was last written.
    pub sent_at: DateTime<Utc>,
    /// When the link for a password ends; none where there is none that works.
    pub expires_at: Option<DateTime<Utc>>,
    /// Whether the person has a password.
    pub has_password: bool,
    /// Whether its letter could not be delivered.
    pub is_dead: bool,
}

/// Notes an invitation and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_invitation(
    conn: &mut SqliteConnection,
    (account, authority): (i64, i64),
    seat: Seat,
    email: &str,
    invited_by: Option<i64>,
    sent_at: DateTime<Utc>,
) -> Result<i64> {
    Ok(sqlx::query(
        "insert into invitation (account_id, authority_id, seat, email, invited_by, sent_at) values (?, ?, ?, ?, ?, ?)",
    )
    .bind(account)
    .bind(authority)
    .bind(seat.code())
    .bind(email)
    .bind(invited_by)
    .bind(sent_at)
    .execute(conn)
    .await?
    .last_insert_rowid())
}

/// The invitations of an authority that were not taken back, newest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_invitations(conn: &mut SqliteConnection, authority: i64) -> Result<Vec<Invited>> {
    let rows = sqlx::query(
        "select i.invitation_id, i.account_id, i.authority_id, i.seat, i.email, a.name, a.language, i.sent_at,
                (select max(l.expires_at) from password_link l where l.account_id = i.account_id and l.used_at is null) as expires_at,
                a.password_hash is not null as has_password,
                ifnull((select o.status = 'dead' from outbox o
                        where o.recipient = i.email and o.status <> 'waiting' and o.written_at >= i.sent_at
                        order by o.outbox_id desc limit 1), 0) as is_dead
         from invitation i join account a using (account_id)
         where i.authority_id = ? and i.ended_at is null order by i.sent_at desc, i.invitation_id desc limit 100",
    )
    .bind(authority)
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

fn read(row: &SqliteRow) -> Result<Invited> {
    let seat: String = row.try_get("seat")?;
    Ok(Invited {
        id: row.try_get("invitation_id")?,
        account: row.try_get("account_id")?,
        authority: row.try_get("authority_id")?,
        seat: Seat::parse_code(&seat).ok_or_else(|| impossible("invitation", "seat", seat))?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        language: row.try_get("language")?,
        sent_at: row.try_get("sent_at")?,
        expires_at: row.try_get("expires_at")?,
        has_password: row.try_get("has_password")?,
        is_dead: row.try_get("is_dead")?,
    })
}

/// How many people an authority has been made to invite since that moment.
///
/// # Errors
/// The database could not be read.
pub async fn count_since(conn: &mut SqliteConnection, authority: i64, since: DateTime<Utc>) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select count(*) from invitation where authority_id = ? and sent_at > ?")
            .bind(authority)
            .bind(since)
            .fetch_one(conn)
            .await?,
    )
}

/// How many letters of that kind an address has got since that moment.
///
/// # Errors
/// The database could not be read.
pub async fn count_letters(conn: &mut SqliteConnection, email: &str, kind: &str, since: DateTime<Utc>) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select count(*) from outbox where recipient = ? and kind = ? and written_at > ?")
            .bind(email)
            .bind(kind)
            .bind(since)
            .fetch_one(conn)
            .await?,
    )
}

/// Notes that an invitation went out once more.
///
/// # Errors
/// The database refuses.
pub async fn update_sent(conn: &mut SqliteConnection, id: i64, sent_at: DateTime<Utc>) -> Result<()> {
    sqlx::query("update invitation set sent_at = ? where invitation_id = ?")
        .bind(sent_at)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends the invitations of an account for an authority.
///
/// # Errors
/// The database refuses.
pub async fn update_ended(conn: &mut SqliteConnection, account: i64, authority: i64, at: DateTime<Utc>) -> Result<()> {
    sqlx::query("update invitation set ended_at = ? where account_id = ? and authority_id = ? and ended_at is null")
        .bind(at)
        .bind(account)
        .bind(authority)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends every unused link for a password of an account.
///
/// # Errors
/// The database refuses.
pub async fn end_links(conn: &mut SqliteConnection, account: i64, at: DateTime<Utc>) -> Result<()> {
    sqlx::query("update password_link set used_at = ? where account_id = ? and used_at is null")
        .bind(at)
        .bind(account)
        .execute(conn)
        .await?;
    Ok(())
}
