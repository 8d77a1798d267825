//! The form that asks the browser for a passkey. The script `src/islands/passkey.js` knows it by its `data-` attributes.

use leptos::prelude::*;

use super::{Hidden, hidden};

/// What such a form says.
#[derive(Clone, Debug, Default)]
pub struct PasskeyAsk {
    /// Where the answer goes.
    pub action: String,
    /// What the browser is asked, as JSON.
    pub options: String,
    /// Where the script does not run, or the browser knows no passkeys.
    pub without: String,
    /// The browser refuses because the address is not the service's.
    pub wrong_address: String,
    /// The device has a passkey of this account already.
    pub known_already: String,
    /// Anything else, above all that the person has stopped it.
    pub not_done: String,
    /// The button.
    pub button: String,
}

/// The form, with further fields. Its button appears when the script runs.
pub fn passkey_form(ask: PasskeyAsk, mut given: Vec<Hidden>, fields: impl IntoView + 'static) -> impl IntoView {
    given.push(Hidden("answer", String::new()));
    let errors = [
        ("SecurityError", ask.wrong_address),
        ("InvalidStateError", ask.known_already),
        ("", ask.not_done),
    ];
    let errors = errors
        .map(|(error, text)| view! { <p class="obs-field__error" role="alert" data-error=error hidden>{text}</p> })
        .collect_view();
    view! {
        <form class="obs-form" method="post" action=ask.action data-passkey=ask.options novalidate>
            {hidden(given)}
            {fields}
            <div class="obs-note" data-without><p>{ask.without}</p></div>
            {errors}
            <div class="obs-form__actions" data-with hidden><button class="obs-button">{ask.button}</button></div>
        </form>
    }
}
