//! The short tables of pages that are no lists of authorities.

use crate::charts::Cell;
use crate::data::{self, About, FACT_COLUMNS, Fact, Table, of_figure};
use crate::domain::cohort::{Cohort, reporting, whole};
use crate::domain::commitment::Articles;
use crate::domain::register::{CharterLanguage, PublishedCount, PublishedPlanShare, Register};
use crate::domain::tally::{Inhabitants, by_language};
use crate::locale::Words;
use crate::pages::{changes, charter, compare, in_figures, language, parts};
use crate::paths::with_pairs;
use crate::server::Ctx;
use crate::server::error::{Error, Result};
use crate::server::past::Edition;

/// The table of the page at these parts of an address, and the page's own address if it is not that of the file without
/// its ending.
pub(super) async fn find(
    ctx: &Ctx,
    edition: &Edition,
    (page, rest): (&str, &[&str]),
    query: &[(String, String)],
    about: &About,
) -> Result<(Table, String)> {
    let register = &edition.register;
    let w = about.words;
    let lang = w.lang.code();
    Ok(match rest {
        ["figures"] => (of_home(ctx, edition, w), format!("/{lang}/")),
        ["countries", code, "figures"] => {
            let code = register.country(code).ok_or(Error::NotFound)?.code.as_str();
            (of_country(ctx, edition, w, code), format!("/{lang}/countries/{code}"))
        }
        ["languages", tag, "figures"] if language::is_known(register, tag) => {
            (of_language(register, w, tag), format!("/{lang}/languages/{tag}"))
        }
        ["charter-in-figures"] => {
            let (group, mapped) = in_figures::chosen(query);
            let names = [
                format!("plans-by-{group}"),
                in_figures::map_of(mapped),
                "by-country".to_owned(),
                "by-year".to_owned(),
                "growth".to_owned(),
                "by-kind".to_owned(),
                "by-size".to_owned(),
                "by-version".to_owned(),
            ];
            let source = in_figures::with_choice(page.to_owned(), group, mapped);
            (of_charter(ctx, edition, w, &names), source)
        }
        ["compare"] => {
            let (signatories, countries) = compare::chosen(register, query);
            let mut facts = Vec::new();
            let heads = signatories.iter().map(|one| (one.slug.as_str(), one.name().to_owned()));
            let lines = compare::of_signatories(w, &signatories, edition.today);
            side_by_side(&mut facts, "signatories", &heads.collect::<Vec<_>>(), lines);
            let heads = countries.iter().map(|one| (one.code.as_str(), w.country(&one.code)));
            let lines = compare::of_countries(register, w, &countries, edition.today);
            side_by_side(&mut facts, "countries", &heads.collect::<Vec<_>>(), lines);
            let source = with_pairs(page.to_owned(), &compare::pairs(&signatories, &countries));
            (table(facts), source)
        }
        ["changes"] => (changes::table(ctx, register, about).await?, page.to_owned()),
        ["charter"] => (charter::table(ctx, register, about).await?, page.to_owned()),
        ["signatories", slug] => {
            let authority = register.authority(slug).ok_or(Error::NotFound)?;
            (data::authorities(&[authority], about), page.to_owned())
        }
        _ => return Err(Error::NotFound),
    })
}

fn table(facts: impl IntoIterator<Item = Fact>) -> Table {
    Table::new(&FACT_COLUMNS, facts.into_iter().map(|fact| fact.row()).collect())
}

/// Adds a comparison, one after the other of those that stand side by side.
fn side_by_side(facts: &mut Vec<Fact>, figure: &str, heads: &[(&str, String)], lines: Vec<compare::Line>) {
    let mut columns: Vec<Vec<Fact>> = heads.iter().map(|_| Vec::new()).collect();
    for line in lines {
        for ((column, (code, name)), one) in columns.iter_mut().zip(heads).zip(line.cells) {
            let fact = Fact::own(figure, (code, name.clone()), (line.code, line.about.clone()), one.cell);
            column.push(match &one.source {
                Some((source, as_of)) => fact.of(source, as_of),
                None => fact,
            });
        }
    }
    facts.extend(columns.into_iter().flatten());
}

/// What figures of these names tell, as far as there are such.
fn figures(ctx: &Ctx, edition: &Edition, w: Words, names: &[String]) -> Vec<Fact> {
    let drawn = |name: &String| ctx.figure(name, &edition.register, w, edition.today);
    let drawn = names.iter().filter_map(drawn);
    drawn
        .flat_map(|figure| of_figure(&figure).collect::<Vec<_>>())
        .collect()
}

/// How far those who signed are known to have come.
fn funnel(w: Words, all: &Cohort, reporting: (i64, i64)) -> Vec<Fact> {
    let stages = parts::stages(all, reporting).into_iter();
    let fact = |(key, known, of)| {
        let about = ("signatories", w.t("column-signatories"));
        Fact::own("funnel", about, (key, w.t(key)), Cell::Share(known, of))
    };
    stages.map(fact).collect()
}

/// Numbers of signatories that others have published.
fn published<'a>(w: Words, counts: impl Iterator<Item = &'a PublishedCount>) -> Vec<Fact> {
    let fact = |count: &PublishedCount| {
        let code = count.country.clone().unwrap_or_else(|| "europe".to_owned());
        let label = match &count.country {
            Some(code) => w.country(code),
            None => w.count("key-published", count.countries.unwrap_or_default()),
        };
        let told = match (count.is_exact, count.is_increment) {
            (_, true) => "published_increment",
            (true, false) => "published_signatories",
            (false, false) => "published_at_least",
        };
        let told = (told, w.t("compare-published"));
        let fact = Fact::own("published", (&code, label), told, Cell::Number(count.number));
        fact.of(&count.source, &count.as_of)
    };
    counts.map(fact).collect()
}

/// What others have published about plans: of one country, or of all.
fn plan_shares(register: &Register, w: Words, only: Option<&str>) -> Vec<Fact> {
    let shares = register.plan_shares.iter();
    let fact = |share: &PublishedPlanShare| {
        let about = (share.country.as_str(), w.country(&share.country));
        let told = ("with_plan", w.t("column-with-plan"));
        let fact = Fact::own("plan-shares", about, told, Cell::Text(share.statement.clone()));
        fact.of(&share.source, &share.as_of)
    };
    let wanted = shares.filter(|share| only.is_none_or(|code| share.country == code));
    wanted.map(fact).collect()
}

fn of_home(ctx: &Ctx, edition: &Edition, w: Words) -> Table {
    let register = &edition.register;
    let index = register.index();
    let key = |code: &str, label: String, number: i64| {
        Fact::own(
            "key-figures",
            ("register", w.t("site-name")),
            (code, label),
            Cell::Number(number),
        )
    };
    let mut facts = vec![
        key("signatories", w.t("fact-signatories"), index.totals.signatories),
        key("countries", w.t("column-countries"), index.totals.countries),
        key(
            "reports",
            w.count("home-reports-accepted", index.reports),
            index.reports,
        ),
    ];
    facts.extend(published(w, register.latest_published_total().into_iter()));
    facts.extend(funnel(w, &whole(register, edition.today), reporting(register)));
    let names = ["map", "by-country", "by-year", "by-language"].map(str::to_owned);
    facts.extend(figures(ctx, edition, w, &names));
    table(facts)
}

fn of_charter(ctx: &Ctx, edition: &Edition, w: Words, names: &[String]) -> Table {
    let register = &edition.register;
    let mut facts = funnel(w, &whole(register, edition.today), reporting(register));
    facts.extend(plan_shares(register, w, None));
    facts.extend(figures(ctx, edition, w, names));
    let mut extended: Vec<_> = register
        .signatories()
        .filter(|one| one.articles() == Articles::Extended)
        .collect();
    extended.sort_by(|left, right| w.compare(left.name(), right.name()));
    facts.extend(extended.into_iter().map(|one| {
        let told = ("country", w.t("column-country"));
        let cell = Cell::Text(one.country.clone());
        Fact::own("extended", (&one.slug, one.name().to_owned()), told, cell)
    }));
    table(facts)
}

fn of_country(ctx: &Ctx, edition: &Edition, w: Words, code: &str) -> Table {
    let register = &edition.register;
    let own = register.index().country(code);
    let totals = &own.totals;
    let about = || (code, w.country(code));
    let fact = |column: &str, label: String, cell: Cell| Fact::own("country", about(), (column, label), cell);
    let mut facts = vec![
        fact("signatories", w.t("fact-signatories"), Cell::Number(totals.signatories)),
        fact("contested", w.t("fact-contested"), Cell::Number(totals.contested)),
        fact("apart", w.t("column-apart"), Cell::Number(totals.apart)),
        fact("former", w.t("column-former"), Cell::Number(totals.former)),
    ];
    facts.extend(own.kinds.iter().map(|tally| {
        let label = w.t(&format!("kind-{}", tally.kind.code()));
        let column = format!("kind-{}", tally.kind.code());
        fact(&column, label, Cell::Number(tally.signatories))
    }));
    let known = register
        .country(code)
        .and_then(|country| country.local_governments.as_ref());
    let coverage = known.map_or(Cell::Unknown, |known| Cell::Share(own.municipalities(), known.number));
    let coverage = fact("coverage", w.t("fact-coverage"), coverage);
    facts.push(match known {
        Some(known) => coverage.of(&known.source, &known.as_of),
        None => coverage,
    });
    let [people, known] = inhabitants(totals.inhabitants);
    facts.push(fact("inhabitants", w.t("fact-inhabitants"), people));
    facts.push(fact("inhabitants_known", w.t("funnel-population"), known));
    facts.extend(own.languages.iter().map(|(tag, number)| {
        let told = ("signatories", w.t("column-signatories"));
        Fact::own("languages", (tag, w.language(tag)), told, Cell::Number(*number))
    }));
    facts.extend(published(w, register.published_for(code)));
    facts.extend(plan_shares(register, w, Some(code)));
    let names = ["map", "by-year", "growth", "beside", "women-mayors"].map(|name| format!("{name}-{code}"));
    facts.extend(figures(ctx, edition, w, &names));
    table(facts)
}

/// How many there are, and of how many of the authorities it is known.
fn inhabitants(known: Inhabitants) -> [Cell; 2] {
    let people = known.covered().map_or(Cell::Unknown, Cell::Number);
    let share = match known.of {
        0 => Cell::Unknown,
        of => Cell::Share(known.known, of),
    };
    [people, share]
}

fn of_language(register: &Register, w: Words, tag: &str) -> Table {
    let tallies = by_language(register);
    let tally = tallies.into_iter().find(|tally| tally.tag == tag).unwrap_or_default();
    let fact = |figure: &str, column: &str, label: &str, cell: Cell| {
        Fact::own(figure, (tag, w.language_alone(tag)), (column, w.t(label)), cell)
    };
    let own = |column, label, cell| fact("language", column, label, cell);
    let [people, known] = inhabitants(tally.inhabitants);
    let mut facts = vec![
        own("signatories", "fact-signatories", Cell::Number(tally.signatories)),
        own("only", "column-only-language", Cell::Number(tally.only)),
        own("inhabitants", "fact-inhabitants", people),
        own("inhabitants_known", "funnel-population", known),
    ];
    let texts = register.charter_languages.iter().find(|text| text.tag == tag);
    let state = |column, label, of: fn(&CharterLanguage) -> &str| {
        let word = w.t(&format!("text-{}", texts.map_or("unknown", of)));
        let fact = fact("text", column, label, Cell::Text(word));
        texts.map_or(fact.clone(), |texts| fact.of(&texts.source, ""))
    };
    facts.push(state("text_2006", "column-text-2006", |text| &text.text_2006));
    facts.push(state("text_2022", "column-text-2022", |text| &text.text_2022));
    facts.extend(tally.countries.iter().map(|code| {
        let told = ("country", w.t("column-country"));
        Fact::own("countries", (code, w.country(code)), told, Cell::Text(code.clone()))
    }));
    table(facts)
}
