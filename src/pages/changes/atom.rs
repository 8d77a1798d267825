//! Atom 1.0 (RFC 4287), as much of it as our feeds need.

use std::fmt::Write as _;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use html_escape::encode_double_quoted_attribute;

/// A feed with finished texts.
pub struct Feed {
    /// The language of its texts.
    pub lang: &'static str,
    /// See [`id`].
    pub id: String,
    /// Its title.
    pub title: String,
    /// A remark, if there is one.
    pub subtitle: Option<String>,
    /// Who publishes it.
    pub author: String,
    /// The page that says the same.
    pub address: String,
    /// Its own address.
    pub own: String,
    /// Newest first.
    pub entries: Vec<Entry>,
    /// The day of the register, for a feed without entries.
    pub otherwise: NaiveDate,
}

/// An entry of a feed.
pub struct Entry {
    /// See [`id`].
    pub id: String,
    /// What happened.
    pub title: String,
    /// Where to read on.
    pub address: String,
    /// When it was published.
    pub updated: DateTime<Utc>,
}

/// A `tag:` name (RFC 4151) under the host of `base`: the same for ever, whatever becomes of addresses.
pub fn id(base: &str, lang: &str, parts: &[&str]) -> String {
    let host = base
        .split_once("://")
        .map_or(base, |(_, rest)| rest)
        .split(['/', ':'])
        .next()
        .unwrap_or_default();
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim_matches('/'))
        .filter(|part| !part.is_empty())
        .collect();
    format!("tag:{host},2026:{lang}/{}", parts.join("/"))
}

/// Text for an element or an attribute: escaped, and without the letters that XML does not have.
fn xml(text: &str) -> String {
    let allowed: String = text
        .chars()
        .filter(|letter| !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}'))
        .collect();
    encode_double_quoted_attribute(&allowed).into_owned()
}

fn time(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl Feed {
    /// The document.
    pub fn to_xml(&self) -> String {
        let updated = self
            .entries
            .iter()
            .map(|entry| entry.updated)
            .max()
            .map_or_else(|| format!("{}T00:00:00Z", self.otherwise), time);
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
            self.lang
        );
        let mut line = |text: String| {
            let _ = writeln!(out, "{text}");
        };
        line(format!("<id>{}</id>", xml(&self.id)));
        line(format!("<title>{}</title>", xml(&self.title)));
        if let Some(subtitle) = &self.subtitle {
            line(format!("<subtitle>{}</subtitle>", xml(subtitle)));
        }
        line(format!("<updated>{updated}</updated>"));
        line(format!("<author><name>{}</name></author>", xml(&self.author)));
        line(format!(
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"{}\"/>",
            xml(&self.own)
        ));
        line(format!(
            "<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>",
            xml(&self.address)
        ));
        for entry in &self.entries {
            line(format!(
                "<entry>\n<id>{}</id>\n<title>{}</title>\n<updated>{}</updated>\n<link rel=\"alternate\" type=\"text/html\" href=\"{}\"/>\n<content type=\"text\">{}</content>\n</entry>",
                xml(&entry.id),
                xml(&entry.title),
                time(entry.updated),
                xml(&entry.address),
                xml(&entry.title),
            ));
        }
        line("</feed>".to_owned());
        out
    }
}

#[cfg(test)]
mod tests {
    use super::{id, xml};

    #[test]
    fn no_text_breaks_the_document() {
        assert_eq!(xml("a\u{0}\u{1b}<b> & \"c\"\u{ffff}"), "a&lt;b&gt; &amp; &quot;c&quot;");
        assert_eq!(
            id(
                "https://observatory.example:8443/",
                "en",
                &["change", "3", "pl-poznan", ""]
            ),
            "tag:observatory.example,2026:en/change/3/pl-poznan"
        );
        assert_eq!(
            id("http://localhost:3000/", "fr", &["feed", "/feed.atom"]),
            "tag:localhost,2026:fr/feed/feed.atom"
        );
    }
}
