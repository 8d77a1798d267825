//! By what a browser is known again from which somebody has signed in.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

/// The token of a browser, as it was sent, and the one that goes back with the answer.
#[derive(Clone, Default)]
pub struct Device {
    sent: Option<String>,
    given: Arc<Mutex<Option<String>>>,
}

impl Device {
    /// A browser that sent this token.
    #[must_use]
    pub fn that_sent(token: Option<String>) -> Self {
        Self {
            sent: token,
            given: Arc::default(),
        }
    }

    /// The token that was sent. Anybody can send anything.
    #[must_use]
    pub fn sent(&self) -> Option<&str> {
        self.sent.as_deref()
    }

    /// Lets the browser be known by this token from now on.
    pub fn give(&self, token: String) {
        *self.given.lock().unwrap_or_else(PoisonError::into_inner) = Some(token);
    }

    /// Lets the browser be known no more.
    pub fn forget(&self) {
        self.give(String::new());
    }

    /// The token that goes back; empty for a browser that is to be known no more.
    #[must_use]
    pub fn given(&self) -> Option<String> {
        self.given.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// No log shows a token.
impl fmt::Debug for Device {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.sent.is_some() { "a token" } else { "no token" })
    }
}
