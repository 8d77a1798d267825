//! Letters about an application to join, to whoever has sent it.

use sqlx::SqliteConnection;

use super::{To, finish};
use crate::domain::joining::CONFIRM_WITHIN;
use crate::domain::letter::LetterKind;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::joining::SentApplication;
use crate::server::db::outbox;
use crate::server::error::Result;

/// What a letter about an application tells. Each but the last two has the link to the application's own page.
#[derive(Clone, Copy, Debug)]
pub enum JoiningLetter<'a> {
    /// The link with which the reader shows that the address is theirs.
    Confirm(&'a str),
    /// What came on paper was entered.
    Entered(&'a str),
    /// There is a question.
    Asked(&'a str, &'a str),
    /// The coordinator has checked it.
    Checked(&'a str),
    /// The commitment is in the register, at that slug.
    Registered(&'a str),
    /// It was refused, for that reason.
    Refused(&'a str),
}

/// Writes a letter about that application into the outbox. Of what was typed there is only the name of the authority in
/// it, and in a first letter not even that: it may go to somebody who knows nothing of it.
///
/// # Errors
/// The database refuses.
pub async fn write(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    application: &SentApplication,
    about: JoiningLetter<'_>,
) -> Result<()> {
    let people = &application.content.people;
    let (kind, page, why) = match about {
        JoiningLetter::Confirm(link) => (LetterKind::JoiningConfirm, Href::Joining(link), ""),
        JoiningLetter::Entered(link) => (LetterKind::JoiningEntered, Href::Joining(link), ""),
        JoiningLetter::Asked(link, why) => (LetterKind::JoiningAsked, Href::Joining(link), why),
        JoiningLetter::Checked(link) => (LetterKind::JoiningChecked, Href::Joining(link), ""),
        JoiningLetter::Registered(slug) => (LetterKind::JoiningRegistered, Href::Signatory(slug), ""),
        JoiningLetter::Refused(why) => (LetterKind::JoiningRefused, Href::Guide("how-to-sign"), why),
    };
    let letter = finish(
        ctx,
        kind,
        &page,
        &To {
            email: &people.email,
            language: &people.language,
            thread: format!("application/{}", application.id),
            args: vec![
                ("name", people.name.clone().into()),
                ("authority", application.content.name.clone().into()),
                ("why", why.into()),
                ("days", CONFIRM_WITHIN.num_days().to_string().into()),
            ],
        },
    );
    outbox::insert_letter(conn, &letter, ctx.now()).await
}
