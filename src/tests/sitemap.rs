//! The sitemap: every public page in every language, well-formed, and nothing that is private.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use observatory::locale::Lang;
use observatory::server::http::routes::{Access, Answer, table};
use scraper::{Html, Selector};

use crate::feeds::well_formed;
use crate::support::http::{Client, sample_app};

const HERE: &str = "http://localhost:3000";

/// The addresses of the sitemap, without the host.
async fn addresses(visitor: &mut Client, address: &str) -> Vec<String> {
    let answer = visitor.get(address).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "application/xml");
    let paths = well_formed(&answer.text);
    let entries = paths.iter().filter(|path| *path == "urlset/url/loc").count();
    let alternates = paths.iter().filter(|path| *path == "urlset/url/xhtml:link").count();
    assert_eq!(alternates, entries * (Lang::ALL.len() + 1));
    let all: Vec<String> = answer
        .text
        .split("<loc>")
        .skip(1)
        .map(|rest| {
            rest.split("</loc>")
                .next()
                .unwrap()
                .strip_prefix(HERE)
                .unwrap()
                .to_owned()
        })
        .collect();
    assert_eq!(all.len(), entries);
    all
}

#[tokio::test]
async fn every_public_page_is_in_it_once_in_every_language_and_answers() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let all = addresses(&mut visitor, "/sitemap.xml").await;
    assert_eq!(all, addresses(&mut visitor, "/sitemaps/1.xml").await);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "one stands twice");
    // Forms are found from the pages that they are about.
    let forms = [
        "/{lang}/signatories/{slug}/correction",
        "/{lang}/missing",
        "/{lang}/signatories/alike",
        "/{lang}/signatories/{slug}/access",
        "/{lang}/claims/{link}",
        "/{lang}/joining/{link}",
        "/{lang}/sign-in",
        "/{lang}/password/{link}",
        "/{lang}/digests/{link}",
        "/{lang}/forgot",
        "/{lang}/sign-in/code",
        "/{lang}/account/email/{link}",
        // What whoever has erased their account is shown.
        "/{lang}/account/erased",
    ];
    for route in table().iter().filter(|route| route.answer == Answer::Page) {
        let wanted = route.access == Access::Anyone && !forms.contains(&route.path);
        let fits = |address: &str| {
            let (pattern, parts): (Vec<&str>, Vec<&str>) =
                (route.path.split('/').collect(), address.split('/').collect());
            let same = |(a, b): (&&str, &&str)| !b.is_empty() && a.starts_with('{') || a == b;
            pattern.len() == parts.len() && pattern.iter().zip(&parts).all(same)
        };
        assert_eq!(all.iter().any(|one| fits(one)), wanted, "{}", route.path);
    }
    for slug in ["pl-poznan", "se-exempelstad"] {
        for lang in ["en", "fr"] {
            assert!(all.contains(&format!("/{lang}/signatories/{slug}")), "{lang} {slug}");
        }
    }
    // One of a kind is enough where there are hundreds.
    let few = |address: &&String| !address.contains("/signatories/") || address.contains("/signatories/s");
    for address in all.iter().filter(few) {
        let answer = visitor.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert!(!answer.text.contains("noindex"), "{address}");
    }
}

#[tokio::test]
async fn robots_are_told_where_it_is_and_odd_parts_are_not_found() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let robots = visitor.get("/robots.txt").await.text;
    assert!(robots.contains("Disallow: /form/\n"), "{robots}");
    assert!(robots.ends_with(&format!("Sitemap: {HERE}/sitemap.xml\n")), "{robots}");
    for part in [
        "0.xml",
        "2.xml",
        "01.xml",
        "1",
        "x.xml",
        "-1.xml",
        "99999999999999999999.xml",
        "%00",
    ] {
        let answer = visitor.get(&format!("/sitemaps/{part}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{part}");
    }
}

#[tokio::test]
async fn pages_name_themselves_in_other_languages() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let selector = Selector::parse("head link[rel=alternate][hreflang]").unwrap();
    for (address, path) in [("/en/", "/"), ("/fr/signatories?country=SE", "/signatories?country=SE")] {
        let page = Html::parse_document(&visitor.get(address).await.text);
        let found: Vec<(&str, &str)> = page
            .select(&selector)
            .map(|link| (link.attr("hreflang").unwrap(), link.attr("href").unwrap()))
            .collect();
        let wanted = [("en", "en"), ("fr", "fr"), ("x-default", "en")];
        let wanted = wanted.map(|(code, lang)| (code, format!("{HERE}/{lang}{path}")));
        assert_eq!(found, wanted.each_ref().map(|(code, href)| (*code, href.as_str())));
    }
    let earlier = visitor.get("/en/?publication=1").await.text;
    assert!(
        !earlier.contains("rel=\"alternate\" hreflang"),
        "the past is not to be indexed"
    );
}
