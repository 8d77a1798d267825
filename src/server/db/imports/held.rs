//! What the register holds of every authority, with what it held before: what an import compares
//! a list with. One query a table.

mod values;

use std::collections::HashMap;

use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

pub use self::values::{Act, Commitment, Identifier, Language, Name, Place, Population, Profile, Succession};
use crate::server::error::Result;

/// What became of a row of the register.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    /// It is shown.
    Current,
    /// A person closed it.
    ClosedByStaff,
    /// An import closed it.
    Replaced,
}

/// A row of the register.
#[derive(Clone, Debug)]
pub struct Kept<T> {
    /// Its key.
    pub id: i64,
    /// What it says.
    pub value: T,
    /// Whether a person set it, which no import may undo.
    pub by_staff: bool,
    /// Whether it still stands.
    pub state: State,
}

impl<T> Kept<T> {
    /// Whether it is shown.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.state == State::Current
    }
}

/// The rows that are shown.
pub fn current<T>(kept: &[Kept<T>]) -> impl Iterator<Item = &Kept<T>> {
    kept.iter().filter(|kept| kept.is_current())
}

/// A commitment with its acts.
#[derive(Clone, Debug)]
pub struct HeldCommitment {
    /// The commitment.
    pub row: Kept<Commitment>,
    /// Its acts.
    pub acts: Vec<Kept<Act>>,
}

/// Everything the register holds and held of one authority.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "one table each")]
pub struct Held {
    pub id: i64,
    pub country: String,
    pub profiles: Vec<Kept<Profile>>,
    pub names: Vec<Kept<Name>>,
    pub languages: Vec<Kept<Language>>,
    pub identifiers: Vec<Kept<Identifier>>,
    pub places: Vec<Kept<Place>>,
    pub populations: Vec<Kept<Population>>,
    pub commitments: Vec<HeldCommitment>,
    pub successions: Vec<Kept<Succession>>,
    /// Names of bodies whose place it took and that the register does not hold.
    pub earlier: Vec<String>,
    pub search_forms: Vec<String>,
}

/// Every authority but the invented ones, in order of its key.
///
/// # Errors
/// The database could not be read.
pub async fn list_held(conn: &mut SqliteConnection) -> Result<Vec<Held>> {
    list_of(conn, None).await
}

/// One authority, invented or not.
///
/// # Errors
/// The database could not be read.
pub async fn find_held(conn: &mut SqliteConnection, authority: i64) -> Result<Option<Held>> {
    Ok(list_of(conn, Some(authority)).await?.pop())
}

async fn list_of(conn: &mut SqliteConnection, one: Option<i64>) -> Result<Vec<Held>> {
    let mut profiles = list(conn, PROFILES, one, read_profile).await?;
    let mut names = list(conn, NAMES, one, read_name).await?;
    let mut languages = list(conn, LANGUAGES, one, read_language).await?;
    let mut identifiers = list(conn, IDENTIFIERS, one, read_identifier).await?;
    let mut places = list(conn, PLACES, one, read_place).await?;
    let mut populations = list(conn, POPULATIONS, one, read_population).await?;
    let mut commitments = list_commitments(conn, one).await?;
    let mut successions = list(conn, SUCCESSIONS, one, read_succession).await?;
    let mut earlier = list_texts(conn, EARLIER, one).await?;
    let mut search_forms = list_texts(conn, SEARCH_FORMS, one).await?;
    sqlx::query(
        "select authority_id, country_code from authority
         where iif(?1 is null, is_sample = 0, authority_id = ?1) order by authority_id",
    )
    .bind(one)
    .fetch_all(conn)
    .await?
    .iter()
    .map(|row| {
        let id: i64 = row.try_get("authority_id")?;
        Ok(Held {
            id,
            country: row.try_get("country_code")?,
            profiles: profiles.remove(&id).unwrap_or_default(),
            names: names.remove(&id).unwrap_or_default(),
            languages: languages.remove(&id).unwrap_or_default(),
            identifiers: identifiers.remove(&id).unwrap_or_default(),
            places: places.remove(&id).unwrap_or_default(),
            populations: populations.remove(&id).unwrap_or_default(),
            commitments: commitments.remove(&id).unwrap_or_default(),
            successions: successions.remove(&id).unwrap_or_default(),
            earlier: earlier.remove(&id).unwrap_or_default(),
            search_forms: search_forms.remove(&id).unwrap_or_default(),
        })
    })
    .collect()
}

fn read_profile(row: &SqliteRow) -> Result<Profile> {
    Ok(Profile {
        kind: row.try_get("kind")?,
        kind_wording: row.try_get("kind_wording")?,
        folded_name: row.try_get("folded_name")?,
        note: row.try_get("note")?,
        note_language: row.try_get("note_language")?,
        source: row.try_get("source")?,
    })
}

fn read_name(row: &SqliteRow) -> Result<Name> {
    Ok(Name {
        name: row.try_get("name")?,
        language: row.try_get("language_tag")?,
        role: row.try_get("role")?,
        position: row.try_get("position")?,
    })
}

fn read_language(row: &SqliteRow) -> Result<Language> {
    Ok(Language {
        tag: row.try_get("language_tag")?,
        position: row.try_get("position")?,
        source: row.try_get("source")?,
    })
}

fn read_identifier(row: &SqliteRow) -> Result<Identifier> {
    Ok(Identifier {
        scheme: row.try_get("scheme")?,
        value: row.try_get("value")?,
        version: row.try_get("version")?,
    })
}

fn read_place(row: &SqliteRow) -> Result<Place> {
    Ok(Place {
        latitude: row.try_get("latitude")?,
        longitude: row.try_get("longitude")?,
        place_population: row.try_get("place_population")?,
        source: row.try_get("source")?,
    })
}

fn read_population(row: &SqliteRow) -> Result<Population> {
    Ok(Population {
        inhabitants: row.try_get("inhabitants")?,
        as_of: row.try_get("as_of")?,
        source: row.try_get("source")?,
    })
}

fn read_succession(row: &SqliteRow) -> Result<Succession> {
    Ok(Succession {
        successor_id: row.try_get("successor_id")?,
        successor_name: row.try_get("successor_name")?,
        kind: row.try_get("kind")?,
        earliest: row.try_get("earliest")?,
        latest: row.try_get("latest")?,
        source: row.try_get("source")?,
    })
}

fn read_commitment(row: &SqliteRow) -> Result<Commitment> {
    Ok(Commitment {
        kind: row.try_get("kind")?,
        version: row.try_get("version")?,
        status: row.try_get("status")?,
        confidence: row.try_get("confidence")?,
        source: row.try_get("source")?,
    })
}

fn read_act(row: &SqliteRow) -> Result<Act> {
    Ok(Act {
        kind: row.try_get("kind")?,
        earliest: row.try_get("earliest")?,
        latest: row.try_get("latest")?,
        wording: row.try_get("wording")?,
        source: row.try_get("source")?,
    })
}

// Each gives key, owner and columns of a table, who opened the row and who closed it; of one authority, if one is asked for.

const PROFILES: &str = "select t.authority_profile_id as id, t.authority_id as owner, t.kind, t.kind_wording,
        t.folded_name, t.note, t.note_language, t.source, t.origin, o.reason as opened_by, c.reason as closed_by
    from authority_profile t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where ?1 is null or t.authority_id = ?1
    order by t.authority_profile_id";

const NAMES: &str = "select t.authority_name_id as id, t.authority_id as owner, t.name, t.language_tag, t.role,
        t.position, t.origin, o.reason as opened_by, c.reason as closed_by
    from authority_name t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where ?1 is null or t.authority_id = ?1
    order by t.position, t.authority_name_id";

const LANGUAGES: &str = "select t.authority_language_id as id, t.authority_id as owner, t.language_tag, t.position,
        t.source, t.origin, o.reason as opened_by, c.reason as closed_by
    from authority_language t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where ?1 is null or t.authority_id = ?1
    order by t.position, t.authority_language_id";

const IDENTIFIERS: &str = "select t.authority_identifier_id as id, t.authority_id as owner, t.scheme, t.value,
        t.version, t.origin, o.reason as opened_by, c.reason as closed_by
    from authority_identifier t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where ?1 is null or t.authority_id = ?1
    order by t.authority_identifier_id";

const PLACES: &str = "select t.authority_place_id as id, t.authority_id as owner, t.latitude, t.longitude,
        t.place_population, t.source, t.origin, o.reason as opened_by, c.reason as closed_by
    from authority_place t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where ?1 is null or t.authority_id = ?1
    order by t.authority_place_id";

const POPULATIONS: &str = "select t.authority_population_id as id, t.authority_id as owner, t.inhabitants, t.as_of,
        t.source, t.origin, o.reason as opened_by, c.reason as closed_by
    from authority_population t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where ?1 is null or t.authority_id = ?1
    order by t.as_of desc, t.authority_population_id";

const COMMITMENTS: &str = "select t.commitment_id as id, t.authority_id as owner, t.kind, t.version, t.status,
        t.confidence, t.source, t.origin, o.reason as opened_by, c.reason as closed_by
    from commitment t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where ?1 is null or t.authority_id = ?1
    order by t.commitment_id";

// An act has no origin of its own: whoever opened it wrote it.
const ACTS: &str = "select t.act_id as id, t.commitment_id as owner, t.kind, t.earliest, t.latest, t.wording,
        t.source, '' as origin, o.reason as opened_by, c.reason as closed_by
    from act t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where ?1 is null or t.commitment_id in (select commitment_id from commitment where authority_id = ?1)
    order by t.act_id";

const SUCCESSIONS: &str = "select t.succession_id as id, t.predecessor_id as owner, t.successor_id, t.successor_name,
        t.kind, t.earliest, t.latest, t.source, t.origin, o.reason as opened_by, c.reason as closed_by
    from succession t join publication o on o.publication_id = t.known_from
    left join publication c on c.publication_id = t.known_to
    where t.predecessor_id is not null and (?1 is null or t.predecessor_id = ?1)
    order by t.succession_id";

/// The rows of a table by their owner.
async fn list<T>(
    conn: &mut SqliteConnection,
    select: &'static str,
    one: Option<i64>,
    read: impl Fn(&SqliteRow) -> Result<T>,
) -> Result<HashMap<i64, Vec<Kept<T>>>> {
    let mut groups: HashMap<i64, Vec<Kept<T>>> = HashMap::new();
    for row in sqlx::query(select).bind(one).fetch_all(conn).await? {
        let (origin, opened_by): (String, String) = (row.try_get("origin")?, row.try_get("opened_by")?);
        let closed_by: Option<String> = row.try_get("closed_by")?;
        let kept = Kept {
            id: row.try_get("id")?,
            value: read(&row)?,
            by_staff: origin == "staff" || opened_by == "edit",
            state: match closed_by.as_deref() {
                None => State::Current,
                Some("edit") => State::ClosedByStaff,
                Some(_) => State::Replaced,
            },
        };
        groups.entry(row.try_get("owner")?).or_default().push(kept);
    }
    Ok(groups)
}

async fn list_commitments(conn: &mut SqliteConnection, one: Option<i64>) -> Result<HashMap<i64, Vec<HeldCommitment>>> {
    let mut acts = list(conn, ACTS, one, read_act).await?;
    let commitments = list(conn, COMMITMENTS, one, read_commitment).await?;
    let with_acts = commitments.into_iter().map(|(owner, rows)| {
        let rows = rows.into_iter().map(|row| HeldCommitment {
            acts: acts.remove(&row.id).unwrap_or_default(),
            row,
        });
        (owner, rows.collect())
    });
    Ok(with_acts.collect())
}

const EARLIER: &str = "select successor_id as owner, predecessor_name as text from succession
     where predecessor_id is null and known_to is null and (?1 is null or successor_id = ?1)
     order by successor_id, succession_id";
const SEARCH_FORMS: &str = "select authority_id as owner, form as text from authority_search_form
     where ?1 is null or authority_id = ?1 order by authority_id, form";

/// Texts by their owner.
async fn list_texts(
    conn: &mut SqliteConnection,
    select: &'static str,
    one: Option<i64>,
) -> Result<HashMap<i64, Vec<String>>> {
    let mut groups: HashMap<i64, Vec<String>> = HashMap::new();
    for row in sqlx::query(select).bind(one).fetch_all(conn).await? {
        groups
            .entry(row.try_get("owner")?)
            .or_default()
            .push(row.try_get("text")?);
    }
    Ok(groups)
}
