//! From a row of a list to the authority that it is about.

use leptos::prelude::*;

use crate::domain::alike::{alike, with_geonames};
use crate::domain::register::Authority;
use crate::locale::fold::fold_forms;
use crate::pages::Visit;
use crate::paths::Href;

/// A link to the entry that a row is about, as far as it can be told from the row; else, for whoever may, to the form of a
/// new one. `cell` gives what the row holds in a column.
pub fn entry_link(visit: &Visit, cell: impl Fn(&str) -> String) -> AnyView {
    let w = visit.words;
    let (name, country, id) = (cell("name"), cell("country"), cell("geonames_id"));
    let find = || -> Option<&Authority> {
        let forms: Vec<String> = name.split(" / ").flat_map(|name| fold_forms(name, "")).collect();
        with_geonames(visit.register(), &id).or_else(|| alike(visit.register(), &country, &forms).into_iter().next())
    };
    if let Some(found) = find() {
        let href = Href::StaffEdit(&found.slug).to(w.lang);
        let name = found.name().to_owned();
        return view! { <a href=href>{w.t("edit-link")} ": " {name}</a> }.into_any();
    }
    if !visit.may_change() {
        return ().into_any();
    }
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("name", &name).append_pair("country", &country);
    let href = format!("{}?{}", Href::StaffNew.to(w.lang), query.finish());
    view! { <a href=href>{w.t("edit-new-title")}</a> }.into_any()
}
