//! Letters about what administrators did to an account.

use sqlx::SqliteConnection;

use super::text::Text;
use crate::domain::account::Role;
use crate::domain::letter::LetterKind;
use crate::locale::{Arg, Lang};
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::accounts::Account;
use crate::server::db::outbox::{self, Letter};
use crate::server::error::Result;

/// What was done.
#[derive(Clone, Copy, Debug)]
pub struct Done<'a> {
    /// Which letter.
    pub kind: LetterKind,
    /// The role that ended, if one did.
    pub role: Option<&'a Role>,
    /// The reason that was given.
    pub why: &'a str,
}

/// Tells the owner of an account.
///
/// # Errors
/// The database refuses.
pub async fn tell(ctx: &Ctx, conn: &mut SqliteConnection, to: &Account, done: &Done<'_>) -> Result<()> {
    let lang = Lang::parse_code(&to.language).unwrap_or_default();
    let w = lang.words();
    let register = ctx.register().await?;
    let role = done.role.map(|role| {
        let authority = role.authority().and_then(|id| register.authority_by_id(id));
        let name = authority.map(|one| one.name().to_owned());
        let name = name.or_else(|| role.country().map(|code| w.country(code)));
        let name = name.unwrap_or_else(|| w.t("unknown"));
        w.with(&format!("role-{}", role.code()), &[("name", name.into())])
    });
    let words: [(&str, Arg); 3] = [
        ("name", to.name.clone().into()),
        ("why", done.why.into()),
        ("role", role.unwrap_or_default().into()),
    ];
    let page = match done.kind {
        // Who is shut out cannot open the account.
        LetterKind::AccountSuspended => Href::Home,
        _ => Href::Account,
    };
    let code = done.kind.code();
    let (plain, html) = Text::new(lang)
        .paragraphs(&w.with(&format!("mail-{code}"), &words))
        .link(&ctx.config().absolute(&page.to(lang)))
        .paragraphs(&w.t(&format!("mail-{code}-after")))
        .signed(ctx, w);
    let letter = Letter {
        kind: done.kind,
        recipient: to.email.clone(),
        language: lang.code().to_owned(),
        subject: w.t(&format!("mail-{code}-subject")),
        plain,
        html,
        thread: format!("account/{}", to.id),
        unsubscribe: String::new(),
    };
    outbox::insert_letter(conn, &letter, ctx.now()).await
}
