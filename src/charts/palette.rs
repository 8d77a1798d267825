//! The colours of a drawing. Each names a role: the file keeps the colour, and
//! in a page the class that [`super::svg`] adds for it follows the colour scheme.

use plotters::style::RGBColor;

/// A bar of what is known.
pub(super) const BAR: RGBColor = RGBColor(0x4b, 0x2a, 0x7b);
/// A bar of what is not known; drawn hatched.
pub(super) const UNCERTAIN: RGBColor = RGBColor(0x4b, 0x2a, 0x7c);
/// A bar of what may be; drawn as an outline.
pub(super) const POSSIBLE: RGBColor = RGBColor(0x4b, 0x2a, 0x7e);
/// The line that a chart is about.
pub(super) const SERIES: RGBColor = RGBColor(0x4b, 0x2a, 0x7d);
/// A line for comparison.
pub(super) const CONTEXT: RGBColor = RGBColor(0xa8, 0x63, 0x00);
/// An axis.
pub(super) const AXIS: RGBColor = RGBColor(0x6b, 0x67, 0x76);
/// A grid line.
pub(super) const GRID: RGBColor = RGBColor(0xdd, 0xd8, 0xcf);
/// A label.
pub(super) const LABEL: RGBColor = RGBColor(0x1d, 0x1b, 0x26);
/// The number at a bar.
pub(super) const VALUE: RGBColor = RGBColor(0x1d, 0x1b, 0x27);
/// A label of less weight.
pub(super) const SOFT: RGBColor = RGBColor(0x4a, 0x47, 0x56);

/// Each role's colour as it stands in the drawing, and the class it gets.
pub(super) const CLASSES: [(RGBColor, &str); 10] = [
    (BAR, "obs-chart__bar"),
    (UNCERTAIN, "obs-chart__bar obs-chart__bar--uncertain"),
    (POSSIBLE, "obs-chart__bar obs-chart__bar--possible"),
    (SERIES, "obs-chart__series"),
    (CONTEXT, "obs-chart__series obs-chart__series--context"),
    (AXIS, "obs-chart__axis"),
    (GRID, "obs-chart__grid"),
    (LABEL, "obs-chart__label"),
    (VALUE, "obs-chart__label obs-chart__label--value"),
    (SOFT, "obs-chart__label obs-chart__label--soft"),
];

/// The colour as SVG writes it.
pub(super) fn hex(colour: RGBColor) -> String {
    format!("#{:02X}{:02X}{:02X}", colour.0, colour.1, colour.2)
}
