//! What became of the signatures: of those who signed, how many have a plan or a report that is known.
//!
//! What is not known stands beside every share; it is never counted as "no".

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::codes::codes;
use super::plan::{StatementKind, plan_due, was_in_time};
use super::register::{Authority, Register};

codes! {
    /// By what signatories are put together.
    pub enum Group {
        /// Year of signature.
        Year = "year",
        /// Country.
        Country = "country",
        /// Kind of authority.
        Kind = "kind",
        /// Class of size, by the authority's own population.
        Size = "size",
        /// Working language; with two, an authority counts in both.
        Language = "language",
        /// The articles taken on.
        Version = "version",
    }
}

codes! {
    /// Class of size, by the population of the authority itself.
    pub enum Size {
        /// Fewer than 5,000.
        UpTo5 = "under-5000",
        /// 5,000 to 19,999.
        UpTo20 = "5000-19999",
        /// 20,000 to 99,999.
        UpTo100 = "20000-99999",
        /// 100,000 to 499,999.
        UpTo500 = "100000-499999",
        /// 500,000 and more.
        Over500 = "over-500000",
        /// No source gives the authority's own population.
        Unknown = "unknown",
    }
}

impl Size {
    /// The class of an authority.
    #[must_use]
    pub fn of(authority: &Authority) -> Self {
        match authority.population.as_ref().map(|population| population.inhabitants) {
            None => Self::Unknown,
            Some(..5_000) => Self::UpTo5,
            Some(..20_000) => Self::UpTo20,
            Some(..100_000) => Self::UpTo100,
            Some(..500_000) => Self::UpTo500,
            Some(_) => Self::Over500,
        }
    }
}

/// Signatories put together, and what is known of their plans and reports.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Cohort {
    /// The group's code; `unknown` where it is not known.
    pub code: String,
    /// Signatories.
    pub signatories: i64,
    /// Of these, those whose year of signature is known.
    pub dated: i64,
    /// Of these, those whose own population is known.
    pub with_population: i64,
    /// Of these, those whose two years are over for certain.
    pub due: i64,
    /// Of these, those of which a plan is known.
    pub with_plan: i64,
    /// Of these, those whose plan was adopted within two years for certain.
    pub in_time: i64,
    /// Of these, those of which a source says that there was still no plan after the two years.
    pub not_in_time: i64,
    /// Of these, those with a report that was reviewed and accepted here.
    pub reported: i64,
}

/// A stage on the way from signature to review: of how many it is known that they came there, and of how many that they
/// did not. Of all others nothing is known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Stage {
    /// Who is known to have come there.
    pub reached: i64,
    /// Who is known not to have.
    pub missed: i64,
    /// All of them.
    pub of: i64,
}

impl Stage {
    /// How many came there, as far as there is evidence: none without any, and 0 only where it is known of everybody.
    #[must_use]
    pub fn known(self) -> Option<i64> {
        (self.reached > 0 || self.of > 0 && self.missed == self.of).then_some(self.reached)
    }
}

impl Cohort {
    /// A plan, whenever it came.
    #[must_use]
    pub fn plan(&self) -> Stage {
        // A plan that nobody told us of may be there all the same.
        self.stage(self.with_plan, 0)
    }

    /// A plan within 24 months. A later plan does not tell: there may have been one before it.
    #[must_use]
    pub fn in_time(&self) -> Stage {
        self.stage(self.in_time, self.not_in_time)
    }

    /// A report that was reviewed. Who writes no report here may have written one elsewhere.
    #[must_use]
    pub fn reported(&self) -> Stage {
        self.stage(self.reported, 0)
    }

    fn stage(&self, reached: i64, missed: i64) -> Stage {
        Stage {
            reached,
            missed,
            of: self.signatories,
        }
    }

    fn add(&mut self, authority: &Authority, today: NaiveDate) {
        self.signatories += 1;
        self.dated += i64::from(authority.signed_year().is_some());
        self.with_population += i64::from(authority.population.is_some());
        let signed = authority.signed();
        let due = signed.and_then(plan_due).and_then(|due| due.latest());
        self.due += i64::from(due.is_some_and(|due| due < today));
        self.with_plan += i64::from(!authority.plans.is_empty());
        let is_in_time = had_plan_in_time(authority);
        self.in_time += i64::from(is_in_time);
        let none_after = |due: NaiveDate| {
            let mut statements = authority.plan_statements.iter();
            statements.any(|one| one.kind == StatementKind::NoPlan && one.said_on > due)
        };
        self.not_in_time += i64::from(!is_in_time && due.is_some_and(none_after));
        self.reported += i64::from(!authority.reported.is_empty());
    }
}

/// Whether a plan is known that was adopted within two years of the signature for certain.
#[must_use]
pub fn had_plan_in_time(authority: &Authority) -> bool {
    let signed = authority.signed();
    signed.is_some_and(|signed| {
        let mut plans = authority.plans.iter();
        plans.any(|plan| was_in_time(signed, plan) == Some(true))
    })
}

/// Every signatory together.
#[must_use]
pub fn whole(register: &Register, today: NaiveDate) -> Cohort {
    let count = || vec![whole_of(&register.authorities, today)];
    register
        .memo
        .cohorts(None, today, count)
        .first()
        .cloned()
        .unwrap_or_default()
}

/// The signatories among some authorities together.
pub fn whole_of<'a>(authorities: impl IntoIterator<Item = &'a Authority>, today: NaiveDate) -> Cohort {
    let mut whole = Cohort::default();
    for authority in authorities.into_iter().filter(|one| one.is_signatory()) {
        whole.add(authority, today);
    }
    whole
}

/// Signatories by `group`, classes of size from the smallest, all others in the order of their codes; `unknown` last.
#[must_use]
pub fn cohorts(register: &Register, group: Group, today: NaiveDate) -> Vec<Cohort> {
    let count = || count_cohorts(register, group, today);
    register.memo.cohorts(Some(group), today, count).to_vec()
}

fn count_cohorts(register: &Register, group: Group, today: NaiveDate) -> Vec<Cohort> {
    let mut cohorts: BTreeMap<(bool, String), Cohort> = BTreeMap::new();
    for authority in register.signatories() {
        for code in codes_of(authority, group) {
            let key = (code == "unknown", code.clone());
            let cohort = cohorts.entry(key).or_insert_with(|| Cohort {
                code,
                ..Cohort::default()
            });
            cohort.add(authority, today);
        }
    }
    let mut cohorts: Vec<Cohort> = cohorts.into_values().collect();
    if group == Group::Size {
        cohorts.sort_by_key(|cohort| Size::ALL.iter().position(|size| size.code() == cohort.code));
    }
    cohorts
}

fn codes_of(authority: &Authority, group: Group) -> Vec<String> {
    let unknown = || "unknown".to_owned();
    match group {
        Group::Year => vec![authority.signed_year().map_or_else(unknown, |year| year.to_string())],
        Group::Country => vec![authority.country.clone()],
        Group::Kind => vec![authority.kind.code().to_owned()],
        Group::Size => vec![Size::of(authority).code().to_owned()],
        Group::Language if authority.languages.is_empty() => vec![unknown()],
        Group::Language => authority
            .languages
            .iter()
            .map(|language| language.tag.clone())
            .collect(),
        Group::Version => vec![authority.articles().code().to_owned()],
    }
}

/// How many signatories owe the report of the newest period, and how many of them have reported.
#[must_use]
pub fn reporting(register: &Register) -> (i64, i64) {
    register.index().reporting
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::{ActKind, Status};
    use crate::domain::date::DateSpan;
    use crate::domain::plan::{Plan, Statement};
    use crate::domain::register::{Act, Population, WorkingLanguage};

    fn authority(signed: &str, tags: &[&str], inhabitants: Option<i64>, plan: Option<&str>) -> Authority {
        let act = Act {
            kind: ActKind::Signature,
            span: DateSpan::parse(signed).unwrap(),
            wording: String::new(),
            language: String::new(),
            source: String::new(),
        };
        Authority {
            languages: tags
                .iter()
                .map(|tag| WorkingLanguage {
                    tag: (*tag).to_owned(),
                    source: String::new(),
                })
                .collect(),
            population: inhabitants.map(|inhabitants| Population {
                inhabitants,
                as_of: "2025".into(),
                source: String::new(),
            }),
            plans: plan
                .map(|adopted| Plan {
                    adopted: DateSpan::parse(adopted).ok(),
                    ..Plan::default()
                })
                .into_iter()
                .collect(),
            ..Authority::example(Status::Signed, vec![act])
        }
    }

    #[test]
    fn nobody_is_lost_and_two_languages_count_twice() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let register = Register {
            authorities: vec![
                authority("2012-09-12", &["sv"], Some(4_999), Some("2014-06-01")),
                authority("2012", &["sv", "fi"], Some(5_000), Some("2020")),
                authority("2025-05-01", &[], None, None),
                authority("2012/2014", &["sv"], Some(2_000_000), None),
            ],
            ..Register::default()
        };
        let all = whole(&register, today);
        assert_eq!(
            (all.signatories, all.due, all.with_plan, all.in_time, all.reported),
            (4, 3, 2, 1, 0)
        );
        let told = |group| -> Vec<(String, i64)> {
            cohorts(&register, group, today)
                .into_iter()
                .map(|cohort| (cohort.code, cohort.signatories))
                .collect()
        };
        let pairs = |list: &[(&str, i64)]| -> Vec<(String, i64)> {
            list.iter().map(|(code, count)| ((*code).to_owned(), *count)).collect()
        };
        assert_eq!(told(Group::Year), pairs(&[("2012", 2), ("2025", 1), ("unknown", 1)]));
        assert_eq!(told(Group::Language), pairs(&[("fi", 1), ("sv", 3), ("unknown", 1)]));
        assert_eq!(told(Group::Version), pairs(&[("2006", 4)]));
        assert_eq!(told(Group::Country), pairs(&[("SE", 4)]));
        assert_eq!(
            told(Group::Size),
            pairs(&[("under-5000", 1), ("5000-19999", 1), ("over-500000", 1), ("unknown", 1)])
        );
    }

    #[test]
    fn nothing_known_is_no_number_and_nought_is_known_of_all() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        let without = |signed: &str, said: &str| Authority {
            plan_statements: vec![Statement {
                kind: StatementKind::NoPlan,
                said_on: said.parse().unwrap(),
                until: None,
                wording: String::new(),
                wording_language: String::new(),
                source: String::new(),
            }],
            ..authority(signed, &[], None, None)
        };
        let told = |authorities: &[Authority]| {
            let all = whole_of(authorities, today);
            [all.plan(), all.in_time(), all.reported()].map(Stage::known)
        };
        let silent = || authority("2012-09-12", &[], None, None);
        let late = || authority("2012-09-12", &[], None, Some("2019"));
        assert_eq!(told(&[silent(), silent()]), [None; 3]);
        assert_eq!(told(&[late()]), [Some(1), None, None], "one may have come before it");
        assert_eq!(told(&[without("2012-09-12", "2016-01-01")]), [None, Some(0), None]);
        assert_eq!(
            told(&[without("2012-09-12", "2014-09-12")]),
            [None; 3],
            "the time was not over"
        );
        assert_eq!(told(&[without("2012-09-12", "2016-01-01"), silent()]), [None; 3]);
        assert_eq!(told(&[]), [None; 3]);
        let mut reported = authority("2012-09-12", &[], None, Some("2013"));
        reported.reported.push("2024-2025".to_owned());
        assert_eq!(told(&[reported, silent()]), [Some(1); 3]);
    }
}
