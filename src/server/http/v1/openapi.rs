//! What `/api/v1` answers, as OpenAPI 3.1. The page about open data makes its forms from it.

mod schemas;

use serde_json::{Value, json};

use self::schemas::schemas;
use super::ROWS;
use crate::charts;
use crate::data::{COUNTRY_ORDERS, LANGUAGE_ORDERS};
use crate::domain::cohort::Size;
use crate::domain::commitment::Articles;
use crate::domain::kind::Kind;
use crate::domain::order::Order;
use crate::domain::practice::PAGE_MAX;
use crate::domain::report::{ARTICLES, COST_BANDS};
use crate::domain::selection::{PlanKnown, ReportKnown, Shown, SizeWanted, Sort};
use crate::locale::Lang;

/// The document; `base` is the service's own address.
#[must_use]
pub fn document(base: &str) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Charter Observatory",
            "version": "1",
            "description": "A public register of signatories of the European Charter for Equality of Women and Men in \
                Local Life. Read only. Null means not known to this register, never zero or none. Every answer \
                carries its publication, source and licence, and an ETag. Unknown and empty parameters are ignored; \
                as_of is answered before all others.",
        },
        // Nobody needs a key.
        "security": [],
        "servers": [{ "url": if base.is_empty() { "/" } else { base } }],
        "paths": paths(),
        "components": { "schemas": schemas() },
    })
}

fn paths() -> Value {
    json!({
        "/api/v1/signatories": get(
            "listSignatories",
            &format!("A selection of authorities, {ROWS} rows at a time; next is the address of more"),
            "Signatories",
            selection(),
        ),
        "/api/v1/signatories/{slug}": get(
            "getSignatory",
            "One authority with everything public about it",
            "Signatory",
            vec![in_path("slug", "Its slug, as in the list", "pl-poznan")],
        ),
        "/api/v1/countries": get(
            "listCountries",
            "Every country of the Charter's associations",
            "Countries",
            vec![order(&COUNTRY_ORDERS)],
        ),
        "/api/v1/languages": get(
            "listLanguages",
            "Working languages of signatories, and the Charter's text in them",
            "Languages",
            vec![order(&LANGUAGE_ORDERS)],
        ),
        "/api/v1/measures": get(
            "listMeasures",
            &format!("Measures of accepted reports, {ROWS} rows at a time; next is the address of more"),
            "Measures",
            practice(),
        ),
        "/api/v1/figures/{name}": get(
            "getFigure",
            &format!(
                "The table of a figure: {}; of one country: {}, {}, each with its code behind, as in by-year-SE",
                charts::NAMES.join(", "),
                charts::COUNTRY_NAMES.join(", "),
                charts::COUNTRY_TABLES.join(", "),
            ),
            "Figure",
            vec![
                in_path("name", "The name of the figure", "by-year"),
                parameter(
                    "format",
                    "Our JSON, or a dataset of JSON-stat 2.0; our JSON, if it is left out",
                    codes(&["json", "json-stat"]),
                    "json",
                ),
            ],
        ),
        "/api/v1/openapi.json": get("getDescription", "This document", "Description", Vec::new()),
    })
}

fn get(id: &str, summary: &str, schema: &str, mut parameters: Vec<Value>) -> Value {
    if id != "getDescription" {
        parameters.extend(common());
    }
    let problem = |description: &str| {
        let schema = json!({ "$ref": "#/components/schemas/Problem" });
        json!({ "description": description, "content": { "application/problem+json": { "schema": schema } } })
    };
    let reference = |schema: &str| json!({ "$ref": format!("#/components/schemas/{schema}") });
    let answer = match schema {
        "Figure" => json!({ "anyOf": [reference("Figure"), reference("JsonStat")] }),
        other => reference(other),
    };
    json!({ "get": {
        "operationId": id,
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": { "description": "The data", "content": { "application/json": { "schema": answer } } },
            "307": { "description": "The publication that as_of names" },
            "304": { "description": "Not changed since the ETag in If-None-Match" },
            "400": problem("A parameter has a wrong value"),
            "404": problem("There is no such thing"),
            "429": problem("More was asked for from one network than we answer at once; Retry-After says when to try again"),
        },
    } })
}

fn text(name: &str, about: &str, example: &str) -> Value {
    parameter(name, about, json!({ "type": "string" }), example)
}

/// What is searched for among measures.
fn practice() -> Vec<Value> {
    let article = json!({ "type": "integer", "minimum": 1, "maximum": ARTICLES });
    let page = json!({ "type": "integer", "minimum": 1, "maximum": PAGE_MAX, "default": 1 });
    vec![
        text(
            "q",
            "Words with which words of title and description begin, at most 100 characters",
            "a",
        ),
        parameter("article", "An article of the Charter", article, "16"),
        text("theme", "A theme of the Charter", "the-service-delivery-role"),
        text("country", "A code of /api/v1/countries", "SE"),
        text("language", "The language of the report, as a BCP 47 tag", "sv"),
        parameter(
            "size",
            "The class of size of the authority, by its own population",
            codes(&Size::ALL.map(Size::code)),
            "unknown",
        ),
        parameter(
            "cost_band",
            "What it costs in all, in euros",
            codes(&COST_BANDS),
            "none",
        ),
        parameter("page", "The page of the answer", page, "1"),
    ]
}

fn selection() -> Vec<Value> {
    let page = json!({ "type": "integer", "minimum": 1, "default": 1 });
    let sizes: Vec<&str> = SizeWanted::codes().collect();
    vec![
        text(
            "q",
            "Words with which parts of its names begin, at most 100 characters",
            "s",
        ),
        text("country", "A code of /api/v1/countries", "SE"),
        text("language", "A tag of /api/v1/languages, or the word without-text", "sv"),
        parameter("kind", "A kind", codes(&Kind::ALL.map(Kind::code)), "municipality"),
        text("year", "A year of signature, or the words known or unknown", "unknown"),
        parameter(
            "size",
            "A class of size by its own population, or the word known",
            codes(&sizes),
            "known",
        ),
        parameter(
            "version",
            "The articles taken on",
            codes(&Articles::ALL.map(Articles::code)),
            "unknown",
        ),
        parameter(
            "plan",
            "What is known of a plan",
            codes(&PlanKnown::ALL.map(PlanKnown::code)),
            "unknown",
        ),
        parameter(
            "report",
            "What is known of reports: accepted for any period, or for the newest; awaited for the newest; none known",
            codes(&ReportKnown::ALL.map(ReportKnown::code)),
            "unknown",
        ),
        parameter(
            "standing",
            "Where the authority stands; signatories, if it is left out",
            codes(&Shown::ALL.map(Shown::code)),
            "signatories",
        ),
        sort(codes(&Sort::ALL.map(Sort::code))),
        parameter("page", "The page of the answer", page, "1"),
    ]
}

fn sort(words: Value) -> Value {
    parameter("sort", "The order; by name, if it is left out", words, "-name")
}

fn order(columns: &[&str]) -> Value {
    sort(json!({ "type": "string", "enum": Order::words(columns) }))
}

/// What every answer of the register can be asked for.
fn common() -> Vec<Value> {
    vec![
        parameter(
            "lang",
            "The language of names and sentences; English, if it is left out",
            codes(&Lang::ALL.map(Lang::code)),
            "en",
        ),
        // Which days and numbers there are is for each register to say: no examples.
        json!({
            "name": "publication",
            "in": "query",
            "description": "The number of an earlier publication; the newest, if it is left out",
            "schema": { "type": "integer", "minimum": 1 },
        }),
        json!({
            "name": "as_of",
            "in": "query",
            "description": "A day; leads to the address of what had been published by its end",
            "schema": { "type": "string", "format": "date" },
        }),
    ]
}

fn codes(codes: &[&str]) -> Value {
    json!({ "type": "string", "enum": codes })
}

fn parameter(name: &str, about: &str, schema: Value, example: &str) -> Value {
    let example = if schema.get("type") == Some(&json!("integer")) {
        json!(example.parse().unwrap_or(1))
    } else {
        json!(example)
    };
    json!({ "name": name, "in": "query", "description": about, "schema": schema, "example": example })
}

fn in_path(name: &str, about: &str, example: &str) -> Value {
    let schema = json!({ "type": "string" });
    json!({
        "name": name, "in": "path", "required": true, "description": about, "schema": schema, "example": example,
    })
}
