//! The front door: the service of a sample world, and clients that keep their cookie.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};

use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use observatory::server::actions::devices::KNOWN_FOR;
use observatory::server::actions::samples;
use observatory::server::db::{accounts, devices};
use observatory::server::http::cache::Cached;
use observatory::server::{Config, Ctx, http, token};
use tempfile::TempDir;
use tower::ServiceExt as _;

/// A service with the real register and the sample people in it.
pub struct App {
    pub ctx: Ctx,
    pub service: Cached,
    folder: TempDir,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn location(&self) -> &str {
        self.headers
            .get(header::LOCATION)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

/// A browser without script.
#[derive(Clone)]
pub struct Client {
    service: Cached,
    cookies: BTreeMap<String, String>,
    /// The address of the network it asks from.
    pub from: Option<IpAddr>,
}

/// The real register alone.
pub async fn app() -> App {
    build(false, |_| {}).await
}

/// The real register and the sample data.
pub async fn sample_app() -> App {
    build(true, |_| {}).await
}

/// The sample world, reached by https.
pub async fn https_app() -> App {
    build(true, |config| {
        config.base_url = Some("https://observatory.example".parse().unwrap());
    })
    .await
}

static PLAIN: tokio::sync::OnceCell<TempDir> = tokio::sync::OnceCell::const_new();
static SAMPLE: tokio::sync::OnceCell<TempDir> = tokio::sync::OnceCell::const_new();

/// A world is made once and copied for each test.
async fn template(with_samples: bool) -> TempDir {
    let (ctx, folder) = super::world().await;
    observatory::server::register::import::import_embedded(&ctx)
        .await
        .unwrap();
    if with_samples {
        samples::fill(&ctx).await.unwrap();
    }
    ctx.close().await;
    folder
}

/// A world with other settings.
pub async fn build(with_samples: bool, change: impl FnOnce(&mut Config)) -> App {
    let made = if with_samples { &SAMPLE } else { &PLAIN };
    let made = made.get_or_init(|| template(with_samples)).await;
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(made.path().join("test.db"), folder.path().join("test.db")).unwrap();
    super::copy_folder(&made.path().join("documents"), &folder.path().join("documents"));
    let (ctx, pools) = super::open(folder.path(), change).await;
    let service = http::service(&ctx, &pools);
    App { ctx, service, folder }
}

impl App {
    /// The same service after a restart: a new service, with nothing but the database.
    pub async fn restarted(self) -> App {
        let now = self.ctx.now();
        self.ctx.close().await;
        let (ctx, pools) = super::open(self.folder.path(), |_| {}).await;
        ctx.clock().set(now);
        App {
            service: http::service(&ctx, &pools),
            ctx,
            folder: self.folder,
        }
    }

    /// Nobody signed in.
    pub fn visitor(&self) -> Client {
        Client {
            service: self.service.clone(),
            cookies: BTreeMap::new(),
            from: None,
        }
    }

    /// Nobody signed in, in a browser from which the owner of the account has signed in before.
    pub async fn known_browser(&self, email: &str) -> Client {
        let mut client = self.visitor();
        let mut tx = self.ctx.write().await.unwrap();
        let account = accounts::find_account_by_email(&mut tx, email).await.unwrap().unwrap();
        let device = token::new().unwrap();
        let until = self.ctx.now() + KNOWN_FOR;
        devices::insert_device(&mut tx, &device, account.id, until)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let name = self.ctx.config().device_cookie_name().to_owned();
        client.cookies.insert(name, device);
        client
    }

    /// One of the sample people, signed in through the form in a browser of theirs.
    pub async fn signed_in(&self, name: &str) -> Client {
        let email = format!("{name}@demo.example");
        let mut client = self.known_browser(&email).await;
        let answer = client
            .post(
                "/form/sign_in",
                &[("lang", "en"), ("email", &email), ("password", samples::PASSWORD)],
            )
            .await;
        assert_eq!(
            answer.location(),
            "/en/desk",
            "{name} could not sign in: {}",
            answer.text
        );
        client
    }
}

impl Client {
    pub async fn get(&mut self, address: &str) -> Answer {
        self.send(Request::get(address).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let pairs = fields.iter().map(|(name, value)| (format!("form[{name}]"), *value));
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(pairs)
            .finish();
        self.post_raw(address, body).await
    }

    pub async fn post_raw(&mut self, address: &str, body: String) -> Answer {
        let request = Request::builder()
            .method(Method::POST)
            .uri(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        self.send(request).await
    }

    pub async fn send(&mut self, mut request: Request<Body>) -> Answer {
        if !self.cookies.is_empty() && !request.headers().contains_key(header::COOKIE) {
            let pairs = self.cookies.iter().map(|(name, value)| format!("{name}={value}"));
            let sent = pairs.collect::<Vec<_>>().join("; ");
            request.headers_mut().insert(header::COOKIE, sent.parse().unwrap());
        }
        if let Some(from) = self.from {
            request
                .extensions_mut()
                .insert(ConnectInfo(SocketAddr::new(from, 40_000)));
        }
        let response = self.service.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        for value in headers.get_all(header::SET_COOKIE) {
            let pair = value.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            if value.is_empty() {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer {
            status,
            headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.into(),
        }
    }

    /// Goes on with a service that was restarted.
    pub fn go_on_with(&mut self, app: &App) {
        self.service = app.service.clone();
    }

    /// Forgets the session, as its end would.
    pub fn forget(&mut self) {
        self.cookies.retain(|name, _| name.ends_with("-device"));
    }

    /// The cookies that the browser keeps, by name.
    pub fn cookies(&mut self) -> &mut BTreeMap<String, String> {
        &mut self.cookies
    }
}
