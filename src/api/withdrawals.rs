//! An authority undoes a commitment.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use crate::domain::request::TypedRequestDecision;
use crate::domain::withdrawal::TypedWithdrawal;

/// Asking for a withdrawal.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct WithdrawalForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// What was typed.
    #[serde(flatten)]
    pub fields: TypedWithdrawal,
}

/// A decision on a withdrawal.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct WithdrawalDecisionForm {
    /// The page's language.
    pub lang: String,
    /// The withdrawal's key.
    pub withdrawal: String,
    /// What was decided.
    #[serde(flatten)]
    pub fields: TypedRequestDecision,
}

/// Asks for the withdrawal of a commitment.
#[server(prefix = "/form", endpoint = "ask_for_withdrawal")]
pub async fn ask_for_withdrawal(#[server(default)] form: WithdrawalForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::withdrawals;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::Withdrawal(&form.authority).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let approver = world.approver_of(&form.authority).await?;
                let Ok(asked) = form.fields.check(world.ctx.today()) else {
                    return world.kept_at(&page, fields, "form-faults").await;
                };
                if withdrawals::ask(&world.ctx, &approver, &asked).await? {
                    Ok(format!("{page}?saved=asked"))
                } else {
                    world.kept_at(&page, fields, "withdrawal-asked").await
                }
            })
            .await
    })
    .await
}

/// Decides a withdrawal.
#[server(prefix = "/form", endpoint = "decide_withdrawal")]
pub async fn decide_withdrawal(#[server(default)] form: WithdrawalDecisionForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::withdrawals;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.withdrawal)?;
        let page = Href::StaffWithdrawal(id).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let coordinator = world.coordinator_of_withdrawal(id).await?;
                let Ok((is_confirmed, why)) = form.fields.check() else {
                    return world.kept_at(&page, fields, "form-faults").await;
                };
                if withdrawals::decide(&world.ctx, &coordinator, id, is_confirmed, &why).await? {
                    Ok(format!("{}?saved=decided", Href::StaffWithdrawals.to(world.lang)))
                } else {
                    world.kept_at(&page, fields, "withdrawal-own").await
                }
            })
            .await
    })
    .await
}
