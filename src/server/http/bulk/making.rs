//! Makes the files of the whole register: rows are read from the database and written into both files some at a time, so
//! that memory does not grow with the register.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{Datelike as _, NaiveDate};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use super::folder::Folder;
use super::{FILES, Made, Whole};
use crate::data::{self, About, Cell, CsvFile, Part, Rows};
use crate::domain::register::Authority;
use crate::locale::Lang;
use crate::pages::data as files;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::export::Export;
use crate::server::db::public;
use crate::server::error::{Error, Result};
use crate::server::past::Edition;

/// The rows of how many authorities, and of their reports and measures, are in memory at a time.
const AUTHORITIES: usize = 100;

/// Makes both files in a folder of their own, which is gone if that fails. It computes for long: for a thread of its own.
///
/// # Errors
/// The database could not be read, or the files not be written.
pub(super) async fn make(ctx: &Ctx, edition: &Edition) -> Result<Made> {
    let w = Lang::default().words();
    let about = files::about(ctx, edition, w, &Href::OpenData.to(w.lang));
    let parts = data::parts(&edition.register, &about);
    let folder = Folder::create(&std::env::temp_dir()).map_err(Error::Disk)?;
    let paths = FILES.map(|(name, _)| folder.path().join(name));
    let [zipped, database] = &paths;
    let mut zip = Zip::create(zipped, about.published_on).map_err(Error::Disk)?;
    let mut database = Export::create(database).await?;
    zip.start("README.txt").map_err(Error::Disk)?;
    zip.writer.write_all(readme(&about).as_bytes()).map_err(Error::Disk)?;
    let meanings = dictionary(&parts);
    zip.start("data-dictionary.csv").map_err(Error::Disk)?;
    write_dictionary(&mut zip.writer, &meanings).map_err(Error::Disk)?;
    database.insert("data_dictionary", &json!(meanings).to_string()).await?;
    database.insert("about", &about_rows(&about)).await?;
    for part in &parts {
        zip.start(&format!("{}.csv", part.name)).map_err(Error::Disk)?;
        let mut csv = CsvFile::new(&mut zip.writer, &about);
        csv.head(part.columns.iter().map(|(name, _)| *name))?;
        let mut at = 0;
        while let Some(rows) = some_rows(ctx, edition, part, &about, at).await? {
            csv.rows(&rows)?;
            database.insert(part.name, &serde_json::to_string(&rows)?).await?;
            at += 1;
        }
        csv.finish()?;
    }
    database.finish().await?;
    zip.writer.finish().map_err(|error| Error::Disk(error.into()))?;
    let whole = FILES.into_iter().zip(paths).map(|(file, path)| whole(file, path));
    Ok(Made {
        publication: edition.register.publication,
        today: edition.today,
        files: whole.collect::<std::io::Result<_>>().map_err(Error::Disk)?,
        _folder: folder,
    })
}

/// The rows of a part in order, some at a time: those of the `at`th authorities, from 0.
async fn some_rows(
    ctx: &Ctx,
    edition: &Edition,
    part: &Part,
    about: &About,
    at: usize,
) -> Result<Option<Vec<Vec<Cell>>>> {
    // The program is about to end.
    if ctx.is_closed() {
        return Err(Error::Db(sqlx::Error::PoolClosed));
    }
    let chunk = edition.register.authorities.chunks(AUTHORITIES).nth(at);
    Ok(match (&part.rows, chunk) {
        (Rows::Few(rows), _) => (at == 0).then(|| rows.clone()),
        (_, None) => None,
        (Rows::Of(rows), Some(chunk)) => Some(rows(chunk, about)),
        (Rows::Reports, Some(chunk)) => Some(reports(ctx, edition, chunk).await?),
        (Rows::Measures, Some(chunk)) => Some(measures(ctx, edition, chunk).await?),
    })
}

/// The first and the last key.
fn keys(chunk: &[Authority]) -> (i64, i64) {
    let key = |one: Option<&Authority>| one.map_or(0, |one| one.id);
    (key(chunk.first()), key(chunk.last()))
}

async fn reports(ctx: &Ctx, edition: &Edition, chunk: &[Authority]) -> Result<Vec<Vec<Cell>>> {
    let mut conn = ctx.read().await?;
    let all = public::list_public_reports_of(&mut conn, keys(chunk), edition.register.publication).await?;
    drop(conn);
    let row = |(id, report): &(i64, public::PublicReport)| {
        let authority = edition.register.authority_by_id(*id)?;
        let mut row = [authority.slug.as_str(), report.period.as_str()]
            .map(Cell::text)
            .to_vec();
        row.extend([report.days.0, report.days.1].map(|day| Cell::text(day.to_string())));
        row.push(Cell::text(report.accepted_at.to_rfc3339()));
        row.extend([&report.language, &report.summary].map(|text| Cell::text(text.as_str())));
        Some(row)
    };
    Ok(all.iter().filter_map(row).collect())
}

async fn measures(ctx: &Ctx, edition: &Edition, chunk: &[Authority]) -> Result<Vec<Vec<Cell>>> {
    let mut conn = ctx.read().await?;
    let all = public::list_public_measures_of(&mut conn, keys(chunk), edition.register.publication).await?;
    drop(conn);
    let row = |one: &public::MeasureOf| {
        let (authority, measure) = (edition.register.authority_by_id(one.authority)?, &one.measure);
        let articles = measure.articles.split(',').map(|one| one.trim().to_owned());
        let mut row = [authority.slug.as_str(), one.period.as_str()].map(Cell::text).to_vec();
        row.extend([Cell::Number(one.number), Cell::text(measure.title.as_str())]);
        row.push(Cell::List(articles.filter(|one| !one.is_empty()).collect()));
        row.extend(data::measure_texts(measure));
        Some(row)
    };
    Ok(all.iter().filter_map(row).collect())
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

fn write_dictionary(to: impl std::io::Write, meanings: &[[&str; 3]]) -> std::io::Result<()> {
    let mut csv = csv::Writer::from_writer(to);
    csv.write_record(["table", "column", "meaning"])?;
    for row in meanings {
        csv.write_record(row)?;
    }
    csv.flush()
}

/// What stands around rows in JSON, as rows of names and values.
fn about_rows(about: &About) -> String {
    let rows = about.envelope().into_iter().map(|(name, value)| {
        let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        [name, value]
    });
    json!(rows.collect::<Vec<_>>()).to_string()
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

/// The zip while it is written.
struct Zip {
    writer: ZipWriter<File>,
    options: SimpleFileOptions,
}

impl Zip {
    fn create(path: &Path, day: NaiveDate) -> std::io::Result<Self> {
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
        Ok(Self {
            writer: ZipWriter::new(File::create(path)?),
            options: SimpleFileOptions::default()
                .last_modified_time(day.unwrap_or_default())
                .large_file(true),
        })
    }

    fn start(&mut self, name: &str) -> std::io::Result<()> {
        Ok(self.writer.start_file(name, self.options)?)
    }
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
