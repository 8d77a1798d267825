//! What staff may type about an authority.

use super::*;
use crate::domain::edit::{EditFault, typed};

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

const REASONS: [(&str, &str); 2] = [("source", "https://lund.example/"), ("why", "seen")];

fn new(more: &[(&str, &str)]) -> Result<NewAuthority, Faults> {
    let lund = [
        ("name_a", " Lunds  kommun "),
        ("name_language_a", "sv"),
        ("name_role_a", "official"),
        ("country", "SE"),
        ("kind", "municipality"),
    ];
    let pairs = [&lund[..], &REASONS, more].concat();
    read_new(&typed(&pairs), today(), |code| code == "SE").map(|(new, _)| new)
}

fn name(text: &str, role: &str) -> Name {
    Name {
        text: text.to_owned(),
        language: None,
        role: role.to_owned(),
    }
}

#[test]
fn a_new_authority_needs_name_country_kind_and_reason() {
    let lund = new(&[]).unwrap();
    assert_eq!(lund.names.first().map(|name| name.text.as_str()), Some("Lunds kommun"));
    assert_eq!(
        (lund.kind_wording.as_str(), lund.note_language.as_str()),
        ("municipality", "en")
    );
    let faults = read_new(&Typed::new(), today(), |code| code == "SE").unwrap_err();
    let fields: Vec<_> = faults.iter().map(|(field, _)| *field).collect();
    assert_eq!(fields, ["name_a", "country", "kind", "source", "why"]);
    assert_eq!(new(&[("country", "ZZ")]), Err(vec![("country", EditFault::NotOffered)]));
}

#[test]
fn what_is_optional_is_judged_where_it_is_given() {
    let lund = new(&[
        ("languages", "sv, fi"),
        ("latitude", "55,7047"),
        ("longitude", "13.191"),
        ("population", "128 384"),
        ("population_as_of", "2023-12-31"),
        ("scheme_a", "geonames"),
        ("identifier_a", "2693678"),
        ("scheme_c", "lau"),
        ("identifier_c", "1281"),
        ("edition_c", "2023"),
    ])
    .unwrap();
    assert_eq!(lund.languages, ["sv", "fi"]);
    assert_eq!(lund.geonames(), Some("2693678"));
    assert_eq!(lund.identifiers.len(), 2);
    assert_eq!(
        lund.population.map(|one| (one.inhabitants, one.source)),
        Some((128_384, "https://lund.example/".to_owned()))
    );
    for (pairs, fault) in [
        (&[("languages", "Swedish")][..], ("languages", EditFault::NotALanguage)),
        (&[("languages", "sv sv")], ("languages", EditFault::Repeated)),
        (&[("latitude", "55")], ("longitude", EditFault::HalfGiven)),
        (&[("place_population", "5")], ("latitude", EditFault::HalfGiven)),
        (
            &[("latitude", "91"), ("longitude", "1")],
            ("latitude", EditFault::NotDegrees),
        ),
        (
            &[("latitude", "0"), ("longitude", "0")],
            ("latitude", EditFault::NotDegrees),
        ),
        (
            &[("latitude", "NaN"), ("longitude", "1")],
            ("latitude", EditFault::NotDegrees),
        ),
        (&[("population", "many")], ("population", EditFault::NotANumber)),
        (&[("population", "5")], ("population_as_of", EditFault::Missing)),
        (
            &[("population", "5"), ("population_as_of", "2030")],
            ("population_as_of", EditFault::InFuture),
        ),
        (&[("population_as_of", "2020")], ("population", EditFault::HalfGiven)),
        (
            &[("scheme_a", "geonames"), ("identifier_a", "Q1")],
            ("identifier_a", EditFault::NotAnIdentifier),
        ),
        (
            &[("scheme_a", "isbn"), ("identifier_a", "1")],
            ("scheme_a", EditFault::NotOffered),
        ),
        (
            &[
                ("name_b", "Lunds kommun"),
                ("name_language_b", "sv"),
                ("name_role_b", "alias"),
            ],
            ("name_b", EditFault::Repeated),
        ),
        (&[("name_role_a", "former")], ("name_role_a", EditFault::NotOfficial)),
        (&[("name_language_b", "fi")], ("name_b", EditFault::Missing)),
    ] {
        assert_eq!(new(pairs), Err(vec![fault]), "{pairs:?}");
    }
}

#[test]
fn a_name_that_goes_away_was_wrong_or_becomes_a_former_one() {
    let before = [name("Bern", "official"), name("Berne", "alias")];
    let read = |pairs: &[(&str, &str)]| {
        let rows = [
            ("name_a", "Stadt Bern"),
            ("name_role_a", "official"),
            ("name_b", "Berne"),
            ("name_role_b", "alias"),
        ];
        let pairs = [&rows[..], &REASONS, pairs].concat();
        read_part(Part::Names, &typed(&pairs), today(), &before).map(|(content, _)| content)
    };
    assert_eq!(read(&[]), Err(vec![("how", EditFault::Missing)]));
    let after = vec![name("Stadt Bern", "official"), name("Berne", "alias")];
    assert_eq!(read(&[("how", "wrong")]), Ok(Content::Names(after.clone(), None)));
    let when = DateSpan::parse("2020").ok();
    let renamed = [after, vec![name("Bern", "former")]].concat();
    assert_eq!(
        read(&[("how", "renamed"), ("renamed", "2020")]),
        Ok(Content::Names(renamed, when))
    );
    assert_eq!(read(&[("how", "renamed")]), Err(vec![("renamed", EditFault::Missing)]));
    // Nothing official goes away.
    let same = [
        ("name_a", "Bern"),
        ("name_role_a", "official"),
        ("how", "renamed"),
        ("renamed", "2020"),
    ];
    let same = [&same[..], &REASONS].concat();
    let read = read_part(Part::Names, &typed(&same), today(), &before);
    assert_eq!(read, Err(vec![("how", EditFault::NothingRenamed)]));
}

#[test]
fn every_part_names_its_fields_once() {
    for part in Part::ALL {
        let mut fields = part.fields();
        assert!(fields.ends_with(&REASON), "{part}");
        fields.sort_unstable();
        fields.dedup();
        assert_eq!(fields.len(), part.fields().len(), "{part}");
    }
}
