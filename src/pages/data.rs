//! What a page lists as a file: its own address with the ending `csv`, `json` or `xlsx`. For anybody.

mod list;
mod picture;
mod tables;

use axum::extract::State;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde_json::{Value, json};

use self::list::{List, Wanted};
use super::{charter, language, measures, signatories};
use crate::api::AppError;
use crate::data::{self, About, Format, Table, TextFile};
use crate::domain::order::Order;
use crate::domain::practice::Practice;
use crate::domain::register::{Authority, Register};
use crate::domain::selection::Selection;
use crate::locale::{Lang, Words};
use crate::server::Ctx;
use crate::server::db::public::{self, PublicReport};
use crate::server::error::{Error, Result};
use crate::server::http::data::{Data, DataFile};
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
        let listed = find(ctx, edition, request.uri.path(), query).await?;
        send(ctx, edition, request, listed).await
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

/// What a file lists.
enum Listed {
    /// A list as long as the register has it.
    Long(Wanted),
    /// The rows of a short list.
    Table(Table),
    /// Anything else, finished.
    Whole(Value),
}

/// A file that is to be made.
struct File {
    listed: Listed,
    format: Format,
    about: About,
    name: String,
}

async fn find(ctx: &Ctx, edition: &Edition, path: &str, query: &[(String, String)]) -> Result<File> {
    let register = &edition.register;
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
            authorities(move |register| data::selected(register, w, &selection).rows)
        }
        ["signatories", slug] if format == Format::Json => {
            let authority = register.authority(slug).ok_or(Error::NotFound)?;
            Listed::Whole(whole(ctx, authority, &about).await?)
        }
        ["countries"] => Listed::Table(data::countries(register, &about).sorted(order, w)),
        ["countries", code] => {
            let code = register.country(code).ok_or(Error::NotFound)?.code.clone();
            authorities(move |register| data::of_country(register, w, &code))
        }
        ["languages"] => Listed::Table(data::languages(register, &about).sorted(order, w)),
        ["languages", tag] if language::is_known(register, tag) => {
            let tag = (*tag).to_owned();
            authorities(move |register| data::of_language(register, w, &tag))
        }
        ["measures"] | ["charter", "articles", _] => {
            let (wanted, source) = match rest {
                ["charter", _, number] => (charter::of_article(ctx, register, number).await?, page.to_owned()),
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
            Listed::Long(Wanted::Measures(wanted))
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
    Ok(File {
        listed,
        format,
        about,
        name,
    })
}

fn authorities(select: impl for<'a> FnOnce(&'a Register) -> Vec<&'a Authority> + Send + 'static) -> Listed {
    Listed::Long(Wanted::Authorities(Box::new(select)))
}

async fn send(ctx: &Ctx, edition: &Edition, request: &Parts, file: File) -> Result<Response> {
    let File {
        listed,
        format,
        about,
        name,
    } = file;
    let (publication, media_type) = (about.publication, format.media_type());
    let body = match listed {
        Listed::Long(wanted) => {
            let columns = wanted.columns();
            let Some(text) = TextFile::new(format, &columns, &about) else {
                let list = List::find(ctx, &edition.register, about, wanted).await?;
                let file = tokio::task::spawn_blocking(move || list.workbook(&columns)).await??;
                return answers::answer_file(publication, request, DataFile { media_type, name, file });
            };
            // Long lists are not made to see whether they have changed.
            let content = format!("{} {format:?} {about:?}", env!("CARGO_PKG_VERSION"));
            let body = async || {
                List::find(ctx, &edition.register, about, wanted)
                    .await?
                    .body(text)
                    .await
            };
            return answers::answer_as_made(publication, request, &content, (media_type, name), body).await;
        }
        Listed::Table(table) => table.bytes(format, &about)?,
        Listed::Whole(value) => serde_json::to_vec(&value)?,
    };
    let name = Some(name);
    Ok(answers::answer(publication, request, Data { media_type, name, body }))
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
