//! What a figure's marks are, in words beneath the drawing: under the pointer, and with the arrow keys.

#[cfg(feature = "hydrate")]
mod browser;

use leptos::prelude::*;

/// Reads out the marks of every figure of the page: a mark is what has a `title` in a drawing, and the words go into the
/// figure's `obs-figure__read`. Without the browser's help the numbers are in the figure's table.
#[island]
pub fn ReadOut(
    /// What is said of a drawing that has the focus.
    hint: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| browser::start(hint.clone()));
    #[cfg(not(feature = "hydrate"))]
    let _ = hint;
}
