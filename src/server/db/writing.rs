//! Opening a publication and closing rows that it replaces.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use crate::server::error::Result;

/// Opens a new publication and gives its number: what rows take as `known_from`.
///
/// # Errors
/// The database refuses.
pub async fn publish(conn: &mut SqliteConnection, reason: &str, at: DateTime<Utc>) -> Result<i64> {
    Ok(
        sqlx::query("insert into publication (published_at, reason) values (?, ?)")
            .bind(at)
            .bind(reason)
            .execute(conn)
            .await?
            .last_insert_rowid(),
    )
}

/// The statements that end a row in a publication, one for each table of the
/// register. Listed, because a table's name cannot be bound.
const CLOSE: [(&str, &str); 9] = [
    (
        "authority_profile",
        "update authority_profile set known_to = ? where authority_profile_id = ? and known_to is null",
    ),
    (
        "authority_name",
        "update authority_name set known_to = ? where authority_name_id = ? and known_to is null",
    ),
    (
        "authority_language",
        "update authority_language set known_to = ? where authority_language_id = ? and known_to is null",
    ),
    (
        "authority_identifier",
        "update authority_identifier set known_to = ? where authority_identifier_id = ? and known_to is null",
    ),
    (
        "authority_place",
        "update authority_place set known_to = ? where authority_place_id = ? and known_to is null",
    ),
    (
        "authority_population",
        "update authority_population set known_to = ? where authority_population_id = ? and known_to is null",
    ),
    (
        "succession",
        "update succession set known_to = ? where succession_id = ? and known_to is null",
    ),
    (
        "commitment",
        "update commitment set known_to = ? where commitment_id = ? and known_to is null",
    ),
    (
        "act",
        "update act set known_to = ? where act_id = ? and known_to is null",
    ),
];

/// Ends a current row in `publication`; false if it had ended already.
///
/// # Errors
/// The database refuses, or the table is none of the register's.
pub async fn close(conn: &mut SqliteConnection, table: &str, id: i64, publication: i64) -> Result<bool> {
    let Some((_, statement)) = CLOSE.iter().find(|(name, _)| *name == table) else {
        return Err(super::impossible("publication", "table", table));
    };
    Ok(sqlx::query(*statement)
        .bind(publication)
        .bind(id)
        .execute(conn)
        .await?
        .rows_affected()
        == 1)
}
