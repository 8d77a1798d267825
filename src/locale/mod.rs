//! Words, numbers, dates, names and sorting in the visitor's language.
//!
//! Sentences live in the Fluent files beside this one, one folder a language.
//! Adding a language is a folder, and a line in `Lang` and in `messages`.

pub mod fold;
mod formats;
mod french;
mod limits;
mod messages;
mod names;

use std::cmp::Ordering;

use chrono::{DateTime, NaiveDate, Utc};

pub use self::limits::limits;
pub use self::messages::{Arg, bundle_keys};
use crate::domain::date::{DateSpan, Precision};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, PartialEq)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

/// A language's name in itself, by CLDR; none where that has none.
#[must_use]
pub fn endonym(tag: &str) -> Option<String> {
    names::endonym(tag)
}

/// Whether there is guidance in a language: this site's guides, or none that we know of. Sources tell of a toolkit in 22
/// languages and not which these are.
#[must_use]
pub fn guidance(tag: &str) -> &'static str {
    Lang::parse_code(tag).map_or("unknown", |_| "on-this-site")
}

impl Lang {
    /// Every language, in the order of the language switch.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The first segment of an address, and the `lang` of its page.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub fn endonym(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }

    /// Every language with the code that `hreflang` has for it, and the one for everybody else.
    pub fn alternates() -> impl Iterator<Item = (&'static str, Self)> {
        let named = Self::ALL.into_iter().map(|lang| (lang.code(), lang));
        named.chain([("x-default", Self::default())])
    }

    /// The language with that address segment.
    #[must_use]
    pub fn parse_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The best language for an `Accept-Language` header.
    #[must_use]
    pub fn negotiate(header: &str) -> Self {
        let offered = Self::ALL.map(Self::code);
        accept_language::intersection(header, &offered)
            .first()
            .and_then(|code| Self::parse_code(code))
            .unwrap_or_default()
    }

    /// The words of this language.
    #[must_use]
    pub fn words(self) -> Words {
        Words { lang: self }
    }
}

/// Everything that is said in one language.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Which.
    pub lang: Lang,
}

impl Words {
    /// The message `key`. A key that does not exist comes out in brackets; a test holds that none does.
    #[must_use]
    pub fn t(self, key: &str) -> String {
        messages::format(self.lang, key, &[])
    }

    /// The message `key` with its arguments.
    #[must_use]
    pub fn with(self, key: &str, args: &[(&str, Arg)]) -> String {
        messages::format(self.lang, key, args)
    }

    /// The message `key` about `n` things: `$n` is the number as the language
    /// groups it, `$cat` its plural category (ICU4X's, as Fluent's own is wrong
    /// in Lithuanian, Latvian, Romanian and Maltese).
    #[must_use]
    pub fn count(self, key: &str, n: i64) -> String {
        messages::format(
            self.lang,
            key,
            &[("n", self.number(n).into()), ("cat", self.plural(n).into())],
        )
    }

    /// The message `key` about `n` things, with more arguments.
    #[must_use]
    pub fn count_with(self, key: &str, n: i64, more: &[(&str, Arg)]) -> String {
        let mut args = vec![("n", Arg::from(self.number(n))), ("cat", self.plural(n).into())];
        args.extend(more.iter().cloned());
        messages::format(self.lang, key, &args)
    }

    /// The plural category of `n`, as CLDR names it.
    #[must_use]
    pub fn plural(self, n: i64) -> &'static str {
        formats::plural(self.lang, n)
    }

    /// `n` grouped as the language does.
    #[must_use]
    pub fn number(self, n: i64) -> String {
        formats::number(self.lang, n)
    }

    /// `part` of `whole` in per cent with at most one decimal; the sign and its space as the language has them.
    #[must_use]
    pub fn percent(self, part: i64, whole: i64) -> String {
        if part > 0 && part.saturating_mul(2000) < whole {
            // Few is not none: a share that would round to zero says so.
            return self.t("format-percent-tiny");
        }
        let value = formats::tenths(self.lang, part, whole);
        self.with("format-percent", &[("value", value.into())])
    }

    /// A day, written out.
    #[must_use]
    pub fn day(self, day: NaiveDate) -> String {
        formats::day(self.lang, day)
    }

    /// The day of a moment in Europe/Brussels, written out.
    #[must_use]
    pub fn moment(self, at: DateTime<Utc>) -> String {
        self.day(at.with_timezone(&chrono_tz::Europe::Brussels).date_naive())
    }

    /// A moment in Europe/Brussels to the minute.
    #[must_use]
    pub fn minute(self, at: DateTime<Utc>) -> String {
        let time = at
            .with_timezone(&chrono_tz::Europe::Brussels)
            .format("%H:%M")
            .to_string();
        self.with(
            "format-minute",
            &[("day", self.moment(at).into()), ("time", time.into())],
        )
    }

    /// A date as exactly as it is known.
    #[must_use]
    pub fn span(self, span: &DateSpan) -> String {
        let first = span.earliest();
        match (span.precision(), span.latest()) {
            (Precision::Day, _) => self.day(first),
            (Precision::Month, _) => formats::month(self.lang, first),
            (Precision::Year, _) => formats::year(first),
            (Precision::From, _) => self.with("span-from", &[("from", self.day(first).into())]),
            (Precision::Undated, None) => self.t("span-undated"),
            (_, Some(last)) if first == crate::domain::date::CHARTER_OPENED => {
                self.with("span-until", &[("until", self.day(last).into())])
            }
            (_, Some(last)) => self.with(
                "span-between",
                &[("from", self.day(first).into()), ("until", self.day(last).into())],
            ),
            (_, None) => self.with("span-from", &[("from", self.day(first).into())]),
        }
    }

    /// The name of a country.
    #[must_use]
    pub fn country(self, code: &str) -> String {
        names::country(self, code)
    }

    /// The name of a language in this language.
    #[must_use]
    pub fn language(self, tag: &str) -> String {
        names::language(self, tag)
    }

    /// The same where it stands alone, as a title, in a menu or at the head of
    /// a row: with a capital, which French gives it only there.
    #[must_use]
    pub fn language_alone(self, tag: &str) -> String {
        let name = self.language(tag);
        let mut rest = name.chars();
        match rest.next() {
            Some(first) if name != tag => first.to_uppercase().chain(rest).collect(),
            _ => name,
        }
    }

    /// Compares two texts as a dictionary of this language sorts them.
    #[must_use]
    pub fn compare(self, left: &str, right: &str) -> Ordering {
        formats::compare(self.lang, left, right)
    }

    /// Joins finished words with commas and a last "and".
    #[must_use]
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => self.with(
                "format-list",
                &[("first", first.join(", ").into()), ("last", last.clone().into())],
            ),
        }
    }
}
