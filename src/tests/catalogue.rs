//! The catalogue for other portals and for search engines: read by parsers of the formats, and true.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use oxjsonld::JsonLdParser;
use oxrdf::{Literal, Term};
use oxttl::TurtleParser;
use scraper::{Html, Selector};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::http::{app, build, sample_app};

const HERE: &str = "http://localhost:3000";
const DCAT: &str = "http://www.w3.org/ns/dcat#";
const DCT: &str = "http://purl.org/dc/terms/";
const A: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/// Subjects with what is said of them.
type Graph = BTreeMap<String, Vec<(String, Term)>>;

fn graph(turtle: &str) -> Graph {
    let mut all = Graph::new();
    for triple in TurtleParser::new().for_reader(turtle.as_bytes()) {
        let triple = triple.unwrap();
        assert!(triple.subject.is_named_node(), "nothing is without a name: {triple}");
        let own = all.entry(triple.subject.to_string()).or_default();
        own.push((triple.predicate.as_str().to_owned(), triple.object));
    }
    all
}

fn of_kind(graph: &Graph, kind: &str) -> Vec<String> {
    let wanted = format!("<{kind}>");
    let is_kind = |said: &[(String, Term)]| said.iter().any(|(what, term)| what == A && term.to_string() == wanted);
    graph
        .iter()
        .filter(|(_, said)| is_kind(said))
        .map(|(name, _)| name.clone())
        .collect()
}

fn told<'a>(graph: &'a Graph, of: &str, what: &str) -> Vec<&'a Term> {
    let said = graph.get(of).map_or(&[][..], Vec::as_slice);
    said.iter()
        .filter(|(one, _)| one == what)
        .map(|(_, term)| term)
        .collect()
}

fn iri(term: &Term) -> &str {
    match term {
        Term::NamedNode(node) => node.as_str(),
        other => panic!("{other} is no address"),
    }
}

fn literal(term: &Term) -> &Literal {
    match term {
        Term::Literal(literal) => literal,
        other => panic!("{other} is no text"),
    }
}

/// A title or description in both languages.
fn in_both(graph: &Graph, of: &str, what: &str) {
    let texts = told(graph, of, what);
    let tags: BTreeSet<&str> = texts.iter().filter_map(|term| literal(term).language()).collect();
    assert_eq!(tags, BTreeSet::from(["en", "fr"]), "{what} of {of}");
    assert!(
        texts.iter().all(|term| literal(term).value().len() > 5),
        "{what} of {of}"
    );
}

#[tokio::test]
async fn the_catalogue_has_what_dcat_ap_asks_for() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let answer = visitor.get("/catalogue.ttl").await;
    assert_eq!(answer.header("content-type"), "text/turtle; charset=utf-8");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("set-cookie"), "");
    let graph = graph(&answer.text);
    let catalogues = of_kind(&graph, &format!("{DCAT}Catalog"));
    assert_eq!(catalogues.len(), 1);
    let catalogue = &catalogues[0];
    in_both(&graph, catalogue, &format!("{DCT}title"));
    in_both(&graph, catalogue, &format!("{DCT}description"));
    let publisher = told(&graph, catalogue, &format!("{DCT}publisher"))[0].to_string();
    assert_eq!(told(&graph, &publisher, "http://xmlns.com/foaf/0.1/name").len(), 1);
    assert_eq!(of_kind(&graph, "http://xmlns.com/foaf/0.1/Agent"), [publisher]);
    let datasets = of_kind(&graph, &format!("{DCAT}Dataset"));
    assert_eq!(told(&graph, catalogue, &format!("{DCAT}dataset")).len(), datasets.len());
    assert!(datasets.len() >= 13, "{datasets:?}");
    for dataset in &datasets {
        in_both(&graph, dataset, &format!("{DCT}title"));
        in_both(&graph, dataset, &format!("{DCT}description"));
        assert!(
            told(&graph, dataset, &format!("{DCAT}distribution")).len() >= 2,
            "{dataset}"
        );
        assert_eq!(told(&graph, dataset, &format!("{DCAT}landingPage")).len(), 1);
    }
    for service in of_kind(&graph, &format!("{DCAT}DataService")) {
        in_both(&graph, &service, &format!("{DCT}title"));
        let description = told(&graph, &service, &format!("{DCAT}endpointDescription"));
        let description = iri(description[0]).strip_prefix(HERE).unwrap().to_owned();
        assert_eq!(visitor.get(&description).await.status, StatusCode::OK);
    }
    // Whatever is named in the catalogue is told of in it.
    for (of, said) in &graph {
        for (what, term) in said.iter().filter(|(what, _)| what != A) {
            let Term::NamedNode(node) = term else { continue };
            let is_ours = node.as_str().starts_with(&format!("{HERE}/catalogue#"));
            assert!(!is_ours || graph.contains_key(&node.to_string()), "{of} {what} {node}");
        }
    }
}

#[tokio::test]
async fn every_file_of_the_catalogue_is_where_and_what_it_says() {
    let app = app().await;
    let mut visitor = app.visitor();
    for address in ["/catalogue.ttl", "/catalogue.ttl?publication=1"] {
        let graph = graph(&visitor.get(address).await.text);
        let files = of_kind(&graph, &format!("{DCAT}Distribution"));
        assert!(files.len() > 10);
        let mut hashed = 0;
        for file in &files {
            let one = |what: &str| told(&graph, file, &format!("{DCAT}{what}")).pop();
            assert!(one("accessURL").is_some(), "{file}");
            let href = iri(one("downloadURL").unwrap());
            assert_eq!(
                href.contains("publication=1"),
                address.contains("publication"),
                "{href}"
            );
            let answer = visitor.get(href.strip_prefix(HERE).unwrap()).await;
            assert_eq!(answer.status, StatusCode::OK, "{href}");
            let media_type = iri(one("mediaType").unwrap());
            let sent = answer.header("content-type").split(';').next().unwrap().to_owned();
            assert!(
                media_type.ends_with(&format!("/media-types/{sent}")),
                "{media_type} {sent}"
            );
            let Some(size) = one("byteSize") else { continue };
            assert_eq!(literal(size).value(), answer.bytes.len().to_string());
            let sum = told(&graph, file, "http://spdx.org/rdf/terms#checksum")[0].to_string();
            let value = told(&graph, &sum, "http://spdx.org/rdf/terms#checksumValue")[0];
            let digest: String = Sha256::digest(&answer.bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            assert_eq!(literal(value).value(), digest);
            hashed += 1;
        }
        assert_eq!(hashed, 2, "{address}");
    }
    let day = visitor.get("/catalogue.jsonld?as_of=2026-11-23").await;
    assert_eq!(day.location(), "/catalogue.jsonld?publication=2");
    assert_eq!(
        visitor.get("/catalogue.ttl?publication=99").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn turtle_and_json_ld_say_the_same() {
    let app = app().await;
    let mut visitor = app.visitor();
    let turtle = visitor.get("/catalogue.ttl").await.text;
    let triples = TurtleParser::new().for_reader(turtle.as_bytes());
    let triples: BTreeSet<String> = triples.map(|triple| triple.unwrap().to_string()).collect();
    let answer = visitor.get("/catalogue.jsonld").await;
    assert_eq!(answer.header("content-type"), "application/ld+json");
    let quads = JsonLdParser::new().for_reader(answer.text.as_bytes());
    let quads: BTreeSet<String> = quads.map(|quad| quad.unwrap().to_string()).collect();
    assert!(triples.len() > 400, "{}", triples.len());
    assert_eq!(quads, triples);
}

/// The data for search engines of a page.
fn described(page: &str) -> Vec<String> {
    let selector = Selector::parse("script").unwrap();
    let html = Html::parse_document(page);
    let of = |script: scraper::ElementRef| {
        assert_eq!(script.attr("type"), Some("application/ld+json"));
        script.text().collect()
    };
    html.select(&selector).map(of).collect()
}

#[tokio::test]
async fn search_engines_are_told_the_same_files() {
    let app = app().await;
    let mut visitor = app.visitor();
    let page = visitor.get("/fr/open-data").await.text;
    let data: Value = serde_json::from_str(&described(&page)[0]).unwrap();
    assert_eq!(data["@type"], "Dataset");
    assert_eq!(data["inLanguage"], "fr");
    assert!(
        data["description"].as_str().unwrap().len() > 50,
        "search engines ask for as much"
    );
    let files: Vec<&str> = data["distribution"]
        .as_array()
        .unwrap()
        .iter()
        .map(|file| file["contentUrl"].as_str().unwrap())
        .collect();
    let graph = graph(&visitor.get("/catalogue.ttl").await.text);
    let of_catalogue = of_kind(&graph, &format!("{DCAT}Distribution"));
    assert_eq!(files.len(), of_catalogue.len());
    for file in files {
        let answer = visitor.get(file.strip_prefix(HERE).unwrap()).await;
        assert_eq!(answer.status, StatusCode::OK, "{file}");
    }
    assert!(data["license"].is_null(), "no licence was stated");
}

#[tokio::test]
async fn nothing_an_operator_writes_breaks_page_or_catalogue() {
    let evil = "</script><script>t(1)</script> \"\\ <!--";
    for (contact, licence, email) in [
        ("a@b c@\"d <x", "no address > \"", None),
        (
            "Rue 1, <office@observatory.example>",
            "https://creativecommons.org/licenses/by/4.0/",
            Some("office@"),
        ),
    ] {
        let app = build(false, |config| {
            config.operator = evil.to_owned();
            config.operator_contact = contact.to_owned();
            config.data_licence = licence.to_owned();
        })
        .await;
        let mut visitor = app.visitor();
        let page = visitor.get("/en/open-data").await;
        assert_eq!(page.status, StatusCode::OK);
        let found = described(&page.text);
        assert_eq!(found.len(), 1, "{found:?}");
        let data: Value = serde_json::from_str(&found[0]).unwrap();
        assert_eq!(data["creator"]["name"], evil);
        assert_eq!(data["license"].is_string(), email.is_some());
        let answer = visitor.get("/catalogue.ttl").await;
        assert_eq!(answer.status, StatusCode::OK, "{contact}");
        let graph = graph(&answer.text);
        let names = told(
            &graph,
            &format!("<{HERE}/catalogue#publisher>"),
            "http://xmlns.com/foaf/0.1/name",
        );
        assert_eq!(literal(names[0]).value(), evil);
        let emails = told(
            &graph,
            &format!("<{HERE}/catalogue#contact>"),
            "http://www.w3.org/2006/vcard/ns#hasEmail",
        );
        assert_eq!(
            emails.iter().any(|term| iri(term).starts_with("mailto:a@b")),
            email.is_none()
        );
        assert!(email.is_none_or(|email| iri(emails[0]).contains(email)));
        let licences = told(
            &graph,
            &format!("<{HERE}/catalogue#register-1>"),
            &format!("{DCT}license"),
        );
        assert_eq!(licences.len(), usize::from(email.is_some()));
    }
}
