//! Badges and figures on other sites: they say what the register says, run nothing and leave no trace.

use axum::http::StatusCode;
use observatory::charts::NAMES;
use observatory::server::http::layers::{FRAME_POLICY, POLICY};
use scraper::{Html, Selector};

use crate::feeds::well_formed;
use crate::support::http::{app, sample_app};
use crate::support::page::texts;

#[tokio::test]
async fn a_badge_says_what_the_register_says() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for (address, told) in [
        ("/en/signatories/pl-poznan", "contested"),
        ("/fr/signatories/pl-poznan", "contesté"),
        ("/en/signatories/se-exempelstad", "(invented sample)"),
        ("/en/signatories/al-tirane", "signed · signature: "),
        ("/en/signatories/ch-bern", ">listed<"),
    ] {
        let badge = visitor.get(&format!("{address}/badge.svg")).await;
        assert_eq!(badge.status, StatusCode::OK, "{address}");
        assert_eq!(badge.header("content-type"), "image/svg+xml");
        assert_eq!(badge.header("access-control-allow-origin"), "*");
        assert_eq!(badge.header("set-cookie"), "");
        let paths = well_formed(&badge.text);
        assert!(paths.contains(&"svg/title".to_owned()) && !paths.iter().any(|path| path.contains("script")));
        let shown = badge.text.split("<g ").nth(1).unwrap();
        assert!(shown.contains(told), "{address}: {shown}");
        // No status is told by a colour of its own.
        let colours = |svg: &str| svg.matches("fill=\"#4B2A7B\"").count();
        assert_eq!(colours(&badge.text), 1);
        let page = visitor.get(address).await.text;
        let image = Selector::parse("#badge img").unwrap();
        let html = Html::parse_document(&page);
        let image = html.select(&image).next().unwrap();
        assert_eq!(image.attr("src").unwrap(), format!("{address}/badge.svg"));
        assert!(image.attr("alt").unwrap().contains("Charter Observatory") || address.starts_with("/fr/"));
        // The snippet is text of the page, and as markup it is a link around one picture.
        let code = texts(&page, "#badge pre").swap_remove(0);
        assert!(
            code.starts_with(&format!("<a href=\"http://localhost:3000{address}\"><img src=")),
            "{code}"
        );
        let snippet = Html::parse_fragment(&code);
        let link = Selector::parse("a > img[alt]").unwrap();
        assert_eq!(snippet.select(&link).count(), 1, "{code}");
    }
    for address in [
        "/en/signatories/nobody/badge.svg",
        "/xx/signatories/pl-poznan/badge.svg",
    ] {
        assert_eq!(visitor.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    let tag = visitor
        .get("/en/signatories/pl-poznan/badge.svg")
        .await
        .header("etag")
        .to_owned();
    assert!(tag.starts_with("W/"));
}

#[tokio::test]
async fn a_framed_figure_is_alone_and_leads_back() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let all = NAMES.iter().map(ToString::to_string);
    for name in all.chain(["map-GR".to_owned(), "women-mayors-FR".to_owned()]) {
        for lang in ["en", "fr"] {
            let address = format!("/{lang}/embed/figures/{name}");
            let answer = visitor.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            assert_eq!(answer.header("content-security-policy"), FRAME_POLICY, "{address}");
            assert_eq!(answer.header("set-cookie"), "", "{address}");
            assert!(answer.text.contains(&format!("<html lang=\"{lang}\"")), "{address}");
            assert_eq!(texts(&answer.text, "h1").len(), 1, "{address}");
            assert_eq!(texts(&answer.text, "table").len(), 1, "{address}");
            assert_eq!(
                texts(&answer.text, "strong").len(),
                1,
                "{address} does not say that its data is sample"
            );
            for unwanted in ["<script", "<form", "<header", "style=\"", "iframe", "onclick"] {
                assert!(!answer.text.contains(unwanted), "{address} has {unwanted}");
            }
            // The link leads to the page that shows the same figure.
            let html = Html::parse_document(&answer.text);
            let link = Selector::parse(".obs-figure__links a").unwrap();
            let back = html.select(&link).next().unwrap().attr("href").unwrap().to_owned();
            let back = back.strip_prefix("http://localhost:3000").unwrap();
            let (page, id) = back.split_once('#').unwrap();
            let page = visitor.get(page).await;
            assert!(page.text.contains(&format!("id=\"{id}\"")), "{address} leads to {back}");
            assert!(
                page.text
                    .contains(&format!("&lt;iframe src=\"http://localhost:3000{address}\"")),
                "{back}"
            );
            assert_eq!(page.header("content-security-policy"), POLICY);
            assert!(
                page.header("content-security-policy")
                    .contains("frame-ancestors 'none'")
            );
        }
    }
    for address in [
        "/en/embed/figures/nope",
        "/xx/embed/figures/map",
        "/en/embed/figures/map-ZZ",
    ] {
        let answer = visitor.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(answer.header("content-security-policy"), POLICY, "{address}");
    }
}

#[tokio::test]
async fn an_earlier_publication_stays_in_the_frame() {
    let app = app().await;
    let mut visitor = app.visitor();
    let address = "/en/embed/figures/map?publication=1";
    let framed = visitor.get(address).await.text;
    assert!(
        framed.contains("/en/charter-in-figures?publication=1#figure-map"),
        "{framed}"
    );
    let page = visitor.get("/en/charter-in-figures?publication=1").await.text;
    assert!(page.contains("/en/embed/figures/map?publication=1"));
    let day = visitor.get("/en/embed/figures/map?as_of=2026-11-23").await;
    assert_eq!(day.location(), "/en/embed/figures/map?publication=2");
    let none = visitor.get("/en/signatories/ch-bern/badge.svg?publication=1").await;
    assert_eq!(
        none.status,
        StatusCode::NOT_FOUND,
        "nobody was in the first publication"
    );
}
