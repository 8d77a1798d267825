//! How to cite the page: as a sentence, and as BibTeX.

use chrono::Datelike as _;
use leptos::prelude::*;

use crate::domain::register::Authority;
use crate::pages::{Visit, parts};
use crate::paths::Href;

/// The foot of the page.
pub fn cite(visit: &Visit, authority: &Authority) -> impl IntoView + use<> {
    let w = visit.words;
    let number = visit.register().publication;
    let address = visit.ctx.config().absolute(&format!(
        "{}?publication={number}",
        Href::Signatory(&authority.slug).to(w.lang)
    ));
    let title = format!("{} ({})", authority.name(), w.country(&authority.country));
    let publication = w.number(number);
    let day = w.day(visit.register().published_on);
    let own = visit.to(&Href::Signatory(&authority.slug));
    let permanent = visit.ctx.config().absolute(&own);
    let sentence = w.with(
        "cite",
        &[
            ("title", title.clone().into()),
            ("publication", publication.clone().into()),
            ("day", day.clone().into()),
            ("address", address.clone().into()),
        ],
    );
    let note = w.with("cite-note", &[("publication", publication.into()), ("day", day.into())]);
    let entry = entry(
        &format!("charterobservatory-{}-{number}", authority.slug),
        &[
            ("author", format!("{{{}}}", escaped(&w.t("cite-author")))),
            ("title", format!("{{{}}}", escaped(&title))),
            ("howpublished", format!("\\url{{{}}}", plain(&address))),
            ("url", plain(&address)),
            ("year", visit.register().published_on.year().to_string()),
            ("note", escaped(&note)),
        ],
    );
    view! {
        <section class="obs-cite" id="cite">
            <h2 class="obs-cite__title">{w.t("cite-title")}</h2>
            <p class="obs-cite__text">{sentence}</p>
            <p>{w.t("cite-permanent")} " " <a href=own rel="bookmark">{permanent}</a></p>
            <p>{parts::feed(visit, &Href::SignatoryFeed(&authority.slug))}</p>
            {parts::one_as_files(w, |ending| visit.stay(&Href::Signatory(&authority.slug).file(w.lang, ending)))}
            <details class="obs-cite__more">
                <summary>{w.t("cite-bibtex")}</summary>
                <pre class="obs-cite__text obs-cite__text--code">{entry}</pre>
            </details>
        </section>
    }
}

/// An entry of BibTeX; the values are finished.
fn entry(key: &str, fields: &[(&str, String)]) -> String {
    let lines: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("  {name} = {{{value}}}"))
        .collect();
    format!("@misc{{{key},\n{}\n}}", lines.join(",\n"))
}

/// Text as LaTeX reads it. A brace becomes a word, because BibTeX counts braces
/// even behind a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '#' | '$' | '%' | '&' | '_' => {
                out.push('\\');
                out.push(letter);
            }
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// An address, which `\url` and `url` take as it is; without what would end it.
fn plain(address: &str) -> String {
    address.replace('\\', "%5C").replace('{', "%7B").replace('}', "%7D")
}

#[cfg(test)]
mod tests {
    use super::{entry, escaped, plain};

    #[test]
    fn no_name_breaks_an_entry() {
        assert_eq!(escaped("Zürich & Örebro_50% #1"), "Zürich \\& Örebro\\_50\\% \\#1");
        let hostile = escaped("} , note = {\\input{x}} ~^$\n");
        assert_eq!(hostile.matches('{').count(), hostile.matches('}').count());
        assert!(hostile.starts_with("\\textbraceright{} ,") && !hostile.contains("\\input") && !hostile.contains('\n'));
        assert_eq!(plain("http://a.example/{x}"), "http://a.example/%7Bx%7D");
        assert_eq!(
            entry("k-1", &[("title", "{A}".to_owned()), ("year", "2026".to_owned())]),
            "@misc{k-1,\n  title = {{A}},\n  year = {2026}\n}"
        );
    }
}
