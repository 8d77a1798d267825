//! What waits for people, counted: one statement a role.

use chrono::{DateTime, Utc};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use super::impossible;
use super::reports::{ReportCard, read_card};
use crate::server::error::Result;

/// How many of something wait, and since when the one that waits longest does.
#[derive(Clone, Copy, Debug, Default)]
pub struct Waiting {
    /// How many.
    pub count: i64,
    /// Since when.
    pub since: Option<DateTime<Utc>>,
}

impl Waiting {
    fn read(row: &SqliteRow, count: &str, since: &'static str) -> Result<Self> {
        let oldest: Option<String> = row.try_get(since)?;
        Ok(Self {
            count: row.try_get(count)?,
            since: oldest
                .map(|at| at.parse().map_err(|_| impossible("desk", since, at)))
                .transpose()?,
        })
    }
}

/// What waits for reviewers.
#[derive(Clone, Copy, Debug)]
pub struct ForReviewers {
    /// Reports that were handed in.
    pub reports: Waiting,
    /// What visitors said is wrong.
    pub corrections: Waiting,
    /// Rows of lists that could not go in.
    pub problems: Waiting,
}

/// What waits for reviewers.
///
/// # Errors
/// The database could not be read.
pub async fn find_for_reviewers(conn: &mut SqliteConnection) -> Result<ForReviewers> {
    let row = sqlx::query(
        "with report_waiting as (select count(*) as reports, min(status_at) as reports_since from report where status = 'submitted'),
              correction_waiting as (select count(*) as corrections, min(sent_at) as corrections_since from correction where closed_at is null),
              problem_waiting as (select count(*) as problems, min(r.imported_at) as problems_since
                                  from import_problem p join import_run r using (import_run_id) where p.resolved_at is null)
         select * from report_waiting, correction_waiting, problem_waiting",
    )
    .fetch_one(conn)
    .await?;
    Ok(ForReviewers {
        reports: Waiting::read(&row, "reports", "reports_since")?,
        corrections: Waiting::read(&row, "corrections", "corrections_since")?,
        problems: Waiting::read(&row, "problems", "problems_since")?,
    })
}

/// What waits for administrators.
#[derive(Clone, Copy, Debug)]
pub struct ForAdministrators {
    /// Letters that could not be sent.
    pub letters: Waiting,
    /// Accounts with a role that needs a second factor, and without one.
    pub without_factor: Waiting,
    /// Accounts that nobody may use.
    pub suspended: Waiting,
}

/// What waits for administrators.
///
/// # Errors
/// The database could not be read.
pub async fn find_for_administrators(conn: &mut SqliteConnection) -> Result<ForAdministrators> {
    let row = sqlx::query(
        "with letter_waiting as (select count(*) as letters, min(written_at) as letters_since from outbox where status = 'dead'),
              factor_waiting as (
                  select count(*) as factors, min(a.created_at) as factors_since from account a
                  where a.is_sample = 0 and exists (select 1 from account_role r where r.account_id = a.account_id and r.authority_id is null)
                    and not exists (select 1 from passkey p where p.account_id = a.account_id)
                    and not exists (select 1 from second_factor f where f.account_id = a.account_id and f.confirmed_at is not null)),
              suspended_waiting as (
                  select count(*) as suspended, min(suspended_at) as suspended_since from account where suspended_at is not null)
         select * from letter_waiting, factor_waiting, suspended_waiting",
    )
    .fetch_one(conn)
    .await?;
    Ok(ForAdministrators {
        letters: Waiting::read(&row, "letters", "letters_since")?,
        without_factor: Waiting::read(&row, "factors", "factors_since")?,
        suspended: Waiting::read(&row, "suspended", "suspended_since")?,
    })
}

/// What authorities ask for.
#[derive(Clone, Copy, Debug)]
pub struct Requests {
    /// People who ask to speak for one.
    pub claims: Waiting,
    /// Commitments that one wants to undo.
    pub withdrawals: Waiting,
    /// Applications to join that nobody has checked.
    pub applications: Waiting,
    /// Those that were checked and wait to be registered.
    pub checked: Waiting,
    /// Signatories that want to take on the new articles.
    pub endorsements: Waiting,
}

/// What authorities of these countries ask for; of all without any.
///
/// # Errors
/// The database could not be read.
pub async fn find_requests(conn: &mut SqliteConnection, countries: Option<&[&str]>) -> Result<Requests> {
    let countries = countries.map(serde_json::to_string).transpose()?;
    let row = sqlx::query(
        "with there as (select authority_id from authority where ?1 is null or country_code in (select value from json_each(?1))),
              claim_waiting as (select count(*) as claims, min(sent_at) as claims_since
                                from claim join there using (authority_id) where status in ('open', 'code')),
              withdrawal_waiting as (select count(*) as withdrawals, min(asked_at) as withdrawals_since
                                     from withdrawal join there using (authority_id) where status = 'open'),
              application_waiting as (
                  select count(*) filter (where status = 'open') as applications, min(sent_at) filter (where status = 'open') as applications_since,
                         count(*) filter (where status = 'checked') as checked, min(sent_at) filter (where status = 'checked') as checked_since
                  from application where ?1 is null or country_code in (select value from json_each(?1))),
              endorsement_waiting as (select count(*) as endorsements, min(asked_at) as endorsements_since
                                      from endorsement join there using (authority_id) where status = 'open')
         select * from claim_waiting, withdrawal_waiting, application_waiting, endorsement_waiting",
    )
    .bind(countries)
    .fetch_one(conn)
    .await?;
    Ok(Requests {
        claims: Waiting::read(&row, "claims", "claims_since")?,
        withdrawals: Waiting::read(&row, "withdrawals", "withdrawals_since")?,
        applications: Waiting::read(&row, "applications", "applications_since")?,
        checked: Waiting::read(&row, "checked", "checked_since")?,
        endorsements: Waiting::read(&row, "endorsements", "endorsements_since")?,
    })
}

/// The reports of authorities of these countries, newest period first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_reports_in(conn: &mut SqliteConnection, countries: &[&str]) -> Result<Vec<ReportCard>> {
    sqlx::query(
        "select r.report_id, r.authority_id, p.slug, r.status, r.status_at, r.ready_at,
                (select count(*) from measure m where m.report_id = r.report_id) as measures
         from report r join reporting_period p using (reporting_period_id) join authority a using (authority_id)
         where a.country_code in (select value from json_each(?)) order by p.starts_on desc, r.authority_id",
    )
    .bind(serde_json::to_string(countries)?)
    .fetch_all(conn)
    .await?
    .iter()
    .map(read_card)
    .collect()
}

/// The keys of authorities of these countries for which somebody with a password writes.
///
/// # Errors
/// The database could not be read.
pub async fn list_writing_in(conn: &mut SqliteConnection, countries: &[&str]) -> Result<Vec<i64>> {
    Ok(sqlx::query_scalar(
        "select distinct r.authority_id from account_role r join account a using (account_id) join authority t using (authority_id)
         where r.role = 'editor' and a.password_hash is not null and a.suspended_at is null
           and t.country_code in (select value from json_each(?)) order by r.authority_id",
    )
    .bind(serde_json::to_string(countries)?)
    .fetch_all(conn)
    .await?)
}
