//! A badge: where one authority stands, small enough for its own site. Every status looks the same: it is no score.

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::palette::{AXIS, BAR, LABEL, hex};
use super::svg::width_at_font_size;

const FONT: i32 = 13;
const HIGH: i32 = 28;
const EDGE: i32 = 10;

/// The badge as a file: a label, what is said, and both with source and day for those who do not see it.
#[must_use]
pub fn badge(label: &str, text: &str, title: &str) -> String {
    let (label_wide, text_wide) = (width_at_font_size(label, FONT), width_at_font_size(text, FONT));
    let left = label_wide + 2 * EDGE;
    let wide = left + text_wide + 2 * EDGE;
    let (dark, ink, line) = (hex(BAR), hex(LABEL), hex(AXIS));
    let (right, inner) = (left + EDGE, wide - 1);
    // The width of the text is given, so that another font fits too.
    let words = |x: i32, long: i32, fill: &str, text: &str| {
        format!(
            "<text x=\"{x}\" y=\"19\" textLength=\"{long}\" lengthAdjust=\"spacingAndGlyphs\" fill=\"{fill}\">{}</text>",
            encode_text(text)
        )
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{HIGH}\" viewBox=\"0 0 {wide} {HIGH}\" role=\"img\" \
         aria-label=\"{}\"><title>{}</title><rect x=\"0.5\" y=\"0.5\" width=\"{inner}\" height=\"27\" fill=\"#fbfaf7\" \
         stroke=\"{line}\"/><rect width=\"{left}\" height=\"{HIGH}\" fill=\"{dark}\"/>\
         <g font-family=\"DejaVu Sans, Verdana, sans-serif\" font-size=\"{FONT}\">{}{}</g></svg>",
        encode_double_quoted_attribute(title),
        encode_text(title),
        words(EDGE, label_wide, "#ffffff", label),
        words(right, text_wide, &ink, text),
    )
}

#[cfg(test)]
mod tests {
    use super::badge;

    #[test]
    fn no_name_breaks_a_badge() {
        let svg = badge("Charter", "signed", "\"><script>x</script> & Győr");
        assert!(!svg.contains("<script>") && svg.contains("Győr"));
        assert_eq!(svg.matches("<text ").count(), 2);
    }
}
