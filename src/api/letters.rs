//! How people want to hear of events.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::AppError;

/// What a person chooses.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct LetterChoicesForm {
    /// The page's language.
    pub lang: String,
    /// Event and frequency with a colon between them, several with commas.
    pub choice: String,
}

/// The button behind the link of a digest.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct StopDigestsForm {
    /// The page's language.
    pub lang: String,
    /// The link's token.
    pub link: String,
}

/// Keeps what a person has chosen. What is no choice changes nothing.
#[server(prefix = "/form", endpoint = "choose_letters")]
pub async fn choose_letters(#[server(default)] form: LetterChoicesForm) -> Result<(), AppError> {
    use crate::domain::notice::{Event, Frequency};
    use crate::paths::Href;
    use crate::server::actions::letters;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let person = world.person().await?;
        let choices: Vec<(Event, Frequency)> = form
            .choice
            .split(',')
            .filter_map(|one| one.split_once(':'))
            .filter_map(|(event, frequency)| Event::parse_code(event).zip(Frequency::parse_code(frequency)))
            .collect();
        letters::choose(&world.ctx, &person, &choices).await?;
        Ok(format!("{}?saved=letters", Href::LetterChoices.to(world.lang)))
    })
    .await
}

/// Ends the digests of whoever holds the link of one.
#[server(prefix = "/form", endpoint = "stop_digests")]
pub async fn stop_digests(#[server(default)] form: StopDigestsForm) -> Result<(), AppError> {
    use crate::paths::Href;
    use crate::server::Error;
    use crate::server::actions::letters;
    use crate::server::http::forms::World;
    super::answer(async move {
        let world = World::expect(&form.lang)?;
        let page = Href::StopDigests(&form.link).to(world.lang);
        match letters::stop(&world.ctx, &form.link, &world.origin).await {
            Ok(()) => Ok(format!("{page}?stopped=yes")),
            // The page of the link says that it does not work any more.
            Err(Error::NotFound) => Ok(page),
            Err(error) => Err(error),
        }
    })
    .await
}
