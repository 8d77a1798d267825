//! What is wrong with a request of a program: RFC 9457, in English.

use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::api::AppError;
use crate::server::Error;
use crate::server::http::layers::Ours;

/// A problem.
#[derive(Debug)]
pub struct Problem {
    status: StatusCode,
    title: &'static str,
    detail: String,
}

/// Whether a request comes from a program, so that a failure is told as a problem.
#[must_use]
pub fn is_for_programs(uri: &Uri) -> bool {
    uri.path().starts_with("/api/")
}

impl Problem {
    /// A parameter has a value that it cannot have.
    #[must_use]
    pub fn wrong(name: &str, what: &str) -> Self {
        Self {
            status: StatusCode::BAD_REQUEST,
            title: "A parameter has a wrong value",
            detail: format!("{name} {what}"),
        }
    }

    /// The same of a parameter that has one of these values.
    #[must_use]
    pub fn choice<T: AsRef<str>>(name: &str, codes: &[T]) -> Self {
        let codes: Vec<&str> = codes.iter().map(AsRef::as_ref).collect();
        Self::wrong(name, &format!("is none of {}", codes.join(", ")))
    }

    /// There is no such thing.
    #[must_use]
    pub fn not_found(detail: &str) -> Self {
        Self {
            status: StatusCode::NOT_FOUND,
            title: "Not found",
            detail: detail.to_owned(),
        }
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let detail = match &error {
            AppError::NotFound => {
                "There is nothing at this address; /api/v1/openapi.json tells what there is".to_owned()
            }
            AppError::NoSuchDay => "as_of is no day as in 2026-11-23".to_owned(),
            AppError::BeforeFirst => "Nothing had been published on that day".to_owned(),
            AppError::WrongMethod => "Only GET and HEAD are answered here".to_owned(),
            AppError::TooMany => {
                "More was asked for from your network than we answer at once; Retry-After says how many seconds to wait"
                    .to_owned()
            }
            AppError::Internal { reference } => format!("The fault is ours; its reference is {reference}"),
            other => format!("The request was refused: {}", other.code()),
        };
        Self {
            status,
            title: status.canonical_reason().unwrap_or("Problem"),
            detail,
        }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        AppError::from(error).into()
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = json!({
            "type": "about:blank",
            "title": self.title,
            "status": self.status.as_u16(),
            "detail": self.detail,
        });
        let headers = [
            (header::CONTENT_TYPE, "application/problem+json"),
            (header::CACHE_CONTROL, "no-cache"),
            (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        ];
        let mut response = (self.status, headers, body.to_string()).into_response();
        response.extensions_mut().insert(Ours);
        response
    }
}
