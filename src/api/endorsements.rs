//! A signatory takes on the articles that were new in 2022.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use crate::domain::endorsement::TypedEndorsement;
use crate::domain::request::TypedRequestDecision;

/// Declaring it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct EndorsementForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// The token of the file with the decision.
    pub document: String,
    /// Why a file that came was not taken.
    pub document_problem: String,
    /// What was typed.
    #[serde(flatten)]
    pub fields: TypedEndorsement,
}

/// A decision on it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct EndorsementDecisionForm {
    /// The page's language.
    pub lang: String,
    /// The endorsement's key.
    pub endorsement: String,
    /// What was decided.
    #[serde(flatten)]
    pub fields: TypedRequestDecision,
}

/// Declares that an authority takes on the new articles.
#[server(prefix = "/form", endpoint = "ask_for_endorsement")]
pub async fn ask_for_endorsement(#[server(default)] form: EndorsementForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::endorsements;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        // First of all, as the slug becomes part of an address.
        let register = world.ctx.register().await?;
        register.authority(&form.authority).ok_or(Error::NotFound)?;
        let page = Href::Endorsement(&form.authority).to(world.lang);
        let problem = match form.document_problem.as_str() {
            "" if form.document.is_empty() => "missing".to_owned(),
            problem => problem.to_owned(),
        };
        let mut fields: Vec<(&str, String)> = form.fields.fields().into();
        fields.push(("document", form.document.clone()));
        fields.push(("document_problem", problem.clone()));
        world
            .keeping(&page, fields.clone(), async {
                let approver = world.approver_of(&form.authority).await?;
                let asked = match form.fields.check(world.ctx.today()) {
                    Ok(asked) if problem.is_empty() => asked,
                    _ => return world.kept_at(&page, fields, "form-faults").await,
                };
                match endorsements::ask(&world.ctx, &approver, &asked, &form.document).await? {
                    None => Ok(format!("{page}?saved=asked")),
                    Some(problem) => world.kept_at(&page, fields, problem).await,
                }
            })
            .await
    })
    .await
}

/// Decides on it.
#[server(prefix = "/form", endpoint = "decide_endorsement")]
pub async fn decide_endorsement(#[server(default)] form: EndorsementDecisionForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::endorsements;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.endorsement)?;
        let page = Href::StaffEndorsement(id).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let coordinator = world.coordinator_of_endorsement(id).await?;
                let Ok((is_confirmed, why)) = form.fields.check() else {
                    return world.kept_at(&page, fields, "form-faults").await;
                };
                match endorsements::decide(&world.ctx, &coordinator, id, is_confirmed, &why).await? {
                    None => Ok(format!("{}?saved=decided", Href::StaffEndorsements.to(world.lang))),
                    Some(problem) => world.kept_at(&page, fields, problem).await,
                }
            })
            .await
    })
    .await
}
