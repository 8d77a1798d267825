//! Opens rows of the register on behalf of an import or of staff.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::held::{Act, Commitment, Identifier, Language, Name, Place, Population, Profile, Succession};
use crate::server::error::Result;

/// A row that is to be opened.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "one table each")]
pub enum NewRow {
    Profile(Profile),
    Name(Name),
    Language(Language),
    Identifier(Identifier),
    Place(Place),
    Population(Population),
    Commitment(Commitment),
    Act(Act),
    Succession(Succession),
}

/// Adds an authority: its identity only.
///
/// # Errors
/// The database refuses, as for a slug that is taken.
pub async fn insert_authority(
    conn: &mut SqliteConnection,
    slug: &str,
    country: &str,
    at: DateTime<Utc>,
) -> Result<i64> {
    Ok(
        sqlx::query("insert into authority (slug, country_code, created_at) values (?, ?, ?)")
            .bind(slug)
            .bind(country)
            .bind(at)
            .execute(conn)
            .await?
            .last_insert_rowid(),
    )
}

/// Opens a row in `publication`. `owner` is its authority, or its commitment where it is an act;
/// `origin` is `import` or `staff`. Gives its key.
///
/// # Errors
/// The database refuses.
pub async fn insert_row(
    conn: &mut SqliteConnection,
    owner: i64,
    row: &NewRow,
    origin: &str,
    publication: i64,
) -> Result<i64> {
    let insert = match row {
        NewRow::Profile(row) => sqlx::query(
            "insert into authority_profile (authority_id, known_from, origin, kind, kind_wording, folded_name, note, note_language, source)
             values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(origin)
        .bind(&row.kind)
        .bind(&row.kind_wording)
        .bind(&row.folded_name)
        .bind(&row.note)
        .bind(&row.note_language)
        .bind(&row.source),
        NewRow::Name(row) => sqlx::query(
            "insert into authority_name (authority_id, known_from, origin, name, language_tag, role, position)
             values (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(origin)
        .bind(&row.name)
        .bind(&row.language)
        .bind(&row.role)
        .bind(row.position),
        NewRow::Language(row) => sqlx::query(
            "insert into authority_language (authority_id, known_from, origin, language_tag, position, source)
             values (?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(origin)
        .bind(&row.tag)
        .bind(row.position)
        .bind(&row.source),
        NewRow::Identifier(row) => sqlx::query(
            "insert into authority_identifier (authority_id, known_from, origin, scheme, value, version)
             values (?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(origin)
        .bind(&row.scheme)
        .bind(&row.value)
        .bind(&row.version),
        NewRow::Place(row) => sqlx::query(
            "insert into authority_place (authority_id, known_from, origin, latitude, longitude, place_population, source)
             values (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(origin)
        .bind(row.latitude)
        .bind(row.longitude)
        .bind(row.place_population)
        .bind(&row.source),
        NewRow::Population(row) => sqlx::query(
            "insert into authority_population (authority_id, known_from, origin, inhabitants, as_of, source)
             values (?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(origin)
        .bind(row.inhabitants)
        .bind(&row.as_of)
        .bind(&row.source),
        NewRow::Commitment(row) => sqlx::query(
            "insert into commitment (authority_id, known_from, origin, kind, version, status, confidence, source)
             values (?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(origin)
        .bind(&row.kind)
        .bind(&row.version)
        .bind(&row.status)
        .bind(&row.confidence)
        .bind(&row.source),
        NewRow::Act(row) => sqlx::query(
            "insert into act (commitment_id, known_from, kind, earliest, latest, wording, source)
             values (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(&row.kind)
        .bind(row.earliest)
        .bind(row.latest)
        .bind(&row.wording)
        .bind(&row.source),
        NewRow::Succession(row) => sqlx::query(
            "insert into succession (predecessor_id, predecessor_name, known_from, origin, successor_id, successor_name, kind, earliest, latest, source)
             values (?, '', ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(owner)
        .bind(publication)
        .bind(origin)
        .bind(row.successor_id)
        .bind(&row.successor_name)
        .bind(&row.kind)
        .bind(row.earliest)
        .bind(row.latest)
        .bind(&row.source),
    };
    Ok(insert.execute(conn).await?.last_insert_rowid())
}

/// Makes `forms` the search forms of an authority. They are derived from its names and have no past.
///
/// # Errors
/// The database refuses.
pub async fn update_search_forms(conn: &mut SqliteConnection, authority: i64, forms: &[String]) -> Result<()> {
    sqlx::query("delete from authority_search_form where authority_id = ?")
        .bind(authority)
        .execute(&mut *conn)
        .await?;
    for form in forms {
        sqlx::query("insert into authority_search_form (authority_id, form) values (?, ?)")
            .bind(authority)
            .bind(form)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}
