//! Staff close problems of imports.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// Closing a problem of an import.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct CloseProblemForm {
    /// The page's language.
    pub lang: String,
    /// The problem's key.
    pub import_problem: String,
    /// Why nothing has to be done about it any more.
    pub why: String,
}

/// Closes a problem of an import.
#[server(prefix = "/form", endpoint = "close_import_problem")]
pub async fn close_import_problem(#[server(default)] form: CloseProblemForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::import_problems;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.import_problem)?;
        let page = Href::ImportProblems.to(world.lang);
        let fields = [("import_problem", id.to_string()), ("why", form.why.clone())];
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                match import_problems::close(&world.ctx, &reviewer, id, &form.why).await? {
                    None => Ok(format!("{page}?saved=closed")),
                    Some(problem) => world.kept_at(&page, fields, problem).await,
                }
            })
            .await
    })
    .await
}
