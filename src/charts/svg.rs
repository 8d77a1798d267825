//! Around plotters: an embedded font for measuring, and a pass over the drawing
//! that adds classes, a hatch, a name for screen readers, and takes the fixed size away.

use std::fmt::Write as _;
use std::sync::LazyLock;

use html_escape::{encode_double_quoted_attribute, encode_text};
use plotters::backend::SVGBackend;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea as _};
use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

use super::palette::{BAR, CLASSES, POSSIBLE, UNCERTAIN, hex};
use crate::locale::Words;

/// The font of every drawing.
pub(super) const FONT_DATA: &[u8] = include_bytes!("fonts/DejaVuSans.ttf");

static FONT: LazyLock<bool> = LazyLock::new(|| {
    // A family registered twice would only be replaced by itself.
    register_font("sans-serif", FontStyle::Normal, FONT_DATA).is_ok()
});

/// A font of the drawing, in pixels.
pub(super) fn font(size: i32) -> FontDesc<'static> {
    LazyLock::force(&FONT);
    FontDesc::new(FontFamily::SansSerif, f64::from(size), FontStyle::Normal)
}

/// How wide a text is, in pixels.
pub(super) fn width(text: &str, size: i32) -> i32 {
    font(size)
        .box_size(text)
        .map_or(0, |(width, _)| i32::try_from(width).unwrap_or(0))
}

/// How wide a text of that `font-size` is, in pixels. Plotters measures by the height of a line, which is 1.164 times as
/// much in this font.
pub(super) fn width_at_font_size(text: &str, size: i32) -> i32 {
    width(text, (size * 1164 + 999) / 1000)
}

/// What can go wrong while drawing into memory.
pub(super) type Failure<'a> = DrawingAreaErrorKind<<SVGBackend<'a> as plotters::prelude::DrawingBackend>::ErrorType>;

/// A drawing of that size; the empty string if plotters fails, where the table is left. `paint` gives what is said of each
/// mark, a bar or a point of a series, in the order in which they are drawn; nothing where it is empty.
pub(super) fn draw(
    name: &str,
    title: &str,
    (wide, high): (u32, u32),
    paint: impl for<'a> FnOnce(&DrawingArea<SVGBackend<'a>, Shift>) -> Result<Vec<String>, Failure<'a>>,
) -> String {
    LazyLock::force(&FONT);
    let mut raw = String::new();
    let painted = {
        let area = SVGBackend::with_string(&mut raw, (wide, high)).into_drawing_area();
        paint(&area).and_then(|tips| area.present().map(|()| tips))
    };
    match painted {
        Ok(tips) => dress(&raw, name, title, (wide, high), &tips),
        Err(error) => {
            tracing::error!(%error, name, "a chart could not be drawn");
            String::new()
        }
    }
}

/// The id of the hatch in the drawing of that name.
pub(super) fn hatch(name: &str) -> String {
    format!("hatch-{name}")
}

fn dress(raw: &str, name: &str, title: &str, (wide, high): (u32, u32), tips: &[String]) -> String {
    let inner = raw.split_once('>').map_or("", |(_, rest)| rest);
    let hatch = hatch(name);
    let half = if wide < 500 { " obs-chart--half" } else { "" };
    let mut body = inner.to_owned();
    for (colour, class) in CLASSES {
        let (fill, stroke) = (
            format!("fill=\"{}\"", hex(colour)),
            format!("stroke=\"{}\"", hex(colour)),
        );
        let ground = match colour {
            UNCERTAIN => Some(format!("url(#{hatch})")),
            POSSIBLE => Some("#fbfaf7".to_owned()),
            _ => None,
        };
        if let Some(ground) = ground {
            body = body.replace(
                &format!("{fill} stroke=\"none\""),
                &format!("class=\"{class}\" fill=\"{ground}\" stroke=\"{}\"", hex(BAR)),
            );
        } else {
            body = body.replace(&fill, &format!("class=\"{class}\" {fill}"));
            body = body.replace(&stroke, &format!("class=\"{class}\" {stroke}"));
        }
    }
    let body = with_tips(&body, tips);
    format!(
        "<svg class=\"obs-chart{half}\" viewBox=\"0 0 {wide} {high}\" role=\"img\" aria-label=\"{}\" \
         xmlns=\"http://www.w3.org/2000/svg\"><title>{}</title><defs><pattern id=\"{hatch}\" width=\"6\" height=\"6\" \
         patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"obs-chart__hatch-ground\" width=\"6\" \
         height=\"6\" fill=\"#fbfaf7\"/><rect class=\"obs-chart__hatch\" width=\"2\" height=\"6\" fill=\"#4b2a7b\"/></pattern></defs>{body}",
        encode_double_quoted_attribute(title),
        encode_text(title),
    )
}

/// What is said of a mark.
pub(super) fn tip(label: &str, value: &str, words: Words) -> String {
    words.with("mark-tip", &[("label", label.into()), ("value", value.into())])
}

/// The drawing with what is said of each mark inside it.
fn with_tips(svg: &str, tips: &[String]) -> String {
    let mut tips = tips.iter();
    let mut out = String::with_capacity(svg.len());
    for piece in svg.split_inclusive("/>") {
        let element = piece.rfind('<').and_then(|at| piece.get(at..)).unwrap_or_default();
        let shape = ["rect", "circle"]
            .into_iter()
            .find(|shape| element.get(1..).is_some_and(|rest| rest.starts_with(shape)));
        let is_mark = ["obs-chart__bar", "obs-chart__series"]
            .iter()
            .any(|class| element.contains(class));
        let tip = shape.filter(|_| is_mark).and_then(|shape| Some((shape, tips.next()?)));
        match (tip, piece.strip_suffix("/>")) {
            (Some((shape, tip)), Some(open)) if !tip.is_empty() => {
                let _ = write!(out, "{open}><title>{}</title></{shape}>", encode_text(tip));
            }
            _ => out.push_str(piece),
        }
    }
    out
}

/// How a link begins in a drawing; its address follows.
pub(super) const LINK: &str = "<a class=\"obs-map__link\" href=\"";

/// The drawing with its links leading where `to` says.
pub(super) fn with_links(svg: &str, to: impl Fn(&str) -> String) -> String {
    let mut parts = svg.split(LINK);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (address, rest) = part.split_once('"').unwrap_or(("", part));
        out.push_str(LINK);
        out.push_str(&encode_double_quoted_attribute(&to(address)));
        out.push('"');
        out.push_str(rest);
    }
    out
}

/// The drawing as a picture, without links: a file is opened away from the service.
pub(super) fn without_links(svg: &str) -> String {
    let mut parts = svg.split(LINK);
    let mut out = parts
        .next()
        .unwrap_or_default()
        .replacen("role=\"group\"", "role=\"img\"", 1);
    for part in parts {
        out.push_str(part.split_once('>').map_or("", |(_, rest)| rest));
    }
    out.replace("</a>", "")
}

#[cfg(test)]
mod tests {
    use super::{LINK, with_links, with_tips, without_links};

    #[test]
    fn marks_say_what_they_are_and_nothing_else_does() {
        let svg = "<text>\na\n</text>\n<rect class=\"obs-chart__bar\"/>\n<line class=\"obs-chart__axis\"/>\n\
            <rect class=\"obs-chart__bar\"/><circle class=\"obs-chart__series\"/><polyline class=\"obs-chart__series\"/>";
        let tips = ["A & B: 1", "", "C"].map(str::to_owned);
        assert_eq!(
            with_tips(svg, &tips),
            "<text>\na\n</text>\n<rect class=\"obs-chart__bar\"><title>A &amp; B: 1</title></rect>\n<line class=\"obs-chart__axis\"/>\n\
             <rect class=\"obs-chart__bar\"/><circle class=\"obs-chart__series\"><title>C</title></circle>\
             <polyline class=\"obs-chart__series\"/>"
        );
    }

    #[test]
    fn links_are_led_elsewhere_or_taken_out() {
        let svg = format!(
            "<svg role=\"group\">{LINK}/en/a\" aria-label=\"A\"><path/></a><g/>{LINK}/en/b\"><path/></a></svg>"
        );
        assert_eq!(without_links(&svg), "<svg role=\"img\"><path/><g/><path/></svg>");
        assert_eq!(with_links(&svg, str::to_owned), svg);
        let past = with_links(&svg, |address| format!("{address}?publication=2&x=1"));
        assert!(past.contains("href=\"/en/a?publication=2&amp;x=1\" aria-label") && past.contains("/en/b?"));
        assert_eq!(without_links("<svg></svg>"), "<svg></svg>");
    }
}
