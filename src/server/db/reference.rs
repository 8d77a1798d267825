//! Reference data: countries, languages, articles, figures published elsewhere.
//!
//! Read from the files in `server/register`; a row that changes is closed and
//! the new one opened, so that an old publication keeps what it showed.

use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};

use crate::domain::register::{
    CharterLanguage, Country, LocalGovernments, MayorShare, PublishedCount, PublishedPlanShare, Register,
};
use crate::server::error::Result;

/// A row of text cells, in the order of the statement that takes it.
pub type Cells = Vec<Option<String>>;

/// A reference table: how to read its current rows, end one and add one.
pub struct Table {
    select: &'static str,
    close: &'static str,
    insert: &'static str,
}

/// Which languages a country has.
pub const COUNTRY_LANGUAGE: Table = Table {
    select: "select country_language_id, country_code, language_tag, cast(position as text) from country_language where known_to is null",
    close: "update country_language set known_to = ? where country_language_id = ?",
    insert: "insert into country_language (known_from, country_code, language_tag, position) values (?, ?, ?, ?)",
};
/// National associations.
pub const ASSOCIATION: Table = Table {
    select: "select association_id, country_code, name, cast(position as text) from association where known_to is null",
    close: "update association set known_to = ? where association_id = ?",
    insert: "insert into association (known_from, country_code, name, position) values (?, ?, ?, ?)",
};
/// Numbers of local governments.
pub const LOCAL_GOVERNMENT_COUNT: Table = Table {
    select: "select local_government_count_id, country_code, cast(number as text), as_of, source from local_government_count where known_to is null",
    close: "update local_government_count set known_to = ? where local_government_count_id = ?",
    insert: "insert into local_government_count (known_from, country_code, number, as_of, source) values (?, ?, ?, ?, ?)",
};
/// Languages of the Charter's text.
pub const CHARTER_LANGUAGE: Table = Table {
    select: "select charter_language_id, language_tag, endonym, text_2006, text_2022, source from charter_language where known_to is null",
    close: "update charter_language set known_to = ? where charter_language_id = ?",
    insert: "insert into charter_language (known_from, language_tag, endonym, text_2006, text_2022, source) values (?, ?, ?, ?, ?, ?)",
};
/// Numbers of signatories published elsewhere.
pub const PUBLISHED_COUNT: Table = Table {
    select: "select published_count_id, country_code, cast(number as text), cast(is_exact as text), cast(is_increment as text),
                    cast(municipalities as text), cast(regional as text), cast(countries as text), as_of, cast(as_of_year as text), source, note
             from published_count where known_to is null",
    close: "update published_count set known_to = ? where published_count_id = ?",
    insert: "insert into published_count (known_from, country_code, number, is_exact, is_increment, municipalities, regional, countries, as_of, as_of_year, source, note)
             values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
};
/// Shares with an action plan published elsewhere.
pub const PUBLISHED_PLAN_SHARE: Table = Table {
    select: "select published_plan_share_id, country_code, as_of, statement, source from published_plan_share where known_to is null",
    close: "update published_plan_share set known_to = ? where published_plan_share_id = ?",
    insert: "insert into published_plan_share (known_from, country_code, as_of, statement, source) values (?, ?, ?, ?, ?)",
};

/// Women among mayors.
pub const WOMEN_MAYORS: Table = Table {
    select: "select women_mayors_id, country_code, cast(year as text), cast(per_mille as text), source from women_mayors where known_to is null",
    close: "update women_mayors set known_to = ? where women_mayors_id = ?",
    insert: "insert into women_mayors (known_from, country_code, year, per_mille, source) values (?, ?, ?, ?, ?)",
};

/// Articles of the Charter with their themes.
pub const ARTICLE: Table = Table {
    select: "select article_id, cast(article_number as text), theme, since_version, title_status, source from article where known_to is null",
    close: "update article set known_to = ? where article_id = ?",
    insert: "insert into article (known_from, article_number, theme, since_version, title_status, source) values (?, ?, ?, ?, ?, ?)",
};

/// Other names of places.
pub const PLACE_NAME: Table = Table {
    select: "select place_name_id, geonames_id, name, script, forms, source from place_name where known_to is null",
    close: "update place_name set known_to = ? where place_name_id = ?",
    insert: "insert into place_name (known_from, geonames_id, name, script, forms, source) values (?, ?, ?, ?, ?, ?)",
};

impl Table {
    /// Makes the current rows exactly `wanted`. Returns how many were closed or opened.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn replace(&self, conn: &mut SqliteConnection, wanted: &[Cells], publication: i64) -> Result<usize> {
        let mut current = sqlx::query(self.select)
            .fetch_all(&mut *conn)
            .await?
            .iter()
            .map(|row| {
                let id: i64 = row.try_get(0)?;
                let cells = (1..row.len())
                    .map(|at| row.try_get(at))
                    .collect::<std::result::Result<Cells, _>>()?;
                Ok((id, cells))
            })
            .collect::<Result<Vec<(i64, Cells)>>>()?;
        let mut changes = 0;
        let mut missing = Vec::new();
        for cells in wanted {
            if let Some(at) = current.iter().position(|(_, have)| have == cells) {
                current.swap_remove(at);
            } else {
                missing.push(cells);
            }
        }
        for (id, _) in &current {
            sqlx::query(self.close)
                .bind(publication)
                .bind(id)
                .execute(&mut *conn)
                .await?;
            changes += 1;
        }
        for cells in missing {
            let mut insert = sqlx::query(self.insert).bind(publication);
            for cell in cells {
                insert = insert.bind(cell.as_deref());
            }
            insert.execute(&mut *conn).await?;
            changes += 1;
        }
        Ok(changes)
    }
}

/// Adds or updates a country.
///
/// # Errors
/// The database refuses.
pub async fn upsert_country(conn: &mut SqliteConnection, code: &str, eurostat_code: &str) -> Result<()> {
    sqlx::query(
        "insert into country (country_code, eurostat_code) values (?, ?)
         on conflict (country_code) do update set eurostat_code = excluded.eurostat_code",
    )
    .bind(code)
    .bind(eurostat_code)
    .execute(conn)
    .await?;
    Ok(())
}

/// The hash of the reference files that were loaded last.
///
/// # Errors
/// The database could not be read.
pub async fn find_content_hash(conn: &mut SqliteConnection) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("select content_hash from reference_state")
        .fetch_optional(conn)
        .await?)
}

/// Remembers which reference files were loaded.
///
/// # Errors
/// The database refuses.
pub async fn set_content_hash(
    conn: &mut SqliteConnection,
    hash: &str,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    sqlx::query(
        "insert into reference_state (reference_state_id, content_hash, loaded_at) values (1, ?, ?)
         on conflict (reference_state_id) do update set content_hash = excluded.content_hash, loaded_at = excluded.loaded_at",
    )
    .bind(hash)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// An article as the form offers it.
#[derive(Clone, Debug)]
pub struct Article {
    /// 1 to 39.
    pub number: u8,
    /// The key of its theme.
    pub theme: String,
    /// `2006` or `2022`.
    pub since_version: String,
    /// Where its title and theme come from.
    pub source: String,
}

/// All articles of a publication in order.
///
/// # Errors
/// The database could not be read.
pub async fn list_articles(conn: &mut SqliteConnection, publication: i64) -> Result<Vec<Article>> {
    list(
        conn,
        publication,
        "select article_number, theme, since_version, source from article
         where known_from <= ?1 and (known_to is null or known_to > ?1) order by article_number",
        |row| {
            Ok(Article {
                number: row.try_get("article_number")?,
                theme: row.try_get("theme")?,
                since_version: row.try_get("since_version")?,
                source: row.try_get("source")?,
            })
        },
    )
    .await
}

/// Reads the reference part of a publication into `register`.
pub(super) async fn load_into(conn: &mut SqliteConnection, publication: i64, register: &mut Register) -> Result<()> {
    register.countries = list_countries(conn, publication).await?;
    register.charter_languages = list(
        conn,
        publication,
        "select language_tag, endonym, text_2006, text_2022, source from charter_language
         where known_from <= ?1 and (known_to is null or known_to > ?1) order by language_tag",
        |row| {
            Ok(CharterLanguage {
                tag: row.try_get("language_tag")?,
                endonym: row.try_get("endonym")?,
                text_2006: row.try_get("text_2006")?,
                text_2022: row.try_get("text_2022")?,
                source: row.try_get("source")?,
            })
        },
    )
    .await?;
    register.published_counts = list(
        conn,
        publication,
        "select country_code, number, is_exact, is_increment, municipalities, regional, countries, as_of, source, note
         from published_count where known_from <= ?1 and (known_to is null or known_to > ?1)
         order by ifnull(as_of_year, 9999), as_of, number",
        |row| {
            Ok(PublishedCount {
                country: row.try_get("country_code")?,
                number: row.try_get("number")?,
                is_exact: row.try_get("is_exact")?,
                is_increment: row.try_get("is_increment")?,
                municipalities: row.try_get("municipalities")?,
                regional: row.try_get("regional")?,
                countries: row.try_get("countries")?,
                as_of: row.try_get("as_of")?,
                source: row.try_get("source")?,
                note: row.try_get("note")?,
            })
        },
    )
    .await?;
    register.plan_shares = list(
        conn,
        publication,
        "select country_code, as_of, statement, source from published_plan_share
         where known_from <= ?1 and (known_to is null or known_to > ?1) order by country_code, as_of",
        |row| {
            Ok(PublishedPlanShare {
                country: row.try_get("country_code")?,
                as_of: row.try_get("as_of")?,
                statement: row.try_get("statement")?,
                source: row.try_get("source")?,
            })
        },
    )
    .await?;
    register.women_mayors = list(
        conn,
        publication,
        "select country_code, year, per_mille, source from women_mayors
         where known_from <= ?1 and (known_to is null or known_to > ?1) order by country_code, year",
        |row| {
            Ok(MayorShare {
                country: row.try_get("country_code")?,
                year: row.try_get("year")?,
                per_mille: row.try_get("per_mille")?,
                source: row.try_get("source")?,
            })
        },
    )
    .await?;
    Ok(())
}

async fn list<T>(
    conn: &mut SqliteConnection,
    publication: i64,
    select: &'static str,
    read: impl Fn(&SqliteRow) -> Result<T>,
) -> Result<Vec<T>> {
    sqlx::query(select)
        .bind(publication)
        .fetch_all(conn)
        .await?
        .iter()
        .map(read)
        .collect()
}

async fn list_countries(conn: &mut SqliteConnection, publication: i64) -> Result<Vec<Country>> {
    let mut languages = grouped(
        conn,
        publication,
        "select country_code, language_tag as item from country_language
         where known_from <= ?1 and (known_to is null or known_to > ?1) order by country_code, position",
    )
    .await?;
    let mut associations = grouped(
        conn,
        publication,
        "select country_code, name as item from association
         where known_from <= ?1 and (known_to is null or known_to > ?1) order by country_code, position",
    )
    .await?;
    let mut countries = list(
        conn,
        publication,
        "select c.country_code, c.eurostat_code, n.number, n.as_of, n.source
         from country c left join local_government_count n
              on n.country_code = c.country_code and n.known_from <= ?1 and (n.known_to is null or n.known_to > ?1)
         order by c.country_code",
        |row| {
            let number: Option<i64> = row.try_get("number")?;
            let local_governments = match number {
                Some(number) => Some(LocalGovernments {
                    number,
                    as_of: row.try_get("as_of")?,
                    source: row.try_get("source")?,
                }),
                None => None,
            };
            Ok(Country {
                code: row.try_get("country_code")?,
                eurostat_code: row.try_get("eurostat_code")?,
                languages: Vec::new(),
                associations: Vec::new(),
                local_governments,
            })
        },
    )
    .await?;
    for country in &mut countries {
        country.languages = languages.remove(&country.code).unwrap_or_default();
        country.associations = associations.remove(&country.code).unwrap_or_default();
    }
    Ok(countries)
}

async fn grouped(
    conn: &mut SqliteConnection,
    publication: i64,
    select: &'static str,
) -> Result<std::collections::HashMap<String, Vec<String>>> {
    let mut groups = std::collections::HashMap::<String, Vec<String>>::new();
    for (country, item) in list(conn, publication, select, |row| {
        Ok((
            row.try_get::<String, _>("country_code")?,
            row.try_get::<String, _>("item")?,
        ))
    })
    .await?
    {
        groups.entry(country).or_default().push(item);
    }
    Ok(groups)
}
