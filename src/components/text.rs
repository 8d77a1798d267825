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

/// The `lang` of a text in a page: none where both are in one language, and empty where nobody knows the text's, as
/// HTML says that.
#[must_use]
pub fn lang_of(language: &str, page: &str) -> Option<String> {
    (language != page).then(|| language.to_owned())
}

/// A text in its own language, in a page in another one or the same.
pub fn in_language(text: &str, language: &str, page: &str) -> AnyView {
    let text = text.to_owned();
    match lang_of(language, page) {
        Some(lang) => view! { <span lang=lang>{text}</span> }.into_any(),
        None => text.into_any(),
    }
}

/// A text of which nobody knows the language.
pub fn of_unknown(text: &str) -> AnyView {
    view! { <span lang="">{text.to_owned()}</span> }.into_any()
}

/// What somebody typed to others, with its lines. Nobody asked in which language.
pub fn as_typed(text: &str) -> AnyView {
    view! { <div class="obs-thread__text" lang="">{text.to_owned()}</div> }.into_any()
}

/// What stands in a sentence where something else is put in its place by [`around`].
pub const HERE: &str = "\u{fffc}";

/// A sentence around what stands at [`HERE`] in it, such as a text in its own language.
pub fn around(sentence: &str, inside: impl IntoView + 'static) -> AnyView {
    let (before, after) = sentence.split_once(HERE).unwrap_or((sentence, ""));
    view! { {before.to_owned()} {inside.into_any()} {after.to_owned()} }.into_any()
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
/// Only web addresses become links, whatever a list may hold. Nobody says in which language its words are.
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
            let remark = (!remark.is_empty()).then(|| view! { " " {of_unknown(remark)} });
            view! { <a href=address.to_owned() rel="external noreferrer">{host}</a> {remark} }.into_any()
        }
        None => of_unknown(text),
    }
}
