//! Accounts as the observatory's staff see them, and what administrators do to them.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use crate::domain::account::Role;
use crate::server::error::Result;

/// An account in a list.
#[derive(Clone, Debug)]
pub struct AccountCard {
    /// Key.
    pub id: i64,
    /// How the person is called.
    pub name: String,
    /// The address.
    pub email: String,
    /// The language of letters to the person.
    pub language: String,
    /// What the person may do.
    pub roles: Vec<Role>,
    /// Whether a password was set.
    pub has_password: bool,
    /// Whether a second factor is in force.
    pub has_factor: bool,
    /// Since when nobody may use it.
    pub suspended_at: Option<DateTime<Utc>>,
    /// Whether nothing is left of it but its number.
    pub is_erased: bool,
    /// Part of the sample data: then it needs no second factor.
    pub is_sample: bool,
    /// When the person last signed in.
    pub signed_in_at: Option<DateTime<Utc>>,
}

impl AccountCard {
    /// Whether a role needs a second factor and there is none.
    #[must_use]
    pub fn lacks_factor(&self) -> bool {
        !self.has_factor && !self.is_sample && self.roles.iter().any(Role::needs_factor)
    }

    fn read(row: &SqliteRow) -> Result<Self> {
        let roles: String = row.try_get("roles")?;
        let told: Vec<(String, Option<i64>, Option<String>)> = serde_json::from_str(&roles)?;
        let roles = told.into_iter().map(|(role, authority, country)| {
            Role::of(&role, authority, country).ok_or_else(|| impossible("account_role", "role", role))
        });
        let signed_in_at: Option<String> = row.try_get("signed_in_at")?;
        Ok(Self {
            id: row.try_get("account_id")?,
            name: row.try_get("name")?,
            email: row.try_get("email")?,
            language: row.try_get("language")?,
            roles: roles.collect::<Result<_>>()?,
            has_password: row.try_get("has_password")?,
            has_factor: row.try_get("has_factor")?,
            suspended_at: row.try_get("suspended_at")?,
            is_erased: row.try_get("is_erased")?,
            is_sample: row.try_get("is_sample")?,
            signed_in_at: signed_in_at
                .map(|at| at.parse().map_err(|_| impossible("audit", "at", at)))
                .transpose()?,
        })
    }
}

/// Which accounts.
#[derive(Clone, Debug, Default)]
pub struct Wanted<'a> {
    /// Only the one with this key.
    pub id: Option<i64>,
    /// Who holds a role of this word; empty for all.
    pub role: &'a str,
    /// Who acts for this country or an authority in it; empty for all.
    pub country: &'a str,
}

/// The accounts that are wanted, with everything that the list shows. One that was erased is in no list.
///
/// # Errors
/// The database could not be read.
pub async fn list_accounts(conn: &mut SqliteConnection, wanted: &Wanted<'_>) -> Result<Vec<AccountCard>> {
    sqlx::query(
        "select a.account_id, a.name, a.email, a.language, a.suspended_at, a.erased_at is not null as is_erased, a.is_sample, a.password_hash is not null as has_password,
                exists (select 1 from second_factor f where f.account_id = a.account_id and f.confirmed_at is not null)
                  or exists (select 1 from passkey p where p.account_id = a.account_id) as has_factor,
                (select json_group_array(json_array(r.role, r.authority_id, r.country_code))
                 from (select * from account_role r where r.account_id = a.account_id order by r.account_role_id) r) as roles,
                (select max(u.at) from audit u where u.account_id = a.account_id and u.action = 'signed-in') as signed_in_at
         from account a
         where (a.account_id = ?1 or (?1 is null and a.erased_at is null))
           and (?2 = '' or exists (select 1 from account_role r where r.account_id = a.account_id and r.role = ?2))
           and (?3 = '' or exists (select 1 from account_role r left join authority t using (authority_id)
                                   where r.account_id = a.account_id and coalesce(r.country_code, t.country_code) = ?3))
         order by a.account_id",
    )
    .bind(wanted.id)
    .bind(wanted.role)
    .bind(wanted.country)
    .fetch_all(conn)
    .await?
    .iter()
    .map(AccountCard::read)
    .collect()
}

/// How many administrators there are who can sign in.
///
/// # Errors
/// The database could not be read.
pub async fn count_able_administrators(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "select count(*) from account_role join account using (account_id)
         where role = 'administrator' and password_hash is not null and suspended_at is null",
    )
    .fetch_one(conn)
    .await?)
}

/// Takes a role from a person; false if there was no such role. Sessions from before stop counting.
///
/// # Errors
/// The database refuses.
pub async fn delete_role(conn: &mut SqliteConnection, account: i64, role: &Role) -> Result<bool> {
    let done = sqlx::query(
        "delete from account_role where account_id = ? and role = ? and authority_id is ? and country_code is ?",
    )
    .bind(account)
    .bind(role.code())
    .bind(role.authority())
    .bind(role.country())
    .execute(&mut *conn)
    .await?;
    raise_rights(conn, account).await?;
    Ok(done.rows_affected() == 1)
}

/// Suspends an account at that moment, or lifts its suspension without one; false if it is so already, or was erased.
///
/// # Errors
/// The database refuses.
pub async fn update_suspension(conn: &mut SqliteConnection, account: i64, at: Option<DateTime<Utc>>) -> Result<bool> {
    let done = sqlx::query(
        "update account set suspended_at = ?1, rights_version = rights_version + 1
         where account_id = ?2 and erased_at is null and (suspended_at is null) = (?1 is not null)",
    )
    .bind(at)
    .bind(account)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends everything that was begun with an account's password: sessions from before stop counting.
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

/// The keys of everybody who has that role for an authority and can sign in.
///
/// # Errors
/// The database could not be read.
pub async fn list_holders(conn: &mut SqliteConnection, role: &Role) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(
        "select account_id from account_role join account using (account_id)
         where role = ? and authority_id is ? and country_code is ? and suspended_at is null order by account_id",
    )
    .bind(role.code())
    .bind(role.authority())
    .bind(role.country())
    .fetch_all(conn)
    .await?)
}
