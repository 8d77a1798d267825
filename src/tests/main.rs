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
mod languages;
mod letters;
mod limits;
mod locale;
mod log;
mod look_as;
mod mail;
mod new_sign_in;
mod operator;
mod own_account;
mod passkeys;
mod past;
mod people;
mod personal;
mod places;
mod plans;
mod practice;
mod proof;
mod public;
mod register_edits;
mod replay;
mod report;
mod retention;
mod rooms;
mod scans;
mod schema;
mod search;
mod second_factor;
mod sign_in_guard;
#[cfg(feature = "oidc")]
mod sign_on;
#[cfg(not(feature = "oidc"))]
mod sign_on_off;
mod sitemap;
mod support;
mod withdrawals;
