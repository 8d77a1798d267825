//! Sends what is in the outbox: to a mail server, or into a folder while there is none.
//!
//! A letter is sent at least once: if the service ends between sending and noting it, again. Its `Message-ID` is the
//! same then, so that mail programs show it once.

use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp;
use lettre::{AsyncFileTransport, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};

use crate::domain::letter::wait_after;
use crate::server::Ctx;
use crate::server::config::{Config, ConfigError};
use crate::server::db::outbox::{self, Posted};
use crate::server::error::Result;

/// How many letters are sent in a row.
const AT_ONCE: i64 = 20;

/// The way out.
#[derive(Clone, Debug)]
pub enum Post {
    /// Into a folder, a file for each letter.
    Folder(AsyncFileTransport<Tokio1Executor>),
    /// To a mail server.
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
}

/// Why a letter was not sent, and whether trying again may help.
#[derive(Debug)]
struct Failure {
    text: String,
    is_final: bool,
}

impl Failure {
    fn last(error: impl std::error::Error) -> Self {
        Self {
            text: error.to_string(),
            is_final: true,
        }
    }
}

impl Post {
    /// As the settings say.
    ///
    /// # Errors
    /// The address of the mail server does not read, or the folder cannot be made.
    pub fn open(config: &Config) -> std::result::Result<Self, ConfigError> {
        let server = config.smtp_url.expose();
        if server.is_empty() {
            let folder = config.mail_folder();
            std::fs::create_dir_all(&folder).map_err(|_| ConfigError::MailFolder)?;
            return Ok(Self::Folder(AsyncFileTransport::new(folder)));
        }
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(|_| ConfigError::SmtpUrl)?;
        Ok(Self::Smtp(builder.build()))
    }

    /// Whether letters stay readable here.
    #[must_use]
    pub fn keeps_texts(&self) -> bool {
        matches!(self, Self::Folder(_))
    }

    async fn send(&self, message: Message) -> std::result::Result<(), Failure> {
        match self {
            Self::Folder(folder) => match folder.send(message).await {
                Ok(_) => Ok(()),
                Err(error) => Err(Failure {
                    text: error.to_string(),
                    is_final: false,
                }),
            },
            Self::Smtp(server) => match server.send(message).await {
                Ok(_) => Ok(()),
                Err(error) => Err(Failure {
                    is_final: smtp::Error::is_permanent(&error),
                    text: error.to_string(),
                }),
            },
        }
    }
}

/// Sends the letters whose time has come, and says how many went out.
///
/// # Errors
/// The database could not be read or written. A letter that is not sent is no error: it is tried again.
pub async fn deliver(ctx: &Ctx, post: &Post) -> Result<usize> {
    let mut conn = ctx.read().await?;
    let due = outbox::list_due(&mut conn, ctx.now(), AT_ONCE).await?;
    drop(conn);
    let mut sent = 0;
    for posted in &due {
        let done = match message(ctx, posted) {
            Ok(message) => post.send(message).await,
            Err(failure) => Err(failure),
        };
        let mut tx = ctx.write().await?;
        let is_over = match done {
            Ok(()) => {
                outbox::mark_sent(&mut tx, posted.id, post.keeps_texts(), ctx.now()).await?;
                sent += 1;
                true
            }
            Err(failure) => {
                tracing::warn!(letter = posted.id, failure = failure.text, "a letter was not sent");
                let wait = wait_after(posted.attempts + 1).filter(|_| !failure.is_final);
                let due_at = wait.map(|wait| ctx.now() + wait);
                outbox::mark_failed(&mut tx, posted.id, &failure.text, due_at).await?;
                due_at.is_none()
            }
        };
        if is_over && posted.letter.kind.leaves_nothing() {
            outbox::delete_letter(&mut tx, posted.id).await?;
        }
        tx.commit().await?;
    }
    Ok(sent)
}

/// The letter with its headers. The library encodes them, so that no text ends a header.
fn message(ctx: &Ctx, posted: &Posted) -> std::result::Result<Message, Failure> {
    let letter = &posted.letter;
    let host = ctx.config().host();
    let thread = letter.thread.replace('/', "-");
    let first = format!("<{thread}@{host}>");
    let sender: Mailbox = ctx.config().mail_from.parse().map_err(Failure::last)?;
    let recipient: Mailbox = letter.recipient.parse().map_err(Failure::last)?;
    let mut message = Message::builder()
        .from(sender)
        .to(recipient)
        .date(posted.written_at.into())
        .subject(letter.subject.clone())
        .message_id(Some(format!(
            "<letter-{}-{}@{host}>",
            posted.id,
            posted.written_at.timestamp()
        )))
        .in_reply_to(first.clone())
        .references(first)
        .multipart(MultiPart::alternative_plain_html(
            letter.plain.clone(),
            letter.html.clone(),
        ))
        .map_err(Failure::last)?;
    let mut header = |name: &'static str, value: String| {
        let name = HeaderName::new_from_ascii_str(name);
        message.headers_mut().insert_raw(HeaderValue::new(name, value));
    };
    // RFC 3834: nobody's holiday answers.
    header("Auto-Submitted", "auto-generated".to_owned());
    header("Content-Language", letter.language.clone());
    if !letter.unsubscribe.is_empty() {
        header("List-Unsubscribe", format!("<{}>", letter.unsubscribe));
        header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned());
    }
    Ok(message)
}
