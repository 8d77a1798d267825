//! Settings: from the environment only, judged at start.

mod oidc;

use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;

use clap::Parser;
use ipnet::IpNet;
use url::Url;

use super::documents::Scanner;
use crate::domain::plan::is_web_address;

/// Every setting of the service. `.env.example` and README list the same.
#[derive(Clone, Debug, Parser)]
#[command(no_binary_name = true)]
pub struct Config {
    /// TCP port on which the service listens.
    #[arg(long, env = "PORT", default_value_t = 3000)]
    pub port: u16,

    /// Address on which the service listens.
    #[arg(long, env = "OBSERVATORY_LISTEN", default_value = "127.0.0.1")]
    pub listen: IpAddr,

    /// The SQLite file.
    #[arg(
        long,
        global = true,
        env = "OBSERVATORY_DATABASE",
        default_value = "var/observatory.db"
    )]
    pub database: PathBuf,

    /// Where visitors reach the service; without it `http://localhost` and the port.
    /// https gives `__Host-` cookies; plain http only on loopback.
    #[arg(long, env = "OBSERVATORY_BASE_URL")]
    pub base_url: Option<Url>,

    /// Proxies in front of the service, as addresses or networks (`10.0.0.0/8`) between commas: only these are believed
    /// when they say whom they were asked by.
    #[arg(long, env = "OBSERVATORY_TRUSTED_PROXIES", default_value = "")]
    pub trusted_proxies: String,

    /// Who runs this service, shown in the footer. Without it the pages say that this is not CEMR's site.
    #[arg(long, env = "OBSERVATORY_OPERATOR", default_value = "")]
    pub operator: String,

    /// The operator's postal or e-mail address, shown in the footer and wherever a visitor is asked to write.
    #[arg(long, env = "OBSERVATORY_OPERATOR_CONTACT", default_value = "")]
    pub operator_contact: String,

    /// The operator's relation to CEMR, in one sentence.
    #[arg(long, env = "OBSERVATORY_OPERATOR_RELATION", default_value = "")]
    pub operator_relation: String,

    /// Address of the licence that the operator gives for its own work on the data; the sources keep their terms.
    #[arg(long, env = "OBSERVATORY_DATA_LICENCE", default_value = "")]
    pub data_licence: String,

    /// Where the source code of this program is, as it runs here, linked in the footer. Without it the footer says of whom
    /// to ask for it.
    #[arg(long, env = "OBSERVATORY_SOURCE_URL", default_value = "")]
    pub source_url: String,

    /// Who letters come from, as `Name <address>`.
    #[arg(
        long,
        env = "OBSERVATORY_MAIL_FROM",
        default_value = "Charter Observatory <observatory@localhost>"
    )]
    pub mail_from: String,

    /// The mail server, as `smtps://user:password@host`; without it letters go into a folder.
    #[arg(long, env = "OBSERVATORY_SMTP_URL", default_value = "")]
    pub smtp_url: Secret,

    /// The folder into which letters go while there is no mail server; `mail` beside the database if it is not named.
    #[arg(long, env = "OBSERVATORY_MAIL_FOLDER")]
    pub mail_folder: Option<PathBuf>,

    /// The folder into which files go that people hand in; `documents` beside the database if it is not named.
    #[arg(long, env = "OBSERVATORY_DOCUMENT_FOLDER")]
    pub document_folder: Option<PathBuf>,

    /// The virus scanner clamd that looks at such files, as `tcp:HOST:PORT` or `unix:PATH`; without it nothing does.
    #[arg(long, env = "OBSERVATORY_CLAMD", default_value = "")]
    pub clamd: String,

    /// The issuer of OpenID Connect by which people may sign in too; without one they cannot. https, or on loopback.
    #[arg(long, env = "OBSERVATORY_OIDC_ISSUER", default_value = "")]
    pub oidc_issuer: String,

    /// By what the issuer knows this service.
    #[arg(long, env = "OBSERVATORY_OIDC_CLIENT_ID", default_value = "")]
    pub oidc_client_id: String,

    /// The secret that it shares with the issuer; empty where PKCE alone is enough for that one.
    #[arg(long, env = "OBSERVATORY_OIDC_CLIENT_SECRET", default_value = "")]
    pub oidc_client_secret: Secret,

    /// What the issuer is called on the button, such as `EU Login`; its host if it is not named.
    #[arg(long, env = "OBSERVATORY_OIDC_NAME", default_value = "")]
    pub oidc_name: String,

    /// Largest file that `import` reads, in bytes.
    #[arg(long, env = "OBSERVATORY_IMPORT_LIMIT", default_value_t = 20 * 1024 * 1024)]
    pub import_limit: u64,

    /// What is logged, in the syntax of tracing's `EnvFilter`.
    #[arg(long, env = "OBSERVATORY_LOG", default_value = "info")]
    pub log: String,
}

/// A setting that no log may show.
#[derive(Clone, Default)]
pub struct Secret(String);

impl Secret {
    /// What it is.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(if self.0.is_empty() { "none" } else { "hidden" })
    }
}

impl From<String> for Secret {
    /// `file:` and a path stand for what is in that file, as secrets are handed to services.
    fn from(text: String) -> Self {
        let read = text
            .strip_prefix("file:")
            .map(|path| std::fs::read_to_string(path).unwrap_or_default());
        Self(read.unwrap_or(text).trim().to_owned())
    }
}

/// A setting that cannot be used.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum ConfigError {
    /// Plain http would send cookies in the clear.
    #[error(
        "OBSERVATORY_BASE_URL must be https; plain http only on localhost, 127.0.0.1 or [::1], listening on loopback"
    )]
    PlainHttp,
    /// Only a scheme and a host make an origin.
    #[error("OBSERVATORY_BASE_URL must be an origin such as https://observatory.example, without a path")]
    NotAnOrigin,
    /// No mail server can be reached so, or only without encryption.
    #[error("OBSERVATORY_SMTP_URL must be smtps://…, or smtp://… with ?tls=required; plain smtp only on loopback")]
    SmtpUrl,
    /// Nobody can follow that to the source code.
    #[error("OBSERVATORY_SOURCE_URL must be a complete address that begins with https:// or http://")]
    SourceUrl,
    /// A proxy that is no address or network.
    #[error("OBSERVATORY_TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, between commas")]
    TrustedProxies,
    /// No scanner can be reached so.
    #[error("OBSERVATORY_CLAMD must be tcp:HOST:PORT or unix:PATH")]
    Clamd,
    /// Single sign-on is not in this program.
    #[error(
        "OBSERVATORY_OIDC_ISSUER is set, but this program was built without single sign-on: build it with `--features oidc`"
    )]
    OidcNotBuilt,
    /// No issuer that can be believed.
    #[error("OBSERVATORY_OIDC_ISSUER must be an https address without ? and #; plain http only on loopback")]
    OidcIssuer,
    /// The issuer cannot know who asks.
    #[error("OBSERVATORY_OIDC_CLIENT_ID must say by what the issuer knows this service")]
    OidcClient,
    /// No letter can be written there.
    #[error("OBSERVATORY_MAIL_FOLDER cannot be made or written")]
    MailFolder,
    /// No address that mail can come from.
    #[error("OBSERVATORY_MAIL_FROM must be an address, or a name and an address in angle brackets")]
    MailFrom,
}

impl Config {
    /// Reads the settings from the environment, and from nowhere else.
    ///
    /// # Errors
    /// A value that does not read, as one sentence.
    pub fn from_environment() -> Result<Self, String> {
        let none: [&str; 0] = [];
        Self::try_parse_from(none).map_err(|error| {
            let text = error.to_string();
            let first = text.lines().next().unwrap_or_default();
            first.trim_start_matches("error: ").to_owned()
        })
    }

    /// Judges the settings together.
    ///
    /// # Errors
    /// A base address that is not an origin, or plain http elsewhere than on loopback.
    pub fn judge(&self) -> Result<(), ConfigError> {
        if !self.is_https() && !self.listen.is_loopback() {
            return Err(ConfigError::PlainHttp);
        }
        self.judge_mail()?;
        self.judge_oidc()?;
        if !self.clamd.is_empty() && Scanner::parse(&self.clamd).is_none() {
            return Err(ConfigError::Clamd);
        }
        if !self.source_url.is_empty() && !is_web_address(&self.source_url) {
            return Err(ConfigError::SourceUrl);
        }
        if proxies(&self.trusted_proxies).any(|proxy| proxy.is_none()) {
            return Err(ConfigError::TrustedProxies);
        }
        let Some(base_url) = &self.base_url else { return Ok(()) };
        if base_url.path() != "/" || base_url.query().is_some() || base_url.fragment().is_some() {
            return Err(ConfigError::NotAnOrigin);
        }
        match base_url.scheme() {
            "https" => Ok(()),
            "http" if is_loopback(base_url) => Ok(()),
            "http" => Err(ConfigError::PlainHttp),
            _ => Err(ConfigError::NotAnOrigin),
        }
    }

    fn judge_mail(&self) -> Result<(), ConfigError> {
        if self.mail_from.parse::<lettre::message::Mailbox>().is_err() {
            return Err(ConfigError::MailFrom);
        }
        let server = self.smtp_url.expose();
        if server.is_empty() {
            return Ok(());
        }
        let url: Url = server.parse().map_err(|_| ConfigError::SmtpUrl)?;
        let is_required = url
            .query_pairs()
            .any(|(name, value)| name == "tls" && value == "required");
        match url.scheme() {
            "smtps" => Ok(()),
            "smtp" if is_required || is_loopback(&url) => Ok(()),
            _ => Err(ConfigError::SmtpUrl),
        }
    }

    /// Whether what this address says of whom it was asked by is believed.
    #[must_use]
    pub fn is_trusted_proxy(&self, address: IpAddr) -> bool {
        proxies(&self.trusted_proxies)
            .flatten()
            .any(|proxy| proxy.contains(&address))
    }

    /// Whether any proxy is believed.
    #[must_use]
    pub fn has_trusted_proxy(&self) -> bool {
        proxies(&self.trusted_proxies).flatten().next().is_some()
    }

    /// The folder into which letters go while there is no mail server.
    #[must_use]
    pub fn mail_folder(&self) -> PathBuf {
        let named = self.mail_folder.clone().filter(|folder| !folder.as_os_str().is_empty());
        named.unwrap_or_else(|| self.database.with_file_name("mail"))
    }

    /// The folder into which files go that people hand in.
    #[must_use]
    pub fn document_folder(&self) -> PathBuf {
        let named = self
            .document_folder
            .clone()
            .filter(|folder| !folder.as_os_str().is_empty());
        named.unwrap_or_else(|| self.database.with_file_name("documents"))
    }

    /// Whether letters leave by a mail server; without one they go into a folder.
    #[must_use]
    pub fn has_mail_server(&self) -> bool {
        !self.smtp_url.expose().is_empty()
    }

    /// The host by which visitors reach the service.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.base_url.as_ref().and_then(Url::host_str);
        host.unwrap_or("localhost")
    }

    /// The name that passkeys are bound to; none where visitors reach the service by the number of a machine, which
    /// browsers do not take.
    #[must_use]
    pub fn relying_party(&self) -> Option<&str> {
        match &self.base_url {
            Some(base_url) => base_url.domain(),
            None => Some("localhost"),
        }
    }

    /// Whether cookies are marked `Secure` and carry the `__Host-` prefix.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base_url
            .as_ref()
            .is_some_and(|base_url| base_url.scheme() == "https")
    }

    /// Address of the operator's licence for its own work on the data, or `none`.
    #[must_use]
    pub fn data_licence(&self) -> &str {
        match self.data_licence.trim() {
            "" => "none",
            licence => licence,
        }
    }

    /// The name of the session cookie.
    #[must_use]
    pub fn cookie_name(&self) -> &'static str {
        if self.is_https() {
            "__Host-observatory"
        } else {
            "observatory"
        }
    }

    /// The name of the cookie by which a browser is known again that somebody has signed in from.
    #[must_use]
    pub fn device_cookie_name(&self) -> &'static str {
        if self.is_https() {
            "__Host-observatory-device"
        } else {
            "observatory-device"
        }
    }

    /// An absolute address for `path`, which begins with a slash.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        match &self.base_url {
            Some(base_url) => format!("{}{path}", base_url.as_str().trim_end_matches('/')),
            None => format!("http://localhost:{}{path}", self.port),
        }
    }
}

/// The networks that the text names; none for a part that is no network.
fn proxies(text: &str) -> impl Iterator<Item = Option<IpNet>> {
    let parts = text.split(',').map(str::trim).filter(|part| !part.is_empty());
    parts.map(|part| {
        part.parse()
            .ok()
            .or_else(|| part.parse::<IpAddr>().ok().map(IpNet::from))
    })
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        // Of schemes that it does not know, the library takes addresses for names.
        Some(url::Host::Domain(name)) => {
            name == "localhost" || name.parse().is_ok_and(|address: IpAddr| address.is_loopback())
        }
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
