//! What is listened to, asked for and shown.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::{set_timeout_with_handle, window_event_listener_untyped};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, DomParser, Element, HtmlElement, HtmlInputElement, HtmlSelectElement, Response};
use web_sys::{AbortSignal, RequestInit, SupportedType, UrlSearchParams, Window};

/// How long typing must rest.
const REST: Duration = Duration::from_millis(300);
/// How many letters are looked for.
const LEAST: usize = 2;

struct Look {
    window: Window,
    found: HtmlElement,
    address: String,
    fields: [String; 2],
    asked: RefCell<Option<AbortController>>,
    rest: Cell<Option<TimeoutHandle>>,
}

/// Listens from now on.
pub(super) fn start(found: HtmlElement, address: String, fields: [String; 2]) {
    let Some(window) = web_sys::window() else { return };
    let look = Rc::new(Look {
        window,
        found,
        address,
        fields,
        asked: RefCell::default(),
        rest: Cell::default(),
    });
    // For as long as the page is open.
    let _ = window_event_listener_untyped("input", move |event| {
        let field = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if field.is_some_and(|field| look.fields.contains(&field.id())) {
            look.wait();
        }
    });
}

impl Look {
    fn value(&self, id: &str) -> String {
        let field = self
            .window
            .document()
            .and_then(|document| document.get_element_by_id(id));
        let Some(field) = field else { return String::new() };
        match field.dyn_into::<HtmlInputElement>() {
            Ok(input) => input.value(),
            Err(other) => other
                .dyn_into::<HtmlSelectElement>()
                .map(|list| list.value())
                .unwrap_or_default(),
        }
    }

    /// Asks when typing rests; what was asked before is out of date.
    fn wait(self: &Rc<Self>) {
        if let Some(rest) = self.rest.take() {
            rest.clear();
        }
        if let Some(asked) = self.asked.take() {
            asked.abort();
        }
        let look = Rc::clone(self);
        self.rest.set(set_timeout_with_handle(move || look.ask(), REST).ok());
    }

    fn ask(self: Rc<Self>) {
        let [name, country] = self.fields.each_ref().map(|id| self.value(id));
        let Ok(controller) = AbortController::new() else { return };
        let signal = controller.signal();
        self.asked.replace(Some(controller));
        spawn_local(async move {
            let text = if name.trim().chars().count() < LEAST {
                None
            } else {
                self.fetch(&name, &country, &signal).await
            };
            if !signal.aborted() {
                self.show(text.as_deref());
            }
        });
    }

    async fn fetch(&self, name: &str, country: &str, signal: &AbortSignal) -> Option<String> {
        let query = UrlSearchParams::new().ok()?;
        query.append("q", name);
        query.append("country", country);
        let address = format!("{}?{}", self.address, String::from(query.to_string()));
        let init = RequestInit::new();
        init.set_signal(Some(signal));
        let response = JsFuture::from(self.window.fetch_with_str_and_init(&address, &init)).await;
        let response: Response = response.ok()?.dyn_into().ok()?;
        let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        response.ok().then_some(text)
    }

    /// Shows the part of the answer; nothing where there is none.
    fn show(&self, text: Option<&str>) {
        let part = text.and_then(|text| {
            let page = DomParser::new().ok()?;
            let page = page.parse_from_string(text, SupportedType::TextHtml).ok()?;
            page.query_selector("#found").ok()?
        });
        // Whoever follows one comes back to what was typed.
        let links = part.as_ref().and_then(|part| part.query_selector_all("a").ok());
        let links = links
            .iter()
            .flat_map(|links| (0..links.length()).filter_map(|at| links.get(at)));
        for link in links.filter_map(|link| link.dyn_into::<Element>().ok()) {
            let _ = link.set_attribute("target", "_blank");
        }
        self.found.set_text_content(None);
        self.found.set_hidden(part.is_none());
        while let Some(child) = part.as_ref().and_then(|part| part.first_child()) {
            let _ = self.found.append_child(&child);
        }
    }
}
