//! Text that the framework would emit raw, and small pieces of text.

use html_escape::encode_text;
use leptos::prelude::*;

/// The document's title. Leptos emits its own `<Title>` raw (leptos 0.8), so the
/// text is escaped here and set as finished markup.
pub fn page_title(text: &str) -> impl IntoView + use<> {
    view! { <title inner_html=encode_text(text).into_owned()></title> }
}

/// A word with its shape: `code` chooses the shape, `word` says it.
pub fn status(code: &str, word: String) -> impl IntoView + use<> {
    view! { <span class=format!("obs-status obs-status--{code}")>{word}</span> }
}

/// Text with its typed paragraphs: an empty line begins a new one.
pub fn paragraphs(text: &str) -> impl IntoView + use<> {
    text.split("\n\n")
        .filter(|part| !part.trim().is_empty())
        .map(|part| view! { <p>{part.trim().to_owned()}</p> })
        .collect_view()
}

/// Data for search engines in a page: finished JSON, which nothing runs. Leptos emits what is in a script raw
/// (leptos 0.8), so nothing in it may end the element.
pub fn json_ld(json: &str) -> impl IntoView + use<> {
    view! { <script type="application/ld+json" inner_html=json.replace('<', "\\u003c")></script> }
}

/// A source: linked by its host where it is an address, as it stands where it is not.
/// Only web addresses become links, whatever a list may hold.
pub fn source(text: &str) -> AnyView {
    let (address, remark) = text
        .split_once(' ')
        .map_or((text, ""), |(address, remark)| (address, remark));
    let host = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .and_then(|rest| rest.split(['/', '?', '#']).next())
        .filter(|host| !host.is_empty());
    match host {
        Some(host) => {
            let host = host.strip_prefix("www.").unwrap_or(host).to_owned();
            view! { <a href=address.to_owned() rel="external noreferrer">{host}</a> " " {remark.to_owned()} }.into_any()
        }
        None => text.to_owned().into_any(),
    }
}
