//! The reset of a lost second factor.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// The button of whoever has lost it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct FactorLostForm {
    /// The page's language.
    pub lang: String,
    /// Where to go after signing in: a local address.
    pub next: String,
}

/// An administrator asks for a reset.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AskResetForm {
    /// The page's language.
    pub lang: String,
    /// The person's address.
    pub email: String,
    /// Why.
    pub reason: String,
}

/// Another administrator decides.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct CloseResetForm {
    /// The page's language.
    pub lang: String,
    /// The request's key.
    pub reset: String,
    /// `confirmed` or `refused`.
    pub step: String,
}

/// Takes down that somebody has lost the second factor.
#[server(prefix = "/form", endpoint = "sign_in_lost_factor")]
pub async fn sign_in_lost_factor(#[server(default)] form: FactorLostForm) -> Result<(), AppError> {
    use crate::paths::{Href, local};
    use crate::server::Error;
    use crate::server::actions::factor_resets;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let next = local(&form.next).map_or_else(|| Href::Desk.to(world.lang), ToOwned::to_owned);
        match factor_resets::say_lost(&world.ctx, &world.session, &world.origin).await {
            Ok(()) => Ok(format!("{}?saved=lost", Href::SignInCode.to(world.lang))),
            Err(Error::SignInRequired) => {
                let page = Href::SignIn.to(world.lang);
                world.kept_at(&page, [("next", next)], "code-late").await
            }
            Err(error) => Err(error),
        }
    })
    .await
}

/// Asks for the reset of somebody's second factor.
#[server(prefix = "/form", endpoint = "ask_factor_reset")]
pub async fn ask_factor_reset(#[server(default)] form: AskResetForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::factor_resets;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::FactorResets.to(world.lang);
        let fields = [("email", form.email.clone()), ("reason", form.reason.clone())];
        world
            .keeping(&page, fields.clone(), async {
                let administrator = world.person().await?.administrator()?;
                match factor_resets::ask(&world.ctx, &administrator, &form.email, &form.reason).await? {
                    Ok(()) => Ok(format!("{page}?saved=asked")),
                    Err(problem) => world.kept_at(&page, fields, problem.code()).await,
                }
            })
            .await
    })
    .await
}

/// Confirms or refuses a request.
#[server(prefix = "/form", endpoint = "close_factor_reset")]
pub async fn close_factor_reset(#[server(default)] form: CloseResetForm) -> Result<(), AppError> {
    use crate::domain::factor_reset::ResetOutcome;
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::factor_resets;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let administrator = world.person().await?.administrator()?;
        let outcome = ResetOutcome::parse_code(&form.step).ok_or(Error::NotFound)?;
        let page = Href::FactorResets.to(world.lang);
        match factor_resets::close(&world.ctx, &administrator, key(&form.reset)?, outcome).await? {
            Ok(()) => Ok(format!("{page}?saved={outcome}")),
            Err(problem) => world.kept_at(&page, [], problem.code()).await,
        }
    })
    .await
}
