//! All SQL of the product. Functions take a connection; the caller owns the transaction.

pub mod account_list;
pub mod accounts;
pub mod audit;
pub mod changes;
pub mod claims;
pub mod corrections;
pub mod decisions;
pub mod desk;
pub mod devices;
pub mod documents;
pub mod email_links;
pub mod endorsements;
pub mod erasure;
pub mod export;
pub mod factor_resets;
pub mod failures;
pub mod identities;
pub mod imports;
pub mod invitations;
pub mod joining;
pub mod measures;
pub mod notices;
pub mod outbox;
pub mod passkeys;
pub mod password_requests;
pub mod people;
pub mod personal;
pub mod plans;
pub mod practice;
pub mod public;
pub mod reference;
pub mod register;
pub mod register_edits;
pub mod reports;
pub mod samples;
pub mod second_factors;
pub mod sessions;
pub mod trail;
pub mod withdrawals;
mod writing;

pub use self::writing::{close, publish};

use std::borrow::Cow;
use std::path::Path;
use std::str::FromStr as _;
use std::time::Duration;

use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{SqlSafeStr as _, SqliteConnection, SqlitePool};

use super::error::{Error, Result};

/// The oldest SQLite that does not corrupt a WAL database with several
/// connections (the "WAL-reset" bug of 3.7.0 to 3.51.2).
pub const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// How many connections read at once.
const READERS: u32 = 4;

/// One writer, several readers.
#[derive(Clone, Debug)]
pub struct Pools {
    /// Connections that cannot write.
    pub readers: SqlitePool,
    /// The single connection that can.
    pub writer: SqlitePool,
}

/// Why the database cannot be used. One sentence each, for the operator.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The file does not exist and was not to be created.
    #[error("there is no database at {0}: `observatory migrate` makes one")]
    Missing(String),
    /// Tables are older than this program.
    #[error("the database at {0} is older than this program: run `observatory migrate`")]
    Outdated(String),
    /// Tables are newer than this program.
    #[error("the database at {0} was written by a newer version of the observatory; use that version")]
    Newer(String),
    /// A migration that was applied differs from the one in this program.
    #[error("the database at {0} was made by a different build of the observatory (migration {1} differs)")]
    Foreign(String, i64),
    /// The library is one that can corrupt the file.
    #[error("SQLite {0} can corrupt databases of this kind; 3.51.3 or newer is needed")]
    OldSqlite(String),
    /// The folder of the file could not be made.
    #[error("the folder of the database {0} could not be made: {1}")]
    Folder(String, std::io::Error),
    /// The file, or the disk it is on, is read-only.
    #[error("the database at {0} cannot be written: {1}")]
    Unwritable(String, std::io::Error),
    /// Anything else SQLite says: a full disk, a file that is no database.
    #[error("the database at {0} cannot be used: {because}", because = cause(.1))]
    Sqlite(String, sqlx::Error),
}

/// What SQLite says, in an operator's words.
#[must_use]
pub fn cause(error: &sqlx::Error) -> String {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    match code.as_deref() {
        // SQLITE_FULL; SQLITE_IOERR_SHMSIZE, when there is no room for the index of the write-ahead log.
        Some("13" | "4874") => "the disk is full".to_owned(),
        _ => error.to_string(),
    }
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .busy_timeout(Duration::from_secs(5))
        .foreign_keys(true)
        .synchronous(SqliteSynchronous::Full)
        .pragma("trusted_schema", "off")
        .pragma("cell_size_check", "on")
        // What is removed is overwritten: whoever has the file does not find it between the rows.
        .pragma("secure_delete", "on")
        .pragma("temp_store", "memory")
        .optimize_on_close(true, None)
}

/// Opens an existing or, with `create`, a new database without looking at its tables.
///
/// # Errors
/// See [`OpenError`].
pub async fn open(path: &Path, create: bool) -> std::result::Result<Pools, OpenError> {
    let name = path.display().to_string();
    if create {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| OpenError::Folder(name.clone(), error))?;
        }
    } else if !path.exists() {
        return Err(OpenError::Missing(name));
    }
    // SQLite would only say that it could not open the file.
    if path.exists() {
        let file = std::fs::OpenOptions::new().append(true).open(path);
        file.map_err(|error| OpenError::Unwritable(name.clone(), error))?;
    }
    let failed = |error| OpenError::Sqlite(name.clone(), error);
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(
            options(path)
                .create_if_missing(create)
                .journal_mode(SqliteJournalMode::Wal),
        )
        .await
        .map_err(failed)?;
    let version: String = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(&writer)
        .await
        .map_err(failed)?;
    if sqlite_version(&version).is_none_or(|found| found < OLDEST_SQLITE) {
        return Err(OpenError::OldSqlite(version));
    }
    let readers = SqlitePoolOptions::new()
        .max_connections(READERS)
        .connect_lazy_with(options(path).read_only(true).pragma("query_only", "on"));
    Ok(Pools { readers, writer })
}

/// `3.51.3` as numbers.
#[must_use]
pub fn sqlite_version(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split('.').map(u32::from_str);
    Some((parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?))
}

/// The migrations this program carries.
#[must_use]
pub fn migrator() -> Migrator {
    let files = [
        (1, "reference", include_str!("../../../migrations/0001_reference.sql")),
        (2, "register", include_str!("../../../migrations/0002_register.sql")),
        (3, "accounts", include_str!("../../../migrations/0003_accounts.sql")),
        (4, "reports", include_str!("../../../migrations/0004_reports.sql")),
        (5, "plans", include_str!("../../../migrations/0005_plans.sql")),
        (
            6,
            "women_mayors",
            include_str!("../../../migrations/0006_women_mayors.sql"),
        ),
        (
            7,
            "place_names",
            include_str!("../../../migrations/0007_place_names.sql"),
        ),
        (
            8,
            "corrections",
            include_str!("../../../migrations/0008_corrections.sql"),
        ),
        (
            10,
            "audit_chain",
            include_str!("../../../migrations/0010_audit_chain.sql"),
        ),
        (11, "practice", include_str!("../../../migrations/0011_practice.sql")),
        (12, "outbox", include_str!("../../../migrations/0012_outbox.sql")),
        (
            13,
            "own_account",
            include_str!("../../../migrations/0013_own_account.sql"),
        ),
        (
            14,
            "second_factor",
            include_str!("../../../migrations/0014_second_factor.sql"),
        ),
        (15, "roles", include_str!("../../../migrations/0015_roles.sql")),
        (16, "documents", include_str!("../../../migrations/0016_documents.sql")),
        (17, "passkeys", include_str!("../../../migrations/0017_passkeys.sql")),
        (18, "gaps", include_str!("../../../migrations/0018_gaps.sql")),
        (19, "guard", include_str!("../../../migrations/0019_guard.sql")),
        (20, "admin", include_str!("../../../migrations/0020_admin.sql")),
        (21, "people", include_str!("../../../migrations/0021_people.sql")),
        (
            22,
            "register_edits",
            include_str!("../../../migrations/0022_register_edits.sql"),
        ),
        (23, "joining", include_str!("../../../migrations/0023_joining.sql")),
        (24, "notices", include_str!("../../../migrations/0024_notices.sql")),
        (25, "trust", include_str!("../../../migrations/0025_trust.sql")),
    ];
    let migrations = files
        .into_iter()
        .map(|(version, name, sql)| {
            Migration::new(
                version,
                Cow::Borrowed(name),
                MigrationType::Simple,
                sql.into_sql_str(),
                false,
            )
        })
        .collect::<Vec<_>>();
    Migrator {
        migrations: Cow::Owned(migrations),
        ..Migrator::DEFAULT
    }
}

/// Brings the tables up to date.
///
/// # Errors
/// See [`OpenError`].
pub async fn migrate(pools: &Pools, path: &Path) -> std::result::Result<(), OpenError> {
    use sqlx::migrate::MigrateError;
    let name = path.display().to_string();
    migrator().run(&pools.writer).await.map_err(|error| match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => OpenError::Newer(name),
        MigrateError::VersionMismatch(version) => OpenError::Foreign(name, version),
        MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => OpenError::Sqlite(name, error),
        other => OpenError::Sqlite(name, sqlx::Error::Migrate(Box::new(other))),
    })
}

/// Whether the tables are exactly those of this program.
///
/// # Errors
/// They are older, newer or different; see [`OpenError`].
pub async fn check_current(pools: &Pools, path: &Path) -> std::result::Result<(), OpenError> {
    let name = path.display().to_string();
    let failed = |error| OpenError::Sqlite(name.clone(), error);
    let migrated: i64 =
        sqlx::query_scalar("select count(*) from sqlite_master where type = 'table' and name = '_sqlx_migrations'")
            .fetch_one(&pools.writer)
            .await
            .map_err(failed)?;
    if migrated == 0 {
        return Err(OpenError::Outdated(name));
    }
    let done: Vec<i64> = sqlx::query_scalar("select version from _sqlx_migrations order by version")
        .fetch_all(&pools.writer)
        .await
        .map_err(failed)?;
    let ours: Vec<i64> = migrator().iter().map(|migration| migration.version).collect();
    // Not the newest alone: one of a lower number may have come later.
    if done.iter().any(|version| !ours.contains(version)) {
        Err(OpenError::Newer(name))
    } else if ours.iter().any(|version| !done.contains(version)) {
        Err(OpenError::Outdated(name))
    } else {
        Ok(())
    }
}

/// Whether the database answers a question about its own tables.
///
/// # Errors
/// It does not.
pub async fn is_readable(conn: &mut SqliteConnection) -> Result<()> {
    sqlx::query_scalar::<_, i64>("select count(*) from publication")
        .fetch_one(conn)
        .await?;
    Ok(())
}

/// An impossible value in a row: no code path writes it.
pub(crate) fn impossible(table: &'static str, column: &'static str, value: impl Into<String>) -> Error {
    Error::Inconsistent {
        table,
        column,
        value: value.into(),
    }
}

/// What SQLite's own checks find wrong; empty where nothing is.
///
/// # Errors
/// The database could not be read.
pub async fn list_integrity_faults(conn: &mut SqliteConnection) -> Result<Vec<String>> {
    let mut faults: Vec<String> = sqlx::query_scalar("pragma integrity_check(20)")
        .fetch_all(&mut *conn)
        .await?;
    faults.retain(|fault| fault != "ok");
    let dangling: Vec<String> = sqlx::query_scalar("select [table] from pragma_foreign_key_check limit 20")
        .fetch_all(conn)
        .await?;
    faults.extend(
        dangling
            .into_iter()
            .map(|table| format!("a row of {table} names a row that is not there")),
    );
    Ok(faults)
}
