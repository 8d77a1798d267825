//! The second factor of a person's account.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// The code after the password.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SignInCodeForm {
    /// The page's language.
    pub lang: String,
    /// The code of the program, or a recovery code.
    pub code: String,
    /// Where to go afterwards: a local address.
    pub next: String,
}

/// A code that shows that the program is set up.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ConfirmFactorForm {
    /// The page's language.
    pub lang: String,
    /// The code.
    pub code: String,
}

/// A step that needs the current password.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct FactorForm {
    /// The page's language.
    pub lang: String,
    /// `begin`, `passkey`, `codes` or `remove`; empty where a passkey is removed.
    pub step: String,
    /// The passkey that is to be removed, by its key.
    pub passkey: String,
    /// The current password.
    pub current: String,
}

/// Signs in whoever has given the right password, by the code.
#[server(prefix = "/form", endpoint = "sign_in_code")]
pub async fn sign_in_code(#[server(default)] form: SignInCodeForm) -> Result<(), AppError> {
    use crate::paths::{Href, local};
    use crate::server::Error;
    use crate::server::actions::second_factor;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let next = local(&form.next).map_or_else(|| Href::Desk.to(world.lang), ToOwned::to_owned);
        match second_factor::sign_in(&world.ctx, &world.session, &form.code, &world.origin).await {
            Ok(Ok(())) => Ok(next),
            Err(Error::SignInRequired) => {
                let page = Href::SignIn.to(world.lang);
                world.kept_at(&page, [("next", next)], "code-late").await
            }
            Err(error) => Err(error),
            Ok(Err(problem)) => {
                let page = Href::SignInCode.to(world.lang);
                world.kept_at(&page, [("next", next)], problem.code()).await
            }
        }
    })
    .await
}

/// Puts the second factor in force.
#[server(prefix = "/form", endpoint = "confirm_factor")]
pub async fn confirm_factor(#[server(default)] form: ConfirmFactorForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::second_factor;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let page = Href::SecondFactor.to(world.lang);
        match second_factor::confirm(&world.ctx, &world.session, &person, &form.code, &world.origin).await {
            Ok(Ok(codes)) if codes.is_empty() => Ok(format!("{page}?saved=program")),
            Ok(Ok(codes)) => world.shown_once(&page, codes).await,
            Ok(Err(problem)) => {
                world
                    .kept_at(&page, [("step", "confirm".to_owned())], problem.code())
                    .await
            }
            // There is nothing to put in force, or it is: the page says which.
            Err(Error::Conflict) => Ok(page),
            Err(error) => Err(error),
        }
    })
    .await
}

/// Begins to set up a program or a passkey, makes new recovery codes, or removes one of these.
#[server(prefix = "/form", endpoint = "change_factor")]
pub async fn change_factor(#[server(default)] form: FactorForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::{passkeys, second_factor};
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let (ctx, session) = (&world.ctx, &world.session);
        let page = Href::SecondFactor.to(world.lang);
        let nothing = |()| Vec::new();
        let done = match (form.step.as_str(), form.passkey.as_str()) {
            ("begin", _) => second_factor::begin(ctx, &person, form.current).await?.map(nothing),
            ("passkey", _) => passkeys::begin(ctx, session, &person, form.current).await?.map(nothing),
            ("codes", _) => second_factor::renew_codes(ctx, &person, form.current).await?,
            ("remove", _) => second_factor::remove(ctx, session, &person, form.current, &world.origin)
                .await?
                .map(nothing),
            ("", passkey) if !passkey.is_empty() => {
                let chosen = (key(passkey)?, form.current);
                passkeys::remove(ctx, session, &person, chosen, &world.origin)
                    .await?
                    .map(nothing)
            }
            _ => return Err(Error::NotFound),
        };
        match done {
            Ok(codes) if codes.is_empty() => Ok(page),
            Ok(codes) => world.shown_once(&page, codes).await,
            Err(problem) => world.kept_at(&page, [], problem.code()).await,
        }
    })
    .await
}
