//! `/{lang}/figures/{file}`: a figure as CSV or SVG, from the same object as the page's. For anybody.

use axum::extract::{Path, Request, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Redirect, Response};

use crate::api::AppError;
use crate::locale::Lang;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::error::Error;
use crate::server::http::{lang_of, pages, query_of};
use crate::server::past::{self, Asked};

/// The file.
pub async fn file(State(ctx): State<Ctx>, Path((lang, file)): Path<(String, String)>, request: Request) -> Response {
    let query = query_of(request.uri());
    match answer(&ctx, &lang, &file, request.uri().path(), &query).await {
        Ok(response) => response,
        Err(error) => pages::error_response(&ctx, lang_of(request.uri(), request.headers()), &AppError::from(error)),
    }
}

async fn answer(ctx: &Ctx, lang: &str, file: &str, path: &str, query: &[(String, String)]) -> Result<Response, Error> {
    let w = Lang::parse_code(lang).ok_or(Error::NotFound)?.words();
    let (name, ending) = file.rsplit_once('.').ok_or(Error::NotFound)?;
    let edition = match past::find(ctx, query).await? {
        Asked::Edition(edition) => edition,
        Asked::Day(publication) => {
            return Ok(Redirect::temporary(&past::canonical(path, query, publication)).into_response());
        }
    };
    let figure = ctx
        .figure(name, &edition.register, w, edition.today)
        .ok_or(Error::NotFound)?;
    match ending {
        "csv" => {
            let own = || ctx.config().absolute(&Href::Home.to(w.lang));
            let source = figure.source.clone().unwrap_or_else(own);
            let labels = [w.t("column-code"), w.t("source"), w.t("column-as-of")];
            let csv = figure
                .csv(&source, &edition.register.published_on.to_string(), labels)
                .map_err(|error| Error::Inconsistent {
                    table: "figure",
                    column: "csv",
                    value: error.to_string(),
                })?;
            let name = format!("attachment; filename=\"{name}.csv\"");
            let headers = [
                (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
                (header::CONTENT_DISPOSITION, name),
                (header::CACHE_CONTROL, "no-cache".to_owned()),
            ];
            Ok((headers, csv).into_response())
        }
        "svg" if !figure.svg.is_empty() => {
            let headers = [
                (header::CONTENT_TYPE, "image/svg+xml"),
                (header::CACHE_CONTROL, "no-cache"),
            ];
            Ok((headers, figure.svg_file()).into_response())
        }
        _ => Err(Error::NotFound),
    }
}
