//! While a measure is typed: what is still missing, by the same rule that judges it on the server.

use std::collections::HashMap;

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
use crate::domain::report::Measure;

/// A live list of what is missing. `sentences` maps `field-fault` to a finished
/// sentence. Without the browser's help nothing is shown, and nothing is lost.
#[island]
pub fn MeasureHints(
    /// What stands above the list.
    heading: String,
    /// What is said when nothing is missing.
    whole: String,
    /// A sentence for each code.
    sentences: HashMap<String, String>,
) -> impl IntoView {
    let (codes, set_codes) = signal(None::<Vec<String>>);
    let place = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| watch(place, set_codes));
    #[cfg(not(feature = "hydrate"))]
    let _ = set_codes;
    let list = move || {
        codes.get().map(|codes| {
            if codes.is_empty() {
                return view! { <p>{whole.clone()}</p> }.into_any();
            }
            let items = codes
                .iter()
                .filter_map(|code| sentences.get(code).cloned())
                .map(|text| view! { <li>{text}</li> })
                .collect_view();
            view! { <p>{heading.clone()}</p> <ul>{items}</ul> }.into_any()
        })
    };
    view! { <div class="obs-hints" aria-live="polite" node_ref=place>{list}</div> }
}

/// Judges the form around the island now and at every input.
#[cfg(feature = "hydrate")]
fn watch(place: NodeRef<leptos::html::Div>, set_codes: WriteSignal<Option<Vec<String>>>) {
    use leptos::wasm_bindgen::JsCast as _;
    use leptos::web_sys::{FormData, HtmlFormElement};

    let Some(element) = place.get() else { return };
    let Ok(Some(form)) = element.closest("form") else {
        return;
    };
    let Ok(form) = form.dyn_into::<HtmlFormElement>() else {
        return;
    };
    let judge = {
        let form = form.clone();
        move || {
            let Ok(data) = FormData::new_with_form(&form) else {
                return;
            };
            // A box that is ticked comes once for each value.
            let measure = Measure::from_fields(|name| {
                let values = data.get_all(&format!("form[{name}]"));
                values
                    .iter()
                    .filter_map(|value| value.as_string())
                    .collect::<Vec<_>>()
                    .join(",")
            });
            let faults = measure.check().err().unwrap_or_default();
            let codes = faults
                .iter()
                .map(|(field, fault)| format!("{}-{}", field.code(), fault.code()))
                .collect();
            set_codes.set(Some(codes));
        }
    };
    judge();
    let handle = leptos::prelude::window_event_listener_untyped("input", move |_| judge());
    on_cleanup(move || handle.remove());
}
