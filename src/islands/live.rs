//! Choices that show at once: while somebody types into a filter, chooses, sorts or turns a page, the same page is
//! asked for at its new address, and what differs is put into the page that is open. All rules stay on the server.

#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod morph;

use leptos::prelude::*;

/// Makes the forms and links of `main` that lead to this same page show their result without leaving it. Says the
/// text that is marked `data-said`, and by which column a table was sorted. Without the browser's help they lead to
/// the new page.
#[island]
pub fn LiveSelection(
    /// "Sorted by …, ascending", with `{column}` for the column.
    ascending: String,
    /// The same for descending.
    descending: String,
) -> impl IntoView {
    let said = NodeRef::<leptos::html::P>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(said) = said.get() {
            browser::start(said.into(), [ascending.clone(), descending.clone()]);
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (ascending, descending);
    view! { <p class="obs-visually-hidden" role="status" node_ref=said></p> }
}
