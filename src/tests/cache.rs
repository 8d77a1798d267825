//! Kept pages: the same for every reader, never older than the last publication, nobody's own.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use observatory::server::clock::Clock;
use observatory::server::http::routes::{Access, Answer, table};
use observatory::server::register::import::{ImportOptions, import_file};
use observatory::server::{Ctx, db};

use crate::support::http::{App, app, sample_app};

/// Longer than the time of files may stand still.
async fn settle() {
    tokio::time::sleep(Duration::from_millis(150)).await;
}

async fn tag(app: &App, address: &str, known: Option<&str>) -> (StatusCode, String, String) {
    let mut request = Request::get(address);
    if let Some(known) = known {
        request = request.header("if-none-match", known);
    }
    let answer = app.visitor().send(request.body(Body::empty()).unwrap()).await;
    (answer.status, answer.header("etag").to_owned(), answer.text)
}

/// What another program on the same database does: a list that adds Chur.
async fn import_elsewhere(app: &App) {
    let path = app.ctx.config().database.clone();
    let pools = db::open(&path, false).await.unwrap();
    let other = Ctx::new(app.ctx.config().clone(), pools, Clock::fixed(app.ctx.now()));
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("chur.csv");
    let header = "country,name,kind,date,date_meaning,languages,latitude,longitude,place_population,geonames_id,source,note,confidence";
    let chur = "CH,Chur,municipality,2010,signature,de,46.8499,9.5329,32429,2661169,https://example.org/chur,,high";
    std::fs::write(&list, format!("{header}\n{chur}\n")).unwrap();
    import_file(&other, &list, ImportOptions::default()).await.unwrap();
    other.close().await;
}

#[tokio::test]
async fn a_kept_page_is_never_older_than_the_last_publication() {
    let app = app().await;
    let mut visitor = app.visitor();
    for address in [
        "/en/countries/CH",
        "/en/signatories?country=CH",
        "/en/signatories?q=chur",
        "/en/",
    ] {
        settle().await;
        assert_eq!(visitor.get(address).await.text, visitor.get(address).await.text);
    }
    settle().await;
    let (_, old, page) = tag(&app, "/en/countries/CH", None).await;
    assert!(page.contains("Zürich") && !page.contains("Chur"));
    import_elsewhere(&app).await;
    for address in [
        "/en/countries/CH",
        "/en/signatories?country=CH",
        "/en/signatories?q=chur",
    ] {
        assert!(visitor.get(address).await.text.contains(">Chur<"), "{address} is old");
    }
    let (status, new, _) = tag(&app, "/en/countries/CH", Some(&old)).await;
    assert_eq!(status, StatusCode::OK);
    assert_ne!(new, old);
    assert!(
        !visitor
            .get("/en/countries/CH?publication=2")
            .await
            .text
            .contains("Chur")
    );
}

#[tokio::test]
async fn only_what_a_page_reads_makes_it_another_page() {
    let app = app().await;
    let (_, plain, page) = tag(&app, "/en/signatories?country=SE&sort=-name", None).await;
    for address in [
        "/en/signatories?sort=-name&country=SE",
        "/en/signatories?utm_source=x&country=SE&sort=-name&q=&kept=1",
        "/en/signatories?country=SE&sort=-name&country=",
    ] {
        let (status, same, text) = tag(&app, address, None).await;
        assert_eq!(status, StatusCode::OK);
        assert_eq!(same, plain, "{address}");
        assert_eq!(text, page);
        assert!(!text.contains("utm_source") && !text.contains("?&"));
        assert!(text.contains("/fr/signatories?country=SE&amp;sort=-name\""));
        let (status, _, text) = tag(&app, address, Some(&format!("\"x\", {plain}"))).await;
        assert_eq!((status, text.as_str()), (StatusCode::NOT_MODIFIED, ""));
    }
    for address in ["/en/signatories?country=SE", "/fr/signatories?country=SE&sort=-name"] {
        assert_ne!(tag(&app, address, None).await.1, plain, "{address}");
    }
}

#[tokio::test]
async fn a_kept_page_is_the_same_however_it_is_sent() {
    use std::io::Read as _;
    let app = app().await;
    let plain = app.visitor().get("/fr/languages/sv").await;
    for _ in 0..2 {
        for (accepted, sent) in [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("gzip;q=0", "")] {
            let request = Request::get("/fr/languages/sv").header("accept-encoding", accepted);
            let answer = app.visitor().send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.header("content-encoding"), sent);
            assert!(answer.header("vary").contains("ookie"));
            let mut text = String::new();
            let mut bytes = answer.bytes.as_slice();
            match sent {
                "br" => brotli::Decompressor::new(bytes, 4096).read_to_string(&mut text),
                "gzip" => flate2::read::GzDecoder::new(bytes).read_to_string(&mut text),
                _ => bytes.read_to_string(&mut text),
            }
            .unwrap();
            assert_eq!(text, plain.text, "{accepted}");
        }
    }
}

#[tokio::test]
async fn who_is_signed_in_gets_a_page_of_their_own() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    let mut visitor = app.visitor();
    for address in ["/en/", "/en/signatories/se-exempelstad", "/en/countries/SE"] {
        for _ in 0..2 {
            let own = malin.get(address).await;
            assert!(own.text.contains("Malin") && own.header("cache-control") == "no-store");
            assert_eq!(own.header("etag"), "");
            let all = visitor.get(address).await;
            assert!(!all.text.contains("Malin"), "{address}");
            assert_eq!(all.header("set-cookie"), "");
        }
    }
}

#[tokio::test]
async fn duties_are_told_for_the_day() {
    let app = sample_app().await;
    let address = "/en/signatories/se-exempelstad";
    let before = tag(&app, address, None).await.1;
    assert_eq!(tag(&app, address, None).await.1, before);
    app.ctx.clock().set(app.ctx.now() + chrono::Duration::days(1_000));
    assert_ne!(tag(&app, address, None).await.1, before);
}

#[tokio::test]
async fn kept_pages_are_public_whole_and_tagged_and_no_other_is() {
    let app = sample_app().await;
    for route in table() {
        if route.answer != Answer::Page {
            assert_eq!(route.reads, None, "{} is no page", route.path);
            continue;
        }
        let (status, tag, _) = tag(&app, route.example, None).await;
        if let Some(reads) = route.reads {
            assert_eq!(route.access, Access::Anyone, "{}", route.path);
            assert_eq!(status, StatusCode::OK, "{}", route.path);
            assert!(tag.starts_with("W/\""), "{}", route.path);
            assert!(!reads.contains(&"kept"), "{} shows what somebody typed", route.path);
        } else if route.access == Access::Anyone {
            let page = app.visitor().get(route.example).await;
            assert_eq!(
                page.header("cache-control"),
                if tag.is_empty() { "no-store" } else { "no-cache" }
            );
        }
    }
}
