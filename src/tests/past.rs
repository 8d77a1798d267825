//! Citations that hold: an earlier publication is shown as it was, page, chart and table.

use axum::http::StatusCode;
use observatory::server::register::import::{ImportOptions, import_file};

use crate::support::http::{App, app};

const HEADER: &str = "country,name,kind,date,date_meaning,languages,latitude,longitude,place_population,geonames_id,source,note,confidence";

/// Ten days later a newer list renames Bern, dates its signature, and adds Chur.
async fn later(app: &App) {
    app.ctx
        .clock()
        .set(crate::support::start() + chrono::Duration::days(10));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.csv");
    let bern = "CH,Stadt Bern,municipality,2009-03-08,signature,de,46.9481,7.4474,121631,2661552,https://example.org/bern,,high";
    let chur = "CH,Chur,municipality,2010,signature,de,46.8499,9.5329,32429,2661169,https://example.org/chur,,high";
    std::fs::write(&path, format!("{HEADER}\n{bern}\n{chur}\n")).unwrap();
    let summary = import_file(&app.ctx, &path, ImportOptions::default()).await.unwrap();
    assert_eq!((summary.added, summary.changed), (2, 0), "{:?}", summary.problems);
}

#[tokio::test]
async fn a_page_a_chart_and_a_table_of_the_past_stay_as_they_were() {
    let app = app().await;
    let mut visitor = app.visitor();
    let then = app.ctx.today();
    let before = app.ctx.register().await.unwrap().publication;
    let mut old = Vec::new();
    let addresses = [
        "/en/signatories/ch-bern",
        "/en/countries/CH",
        "/en/signatories?country=CH",
        "/en/signatories?country=CH&view=map",
        "/en/figures/by-country.csv",
        "/en/figures/by-country.svg",
        "/en/figures/by-year-CH.csv",
        "/en/signatories.csv?country=CH&sort=-name",
        "/en/countries/CH.json",
        "/en/signatories/ch-bern.json",
        "/api/v1/signatories?country=CH",
        "/api/v1/signatories/ch-bern",
        "/api/v1/figures/by-country",
    ];
    for address in addresses {
        old.push(visitor.get(address).await.text);
    }
    later(&app).await;
    let bern = visitor.get("/en/signatories/ch-bern").await.text;
    assert!(bern.contains("Stadt Bern") && bern.contains("8 March 2009"));
    for (address, old) in addresses.iter().zip(&old) {
        let joint = if address.contains('?') { '&' } else { '?' };
        let asked = visitor.get(&format!("{address}{joint}as_of={then}")).await;
        assert_eq!(asked.status, StatusCode::TEMPORARY_REDIRECT, "{address}");
        assert_eq!(asked.location(), format!("{address}{joint}publication={before}"));
        let page = visitor.get(asked.location()).await;
        assert_eq!(page.status, StatusCode::OK);
        let now = visitor.get(address).await.text;
        assert_ne!(&now, old, "{address} did not change");
        if address.contains("json") || address.contains("api") {
            let mut then: serde_json::Value = serde_json::from_str(&page.text).unwrap();
            let mut old: serde_json::Value = serde_json::from_str(old).unwrap();
            let (source, newest) = (then["source"].take(), old["source"].take());
            assert!(source.as_str().unwrap().ends_with(&format!("publication={before}")));
            assert!(!newest.as_str().unwrap().contains("publication="));
            assert_eq!(then, old);
        } else if address.contains("figures") || address.contains(".csv") {
            assert_eq!(&page.text, old, "{address} is not as it was");
        } else {
            assert!(
                page.text.contains("publication 2") && page.text.contains("To the newest state"),
                "{address}"
            );
            assert!(
                !page.text.contains("Stadt Bern") && !page.text.contains("Chur"),
                "{address}"
            );
            assert!(page.text.contains("noindex"));
        }
    }
    let list = visitor
        .get(&format!("/en/countries/CH?publication={before}"))
        .await
        .text;
    assert!(
        list.contains(&format!("/en/signatories/ch-bern?publication={before}")),
        "links stay in the past"
    );
    assert!(list.contains(&format!("/en/figures/map-CH.csv?publication={before}")));
    let linked = format!("obs-map__link\" href=\"/en/countries/SE?publication={before}\"");
    assert!(list.contains(&linked), "the map's links stay in the past");
    let chosen = visitor
        .get(&format!("/en/charter-in-figures?publication={before}"))
        .await
        .text;
    assert!(chosen.contains(&format!("by=year&amp;measure=plans&amp;publication={before}#map")));
}

#[tokio::test]
async fn a_day_before_the_first_import_or_no_day_is_said() {
    let app = app().await;
    let mut visitor = app.visitor();
    for (query, status, told) in [
        (
            "as_of=2006-05-12",
            StatusCode::NOT_FOUND,
            "Nothing had been published on that day",
        ),
        ("as_of=yesterday", StatusCode::BAD_REQUEST, "This is no day"),
        ("as_of=2026-13-45", StatusCode::BAD_REQUEST, "This is no day"),
        ("as_of=99999999999999-01-01", StatusCode::BAD_REQUEST, "This is no day"),
        ("as_of=+262142-12-31", StatusCode::BAD_REQUEST, "This is no day"),
        ("publication=99", StatusCode::NOT_FOUND, "cannot find this page"),
        ("publication=-1", StatusCode::NOT_FOUND, "cannot find this page"),
        ("publication=0", StatusCode::NOT_FOUND, "cannot find this page"),
        ("publication=%00", StatusCode::NOT_FOUND, "cannot find this page"),
    ] {
        for address in ["/en/", "/en/signatories/ch-bern", "/en/figures/map.svg"] {
            let answer = visitor.get(&format!("{address}?{query}")).await;
            assert_eq!(answer.status, status, "{address} {query}");
            assert!(answer.text.contains(told), "{address} {query}");
        }
    }
    let far = visitor.get("/fr/?as_of=9999-12-30").await;
    assert_eq!(far.location(), "/fr/?publication=2");
    assert!(
        !visitor
            .get("/fr/?publication=2")
            .await
            .text
            .contains("Vers l’état le plus récent")
    );
}
