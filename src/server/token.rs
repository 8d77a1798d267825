//! Unguessable tokens and their hashes.

use sha2::{Digest as _, Sha256};

/// A random token of 128 bits in lower-case hexadecimal, for a link.
///
/// # Errors
/// The operating system gives no randomness.
pub fn new() -> Result<String, super::Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| super::Error::Hash(error.to_string()))?;
    Ok(hex(&bytes))
}

/// Random bytes for a code that people type.
///
/// # Errors
/// The operating system gives no randomness.
pub fn letters() -> Result<[u8; 10], super::Error> {
    let mut bytes = [0_u8; 10];
    getrandom::fill(&mut bytes).map_err(|error| super::Error::Hash(error.to_string()))?;
    Ok(bytes)
}

/// What is stored of a token: its SHA-256.
#[must_use]
pub fn hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// Bytes in lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A short reference a visitor can quote and staff can find in the log.
#[must_use]
pub fn reference() -> String {
    new().map_or_else(|_| "unknown".to_owned(), |token| token.chars().take(8).collect())
}
