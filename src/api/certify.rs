//! From those who write a report to those who certify it, and on to the observatory.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// The button that hands a report to those who certify.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct HandOverForm {
    /// The page's language.
    pub lang: String,
    /// The report's key.
    pub report: String,
    /// What the page showed.
    pub revision: String,
}

/// The form that certifies a report and hands it in.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct CertifyForm {
    /// The page's language.
    pub lang: String,
    /// The report's key.
    pub report: String,
    /// What the page showed.
    pub revision: String,
    /// `yes`, if the sentence was agreed to.
    pub certify: String,
}

/// The form that gives a report back to those who write it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct HandBackForm {
    /// The page's language.
    pub lang: String,
    /// The report's key.
    pub report: String,
    /// What the page showed.
    pub revision: String,
    /// What is to be changed.
    pub comment: String,
}

/// Hands a report to those who certify.
#[server(prefix = "/form", endpoint = "hand_over_report")]
pub async fn hand_over_report(#[server(default)] form: HandOverForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::certify;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.report)?;
        let page = Href::ReportCheck(id).to(world.lang);
        world
            .keeping(&page, [], async {
                let editor = world.editor_of_report(id).await?;
                let done = certify::hand_over(&world.ctx, &editor, id, key(&form.revision)?).await?;
                match done.map_err(|problem| problem.code()) {
                    Ok(()) => Ok(format!("{}?saved=handed-over", Href::Report(id).to(world.lang))),
                    Err(Some(code)) => world.kept_at(&page, [], code).await,
                    Err(None) => Ok(page.clone()),
                }
            })
            .await
    })
    .await
}

/// Certifies a report and hands it in.
#[server(prefix = "/form", endpoint = "submit_report")]
pub async fn submit_report(#[server(default)] form: CertifyForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::certify;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.report)?;
        let page = Href::ReportCheck(id).to(world.lang);
        world
            .keeping(&page, [], async {
                let (approver, editor) = world.approver_of_report(id).await?;
                let sentence = world.certifying(approver.authority()).await?;
                let agreed = (form.certify == "yes").then_some(sentence.as_str());
                let who = (&approver, editor.is_some());
                let done = certify::submit(&world.ctx, who, id, key(&form.revision)?, agreed).await?;
                match done.map_err(|problem| problem.code()) {
                    Ok(()) => Ok(format!("{}?saved=submitted", Href::Report(id).to(world.lang))),
                    Err(Some(code)) => world.kept_at(&page, [], code).await,
                    Err(None) => Ok(page.clone()),
                }
            })
            .await
    })
    .await
}

/// Gives a report back to those who write it.
#[server(prefix = "/form", endpoint = "hand_back_report")]
pub async fn hand_back_report(#[server(default)] form: HandBackForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::certify;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.report)?;
        let page = Href::ReportCheck(id).to(world.lang);
        let fields = [("comment", form.comment.clone())];
        world
            .keeping(&page, fields.clone(), async {
                let hand = world.hand_on_report(id).await?;
                let done = certify::hand_back(&world.ctx, &hand, id, key(&form.revision)?, &form.comment).await?;
                match done.map_err(|problem| problem.code()) {
                    Ok(()) => Ok(format!("{}?saved=handed-back", Href::Report(id).to(world.lang))),
                    Err(Some(code)) => world.kept_at(&page, fields, code).await,
                    Err(None) => Ok(page.clone()),
                }
            })
            .await
    })
    .await
}
