//! What forms of the register start from: its current rows with their keys.

use sqlx::{Row as _, SqliteConnection};

use super::imports::held::{self, Held, HeldCommitment, Kept, current};
use super::impossible;
use super::register::read_span;
use crate::domain::commitment::{ActKind, CharterVersion, CommitmentKind, Status};
use crate::domain::date::DateSpan;
use crate::domain::edit::Part;
use crate::domain::register::{Act, Commitment, Name};
use crate::server::error::Result;

/// What a page about rows with these keys has shown. As rows are never changed but closed and opened, it tells
/// whether what was shown is still what is there.
fn revision(keys: impl Iterator<Item = i64>) -> String {
    let keys: Vec<String> = keys.map(|key| key.to_string()).collect();
    if keys.is_empty() {
        "0".to_owned()
    } else {
        keys.join("-")
    }
}

/// The revision of a part of an authority.
#[must_use]
pub fn revision_of_part(held: &Held, part: Part) -> String {
    fn of<T>(kept: &[Kept<T>]) -> String {
        revision(current(kept).map(|kept| kept.id))
    }
    match part {
        Part::Names => of(&held.names),
        Part::Profile => of(&held.profiles),
        Part::Languages => of(&held.languages),
        Part::Place => of(&held.places),
        Part::Identifiers => of(&held.identifiers),
        Part::Population => of(&held.populations),
    }
}

/// The names of an authority, in the order of its form.
#[must_use]
pub fn names_of(held: &Held) -> Vec<Name> {
    current(&held.names)
        .map(|kept| Name {
            text: kept.value.name.clone(),
            language: kept.value.language.clone(),
            role: kept.value.role.clone(),
        })
        .collect()
}

/// A current commitment with its keys.
#[derive(Clone, Debug)]
pub struct Told {
    /// Its key.
    pub id: i64,
    /// What it says.
    pub commitment: Commitment,
    /// The keys of its acts, in their order.
    pub acts: Vec<i64>,
}

impl Told {
    /// What a page about it has shown.
    #[must_use]
    pub fn revision(&self) -> String {
        revision(std::iter::once(self.id).chain(self.acts.iter().copied()))
    }
}

/// The current commitments of an authority, in the order in which pages number them.
///
/// # Errors
/// A row holds an impossible value.
pub fn commitments_of(held: &Held) -> Result<Vec<Told>> {
    let current = held.commitments.iter().filter(|one| one.row.is_current());
    let mut told = current.map(read_commitment).collect::<Result<Vec<Told>>>()?;
    told.sort_by_key(|told| told.commitment.order());
    Ok(told)
}

fn read_commitment(held: &HeldCommitment) -> Result<Told> {
    let row = &held.row.value;
    let mut acts = current(&held.acts)
        .map(|kept| Ok((kept.id, read_act(&kept.value)?)))
        .collect::<Result<Vec<(i64, Act)>>>()?;
    acts.sort_by_key(|(id, act)| (act.span.earliest(), *id));
    let (keys, acts) = acts.into_iter().unzip();
    Ok(Told {
        id: held.row.id,
        commitment: Commitment {
            kind: CommitmentKind::parse_code(&row.kind).ok_or_else(|| impossible("commitment", "kind", &row.kind))?,
            version: CharterVersion::parse_code(&row.version)
                .ok_or_else(|| impossible("commitment", "version", &row.version))?,
            status: Status::parse_code(&row.status).ok_or_else(|| impossible("commitment", "status", &row.status))?,
            confidence: row.confidence.clone(),
            source: row.source.clone(),
            acts,
        },
        acts: keys,
    })
}

fn read_act(row: &held::Act) -> Result<Act> {
    Ok(Act {
        kind: ActKind::parse_code(&row.kind).ok_or_else(|| impossible("act", "kind", &row.kind))?,
        span: DateSpan::new(row.earliest, row.latest)
            .map_err(|_| impossible("act", "earliest", row.earliest.to_string()))?,
        wording: row.wording.clone(),
        language: String::new(),
        source: row.source.clone(),
    })
}

/// The authority whose current commitment has that key.
///
/// # Errors
/// The database could not be read.
pub async fn find_owner(conn: &mut SqliteConnection, commitment: i64) -> Result<Option<i64>> {
    Ok(
        sqlx::query_scalar("select authority_id from commitment where commitment_id = ? and known_to is null")
            .bind(commitment)
            .fetch_optional(conn)
            .await?,
    )
}

/// A current succession, as seen from one of its two bodies.
#[derive(Clone, Debug)]
pub struct Link {
    /// Key.
    pub id: i64,
    /// Whether the other body came after.
    pub is_after: bool,
    /// `merger`, `split` or `rename`.
    pub kind: String,
    /// The other body's key and slug, where the register holds it.
    pub other: Option<(i64, String)>,
    /// The other body's name.
    pub name: String,
    /// When.
    pub span: DateSpan,
    /// Who says so.
    pub source: String,
}

/// What became of an authority and what it came from, oldest first.
///
/// # Errors
/// The database could not be read, or holds an impossible value.
pub async fn list_links(conn: &mut SqliteConnection, authority: i64) -> Result<Vec<Link>> {
    let rows = sqlx::query(
        "select s.succession_id, s.predecessor_id is ?1 as is_after, s.kind, s.earliest, s.latest, s.source,
                a.authority_id, a.slug,
                case when s.predecessor_id is ?1 then s.successor_name
                     when a.authority_id is null then s.predecessor_name
                     else ifnull((select n.name from authority_name n where n.authority_id = a.authority_id
                                  and n.known_to is null order by n.position limit 1), a.slug) end as name
         from succession s
         left join authority a on a.authority_id = iif(s.predecessor_id is ?1, s.successor_id, s.predecessor_id)
         where s.known_to is null and (s.predecessor_id = ?1 or s.successor_id = ?1)
         order by s.earliest, s.succession_id",
    )
    .bind(authority)
    .fetch_all(conn)
    .await?;
    rows.iter()
        .map(|row| {
            let key: Option<i64> = row.try_get("authority_id")?;
            let slug: Option<String> = row.try_get("slug")?;
            Ok(Link {
                id: row.try_get("succession_id")?,
                is_after: row.try_get("is_after")?,
                kind: row.try_get("kind")?,
                other: key.zip(slug),
                name: row.try_get("name")?,
                span: read_span(row, "succession")?,
                source: row.try_get("source")?,
            })
        })
        .collect()
}

/// Opens a succession of staff in `publication` and gives its key. Each body is a key, a name, or both; the
/// predecessor has a name only where it has no key.
///
/// # Errors
/// The database refuses.
pub async fn insert_succession(
    conn: &mut SqliteConnection,
    predecessor: (Option<i64>, &str),
    successor: (Option<i64>, &str),
    (kind, span, source): (&str, &DateSpan, &str),
    publication: i64,
) -> Result<i64> {
    Ok(sqlx::query(
        "insert into succession (predecessor_id, predecessor_name, successor_id, successor_name, kind, earliest, latest, source, origin, known_from)
         values (?, ?, ?, ?, ?, ?, ?, ?, 'staff', ?)",
    )
    .bind(predecessor.0)
    .bind(predecessor.1)
    .bind(successor.0)
    .bind(successor.1)
    .bind(kind)
    .bind(span.earliest())
    .bind(span.latest())
    .bind(source)
    .bind(publication)
    .execute(conn)
    .await?
    .last_insert_rowid())
}
