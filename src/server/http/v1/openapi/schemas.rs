//! The shapes of what `/api/v1` answers. Rows have the columns of the files.

use serde_json::{Map, Value, json};

use crate::data::{AUTHORITY_COLUMNS, COUNTRY_COLUMNS, Column, LANGUAGE_COLUMNS, MEASURE_COLUMNS};

/// The shapes of all answers.
pub(super) fn schemas() -> Value {
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
        "Languages": enveloped(vec![("total", whole.clone()), ("rows", list("Language"))]),
        "Measures": enveloped(vec![
            ("total", whole.clone()),
            ("page", whole),
            ("next", json!({ "type": ["string", "null"], "format": "uri" })),
            ("rows", list("MeasureRow")),
        ]),
        "MeasureRow": row(&MEASURE_COLUMNS),
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
        "articles" => json!({ "type": "array", "items": { "type": "integer" } }),
        "publication" | "number" | "signatories" | "municipalities" | "apart" | "former" | "only"
        | "inhabitants_known" | "inhabitants_of" => json!({ "type": "integer" }),
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
