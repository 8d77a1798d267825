//! Mail: a letter is written into the outbox in the transaction of what it tells, and sent afterwards by [`post`].

pub mod post;

use std::fmt::Write as _;

use html_escape::{encode_double_quoted_attribute, encode_text};
use sqlx::SqliteConnection;

use super::Ctx;
use super::db::accounts::Account;
use super::db::outbox::{self, Letter};
use super::error::Result;
use crate::domain::letter::{INVITATION_FOR, LetterKind, PASSWORD_LINK_FOR};
use crate::locale::{Lang, Words};
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
}

/// Writes a letter to the owner of an account into the outbox, in their language.
///
/// # Errors
/// The database refuses.
pub async fn write(ctx: &Ctx, conn: &mut SqliteConnection, to: &Account, about: AccountLetter<'_>) -> Result<()> {
    outbox::insert_letter(conn, &compose(ctx, to, about), ctx.now()).await
}

/// The finished letter.
fn compose(ctx: &Ctx, to: &Account, about: AccountLetter<'_>) -> Letter {
    let lang = Lang::parse_code(&to.language).unwrap_or_default();
    let w = lang.words();
    let (kind, page) = match about {
        AccountLetter::Invitation(link) => (LetterKind::Invitation, Href::Password(link)),
        AccountLetter::PasswordLink(link) => (LetterKind::PasswordLink, Href::Password(link)),
        AccountLetter::PasswordSet => (LetterKind::PasswordSet, Href::Forgot),
        AccountLetter::EmailLink(link) => (LetterKind::EmailLink, Href::NewEmail(link)),
        AccountLetter::FactorChanged => (LetterKind::FactorChanged, Href::Forgot),
        AccountLetter::CodeUsed => (LetterKind::CodeUsed, Href::SecondFactor),
        AccountLetter::EmailChanged(_) => (LetterKind::EmailChanged, Href::Forgot),
    };
    let code = kind.code();
    let email = match about {
        AccountLetter::EmailChanged(email) => email,
        _ => &to.email,
    };
    let link = ctx.config().absolute(&page.to(lang));
    let before = w.with(
        &format!("mail-{code}"),
        &[
            ("name", to.name.clone().into()),
            ("email", email.into()),
            ("days", INVITATION_FOR.num_days().to_string().into()),
            ("hours", PASSWORD_LINK_FOR.num_hours().to_string().into()),
        ],
    );
    let after = w.t(&format!("mail-{code}-after"));
    let foot = foot(ctx, w);
    let parts = |text: &str| -> Vec<String> { text.split("\n\n").map(|part| part.trim().replace('\n', " ")).collect() };
    let (before, after) = (parts(&before), parts(&after));
    let mut plain = String::new();
    let mut html = format!("<!DOCTYPE html><html lang=\"{}\"><body>", lang.code());
    for part in &before {
        let _ = write!(plain, "{part}\n\n");
        let _ = write!(html, "<p>{}</p>", encode_text(part));
    }
    let _ = write!(plain, "{link}\n\n");
    let _ = write!(
        html,
        "<p><a href=\"{}\">{}</a></p>",
        encode_double_quoted_attribute(&link),
        encode_text(&link)
    );
    for part in &after {
        let _ = write!(plain, "{part}\n\n");
        let _ = write!(html, "<p>{}</p>", encode_text(part));
    }
    let _ = write!(plain, "-- \n{foot}\n");
    let _ = write!(html, "<hr><p>{}</p></body></html>", encode_text(&foot));
    Letter {
        kind,
        recipient: to.email.clone(),
        language: lang.code().to_owned(),
        subject: w.t(&format!("mail-{code}-subject")),
        plain,
        html,
        thread: format!("account/{}", to.id),
    }
}

/// Who writes, and how to reach them.
fn foot(ctx: &Ctx, w: Words) -> String {
    let config = ctx.config();
    let mut lines = vec![w.t("site-name")];
    lines.extend(
        [&config.operator, &config.operator_contact]
            .into_iter()
            .filter(|line| !line.is_empty())
            .cloned(),
    );
    lines.join(" · ")
}
