//! What became of authorities, and what they came from.

use super::{SLUG, span};
use crate::data::{Cell, Column};
use crate::domain::register::Authority;

pub(super) const SUCCESSIONS: [Column; 8] = [
    SLUG,
    ("kind", "What became of the authority"),
    ("successor_name", "The body that took its place"),
    ("successor_slug", "The same, if it is in signatories"),
    ("earliest", "First possible day"),
    ("latest", "Last possible day; empty where it is not known"),
    ("precision", "How much is known of the date"),
    ("source", "Who says so"),
];
pub(super) const PREDECESSORS: [Column; 8] = [
    SLUG,
    ("kind", "How the authority took its place"),
    ("predecessor_name", "The body whose place it took"),
    ("predecessor_slug", "The same, if it is in signatories"),
    ("earliest", "First possible day"),
    ("latest", "Last possible day; empty where it is not known"),
    ("precision", "How much is known of the date"),
    ("source", "Who says so"),
];

pub(super) fn successions(authority: &Authority) -> Vec<Vec<Cell>> {
    let rows = authority.successions.iter().map(|one| {
        let mut row = vec![
            Cell::text(one.kind.as_str()),
            Cell::text(one.successor_name.as_str()),
            Cell::maybe(one.successor_slug.as_deref()),
        ];
        row.extend(span(Some(&one.span)));
        row.push(Cell::text(one.source.as_str()));
        row
    });
    rows.collect()
}

pub(super) fn predecessors(authority: &Authority) -> Vec<Vec<Cell>> {
    let rows = authority.predecessors.iter().map(|one| {
        let mut row = vec![
            Cell::text(one.kind.as_str()),
            Cell::text(one.name.as_str()),
            Cell::maybe(one.slug.as_deref()),
        ];
        row.extend(span(Some(&one.span)));
        row.push(Cell::text(one.source.as_str()));
        row
    });
    rows.collect()
}
