//! Lists longer than what is in memory at a time: sent in parts, whole, in one order, and of one publication.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use futures_util::StreamExt as _;
use observatory::domain::order::WORKBOOK_MAX;
use observatory::server::actions::samples;
use tower::ServiceExt as _;

use crate::data::{csv_rows, json, xlsx_rows};
use crate::past::publish;
use crate::support::http::{App, Client, app};

/// The register with 700 invented authorities and their measures.
async fn long() -> App {
    let app = app().await;
    samples::fill_europe(&app.ctx, 700).await.unwrap();
    app
}

/// In how many parts an answer comes.
async fn parts(app: &App, address: &str) -> usize {
    let request = Request::get(address).body(Body::empty()).unwrap();
    let answer = app.service.clone().oneshot(request).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    answer.into_body().into_data_stream().count().await
}

#[tokio::test]
async fn a_long_list_is_sent_in_parts_and_whole_in_every_format() {
    let app = long().await;
    let mut visitor = app.visitor();
    let register = app.ctx.register().await.unwrap();
    let mut conn = app.ctx.read().await.unwrap();
    let german =
        "select count(*) from public_measure join public_report using (report_id) join authority using (authority_id)
                  where country_code = 'DE'";
    let measures: i64 = sqlx::query_scalar(german).fetch_one(&mut *conn).await.unwrap();
    drop(conn);
    let committed = register.authorities.iter().filter(|one| !one.commitments.is_empty());
    let committed = committed.count();
    assert!(
        committed > 500 && (501..5_000).contains(&measures),
        "{committed}, {measures}"
    );
    for (list, column, count) in [
        ("/fr/signatories", "slug", committed),
        ("/en/measures", "number", usize::try_from(measures).unwrap()),
    ] {
        let query = if column == "slug" {
            "?standing=all"
        } else {
            "?country=DE"
        };
        let csv = csv_rows(&visitor.get(&format!("{list}.csv{query}")).await);
        let at = csv[0].iter().position(|name| name == column).unwrap();
        let key = |row: &[String]| format!("{} {}", row[0], row[at]);
        let keys: Vec<String> = csv[1..].iter().map(|row| key(row)).collect();
        assert_eq!(keys.len(), count, "{list}");
        let of_json = json(&visitor.get(&format!("{list}.json{query}")).await);
        let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        let rows = of_json["rows"].as_array().unwrap();
        let same: Vec<String> = rows
            .iter()
            .map(|row| format!("{} {}", text(&row["slug"]), text(&row[column])))
            .collect();
        assert_eq!(same, keys, "{list}.json");
        let book = xlsx_rows(&visitor.get(&format!("{list}.xlsx{query}")).await, "Data");
        let same: Vec<String> = book[1..].iter().map(|row| format!("{} {}", row[0], row[at])).collect();
        assert_eq!(same, keys, "{list}.xlsx");
        for ending in ["csv", "json"] {
            let parts = parts(&app, &format!("{list}.{ending}{query}")).await;
            assert_eq!(parts, count.div_ceil(500), "{list}.{ending}");
        }
    }
    assert_eq!(
        parts(&app, "/en/countries/SE.csv?standing=all").await,
        1,
        "a short one is one part"
    );
}

#[tokio::test]
async fn the_tag_of_a_list_is_of_all_that_it_depends_on() {
    let app = app().await;
    let mut visitor = app.visitor();
    let mut tags = BTreeSet::new();
    let addresses = [
        "/en/signatories.csv",
        "/fr/signatories.csv",
        "/en/signatories.json",
        "/en/signatories.csv?country=SE",
        "/en/signatories.csv?sort=-name",
        "/en/countries/SE.csv",
        "/en/languages/sv.csv",
        "/en/measures.csv",
        "/en/measures.csv?article=3",
        "/en/charter/articles/3.csv",
    ];
    let mut tag = async |address: &str| visitor.get(address).await.header("etag").to_owned();
    for address in addresses {
        let own = tag(address).await;
        assert_eq!(tag(address).await, own, "{address}");
        assert!(tags.insert(own), "{address} has the tag of another list");
    }
    assert_eq!(
        tag("/en/signatories.csv?unknown=1&page=2&country=").await,
        tag("/en/signatories.csv").await,
        "what changes nothing is not in it"
    );
    // Standings are told as of today.
    app.ctx.clock().set(app.ctx.now() + chrono::Duration::days(1));
    for address in addresses {
        assert!(tags.insert(tag(address).await), "{address} is as it was yesterday");
    }
    publish(&app, &[BOURG]).await;
    for address in addresses {
        assert!(
            tags.insert(tag(address).await),
            "{address} is as before the publication"
        );
    }
}

const BOURG: &str =
    "FR,Aachen-sur-Exemple,municipality,2010,signature,fr,46.8,5.5,900,1,https://example.org/bourg,,high";

/// The slugs of all answers that follow one another, with something published after the first.
async fn walk(app: &App, visitor: &mut Client, start: &str) -> Vec<String> {
    let (mut address, mut slugs) = (start.to_owned(), Vec::new());
    loop {
        let page = json(&visitor.get(&address).await);
        let rows = page["rows"].as_array().unwrap();
        slugs.extend(rows.iter().map(|row| row["slug"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else {
            return slugs;
        };
        if address == start {
            app.ctx.clock().set(app.ctx.now() + chrono::Duration::days(1));
            publish(app, &[BOURG]).await;
        }
        address = next[next.find("/api/").unwrap()..].to_owned();
    }
}

#[tokio::test]
async fn whoever_walks_through_the_interface_stays_in_one_publication() {
    let app = app().await;
    let mut visitor = app.visitor();
    let slugs = |rows: Vec<Vec<String>>| rows[1..].iter().map(|row| row[0].clone()).collect::<Vec<_>>();
    let before = slugs(csv_rows(&visitor.get("/en/signatories.csv").await));
    let walked = walk(&app, &mut visitor, "/api/v1/signatories").await;
    assert_eq!(walked, before, "nothing twice, nothing left out, nothing new");
    let after = slugs(csv_rows(&visitor.get("/en/signatories.csv").await));
    assert_eq!(after.len(), before.len() + 1);
    assert!(
        after.iter().position(|slug| slug.contains("aachen")) < Some(20),
        "{after:?}"
    );
    let page = json(&visitor.get("/api/v1/measures").await);
    assert!(page["next"].is_null());
}

#[tokio::test]
async fn a_workbook_has_no_more_rows_than_can_be_opened() {
    let app = long().await;
    let mut visitor = app.visitor();
    let mut tx = app.ctx.write().await.unwrap();
    let before: i64 = sqlx::query_scalar("select count(*) from public_measure")
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    // What was accepted is final; here it grows all the same.
    sqlx::query("drop trigger measure_of_accepted_report_is_final_insert")
        .execute(&mut *tx)
        .await
        .unwrap();
    let more = i64::try_from(WORKBOOK_MAX).unwrap() + 1 - before;
    sqlx::query(
        "with recursive more (n) as (select 1 union all select n + 1 from more where n < ?)
         insert into measure (report_id, position, title, description, responsible_unit, starts, progress, articles)
         select (select min(report_id) from public_report) + n % 10, 1000 + n, 'Measure ' || n, 'What', 'Who', '2024', 'planned', '3' from more",
    )
    .bind(more)
    .execute(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let app = app.restarted().await;
    visitor.go_on_with(&app);
    for (lang, said) in [("en", "at most 250,000 rows"), ("fr", "250\u{202f}000 lignes au plus")] {
        let refused = visitor.get(&format!("/{lang}/measures.xlsx")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains(said), "{}", refused.text);
    }
    let fewer = visitor.get("/en/measures.xlsx?q=inexistent").await;
    assert_eq!(fewer.status, StatusCode::OK);
    // As text there are all; the first part comes without the others.
    let begun = async || {
        let request = Request::get("/en/measures.csv").body(Body::empty()).unwrap();
        let answer = app.service.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        let mut parts = answer.into_body().into_data_stream();
        let first = parts.next().await.unwrap().unwrap();
        assert!(first.len() > 10_000 && first.len() < 1_000_000, "{}", first.len());
        parts
    };
    // Four of them are on their way at a time; the next waits until one has ended, and shorter ones do not wait.
    let mut sending = Vec::new();
    for _ in 0..4 {
        sending.push(begun().await);
    }
    let wait = std::time::Duration::from_secs(2);
    assert!(tokio::time::timeout(wait, begun()).await.is_err());
    assert_eq!(
        visitor.get("/en/measures.xlsx").await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(visitor.get("/en/signatories.csv").await.status, StatusCode::OK);
    sending.pop();
    assert!(tokio::time::timeout(10 * wait, begun()).await.is_ok());
}
