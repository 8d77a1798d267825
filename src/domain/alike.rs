//! Whether the register has an authority already that somebody is about to add: the same one by the rule of
//! imports, or one that is called alike.

use super::edit::NewAuthority;
use super::register::{Authority, Register};

/// Most authorities that are named as alike.
pub const ALIKE_MAX: usize = 8;

/// The authority that a new one is, by the rule of imports: that with its GeoNames id; else that of its country,
/// kind and name, unless both have different GeoNames ids. `fold` makes of a name the form in which names are compared.
#[must_use]
pub fn same<'r>(register: &'r Register, new: &NewAuthority, fold: impl Fn(&str) -> String) -> Option<&'r Authority> {
    let id = new.geonames();
    let identified = id.and_then(|id| with_geonames(register, id));
    if identified.is_some() {
        return identified;
    }
    let names: Vec<String> = new.names.iter().map(|name| fold(&name.text)).collect();
    register.authorities.iter().find(|one| {
        let is_other = id.is_some() && geonames(one).is_some();
        one.country == new.country
            && one.kind == new.kind
            && !is_other
            && one.names.iter().any(|name| names.contains(&fold(&name.text)))
    })
}

/// The authority with that GeoNames id.
#[must_use]
pub fn with_geonames<'r>(register: &'r Register, id: &str) -> Option<&'r Authority> {
    register.authorities.iter().find(|one| geonames(one) == Some(id))
}

fn geonames(authority: &Authority) -> Option<&str> {
    super::edit::geonames(&authority.identifiers)
}

/// Authorities of `country`, or of all where it is empty, that may be called so: some form of a name of theirs has a
/// word for every word of a folded form of `forms`, as far as it is typed, or has no other words than these.
/// Those with the fewest other letters come first.
#[must_use]
pub fn alike<'r>(register: &'r Register, country: &str, forms: &[String]) -> Vec<&'r Authority> {
    let forms: Vec<(&str, Vec<&str>)> = forms
        .iter()
        .filter(|form| form.chars().count() >= 2)
        .map(|form| (form.as_str(), form.split(' ').collect()))
        .collect();
    let mut found: Vec<(usize, &Authority)> = register
        .authorities
        .iter()
        .filter(|one| country.is_empty() || one.country == country)
        .filter_map(|one| {
            let own = one.place_names.iter().flat_map(|name| &name.forms);
            let own = one.search_forms.iter().chain(own);
            let distances = own.filter_map(|own| forms.iter().filter_map(|form| distance(form, own)).min());
            Some((distances.min()?, one))
        })
        .collect();
    found.sort_by_key(|(distance, one)| (*distance, one.id));
    found.into_iter().take(ALIKE_MAX).map(|(_, one)| one).collect()
}

/// By how many letters a typed form and one of the register differ in length, if they may be the same name.
fn distance((typed, words): &(&str, Vec<&str>), own: &str) -> Option<usize> {
    let is_begun = || words.iter().all(|word| own.split(' ').any(|one| one.starts_with(word)));
    // "Malmö stad" for Malmö, even while its last word is typed; but nobody for "of".
    let last = words.last().copied().filter(|last| last.chars().count() >= 3);
    let is_typed = |one: &str| words.contains(&one) || last.is_some_and(|last| one.starts_with(last));
    let is_longer = || own.chars().count() >= 3 && own.split(' ').all(is_typed);
    (is_begun() || is_longer()).then(|| typed.len().abs_diff(own.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::Status;
    use crate::domain::kind::Kind;
    use crate::domain::register::{Identifier, Name};

    fn fold(name: &str) -> String {
        name.to_lowercase()
    }

    fn authority(id: i64, name: &str, geonames: &str) -> Authority {
        let ids = Some(geonames).filter(|id| !id.is_empty()).map(|value| Identifier {
            scheme: "geonames".to_owned(),
            value: value.to_owned(),
            version: None,
        });
        Authority {
            id,
            slug: format!("se-{}", name.to_lowercase()),
            names: vec![own(name)],
            search_forms: vec![name.to_lowercase()],
            identifiers: ids.into_iter().collect(),
            ..Authority::example(Status::Signed, Vec::new())
        }
    }

    fn own(name: &str) -> Name {
        Name {
            text: name.to_owned(),
            language: None,
            role: "official".to_owned(),
        }
    }

    fn register() -> Register {
        Register {
            authorities: vec![
                authority(1, "Malmo", "2692969"),
                authority(2, "Lund", ""),
                authority(3, "Malmkoping", ""),
            ],
            ..Register::default()
        }
    }

    fn new(name: &str, kind: Kind, geonames: &str) -> NewAuthority {
        NewAuthority {
            country: "SE".to_owned(),
            kind,
            kind_wording: String::new(),
            names: vec![own(name)],
            languages: Vec::new(),
            place: None,
            identifiers: authority(9, name, geonames).identifiers,
            population: None,
            note: String::new(),
            note_language: String::new(),
        }
    }

    #[test]
    fn the_same_is_told_by_identifier_and_else_by_country_kind_and_name() {
        let register = register();
        let found = |name, kind, id| same(&register, &new(name, kind, id), fold).map(|one| one.id);
        assert_eq!(found("MALMO", Kind::Municipality, ""), Some(1));
        assert_eq!(found("Elsewhere", Kind::Municipality, "2692969"), Some(1));
        assert_eq!(
            found("Malmo", Kind::Municipality, "5"),
            None,
            "another place of that name"
        );
        assert_eq!(
            found("Lund", Kind::Municipality, "5"),
            Some(2),
            "it may get the identifier"
        );
        assert_eq!(found("Lund", Kind::Region, ""), None);
        let elsewhere = NewAuthority {
            country: "DK".to_owned(),
            ..new("Lund", Kind::Municipality, "")
        };
        assert!(same(&register, &elsewhere, fold).is_none());
    }

    #[test]
    fn names_are_alike_while_they_are_typed_and_when_they_say_more() {
        let register = register();
        let found = |country: &str, typed: &str| -> Vec<i64> {
            alike(&register, country, &[typed.to_owned()])
                .iter()
                .map(|one| one.id)
                .collect()
        };
        assert_eq!(found("SE", "malm"), [1, 3]);
        assert_eq!(found("", "malmo stad"), [1]);
        assert_eq!(found("", "city of lun"), [2]);
        assert_eq!(found("SE", "lund"), [2]);
        for (country, typed) in [("DK", "lund"), ("SE", ""), ("SE", "m"), ("SE", "stad"), ("SE", "und")] {
            assert!(found(country, typed).is_empty(), "{country} {typed}");
        }
    }
}
