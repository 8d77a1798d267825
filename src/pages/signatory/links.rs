//! What became of an authority, and what it came from.

use leptos::prelude::*;

use crate::components::{HERE, around, in_language};
use crate::domain::date::DateSpan;
use crate::domain::register::Authority;
use crate::pages::{Visit, parts};
use crate::paths::Href;

/// A row of facts for each: what happened, when, and who says so.
pub fn facts(visit: &Visit, authority: &Authority) -> Vec<AnyView> {
    let w = visit.words;
    let row =
        |about: &str, sentence: &str, other: &str, span: &DateSpan, (name, slug): (&str, Option<&str>), by: &str| {
            let sentence = w.with(sentence, &[(other, HERE.into()), ("when", w.span(span).into())]);
            let sentence = around(&sentence, linked(visit, name, slug));
            let source = parts::source(w, by);
            let told = view! { {sentence} " " <span class="obs-source">{w.t("source-is")} " " {source}</span> };
            parts::fact(w.t(about), told)
        };
    let became = authority.successions.iter().map(|one| {
        let key = format!("succession-{}", one.kind);
        let other = (one.successor_name.as_str(), one.successor_slug.as_deref());
        row("fact-succession", &key, "successor", &one.span, other, &one.source)
    });
    let came = authority.predecessors.iter().map(|one| {
        let key = format!("predecessor-{}", one.kind);
        let other = (one.name.as_str(), one.slug.as_deref());
        row("fact-predecessor", &key, "predecessor", &one.span, other, &one.source)
    });
    became.chain(came).collect()
}

/// The other body by its name, with its page where the register has it.
fn linked(visit: &Visit, name: &str, slug: Option<&str>) -> AnyView {
    let w = visit.words;
    let known = slug.and_then(|slug| visit.register().authority(slug));
    let own = known.and_then(|one| one.names.iter().find(|own| own.text == name));
    let language = own.and_then(|own| own.language.as_deref()).unwrap_or_default();
    let name = in_language(name, language, w.lang.code());
    match slug {
        Some(slug) => view! { <a href=visit.to(&Href::Signatory(slug))>{name}</a> }.into_any(),
        None => name,
    }
}
