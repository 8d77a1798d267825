//! Numbers that lead to the rows that they count.

use leptos::prelude::*;

use super::SHOWN;
use crate::pages::Visit;
use crate::paths::Href;

/// Filters of the list of signatories, as they stand in its address.
pub type Filters<'a> = &'a [(&'static str, &'a str)];

/// The list of signatories with these filters.
pub fn rows_of(visit: &Visit, filters: Filters) -> String {
    let base = Href::Signatories.to(visit.words.lang);
    if filters.is_empty() {
        return visit.stay(&base);
    }
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(filters);
    visit.stay(&format!("{base}?{}", query.finish()))
}

/// A number, and where its rows are; of none there are no rows.
pub fn counted(visit: &Visit, number: i64, filters: Filters) -> AnyView {
    let text = visit.words.number(number);
    if number == 0 {
        return text.into_any();
    }
    view! { <a class="obs-counted" href=rows_of(visit, filters)>{text}</a> }.into_any()
}

/// Where the rest of a list is, if only its first page is shown.
pub fn rest(visit: &Visit, all: i64, filters: Filters) -> impl IntoView + use<> {
    let is_long = usize::try_from(all).unwrap_or(0) > SHOWN;
    is_long.then(|| view! { <p><a href=rows_of(visit, filters)>{visit.words.count("list-rest", all)}</a></p> })
}
