//! What a map of countries can show, and how dark a country is in it.

use super::codes::codes;
use super::tally::CountryTally;

codes! {
    /// What a map of countries shows.
    pub enum Mapped {
        /// Signatories known to the register.
        Signatories = "signatories",
        /// Municipalities that signed, among the country's local governments.
        Coverage = "coverage",
        /// Inhabitants of municipalities that signed, by their own populations.
        Inhabitants = "inhabitants",
        /// Signatories of which a plan is known, among all known.
        Plans = "plans",
        /// Signatories with an accepted report, among all known.
        Reports = "reports",
    }
}

impl Mapped {
    /// Whether it shows parts of a whole.
    #[must_use]
    pub const fn is_share(self) -> bool {
        !matches!(self, Self::Signatories | Self::Inhabitants)
    }

    /// The number that is known of a country, and of a share its whole. Where nothing is known
    /// there is none: it is never 0.
    #[must_use]
    pub fn value(self, tally: &CountryTally) -> Option<(i64, Option<i64>)> {
        let (part, whole) = match self {
            Self::Signatories => (tally.signatories, None),
            Self::Inhabitants => (tally.inhabitants.number, None),
            Self::Coverage => (tally.municipalities, Some(tally.local_governments?)),
            Self::Plans => (tally.with_plan, Some(tally.signatories)),
            Self::Reports => (tally.reported, Some(tally.signatories)),
        };
        (part > 0).then_some((part, whole))
    }

    /// Lower ends of the steps from light to dark; of a share in per cent, the first for any at all.
    #[must_use]
    pub const fn steps(self) -> [i64; 4] {
        match self {
            Self::Signatories => [1, 5, 10, 25],
            Self::Inhabitants => [1, 100_000, 1_000_000, 5_000_000],
            Self::Coverage => [0, 5, 20, 50],
            Self::Plans | Self::Reports => [0, 25, 50, 75],
        }
    }

    /// The step of a country, from 0; none where nothing is known.
    #[must_use]
    pub fn step(self, tally: &CountryTally) -> Option<usize> {
        let (part, whole) = self.value(tally)?;
        let reaches = |from: &i64| whole.map_or(part >= *from, |whole| part * 100 >= *from * whole);
        self.steps().iter().rposition(reaches)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tally::Inhabitants;

    #[test]
    fn nothing_known_is_never_the_lightest_step() {
        let mut tally = CountryTally {
            signatories: 8,
            municipalities: 5,
            with_plan: 2,
            ..CountryTally::default()
        };
        let steps = |tally: &CountryTally| Mapped::ALL.map(|one| one.step(tally));
        assert_eq!(steps(&tally), [Some(1), None, None, Some(1), None]);
        tally.local_governments = Some(1_000);
        tally.reported = 8;
        tally.inhabitants = Inhabitants {
            number: 100_000,
            known: 1,
            of: 5,
        };
        assert_eq!(steps(&tally), [Some(1), Some(0), Some(1), Some(1), Some(3)]);
        assert_eq!(Mapped::Coverage.value(&tally), Some((5, Some(1_000))));
        assert_eq!(steps(&CountryTally::default()), [None; 5]);
    }
}
