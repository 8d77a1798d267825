use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn span(text: &str) -> DateSpan {
    DateSpan::parse(text).unwrap()
}

fn plan(starts: &str, ends: &str) -> Plan {
    Plan {
        starts: starts.parse().ok(),
        ends: ends.parse().ok(),
        ..Plan::default()
    }
}

fn said(kind: StatementKind, on: &str, until: &str) -> Statement {
    Statement {
        kind,
        said_on: day(on),
        until: until.parse().ok(),
        wording: String::new(),
        wording_language: String::new(),
        source: String::new(),
    }
}

const TODAY: &str = "2026-11-23";

#[test]
fn the_two_years_run_from_the_signature_as_exactly_as_it_is_known() {
    for (signed, due) in [
        ("2024-02-29", Some("2026-02-28")),
        ("2025-06", Some("2027-06-01/2027-06-30")),
        ("2006", Some("2008-05-12/2008-12-31")),
        ("2020/..", None),
    ] {
        let due_span = plan_due(&span(signed));
        assert_eq!(
            due_span.map(|due| due.to_string()).as_deref(),
            due.map(|due| {
                // A whole month is written as one.
                if due == "2027-06-01/2027-06-30" { "2027-06" } else { due }
            }),
            "{signed}"
        );
    }
}

#[test]
fn a_plan_is_in_force_known_or_ended() {
    let standing = |plans: &[Plan]| plan_standing(Some(&span("2010")), plans, &[], day(TODAY));
    assert_eq!(standing(&[plan("2024-01-01", "2027-12-31")]), PlanStanding::InForce);
    assert_eq!(
        standing(&[plan("2023-01-01", TODAY)]),
        PlanStanding::InForce,
        "the last day counts"
    );
    assert_eq!(standing(&[plan("", "")]), PlanStanding::Known);
    assert_eq!(standing(&[plan("2019-01-01", "2022-12-31")]), PlanStanding::Ended);
    assert_eq!(
        standing(&[plan("2015-01-01", "2018-12-31"), plan("2024-01-01", "2027-12-31")]),
        PlanStanding::InForce
    );
}

#[test]
fn without_a_plan_unknown_due_and_overdue_are_three_things() {
    let standing =
        |signed: Option<&str>, said: &[Statement]| plan_standing(signed.map(span).as_ref(), &[], said, day(TODAY));
    let none = said(StatementKind::NoPlan, "2026-05-01", "");
    assert_eq!(
        standing(Some("2010"), &[]),
        PlanStanding::Unknown,
        "nobody says anything"
    );
    assert_eq!(standing(None, &[]), PlanStanding::Unknown);
    assert_eq!(standing(Some("2025-03-08"), &[]), PlanStanding::Due);
    assert_eq!(
        standing(Some("2024"), &[]),
        PlanStanding::Due,
        "the two years may still run"
    );
    assert_eq!(
        standing(Some("2010"), std::slice::from_ref(&none)),
        PlanStanding::Overdue
    );
    assert_eq!(
        standing(Some("2025"), std::slice::from_ref(&none)),
        PlanStanding::Due,
        "there is time"
    );
    assert_eq!(
        standing(None, std::slice::from_ref(&none)),
        PlanStanding::Unknown,
        "since when, nobody knows"
    );
    let early = said(StatementKind::NoPlan, "2011-05-01", "");
    assert_eq!(
        standing(Some("2010"), &[early]),
        PlanStanding::Unknown,
        "it was said while there was time"
    );
    let more = said(StatementKind::Extension, "2026-01-01", "2027-06-30");
    assert_eq!(standing(Some("2010"), &[none.clone(), more]), PlanStanding::Extended);
    let over = said(StatementKind::Extension, "2013-01-01", "2014-06-30");
    assert_eq!(standing(Some("2010"), &[none, over]), PlanStanding::Overdue);
}

#[test]
fn in_time_is_said_only_where_the_dates_tell() {
    let adopted = |text: &str| Plan {
        adopted: Some(span(text)),
        ..Plan::default()
    };
    assert_eq!(was_in_time(&span("2012-09-12"), &adopted("2014-06-01")), Some(true));
    assert_eq!(was_in_time(&span("2012-09-12"), &adopted("2015")), Some(false));
    assert_eq!(was_in_time(&span("2012"), &adopted("2014")), None);
    assert_eq!(was_in_time(&span("2012"), &Plan::default()), None);
}

#[test]
fn a_report_not_written_and_one_not_known_are_two_things() {
    let period = Period {
        slug: "2022-2023".into(),
        starts_on: day("2022-01-01"),
        ends_on: day("2023-12-31"),
        due_on: day("2024-12-31"),
    };
    for (accepted, here, today, standing) in [
        (true, false, TODAY, ReportStanding::Reported),
        (false, true, "2024-12-31", ReportStanding::Due),
        (false, true, TODAY, ReportStanding::NotReported),
        (false, false, TODAY, ReportStanding::Unknown),
    ] {
        assert_eq!(report_standing(&period, accepted, here, day(today)), standing);
    }
    assert!(owes(Some(&span("2023-12-31")), &period) && owes(None, &period));
    assert!(!owes(Some(&span("2024")), &period));
}

#[test]
fn what_a_source_says_is_judged_field_by_field() {
    let typed = TypedPlan {
        what: "plan".into(),
        title: "Zweiter Aktionsplan".into(),
        language: "de".into(),
        starts: "2019".into(),
        ends: "2022".into(),
        wording: "second action plan 2019-2022".into(),
        source: "https://vernetzungsstelle.de/themen/europaeische-charta".into(),
        ..TypedPlan::default()
    };
    let Ok(Evidence::Plan(plan)) = typed.check(day(TODAY)) else {
        panic!()
    };
    assert_eq!(
        (plan.starts, plan.ends),
        (Some(day("2019-01-01")), Some(day("2022-12-31")))
    );
    let faults = |typed: TypedPlan| typed.check(day(TODAY)).unwrap_err();
    assert_eq!(
        faults(TypedPlan::default()),
        [
            (PlanField::What, PlanFault::Missing),
            (PlanField::Wording, PlanFault::Missing),
            (PlanField::Source, PlanFault::Missing),
        ]
    );
    for (change, fault) in [
        (
            TypedPlan {
                ends: "2018".into(),
                ..typed.clone()
            },
            (PlanField::Ends, PlanFault::EndsBeforeStart),
        ),
        (
            TypedPlan {
                starts: "soon".into(),
                ..typed.clone()
            },
            (PlanField::Starts, PlanFault::NotADate),
        ),
        (
            TypedPlan {
                dated: "2027".into(),
                ..typed.clone()
            },
            (PlanField::Dated, PlanFault::InFuture),
        ),
        (
            TypedPlan {
                language: "d e".into(),
                ..typed.clone()
            },
            (PlanField::Language, PlanFault::NotALanguage),
        ),
        (
            TypedPlan {
                source: "javascript:alert(1)".into(),
                ..typed.clone()
            },
            (PlanField::Source, PlanFault::NotAnAddress),
        ),
        (
            TypedPlan {
                address: "https://a.example/\"x".into(),
                ..typed.clone()
            },
            (PlanField::Address, PlanFault::NotAnAddress),
        ),
        (
            TypedPlan {
                title: "x".repeat(201),
                ..typed.clone()
            },
            (PlanField::Title, PlanFault::TooLong),
        ),
        (
            TypedPlan {
                what: "extension".into(),
                dated: "2026-01".into(),
                ends: "2025".into(),
                ..typed.clone()
            },
            (PlanField::Ends, PlanFault::EndsBeforeStart),
        ),
        (
            TypedPlan {
                what: "no-plan".into(),
                ..typed.clone()
            },
            (PlanField::Dated, PlanFault::Missing),
        ),
    ] {
        assert_eq!(faults(change), [fault]);
    }
    let none = TypedPlan {
        what: "no-plan".into(),
        dated: "2026-05-01".into(),
        ..typed
    };
    assert!(matches!(none.check(day(TODAY)), Ok(Evidence::Statement(one)) if one.until.is_none()));
}

proptest! {
    #[test]
    fn typed_text_of_any_kind_is_judged_and_never_panics(
        what in "plan|no-plan|extension|.{0,4}", text in ".{0,30}", date in "[0-9-]{0,12}|.{0,6}",
    ) {
        let _ = TypedPlan {
            what, title: text.clone(), language: text.clone(), dated: date.clone(), starts: date.clone(), ends: date,
            address: text.clone(), wording: text.clone(), source: text,
        }.check(day(TODAY));
    }

    #[test]
    fn time_alone_never_turns_unknown_into_an_accusation(year in 2006..2100, later in 0..40_000_u64) {
        let today = day(TODAY).checked_add_days(chrono::Days::new(later)).unwrap();
        let standing = plan_standing(DateSpan::year_of(year).ok().as_ref(), &[], &[], today);
        prop_assert!(matches!(standing, PlanStanding::Unknown | PlanStanding::Due));
    }

    #[test]
    fn a_known_plan_is_never_unknown(signed in 2006..2030, ends in proptest::option::of(2006..2040)) {
        let plan = Plan { ends: ends.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31)), ..Plan::default() };
        let standing = plan_standing(DateSpan::year_of(signed).ok().as_ref(), &[plan], &[], day(TODAY));
        prop_assert!(standing.has_plan());
    }
}
