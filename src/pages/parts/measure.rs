//! A measure of a report, to read.

use leptos::prelude::*;

use crate::components::{HERE, around, in_language, lang_of};
use crate::domain::report::{Fault, Field, Measure, parse_articles};
use crate::locale::Words;

/// A measure as its authority, the public and reviewers read it. `is_nested` says
/// that the heading of one of several reports stands above it.
pub fn measure(w: Words, number: usize, measure: &Measure, language: &str, is_nested: bool) -> impl IntoView + use<> {
    let faults = measure.check().err().unwrap_or_default();
    let row = |field: Field, value: String, is_typed: bool| {
        let is_empty = value.trim().is_empty();
        let class = match (is_empty, faults.contains(&(field, Fault::Missing))) {
            (true, true) => "obs-summary-list__value obs-summary-list__value--missing",
            (true, false) => "obs-summary-list__value obs-summary-list__value--empty",
            (false, _) => "obs-summary-list__value",
        };
        let value = if is_empty { w.t("nothing-written") } else { value };
        let lang = lang_of(language, w.lang.code()).filter(|_| is_typed && !is_empty);
        view! {
            <div class="obs-summary-list__row">
                <dt class="obs-summary-list__name">{w.t(&format!("field-{}", field.code()))}</dt>
                <dd class=class lang=lang>{value}</dd>
            </div>
        }
        .into_any()
    };
    let articles: Vec<String> = parse_articles(&measure.articles)
        .into_iter()
        .map(|number| format!("{number} {}", w.t(&format!("article-{number}"))))
        .collect();
    let offered = |of: &str, code: &str| match code {
        "" => String::new(),
        code => w.t(&format!("{of}-{code}")),
    };
    let heading = w.with(
        "measure-heading",
        &[("n", number.to_string().into()), ("title", HERE.into())],
    );
    let heading = around(&heading, in_language(&measure.title, language, w.lang.code()));
    let heading = if is_nested {
        view! { <h4>{heading}</h4> }.into_any()
    } else {
        view! { <h3>{heading}</h3> }.into_any()
    };
    let rows = vec![
        row(Field::Description, measure.description.clone(), true),
        row(Field::Articles, articles.join("; "), false),
        row(Field::ResponsibleUnit, measure.responsible_unit.clone(), true),
        row(Field::Starts, measure.starts.clone(), false),
        row(Field::Ends, measure.ends.clone(), false),
        row(Field::Resources, measure.resources.clone(), true),
        row(Field::CostBand, offered("cost", &measure.cost_band), false),
        row(Field::Progress, offered("progress", &measure.progress), false),
        row(Field::Result, measure.result.clone(), true),
    ];
    view! {
        <section class="obs-summary-list">
            <div class="obs-summary-list__head">{heading}</div>
            <dl class="obs-summary-list__rows">{rows}</dl>
        </section>
    }
}
