//! The cookie by which a browser is known again, as in OWASP's "Slow down online guessing attacks with device cookies".
//! It is set when somebody signs in, never for readers, and opens nothing.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::server::Ctx;
use crate::server::actions::devices::KNOWN_FOR;
use crate::server::session::Device;

/// Reads the cookie, and sets it where somebody has signed in.
pub async fn keep(State(ctx): State<Ctx>, mut request: Request, next: Next) -> Response {
    let name = ctx.config().device_cookie_name();
    let device = Device::that_sent(find(request.headers(), name));
    request.extensions_mut().insert(device.clone());
    let mut response = next.run(request).await;
    let Some(token) = device.given() else {
        return response;
    };
    let secure = if ctx.config().is_https() { "; Secure" } else { "" };
    let seconds = if token.is_empty() { 0 } else { KNOWN_FOR.num_seconds() };
    let cookie = format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The value of that cookie, if it can be a token.
fn find(headers: &HeaderMap, name: &str) -> Option<String> {
    let sent = headers.get_all(header::COOKIE).iter();
    let mut cookies = sent
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'));
    let value = cookies.find_map(|cookie| cookie.trim().strip_prefix(name)?.strip_prefix('='))?;
    (value.len() == 32 && value.bytes().all(|one| one.is_ascii_hexdigit())).then(|| value.to_owned())
}
