//! The Charter's rules, and the words for its things. No I/O, no clock.
//!
//! May name only itself, serde and chrono's date types.

pub mod account;
pub mod account_step;
pub mod action;
pub mod alike;
pub mod beside;
pub mod change;
pub mod claim;
mod codes;
pub mod cohort;
pub mod commitment;
pub mod correction;
pub mod date;
pub mod document;
pub mod edit;
pub mod endorsement;
pub mod factor_reset;
pub mod growth;
pub mod joining;
pub mod kept;
pub mod kind;
pub mod letter;
pub mod mapped;
pub mod notice;
pub mod order;
pub mod people;
pub mod plan;
pub mod practice;
pub mod reason;
pub mod register;
pub mod report;
pub mod request;
pub mod selection;
pub mod tally;
pub mod throttle;
pub mod typed;
pub mod withdrawal;
pub mod wording;
