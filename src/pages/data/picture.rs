//! The map of a list as a picture: the list's own address with the ending `svg` or `png`, for the same selection.

use axum::http::request::Parts;
use axum::response::Response;

use crate::charts;
use crate::data;
use crate::domain::selection::Selection;
use crate::locale::Lang;
use crate::server::error::{Error, Result};
use crate::server::http::data::{Data, answer as answer_data};
use crate::server::past::Edition;

/// The endings of pictures, and their media types.
const PICTURES: [(&str, &str); 2] = [("svg", "image/svg+xml"), ("png", "image/png")];

/// The language of the list whose map that is a picture of, and the picture's ending and media type.
pub(super) fn split(path: &str) -> Option<(Lang, (&'static str, &'static str))> {
    let (page, ending) = path.rsplit_once('.')?;
    let found = PICTURES.into_iter().find(|(one, _)| *one == ending)?;
    let code = page.strip_suffix("/signatories")?.strip_prefix('/')?;
    Some((Lang::parse_code(code)?, found))
}

/// The picture.
pub(super) async fn answer(
    edition: &Edition,
    request: &Parts,
    (lang, (ending, media_type)): (Lang, (&'static str, &'static str)),
    query: &[(String, String)],
) -> Result<Response> {
    let selection = Selection::parse(query);
    let register = std::sync::Arc::clone(&edition.register);
    // Drawing takes tens of milliseconds.
    let drawn = tokio::task::spawn_blocking(move || {
        let w = lang.words();
        let found = data::selected(&register, w, &selection);
        let figure = charts::places(&register, &found.places, w);
        match ending {
            "svg" => figure.svg_file().map(String::into_bytes),
            _ => figure.png().map(<[u8]>::to_vec),
        }
    });
    let data = Data {
        media_type,
        name: None,
        body: drawn.await?.ok_or(Error::NotFound)?,
    };
    Ok(answer_data(edition.register.publication, request, data))
}
