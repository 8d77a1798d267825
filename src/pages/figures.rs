//! `/{lang}/figures/{file}`: a figure as CSV, Excel, JSON-stat, SVG or PNG, from the same object as the page's.
//! For anybody.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::response::Response;

use super::data as files;
use crate::charts::Figure;
use crate::data::{self, About, FileError, Format, Table};
use crate::locale::Lang;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::error::{Error, Result};
use crate::server::http::data::{Data, answer};

/// The file.
pub async fn file(State(ctx): State<Ctx>, Path((lang, file)): Path<(String, String)>, request: Parts) -> Response {
    files::respond(&ctx, &request, async |edition, _| {
        let w = Lang::parse_code(&lang).ok_or(Error::NotFound)?.words();
        let (name, ending) = file.rsplit_once('.').ok_or(Error::NotFound)?;
        let figure = ctx.figure(name, &edition.register, w, edition.today);
        let figure = figure.ok_or(Error::NotFound)?;
        let address = Href::Figure(&figure.name, ending).to(w.lang);
        let about = files::about(&ctx, edition, w, &address);
        let data = make(&ctx, figure, ending, about).await?;
        Ok(answer(edition.register.publication, &request, data))
    })
    .await
}

async fn make(ctx: &Ctx, figure: Arc<Figure>, ending: &str, mut about: About) -> Result<Data> {
    let w = about.words;
    let saved = Some(format!("{}.{ending}", figure.name));
    let (media_type, name, body) = match ending {
        "csv" => {
            let home = || ctx.config().absolute(&Href::Home.to(w.lang));
            let source = figure.source.clone().unwrap_or_else(home);
            let labels = [w.t("column-code"), w.t("source"), w.t("column-as-of")];
            let csv = figure.csv(&source, &about.published_on.to_string(), labels);
            (Format::Csv.media_type(), saved, csv.map_err(FileError::Csv)?)
        }
        "xlsx" => {
            if let Some(elsewhere) = &figure.source {
                about.source.clone_from(elsewhere);
            }
            let book = Table::of_figure(&figure).bytes(Format::Xlsx, &about)?;
            (Format::Xlsx.media_type(), saved, book)
        }
        "json" => {
            let dataset = serde_json::to_vec(&data::json_stat(&figure, &about))?;
            (Format::Json.media_type(), saved, dataset)
        }
        "svg" => {
            let drawn = figure.svg_file().ok_or(Error::NotFound)?;
            ("image/svg+xml", None, drawn.into_bytes())
        }
        "png" if !figure.svg.is_empty() => {
            let drawn = tokio::task::spawn_blocking(move || figure.png().map(<[u8]>::to_vec)).await?;
            ("image/png", None, drawn.ok_or(Error::NotFound)?)
        }
        _ => return Err(Error::NotFound),
    };
    Ok(Data { media_type, name, body })
}
