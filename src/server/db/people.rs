//! Who speaks for an authority, and whom to write to about it. Nothing here is for the public.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::account::Role;
use crate::domain::people::{Contact, ContactKind, Seats};
use crate::server::error::Result;

/// Somebody who speaks for an authority, or was asked to.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The account's key.
    pub account: i64,
    /// How the person is called.
    pub name: String,
    /// The address.
    pub email: String,
    /// The language of letters to the person.
    pub language: String,
    /// Whether the person has a password, and so can sign in.
    pub has_password: bool,
    /// Whether an administrator has suspended the account.
    pub is_suspended: bool,
    /// When the person last signed in.
    pub last_signed_in_at: Option<DateTime<Utc>>,
    /// What the person may do for this authority.
    pub roles: Vec<Role>,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Whether the last letter to the address could not be delivered.
    pub has_dead_letter: bool,
}

/// The people of an authority, longest there first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_speakers(conn: &mut SqliteConnection, authority: i64) -> Result<Vec<Speaker>> {
    let rows = sqlx::query(
        "select a.account_id, a.name, a.email, a.language, a.password_hash is not null as has_password,
                a.suspended_at is not null as is_suspended, a.last_signed_in_at, r.role, r.granted_at,
                ifnull((select o.status = 'dead' from outbox o where o.recipient = a.email and o.status <> 'waiting'
                        order by o.outbox_id desc limit 1), 0) as has_dead_letter
         from account_role r join account a using (account_id)
         where r.authority_id = ? order by r.granted_at, r.account_role_id",
    )
    .bind(authority)
    .fetch_all(conn)
    .await?;
    let mut speakers: Vec<Speaker> = Vec::new();
    for row in &rows {
        let role: String = row.try_get("role")?;
        let role = Role::of(&role, Some(authority), None).ok_or_else(|| impossible("account_role", "role", role))?;
        let account = row.try_get("account_id")?;
        if let Some(known) = speakers.iter_mut().find(|one| one.account == account) {
            known.roles.push(role);
            continue;
        }
        speakers.push(Speaker {
            account,
            name: row.try_get("name")?,
            email: row.try_get("email")?,
            language: row.try_get("language")?,
            has_password: row.try_get("has_password")?,
            is_suspended: row.try_get("is_suspended")?,
            last_signed_in_at: row.try_get("last_signed_in_at")?,
            roles: vec![role],
            since: row.try_get("granted_at")?,
            has_dead_letter: row.try_get("has_dead_letter")?,
        });
    }
    Ok(speakers)
}

/// How many others with a password certify for that authority.
///
/// # Errors
/// The database could not be read.
pub async fn count_other_approvers(conn: &mut SqliteConnection, authority: i64, account: i64) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "select count(*) from account_role join account using (account_id)
         where role = 'approver' and authority_id = ? and account_id <> ? and password_hash is not null and suspended_at is null",
    )
    .bind(authority)
    .bind(account)
    .fetch_one(conn)
    .await?)
}

/// The authority's own name, as it now stands.
///
/// # Errors
/// The database could not be read.
pub async fn find_name(conn: &mut SqliteConnection, authority: i64) -> Result<String> {
    let name: Option<String> = sqlx::query_scalar(
        "select name from authority_name where authority_id = ? and known_to is null order by position limit 1",
    )
    .bind(authority)
    .fetch_optional(conn)
    .await?;
    Ok(name.unwrap_or_default())
}

/// The slug of an authority.
///
/// # Errors
/// The database could not be read.
pub async fn find_slug(conn: &mut SqliteConnection, authority: i64) -> Result<String> {
    let slug: Option<String> = sqlx::query_scalar("select slug from authority where authority_id = ?")
        .bind(authority)
        .fetch_optional(conn)
        .await?;
    Ok(slug.unwrap_or_default())
}

/// Whom to write to about an authority, the main contact first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_contacts(conn: &mut SqliteConnection, authority: i64) -> Result<Vec<Contact>> {
    let rows = sqlx::query("select kind, name, function, email from authority_contact where authority_id = ?")
        .bind(authority)
        .fetch_all(conn)
        .await?;
    let mut contacts = rows
        .iter()
        .map(|row| {
            let kind: String = row.try_get("kind")?;
            Ok(Contact {
                kind: ContactKind::parse_code(&kind).ok_or_else(|| impossible("authority_contact", "kind", kind))?,
                name: row.try_get("name")?,
                function: row.try_get("function")?,
                email: row.try_get("email")?,
            })
        })
        .collect::<Result<Vec<_>>>()?;
    contacts.sort_by_key(|contact| contact.kind);
    Ok(contacts)
}

/// Sets a contact.
///
/// # Errors
/// The database refuses.
pub async fn insert_contact(conn: &mut SqliteConnection, authority: i64, contact: &Contact) -> Result<()> {
    sqlx::query(
        "insert into authority_contact (authority_id, kind, name, function, email) values (?, ?, ?, ?, ?)
         on conflict (authority_id, kind) do update
         set name = excluded.name, function = excluded.function, email = excluded.email",
    )
    .bind(authority)
    .bind(contact.kind.code())
    .bind(&contact.name)
    .bind(&contact.function)
    .bind(&contact.email)
    .execute(conn)
    .await?;
    Ok(())
}

/// Removes a contact; false if there was none.
///
/// # Errors
/// The database refuses.
pub async fn delete_contact(conn: &mut SqliteConnection, authority: i64, kind: ContactKind) -> Result<bool> {
    let done = sqlx::query("delete from authority_contact where authority_id = ? and kind = ?")
        .bind(authority)
        .bind(kind.code())
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// What is known of the people of every authority that has, or had, any.
///
/// # Errors
/// The database could not be read.
pub async fn list_seats(conn: &mut SqliteConnection) -> Result<HashMap<i64, Seats>> {
    let mut all: HashMap<i64, Seats> = HashMap::new();
    let people = sqlx::query_as::<_, (i64, i64, Option<DateTime<Utc>>)>(
        "select r.authority_id, count(distinct r.account_id), max(max(r.granted_at, ifnull(a.last_signed_in_at, '')))
         from account_role r join account a using (account_id)
         where r.authority_id is not null and a.password_hash is not null and a.suspended_at is null
         group by r.authority_id",
    )
    .fetch_all(&mut *conn)
    .await?;
    for (authority, people, last_seen) in people {
        let seats = all.entry(authority).or_default();
        (seats.people, seats.last_seen) = (people, last_seen);
    }
    let dead = sqlx::query_scalar::<_, i64>(
        "with address as (
             select r.authority_id, a.email from account_role r join account a using (account_id) where r.authority_id is not null
             union
             select authority_id, email from authority_contact
         )
         select distinct authority_id from address
         where (select o.status from outbox o where o.recipient = address.email and o.status <> 'waiting'
                order by o.outbox_id desc limit 1) = 'dead'",
    )
    .fetch_all(conn)
    .await?;
    for authority in dead {
        all.entry(authority).or_default().has_dead_letter = true;
    }
    Ok(all)
}
