//! Numbers, dates, plurals and sorting, by ICU4X.

use std::cmp::Ordering;
use std::sync::LazyLock;

use chrono::{Datelike as _, NaiveDate};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YM, YMD};
use icu_datetime::input::Date;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale::{Locale, locale};
use icu_plurals::{PluralCategory, PluralRules};

use super::Lang;

/// What ICU4X needs to know of one language. Data is compiled in, so that
/// making one fails for no language we list; a test makes all of them.
struct Formats {
    plurals: Option<PluralRules>,
    numbers: Option<DecimalFormatter>,
    days: Option<DateTimeFormatter<YMD>>,
    months: Option<DateTimeFormatter<YM>>,
    collator: Option<CollatorBorrowed<'static>>,
}

impl Formats {
    fn new(locale: &Locale) -> Self {
        Self {
            plurals: PluralRules::try_new_cardinal(locale.into()).ok(),
            numbers: DecimalFormatter::try_new(locale.into(), icu_decimal::options::DecimalFormatterOptions::default())
                .ok(),
            days: DateTimeFormatter::try_new(locale.into(), YMD::long()).ok(),
            months: DateTimeFormatter::try_new(locale.into(), YM::long()).ok(),
            collator: Collator::try_new(locale.into(), CollatorOptions::default()).ok(),
        }
    }
}

// European English: day before month.
static EN: LazyLock<Formats> = LazyLock::new(|| Formats::new(&locale!("en-GB")));
static FR: LazyLock<Formats> = LazyLock::new(|| Formats::new(&locale!("fr")));

fn of(lang: Lang) -> &'static Formats {
    match lang {
        Lang::En => &EN,
        Lang::Fr => &FR,
    }
}

pub(super) fn plural(lang: Lang, n: i64) -> &'static str {
    let category = of(lang)
        .plurals
        .as_ref()
        .map(|rules| rules.category_for(n.unsigned_abs()));
    match category {
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        Some(PluralCategory::Other) | None => "other",
    }
}

pub(super) fn number(lang: Lang, n: i64) -> String {
    decimal(lang, &Decimal::from(n))
}

fn decimal(lang: Lang, value: &Decimal) -> String {
    of(lang)
        .numbers
        .as_ref()
        .map_or_else(|| value.to_string(), |format| format.format(value).to_string())
}

/// `part` of `whole` in per cent, rounded to a tenth; whole from ten per cent on.
pub(super) fn tenths(lang: Lang, part: i64, whole: i64) -> String {
    if whole == 0 {
        return number(lang, 0);
    }
    let tenths = (part.saturating_mul(2000) / whole + 1) / 2;
    if tenths >= 100 || tenths % 10 == 0 {
        // From the parts again: rounding what was rounded would make 22 of 21.45.
        return number(lang, (part.saturating_mul(200) / whole + 1) / 2);
    }
    let mut value = Decimal::from(tenths);
    value.multiply_pow10(-1);
    decimal(lang, &value)
}

fn parts(day: NaiveDate) -> Option<(i32, u8, u8)> {
    Some((
        day.year(),
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    ))
}

pub(super) fn day(lang: Lang, day: NaiveDate) -> String {
    let date = parts(day).and_then(|(year, month, day)| Date::try_new_gregorian(year, month, day).ok());
    match (&of(lang).days, date) {
        (Some(format), Some(date)) => format.format(&date).to_string(),
        _ => day.to_string(),
    }
}

pub(super) fn month(lang: Lang, day: NaiveDate) -> String {
    let date = parts(day).and_then(|(year, month, day)| Date::try_new_gregorian(year, month, day).ok());
    match (&of(lang).months, date) {
        (Some(format), Some(date)) => format.format(&date).to_string(),
        _ => day.format("%Y-%m").to_string(),
    }
}

pub(super) fn year(day: NaiveDate) -> String {
    day.year().to_string()
}

pub(super) fn compare(lang: Lang, left: &str, right: &str) -> Ordering {
    of(lang)
        .collator
        .as_ref()
        .map_or_else(|| left.cmp(right), |collator| collator.compare(left, right))
}
