//! A figure as JSON-stat 2.0 (json-stat.org), which statistical programs read.

use serde_json::{Map, Value, json};

use super::About;
use crate::charts::{Cell, Figure};

/// What stands for a value that is not known to us.
const UNKNOWN: &str = "unknown";

/// The dataset: what the rows are about by what was counted. Columns of words are left out, as values are numbers.
#[must_use]
pub fn json_stat(figure: &Figure, about: &About) -> Value {
    let cells = |at: usize| figure.rows.iter().filter_map(move |row| row.cells.get(at));
    let counted: Vec<usize> = (0..figure.columns.len().saturating_sub(1))
        .filter(|at| !cells(*at).any(|cell| matches!(cell, Cell::Text(_))))
        .collect();
    let (mut values, mut status) = (Vec::new(), Map::new());
    for row in &figure.rows {
        for at in &counted {
            let value = row.cells.get(*at).map_or(Value::Null, value);
            if value.is_null() {
                status.insert(values.len().to_string(), json!(UNKNOWN));
            }
            values.push(value);
        }
    }
    let rows = figure.rows.iter().map(|row| (row.code.as_str(), row.label.as_str()));
    let about_rows = figure.columns.first();
    let (id, label) = about_rows.map_or(("", ""), |column| (column.code, column.label.as_str()));
    let columns = counted.iter().filter_map(|at| figure.columns.get(at + 1));
    let named = columns.map(|column| (column.code, column.label.as_str()));
    let mut indicators = dimension(&about.words.t("column-indicator"), named.clone());
    let units: Map<String, Value> = counted
        .iter()
        .zip(named)
        .map(|(at, (code, _))| {
            let is_share = cells(*at).any(|cell| matches!(cell, Cell::Share(..)));
            let unit = if is_share {
                json!({ "label": "%", "decimals": 1 })
            } else {
                json!({ "decimals": 0 })
            };
            (code.to_owned(), unit)
        })
        .collect();
    if let Some(category) = indicators.get_mut("category").and_then(Value::as_object_mut) {
        category.insert("unit".to_owned(), Value::Object(units));
    }
    let mut roles = Map::from_iter([("metric".to_owned(), json!(["indicator"]))]);
    match id {
        "year" => roles.insert("time".to_owned(), json!([id])),
        "country" => roles.insert("geo".to_owned(), json!([id])),
        _ => None,
    };
    let mut extension = about.envelope();
    extension.insert(
        "status".to_owned(),
        json!({ "label": { UNKNOWN: about.words.t("unknown") } }),
    );
    json!({
        "version": "2.0",
        "class": "dataset",
        "label": figure.title,
        "note": [figure.note],
        "source": figure.source.as_ref().unwrap_or(&about.source),
        "updated": about.published_on.to_string(),
        "id": [id, "indicator"],
        "size": [figure.rows.len(), counted.len()],
        "role": roles,
        "dimension": { id: dimension(label, rows), "indicator": indicators },
        "value": values,
        "status": status,
        "extension": extension,
    })
}

fn dimension<'a>(label: &str, categories: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    let (mut index, mut labels) = (Vec::new(), Map::new());
    for (code, label) in categories {
        index.push(code);
        labels.insert(code.to_owned(), json!(label));
    }
    json!({ "label": label, "category": { "index": index, "label": labels } })
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Number(number) => json!(number),
        Cell::Share(..) => cell.per_cent().map_or(Value::Null, |share| json!(share)),
        Cell::Text(_) | Cell::Unknown => Value::Null,
    }
}
