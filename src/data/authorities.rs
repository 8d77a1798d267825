//! Authorities as rows, and the lists of them in the order of their pages.

use std::collections::HashMap;
use std::sync::Arc;

use super::{About, Cell, Column, Table};
use crate::domain::register::{At, Authority, Facts, Index, Register};
use crate::domain::selection::{Found, Selection, Shown, Sort};
use crate::locale::Words;
use crate::locale::fold::fold;
use crate::paths::Href;

/// The columns of authorities.
pub const COLUMNS: [Column; 32] = [
    ("slug", "Stable name in addresses"),
    ("address", "Permanent address of its page"),
    ("names", "Names; the one in the place's own script first, then its own"),
    ("country_code", "ISO 3166-1 alpha-2, or XK"),
    ("country_name", "Country, in the language of the answer"),
    ("kind_code", "Kind of authority"),
    ("kind_name", "Kind of authority, in the language of the answer"),
    ("status", "Where its main commitment stands"),
    ("status_source", "Who says so"),
    ("standing", "What the counting rule makes of it"),
    ("signed_earliest", "First possible day of the signature"),
    (
        "signed_latest",
        "Last possible day of the signature; null where it is not known",
    ),
    ("signed_precision", "How much is known of the date"),
    ("charter_versions", "Texts of the Charter it has committed itself to"),
    ("languages", "Working languages, as BCP 47 tags"),
    ("population", "Inhabitants of the authority itself"),
    ("population_as_of", "When, as the source says it"),
    ("population_source", "Who says so"),
    (
        "plan_standing",
        "Where a signatory stands with its action plan today; unknown is not none",
    ),
    ("reported_periods", "Periods of its accepted reports"),
    (
        "latitude",
        "Degrees north of the place it is named after (GeoNames, CC BY 4.0)",
    ),
    (
        "longitude",
        "Degrees east of the place it is named after (GeoNames, CC BY 4.0)",
    ),
    ("geonames_id", "The place in GeoNames"),
    ("lau_code", "Local administrative unit (Eurostat)"),
    ("nuts_code", "NUTS region (Eurostat)"),
    ("national_code", "Identifier in a national register"),
    ("wikidata_id", "Identifier in Wikidata"),
    ("source", "Where its profile comes from"),
    ("note", "The source's note, verbatim"),
    ("note_language", "The language of the note"),
    ("kind_wording", "What the source calls its kind"),
    ("is_sample", "Invented, to try the service with"),
];

/// What a selection finds: all of it, in its order.
#[must_use]
pub fn selected<'a>(register: &'a Register, w: Words, selection: &Selection) -> Found<'a> {
    let mut found = selection.find(register, &fold(&selection.q), &by_name(register, w));
    let rows = &mut found.rows;
    let date = |authority: &&Authority| authority.signed().and_then(|span| span.latest());
    match selection.sort {
        Sort::Name => {}
        Sort::NameDown => rows.reverse(),
        Sort::Country | Sort::CountryDown => {
            let mut codes = register.index().countries.clone();
            codes.sort_by(|left, right| w.compare(&w.country(left), &w.country(right)));
            if selection.sort == Sort::CountryDown {
                codes.reverse();
            }
            let places: HashMap<&str, usize> = codes.iter().enumerate().map(|(at, code)| (code.as_str(), at)).collect();
            rows.sort_by_key(|one| places.get(one.country.as_str()));
        }
        Sort::Signed => rows.sort_by_cached_key(|one| (date(one).is_none(), date(one))),
        Sort::SignedDown => rows.sort_by_cached_key(|one| (date(one).is_none(), std::cmp::Reverse(date(one)))),
    }
    found
}

/// The places of all authorities by name, as the language sorts.
fn by_name(register: &Register, w: Words) -> Arc<Vec<At>> {
    register.by_name(w.lang.code(), |left, right| w.compare(left, right))
}

/// The authorities of a country with a commitment, signatories or not, by name.
#[must_use]
pub fn of_country<'a>(register: &'a Register, w: Words, code: &str) -> Vec<&'a Authority> {
    let selection = Selection {
        country: code.to_owned(),
        standing: Shown::All,
        ..Selection::default()
    };
    selected(register, w, &selection).rows
}

/// The first of the authorities that `takes` accepts, by name.
#[must_use]
pub fn first(register: &Register, w: Words, many: usize, takes: impl Fn(&Index, &Facts) -> bool) -> Vec<&Authority> {
    let index = register.index();
    let order = by_name(register, w);
    let accepted = order.iter().filter(|at| {
        let facts = index.facts.get(**at as usize);
        facts.is_some_and(|facts| takes(index, facts))
    });
    accepted
        .take(many)
        .filter_map(|at| register.authorities.get(*at as usize))
        .collect()
}

/// The signatories that work in a language, by name.
#[must_use]
pub fn of_language<'a>(register: &'a Register, w: Words, tag: &str) -> Vec<&'a Authority> {
    let selection = Selection {
        language: tag.to_owned(),
        ..Selection::default()
    };
    selected(register, w, &selection).rows
}

/// The authorities as rows.
#[must_use]
pub fn authorities(authorities: &[&Authority], about: &About) -> Table {
    Table::new(&COLUMNS, authorities.iter().map(|one| row(one, about)).collect())
}

/// One of them, in the order of [`COLUMNS`].
fn row(authority: &Authority, about: &About) -> Vec<Cell> {
    let w = about.words;
    let address = Href::Signatory(&authority.slug).to(w.lang);
    let own = authority.names.iter().map(|name| name.text.as_str());
    let names = authority
        .native_name()
        .map(|name| name.text.as_str())
        .into_iter()
        .chain(own);
    let main = authority.main_commitment();
    let signed = authority.signed();
    let counts = authority.is_signatory();
    let mut versions: Vec<String> = authority
        .commitments
        .iter()
        .filter(|one| one.status.counts() || !counts)
        .map(|one| one.version.code().to_owned())
        .collect();
    versions.sort();
    versions.dedup();
    let population = authority.population.as_ref();
    let place = authority.place.as_ref();
    let identifier = |scheme: &str| {
        let found = authority.identifiers.iter().find(|one| one.scheme == scheme);
        Cell::maybe(found.map(|one| one.value.as_str()))
    };
    vec![
        Cell::text(authority.slug.as_str()),
        Cell::text(format!("{}{address}", about.base)),
        Cell::List(names.map(str::to_owned).collect()),
        Cell::text(authority.country.as_str()),
        Cell::text(w.country(&authority.country)),
        Cell::text(authority.kind.code()),
        Cell::text(w.t(&format!("kind-{}", authority.kind.code()))),
        Cell::maybe(main.map(|main| main.status.code())),
        Cell::maybe(main.map(|main| main.source.as_str())),
        Cell::text(authority.standing().code()),
        Cell::maybe(signed.map(|span| span.earliest().to_string())),
        Cell::maybe(signed.and_then(|span| span.latest()).map(|day| day.to_string())),
        Cell::maybe(signed.map(|span| span.precision().code())),
        Cell::List(versions),
        Cell::List(authority.languages.iter().map(|one| one.tag.clone()).collect()),
        population.map_or(Cell::Unknown, |known| Cell::Number(known.inhabitants)),
        Cell::maybe(population.map(|known| known.as_of.as_str())),
        Cell::maybe(population.map(|known| known.source.as_str())),
        Cell::maybe(counts.then(|| authority.plan_standing(about.today).code())),
        Cell::List(authority.reported.clone()),
        place.map_or(Cell::Unknown, |place| Cell::Decimal(place.latitude)),
        place.map_or(Cell::Unknown, |place| Cell::Decimal(place.longitude)),
        identifier("geonames"),
        identifier("lau"),
        identifier("nuts"),
        identifier("national"),
        identifier("wikidata"),
        Cell::text(authority.source.as_str()),
        Cell::text(authority.note.as_str()),
        Cell::text(authority.note_language.as_str()),
        Cell::text(authority.kind_wording.as_str()),
        Cell::Flag(authority.is_sample),
    ]
}
