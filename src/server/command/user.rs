//! `observatory user`: accounts, from the command line.

use std::process::ExitCode;

use clap::Subcommand;

use super::{Failure, say};
use crate::domain::account::Role;
use crate::locale::Lang;
use crate::paths::Href;
use crate::server::actions::accounts::{self, Invitation};
use crate::server::actions::second_factor;
use crate::server::db::audit::Actor;
use crate::server::{Ctx, Error, db};

#[derive(Debug, Subcommand)]
pub(super) enum User {
    /// Print a one-time link for the first administrator, if there is no account yet.
    FirstLink,
    /// Remove the second factor of somebody who has lost the program and the recovery codes.
    ResetFactor {
        /// The person's e-mail address.
        email: String,
    },
    /// Make an account or grant it another role, and print a one-time link for its password.
    Invite {
        /// The person's e-mail address.
        email: String,
        /// The person's name.
        name: String,
        /// `reviewer`, `administrator`, `auditor`, `coordinator:COUNTRY`, or `editor:SLUG` or `approver:SLUG` with an authority's slug.
        role: String,
        /// The language of letters to the person.
        #[arg(long, default_value = "en", value_parser = ["en", "fr"])]
        language: String,
    },
}

/// Does what is asked for accounts.
pub(super) async fn user(ctx: &Ctx, what: User) -> Result<ExitCode, Failure> {
    match what {
        User::FirstLink => {
            let mut conn = ctx.read().await?;
            let count = db::accounts::count_accounts(&mut conn).await?;
            drop(conn);
            if count > 0 && !accounts::is_first_link_open(ctx).await? {
                return Ok(ExitCode::SUCCESS);
            }
            let first = Invitation {
                email: "admin@localhost.localdomain",
                name: "Administrator",
                language: "en",
                role: Role::Administrator,
                by_mail: false,
                why: "",
            };
            let Some(link) = accounts::invite(ctx, Actor::OPERATOR, &first).await? else {
                return Ok(ExitCode::SUCCESS);
            };
            let address = ctx.config().absolute(&Href::Password(&link).to(Lang::En));
            say("There is no administrator yet. Whoever opens this link sets the password of");
            say(&format!(
                "admin@localhost.localdomain; it works once, for seven days:\n  {address}"
            ));
        }
        User::ResetFactor { email } => match second_factor::reset(ctx, &email).await {
            Err(Error::NotFound) => return Err(Failure::Factor(email)),
            done => {
                done?;
                say("The second factor is removed; the person signs in with the password and sets up a new one.");
            }
        },
        User::Invite {
            email,
            name,
            role,
            language,
        } => {
            let found = match role.split_once(':') {
                None => Role::of(&role, None, None),
                Some(("coordinator", country)) => {
                    let register = ctx.register().await?;
                    let known = register.countries.iter().any(|one| one.code == country);
                    known.then(|| Role::Coordinator {
                        country: country.to_owned(),
                    })
                }
                Some((word, slug)) => {
                    let register = ctx.register().await?;
                    let authority = register.authority(slug).map(|authority| authority.id);
                    authority.and_then(|id| Role::of(word, Some(id), None))
                }
            };
            let Some(role) = found else {
                return Err(Failure::Role(role));
            };
            if crate::domain::account::parse_email(&email).is_none() {
                return Err(Failure::Email(email));
            }
            let invitation = Invitation {
                email: &email,
                name: &name,
                language: &language,
                role,
                by_mail: true,
                why: "",
            };
            match accounts::invite(ctx, Actor::OPERATOR, &invitation).await? {
                Some(link) => say(&ctx.config().absolute(&Href::Password(&link).to(Lang::En))),
                None => {
                    say("There is an account with a password already: it has the role now, and its owner is told so.")
                }
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
