//! A drawing as a picture, with the font that measured it.

use std::fmt::Write as _;
use std::sync::{Arc, LazyLock};

use html_escape::encode_text;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::Figure;
use super::palette::{AXIS, BAR, LABEL, SOFT, hex};
use super::svg::{FONT_DATA, width_at_font_size};

/// How wide every picture is, in pixels: sharp on paper and on dense screens.
const WIDE: f32 = 1440.0;
/// Highest picture, in pixels: far above every figure of this register, so that none takes all memory.
const HIGH_MAX: f32 = 20_000.0;

static OPTIONS: LazyLock<Options<'static>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(FONT_DATA.to_vec());
    let family = fonts
        .faces()
        .find_map(|face| face.families.first().map(|(name, _)| name.clone()));
    let family = family.unwrap_or_default();
    fonts.set_sans_serif_family(family.clone());
    Options {
        font_family: family,
        fontdb: Arc::new(fonts),
        ..Options::default()
    }
});

/// The drawing with what stands around it on a page: title above, legend and source below.
pub(super) fn framed(figure: &Figure) -> Option<String> {
    let view_box = figure.svg.split("viewBox=\"0 0 ").nth(1)?.split('"').next()?;
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
    body.push_str(&figure.svg.replacen("<svg ", &place, 1));
    below += high + edge;
    let mut left = edge;
    for swatch in &figure.legend {
        let fill = match &swatch.pattern {
            Some(id) => format!("url(#{id})"),
            // An outline is what may be.
            None if swatch.class.ends_with("--possible") => "none".to_owned(),
            None => hex(BAR),
        };
        let long = width_at_font_size(&swatch.label, small) + 3 * small;
        if left > edge && left + long > wide - edge {
            left = edge;
            below += small * 3 / 2;
        }
        let (line, words, base) = (hex(AXIS), left + 2 * small, below + small);
        let label = encode_text(&swatch.label);
        let _ = write!(
            body,
            "<rect x=\"{left}\" y=\"{below}\" width=\"{}\" height=\"{small}\" fill=\"{fill}\" stroke=\"{line}\"/>\
             <text x=\"{words}\" y=\"{base}\" font-family=\"sans-serif\" font-size=\"{small}\">{label}</text>",
            small * 3 / 2,
        );
        left += long;
    }
    if !figure.legend.is_empty() {
        below += small * 3 / 2;
    }
    body.push_str(&lines(&figure.credit, small, &hex(SOFT), &mut below));
    below += edge;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {below}\">{body}</svg>"
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

/// The drawing as PNG on the ground of our pages. Takes tens of milliseconds: not on an async thread.
pub(super) fn png(drawing: &str) -> Option<Vec<u8>> {
    let tree = Tree::from_str(drawing, &OPTIONS)
        .inspect_err(|error| tracing::error!(%error, "a drawing is no SVG"))
        .ok()?;
    let (wide, high) = (tree.size().width(), tree.size().height());
    let scale = (WIDE / wide).min(HIGH_MAX / high);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "positive and limited by the line above"
    )]
    let pixels = |length: f32| (length * scale).round() as u32;
    let mut picture = Pixmap::new(pixels(wide), pixels(high))?;
    picture.fill(Color::from_rgba8(0xfb, 0xfa, 0xf7, 0xff));
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Pixmap;

    use super::{png, wrapped};

    /// How many pixels of a text are not the ground.
    fn ink(text: &str) -> usize {
        let svg = format!(
            "<svg viewBox=\"0 0 360 40\" xmlns=\"http://www.w3.org/2000/svg\">\
             <text x=\"10\" y=\"25\" font-family=\"sans-serif\" font-size=\"16\" fill=\"#000\">{text}</text></svg>"
        );
        let picture = Pixmap::decode_png(&png(&svg).unwrap()).unwrap();
        assert_eq!((picture.width(), picture.height()), (1440, 160));
        picture.pixels().iter().filter(|pixel| pixel.red() < 0x80).count()
    }

    #[test]
    fn every_script_of_the_register_is_drawn() {
        assert_eq!(ink(""), 0);
        let texts = ["Győr Łódź", "Αθήνα", "Київ", "1\u{202f}234 %"];
        let inks = texts.map(ink);
        assert!(inks.iter().all(|ink| *ink > 300), "{inks:?}");
        // A letter that is missing would be the same box each time.
        assert_ne!(ink("Α"), ink("Ω"));
        assert_ne!(ink("И"), ink("Ж"));
    }

    #[test]
    fn lines_are_as_wide_as_there_is_room() {
        let title = "We know the year of signature of 59 of 191 signatories.";
        let lines = wrapped(title, 18, 344);
        assert!(
            lines.len() > 1 && lines.iter().all(|line| super::width_at_font_size(line, 18) <= 344),
            "{lines:?}"
        );
        assert_eq!(lines.join(" "), title);
        assert_eq!(wrapped("Llanfairpwllgwyngyllgogerychwyrndrobwll", 18, 20).len(), 1);
    }

    #[test]
    fn what_is_no_drawing_is_no_picture() {
        assert!(png("<svg").is_none());
        assert!(png("").is_none());
    }
}
