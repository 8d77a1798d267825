//! Names folded for identity and search, so that nobody needs the right accents, case, hyphens or
//! script to find a place. Folded text is compared and indexed, never shown.

use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;
use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// The form in which two spellings of a name are the same: lower case, without accents, one space
/// for anything between words (apostrophes, hyphens and brackets too). `Győr` and `gyor`, `Łódź`
/// and `lodz`, `Cœur-d'Or` and `coeur d or`. The script stays (see [`fold_forms`]).
///
/// It is the same for all languages: Turkish `İ` and `ı` are both `i`, German `ü` is `u`. Folding a
/// folded name changes nothing.
#[must_use]
pub fn fold(text: &str) -> String {
    let classes = CanonicalCombiningClassMapBorrowed::new();
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    let mut folded = String::with_capacity(text.len());
    for letter in decomposed.chars().flat_map(char::to_lowercase) {
        // Lower case can bring new marks: that of `İ` is `i` and a dot.
        if classes.get_u8(letter) != 0 {
            continue;
        }
        match plain(letter) {
            Some(letters) => folded.push_str(letters),
            None if letter.is_alphanumeric() => folded.push(letter),
            None if !folded.ends_with(' ') => folded.push(' '),
            None => {}
        }
    }
    folded.trim().to_owned()
}

/// What Unicode's decomposition leaves whole though people type it in other letters.
fn plain(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ß' => "ss",
        'ı' => "i",
        'æ' => "ae",
        'œ' => "oe",
        'ħ' => "h",
        'ŋ' => "n",
        'ŧ' => "t",
        'ĸ' => "q",
        'ə' => "e",
        // Catalan writes a dot between two l that belong together.
        '·' => "",
        // One letter at the end of a word and elsewhere.
        'ς' => "σ",
        // Apostrophes that Unicode counts among the letters.
        'ʹ' | 'ʺ' | 'ʻ' | 'ʼ' | 'ʽ' => " ",
        _ => return None,
    })
}

/// Every folded form under which `name` should be found: its own, its transliteration, and in
/// languages that have the custom, the one with two letters for one (`Saarbruecken`). The first is
/// [`fold`] of the name, and none comes twice.
///
/// `language` is the tag of the name's language (`de`, `sr-Cyrl`); it decides how Cyrillic is
/// transliterated and whether letters may be written as two.
#[must_use]
pub fn fold_forms(name: &str, language: &str) -> Vec<String> {
    let mut forms = vec![fold(name)];
    let others = [transliterate(name, language), in_two_letters(name, language)];
    for other in others.into_iter().flatten() {
        let form = fold(&other);
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// The tag's first part in lower case: `sr` of `sr-Cyrl`.
fn primary(language: &str) -> String {
    let primary = language.split(['-', '_']).next().unwrap_or(language);
    primary.to_ascii_lowercase()
}

/// `ü` as `ue` and the like; `None` where the language has no such custom or the name no such
/// letter.
fn in_two_letters(name: &str, language: &str) -> Option<String> {
    const LANGUAGES: [&str; 8] = ["de", "sv", "da", "no", "nb", "nn", "is", "fo"];
    if !LANGUAGES.contains(&primary(language).as_str()) {
        return None;
    }
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(name);
    let mut written = String::with_capacity(name.len());
    for letter in composed.chars().flat_map(char::to_lowercase) {
        match letter {
            'ä' | 'æ' => written.push_str("ae"),
            'ö' | 'ø' => written.push_str("oe"),
            'ü' => written.push_str("ue"),
            'å' => written.push_str("aa"),
            other => written.push(other),
        }
    }
    (written != composed.to_lowercase()).then_some(written)
}

/// `name` in Latin letters, in lower case and only for search: Greek by ELOT 743, simplified;
/// Cyrillic as `language` does it (Ukrainian by the government's table of 2010, Bulgarian by the law
/// of 2009, Serbian and Macedonian by their Latin alphabets). `None` when the name has no Greek or
/// Cyrillic letter, or has Cyrillic ones and the language is another.
#[must_use]
pub fn transliterate(name: &str, language: &str) -> Option<String> {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(name);
    let lower = composed.to_lowercase();
    if lower.chars().any(|letter| matches!(letter, 'α'..='ω')) {
        return Some(greek(&lower));
    }
    if !lower.chars().any(|letter| matches!(letter, 'а'..='џ' | 'ґ')) {
        return None;
    }
    match primary(language).as_str() {
        "uk" => Some(ukrainian(&lower)),
        "bg" => Some(bulgarian(&lower)),
        "sr" | "cnr" | "bs" => Some(by_letter(&lower, serbian)),
        "mk" => Some(by_letter(&lower, macedonian)),
        _ => None,
    }
}

fn by_letter(text: &str, latin: fn(char) -> Option<&'static str>) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match latin(letter) {
            Some(letters) => written.push_str(letters),
            None => written.push(letter),
        }
    }
    written
}

/// The letters that all four languages write alike.
fn cyrillic(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' => "e",
        'з' => "z",
        'и' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        _ => return None,
    })
}

fn serbian(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ђ' => "đ",
        'ж' => "ž",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' => "ć",
        'х' => "h",
        'ц' => "c",
        'ч' => "č",
        'џ' => "dž",
        'ш' => "š",
        _ => return cyrillic(letter),
    })
}

fn macedonian(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ѓ' => "gj",
        'ќ' => "kj",
        'ѕ' => "dz",
        'ѐ' => "e",
        'ѝ' => "i",
        _ => return serbian(letter),
    })
}

/// What Ukrainian and Bulgarian write alike beyond [`cyrillic`].
fn with_h(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ж' => "zh",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'ь' => "",
        _ => return cyrillic(letter),
    })
}

/// Some letters begin with `y` at the start of a word; `зг` is not the `zh` of `ж`; the apostrophe
/// within a word is not written.
fn ukrainian(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut previous = ' ';
    for letter in text.chars() {
        let inside = previous.is_alphabetic();
        if matches!(letter, '\'' | '’' | 'ʼ') && inside {
            continue;
        }
        let latin = match (letter, inside) {
            ('г', _) if previous == 'з' => Some("gh"),
            ('г', _) => Some("h"),
            ('ґ', _) => Some("g"),
            ('и', _) | ('й', false) => Some("y"),
            ('і', _) | ('ї' | 'й', true) => Some("i"),
            ('є', false) => Some("ye"),
            ('є', true) => Some("ie"),
            ('ї', false) => Some("yi"),
            ('ю', false) => Some("yu"),
            ('ю', true) => Some("iu"),
            ('я', false) => Some("ya"),
            ('я', true) => Some("ia"),
            ('щ', _) => Some("shch"),
            (letter, _) => with_h(letter),
        };
        match latin {
            Some(letters) => written.push_str(letters),
            None => written.push(letter),
        }
        previous = letter;
    }
    written
}

fn bulgarian(text: &str) -> String {
    let latin = by_letter(text, |letter| {
        Some(match letter {
            'й' | 'ь' => "y",
            'ѝ' => "i",
            'х' => "h",
            'щ' => "sht",
            'ъ' => "a",
            'ю' => "yu",
            'я' => "ya",
            _ => return with_h(letter),
        })
    });
    // At the end of a word `ия` is `ia`.
    let words: Vec<String> = text
        .split(' ')
        .zip(latin.split(' '))
        .map(|(word, latin)| match latin.strip_suffix("iya") {
            Some(stem) if word.ends_with("ия") => format!("{stem}ia"),
            _ => latin.to_owned(),
        })
        .collect();
    words.join(" ")
}

/// A Greek vowel without its marks, and which marks it had.
struct Vowel {
    base: char,
    accent: bool,
    diaeresis: bool,
}

fn vowel(letter: char) -> Vowel {
    let (base, accent, diaeresis) = match letter {
        'ά' => ('α', true, false),
        'έ' => ('ε', true, false),
        'ή' => ('η', true, false),
        'ί' => ('ι', true, false),
        'ό' => ('ο', true, false),
        'ύ' => ('υ', true, false),
        'ώ' => ('ω', true, false),
        'ϊ' => ('ι', false, true),
        'ϋ' => ('υ', false, true),
        'ΐ' => ('ι', true, true),
        'ΰ' => ('υ', true, true),
        other => (other, false, false),
    };
    Vowel {
        base,
        accent,
        diaeresis,
    }
}

/// Two letters that stand for one sound are written as one, unless an accent on the first or a
/// diaeresis on the second parts them.
fn greek(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut written = String::with_capacity(text.len());
    let (mut rest, mut previous) = (letters.as_slice(), ' ');
    while let [letter, after @ ..] = rest {
        let next = after.first().copied().unwrap_or(' ');
        let third = after.get(1).copied().unwrap_or(' ');
        let (first, second) = (vowel(*letter), vowel(next));
        let together = !first.accent && !second.diaeresis;
        let word_starts = !previous.is_alphabetic();
        let pair = match (first.base, second.base) {
            ('α', 'υ') if together => Some(voiced(third, "av", "af")),
            ('ε', 'υ') if together => Some(voiced(third, "ev", "ef")),
            ('η', 'υ') if together => Some(voiced(third, "iv", "if")),
            ('ο', 'υ') if together => Some("ou"),
            ('γ', 'γ') => Some("ng"),
            ('γ', 'ξ') => Some("nx"),
            ('γ', 'χ') => Some("nch"),
            ('μ', 'π') if word_starts || !third.is_alphabetic() => Some("b"),
            _ => None,
        };
        if let Some(pair) = pair {
            written.push_str(pair);
            previous = next;
            rest = after.get(1..).unwrap_or_default();
            continue;
        }
        match greek_letter(first.base) {
            Some(latin) => written.push_str(latin),
            None => written.push(first.base),
        }
        previous = *letter;
        rest = after;
    }
    written
}

/// `υ` after `α`, `ε` and `η` is v before vowels and voiced consonants, f elsewhere.
fn voiced(next: char, v: &'static str, f: &'static str) -> &'static str {
    let next = vowel(next).base;
    if "αεηιουωβγδζλμνρ".contains(next) {
        v
    } else {
        f
    }
}

fn greek_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'α' => "a",
        'β' => "v",
        'γ' => "g",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'υ' => "y",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
