//! How the signatories became more, as far as dates let anybody say it.

use chrono::Datelike as _;

use super::date::CHARTER_OPENED;
use super::register::Authority;

/// The signatories at the end of a year, each counted once.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct YearEnd {
    /// The year.
    pub year: i32,
    /// Those whose signature had taken place for certain.
    pub signed: i64,
    /// Those that a list or CEMR's register had named by then, while their signature is dated later or not at all.
    pub listed: i64,
    /// Those that may have signed by then: a later date is certain, this one is possible.
    pub possible: i64,
}

/// The signatories among some authorities at the end of every year from the
/// Charter's to `until`, and how many of them no date places before today.
pub fn growth<'a>(authorities: impl IntoIterator<Item = &'a Authority>, until: i32) -> (Vec<YearEnd>, i64) {
    let opened = CHARTER_OPENED.year();
    let mut steps: Vec<YearEnd> = (opened..=until.max(opened))
        .map(|year| YearEnd {
            year,
            ..YearEnd::default()
        })
        .collect();
    let mut undated = 0;
    for authority in authorities.into_iter().filter(|one| one.is_signatory()) {
        let signed = authority.signed();
        let certain = signed.and_then(|span| span.latest()).map(|day| day.year());
        let named = authority.named_by().map(|day| day.year());
        let named = named.filter(|named| certain.is_none_or(|certain| *named < certain));
        let Some(last) = certain.max(named) else {
            undated += 1;
            continue;
        };
        let first = signed.map_or(opened, |span| span.earliest().year());
        let first = first.min(named.unwrap_or(last));
        // Between two steps an authority stands in one of the three counts.
        let mut at = |year: i32, add: fn(&mut YearEnd)| {
            let place = usize::try_from(year.min(until) - opened).unwrap_or(0);
            if let Some(step) = steps.get_mut(place) {
                add(step);
            }
        };
        at(first, |step| step.possible += 1);
        if let Some(named) = named {
            at(named, |step| {
                step.possible -= 1;
                step.listed += 1;
            });
        }
        match (certain, named) {
            (Some(year), Some(_)) => at(year, |step| {
                step.listed -= 1;
                step.signed += 1;
            }),
            (Some(year), None) => at(year, |step| {
                step.possible -= 1;
                step.signed += 1;
            }),
            (None, _) => {}
        }
    }
    let mut sum = YearEnd::default();
    for step in &mut steps {
        sum.signed += step.signed;
        sum.listed += step.listed;
        sum.possible += step.possible;
        *step = YearEnd { year: step.year, ..sum };
    }
    (steps, undated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::{ActKind, Status};
    use crate::domain::date::DateSpan;
    use crate::domain::register::Act;

    fn authority(status: Status, acts: &[(ActKind, &str)]) -> Authority {
        let act = |(kind, span): &(ActKind, &str)| Act {
            kind: *kind,
            span: DateSpan::parse(span).unwrap(),
            wording: String::new(),
            language: String::new(),
            source: String::new(),
        };
        Authority::example(status, acts.iter().map(act).collect())
    }

    fn counts(acts: &[(ActKind, &str)]) -> (Vec<(i64, i64, i64)>, i64) {
        let one = authority(Status::Signed, acts);
        let (years, undated) = growth([&one], 2011);
        let counts = years.iter().map(|year| (year.signed, year.listed, year.possible));
        (counts.collect(), undated)
    }

    #[test]
    fn what_is_uncertain_is_counted_as_uncertain() {
        use ActKind::{Announcement, CouncilDecision, Listing, Registration, Signature};
        let (no, may, listed, signed) = ((0, 0, 0), (0, 0, 1), (0, 1, 0), (1, 0, 0));
        for (acts, years) in [
            (&[(Signature, "2009-03-08")][..], [no, no, no, signed, signed, signed]),
            (&[(Signature, "2008/2010")], [no, no, may, may, signed, signed]),
            (&[(Signature, "2006/2009")], [may, may, may, signed, signed, signed]),
            (&[(Listing, "2010/2011")], [may, may, may, may, may, listed]),
            (&[(Registration, "2007")], [may, listed, listed, listed, listed, listed]),
            (
                &[(Signature, "2010"), (Listing, "2008")],
                [no, no, listed, listed, signed, signed],
            ),
            (
                &[(Signature, "2008"), (Listing, "2010")],
                [no, no, signed, signed, signed, signed],
            ),
            (
                &[(Signature, "2009/.."), (Listing, "2011")],
                [no, no, no, may, may, listed],
            ),
        ] {
            assert_eq!(counts(acts), (years.to_vec(), 0), "{acts:?}");
        }
        for acts in [
            &[][..],
            &[(Signature, "../..")],
            &[(Listing, "2023/..")],
            &[(CouncilDecision, "2008"), (Announcement, "2009")],
        ] {
            assert_eq!(counts(acts), (vec![no; 6], 1), "{acts:?}");
        }
        let ended = authority(Status::Ended, &[(Signature, "2008")]);
        assert_eq!(growth([&ended], 2011).1, 0, "who is no signatory is not counted");
        assert_eq!(growth([], 1999).0.len(), 1);
    }
}
