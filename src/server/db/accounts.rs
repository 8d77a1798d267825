//! Accounts, their roles and password links.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::account::Role;
use crate::server::error::Result;
use crate::server::token;

/// A person with an account.
#[derive(Clone, Debug)]
pub struct Account {
    /// Key.
    pub id: i64,
    /// Folded address.
    pub email: String,
    /// How the person is called.
    pub name: String,
    /// The language of letters to the person.
    pub language: String,
    /// Argon2id hash; none until a password is set.
    pub password_hash: Option<String>,
    /// Raised with every change of rights or password.
    pub rights_version: i64,
    /// Part of the sample data.
    pub is_sample: bool,
    /// Whether signing in takes a second factor too: the code of an authenticator program, or a passkey.
    pub has_factor: bool,
    /// Whether an administrator has suspended it: nobody signs in, and no session counts.
    pub is_suspended: bool,
    /// Whether nothing is left of it but its number. It stays suspended.
    pub is_erased: bool,
    /// What the person may do.
    pub roles: Vec<Role>,
}

/// The account with that key and its roles.
///
/// # Errors
/// The database could not be read.
pub async fn find_account(conn: &mut SqliteConnection, id: i64) -> Result<Option<Account>> {
    let row = sqlx::query(
        "select account_id, email, name, language, password_hash, rights_version, is_sample, suspended_at is not null as is_suspended,
                erased_at is not null as is_erased,
                exists (select 1 from second_factor f where f.account_id = account.account_id and f.confirmed_at is not null)
                  or exists (select 1 from passkey p where p.account_id = account.account_id) as has_factor
         from account where account_id = ?",
    )
    .bind(id)
    .fetch_optional(&mut *conn)
    .await?;
    match row {
        Some(row) => Ok(Some(read_account(conn, &row).await?)),
        None => Ok(None),
    }
}

/// The account with that folded address and its roles.
///
/// # Errors
/// The database could not be read.
pub async fn find_account_by_email(conn: &mut SqliteConnection, email: &str) -> Result<Option<Account>> {
    let row = sqlx::query(
        "select account_id, email, name, language, password_hash, rights_version, is_sample, suspended_at is not null as is_suspended,
                erased_at is not null as is_erased,
                exists (select 1 from second_factor f where f.account_id = account.account_id and f.confirmed_at is not null)
                  or exists (select 1 from passkey p where p.account_id = account.account_id) as has_factor
         from account where email = ?",
    )
    .bind(email)
    .fetch_optional(&mut *conn)
    .await?;
    match row {
        Some(row) => Ok(Some(read_account(conn, &row).await?)),
        None => Ok(None),
    }
}

async fn read_account(conn: &mut SqliteConnection, row: &sqlx::sqlite::SqliteRow) -> Result<Account> {
    let id: i64 = row.try_get("account_id")?;
    let roles = sqlx::query_as::<_, (String, Option<i64>, Option<String>)>(
        "select role, authority_id, country_code from account_role where account_id = ? order by account_role_id",
    )
    .bind(id)
    .fetch_all(conn)
    .await?
    .into_iter()
    .map(|(role, authority, country)| {
        Role::of(&role, authority, country).ok_or_else(|| impossible("account_role", "role", role))
    })
    .collect::<Result<Vec<_>>>()?;
    Ok(Account {
        id,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        language: row.try_get("language")?,
        password_hash: row.try_get("password_hash")?,
        rights_version: row.try_get("rights_version")?,
        is_sample: row.try_get("is_sample")?,
        has_factor: row.try_get("has_factor")?,
        is_suspended: row.try_get("is_suspended")?,
        is_erased: row.try_get("is_erased")?,
        roles,
    })
}

/// How many accounts there are.
///
/// # Errors
/// The database could not be read.
pub async fn count_accounts(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("select count(*) from account")
        .fetch_one(conn)
        .await?)
}

/// Adds an account without password and gives its key. `language` is that of letters to the person.
///
/// # Errors
/// The address is taken, or the database refuses.
pub async fn insert_account(
    conn: &mut SqliteConnection,
    email: &str,
    name: &str,
    language: &str,
    is_sample: bool,
    at: DateTime<Utc>,
) -> Result<i64> {
    Ok(
        sqlx::query("insert into account (email, name, language, is_sample, created_at) values (?, ?, ?, ?, ?)")
            .bind(email)
            .bind(name)
            .bind(language)
            .bind(is_sample)
            .bind(at)
            .execute(conn)
            .await?
            .last_insert_rowid(),
    )
}

/// Grants a role; granting it twice is granting it once.
///
/// # Errors
/// The database refuses.
pub async fn insert_role(conn: &mut SqliteConnection, account: i64, role: &Role, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into account_role (account_id, role, authority_id, country_code, granted_at) values (?, ?, ?, ?, ?)
         on conflict do nothing",
    )
    .bind(account)
    .bind(role.code())
    .bind(role.authority())
    .bind(role.country())
    .bind(at)
    .execute(&mut *conn)
    .await?;
    sqlx::query("update account set rights_version = rights_version + 1 where account_id = ?")
        .bind(account)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether somebody with a password may write reports for that authority; or, where a moment is given, whether somebody
/// might then: who has come since does not count, and who has left since does. Roles that have ended are in the audit.
///
/// # Errors
/// The database could not be read.
pub async fn has_editor(conn: &mut SqliteConnection, authority: i64, until: Option<DateTime<Utc>>) -> Result<bool> {
    Ok(sqlx::query_scalar(
        "select exists (select 1 from account_role join account using (account_id)
                        where role = 'editor' and authority_id = ?1 and password_hash is not null and (?2 is null or granted_at < ?2))
             or exists (select 1 from audit ended join account a on ended.subject = 'account/' || a.account_id
                        where ended.authority_id = ?1 and ended.action = 'role-ended' and ended.at >= ?2
                          and ended.detail ->> '$.role' = 'editor' and a.password_hash is not null
                          and exists (select 1 from audit granted
                                      where granted.subject = ended.subject and granted.action = 'role-granted'
                                        and granted.authority_id = ?1 and granted.detail ->> '$.role' = 'editor' and granted.at < ?2))",
    )
    .bind(authority)
    .bind(until)
    .fetch_one(conn)
    .await?)
}

/// Sets a password hash; sessions from before stop counting.
///
/// # Errors
/// The database refuses.
pub async fn update_password(conn: &mut SqliteConnection, account: i64, hash: &str) -> Result<bool> {
    Ok(
        sqlx::query("update account set password_hash = ?, rights_version = rights_version + 1 where account_id = ?")
            .bind(hash)
            .bind(account)
            .execute(conn)
            .await?
            .rows_affected()
            == 1,
    )
}

/// Sets the address; false if another account has it.
///
/// # Errors
/// The database refuses.
pub async fn update_email(conn: &mut SqliteConnection, account: i64, email: &str) -> Result<bool> {
    let done = sqlx::query(
        "update account set email = ?1 where account_id = ?2 and not exists (select 1 from account where email = ?1)",
    )
    .bind(email)
    .bind(account)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Sets the language of letters.
///
/// # Errors
/// The database refuses.
pub async fn update_language(conn: &mut SqliteConnection, account: i64, language: &str) -> Result<()> {
    sqlx::query("update account set language = ? where account_id = ?")
        .bind(language)
        .bind(account)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps the hash of a one-time link.
///
/// # Errors
/// The database refuses.
pub async fn insert_password_link(
    conn: &mut SqliteConnection,
    link: &str,
    account: i64,
    at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<()> {
    // An older link stops working: only the newest is the one-time link.
    end_password_links(&mut *conn, account, at).await?;
    sqlx::query("insert into password_link (token_hash, account_id, created_at, expires_at) values (?, ?, ?, ?)")
        .bind(token::hash(link))
        .bind(account)
        .bind(at)
        .bind(expires_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends the links of an account that are not used: after its password or its address has changed.
///
/// # Errors
/// The database refuses.
pub async fn end_password_links(conn: &mut SqliteConnection, account: i64, at: DateTime<Utc>) -> Result<()> {
    sqlx::query("update password_link set used_at = ? where account_id = ? and used_at is null")
        .bind(at)
        .bind(account)
        .execute(conn)
        .await?;
    Ok(())
}

/// The account of a link that can still be used.
///
/// # Errors
/// The database could not be read.
pub async fn find_link_account(conn: &mut SqliteConnection, link: &str, now: DateTime<Utc>) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar(
        "select account_id from password_link where token_hash = ? and used_at is null and expires_at > ?",
    )
    .bind(token::hash(link))
    .bind(now)
    .fetch_optional(conn)
    .await?)
}

/// Uses a link up; false if somebody did so before.
///
/// # Errors
/// The database refuses.
pub async fn mark_link_used(conn: &mut SqliteConnection, link: &str, now: DateTime<Utc>) -> Result<bool> {
    Ok(
        sqlx::query("update password_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?")
            .bind(now)
            .bind(token::hash(link))
            .bind(now)
            .execute(conn)
            .await?
            .rows_affected()
            == 1,
    )
}

/// Notes that somebody has just signed in.
///
/// # Errors
/// The database refuses.
pub async fn update_last_sign_in(conn: &mut SqliteConnection, account: i64, at: DateTime<Utc>) -> Result<()> {
    sqlx::query("update account set last_signed_in_at = ? where account_id = ?")
        .bind(at)
        .bind(account)
        .execute(conn)
        .await?;
    Ok(())
}
