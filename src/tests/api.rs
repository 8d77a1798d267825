//! The interface for programs: what it says of itself is what it does.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use observatory::server::http::routes::table;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::support::http::{Answer, app, sample_app};

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.text).unwrap_or_else(|error| panic!("{error}: {}", answer.text))
}

/// Holds a value against its schema: types, members that must be there, and no others.
fn conforms(value: &Value, schema: &Value, document: &Value, way: &str) {
    if let Some(name) = schema["$ref"].as_str() {
        let found = document.pointer(name.trim_start_matches('#')).unwrap();
        return conforms(value, found, document, way);
    }
    if let Some(schemas) = schema["anyOf"].as_array() {
        // A figure is told in our way or, with a class, in that of JSON-stat.
        return conforms(value, &schemas[usize::from(value["class"].is_string())], document, way);
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let fits = |wanted: &Value| wanted == kind || wanted == "number" && kind == "integer";
    match &schema["type"] {
        Value::Array(kinds) => assert!(kinds.iter().any(fits), "{way}: {value}"),
        Value::Null => {}
        one => assert!(fits(one), "{way}: {value} is no {one}"),
    }
    if let Some(items) = value.as_array() {
        for (at, item) in items.iter().enumerate().filter(|_| schema["items"].is_object()) {
            conforms(item, &schema["items"], document, &format!("{way}/{at}"));
        }
    }
    if let (Some(own), Some(members)) = (value.as_object(), schema["properties"].as_object()) {
        for name in schema["required"].as_array().unwrap() {
            assert!(own.contains_key(name.as_str().unwrap()), "{way} has no {name}");
        }
        for (name, member) in own.iter().filter(|(name, _)| members.contains_key(*name)) {
            conforms(member, &members[name], document, &format!("{way}/{name}"));
        }
        let is_open = way.ends_with("openapi.json");
        assert!(
            is_open || own.keys().all(|name| members.contains_key(name)),
            "{way} has more than it tells"
        );
    }
}

/// The address with the examples of its parameters.
fn example(path: &str, operation: &Value) -> String {
    let (mut path, mut query) = (path.to_owned(), url::form_urlencoded::Serializer::new(String::new()));
    for parameter in operation["parameters"].as_array().unwrap() {
        let name = parameter["name"].as_str().unwrap();
        let value = match &parameter["example"] {
            Value::String(text) => text.clone(),
            Value::Null => continue,
            other => other.to_string(),
        };
        if parameter["in"] == "path" {
            path = path.replace(&format!("{{{name}}}"), &value);
        } else {
            query.append_pair(name, &value);
        }
    }
    format!("{path}?{}", query.finish())
}

#[tokio::test]
async fn the_description_is_the_table_and_every_example_is_as_described() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let document = json(&visitor.get("/api/v1/openapi.json").await);
    assert_eq!(document["openapi"], "3.1.0");
    let paths = document["paths"].as_object().unwrap();
    let described: BTreeSet<&str> = paths.keys().map(String::as_str).collect();
    let routes = table();
    let mounted: BTreeSet<&str> = routes
        .iter()
        .map(|route| route.path)
        .filter(|path| path.starts_with("/api/"))
        .collect();
    assert_eq!(described, mounted);
    for (path, item) in paths {
        let operation = &item["get"];
        let schema = &operation["responses"]["200"]["content"]["application/json"]["schema"];
        for address in [
            example(path, operation),
            routes
                .iter()
                .find(|route| route.path == path)
                .unwrap()
                .example
                .to_owned(),
        ] {
            let answer = visitor.get(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.text);
            assert_eq!(answer.header("content-type"), "application/json");
            assert_eq!(answer.header("access-control-allow-origin"), "*");
            conforms(&json(&answer), schema, &document, path);
        }
    }
    let all = json(
        &visitor
            .get("/api/v1/signatories?q=s&country=SE&language=sv&kind=municipality&sort=-name")
            .await,
    );
    assert!(all["total"].as_u64().unwrap() > 5, "{all}");
}

#[tokio::test]
async fn every_authority_conforms() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let document = json(&visitor.get("/api/v1/openapi.json").await);
    let schema = &document["components"]["schemas"]["Signatory"];
    let mut address = "/api/v1/signatories?standing=all".to_owned();
    let mut slugs = Vec::new();
    loop {
        let page = json(&visitor.get(&address).await);
        let rows = page["rows"].as_array().unwrap();
        assert!(rows.len() <= 100 && !rows.is_empty());
        conforms(
            &page,
            &document["components"]["schemas"]["Signatories"],
            &document,
            &address,
        );
        slugs.extend(rows.iter().map(|row| row["slug"].as_str().unwrap().to_owned()));
        let Some(next) = page["next"].as_str() else {
            assert_eq!(page["total"], slugs.len());
            break;
        };
        let at = next.find("/api/").unwrap();
        address = next[at..].to_owned();
    }
    assert!(slugs.len() > 200);
    let csv = visitor.get("/en/signatories.csv?standing=all").await.text;
    let lines: Vec<&str> = csv.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert!(slugs.iter().all(|slug| lines.contains(&slug.as_str())));
    for slug in slugs {
        let one = visitor.get(&format!("/api/v1/signatories/{slug}")).await;
        conforms(&json(&one), schema, &document, &slug);
        for sentinel in [
            "Lika tid",
            "Crèches ouvertes",
            "petite enfance",
            "demo.example",
            "Malin",
            "Inês",
        ] {
            assert!(!one.text.contains(sentinel), "{slug} shows {sentinel}");
        }
    }
}

#[tokio::test]
async fn the_rows_are_those_of_the_file_in_both_languages() {
    let app = app().await;
    let mut visitor = app.visitor();
    for (lang, query) in [("en", "country=SE&sort=-name"), ("fr", "country=PL"), ("fr", "q=st")] {
        let file = json(&visitor.get(&format!("/{lang}/signatories.json?{query}")).await);
        let api = json(&visitor.get(&format!("/api/v1/signatories?lang={lang}&{query}")).await);
        assert_eq!(file["rows"], api["rows"], "{query}");
    }
    for list in ["countries", "languages"] {
        for sort in ["", "-signatories", "-name"] {
            let file = json(&visitor.get(&format!("/fr/{list}.json?sort={sort}")).await);
            let api = json(&visitor.get(&format!("/api/v1/{list}?lang=fr&sort={sort}")).await);
            assert_eq!(file["rows"], api["rows"], "{list} {sort}");
            assert_eq!(file["source"], api["source"], "{list} {sort}");
        }
        let wrong = visitor.get(&format!("/api/v1/{list}?sort=code")).await;
        assert_eq!(wrong.status, 400);
        assert!(wrong.text.contains("-signatories"), "{}", wrong.text);
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_as_a_problem() {
    let app = app().await;
    let mut visitor = app.visitor();
    let long = format!("q={}", "a".repeat(10_000));
    for (query, status) in [
        (long.as_str(), 400),
        ("q=%00%01%1b%7f", 200),
        ("q=%ff%fe", 200),
        ("q=%27%3B+drop+table", 200),
        ("page=-1", 400),
        ("page=0", 400),
        ("page=x", 400),
        ("page=18446744073709551615", 200),
        ("page=18446744073709551616", 400),
        ("page=", 200),
        ("kind=spaceship", 400),
        ("country=ZZ", 400),
        ("country=%3D1", 400),
        ("language=zz", 400),
        ("year=soon", 400),
        ("year=unknown", 200),
        ("standing=great", 400),
        ("sort=;drop", 400),
        ("lang=xx", 400),
        ("colour=blue&=&&", 200),
        ("country=SE&country=ZZ", 200),
    ] {
        let answer = visitor.get(&format!("/api/v1/signatories?{query}")).await;
        assert_eq!(answer.status.as_u16(), status, "{query}");
        let body = json(&answer);
        if status == 400 {
            assert_eq!(answer.header("content-type"), "application/problem+json", "{query}");
            assert_eq!((&body["status"], body["detail"].is_string()), (&Value::from(400), true));
        }
    }
    for address in [
        "/api/v1",
        "/api/",
        "/api/v2/signatories",
        "/api/v1/signatories/nobody",
        "/api/v1/signatories/",
        "/api/v1/figures/nope",
        "/api/v1/figures/map-ZZ",
        "/api/v1/nope.json",
        "/api/countries.csv",
    ] {
        let answer = visitor.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(json(&answer)["status"], 404, "{address}");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
    }
    let odd = visitor.get("/api/v1/signatories/%ff").await;
    assert_eq!(
        (odd.status, json(&odd)["status"].as_u64()),
        (StatusCode::BAD_REQUEST, Some(400))
    );
    for method in [Method::DELETE, Method::PUT, Method::OPTIONS] {
        let request = Request::builder()
            .method(method)
            .uri("/api/v1/countries")
            .body(Body::empty());
        let answer = visitor.send(request.unwrap()).await;
        assert!(answer.status.is_client_error(), "{}", answer.status);
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
}

#[tokio::test]
async fn nothing_is_sent_twice() {
    let app = app().await;
    let mut visitor = app.visitor();
    for route in table().iter().filter(|route| route.path.starts_with("/api/")) {
        let first = visitor.get(route.example).await;
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with("W/\""));
        let request = Request::get(route.example)
            .header("if-none-match", &tag)
            .body(Body::empty());
        let again = visitor.send(request.unwrap()).await;
        assert_eq!(
            (again.status, again.bytes.len()),
            (StatusCode::NOT_MODIFIED, 0),
            "{}",
            route.path
        );
        let request = Request::builder()
            .method(Method::HEAD)
            .uri(route.example)
            .body(Body::empty());
        let head = visitor.send(request.unwrap()).await;
        assert_eq!((head.status, head.header("etag")), (StatusCode::OK, tag.as_str()));
    }
}

#[tokio::test]
async fn the_page_about_open_data_asks_every_endpoint() {
    let app = app().await;
    let mut visitor = app.visitor();
    let document = json(&visitor.get("/api/v1/openapi.json").await);
    for lang in ["en", "fr"] {
        let text = visitor.get(&format!("/{lang}/open-data")).await.text;
        let page = Html::parse_document(&text);
        let (form, field) = (
            Selector::parse("main form").unwrap(),
            Selector::parse("[name]").unwrap(),
        );
        let forms: Vec<_> = page.select(&form).collect();
        assert_eq!(forms.len(), document["paths"].as_object().unwrap().len());
        for form in forms {
            // As a browser sends it when nothing was chosen.
            let mut query = url::form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(form.select(&field).map(|field| (field.attr("name").unwrap(), "")));
            let address = format!("{}?{}", form.attr("action").unwrap(), query.finish());
            assert_eq!(visitor.get(&address).await.status, StatusCode::OK, "{address}");
        }
        for told in ["CC BY 4.0", "Natural Earth", "EIGE", "/signatories.csv"] {
            assert!(text.contains(told), "{lang}: {told}");
        }
        let home = visitor.get(&format!("/{lang}/")).await.text;
        assert!(home.contains(&format!("href=\"/{lang}/open-data\"")));
    }
}
