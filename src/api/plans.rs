//! Recording what a source says of an action plan.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use crate::domain::plan::TypedPlan;

/// What a source says of an authority's plan.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PlanForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// The token of a file that came with the form.
    pub document: String,
    /// Why a file that came was not taken.
    pub document_problem: String,
    /// What the source says.
    #[serde(flatten)]
    pub fields: TypedPlan,
}

/// Records it.
#[server(prefix = "/form", endpoint = "record_plan")]
pub async fn record_plan(#[server(default)] form: PlanForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::plans;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::StaffPlans(&form.authority).to(world.lang);
        let mut fields: Vec<(&str, String)> = form.fields.fields().into();
        fields.push(("document", form.document.clone()));
        fields.push(("document_problem", form.document_problem.clone()));
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                match form.fields.check(world.ctx.today()) {
                    Ok(_) if !form.document_problem.is_empty() => world.kept_at(&page, fields, "plan-faults").await,
                    Ok(evidence) => {
                        plans::record(&world.ctx, &reviewer, &form.authority, &evidence, &form.document).await?;
                        Ok(format!("{page}?saved=plan"))
                    }
                    Err(_) => world.kept_at(&page, fields, "plan-faults").await,
                }
            })
            .await
    })
    .await
}
