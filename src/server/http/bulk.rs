//! `/open-data/{file}`: the whole register as one file, zipped CSV or SQLite. Made once for each publication, in a
//! folder of its own, from the same tables as every other file.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::{Path as Name, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{Datelike as _, NaiveDate};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use tower::ServiceExt as _;
use tower_http::services::ServeFile;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::data::knows;
use crate::data::{self, About, Cell, Part};
use crate::locale::Lang;
use crate::pages::data as files;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::{export, public};
use crate::server::error::{Error, Result};
use crate::server::past::Edition;

/// The files, with their media types.
pub const FILES: [(&str, &str); 2] = [
    ("observatory.zip", "application/zip"),
    ("observatory.sqlite", "application/vnd.sqlite3"),
];
/// How many publications are kept as files.
const KEPT: usize = 4;

/// The files that were made, the oldest first.
#[derive(Debug, Default)]
pub struct Bulk {
    // Held while files are made: they are made once, and not many at a time.
    kept: tokio::sync::Mutex<Vec<Arc<Made>>>,
}

/// The files of a publication. Their folder goes when nobody needs them any more.
#[derive(Debug)]
pub struct Made {
    publication: i64,
    today: NaiveDate,
    /// In the order of [`FILES`].
    pub files: Vec<Whole>,
    _folder: TempDir,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Whole {
    /// Its name in addresses.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its length, in bytes.
    pub size: u64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
    path: PathBuf,
}

impl Bulk {
    /// The files of that publication.
    ///
    /// # Errors
    /// They could not be made.
    pub async fn made(&self, ctx: &Ctx, edition: &Edition) -> Result<Arc<Made>> {
        let mut kept = self.kept.lock().await;
        let publication = edition.register.publication;
        let is_it = |made: &&Arc<Made>| made.publication == publication && made.today == edition.today;
        if let Some(made) = kept.iter().find(is_it) {
            return Ok(Arc::clone(made));
        }
        let made = Arc::new(make(ctx, edition).await?);
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push(Arc::clone(&made));
        Ok(made)
    }
}

/// The file of that name, in parts if the reader asks for parts.
pub async fn file(State(ctx): State<Ctx>, Name(name): Name<String>, request: Parts) -> Response {
    files::respond(&ctx, &request, async |edition, _| {
        if !FILES.iter().any(|(one, _)| *one == name) {
            return Err(Error::NotFound);
        }
        let made = ctx.bulk(edition).await?;
        let whole = made.files.iter().find(|one| one.name == name).ok_or(Error::NotFound)?;
        Ok(serve(whole, made.publication, &request).await)
    })
    .await
}

async fn serve(whole: &Whole, publication: i64, request: &Parts) -> Response {
    let tag = format!("W/\"{}\"", whole.sha256);
    let mut response = if knows(request.headers.get_all(header::IF_NONE_MATCH).iter(), &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let mut parts = request.clone();
        // When the file was made says nothing about what is in it.
        parts.headers.remove(header::IF_MODIFIED_SINCE);
        parts.headers.remove(header::IF_UNMODIFIED_SINCE);
        let mut sent = send(whole, parts.clone()).await;
        if sent.status() == StatusCode::RANGE_NOT_SATISFIABLE {
            // Parts that are none may be left unread (RFC 9110, 14.2).
            parts.headers.remove(header::RANGE);
            sent = send(whole, parts).await;
        }
        sent
    };
    let name = whole.name.replace('.', &format!("-publication-{publication}."));
    let headers = response.headers_mut();
    headers.remove(header::LAST_MODIFIED);
    for (header, value) in [
        (header::ETAG, tag.as_str()),
        (header::CACHE_CONTROL, "no-cache"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::CONTENT_TYPE, whole.media_type),
        (header::CONTENT_DISPOSITION, &format!("attachment; filename=\"{name}\"")),
    ] {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(header, value);
        }
    }
    response
}

async fn send(whole: &Whole, parts: Parts) -> Response {
    match ServeFile::new(&whole.path)
        .oneshot(Request::from_parts(parts, Body::empty()))
        .await
    {
        Ok(response) => response.map(Body::new),
        Err(never) => match never {},
    }
}

async fn make(ctx: &Ctx, edition: &Edition) -> Result<Made> {
    let w = Lang::default().words();
    let about = files::about(ctx, edition, w, &Href::OpenData.to(w.lang));
    let (reports, measures) = reports(ctx, edition).await?;
    let parts = data::parts(&edition.register, reports, measures, &about);
    let folder = tempfile::tempdir().map_err(Error::Disk)?;
    let paths = FILES.map(|(name, _)| folder.path().join(name));
    let [zipped, database] = paths.clone();
    export::write(&database, tables(&parts, &about)).await?;
    let readme = readme(&about);
    let files = tokio::task::spawn_blocking(move || {
        zip(&zipped, &parts, &about, &readme)?;
        FILES
            .into_iter()
            .zip(paths)
            .map(|(file, path)| whole(file, path))
            .collect::<std::io::Result<Vec<Whole>>>()
    });
    Ok(Made {
        publication: edition.register.publication,
        today: edition.today,
        files: files.await?.map_err(Error::Disk)?,
        _folder: folder,
    })
}

/// Accepted reports and their measures, in the order of the columns of [`data::parts`].
async fn reports(ctx: &Ctx, edition: &Edition) -> Result<(Vec<Vec<Cell>>, Vec<Vec<Cell>>)> {
    let mut conn = ctx.read().await?;
    let all = public::list_all_public_reports(&mut conn, edition.register.publication).await?;
    drop(conn);
    let (mut reports, mut measures) = (Vec::new(), Vec::new());
    for (id, report) in &all {
        let Some(authority) = edition.register.authority_by_id(*id) else {
            continue;
        };
        let of = [authority.slug.as_str(), report.period.as_str()].map(Cell::text);
        let mut row = of.to_vec();
        row.extend([report.days.0, report.days.1].map(|day| Cell::text(day.to_string())));
        row.push(Cell::text(report.accepted_at.to_rfc3339()));
        row.extend([&report.language, &report.summary].map(|text| Cell::text(text.as_str())));
        reports.push(row);
        for (number, one) in (1..).zip(&report.measures) {
            let articles = one.articles.split(',').map(|one| one.trim().to_owned());
            let mut row = of.to_vec();
            row.extend([Cell::Number(number), Cell::text(one.title.as_str())]);
            row.push(Cell::List(articles.filter(|one| !one.is_empty()).collect()));
            let texts = [
                &one.description,
                &one.responsible_unit,
                &one.starts,
                &one.ends,
                &one.resources,
                &one.progress,
                &one.result,
            ];
            row.extend(texts.map(|text| Cell::text(text.as_str())));
            measures.push(row);
        }
    }
    Ok((reports, measures))
}

/// What each table is and its columns mean.
fn dictionary(parts: &[Part]) -> Vec<[&'static str; 3]> {
    let of_part = |part: &Part| {
        let columns = part.columns.iter().map(|(name, meaning)| (*name, *meaning));
        let all: Vec<_> = std::iter::once(("", part.about)).chain(columns).collect();
        let name = part.name;
        all.into_iter().map(move |(column, meaning)| [name, column, meaning])
    };
    parts.iter().flat_map(of_part).collect()
}

fn tables(parts: &[Part], about: &About) -> Vec<(&'static str, Vec<Vec<export::Value>>)> {
    let text = |text: &str| export::Value::Text(text.to_owned());
    let value = |cell: &Cell| match cell {
        Cell::Text(one) => text(one),
        Cell::Number(number) => export::Value::Whole(*number),
        Cell::Decimal(number) => export::Value::Real(*number),
        Cell::Flag(is) => export::Value::Whole(i64::from(*is)),
        Cell::List(items) => export::Value::Text(serde_json::json!(items).to_string()),
        Cell::Unknown => export::Value::Null,
    };
    let row = |row: &Vec<Cell>| row.iter().map(value).collect();
    let mut all: Vec<_> = parts
        .iter()
        .map(|part| (part.name, part.table.rows.iter().map(row).collect()))
        .collect();
    let about = about.envelope().into_iter().map(|(name, value)| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        vec![text(&name), export::Value::Text(value)]
    });
    all.push(("about", about.collect()));
    let meanings = dictionary(parts).into_iter().map(|row| row.map(text).to_vec());
    all.push(("data_dictionary", meanings.collect()));
    all
}

/// What the files are and on which terms, in every language.
fn readme(about: &About) -> String {
    let one = |lang: Lang| {
        let w = lang.words();
        let text = w.with(
            "bulk-readme",
            &[
                ("publication", w.number(about.publication).into()),
                ("day", w.day(about.published_on).into()),
                ("address", about.source.clone().into()),
            ],
        );
        let terms = w.with("data-terms-text", &[("licence", about.licence.clone().into())]);
        format!("{text}\n\n{terms}\n")
    };
    Lang::ALL.map(one).join("\n\n")
}

fn zip(path: &Path, parts: &[Part], about: &About, readme: &str) -> std::io::Result<()> {
    let day = about.published_on;
    let number = |number: u32| u8::try_from(number).unwrap_or(1);
    // The day of the publication, so that the same data is the same file.
    let day = DateTime::from_date_and_time(
        u16::try_from(day.year()).unwrap_or(1980),
        number(day.month()),
        number(day.day()),
        0,
        0,
        0,
    );
    let options = SimpleFileOptions::default()
        .last_modified_time(day.unwrap_or_default())
        .large_file(true);
    let mut zip = ZipWriter::new(File::create(path)?);
    let mut add = |name: String, content: &[u8]| {
        zip.start_file(name, options)?;
        zip.write_all(content)
    };
    add("README.txt".to_owned(), readme.as_bytes())?;
    let mut meanings = csv::Writer::from_writer(Vec::new());
    meanings.write_record(["table", "column", "meaning"])?;
    for row in dictionary(parts) {
        meanings.write_record(row)?;
    }
    let meanings = meanings.into_inner().map_err(csv::IntoInnerError::into_error)?;
    add("data-dictionary.csv".to_owned(), &meanings)?;
    for part in parts {
        let rows = part.table.csv(about).map_err(std::io::Error::other)?;
        add(format!("{}.csv", part.name), &rows)?;
    }
    zip.finish()?;
    Ok(())
}

fn whole((name, media_type): (&'static str, &'static str), path: PathBuf) -> std::io::Result<Whole> {
    let mut digest = Sha256::new();
    let mut file = File::open(&path)?;
    let size = std::io::copy(&mut file, &mut Hashing(&mut digest))?;
    let sha256 = digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Whole {
        name,
        media_type,
        size,
        sha256,
        path,
    })
}

/// Takes bytes into a digest.
struct Hashing<'a>(&'a mut Sha256);

impl std::io::Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
