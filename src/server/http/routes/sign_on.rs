//! Signing in by way of an issuer.

use axum::routing::get;

use super::{Access, Route};
use crate::server::http::route::{file, form};
use crate::server::http::sign_on;
use crate::server::session::issuer::RETURN;

pub(super) fn rows() -> Vec<Route> {
    use Access::{Anyone, SignedIn};
    vec![
        form("/form/sign_in_sso", Anyone, "?next=/en/desk"),
        file(RETURN, "/sign-in/sso?code=x&state=x", get(sign_on::come_back)),
        form("/form/link_identity", SignedIn, "?link_password=x"),
        form("/form/end_identity", SignedIn, "?"),
    ]
}
