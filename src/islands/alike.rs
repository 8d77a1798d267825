//! While a name is typed into a form: what the register has that is called so. All rules stay on the server.

#[cfg(feature = "hydrate")]
mod browser;

use leptos::prelude::*;

/// Shows below a form's fields what the page at `address` finds for them: its part `#found`, for the name in the field
/// of that id and the country in the other. Without the browser's help the form is judged when it is sent.
#[island]
pub fn Alike(
    /// The address of the page.
    address: String,
    /// The id of the field with the name.
    name: String,
    /// The id of the field with the country.
    country: String,
) -> impl IntoView {
    let found = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(found) = found.get() {
            browser::start(found.into(), address.clone(), [name.clone(), country.clone()]);
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (address, name, country);
    view! { <div class="obs-note" role="status" node_ref=found hidden></div> }
}
