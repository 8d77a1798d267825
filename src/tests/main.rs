//! Tests of the whole, through the front door: each module is a page, a flow or a promise.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

mod access;
mod accounts_admin;
mod acting;
mod api;
mod bulk;
mod cache;
mod catalogue;
mod certify;
mod claims;
mod compare;
mod corrections;
mod counted;
mod data;
mod desk;
mod disks;
mod documents;
mod embed;
mod endorsements;
mod escape;
mod factor_resets;
mod feeds;
mod figures;
mod formats;
mod forms;
mod hostile;
mod idle;
mod import;
mod joining;
