//! What the rows of a list about one authority say together.

use chrono::NaiveDate;

use super::identity::current;
use super::names::Named;
use super::problem::{ProblemCode, RowProblem};
use super::row::Entry;
use crate::domain::commitment::{Counting, Status};
use crate::domain::date::DateSpan;
use crate::domain::kind::Kind;
use crate::domain::wording::{LIST_LANGUAGE, Reading};
use crate::locale::fold::fold;
use crate::server::db::imports::held::{Act, Commitment, Held, Identifier, Language, Name, Place, Profile, Succession};
use crate::server::register::list::Row;

/// The source of a language that nobody has confirmed; pages say it in words.
const FIRST_ASSIGNMENT: &str = "first-assignment";

/// What a list says of one authority. What is empty or `None` it does not say.
pub(super) struct Wanted<'a> {
    /// The rows that say it, in order.
    pub rows: Vec<&'a Row>,
    pub country: String,
    pub kind: Kind,
    pub named: Vec<Named>,
    pub languages: Vec<String>,
    pub geonames: Option<String>,
    pub place: Option<Place>,
    pub commitments: Vec<WantedCommitment<'a>>,
    pub successions: Vec<Succession>,
}

/// A commitment that a row tells.
#[derive(Clone)]
pub(super) struct WantedCommitment<'a> {
    pub row: &'a Row,
    pub commitment: Commitment,
    pub acts: Vec<Act>,
}

/// Puts the rows of one authority together: the first decides, later ones add. A row that
/// contradicts an earlier one, or repeats it, is a problem and adds nothing.
pub(super) fn merge<'a>(entries: Vec<Entry<'a>>, held: Option<&Held>) -> (Option<Wanted<'a>>, Vec<RowProblem>) {
    let end = end(&entries, held);
    let (mut wanted, mut problems) = (None::<Wanted<'a>>, Vec::new());
    for entry in entries {
        let acts = entry.readings.iter().flat_map(|reading| &reading.acts);
        let mut deeds = acts.filter(|act| act.kind.is_own_deed()).map(|act| act.span.earliest());
        if end.is_some_and(|end| deeds.any(|deed| deed > end)) {
            problems.push(RowProblem::of_cell(entry.row, "date", ProblemCode::AfterSuccession));
            continue;
        }
        let added = match &mut wanted {
            None => {
                wanted = Some(Wanted::new(entry));
                Ok(())
            }
            Some(wanted) => wanted.add(entry),
        };
        problems.extend(added.err());
    }
    if let (Some(wanted), true) = (&mut wanted, end.is_some()) {
        wanted.end_commitments();
    }
    (wanted, problems)
}

/// The last day on which the authority can have existed, where it has merged into another: as its
/// rows tell, or as the register knows from elsewhere.
fn end(entries: &[Entry<'_>], held: Option<&Held>) -> Option<NaiveDate> {
    let told = entries.iter().flat_map(successions);
    let kept = held
        .into_iter()
        .flat_map(|held| current(&held.successions))
        .filter(|kept| kept.by_staff || !entries.iter().any(|entry| entry.row.get("source") == kept.value.source));
    let all = told.chain(kept.map(|kept| kept.value.clone()));
    all.filter(|succession| succession.kind == "merger")
        .filter_map(|succession| succession.latest)
        .min()
}

fn successions(entry: &Entry<'_>) -> Vec<Succession> {
    let told = entry.readings.iter().filter_map(|reading| reading.succession.as_ref());
    told.filter_map(|told| {
        let span = DateSpan::year_of(told.year).ok()?;
        Some(Succession {
            successor_id: None,
            successor_name: told.successor.clone(),
            kind: "merger".to_owned(),
            earliest: span.earliest(),
            latest: span.latest(),
            source: entry.row.get("source").to_owned(),
        })
    })
    .collect()
}

impl<'a> Wanted<'a> {
    fn new(entry: Entry<'a>) -> Self {
        let successions = successions(&entry);
        Self {
            rows: vec![entry.row],
            commitments: entry
                .readings
                .iter()
                .map(|reading| WantedCommitment::new(entry.row, reading))
                .collect(),
            successions,
            country: entry.country,
            kind: entry.kind,
            named: entry.names,
            languages: entry.languages,
            geonames: entry.geonames,
            place: entry.place,
        }
    }

    fn add(&mut self, entry: Entry<'a>) -> Result<(), RowProblem> {
        if let Some(column) = self.contradicted(&entry) {
            return Err(RowProblem::of_cell(entry.row, column, ProblemCode::ContradictsRow));
        }
        let told = entry
            .readings
            .iter()
            .map(|reading| WantedCommitment::new(entry.row, reading));
        let new: Vec<_> = told
            .filter(|told| !self.commitments.iter().any(|have| have.says_the_same(told)))
            .collect();
        if new.is_empty() {
            return Err(RowProblem::of_cell(
                entry.row,
                "date_meaning",
                ProblemCode::RepeatsCommitment,
            ));
        }
        self.commitments.extend(new);
        for succession in successions(&entry) {
            if !self
                .successions
                .iter()
                .any(|have| have.successor_name == succession.successor_name)
            {
                self.successions.push(succession);
            }
        }
        if self.languages.is_empty() {
            self.languages = entry.languages;
        }
        self.geonames = self.geonames.take().or(entry.geonames);
        self.place = self.place.take().or(entry.place);
        self.rows.push(entry.row);
        Ok(())
    }

    /// The first column in which a row says otherwise than those before it.
    fn contradicted(&self, entry: &Entry<'_>) -> Option<&'static str> {
        let has_name = |name: &str| self.named.iter().any(|(have, _)| fold(have) == fold(name));
        let is_named = entry.names.iter().all(|(name, _)| has_name(name));
        let said = |have: bool, told: bool, equal: bool| have && told && !equal;
        if self.kind != entry.kind {
            Some("kind")
        } else if !is_named {
            Some("name")
        } else if said(
            !self.languages.is_empty(),
            !entry.languages.is_empty(),
            self.languages == entry.languages,
        ) {
            Some("languages")
        } else if said(self.place.is_some(), entry.place.is_some(), self.same_place(entry)) {
            Some("latitude")
        } else {
            None
        }
    }

    fn same_place(&self, entry: &Entry<'_>) -> bool {
        let numbers = |place: &Place| (place.latitude, place.longitude, place.place_population);
        self.place.as_ref().map(numbers) == entry.place.as_ref().map(numbers)
    }

    /// An authority that is no more has no commitment that counts.
    fn end_commitments(&mut self) {
        for told in &mut self.commitments {
            let counts = Status::parse_code(&told.commitment.status)
                .is_some_and(|status| status.counting() != Counting::DoesNotCount);
            if counts {
                Status::Ended.code().clone_into(&mut told.commitment.status);
            }
        }
    }

    /// The row of the list that fills a column, for a problem with it; the first where none does.
    pub(super) fn row_with(&self, column: &str) -> Option<&'a Row> {
        self.rows
            .iter()
            .find(|row| !row.get(column).is_empty())
            .or(self.rows.first())
            .copied()
    }

    fn first(&self, column: &str) -> String {
        self.rows.first().map_or("", |row| row.get(column)).to_owned()
    }

    pub(super) fn profile(&self) -> Profile {
        let mut notes: Vec<&str> = Vec::new();
        for note in self.rows.iter().map(|row| row.get("note")) {
            if !note.is_empty() && !notes.contains(&note) {
                notes.push(note);
            }
        }
        Profile {
            kind: self.kind.code().to_owned(),
            kind_wording: self.first("kind"),
            folded_name: fold(&self.first("name")),
            note: notes.join("; "),
            note_language: LIST_LANGUAGE.to_owned(),
            source: self.first("source"),
        }
    }

    pub(super) fn names(&self) -> Vec<Name> {
        let names = self.named.iter().zip(1..).map(|((name, language), position)| Name {
            name: name.clone(),
            language: language.clone(),
            role: "official".to_owned(),
            position,
        });
        names.collect()
    }

    pub(super) fn languages(&self) -> Vec<Language> {
        let languages = self.languages.iter().zip(1..).map(|(tag, position)| Language {
            tag: tag.clone(),
            position,
            source: FIRST_ASSIGNMENT.to_owned(),
        });
        languages.collect()
    }

    pub(super) fn identifiers(&self) -> Vec<Identifier> {
        let ids = self.geonames.iter().map(|id| Identifier {
            scheme: "geonames".to_owned(),
            value: id.clone(),
            version: None,
        });
        ids.collect()
    }
}

impl<'a> WantedCommitment<'a> {
    fn new(row: &'a Row, reading: &Reading) -> Self {
        let source = row.get("source");
        Self {
            row,
            commitment: Commitment {
                kind: reading.kind.code().to_owned(),
                version: reading.version.code().to_owned(),
                status: reading.status.code().to_owned(),
                confidence: row.get("confidence").to_owned(),
                source: source.to_owned(),
            },
            acts: reading
                .acts
                .iter()
                .map(|act| Act {
                    kind: act.kind.code().to_owned(),
                    earliest: act.span.earliest(),
                    latest: act.span.latest(),
                    wording: act.wording.clone(),
                    source: source.to_owned(),
                })
                .collect(),
        }
    }

    /// Whether both tell the same acts, by whatever source.
    fn says_the_same(&self, other: &Self) -> bool {
        self.commitment.kind == other.commitment.kind
            && self.acts.len() == other.acts.len()
            && self.acts.iter().zip(&other.acts).all(|(one, two)| same_act(one, two))
    }
}

/// Whether two acts are the same but for their sources.
pub(super) fn same_act(one: &Act, two: &Act) -> bool {
    (&one.kind, one.earliest, one.latest, &one.wording) == (&two.kind, two.earliest, two.latest, &two.wording)
}
