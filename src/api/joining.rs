//! An authority asks to join, without an account.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use crate::domain::joining::{TypedAnswer, TypedApplication};

/// An application.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ApplicationForm {
    /// The page's language.
    pub lang: String,
    /// A field that people do not see: who fills it in is none.
    pub leave_empty: String,
    /// The token of the file with the decision.
    pub document: String,
    /// Why a file that came was not taken.
    pub document_problem: String,
    /// What was typed.
    #[serde(flatten)]
    pub fields: TypedApplication,
}

/// A button behind the link of an application.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ApplicationLinkForm {
    /// The page's language.
    pub lang: String,
    /// The link's token.
    pub link: String,
}

/// The answer to a question.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct AnswerForm {
    /// The page's language.
    pub lang: String,
    /// The link's token.
    pub link: String,
    /// The token of another file with the decision.
    pub document: String,
    /// Why a file that came was not taken.
    pub document_problem: String,
    /// What was typed.
    #[serde(flatten)]
    pub fields: TypedAnswer,
}

#[cfg(feature = "ssr")]
impl ApplicationForm {
    /// What the page shows again.
    pub(super) fn kept(&self) -> Vec<(&'static str, String)> {
        let mut fields: Vec<(&'static str, String)> = self.fields.fields().into();
        fields.push(("document", self.document.clone()));
        fields.push(("document_problem", self.document_problem.clone()));
        fields
    }
}

/// What became of an application that was typed.
#[cfg(feature = "ssr")]
pub(super) enum Read {
    /// It can be taken, about that authority or a new one.
    Right(Box<crate::domain::joining::Application>, Option<i64>),
    /// The page has to be shown again, with these fields and for that reason.
    Again(Vec<(&'static str, String)>, &'static str),
}

/// Judges an application as typed, whoever sends it.
#[cfg(feature = "ssr")]
pub(super) async fn read(
    world: &crate::server::http::forms::World,
    form: &ApplicationForm,
) -> Result<Read, crate::server::Error> {
    use crate::server::actions::joining::{Judged, judge};
    use crate::server::http::forms::World;
    let register = world.ctx.register().await?;
    let mut fields = form.kept();
    // Of a language that we do not write, the page's is taken.
    let language = World::expect(&form.fields.language)?.lang;
    let typed = TypedApplication {
        language: language.code().to_owned(),
        ..form.fields.clone()
    };
    let is_tongue = |tag: &str| register.charter_languages.iter().any(|one| one.tag == tag);
    let checked = typed.check(world.ctx.today(), |code| register.country(code).is_some(), is_tongue);
    let is_without = form.document.is_empty() && form.document_problem.is_empty();
    if is_without {
        fields.retain(|(name, _)| *name != "document_problem");
        fields.push(("document_problem", "missing".to_owned()));
    }
    let application = match checked {
        Ok(application) if !is_without && form.document_problem.is_empty() => application,
        _ => return Ok(Read::Again(fields, "form-faults")),
    };
    match judge(&register, &application, &form.fields.same, &form.fields.asked) {
        Judged::Right(authority) => Ok(Read::Right(Box::new(application), authority)),
        Judged::Signed(slug) => {
            fields.push(("signed", slug));
            Ok(Read::Again(fields, "joining-signed"))
        }
        Judged::Alike(slugs) => {
            fields.push(("alike", slugs.join(" ")));
            Ok(Read::Again(fields, "joining-alike"))
        }
    }
}

/// Takes an application from anybody.
#[server(prefix = "/form", endpoint = "apply")]
pub async fn apply(#[server(default)] form: ApplicationForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::joining;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::Join.to(world.lang);
        let sent = format!("{page}?sent=yes");
        if !form.leave_empty.is_empty() {
            return Ok(sent);
        }
        let (application, authority) = match read(&world, &form).await? {
            Read::Right(application, authority) => (application, authority),
            Read::Again(fields, problem) => return world.kept_at(&page, fields, problem).await,
        };
        match joining::send(&world.ctx, &application, authority, &form.document).await? {
            None => Ok(sent),
            Some(problem) => world.kept_at(&page, form.kept(), problem).await,
        }
    })
    .await
}

/// Confirms the address of an application.
#[server(prefix = "/form", endpoint = "confirm_application")]
pub async fn confirm_application(#[server(default)] form: ApplicationLinkForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::joining;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        joining::confirm(&world.ctx, &form.link).await?;
        Ok(Href::Joining(&form.link).to(world.lang))
    })
    .await
}

/// Answers a question about an application.
#[server(prefix = "/form", endpoint = "answer_application")]
pub async fn answer_application(#[server(default)] form: AnswerForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::joining;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        // First of all, as the token becomes part of an address.
        joining::look(&world.ctx, &form.link).await?;
        let page = Href::Joining(&form.link).to(world.lang);
        let mut fields: Vec<(&str, String)> = form.fields.fields().into();
        fields.push(("document", form.document.clone()));
        fields.push(("document_problem", form.document_problem.clone()));
        let answer = match form.fields.check() {
            Ok(answer) if form.document_problem.is_empty() => answer,
            _ => return world.kept_at(&page, fields, "form-faults").await,
        };
        match joining::answer(&world.ctx, &form.link, &answer, &form.document).await {
            // What was typed is not lost where somebody has decided meanwhile.
            Err(Error::Conflict) => world.kept_at(&page, fields, "joining-moved").await,
            other => other.map(|()| page),
        }
    })
    .await
}

/// Takes an application back.
#[server(prefix = "/form", endpoint = "withdraw_application")]
pub async fn withdraw_application(#[server(default)] form: ApplicationLinkForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::joining;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        match joining::withdraw(&world.ctx, &form.link).await {
            // The page says what has become of it.
            Ok(()) | Err(Error::Conflict) => Ok(Href::Joining(&form.link).to(world.lang)),
            Err(error) => Err(error),
        }
    })
    .await
}
