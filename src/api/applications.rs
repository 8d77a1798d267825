//! What coordinators and the observatory do with applications to join.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use super::joining::ApplicationForm;
use crate::domain::joining::{TypedCheck, TypedRegistration};

/// An application that has come on paper.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct EnterForm {
    /// The reason, for the audit.
    pub why: String,
    /// What stands on the paper.
    #[serde(flatten)]
    pub form: ApplicationForm,
}

/// What was decided on an application.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct DecideForm {
    /// The page's language.
    pub lang: String,
    /// The application's key.
    pub application: String,
    /// What was decided.
    #[serde(flatten)]
    pub fields: TypedCheck,
}

/// How an application is registered.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct RegistrationForm {
    /// The page's language.
    pub lang: String,
    /// The application's key.
    pub application: String,
    /// What was typed.
    #[serde(flatten)]
    pub fields: TypedRegistration,
}

/// Enters an application that has come on paper.
#[server(prefix = "/form", endpoint = "enter_application")]
pub async fn enter_application(#[server(default)] form: EnterForm) -> Result<(), AppError> {
    use super::joining::{Read, read};
    use crate::domain::reason::parse_reason;
    use crate::paths::Href;
    use crate::server::actions::joining::deciding;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.form.lang)?;
        let page = Href::StaffNewApplication.to(world.lang);
        let reason = ("why", form.why.clone());
        let kept = [form.form.kept(), vec![reason.clone()]].concat();
        world
            .keeping(&page, kept.clone(), async {
                let coordinator = world.coordinator_at(&form.form.fields.country).await?;
                let (application, authority) = match read(&world, &form.form).await? {
                    Read::Right(application, authority) => (application, authority),
                    Read::Again(mut fields, problem) => {
                        fields.push(reason);
                        return world.kept_at(&page, fields, problem).await;
                    }
                };
                let why = match parse_reason(&form.why) {
                    Ok(why) => why,
                    Err(problem) => return world.kept_at(&page, kept, problem.code()).await,
                };
                let with = (form.form.document.as_str(), why.as_str());
                match deciding::enter(&world.ctx, &coordinator, &application, authority, with).await? {
                    Ok(id) => Ok(format!("{}?saved=entered", Href::StaffApplication(id).to(world.lang))),
                    Err(problem) => world.kept_at(&page, kept, problem).await,
                }
            })
            .await
    })
    .await
}

/// Decides on an application.
#[server(prefix = "/form", endpoint = "decide_application")]
pub async fn decide_application(#[server(default)] form: DecideForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::joining::deciding;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.application)?;
        let page = Href::StaffApplication(id).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let coordinator = world.coordinator_of_application(id).await?;
                let Ok((step, why)) = form.fields.check() else {
                    return world.kept_at(&page, fields, "form-faults").await;
                };
                deciding::decide(&world.ctx, &coordinator, id, (step, &why)).await?;
                Ok(format!("{}?saved=decided", Href::StaffApplications.to(world.lang)))
            })
            .await
    })
    .await
}

/// Registers an application.
#[server(prefix = "/form", endpoint = "register_application")]
pub async fn register_application(#[server(default)] form: RegistrationForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::joining::registering::{Registered, decided_on, register};
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.application)?;
        let page = Href::StaffRegistration(id).to(world.lang);
        let fields = form.fields.fields();
        let with = |name: &'static str, value: String| [fields.to_vec(), vec![(name, value)]].concat();
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                let decided_on = decided_on(&world.ctx, &reviewer, id).await?;
                let Ok(registration) = form.fields.check(world.ctx.today(), decided_on) else {
                    return world.kept_at(&page, fields.clone(), "form-faults").await;
                };
                let is_confirmed = form.fields.confirmed == "yes";
                match register(&world.ctx, &reviewer, id, &registration, is_confirmed).await? {
                    Registered::Done(slug) => Ok(Href::Signatory(&slug).to(world.lang)),
                    Registered::Signed(slug) => world.kept_at(&page, with("signed", slug), "registration-signed").await,
                    Registered::Alike(slugs) => {
                        let slugs = with("alike", slugs.join(" "));
                        world.kept_at(&page, slugs, "edit-alike").await
                    }
                    Registered::Own => world.kept_at(&page, fields.clone(), "registration-own").await,
                    Registered::AfterEnd => world.kept_at(&page, fields.clone(), "edit-after-end").await,
                }
            })
            .await
    })
    .await
}
