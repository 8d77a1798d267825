//! Brings what a list says of one authority into the register.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::compare::{Difference, Match, compare, compare_acts, pair};
use super::identity::current;
use super::names::{self, Named};
use super::problem::{ProblemCode, RowProblem};
use super::wanted::{Wanted, WantedCommitment};
use crate::server::db;
use crate::server::db::imports::held::{Held, HeldCommitment, Name, Profile, Succession};
use crate::server::db::imports::rows::{self, NewRow};
use crate::server::error::Result;
use crate::server::register::list::Row;

/// What a row of the list did, the weakest first.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Effect {
    /// Everything it says was there.
    Unchanged,
    /// It changed what was there.
    Changed,
    /// It added an authority or a commitment.
    Added,
}

/// One import at work in its transaction.
pub(super) struct Work<'c> {
    pub conn: &'c mut SqliteConnection,
    pub at: DateTime<Utc>,
    /// Slugs that are taken.
    pub slugs: HashSet<String>,
    /// Opened with the first change.
    pub publication: Option<i64>,
    /// What each row did, by its number.
    pub effects: HashMap<i64, Effect>,
    pub problems: Vec<RowProblem>,
}

impl Work<'_> {
    async fn publication(&mut self) -> Result<i64> {
        if let Some(publication) = self.publication {
            return Ok(publication);
        }
        let publication = db::publish(self.conn, "import", self.at).await?;
        self.publication = Some(publication);
        Ok(publication)
    }

    fn note_effect(&mut self, row: &Row, effect: Effect) {
        let noted = self.effects.entry(row.number()).or_insert(effect);
        *noted = effect.max(*noted);
    }

    fn note_staff(&mut self, row: &Row, column: &str) {
        self.problems
            .push(RowProblem::of_cell(row, column, ProblemCode::DiffersFromStaff));
    }

    pub(super) async fn close(&mut self, table: &str, id: i64) -> Result<()> {
        let publication = self.publication().await?;
        db::close(self.conn, table, id, publication).await.map(drop)
    }

    pub(super) async fn open(&mut self, owner: i64, row: NewRow) -> Result<i64> {
        let publication = self.publication().await?;
        rows::insert_row(self.conn, owner, &row, "import", publication).await
    }

    /// Brings in everything but the successions, which may name authorities that come later in the
    /// list. Gives the authority's key.
    pub(super) async fn bring(&mut self, wanted: &Wanted<'_>, held: Option<&Held>) -> Result<i64> {
        let empty = Held::default();
        let (id, held, effect) = match held {
            Some(held) => (held.id, held, Effect::Changed),
            None => (self.add_authority(wanted).await?, &empty, Effect::Added),
        };
        for row in &wanted.rows {
            self.note_effect(row, Effect::Unchanged);
        }
        let field = Field {
            owner: id,
            wanted,
            effect,
        };
        self.bring_profile(&field, held).await?;
        let names = wanted.names();
        let difference = if is_renamed(held, &names, wanted) {
            compare(&held.names, &names, |one, two| one.name == two.name)
        } else {
            Difference::None
        };
        let then = named_after(held, &difference);
        self.bring_rows(&field, "authority_name", "name", difference, NewRow::Name)
            .await?;
        let tags = self.bring_languages(&field, held).await?;
        if wanted.geonames.is_some() {
            let ids: Vec<_> = held
                .identifiers
                .iter()
                .filter(|id| id.value.scheme == "geonames")
                .cloned()
                .collect();
            let difference = compare(&ids, &wanted.identifiers(), |one, two| one.value == two.value);
            self.bring_rows(
                &field,
                "authority_identifier",
                "geonames_id",
                difference,
                NewRow::Identifier,
            )
            .await?;
        }
        if let Some(place) = &wanted.place {
            let difference = compare(&held.places, std::slice::from_ref(place), |one, two| one == two);
            self.bring_rows(&field, "authority_place", "latitude", difference, NewRow::Place)
                .await?;
        }
        self.bring_commitments(&field, &held.commitments).await?;
        let forms = names::search_forms(&then, &tags);
        if forms != held.search_forms {
            rows::update_search_forms(self.conn, id, &forms).await?;
        }
        Ok(id)
    }

    async fn add_authority(&mut self, wanted: &Wanted<'_>) -> Result<i64> {
        let slug = names::slug(
            &wanted.country,
            &wanted.named,
            &wanted.languages,
            wanted.kind.code(),
            &self.slugs,
        );
        let id = rows::insert_authority(self.conn, &slug, &wanted.country, self.at).await?;
        self.slugs.insert(slug);
        Ok(id)
    }

    /// Does what a difference of one field asks for.
    async fn bring_rows<T>(
        &mut self,
        field: &Field<'_>,
        table: &str,
        column: &str,
        difference: Difference<T>,
        row: fn(T) -> NewRow,
    ) -> Result<()> {
        let Some(of) = field.wanted.row_with(column) else {
            return Ok(());
        };
        match difference {
            Difference::None => {}
            Difference::Staff => self.note_staff(of, column),
            Difference::Rows { close, open } => {
                for id in close {
                    self.close(table, id).await?;
                }
                for value in open {
                    self.open(field.owner, row(value)).await?;
                }
                self.note_effect(of, field.effect);
            }
        }
        Ok(())
    }

    /// The profile is one row of several fields: each that differs from what staff have set is told. That staff have
    /// another source is no difference, as in other fields.
    async fn bring_profile(&mut self, field: &Field<'_>, held: &Held) -> Result<()> {
        let profile = field.wanted.profile();
        let staff = current(&held.profiles).find(|kept| kept.by_staff);
        let Some(staff) = staff else {
            let difference = compare(&held.profiles, &[profile], |one: &Profile, two| one == two);
            return self
                .bring_rows(field, "authority_profile", "kind", difference, NewRow::Profile)
                .await;
        };
        let differing = [
            (
                "kind",
                staff.value.kind != profile.kind || staff.value.kind_wording != profile.kind_wording,
            ),
            ("note", staff.value.note != profile.note),
        ];
        for (column, _) in differing.into_iter().filter(|(_, differs)| *differs) {
            if let Some(row) = field.wanted.row_with(column) {
                self.note_staff(row, column);
            }
        }
        Ok(())
    }

    /// Gives the tags that the authority then has.
    async fn bring_languages(&mut self, field: &Field<'_>, held: &Held) -> Result<Vec<String>> {
        let have = current(&held.languages).map(|kept| kept.value.tag.clone()).collect();
        if field.wanted.languages.is_empty() {
            return Ok(have);
        }
        let difference = compare(&held.languages, &field.wanted.languages(), |one, two| {
            one.tag == two.tag
        });
        let changes = matches!(difference, Difference::Rows { .. });
        self.bring_rows(field, "authority_language", "languages", difference, NewRow::Language)
            .await?;
        Ok(if changes { field.wanted.languages.clone() } else { have })
    }

    async fn bring_commitments(&mut self, field: &Field<'_>, held: &[HeldCommitment]) -> Result<()> {
        let wanted = &field.wanted.commitments;
        for (wanted, found) in wanted.iter().zip(pair(held, wanted)) {
            match found {
                Match::Same => {}
                Match::Staff => self.note_staff(wanted.row, "date_meaning"),
                Match::New => {
                    self.open_commitment(field.owner, wanted).await?;
                    self.note_effect(wanted.row, Effect::Added);
                }
                Match::Changed(held) => {
                    self.change_commitment(field.owner, held, wanted).await?;
                    self.note_effect(wanted.row, Effect::Changed);
                }
            }
        }
        Ok(())
    }

    async fn open_commitment(&mut self, owner: i64, wanted: &WantedCommitment<'_>) -> Result<()> {
        let id = self.open(owner, NewRow::Commitment(wanted.commitment.clone())).await?;
        for act in &wanted.acts {
            self.open(id, NewRow::Act(act.clone())).await?;
        }
        Ok(())
    }

    async fn change_commitment(
        &mut self,
        owner: i64,
        held: &HeldCommitment,
        wanted: &WantedCommitment<'_>,
    ) -> Result<()> {
        if held.row.value == wanted.commitment {
            if let Difference::Rows { close, open } = compare_acts(&held.acts, &wanted.acts) {
                for id in close {
                    self.close("act", id).await?;
                }
                for act in open {
                    self.open(held.row.id, NewRow::Act(act)).await?;
                }
            }
            return Ok(());
        }
        for act in current(&held.acts) {
            self.close("act", act.id).await?;
        }
        self.close("commitment", held.row.id).await?;
        self.open_commitment(owner, wanted).await
    }

    /// Brings in what became of the authority. `successor` finds the key of an authority of its
    /// country by name.
    pub(super) async fn bring_successions(
        &mut self,
        id: i64,
        held: Option<&Held>,
        wanted: &Wanted<'_>,
        successor: impl Fn(&str) -> Option<i64>,
    ) -> Result<()> {
        let mut told = wanted.successions.clone();
        for succession in &mut told {
            succession.successor_id = successor(&succession.successor_name);
        }
        // What another list has told stays: this one only takes back what is its own.
        let mut held: Vec<_> = held.map(|held| held.successions.clone()).unwrap_or_default();
        held.retain(|kept| {
            wanted.rows.iter().any(|row| row.get("source") == kept.value.source)
                || told.iter().any(|told| told.successor_name == kept.value.successor_name)
                || kept.by_staff
        });
        if told.is_empty() && held.iter().all(|kept| kept.by_staff) {
            return Ok(());
        }
        let difference = compare(&held, &told, |one, two| one.successor_name == two.successor_name);
        let field = Field {
            owner: id,
            wanted,
            effect: Effect::Changed,
        };
        self.bring_rows(&field, "succession", "note", difference, NewRow::Succession)
            .await
    }

    /// Links successors that the register did not hold when they were named.
    pub(super) async fn link_successors(&mut self, held: &Held, successor: impl Fn(&str) -> Option<i64>) -> Result<()> {
        for kept in current(&held.successions).filter(|kept| !kept.by_staff && kept.value.successor_id.is_none()) {
            if let Some(id) = successor(&kept.value.successor_name) {
                self.close("succession", kept.id).await?;
                let linked = Succession {
                    successor_id: Some(id),
                    ..kept.value.clone()
                };
                self.open(held.id, NewRow::Succession(linked)).await?;
            }
        }
        Ok(())
    }
}

/// The authority that a field belongs to, and what a change of it means for the row.
struct Field<'w> {
    owner: i64,
    wanted: &'w Wanted<'w>,
    effect: Effect,
}

/// Whether the list names the authority otherwise. Where it gives no languages, it has nothing
/// against those of the names.
fn is_renamed(held: &Held, names: &[Name], wanted: &Wanted<'_>) -> bool {
    let have: Vec<&Name> = current(&held.names).map(|kept| &kept.value).collect();
    let is_same = have.len() == names.len() && have.iter().zip(names).all(|(one, two)| one.name == two.name);
    !(is_same && wanted.languages.is_empty())
}

/// The names under which the authority is found once a difference is brought in.
fn named_after(held: &Held, difference: &Difference<Name>) -> Vec<Named> {
    let (close, open) = match difference {
        Difference::Rows { close, open } => (close.as_slice(), open.as_slice()),
        _ => (&[][..], &[][..]),
    };
    let kept = current(&held.names)
        .filter(|kept| !close.contains(&kept.id))
        .map(|kept| &kept.value);
    kept.chain(open)
        .map(|name| (name.name.clone(), name.language.clone()))
        .chain(names::earlier(held))
        .collect()
}
