//! What administrators do to accounts, each with a reason.

use serde_json::json;

use super::accounts::{self as people, Invitation};
use super::erasure;
use crate::domain::account::Role;
use crate::domain::account_step::AccountStep;
use crate::domain::letter::LetterKind;
use crate::locale::fold::fold;
use crate::server::Ctx;
use crate::server::db::accounts;
use crate::server::db::audit::{self, Action, Entry};
use crate::server::db::{account_list, sessions};
use crate::server::error::{Error, Result};
use crate::server::mail::account_admin::{self as account_letters, Done};
use crate::server::session::Administrator;

/// Why something is not done to an account.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum AdminProblem {
    /// Nobody suspends themself, or takes the role of an administrator from themself.
    Oneself,
    /// Nobody who can sign in would be left to run the observatory.
    LastAdministrator,
    /// The person has the role already.
    RoleHeld,
    /// No role was chosen, or its authority or country is missing.
    NoRole,
    /// The register holds no such authority.
    NoAuthority,
    /// Nothing was chosen that can be done.
    NoStep,
    /// The account is suspended: first that is lifted.
    Suspended,
}

impl AdminProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Oneself => "admin-oneself",
            Self::LastAdministrator => "admin-last",
            Self::RoleHeld => "admin-role-held",
            Self::NoRole => "admin-no-role",
            Self::NoAuthority => "admin-no-authority",
            Self::NoStep => "admin-no-step",
            Self::Suspended => "admin-suspended",
        }
    }
}

type Outcome = std::result::Result<(), AdminProblem>;

/// What the audit and the letter say of a step. Of an erasure, see [`erasure`].
fn told(step: &AccountStep) -> (Action, LetterKind) {
    match step {
        AccountStep::Erase => (Action::AccountErased, LetterKind::AccountErased),
        AccountStep::Suspend => (Action::AccountSuspended, LetterKind::AccountSuspended),
        AccountStep::Restore => (Action::AccountRestored, LetterKind::AccountRestored),
        AccountStep::EndSessions => (Action::SessionsEnded, LetterKind::SessionsEnded),
        AccountStep::EndRole(_) => (Action::RoleEnded, LetterKind::RoleEnded),
    }
}

/// Does something to an account; its owner is told.
///
/// # Errors
/// [`Error::NotFound`] without such an account; [`Error::Conflict`] when it is so already.
pub async fn change(ctx: &Ctx, administrator: &Administrator, id: i64, word: &str, why: &str) -> Result<Outcome> {
    let mut tx = ctx.write().await?;
    let account = accounts::find_account(&mut tx, id).await?.ok_or(Error::NotFound)?;
    let Some(step) = AccountStep::parse(word, &account.roles) else {
        return Ok(Err(AdminProblem::NoStep));
    };
    let is_oneself = id == administrator.account();
    if is_oneself
        && matches!(
            step,
            AccountStep::Suspend | AccountStep::Erase | AccountStep::EndRole(Role::Administrator)
        )
    {
        return Ok(Err(AdminProblem::Oneself));
    }
    if account.is_erased {
        return Err(Error::Conflict);
    }
    if step == AccountStep::Erase {
        if !erasure::erase(ctx, &mut tx, administrator.actor(), &account, why).await? {
            return Ok(Err(AdminProblem::LastAdministrator));
        }
        tx.commit().await?;
        return Ok(Ok(()));
    }
    let mut detail = json!({});
    let is_done = match &step {
        AccountStep::Suspend => account_list::update_suspension(&mut tx, id, Some(ctx.now())).await?,
        AccountStep::Restore => account_list::update_suspension(&mut tx, id, None).await?,
        AccountStep::EndRole(role) => {
            detail = json!({ "role": role.code(), "authority": role.authority(), "country": role.country() });
            account_list::delete_role(&mut tx, id, role).await?
        }
        AccountStep::EndSessions => {
            account_list::raise_rights(&mut tx, id).await?;
            true
        }
        AccountStep::Erase => false,
    };
    if !is_done {
        return Err(Error::Conflict);
    }
    // Counted in the transaction: two administrators may be about to take each other out.
    if account_list::count_able_administrators(&mut tx).await? == 0 {
        return Ok(Err(AdminProblem::LastAdministrator));
    }
    if step != AccountStep::Restore {
        let ended = sessions::delete_sessions(&mut tx, id).await?;
        if step == AccountStep::EndSessions {
            detail = json!({ "sessions": ended });
        }
    }
    let (action, kind) = told(&step);
    let entry = Entry::new(administrator.actor(), action, format!("account/{id}"), detail).because(why);
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    let role = match &step {
        AccountStep::EndRole(role) => Some(role),
        _ => None,
    };
    account_letters::tell(ctx, &mut tx, &account, &Done { kind, role, why }).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// What an administrator has typed to grant a role.
#[derive(Clone, Copy, Debug)]
pub struct Granted<'a> {
    /// The word of the role.
    pub role: &'a str,
    /// The slug or the name of its authority, for editors and approvers.
    pub authority: &'a str,
    /// The code of its country, for coordinators.
    pub country: &'a str,
}

/// Grants a role; the letter brings a link with which its owner can set a password.
///
/// # Errors
/// [`Error::NotFound`] without such an account.
pub async fn grant(
    ctx: &Ctx,
    administrator: &Administrator,
    id: i64,
    granted: &Granted<'_>,
    why: &str,
) -> Result<Outcome> {
    let role = match role(ctx, granted).await? {
        Ok(role) => role,
        Err(problem) => return Ok(Err(problem)),
    };
    let mut conn = ctx.read().await?;
    let account = accounts::find_account(&mut conn, id).await?.ok_or(Error::NotFound)?;
    drop(conn);
    if account.is_suspended {
        return Ok(Err(AdminProblem::Suspended));
    }
    if account.roles.contains(&role) {
        return Ok(Err(AdminProblem::RoleHeld));
    }
    let invitation = Invitation {
        email: &account.email,
        name: &account.name,
        language: &account.language,
        role,
        by_mail: true,
        why,
    };
    people::invite(ctx, administrator.actor(), &invitation).await?;
    Ok(Ok(()))
}

/// The role that was typed.
async fn role(ctx: &Ctx, granted: &Granted<'_>) -> Result<std::result::Result<Role, AdminProblem>> {
    let register = ctx.register().await?;
    let for_authority = |make: fn(i64) -> Role| {
        let typed = granted.authority.trim();
        if typed.is_empty() {
            return Err(AdminProblem::NoRole);
        }
        if let Some(one) = register.authority(typed) {
            return Ok(make(one.id));
        }
        let wanted = fold(typed);
        let mut named = register
            .authorities
            .iter()
            .filter(|one| one.names.iter().any(|name| fold(&name.text) == wanted));
        // Of two with the same name, the address tells which.
        match (named.next(), named.next()) {
            (Some(one), None) => Ok(make(one.id)),
            _ => Err(AdminProblem::NoAuthority),
        }
    };
    Ok(match granted.role {
        "editor" => for_authority(|authority| Role::Editor { authority }),
        "approver" => for_authority(|authority| Role::Approver { authority }),
        "coordinator" => match register.country(granted.country) {
            Some(country) => Ok(Role::Coordinator {
                country: country.code.clone(),
            }),
            None => Err(AdminProblem::NoRole),
        },
        word => Role::of(word, None, None).ok_or(AdminProblem::NoRole),
    })
}
