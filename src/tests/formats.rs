//! Figures in formats for programs: every number is that of the CSV, a picture is the drawing.

use std::io::Cursor;

use axum::http::StatusCode;
use calamine::{Data, DataType as _, Reader as _, Xlsx};
use observatory::charts::{COUNTRY_NAMES, NAMES};
use resvg::tiny_skia::Pixmap;
use serde_json::Value;

use crate::support::http::{app, sample_app};

/// A value of a JSON-stat dataset as its format says where it is: the position of each category, row by row.
fn told<'a>(dataset: &'a Value, row: &str, indicator: &str) -> (&'a Value, Option<&'a str>) {
    let ids = dataset["id"].as_array().unwrap();
    let sizes = dataset["size"].as_array().unwrap();
    let mut at = 0;
    for ((id, size), wanted) in ids.iter().zip(sizes).zip([row, indicator]) {
        let category = &dataset["dimension"][id.as_str().unwrap()]["category"];
        let index = category["index"].as_array().unwrap();
        assert_eq!(index.len() as u64, size.as_u64().unwrap());
        assert_eq!(
            category["label"].as_object().unwrap().len(),
            index.len(),
            "a code stands twice"
        );
        let position = index.iter().position(|code| code == wanted).unwrap();
        at = at * index.len() + position;
    }
    (&dataset["value"][at], dataset["status"][at.to_string()].as_str())
}

#[tokio::test]
async fn every_figure_is_a_dataset_and_a_sheet_with_the_numbers_of_its_csv() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let country = COUNTRY_NAMES.map(|name| format!("{name}-GR"));
    let (mut compared, mut unknown) = (0, 0);
    for name in NAMES.map(str::to_owned).iter().chain(&country) {
        let address = format!("/fr/figures/{name}");
        let csv = visitor.get(&format!("{address}.csv")).await;
        let mut csv = csv::Reader::from_reader(&csv.bytes[..]);
        let heads: Vec<String> = csv.headers().unwrap().iter().map(str::to_owned).collect();
        let rows: Vec<csv::StringRecord> = csv.records().map(Result::unwrap).collect();
        let answer = visitor.get(&format!("{address}.json")).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*");
        assert!(answer.header("etag").starts_with("W/"));
        let dataset: Value = serde_json::from_str(&answer.text).unwrap();
        assert_eq!(
            (&dataset["version"], &dataset["class"]),
            (&"2.0".into(), &"dataset".into())
        );
        assert!(dataset["source"].as_str().unwrap().starts_with("http"), "{name}");
        assert_eq!(dataset["updated"], dataset["extension"]["published_on"]);
        let indicators = &dataset["dimension"]["indicator"]["category"];
        let product: u64 = dataset["size"]
            .as_array()
            .unwrap()
            .iter()
            .map(|size| size.as_u64().unwrap())
            .product();
        assert_eq!(dataset["value"].as_array().unwrap().len() as u64, product, "{name}");
        for code in indicators["index"]
            .as_array()
            .unwrap()
            .iter()
            .map(|code| code.as_str().unwrap())
        {
            let label = indicators["label"][code].as_str().unwrap();
            let column = heads.iter().position(|head| head == label).unwrap();
            for row in &rows {
                let (value, status) = told(&dataset, &row[0], code);
                let cell = row[column].parse::<f64>().ok();
                assert_eq!(value.as_f64(), cell, "{name} {} {code}", &row[0]);
                assert_eq!(
                    status,
                    value.is_null().then_some("unknown"),
                    "{name} {} {code}",
                    &row[0]
                );
                compared += 1;
                unknown += usize::from(value.is_null());
            }
        }
        let book = visitor.get(&format!("{address}.xlsx")).await;
        let mut book = Xlsx::new(Cursor::new(book.bytes)).unwrap();
        let sheet = book.worksheet_range("Data").unwrap();
        assert_eq!(sheet.height(), rows.len() + 1, "{name}");
        for (line, row) in sheet.rows().skip(1).zip(&rows) {
            assert_eq!(line[0], Data::String(row[0].to_owned()));
            // A sheet has 0 where the CSV has 0.0.
            let (cell, text) = (line[2].as_string().unwrap_or_default(), &row[2]);
            let numbers = (cell.parse::<f64>(), text.parse::<f64>());
            let is_same = cell == text || matches!(numbers, (Ok(left), Ok(right)) if left.to_bits() == right.to_bits());
            assert!(is_same, "{name} {}: {cell} {text}", &row[0]);
        }
        let api = visitor
            .get(&format!("/api/v1/figures/{name}?format=json-stat&lang=fr"))
            .await;
        let mut api: Value = serde_json::from_str(&api.text).unwrap();
        let own = ["source", "extension"].map(|member| api[member].take());
        assert!(own.iter().all(|member| !member.is_null()));
        for member in ["source", "extension"] {
            api[member] = dataset[member].clone();
        }
        assert_eq!(api, dataset, "{name}");
    }
    assert!(compared > 500 && unknown > 5, "{compared} {unknown}");
    let roles: Value = serde_json::from_str(&visitor.get("/en/figures/map.json").await.text).unwrap();
    assert_eq!(
        roles["role"],
        serde_json::json!({ "metric": ["indicator"], "geo": ["country"] })
    );
    let wrong = visitor.get("/api/v1/figures/map?format=sdmx").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.text.contains("json-stat"), "{}", wrong.text);
}

#[tokio::test]
async fn a_picture_is_the_drawing_in_pixels() {
    let app = app().await;
    let mut visitor = app.visitor();
    for name in ["by-year", "by-country", "map", "women-mayors-GR"] {
        let first = visitor.get(&format!("/fr/figures/{name}.png")).await;
        assert_eq!(first.status, StatusCode::OK, "{name}");
        assert_eq!(first.header("content-type"), "image/png");
        let picture = Pixmap::decode_png(&first.bytes).unwrap();
        assert_eq!(picture.width(), 1440, "{name}");
        // The same as the drawing: its title stands above, its source below.
        let svg = visitor.get(&format!("/fr/figures/{name}.svg")).await.text;
        let title = &svg.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        assert!(
            title.len() > 20 && svg.contains("CC BY") || svg.contains("Observatoire"),
            "{name}: {svg}"
        );
        let size = svg.split("viewBox=\"0 0 ").nth(1).unwrap().split('"').next().unwrap();
        let (wide, high) = size.split_once(' ').unwrap();
        let high = 1440 * high.parse::<u32>().unwrap() / wide.parse::<u32>().unwrap();
        assert!(
            picture.height().abs_diff(high) <= 1,
            "{name}: {} {high}",
            picture.height()
        );
        let ground = picture.pixels()[0];
        let drawn = picture.pixels().iter().filter(|pixel| **pixel != ground).count();
        assert!(drawn > 10_000, "{name}: {drawn}");
        // The bars' own colour is there, as in the file of the drawing.
        let is_bar = |red, green, blue| (red, green, blue) == (0x4b, 0x2a, 0x7b);
        let bars = picture
            .pixels()
            .iter()
            .filter(|pixel| is_bar(pixel.red(), pixel.green(), pixel.blue()))
            .count();
        assert!(bars > 100 || name == "women-mayors-GR", "{name}: {bars}");
        let again = visitor.get(&format!("/fr/figures/{name}.png")).await;
        assert_eq!(first.bytes, again.bytes);
        assert_eq!(first.header("etag"), again.header("etag"));
    }
    let english = visitor.get("/en/figures/by-year.png").await.bytes;
    assert_ne!(
        english,
        visitor.get("/fr/figures/by-year.png").await.bytes,
        "its words are the language's"
    );
    let page = visitor.get("/en/").await.text;
    for ending in ["csv", "xlsx", "json", "svg", "png"] {
        assert!(page.contains(&format!("/en/figures/by-year.{ending}\"")), "{ending}");
    }
    assert_eq!(visitor.get("/en/figures/nope.png").await.status, StatusCode::NOT_FOUND);
}
