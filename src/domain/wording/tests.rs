//! Every wording of the real list, what it is read as, and what must be refused.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::date::{CHARTER_OPENED, Precision};

/// The register's own list, as it is imported.
const REAL_LIST: &str = include_str!("../../server/register/signatories.csv");

pub(super) fn span(text: &str) -> DateSpan {
    DateSpan::parse(text).unwrap()
}

pub(super) fn one(date: &str, wording: &str, note: &str) -> Reading {
    let readings = read(date, wording, note).unwrap_or_else(|problem| {
        panic!("{date:?} {wording:?} {note:?}: {problem}");
    });
    assert_eq!(readings.len(), 1, "{wording}");
    readings.into_iter().next().unwrap()
}

/// The cells of a CSV text without line breaks in cells, which is what the list is.
fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines()
        .map(|line| {
            let (mut cells, mut quoted) = (vec![String::new()], false);
            for letter in line.chars() {
                match letter {
                    '"' => quoted = !quoted,
                    ',' if !quoted => cells.push(String::new()),
                    letter => cells.last_mut().unwrap().push(letter),
                }
            }
            cells
        })
        .collect()
}

/// Date, meaning and note of every row of the real list.
fn real_rows() -> Vec<(String, String, String)> {
    let rows = rows(REAL_LIST);
    let column = |name: &str| rows[0].iter().position(|cell| cell == name).unwrap();
    let (date, meaning, note) = (column("date"), column("date_meaning"), column("note"));
    rows[1..]
        .iter()
        .map(|row| (row[date].clone(), row[meaning].clone(), row[note].clone()))
        .collect()
}

/// Date, wording, then status, act and span that it must be read as: every wording of the real
/// list with a date that it has there, and further phrases of the same grammar.
const TABLE: &str = "
2006-09-26 | signature | signed | signature | 2006-09-26
2007-06 | signature | signed | signature | 2007-06
2021-10-11 | signature by the mayor | signed | signature | 2021-10-11
2006 | signature year | signed | signature | 2006
2020-03-08 | signature; 27th in Türkiye | signed | signature | 2020-03-08
2009-09 | signature; 900th signatory | signed | signature | 2009-09
| signature; 15th in the country (undated) | signed | signature | ../..
| signature (undated) | signed | signature | ../..
| signed | signed | signature | ../..
2008-09 | signature; the first in Iceland | signed | signature | 2008-09
| signature; council decision in December (year not given) | signed | signature | ../..
| signed together online (year not given) | signed | signature | ../..
2006 | signed before 2006-10 (date from the address) | signed | signature | 2006-05-12/2006-09-30
| signed before 2008-02-21 | signed | signature | 2006-05-12/2008-02-20
| signed before 2008-03-04 (first in Catalonia) | signed | signature | 2006-05-12/2008-03-03
| signed before 2008-12 | signed | signature | 2006-05-12/2008-11-30
| signed before 2009-10-16 | signed | signature | 2006-05-12/2009-10-15
| signed before 2015-05-27 | signed | signature | 2006-05-12/2015-05-26
| signed before 2015-05-27 (first county) | signed | signature | 2006-05-12/2015-05-26
| signed before 2015-07 | signed | signature | 2006-05-12/2015-06-30
| signed before 2019-11-14 | signed | signature | 2006-05-12/2019-11-13
| signed before 2022 | signed | signature | 2006-05-12/2021-12-31
| signed within a year before 2017-03-13 | signed | signature | 2016-03-13/2017-03-12
2009 | recent signature, report of 2009-09-08 | signed | signature | 2009-01-01/2009-09-08
2022-10 | signature (report 2022-10-26) | signed | signature | 2022-10-01/2022-10-26
2023-01 | signature (report 2023-01-17) | signed | signature | 2023-01-01/2023-01-17
2019 | signature (report of 2019) | signed | signature | 2019
2022-02-04 | signature (page dated 2022, text says 2021) | signed | signature | 2021-01-01/2022-02-04
2010-03-08 | signature (around 8 March) | signed | signature | 2010-03
2021 | signature (year inferred: 'charter exists for 15 years') | signed | signature | 2021
2026-01 | signature of the REVISED (2022) charter | signed | signature | 2026-01
2018-03 | signing event in Bayonne | signed | ceremony | 2018-03
2008-02-20 | council decision | decided | council-decision | 2008-02-20
2017-06-23 | council decision no. 780 | decided | council-decision | 2017-06-23
2009 | council adoption reported 2009-12-01 | decided | council-decision | 2009-01-01/2009-12-01
2006-09 | board approval | decided | council-decision | 2006-09
2009 | executive (giunta) decision | decided | council-decision | 2009
| executive approval | decided | council-decision | ../..
| adopted before 2008-12 | decided | council-decision | 2006-05-12/2008-11-30
2019 | joining announced 2019-02-05 | announced | announcement | 2019-02-05
2025-11-24 | signing ceremony announced | announced | announcement | 2025-11-24
2013 | announced 2013-03-08 as new | listed | announcement | 2013-03-08
2013 | announced 2013-03-08; first in Türkiye | listed | announcement | 2013-03-08
| listed 2021 | listed | listing | 2021
| listed (undated list, about 2010-2012) | listed | listing | 2010/2012
| listed (page after 2022) | listed | listing | 2023/..
2007 | named among the first 500 (year inferred) | listed | listing | 2007
2007 | reported as 500th signatory (page undated; year inferred) | listed | listing | 2007
2009 | joined | listed | unknown | 2009
2013 | joined (autumn) | listed | unknown | 2013
2007 | adhered | listed | unknown | 2007
2022-07 | adhesion (report) | listed | unknown | 2022-07
| pioneer in Saxony, before 2012 | listed | unknown | 2006-05-12/2011-12-31
| first Swiss city with a four-year action plan | listed | unknown | ../..
| second action plan 2019-2022 | listed | unknown | ../..
| own page on the charter as frame for action | listed | unknown | ../..
| named as implementing the charter, 2022 | listed | unknown | 2022

| Signed  BEFORE March 2008 | signed | signature | 2006-05-12/2008-02-29
| signed on 8 March 2010 | signed | signature | 2010-03-08
| signed after 2022 | signed | signature | 2023/..
2010 | signature (around 8 March) | signed | signature | 2010-03
| signature (page dated 2022) | signed | signature | 2006-05-12/2022-12-31
| signature (page dated 2022, text says 2021) | signed | signature | 2021/2022
2021-04-01 | signature (year inferred) | signed | signature | 2021
| signature of the revised charter | signed | signature | 2022-12-06/..
2012 | municipal council resolution no. 7 (report of 2012-03) | decided | council-decision | 2012-01-01/2012-03-31
";

/// Date, wording, note and the problem that they must be refused with.
const REFUSED: &str = "
2005 | signature |  | date-before-opening
2006-05-11 | signature |  | date-before-opening
2007-13 | signature |  | date-unreadable
spring 2007 | signature |  | date-unreadable
2007 |  |  | empty-wording
2007 |    |  | empty-wording
| signed before 2006 |  | wording-before-opening
| listed 1999 |  | wording-before-opening
2015 | signed before 2008 |  | contradiction
2012 | recent signature, report of 2009-09-08 |  | contradiction
2012 | signature (undated) |  | contradiction
2012 | signed together online (year not given) |  | contradiction
2010-05-08 | signature (around 8 March) |  | contradiction
2020-02-04 | signature (page dated 2022, text says 2021) |  | contradiction
2021 | signature of the revised (2022) charter |  | contradiction
2009 | signed in 2010 |  | contradiction
| signed before 2008 (report of 2009), after 2010 |  | contradiction
2009 | 27th in the country; signed |  | not-understood
2009 | withdrawn |  | not-understood
2009 | not signed |  | not-understood
2009 | signature planned |  | not-understood
2009 | signature (withdrawn) |  | not-understood
2009 | signature (undated |  | not-understood
2009 | signature undated) |  | not-understood
2009 | signature ((undated)) |  | not-understood
2009 | (undated) |  | not-understood
2009 | announced |  | not-understood
2013 | announced 2013-03-08 |  | not-understood
| signing event in preparation |  | not-understood
| signing event in March |  | not-understood
| signed before 2008-13 |  | not-understood
| signed before the end of 2008 |  | not-understood
| listed about 2012-2010 |  | not-understood
2009 | council vote |  | not-understood
2009 | unterzeichnet |  | not-understood
2009 | ; |  | not-understood
2009 | signature | council decision 2005-06-22 | note-date-impossible
2009 | signature | merged into Agder in 2001 | note-date-impossible
2009 | signature | merged into Agder in 2008 | note-date-impossible
2009 | signature | joined the nine new articles in 2021 | note-date-impossible
";

/// The cells of a table that is written as lines with `|` between the cells.
fn table<const CELLS: usize>(text: &'static str) -> Vec<[&'static str; CELLS]> {
    text.lines()
        .filter(|line| !line.is_empty())
        .map(|line| {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            cells.try_into().unwrap()
        })
        .collect()
}

#[test]
fn wordings_are_read_as_status_act_and_span() {
    for [date, wording, status, kind, expected] in table(TABLE) {
        let reading = one(date, wording, "");
        let act = ReadAct {
            kind: ActKind::parse_code(kind).unwrap(),
            span: span(expected),
            wording: wording.to_owned(),
        };
        assert_eq!(reading.acts, [act], "{wording}");
        assert_eq!(reading.status.code(), status, "{wording}");
        assert_eq!(reading.kind, CommitmentKind::Signature, "{wording}");
        assert_eq!(reading.succession, None, "{wording}");
    }
}

#[test]
fn every_row_of_the_real_list_is_understood_and_its_wording_is_in_the_table() {
    let rows = real_rows();
    assert_eq!(rows.len(), 207);
    let wordings: BTreeSet<&str> = rows.iter().map(|row| row.1.as_str()).collect();
    assert_eq!(wordings.len(), 56);
    let table = table::<5>(TABLE);
    for wording in wordings {
        assert!(
            table.iter().any(|row| row[1] == wording),
            "{wording} has no expectation"
        );
    }
    let mut readings = 0;
    for (date, wording, note) in &rows {
        let read = read(date, wording, note);
        let read = read.unwrap_or_else(|problem| panic!("{date} {wording} {note}: {problem}"));
        for reading in &read {
            assert!(!reading.acts.is_empty());
            assert!(
                reading
                    .acts
                    .iter()
                    .all(|act| { wording.contains(&act.wording) || note.contains(&act.wording) })
            );
        }
        readings += read.len();
    }
    assert_eq!(readings, 208, "one row of the list tells two commitments");
}

#[test]
fn the_notes_of_the_real_list_change_the_readings_they_should() {
    let mut changed: Vec<String> = real_rows()
        .iter()
        .filter(|(date, wording, note)| read(date, wording, note) != read(date, wording, ""))
        .map(|(_, _, note)| note.chars().take(40).collect())
        .collect();
    changed.sort();
    assert_eq!(
        changed,
        [
            "Midi-Pyrénées merged into Occitanie in 2",
            "assembly decision 2015-12-29",
            "council decision 2007-04-20",
            "council decision 2012-06-22",
            "council decision 2013-06-03",
            "council decision end of 2019; joined the",
            "council resolution of 2020-02-11 annulled",
            "county assembly conclusion 2015-05-20",
            "entered in CEMR's register only in 2014",
            "merged into Agder in 2020",
            "merged into Auvergne-Rhône-Alpes in 2016",
        ]
        .map(|note| note.chars().take(40).collect::<String>())
    );
}

#[test]
fn the_version_is_what_the_source_says_or_the_dates_prove() {
    for (date, wording, note, version) in [
        ("2020", "signature", "", CharterVersion::V2006),
        ("2022", "signature", "", CharterVersion::Unknown),
        ("", "signed", "", CharterVersion::Unknown),
        ("", "signed", "council decision 2012-06-22", CharterVersion::Unknown),
        (
            "",
            "council decision",
            "entered in CEMR's register only in 2014",
            CharterVersion::V2006,
        ),
        ("", "listed (page after 2022)", "", CharterVersion::Unknown),
        ("", "listed (undated list, about 2010-2012)", "", CharterVersion::V2006),
        (
            "2026",
            "signature of the REVISED (2022) charter",
            "",
            CharterVersion::V2022,
        ),
        (
            "2023-05-01",
            "council decision of the revised charter",
            "",
            CharterVersion::V2022,
        ),
    ] {
        assert_eq!(one(date, wording, note).version, version, "{date} {wording} {note}");
    }
}

#[test]
fn what_cannot_be_is_refused() {
    for [date, wording, note, problem] in table(REFUSED) {
        let problem = WordingProblem::parse_code(problem).unwrap();
        assert_eq!(read(date, wording, note), Err(problem), "{date:?} {wording:?} {note:?}");
    }
}

#[test]
fn a_long_text_is_refused_at_once() {
    for phrase in [
        "signed ",
        "together online ",
        "first in A ",
        "signed before 2008, ",
        "A in ",
    ] {
        let long = phrase.repeat(5_000);
        assert!(read("", &format!("signed {long} x"), "").is_err());
        assert!(read("", "signed", &format!("{long} merged into {long} in 2016")).is_ok());
    }
}

proptest! {
    #[test]
    fn spacing_and_case_do_not_matter(
        [date, wording, ..] in proptest::sample::select(table::<5>(TABLE)), gap in "[ \t]{1,3}", upper in any::<bool>(),
    ) {
        // Names are told from other words by their capitals, so phrases with a name stay as they are.
        let named = wording.split([' ', ';']).skip(1).any(|word| {
            word.starts_with(char::is_uppercase) && word != "REVISED" && word != "March"
        });
        let spaced = wording.replace(' ', &gap);
        let varied = match upper {
            _ if named => spaced,
            true => spaced.to_uppercase(),
            false => spaced.to_lowercase(),
        };
        let meaning = |wording: &str| read(date, wording, "").map(|readings| {
            let reading = readings.into_iter().next().unwrap();
            (reading.status, reading.version, reading.acts[0].kind, reading.acts[0].span)
        });
        prop_assert_eq!(meaning(&varied), meaning(wording));
    }

    #[test]
    fn no_text_makes_it_panic_or_gives_a_date_before_the_opening(
        date in "|[0-9]{4}|[0-9]{4}-[0-9]{2}", wording in "\\PC{0,30}", note in "\\PC{0,30}",
        head in proptest::sample::select(vec!["", "signed ", "signed before ", "listed ("]),
        year in 1990..2040_i32,
    ) {
        for wording in [format!("{head}{wording}"), format!("{head}{year}")] {
            for reading in read(&date, &wording, &note).iter().flatten() {
                for act in &reading.acts {
                    prop_assert!(act.span.earliest() >= CHARTER_OPENED);
                    prop_assert!(act.span.precision() != Precision::From || act.span.latest().is_none());
                }
            }
        }
    }
}
