//! A person's own account.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// A new password, with the current one.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ChangePasswordForm {
    /// The page's language.
    pub lang: String,
    /// The current password.
    pub current: String,
    /// The new password.
    pub password: String,
    /// The new password again.
    pub again: String,
}

/// A new address, with the current password.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct NewEmailForm {
    /// The page's language.
    pub lang: String,
    /// The new address.
    pub email: String,
    /// The current password.
    pub email_password: String,
}

/// The button behind the link for a new address.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ConfirmEmailForm {
    /// The page's language.
    pub lang: String,
    /// The link's token.
    pub link: String,
}

/// The language of letters.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct LetterLanguageForm {
    /// The page's language.
    pub lang: String,
    /// The language of letters.
    pub language: String,
}

/// A button that ends a session.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct EndSessionForm {
    /// The page's language.
    pub lang: String,
    /// Which; empty for all others.
    pub session: String,
}

/// What erases an account.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct EraseForm {
    /// The page's language.
    pub lang: String,
    /// The current password.
    pub erase_password: String,
    /// Whether the person has understood that there is no way back: `yes`.
    pub agreed: String,
}

/// Sets a new password.
#[server(prefix = "/form", endpoint = "change_password")]
pub async fn change_password(#[server(default)] form: ChangePasswordForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::own_account;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let page = Href::Account.to(world.lang);
        let new = (form.password, form.again.as_str());
        let (ctx, session) = (&world.ctx, &world.session);
        match own_account::change_password(ctx, session, &person, form.current, new, &world.origin).await? {
            Ok(()) => Ok(format!("{page}?saved=password")),
            Err(problem) => {
                let is_current = matches!(
                    problem,
                    own_account::OwnProblem::WrongPassword | own_account::OwnProblem::Wait
                );
                let field = if is_current { "current" } else { "password" };
                world
                    .kept_at(&page, [("field", field.to_owned())], problem.code())
                    .await
            }
        }
    })
    .await
}

/// Sends a link to a new address.
#[server(prefix = "/form", endpoint = "ask_for_email")]
pub async fn ask_for_email(#[server(default)] form: NewEmailForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::own_account;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let page = Href::Account.to(world.lang);
        match own_account::ask_for_email(&world.ctx, &person, &form.email, form.email_password).await? {
            Ok(()) => Ok(format!("{page}?saved=email")),
            Err(problem) => {
                let is_address = problem == own_account::OwnProblem::NotAnEmail;
                let field = if is_address { "email" } else { "email_password" };
                let kept = [("field", field.to_owned()), ("email", form.email)];
                world.kept_at(&page, kept, problem.code()).await
            }
        }
    })
    .await
}

/// Changes the address to that of a link.
#[server(prefix = "/form", endpoint = "change_email")]
pub async fn change_email(#[server(default)] form: ConfirmEmailForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::own_account;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        match own_account::change_email(&world.ctx, &form.link, &world.origin).await {
            Ok(()) => Ok(format!("{}?saved=email-changed", Href::Account.to(world.lang))),
            // The page of the link says that it does not work any more.
            Err(Error::NotFound) => Ok(Href::NewEmail(&form.link).to(world.lang)),
            Err(error) => Err(error),
        }
    })
    .await
}

/// Sets the language of letters.
#[server(prefix = "/form", endpoint = "change_language")]
pub async fn change_language(#[server(default)] form: LetterLanguageForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::own_account;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        // Of a language that we do not write, the page's is taken.
        let language = World::expect(&form.language)?.lang;
        own_account::change_language(&world.ctx, &person, language.code()).await?;
        Ok(format!("{}?saved=language", Href::Account.to(world.lang)))
    })
    .await
}

/// Ends another session, or all others.
#[server(prefix = "/form", endpoint = "end_session")]
pub async fn end_session(#[server(default)] form: EndSessionForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::own_account;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        own_account::end_sessions(&world.ctx, &person, &form.session).await?;
        Ok(format!("{}?saved=session", Href::Account.to(world.lang)))
    })
    .await
}

/// Erases the account of whoever is signed in.
#[server(prefix = "/form", endpoint = "erase_account")]
pub async fn erase_account(#[server(default)] form: EraseForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::erasure::{self, EraseProblem};
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let (ctx, session) = (&world.ctx, &world.session);
        let given = (form.erase_password, form.agreed == "yes");
        match erasure::erase_own(ctx, session, &person, given, &world.origin).await? {
            Ok(()) => Ok(Href::Erased.to(world.lang)),
            Err(problem) => {
                let field = match problem {
                    EraseProblem::Own(_) => "erase_password",
                    _ => "agreed",
                };
                let kept = [("field", field.to_owned())];
                world.kept_at(&Href::Erase.to(world.lang), kept, problem.code()).await
            }
        }
    })
    .await
}
