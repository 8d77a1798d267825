//! Mail: a letter is written into the outbox in the transaction of what it tells, and sent afterwards by [`post`].

pub mod account_admin;
pub mod joining;
pub mod notices;
pub mod people;
pub mod post;
pub mod sign_in;
mod text;

use sqlx::SqliteConnection;

use self::text::Text;
use super::Ctx;
use super::db::accounts::Account;
use super::db::outbox::{self, Letter};
use super::error::Result;
use crate::domain::letter::{INVITATION_FOR, LetterKind, PASSWORD_LINK_FOR};
use crate::locale::{Arg, Lang};
use crate::paths::Href;

/// A letter about somebody's own account.
#[derive(Clone, Copy, Debug)]
pub enum AccountLetter<'a> {
    /// The account was made or given a role; with the one-time link for its password.
    Invitation(&'a str),
    /// The one-time link for a forgotten password.
    PasswordLink(&'a str),
    /// The password was set.
    PasswordSet,
    /// The one-time link for a new address, which the letter goes to.
    EmailLink(&'a str),
    /// The address was changed to this one.
    EmailChanged(&'a str),
    /// The second factor was set up, removed, or got new recovery codes.
    FactorChanged,
    /// Somebody signed in with a recovery code.
    CodeUsed,
    /// The reset of the second factor was asked for, by whoever has the password or by an administrator.
    FactorResetAsked,
    /// Two administrators have reset the second factor.
    FactorReset,
    /// The account was erased.
    Erased,
    /// The account can be opened by way of an issuer.
    IdentityLinked,
    /// The account cannot be opened by way of an issuer any more.
    IdentityEnded,
}

/// Writes a letter to the owner of an account into the outbox, in their language.
///
/// # Errors
/// The database refuses.
pub async fn write(ctx: &Ctx, conn: &mut SqliteConnection, to: &Account, about: AccountLetter<'_>) -> Result<()> {
    let may = match about {
        AccountLetter::Invitation(_) if !to.roles.is_empty() => {
            let w = Lang::parse_code(&to.language).unwrap_or_default().words();
            w.with("mail-may", &[("roles", people::told(conn, w, &to.roles).await?.into())])
        }
        _ => String::new(),
    };
    outbox::insert_letter(conn, &compose(ctx, to, about, may), ctx.now()).await
}

/// The finished letter.
fn compose(ctx: &Ctx, to: &Account, about: AccountLetter<'_>, may: String) -> Letter {
    let (kind, page) = match about {
        AccountLetter::Invitation(link) => (LetterKind::Invitation, Href::Password(link)),
        AccountLetter::PasswordLink(link) => (LetterKind::PasswordLink, Href::Password(link)),
        AccountLetter::PasswordSet => (LetterKind::PasswordSet, Href::Forgot),
        AccountLetter::EmailLink(link) => (LetterKind::EmailLink, Href::NewEmail(link)),
        AccountLetter::FactorChanged => (LetterKind::FactorChanged, Href::Forgot),
        AccountLetter::CodeUsed => (LetterKind::CodeUsed, Href::SecondFactor),
        AccountLetter::FactorResetAsked => (LetterKind::FactorResetAsked, Href::Forgot),
        AccountLetter::FactorReset => (LetterKind::FactorReset, Href::SecondFactor),
        AccountLetter::IdentityLinked => (LetterKind::IdentityLinked, Href::Account),
        AccountLetter::IdentityEnded => (LetterKind::IdentityEnded, Href::Account),
        AccountLetter::Erased => (LetterKind::AccountErased, Href::Guide("privacy")),
        AccountLetter::EmailChanged(_) => (LetterKind::EmailChanged, Href::Forgot),
    };
    let email = match about {
        AccountLetter::EmailChanged(email) => email,
        _ => &to.email,
    };
    let to = To {
        email: &to.email,
        language: &to.language,
        thread: format!("account/{}", to.id),
        args: vec![
            ("name", to.name.clone().into()),
            ("email", email.into()),
            ("days", INVITATION_FOR.num_days().to_string().into()),
            ("hours", PASSWORD_LINK_FOR.num_hours().to_string().into()),
            ("may", may.into()),
            ("issuer", ctx.config().sign_on_name().unwrap_or_default().into()),
        ],
    };
    finish(ctx, kind, &page, &to)
}

/// To whom a letter goes, and what its sentences are filled in with.
struct To<'a> {
    email: &'a str,
    language: &'a str,
    thread: String,
    args: Vec<(&'a str, Arg)>,
}

/// A letter of that kind with a link to that page.
fn finish(ctx: &Ctx, kind: LetterKind, page: &Href<'_>, to: &To<'_>) -> Letter {
    let lang = Lang::parse_code(to.language).unwrap_or_default();
    let w = lang.words();
    let code = kind.code();
    let link = ctx.config().absolute(&page.to(lang));
    let before = w.with(&format!("mail-{code}"), &to.args);
    let after = w.with(&format!("mail-{code}-after"), &to.args);
    let (plain, html) = Text::new(lang)
        .paragraphs(&before)
        .link(&link)
        .paragraphs(&after)
        .signed(ctx, w);
    Letter {
        kind,
        recipient: to.email.to_owned(),
        language: lang.code().to_owned(),
        subject: w.with(&format!("mail-{code}-subject"), &to.args),
        plain,
        html,
        thread: to.thread.clone(),
        unsubscribe: String::new(),
    }
}
