//! The observatory of the European Charter for Equality of Women and Men in Local Life.
//!
//! This file is the map: one line a room. Who may name whom is held by two
//! things: the `hydrate` build, which has only the shared rooms, and
//! `tests/rooms.rs`, which reads the sources. README says how to add a page, a
//! question, a language, a query.

/// Server functions: what a form may ask for. Thin.
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod api;
/// The Charter's rules. Pure: the same code judges on the server and in the browser.
pub mod domain;
/// The interactive spots of a page; each is useful without the browser's help.
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod islands;

/// Figures: one data object gives the sentence, the drawing, the table and the CSV.
#[cfg(feature = "ssr")]
pub mod charts;
/// Markup without knowledge: finished strings in, HTML out.
#[cfg(feature = "ssr")]
pub mod components;
/// Open data: one table of typed cells gives CSV, JSON and XLSX.
#[cfg(feature = "ssr")]
pub mod data;
/// Words, numbers, dates, names and sorting in the visitor's language.
#[cfg(feature = "ssr")]
pub mod locale;
/// One file a page.
#[cfg(feature = "ssr")]
pub mod pages;
/// Addresses as a type: no page address is spelled anywhere else.
#[cfg(feature = "ssr")]
pub mod paths;
/// Database, actions, sessions and the wiring of the router.
#[cfg(feature = "ssr")]
pub mod server;

/// Starts the islands of a page; called by `/pkg/boot.js`.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
