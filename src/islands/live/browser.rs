//! What is listened to, asked for and put into the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::{set_timeout_with_handle, window_event_listener_untyped};
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Array;
use web_sys::{
    AbortController, Document, DomParser, Element, Event, FormData, HtmlAnchorElement, HtmlElement, HtmlFormElement,
    HtmlInputElement, MouseEvent, RequestInit, Response, SupportedType, Url, UrlSearchParams, Window,
};

use super::morph::{morph, reset};

/// Parts outside of `main` that name the address: the same page in other languages, or of today.
const AROUND: [&str; 2] = [".obs-language-switch", ".obs-banner--earlier"];
/// How long typing must rest.
const REST: Duration = Duration::from_millis(250);

/// How the address is kept.
#[derive(Clone, Copy, Eq, PartialEq)]
enum History {
    /// One can go back to the one before.
    Push,
    /// It takes the place of the one before: nobody goes back letter by letter.
    Replace,
    /// The browser has changed it already.
    Leave,
}

/// What was done.
struct Wish {
    address: String,
    history: History,
    /// A page was turned: reading goes on at the top of the list.
    is_page: bool,
    is_sort: bool,
}

struct Live {
    window: Window,
    document: Document,
    said: HtmlElement,
    sorted: [String; 2],
    asked: RefCell<Option<AbortController>>,
    rest: Cell<Option<TimeoutHandle>>,
    /// Path and query of what is shown.
    shown: RefCell<String>,
}

/// Listens from now on.
pub(super) fn start(said: HtmlElement, sorted: [String; 2]) {
    let Some(window) = web_sys::window() else { return };
    let Some(document) = window.document() else { return };
    let live = Rc::new(Live {
        window,
        document,
        said,
        sorted,
        asked: RefCell::default(),
        rest: Cell::default(),
        shown: RefCell::default(),
    });
    live.shown.replace(live.here());
    let listen = |name: &'static str, hear: fn(&Rc<Live>, &Event) -> Option<()>| {
        let live = Rc::clone(&live);
        // For as long as the page is open.
        let _ = window_event_listener_untyped(name, move |event| {
            hear(&live, &event);
        });
    };
    listen("input", Live::on_input);
    listen("submit", Live::on_submit);
    listen("click", Live::on_click);
    listen("popstate", Live::on_back);
}

fn target<T: leptos::wasm_bindgen::JsCast>(event: &Event, selector: &str) -> Option<T> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest(selector).ok()??.dyn_into().ok()
}

impl Live {
    fn here(&self) -> String {
        let location = self.window.location();
        location.pathname().unwrap_or_default() + &location.search().unwrap_or_default()
    }

    /// Whether an address is this page's, with other choices.
    fn is_here(&self, url: &Url) -> bool {
        let location = self.window.location();
        location.origin() == Ok(url.origin()) && location.pathname() == Ok(url.pathname())
    }

    /// Where a form of this page leads, without what was left empty.
    fn leads_to(&self, form: &HtmlFormElement) -> Option<String> {
        let url = Url::new(&form.action()).ok()?;
        let is_ours = form.method() == "get" && self.is_here(&url);
        let query = UrlSearchParams::new().ok()?;
        for pair in FormData::new_with_form(form).ok()?.entries() {
            let pair: Array = pair.ok()?.dyn_into().ok()?;
            let (name, value) = (pair.get(0).as_string()?, pair.get(1).as_string()?);
            if !value.is_empty() {
                query.append(&name, &value);
            }
        }
        url.set_search(&String::from(query.to_string()));
        is_ours.then(|| url.href())
    }

    fn on_input(self: &Rc<Self>, event: &Event) -> Option<()> {
        let form: HtmlFormElement = target(event, "main form")?;
        let address = self.leads_to(&form)?;
        // What was asked for is out of date.
        self.stop();
        let is_typed = target::<HtmlInputElement>(event, "input").is_some();
        let wish = Wish {
            address,
            history: if is_typed { History::Replace } else { History::Push },
            is_page: false,
            is_sort: false,
        };
        if !is_typed {
            self.ask(wish);
            return Some(());
        }
        let live = Rc::clone(self);
        let rest = set_timeout_with_handle(move || live.ask(wish), REST);
        self.rest.set(rest.ok());
        Some(())
    }

    fn on_submit(self: &Rc<Self>, event: &Event) -> Option<()> {
        let address = self.leads_to(&target(event, "main form")?)?;
        event.prevent_default();
        self.ask(Wish {
            address,
            history: History::Push,
            is_page: false,
            is_sort: false,
        });
        Some(())
    }

    fn on_click(self: &Rc<Self>, event: &Event) -> Option<()> {
        let click = event.dyn_ref::<MouseEvent>()?;
        let is_plain = click.button() == 0
            && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
            && !click.default_prevented();
        let link: HtmlAnchorElement = target(event, "main a[href]")?;
        let url = Url::new(&link.href()).ok()?;
        let is_other = url.pathname() + &url.search() != *self.shown.borrow();
        // One to a place on this page is the browser's.
        if !is_plain || !is_other || !self.is_here(&url) {
            return None;
        }
        event.prevent_default();
        self.ask(Wish {
            address: url.href(),
            history: History::Push,
            is_page: target::<Element>(event, "[data-pages]").is_some(),
            is_sort: target::<Element>(event, "th").is_some(),
        });
        Some(())
    }

    fn on_back(self: &Rc<Self>, _: &Event) -> Option<()> {
        if self.here() == *self.shown.borrow() {
            return None;
        }
        self.ask(Wish {
            address: self.window.location().href().ok()?,
            history: History::Leave,
            is_page: false,
            is_sort: false,
        });
        Some(())
    }

    /// Forgets what was asked for and has not come.
    fn stop(&self) {
        if let Some(rest) = self.rest.take() {
            rest.clear();
        }
        if let Some(asked) = self.asked.take() {
            asked.abort();
        }
    }

    fn ask(self: &Rc<Self>, wish: Wish) {
        self.stop();
        let Ok(controller) = AbortController::new() else { return };
        let signal = controller.signal();
        self.asked.replace(Some(controller));
        let live = Rc::clone(self);
        spawn_local(async move {
            let answer = live.fetch(&wish.address, &signal).await;
            if signal.aborted() {
                return;
            }
            let is_shown = answer.is_some_and(|(address, page)| live.show(&wish, &address, &page).is_some());
            // An ordinary navigation says what is wrong, and may do better.
            if !is_shown && wish.history == History::Leave {
                let _ = live.window.location().reload();
            } else if !is_shown {
                let _ = live.window.location().assign(&wish.address);
            }
        });
    }

    /// The page at an address, and where it was found.
    async fn fetch(&self, address: &str, signal: &web_sys::AbortSignal) -> Option<(String, String)> {
        let init = RequestInit::new();
        init.set_signal(Some(signal));
        let response = JsFuture::from(self.window.fetch_with_str_and_init(address, &init)).await;
        let response: Response = response.ok()?.dyn_into().ok()?;
        let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
        let url = Url::new(&response.url()).ok()?;
        // The place on the page is not sent.
        let hash = Url::new(address).ok()?.hash();
        url.set_hash(&hash);
        (response.ok() && self.is_here(&url)).then(|| (url.href(), text))
    }

    /// Puts what differs into the page; none where the answer is no such page.
    fn show(&self, wish: &Wish, address: &str, text: &str) -> Option<()> {
        let page = DomParser::new().ok()?;
        let page = page.parse_from_string(text, SupportedType::TextHtml).ok()?;
        let (old, new) = (self.part("main")?, page.query_selector("main").ok()??);
        let title = page.title();
        let active = self.document.active_element().filter(|one| old.contains(Some(one)));
        let known = active.as_ref().map(Known::new);
        morph(&old, &new);
        self.around(&page);
        let typed = active.as_ref().filter(|_| wish.history != History::Leave);
        reset(&old, typed);
        self.document.set_title(&title);
        let history = self.window.history().ok()?;
        let kept = match wish.history {
            History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(address)),
            History::Replace => history.replace_state_with_url(&JsValue::NULL, "", Some(address)),
            History::Leave => Ok(()),
        };
        kept.ok()?;
        self.shown.replace(self.here());
        self.say(wish.is_sort);
        if wish.is_page {
            self.to_top();
        } else if let Some(known) = known {
            known.focus(&self.document, &old).or_else(|| self.to_top());
        }
        Some(())
    }

    fn part(&self, selector: &str) -> Option<Element> {
        self.document.query_selector(selector).ok()?
    }

    fn around(&self, page: &Document) {
        for selector in AROUND {
            if let (Some(old), Ok(Some(new))) = (self.part(selector), page.query_selector(selector)) {
                morph(&old, &new);
            }
        }
    }

    /// Says what is there now.
    fn say(&self, is_sort: bool) -> Option<()> {
        let mut text = self.part("main [data-said]")?.text_content()?;
        let heads = ["ascending", "descending"].map(|way| self.part(&format!("main th[aria-sort={way}]")));
        for (head, sentence) in heads.iter().zip(&self.sorted) {
            if let (Some(head), true) = (head, is_sort) {
                let column = head.text_content().unwrap_or_default();
                text = format!("{text}. {}", sentence.replace("{column}", &column));
            }
        }
        self.said.set_text_content(Some(&text));
        Some(())
    }

    /// Goes to where reading begins.
    fn to_top(&self) -> Option<()> {
        let top = self.part("main [data-said]")?.dyn_into::<HtmlElement>().ok()?;
        top.set_tab_index(-1);
        top.scroll_into_view();
        top.focus().ok()
    }
}

/// What tells a control from others.
struct Known {
    tag: String,
    id: String,
    name: Option<String>,
}

impl Known {
    fn new(element: &Element) -> Self {
        let label = || element.text_content().filter(|text| !text.is_empty());
        Self {
            tag: element.tag_name(),
            id: element.id(),
            name: element.get_attribute("aria-label").or_else(label),
        }
    }

    fn is(&self, element: &Element) -> bool {
        let other = Self::new(element);
        // The words of a field's choices change with every choice.
        self.tag == other.tag && self.id == other.id && (!self.id.is_empty() || self.name == other.name)
    }

    /// Sees to it that the control has the focus, if it is still there.
    fn focus(&self, document: &Document, part: &Element) -> Option<()> {
        if document.active_element().is_some_and(|one| self.is(&one)) {
            return Some(());
        }
        let all = part.query_selector_all(&self.tag).ok()?;
        let mut all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<HtmlElement>().ok());
        all.find(|one| self.is(one))?.focus().ok()
    }
}
