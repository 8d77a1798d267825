//! Finds the mark that is meant, outlines it and says it.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::window_event_listener_untyped;
use leptos::wasm_bindgen::JsCast as _;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

/// A drawing in a figure.
const DRAWING: &str = ".obs-figure svg.obs-chart, .obs-figure svg.obs-map";
/// What has the focus for the whole drawing.
const FRAME: &str = ".obs-figure > [tabindex]";
/// How far from the pointer a mark may be, in pixels.
const NEAR: f64 = 24.0;
/// The class of the mark that is read out.
const MARK: &str = "obs-mark";

/// What is read out.
struct Shown {
    mark: Option<Element>,
    line: Element,
    by_pointer: bool,
}

#[derive(Default)]
struct Reader {
    hint: String,
    shown: RefCell<Option<Shown>>,
}

/// Listens from now on.
pub(super) fn start(hint: String) {
    let reader = Rc::new(Reader {
        hint,
        ..Reader::default()
    });
    let listen = |name: &'static str, hear: fn(&Reader, &Event) -> Option<()>| {
        let reader = Rc::clone(&reader);
        // For as long as the page is open.
        let _ = window_event_listener_untyped(name, move |event| {
            hear(&reader, &event);
        });
    };
    listen("pointermove", Reader::on_pointer);
    listen("pointerdown", Reader::on_pointer);
    listen("focusin", Reader::on_focus);
    listen("focusout", Reader::on_leave);
    listen("keydown", Reader::on_key);
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn title(mark: &Element) -> Option<String> {
    mark.query_selector(":scope > title").ok()??.text_content()
}

/// The marks of a drawing, in their order.
fn marks(drawing: &Element) -> Vec<Element> {
    let Ok(titles) = drawing.query_selector_all(":scope * > title") else {
        return Vec::new();
    };
    (0..titles.length())
        .filter_map(|at| titles.get(at)?.parent_element())
        .collect()
}

/// How far a mark is from a place on the screen, in pixels.
fn distance(mark: &Element, (x, y): (f64, f64)) -> f64 {
    let place = mark.get_bounding_client_rect();
    let beside = |at: f64, from: f64, until: f64| (from - at).max(at - until).max(0.0);
    beside(x, place.left(), place.right()).hypot(beside(y, place.top(), place.bottom()))
}

impl Reader {
    fn on_pointer(&self, event: &Event) -> Option<()> {
        let target = target(event)?;
        let Some(drawing) = target.closest(DRAWING).ok()? else {
            if self.shown.borrow().as_ref().is_some_and(|shown| shown.by_pointer) {
                self.clear();
            }
            return None;
        };
        if title(&target).is_some() && !target.is_same_node(Some(&drawing)) {
            return self.show(Some(target), &drawing, true);
        }
        let pointer = event.dyn_ref::<PointerEvent>()?;
        let at = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
        let near = marks(&drawing).into_iter().map(|mark| (distance(&mark, at), mark));
        let (far, mark) = near.min_by(|(left, _), (right, _)| left.total_cmp(right))?;
        if far > NEAR {
            return None;
        }
        self.show(Some(mark), &drawing, true)
    }

    fn on_focus(&self, event: &Event) -> Option<()> {
        let target = target(event)?;
        if target.matches(FRAME).ok()? {
            let drawing = target.query_selector(DRAWING).ok()??;
            return self.show(None, &drawing, false);
        }
        let drawing = target.closest(DRAWING).ok()??;
        let mark = marks(&drawing).into_iter().find(|mark| target.contains(Some(mark)));
        self.show(mark, &drawing, false)
    }

    fn on_leave(&self, _: &Event) -> Option<()> {
        self.clear();
        Some(())
    }

    fn on_key(&self, event: &Event) -> Option<()> {
        let key = event.dyn_ref::<KeyboardEvent>()?;
        if key.ctrl_key() || key.alt_key() || key.meta_key() {
            return None;
        }
        let pressed = key.key();
        if pressed == "Escape" {
            self.clear();
            return None;
        }
        let frame = target(event)?;
        if !frame.matches(FRAME).ok()? {
            return None;
        }
        let drawing = frame.query_selector(DRAWING).ok()??;
        let marks = marks(&drawing);
        let is_current = |mark: &Element| mark.class_list().contains(MARK);
        let current = marks.iter().position(is_current);
        let last = marks.len().checked_sub(1)?;
        let next = match (pressed.as_str(), current) {
            ("ArrowRight" | "ArrowDown", Some(at)) => last.min(at + 1),
            ("ArrowLeft" | "ArrowUp", Some(at)) => at.saturating_sub(1),
            ("ArrowRight" | "ArrowDown" | "Home", _) => 0,
            ("ArrowLeft" | "ArrowUp" | "End", _) => last,
            _ => return None,
        };
        event.prevent_default();
        let mark = marks.into_iter().nth(next)?;
        // On a phone a drawing is wider than its frame.
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        nearest.set_inline(ScrollLogicalPosition::Nearest);
        mark.scroll_into_view_with_scroll_into_view_options(&nearest);
        self.show(Some(mark), &drawing, false)
    }

    /// Says a mark of a drawing, or what can be done with the drawing.
    fn show(&self, mark: Option<Element>, drawing: &Element, by_pointer: bool) -> Option<()> {
        let is_shown = self
            .shown
            .borrow()
            .as_ref()
            .is_some_and(|shown| shown.mark.is_some() && shown.mark == mark);
        if is_shown {
            return Some(());
        }
        self.clear();
        let figure = drawing.closest(".obs-figure").ok()??;
        let line = figure.query_selector(".obs-figure__read").ok()??;
        let text = match &mark {
            Some(mark) => {
                mark.class_list().add_1(MARK).ok()?;
                title(mark)?
            }
            None => self.hint.clone(),
        };
        line.set_text_content(Some(&text));
        self.shown.replace(Some(Shown { mark, line, by_pointer }));
        Some(())
    }

    fn clear(&self) {
        if let Some(shown) = self.shown.take() {
            if let Some(mark) = shown.mark {
                let _ = mark.class_list().remove_1(MARK);
            }
            shown.line.set_text_content(None);
        }
    }
}
