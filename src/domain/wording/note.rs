//! The fragments of notes that tell acts, a change of status or what became of the authority.

use chrono::{Datelike, NaiveDate};

use super::phrase::{Taken, Word, fit, words};
use super::{ReadAct, ReadSuccession, WordingProblem};
use crate::domain::commitment::{ActKind, CHARTER_REVISED, Status};
use crate::domain::date::{CHARTER_OPENED, DateSpan};

/// What the notes of one row tell.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Further acts of the row's commitment.
    pub acts: Vec<ReadAct>,
    /// The strongest change of its status.
    pub change: Option<Change>,
    /// The act of a second commitment, to the new articles.
    pub extension: Option<ReadAct>,
    /// What became of the authority.
    pub succession: Option<ReadSuccession>,
}

/// How notes change a status, the weaker first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Change {
    /// CEMR registered it.
    Registered,
    /// The decision was annulled.
    DecisionAnnulled,
    /// The source calls it contested.
    Contested,
}

impl Change {
    /// The status after the change. Where there is more than the annulled decision (somebody signed
    /// all the same), the commitment is contested, not undone.
    pub(super) fn applied(self, status: Status) -> Status {
        match (self, status) {
            (Self::Registered, _) => Status::Registered,
            (Self::DecisionAnnulled, Status::Decided) => Status::Annulled,
            (Self::DecisionAnnulled | Self::Contested, _) => Status::Contested,
        }
    }
}

/// What a fragment says.
#[derive(Clone, Copy)]
enum Fragment {
    Decision,
    AnnulledDecision,
    Registration,
    Contested,
    Merger,
    Extension,
}

const FRAGMENTS: &[(&str, Fragment)] = &[
    ("DECISION of|on? DATE", Fragment::Decision),
    ("DECISION in? DATE", Fragment::Decision),
    ("DECISION end|beginning|start of DATE", Fragment::Decision),
    ("DECISION of|on? DATE annulled REST?", Fragment::AnnulledDecision),
    (
        "entered in the|cemr's register only? in|on DATE",
        Fragment::Registration,
    ),
    ("legally contested", Fragment::Contested),
    ("REST : legally contested", Fragment::Contested),
    ("PLACE? merged into NAME in DATE", Fragment::Merger),
    (
        "joined the nine|9 new articles of? 2022? in|on DATE",
        Fragment::Extension,
    ),
];

/// Reads the fragments of `note` that are understood, and no others.
///
/// # Errors
/// [`WordingProblem::NoteDateImpossible`] when a fragment is understood and its date is before the
/// Charter opened, or before the new text for what is about that text.
pub(super) fn read(note: &str) -> Result<Told, WordingProblem> {
    let mut told = Told::default();
    for (wording, words) in fragments(note) {
        let found = FRAGMENTS
            .iter()
            .find_map(|(pattern, fragment)| Some((fragment, fit(pattern, &words)?)));
        let Some((fragment, taken)) = found else {
            continue;
        };
        let act = |kind| match taken.as_slice() {
            [Taken::Days(first, last)] => act(kind, *first, *last, &wording),
            _ => Err(WordingProblem::NoteDateImpossible),
        };
        match fragment {
            Fragment::Decision => told.acts.push(act(ActKind::CouncilDecision)?),
            Fragment::AnnulledDecision => {
                told.acts.push(act(ActKind::CouncilDecision)?);
                told.change = told.change.max(Some(Change::DecisionAnnulled));
            }
            Fragment::Registration => {
                told.acts.push(act(ActKind::Registration)?);
                told.change = told.change.max(Some(Change::Registered));
            }
            Fragment::Contested => told.change = told.change.max(Some(Change::Contested)),
            Fragment::Merger => told.succession = Some(succession(&taken)?),
            Fragment::Extension => told.extension = Some(extension(act(ActKind::Unknown)?)?),
        }
    }
    Ok(told)
}

fn act(kind: ActKind, first: NaiveDate, last: NaiveDate, wording: &str) -> Result<ReadAct, WordingProblem> {
    Ok(ReadAct {
        kind,
        span: DateSpan::new(first, Some(last)).map_err(|_| WordingProblem::NoteDateImpossible)?,
        wording: wording.to_owned(),
    })
}

/// The same act, no earlier than the new articles.
fn extension(act: ReadAct) -> Result<ReadAct, WordingProblem> {
    let span = act.span.intersect(&DateSpan::since(CHARTER_REVISED));
    let span = span.ok_or(WordingProblem::NoteDateImpossible)?;
    Ok(ReadAct { span, ..act })
}

fn succession(taken: &[Taken]) -> Result<ReadSuccession, WordingProblem> {
    match taken {
        [Taken::Name(successor), Taken::Days(_, last)] if *last >= CHARTER_OPENED => Ok(ReadSuccession {
            successor: successor.clone(),
            year: last.year(),
        }),
        _ => Err(WordingProblem::NoteDateImpossible),
    }
}

/// The parts of a note between semicolons, as written and as words. Brackets hold addresses and
/// asides: a semicolon in them does not separate, and their words are not read.
fn fragments(note: &str) -> Vec<(String, Vec<Word>)> {
    let (mut fragments, mut depth) = (vec![(String::new(), String::new())], 0_usize);
    for letter in note.chars() {
        if letter == ';' && depth == 0 {
            fragments.push(Default::default());
            continue;
        }
        if letter == ')' {
            depth = depth.saturating_sub(1);
        } else if letter == '(' {
            depth += 1;
        }
        if let Some((whole, outside)) = fragments.last_mut() {
            whole.push(letter);
            if depth == 0 && letter != ')' {
                outside.push(letter);
            }
        }
    }
    fragments
        .into_iter()
        .map(|(whole, outside)| {
            let outside = outside.trim().trim_end_matches('.');
            (whole.trim().to_owned(), words(outside))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{one, span};
    use super::super::{Reading, read};
    use super::*;
    use crate::domain::commitment::{CharterVersion, CommitmentKind};

    #[test]
    fn a_decision_in_the_notes_is_an_act_of_the_commitment() {
        for (note, expected) in [
            ("council decision 2012-06-22", "2012-06-22"),
            ("assembly decision 2015-12-29", "2015-12-29"),
            ("county assembly conclusion 2015-05-20", "2015-05-20"),
            ("council decision end of 2019", "2019"),
            ("first in Saxony;  Council Decision of 22 June 2012.", "2012-06-22"),
            (
                "city council resolution in June 2012 (https://example.org/a;b)",
                "2012-06",
            ),
        ] {
            let reading = one("2020-09-12", "signature", note);
            let acts: Vec<_> = reading.acts.iter().map(|act| (act.kind, act.span)).collect();
            let signature = (ActKind::Signature, span("2020-09-12"));
            assert_eq!(acts, [signature, (ActKind::CouncilDecision, span(expected))], "{note}");
            assert_eq!(reading.status, Status::Signed);
        }
        let reading = one("2012-09-12", "signature; council decision 2012-06-22", "");
        assert_eq!(reading.acts.len(), 2);
        assert_eq!(reading.acts[1].span, span("2012-06-22"));
    }

    #[test]
    fn a_late_registration_is_an_act_and_a_status() {
        let note = "entered in CEMR's register only in 2014";
        let reading = one("2007-12-27", "council decision", note);
        assert_eq!(reading.status, Status::Registered);
        assert_eq!(reading.acts[1].kind, ActKind::Registration);
        assert_eq!(reading.acts[1].span, span("2014"));
        assert_eq!(reading.acts[1].wording, note);
        let curly = one("2007-12-27", "council decision", "entered in CEMR’s register in 2014");
        assert_eq!(curly.status, Status::Registered);
    }

    #[test]
    fn an_annulled_decision_under_a_signature_is_contested() {
        let annulled = "council resolution of 2020-02-11 annulled by the voivode 2020-03-16";
        let appeal = "court dismissed the city's appeal (https://example.org/x:y): legally contested";
        let reading = one("2021-10-11", "signature by the mayor", &format!("{annulled}; {appeal}"));
        assert_eq!(reading.status, Status::Contested);
        assert_eq!(reading.acts[1].kind, ActKind::CouncilDecision);
        assert_eq!(reading.acts[1].span, span("2020-02-11"));
        assert_eq!(reading.acts[1].wording, annulled);

        assert_eq!(one("2021", "signature", annulled).status, Status::Contested);
        assert_eq!(one("2020-02-11", "council decision", annulled).status, Status::Annulled);
        assert_eq!(
            one("2021", "signature", "never legally contested").status,
            Status::Signed
        );
    }

    #[test]
    fn a_merger_ends_the_commitment() {
        for (note, successor, year) in [
            ("Midi-Pyrénées merged into Occitanie in 2016", "Occitanie", 2016),
            ("merged into Auvergne-Rhône-Alpes in 2016", "Auvergne-Rhône-Alpes", 2016),
            (
                "merged into Scarperia e San Piero in January 2014",
                "Scarperia e San Piero",
                2014,
            ),
            ("merged into Neustadt in Holstein in 2016", "Neustadt in Holstein", 2016),
        ] {
            let reading = one("2009", "recent signature, report of 2009-09-08", note);
            assert_eq!(reading.status, Status::Ended);
            let successor = successor.to_owned();
            assert_eq!(reading.succession, Some(ReadSuccession { successor, year }));
        }
        for note in [
            "not merged into Agder in 2020",
            "Not merged into Agder in 2020",
            "may be merged into Agder in 2030",
            "merged into another county in 2020",
        ] {
            assert_eq!(one("2009", "signature", note).status, Status::Signed, "{note}");
        }
    }

    #[test]
    fn a_list_may_outlive_an_authority_that_merged() {
        let reading = one("", "listed 2021", "merged into Rio in 2018");
        assert_eq!(reading.status, Status::Ended);
        assert_eq!(reading.acts[0].span, span("2021"));
    }

    #[test]
    fn the_new_articles_are_a_second_commitment() {
        let joined = "joined the nine new articles of 2022 in February 2024 (https://example.org)";
        let note = format!("council decision end of 2019; {joined}");
        let readings = read("2020-03-08", "signature", &note).unwrap();
        assert_eq!(readings.len(), 2);
        assert_eq!(readings[0].version, CharterVersion::V2006);
        assert_eq!(
            readings[1],
            Reading {
                kind: CommitmentKind::Extension,
                version: CharterVersion::V2022,
                status: Status::Listed,
                acts: vec![ReadAct {
                    kind: ActKind::Unknown,
                    span: span("2024-02"),
                    wording: joined.to_owned(),
                }],
                succession: None,
            }
        );
        let ended = read("2020", "signature", &format!("{note}; merged into Agder in 2025")).unwrap();
        assert!(ended.iter().all(|reading| reading.status == Status::Ended));
        assert!(ended[0].succession.is_some() && ended[1].succession.is_none());
    }

    #[test]
    fn notes_that_are_not_understood_change_nothing() {
        for note in [
            "on CEMR's list but not on the association's (SKL) list",
            "adopted by the executive, not the council",
            "no council decision 2012-06-22",
            "council decision 2012-13-22",
            "(council decision 2012-06-22",
            ";;) ;",
        ] {
            assert_eq!(one("2009", "signature", note), one("2009", "signature", ""), "{note}");
        }
    }
}
