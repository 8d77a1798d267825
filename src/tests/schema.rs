//! Tables and statements: strict, named, and every statement in the sources prepares.

use observatory::server::db::export;
use sqlx::{Connection as _, Row as _, SqlSafeStr as _};

use crate::support::world;

#[tokio::test]
async fn tables_are_strict_and_constraints_named() {
    let (ctx, _folder) = world().await;
    let mut conn = ctx.read().await.unwrap();
    let rows = sqlx::query(
        "select m.name, m.sql from sqlite_master m join pragma_table_list t on t.name = m.name
         where t.schema = 'main' and t.type = 'table' and m.name not like 'sqlite_%' and m.name not like '_sqlx%'",
    )
    .fetch_all(&mut *conn)
    .await
    .unwrap();
    assert!(rows.len() > 25);
    for row in rows {
        let (name, sql): (String, String) = (row.get(0), row.get(1));
        let is_strict = sql.rsplit(')').next().unwrap().to_lowercase().contains("strict");
        assert!(is_strict, "{name} is not strict");
        for line in sql
            .lines()
            .filter(|line| line.contains(" check (") || line.trim_start().starts_with("unique"))
        {
            assert!(line.trim_start().starts_with("constraint "), "{name}: {line}");
        }
    }
}

#[tokio::test]
async fn publicly_visible_rows_know_since_and_until_when() {
    let (ctx, _folder) = world().await;
    let mut conn = ctx.read().await.unwrap();
    for table in [
        "authority_profile",
        "authority_name",
        "authority_language",
        "authority_identifier",
        "authority_place",
        "authority_population",
        "succession",
        "commitment",
        "act",
        "association",
        "country_language",
        "charter_language",
        "local_government_count",
        "published_count",
        "published_plan_share",
        "article",
        "report",
    ] {
        let columns: Vec<String> = sqlx::query_scalar("select name from pragma_table_info(?)")
            .bind(table)
            .fetch_all(&mut *conn)
            .await
            .unwrap();
        for column in ["known_from", "known_to"] {
            assert!(columns.iter().any(|name| name == column), "{table} has no {column}");
        }
    }
}

#[tokio::test]
async fn the_database_is_opened_as_it_should_be() {
    let (ctx, _folder) = world().await;
    let mut tx = ctx.write().await.unwrap();
    for (pragma, wanted) in [
        ("select foreign_keys from pragma_foreign_keys", 1),
        ("select synchronous from pragma_synchronous", 2),
    ] {
        let found: i64 = sqlx::query_scalar(pragma).fetch_one(&mut *tx).await.unwrap();
        assert_eq!(found, wanted, "{pragma}");
    }
    let journal: String = sqlx::query_scalar("select journal_mode from pragma_journal_mode")
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    assert_eq!(journal, "wal");
    let version: String = sqlx::query_scalar("select sqlite_version()")
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    assert!(observatory::server::db::sqlite_version(&version).unwrap() >= observatory::server::db::OLDEST_SQLITE);
    drop(tx);
    let mut reader = ctx.read().await.unwrap();
    assert!(
        sqlx::query("delete from country").execute(&mut *reader).await.is_err(),
        "a reader can write"
    );
}

#[tokio::test]
async fn the_audit_cannot_be_edited() {
    let (ctx, _folder) = world().await;
    let mut tx = ctx.write().await.unwrap();
    assert!(
        sqlx::query("update audit set action = 'x'")
            .execute(&mut *tx)
            .await
            .is_err()
    );
    assert!(sqlx::query("delete from audit").execute(&mut *tx).await.is_err());
}

/// Instead of the macros that check at compile time: they would compile SQLite
/// a second time for the host and need a database while building.
#[tokio::test]
async fn every_statement_in_the_sources_prepares() {
    let (ctx, _folder) = world().await;
    let mut conn = ctx.read().await.unwrap();
    // What is written for everybody goes into a file of its own.
    let mut exported = sqlx::SqliteConnection::connect("sqlite::memory:").await.unwrap();
    sqlx::raw_sql(export::SCHEMA).execute(&mut exported).await.unwrap();
    let mut count = 0;
    for (path, text) in super::rooms::sources()
        .into_iter()
        .filter(|(path, _)| path.starts_with("src/server/db/"))
    {
        for part in text.split('"').skip(1).step_by(2) {
            let word = part.split_whitespace().next().unwrap_or_default();
            if !matches!(word, "select" | "insert" | "update" | "delete" | "with") || !part.contains(' ') {
                continue;
            }
            let explained = format!("explain {}", part.replace("\\\"", "\""));
            let statement: &'static str = Box::leak(explained.into_boxed_str());
            let own = if path == "src/server/db/export.rs" {
                &mut exported
            } else {
                &mut *conn
            };
            let answer = sqlx::raw_sql(statement.into_sql_str()).fetch_all(own).await;
            assert!(answer.is_ok(), "{path}: {part}: {:?}", answer.err());
            count += 1;
        }
    }
    assert!(count > 90, "only {count} statements were found");
}

#[test]
fn every_migration_file_is_carried() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let files = std::fs::read_dir(folder).unwrap().count();
    assert_eq!(files, observatory::server::db::migrator().iter().count());
}

#[tokio::test]
async fn the_schema_is_as_it_was_reviewed() {
    let (ctx, _folder) = world().await;
    let mut conn = ctx.read().await.unwrap();
    let schema: Vec<String> = sqlx::query_scalar(
        "select sql from sqlite_master where sql is not null and name not like '_sqlx%' order by name",
    )
    .fetch_all(&mut *conn)
    .await
    .unwrap();
    insta::assert_snapshot!("schema", schema.join("\n"));
}
