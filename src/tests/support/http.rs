//! The front door: the router of a sample world, and clients that keep their cookie.

use std::net::{IpAddr, SocketAddr};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use observatory::server::actions::samples;
use observatory::server::{Config, Ctx, http};
use tempfile::TempDir;
use tower::ServiceExt as _;

/// A service with the real register and the sample people in it.
pub struct App {
    pub ctx: Ctx,
    pub router: Router,
    _folder: TempDir,
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
    router: Router,
    cookie: Option<String>,
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
    let router = http::router(&ctx, &pools);
    App {
        ctx,
        router,
        _folder: folder,
    }
}

impl App {
    /// Nobody signed in.
    pub fn visitor(&self) -> Client {
        Client {
            router: self.router.clone(),
            cookie: None,
            from: None,
        }
    }

    /// One of the sample people, signed in through the form.
    pub async fn signed_in(&self, name: &str) -> Client {
        let mut client = self.visitor();
        let email = format!("{name}@demo.example");
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
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields {
            body.append_pair(&format!("form[{name}]"), value);
        }
        self.post_raw(address, body.finish()).await
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
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
        }
        if let Some(from) = self.from {
            request
                .extensions_mut()
                .insert(ConnectInfo(SocketAddr::new(from, 40_000)));
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (status, headers) = (response.status(), response.headers().clone());
        for value in headers.get_all(header::SET_COOKIE) {
            let pair = value.to_str().unwrap().split(';').next().unwrap();
            self.cookie = (!pair.ends_with('=')).then(|| pair.to_owned());
        }
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap();
        Answer {
            status,
            headers,
            text: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.into(),
        }
    }

    /// Forgets the cookie, as an expired session would.
    pub fn forget(&mut self) {
        self.cookie = None;
    }
}
