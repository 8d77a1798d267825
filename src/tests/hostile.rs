//! What nobody types by mistake, at every address that the public can ask: a page or a plain refusal
//! in the visitor's language, never a fault of ours, and nothing of it in the answer as markup.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use observatory::server::http::routes::{Access, Answer, Route, table};
use scraper::{Html, Selector};

use crate::support::http::{self as support, Client, sample_app};

/// The languages of the addresses.
const LANGS: [&str; 2] = ["en", "fr"];

/// Values of parameters and parts of addresses, encoded.
fn values() -> Vec<String> {
    let mut values: Vec<String> = [
        "%00",
        "a%00b",
        "%01%1b%7f%c2%85",
        "%ff%fe",
        "%ed%a0%80",
        "%f4%90%80%80",
        "%e2%80%ae%ef%bb%bf",
        "%22%27%3E%3Chostile%20hostile%3D1%3E",
        "%3C/title%3E%3C/textarea%3E%3Chostile%3E",
        "%22hostile=%221",
        "%27%20OR%201=1;--",
        "-1",
        "1e999",
        "1000000000000000000000000000000",
        "9223372036854775807",
        "18446744073709551615",
        "-9223372036854775808",
        "9999-12-31",
        "+262142-12-31",
        "-0001-13-99",
        "%0d%0aset-cookie:%20hostile=1",
        "..%2F..%2Fetc%2Fpasswd",
        "a%2Fb",
        "%5c%5cevil.example",
        "%f0%9f%92%a9",
    ]
    .map(str::to_owned)
    .into();
    values.push("a".repeat(10_000));
    values.push("%F0%9F%92%A9".repeat(800));
    values.push("a+".repeat(5_000));
    values
}

/// Every name that some page, file or endpoint asks for, but those of the past.
const NAMES: [&str; 18] = [
    "q",
    "country",
    "signatory",
    "article",
    "page",
    "language",
    "kind",
    "year",
    "standing",
    "sort",
    "theme",
    "by",
    "size",
    "lang",
    "kept",
    "next",
    "sent",
    "done",
];

/// What stands behind the question mark, for all names at once.
fn queries() -> Vec<String> {
    let mut queries: Vec<String> = values()
        .iter()
        .map(|value| {
            // No address is longer than 64 kB; a server refuses it before we see it.
            let names = if value.len() > 1_000 { &NAMES[..5] } else { &NAMES[..] };
            let pairs: Vec<String> = names.iter().map(|name| format!("{name}={value}")).collect();
            pairs.join("&")
        })
        .collect();
    queries.extend(
        [
            "&&=&==&%&%zz&?&#",
            "q&country&page&publication",
            "q=&country=&language=&kind=&year=&standing=&sort=&page=&as_of=&publication=",
            "q=a&q=%00&country=SE&country=FR&country=ZZ&page=2&page=-1&signatory=a&signatory=a",
            "publication=1&publication=-1&q=x",
        ]
        .map(str::to_owned),
    );
    queries.push("a=1&".repeat(2_500));
    queries.push(format!("signatory=at-wien&{}", "signatory=se-kumla&".repeat(500)));
    queries
}

/// The example of a route without its query, in a language.
fn address(route: &Route, lang: &str) -> String {
    let path = route.example.split('?').next().unwrap();
    path.strip_prefix("/en")
        .map_or_else(|| path.to_owned(), |rest| format!("/{lang}{rest}"))
}

fn readable() -> impl Iterator<Item = Route> {
    table().into_iter().filter(|route| route.answer != Answer::Form)
}

/// What holds of every answer to such a request.
fn judge(answer: &support::Answer, address: &str, lang: &str) {
    let short: String = address.chars().take(200).collect();
    assert!(!answer.status.is_server_error(), "{} {short}", answer.status);
    // A cookie that is none of ours is taken back; nothing else is set.
    let cookie = answer.header("set-cookie");
    assert!(cookie.is_empty() || cookie.contains("Max-Age=0"), "{short}: {cookie}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{short}");
    let location = answer.location();
    assert!(
        location.is_empty() || location.starts_with('/') && !location.starts_with("//"),
        "{short} leads to {location}"
    );
    let kind = answer.header("content-type");
    if address.starts_with("/api/") && answer.status.is_client_error() {
        assert_eq!(kind, "application/problem+json", "{short}");
    } else if answer.status.is_client_error() {
        assert!(kind.starts_with("text/html"), "{short}: {kind}");
    }
    if kind.starts_with("text/html") {
        assert!(answer.text.contains(&format!("<html lang=\"{lang}\"")), "{short}");
        assert!(!answer.text.contains('\0'), "{short}");
        // What is nowhere in the text is no element; parsing every page would take a minute.
        if answer.text.contains("hostile") {
            let page = Html::parse_document(&answer.text);
            let alien = Selector::parse("hostile, [hostile]").unwrap();
            assert!(page.select(&alien).next().is_none(), "{short} is in the page");
        }
    }
    if kind.contains("html") || kind.contains("xml") || kind.contains("svg") {
        assert!(!answer.text.contains("<hostile"), "{short} is in the file");
    }
}

async fn get(visitor: &mut Client, address: &str, lang: &str) -> support::Answer {
    let answer = visitor.get(address).await;
    judge(&answer, address, lang);
    answer
}

#[tokio::test]
async fn no_query_breaks_a_public_address() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let queries = queries();
    for (at, route) in readable().enumerate() {
        for (turn, query) in queries.iter().enumerate() {
            // Both languages in turns; every route meets every query.
            let lang = LANGS[(at + turn) % 2];
            let address = format!("{}?{query}", address(&route, lang));
            let lang = if address.starts_with("/fr") { "fr" } else { "en" };
            let answer = get(&mut visitor, &address, lang).await;
            if route.answer == Answer::Page && route.access == Access::Anyone && !query.contains("publication") {
                assert_eq!(answer.status, StatusCode::OK, "{} ?{query:.80}", route.path);
            }
        }
    }
}

#[tokio::test]
async fn no_day_and_no_number_breaks_the_past() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for (at, route) in readable().enumerate() {
        let refuses = route.access == Access::Anyone && route.answer == Answer::Page;
        for (turn, value) in values().iter().enumerate() {
            let lang = LANGS[(at + turn) % 2];
            for name in ["as_of", "publication"] {
                let address = format!("{}?{name}={value}", address(&route, lang));
                let lang = if address.starts_with("/fr") { "fr" } else { "en" };
                let answer = get(&mut visitor, &address, lang).await;
                // The last day that there is lies behind everything published.
                if refuses && !(name == "as_of" && value == "9999-12-31") {
                    assert!(answer.status.is_client_error(), "{} {address:.120}", answer.status);
                }
            }
        }
    }
}

#[tokio::test]
async fn no_part_of_an_address_breaks_a_page() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let mut parts = values();
    parts.extend(
        [
            "",
            ".",
            "..",
            "%2e%2e",
            ".csv",
            ".json",
            ".xlsx",
            "a.csv.xlsx",
            "%00.csv",
            "%ff.json",
            "..%2f.csv",
            "SE.csv%00",
            "=1+1.csv",
            "by-year-%00.svg",
            "map-ZZ.csv",
            "\"hostile=\"1",
            "{slug}",
            "*",
            "feed.atom",
        ]
        .map(str::to_owned),
    );
    for (at, route) in readable().enumerate() {
        let pattern: Vec<&str> = route.path.split('/').collect();
        for (turn, part) in parts.iter().enumerate() {
            let lang = LANGS[(at + turn) % 2];
            for hole in (0..pattern.len()).filter(|hole| pattern[*hole].starts_with('{')) {
                let own = address(&route, lang);
                let mut segments: Vec<&str> = own.split('/').collect();
                segments[hole] = part;
                let address = segments.join("/");
                if address.starts_with("//") || address == "/" {
                    continue;
                }
                let lang = if address.starts_with("/fr/") { "fr" } else { "en" };
                let answer = get(&mut visitor, &address, lang).await;
                let is_home = segments.iter().skip(2).all(|segment| segment.is_empty());
                if route.access == Access::Anyone && !is_home && !matches!(part.as_str(), "" | "feed.atom") {
                    assert!(answer.status.is_client_error(), "{} {address:.120}", answer.status);
                }
            }
        }
    }
}

#[tokio::test]
async fn no_header_breaks_an_answer() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let long = "a,".repeat(5_000);
    for route in readable().filter(|route| route.access == Access::Anyone) {
        for (name, value) in [
            ("accept-language", long.as_str()),
            ("accept-language", "<hostile>;q=9, \"fr"),
            ("if-none-match", long.as_str()),
            ("if-none-match", "W/\"\", \"*\", W/"),
            ("cookie", "observatory=%00\"<hostile>; observatory=; =;;"),
            ("accept", "*/*;q=nan, text/\"<hostile>"),
            ("range", "bytes=-1,5-2,999999999999999999999-"),
            ("host", "evil.example:99999"),
        ] {
            let request = Request::get(route.example).header(name, value).body(Body::empty());
            let answer = visitor.send(request.unwrap()).await;
            judge(&answer, route.example, "en");
            assert!(!answer.status.is_client_error(), "{} {name}", route.path);
            assert!(!answer.text.contains("evil.example"), "{} {name}", route.path);
        }
    }
}
