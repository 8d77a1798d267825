//! Signing in by way of an issuer.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// The button that leads to the issuer.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SignOnForm {
    /// The page's language.
    pub lang: String,
    /// Where to go afterwards: a local address.
    pub next: String,
}

/// What links an account.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct LinkForm {
    /// The page's language.
    pub lang: String,
    /// The current password.
    pub link_password: String,
}

/// The button that ends a link.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct UnlinkForm {
    /// The page's language.
    pub lang: String,
    /// The link's key; all where it is empty.
    pub identity: String,
}

/// Leads to the issuer.
#[server(prefix = "/form", endpoint = "sign_in_sso")]
pub async fn sign_in_sso(#[server(default)] form: SignOnForm) -> Result<(), AppError> {
    use crate::paths::{Href, local};
    use crate::server::actions::sign_on;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let next = local(&form.next).map_or_else(|| Href::Desk.to(world.lang), ToOwned::to_owned);
        match sign_on::begin(&world.ctx, &world.session, &next, world.lang.code()).await? {
            Ok(address) => Ok(address),
            Err(problem) => {
                let fields = [("next", form.next), ("field", "sso".to_owned())];
                world
                    .kept_at(&Href::SignIn.to(world.lang), fields, problem.code())
                    .await
            }
        }
    })
    .await
}

/// Leads the owner of an account to the issuer, to link it.
#[server(prefix = "/form", endpoint = "link_identity")]
pub async fn link_identity(#[server(default)] form: LinkForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::sign_on::{self, LinkProblem};
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let page = Href::Account.to(world.lang);
        let way = (page.as_str(), world.lang.code());
        match sign_on::begin_link(&world.ctx, &world.session, &person, form.link_password, way).await? {
            Ok(address) => Ok(address),
            Err(problem) => {
                let (field, code) = match problem {
                    LinkProblem::Own(problem) => ("link_password", problem.code()),
                    LinkProblem::SignOn(problem) => ("sso", problem.code()),
                };
                world.kept_at(&page, [("field", field.to_owned())], code).await
            }
        }
    })
    .await
}

/// Ends a link.
#[server(prefix = "/form", endpoint = "end_identity")]
pub async fn end_identity(#[server(default)] form: UnlinkForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::sign_on;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let identity = match form.identity.as_str() {
            "" => None,
            one => Some(key(one)?),
        };
        sign_on::unlink(&world.ctx, &person, identity).await?;
        Ok(format!("{}?saved=identity", Href::Account.to(world.lang)))
    })
    .await
}
