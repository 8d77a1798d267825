//! Reads the register as one publication shows it: one query a table, never one a row.

mod successions;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use futures_util::TryStreamExt as _;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use self::successions::{list_predecessors, list_successions};
use super::{impossible, plans};
use crate::domain::commitment::{ActKind, CharterVersion, CommitmentKind, Status};
use crate::domain::date::DateSpan;
use crate::domain::kind::Kind;
use crate::domain::plan::{Plan, Statement};
use crate::domain::register::{
    Act, Authority, Commitment, Identifier, Name, Place, PlaceName, Population, Predecessor, Register, Succession,
    WorkingLanguage,
};
use crate::domain::wording::LIST_LANGUAGE;
use crate::server::clock;
use crate::server::error::{Error, Result};

/// The number of the newest publication; 0 before the first.
///
/// # Errors
/// The database could not be read.
pub async fn find_newest_publication(conn: &mut SqliteConnection) -> Result<i64> {
    Ok(
        sqlx::query_scalar("select ifnull(max(publication_id), 0) from publication")
            .fetch_one(conn)
            .await?,
    )
}

/// The newest publication before a moment; none before the first list was imported.
///
/// # Errors
/// The database could not be read.
pub async fn find_publication_before(conn: &mut SqliteConnection, moment: DateTime<Utc>) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar(
        "select max(publication_id) from publication
         where published_at < ?
           and publication_id >= (select min(publication_id) from publication where reason <> 'reference')",
    )
    .bind(moment)
    .fetch_one(conn)
    .await?)
}

/// The register as `publication` shows it.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn load(conn: &mut SqliteConnection, publication: i64) -> Result<Register> {
    let published_at: Option<DateTime<Utc>> =
        sqlx::query_scalar("select published_at from publication where publication_id = ?")
            .bind(publication)
            .fetch_optional(&mut *conn)
            .await?;
    let mut register = Register {
        publication,
        published_on: published_at.map(clock::day).unwrap_or_default(),
        authorities: list_authorities(conn, publication).await?,
        periods: plans::list_periods(conn).await?,
        ..Register::default()
    };
    super::reference::load_into(conn, publication, &mut register).await?;
    Ok(register)
}

async fn list_authorities(conn: &mut SqliteConnection, publication: i64) -> Result<Vec<Authority>> {
    let mut rows = sqlx::query(
        "select a.authority_id, a.slug, a.country_code, a.is_sample, p.kind, p.kind_wording, p.note, p.note_language, p.source,
                p.origin = 'import' as is_listed
         from authority a join authority_profile p using (authority_id)
         where p.known_from <= ?1 and (p.known_to is null or p.known_to > ?1)
         order by a.authority_id",
    )
    .bind(publication)
    .fetch(&mut *conn);
    let mut authorities = Vec::new();
    while let Some(row) = rows.try_next().await? {
        authorities.push(read_authority(&row)?);
    }
    drop(rows);
    let mut parts = Parts::list(conn, publication).await?;
    for authority in &mut authorities {
        parts.hand_out(authority);
    }
    Ok(authorities)
}

fn read_authority(row: &SqliteRow) -> Result<Authority> {
    let kind: String = row.try_get("kind")?;
    Ok(Authority {
        id: row.try_get("authority_id")?,
        slug: row.try_get("slug")?,
        country: row.try_get("country_code")?,
        is_sample: row.try_get("is_sample")?,
        kind: Kind::parse_code(&kind).ok_or_else(|| impossible("authority_profile", "kind", kind))?,
        kind_wording: row.try_get("kind_wording")?,
        kind_language: of_list(row)?,
        note: row.try_get("note")?,
        note_language: row.try_get("note_language")?,
        source: row.try_get("source")?,
        names: Vec::new(),
        languages: Vec::new(),
        place: None,
        population: None,
        identifiers: Vec::new(),
        commitments: Vec::new(),
        successions: Vec::new(),
        predecessors: Vec::new(),
        plans: Vec::new(),
        plan_statements: Vec::new(),
        reported: Vec::new(),
        place_names: Vec::new(),
        search_forms: Vec::new(),
    })
}

/// Everything that hangs on authorities, by authority.
struct Parts {
    names: HashMap<i64, Vec<Name>>,
    languages: HashMap<i64, Vec<WorkingLanguage>>,
    identifiers: HashMap<i64, Vec<Identifier>>,
    places: HashMap<i64, Vec<Place>>,
    populations: HashMap<i64, Vec<Population>>,
    commitments: HashMap<i64, Vec<Commitment>>,
    successions: HashMap<i64, Vec<Succession>>,
    predecessors: HashMap<i64, Vec<Predecessor>>,
    plans: HashMap<i64, Vec<Plan>>,
    plan_statements: HashMap<i64, Vec<Statement>>,
    reported: HashMap<i64, Vec<String>>,
    place_names: HashMap<i64, Vec<PlaceName>>,
    search_forms: HashMap<i64, Vec<String>>,
}

impl Parts {
    async fn list(conn: &mut SqliteConnection, publication: i64) -> Result<Self> {
        Ok(Self {
            names: list_names(conn, publication).await?,
            languages: list_languages(conn, publication).await?,
            identifiers: list_identifiers(conn, publication).await?,
            places: list_places(conn, publication).await?,
            populations: list_populations(conn, publication).await?,
            commitments: list_commitments(conn, publication).await?,
            successions: list_successions(conn, publication).await?,
            predecessors: list_predecessors(conn, publication).await?,
            plans: plans::list_plans(conn, publication).await?,
            plan_statements: plans::list_statements(conn, publication).await?,
            reported: plans::list_reported(conn, publication).await?,
            place_names: list_place_names(conn, publication).await?,
            search_forms: list_search_forms(conn).await?,
        })
    }

    fn hand_out(&mut self, authority: &mut Authority) {
        let id = authority.id;
        authority.names = self.names.remove(&id).unwrap_or_default();
        authority.languages = self.languages.remove(&id).unwrap_or_default();
        authority.identifiers = self.identifiers.remove(&id).unwrap_or_default();
        authority.place = self.places.remove(&id).and_then(|places| places.into_iter().next());
        authority.population = self
            .populations
            .remove(&id)
            .and_then(|populations| populations.into_iter().next());
        authority.commitments = self.commitments.remove(&id).unwrap_or_default();
        authority.commitments.sort_by_key(Commitment::order);
        authority.successions = self.successions.remove(&id).unwrap_or_default();
        authority.predecessors = self.predecessors.remove(&id).unwrap_or_default();
        authority.plans = self.plans.remove(&id).unwrap_or_default();
        authority.plan_statements = self.plan_statements.remove(&id).unwrap_or_default();
        authority.reported = self.reported.remove(&id).unwrap_or_default();
        authority.place_names = self.place_names.remove(&id).unwrap_or_default();
        authority.search_forms = self.search_forms.remove(&id).unwrap_or_default();
    }
}

/// Rows as they come from the database.
pub(super) type Rows<'a> = futures_util::stream::BoxStream<'a, sqlx::Result<SqliteRow>>;

/// Rows grouped by the key in column `key`. They are read one by one and kept
/// without spare room: a large register would not fit twice.
pub(super) async fn group<T>(
    mut rows: Rows<'_>,
    key: &str,
    mut read: impl FnMut(&SqliteRow) -> Result<T>,
) -> Result<HashMap<i64, Vec<T>>> {
    let mut groups: HashMap<i64, Vec<T>> = HashMap::new();
    while let Some(row) = rows.try_next().await? {
        let group = groups.entry(row.try_get(key)?).or_default();
        group.reserve_exact(1);
        group.push(read(&row)?);
    }
    Ok(groups)
}

/// The interval in the columns `earliest` and `latest`.
pub(super) fn read_span(row: &SqliteRow, table: &'static str) -> Result<DateSpan> {
    let earliest: NaiveDate = row.try_get("earliest")?;
    let latest: Option<NaiveDate> = row.try_get("latest")?;
    DateSpan::new(earliest, latest).map_err(|_| impossible(table, "earliest", earliest.to_string()))
}

async fn list_names(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<Name>>> {
    let rows = sqlx::query(
        "select authority_id, name, language_tag, role from authority_name
         where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by authority_id, position",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        Ok(Name {
            text: row.try_get("name")?,
            language: row.try_get("language_tag")?,
            role: row.try_get("role")?,
        })
    })
    .await
}

async fn list_languages(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<WorkingLanguage>>> {
    let rows = sqlx::query(
        "select authority_id, language_tag, source from authority_language
         where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by authority_id, position",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        Ok(WorkingLanguage {
            tag: row.try_get("language_tag")?,
            source: row.try_get("source")?,
        })
    })
    .await
}

async fn list_identifiers(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<Identifier>>> {
    let rows = sqlx::query(
        "select authority_id, scheme, value, version from authority_identifier
         where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by authority_id, scheme, value",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        Ok(Identifier {
            scheme: row.try_get("scheme")?,
            value: row.try_get("value")?,
            version: row.try_get("version")?,
        })
    })
    .await
}

async fn list_places(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<Place>>> {
    let rows = sqlx::query(
        "select authority_id, latitude, longitude, place_population from authority_place
         where known_from <= ?1 and (known_to is null or known_to > ?1)",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        Ok(Place {
            latitude: row.try_get("latitude")?,
            longitude: row.try_get("longitude")?,
            place_population: row.try_get("place_population")?,
        })
    })
    .await
}

async fn list_populations(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<Population>>> {
    let rows = sqlx::query(
        "select authority_id, inhabitants, as_of, source from authority_population
         where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by authority_id, as_of desc",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        Ok(Population {
            inhabitants: row.try_get("inhabitants")?,
            as_of: row.try_get("as_of")?,
            source: row.try_get("source")?,
        })
    })
    .await
}

/// The language of what a list says; of what people typed nobody has said it.
pub(super) fn of_list(row: &SqliteRow) -> Result<String> {
    let is_listed: bool = row.try_get("is_listed")?;
    Ok(if is_listed { LIST_LANGUAGE } else { "" }.to_owned())
}

async fn list_commitments(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<Commitment>>> {
    let rows = sqlx::query(
        "select commitment_id, kind, earliest, latest, wording, source,
                (select reason = 'import' from publication where publication_id = known_from) as is_listed
         from act
         where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by commitment_id, earliest, act_id",
    )
    .bind(publication)
    .fetch(&mut *conn);
    let mut acts = group(rows, "commitment_id", |row| {
        let kind: String = row.try_get("kind")?;
        Ok(Act {
            kind: ActKind::parse_code(&kind).ok_or_else(|| impossible("act", "kind", kind))?,
            span: read_span(row, "act")?,
            wording: row.try_get("wording")?,
            language: of_list(row)?,
            source: row.try_get("source")?,
        })
    })
    .await?;
    let rows = sqlx::query(
        "select commitment_id, authority_id, kind, version, status, confidence, source from commitment
         where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by authority_id, commitment_id",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        let id: i64 = row.try_get("commitment_id")?;
        let (kind, version, status): (String, String, String) =
            (row.try_get("kind")?, row.try_get("version")?, row.try_get("status")?);
        Ok(Commitment {
            kind: CommitmentKind::parse_code(&kind).ok_or_else(|| impossible("commitment", "kind", kind))?,
            version: CharterVersion::parse_code(&version)
                .ok_or_else(|| impossible("commitment", "version", version))?,
            status: Status::parse_code(&status).ok_or_else(|| impossible("commitment", "status", status))?,
            confidence: row.try_get("confidence")?,
            source: row.try_get("source")?,
            acts: acts.remove(&id).unwrap_or_default(),
        })
    })
    .await
}

async fn list_place_names(conn: &mut SqliteConnection, publication: i64) -> Result<HashMap<i64, Vec<PlaceName>>> {
    let rows = sqlx::query(
        "select i.authority_id, n.name, n.script, n.forms
         from place_name n join authority_identifier i on i.scheme = 'geonames' and i.value = n.geonames_id
         where n.known_from <= ?1 and (n.known_to is null or n.known_to > ?1)
           and i.known_from <= ?1 and (i.known_to is null or i.known_to > ?1)
         order by i.authority_id, n.name",
    )
    .bind(publication)
    .fetch(conn);
    group(rows, "authority_id", |row| {
        let forms: String = row.try_get("forms")?;
        Ok(PlaceName {
            text: row.try_get("name")?,
            script: row.try_get("script")?,
            forms: forms.lines().map(ToOwned::to_owned).collect(),
        })
    })
    .await
}

async fn list_search_forms(conn: &mut SqliteConnection) -> Result<HashMap<i64, Vec<String>>> {
    let rows =
        sqlx::query("select authority_id, form from authority_search_form order by authority_id, form").fetch(conn);
    group(rows, "authority_id", |row| row.try_get("form").map_err(Error::from)).await
}
