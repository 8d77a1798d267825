//! Files that people hand in: the field of a form, and links to what has come.

use leptos::prelude::*;

use crate::components::{ErrorLine, FileField, file_field};
use crate::domain::document::{DOCUMENT_MAX, DocumentStatus, MediaType};
use crate::locale::Words;
use crate::server::Ctx;
use crate::server::actions::kept::Fields;
use crate::server::db::documents::{Document, find_by_token};
use crate::server::error::Result;

/// What a form that brings a file shows again.
#[derive(Clone, Debug, Default)]
pub struct KeptDocument {
    token: String,
    name: String,
    problem: String,
}

impl KeptDocument {
    /// The file that came with a form before, by its kept fields.
    ///
    /// # Errors
    /// The database could not be read.
    pub async fn find(ctx: &Ctx, kept: &Fields) -> Result<Self> {
        let of = |name: &str| kept.get(name).cloned().unwrap_or_default();
        let mut conn = ctx.read().await?;
        let found = find_by_token(&mut conn, &of("document")).await?;
        Ok(Self {
            token: found.as_ref().map(|_| of("document")).unwrap_or_default(),
            name: found.map(|document| document.name).unwrap_or_default(),
            problem: of("document_problem"),
        })
    }

    fn sentence(&self, w: Words) -> Option<String> {
        let most = w.number(i64::try_from(DOCUMENT_MAX / (1024 * 1024)).unwrap_or_default());
        (!self.problem.is_empty()).then(|| w.with(&format!("document-{}", self.problem), &[("most", most.into())]))
    }

    /// The line of the error summary; none where nothing is wrong.
    pub fn line(&self, w: Words) -> Option<ErrorLine> {
        self.sentence(w).map(|text| ErrorLine {
            href: "#document".to_owned(),
            text,
        })
    }

    /// The field with that label.
    pub fn field(&self, w: Words, label: String) -> impl IntoView + use<> {
        let most = w.number(i64::try_from(DOCUMENT_MAX / (1024 * 1024)).unwrap_or_default());
        let about = w.with("document-kept", &[("name", self.name.clone().into())]);
        file_field(FileField {
            label,
            hint: w.with("document-hint", &[("most", most.into())]),
            accept: MediaType::ALL.map(MediaType::mime).join(","),
            error: self.sentence(w),
            error_word: w.t("error-word"),
            kept: (self.token.clone(), about),
        })
    }
}

/// Links to files, with size, and what is to be known of those that cannot be read.
pub fn list(w: Words, documents: &[Document]) -> impl IntoView + use<> {
    let items = documents
        .iter()
        .map(|document| {
            let size = w.with(
                "document-size",
                &[("kb", w.number((document.size / 1024).max(1)).into())],
            );
            let about = format!(
                "{} ({}, {size})",
                document.name,
                document.media_type.code().to_uppercase()
            );
            match document.status {
                DocumentStatus::Clean => {
                    view! { <li><a href=format!("/documents/{}", document.id)>{about}</a></li> }.into_any()
                }
                status => {
                    let why = w.t(&format!("document-status-{status}"));
                    view! { <li>{about} ": " {why}</li> }.into_any()
                }
            }
        })
        .collect_view();
    (!documents.is_empty()).then(|| view! { <ul>{items}</ul> })
}
