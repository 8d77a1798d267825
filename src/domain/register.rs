//! The register as one publication shows it: every authority with its names,
//! languages and commitments, and the reference figures around them.

mod index;
mod reference;
mod told;

use chrono::NaiveDate;
use serde::Serialize;

pub use self::index::{At, Facts, Index, Memo, Spot};
pub use self::reference::{CharterLanguage, Country, LocalGovernments, MayorShare, PublishedCount, PublishedPlanShare};
pub use self::told::Predecessor;

use super::commitment::{ActKind, Articles, CharterVersion, CommitmentKind, Standing, Status, standing};
use super::date::{DateSpan, Precision};
use super::kind::Kind;
use super::plan::{Period, Plan, PlanStanding, Statement, plan_standing};

/// The public register in one publication.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// The number of the publication.
    pub publication: i64,
    /// The day (Europe/Brussels) on which it was published.
    pub published_on: NaiveDate,
    /// Every authority, signatory or not, in order of its key.
    pub authorities: Vec<Authority>,
    /// The countries of the Charter's associations, by code.
    pub countries: Vec<Country>,
    /// The languages in which a Charter text is known to exist.
    pub charter_languages: Vec<CharterLanguage>,
    /// Figures published elsewhere, oldest first.
    pub published_counts: Vec<PublishedCount>,
    /// Shares of signatories with an action plan, published elsewhere.
    pub plan_shares: Vec<PublishedPlanShare>,
    /// Women among mayors, by country and year.
    pub women_mayors: Vec<MayorShare>,
    /// The periods that reports are about, oldest first.
    pub periods: Vec<Period>,
    /// What is looked up and counted once.
    pub memo: Memo,
}

/// A local or regional government, or an association of them.
#[derive(Clone, Debug)]
pub struct Authority {
    /// Key in the database.
    pub id: i64,
    /// Immutable part of its address.
    pub slug: String,
    /// ISO 3166-1 alpha-2, or XK.
    pub country: String,
    /// Invented, to try the service with.
    pub is_sample: bool,
    /// What it is.
    pub kind: Kind,
    /// What the source calls its kind.
    pub kind_wording: String,
    /// The language of that; empty where nobody has said it.
    pub kind_language: String,
    /// The source's note, verbatim.
    pub note: String,
    /// The language of the note.
    pub note_language: String,
    /// Where its profile comes from.
    pub source: String,
    /// Its names, its own first.
    pub names: Vec<Name>,
    /// Its working languages (BCP 47 tags as stored, never canonicalised), with the source of each.
    pub languages: Vec<WorkingLanguage>,
    /// The populated place it is named after.
    pub place: Option<Place>,
    /// Inhabitants of the authority itself, with date and source.
    pub population: Option<Population>,
    /// Identifiers in other registers.
    pub identifiers: Vec<Identifier>,
    /// Its commitments, oldest first.
    pub commitments: Vec<Commitment>,
    /// Bodies that took its place.
    pub successions: Vec<Succession>,
    /// Bodies whose place it took.
    pub predecessors: Vec<Predecessor>,
    /// Its action plans as sources tell of them, oldest first.
    pub plans: Vec<Plan>,
    /// What sources say of plans that are not there, oldest first.
    pub plan_statements: Vec<Statement>,
    /// The periods of its accepted reports, oldest first.
    pub reported: Vec<String>,
    /// Other names of the place it is named after (GeoNames), as the search finds them.
    pub place_names: Vec<PlaceName>,
    /// Folded forms of its names, for the search.
    pub search_forms: Vec<String>,
}

/// A name of an authority.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Name {
    /// The name, verbatim.
    pub text: String,
    /// Its language, where known.
    pub language: Option<String>,
    /// `official`, `former`, `other-script` or `alias`.
    pub role: String,
}

/// Another name of a place: an exonym, or its name in its own script.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PlaceName {
    /// The name, verbatim.
    pub text: String,
    /// ISO 15924: `Latn`, `Grek` or `Cyrl`.
    pub script: String,
    /// Its folded forms.
    pub forms: Vec<String>,
}

/// A working language of an authority.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct WorkingLanguage {
    /// The tag as stored.
    pub tag: String,
    /// Who says so.
    pub source: String,
}

/// The settlement an authority is named after.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Place {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Inhabitants of the settlement: never summed, never a size class.
    pub place_population: Option<i64>,
}

/// Inhabitants of an authority.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Population {
    /// How many.
    pub inhabitants: i64,
    /// When, as the source says it.
    pub as_of: String,
    /// Who says so.
    pub source: String,
}

/// An identifier in another register.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Identifier {
    /// `lau`, `nuts`, `national`, `wikidata` or `geonames`.
    pub scheme: String,
    /// The identifier.
    pub value: String,
    /// Year or version of the scheme, where it has one.
    pub version: Option<String>,
}

/// One commitment to a version of the Charter.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Commitment {
    /// Signature, extension or renewal.
    pub kind: CommitmentKind,
    /// Which text.
    pub version: CharterVersion,
    /// Where it stands.
    pub status: Status,
    /// How sure the source is, verbatim.
    pub confidence: String,
    /// Who says so.
    pub source: String,
    /// What happened, oldest first.
    pub acts: Vec<Act>,
}

/// A dated event of a commitment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Act {
    /// What is dated.
    pub kind: ActKind,
    /// When.
    pub span: DateSpan,
    /// The source's own words.
    pub wording: String,
    /// The language of these words; empty where nobody has said it.
    #[serde(skip)]
    pub language: String,
    /// Who says so.
    pub source: String,
}

/// One body taking the place of another.
#[derive(Clone, Debug)]
pub struct Succession {
    /// The successor's name.
    pub successor_name: String,
    /// The successor's slug, where the register holds it.
    pub successor_slug: Option<String>,
    /// `merger`, `split` or `rename`.
    pub kind: String,
    /// When.
    pub span: DateSpan,
    /// Who says so.
    pub source: String,
}

impl Authority {
    /// Whether it is a signatory, by the counting rule in [`super::commitment`].
    #[must_use]
    pub fn standing(&self) -> Standing {
        standing(self.commitments.iter().map(|commitment| commitment.status))
    }

    /// Whether it counts as a signatory now.
    #[must_use]
    pub fn is_signatory(&self) -> bool {
        self.standing().is_signatory()
    }

    /// Its own name; its slug if it has lost every name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.names.first().map_or(self.slug.as_str(), |name| name.text.as_str())
    }

    /// The name in the place's own script, where sources give its own name in Latin letters only.
    #[must_use]
    pub fn native_name(&self) -> Option<&PlaceName> {
        let is_latin = |text: &str| text.chars().all(|letter| !letter.is_alphabetic() || letter < '\u{370}');
        let native = self.place_names.iter().find(|name| name.script != "Latn")?;
        self.names.iter().all(|name| is_latin(&name.text)).then_some(native)
    }

    /// The commitment that a list shows: the first that counts, else the first.
    #[must_use]
    pub fn main_commitment(&self) -> Option<&Commitment> {
        self.commitments
            .iter()
            .find(|commitment| commitment.status.counts())
            .or_else(|| self.commitments.first())
    }

    /// When it first signed: the span of the earliest signature or signing
    /// ceremony of a commitment that counts. Charts by year use nothing else.
    #[must_use]
    pub fn signed(&self) -> Option<&DateSpan> {
        self.commitments
            .iter()
            .filter(|commitment| commitment.status.counts())
            .flat_map(|commitment| &commitment.acts)
            .filter(|act| matches!(act.kind, ActKind::Signature | ActKind::Ceremony))
            .map(|act| &act.span)
            .min_by_key(|span| (span.latest().is_none(), span.latest(), span.earliest()))
    }

    /// The last possible day on which a list or CEMR's register first named it:
    /// it had signed by then, even where nobody says when.
    #[must_use]
    pub fn named_by(&self) -> Option<NaiveDate> {
        self.commitments
            .iter()
            .filter(|commitment| commitment.status.counts())
            .flat_map(|commitment| &commitment.acts)
            .filter(|act| matches!(act.kind, ActKind::Listing | ActKind::Registration))
            .filter_map(|act| act.span.latest())
            .min()
    }

    /// The articles it has taken on: those of the newest text that counts, or of both.
    #[must_use]
    pub fn articles(&self) -> Articles {
        let counting = || self.commitments.iter().filter(|one| one.status.counts());
        let newest = counting().filter_map(|one| one.version.articles()).max();
        match newest {
            None => Articles::Unknown,
            Some(_) if counting().any(|one| one.kind == CommitmentKind::Extension) => Articles::Extended,
            Some(number) if CharterVersion::V2022.articles() == Some(number) => Articles::Updated,
            Some(_) => Articles::First,
        }
    }

    /// Where it stands with its action plan on `today`.
    #[must_use]
    pub fn plan_standing(&self, today: NaiveDate) -> PlanStanding {
        plan_standing(self.signed(), &self.plans, &self.plan_statements, today)
    }

    /// The year in which it signed, where the sources pin it to one.
    #[must_use]
    pub fn signed_year(&self) -> Option<i32> {
        self.signed().and_then(DateSpan::year)
    }

    /// Whether the date of signature is known to the day or month.
    #[must_use]
    pub fn is_dated(&self) -> bool {
        self.signed()
            .is_some_and(|span| matches!(span.precision(), Precision::Day | Precision::Month))
    }

    /// Whether it works in that language.
    #[must_use]
    pub fn works_in(&self, tag: &str) -> bool {
        self.languages.iter().any(|language| language.tag == tag)
    }
}

#[cfg(test)]
impl Authority {
    /// A Swedish municipality with one commitment, for tests.
    pub(crate) fn example(status: Status, acts: Vec<Act>) -> Self {
        Self {
            id: 1,
            slug: "xx-place".into(),
            country: "SE".into(),
            is_sample: true,
            kind: Kind::Municipality,
            kind_wording: String::new(),
            kind_language: String::new(),
            note: String::new(),
            note_language: String::new(),
            source: String::new(),
            names: Vec::new(),
            languages: Vec::new(),
            place: None,
            population: None,
            identifiers: Vec::new(),
            commitments: vec![Commitment {
                kind: CommitmentKind::Signature,
                version: CharterVersion::V2006,
                status,
                confidence: String::new(),
                source: String::new(),
                acts,
            }],
            successions: Vec::new(),
            predecessors: Vec::new(),
            plans: Vec::new(),
            plan_statements: Vec::new(),
            reported: Vec::new(),
            place_names: Vec::new(),
            search_forms: Vec::new(),
        }
    }
}

impl Register {
    /// The signatories: authorities with a commitment that counts.
    pub fn signatories(&self) -> impl Iterator<Item = &Authority> {
        self.authorities.iter().filter(|authority| authority.is_signatory())
    }

    /// The country with that code.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// Figures that others published for all countries together.
    pub fn published_totals(&self) -> impl Iterator<Item = &PublishedCount> {
        self.published_counts.iter().filter(|count| count.country.is_none())
    }

    /// Figures that others published for one country.
    pub fn published_for<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a PublishedCount> {
        self.published_counts
            .iter()
            .filter(move |count| count.country.as_deref() == Some(code))
    }

    /// The latest total that others published, with a date if one has a date.
    #[must_use]
    pub fn latest_published_total(&self) -> Option<&PublishedCount> {
        self.published_totals().max_by_key(|count| count.number)
    }

    /// Whether any row is invented.
    #[must_use]
    pub fn has_samples(&self) -> bool {
        self.authorities.iter().any(|authority| authority.is_sample)
    }
}
