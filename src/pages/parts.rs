//! Pieces that several pages share.

mod counted;
pub mod document;
mod entry_link;
mod figure;
mod filters;
mod form;
mod measure;
mod request;
pub mod sheet;
mod steps;
mod table;
mod trail;

use leptos::prelude::*;

pub use self::counted::{counted, rest, rows_of};
pub use self::entry_link::entry_link;
pub use self::figure::{figure, figure_of_list, framed_figure, table_in_order};
pub use self::filters::{choices, countries, filter, filters, select};
pub use self::form::{Asked, notice};
pub use self::measure::measure;
pub use self::request::{RequestLine, request_decision, request_form, requests};
pub use self::steps::{stages, steps};
pub use self::table::{Table, authority_rows, authority_table};
pub use self::trail::{Line, line, role_words, roles, trail, turning};

use super::Visit;
use crate::components::{self, in_language, status};
use crate::domain::commitment::Standing;
use crate::domain::date::DateSpan;
use crate::domain::register::{Authority, PlaceName, PublishedCount};
use crate::domain::wording::LIST_LANGUAGE;
use crate::locale::Words;
use crate::paths::Href;

/// The way back up, in the publication that the page shows.
pub fn way_back(visit: &Visit, way: Vec<(Href<'static>, &'static str)>) -> impl IntoView + use<> {
    let way = way.into_iter().map(|(href, key)| (visit.to(&href), key));
    upward(visit.words, way.collect())
}

/// The same for who works on the register as it is.
pub fn breadcrumb(w: Words, way: Vec<(Href<'static>, &'static str)>) -> impl IntoView {
    let way = way.into_iter().map(|(href, key)| (href.to(w.lang), key));
    upward(w, way.collect())
}

fn upward(w: Words, way: Vec<(String, &'static str)>) -> impl IntoView + use<> {
    let items = way
        .into_iter()
        .map(|(address, key)| {
            view! { <li class="obs-breadcrumb__item"><a href=address>{w.t(key)}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="obs-breadcrumb" aria-label=w.t("nav-breadcrumb")>
            <ol class="obs-breadcrumb__list">{items}</ol>
        </nav>
    }
}

/// The head of a page.
pub fn page_head(title: String, lead: String) -> impl IntoView {
    view! {
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{title}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="obs-page-head__lead">{lead}</p> })}
        </div>
    }
}

/// The head of a page whose lead says figures of this register; `elsewhere` is where those of others stand.
pub fn figures_head(visit: &Visit, title: String, lead: String, elsewhere: Option<String>) -> impl IntoView + use<> {
    let w = visit.words;
    let elsewhere = elsewhere.map(|href| view! { " · " <a href=href>{w.t("key-published-all")}</a> });
    view! {
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{title}</h1>
            <p class="obs-page-head__lead">{lead}</p>
            <p class="obs-source">{as_of(visit)} {elsewhere}</p>
        </div>
    }
}

/// "This register, 23 November 2026", with a link to the rule by which it counts.
pub fn as_of(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let text = w.with(
        "as-of-register",
        &[("day", w.day(visit.register().published_on).into())],
    );
    view! { {text} " " <a href=visit.to(&Href::MethodSection("counts"))>{w.t("how-we-count")}</a> }
}

/// Who says so, as [`crate::components::source`] shows it; of invented data, that it is invented.
pub fn source(w: Words, text: &str) -> AnyView {
    match text {
        SAMPLE => w.t("sample-mark").into_any(),
        text => components::source(text),
    }
}

/// The source of invented data.
const SAMPLE: &str = "sample";

/// The rows of a table as files; `address` is that of a file with this ending.
pub fn downloads(w: Words, address: impl Fn(&str) -> String) -> AnyView {
    files(w.t("data-download"), address)
}

/// The same of what a page of several figures tells.
pub fn figures_as_files(w: Words, address: impl Fn(&str) -> String) -> AnyView {
    files(w.t("data-figures"), address)
}

/// The same of what is known of one authority.
pub fn one_as_files(w: Words, address: impl Fn(&str) -> String) -> AnyView {
    files(w.t("data-whole"), address)
}

fn files(about: String, address: impl Fn(&str) -> String) -> AnyView {
    let [csv, json, xlsx] = ["csv", "json", "xlsx"].map(address);
    view! {
        <p class="obs-source">
            {about} " " <a href=csv>"CSV"</a> ", " <a href=json>"JSON"</a> ", " <a href=xlsx>"Excel"</a>
        </p>
    }
    .into_any()
}

/// A link to the feed that tells of changes of what the page is about.
pub fn feed(visit: &Visit, feed: &Href) -> AnyView {
    let (address, text) = (visit.to(feed), visit.words.t("changes-feed"));
    view! { <a href=address type="application/atom+xml">{text}</a> }.into_any()
}

/// What a form that asks for another page of the register brings along, so that it stays in the same publication.
pub fn same_publication(visit: &Visit) -> Option<AnyView> {
    let publication = visit.register().publication.to_string();
    visit
        .edition
        .is_earlier
        .then(|| view! { <input type="hidden" name="publication" value=publication /> }.into_any())
}

/// How many rows a list on the page of something else has at most.
pub const SHOWN: usize = 100;

/// A row of a list of facts.
pub fn fact(name: String, value: impl IntoView + 'static) -> AnyView {
    view! {
        <div class="obs-facts__row">
            <dt class="obs-facts__name">{name}</dt>
            <dd class="obs-facts__value">{value.into_any()}</dd>
        </div>
    }
    .into_any()
}

/// Its name: in the place's own script first, then as the sources write it; each in its own language.
pub fn authority_name(w: Words, authority: &Authority) -> AnyView {
    let language = authority.names.first().and_then(|name| name.language.as_deref());
    let name = in_language(authority.name(), language.unwrap_or_default(), w.lang.code());
    match authority.native_name() {
        Some(native) => {
            let native = place_name(w, authority, native);
            view! { {native} " · " {name} }.into_any()
        }
        None => name,
    }
}

/// A name of its place: in the authority's language if it is its own, else only its script is known.
pub fn place_name(w: Words, authority: &Authority, name: &PlaceName) -> AnyView {
    let language = authority.names.first().and_then(|name| name.language.as_deref());
    let language = language.filter(|_| authority.native_name() == Some(name));
    let tag = language.map_or_else(|| format!("und-{}", name.script), ToOwned::to_owned);
    in_language(&name.text, &tag, w.lang.code())
}

/// The status of an authority: that of its commitment, or that it is apart.
pub fn authority_status(w: Words, authority: &Authority) -> impl IntoView + use<> {
    let (code, word) = status_of(w, authority);
    status(code, word)
}

/// The same as code and word.
pub fn status_of(w: Words, authority: &Authority) -> (&'static str, String) {
    let code = authority
        .main_commitment()
        .map_or("unknown", |commitment| commitment.status.code());
    let word = if code == "unknown" {
        w.t("unknown")
    } else {
        w.t(&format!("status-{code}"))
    };
    let is_former = authority.standing() == Standing::Former;
    let code = if is_former && code == "unknown" { "ended" } else { code };
    (code, word)
}

/// When an authority signed, as exactly as it is known.
pub fn signed(w: Words, authority: &Authority) -> String {
    match authority.signed() {
        Some(span) => w.span(span),
        None => w.t("unknown"),
    }
}

/// A number that somebody else has published, as it was published: "2,000 or more".
pub fn published_number(w: Words, count: &PublishedCount) -> String {
    let number = w.number(count.number);
    match (count.is_exact, count.is_increment) {
        (_, true) => w.with("published-increment", &[("n", number.into())]),
        (true, false) => number,
        (false, false) => w.with("published-at-least", &[("n", number.into())]),
    }
}

/// The same to be shown by itself: the source's own wording in the language of the lists.
pub fn when(w: Words, as_of: &str) -> AnyView {
    let is_wording = !as_of.is_empty() && as_of != "undated" && DateSpan::parse(as_of).is_err();
    let language = if is_wording { LIST_LANGUAGE } else { w.lang.code() };
    in_language(&published_as_of(w, as_of), language, w.lang.code())
}

/// The day or year a source gives for its figure; the source's own wording where it is none.
pub fn published_as_of(w: Words, as_of: &str) -> String {
    if as_of.is_empty() || as_of == "undated" {
        return w.t("published-undated");
    }
    DateSpan::parse(as_of).map_or_else(|_| as_of.to_owned(), |span| w.span(&span))
}
