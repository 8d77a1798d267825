//! Sentences stand in the Fluent files and nowhere else, and get their numbers from the rules: none says a limit of its
//! own, which the rule could leave behind.

use std::collections::BTreeSet;

use observatory::locale::{Lang, bundle_keys, limits};

/// Numbers that are no limits: names of standards and licences, numbers and articles of the Charter, days of events and
/// examples. Years and days from 2006 on are permitted everywhere, and what a code of the key says itself.
const PERMITTED: [&str; 29] = [
    // Of nothing there is none, and of little less than this; the first ratio of a scale.
    "0", "0.1", "0,1", // Whole numbers in a code are in its key.
    "1.2", "2.0", "2.2", "3.1", "4.0", "8", "256",
    "3166-1", // EUPL, JSON-stat, WCAG, OpenAPI, CC BY, UTF, SHA, ISO
    "2", "3", // Argon2id; DCAT-AP 3 and the 3 March of an example
    "30", "31", "39", // articles of the Charter
    "6", "12", "14", "23", // days: the two texts, and examples
    "22", "27", "60", "320", // languages of a toolkit, countries of the Union, measures of a plan, pixels
    "90", "-90", "180", "-180", // degrees
    "48.2085",
];

/// Those of examples of places.
const EXAMPLES: [&str; 1] = ["16.3721"];

/// What follows a number that is a limit.
const UNITS: [&str; 19] = [
    "character",
    "characters",
    "minute",
    "minutes",
    "hour",
    "hours",
    "day",
    "days",
    "month",
    "months",
    "mb",
    "kb",
    "caractères",
    "heure",
    "heures",
    "jour",
    "jours",
    "mois",
    "mo",
];

/// Numbers in words, which can be limits too.
const WORDS: [&str; 21] = [
    "two", "three", "five", "seven", "eight", "ten", "twelve", "fifteen", "twenty", "thirty", "sixty", "deux", "trois",
    "cinq", "sept", "huit", "dix", "douze", "quinze", "vingt", "trente",
];

/// The messages of a language, each with its key: without comments, and with a word where something is put in.
fn messages(lang: Lang) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    for line in bundle_keys(lang).iter().flat_map(|file| file.lines()) {
        let is_key = line.starts_with(|first: char| first.is_ascii_alphabetic());
        match (line.split_once(" ="), all.last_mut()) {
            (Some((key, text)), _) if is_key => all.push((key.to_owned(), text.to_owned())),
            (_, Some((_, text))) if line.starts_with(' ') => text.push_str(&format!(" {}", line.trim())),
            _ => (),
        }
    }
    all
}

/// The text of a message without what is put into it.
fn own_words(text: &str) -> String {
    let mut own = String::new();
    let mut depth = 0;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                own.push('…');
            }
            _ if depth == 0 || text.contains("->") => own.push(letter),
            _ => (),
        }
    }
    own.replace(['\u{a0}', '\u{202f}'], " ")
}

/// The numbers of a sentence, in digits or in words, with the word that follows each.
fn numbers(text: &str) -> Vec<(String, String)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let bare = |word: &str| {
        let word = word.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '-');
        word.to_lowercase()
    };
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).map(|next| bare(next)).unwrap_or_default();
        let word = bare(word);
        if WORDS.contains(&word.as_str()) {
            found.push((word, next));
            continue;
        }
        // Part of a word, such as in SHA-256 or ../.., too.
        let runs = word.split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ',' | '-' | '/'));
        let runs = runs.map(|run| run.trim_matches(['.', ',', '/']));
        let runs = runs.filter(|run| run.chars().any(|letter| letter.is_ascii_digit()));
        found.extend(runs.map(|run| (run.trim_end_matches('-').to_owned(), next.clone())));
    }
    found
}

fn is_permitted(key: &str, number: &str, next: &str) -> bool {
    let year = number.split(['-', '/', '.']).next().unwrap_or_default();
    if year.len() == 4 && ("2006".."2027").contains(&year) {
        return true;
    }
    if UNITS.contains(&next) {
        return false;
    }
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let number = number.trim_start_matches('-');
    WORDS.contains(&number) || key.contains(&digits) || PERMITTED.contains(&number) || EXAMPLES.contains(&number)
}

#[test]
fn no_sentence_has_a_limit_of_its_own() {
    for lang in Lang::ALL {
        let mut faults = Vec::new();
        for (key, text) in messages(lang) {
            let own = own_words(&text);
            let found = numbers(&own).into_iter();
            faults.extend(
                found
                    .filter(|(number, next)| !is_permitted(&key, number, next))
                    .map(|(number, next)| format!("{key}: {number} {next}")),
            );
        }
        assert!(faults.is_empty(), "{lang:?}:\n{}", faults.join("\n"));
    }
    // The rule does find them.
    for (text, number) in [
        ("At most 5,000 characters.", "5,000"),
        ("works for seven days", "seven"),
        ("30 days", "30"),
    ] {
        let found = numbers(text);
        assert!(
            found
                .iter()
                .any(|(one, next)| one == number && !is_permitted("x", one, next)),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn every_limit_is_said_and_every_limit_said_is_one() {
    let known: BTreeSet<&str> = limits().into_iter().map(|(name, _)| name).collect();
    let mut by_language = Vec::new();
    for lang in Lang::ALL {
        let mut said = BTreeSet::new();
        for (key, text) in messages(lang) {
            for rest in text.split("{ -").skip(1) {
                let name = rest.split(' ').next().unwrap();
                let name = *known
                    .get(name)
                    .unwrap_or_else(|| panic!("{key} says {name}, which is no limit"));
                said.insert((key.clone(), name));
            }
        }
        let names: BTreeSet<&str> = said.iter().map(|(_, name)| *name).collect();
        assert_eq!(names, known, "{lang:?}");
        by_language.push(said);
    }
    assert_eq!(by_language[0], by_language[1]);
}

#[test]
fn limits_come_out_as_the_language_writes_them() {
    for (lang, key, said) in [
        (Lang::En, "field-summary-hint", "At most 5,000 characters."),
        (Lang::Fr, "field-summary-hint", "Au plus 5\u{202f}000"),
        (Lang::En, "problem-password-too-long", "at most 256 characters"),
        (Lang::En, "passkey-make-text", "You have 10 minutes."),
        (Lang::Fr, "passkey-make-text", "Vous avez 10 minutes."),
        (Lang::En, "resets-lead", "within 7 days"),
        (Lang::En, "guide-privacy-signed-in-text", "for 180 days"),
        (Lang::Fr, "guide-privacy-signed-in-text", "pendant 8 heures"),
        (Lang::En, "guide-privacy-signed-in-text", "for 15 hours at most"),
        (Lang::En, "unreached-silent", "no sign-in for 12 months"),
        (Lang::En, "problem-sign-in-wait", "it takes 15 minutes at most"),
    ] {
        let sentence = lang.words().t(key);
        assert!(sentence.contains(said), "{lang:?} {key}: {sentence}");
    }
}

/// The texts in quotation marks of a source, each with the code before it; comments have none.
fn quoted(source: &str) -> Vec<(String, String)> {
    let letters: Vec<char> = source.chars().collect();
    let at = |place: usize| letters.get(place).copied().unwrap_or('\n');
    let (mut found, mut code, mut place) = (Vec::new(), String::new(), 0);
    while place < letters.len() {
        match at(place) {
            '/' if at(place + 1) == '/' => {
                while place < letters.len() && at(place) != '\n' {
                    place += 1;
                }
            }
            // A letter in marks, such as '"', is no text; a lifetime has no second mark.
            '\'' if at(place + 1) == '\\' || at(place + 2) == '\'' => {
                let skipped = if at(place + 1) == '\\' { 3 } else { 2 };
                place += skipped + 1;
            }
            '"' => {
                let mut text = String::new();
                place += 1;
                while place < letters.len() && at(place) != '"' {
                    if at(place) == '\\' {
                        place += 1;
                    }
                    text.push(at(place));
                    place += 1;
                }
                place += 1;
                found.push((code.clone(), text));
                code.clear();
            }
            letter => {
                code.push(letter);
                place += 1;
            }
        }
    }
    found
}

/// Whether three words follow each other.
fn is_sentence(text: &str) -> bool {
    let mut run = 0;
    text.split_whitespace().any(|word| {
        let word = word.trim_matches(|letter: char| ".,:;!?()".contains(letter));
        let is_word = word
            .chars()
            .all(|letter| letter.is_alphabetic() || "’'".contains(letter));
        run = if is_word && word.chars().count() > 1 {
            run + 1
        } else {
            0
        };
        run == 3
    })
}

#[test]
fn no_sentence_for_visitors_stands_in_the_sources() {
    let shown = [
        "src/pages/",
        "src/components/",
        "src/islands/",
        "src/charts/",
        "src/api/",
        "src/server/mail/",
        "src/paths.rs",
    ];
    let mut texts = 0;
    for (path, source) in super::rooms::sources() {
        if !shown.iter().any(|room| path.starts_with(room)) || path.ends_with("tests.rs") {
            continue;
        }
        let source = source.split("#[cfg(test)]").next().unwrap();
        // What the columns of open data mean is told in English, like the interface for programs.
        let mut parts = source.split(": [Column; ");
        let first = parts.next().unwrap().to_owned();
        let rest = parts.filter_map(|part| part.split_once("];")).map(|(_, after)| after);
        let source = std::iter::once(first.as_str())
            .chain(rest)
            .collect::<Vec<_>>()
            .join("\n");
        for (code, text) in quoted(&source) {
            texts += 1;
            // Of the log, and of reasons that are told to the compiler.
            let is_told = ["error!(", "warn!(", "info!(", "reason ="]
                .iter()
                .any(|told| code.contains(told));
            assert!(is_told || !is_sentence(&text), "{path} says: {text}");
        }
    }
    assert!(texts > 3_000, "only {texts} texts were found");
    assert!(
        is_sentence("Please try again.")
            && !is_sentence("obs-table obs-table--stack wide")
            && !is_sentence("main form")
    );
    let found = quoted("// not \"this\"\nlet a = w.t(\"key\"); let b = '\"'; let c = \"a \\\" b\";");
    let texts: Vec<&str> = found.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(texts, ["key", "a \" b"]);
}
