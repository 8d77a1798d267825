//! Who speaks for an authority, and whom to write to about it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use crate::domain::people::{TypedAddress, TypedContacts, TypedEnd, TypedPerson};

/// Inviting somebody.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct InviteForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// Who, and for what.
    #[serde(flatten)]
    pub fields: TypedPerson,
}

/// The button that sends an invitation once more.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SendAgainForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// The account's key.
    pub account: String,
}

/// Another address for an invitation.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct CorrectForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// The account's key.
    pub account: String,
    /// The address.
    #[serde(flatten)]
    pub fields: TypedAddress,
}

/// The end of a seat, and who takes it over.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct EndForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// The account's key.
    pub account: String,
    /// Which seat, and who takes it over.
    #[serde(flatten)]
    pub fields: TypedEnd,
}

/// Whom to write to.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ContactsForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// The contacts.
    #[serde(flatten)]
    pub fields: TypedContacts,
}

/// Invites somebody to speak for an authority.
#[server(prefix = "/form", endpoint = "invite_person")]
pub async fn invite_person(#[server(default)] form: InviteForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::people;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::People(&form.authority).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let keeper = world.keeper_of(&form.authority).await?;
                let Ok((person, why)) = form.fields.check(keeper.needs_reason()) else {
                    return world.kept_at(&page, fields, "form-faults").await;
                };
                // Of a language that we do not write, the page's is taken.
                let language = World::expect(&form.fields.language)?.lang;
                match people::invite(&world.ctx, &keeper, &person, language.code(), &why).await? {
                    Ok(()) => Ok(format!("{page}?saved=invited")),
                    Err(problem) => world.kept_at(&page, fields, problem.code()).await,
                }
            })
            .await
    })
    .await
}

/// Sends an invitation once more.
#[server(prefix = "/form", endpoint = "send_invitation_again")]
pub async fn send_invitation_again(#[server(default)] form: SendAgainForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::people;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let keeper = world.keeper_of(&form.authority).await?;
        let account = key(&form.account)?;
        let list = Href::People(&form.authority).to(world.lang);
        match people::send_again(&world.ctx, &keeper, account).await? {
            Ok(()) => Ok(format!("{list}?saved=again")),
            Err(problem) => {
                let page = Href::Speaker(&form.authority, account).to(world.lang);
                // Beside the form for the address.
                world
                    .kept_at(&page, [("email_why", String::new())], problem.code())
                    .await
            }
        }
    })
    .await
}

/// Moves an invitation to another address.
#[server(prefix = "/form", endpoint = "correct_invitation")]
pub async fn correct_invitation(#[server(default)] form: CorrectForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::people;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let account = key(&form.account)?;
        let page = Href::Speaker(&form.authority, account).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let keeper = world.keeper_of(&form.authority).await?;
                let Ok((email, why)) = form.fields.check(keeper.needs_reason()) else {
                    return world.kept_at(&page, fields, "address-faults").await;
                };
                match people::correct(&world.ctx, &keeper, account, &email, &why).await? {
                    Ok(()) => Ok(format!(
                        "{}?saved=corrected",
                        Href::People(&form.authority).to(world.lang)
                    )),
                    Err(problem) => world.kept_at(&page, fields, problem.code()).await,
                }
            })
            .await
    })
    .await
}

/// Ends what somebody does for an authority.
#[server(prefix = "/form", endpoint = "end_seat")]
pub async fn end_seat(#[server(default)] form: EndForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::people;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let account = key(&form.account)?;
        let page = Href::Speaker(&form.authority, account).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let keeper = world.keeper_of(&form.authority).await?;
                let Ok((seat, successor, why)) = form.fields.check(keeper.needs_reason()) else {
                    return world.kept_at(&page, fields, "form-faults").await;
                };
                let language = World::expect(&form.fields.successor_language)?.lang;
                let change = (seat, successor.as_ref(), language.code());
                let here = (&world.session, &world.origin);
                match people::end(&world.ctx, here, &keeper, account, change, &why).await? {
                    // Who has left does not see the page any more.
                    Ok(()) if keeper.account() == account => Ok(Href::Desk.to(world.lang)),
                    Ok(()) => Ok(format!("{}?saved=ended", Href::People(&form.authority).to(world.lang))),
                    Err(problem) => world.kept_at(&page, fields, problem.code()).await,
                }
            })
            .await
    })
    .await
}

/// Sets whom to write to about an authority.
#[server(prefix = "/form", endpoint = "save_contacts")]
pub async fn save_contacts(#[server(default)] form: ContactsForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::people;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::Contacts(&form.authority).to(world.lang);
        let fields = form.fields.fields();
        world
            .keeping(&page, fields.clone(), async {
                let keeper = world.keeper_of(&form.authority).await?;
                let Ok((contacts, why)) = form.fields.check(keeper.needs_reason()) else {
                    return world.kept_at(&page, fields, "form-faults").await;
                };
                people::set_contacts(&world.ctx, &keeper, &contacts, world.lang.code(), &why).await?;
                Ok(format!(
                    "{}?saved=contacts",
                    Href::People(&form.authority).to(world.lang)
                ))
            })
            .await
    })
    .await
}
