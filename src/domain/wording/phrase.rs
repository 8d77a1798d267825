//! Words, and patterns of words: the small language in which the phrases of lists are written down.
//!
//! A pattern is a line of elements. An element in lower case stands for that word in any case, `|`
//! between the words that may stand there; in upper case it stands for a sort of words (see
//! [`sort`]); with `?` after it, it may be missing. A pattern fits a phrase only as a whole.

use chrono::{Datelike, NaiveDate};

use crate::domain::date::{days, days_of_month};

/// Words of a competent body's decision, `DECISION` in patterns.
const DECISION: &str = "city|town|municipal|local|county|district|provincial|regional? \
     council|assembly|board|executive decision|approval|adoption|resolution|conclusion";

/// Longer phrases fit nothing: real ones have some ten words, and the time to try a pattern grows
/// with the square of the length.
pub(super) const MOST_WORDS: usize = 60;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const ORDINALS: [&str; 10] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
];

/// One word, or one mark of punctuation.
#[derive(Clone, Debug)]
pub(super) struct Word {
    text: String,
    low: String,
}

impl Word {
    fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            low: text.to_lowercase().replace('’', "'"),
        }
    }

    /// Whether this is `word`, which is in lower case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.low == word
    }

    /// Written as a name is: one capital, then small letters. A text all in capitals does not tell
    /// names from other words, so it has none.
    fn is_name(&self) -> bool {
        self.text.split('-').next().is_some_and(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(|second| !second.is_uppercase())
        }) && !["not", "never", "no"].contains(&self.low.as_str())
            && month(self).is_none()
    }

    fn is_number(&self) -> bool {
        !self.low.is_empty() && self.low.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// What a pattern took out of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// First and last day of what is a date in the phrase.
    Days(NaiveDate, NaiveDate),
    /// A month of no known year, 1 to 12.
    Month(u32),
    /// A name, as written.
    Name(String),
}

/// The words of a text; brackets, commas, semicolons and colons are words of their own.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut spaced = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '(' | ')' | ',' | ';' | ':') {
            spaced.extend([' ', letter, ' ']);
        } else {
            spaced.push(letter);
        }
    }
    spaced.split_whitespace().map(Word::new).collect()
}

/// What `pattern` takes out of `words`, in the order of the pattern; `None` where it does not fit.
pub(super) fn fit(pattern: &str, words: &[Word]) -> Option<Vec<Taken>> {
    if words.len() > MOST_WORDS {
        return None;
    }
    let elements: Vec<&str> = pattern.split_whitespace().collect();
    fit_elements(&elements, words)
}

fn fit_elements(elements: &[&str], words: &[Word]) -> Option<Vec<Taken>> {
    let Some((element, elements)) = elements.split_first() else {
        return words.is_empty().then(Vec::new);
    };
    let (element, optional) = match element.strip_suffix('?') {
        Some(element) => (element, true),
        None => (*element, false),
    };
    for length in (1..=words.len().min(most_words(element))).rev() {
        let (head, rest) = words.split_at(length);
        if let Some(mut taken) = sort(element, head)
            && let Some(more) = fit_elements(elements, rest)
        {
            taken.extend(more);
            return Some(taken);
        }
    }
    if optional { fit_elements(elements, words) } else { None }
}

/// How many words an element can stand for.
fn most_words(element: &str) -> usize {
    match element {
        "PLACE" | "NAME" | "REST" => usize::MAX,
        "DATE" | "DECISION" => 3,
        _ => 1,
    }
}

/// What the words are if they are of the sort that `element` stands for.
fn sort(element: &str, words: &[Word]) -> Option<Vec<Taken>> {
    let nothing = Some(Vec::new());
    match (element, words) {
        ("DATE", _) => date(words).map(|(first, last)| vec![Taken::Days(first, last)]),
        ("DECISION", _) => fit(DECISION, words),
        ("PLACE", _) if words.iter().all(Word::is_name) => nothing,
        ("NAME", [first, ..]) if first.is_name() => Some(vec![Taken::Name(text(words))]),
        ("REST", _) => nothing,
        ("MONTH", [word]) => month(word).map(|month| vec![Taken::Month(month)]),
        ("RANGE", [word]) => range(word).map(|(first, last)| vec![Taken::Days(first, last)]),
        ("NUMBER", [word]) if word.is_number() => nothing,
        ("ORDINAL", [word]) if is_ordinal(word) => nothing,
        ("YEARS", [word]) if word.low.ends_with("-year") => nothing,
        (_, [word]) if element.split('|').any(|other| word.is(other)) => nothing,
        _ => None,
    }
}

fn text(words: &[Word]) -> String {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    texts.join(" ")
}

fn month(word: &Word) -> Option<u32> {
    (1..)
        .zip(MONTHS)
        .find(|(_, name)| word.is(name))
        .map(|(month, _)| month)
}

/// `2007`, `2007-06`, `2007-06-23`, `June 2007`, `23 June 2007`.
fn date(words: &[Word]) -> Option<(NaiveDate, NaiveDate)> {
    let year = |word: &Word| days(&word.low).ok().filter(|_| word.is_number());
    match words {
        [word] => days(&word.low).ok(),
        [name, number] => days_of_month(year(number)?.0.year(), month(name)?).ok(),
        [day, name, number] if day.is_number() => {
            let year = year(number)?.0.year();
            let day = NaiveDate::from_ymd_opt(year, month(name)?, day.low.parse().ok()?)?;
            Some((day, day))
        }
        _ => None,
    }
}

/// Two years with a hyphen or a dash between: `2010-2012`.
fn range(word: &Word) -> Option<(NaiveDate, NaiveDate)> {
    let (start, end) = word.low.split_once(['-', '–'])?;
    let is_year = |text: &str| text.len() == 4;
    let (first, last) = (days(start).ok()?.0, days(end).ok()?.1);
    (is_year(start) && is_year(end) && first < last).then_some((first, last))
}

/// `first` to `tenth`, `1st`, `27th` …
fn is_ordinal(word: &Word) -> bool {
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|end| word.low.strip_suffix(end));
    ORDINALS.contains(&word.low.as_str())
        || number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}
