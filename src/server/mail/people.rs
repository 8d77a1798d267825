//! Letters about who speaks for an authority, or asks to.

use sqlx::SqliteConnection;

use super::{To, finish};
use crate::domain::account::Role;
use crate::domain::letter::LetterKind;
use crate::domain::people::{ContactKind, Seat};
use crate::locale::{Lang, Words};
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::{outbox, people};
use crate::server::error::Result;

/// To whom a letter goes.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    /// The address.
    pub email: &'a str,
    /// How the person is called.
    pub name: &'a str,
    /// The language of the letter.
    pub language: &'a str,
}

/// What a letter about the people of an authority tells.
#[derive(Clone, Copy, Debug)]
pub enum PeopleLetter<'a> {
    /// The reader, who has an account, may do more.
    RoleGranted(&'a [Role]),
    /// The reader may do less.
    SeatEnded(&'a [Role]),
    /// Somebody from outside has changed who speaks for the authority, for that reason.
    PeopleChanged(&'a str),
    /// The reader is to be written to.
    ContactNamed(ContactKind),
    /// The reader is not written to any more.
    ContactRemoved(ContactKind),
    /// The link with which the reader shows that the address of a claim is theirs.
    ClaimConfirm(&'a str),
    /// A code is on its way by post; the link to where it is typed.
    ClaimCode(&'a str),
    /// The claim was refused, for that reason.
    ClaimRefused(&'a str),
    /// The commitment was withdrawn.
    WithdrawalConfirmed,
    /// The withdrawal was refused, for that reason.
    WithdrawalRefused(&'a str),
    /// The authority has taken on the new articles.
    EndorsementConfirmed,
    /// That was refused, for that reason.
    EndorsementRefused(&'a str),
}

/// Writes a letter to everybody who certifies for that authority and can sign in.
///
/// # Errors
/// The database refuses.
pub async fn write_to_approvers(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    authority: i64,
    letter: PeopleLetter<'_>,
) -> Result<()> {
    for speaker in people::list_speakers(conn, authority).await? {
        let certifies = Seat::of(&speaker.roles, authority).is_some_and(|seat| seat.holds(Seat::Approver));
        if certifies && speaker.has_password && !speaker.is_suspended {
            let to = Reader {
                email: &speaker.email,
                name: &speaker.name,
                language: &speaker.language,
            };
            write(ctx, conn, to, authority, letter).await?;
        }
    }
    Ok(())
}

/// Writes a letter about that authority into the outbox.
///
/// # Errors
/// The database refuses.
pub async fn write(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    to: Reader<'_>,
    authority: i64,
    about: PeopleLetter<'_>,
) -> Result<()> {
    let w = Lang::parse_code(to.language).unwrap_or_default().words();
    let slug = people::find_slug(conn, authority).await?;
    let (kind, page) = match about {
        PeopleLetter::RoleGranted(_) => (LetterKind::RoleGranted, Href::Desk),
        PeopleLetter::SeatEnded(_) => (LetterKind::SeatEnded, Href::Signatory(&slug)),
        PeopleLetter::PeopleChanged(_) => (LetterKind::PeopleChanged, Href::People(&slug)),
        PeopleLetter::ContactNamed(_) => (LetterKind::ContactNamed, Href::Guide("privacy")),
        PeopleLetter::ContactRemoved(_) => (LetterKind::ContactRemoved, Href::Guide("privacy")),
        PeopleLetter::ClaimConfirm(link) => (LetterKind::ClaimConfirm, Href::Claim(link)),
        PeopleLetter::ClaimCode(link) => (LetterKind::ClaimCode, Href::Claim(link)),
        PeopleLetter::ClaimRefused(_) => (LetterKind::ClaimRefused, Href::Signatory(&slug)),
        PeopleLetter::WithdrawalConfirmed => (LetterKind::WithdrawalConfirmed, Href::Signatory(&slug)),
        PeopleLetter::WithdrawalRefused(_) => (LetterKind::WithdrawalRefused, Href::Signatory(&slug)),
        PeopleLetter::EndorsementConfirmed => (LetterKind::EndorsementConfirmed, Href::Signatory(&slug)),
        PeopleLetter::EndorsementRefused(_) => (LetterKind::EndorsementRefused, Href::Signatory(&slug)),
    };
    let roles = match about {
        PeopleLetter::RoleGranted(roles) | PeopleLetter::SeatEnded(roles) => told(conn, w, roles).await?,
        _ => String::new(),
    };
    let why = match about {
        PeopleLetter::PeopleChanged(why)
        | PeopleLetter::ClaimRefused(why)
        | PeopleLetter::WithdrawalRefused(why)
        | PeopleLetter::EndorsementRefused(why) => why,
        _ => "",
    };
    let contact = match about {
        PeopleLetter::ContactNamed(kind) | PeopleLetter::ContactRemoved(kind) => {
            w.t(&format!("contact-as-{}", kind.code()))
        }
        _ => String::new(),
    };
    let letter = finish(
        ctx,
        kind,
        &page,
        &To {
            email: to.email,
            language: to.language,
            thread: format!("people/{authority}"),
            args: vec![
                ("name", to.name.into()),
                ("authority", people::find_name(conn, authority).await?.into()),
                ("roles", roles.into()),
                ("why", why.into()),
                ("contact", contact.into()),
            ],
        },
    );
    outbox::insert_letter(conn, &letter, ctx.now()).await
}

/// What roles allow, in words.
pub(super) async fn told(conn: &mut SqliteConnection, w: Words, roles: &[Role]) -> Result<String> {
    let mut told = Vec::new();
    for role in roles {
        let name = match (role.authority(), role.country()) {
            (Some(authority), _) => people::find_name(conn, authority).await?,
            (None, Some(country)) => w.country(country),
            (None, None) => String::new(),
        };
        told.push(w.with(&format!("role-{}", role.code()), &[("name", name.into())]));
    }
    Ok(w.list(&told))
}
