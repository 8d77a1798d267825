//! The letter that tells of a sign-in from a browser that is not known.

use sqlx::SqliteConnection;

use super::text::Text;
use crate::domain::account::browser_name;
use crate::domain::letter::LetterKind;
use crate::locale::Lang;
use crate::paths::Href;
use crate::server::db::accounts::Account;
use crate::server::db::outbox::{self, Letter};
use crate::server::error::Result;
use crate::server::{Ctx, clock};

/// From where somebody signed in, as far as a letter says it: never an address.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Network {
    /// From a network from which the account was used before.
    Seen,
    /// From another one.
    New,
    /// Nobody knows.
    Unknown,
}

impl Network {
    fn code(self) -> &'static str {
        match self {
            Self::Seen => "seen",
            Self::New => "new",
            Self::Unknown => "unknown",
        }
    }
}

/// Writes the letter to the account's owner.
///
/// # Errors
/// The database refuses.
pub async fn write(ctx: &Ctx, conn: &mut SqliteConnection, to: &Account, agent: &str, network: Network) -> Result<()> {
    let lang = Lang::parse_code(&to.language).unwrap_or_default();
    let w = lang.words();
    let browser = match browser_name(agent) {
        name if name.is_empty() => w.t("unknown"),
        name => name,
    };
    let before = w.with(
        "mail-new-sign-in",
        &[
            ("name", to.name.clone().into()),
            ("day", w.moment(ctx.now()).into()),
            ("time", clock::local(ctx.now()).format("%H:%M").to_string().into()),
            ("browser", browser.into()),
            ("network", w.t(&format!("mail-network-{}", network.code())).into()),
        ],
    );
    let (plain, html) = Text::new(lang)
        .paragraphs(&before)
        .link(&ctx.config().absolute(&Href::Forgot.to(lang)))
        .paragraphs(&w.t("mail-new-sign-in-after"))
        .signed(ctx, w);
    let letter = Letter {
        kind: LetterKind::NewSignIn,
        recipient: to.email.clone(),
        language: lang.code().to_owned(),
        subject: w.t("mail-new-sign-in-subject"),
        plain,
        html,
        thread: format!("account/{}", to.id),
        unsubscribe: String::new(),
    };
    outbox::insert_letter(conn, &letter, ctx.now()).await
}
