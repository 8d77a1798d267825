//! Lists of signatories are read, judged and brought into the register.

mod changes;
mod files;
mod identity;
mod problems;
mod real;

use std::path::PathBuf;

use observatory::server::Ctx;
use observatory::server::db::imports::{OpenProblem, list_open_problems};
use observatory::server::register::import::{ImportError, ImportOptions, Summary, import_file};
use tempfile::TempDir;

use crate::support::world;

/// The register's own list.
const REAL_LIST: &str = include_str!("../server/register/signatories.csv");

/// A header with every column that is read.
const HEADER: &str = "country,name,kind,date,date_meaning,languages,latitude,longitude,place_population,geonames_id,source,note,confidence";

/// A row that nothing is wrong with.
const WIEN: &str =
    "AT,Wien,municipality/Land,2006-09-26,signature,de,48.2085,16.3721,1691468,2761369,https://example.org/wien,,high";

/// A world into which lists are imported.
struct Desk {
    ctx: Ctx,
    folder: TempDir,
}

impl Desk {
    async fn new() -> Self {
        let (ctx, folder) = world().await;
        Self { ctx, folder }
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    async fn try_import(&self, name: &str, content: impl AsRef<[u8]>) -> Result<Summary, ImportError> {
        import_file(&self.ctx, &self.write(name, content), ImportOptions::default()).await
    }

    /// Imports a list of these rows beneath [`HEADER`].
    async fn import(&self, rows: &[&str]) -> Summary {
        self.try_import("list.csv", list(rows)).await.unwrap()
    }

    async fn import_real(&self) -> Summary {
        self.try_import("signatories.csv", REAL_LIST).await.unwrap()
    }

    /// One number from the database.
    async fn count(&self, query: &'static str) -> i64 {
        sqlx::query_scalar(query)
            .fetch_one(&mut *self.ctx.read().await.unwrap())
            .await
            .unwrap()
    }

    /// Rows of text from the database, cells joined by `|`.
    async fn rows(&self, query: &'static str) -> Vec<String> {
        sqlx::query_scalar(query)
            .fetch_all(&mut *self.ctx.read().await.unwrap())
            .await
            .unwrap()
    }

    async fn open_problems(&self) -> Vec<OpenProblem> {
        list_open_problems(&mut self.ctx.read().await.unwrap()).await.unwrap()
    }

    /// Changes the register as a member of the staff would: statements of one publication, in which
    /// `:p` stands for its number.
    async fn edit(&self, statements: &[&'static str]) {
        let mut tx = self.ctx.write().await.unwrap();
        sqlx::query("insert into publication (published_at, reason) values ('2026-11-23T10:00:00Z', 'edit')")
            .execute(&mut *tx)
            .await
            .unwrap();
        for statement in statements {
            sqlx::query(*statement).execute(&mut *tx).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Everything that is public, with its past; equal texts mean that nothing was touched.
    async fn dump(&self) -> Vec<String> {
        let mut dump = Vec::new();
        for query in [
            "select concat_ws('|', authority_id, slug, country_code) from authority",
            "select concat_ws('|', authority_profile_id, kind, kind_wording, folded_name, note, source, origin, known_from, known_to) from authority_profile",
            "select concat_ws('|', authority_name_id, name, language_tag, position, origin, known_from, known_to) from authority_name",
            "select concat_ws('|', authority_language_id, language_tag, position, source, known_from, known_to) from authority_language",
            "select concat_ws('|', authority_identifier_id, scheme, value, known_from, known_to) from authority_identifier",
            "select concat_ws('|', authority_place_id, latitude, longitude, place_population, known_from, known_to) from authority_place",
            "select concat_ws('|', commitment_id, kind, version, status, confidence, source, known_from, known_to) from commitment",
            "select concat_ws('|', act_id, commitment_id, kind, earliest, latest, wording, source, known_from, known_to) from act",
            "select concat_ws('|', succession_id, successor_id, successor_name, earliest, latest, known_from, known_to) from succession",
            "select concat_ws('|', authority_id, form) from authority_search_form",
            "select concat_ws('|', publication_id, reason) from publication",
        ] {
            dump.extend(self.rows(query).await);
        }
        dump
    }
}

/// A list of these rows beneath [`HEADER`].
fn list(rows: &[&str]) -> String {
    let mut text = HEADER.to_owned();
    for row in rows {
        text.push('\n');
        text.push_str(row);
    }
    text
}

/// Row number, column and code of every problem.
fn told(summary: &Summary) -> Vec<(i64, &str, &str)> {
    let problems = summary.problems.iter();
    problems
        .map(|problem| (problem.row, problem.column.as_str(), problem.code.code()))
        .collect()
}
