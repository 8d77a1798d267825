//! Who says to work for an authority and asks to speak for it. Nothing here is for the public.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::claim::{CODE_TRIES, Claim, ClaimStatus};
use crate::domain::people::Seat;
use crate::server::error::Result;
use crate::server::token;

/// A claim as it stands.
#[derive(Clone, Debug)]
pub struct SentClaim {
    /// Key.
    pub id: i64,
    /// About whom.
    pub authority: i64,
    /// What was typed.
    pub content: Claim,
    /// The language of letters to the person.
    pub language: String,
    /// Where it stands.
    pub status: ClaimStatus,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// When it was decided, or a code was made.
    pub decided_at: Option<DateTime<Utc>>,
    /// What the person is given.
    pub seat: Option<Seat>,
    /// The hash of the code that was sent by post.
    pub code_hash: Option<String>,
    /// Until when that code works.
    pub code_until: Option<DateTime<Utc>>,
    /// How often it was tried.
    pub code_tries: i64,
    /// The postal address that it went to.
    pub code_to: String,
}

impl SentClaim {
    /// Whether a code that was sent by post can still be typed.
    #[must_use]
    pub fn awaits_code(&self, now: DateTime<Utc>) -> bool {
        self.status == ClaimStatus::Code
            && self.code_tries < CODE_TRIES
            && self.code_until.is_some_and(|until| until > now)
    }
}

/// Adds one that is not confirmed yet, and gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_claim(
    conn: &mut SqliteConnection,
    authority: i64,
    claim: &Claim,
    language: &str,
    at: DateTime<Utc>,
) -> Result<i64> {
    Ok(sqlx::query(
        "insert into claim (authority_id, name, function, email, language, evidence, status, sent_at)
         values (?, ?, ?, ?, ?, ?, 'unconfirmed', ?)",
    )
    .bind(authority)
    .bind(&claim.name)
    .bind(&claim.function)
    .bind(&claim.email)
    .bind(language)
    .bind(&claim.evidence)
    .bind(at)
    .execute(conn)
    .await?
    .last_insert_rowid())
}

/// How many confirmed claims of an authority wait.
///
/// # Errors
/// The database could not be read.
pub async fn count_open(conn: &mut SqliteConnection, authority: i64) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select count(*) from claim where authority_id = ? and status in ('open', 'code')")
            .bind(authority)
            .fetch_one(conn)
            .await?,
    )
}

/// How many were sent since that moment, in all.
///
/// # Errors
/// The database could not be read.
pub async fn count_sent_since(conn: &mut SqliteConnection, since: DateTime<Utc>) -> Result<i64> {
    Ok(sqlx::query_scalar("select count(*) from claim where sent_at > ?")
        .bind(since)
        .fetch_one(conn)
        .await?)
}

/// Keeps the hash of an address of the claim's own page.
///
/// # Errors
/// The database refuses.
pub async fn insert_link(conn: &mut SqliteConnection, claim: i64, link: &str, expires_at: DateTime<Utc>) -> Result<()> {
    sqlx::query("insert into claim_link (token_hash, claim_id, expires_at) values (?, ?, ?)")
        .bind(token::hash(link))
        .bind(claim)
        .bind(expires_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// The claim of a link that works.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn find_by_link(conn: &mut SqliteConnection, link: &str, now: DateTime<Utc>) -> Result<Option<SentClaim>> {
    let row = sqlx::query(
        "select c.claim_id, c.authority_id, c.name, c.function, c.email, c.language, c.evidence, c.status, c.sent_at,
                c.decided_at, c.seat, c.code_hash, c.code_until, c.code_tries, c.code_to
         from claim c join claim_link l using (claim_id) where l.token_hash = ? and l.expires_at > ?",
    )
    .bind(token::hash(link))
    .bind(now)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// The claim of that key.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn find_claim(conn: &mut SqliteConnection, id: i64) -> Result<Option<SentClaim>> {
    let row = sqlx::query(
        "select claim_id, authority_id, name, function, email, language, evidence, status, sent_at,
                decided_at, seat, code_hash, code_until, code_tries, code_to
         from claim where claim_id = ?",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?;
    row.as_ref().map(read).transpose()
}

/// The confirmed claims that wait, those of an authority together, oldest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_open(conn: &mut SqliteConnection) -> Result<Vec<SentClaim>> {
    let rows = sqlx::query(
        "select claim_id, authority_id, name, function, email, language, evidence, status, sent_at,
                decided_at, seat, code_hash, code_until, code_tries, code_to
         from claim where status in ('open', 'code')
         order by (select min(o.sent_at) from claim o where o.authority_id = claim.authority_id and o.status in ('open', 'code')),
                  authority_id, sent_at, claim_id",
    )
    .fetch_all(conn)
    .await?;
    rows.iter().map(read).collect()
}

fn read(row: &SqliteRow) -> Result<SentClaim> {
    let (status, seat): (String, Option<String>) = (row.try_get("status")?, row.try_get("seat")?);
    let seat = seat.map(|seat| Seat::parse_code(&seat).ok_or_else(|| impossible("claim", "seat", seat)));
    Ok(SentClaim {
        id: row.try_get("claim_id")?,
        authority: row.try_get("authority_id")?,
        content: Claim {
            name: row.try_get("name")?,
            function: row.try_get("function")?,
            email: row.try_get("email")?,
            evidence: row.try_get("evidence")?,
        },
        language: row.try_get("language")?,
        status: ClaimStatus::parse_code(&status).ok_or_else(|| impossible("claim", "status", status))?,
        sent_at: row.try_get("sent_at")?,
        decided_at: row.try_get("decided_at")?,
        seat: seat.transpose()?,
        code_hash: row.try_get("code_hash")?,
        code_until: row.try_get("code_until")?,
        code_tries: row.try_get("code_tries")?,
        code_to: row.try_get("code_to")?,
    })
}

/// Opens a claim whose address was shown to be right; its page stays until `page_until`. False if it was open already.
///
/// # Errors
/// The database refuses.
pub async fn update_confirmed(
    conn: &mut SqliteConnection,
    id: i64,
    at: DateTime<Utc>,
    page_until: DateTime<Utc>,
) -> Result<bool> {
    let done =
        sqlx::query("update claim set status = 'open', confirmed_at = ? where claim_id = ? and status = 'unconfirmed'")
            .bind(at)
            .bind(id)
            .execute(&mut *conn)
            .await?;
    sqlx::query("update claim_link set expires_at = ? where claim_id = ?")
        .bind(page_until)
        .bind(id)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Decides an open claim; a code that was sent works no more. False if it was decided already.
///
/// # Errors
/// The database refuses.
pub async fn update_decided(
    conn: &mut SqliteConnection,
    id: i64,
    status: ClaimStatus,
    seat: Option<Seat>,
    by: Option<i64>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "update claim set status = ?, seat = ?, decided_by = ?, decided_at = ?, code_hash = null, code_until = null
         where claim_id = ? and status in ('open', 'code')",
    )
    .bind(status.code())
    .bind(seat.map(Seat::code))
    .bind(by)
    .bind(at)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A code that goes to an authority by post.
#[derive(Clone, Debug)]
pub struct PostedCode<'a> {
    /// Its hash.
    pub hash: &'a str,
    /// Until when it works.
    pub until: DateTime<Utc>,
    /// The postal address.
    pub to: &'a str,
    /// What whoever types it is given.
    pub seat: Seat,
}

/// Sets the code of an open claim; an older one works no more. False if the claim was decided already.
///
/// # Errors
/// The database refuses.
pub async fn update_code(
    conn: &mut SqliteConnection,
    id: i64,
    code: &PostedCode<'_>,
    by: i64,
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = sqlx::query(
        "update claim set status = 'code', seat = ?, decided_by = ?, decided_at = ?, code_hash = ?, code_until = ?,
                code_tries = 0, code_to = ?
         where claim_id = ? and status in ('open', 'code')",
    )
    .bind(code.seat.code())
    .bind(by)
    .bind(at)
    .bind(code.hash)
    .bind(code.until)
    .bind(code.to)
    .bind(id)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes one of the tries of a code, before it is compared; false if there is none left.
///
/// # Errors
/// The database refuses.
pub async fn take_try(conn: &mut SqliteConnection, id: i64, now: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query(
        "update claim set code_tries = code_tries + 1
         where claim_id = ? and status = 'code' and code_tries < ? and code_until > ?",
    )
    .bind(id)
    .bind(CODE_TRIES)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes claims that nobody has confirmed, and links that have ended; and forgets what was typed into claims that were
/// decided before `forget_before`.
///
/// # Errors
/// The database refuses.
pub async fn delete_old(
    conn: &mut SqliteConnection,
    now: DateTime<Utc>,
    unconfirmed_before: DateTime<Utc>,
    forget_before: DateTime<Utc>,
) -> Result<()> {
    sqlx::query("delete from claim_link where expires_at < ?")
        .bind(now)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "delete from claim where status = 'unconfirmed' and sent_at < ?
         and not exists (select 1 from claim_link l where l.claim_id = claim.claim_id)",
    )
    .bind(unconfirmed_before)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "update claim set name = '', function = '', email = '', evidence = '', code_to = ''
         where status in ('accepted', 'refused') and decided_at < ? and email <> ''",
    )
    .bind(forget_before)
    .execute(conn)
    .await?;
    Ok(())
}
