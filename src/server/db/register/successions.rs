//! What became of authorities, and what they came from.

use std::collections::HashMap;

use sqlx::{Row as _, SqliteConnection};

use super::{group, read_span};
use crate::domain::register::{Predecessor, Succession};
use crate::server::error::Result;

pub(super) async fn list_successions(
    conn: &mut SqliteConnection,
    publication: i64,
) -> Result<HashMap<i64, Vec<Succession>>> {
    let rows = sqlx::query(
        "select s.predecessor_id, s.successor_name, a.slug as successor_slug, s.kind, s.earliest, s.latest, s.source
         from succession s left join authority a on a.authority_id = s.successor_id
         where s.predecessor_id is not null and s.known_from <= ?1 and (s.known_to is null or s.known_to > ?1)
         order by s.predecessor_id, s.earliest",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "predecessor_id", |row| {
        Ok(Succession {
            successor_name: row.try_get("successor_name")?,
            successor_slug: row.try_get("successor_slug")?,
            kind: row.try_get("kind")?,
            span: read_span(row, "succession")?,
            source: row.try_get("source")?,
        })
    })
    .await
}

pub(super) async fn list_predecessors(
    conn: &mut SqliteConnection,
    publication: i64,
) -> Result<HashMap<i64, Vec<Predecessor>>> {
    let rows = sqlx::query(
        "select s.successor_id, a.slug, s.kind, s.earliest, s.latest, s.source,
                iif(a.authority_id is null, s.predecessor_name, ifnull((
                    select n.name from authority_name n
                    where n.authority_id = a.authority_id and n.known_from <= ?1 and (n.known_to is null or n.known_to > ?1)
                    order by n.position limit 1), a.slug)) as name
         from succession s left join authority a on a.authority_id = s.predecessor_id
         where s.successor_id is not null and s.known_from <= ?1 and (s.known_to is null or s.known_to > ?1)
         order by s.successor_id, s.earliest, s.succession_id",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "successor_id", |row| {
        Ok(Predecessor {
            name: row.try_get("name")?,
            slug: row.try_get("slug")?,
            kind: row.try_get("kind")?,
            span: read_span(row, "succession")?,
            source: row.try_get("source")?,
        })
    })
    .await
}
