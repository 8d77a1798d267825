//! The observatory's decisions.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// A reviewer's decision.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct DecisionForm {
    /// The page's language.
    pub lang: String,
    /// The report's key.
    pub report: String,
    /// What the page showed.
    pub revision: String,
    /// `return` or `accept`.
    pub step: String,
    /// What the authority is told.
    pub comment: String,
}

/// Returns or accepts a report.
#[server(prefix = "/form", endpoint = "decide")]
pub async fn decide(#[server(default)] form: DecisionForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::reviews;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.report)?;
        let page = Href::Review(id).to(world.lang);
        let fields = [("comment", form.comment.clone()), ("step", form.step.clone())];
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                match reviews::judge(&form.step, &form.comment) {
                    Ok(step) => {
                        let revision = key(&form.revision)?;
                        reviews::decide(&world.ctx, &reviewer, id, revision, step, &form.comment).await?;
                        Ok(format!("{}?saved={}", Href::Queue.to(world.lang), step.code()))
                    }
                    Err(problem) => world.kept_at(&page, fields, problem.code()).await,
                }
            })
            .await
    })
    .await
}
