//! The body of a letter: the same words as plain text and as HTML.

use std::fmt::Write as _;

use html_escape::{encode_double_quoted_attribute, encode_text};

use crate::locale::{Lang, Words};
use crate::server::Ctx;

/// A letter being written, in both forms.
#[derive(Clone, Debug)]
pub struct Text {
    plain: String,
    html: String,
}

impl Text {
    /// An empty letter in `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self {
            plain: String::new(),
            html: format!("<!DOCTYPE html><html lang=\"{}\"><body>", lang.code()),
        }
    }

    /// Paragraphs, parted by empty lines.
    #[must_use]
    pub fn paragraphs(mut self, text: &str) -> Self {
        let parts = text.split("\n\n").map(|part| part.trim().replace('\n', " "));
        for part in parts.filter(|part| !part.is_empty()) {
            let _ = write!(self.plain, "{part}\n\n");
            let _ = write!(self.html, "<p>{}</p>", encode_text(&part));
        }
        self
    }

    /// A link that shows its address.
    #[must_use]
    pub fn link(mut self, address: &str) -> Self {
        let _ = write!(self.plain, "{address}\n\n");
        let _ = write!(
            self.html,
            "<p><a href=\"{}\">{}</a></p>",
            encode_double_quoted_attribute(address),
            encode_text(address)
        );
        self
    }

    /// A list of sentences, each with where to read on.
    #[must_use]
    pub fn list(mut self, lines: &[(String, String)]) -> Self {
        self.html.push_str("<ul>");
        for (sentence, address) in lines {
            let _ = write!(self.plain, "* {sentence}\n  {address}\n\n");
            let _ = write!(
                self.html,
                "<li>{}<br><a href=\"{}\">{}</a></li>",
                encode_text(sentence),
                encode_double_quoted_attribute(address),
                encode_text(address)
            );
        }
        self.html.push_str("</ul>");
        self
    }

    /// The finished letter, with who writes it at its foot: plain text and HTML.
    #[must_use]
    pub fn signed(mut self, ctx: &Ctx, w: Words) -> (String, String) {
        let foot = foot(ctx, w);
        let _ = write!(self.plain, "-- \n{foot}\n");
        let _ = write!(self.html, "<hr><p>{}</p></body></html>", encode_text(&foot));
        (self.plain, self.html)
    }
}

/// Who writes, and how to reach them.
fn foot(ctx: &Ctx, w: Words) -> String {
    let config = ctx.config();
    let mut lines = vec![w.t("site-name")];
    lines.extend(
        [&config.operator, &config.operator_contact]
            .into_iter()
            .filter(|line| !line.is_empty())
            .cloned(),
    );
    lines.join(" · ")
}
