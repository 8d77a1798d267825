//! Writing a report. What cannot be saved is kept and shown again, never lost.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;
use crate::domain::report::Measure;

/// The button that opens a report.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct OpenReportForm {
    /// The page's language.
    pub lang: String,
    /// The authority's slug.
    pub authority: String,
    /// The period's slug.
    pub period: String,
}

/// A button about a report, or about one measure of it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct ReportForm {
    /// The page's language.
    pub lang: String,
    /// The report's key.
    pub report: String,
    /// The measure's key, where it is about one.
    pub measure: String,
    /// What the page showed.
    pub revision: String,
}

/// The summary of a report.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct SummaryForm {
    /// The page's language.
    pub lang: String,
    /// The report's key.
    pub report: String,
    /// What the page showed.
    pub revision: String,
    /// The language the report is written in.
    pub language: String,
    /// The summary.
    pub summary: String,
}

/// A measure as typed.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct MeasureForm {
    /// The page's language.
    pub lang: String,
    /// The report's key.
    pub report: String,
    /// The measure's key.
    pub measure: String,
    /// What the page showed.
    pub revision: String,
    /// Which button was pressed: `save` leads to the list, `check` shows what is missing.
    pub then: String,
    /// The measure itself.
    #[serde(flatten)]
    pub fields: Measure,
}

/// Opens the report of a period.
#[server(prefix = "/form", endpoint = "open_report")]
pub async fn open_report(#[server(default)] form: OpenReportForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::reports;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let register = world.ctx.register().await?;
        let authority = register.authority(&form.authority).ok_or(Error::NotFound)?;
        let editor = person.editor_of(authority.id)?;
        let language = authority
            .languages
            .first()
            .map_or("en", |language| language.tag.as_str());
        let id = reports::open(&world.ctx, &editor, &form.period, language).await?;
        Ok(Href::Report(id).to(world.lang))
    })
    .await
}

/// Saves the summary.
#[server(prefix = "/form", endpoint = "save_summary")]
pub async fn save_summary(#[server(default)] form: SummaryForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::reports;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.report)?;
        let page = Href::ReportSummary(id).to(world.lang);
        let fields = [("summary", form.summary.clone()), ("language", form.language.clone())];
        world
            .keeping(&page, fields, async {
                let editor = world.editor_of_report(id).await?;
                let revision = key(&form.revision)?;
                reports::save_summary(&world.ctx, &editor, id, revision, &form.language, &form.summary).await?;
                Ok(format!("{}?saved=summary", Href::Report(id).to(world.lang)))
            })
            .await
    })
    .await
}

/// Adds a measure and leads to its form.
#[server(prefix = "/form", endpoint = "add_measure")]
pub async fn add_measure(#[server(default)] form: ReportForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::reports;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.report)?;
        let editor = world.editor_of_report(id).await?;
        let measure = reports::add_measure(&world.ctx, &editor, id).await?;
        Ok(Href::Measure(id, measure).to(world.lang))
    })
    .await
}

/// Saves a measure, whatever is in it.
#[server(prefix = "/form", endpoint = "save_measure")]
pub async fn save_measure(#[server(default)] form: MeasureForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::reports;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let (id, measure) = (key(&form.report)?, key(&form.measure)?);
        let page = Href::Measure(id, measure).to(world.lang);
        let fields = form.fields;
        world
            .keeping(&page, fields.fields(), async {
                let editor = world.editor_of_report(id).await?;
                reports::save_measure(&world.ctx, &editor, id, measure, key(&form.revision)?, &fields).await?;
                Ok(if form.then == "check" {
                    format!("{page}?check=1&saved=measure")
                } else {
                    format!("{}?saved=measure", Href::Report(id).to(world.lang))
                })
            })
            .await
    })
    .await
}

/// Removes a measure.
#[server(prefix = "/form", endpoint = "remove_measure")]
pub async fn remove_measure(#[server(default)] form: ReportForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::actions::reports;
    use crate::server::http::forms::{World, key};
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let id = key(&form.report)?;
        let editor = world.editor_of_report(id).await?;
        reports::remove_measure(&world.ctx, &editor, id, key(&form.measure)?, key(&form.revision)?).await?;
        Ok(format!("{}?saved=removed", Href::Report(id).to(world.lang)))
    })
    .await
}
