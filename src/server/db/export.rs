//! The whole register as an SQLite file for everybody. It is made of rows that are handed in, some at a time, never a copy
//! of our own database, so nothing else can be in it.

use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{Connection as _, SqliteConnection};

use crate::server::error::{Error, Result};

/// Its tables.
pub const SCHEMA: &str = include_str!("export.sql");

/// How rows get into each of them: many at a time, as one JSON array of arrays.
const INSERTS: [(&str, &str); 17] = [
    (
        "signatories",
        "insert into signatories select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10, value->>11, value->>12, value->>13, value->>14, value->>15, value->>16, value->>17, value->>18, value->>19, value->>20, value->>21, value->>22, value->>23, value->>24, value->>25, value->>26, value->>27, value->>28, value->>29, value->>30, value->>31 from json_each(?)",
    ),
    (
        "names",
        "insert into names select value->>0, value->>1, value->>2, value->>3, value->>4 from json_each(?)",
    ),
    (
        "commitments",
        "insert into commitments select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 from json_each(?)",
    ),
    (
        "acts",
        "insert into acts select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 from json_each(?)",
    ),
    (
        "plans",
        "insert into plans select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10 from json_each(?)",
    ),
    (
        "plan_statements",
        "insert into plan_statements select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5 from json_each(?)",
    ),
    (
        "successions",
        "insert into successions select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 from json_each(?)",
    ),
    (
        "predecessors",
        "insert into predecessors select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7 from json_each(?)",
    ),
    (
        "reports",
        "insert into reports select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 from json_each(?)",
    ),
    (
        "measures",
        "insert into measures select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10, value->>11, value->>12 from json_each(?)",
    ),
    (
        "countries",
        "insert into countries select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10, value->>11, value->>12 from json_each(?)",
    ),
    (
        "languages",
        "insert into languages select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9, value->>10, value->>11, value->>12, value->>13 from json_each(?)",
    ),
    (
        "published_counts",
        "insert into published_counts select value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8, value->>9 from json_each(?)",
    ),
    (
        "published_plan_shares",
        "insert into published_plan_shares select value->>0, value->>1, value->>2, value->>3 from json_each(?)",
    ),
    (
        "women_mayors",
        "insert into women_mayors select value->>0, value->>1, value->>2, value->>3 from json_each(?)",
    ),
    (
        "about",
        "insert into about select value->>0, value->>1 from json_each(?)",
    ),
    (
        "data_dictionary",
        "insert into data_dictionary select value->>0, value->>1, value->>2 from json_each(?)",
    ),
];

/// The file while it is made.
#[derive(Debug)]
pub struct Export(SqliteConnection);

impl Export {
    /// A new file, with its tables.
    ///
    /// # Errors
    /// The file could not be written.
    pub async fn create(path: &Path) -> Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            // Nobody reads it before it is whole, and it is made again if the machine stops.
            .journal_mode(SqliteJournalMode::Off)
            .synchronous(SqliteSynchronous::Off);
        let mut conn = SqliteConnection::connect_with(&options).await?;
        sqlx::raw_sql(SCHEMA).execute(&mut conn).await?;
        sqlx::raw_sql("begin").execute(&mut conn).await?;
        Ok(Self(conn))
    }

    /// Adds rows to a table: a JSON array of rows, each an array with a value for every column. A list in it becomes
    /// text, yes and no become 1 and 0.
    ///
    /// # Errors
    /// The file could not be written, or rows do not fit their table.
    pub async fn insert(&mut self, table: &str, rows: &str) -> Result<()> {
        let insert = INSERTS.iter().find(|(name, _)| *name == table);
        let (_, insert) = *insert.ok_or_else(|| Error::Inconsistent {
            table: "export",
            column: "name",
            value: table.to_owned(),
        })?;
        sqlx::query(insert).bind(rows).execute(&mut self.0).await?;
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// The file could not be written.
    pub async fn finish(mut self) -> Result<()> {
        sqlx::raw_sql("commit").execute(&mut self.0).await?;
        Ok(self.0.close().await?)
    }
}
