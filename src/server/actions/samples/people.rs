//! Who speaks for the sample authorities: contacts, invitations that nobody has used, who asks to speak for them, and
//! commitments that they want to undo.

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::LINK;
use crate::domain::account::Role;
use crate::domain::claim::Claim;
use crate::domain::letter::INVITATION_FOR;
use crate::domain::people::{Contact, ContactKind, Seat};
use crate::domain::withdrawal::Withdrawal;
use crate::server::db::{accounts, claims, invitations, people, withdrawals};
use crate::server::error::Result;
use crate::server::{Ctx, token};

/// The same for both, each by its own approver.
pub(super) async fn fill(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    (exempelstad, alva): (i64, i64),
    (ville, bruno): (i64, i64),
) -> Result<()> {
    for (kind, name, function, email) in [
        (
            ContactKind::Main,
            "Astrid Lind",
            "Jämställdhetsstrateg",
            "astrid@demo.example",
        ),
        (
            ContactKind::Alternate,
            "Nils Berg",
            "Kommunsekreterare",
            "nils@demo.example",
        ),
        (ContactKind::Mailbox, "", "", "jamstalldhet@demo.example"),
    ] {
        let contact = Contact {
            kind,
            name: name.to_owned(),
            function: function.to_owned(),
            email: email.to_owned(),
        };
        people::insert_contact(conn, exempelstad, &contact).await?;
    }
    for (authority, approver, name, language) in [(exempelstad, alva, "Ulla", "en"), (ville, bruno, "Hugo", "fr")] {
        let email = address(name);
        let id = accounts::insert_account(conn, &email, name, language, true, ctx.now()).await?;
        accounts::insert_role(conn, id, &Role::Editor { authority }, ctx.now()).await?;
        accounts::insert_password_link(conn, &token::new()?, id, ctx.now(), ctx.now() + INVITATION_FOR).await?;
        let by = Some(approver);
        invitations::insert_invitation(conn, (id, authority), Seat::Editor, &email, by, ctx.now()).await?;
    }
    let until = ctx.now() + chrono::Duration::days(365);
    for (authority, name, is_confirmed) in [
        (exempelstad, "Per", true),
        (exempelstad, "Pia", false),
        (ville, "Paul", true),
    ] {
        let claim = Claim {
            name: name.to_owned(),
            function: "Utredare".to_owned(),
            email: address(name),
            evidence: "I write the town’s equality plan; my name stands under it.".to_owned(),
        };
        let id = claims::insert_claim(conn, authority, &claim, "en", ctx.now()).await?;
        if is_confirmed {
            claims::update_confirmed(conn, id, ctx.now(), until).await?;
        } else {
            claims::insert_link(conn, id, LINK, until).await?;
        }
    }
    for (authority, approver) in [(exempelstad, alva), (ville, bruno)] {
        let standing = withdrawals::list_commitments(conn, authority).await?;
        if let Some(one) = standing.first() {
            let asked = Withdrawal {
                commitment: one.id,
                decision: "Kommunfullmäktige § 12".to_owned(),
                decided_on: NaiveDate::from_ymd_opt(2026, 10, 26).unwrap_or_default(),
                source: "https://exempelstad.example/protokoll".to_owned(),
                reason: "The town merges with its neighbour, which has signed too.".to_owned(),
            };
            withdrawals::insert_withdrawal(conn, authority, &asked, approver, ctx.now()).await?;
        }
    }
    Ok(())
}

fn address(name: &str) -> String {
    format!("{}@demo.example", name.to_lowercase())
}
