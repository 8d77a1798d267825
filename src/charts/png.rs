//! A drawing as a picture, with the font that measured it.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::svg::FONT_DATA;

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

/// The drawing as PNG. Takes tens of milliseconds: not on an async thread.
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
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    picture.encode_png().ok()
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Pixmap;

    use super::png;

    /// How many pixels of a text are not the ground.
    fn ink(text: &str) -> usize {
        let svg = format!(
            "<svg viewBox=\"0 0 360 40\" xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"360\" height=\"40\" fill=\"#fff\"/>\
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
    fn what_is_no_drawing_is_no_picture() {
        assert!(png("<svg").is_none());
        assert!(png("").is_none());
    }
}
