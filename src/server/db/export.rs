//! The whole register as an SQLite file for everybody. It is made of rows that are handed in, never a copy of our own
//! database, so nothing else can be in it.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{Connection as _, SqliteConnection};

use crate::server::error::{Error, Result};

/// Its tables.
pub const SCHEMA: &str = include_str!("export.sql");

/// A value of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A text, or a list as JSON.
    Text(String),
    /// A whole number; yes is 1, no is 0.
    Whole(i64),
    /// Any other number.
    Real(f64),
    /// Not known.
    Null,
}

/// How a row gets into each of them.
const INSERTS: [(&str, &str); 16] = [
    (
        "signatories",
        "insert into signatories values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    ("names", "insert into names values (?, ?, ?, ?, ?)"),
    ("commitments", "insert into commitments values (?, ?, ?, ?, ?, ?, ?, ?)"),
    ("acts", "insert into acts values (?, ?, ?, ?, ?, ?, ?, ?)"),
    ("plans", "insert into plans values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
    (
        "plan_statements",
        "insert into plan_statements values (?, ?, ?, ?, ?, ?)",
    ),
    ("successions", "insert into successions values (?, ?, ?, ?, ?, ?, ?, ?)"),
    ("reports", "insert into reports values (?, ?, ?, ?, ?, ?, ?)"),
    (
        "measures",
        "insert into measures values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    (
        "countries",
        "insert into countries values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    (
        "languages",
        "insert into languages values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    (
        "published_counts",
        "insert into published_counts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    ),
    (
        "published_plan_shares",
        "insert into published_plan_shares values (?, ?, ?, ?)",
    ),
    ("women_mayors", "insert into women_mayors values (?, ?, ?, ?)"),
    ("about", "insert into about values (?, ?)"),
    ("data_dictionary", "insert into data_dictionary values (?, ?, ?)"),
];

/// Makes the file, with these rows in its tables.
///
/// # Errors
/// The file could not be written, or rows do not fit their table.
pub async fn write(path: &Path, tables: Vec<(&str, Vec<Vec<Value>>)>) -> Result<()> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        // Nobody reads it before it is whole, and it is made again if the machine stops.
        .journal_mode(SqliteJournalMode::Off)
        .synchronous(SqliteSynchronous::Off);
    let mut conn = SqliteConnection::connect_with(&options).await?;
    sqlx::raw_sql(SCHEMA).execute(&mut conn).await?;
    let mut tx = conn.begin().await?;
    for (table, rows) in tables {
        let insert = INSERTS.iter().find(|(name, _)| *name == table);
        let (_, insert) = *insert.ok_or_else(|| Error::Inconsistent {
            table: "export",
            column: "name",
            value: table.to_owned(),
        })?;
        for row in rows {
            let mut query = sqlx::query(insert);
            for value in row {
                query = match value {
                    Value::Text(text) => query.bind(text),
                    Value::Whole(number) => query.bind(number),
                    Value::Real(number) => query.bind(number),
                    Value::Null => query.bind(None::<String>),
                };
            }
            query.execute(&mut *tx).await?;
        }
    }
    tx.commit().await?;
    conn.close().await?;
    Ok(())
}
