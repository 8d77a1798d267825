//! Open data as files: exactly what the page lists, in its order, and nothing that runs.

use std::io::Cursor;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use calamine::{Data, Reader as _, Xlsx};
use observatory::data::Format;
use observatory::server::http::routes::table;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::report::hidden;
use crate::support::http::{Answer, Client, app, sample_app};

/// What the table with that caption lists: slugs or codes, as its links end.
pub fn listed(page: &str, caption: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let selector = Selector::parse(&format!("main table:has(#{caption}) tbody th a")).unwrap();
    let slug = |href: &str| href.rsplit('/').next().unwrap().to_owned();
    document
        .select(&selector)
        .map(|link| slug(link.attr("href").unwrap()))
        .collect()
}

/// The rows of a CSV file.
pub fn csv_rows(answer: &Answer) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(&answer.bytes[..]);
    let records = reader.records().map(|record| record.unwrap());
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

pub fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.text).unwrap()
}

/// The rows of a sheet of a workbook.
pub fn xlsx_rows(answer: &Answer, sheet: &str) -> Vec<Vec<Data>> {
    let mut book = Xlsx::new(Cursor::new(answer.bytes.clone())).unwrap();
    let range = book.worksheet_range(sheet).unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The slugs of all pages of a list.
async fn all_pages(visitor: &mut Client, address: &str) -> Vec<String> {
    let mut found = Vec::new();
    for page in 1..=10 {
        let between = if address.contains('?') { '&' } else { '?' };
        let answer = visitor.get(&format!("{address}{between}page={page}")).await;
        let own = listed(&answer.text, "list");
        if own.is_empty() || found.ends_with(&own) {
            break;
        }
        found.extend(own);
    }
    found
}

#[tokio::test]
async fn the_files_of_a_selection_have_the_rows_of_all_its_pages() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for (lang, query) in [
        ("en", ""),
        ("fr", "?country=SE&sort=-name"),
        ("en", "?standing=all&sort=signed"),
        ("en", "?kind=region&sort=-country"),
        ("fr", "?q=st&year=unknown"),
        ("en", "?q=nobody-has-this-name"),
    ] {
        let wanted = all_pages(&mut visitor, &format!("/{lang}/signatories{query}")).await;
        let csv = visitor.get(&format!("/{lang}/signatories.csv{query}")).await;
        let rows = csv_rows(&csv);
        assert_eq!(rows[0][0], "slug");
        let slugs: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(slugs, wanted, "{query}");
        let data = json(&visitor.get(&format!("/{lang}/signatories.json{query}")).await);
        let slugs: Vec<&str> = data["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["slug"].as_str().unwrap())
            .collect();
        assert_eq!(slugs, wanted, "{query}");
        assert!(data["source"].as_str().unwrap().starts_with("http"));
        assert!(data["licence"].as_str().unwrap().contains("CC BY 4.0"));
        let xlsx = visitor.get(&format!("/{lang}/signatories.xlsx{query}")).await;
        let rows = xlsx_rows(&xlsx, "Data");
        let slugs: Vec<String> = rows[1..].iter().map(|row| row[0].to_string()).collect();
        assert_eq!(slugs, wanted, "{query}");
        let about = xlsx_rows(&xlsx, "About");
        assert!(about.iter().any(|row| row[0] == Data::String("licence".to_owned())));
    }
    // The page of the list says nothing: the file has all rows.
    let whole = visitor.get("/en/signatories.csv").await.text;
    assert_eq!(visitor.get("/en/signatories.csv?page=2").await.text, whole);
}

#[tokio::test]
async fn pages_link_to_their_files_and_keep_the_selection() {
    let app = app().await;
    let mut visitor = app.visitor();
    for (page, file) in [
        (
            "/fr/signatories?country=SE&sort=-name&page=2",
            "/fr/signatories.csv?country=SE&amp;sort=-name\"",
        ),
        ("/en/countries", "/en/countries.xlsx\""),
        ("/en/countries/SE", "/en/countries/SE.json\""),
        ("/en/languages", "/en/languages.csv\""),
        ("/fr/languages/sv", "/fr/languages/sv.xlsx\""),
        ("/en/signatories/pl-poznan", "/en/signatories/pl-poznan.json\""),
    ] {
        let text = visitor.get(page).await.text;
        assert!(text.contains(file), "{page} does not link to {file}");
    }
}

#[tokio::test]
async fn countries_and_languages_are_the_rows_of_their_pages() {
    let app = app().await;
    let mut visitor = app.visitor();
    for page in [
        "/en/countries/SE",
        "/fr/countries/GR",
        "/en/languages/sv",
        "/fr/languages/fr",
    ] {
        let wanted = listed(&visitor.get(page).await.text, "authorities");
        assert!(!wanted.is_empty());
        let rows = csv_rows(&visitor.get(&format!("{page}.csv")).await);
        let slugs: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(slugs, wanted, "{page}");
    }
    for page in ["/en/countries", "/fr/languages"] {
        let caption = format!("{}-table", page.rsplit('/').next().unwrap());
        let wanted = listed(&visitor.get(page).await.text, &caption);
        assert!(wanted.len() > 20);
        let rows = csv_rows(&visitor.get(&format!("{page}.csv")).await);
        let codes: Vec<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(codes, wanted, "{page}");
    }
    let sweden = csv_rows(&visitor.get("/en/countries.csv").await);
    let row = sweden.iter().find(|row| row[0] == "SE").unwrap();
    let page = visitor.get("/en/countries/SE").await.text;
    assert!(page.contains(&format!(">{}<", row[4])), "{row:?}");
}

#[tokio::test]
async fn one_authority_tells_everything_public_and_no_draft() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let poznan = json(&visitor.get("/en/signatories/pl-poznan.json").await);
    let one = &poznan["signatory"];
    assert_eq!(one["standing"], "signatory-contested");
    assert_eq!(one["kind_name"], "municipality");
    let french = json(&visitor.get("/fr/signatories/pl-poznan.json").await);
    assert_eq!(french["signatory"]["country_name"], "Pologne");
    let acts = one["commitments"][0]["acts"].as_array().unwrap();
    assert!(
        acts.iter()
            .all(|act| act["source"].is_string() && act["wording"].is_string())
    );
    assert_eq!(one["is_sample"], false);
    let sample = json(&visitor.get("/en/signatories/se-exempelstad.json").await);
    assert_eq!(sample["signatory"]["is_sample"], true);
    assert_eq!(sample["has_samples"], true);
    let mut addresses = vec!["/en/signatories.json?standing=all".to_owned()];
    for authority in ["se-exempelstad", "fr-villexemple"] {
        addresses.push(format!("/en/signatories/{authority}.json"));
    }
    addresses.extend(table().iter().filter_map(|route| route.file.map(str::to_owned)));
    for address in addresses {
        let answer = visitor.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        for sentinel in [
            "Lika tid",
            "Crèches ouvertes",
            "petite enfance",
            "demo.example",
            "Malin",
            "Inês",
        ] {
            assert!(!answer.text.contains(sentinel), "{address} shows {sentinel}");
        }
    }
    let rows = csv_rows(&visitor.get("/en/signatories.csv?q=exempelstad").await);
    let at = rows[0].iter().position(|name| name == "is_sample").unwrap();
    assert_eq!(rows[1][at], "true");
}

#[tokio::test]
async fn accepted_reports_are_in_the_file_of_their_authority() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let address = "/en/signatories/fr-villexemple.json";
    let before = visitor.get(address).await;
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
    let after = visitor.get(address).await;
    assert_ne!(before.header("etag"), after.header("etag"));
    let one = json(&after);
    assert_eq!(one["signatory"]["reported_periods"].as_array().unwrap().len(), 1);
    let report = &one["signatory"]["reports"][0];
    assert!(!report["summary"].as_str().unwrap().is_empty());
    assert!(!report["measures"][0]["articles"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn every_row_carries_its_publication() {
    let app = app().await;
    let mut visitor = app.visitor();
    for page in ["signatories", "countries", "languages"] {
        let rows = csv_rows(&visitor.get(&format!("/en/{page}.csv")).await);
        let head = &rows[0];
        assert_eq!(head[head.len() - 2..], ["publication", "published_on"]);
        let last = &rows[rows.len() - 1];
        assert_eq!(last.len(), head.len());
        assert!(last[last.len() - 2].parse::<i64>().unwrap() > 0);
        assert_eq!(last[last.len() - 1].len(), 10);
    }
}

#[tokio::test]
async fn files_are_for_any_site_and_not_sent_twice() {
    let app = app().await;
    let mut visitor = app.visitor();
    for format in Format::ALL {
        let address = format!("/en/countries/SE.{}", format.ending());
        let first = visitor.get(&address).await;
        assert_eq!(first.status, StatusCode::OK);
        assert_eq!(first.header("content-type"), format.media_type());
        assert_eq!(first.header("access-control-allow-origin"), "*");
        assert_eq!(first.header("cache-control"), "no-cache");
        assert_eq!(first.header("set-cookie"), "");
        let name = first.header("content-disposition");
        assert!(
            name.starts_with("attachment; filename=\"countries-SE-publication-"),
            "{name}"
        );
        let tag = first.header("etag").to_owned();
        for (known, status) in [
            (tag.as_str(), StatusCode::NOT_MODIFIED),
            (tag.trim_start_matches("W/"), StatusCode::NOT_MODIFIED),
            (&format!("\"x\", {tag}"), StatusCode::NOT_MODIFIED),
            ("*", StatusCode::NOT_MODIFIED),
            ("\"other\"", StatusCode::OK),
            ("nonsense", StatusCode::OK),
        ] {
            let request = Request::get(&address)
                .header("if-none-match", known)
                .body(Body::empty());
            let again = visitor.send(request.unwrap()).await;
            assert_eq!(again.status, status, "{known}");
            assert_eq!(again.header("etag"), tag);
            assert_eq!(again.bytes.is_empty(), status == StatusCode::NOT_MODIFIED);
        }
        let head = Request::builder()
            .method(Method::HEAD)
            .uri(&address)
            .body(Body::empty());
        let head = visitor.send(head.unwrap()).await;
        assert_eq!((head.status, head.bytes.len()), (StatusCode::OK, 0));
        assert_eq!(head.header("etag"), tag);
    }
    let other = visitor.get("/en/countries/FR.csv").await;
    let sweden = visitor.get("/en/countries/SE.csv").await;
    assert_ne!(other.header("etag"), sweden.header("etag"));
}

#[tokio::test]
async fn nothing_odd_breaks_a_file() {
    let app = app().await;
    let mut visitor = app.visitor();
    let long = format!("?q={}", "a".repeat(10_000));
    for query in [
        long.as_str(),
        "?q=%00%01%1b%7f%ff",
        "?page=-1",
        "?kind=spaceship",
        "?country=%3D1%2B1&language=%22%0d%0aX:y",
        "?year=99999999999999&sort=;drop&standing=",
        "?&&==&%",
    ] {
        for format in ["csv", "json", "xlsx"] {
            let answer = visitor.get(&format!("/en/signatories.{format}{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{format} {query}");
        }
    }
    for address in [
        "/xx/signatories.csv",
        "/en/signatories.exe",
        "/en/signatories.",
        "/en/.csv",
        "/en/nope.csv",
        "/en/countries/ZZ.csv",
        "/en/countries/SE.csv.csv",
        "/en/countries/.json",
        "/en/languages/zz.xlsx",
        "/en/signatories/nobody.json",
        "/en/signatories/nobody.csv",
        "/en/signatories/%3D1.json",
        "/form/nope.json",
    ] {
        let answer = visitor.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(answer.header("content-type").starts_with("text/html"), "{address}");
    }
}

#[tokio::test]
async fn those_without_a_text_of_the_charter_are_the_same_everywhere() {
    let app = app().await;
    let mut visitor = app.visitor();
    let languages = csv_rows(&visitor.get("/en/languages.csv").await);
    let at_2006 = languages[0].iter().position(|name| name == "text_2006").unwrap();
    let with_text: Vec<&str> = languages
        .iter()
        .filter(|row| row[at_2006] == "yes" || row[at_2006 + 1] == "yes")
        .map(|row| row[0].as_str())
        .collect();
    assert!(with_text.contains(&"sv") && !with_text.contains(&"bg"));
    let all = csv_rows(&visitor.get("/en/signatories.csv").await);
    let at = all[0].iter().position(|name| name == "languages").unwrap();
    let tags = |row: &Vec<String>| {
        row[at]
            .split([';', ',', '|', ' '])
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let has_text = |row: &Vec<String>| tags(row).iter().any(|tag| with_text.contains(&tag.as_str()));
    let lacks = |row: &&Vec<String>| !row[at].is_empty() && !has_text(row);
    let wanted: Vec<&String> = all[1..].iter().filter(lacks).map(|row| &row[0]).collect();
    assert_eq!(wanted, ["mk-kocani", "mk-strumica"]);

    let address = "/en/signatories.csv?language=without-text";
    let rows = csv_rows(&visitor.get(address).await);
    assert_eq!(rows[1..].iter().map(|row| &row[0]).collect::<Vec<_>>(), wanted);
    let api = json(&visitor.get("/api/v1/signatories?language=without-text").await);
    assert_eq!(api["total"], wanted.len());
    for lang in ["en", "fr"] {
        let list = visitor
            .get(&format!("/{lang}/signatories?language=without-text"))
            .await
            .text;
        let choices = Html::parse_document(&list);
        let chosen = Selector::parse("option[value=without-text][selected]").unwrap();
        let chosen: String = choices.select(&chosen).flat_map(|choice| choice.text()).collect();
        assert!(chosen.ends_with("(2)"), "{chosen}");
        assert_eq!(listed(&list, "list").first(), wanted.first().copied());
        let page = visitor.get(&format!("/{lang}/languages")).await.text;
        assert!(page.contains(&format!("/{lang}/signatories?language=without-text")));
        let page = Html::parse_document(&page);
        let rows = Selector::parse(".obs-key-figures__number a[href*=without-text]").unwrap();
        assert_eq!(page.select(&rows).flat_map(|one| one.text()).collect::<String>(), "2");
        let names = |tag: &str| {
            let beside = Selector::parse(&format!("main tbody th span[lang={tag}]")).unwrap();
            page.select(&beside).flat_map(|name| name.text()).collect::<String>()
        };
        assert_eq!((names("el").as_str(), names("de").as_str()), ("ελληνικά", "Deutsch"));
        assert_eq!(names(lang), "", "a name is not said twice");
    }
}
