//! The wiring: one table of routes, the layers around it, and files.

pub mod assets;
pub mod bulk;
pub mod cache;
pub mod data;
pub mod devices;
pub mod documents;
pub mod encoding;
pub mod forms;
pub mod health;
pub mod layers;
pub mod letters;
pub mod limits;
pub mod log;
pub mod origin;
pub mod pages;
pub mod personal;
pub mod route;
pub mod routes;
#[cfg(feature = "oidc")]
pub mod sign_on;
pub mod upload;
pub mod v1;

use axum::Router;
use axum::http::{HeaderMap, Uri, header};

use crate::locale::Lang;
use crate::server::Ctx;
use crate::server::db::Pools;

/// The whole service: every row of the table, and our page for everything else. Not a router, which would look for a
/// route of its own before the cache is asked.
pub fn service(ctx: &Ctx, pools: &Pools) -> cache::Cached {
    let table = routes::table();
    let cache = cache::Cache::new(ctx, &table);
    let limits = limits::Limits::new(ctx);
    let mut router = Router::new();
    for route in table {
        let handler = match route.limit {
            Some(limit) => limits.around(route.handler, limit),
            None => route.handler,
        };
        router = router.route(route.path, handler);
    }
    let router = router.fallback(pages::nothing_here).with_state(ctx.clone());
    let router = layers::around(router, ctx, pools);
    cache::Cached::new(cache, router)
}

/// What stands behind the question mark, in pairs. Control characters, which
/// no HTML may hold, are what a reader of HTML makes of them.
#[must_use]
pub fn query_of(uri: &Uri) -> Vec<(String, String)> {
    let clean = |text: &str| -> String {
        let shown = |one: char| match one {
            '\t' | '\n' | '\r' => ' ',
            one if one.is_control() => char::REPLACEMENT_CHARACTER,
            one => one,
        };
        text.chars().map(shown).collect()
    };
    let query = uri.query().unwrap_or_default();
    url::form_urlencoded::parse(query.as_bytes())
        .map(|(name, value)| (clean(&name), clean(&value)))
        .collect()
}

/// The language of a request: that of its address, else what the visitor prefers.
#[must_use]
pub fn lang_of(uri: &Uri, headers: &HeaderMap) -> Lang {
    let first = uri.path().split('/').nth(1).unwrap_or_default();
    Lang::parse_code(first).unwrap_or_else(|| {
        let header = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        header.map(Lang::negotiate).unwrap_or_default()
    })
}
