//! What a page lists as a file: its own address with the ending `csv`, `json` or `xlsx`. For anybody.

mod picture;
mod tables;

use std::sync::Arc;

use axum::extract::State;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde_json::{Value, json};
use tempfile::SpooledTempFile;

use super::{charter, language, measures, signatories};
use crate::api::AppError;
use crate::data::{self, About, Format, Table};
use crate::domain::order::Order;
use crate::domain::practice::{Place, Practice};
use crate::domain::register::{Authority, Register};
use crate::domain::selection::Selection;
use crate::locale::{Lang, Words};
use crate::server::Ctx;
use crate::server::db::public::{self, PublicReport};
use crate::server::error::{Error, Result};
use crate::server::http::data::DataFile;
use crate::server::http::v1::{Problem, is_for_programs};
use crate::server::http::{data as answers, lang_of, pages, query_of};
use crate::server::past::{self, Asked, Edition};

/// Whether that is the address of a file and not of a page.
#[must_use]
pub fn is_file(path: &str) -> bool {
    Format::split(path).is_some()
}

/// `/{lang}/{file}`: the file of a list.
pub async fn file(State(ctx): State<Ctx>, request: Parts) -> Response {
    answer(&ctx, &request).await
}

/// The file, whatever its page.
pub async fn answer(ctx: &Ctx, request: &Parts) -> Response {
    respond(ctx, request, async |edition, query| {
        if let Some(picture) = picture::split(request.uri.path()) {
            return picture::answer(edition, request, picture, query).await;
        }
        let file = make(ctx, edition, request.uri.path(), query).await?;
        answers::answer_file(edition.register.publication, request, file)
    })
    .await
}

/// What `make` makes of the publication that the address asks for, or our page about what went wrong.
pub async fn respond(
    ctx: &Ctx,
    request: &Parts,
    make: impl AsyncFnOnce(&Edition, &[(String, String)]) -> Result<Response>,
) -> Response {
    let made = async {
        let query = query_of(&request.uri);
        match past::find(ctx, &query).await? {
            Asked::Edition(edition) => make(&edition, &query).await,
            Asked::Day(publication) => {
                let address = past::canonical(request.uri.path(), &query, publication);
                Ok(Redirect::temporary(&address).into_response())
            }
        }
    };
    made.await.unwrap_or_else(|error| {
        if is_for_programs(&request.uri) {
            return Problem::from(error).into_response();
        }
        let lang = lang_of(&request.uri, &request.headers);
        pages::error_response(ctx, lang, &AppError::from(error))
    })
}

/// What the data is about, for the page at `path`.
pub fn about(ctx: &Ctx, edition: &Edition, words: Words, path: &str) -> About {
    let config = ctx.config();
    let register = &edition.register;
    About {
        words,
        base: config.absolute(""),
        source: config.absolute(&edition.stay(path)),
        publication: register.publication,
        published_on: register.published_on,
        today: edition.today,
        has_samples: register.has_samples(),
        licence: config.data_licence().to_owned(),
    }
}

/// Chooses authorities of a register, in their order.
type Select = Box<dyn for<'a> FnOnce(&'a Register) -> Vec<&'a Authority> + Send>;

/// What a file lists.
enum Listed {
    /// Authorities, whose rows are made some at a time.
    Authorities(Select),
    /// Measures, which are read from the database some at a time.
    Measures(Vec<Place>),
    /// The rows of a short list.
    Table(Table),
    /// Anything else, finished.
    Whole(Value),
}

async fn make(ctx: &Ctx, edition: &Edition, path: &str, query: &[(String, String)]) -> Result<DataFile> {
    let register = Arc::clone(&edition.register);
    let (page, format) = Format::split(path).ok_or(Error::NotFound)?;
    let segments: Vec<&str> = page.split('/').skip(1).collect();
    let (code, rest) = segments.split_first().ok_or(Error::NotFound)?;
    let w = Lang::parse_code(code).ok_or(Error::NotFound)?.words();
    let orders: &[&str] = match rest {
        ["countries"] => &data::COUNTRY_ORDERS,
        ["languages"] => &data::LANGUAGE_ORDERS,
        _ => &[],
    };
    let order = Order::parse(query, orders);
    let mut about = about(ctx, edition, w, &format!("{page}{}", order.query(orders)));
    let listed = match rest {
        ["signatories"] => {
            let selection = Selection {
                page: 1,
                has_map: false,
                ..Selection::parse(query)
            };
            let source = signatories::with_query(page.to_owned(), &selection);
            about.source = ctx.config().absolute(&edition.stay(&source));
            Listed::Authorities(Box::new(move |register| data::selected(register, w, &selection).rows))
        }
        ["signatories", slug] if format == Format::Json => {
            let authority = register.authority(slug).ok_or(Error::NotFound)?;
            Listed::Whole(whole(ctx, authority, &about).await?)
        }
        ["countries"] => Listed::Table(data::countries(&register, &about).sorted(order, w)),
        ["countries", code] => {
            let code = register.country(code).ok_or(Error::NotFound)?.code.clone();
            Listed::Authorities(Box::new(move |register| data::of_country(register, w, &code)))
        }
        ["languages"] => Listed::Table(data::languages(&register, &about).sorted(order, w)),
        ["languages", tag] if language::is_known(&register, tag) => {
            let tag = (*tag).to_owned();
            Listed::Authorities(Box::new(move |register| data::of_language(register, w, &tag)))
        }
        ["measures"] | ["charter", "articles", _] => {
            let (wanted, source) = match rest {
                ["charter", _, number] => (charter::of_article(ctx, &register, number).await?, page.to_owned()),
                _ => {
                    let wanted = Practice {
                        page: 0,
                        ..Practice::parse(query)
                    };
                    let source = measures::with_query(page.to_owned(), &wanted);
                    (wanted, source)
                }
            };
            about.source = ctx.config().absolute(&edition.stay(&source));
            let found = measures::search(ctx, &register, &wanted, &(0..i64::MAX)).await?;
            Listed::Measures(found.listing.places)
        }
        rest => {
            let (table, source) = tables::find(ctx, edition, (page, rest), query, &about).await?;
            about.source = ctx.config().absolute(&edition.stay(&source));
            Listed::Table(table)
        }
    };
    let name = format!(
        "{}-publication-{}.{}",
        rest.join("-"),
        about.publication,
        format.ending()
    );
    // It computes for long where there are many, and not in memory alone.
    let ctx = ctx.clone();
    let made = tokio::task::spawn_blocking(move || write(&ctx, listed, format, &register, &about));
    Ok(DataFile {
        media_type: format.media_type(),
        name,
        file: made.await??,
    })
}

/// How many authorities are rows in memory at a time.
const ROWS: usize = 500;

/// How many bytes of a file are kept in memory; longer ones go to the disk.
const IN_MEMORY: usize = 1024 * 1024;

fn write(ctx: &Ctx, listed: Listed, format: Format, register: &Register, about: &About) -> Result<SpooledTempFile> {
    let mut file = SpooledTempFile::new(IN_MEMORY);
    match listed {
        Listed::Authorities(select) => {
            let all = select(register);
            let columns = data::AUTHORITY_COLUMNS.map(|(name, _)| name);
            let rows = all.chunks(ROWS).map(|some| data::authorities(some, about).rows);
            data::write_file(&mut file, format, &columns, rows, about)?;
        }
        Listed::Measures(places) => {
            let columns = data::MEASURE_COLUMNS.map(|(name, _)| name);
            let runtime = tokio::runtime::Handle::current();
            let mut failed = None;
            let rows = places.chunks(ROWS).map_while(|some| {
                let read = runtime.block_on(measures::rows(ctx, register, some, about));
                read.map_err(|error| failed = Some(error)).ok()
            });
            data::write_file(&mut file, format, &columns, rows, about)?;
            if let Some(error) = failed {
                return Err(error);
            }
        }
        Listed::Table(table) => {
            data::write_file(&mut file, format, &table.columns, std::iter::once(table.rows), about)?;
        }
        Listed::Whole(value) => serde_json::to_writer(&mut file, &value)?,
    }
    Ok(file)
}

/// One authority with everything public about it.
///
/// # Errors
/// The database could not be read.
pub async fn whole(ctx: &Ctx, authority: &Authority, about: &About) -> Result<Value> {
    let mut conn = ctx.read().await?;
    let reports = public::list_public_reports(&mut conn, authority.id, about.publication).await?;
    drop(conn);
    Ok(data::whole(authority, reports.iter().map(report).collect(), about))
}

fn report(report: &PublicReport) -> Value {
    let measures: Value = report
        .measures
        .iter()
        .map(|measure| {
            let articles = measure
                .articles
                .split(',')
                .filter_map(|one| one.trim().parse::<u8>().ok());
            json!({
                "title": measure.title,
                "articles": articles.collect::<Vec<_>>(),
                "description": measure.description,
                "responsible_unit": measure.responsible_unit,
                "starts": measure.starts,
                "ends": measure.ends,
                "resources": measure.resources,
                "cost_band": measure.cost_band,
                "progress": measure.progress,
                "result": measure.result,
            })
        })
        .collect();
    json!({
        "period": report.period,
        "starts_on": report.days.0.to_string(),
        "ends_on": report.days.1.to_string(),
        "accepted_at": report.accepted_at.to_rfc3339(),
        "language": report.language,
        "summary": report.summary,
        "measures": measures,
    })
}
