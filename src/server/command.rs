//! The commands of the one binary, and what they say to an operator. The command line speaks English.

mod serve;
mod user;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::actions::{plans, reviews, samples};
use super::config::{Config, ConfigError};
use super::db::samples::europe;
use super::db::{self, OpenError};
use super::register::import::{self, ImportError, ImportOptions, Summary};
use super::register::reference;
use super::{Clock, Ctx, Error, documents, http, proof};

/// The observatory of the European Charter for Equality of Women and Men in Local Life.
#[derive(Debug, Parser)]
#[command(name = "observatory", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages.
    Serve,
    /// Make or update the database, and bring countries, languages, themes and articles.
    Migrate,
    /// Bring a list into the register.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Fill a database with sample accounts and reports, marked as such on every page.
    Demo {
        /// `small` to look at; to measure with, `known` (2,000 authorities) and `europe` (130,000, with
        /// 300,000 reports).
        #[arg(long, default_value = "small", value_parser = ["small", "known", "europe"])]
        size: String,
    },
    /// Accounts.
    User {
        #[command(subcommand)]
        what: user::User,
    },
    /// The record of what was done.
    Audit {
        #[command(subcommand)]
        what: Audit,
    },
    /// Look whether the database is whole and of this version.
    Check,
    /// Print the table of routes: method, path, who may call it, what it answers with, an example.
    Routes,
}

#[derive(Debug, Subcommand)]
enum Import {
    /// A list of signatories in CSV or XLSX; without a file, the list that this program carries.
    ///
    /// The list needs the columns `country`, `name`, `kind`, `date`, `date_meaning` and `source`, in any order. It may also
    /// have `languages`, `latitude`, `longitude`, `place_population`, `geonames_id`, `note` and `confidence`. Other columns
    /// are not read, and named.
    Signatories {
        /// The file.
        file: Option<PathBuf>,
        /// Say what would happen, and change nothing.
        #[arg(long, requires = "file")]
        dry_run: bool,
        /// Exit with 1 when a row could not go in.
        #[arg(long)]
        strict: bool,
    },
}

#[derive(Debug, Subcommand)]
enum Audit {
    /// Look whether rows were changed, removed or moved, and name them.
    Verify {
        /// A digest that was once published, as it was kept elsewhere.
        kept: Vec<String>,
    },
}

/// What ends a command, in one sentence.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("a setting cannot be used: {0}")]
    Setting(String),
    #[error(transparent)]
    Config(#[from] ConfigError),
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error("{0}")]
    Inside(String),
    #[error("{0}: {1}")]
    Import(String, ImportError),
    #[error("the address {0} cannot be listened on: {1}")]
    Listen(std::net::SocketAddr, std::io::Error),
    #[error("serving ended: {0}")]
    Serve(std::io::Error),
    #[error("{0} is no role: reviewer, administrator, or editor:SLUG")]
    Role(String),
    #[error("the audit is not whole: {0} findings")]
    Audit(usize),
    #[error("{0} is no e-mail address")]
    Email(String),
    #[error("there is no account with a second factor at {0}")]
    Factor(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Db(error) => Self::Inside(format!("the database cannot be used: {}", db::cause(&error))),
            other => Self::Inside(other.to_string()),
        }
    }
}

/// Runs what the command line asks for.
pub async fn run() -> ExitCode {
    let cli = Cli::parse();
    match execute(cli).await {
        Ok(code) => code,
        Err(failure) => {
            say_error(&format!("observatory: {failure}"));
            ExitCode::FAILURE
        }
    }
}

fn say(text: &str) {
    use std::io::Write as _;
    // Whoever reads may have heard enough: `observatory routes | head`.
    let _ = writeln!(std::io::stdout(), "{text}");
}

#[expect(clippy::print_stderr, reason = "the command line speaks here")]
fn say_error(text: &str) {
    eprintln!("{text}");
}

async fn execute(cli: Cli) -> Result<ExitCode, Failure> {
    let config = Config::from_environment().map_err(Failure::Setting)?;
    config.judge()?;
    let filter =
        tracing_subscriber::EnvFilter::try_new(&config.log).map_err(|error| Failure::Setting(error.to_string()))?;
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
    if matches!(cli.command, Command::Routes) {
        say(&http::routes::listing());
        return Ok(ExitCode::SUCCESS);
    }
    let creates = matches!(cli.command, Command::Migrate | Command::Demo { .. });
    let path = config.database.clone();
    let pools = db::open(&path, creates).await?;
    if creates {
        db::migrate(&pools, &path).await?;
    } else {
        db::check_current(&pools, &path).await?;
    }
    let ctx = Ctx::new(config, pools.clone(), Clock::System);
    let done = match cli.command {
        Command::Serve => serve::serve(&ctx, &pools).await,
        Command::Migrate => migrate(&ctx).await,
        Command::Import {
            what: Import::Signatories { file, dry_run, strict },
        } => import_list(&ctx, file, dry_run, strict).await,
        Command::Demo { size } => demo(&ctx, &size).await,
        Command::User { what } => user::user(&ctx, what).await,
        Command::Audit {
            what: Audit::Verify { kept },
        } => verify(&ctx, &kept).await,
        Command::Check => check(&ctx).await,
        Command::Routes => Ok(ExitCode::SUCCESS),
    };
    ctx.close().await;
    done
}

async fn migrate(ctx: &Ctx) -> Result<ExitCode, Failure> {
    let is_new = reference::load(ctx).await?;
    reviews::index_all(ctx).await?;
    let path = ctx.config().database.display();
    say(&if is_new {
        format!("The database at {path} is up to date; reference data was loaded.")
    } else {
        format!("The database at {path} is up to date.")
    });
    Ok(ExitCode::SUCCESS)
}

async fn import_list(ctx: &Ctx, file: Option<PathBuf>, dry_run: bool, strict: bool) -> Result<ExitCode, Failure> {
    let summary = match file {
        Some(file) => {
            let summary = import::import_file(ctx, &file, ImportOptions { dry_run })
                .await
                .map_err(|error| Failure::Import(file.display().to_string(), error))?;
            say_summary(&summary, dry_run);
            summary
        }
        None => import_own(ctx).await?,
    };
    let is_bad = strict && !summary.problems.is_empty();
    Ok(if is_bad { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn say_summary(summary: &Summary, dry_run: bool) {
    let rows: std::collections::BTreeSet<_> = summary.problems.iter().map(|problem| problem.row).collect();
    let would = if dry_run { " (dry run: nothing was changed)" } else { "" };
    say(&format!(
        "{} rows: {} added, {} changed, {} unchanged, {} with a problem{would}.",
        summary.rows,
        summary.added,
        summary.changed,
        summary.unchanged,
        rows.len(),
    ));
    for problem in &summary.problems {
        say(&problem.to_string());
    }
    for unread in &summary.unread {
        say(&format!("not read: {unread}"));
    }
}

/// Brings in the list that this program carries, and the plans that its sources tell of.
async fn import_own(ctx: &Ctx) -> Result<Summary, Failure> {
    let summary = import::import_embedded(ctx)
        .await
        .map_err(|error| Failure::Import("the list of this program".to_owned(), error))?;
    say_summary(&summary, false);
    let plans = plans::bring_known(ctx).await?;
    if plans > 0 {
        say(&format!("{plans} action plans that sources tell of were added."));
    }
    Ok(summary)
}

async fn demo(ctx: &Ctx, size: &str) -> Result<ExitCode, Failure> {
    reference::load(ctx).await?;
    import_own(ctx).await?;
    if samples::fill(ctx).await? {
        say("Sample accounts and reports were added; every page says so.");
    } else {
        say("The sample accounts and reports are there already.");
    }
    let many = match size {
        "known" => europe::KNOWN,
        "europe" => europe::EUROPE,
        _ => 0,
    };
    if many > 0 && samples::fill_europe(ctx, many).await? {
        say(&format!(
            "{many} invented authorities with their commitments, plans and reports were added."
        ));
    }
    for sample in samples::PEOPLE {
        say(&format!(
            "  {} ({}): password {:?}",
            sample.email,
            sample.role,
            samples::PASSWORD
        ));
    }
    Ok(ExitCode::SUCCESS)
}

async fn check(ctx: &Ctx) -> Result<ExitCode, Failure> {
    let mut conn = ctx.read().await?;
    let mut faults = db::list_integrity_faults(&mut conn).await?;
    drop(conn);
    faults.extend(documents::list_faults(ctx).await?);
    if faults.is_empty() {
        say("The database is whole and of this version.");
        return Ok(ExitCode::SUCCESS);
    }
    for fault in &faults {
        say(fault);
    }
    Ok(ExitCode::FAILURE)
}

async fn verify(ctx: &Ctx, kept: &[String]) -> Result<ExitCode, Failure> {
    let verdict = proof::verify(ctx, kept).await?;
    for finding in &verdict.findings {
        say(&finding.to_string());
    }
    say(&format!("{} rows, digest {}", verdict.rows, verdict.digest));
    if verdict.findings.is_empty() {
        Ok(ExitCode::SUCCESS)
    } else {
        Err(Failure::Audit(verdict.findings.len()))
    }
}
