//! Every page of figures has its files and links to them, and every chart has its pictures.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use calamine::{Reader as _, Xlsx};
use observatory::locale::Lang;
use observatory::server::http::routes::{Access, Answer, table};
use scraper::{Html, Selector};

use crate::data::{csv_rows, json};
use crate::support::http::sample_app;

/// Public pages that show no figures, and why.
const WITHOUT: [(&str, &str); 17] = [
    ("/{lang}/signatories/alike", "helps whoever types a name"),
    ("/{lang}/signatories/{slug}/correction", "a form"),
    ("/{lang}/signatories/{slug}/access", "a form"),
    ("/{lang}/missing", "a form"),
    ("/{lang}/join", "a form"),
    ("/{lang}/joining/{link}", "one applicant's"),
    ("/{lang}/claims/{link}", "one person's"),
    ("/{lang}/sign-in", "a form"),
    ("/{lang}/sign-in/code", "a form"),
    ("/{lang}/forgot", "a form"),
    ("/{lang}/password/{link}", "one person's"),
    ("/{lang}/account/email/{link}", "one person's"),
    ("/{lang}/account/erased", "a word of goodbye"),
    ("/{lang}/digests/{link}", "one person's"),
    ("/{lang}/audit", "hashes, which are no figures"),
    ("/{lang}/guides/{guide}", "text"),
    ("/{lang}/method", "text"),
];

/// The page that is about files has those of the lists.
const ABOUT_FILES: &str = "/{lang}/open-data";

fn links(page: &Html, selector: &str) -> Vec<String> {
    let links = Selector::parse(selector).unwrap();
    page.select(&links)
        .map(|link| link.attr("href").unwrap().to_owned())
        .collect()
}

/// The pages of figures, with their addresses.
fn pages() -> Vec<(&'static str, &'static str)> {
    let without: BTreeSet<&str> = WITHOUT.iter().map(|(path, _)| *path).chain([ABOUT_FILES]).collect();
    let rows = table();
    let rows: Vec<_> = rows
        .iter()
        .filter(|one| one.method == Method::GET && one.access == Access::Anyone && one.answer == Answer::Page)
        .collect();
    for path in &without {
        assert!(rows.iter().any(|one| one.path == *path), "{path} is no public page");
    }
    rows.iter()
        .filter(|one| !without.contains(one.path))
        .map(|one| (one.path, one.example))
        .collect()
}

#[tokio::test]
async fn every_page_of_figures_has_its_three_files_and_links_to_them() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let pages = pages();
    assert!(pages.len() >= 12, "{pages:?}");
    for (path, example) in pages {
        for lang in ["en", "fr"] {
            let address = example.replace("/en/", &format!("/{lang}/"));
            let page = Html::parse_document(&visitor.get(&address).await.text);
            let own = address.split('?').next().unwrap().trim_end_matches('/');
            for ending in ["csv", "json", "xlsx"] {
                let all = links(&page, "main a[href]");
                // The first page and those of countries have their figures in a file beside the list.
                let names = [format!("{own}.{ending}"), format!("{own}/figures.{ending}")];
                let is_own = |href: &&String| names.iter().any(|name| href.split('?').next() == Some(name));
                let found: BTreeSet<&String> = all.iter().filter(is_own).collect();
                assert!(!found.is_empty(), "{path} does not link to its {ending}: {names:?}");
                for href in found {
                    let file = visitor.get(href).await;
                    assert_eq!(file.status, StatusCode::OK, "{href}");
                    match ending {
                        "csv" => {
                            let rows = csv_rows(&file);
                            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{href}");
                        }
                        "json" => {
                            let all = json(&file);
                            let source = all["source"].as_str().unwrap();
                            let back = &source[source.find(&format!("/{lang}/")).unwrap()..];
                            assert_eq!(visitor.get(back).await.status, StatusCode::OK, "{href} is from {back}");
                            assert_eq!(
                                back.split('?').next().unwrap().trim_end_matches('/'),
                                own,
                                "{href} is of another page"
                            );
                        }
                        _ => {
                            let book = Xlsx::new(std::io::Cursor::new(file.bytes.clone())).unwrap();
                            assert_eq!(book.sheet_names(), ["Data", "About"], "{href}");
                        }
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn every_chart_has_its_pictures_and_stands_in_the_file_of_its_page() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let figure = Selector::parse("figure.obs-figure").unwrap();
    let (drawing, link) = (
        Selector::parse("svg[role]").unwrap(),
        Selector::parse("a[href]").unwrap(),
    );
    let mut seen = BTreeSet::new();
    let mut addresses: Vec<String> = pages().iter().map(|(_, example)| (*example).to_owned()).collect();
    addresses.extend(
        [
            "/en/signatories?country=SE&view=map",
            "/fr/signatories?q=st&view=map",
            "/en/charter-in-figures?by=size&measure=coverage",
            "/en/countries/GR",
        ]
        .map(str::to_owned),
    );
    for address in addresses {
        let page = Html::parse_document(&visitor.get(&address).await.text);
        for figure in page.select(&figure) {
            let about = figure.attr("aria-labelledby").unwrap().to_owned();
            if figure.select(&drawing).next().is_none() {
                continue;
            }
            for (ending, media_type) in [("svg", "image/svg+xml"), ("png", "image/png")] {
                let mut links = figure.select(&link).map(|link| link.attr("href").unwrap());
                let href = links
                    .find(|href| href.split('?').next().unwrap().ends_with(&format!(".{ending}")))
                    .unwrap_or_else(|| panic!("{about} on {address} has no {ending}"));
                if !seen.insert(href.to_owned()) {
                    continue;
                }
                let file = visitor.get(href).await;
                assert_eq!(
                    (file.status, file.header("content-type")),
                    (StatusCode::OK, media_type),
                    "{href}"
                );
                assert_eq!(file.header("access-control-allow-origin"), "*", "{href}");
                let begins: &[u8] = if ending == "svg" { b"<?xml" } else { b"\x89PNG" };
                assert!(file.bytes.starts_with(begins), "{href}");
            }
        }
    }
    assert!(seen.len() > 20, "{seen:?}");
}

#[tokio::test]
async fn the_file_of_a_page_has_what_its_figures_tell() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for (page, file) in [
        ("/en/", "/en/figures.csv"),
        (
            "/fr/charter-in-figures?by=size&measure=plans",
            "/fr/charter-in-figures.csv?by=size&measure=plans",
        ),
        ("/en/charter-in-figures", "/en/charter-in-figures.csv"),
        ("/en/countries/GR", "/en/countries/GR/figures.csv"),
        ("/fr/countries/SE", "/fr/countries/SE/figures.csv"),
    ] {
        let rows = csv_rows(&visitor.get(file).await);
        let told: BTreeSet<&str> = rows[1..].iter().map(|row| row[0].as_str()).collect();
        let html = Html::parse_document(&visitor.get(page).await.text);
        let figures = Selector::parse("figure.obs-figure").unwrap();
        let mut count = 0;
        for figure in html.select(&figures) {
            let name = figure.attr("aria-labelledby").unwrap().trim_start_matches("figure-");
            assert!(told.contains(name), "{file} does not tell {name}: {told:?}");
            // The same numbers as in the figure's own file.
            let own = csv_rows(&visitor.get(&format!("/{}/figures/{name}.csv", &page[1..3])).await);
            let cells: Vec<&str> = own[1..]
                .iter()
                .flat_map(|row| &row[2..row.len() - 2])
                .map(String::as_str)
                .collect();
            let same: Vec<&str> = rows[1..]
                .iter()
                .filter(|row| row[0] == name)
                .map(|row| row[5].as_str())
                .collect();
            assert_eq!(
                same.iter().map(|one| number(one)).collect::<Vec<_>>(),
                cells.iter().map(|one| number(one)).collect::<Vec<_>>(),
                "{file}: {name}"
            );
            count += 1;
        }
        assert!(count >= 3, "{page}");
    }
    let home = csv_rows(&visitor.get("/en/figures.csv").await);
    let signatories = home
        .iter()
        .find(|row| row[0] == "key-figures" && row[3] == "signatories")
        .unwrap();
    assert_eq!((signatories[5].as_str(), signatories[6].as_str()), ("193", "number"));
    let others = home.iter().find(|row| row[0] == "published").unwrap();
    assert_eq!(
        (others[3].as_str(), others[5].as_str()),
        ("published_signatories", "2038")
    );
    assert!(others[9].starts_with("https://charter-equality.eu/"), "{others:?}");
    let sweden = csv_rows(&visitor.get("/en/countries/SE/figures.csv").await);
    let coverage = sweden.iter().find(|row| row[3] == "coverage").unwrap();
    assert_eq!(
        (coverage[6].as_str(), coverage[8].as_str()),
        ("per-cent", "290"),
        "{coverage:?}"
    );
}

/// A share of 5.0 is written as 5 where numbers have their shortest form.
fn number(text: &str) -> String {
    text.parse::<f64>()
        .map_or_else(|_| text.to_owned(), |number| number.to_string())
}

#[tokio::test]
async fn what_is_compared_is_the_same_as_data() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let query = "?signatory=at-wien&signatory=pl-poznan&signatory=nobody&country=SE&country=FR&country=ZZ&q=graz";
    let rows = csv_rows(&visitor.get(&format!("/en/compare.csv{query}")).await);
    let of = |code: &str, column: &str| {
        let row = rows.iter().find(|row| row[1] == code && row[3] == column).unwrap();
        (row[5].as_str(), row[7].as_str(), row[8].as_str(), row[10].as_str())
    };
    let codes: BTreeSet<&str> = rows[1..].iter().map(|row| row[1].as_str()).collect();
    assert_eq!(codes, BTreeSet::from(["FR", "SE", "at-wien", "pl-poznan"]));
    assert_eq!(of("pl-poznan", "status").0, "contested");
    assert_eq!(of("FR", "women_mayors"), ("20.8", "208", "1000", "2024"));
    assert_eq!(of("SE", "women_mayors"), ("", "", "", ""), "what is not known is not 0");
    assert_eq!(
        (of("SE", "signatories").0, of("SE", "local_governments").0),
        ("73", "290")
    );
    let french = json(&visitor.get(&format!("/fr/compare.json{query}")).await);
    assert_eq!(french["rows"].as_array().unwrap().len(), rows.len() - 1);
    assert!(
        french["source"]
            .as_str()
            .unwrap()
            .ends_with("/fr/compare?signatory=at-wien&signatory=pl-poznan&country=SE&country=FR")
    );
    let none = csv_rows(&visitor.get("/en/compare.csv").await);
    assert_eq!(none.len(), 1, "nothing is compared, and that is a file too");
}

#[tokio::test]
async fn changes_and_articles_are_whole_in_their_files() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let rows = csv_rows(&visitor.get("/en/changes.csv").await);
    let page = visitor.get("/en/changes").await.text;
    assert!(
        rows.len() > 190,
        "the page shows the newest fifty, the file all: {}",
        rows.len()
    );
    let sentences: Vec<&str> = rows[1..].iter().map(|row| row[5].as_str()).collect();
    let shown = Html::parse_document(&page);
    let names = Selector::parse("main tbody th a").unwrap();
    let shown: Vec<String> = shown.select(&names).map(|name| name.text().collect()).collect();
    assert_eq!(shown.len(), 50);
    assert_eq!(sentences[..50], shown, "in the same order");
    let marked = rows[1..].iter().filter(|row| row[9] == "true").count();
    assert!(marked > 0 && marked < 10, "invented ones say so");
    let articles = csv_rows(&visitor.get("/fr/charter.csv").await);
    assert_eq!(articles.len(), 40);
    assert!(articles[1..].iter().all(|row| row[6] == "0"), "no report was accepted");
    for missing in [
        "/en/charter/articles/40.csv",
        "/en/charter/articles/x.json",
        "/en/countries/ZZ/figures.csv",
        "/en/countries/SE/nope.csv",
    ] {
        assert_eq!(visitor.get(missing).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
    let one = csv_rows(&visitor.get("/en/signatories/pl-poznan.csv").await);
    let all = csv_rows(&visitor.get("/en/signatories.csv?q=poznan").await);
    assert_eq!(one, all, "the row of the list");
}

#[tokio::test]
async fn the_figures_of_every_language_are_those_of_the_table_of_languages() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let all = json(&visitor.get("/fr/languages.json").await);
    let rows = all["rows"].as_array().unwrap();
    assert!(rows.len() > 20, "{}", rows.len());
    for row in rows {
        let tag = row["tag"].as_str().unwrap();
        let file = json(&visitor.get(&format!("/fr/languages/{tag}/figures.json")).await);
        let facts = file["rows"].as_array().unwrap();
        let of = |column: &str| facts.iter().find(|fact| fact["column"] == column).unwrap();
        for column in ["signatories", "only", "inhabitants"] {
            assert_eq!(of(column)["value"], row[column], "{tag}: {column}");
        }
        let known = (&of("inhabitants_known")["part"], &of("inhabitants_known")["whole"]);
        let wanted = (&row["inhabitants_known"], &row["inhabitants_of"]);
        assert!(
            known == wanted || known.0.is_null() && *wanted.1 == 0,
            "{tag}: {known:?} {wanted:?}"
        );
        for version in ["text_2006", "text_2022"] {
            assert_eq!(of(version)["source"], row["text_source"], "{tag}");
            let word = Lang::Fr.words().t(&format!("text-{}", row[version].as_str().unwrap()));
            assert_eq!(of(version)["value"], word, "{tag}: {version}");
        }
        let countries: Vec<_> = facts.iter().filter(|fact| fact["column"] == "country").collect();
        let wanted = row["countries"].as_array().unwrap();
        assert_eq!(
            countries.iter().map(|fact| &fact["value"]).collect::<Vec<_>>(),
            wanted.iter().collect::<Vec<_>>()
        );
    }
    for missing in ["/en/languages/xx/figures.csv", "/en/languages/sv/other.csv"] {
        assert_eq!(visitor.get(missing).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
}
