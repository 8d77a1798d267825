//! One function for each thing a person does: rule, transaction, audit row.

pub mod account_admin;
pub mod accounts;
mod admission;
pub mod certify;
pub mod claims;
pub mod corrections;
pub mod devices;
pub mod endorsements;
pub mod erasure;
pub mod factor_resets;
pub mod import_problems;
pub mod joining;
pub mod kept;
pub mod letters;
pub mod own_account;
pub mod passkeys;
pub mod people;
pub mod plans;
pub mod register_edits;
pub mod reports;
pub mod reviews;
pub mod samples;
pub mod second_factor;
#[cfg(feature = "oidc")]
pub mod sign_on;
pub mod standing_in;
mod throttle;
pub mod withdrawals;
