//! What can go wrong inside, and what may be said of it outside.

use crate::api::AppError;

/// Everything that can go wrong inside. Logged, never shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing of that kind is there, or not for this person.
    #[error("not found")]
    NotFound,
    /// Nobody is signed in and somebody has to be.
    #[error("sign-in required")]
    SignInRequired,
    /// Who works for the observatory signs in with two factors, and has not set up the second.
    #[error("second factor required")]
    FactorRequired,
    /// Who looks as somebody else changes nothing, and does not see that person's own account.
    #[error("read-only")]
    ReadOnly,
    /// What stands where a day should is none.
    #[error("no such day")]
    NoSuchDay,
    /// A day before anything was published.
    #[error("before the first import")]
    BeforeFirst,
    /// Somebody else was first.
    #[error("changed by someone else")]
    Conflict,
    /// The database answered with an error.
    #[error("database")]
    Db(#[from] sqlx::Error),
    /// The session store answered with an error.
    #[error("session")]
    Session(#[from] tower_sessions::session::Error),
    /// A row holds a value that no code path writes.
    #[error("{table}.{column} holds an impossible value: {value}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// What it holds.
        value: String,
    },
    /// Hashing a password failed.
    #[error("password hash: {0}")]
    Hash(String),
    /// A file of data could not be made.
    #[error("data file")]
    File(#[from] crate::data::FileError),
    /// A file beside the database could not be written or read.
    #[error("file")]
    Disk(#[source] std::io::Error),
    /// A background thread ended early.
    #[error("task")]
    Task(#[from] tokio::task::JoinError),
    /// A file is still being made.
    #[error("not made yet")]
    NotMadeYet,
    /// A workbook would have too many rows.
    #[error("too many rows")]
    TooManyRows,
    /// Stored JSON did not read.
    #[error("json")]
    Json(#[from] serde_json::Error),
}

/// Shorthand for the inside.
pub type Result<T> = std::result::Result<T, Error>;

/// The one place where an inside error is logged and becomes an outside one.
impl From<Error> for AppError {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::SignInRequired => Self::SignInRequired,
            Error::FactorRequired => Self::FactorRequired,
            Error::ReadOnly => Self::ReadOnly,
            Error::Conflict => Self::Conflict,
            Error::NoSuchDay => Self::NoSuchDay,
            Error::BeforeFirst => Self::BeforeFirst,
            Error::NotMadeYet => Self::NotMadeYet,
            Error::TooManyRows => Self::TooManyRows,
            inside => {
                let reference = super::token::reference();
                let mut chain = inside.to_string();
                let mut source = std::error::Error::source(&inside);
                while let Some(cause) = source {
                    chain.push_str(": ");
                    chain.push_str(&cause.to_string());
                    source = cause.source();
                }
                tracing::error!(reference, error = chain, "a request failed");
                Self::Internal { reference }
            }
        }
    }
}
