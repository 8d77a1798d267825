//! Names of countries and languages: CLDR's by ICU4X, with an own table in the
//! Fluent files (`country-XX`, `language-xx`) where CLDR has none, a wrong one
//! or a derogatory one.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::LazyLock;

use icu_locale::names::{LanguageIdentifierDisplayName, RegionDisplayName};
use icu_locale::subtags::Region;
use icu_locale::{LanguageIdentifier, Locale, locale};

use writeable::TryWriteable as _;

use super::{Lang, Words};

fn icu_locale_of(lang: Lang) -> Locale {
    match lang {
        Lang::En => locale!("en-GB"),
        Lang::Fr => locale!("fr"),
    }
}

/// Countries whose CLDR name is not the one used here: see the Fluent files.
const OWN_COUNTRIES: [&str; 1] = ["TR"];
/// Languages CLDR has no name for in every language, or only under another tag.
const OWN_LANGUAGES: [&str; 2] = ["cnr", "no"];

pub(super) fn country(words: Words, code: &str) -> String {
    if OWN_COUNTRIES.contains(&code) {
        return words.t(&format!("country-{code}"));
    }
    let name = cached(&COUNTRIES, (words.lang, code.to_owned()), || {
        let region: Region = code.parse().ok()?;
        let name = RegionDisplayName::try_new_light(icu_locale_of(words.lang).into(), region).ok()?;
        Some(name.to_string())
    });
    name.unwrap_or_else(|| code.to_owned())
}

pub(super) fn language(words: Words, tag: &str) -> String {
    if OWN_LANGUAGES.contains(&tag) {
        return words.t(&format!("language-{tag}"));
    }
    let name = cached(&LANGUAGES, (words.lang, tag.to_owned()), || {
        language_in(&icu_locale_of(words.lang), tag)
    });
    name.unwrap_or_else(|| tag.to_owned())
}

/// A language's name in itself; none where CLDR has none.
pub(super) fn endonym(tag: &str) -> Option<String> {
    let name = cached(&ENDONYMS, tag.to_owned(), || language_in(&tag.parse().ok()?, tag))?;
    (name != tag).then_some(name)
}

/// The name of a language in the language of that locale.
fn language_in(locale: &Locale, tag: &str) -> Option<String> {
    let id: LanguageIdentifier = tag.parse().ok()?;
    let options = icu_locale::names::LanguageIdentifierDisplayNameOptions::default();
    let name = LanguageIdentifierDisplayName::try_new_heavy(locale.into(), id, options).ok()?;
    name.as_borrowed()
        .try_write_to_string()
        .ok()
        .map(std::borrow::Cow::into_owned)
}

type Cache<K> = std::sync::RwLock<HashMap<K, String>>;
static COUNTRIES: LazyLock<Cache<(Lang, String)>> = LazyLock::new(Cache::default);
static LANGUAGES: LazyLock<Cache<(Lang, String)>> = LazyLock::new(Cache::default);
static ENDONYMS: LazyLock<Cache<String>> = LazyLock::new(Cache::default);

/// Names are asked for by the hundred on a page; the tags that occur are few.
fn cached<K: Eq + Hash>(cache: &Cache<K>, key: K, make: impl FnOnce() -> Option<String>) -> Option<String> {
    if let Some(name) = cache
        .read()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
        .get(&key)
    {
        return Some(name.clone());
    }
    // What has no name is not kept: visitors can make up any number of tags.
    let name = make()?;
    cache
        .write()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
        .insert(key, name.clone());
    Some(name)
}
