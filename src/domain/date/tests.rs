//! Dates are read, cut, written and refused as they should be.

use proptest::prelude::*;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as SerdeError, MapDeserializer};

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn span(earliest: &str, latest: &str) -> DateSpan {
    DateSpan::new(day(earliest), Some(day(latest))).unwrap()
}

#[test]
fn a_year_a_month_and_a_day_are_read() {
    for (text, earliest, latest, precision) in [
        ("2007", "2007-01-01", "2007-12-31", Precision::Year),
        ("2007-06", "2007-06-01", "2007-06-30", Precision::Month),
        ("2008-02", "2008-02-01", "2008-02-29", Precision::Month),
        (" 2007-06-23 ", "2007-06-23", "2007-06-23", Precision::Day),
        ("2006", "2006-05-12", "2006-12-31", Precision::Year),
        ("2006-05", "2006-05-12", "2006-05-31", Precision::Month),
        ("2006-05-12", "2006-05-12", "2006-05-12", Precision::Day),
        ("2010/2012", "2010-01-01", "2012-12-31", Precision::Span),
        ("2005/2012-03", "2006-05-12", "2012-03-31", Precision::Span),
    ] {
        let read = DateSpan::parse(text).unwrap();
        assert_eq!(read, span(earliest, latest), "{text}");
        assert_eq!(read.precision(), precision, "{text}");
    }
    let open = DateSpan::parse("2023/..").unwrap();
    assert_eq!(open, DateSpan::since(day("2023-01-01")));
    assert_eq!(open.precision(), Precision::From);
    assert_eq!(DateSpan::parse("../.."), Ok(DateSpan::undated()));
    assert_eq!(DateSpan::undated().precision(), Precision::Undated);
}

#[test]
fn what_is_no_date_of_the_register_is_refused() {
    for (text, error) in [
        ("", DateError::Unreadable),
        ("07", DateError::Unreadable),
        ("2007-6", DateError::Unreadable),
        ("2007-06-23-01", DateError::Unreadable),
        ("2007-", DateError::Unreadable),
        ("+2007", DateError::Unreadable),
        ("23.06.2007", DateError::Unreadable),
        ("about 2007", DateError::Unreadable),
        ("2007/", DateError::Unreadable),
        ("../2007", DateError::Unreadable),
        ("2007-13", DateError::NoSuchDate),
        ("2007-00", DateError::NoSuchDate),
        ("2007-02-29", DateError::NoSuchDate),
        ("2005", DateError::BeforeOpening),
        ("2006-04", DateError::BeforeOpening),
        ("2006-05-11", DateError::BeforeOpening),
        ("2012/2010", DateError::Reversed),
    ] {
        assert_eq!(DateSpan::parse(text), Err(error), "{text}");
    }
    assert_eq!(
        DateSpan::new(day("2012-01-02"), Some(day("2012-01-01"))),
        Err(DateError::Reversed)
    );
}

#[test]
fn before_ends_on_the_day_before() {
    for (text, latest) in [
        ("2022", "2021-12-31"),
        ("2015-07", "2015-06-30"),
        ("2008-02-21", "2008-02-20"),
        ("2008-03-01", "2008-02-29"),
        ("2006-05-13", "2006-05-12"),
    ] {
        let read = DateSpan::before(text).unwrap();
        assert_eq!(read, span("2006-05-12", latest), "{text}");
    }
    assert_eq!(DateSpan::before("2006"), Err(DateError::BeforeOpening));
    assert_eq!(DateSpan::before("2006-05-12"), Err(DateError::BeforeOpening));
    assert_eq!(DateSpan::before("soon"), Err(DateError::Unreadable));
}

#[test]
fn the_year_is_given_only_when_both_ends_agree() {
    let year = |text: &str| DateSpan::parse(text).unwrap().year();
    assert_eq!(year("2006"), Some(2006));
    assert_eq!(year("2012-09-12"), Some(2012));
    assert_eq!(year("2012-01-05/2012-11-03"), Some(2012));
    assert_eq!(year("2010/2012"), None);
    assert_eq!(year("2023/.."), None);
    assert_eq!(DateSpan::undated().year(), None);
}

#[test]
fn spans_are_cut_and_joined() {
    let read = |text: &str| DateSpan::parse(text).unwrap();
    assert_eq!(
        read("2006").intersect(&DateSpan::before("2006-10").unwrap()),
        Some(span("2006-05-12", "2006-09-30"))
    );
    assert_eq!(read("2015").intersect(&DateSpan::before("2008").unwrap()), None);
    assert_eq!(DateSpan::undated().intersect(&read("2023/..")), Some(read("2023/..")));
    assert_eq!(
        read("2022-02-04").cover(&read("2021")),
        span("2021-01-01", "2022-02-04")
    );
    assert_eq!(read("2008").cover(&read("2023/..")), DateSpan::since(day("2008-01-01")));
}

#[test]
fn what_is_deserialised_is_checked() {
    let read = |fields: &[(&'static str, &'static str)]| {
        let map = MapDeserializer::new(fields.iter().copied());
        DateSpan::deserialize(IntoDeserializer::<SerdeError>::into_deserializer(map))
    };
    assert_eq!(
        read(&[("earliest", "2023-01-01")]),
        Ok(DateSpan::since(day("2023-01-01")))
    );
    assert_eq!(read(&[("earliest", "2001-01-01")]), Ok(DateSpan::undated()));
    assert!(read(&[("earliest", "soon")]).is_err());
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (-20_000i32..60_000).prop_map(|days| CHARTER_OPENED + chrono::TimeDelta::days(i64::from(days)))
}

proptest! {
    #[test]
    fn no_span_begins_before_the_opening_or_ends_before_it_begins(
        one in any_day(), two in proptest::option::of(any_day()),
        three in any_day(), four in proptest::option::of(any_day()),
    ) {
        let spans = [
            DateSpan::new(one, two),
            DateSpan::until(one),
            DateSpan::before(&three.to_string()),
            DateSpan::month(one.year(), one.month()),
            DateSpan::year_of(three.year()),
            Ok(DateSpan::since(one)),
        ];
        for span in spans.iter().flatten() {
            if let Ok(other) = &DateSpan::new(three, four) {
                let met = span.intersect(other).unwrap_or(*span);
                for span in [*span, met, span.cover(other)] {
                    prop_assert!(span.earliest() >= CHARTER_OPENED);
                    prop_assert!(span.latest().is_none_or(|latest| latest >= span.earliest()));
                }
            }
        }
    }

    #[test]
    fn what_is_written_is_read_back(one in any_day(), two in proptest::option::of(any_day())) {
        for span in [DateSpan::new(one, two), DateSpan::month(one.year(), one.month()),
            DateSpan::year_of(one.year()), DateSpan::day(one)].into_iter().flatten() {
            prop_assert_eq!(DateSpan::parse(&span.to_string()), Ok(span));
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,20}|[0-9./-]{0,12}") {
        let _ = (DateSpan::parse(&text), DateSpan::before(&text));
    }
}
