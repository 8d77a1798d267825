//! A country's figures beside those of all countries together: how many of how many.

use chrono::NaiveDate;

use super::cohort::{whole, whole_of};
use super::register::Register;
use super::tally::{CountryTally, by_country};

/// One figure of a country, and of all countries.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Beside {
    /// What is counted: the key of its words.
    pub about: &'static str,
    /// In the country, the number and its whole; none where the whole is not known.
    pub own: Option<(i64, i64)>,
    /// In all countries of which the whole is known.
    pub all: Option<(i64, i64)>,
}

/// The figures of the country with that code.
#[must_use]
pub fn beside(register: &Register, code: &str, today: NaiveDate) -> Vec<Beside> {
    let tallies = by_country(register);
    let everyone = whole(register, today);
    let here = register
        .authorities
        .iter()
        .filter(|authority| authority.country == code);
    let here = whole_of(here, today);
    let of = |about, counted: fn(&CountryTally) -> Option<(i64, i64)>| {
        let known = tallies.iter().filter_map(counted);
        let (part, all) = known.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let own = tallies.iter().find(|tally| tally.code == code).and_then(counted);
        Beside {
            about,
            own,
            all: Some((part, all)),
        }
    };
    let rows = [
        of("coverage", |tally| {
            Some((tally.municipalities, tally.local_governments?))
        }),
        Beside {
            about: "dated",
            own: Some((here.dated, here.signatories)),
            all: Some((everyone.dated, everyone.signatories)),
        },
        of("population", |tally| {
            Some((tally.inhabitants.known, tally.inhabitants.of))
        }),
        of("plan", |tally| Some((tally.with_plan, tally.signatories))),
        of("reported", |tally| Some((tally.reported, tally.signatories))),
    ];
    // Of nobody there is no share.
    let some = |counted: Option<(i64, i64)>| counted.filter(|(_, whole)| *whole > 0);
    rows.map(|row| Beside {
        own: some(row.own),
        all: some(row.all),
        ..row
    })
    .to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::Status;
    use crate::domain::register::{Authority, Country, LocalGovernments, Population};

    #[test]
    fn a_whole_that_is_not_known_is_in_no_sum() {
        let country = |code: &str, number: Option<i64>| Country {
            code: code.to_owned(),
            eurostat_code: code.to_owned(),
            languages: Vec::new(),
            associations: Vec::new(),
            local_governments: number.map(|number| LocalGovernments {
                number,
                as_of: "2025".to_owned(),
                source: String::new(),
            }),
        };
        let signatory = |code: &str, inhabitants: Option<i64>| Authority {
            country: code.to_owned(),
            population: inhabitants.map(|inhabitants| Population {
                inhabitants,
                as_of: "2025".to_owned(),
                source: String::new(),
            }),
            ..Authority::example(Status::Listed, Vec::new())
        };
        let register = Register {
            countries: vec![country("FI", None), country("IS", Some(62)), country("SE", Some(290))],
            authorities: vec![signatory("SE", Some(9)), signatory("SE", None), signatory("FI", None)],
            ..Register::default()
        };
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let told = |code| -> Vec<_> {
            let rows = beside(&register, code, today).into_iter();
            rows.map(|row| (row.about, row.own, row.all)).collect()
        };
        let all = Some((2, 352));
        assert_eq!(told("SE")[0], ("coverage", Some((2, 290)), all));
        assert_eq!(told("FI")[0], ("coverage", None, all));
        assert_eq!(told("SE")[1], ("dated", Some((0, 2)), Some((0, 3))));
        assert_eq!(told("SE")[2], ("population", Some((1, 2)), Some((1, 3))));
        assert_eq!(told("IS")[2..5].iter().map(|row| row.1).collect::<Vec<_>>(), [None; 3]);
    }
}
