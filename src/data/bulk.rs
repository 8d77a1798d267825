//! The whole register as tables: what the lists have, and what does not fit into their rows. Rows are made a few
//! authorities at a time, as all of them together need not fit into memory.

mod links;

use self::links::{PREDECESSORS, SUCCESSIONS, predecessors, successions};
use super::authorities::COLUMNS as SIGNATORIES;
use super::{About, COUNTRY_COLUMNS, Cell, Column, LANGUAGE_COLUMNS, authorities, countries, languages};
use crate::domain::date::DateSpan;
use crate::domain::register::{Authority, Register};

/// A table with what it is about and what its columns mean, in English, for machines.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its name: that of the file and of the table.
    pub name: &'static str,
    /// What a row is.
    pub about: &'static str,
    /// Its columns.
    pub columns: &'static [Column],
    /// Where its rows come from.
    pub rows: Rows,
}

/// The rows of a part.
#[derive(Clone, Debug)]
pub enum Rows {
    /// There are few, and here they are.
    Few(Vec<Vec<Cell>>),
    /// Made of these authorities.
    Of(fn(&[Authority], &About) -> Vec<Vec<Cell>>),
    /// Accepted reports, which the database has.
    Reports,
    /// Measures of accepted reports, which the database has.
    Measures,
}

const SLUG: Column = ("slug", "The authority, as in signatories");

const NAMES: [Column; 5] = [
    SLUG,
    ("text", "The name"),
    ("language", "Its language, as a BCP 47 tag"),
    (
        "role",
        "What kind of name; place: another name of the place (GeoNames, CC BY 4.0)",
    ),
    ("script", "Its script (ISO 15924), of other names of places"),
];
const COMMITMENTS: [Column; 8] = [
    SLUG,
    (
        "commitment",
        "Number of the commitment among those of the authority, from 1",
    ),
    ("kind", "Signature, extension or renewal"),
    ("charter_version", "Text of the Charter"),
    ("status", "Where it stands"),
    ("counts", "Whether it makes a signatory"),
    ("confidence", "How sure the collector is"),
    ("source", "Who says so"),
];
const ACTS: [Column; 8] = [
    SLUG,
    ("commitment", "The commitment, as in commitments"),
    ("kind", "What happened"),
    ("earliest", "First possible day"),
    ("latest", "Last possible day; empty where it is not known"),
    ("precision", "How much is known of the date"),
    ("wording", "What the source says, verbatim"),
    ("source", "Who says so"),
];
const PLANS: [Column; 11] = [
    SLUG,
    ("title", "Title"),
    ("language", "Its language, as a BCP 47 tag"),
    ("adopted_earliest", "First possible day of its adoption"),
    ("adopted_latest", "Last possible day of its adoption"),
    ("adopted_precision", "How much is known of that day"),
    ("starts", "First day"),
    ("ends", "Last day"),
    ("address", "Where it can be read"),
    ("wording", "What the source says, verbatim"),
    ("source", "Who says so"),
];
const PLAN_STATEMENTS: [Column; 6] = [
    SLUG,
    ("kind", "What is said of a plan that is not there"),
    ("said_on", "When it was said"),
    ("until", "Until when more time was granted"),
    ("wording", "What the source says, verbatim"),
    ("source", "Who says so"),
];
const REPORTS: [Column; 7] = [
    SLUG,
    ("period", "The years that it is about"),
    ("starts_on", "First day of the period"),
    ("ends_on", "Last day of the period"),
    ("accepted_at", "When it was accepted, in UTC"),
    ("language", "Its language, as a BCP 47 tag"),
    ("summary", "Its summary"),
];
const MEASURES: [Column; 13] = [
    SLUG,
    ("period", "The report, as in reports"),
    ("number", "Number of the measure in its report, from 1"),
    ("title", "What it is called"),
    ("articles", "Articles of the Charter that it serves"),
    ("description", "What is done"),
    ("responsible_unit", "Which unit answers for it"),
    ("starts", "When it starts, a year or a month"),
    ("ends", "When it ends, a year or a month"),
    ("resources", "Money and people"),
    (
        "cost_band",
        "What it costs in all, as a class of euros; empty where it is not said",
    ),
    ("progress", "How far it has come"),
    ("result", "What came of it"),
];
const PUBLISHED_COUNTS: [Column; 10] = [
    ("country_code", "ISO 3166-1 alpha-2, or XK; empty for all of Europe"),
    ("number", "How many signatories others have published"),
    ("is_exact", "Whether it is exactly this number; if not, at least"),
    ("is_increment", "Whether it is an addition to an earlier number"),
    ("municipalities", "Of these, municipalities"),
    ("regional", "Of these, regional bodies"),
    ("countries", "In how many countries"),
    ("as_of", "When, as the source says it"),
    ("source", "Where it was published"),
    ("note", "The collector's remark"),
];
const PUBLISHED_PLAN_SHARES: [Column; 4] = [
    ("country_code", "ISO 3166-1 alpha-2, or XK"),
    ("as_of", "When, as the source says it"),
    ("statement", "What the source says of plans, verbatim"),
    ("source", "Where it was published"),
];
const WOMEN_MAYORS: [Column; 4] = [
    (
        "country_code",
        "ISO 3166-1 alpha-2, or XK; EU27_2020 for the European Union",
    ),
    ("year", "The year"),
    ("per_cent", "Women among mayors, in per cent (EIGE)"),
    ("source", "Where it was published"),
];

/// Everything that a publication shows. Rows of accepted reports and of their measures are made by whoever reads them,
/// in the order of the columns here.
#[must_use]
pub fn parts(register: &Register, about: &About) -> Vec<Part> {
    let part = |name, about, columns: &'static [Column], rows| Part {
        name,
        about,
        columns,
        rows,
    };
    vec![
        part(
            "signatories",
            "An authority of the register, signatory or not",
            &SIGNATORIES,
            Rows::Of(|all, about| authorities(&all.iter().collect::<Vec<_>>(), about).rows),
        ),
        part(
            "names",
            "A name of an authority",
            &NAMES,
            Rows::Of(|all, _| each(all, names)),
        ),
        part(
            "commitments",
            "What an authority has bound itself by",
            &COMMITMENTS,
            Rows::Of(|all, _| each(all, commitments)),
        ),
        part(
            "acts",
            "A dated event of a commitment",
            &ACTS,
            Rows::Of(|all, _| each(all, acts)),
        ),
        part(
            "plans",
            "An action plan as a source tells of it",
            &PLANS,
            Rows::Of(|all, _| each(all, plans)),
        ),
        part(
            "plan_statements",
            "What a source says of a plan that is not there",
            &PLAN_STATEMENTS,
            Rows::Of(|all, _| each(all, statements)),
        ),
        part(
            "successions",
            "A body that took the place of another",
            &SUCCESSIONS,
            Rows::Of(|all, _| each(all, successions)),
        ),
        part(
            "predecessors",
            "A body whose place an authority took",
            &PREDECESSORS,
            Rows::Of(|all, _| each(all, predecessors)),
        ),
        part("reports", "An accepted report", &REPORTS, Rows::Reports),
        part("measures", "A measure of an accepted report", &MEASURES, Rows::Measures),
        part(
            "countries",
            "A country of the Charter's associations",
            &COUNTRY_COLUMNS,
            Rows::Few(countries(register, about).rows),
        ),
        part(
            "languages",
            "A working language, or one in which the Charter's text exists",
            &LANGUAGE_COLUMNS,
            Rows::Few(languages(register, about).rows),
        ),
        part(
            "published_counts",
            "A number of signatories that others have published",
            &PUBLISHED_COUNTS,
            Rows::Few(published_counts(register)),
        ),
        part(
            "published_plan_shares",
            "What others have published about plans",
            &PUBLISHED_PLAN_SHARES,
            Rows::Few(plan_shares(register)),
        ),
        part(
            "women_mayors",
            "The share of women among mayors in a country and year",
            &WOMEN_MAYORS,
            Rows::Few(women_mayors(register)),
        ),
    ]
}

/// The rows of each authority, with its slug in front.
fn each(all: &[Authority], rows: fn(&Authority) -> Vec<Vec<Cell>>) -> Vec<Vec<Cell>> {
    all.iter()
        .flat_map(|authority| {
            let slug = || Cell::text(authority.slug.as_str());
            rows(authority).into_iter().map(move |row| [vec![slug()], row].concat())
        })
        .collect()
}

fn span(span: Option<&DateSpan>) -> [Cell; 3] {
    [
        Cell::maybe(span.map(|span| span.earliest().to_string())),
        Cell::maybe(span.and_then(|span| span.latest()).map(|day| day.to_string())),
        Cell::maybe(span.map(|span| span.precision().code())),
    ]
}

fn number(at: usize) -> Cell {
    Cell::Number(i64::try_from(at).unwrap_or(i64::MAX))
}

fn names(authority: &Authority) -> Vec<Vec<Cell>> {
    let own = authority.names.iter().map(|name| {
        vec![
            Cell::text(name.text.as_str()),
            Cell::maybe(name.language.as_deref()),
            Cell::text(name.role.as_str()),
            Cell::Unknown,
        ]
    });
    let of_place = authority.place_names.iter().map(|name| {
        vec![
            Cell::text(name.text.as_str()),
            Cell::Unknown,
            Cell::text("place"),
            Cell::text(name.script.as_str()),
        ]
    });
    own.chain(of_place).collect()
}

fn commitments(authority: &Authority) -> Vec<Vec<Cell>> {
    let rows = (1..).zip(&authority.commitments).map(|(at, one)| {
        vec![
            number(at),
            Cell::text(one.kind.code()),
            Cell::text(one.version.code()),
            Cell::text(one.status.code()),
            Cell::Flag(one.status.counts()),
            Cell::text(one.confidence.as_str()),
            Cell::text(one.source.as_str()),
        ]
    });
    rows.collect()
}

fn acts(authority: &Authority) -> Vec<Vec<Cell>> {
    let all = (1..).zip(&authority.commitments);
    let acts = all.flat_map(|(at, one)| one.acts.iter().map(move |act| (at, act)));
    let row = |(at, act): (usize, &crate::domain::register::Act)| {
        let mut row = vec![number(at), Cell::text(act.kind.code())];
        row.extend(span(Some(&act.span)));
        row.extend([Cell::text(act.wording.as_str()), Cell::text(act.source.as_str())]);
        row
    };
    acts.map(row).collect()
}

fn plans(authority: &Authority) -> Vec<Vec<Cell>> {
    let rows = authority.plans.iter().map(|plan| {
        let mut row = vec![Cell::text(plan.title.as_str()), Cell::maybe(plan.language.as_deref())];
        row.extend(span(plan.adopted.as_ref()));
        row.extend([plan.starts, plan.ends].map(|day| Cell::maybe(day.map(|day| day.to_string()))));
        row.extend([&plan.address, &plan.wording, &plan.source].map(|text| Cell::text(text.as_str())));
        row
    });
    rows.collect()
}

fn statements(authority: &Authority) -> Vec<Vec<Cell>> {
    let rows = authority.plan_statements.iter().map(|one| {
        vec![
            Cell::text(one.kind.code()),
            Cell::text(one.said_on.to_string()),
            Cell::maybe(one.until.map(|day| day.to_string())),
            Cell::text(one.wording.as_str()),
            Cell::text(one.source.as_str()),
        ]
    });
    rows.collect()
}

fn published_counts(register: &Register) -> Vec<Vec<Cell>> {
    let rows = register.published_counts.iter().map(|one| {
        let known = |number: Option<i64>| number.map_or(Cell::Unknown, Cell::Number);
        vec![
            Cell::maybe(one.country.as_deref()),
            Cell::Number(one.number),
            Cell::Flag(one.is_exact),
            Cell::Flag(one.is_increment),
            known(one.municipalities),
            known(one.regional),
            known(one.countries),
            Cell::text(one.as_of.as_str()),
            Cell::text(one.source.as_str()),
            Cell::text(one.note.as_str()),
        ]
    });
    rows.collect()
}

fn plan_shares(register: &Register) -> Vec<Vec<Cell>> {
    let rows = register
        .plan_shares
        .iter()
        .map(|one| [&one.country, &one.as_of, &one.statement, &one.source].map(|text| Cell::text(text.as_str())));
    rows.map(Vec::from).collect()
}

fn women_mayors(register: &Register) -> Vec<Vec<Cell>> {
    let rows = register.women_mayors.iter().map(|one| {
        // Thousandths of a share are far below 2⁵³.
        #[allow(clippy::cast_precision_loss)]
        let per_cent = one.per_mille as f64 / 10.0;
        vec![
            Cell::text(one.country.as_deref().unwrap_or("EU27_2020")),
            Cell::Number(i64::from(one.year)),
            Cell::Decimal(per_cent),
            Cell::text(one.source.as_str()),
        ]
    });
    rows.collect()
}
