//! A drawing with what stands around it on a page, for files that are seen elsewhere.

use std::fmt::Write as _;

use html_escape::{encode_double_quoted_attribute, encode_text};

use super::palette::{AXIS, BAR, LABEL, SOFT, hex};
use super::svg::{width_at_font_size, without_links};
use super::{Figure, Swatch};

/// The drawing as a file that stands alone: title above, legend and source below, on the ground of our pages, without links.
pub(super) fn framed(figure: &Figure) -> Option<String> {
    let drawing = without_links(&figure.svg);
    let view_box = drawing.split("viewBox=\"0 0 ").nth(1)?.split('"').next()?;
    let (wide, high) = view_box.split_once(' ')?;
    let (wide, high): (i32, i32) = (wide.parse().ok()?, high.parse().ok()?);
    let large = (wide * 3 / 100).max(18);
    let (small, edge) = (large * 3 / 4, large / 2);
    let mut below = edge;
    let mut body = String::new();
    let lines = |text: &str, size: i32, ink: &str, top: &mut i32| {
        let mut out = String::new();
        for line in wrapped(text, size, wide - 2 * edge) {
            *top += size * 5 / 4;
            let line = encode_text(&line).into_owned();
            let _ = write!(
                out,
                "<text x=\"{edge}\" y=\"{top}\" font-family=\"sans-serif\" font-size=\"{size}\" fill=\"{ink}\">{line}</text>"
            );
        }
        out
    };
    body.push_str(&lines(&figure.title, large, &hex(LABEL), &mut below));
    below += edge;
    let place = format!("<svg x=\"0\" y=\"{below}\" width=\"{wide}\" height=\"{high}\" ");
    body.push_str(&drawing.replacen("<svg ", &place, 1));
    below += high + edge;
    let mut left = edge;
    // Circles are as large as in the drawing, in rows that are high enough for the largest.
    #[expect(clippy::cast_possible_truncation, reason = "circles of a drawing are small")]
    let radius = |swatch: &Swatch| swatch.radius.map_or(0, |radius| radius.ceil() as i32);
    let largest = figure.legend.iter().map(radius).max().unwrap_or_default();
    let square = small * 3 / 2;
    let row = square.max(2 * largest + small / 2);
    for swatch in &figure.legend {
        let fill = match &swatch.pattern {
            Some(id) => format!("url(#{id})"),
            // An outline is what may be.
            None if swatch.class.ends_with("--possible") => "none".to_owned(),
            None => hex(BAR),
        };
        let wide_mark = square.max(2 * radius(swatch));
        let long = width_at_font_size(&swatch.label, small) + wide_mark + 3 * small - square;
        if left > edge && left + long > wide - edge {
            left = edge;
            below += row;
        }
        let base = below + (row + small) / 2 - small / 4;
        let (line, words) = (hex(AXIS), left + wide_mark + 2 * small - square);
        let label = encode_text(&swatch.label);
        if let Some(radius) = swatch.radius {
            let (across, down) = (left + wide_mark / 2, below + row / 2 - small / 4);
            let _ = write!(
                body,
                "<circle cx=\"{across}\" cy=\"{down}\" r=\"{radius:.1}\" fill=\"{fill}\"/>\
                 <text x=\"{words}\" y=\"{base}\" font-family=\"sans-serif\" font-size=\"{small}\">{label}</text>",
            );
            left += long;
            continue;
        }
        let _ = write!(
            body,
            "<rect x=\"{left}\" y=\"{}\" width=\"{}\" height=\"{small}\" fill=\"{fill}\" stroke=\"{line}\"/>\
             <text x=\"{words}\" y=\"{base}\" font-family=\"sans-serif\" font-size=\"{small}\">{label}</text>",
            base - small,
            small * 3 / 2,
        );
        left += long;
    }
    if !figure.legend.is_empty() {
        below += row;
    }
    body.push_str(&lines(&figure.credit, small, &hex(SOFT), &mut below));
    below += edge;
    Some(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {below}\" \
         role=\"img\" aria-label=\"{}\"><title>{}</title><rect width=\"{wide}\" height=\"{below}\" fill=\"#fbfaf7\"/>{body}</svg>",
        encode_double_quoted_attribute(&figure.title),
        encode_text(&figure.title),
    ))
}

/// A text in lines that are not wider than `room`, where its words allow it.
fn wrapped(text: &str, size: i32, room: i32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if width_at_font_size(&format!("{line} {word}"), size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{width_at_font_size, wrapped};

    #[test]
    fn lines_are_as_wide_as_there_is_room() {
        let title = "We know the year of signature of 59 of 191 signatories.";
        let lines = wrapped(title, 18, 344);
        assert!(
            lines.len() > 1 && lines.iter().all(|line| width_at_font_size(line, 18) <= 344),
            "{lines:?}"
        );
        assert_eq!(lines.join(" "), title);
        assert_eq!(wrapped("Llanfairpwllgwyngyllgogerychwyrndrobwll", 18, 20).len(), 1);
    }
}
