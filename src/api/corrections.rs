//! What visitors say is wrong, and staff's answer.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use crate::domain::correction::TypedCorrection;

/// What is wrong on a signatory's page.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct CorrectionForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// A field that people do not see: who fills it in is none.
    pub leave_empty: String,
    /// What was typed.
    #[serde(flatten)]
    pub fields: TypedCorrection,
}

/// Who is missing in the register.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct MissingForm {
    /// The page's language.
    pub lang: String,
    /// What the visitor had searched for: who is missing.
    pub searched: String,
    /// A field that people do not see: who fills it in is none.
    pub leave_empty: String,
    /// What was typed.
    #[serde(flatten)]
    pub fields: TypedCorrection,
}

/// Takes from anybody that a signatory is missing.
#[server(prefix = "/form", endpoint = "send_missing")]
pub async fn send_missing(#[server(default)] form: MissingForm) -> Result<(), AppError> {
    use crate::domain::correction::{About, parse_missing};
    use crate::paths::Href;
    use crate::server::actions::corrections;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::Missing.to(world.lang);
        let sent = format!("{page}?saved=missing");
        if !form.leave_empty.is_empty() {
            return Ok(sent);
        }
        let problem = match (parse_missing(&form.searched), form.fields.check()) {
            (Ok(searched), Ok(correction)) => {
                corrections::send(&world.ctx, world.lang.code(), &About::Missing(searched), &correction).await?
            }
            _ => Some("correction-faults"),
        };
        let Some(problem) = problem else { return Ok(sent) };
        let fields = form.fields.fields().into_iter();
        let fields = fields.chain([("searched", form.searched.clone())]);
        world.kept_at(&page, fields, problem).await
    })
    .await
}

/// Closing a correction.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct CloseForm {
    /// The page's language.
    pub lang: String,
    /// The correction's key.
    pub correction: String,
    /// What was done about it.
    pub note: String,
}

/// Takes a correction from anybody.
#[server(prefix = "/form", endpoint = "send_correction")]
pub async fn send_correction(#[server(default)] form: CorrectionForm) -> Result<(), AppError> {
    use crate::domain::correction::About;
    use crate::paths::Href;
    use crate::server::actions::corrections;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        // First of all, as the slug becomes part of an address.
        let authority = corrections::authority(&world.ctx, &form.authority).await?;
        let sent = format!("{}?saved=correction", Href::Signatory(&form.authority).to(world.lang));
        if !form.leave_empty.is_empty() {
            return Ok(sent);
        }
        let page = Href::Correction(&form.authority).to(world.lang);
        let problem = match form.fields.check() {
            Ok(correction) => {
                corrections::send(&world.ctx, world.lang.code(), &About::Authority(authority), &correction).await?
            }
            Err(_) => Some("correction-faults"),
        };
        match problem {
            None => Ok(sent),
            Some(problem) => world.kept_at(&page, form.fields.fields(), problem).await,
        }
    })
    .await
}

/// Closes a correction.
#[server(prefix = "/form", endpoint = "close_correction")]
pub async fn close_correction(#[server(default)] form: CloseForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::corrections;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.correction)?;
        let page = Href::StaffCorrection(id).to(world.lang);
        let fields = [("note", form.note.clone())];
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                if corrections::is_too_long(&form.note) {
                    return world.kept_at(&page, fields, "note-too-long").await;
                }
                corrections::close(&world.ctx, &reviewer, id, &form.note).await?;
                Ok(format!("{}?saved=closed", Href::StaffCorrections.to(world.lang)))
            })
            .await
    })
    .await
}
