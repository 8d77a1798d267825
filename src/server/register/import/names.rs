//! Names as lists write them: several in one cell, with brackets; the slug and the search forms that come of them.

use std::collections::HashSet;

use crate::locale::fold::fold_forms;
use crate::server::db::imports::held::Held;

/// A name and its language, where it is known.
pub(in crate::server::register) type Named = (String, Option<String>);

/// The names in a name cell. ` / ` parts them only where there are as many languages, which they
/// then have in that order; else the cell is one name, which has a language only if there is one.
/// Brackets stay in the name, and what they hold is never parted.
pub(super) fn split(cell: &str, languages: &[String]) -> Vec<Named> {
    let parts = parts(cell);
    if parts.len() > 1 && parts.len() == languages.len() {
        return parts
            .into_iter()
            .map(ToOwned::to_owned)
            .zip(languages.iter().cloned().map(Some))
            .collect();
    }
    let language = match languages {
        [only] => Some(only.clone()),
        _ => None,
    };
    vec![(cell.to_owned(), language)]
}

/// The parts of a cell between ` / ` outside brackets.
fn parts(cell: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, letter) in cell.char_indices() {
        match letter {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '/' if depth == 0 => {
                let (before, after) = (cell.get(start..at).unwrap_or(""), cell.get(at + 1..).unwrap_or(""));
                if before.ends_with(' ') && after.starts_with(' ') {
                    parts.push(before.trim());
                    start = at + 1;
                }
            }
            _ => {}
        }
    }
    parts.push(cell.get(start..).unwrap_or("").trim());
    parts
}

/// The name without its brackets, and what each bracket holds.
fn brackets(name: &str) -> (String, Vec<String>) {
    let (mut outside, mut inside, mut depth) = (String::new(), Vec::new(), 0_usize);
    for letter in name.chars() {
        match letter {
            '(' | '[' => {
                if depth == 0 {
                    inside.push(String::new());
                }
                depth += 1;
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            letter if depth == 0 => outside.push(letter),
            letter => {
                if let Some(text) = inside.last_mut() {
                    text.push(letter);
                }
            }
        }
    }
    (outside, inside)
}

/// Names of bodies that were there before an authority and that the register does not hold: whoever knows the old name
/// finds the new body.
pub(in crate::server::register) fn earlier(held: &Held) -> impl Iterator<Item = Named> {
    held.earlier.iter().map(|name| (name.clone(), None))
}

/// Every folded form under which an authority is found: of each name whole, without its brackets,
/// and of what the brackets hold. `languages` are those of a name whose own is not known.
pub(in crate::server::register) fn search_forms(names: &[Named], languages: &[String]) -> Vec<String> {
    let mut forms = HashSet::new();
    for (name, language) in names {
        let (outside, inside) = brackets(name);
        let mut texts = vec![name.clone(), outside];
        texts.extend(inside);
        let tags: Vec<&str> = match language {
            Some(tag) => vec![tag.as_str()],
            None if languages.is_empty() => vec![""],
            None => languages.iter().map(String::as_str).collect(),
        };
        for (text, tag) in texts.iter().flat_map(|text| tags.iter().map(move |tag| (text, tag))) {
            forms.extend(fold_forms(text, tag));
        }
    }
    let mut forms: Vec<String> = forms.into_iter().filter(|form| !form.is_empty()).collect();
    forms.sort_unstable();
    forms
}

/// The immutable part of an authority's address: its country and first name in plain letters
/// without brackets (`be-schaerbeek`), numbered where `taken` has it already; `otherwise` stands
/// for a name without a letter that can be written so.
pub(in crate::server::register) fn slug(
    country: &str,
    names: &[Named],
    languages: &[String],
    otherwise: &str,
    taken: &HashSet<String>,
) -> String {
    let plain = names.first().and_then(|(name, language)| {
        let (outside, _) = brackets(name);
        let name = if outside.trim().is_empty() { name } else { &outside };
        let tags = language.iter().chain(languages).map(String::as_str);
        tags.chain([""])
            .flat_map(|tag| fold_forms(name, tag))
            .find(|form| form.is_ascii() && !form.is_empty())
    });
    let words = plain.unwrap_or_else(|| otherwise.replace('-', " "));
    let mut base = country.to_ascii_lowercase();
    for word in words.split_whitespace() {
        if base.len() + word.len() > 80 && base.len() > country.len() {
            break;
        }
        base.push('-');
        base.extend(word.chars().take(80));
    }
    let numbered = (2..).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone())
        .chain(numbered)
        .find(|slug| !taken.contains(slug))
        .unwrap_or(base)
}
