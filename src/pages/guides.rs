//! `/{lang}/guides/{guide}`: pages of text about signing, planning, using this site, accessibility
//! and privacy. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::paragraphs;
use crate::paths::Href;
use crate::server::error::{Error, Result};

/// The guides, each with its sections in order; their texts are in `guides.ftl`.
pub const GUIDES: [(&str, &[&str]); 5] = [
    ("how-to-sign", &["who", "decision", "signature", "tell", "after"]),
    (
        "from-signature-to-plan",
        &["clock", "start", "write", "consult", "adopt", "report", "revise"],
    ),
    (
        "help",
        &[
            "readers",
            "researchers",
            "editors",
            "approvers",
            "coordinators",
            "reviewers",
            "auditors",
        ],
    ),
    ("accessibility", &["status", "known", "how", "feedback", "enforcement"]),
    ("privacy", &["readers", "signed-in", "typed", "kept", "rights"]),
];

/// One guide.
///
/// # Errors
/// [`Error::NotFound`] for a name that is none of [`GUIDES`].
pub async fn show(visit: Visit) -> Result<Page> {
    let (name, sections) = GUIDES
        .into_iter()
        .find(|(name, _)| *name == visit.param("guide"))
        .ok_or(Error::NotFound)?;
    let title = visit.words.t(&format!("guide-{name}-title"));
    Ok(Page::new(title, move || body(&visit, name, sections)))
}

fn body(visit: &Visit, name: &str, sections: &[&str]) -> impl IntoView + use<> {
    let w = visit.words;
    let word = |rest: &str| w.t(&format!("guide-{name}-{rest}"));
    let contents = sections
        .iter()
        .map(|id| view! { <li><a href=format!("#{id}")>{word(&format!("{id}-title"))}</a></li> })
        .collect_view();
    let contact = visit.ctx.config().operator_contact.clone();
    let texts = sections
        .iter()
        .map(|id| {
            let contact = (*id == "feedback" && !contact.is_empty())
                .then(|| w.with("method-contact", &[("contact", contact.clone().into())]));
            view! {
                <section class="obs-section" id=(*id).to_owned()>
                    <h2>{word(&format!("{id}-title"))}</h2>
                    <div class="obs-prose">{paragraphs(&word(&format!("{id}-text")))}</div>
                    {contact.map(|text| view! { <p>{text}</p> })}
                    {(*id == "tell").then(|| view! { <p><a href=Href::Join.to(w.lang)>{w.t("join-link")}</a></p> })}
                </section>
            }
            .into_any()
        })
        .collect_view();
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::page_head(word("title"), word("lead"))}
        <nav aria-label=w.t("method-contents")><ul>{contents}</ul></nav>
        {texts}
    }
}
