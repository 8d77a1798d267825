//! Somebody says to work for an authority and asks to speak for it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use crate::domain::claim::{TypedClaim, TypedClaimDecision};

/// A claim.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ClaimForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// A field that people do not see: who fills it in is none.
    pub leave_empty: String,
    /// What was typed.
    #[serde(flatten)]
    pub fields: TypedClaim,
}

/// The button behind the link of a claim.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ConfirmClaimForm {
    /// The page's language.
    pub lang: String,
    /// The link's token.
    pub link: String,
}

/// The code that came by post.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ClaimCodeForm {
    /// The page's language.
    pub lang: String,
    /// The link's token.
    pub link: String,
    /// The code.
    pub code: String,
}

/// A decision on a claim.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ClaimDecisionForm {
    /// The page's language.
    pub lang: String,
    /// The claim's key.
    pub claim: String,
    /// What was decided.
    #[serde(flatten)]
    pub fields: TypedClaimDecision,
}

/// Takes a claim from anybody.
#[server(prefix = "/form", endpoint = "ask_for_access")]
pub async fn ask_for_access(#[server(default)] form: ClaimForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::claims;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        // First of all, as the slug becomes part of an address.
        let register = world.ctx.register().await?;
        register.authority(&form.authority).ok_or(Error::NotFound)?;
        let page = Href::Access(&form.authority).to(world.lang);
        let sent = format!("{page}?sent=yes");
        if !form.leave_empty.is_empty() {
            return Ok(sent);
        }
        let problem = match form.fields.check() {
            Ok(claim) => {
                // Of a language that we do not write, the page's is taken.
                let language = World::expect(&form.fields.language)?.lang;
                claims::send(&world.ctx, &form.authority, &claim, language.code()).await?
            }
            Err(_) => Some("form-faults"),
        };
        match problem {
            None => Ok(sent),
            Some(problem) => world.kept_at(&page, form.fields.fields(), problem).await,
        }
    })
    .await
}

/// Confirms the address of a claim.
#[server(prefix = "/form", endpoint = "confirm_claim")]
pub async fn confirm_claim(#[server(default)] form: ConfirmClaimForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::claims;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        claims::confirm(&world.ctx, &form.link).await?;
        Ok(Href::Claim(&form.link).to(world.lang))
    })
    .await
}

/// Takes the code that came by post.
#[server(prefix = "/form", endpoint = "enter_claim_code")]
pub async fn enter_claim_code(#[server(default)] form: ClaimCodeForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::claims;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::Claim(&form.link).to(world.lang);
        match claims::enter_code(&world.ctx, &form.link, &form.code).await {
            // The page says what has become of the claim.
            Ok(true) | Err(Error::Conflict) => Ok(page),
            Ok(false) => world.kept_at(&page, [("code", form.code)], "claim-code-wrong").await,
            Err(error) => Err(error),
        }
    })
    .await
}

/// Decides a claim.
#[server(prefix = "/form", endpoint = "decide_claim")]
pub async fn decide_claim(#[server(default)] form: ClaimDecisionForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::claims;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.claim)?;
        let page = Href::StaffClaim(id).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let coordinator = world.coordinator_of_claim(id).await?;
                let Ok((decision, why)) = form.fields.check() else {
                    return world.kept_at(&page, fields, "form-faults").await;
                };
                match claims::decide(&world.ctx, &coordinator, id, &decision, &why).await? {
                    Some(code) => {
                        let letter = Href::ClaimLetter(id).to(world.lang);
                        world.shown_once(&letter, vec![code]).await
                    }
                    None => Ok(format!("{}?saved=decided", Href::StaffClaims.to(world.lang))),
                }
            })
            .await
    })
    .await
}
