//! What administrators do to accounts.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// Something that is done to an account.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ChangeAccountForm {
    /// The page's language.
    pub lang: String,
    /// The key of the account.
    pub account: String,
    /// What is done: the word of an `AccountStep`.
    pub step: String,
    /// Why.
    pub why: String,
}

/// A role that is granted.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct GrantRoleForm {
    /// The page's language.
    pub lang: String,
    /// The key of the account.
    pub account: String,
    /// The word of the role.
    pub role: String,
    /// The slug or the name of its authority.
    pub authority: String,
    /// The code of its country.
    pub country: String,
    /// Why.
    pub grant_why: String,
}

/// Does something to an account.
#[server(prefix = "/form", endpoint = "change_account")]
pub async fn change_account(#[server(default)] form: ChangeAccountForm) -> Result<(), AppError> {
    use crate::domain::reason::parse_reason;
    use crate::paths::Href;
    use crate::server::actions::account_admin;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.account)?;
        let page = Href::StaffAccount(id).to(world.lang);
        let fields = |field: &str| {
            [
                ("step", form.step.clone()),
                ("why", form.why.clone()),
                ("field", field.to_owned()),
            ]
        };
        world
            .keeping(&page, fields("step"), async {
                let administrator = world.person().await?.administrator()?;
                let why = match parse_reason(&form.why) {
                    Ok(why) => why,
                    Err(problem) => return world.kept_at(&page, fields("why"), problem.code()).await,
                };
                match account_admin::change(&world.ctx, &administrator, id, &form.step, &why).await? {
                    // Who has ended the own sessions signs in again.
                    Ok(()) => Ok(format!("{page}?saved=changed")),
                    Err(problem) => world.kept_at(&page, fields("step"), problem.code()).await,
                }
            })
            .await
    })
    .await
}

/// Grants a role.
#[server(prefix = "/form", endpoint = "grant_role")]
pub async fn grant_role(#[server(default)] form: GrantRoleForm) -> Result<(), AppError> {
    use crate::domain::reason::parse_reason;
    use crate::paths::Href;
    use crate::server::actions::account_admin::{self, Granted};
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.account)?;
        let page = Href::StaffAccount(id).to(world.lang);
        let fields = |field: &str| {
            [
                ("role", form.role.clone()),
                ("authority", form.authority.clone()),
                ("country", form.country.clone()),
                ("grant_why", form.grant_why.clone()),
                ("field", field.to_owned()),
            ]
        };
        world
            .keeping(&page, fields("role"), async {
                let administrator = world.person().await?.administrator()?;
                let why = match parse_reason(&form.grant_why) {
                    Ok(why) => why,
                    Err(problem) => return world.kept_at(&page, fields("grant_why"), problem.code()).await,
                };
                let granted = Granted {
                    role: &form.role,
                    authority: &form.authority,
                    country: &form.country,
                };
                match account_admin::grant(&world.ctx, &administrator, id, &granted, &why).await? {
                    Ok(()) => Ok(format!("{page}?saved=granted")),
                    Err(problem) => world.kept_at(&page, fields("role"), problem.code()).await,
                }
            })
            .await
    })
    .await
}
