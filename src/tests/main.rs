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
mod compare;
mod corrections;
mod data;
mod desk;
mod disks;
mod embed;
mod escape;
mod feeds;
mod figures;
mod formats;
mod forms;
mod hostile;
mod import;
mod letters;
mod locale;
mod log;
mod look_as;
mod mail;
mod operator;
mod own_account;
mod past;
mod places;
mod plans;
mod practice;
mod proof;
mod public;
mod report;
mod rooms;
mod schema;
mod search;
mod second_factor;
mod sitemap;
mod support;
