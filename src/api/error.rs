//! What may be said aloud when something fails.

use leptos::server_fn::codec::JsonEncoding;
use leptos::server_fn::error::{FromServerFnError, ServerFnErrorErr};
use serde::{Deserialize, Serialize};

/// A failure as a visitor may know it. Holds no text from inside.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
pub enum AppError {
    /// There is no such page, or not for this person.
    NotFound,
    /// What stands in the address where a day should is none.
    NoSuchDay,
    /// The register had published nothing on that day.
    BeforeFirst,
    /// The address is right, the method is not.
    WrongMethod,
    /// Somebody has to sign in first.
    SignInRequired,
    /// A second factor has to be set up first.
    FactorRequired,
    /// Who looks as somebody else changes nothing.
    ReadOnly,
    /// Somebody else was first; what is there now has to be looked at.
    Conflict,
    /// The request could not be read.
    Malformed,
    /// More was sent than is taken.
    TooLarge,
    /// The form was sent from another site.
    CrossSite,
    /// A file is being made; a little later it is there.
    NotMadeYet,
    /// A workbook would have too many rows.
    TooManyRows,
    /// So much was asked for from one network that it has to wait.
    TooMany,
    /// The answer took too long.
    TimedOut,
    /// Our fault; the reference is in the log.
    Internal {
        /// What staff look for.
        reference: String,
    },
}

impl AppError {
    /// The HTTP status of its page.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound | Self::BeforeFirst => 404,
            Self::WrongMethod => 405,
            Self::SignInRequired => 401,
            Self::Conflict => 409,
            Self::Malformed | Self::NoSuchDay => 400,
            Self::TooLarge => 413,
            Self::TooManyRows => 422,
            Self::TooMany => 429,
            Self::CrossSite | Self::FactorRequired | Self::ReadOnly => 403,
            Self::TimedOut | Self::NotMadeYet => 503,
            Self::Internal { .. } => 500,
        }
    }

    /// The code its sentences are kept under.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::NoSuchDay => "no-such-day",
            Self::BeforeFirst => "before-first",
            Self::WrongMethod => "wrong-method",
            Self::SignInRequired => "sign-in-required",
            Self::FactorRequired => "factor-required",
            Self::ReadOnly => "read-only",
            Self::Conflict => "conflict",
            Self::Malformed => "malformed",
            Self::TooLarge => "too-large",
            Self::CrossSite => "cross-site",
            Self::NotMadeYet => "not-made-yet",
            Self::TooManyRows => "too-many-rows",
            Self::TooMany => "too-many",
            Self::TimedOut => "timed-out",
            Self::Internal { .. } => "internal",
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Malformed
    }
}
