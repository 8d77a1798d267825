//! Erasing an account: what is the person's own goes, what they did in the name of others stays under a number.

use serde_json::json;
use sqlx::SqliteConnection;
use tower_sessions::Session;

use super::own_account::{OwnProblem, knows_password};
use crate::domain::account::Role;
use crate::server::Ctx;
use crate::server::db::accounts::{self, Account};
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::{account_list, erasure};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, AccountLetter};
use crate::server::session::{self, Origin, Person};

/// Why an account is not erased.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EraseProblem {
    /// The box was not ticked.
    NotAgreed,
    /// The password was not right.
    Own(OwnProblem),
    /// Nobody who can sign in would be left to run the observatory.
    LastAdministrator,
}

impl EraseProblem {
    /// The code its sentence is kept under.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotAgreed => "erase-not-agreed",
            Self::Own(problem) => problem.code(),
            Self::LastAdministrator => "admin-last",
        }
    }
}

/// Erases the account of whoever is signed in, and ends the session.
///
/// # Errors
/// The database refuses.
pub async fn erase_own(
    ctx: &Ctx,
    session: &Session,
    person: &Person,
    (password, is_agreed): (String, bool),
    origin: &Origin,
) -> Result<std::result::Result<(), EraseProblem>> {
    if !is_agreed {
        return Ok(Err(EraseProblem::NotAgreed));
    }
    if let Err(problem) = knows_password(ctx, person, password).await? {
        return Ok(Err(EraseProblem::Own(problem)));
    }
    let mut tx = ctx.write().await?;
    let account = accounts::find_account(&mut tx, person.id())
        .await?
        .ok_or(Error::NotFound)?;
    if !erase(ctx, &mut tx, person.actor(), &account, "").await? {
        return Ok(Err(EraseProblem::LastAdministrator));
    }
    tx.commit().await?;
    origin.device.forget();
    session::leave(session).await?;
    Ok(Ok(()))
}

/// Erases an account in the caller's transaction. False if nobody could run the observatory any more: then the caller
/// commits nothing.
///
/// # Errors
/// The database refuses.
pub(super) async fn erase(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    actor: Actor,
    account: &Account,
    why: &str,
) -> Result<bool> {
    let subject = format!("account/{}", account.id);
    // In the log of an authority stands that its people and contacts are fewer; of nobody who they were.
    for role in &account.roles {
        let detail = json!({ "role": role.code(), "authority": role.authority(), "country": role.country() });
        let entry = Entry::new(actor, Action::RoleEnded, subject.clone(), detail);
        audit::insert(conn, &entry.because(why), ctx.now()).await?;
    }
    for (authority, kind) in erasure::delete_contacts(conn, &account.email).await? {
        let detail = json!({ "authority": authority, "contact": kind, "change": "removed" });
        let entry = Entry::new(actor, Action::ContactChanged, format!("authority/{authority}"), detail);
        audit::insert(conn, &entry.because(why), ctx.now()).await?;
    }
    erasure::erase(conn, account, ctx.now()).await?;
    let is_last =
        account.roles.contains(&Role::Administrator) && account_list::count_able_administrators(conn).await? == 0;
    if is_last {
        return Ok(false);
    }
    let entry = Entry::new(actor, Action::AccountErased, subject, json!({}));
    audit::insert(conn, &entry.because(why), ctx.now()).await?;
    mail::write(ctx, conn, account, AccountLetter::Erased).await?;
    Ok(true)
}
