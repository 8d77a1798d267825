//! Passkeys: what the browser answers, out of a hidden field that a script fills.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// A passkey that the browser has made.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PasskeyForm {
    /// The page's language.
    pub lang: String,
    /// What the person calls it; may be empty.
    pub name: String,
    /// The browser's answer, as JSON.
    pub answer: String,
}

/// A passkey that is shown after the password.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SignInPasskeyForm {
    /// The page's language.
    pub lang: String,
    /// The browser's answer, as JSON.
    pub answer: String,
    /// Where to go afterwards: a local address.
    pub next: String,
}

/// Adds a passkey to the person's account.
#[server(prefix = "/form", endpoint = "add_passkey")]
pub async fn add_passkey(#[server(default)] form: PasskeyForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::passkeys;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let page = Href::SecondFactor.to(world.lang);
        let made = (form.name.as_str(), form.answer.as_str());
        match passkeys::add(&world.ctx, &world.session, &person, made, &world.origin).await? {
            Ok(codes) if codes.is_empty() => Ok(format!("{page}?saved=passkey")),
            Ok(codes) => world.shown_once(&page, codes).await,
            Err(problem) => {
                let fields = [("step", "passkey".to_owned()), ("name", form.name)];
                world.kept_at(&page, fields, problem.code()).await
            }
        }
    })
    .await
}

/// Signs in whoever has given the right password, by a passkey.
#[server(prefix = "/form", endpoint = "sign_in_passkey")]
pub async fn sign_in_passkey(#[server(default)] form: SignInPasskeyForm) -> Result<(), AppError> {
    use crate::paths::{Href, local};
    use crate::server::Error;
    use crate::server::actions::passkeys;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let next = local(&form.next).map_or_else(|| Href::Desk.to(world.lang), ToOwned::to_owned);
        match passkeys::sign_in(&world.ctx, &world.session, &form.answer, &world.origin).await {
            Ok(Ok(())) => Ok(next),
            Err(Error::SignInRequired) => {
                let page = Href::SignIn.to(world.lang);
                world.kept_at(&page, [("next", next)], "code-late").await
            }
            Err(error) => Err(error),
            Ok(Err(problem)) => {
                let page = Href::SignInCode.to(world.lang);
                let fields = [("next", next), ("step", "passkey".to_owned())];
                world.kept_at(&page, fields, problem.code()).await
            }
        }
    })
    .await
}
