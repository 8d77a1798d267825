//! What a reader sees: headers, languages, searches, figures that carry their source.

use axum::http::{Method, StatusCode};
use observatory::server::http::layers::POLICY;
use observatory::server::http::routes::{Access, table};
use scraper::{Html, Selector};

use crate::data::{csv_rows, listed};
use crate::support::http::{app, sample_app};
use crate::support::page::{public_pages, texts};

#[tokio::test]
async fn every_public_page_is_whole_in_both_languages() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for (lang, address) in public_pages() {
        let answer = visitor.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(texts(&answer.text, "h1").len(), 1, "{address} has not one heading");
        assert!(answer.text.starts_with("<!DOCTYPE html>"), "{address}");
        assert!(answer.text.contains(&format!("<html lang=\"{lang}\"")), "{address}");
        assert!(!answer.text.contains("<!>"), "{address} has a bogus comment");
        assert!(!answer.text.contains("style=\""), "{address} has an inline style");
        assert!(!answer.text.contains("onclick"), "{address} has inline code");
        assert_eq!(answer.header("content-security-policy"), POLICY, "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(answer.header("set-cookie"), "", "{address} sets a cookie for a reader");
        // A key without a message comes out in brackets.
        for text in texts(
            &answer.text,
            "h1, h2, h3, p, li, th, td, label, button, a, title, caption, dt, dd",
        ) {
            let is_key = text.starts_with('[') && text.ends_with(']') && !text.contains(' ');
            assert!(!is_key, "{address}: {text}");
        }
        let sample = texts(&answer.text, ".obs-banner--sample");
        assert_eq!(sample.len(), 1, "{address} does not say that its data is sample");
    }
}

#[tokio::test]
async fn the_real_register_says_nothing_of_samples() {
    let app = app().await;
    let answer = app.visitor().get("/en/").await;
    assert!(texts(&answer.text, ".obs-banner--sample").is_empty());
    // 97 listed, 93 signed, 1 registered, 1 contested of the 207 rows; Kramfors' two commitments are one authority.
    let numbers = texts(&answer.text, ".obs-key-figures__number");
    assert_eq!(numbers.first().map(String::as_str), Some("191"), "{numbers:?}");
    assert!(numbers.contains(&"2,038".to_owned()), "{numbers:?}");
    let sources = texts(&answer.text, ".obs-key-figures__item").len();
    assert_eq!(
        texts(&answer.text, ".obs-key-figures__source").len(),
        sources,
        "a figure without a source"
    );
}

#[tokio::test]
async fn the_first_page_follows_the_visitors_language() {
    let app = app().await;
    for (header, home) in [
        ("fr-BE,fr;q=0.9,en;q=0.5", "/fr/"),
        ("en-GB", "/en/"),
        ("de", "/en/"),
        ("", "/en/"),
    ] {
        let request = axum::http::Request::get("/").header("accept-language", header);
        let answer = app
            .visitor()
            .send(request.body(axum::body::Body::empty()).unwrap())
            .await;
        assert_eq!(answer.location(), home, "{header}");
    }
}

#[tokio::test]
async fn names_are_found_as_people_type_them() {
    let app = app().await;
    let mut visitor = app.visitor();
    for (typed, name) in [
        ("poznan", "Poznań"),
        ("POZNAŃ", "Poznań"),
        ("schaarbeek", "Schaerbeek"),
        ("schaerbeek", "Schaerbeek"),
        ("kirklareli", "Kırklareli"),
        ("hafnarfjordur", "Hafnarfjarðarbær"),
        ("hafnarfjar", "Hafnarfjarðarbær"),
        ("saarbruecken", "Saarbrücken"),
        ("saarbrucken", "Saarbrücken"),
        ("izmit", "İzmit"),
        ("malmo", ""),
        ("umea", "Umeå"),
        ("kopavogs", "Kópavogsbær"),
        ("shkoder", "Shkodër"),
        ("amarousio", "Marousi"),
    ] {
        let answer = visitor
            .get(&format!(
                "/en/signatories?q={}",
                url::form_urlencoded::byte_serialize(typed.as_bytes()).collect::<String>()
            ))
            .await;
        let found = texts(&answer.text, "tbody th a");
        if name.is_empty() {
            assert!(found.is_empty(), "{typed} finds {found:?}");
            let empty = texts(&answer.text, ".obs-empty").join(" ");
            assert!(
                empty.contains("191"),
                "{typed}: the register does not say how much it knows: {empty}"
            );
        } else {
            assert!(found.iter().any(|text| text.contains(name)), "{typed} finds {found:?}");
        }
    }
}

#[tokio::test]
async fn a_selection_is_in_its_address() {
    let app = app().await;
    let mut visitor = app.visitor();
    let all = visitor.get("/en/signatories?country=SE").await;
    let second = visitor.get("/en/signatories?country=SE&page=2").await;
    let (first, second) = (texts(&all.text, "tbody th a"), texts(&second.text, "tbody th a"));
    assert_eq!(first.len(), 50);
    assert!(!second.is_empty() && second.iter().all(|name| !first.contains(name)));
    // Swedish sorts å, ä, ö last, English does not: the page's language decides.
    let names = texts(&visitor.get("/en/signatories?country=PL").await.text, "tbody th a");
    assert_eq!(names.first().map(String::as_str), Some("Aleksandrów Kujawski"));
    let down = texts(
        &visitor.get("/en/signatories?country=PL&sort=-name").await.text,
        "tbody th a",
    );
    assert_eq!(down.iter().rev().cloned().collect::<Vec<_>>(), names);
    // What does not read selects nothing away, and nothing breaks.
    for odd in [
        "?page=0",
        "?page=999999999999999999999",
        "?year=x",
        "?kind=%00",
        "?q=%FF",
        "?sort=;drop",
        "?q=%27%22%3Cscript%3E",
    ] {
        let answer = visitor.get(&format!("/en/signatories{odd}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{odd}");
        assert!(!answer.text.contains("<script>"), "{odd}");
    }
}

#[tokio::test]
async fn contested_ended_and_merged_are_told_apart() {
    let app = app().await;
    let mut visitor = app.visitor();
    let poznan = visitor.get("/en/signatories/pl-poznan").await;
    assert!(texts(&poznan.text, ".obs-status--contested").len() > 1);
    assert!(
        poznan.text.contains("annulled by the voivode"),
        "the source's note is kept"
    );
    let auvergne = visitor.get("/en/signatories/fr-auvergne").await;
    assert!(auvergne.text.contains("Auvergne-Rhône-Alpes"));
    let list = visitor.get("/en/signatories?country=FR").await;
    assert!(
        !texts(&list.text, "tbody th a").contains(&"Auvergne".to_owned()),
        "an ended commitment counts"
    );
    let former = visitor.get("/en/signatories?country=FR&standing=former").await;
    assert!(
        texts(&former.text, "tbody th a").contains(&"Auvergne".to_owned()),
        "a merged body has vanished"
    );
    let schaerbeek = visitor.get("/en/signatories/be-schaerbeek").await;
    assert!(schaerbeek.text.contains("Schaarbeek") && schaerbeek.text.contains("lang=\"nl\""));
}

#[tokio::test]
async fn a_figures_files_hold_what_its_table_shows() {
    let app = app().await;
    let mut visitor = app.visitor();
    for name in ["by-year", "by-country", "by-language", "map"] {
        let csv = visitor.get(&format!("/en/figures/{name}.csv")).await;
        assert_eq!(csv.status, StatusCode::OK, "{name}");
        let lines = csv.text.lines().count();
        assert!(lines > 5 && csv.text.contains("2026-11-23"), "{name} carries no date");
        let svg = visitor.get(&format!("/fr/figures/{name}.svg")).await;
        assert!(
            svg.text.contains("<title>") && svg.text.contains("role=\"img\""),
            "{name}"
        );
        assert!(!svg.text.contains("NaN") && !svg.text.contains("style="), "{name}");
    }
    let csv = visitor.get("/en/figures/by-country.csv").await;
    let sweden = csv.text.lines().find(|line| line.starts_with("SE,")).unwrap();
    let page = visitor.get("/en/countries/SE").await;
    let number = &texts(&page.text, ".obs-key-figures__number")[0];
    assert!(sweden.contains(&format!(",{number},")), "{sweden} and {number}");
}

#[tokio::test]
async fn embedded_files_are_kept_for_ever_and_health_is_plain() {
    let app = app().await;
    let mut visitor = app.visitor();
    let style = visitor.get(observatory::server::http::assets::STYLE).await;
    assert_eq!(style.status, StatusCode::OK);
    assert!(style.header("cache-control").contains("immutable"));
    let health = visitor.get("/healthz").await;
    assert_eq!((health.status, health.text.as_str()), (StatusCode::OK, "ok\n"));
    // Without its database the service says so, to machines in a word and to people on a page without details.
    app.ctx.close().await;
    let health = visitor.get("/healthz").await;
    assert_eq!(
        (health.status, health.text.as_str()),
        (StatusCode::SERVICE_UNAVAILABLE, "database\n")
    );
    let page = visitor.get("/fr/measures?q=x").await;
    assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(page.text.contains("<html lang=\"fr\"") && !page.text.contains("sqlx") && !page.text.contains("pool"));
}

#[tokio::test]
async fn islands_are_started_only_where_there_are_some() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    let with = malin.get("/en/reports/1/measures/1").await;
    assert!(with.text.contains("<leptos-island"), "the measure form has its island");
    for route in table()
        .iter()
        .filter(|route| route.method == Method::GET && route.access == Access::Anyone)
    {
        let answer = app.visitor().get(route.example).await;
        // What is for search engines runs nowhere.
        let text = answer.text.replace("<script type=\"application/ld+json\"", "");
        let islands: Vec<&str> = ["LiveSelection", "ReadOut", "Alike"]
            .into_iter()
            .filter(|name| text.contains(&format!("data-component=\"{name}")))
            .collect();
        let expected: &[&str] = match route.path {
            "/{lang}/signatories" | "/{lang}/countries" | "/{lang}/languages" | "/{lang}/charter-in-figures" => {
                &["LiveSelection", "ReadOut"]
            }
            "/{lang}/" | "/{lang}/countries/{code}" => &["ReadOut"],
            "/{lang}/measures" | "/{lang}/signatories/alike" => &["LiveSelection"],
            "/{lang}/join" => &["Alike"],
            _ => &[],
        };
        assert_eq!(islands, expected, "{}", route.path);
        assert_eq!(text.matches("<leptos-island").count(), expected.len(), "{}", route.path);
        // None where the islands were not built.
        assert!(!expected.is_empty() || !text.contains("<script"), "{}", route.path);
    }
}

#[tokio::test]
async fn drawings_and_tables_are_as_they_were_looked_at() {
    let app = app().await;
    let mut visitor = app.visitor();
    for file in ["by-year.svg", "by-country.svg", "by-country.csv", "by-language.csv"] {
        let answer = visitor.get(&format!("/en/figures/{file}")).await;
        insta::assert_snapshot!(file, answer.text);
    }
    for name in [
        "growth",
        "map-coverage",
        "by-kind",
        "by-size",
        "by-version",
        "plans-by-kind",
    ] {
        for lang in ["en", "fr"] {
            let answer = visitor.get(&format!("/{lang}/figures/{name}.svg")).await;
            insta::assert_snapshot!(format!("{name}.{lang}.svg"), answer.text);
        }
    }
    for (name, address) in [
        ("women-mayors-GR", "figures/women-mayors-GR.svg"),
        ("badge-greek", "signatories/gr-agios-dimitrios/badge.svg"),
    ] {
        for lang in ["en", "fr"] {
            let answer = visitor.get(&format!("/{lang}/{address}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
            insta::assert_snapshot!(format!("{name}.{lang}.svg"), answer.text);
        }
    }
}

#[tokio::test]
async fn a_signatory_is_cited_with_its_publication_as_a_sentence_and_as_bibtex() {
    let app = sample_app().await;
    let publication = app.ctx.register().await.unwrap().publication;
    let mut visitor = app.visitor();
    for (lang, title) in [("en", "{{Poznań (Poland)}}"), ("fr", "{{Poznań (Pologne)}}")] {
        let page = visitor.get(&format!("/{lang}/signatories/pl-poznan")).await.text;
        let document = Html::parse_document(&page);
        let entry: String = document
            .select(&Selector::parse("#cite pre").unwrap())
            .flat_map(|pre| pre.text())
            .collect();
        assert!(
            entry.starts_with(&format!("@misc{{charterobservatory-pl-poznan-{publication},\n")),
            "{entry}"
        );
        assert!(entry.contains(&format!("title = {title}")), "{entry}");
        let address = format!("http://localhost:3000/{lang}/signatories/pl-poznan?publication={publication}");
        assert!(entry.contains(&format!("\\url{{{address}}}")) && entry.contains(&format!("url = {{{address}}}")));
        assert!(entry.contains("year = {2026}") && entry.contains(&format!("ublication {publication} ")));
        assert_eq!(entry.matches('{').count(), entry.matches('}').count());
    }
}

#[tokio::test]
async fn countries_and_languages_are_sorted_by_links_and_their_files_too() {
    let app = app().await;
    let mut visitor = app.visitor();
    for (page, sort, at) in [
        ("/en/countries", "signatories", 4),
        ("/fr/countries", "local_governments", 8),
        ("/fr/languages", "only", 5),
    ] {
        let caption = format!("{}-table", page.rsplit('/').next().unwrap());
        let by_name = listed(&visitor.get(page).await.text, &caption);
        for sort in [format!("-{sort}"), sort.to_owned()] {
            let text = visitor.get(&format!("{page}?sort={sort}")).await.text;
            let rows = csv_rows(&visitor.get(&format!("{page}.csv?sort={sort}")).await);
            let codes: Vec<&String> = rows[1..].iter().map(|row| &row[0]).collect();
            assert_eq!(codes, listed(&text, &caption).iter().collect::<Vec<_>>());
            assert!(codes.len() == by_name.len() && codes != by_name.iter().collect::<Vec<_>>());
            // What is not known stands at the end, whichever way.
            let numbers: Vec<Option<i64>> = rows[1..].iter().map(|row| row[at].parse().ok()).collect();
            let known: Vec<i64> = numbers.iter().map_while(|number| *number).collect();
            assert_eq!(known.len(), numbers.iter().flatten().count(), "{page} {sort}");
            let is_down = sort.starts_with('-');
            assert!(known.is_sorted_by(|one, next| if is_down { one >= next } else { one <= next }));
            assert!(text.contains(if is_down {
                "aria-sort=\"descending\""
            } else {
                "aria-sort=\"ascending\""
            }));
            assert!(
                text.contains(&format!("{page}.xlsx?sort={sort}")),
                "its files keep the order"
            );
        }
        assert_eq!(
            listed(&visitor.get(&format!("{page}?sort=;drop")).await.text, &caption),
            by_name
        );
    }
    let page = visitor.get("/en/countries").await.text;
    assert!(page.contains("/en/countries?sort=-signatories#countries-table"));
    let largest = listed(
        &visitor.get("/en/countries?sort=-signatories").await.text,
        "countries-table",
    );
    assert_eq!(
        largest[0],
        csv_rows(&visitor.get("/en/figures/by-country.csv").await)[1][0]
    );
}
