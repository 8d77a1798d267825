//! Second factors: secrets shared with authenticator programs, and recovery codes.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;
use totp_rs::{Builder, Secret, Totp};

use crate::server::error::{Error, Result};
use crate::server::token;

/// What an account shares with an authenticator program.
#[derive(Clone)]
pub struct SecondFactor {
    /// The secret in base 32.
    pub secret: String,
    /// Since when it is in force; none while it is being set up.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The last step of time whose code was taken.
    pub last_step: i64,
}

impl SecondFactor {
    /// What an authenticator program is told: issuer, account and secret. As text it is the address that the picture holds.
    ///
    /// # Errors
    /// The secret does not read.
    pub fn totp(&self, email: &str) -> Result<Totp> {
        let secret = Secret::try_from_base32(&self.secret).map_err(|error| Error::Hash(error.to_string()))?;
        Builder::new()
            .with_secret(secret)
            // A colon would end the issuer.
            .with_account_name(email.replace(':', " "))
            .with_issuer(Some("Charter Observatory"))
            .build()
            .map_err(|error| Error::Hash(error.to_string()))
    }
}

/// The second factor of an account, in force or not.
///
/// # Errors
/// The database could not be read.
pub async fn find_factor(conn: &mut SqliteConnection, account: i64) -> Result<Option<SecondFactor>> {
    let row: Option<(String, Option<DateTime<Utc>>, i64)> =
        sqlx::query_as("select secret, confirmed_at, last_step from second_factor where account_id = ?")
            .bind(account)
            .fetch_optional(conn)
            .await?;
    Ok(row.map(|(secret, confirmed_at, last_step)| SecondFactor {
        secret,
        confirmed_at,
        last_step,
    }))
}

/// Begins to set one up; false if one is in force.
///
/// # Errors
/// The database refuses.
pub async fn insert_factor(conn: &mut SqliteConnection, account: i64, secret: &str) -> Result<bool> {
    let done = sqlx::query(
        "insert into second_factor (account_id, secret) values (?, ?)
         on conflict (account_id) do update set secret = excluded.secret where confirmed_at is null",
    )
    .bind(account)
    .bind(secret)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts it in force, by the code of that step.
///
/// # Errors
/// The database refuses.
pub async fn confirm_factor(conn: &mut SqliteConnection, account: i64, step: i64, at: DateTime<Utc>) -> Result<bool> {
    let done = sqlx::query(
        "update second_factor set confirmed_at = ?, last_step = ? where account_id = ? and confirmed_at is null",
    )
    .bind(at)
    .bind(step)
    .bind(account)
    .execute(&mut *conn)
    .await?;
    raise_rights(conn, account).await?;
    Ok(done.rows_affected() == 1)
}

/// Takes the code of a step; false if it, or a later one, was taken before.
///
/// # Errors
/// The database refuses.
pub async fn take_step(conn: &mut SqliteConnection, account: i64, step: i64) -> Result<bool> {
    let done = sqlx::query("update second_factor set last_step = ?1 where account_id = ?2 and last_step < ?1")
        .bind(step)
        .bind(account)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes the secret that is shared with a program.
///
/// # Errors
/// The database refuses.
pub async fn delete_factor(conn: &mut SqliteConnection, account: i64) -> Result<()> {
    sqlx::query("delete from second_factor where account_id = ?")
        .bind(account)
        .execute(&mut *conn)
        .await?;
    raise_rights(conn, account).await
}

/// Removes every second factor of an account, and the recovery codes.
///
/// # Errors
/// The database refuses.
pub async fn delete_all(conn: &mut SqliteConnection, account: i64) -> Result<()> {
    for statement in [
        "delete from second_factor where account_id = ?",
        "delete from passkey where account_id = ?",
        "delete from recovery_code where account_id = ?",
    ] {
        sqlx::query(statement).bind(account).execute(&mut *conn).await?;
    }
    raise_rights(conn, account).await
}

/// Removes the recovery codes of an account without a second factor: they would stand for nothing.
///
/// # Errors
/// The database refuses.
pub async fn delete_idle_codes(conn: &mut SqliteConnection, account: i64) -> Result<()> {
    sqlx::query(
        "delete from recovery_code where account_id = ?1 and not exists (select 1 from passkey where account_id = ?1)
         and not exists (select 1 from second_factor where account_id = ?1 and confirmed_at is not null)",
    )
    .bind(account)
    .execute(conn)
    .await?;
    Ok(())
}

/// Sessions from before a change of the factor stop counting.
///
/// # Errors
/// The database refuses.
pub async fn raise_rights(conn: &mut SqliteConnection, account: i64) -> Result<()> {
    sqlx::query("update account set rights_version = rights_version + 1 where account_id = ?")
        .bind(account)
        .execute(conn)
        .await?;
    Ok(())
}

/// Replaces the recovery codes of an account.
///
/// # Errors
/// The database refuses.
pub async fn replace_codes(conn: &mut SqliteConnection, account: i64, codes: &[String]) -> Result<()> {
    sqlx::query("delete from recovery_code where account_id = ?")
        .bind(account)
        .execute(&mut *conn)
        .await?;
    for code in codes {
        sqlx::query("insert into recovery_code (code_hash, account_id) values (?, ?)")
            .bind(token::hash(code))
            .bind(account)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// How many recovery codes are left.
///
/// # Errors
/// The database could not be read.
pub async fn count_codes(conn: &mut SqliteConnection, account: i64) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select count(*) from recovery_code where account_id = ?")
            .bind(account)
            .fetch_one(conn)
            .await?,
    )
}

/// Takes a recovery code; false if there is none such, or no more.
///
/// # Errors
/// The database refuses.
pub async fn take_code(conn: &mut SqliteConnection, account: i64, code: &str) -> Result<bool> {
    let done = sqlx::query("delete from recovery_code where account_id = ? and code_hash = ?")
        .bind(account)
        .bind(token::hash(code))
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}
