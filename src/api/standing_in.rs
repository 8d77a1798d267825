//! Looking at the site as somebody else does, and acting in an authority's place.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// The form with which staff begin to look as somebody else.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct LookForm {
    /// The page's language.
    pub lang: String,
    /// The key of the account.
    pub account: String,
    /// Why.
    pub look_why: String,
}

/// The form with which a coordinator begins to act in an authority's place.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ActForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// Why.
    pub why: String,
}

/// The button that ends either.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct StopForm {
    /// The page's language.
    pub lang: String,
}

/// Begins to look as somebody else.
#[server(prefix = "/form", endpoint = "look_as")]
pub async fn look_as(#[server(default)] form: LookForm) -> Result<(), AppError> {
    use crate::domain::reason::parse_reason;
    use crate::paths::Href;
    use crate::server::actions::standing_in;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.account)?;
        let page = Href::StaffAccount(id).to(world.lang);
        let fields = [("look_why", form.look_why.clone()), ("field", "look_why".to_owned())];
        world
            .keeping(&page, fields.clone(), async {
                let person = world.person().await?;
                let looker = world.looker_of(&person, id).await?;
                match parse_reason(&form.look_why) {
                    Ok(why) => {
                        standing_in::begin_looking(&world.ctx, &world.session, &person, &looker, &why).await?;
                        Ok(Href::Desk.to(world.lang))
                    }
                    Err(problem) => world.kept_at(&page, fields, problem.code()).await,
                }
            })
            .await
    })
    .await
}

/// Stops looking as somebody else.
#[server(prefix = "/form", endpoint = "stop_looking")]
pub async fn stop_looking(#[server(default)] form: StopForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::standing_in;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        if !person.is_looked_as() {
            return Ok(Href::Desk.to(world.lang));
        }
        standing_in::stop(&world.ctx, &world.session, &person).await?;
        Ok(Href::StaffAccount(person.id()).to(world.lang))
    })
    .await
}

/// Begins to act in an authority's place.
#[server(prefix = "/form", endpoint = "begin_acting")]
pub async fn begin_acting(#[server(default)] form: ActForm) -> Result<(), AppError> {
    use crate::domain::reason::parse_reason;
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::standing_in;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::Act(&form.authority).to(world.lang);
        let fields = [("why", form.why.clone())];
        world
            .keeping(&page, fields.clone(), async {
                let person = world.person().await?;
                let register = world.ctx.register().await?;
                let authority = register.authority(&form.authority).ok_or(Error::NotFound)?;
                let deputy = person.deputy_of(authority.id, &authority.country)?;
                match parse_reason(&form.why) {
                    Ok(why) => {
                        standing_in::begin_acting(&world.ctx, &world.session, &person, &deputy, &why).await?;
                        Ok(Href::Desk.to(world.lang))
                    }
                    Err(problem) => world.kept_at(&page, fields, problem.code()).await,
                }
            })
            .await
    })
    .await
}

/// Stops acting in an authority's place.
#[server(prefix = "/form", endpoint = "stop_acting")]
pub async fn stop_acting(#[server(default)] form: StopForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::standing_in;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        standing_in::stop(&world.ctx, &world.session, &person).await?;
        Ok(Href::Desk.to(world.lang))
    })
    .await
}
