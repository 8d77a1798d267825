//! How long whoever fails to sign in waits, and how often a network may ask for what costs time.
//!
//! Both are leaky buckets that are told by one moment: when all that was done will be forgotten. Nobody is shut out: a
//! wait has a longest length, and what is not counted again is forgotten.

use std::net::{IpAddr, Ipv6Addr};

use chrono::{DateTime, Duration, Utc};

/// Longest that anybody waits.
pub const LONGEST_WAIT: Duration = Duration::minutes(15);
/// The first wait; each further failure doubles it.
const FIRST_WAIT: Duration = Duration::seconds(15);
/// How many failures beyond the free ones are remembered: more would not make the wait longer.
const REMEMBERED: i32 = 10;

/// How failures of one kind are counted.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Backoff {
    /// How many cost nothing: people mistype.
    free: i32,
    /// How long it takes until one of them is forgotten.
    one_forgotten_after: Duration,
}

/// The failures of one key that are not forgotten.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Failures {
    /// When the last one was.
    pub last_at: DateTime<Utc>,
    /// When all will be forgotten, if no more come.
    pub forgotten_at: DateTime<Utc>,
}

impl Backoff {
    /// Of an account, or of a browser that is known to it.
    pub const ACCOUNT: Self = Self {
        free: 5,
        one_forgotten_after: Duration::hours(1),
    };

    /// Of a network, behind which a whole town hall may be.
    pub const NETWORK: Self = Self {
        free: 30,
        one_forgotten_after: Duration::minutes(3),
    };

    /// How long any of them is remembered at most.
    #[must_use]
    pub fn memory(self) -> Duration {
        self.one_forgotten_after * (self.free + REMEMBERED)
    }

    /// The failures after one more.
    #[must_use]
    pub fn add(self, before: Option<Failures>, now: DateTime<Utc>) -> Failures {
        let counted = before.map_or(now, |before| before.forgotten_at.max(now));
        let most = now + self.memory();
        Failures {
            last_at: now,
            forgotten_at: (counted + self.one_forgotten_after).min(most),
        }
    }

    /// When the next try is looked at: the moment of the last failure, or later.
    #[must_use]
    pub fn open_at(self, failures: Failures) -> DateTime<Utc> {
        failures.last_at + self.wait_after(self.count(failures))
    }

    /// How many failures counted when the last one came.
    fn count(self, failures: Failures) -> i64 {
        let left = (failures.forgotten_at - failures.last_at).num_seconds();
        let one = self.one_forgotten_after.num_seconds();
        (left + one - 1).div_euclid(one)
    }

    fn wait_after(self, count: i64) -> Duration {
        let beyond = count - i64::from(self.free);
        let Ok(doublings) = u32::try_from(beyond) else {
            return Duration::zero();
        };
        let factor = 1_i32.checked_shl(doublings.min(30)).unwrap_or(i32::MAX);
        FIRST_WAIT
            .checked_mul(factor)
            .map_or(LONGEST_WAIT, |wait| wait.min(LONGEST_WAIT))
    }
}

/// What a network may ask for, as tokens that come back with time.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Budget {
    /// Answers that cost time: searches, comparisons, files, pictures.
    Asking,
    /// Forms that anybody can send.
    Sending,
    /// Forms of people who are signed in.
    Working,
}

impl Budget {
    /// How many tokens there are at most.
    #[must_use]
    pub fn most(self) -> i32 {
        match self {
            Self::Asking | Self::Working => 300,
            Self::Sending => 60,
        }
    }

    /// How long it takes until one comes back.
    #[must_use]
    pub fn one_back_after(self) -> Duration {
        match self {
            Self::Asking | Self::Working => Duration::milliseconds(200),
            Self::Sending => Duration::seconds(2),
        }
    }

    /// Takes `cost` tokens out of what is full again at `full_at`, and gives when it is full again now.
    ///
    /// # Errors
    /// How long to wait until there are as many.
    pub fn take(
        self,
        full_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
        cost: i32,
    ) -> Result<DateTime<Utc>, Duration> {
        let full_at = full_at.map_or(now, |full_at| full_at.max(now));
        let next = full_at + self.one_back_after() * cost.clamp(0, self.most());
        let too_late = next - now - self.one_back_after() * self.most();
        if too_late > Duration::zero() {
            Err(too_late)
        } else {
            Ok(next)
        }
    }
}

/// The network that an address stands for: itself, or of IPv6 the 64 bits that one subscriber has.
#[must_use]
pub fn network_of(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn a_few_are_free_then_waits_double_up_to_a_quarter_of_an_hour() {
        let mut failures = None;
        let mut now = at(0);
        let mut waits = Vec::new();
        for _ in 0..14 {
            let after = Backoff::ACCOUNT.add(failures, now);
            let open = Backoff::ACCOUNT.open_at(after);
            waits.push((open - now).num_seconds());
            failures = Some(after);
            now = open;
        }
        assert_eq!(waits, [0, 0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
    }

    #[test]
    fn networks_are_addresses_or_half_of_a_long_one() {
        for (address, network) in [
            ("203.0.113.9", "203.0.113.9"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("::1", "::"),
        ] {
            assert_eq!(network_of(address.parse().unwrap()).to_string(), network);
        }
    }

    #[test]
    fn tokens_come_back() {
        let budget = Budget::Sending;
        let mut full = None;
        for _ in 0..60 {
            full = Some(budget.take(full, at(0), 1).unwrap());
        }
        assert_eq!(budget.take(full, at(0), 1), Err(Duration::seconds(2)));
        assert_eq!(budget.take(full, at(1), 1), Err(Duration::seconds(1)));
        full = Some(budget.take(full, at(2), 1).unwrap());
        assert!(budget.take(full, at(3), 1).is_err());
        assert!(budget.take(full, at(2 + 120), 60).is_ok(), "full again");
        // Nothing costs more than all there is, so that nobody waits for ever.
        assert!(budget.take(None, at(0), 1_000).is_ok());
    }

    proptest! {
        /// Whoever tries, how often and when: a wait is never longer than the longest, ends, and nothing is kept for ever.
        #[test]
        fn nobody_waits_longer_than_the_longest(pauses in prop::collection::vec(0_i64..20_000, 1..200), is_network: bool) {
            let rule = if is_network { Backoff::NETWORK } else { Backoff::ACCOUNT };
            let (mut failures, mut now) = (None, at(0));
            for pause in pauses {
                now += Duration::seconds(pause);
                let after = rule.add(failures, now);
                let wait = rule.open_at(after) - now;
                prop_assert!(wait >= Duration::zero() && wait <= LONGEST_WAIT);
                prop_assert!(after.forgotten_at > now);
                prop_assert!(after.forgotten_at <= now + rule.one_forgotten_after * (rule.free + REMEMBERED));
                // What comes after a while of nothing begins at the beginning.
                let fresh = rule.add(Some(after), after.forgotten_at);
                prop_assert_eq!(rule.open_at(fresh), after.forgotten_at);
                failures = Some(after);
            }
        }

        /// More failures never make the wait shorter, and of an account no more than these are looked at in a day.
        #[test]
        fn guessing_is_slow(eagerness in 0_i64..600) {
            let (mut failures, mut now, mut tries, mut longest) = (None, at(0), 0, Duration::zero());
            while now < at(86_400) {
                let after = Backoff::ACCOUNT.add(failures, now);
                let wait = Backoff::ACCOUNT.open_at(after) - now;
                prop_assert!(wait >= longest);
                longest = wait;
                tries += 1;
                failures = Some(after);
                now += wait.max(Duration::seconds(1)) + Duration::seconds(eagerness);
            }
            prop_assert!(tries <= 110, "{} tries", tries);
        }

        /// However it is asked, no more than the budget and what came back is given.
        #[test]
        fn a_budget_is_kept(asked in prop::collection::vec((0_i64..5, 1_i32..40), 1..300)) {
            let budget = Budget::Asking;
            let (mut full, mut now, mut given) = (None, at(0), 0_i64);
            for (pause, cost) in asked {
                now += Duration::seconds(pause);
                match budget.take(full, now, cost) {
                    Ok(next) => {
                        given += i64::from(cost);
                        full = Some(next);
                    }
                    Err(wait) => {
                        prop_assert!(wait > Duration::zero());
                        prop_assert!(budget.take(full, now + wait, cost).is_ok());
                    }
                }
                let back = (now - at(0)).num_milliseconds() / budget.one_back_after().num_milliseconds();
                prop_assert!(given <= i64::from(budget.most()) + back);
            }
        }
    }
}
