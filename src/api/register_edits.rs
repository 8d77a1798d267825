//! Staff change the register: authorities, commitments and their acts.

use std::collections::BTreeMap;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// What staff have typed about an authority.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct RegisterForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug; empty for a new one.
    pub authority: String,
    /// The part of the authority, if it is about one.
    pub part: String,
    /// The number of the commitment, or of what the authority became or came from; empty for a new one.
    pub number: String,
    /// The number of the act; empty for a new one.
    pub act: String,
    /// What the page has shown.
    pub revision: String,
    /// Which button was pressed: `remove` takes out what is wrong.
    pub then: String,
    /// The fields, by their names.
    #[serde(flatten)]
    pub typed: BTreeMap<String, String>,
}

#[cfg(feature = "ssr")]
impl RegisterForm {
    /// What was typed into these fields.
    fn fields(&self, names: &[&'static str]) -> Vec<(&'static str, String)> {
        let of = |name: &&'static str| Some((*name, self.typed.get(*name)?.clone()));
        names.iter().filter_map(of).collect()
    }

    /// The number as part of an address.
    fn number(&self) -> Result<usize, crate::server::Error> {
        self.number.parse().map_err(|_| crate::server::Error::NotFound)
    }
}

/// Adds an authority.
#[server(prefix = "/form", endpoint = "add_authority")]
pub async fn add_authority(#[server(default)] form: RegisterForm) -> Result<(), AppError> {
    use crate::domain::edit::new_fields;
    use crate::paths::Href;
    use crate::server::actions::register_edits::{Addition, add};
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::StaffNew.to(world.lang);
        let fields = form.fields(&new_fields());
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                let kept = |name: &'static str, value: String| [fields.clone(), vec![(name, value)]].concat();
                match add(&world.ctx, &reviewer, &form.typed).await? {
                    Addition::Added(slug) => Ok(format!("{}?saved=authority", Href::StaffEdit(&slug).to(world.lang))),
                    Addition::Same(slug) => world.kept_at(&page, kept("same", slug), "edit-same").await,
                    Addition::Alike(slugs) => {
                        let slugs = slugs.join(" ");
                        world.kept_at(&page, kept("alike", slugs), "edit-alike").await
                    }
                    Addition::Problem(problem) => world.kept_at(&page, fields.clone(), problem).await,
                }
            })
            .await
    })
    .await
}

/// Corrects a part of an authority.
#[server(prefix = "/form", endpoint = "correct_authority")]
pub async fn correct_authority(#[server(default)] form: RegisterForm) -> Result<(), AppError> {
    use crate::domain::edit::Part;
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::{corrections, register_edits};
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let part = Part::parse_code(&form.part).ok_or(Error::NotFound)?;
        // First of all, as the slug becomes part of an address.
        corrections::authority(&world.ctx, &form.authority).await?;
        let page = Href::StaffPart(&form.authority, part).to(world.lang);
        let fields = form.fields(&part.fields());
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                let shown = (part, form.revision.as_str());
                match register_edits::correct(&world.ctx, &reviewer, &form.authority, shown, &form.typed).await? {
                    None => Ok(format!(
                        "{}?saved={part}",
                        Href::StaffEdit(&form.authority).to(world.lang)
                    )),
                    Some(problem) => world.kept_at(&page, fields, problem).await,
                }
            })
            .await
    })
    .await
}

/// Records what became of an authority or what it came from, or takes that out.
#[server(prefix = "/form", endpoint = "save_succession")]
pub async fn save_succession(#[server(default)] form: RegisterForm) -> Result<(), AppError> {
    use crate::domain::edit::SUCCESSION_FIELDS;
    use crate::paths::Href;
    use crate::server::actions::{corrections, register_edits};
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        corrections::authority(&world.ctx, &form.authority).await?;
        let all = Href::StaffSuccessions(&form.authority).to(world.lang);
        let is_new = form.number.is_empty();
        let page = if is_new {
            all.clone()
        } else {
            Href::StaffSuccession(&form.authority, form.number()?).to(world.lang)
        };
        let fields = form.fields(&SUCCESSION_FIELDS);
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                let (ctx, slug, typed) = (&world.ctx, form.authority.as_str(), &form.typed);
                let problem = if is_new {
                    register_edits::save_succession(ctx, &reviewer, slug, typed).await?
                } else {
                    register_edits::remove_succession(ctx, &reviewer, slug, key(&form.revision)?, typed).await?
                };
                match problem {
                    None if is_new => Ok(format!("{all}?saved=succession")),
                    None => Ok(format!("{all}?saved=removed")),
                    Some(problem) => world.kept_at(&page, fields, problem).await,
                }
            })
            .await
    })
    .await
}

/// Adds a commitment, or corrects one.
#[server(prefix = "/form", endpoint = "save_commitment")]
pub async fn save_commitment(#[server(default)] form: RegisterForm) -> Result<(), AppError> {
    use crate::domain::edit::NEW_COMMITMENT_FIELDS;
    use crate::paths::Href;
    use crate::server::actions::{corrections, register_edits};
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        corrections::authority(&world.ctx, &form.authority).await?;
        let page = if form.number.is_empty() {
            Href::StaffNewCommitment(&form.authority).to(world.lang)
        } else {
            Href::StaffCommitment(&form.authority, form.number()?).to(world.lang)
        };
        let fields = form.fields(&NEW_COMMITMENT_FIELDS);
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                let shown = (form.number.as_str(), form.revision.as_str());
                let (ctx, slug, typed) = (&world.ctx, form.authority.as_str(), &form.typed);
                match register_edits::save_commitment(ctx, &reviewer, slug, shown, typed).await? {
                    None => Ok(format!(
                        "{}?saved=commitment",
                        Href::StaffCommitments(slug).to(world.lang)
                    )),
                    Some(problem) => world.kept_at(&page, fields, problem).await,
                }
            })
            .await
    })
    .await
}

/// Tells where a commitment stands by now.
#[server(prefix = "/form", endpoint = "move_commitment")]
pub async fn move_commitment(#[server(default)] form: RegisterForm) -> Result<(), AppError> {
    use crate::domain::edit::MOVE_FIELDS;
    use crate::paths::Href;
    use crate::server::actions::{corrections, register_edits};
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        corrections::authority(&world.ctx, &form.authority).await?;
        let page = Href::StaffMove(&form.authority, form.number()?).to(world.lang);
        let fields = form.fields(&MOVE_FIELDS);
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                let shown = (form.number.as_str(), form.revision.as_str());
                let (ctx, slug, typed) = (&world.ctx, form.authority.as_str(), &form.typed);
                match register_edits::tell_move(ctx, &reviewer, slug, shown, typed).await? {
                    None => Ok(format!("{}?saved=moved", Href::StaffCommitments(slug).to(world.lang))),
                    Some(problem) => world.kept_at(&page, fields, problem).await,
                }
            })
            .await
    })
    .await
}

/// Adds an act to a commitment, corrects one, or takes one out.
#[server(prefix = "/form", endpoint = "save_act")]
pub async fn save_act(#[server(default)] form: RegisterForm) -> Result<(), AppError> {
    use crate::domain::edit::ACT_FIELDS;
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::{corrections, register_edits};
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        corrections::authority(&world.ctx, &form.authority).await?;
        let slug = form.authority.as_str();
        let page = if form.act.is_empty() {
            Href::StaffNewAct(slug, form.number()?)
        } else {
            let act = form.act.parse().map_err(|_| Error::NotFound)?;
            Href::StaffAct(slug, form.number()?, act)
        };
        let page = page.to(world.lang);
        let fields = form.fields(&ACT_FIELDS);
        world
            .keeping(&page, fields.clone(), async {
                let reviewer = world.person().await?.reviewer()?;
                let shown = (form.number.as_str(), form.act.as_str(), form.revision.as_str());
                let (ctx, typed) = (&world.ctx, &form.typed);
                let is_removed = form.then == "remove" && !form.act.is_empty();
                let problem = if is_removed {
                    register_edits::remove_act(ctx, &reviewer, slug, shown, typed).await?
                } else {
                    register_edits::save_act(ctx, &reviewer, slug, shown, typed).await?
                };
                let saved = if is_removed { "removed" } else { "act" };
                match problem {
                    None => Ok(format!("{}?saved={saved}", Href::StaffCommitments(slug).to(world.lang))),
                    Some(problem) => world.kept_at(&page, fields, problem).await,
                }
            })
            .await
    })
    .await
}
