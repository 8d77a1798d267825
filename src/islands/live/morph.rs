//! Makes a part of the open page equal to the same part of another, and keeps every element that is in both: so
//! focus, caret and what is open stay where they are.

use leptos::wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, Node};

/// Makes `old` equal to `new`, which gives its nodes away.
pub(super) fn morph(old: &Node, new: &Node) {
    if old.is_equal_node(Some(new)) {
        return;
    }
    let (Some(old_element), Some(new_element)) = (old.dyn_ref::<Element>(), new.dyn_ref::<Element>()) else {
        old.set_node_value(new.node_value().as_deref());
        return;
    };
    attributes(old_element, new_element);
    let mut next = old.first_child();
    let mut coming = new.first_child();
    while let Some(new_child) = coming {
        coming = new_child.next_sibling();
        let mut found = next.clone();
        while let Some(one) = found.clone().filter(|one| !is_like(one, &new_child)) {
            found = one.next_sibling();
        }
        let Some(found) = found else {
            let _ = old.insert_before(&new_child, next.as_ref());
            continue;
        };
        // What stands before the one that stays is not in the new part, or comes again further down.
        while let Some(gone) = next.take().filter(|one| !one.is_same_node(Some(&found))) {
            next = gone.next_sibling();
            let _ = old.remove_child(&gone);
        }
        next = found.next_sibling();
        morph(&found, &new_child);
    }
    while let Some(gone) = next {
        next = gone.next_sibling();
        let _ = old.remove_child(&gone);
    }
}

/// Whether two nodes are the same thing in both parts.
fn is_like(left: &Node, right: &Node) -> bool {
    let known = |node: &Node, name: &str| node.dyn_ref::<Element>().and_then(|one| one.get_attribute(name));
    let is_same = |name: &str| known(left, name) == known(right, name);
    left.node_name() == right.node_name() && is_same("id") && is_same("class")
}

fn names(element: &Element) -> Vec<String> {
    let names = element.get_attribute_names();
    names.iter().filter_map(|name| name.as_string()).collect()
}

fn attributes(old: &Element, new: &Element) {
    for name in names(old) {
        if !new.has_attribute(&name) {
            let _ = old.remove_attribute(&name);
        }
    }
    for name in names(new) {
        let value = new.get_attribute(&name).unwrap_or_default();
        if old.get_attribute(&name).as_ref() != Some(&value) {
            let _ = old.set_attribute(&name, &value);
        }
    }
}

/// Makes the fields of `part` show what their markup says, but for `typed`, into which somebody types.
pub(super) fn reset(part: &Element, typed: Option<&Element>) {
    let Ok(fields) = part.query_selector_all("input, select") else {
        return;
    };
    for at in 0..fields.length() {
        let Some(field) = fields.get(at) else { continue };
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            if !typed.is_some_and(|typed| typed.is_same_node(Some(input))) {
                input.set_value(&input.default_value());
            }
        } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            let chosen = select.query_selector("option[selected]").ok().flatten();
            select.set_value(&chosen.and_then(|one| one.get_attribute("value")).unwrap_or_default());
        }
    }
}
