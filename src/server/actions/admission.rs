//! Letting people in: an account if there is none, a role, and a letter. Who may let whom in is for the caller to know.

use sqlx::SqliteConnection;

use serde_json::json;

use crate::domain::account::Role;
use crate::domain::letter::INVITATION_FOR;
use crate::domain::people::Seat;
use crate::server::db::accounts;
use crate::server::db::audit::{self, Action, Actor, Entry, Who};
use crate::server::db::invitations;
use crate::server::error::{Error, Result};
use crate::server::mail::people::{PeopleLetter, Reader};
use crate::server::mail::{self, AccountLetter};
use crate::server::{Ctx, token};

/// Somebody who is let in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Admission<'a> {
    /// The address, as accounts keep it.
    pub email: &'a str,
    /// The name of a new account.
    pub name: &'a str,
    /// The language of letters to a new account.
    pub language: &'a str,
    /// What the person may do.
    pub roles: &'a [Role],
    /// Whether a letter goes there too.
    pub by_mail: bool,
    /// The reason that the audit tells.
    pub why: &'a str,
}

/// Grants the roles. Whoever has a password already is told so; anybody else gets a one-time link for it, which this gives.
///
/// # Errors
/// The database refuses.
pub(super) async fn admit(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    actor: Actor,
    admission: Admission<'_>,
) -> Result<Option<String>> {
    let Admission { email, why, roles, .. } = admission;
    let id = match accounts::find_account_by_email(conn, email).await? {
        Some(account) => account.id,
        None => {
            let (name, language) = (admission.name, admission.language);
            let id = accounts::insert_account(conn, email, name, language, false, ctx.now()).await?;
            let entry = Entry::new(actor, Action::AccountAdded, format!("account/{id}"), json!({}));
            audit::insert(conn, &entry.because(why), ctx.now()).await?;
            id
        }
    };
    for role in roles {
        accounts::insert_role(conn, id, role, ctx.now()).await?;
        let granted = json!({ "role": role.code(), "authority": role.authority(), "country": role.country() });
        let entry = Entry::new(actor, Action::RoleGranted, format!("account/{id}"), granted);
        audit::insert(conn, &entry.because(why), ctx.now()).await?;
    }
    let account = accounts::find_account(conn, id).await?.ok_or(Error::NotFound)?;
    let authority = roles.first().and_then(Role::authority);
    if let Some(authority) = authority
        && let Some(seat) = Seat::of(&account.roles, authority)
    {
        let invited_by = match actor.who {
            Who::Account(id) => Some(id),
            Who::Operator | Who::System => None,
        };
        // One takes the place of the other.
        invitations::update_ended(conn, id, authority, ctx.now()).await?;
        invitations::insert_invitation(conn, (id, authority), seat, email, invited_by, ctx.now()).await?;
    }
    if account.password_hash.is_some() {
        if admission.by_mail {
            let to = Reader {
                email,
                name: &account.name,
                language: &account.language,
            };
            let about = PeopleLetter::RoleGranted(roles);
            mail::people::write(ctx, conn, to, authority.unwrap_or_default(), about).await?;
        }
        return Ok(None);
    }
    let link = token::new()?;
    accounts::insert_password_link(conn, &link, id, ctx.now(), ctx.now() + INVITATION_FOR).await?;
    let entry = Entry::new(actor, Action::PasswordLinkMade, format!("account/{id}"), json!({}));
    audit::insert(conn, &entry.because(why), ctx.now()).await?;
    if admission.by_mail {
        mail::write(ctx, conn, &account, AccountLetter::Invitation(&link)).await?;
    }
    Ok(Some(link))
}
