//! Pages that readers have asked for before, as the bytes that were sent.
//!
//! A page is kept only if it is public and whole, and its reader nobody (no session cookie). It is
//! found again by the publication and the day it shows, the encoding, and the *parsed* address: of
//! what stands behind the question mark only what the route says it reads, in one order. The page
//! is made from that address too, so that it cannot depend on anything else.

use std::collections::HashMap;
use std::convert::Infallible;
use std::future::ready;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse as _, Response};
use chrono::NaiveDate;
use tokio::sync::Semaphore;
use tower::{Service, ServiceExt as _};

use super::data::not_sent_twice;
use super::encoding::Encoding;
use super::routes::Route;
use crate::server::Ctx;

/// Longest address that is kept.
const ADDRESS_MAX: usize = 512;
/// Most bytes that one half of the cache holds.
const HALF: usize = 12 * 1024 * 1024;

/// How many pages are compressed at a time: each takes some megabytes.
const AT_ONCE: usize = 2;

/// Marks an answer that may be kept.
#[derive(Clone, Copy, Debug)]
pub struct Keep;

/// What an address shows: the publication and the day.
type Shown = (i64, NaiveDate);

#[derive(Debug)]
struct Entry {
    of: Shown,
    headers: HeaderMap,
    body: Bytes,
}

type Key = (String, Encoding);

/// The pages, in two halves: when the younger is full, the older is forgotten. What is asked for
/// again in time stays.
#[derive(Debug, Default)]
struct Pages {
    young: HashMap<Key, Arc<Entry>>,
    old: HashMap<Key, Arc<Entry>>,
    bytes: usize,
}

impl Pages {
    fn get(&mut self, key: &Key, of: Shown) -> Option<Arc<Entry>> {
        if let Some(entry) = self.young.get(key) {
            return (entry.of == of).then(|| Arc::clone(entry));
        }
        let entry = self.old.remove(key).filter(|entry| entry.of == of)?;
        self.insert(key.clone(), Arc::clone(&entry));
        Some(entry)
    }

    fn insert(&mut self, key: Key, entry: Arc<Entry>) {
        if self.bytes > HALF {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        self.bytes += entry.body.len() + key.0.len();
        self.young.insert(key, entry);
    }
}

/// The cache, and the routes that it knows.
#[derive(Debug)]
pub struct Cache {
    ctx: Ctx,
    routes: matchit::Router<&'static [&'static str]>,
    pages: Mutex<Pages>,
    compressing: Semaphore,
}

impl Cache {
    /// An empty cache in front of these routes.
    #[must_use]
    pub fn new(ctx: &Ctx, table: &[Route]) -> Self {
        let mut routes = matchit::Router::new();
        for route in table {
            if let Some(reads) = route.reads {
                // The table has each pattern once: the router built from it would refuse otherwise too.
                let _ = routes.insert(route.path, reads);
            }
        }
        Self {
            ctx: ctx.clone(),
            routes,
            pages: Mutex::default(),
            compressing: Semaphore::new(AT_ONCE),
        }
    }

    fn pages(&self) -> std::sync::MutexGuard<'_, Pages> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The parsed address of a request that may be answered from here.
    fn address(&self, request: &Request) -> Option<String> {
        let path = request.uri().path();
        let reads = self.routes.at(path).ok()?.value;
        let is_reader =
            request.method() == Method::GET && !has_session(request.headers(), self.ctx.config().cookie_name());
        if !is_reader {
            return None;
        }
        let Some(query) = request.uri().query() else {
            return Some(path.to_owned());
        };
        let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).collect();
        let mut kept = url::form_urlencoded::Serializer::for_suffix(format!("{path}?"), path.len() + 1);
        let mut is_empty = true;
        for name in reads.iter().chain(&["publication", "as_of"]) {
            for (_, value) in pairs.iter().filter(|(key, value)| key == name && !value.is_empty()) {
                kept.append_pair(name, value);
                is_empty = false;
            }
        }
        Some(if is_empty { path.to_owned() } else { kept.finish() })
    }
}

fn has_session(headers: &HeaderMap, name: &str) -> bool {
    let cookies = headers.get_all(header::COOKIE).iter();
    let mut cookies = cookies.flat_map(|value| value.as_bytes().split(|byte| *byte == b';'));
    cookies.any(|cookie| {
        let value = cookie.trim_ascii_start().strip_prefix(name.as_bytes());
        // Not that of a longer name.
        value.is_some_and(|value| value.starts_with(b"="))
    })
}

/// The service behind the cache. What is kept is answered at once, before any layer or route.
#[derive(Clone, Debug)]
pub struct Cached {
    cache: Arc<Cache>,
    service: Router,
}

impl Cached {
    /// Puts the cache in front of a service.
    #[must_use]
    pub fn new(cache: Cache, service: Router) -> Self {
        Self {
            cache: Arc::new(cache),
            service,
        }
    }
}

impl Service<Request> for Cached {
    type Response = Response;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let address = self.cache.address(&request).filter(|one| one.len() <= ADDRESS_MAX);
        let Some(address) = address else {
            return Box::pin(self.service.clone().oneshot(request));
        };
        let key = (address, Encoding::accepted(request.headers()));
        let today = self.cache.ctx.today();
        if let Some(publication) = self.cache.ctx.known_publication()
            && let Some(entry) = self.cache.pages().get(&key, (publication, today))
        {
            return Box::pin(ready(Ok(answer(&entry, request.headers()))));
        }
        let (cache, service) = (Arc::clone(&self.cache), self.service.clone());
        Box::pin(async move { Ok(cache.make(key, today, service, request).await) })
    }
}

impl Cache {
    /// Lets the page be made, and keeps it.
    async fn make(&self, key: Key, today: NaiveDate, service: Router, mut request: Request) -> Response {
        let Ok(publication) = self.ctx.newest_publication().await else {
            return run(service, request).await;
        };
        let of = (publication, today);
        let asked = request.headers().clone();
        if let Some(entry) = self.pages().get(&key, of) {
            return answer(&entry, &asked);
        }
        if let Ok(uri) = key.0.parse::<Uri>() {
            *request.uri_mut() = uri;
        }
        // It is wanted whole, whatever this reader has of it.
        request.headers_mut().remove(header::IF_NONE_MATCH);
        // Compressed here, once.
        request
            .headers_mut()
            .insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        let response = run(service, request).await;
        if response.status() != StatusCode::OK || response.extensions().get::<Keep>().is_none() {
            return not_sent_twice(&asked, response);
        }
        let (mut parts, body) = response.into_parts();
        let Ok(body) = axum::body::to_bytes(body, usize::MAX).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        let encoding = key.1;
        let _turn = self.compressing.acquire().await;
        // Somebody else may have come for the same page in the meantime.
        if let Some(entry) = self.pages().get(&key, of) {
            return answer(&entry, &asked);
        }
        let plain = body.clone();
        let body = match tokio::task::spawn_blocking(move || encoding.compress(&plain)).await {
            Ok(Ok(compressed)) => {
                if let Some(name) = encoding.name() {
                    parts
                        .headers
                        .insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
                }
                parts.headers.insert(header::CONTENT_LENGTH, compressed.len().into());
                compressed
            }
            _ => return Response::from_parts(parts, Body::from(body)),
        };
        parts
            .headers
            .append(header::VARY, HeaderValue::from_static("accept-encoding"));
        let entry = Arc::new(Entry {
            of,
            headers: parts.headers,
            body,
        });
        self.pages().insert(key, Arc::clone(&entry));
        answer(&entry, &asked)
    }
}

async fn run(service: Router, request: Request) -> Response {
    match service.oneshot(request).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}

fn answer(entry: &Entry, asked: &HeaderMap) -> Response {
    let mut response = Response::new(Body::from(entry.body.clone()));
    *response.headers_mut() = entry.headers.clone();
    not_sent_twice(asked, response)
}
