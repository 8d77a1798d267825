//! Derives the forms under which the search finds an authority.

use sqlx::SqliteConnection;

use super::import::names::{self, Named};
use crate::server::db::imports::held::{current, find_held};
use crate::server::db::imports::rows;
use crate::server::error::Result;

/// Derives the forms of an authority anew; to be called by whoever changes its names, its languages or what it came
/// from. Under names of earlier bodies that the register holds, an authority is found by `domain::register::Index`.
///
/// # Errors
/// The database refuses.
pub async fn renew(conn: &mut SqliteConnection, authority: i64) -> Result<()> {
    let Some(held) = find_held(conn, authority).await? else {
        return Ok(());
    };
    let names: Vec<Named> = current(&held.names)
        .map(|kept| (kept.value.name.clone(), kept.value.language.clone()))
        .chain(names::earlier(&held))
        .collect();
    let tags: Vec<String> = current(&held.languages).map(|kept| kept.value.tag.clone()).collect();
    rows::update_search_forms(conn, authority, &names::search_forms(&names, &tags)).await
}
