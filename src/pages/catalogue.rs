//! `/catalogue.ttl`, `/catalogue.jsonld`: what can be downloaded, for other catalogues. For anybody.

use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;

use super::data as files;
use crate::charts;
use crate::data::{About, Catalogue, DataFile, Dataset, FileError, Format, email_in, in_all};
use crate::locale::{Lang, Words};
use crate::paths::{Href, bulk};
use crate::server::Ctx;
use crate::server::error::Error;
use crate::server::http::bulk::{FILES, Made, PATIENCE};
use crate::server::http::data::{Data, answer};
use crate::server::past::Edition;

/// The lists of the register: the name of each in the catalogue, its page, and the word for it.
pub const LISTS: [(&str, Href<'static>, &str); 4] = [
    ("signatories", Href::Signatories, "nav-signatories"),
    ("countries", Href::Countries, "nav-countries"),
    ("languages", Href::Languages, "nav-languages"),
    ("measures", Href::Measures, "practice-title"),
];

/// `/catalogue.ttl`.
pub async fn turtle(State(ctx): State<Ctx>, request: Parts) -> Response {
    respond(&ctx, &request, "text/turtle; charset=utf-8", |all| all.turtle()).await
}

/// `/catalogue.jsonld`.
pub async fn json_ld(State(ctx): State<Ctx>, request: Parts) -> Response {
    respond(&ctx, &request, "application/ld+json", |all| all.json_ld()).await
}

async fn respond(
    ctx: &Ctx,
    request: &Parts,
    media_type: &'static str,
    write: impl FnOnce(&Catalogue) -> Result<Vec<u8>, FileError>,
) -> Response {
    files::respond(ctx, request, async |edition, _| {
        let made = ctx.bulk(edition, PATIENCE).await?;
        let about = files::about(ctx, edition, Lang::default().words(), "");
        let data = Data {
            media_type,
            name: None,
            body: write(&catalogue(ctx, edition, &about, made.as_deref())).map_err(Error::File)?,
        };
        Ok(answer(edition.register.publication, request, data))
    })
    .await
}

/// Everything that can be downloaded of a publication; pages and files are named in the language of `about`. Length and
/// hash of the whole register are not told while its files are being made.
pub fn catalogue<'a>(ctx: &Ctx, edition: &Edition, about: &'a About, made: Option<&Made>) -> Catalogue<'a> {
    let w = about.words;
    let config = ctx.config();
    let absolute = |address: &str| config.absolute(&edition.stay(address));
    let page = absolute(&Href::OpenData.to(w.lang));
    let whole = FILES.iter().map(|(name, media_type)| DataFile {
        address: absolute(&bulk(name)),
        media_type,
        format: name.ends_with(".zip").then_some("ZIP"),
        whole: made
            .and_then(|made| made.files.iter().find(|file| file.name == *name))
            .map(|file| (file.size, file.sha256.clone())),
    });
    let mut datasets = vec![Dataset {
        name: "register".to_owned(),
        title: in_all(|w| w.t("catalogue-register")),
        about: in_all(|w| w.t("bulk-text")),
        page: page.clone(),
        files: whole.collect(),
    }];
    datasets.extend(LISTS.into_iter().map(|(name, href, key)| {
        Dataset {
            name: name.to_owned(),
            title: in_all(|w| titled(w, &w.t(key))),
            about: in_all(|w| w.t("data-lead")),
            page: absolute(&href.to(w.lang)),
            files: Format::ALL
                .map(|format| file(absolute(&href.file(w.lang, format.ending())), format))
                .into(),
        }
    }));
    datasets.extend(charts::NAMES.into_iter().filter_map(|name| {
        let drawn = |w: Words| ctx.figure(name, &edition.register, w, edition.today);
        drawn(w)?;
        let columns = |w: Words| {
            let columns = drawn(w).map(|figure| figure.columns.clone()).unwrap_or_default();
            let labels: Vec<String> = columns.into_iter().map(|column| column.label).collect();
            titled(w, &labels.join(" · "))
        };
        Some(Dataset {
            name: format!("figure-{name}"),
            title: in_all(columns),
            about: in_all(|w| drawn(w).map(|figure| figure.note.clone()).unwrap_or_default()),
            page: absolute(&Href::InFigures.to(w.lang)),
            files: Format::ALL
                .map(|format| file(absolute(&Href::Figure(name, format.ending()).to(w.lang)), format))
                .into(),
        })
    }));
    let named = config.operator.trim();
    let publisher = if named.is_empty() {
        w.t("site-name")
    } else {
        named.to_owned()
    };
    Catalogue {
        about,
        publisher,
        email: email_in(&config.operator_contact),
        page,
        description: config.absolute("/api/v1/openapi.json"),
        datasets,
    }
}

/// A title that says where it is from, as it stands among those of others.
fn titled(w: Words, title: &str) -> String {
    format!("{} · {title}", w.t("site-name"))
}

fn file(address: String, format: Format) -> DataFile {
    let media_type = format.media_type();
    DataFile {
        address,
        media_type: media_type.split(';').next().unwrap_or(media_type),
        format: Some(match format {
            Format::Csv => "CSV",
            Format::Json => "JSON",
            Format::Xlsx => "XLSX",
        }),
        whole: None,
    }
}
