//! The whole register as one file: opened by readers of the formats, equal to the lists, and nothing private in it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use observatory::api::AppError;
use observatory::locale::Lang;
use observatory::server::actions::samples;
use observatory::server::db;
use observatory::server::http::pages::error_response;
use observatory::server::past::Edition;
use scraper::{Html, Selector};
use sha2::{Digest as _, Sha256};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{Connection as _, Row as _, SqliteConnection};
use zip::ZipArchive;

use crate::report::hidden;
use crate::support::http::{Answer, App, app, sample_app};

/// What the sample world holds and the public must not read: words of drafts, addresses, corrections.
const SENTINELS: [&str; 8] = [
    "Lika tid",
    "Crèches ouvertes",
    "petite enfance",
    "demo.example",
    "Malin",
    "Inês",
    "the mayor signed a day later",
    "$argon2",
];

fn unzipped(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let mut read = |name: String| {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    };
    names.into_iter().map(&mut read).collect()
}

fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let records = reader.records().map(|record| record.unwrap());
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

/// Opens the file as a program of a reader would: from a folder of its own.
async fn opened(answer: &Answer) -> (SqliteConnection, tempfile::TempDir) {
    assert!(answer.bytes.starts_with(b"SQLite format 3\0"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("observatory.sqlite");
    std::fs::write(&path, &answer.bytes).unwrap();
    let options = SqliteConnectOptions::new().filename(&path).read_only(true);
    let mut conn = SqliteConnection::connect_with(&options).await.unwrap();
    let sound: String = sqlx::query_scalar("pragma integrity_check")
        .fetch_one(&mut conn)
        .await
        .unwrap();
    assert_eq!(sound, "ok");
    (conn, folder)
}

async fn count(conn: &mut SqliteConnection, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql).fetch_one(conn).await.unwrap()
}

async fn accept_villexemple(app: &App) {
    let mut ines = app.signed_in("ines").await;
    let revision = hidden(&ines.get("/en/staff/reports/2").await.text, "revision");
    let fields = [
        ("lang", "en"),
        ("report", "2"),
        ("revision", &revision),
        ("step", "accept"),
        ("comment", "Thank you"),
    ];
    assert!(!ines.post("/form/decide", &fields).await.location().contains("kept"));
}

#[tokio::test]
async fn the_zip_has_every_table_and_says_what_its_columns_mean() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let answer = visitor.get("/open-data/observatory.zip").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/zip");
    assert!(
        answer
            .header("content-disposition")
            .contains("observatory-publication-")
    );
    for (address, encoding) in [
        ("/open-data/observatory.zip", ""),
        ("/en/signatories.xlsx", ""),
        ("/en/signatories.csv", "gzip"),
    ] {
        let packing = Request::get(address).header("accept-encoding", "gzip");
        let sent = visitor.send(packing.body(Body::empty()).unwrap()).await;
        assert_eq!(
            sent.header("content-encoding"),
            encoding,
            "{address} is packed twice or not at all"
        );
    }
    let files = unzipped(&answer.bytes);
    let readme = &files["README.txt"];
    assert!(
        readme.contains("CC BY 4.0") && readme.contains("null") && readme.contains("exploitant"),
        "{readme}"
    );
    let meanings = rows(&files["data-dictionary.csv"]);
    let tables: BTreeSet<String> = meanings[1..].iter().map(|row| format!("{}.csv", row[0])).collect();
    let others = ["README.txt", "data-dictionary.csv"].map(str::to_owned);
    let all: BTreeSet<String> = files.keys().cloned().collect();
    assert_eq!(all, tables.iter().cloned().chain(others).collect());
    for table in &tables {
        let head = rows(&files[table]).remove(0);
        let own = |row: &&Vec<String>| format!("{}.csv", row[0]) == *table && !row[1].is_empty();
        let told: Vec<String> = meanings.iter().filter(own).map(|row| row[1].clone()).collect();
        assert_eq!(head[..head.len() - 2], told, "{table}");
    }
    assert!(meanings.iter().all(|row| row[2].len() >= 5));
    // The same rows as the lists, in the order of the register.
    for (name, list) in [
        ("signatories.csv", "/en/signatories.csv?standing=all"),
        ("countries.csv", "/en/countries.csv"),
        ("languages.csv", "/en/languages.csv"),
    ] {
        let sorted = |text: &str| rows(text).into_iter().collect::<BTreeSet<_>>();
        assert_eq!(sorted(&files[name]), sorted(&visitor.get(list).await.text), "{name}");
    }
    assert!(rows(&files["acts.csv"]).len() > 200 && rows(&files["women_mayors.csv"]).len() > 200);
    for (name, text) in &files {
        for sentinel in SENTINELS {
            assert!(!text.contains(sentinel), "{name} holds {sentinel}");
        }
    }
}

#[tokio::test]
async fn the_sqlite_file_has_the_same_rows_and_no_table_of_ours() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let files = unzipped(&visitor.get("/open-data/observatory.zip").await.bytes);
    let answer = visitor.get("/open-data/observatory.sqlite").await;
    assert_eq!(answer.header("content-type"), "application/vnd.sqlite3");
    let (mut conn, _folder) = opened(&answer).await;
    let objects = sqlx::query("select type, name from sqlite_master where name not like 'sqlite_%'");
    let objects = objects.fetch_all(&mut conn).await.unwrap();
    let mut found = BTreeSet::new();
    for row in &objects {
        assert_eq!(row.get::<String, _>("type"), "table");
        found.insert(row.get::<String, _>("name"));
    }
    let csvs = files.keys().filter_map(|name| name.strip_suffix(".csv"));
    let names = csvs.map(|name| name.replace('-', "_"));
    let wanted: BTreeSet<String> = names.chain(["about".to_owned()]).collect();
    assert_eq!(found, wanted);
    for (table, sql) in [
        ("signatories", "select count(*) from signatories"),
        ("names", "select count(*) from names"),
        ("commitments", "select count(*) from commitments"),
        ("acts", "select count(*) from acts"),
        ("plans", "select count(*) from plans"),
        ("plan_statements", "select count(*) from plan_statements"),
        ("successions", "select count(*) from successions"),
        ("predecessors", "select count(*) from predecessors"),
        ("reports", "select count(*) from reports"),
        ("measures", "select count(*) from measures"),
        ("countries", "select count(*) from countries"),
        ("languages", "select count(*) from languages"),
        ("published_counts", "select count(*) from published_counts"),
        ("published_plan_shares", "select count(*) from published_plan_shares"),
        ("women_mayors", "select count(*) from women_mayors"),
    ] {
        let rows = rows(&files[&format!("{table}.csv")]).len() - 1;
        assert_eq!(count(&mut conn, sql).await, i64::try_from(rows).unwrap(), "{table}");
        let columns = sqlx::query("select group_concat(name) as names from pragma_table_info(?)").bind(table);
        let columns: String = columns.fetch_one(&mut conn).await.unwrap().get("names");
        let told =
            "select group_concat(column_name) as names from data_dictionary where table_name = ? and column_name <> ''";
        let told: String = sqlx::query(told)
            .bind(table)
            .fetch_one(&mut conn)
            .await
            .unwrap()
            .get("names");
        assert_eq!(columns, told, "{table}");
    }
    let poznan =
        "select count(*) from signatories s join commitments c using (slug) join acts a using (slug, commitment)
         where s.slug = 'pl-poznan' and c.status = 'contested' and c.counts = 1 and a.source <> ''";
    assert!(count(&mut conn, poznan).await > 0);
    let swedish = "select count(*) from signatories, json_each(languages) where json_each.value = 'sv'";
    assert!(count(&mut conn, swedish).await > 50);
    assert_eq!(
        count(&mut conn, "select count(*) from signatories where population = 0").await,
        0
    );
    let text = String::from_utf8_lossy(&answer.bytes);
    for private in SENTINELS
        .iter()
        .chain(&["account", "session", "password", "audit", "correction_id", "draft"])
    {
        assert!(!text.contains(private), "the file holds {private}");
    }
}

#[tokio::test]
async fn the_page_tells_size_and_hash_of_what_is_sent() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let cells = |page: &str| -> Vec<String> {
        let selector = Selector::parse("#whole code").unwrap();
        let html = Html::parse_document(page);
        html.select(&selector).map(|code| code.text().collect()).collect()
    };
    let before = visitor.get("/en/open-data").await.text;
    let hashes = cells(&before);
    for (name, told) in ["observatory.zip", "observatory.sqlite"].into_iter().zip(&hashes) {
        let address = format!("/open-data/{name}");
        assert!(before.contains(&format!("href=\"{address}\"")));
        let answer = visitor.get(&address).await;
        let hash: String = Sha256::digest(&answer.bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(&hash, told, "{name}");
        let size = answer.bytes.len().to_string();
        let page_digits: String = before.chars().filter(|one| *one != ',').collect();
        assert!(page_digits.contains(&format!("{size} bytes")), "{name}: {size}");
        let again = Request::get(&address).header("if-none-match", answer.header("etag"));
        let again = visitor.send(again.body(Body::empty()).unwrap()).await;
        assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
        let part = Request::get(&address)
            .header("range", "bytes=0-15")
            .body(Body::empty())
            .unwrap();
        let part = visitor.send(part).await;
        assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
        assert_eq!(part.bytes, answer.bytes[..16]);
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert_eq!(answer.header("set-cookie"), "");
    }
    assert_eq!(hashes.len(), 2);
    assert_eq!(
        cells(&visitor.get("/fr/open-data").await.text),
        hashes,
        "made once for all languages"
    );
    // What is accepted is in the next publication's files, and not in those of the one before.
    accept_villexemple(&app).await;
    let after = visitor.get("/en/open-data").await.text;
    assert!(cells(&after).iter().zip(&hashes).all(|(new, old)| new != old));
    let (mut conn, _folder) = opened(&visitor.get("/open-data/observatory.sqlite").await).await;
    assert_eq!(count(&mut conn, "select count(*) from reports").await, 1);
    assert!(
        count(
            &mut conn,
            "select count(*) from measures where json_array_length(articles) > 0"
        )
        .await
            > 0
    );
    let publication = "select cast(value as integer) from about where name = 'publication'";
    let number = count(&mut conn, publication).await;
    let address = format!("/open-data/observatory.sqlite?publication={}", number - 1);
    let (mut old, _folder) = opened(&visitor.get(&address).await).await;
    assert_eq!(count(&mut old, "select count(*) from reports").await, 0);
    assert_eq!(count(&mut old, publication).await, number - 1);
}

#[tokio::test]
async fn nothing_else_is_a_file_and_the_past_has_its_own() {
    let app = app().await;
    let mut visitor = app.visitor();
    for name in [
        "test.db",
        "observatory.db",
        "..%2Ftest.db",
        "observatory.sqlite-journal",
        "%00",
        "observatory.zip%2F",
    ] {
        let answer = visitor.get(&format!("/open-data/{name}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
    let day = visitor.get("/open-data/observatory.zip?as_of=2026-11-23").await;
    assert_eq!(day.location(), "/open-data/observatory.zip?publication=2");
    let first = unzipped(&visitor.get("/open-data/observatory.zip?publication=1").await.bytes);
    assert_eq!(
        rows(&first["signatories.csv"]).len(),
        1,
        "nobody was in the first publication"
    );
    let again = visitor.get("/open-data/observatory.zip?publication=1").await;
    assert_eq!(unzipped(&again.bytes), first);
}

#[tokio::test]
async fn no_row_is_lost_or_doubled_where_the_writing_pauses() {
    let app = app().await;
    samples::fill_europe(&app.ctx, 450).await.unwrap();
    let mut visitor = app.visitor();
    let files = unzipped(&visitor.get("/open-data/observatory.zip").await.bytes);
    let (mut conn, _folder) = opened(&visitor.get("/open-data/observatory.sqlite").await).await;
    let register = app.ctx.register().await.unwrap();
    let all: Vec<&str> = register.authorities.iter().map(|one| one.slug.as_str()).collect();
    let signatories = rows(&files["signatories.csv"]);
    let slugs: Vec<&str> = signatories[1..].iter().map(|row| row[0].as_str()).collect();
    assert_eq!(slugs, all);
    let mut own = app.ctx.read().await.unwrap();
    for (table, sql) in [
        ("reports", "select count(*) from public_report"),
        ("measures", "select count(*) from public_measure"),
    ] {
        let rows = rows(&files[&format!("{table}.csv")]);
        let wanted: i64 = sqlx::query_scalar(sql).fetch_one(&mut *own).await.unwrap();
        assert!(wanted > 1000);
        assert_eq!(i64::try_from(rows.len() - 1).unwrap(), wanted, "{table}");
        let key = if table == "reports" { 2 } else { 3 };
        let distinct: BTreeSet<_> = rows[1..].iter().map(|row| &row[..key]).collect();
        assert_eq!(distinct.len(), rows.len() - 1, "{table}");
    }
    // The same rows in the same order in both files.
    let told: Vec<(String, String, i64, String)> =
        sqlx::query_as("select slug, period, number, title from measures order by rowid")
            .fetch_all(&mut conn)
            .await
            .unwrap();
    for (row, (slug, period, number, title)) in rows(&files["measures.csv"])[1..].iter().zip(told) {
        assert_eq!(row[..4], [slug, period, number.to_string(), title]);
    }
}

#[tokio::test]
async fn who_does_not_wait_gets_the_same_files_later() {
    let app = sample_app().await;
    let register = app.ctx.register().await.unwrap();
    let edition = Edition::newest(register, app.ctx.today());
    let ask = |patience| app.ctx.bulk(&edition, patience);
    assert!(ask(Duration::ZERO).await.unwrap().is_none());
    let (one, other) = tokio::join!(ask(Duration::from_secs(60)), ask(Duration::from_secs(60)));
    let (one, other) = (one.unwrap().unwrap(), other.unwrap().unwrap());
    assert_eq!(one.files[0].sha256, other.files[0].sha256);
    assert!(std::sync::Arc::ptr_eq(&one, &other), "made twice");
}

#[tokio::test]
async fn files_of_many_publications_do_not_pile_up() {
    let app = sample_app().await;
    let mut tx = app.ctx.write().await.unwrap();
    let mut newest = 0;
    while newest < 6 {
        newest = db::publish(&mut tx, "edit", app.ctx.now()).await.unwrap();
    }
    tx.commit().await.unwrap();
    let register = app.ctx.register_at(1).await.unwrap();
    let first = Edition {
        today: register.published_on,
        register,
        is_earlier: true,
    };
    let files = app.ctx.bulk(&first, Duration::from_secs(60)).await.unwrap().unwrap();
    let (hash, made) = (files.files[0].sha256.clone(), std::sync::Arc::downgrade(&files));
    drop(files);
    let mut visitor = app.visitor();
    for publication in 1..=newest {
        assert_eq!(made.upgrade().is_some(), publication <= 5, "{publication}");
        let address = format!("/open-data/observatory.zip?publication={publication}");
        assert_eq!(visitor.get(&address).await.status, StatusCode::OK, "{publication}");
    }
    assert!(made.upgrade().is_none(), "its folder is still there");
    // Who asks for them again gets the same.
    let again = visitor.get("/open-data/observatory.zip?publication=1").await;
    assert!(again.header("etag").contains(&hash));
}

#[tokio::test]
async fn who_asks_for_a_file_that_is_being_made_is_told_when_to_come_back() {
    let app = sample_app().await;
    for lang in Lang::ALL {
        let answer = error_response(&app.ctx, lang, &AppError::NotMadeYet);
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.headers()["retry-after"], "60");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let told = lang.words().t("error-not-made-yet-title");
        assert!(String::from_utf8(bytes.to_vec()).unwrap().contains(&told), "{told}");
    }
}
