//! Commitments and their dated acts as staff type them.

use chrono::NaiveDate;

use super::{EditFault, Faults, REASON, Reader, Reason, Typed, WORDING_MAX};
use crate::domain::commitment::{ActKind, CHARTER_REVISED, CharterVersion, CommitmentKind, Status};
use crate::domain::register::{Act, Commitment};

/// The fields of each act of a new commitment: kind, date and wording.
pub const ACT_ROWS: [[&str; 3]; 3] = [
    ["act_kind_a", "act_date_a", "act_wording_a"],
    ["act_kind_b", "act_date_b", "act_wording_b"],
    ["act_kind_c", "act_date_c", "act_wording_c"],
];
/// How sure a source is.
pub const CONFIDENCE: [&str; 3] = ["high", "medium", "low"];

const ACT: [&str; 3] = ["act_kind", "act_date", "act_wording"];

/// The fields of a new commitment.
pub const NEW_COMMITMENT_FIELDS: [&str; 15] = [
    "commitment_kind",
    "version",
    "status",
    "confidence",
    "act_kind_a",
    "act_date_a",
    "act_wording_a",
    "act_kind_b",
    "act_date_b",
    "act_wording_b",
    "act_kind_c",
    "act_date_c",
    "act_wording_c",
    "source",
    "why",
];
/// The fields of a commitment that is corrected.
pub const COMMITMENT_FIELDS: [&str; 6] = ["commitment_kind", "version", "status", "confidence", "source", "why"];
/// The fields of a move.
pub const MOVE_FIELDS: [&str; 5] = ["status", "act_date", "act_wording", REASON[0], REASON[1]];
/// The fields of an act.
pub const ACT_FIELDS: [&str; 5] = ["act_kind", "act_date", "act_wording", REASON[0], REASON[1]];

/// What a commitment is, without its acts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Corrected {
    /// What it does.
    pub kind: CommitmentKind,
    /// Which text.
    pub version: CharterVersion,
    /// Where it stands.
    pub status: Status,
    /// How sure the source is.
    pub confidence: String,
}

/// Something that happened to a commitment, and where it stands since.
#[derive(Clone, Debug)]
pub struct Moved {
    /// Where it stands.
    pub status: Status,
    /// What happened.
    pub act: Act,
}

/// Reads a new commitment with its acts.
///
/// # Errors
/// Everything that is wrong.
pub fn read_new_commitment(typed: &Typed, today: NaiveDate) -> Result<(Commitment, Reason), Faults> {
    let mut reader = Reader::new(typed, today);
    let corrected = reader.commitment();
    let mut acts = Vec::new();
    for (at, row) in ACT_ROWS.into_iter().enumerate() {
        let is_empty = row.iter().all(|field| reader.get(field).is_empty());
        // One act is needed, whatever is known of its date.
        if at == 0 || !is_empty {
            acts.extend(reader.act(row));
        }
    }
    if let Some(corrected) = &corrected {
        reader.text_of_then(corrected.version, &acts);
    }
    let reason = reader.reason();
    for act in &mut acts {
        act.source.clone_from(&reason.source);
    }
    acts.sort_by_key(|act| act.span.earliest());
    let read = corrected.map(|one| Commitment {
        kind: one.kind,
        version: one.version,
        status: one.status,
        confidence: one.confidence,
        source: reason.source.clone(),
        acts,
    });
    reader.done(read.map(|commitment| (commitment, reason)))
}

/// Reads the correction of a commitment that has these acts.
///
/// # Errors
/// Everything that is wrong.
pub fn read_commitment(typed: &Typed, today: NaiveDate, acts: &[Act]) -> Result<(Corrected, Reason), Faults> {
    let mut reader = Reader::new(typed, today);
    let corrected = reader.commitment();
    if let Some(corrected) = &corrected {
        reader.text_of_then(corrected.version, acts);
    }
    let reason = reader.reason();
    reader.done(corrected.map(|corrected| (corrected, reason)))
}

/// Reads what happened to a commitment that stands at `from`.
///
/// # Errors
/// Everything that is wrong.
pub fn read_move(typed: &Typed, today: NaiveDate, from: Status) -> Result<(Moved, Reason), Faults> {
    let mut reader = Reader::new(typed, today);
    let status = reader.choice("status", Status::parse_code);
    if status.is_some_and(|to| !from.may_become(to)) {
        reader.note("status", EditFault::NotFromHere);
    }
    let span = reader.span("act_date", false);
    let wording = reader.needed("act_wording", WORDING_MAX);
    let reason = reader.reason();
    let read = status.zip(span).map(|(status, span)| Moved {
        status,
        act: Act {
            kind: status.brought_by(),
            span,
            wording,
            language: String::new(),
            source: reason.source.clone(),
        },
    });
    reader.done(read.map(|moved| (moved, reason)))
}

/// Reads an act of a commitment to `version`.
///
/// # Errors
/// Everything that is wrong.
pub fn read_act(typed: &Typed, today: NaiveDate, version: CharterVersion) -> Result<(Act, Reason), Faults> {
    let mut reader = Reader::new(typed, today);
    let act = reader.act(ACT);
    if let Some(act) = &act
        && is_too_early(version, act)
    {
        reader.note("act_date", EditFault::NotThatText);
    }
    let reason = reader.reason();
    let read = act.map(|act| Act {
        source: reason.source.clone(),
        ..act
    });
    reader.done(read.map(|act| (act, reason)))
}

/// Whether an act of the authority itself is from before the text of `version` existed.
fn is_too_early(version: CharterVersion, act: &Act) -> bool {
    version == CharterVersion::V2022
        && matches!(act.kind, ActKind::Signature | ActKind::Ceremony)
        && act.span.latest().is_some_and(|latest| latest < CHARTER_REVISED)
}

impl Reader<'_> {
    fn commitment(&mut self) -> Option<Corrected> {
        let kind = self.choice("commitment_kind", CommitmentKind::parse_code);
        let version = self.choice("version", CharterVersion::parse_code);
        let status = self.choice("status", Status::parse_code);
        let confidence = self.choice("confidence", |text| CONFIDENCE.contains(&text).then(|| text.to_owned()));
        // The articles that are taken on later are those of the newer text.
        if kind == Some(CommitmentKind::Extension) && version.is_some_and(|text| text != CharterVersion::V2022) {
            self.note("version", EditFault::NotThatText);
        }
        Some(Corrected {
            kind: kind?,
            version: version?,
            status: status?,
            confidence: confidence?,
        })
    }

    fn act(&mut self, [kind, date, wording]: [&'static str; 3]) -> Option<Act> {
        let kind = self.choice(kind, ActKind::parse_code);
        // Only what is announced may be still to come.
        let span = self.span(date, kind == Some(ActKind::Announcement));
        let wording = self.needed(wording, WORDING_MAX);
        Some(Act {
            kind: kind?,
            span: span?,
            wording,
            language: String::new(),
            source: String::new(),
        })
    }

    fn text_of_then(&mut self, version: CharterVersion, acts: &[Act]) {
        if acts.iter().any(|act| is_too_early(version, act)) {
            self.note("version", EditFault::NotThatText);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::typed;
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
    }

    const REASONS: [(&str, &str); 2] = [("source", "https://lund.example/"), ("why", "seen")];
    const LUND: [(&str, &str); 7] = [
        ("commitment_kind", "signature"),
        ("version", "2006"),
        ("status", "signed"),
        ("confidence", "high"),
        ("act_kind_a", "signature"),
        ("act_date_a", "2008-03-08"),
        ("act_wording_a", "signed on Women's Day"),
    ];

    /// What was typed later counts.
    fn new(more: &[(&str, &str)]) -> Result<Commitment, Faults> {
        let pairs = [&LUND[..], &REASONS, more].concat();
        read_new_commitment(&typed(&pairs), today()).map(|(commitment, _)| commitment)
    }

    #[test]
    fn a_new_commitment_has_an_act_in_the_words_of_its_source() {
        let lund = new(&[
            ("act_kind_b", "council-decision"),
            ("act_date_b", "2007"),
            ("act_wording_b", "decided"),
        ])
        .unwrap();
        let acts: Vec<_> = lund.acts.iter().map(|act| (act.kind, act.source.as_str())).collect();
        let source = "https://lund.example/";
        assert_eq!(acts, [(ActKind::CouncilDecision, source), (ActKind::Signature, source)]);
        let faults = read_new_commitment(&Typed::new(), today()).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|(field, _)| *field).collect();
        assert_eq!(
            fields,
            [
                "commitment_kind",
                "version",
                "status",
                "confidence",
                "act_kind_a",
                "act_date_a",
                "act_wording_a",
                "source",
                "why"
            ]
        );
        for (pairs, faults) in [
            (
                &[("act_date_a", "2006-05-11")][..],
                vec![("act_date_a", EditFault::BeforeOpening)],
            ),
            (&[("act_date_a", "2027")], vec![("act_date_a", EditFault::InFuture)]),
            (&[("act_kind_a", "announcement"), ("act_date_a", "2027")], vec![]),
            (&[("act_date_a", "../..")], vec![]),
            (&[("version", "2022")], vec![("version", EditFault::NotThatText)]),
            (
                &[("commitment_kind", "extension")],
                vec![("version", EditFault::NotThatText)],
            ),
            (
                &[
                    ("commitment_kind", "extension"),
                    ("version", "2022"),
                    ("act_date_a", "2024-02"),
                ],
                vec![],
            ),
            (
                &[("act_date_b", "2009")],
                vec![
                    ("act_kind_b", EditFault::Missing),
                    ("act_wording_b", EditFault::Missing),
                ],
            ),
        ] {
            assert_eq!(new(pairs).err().unwrap_or_default(), faults, "{pairs:?}");
        }
    }

    #[test]
    fn a_commitment_moves_by_an_act_and_never_back() {
        let read = |from: Status, to: &str| {
            let pairs = [
                ("status", to),
                ("act_date", "2020-03-16"),
                ("act_wording", "annulled by the voivode"),
            ];
            let pairs = [&pairs[..], &REASONS].concat();
            read_move(&typed(&pairs), today(), from).map(|(moved, _)| (moved.status, moved.act.kind))
        };
        assert_eq!(
            read(Status::Decided, "annulled"),
            Ok((Status::Annulled, ActKind::Annulment))
        );
        assert_eq!(
            read(Status::Signed, "decided"),
            Err(vec![("status", EditFault::NotFromHere)])
        );
        assert_eq!(
            read(Status::Withdrawn, "signed"),
            Err(vec![("status", EditFault::NotFromHere)])
        );
        assert_eq!(
            read(Status::Signed, "signed"),
            Err(vec![("status", EditFault::NotFromHere)])
        );
        assert_eq!(read(Status::Signed, ""), Err(vec![("status", EditFault::Missing)]));
    }

    #[test]
    fn an_act_is_of_the_text_of_its_commitment() {
        let pairs = [
            ("act_kind", "signature"),
            ("act_date", "2020"),
            ("act_wording", "signed"),
        ];
        let typed = typed(&[&pairs[..], &REASONS].concat());
        let read = |version| read_act(&typed, today(), version).map(|(act, _)| act.span.to_string());
        assert_eq!(read(CharterVersion::V2006), Ok("2020".to_owned()));
        assert_eq!(
            read(CharterVersion::V2022),
            Err(vec![("act_date", EditFault::NotThatText)])
        );
    }
}
