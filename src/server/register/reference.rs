//! The reference files: what `migrate` brings along with the tables.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::locale::fold::fold_forms;
use crate::server::db::audit::{Action, Actor, Entry};
use crate::server::db::{self, audit, reference as tables};
use crate::server::error::{Error, Result};
use crate::server::{Ctx, token};

const COUNTRIES: &str = include_str!("countries.csv");
const CHARTER_LANGUAGES: &str = include_str!("charter_languages.csv");
const ARTICLES: &str = include_str!("articles.csv");
const COUNTRY_COUNTS: &str = include_str!("published_country_counts.csv");
const PLAN_SHARES: &str = include_str!("published_plan_shares.csv");
const TOTALS: &str = include_str!("published_totals.csv");
const PLACE_NAMES: &str = include_str!("place_names.csv");
const WOMEN_MAYORS: &str = include_str!("women_mayors.csv");

/// Where EIGE publishes the series of women among mayors.
const EIGE: &str = "https://dgs-p.eige.europa.eu/data/view?code=eustrat_ges_lead_repr__wmid_locpol__ind48_top";

/// One record of a reference file, by column name.
struct Row(std::collections::HashMap<String, String>);

impl Row {
    fn text(&self, column: &str) -> String {
        self.0
            .get(column)
            .map(|cell| cell.trim().to_owned())
            .unwrap_or_default()
    }

    fn optional(&self, column: &str) -> Option<String> {
        Some(self.text(column)).filter(|text| !text.is_empty())
    }
}

fn rows(file: &str) -> Result<Vec<Row>> {
    csv::Reader::from_reader(file.as_bytes())
        .deserialize()
        .map(|record| {
            record.map(Row).map_err(|error| Error::Inconsistent {
                table: "reference",
                column: "file",
                value: error.to_string(),
            })
        })
        .collect()
}

/// Items separated by semicolons, with their position from 1.
fn items(text: &str) -> Vec<(String, String)> {
    text.split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .enumerate()
        .map(|(at, item)| (item.to_owned(), (at + 1).to_string()))
        .collect()
}

/// The key of a theme in the Fluent files, from its English heading.
fn theme_key(heading: &str) -> String {
    if heading.starts_with("New articles") {
        return "new-articles".to_owned();
    }
    heading
        .to_lowercase()
        .replace("co-operation", "cooperation")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join("-")
}

/// The year a source's own wording of a date begins with or contains first.
fn first_year(as_of: &str) -> Option<String> {
    as_of
        .split(|letter: char| !letter.is_ascii_digit())
        .find(|part| part.len() == 4)
        .map(ToOwned::to_owned)
}

/// Whether a text of the Charter exists, in our words.
fn availability(text: &str) -> String {
    match text {
        "yes" | "no" => text.to_owned(),
        text if text.starts_with("in progress") => "in-progress".to_owned(),
        _ => "unknown".to_owned(),
    }
}

/// Brings the reference files in, unless exactly these are there. Returns
/// whether anything was done.
///
/// # Errors
/// A file does not read, or the database refuses.
pub async fn load(ctx: &Ctx) -> Result<bool> {
    let mut hasher = Sha256::new();
    for file in [
        COUNTRIES,
        CHARTER_LANGUAGES,
        ARTICLES,
        COUNTRY_COUNTS,
        PLAN_SHARES,
        TOTALS,
        WOMEN_MAYORS,
        PLACE_NAMES,
    ] {
        hasher.update(file.as_bytes());
    }
    let hash = token::hex(&hasher.finalize());
    let mut tx = ctx.write().await?;
    if tables::find_content_hash(&mut tx).await?.as_deref() == Some(hash.as_str()) {
        return Ok(false);
    }
    let publication = db::publish(&mut tx, "reference", ctx.now()).await?;
    let mut changes = 0;
    changes += load_countries(&mut tx, publication).await?;
    changes += load_languages(&mut tx, publication).await?;
    changes += load_articles(&mut tx, publication).await?;
    changes += load_published(&mut tx, publication).await?;
    changes += load_women_mayors(&mut tx, publication).await?;
    changes += load_place_names(&mut tx, publication).await?;
    tables::set_content_hash(&mut tx, &hash, ctx.now()).await?;
    let entry = Entry::new(
        Actor::OPERATOR,
        Action::ReferenceLoaded,
        format!("publication/{publication}"),
        json!({ "changes": changes, "hash": hash }),
    );
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    tx.commit().await?;
    Ok(true)
}

async fn load_countries(conn: &mut sqlx::SqliteConnection, publication: i64) -> Result<usize> {
    let (mut languages, mut associations, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
    for row in rows(COUNTRIES)? {
        let code = row.text("iso2");
        tables::upsert_country(conn, &code, &row.text("eurostat_code")).await?;
        for (tag, position) in items(&row.text("languages")) {
            languages.push(vec![Some(code.clone()), Some(tag), Some(position)]);
        }
        for (name, position) in items(&row.text("national_associations")) {
            associations.push(vec![Some(code.clone()), Some(name), Some(position)]);
        }
        if let Some(number) = row.optional("local_governments") {
            let as_of = row.text("local_governments_as_of");
            let source = row.text("local_governments_source");
            numbers.push(vec![Some(code), Some(number), Some(as_of), Some(source)]);
        }
    }
    Ok(tables::COUNTRY_LANGUAGE.replace(conn, &languages, publication).await?
        + tables::ASSOCIATION.replace(conn, &associations, publication).await?
        + tables::LOCAL_GOVERNMENT_COUNT
            .replace(conn, &numbers, publication)
            .await?)
}

async fn load_languages(conn: &mut sqlx::SqliteConnection, publication: i64) -> Result<usize> {
    let wanted: Vec<_> = rows(CHARTER_LANGUAGES)?
        .iter()
        .map(|row| {
            vec![
                row.optional("iso639_1").or_else(|| row.optional("iso639_3")),
                Some(row.text("endonym")),
                Some(availability(&row.text("text_2006"))),
                Some(availability(&row.text("text_2022"))),
                Some(row.text("source")),
            ]
        })
        .collect();
    tables::CHARTER_LANGUAGE.replace(conn, &wanted, publication).await
}

async fn load_articles(conn: &mut sqlx::SqliteConnection, publication: i64) -> Result<usize> {
    let wanted: Vec<_> = rows(ARTICLES)?
        .iter()
        .map(|row| {
            vec![
                Some(row.text("number")),
                Some(theme_key(&row.text("theme"))),
                Some(row.text("since_version")),
                Some(row.text("title_status")),
                Some(row.text("source")),
            ]
        })
        .collect();
    tables::ARTICLE.replace(conn, &wanted, publication).await
}

async fn load_published(conn: &mut sqlx::SqliteConnection, publication: i64) -> Result<usize> {
    let flag = |row: &Row, column: &str| Some(if row.text(column) == "yes" { "1" } else { "0" }.to_owned());
    let mut counts = Vec::new();
    for row in rows(COUNTRY_COUNTS)? {
        let as_of = row.text("as_of");
        counts.push(vec![
            Some(row.text("country")),
            Some(row.text("count_min")),
            flag(&row, "exact"),
            flag(&row, "is_increment"),
            row.optional("municipalities"),
            row.optional("regional"),
            None,
            Some(as_of.clone()),
            first_year(&as_of),
            Some(row.text("source")),
            Some(row.text("note")),
        ]);
    }
    for row in rows(TOTALS)? {
        let as_of = row.text("as_of");
        counts.push(vec![
            None,
            Some(row.text("count_min")),
            flag(&row, "exact"),
            Some("0".to_owned()),
            None,
            None,
            row.optional("countries"),
            Some(as_of.clone()),
            first_year(&as_of),
            Some(row.text("source")),
            Some(String::new()),
        ]);
    }
    let shares: Vec<_> = rows(PLAN_SHARES)?
        .iter()
        .map(|row| {
            let statement = row.optional("count").or_else(|| row.optional("share_with_action_plan"));
            vec![
                Some(row.text("country")),
                Some(row.text("as_of")),
                statement,
                Some(row.text("source")),
            ]
        })
        .collect();
    Ok(tables::PUBLISHED_COUNT.replace(conn, &counts, publication).await?
        + tables::PUBLISHED_PLAN_SHARE.replace(conn, &shares, publication).await?)
}

/// One column a year, in per cent; EIGE writes EL and UK. Countries without an
/// association of the Charter are left out.
async fn load_women_mayors(conn: &mut sqlx::SqliteConnection, publication: i64) -> Result<usize> {
    let countries: std::collections::HashMap<String, String> = rows(COUNTRIES)?
        .iter()
        .map(|row| (row.text("eurostat_code"), row.text("iso2")))
        .collect();
    let mut shares = Vec::new();
    for row in rows(WOMEN_MAYORS)? {
        let country = match (row.text("geo_eige").as_str(), countries.get(&row.text("geo_eige"))) {
            ("EU27_2020", _) => None,
            (_, Some(code)) => Some(code.clone()),
            (_, None) => continue,
        };
        for (year, share) in &row.0 {
            let (Ok(year), Ok(share)) = (year.parse::<i32>(), share.trim().parse::<f64>()) else {
                continue;
            };
            #[expect(clippy::cast_possible_truncation, reason = "a share is at most 1000 thousandths")]
            let per_mille = (share * 10.0).round() as i64;
            shares.push(vec![
                country.clone(),
                Some(year.to_string()),
                Some(per_mille.to_string()),
                Some(EIGE.to_owned()),
            ]);
        }
    }
    tables::WOMEN_MAYORS.replace(conn, &shares, publication).await
}

/// In whose custom a name of a script may be written in plain Latin letters.
fn customs(script: &str) -> &'static [&'static str] {
    match script {
        "Cyrl" => &["sr", "mk", "uk", "bg"],
        "Grek" => &["el"],
        _ => &["", "de"],
    }
}

async fn load_place_names(conn: &mut sqlx::SqliteConnection, publication: i64) -> Result<usize> {
    let names: Vec<_> = rows(PLACE_NAMES)?
        .iter()
        .map(|row| {
            let (name, script) = (row.text("name"), row.text("script"));
            let mut forms: Vec<String> = customs(&script).iter().flat_map(|tag| fold_forms(&name, tag)).collect();
            forms.sort_unstable();
            forms.dedup();
            vec![
                Some(row.text("geonames_id")),
                Some(name),
                Some(script),
                Some(forms.join("\n")),
                Some(row.text("source")),
            ]
        })
        .collect();
    tables::PLACE_NAME.replace(conn, &names, publication).await
}
