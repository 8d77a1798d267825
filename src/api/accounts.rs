//! Signing in and out, and setting a password.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// The sign-in form.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SignInForm {
    /// The page's language.
    pub lang: String,
    /// The address.
    pub email: String,
    /// The password.
    pub password: String,
    /// Where to go afterwards: a local address.
    pub next: String,
}

/// The form behind a one-time link.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SetPasswordForm {
    /// The page's language.
    pub lang: String,
    /// The link's token.
    pub link: String,
    /// The new password.
    pub password: String,
    /// The new password again.
    pub again: String,
}

/// The form for a forgotten password.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ForgotForm {
    /// The page's language.
    pub lang: String,
    /// The address.
    pub email: String,
}

/// The button that signs out.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SignOutForm {
    /// The page's language.
    pub lang: String,
}

/// The button that puts off the end of a session.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct StayForm {
    /// The page's language.
    pub lang: String,
}

/// Signs a person in; a wrong password leads back to the form with the address kept.
#[server(prefix = "/form", endpoint = "sign_in")]
pub async fn sign_in(#[server(default)] form: SignInForm) -> Result<(), AppError> {
    use crate::paths::{Href, local};
    use crate::server::actions::accounts::{self, SignedIn};
    use crate::server::actions::kept;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let next = local(&form.next).map_or_else(|| Href::Desk.to(world.lang), ToOwned::to_owned);
        match accounts::sign_in(&world.ctx, &world.session, &form.email, form.password, &world.origin).await? {
            Ok(SignedIn::Whole) => Ok(next),
            Ok(SignedIn::CodeWanted) => {
                let kept = [("next".to_owned(), next)].into();
                let token = kept::keep(&world.ctx, &kept).await?;
                Ok(format!("{}?kept={token}", Href::SignInCode.to(world.lang)))
            }
            Err(problem) => {
                // No address is longer.
                let email = form.email.chars().take(254).collect();
                let fields = [
                    ("email", email),
                    ("next", form.next),
                    ("problem", problem.code().to_owned()),
                ];
                let fields = fields.map(|(name, value)| (name.to_owned(), value)).into();
                let token = kept::keep(&world.ctx, &fields).await?;
                Ok(format!("{}?kept={token}", Href::SignIn.to(world.lang)))
            }
        }
    })
    .await
}

/// Takes down that somebody has forgotten a password; the answer is the same for every address.
#[server(prefix = "/form", endpoint = "request_password_link")]
pub async fn request_password_link(#[server(default)] form: ForgotForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::accounts;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::Forgot.to(world.lang);
        if accounts::request_password_link(&world.ctx, &form.email).await? {
            Ok(format!("{page}?sent=yes"))
        } else {
            world.kept_at(&page, [("email", form.email)], "not-an-email").await
        }
    })
    .await
}

/// Sets the password of whoever holds the link.
#[server(prefix = "/form", endpoint = "set_password")]
pub async fn set_password(#[server(default)] form: SetPasswordForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::accounts::{self, SignedIn};
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let done = accounts::set_password(
            &world.ctx,
            &world.session,
            &form.link,
            form.password,
            &form.again,
            &world.origin,
        )
        .await?;
        Ok(match done {
            Ok(SignedIn::Whole) => Href::Desk.to(world.lang),
            Ok(SignedIn::CodeWanted) => Href::SignInCode.to(world.lang),
            Err(problem) => format!(
                "{}?problem={}",
                Href::Password(&form.link).to(world.lang),
                problem.code()
            ),
        })
    })
    .await
}

/// Ends the session.
#[server(prefix = "/form", endpoint = "sign_out")]
pub async fn sign_out(#[server(default)] form: SignOutForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::accounts;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        accounts::sign_out(&world.ctx, &world.session, &world.origin).await?;
        Ok(Href::Home.to(world.lang))
    })
    .await
}

/// Puts off the end of the session of whoever is signed in.
#[server(prefix = "/form", endpoint = "stay_signed_in")]
pub async fn stay_signed_in(#[server(default)] form: StayForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::accounts;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        world.person().await?;
        accounts::stay(&world.ctx, &world.session).await?;
        Ok(Href::Desk.to(world.lang))
    })
    .await
}
