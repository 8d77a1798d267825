//! What `/api/v1` answers, as OpenAPI 3.1. The page about open data makes its forms from it.

use serde_json::{Map, Value, json};

use super::ROWS;
use crate::charts;
use crate::data::{AUTHORITY_COLUMNS, COUNTRY_COLUMNS, COUNTRY_ORDERS, Column, LANGUAGE_COLUMNS, LANGUAGE_ORDERS};
use crate::domain::commitment::Articles;
use crate::domain::kind::Kind;
use crate::domain::order::Order;
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

fn selection() -> Vec<Value> {
    let text = |name: &str, about: &str, example: &str| parameter(name, about, json!({ "type": "string" }), example);
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

fn schemas() -> Value {
    let (whole, text) = (json!({ "type": "integer" }), json!({ "type": "string" }));
    let list = |row: &str| json!({ "type": "array", "items": { "$ref": format!("#/components/schemas/{row}") } });
    json!({
        "Signatories": enveloped(vec![
            ("total", whole.clone()),
            ("page", whole.clone()),
            ("next", json!({ "type": ["string", "null"], "format": "uri" })),
            ("rows", list("SignatoryRow")),
        ]),
        "SignatoryRow": row(&AUTHORITY_COLUMNS),
        "Signatory": enveloped(vec![("signatory", json!({ "$ref": "#/components/schemas/WholeSignatory" }))]),
        "WholeSignatory": whole_signatory(),
        "Countries": enveloped(vec![("total", whole.clone()), ("rows", list("Country"))]),
        "Country": row(&COUNTRY_COLUMNS),
        "Languages": enveloped(vec![("total", whole), ("rows", list("Language"))]),
        "Language": row(&LANGUAGE_COLUMNS),
        "Figure": enveloped(vec![
            ("name", text.clone()),
            ("title", text.clone()),
            ("note", text.clone()),
            ("columns", json!({ "type": "array", "items": { "type": "string" } })),
            ("rows", list("FigureRow")),
        ]),
        "FigureRow": object(vec![
            ("code", text.clone()),
            ("label", text.clone()),
            ("cells", json!({
                "type": "array",
                "description": "A number, a share (part and whole), a text, or null; the first column is the label",
            })),
        ]),
        "JsonStat": json_stat(),
        "Description": object(vec![("openapi", text.clone()), ("paths", json!({ "type": "object" }))]),
        "Problem": object(vec![
            ("type", text.clone()),
            ("title", text.clone()),
            ("status", json!({ "type": "integer" })),
            ("detail", text),
        ]),
    })
}

/// As much of JSON-stat 2.0 as our datasets have.
fn json_stat() -> Value {
    let text = || json!({ "type": "string" });
    let list = |of: &str| json!({ "type": "array", "items": { "type": of } });
    let any = || json!({ "type": "object" });
    object(vec![
        ("version", text()),
        ("class", text()),
        ("label", text()),
        ("note", list("string")),
        ("source", text()),
        ("updated", json!({ "type": "string", "format": "date" })),
        ("id", list("string")),
        ("size", list("integer")),
        ("role", any()),
        ("dimension", any()),
        (
            "value",
            json!({ "type": "array", "items": { "type": ["number", "null"] } }),
        ),
        ("status", any()),
        ("extension", any()),
    ])
}

/// An object of these members, all of which are there.
fn object(members: Vec<(&str, Value)>) -> Value {
    let required: Vec<String> = members.iter().map(|(name, _)| (*name).to_owned()).collect();
    let properties: Map<String, Value> = members
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect();
    json!({ "type": "object", "required": required, "properties": properties })
}

fn enveloped(members: Vec<(&str, Value)>) -> Value {
    let text = json!({ "type": "string" });
    let mut all = vec![
        ("publication", json!({ "type": "integer" })),
        ("published_on", json!({ "type": "string", "format": "date" })),
        ("source", text.clone()),
        ("licence", text),
        (
            "has_samples",
            json!({ "type": "boolean", "description": "Whether the register holds invented rows" }),
        ),
    ];
    all.extend(members);
    object(all)
}

/// The members of a row: one for each column, and its publication.
fn members(columns: &[Column]) -> Vec<(&'static str, Value)> {
    let stamp = [
        ("publication", "The publication"),
        ("published_on", "The day on which it was published"),
    ];
    columns
        .iter()
        .chain(&stamp)
        .map(|(name, about)| {
            let mut schema = type_of(name);
            if let Some(schema) = schema.as_object_mut() {
                schema.insert("description".to_owned(), json!(about));
            }
            (*name, schema)
        })
        .collect()
}

fn row(columns: &[Column]) -> Value {
    object(members(columns))
}

fn type_of(column: &str) -> Value {
    match column {
        "names" | "charter_versions" | "languages" | "reported_periods" | "countries" | "associations" => {
            json!({ "type": "array", "items": { "type": "string" } })
        }
        "publication" | "signatories" | "municipalities" | "apart" | "former" | "only" | "inhabitants_known"
        | "inhabitants_of" => json!({ "type": "integer" }),
        "population" | "local_governments" | "inhabitants" => json!({ "type": ["integer", "null"] }),
        "latitude" | "longitude" => json!({ "type": ["number", "null"] }),
        "is_sample" => json!({ "type": "boolean" }),
        _ => json!({ "type": ["string", "null"] }),
    }
}

fn whole_signatory() -> Value {
    let objects = |about: &str| json!({ "type": "array", "items": { "type": "object" }, "description": about });
    let more = [
        (
            "names",
            objects("Names with language, role and script; place: other names of the place"),
        ),
        ("languages", objects("Working languages with their sources")),
        ("identifiers", objects("Identifiers in other registers")),
        ("commitments", objects("Commitments with their dated acts and sources")),
        ("successions", objects("Bodies that took its place")),
        ("predecessors", objects("Bodies whose place it took")),
        ("plans", objects("Action plans as sources tell of them")),
        (
            "plan_statements",
            objects("What sources say of plans that are not there"),
        ),
        ("reports", objects("Its accepted reports")),
        (
            "place_population",
            json!({
                "type": ["integer", "null"],
                "description": "Inhabitants of the settlement, never of the authority (GeoNames, CC BY 4.0)",
            }),
        ),
    ];
    let mut all = members(&AUTHORITY_COLUMNS);
    all.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    all.extend(more);
    object(all)
}
