//! What is taken away when an account is erased. Rows that others rely on stay, and name its number.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::accounts::Account;
use crate::domain::account::pseudonym;
use crate::domain::people::ContactKind;
use crate::server::error::Result;

/// What has only its owner to serve: who signs in, from where, by what, and how they are written to.
const OWN: [&str; 12] = [
    // Letters about the account went to earlier addresses, too, and to one that was never confirmed.
    "delete from outbox where thread = 'account/' || ?1 or recipient in (select email from invitation where account_id = ?1)",
    "delete from session where data ->> '$.account.account' = ?1 or data ->> '$.waiting.account' = ?1",
    "delete from known_device where account_id = ?",
    "delete from passkey where account_id = ?",
    "delete from second_factor where account_id = ?",
    "delete from recovery_code where account_id = ?",
    "delete from password_link where account_id = ?",
    "delete from email_link where account_id = ?",
    "delete from factor_reset where account_id = ?",
    "delete from letter_choice where account_id = ?",
    "delete from notice where account_id = ?",
    "delete from digest_link where account_id = ?",
];

/// What stands under the address, wherever somebody typed it.
const BY_ADDRESS: [&str; 8] = [
    "delete from outbox where recipient = ?",
    "delete from password_request where lower(email) = ?",
    "delete from kept_form where instr(lower(content), ?) > 0",
    "delete from claim_link where claim_id in (select claim_id from claim where lower(email) = ?)",
    "delete from claim where lower(email) = ? and status in ('unconfirmed', 'open', 'code')",
    "update claim set name = '', function = '', email = '', evidence = '', code_to = '' where lower(email) = ?",
    // One that is under way needs somebody, and forgets them a year after its end.
    "delete from application_person where lower(email) = ? and application_id in (
         select application_id from application where closed_at is not null or status = 'unconfirmed')",
    "update correction set email = '' where lower(email) = ?",
];

/// Takes away everything that names the owner of an account but what belongs to authorities (see [`delete_contacts`]).
///
/// # Errors
/// The database refuses.
pub async fn erase(conn: &mut SqliteConnection, account: &Account, at: DateTime<Utc>) -> Result<()> {
    for statement in OWN {
        sqlx::query(statement).bind(account.id).execute(&mut *conn).await?;
    }
    for statement in BY_ADDRESS {
        sqlx::query(statement).bind(&account.email).execute(&mut *conn).await?;
    }
    for statement in [
        "delete from identity where account_id = ?",
        "delete from account_role where account_id = ?",
    ] {
        sqlx::query(statement).bind(account.id).execute(&mut *conn).await?;
    }
    sqlx::query("update invitation set email = '', ended_at = coalesce(ended_at, ?) where account_id = ?")
        .bind(at)
        .bind(account.id)
        .execute(&mut *conn)
        .await?;
    let (name, email) = pseudonym(account.id);
    sqlx::query(
        "update account set name = ?, email = ?, language = 'en', password_hash = null, last_signed_in_at = null,
                suspended_at = ?3, erased_at = ?3, rights_version = rights_version + 1
         where account_id = ?4 and erased_at is null",
    )
    .bind(name)
    .bind(email)
    .bind(at)
    .bind(account.id)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes an address from the contacts of every authority, and says of which it was one.
///
/// # Errors
/// The database refuses.
pub async fn delete_contacts(conn: &mut SqliteConnection, email: &str) -> Result<Vec<(i64, ContactKind)>> {
    let rows: Vec<(i64, String)> =
        sqlx::query_as("select authority_id, kind from authority_contact where lower(email) = ?")
            .bind(email)
            .fetch_all(&mut *conn)
            .await?;
    sqlx::query("delete from authority_contact where lower(email) = ?")
        .bind(email)
        .execute(conn)
        .await?;
    let known = |(authority, kind): (i64, String)| Some((authority, ContactKind::parse_code(&kind)?));
    Ok(rows.into_iter().filter_map(known).collect())
}

/// For which authorities an account is the only one that does what it does: the authority and the word of the role.
///
/// # Errors
/// The database could not be read.
pub async fn list_sole_seats(conn: &mut SqliteConnection, account: i64) -> Result<Vec<(i64, String)>> {
    Ok(sqlx::query_as(
        "select r.authority_id, r.role from account_role r
         where r.account_id = ? and r.authority_id is not null and not exists (
             select 1 from account_role o join account a using (account_id)
             where o.authority_id = r.authority_id and o.role = r.role and o.account_id <> r.account_id
               and a.password_hash is not null and a.suspended_at is null)
         order by r.account_role_id",
    )
    .bind(account)
    .fetch_all(conn)
    .await?)
}
