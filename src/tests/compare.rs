//! Up to four side by side; the address restores the comparison.

use axum::http::StatusCode;
use scraper::{Html, Selector};

use crate::support::http::app;
use crate::support::page::texts;

/// The rows of all tables, cells joined by `|`.
fn rows(page: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let (row, cell) = (Selector::parse("tbody tr").unwrap(), Selector::parse("th, td").unwrap());
    let text = |cell: scraper::ElementRef<'_>| cell.text().collect::<String>().trim().to_owned();
    document
        .select(&row)
        .map(|row| row.select(&cell).map(text).collect::<Vec<_>>().join("|"))
        .collect()
}

#[tokio::test]
async fn signatories_and_countries_stand_side_by_side_with_headers() {
    let app = app().await;
    let mut visitor = app.visitor();
    let page = visitor
        .get("/en/compare?signatory=at-wien&signatory=pl-poznan&country=SE&country=FR")
        .await
        .text;
    let heads = texts(&page, "thead th[scope=col]");
    assert_eq!(
        heads,
        [
            "What is compared",
            "Wien Take out",
            "Poznań Take out",
            "What is compared",
            "Sweden Take out",
            "France Take out"
        ]
    );
    let rows = rows(&page);
    assert!(rows.contains(&"Status|signed|contested".to_owned()), "{rows:?}");
    assert!(rows.contains(&"Signatories known to us|72|12".to_owned()), "{rows:?}");
    // What others have counted stands with its source and day.
    for told in [
        "Women among mayors|not known|21% dgs-p.eige.europa.eu, 2024",
        "Local governments in the country|290 general knowledge, to be confirmed by the operator, 2003|\
         34,956 Eurostat correspondence table NUTS 2024 / LAU 2022 (read), 2022",
    ] {
        assert!(rows.iter().any(|row| row == told), "{told} is not in {rows:?}");
    }
    assert_eq!(texts(&page, "tbody th[scope=row]").len(), rows.len());
    // Taking one out leaves the others.
    assert!(page.contains("/en/compare?signatory=pl-poznan\""));
}

#[tokio::test]
async fn a_search_offers_one_more_and_four_are_enough() {
    let app = app().await;
    let mut visitor = app.visitor();
    let page = visitor.get("/fr/compare?signatory=at-wien&q=graz").await.text;
    assert!(
        page.contains("/fr/compare?signatory=at-wien&amp;signatory=at-graz"),
        "{page}"
    );
    let nothing = visitor.get("/fr/compare?q=xyzzy").await.text;
    assert!(nothing.contains("Nous ne connaissons pas de collectivité de ce nom"));
    let many = "/en/compare?signatory=at-wien&signatory=at-graz&signatory=at-linz&signatory=ch-bern&signatory=pl-poznan\
                &signatory=at-wien&country=SE&country=FR&country=AT&country=DE&country=PL";
    let page = visitor.get(many).await.text;
    assert_eq!(texts(&page, "thead th").len(), 2 * 5);
    assert!(!page.contains("Poznań") && !texts(&page, "thead").join("").contains("Poland"));
    for nonsense in [
        "?signatory=%00&country=%27",
        "?signatory=../../etc&country=XX&q=%F0%9F",
        "?country=&country=",
    ] {
        let answer = visitor.get(&format!("/en/compare{nonsense}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{nonsense}");
        assert!(texts(&answer.text, "thead th").is_empty(), "{nonsense}");
    }
}
