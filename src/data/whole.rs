//! One authority with everything that is public about it, as JSON.

use serde_json::{Value, json};

use super::{About, authorities};
use crate::domain::date::DateSpan;
use crate::domain::register::Authority;

fn span(span: &DateSpan) -> Value {
    json!({
        "earliest": span.earliest().to_string(),
        "latest": span.latest().map(|day| day.to_string()),
        "precision": span.precision().code(),
    })
}

/// The authority: the row of the lists, and what does not fit into a row.
/// `reports` are its accepted reports, finished.
#[must_use]
pub fn whole(authority: &Authority, reports: Vec<Value>, about: &About) -> Value {
    let mut all = about.envelope();
    let row = authorities(&[authority], about).rows_json(about).pop();
    let mut one = match row {
        Some(Value::Object(row)) => row,
        _ => serde_json::Map::new(),
    };
    one.insert("names".to_owned(), names(authority));
    one.insert("languages".to_owned(), languages(authority));
    one.insert("identifiers".to_owned(), identifiers(authority));
    one.insert("commitments".to_owned(), commitments(authority));
    one.insert("successions".to_owned(), successions(authority));
    one.insert("predecessors".to_owned(), predecessors(authority));
    one.insert("plans".to_owned(), plans(authority));
    one.insert("plan_statements".to_owned(), statements(authority));
    one.insert("reports".to_owned(), Value::Array(reports));
    let place = authority.place.as_ref().and_then(|place| place.place_population);
    one.insert("place_population".to_owned(), json!(place));
    all.insert("signatory".to_owned(), Value::Object(one));
    Value::Object(all)
}

fn names(authority: &Authority) -> Value {
    let own = authority
        .names
        .iter()
        .map(|name| json!({ "text": name.text, "language": name.language, "role": name.role, "script": null }));
    let of_place = authority
        .place_names
        .iter()
        .map(|name| json!({ "text": name.text, "language": null, "role": "place", "script": name.script }));
    own.chain(of_place).collect()
}

fn languages(authority: &Authority) -> Value {
    let languages = authority.languages.iter();
    languages
        .map(|one| json!({ "tag": one.tag, "source": one.source }))
        .collect()
}

fn identifiers(authority: &Authority) -> Value {
    let identifiers = authority.identifiers.iter();
    identifiers
        .map(|one| json!({ "scheme": one.scheme, "value": one.value, "version": one.version }))
        .collect()
}

fn commitments(authority: &Authority) -> Value {
    let commitments = authority.commitments.iter().map(|one| {
        let acts: Value = one
            .acts
            .iter()
            .map(|act| {
                json!({
                    "kind": act.kind.code(),
                    "date": span(&act.span),
                    "wording": act.wording,
                    "source": act.source,
                })
            })
            .collect();
        json!({
            "kind": one.kind.code(),
            "charter_version": one.version.code(),
            "status": one.status.code(),
            "counts": one.status.counts(),
            "confidence": one.confidence,
            "source": one.source,
            "acts": acts,
        })
    });
    commitments.collect()
}

fn successions(authority: &Authority) -> Value {
    let successions = authority.successions.iter().map(|one| {
        json!({
            "kind": one.kind,
            "successor_name": one.successor_name,
            "successor_slug": one.successor_slug,
            "date": span(&one.span),
            "source": one.source,
        })
    });
    successions.collect()
}

fn predecessors(authority: &Authority) -> Value {
    let predecessors = authority.predecessors.iter().map(|one| {
        json!({
            "kind": one.kind,
            "predecessor_name": one.name,
            "predecessor_slug": one.slug,
            "date": span(&one.span),
            "source": one.source,
        })
    });
    predecessors.collect()
}

fn plans(authority: &Authority) -> Value {
    let plans = authority.plans.iter().map(|plan| {
        json!({
            "title": plan.title,
            "language": plan.language,
            "adopted": plan.adopted.as_ref().map(span),
            "starts": plan.starts.map(|day| day.to_string()),
            "ends": plan.ends.map(|day| day.to_string()),
            "address": plan.address,
            "wording": plan.wording,
            "source": plan.source,
        })
    });
    plans.collect()
}

fn statements(authority: &Authority) -> Value {
    let statements = authority.plan_statements.iter().map(|one| {
        json!({
            "kind": one.kind.code(),
            "said_on": one.said_on.to_string(),
            "until": one.until.map(|day| day.to_string()),
            "wording": one.wording,
            "source": one.source,
        })
    });
    statements.collect()
}
