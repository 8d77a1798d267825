//! What became of an authority, and what it came from.

use leptos::prelude::*;

use crate::components::source;
use crate::domain::register::Authority;
use crate::pages::{Visit, parts};
use crate::paths::Href;

/// A row of facts for each.
pub fn facts(visit: &Visit, authority: &Authority) -> Vec<AnyView> {
    let w = visit.words;
    let became = authority.successions.iter().map(|one| {
        let sentence = w.with(
            &format!("succession-{}", one.kind),
            &[
                ("successor", one.successor_name.clone().into()),
                ("when", w.span(&one.span).into()),
            ],
        );
        let link = linked(visit, &one.successor_name, one.successor_slug.as_deref());
        parts::fact(
            w.t("fact-succession"),
            view! { {sentence} {link} " " <span class="obs-source">{source(&one.source)}</span> },
        )
    });
    let came = authority.predecessors.iter().map(|one| {
        let sentence = w.with(
            &format!("predecessor-{}", one.kind),
            &[
                ("predecessor", one.name.clone().into()),
                ("when", w.span(&one.span).into()),
            ],
        );
        let link = linked(visit, &one.name, one.slug.as_deref());
        parts::fact(
            w.t("fact-predecessor"),
            view! { {sentence} {link} " " <span class="obs-source">{source(&one.source)}</span> },
        )
    });
    became.chain(came).collect()
}

/// The other body's page, where the register has it.
fn linked(visit: &Visit, name: &str, slug: Option<&str>) -> impl IntoView + use<> {
    let name = name.to_owned();
    slug.map(|slug| view! { " " <a href=visit.to(&Href::Signatory(slug))>{name}</a> })
}
