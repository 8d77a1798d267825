//! How often a network may ask for what costs time. Pages that are kept are answered before anybody counts.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::MethodRouter;
use chrono::{DateTime, Duration, Utc};

use super::layers::BODY_LIMIT;
use super::v1::{Problem, is_for_programs};
use super::{origin, pages};
use crate::api::AppError;
use crate::domain::throttle::Budget;
use crate::locale::Lang;
use crate::pages::{Visit, errors};
use crate::server::Ctx;

/// How many networks one half of the memory holds.
const HALF: usize = 20_000;

/// What a route costs whom.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// Out of which budget.
    pub budget: Budget,
    /// How many tokens.
    pub cost: i32,
    /// Only where the address ends so; empty for every address of the route.
    pub endings: &'static [&'static str],
}

impl Limit {
    fn is_for(&self, uri: &Uri) -> bool {
        self.endings.is_empty() || self.endings.iter().any(|ending| uri.path().ends_with(ending))
    }
}

type Key = (IpAddr, Budget);

/// When the budget of each network is full again, in two halves: when the younger is full, the older is forgotten. So no
/// crowd fills the memory. Who has all of it back is forgotten as well.
#[derive(Debug, Default)]
struct Counted {
    young: HashMap<Key, DateTime<Utc>>,
    old: HashMap<Key, DateTime<Utc>>,
    swept_at: DateTime<Utc>,
}

/// How often those are looked for who have all of their budget back.
const SWEEP: Duration = Duration::minutes(1);

impl Counted {
    fn take(&mut self, key: Key, cost: i32, now: DateTime<Utc>) -> Result<(), Duration> {
        if now - self.swept_at >= SWEEP {
            self.young.retain(|_, full_at| *full_at > now);
            self.old.retain(|_, full_at| *full_at > now);
            self.swept_at = now;
        }
        let full_at = self.young.get(&key).or_else(|| self.old.get(&key)).copied();
        let full_at = key.1.take(full_at, now, cost)?;
        if self.young.len() >= HALF && !self.young.contains_key(&key) {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, full_at);
        Ok(())
    }
}

/// The limits of a service.
#[derive(Clone, Debug)]
pub struct Limits {
    ctx: Ctx,
    counted: Arc<Mutex<Counted>>,
}

impl Limits {
    /// Nobody has asked for anything yet.
    #[must_use]
    pub fn new(ctx: &Ctx) -> Self {
        Self {
            ctx: ctx.clone(),
            counted: Arc::default(),
        }
    }

    /// The same handler behind a limit.
    pub fn around(&self, handler: MethodRouter<Ctx>, limit: Limit) -> MethodRouter<Ctx> {
        handler.layer(middleware::from_fn_with_state((self.clone(), limit), check))
    }

    fn take(&self, limit: &Limit, request: &Request) -> Result<(), Duration> {
        let Some(network) = origin::of(&self.ctx, request).network else {
            return Ok(());
        };
        let mut counted = self.counted.lock().unwrap_or_else(PoisonError::into_inner);
        counted.take((network, limit.budget), limit.cost, self.ctx.now())
    }
}

async fn check(State((limits, limit)): State<(Limits, Limit)>, request: Request, next: Next) -> Response {
    let taken = if limit.is_for(request.uri()) {
        limits.take(&limit, &request)
    } else {
        Ok(())
    };
    match taken {
        Ok(()) => next.run(request).await,
        Err(wait) => refuse(&limits.ctx, wait, request).await,
    }
}

/// Says how long to wait. Whoever sent a form can send it once more from there: nothing that was typed is lost.
async fn refuse(ctx: &Ctx, wait: Duration, request: Request) -> Response {
    let mut response = if is_for_programs(request.uri()) {
        Problem::from(AppError::TooMany).into_response()
    } else {
        let mut lang = super::lang_of(request.uri(), request.headers());
        let again = again(request).await;
        let sent = again.as_ref().and_then(|again| again.lang());
        lang = sent.and_then(Lang::parse_code).unwrap_or(lang);
        let visit = Visit::without_request(ctx, lang);
        pages::page_response(&visit, errors::too_many(&visit, again))
    };
    // In whole seconds, and never none.
    let seconds = HeaderValue::from(wait.num_seconds().max(0) + 1);
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

/// The form that was sent, to be sent once more; none of a form with a secret or a file, which no page holds.
async fn again(request: Request) -> Option<errors::Again> {
    let kind = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?;
    if request.method() != Method::POST || !kind.starts_with("application/x-www-form-urlencoded") {
        return None;
    }
    let action = request.uri().path().to_owned();
    let bytes = to_bytes(request.into_body(), BODY_LIMIT).await.ok()?;
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(&bytes).into_owned().collect();
    let again = errors::Again { action, fields };
    (!again.has_secret()).then_some(again)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_of_networks_fills_no_memory_and_is_forgotten() {
        let mut counted = Counted::default();
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        for network in 0..100_000_u32 {
            let network = IpAddr::from(network.to_be_bytes());
            counted.take((network, Budget::Asking), 300, now).unwrap();
            assert!(counted.take((network, Budget::Asking), 1, now).is_err());
            assert!(counted.take((network, Budget::Sending), 1, now).is_ok());
            assert!(counted.young.len() <= HALF && counted.old.len() <= HALF);
        }
        let later = now + Duration::minutes(2);
        counted
            .take((IpAddr::from([192, 0, 2, 1]), Budget::Asking), 1, later)
            .unwrap();
        assert_eq!((counted.young.len(), counted.old.len()), (1, 0));
    }
}
