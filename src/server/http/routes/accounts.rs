//! Signing in, and one's own account.

use axum::routing::{get, post};

use super::{Access, Route};
use crate::pages as page;
use crate::server::http::route::{form, page, private_file, program_form};
use crate::server::http::{letters, personal};

pub(super) fn rows() -> Vec<Route> {
    use Access::{Anyone, SignedIn};
    vec![
        page("/{lang}/sign-in", Anyone, "/en/sign-in", page::sign_in::show),
        page(
            "/{lang}/sign-in/code",
            Anyone,
            "/en/sign-in/code",
            page::sign_in_code::show,
        ),
        form("/form/sign_in_code", Anyone, "?code=x"),
        form("/form/sign_in_passkey", Anyone, "?answer=x"),
        form("/form/sign_in_lost_factor", Anyone, "?"),
        page(
            "/{lang}/password/{link}",
            Anyone,
            "/en/password/sample-link",
            page::password::show,
        ),
        page("/{lang}/forgot", Anyone, "/en/forgot", page::forgot::show),
        form("/form/request_password_link", Anyone, "?email=malin@demo.example"),
        form("/form/sign_in", Anyone, "?email=malin@demo.example&password=wrong"),
        form(
            "/form/set_password",
            Anyone,
            "?link=sample-link&password=short&again=short",
        ),
        form("/form/sign_out", Anyone, "?"),
        page("/{lang}/account", SignedIn, "/en/account", page::account::show),
        private_file(
            "/{lang}/account/data.json",
            SignedIn,
            "/en/account/data.json",
            get(personal::json),
        ),
        page(
            "/{lang}/account/erase",
            SignedIn,
            "/en/account/erase",
            page::erasure::show,
        ),
        form("/form/erase_account", SignedIn, "?erase_password=x"),
        page(
            "/{lang}/account/erased",
            Anyone,
            "/en/account/erased",
            page::erasure::show_done,
        ),
        page(
            "/{lang}/account/email/{link}",
            Anyone,
            "/en/account/email/sample-link",
            page::account::confirm_email,
        ),
        page(
            "/{lang}/account/second-factor",
            SignedIn,
            "/en/account/second-factor",
            page::second_factor::show,
        ),
        page(
            "/{lang}/account/letters",
            SignedIn,
            "/en/account/letters",
            page::letters::show,
        ),
        form("/form/choose_letters", SignedIn, "?choice=report-submitted:daily"),
        page(
            "/{lang}/digests/{link}",
            Anyone,
            "/en/digests/sample-link",
            page::letters::stop,
        ),
        program_form(
            "/{lang}/digests/{link}",
            "/en/digests/sample-link",
            post(letters::stop_digests),
        ),
        form("/form/stop_digests", Anyone, "?link=sample-link"),
        form("/form/change_factor", SignedIn, "?step=begin&current=x"),
        form("/form/confirm_factor", SignedIn, "?code=x"),
        form("/form/add_passkey", SignedIn, "?name=x&answer=x"),
        form("/form/change_password", SignedIn, "?current=x&password=y&again=y"),
        form("/form/ask_for_email", SignedIn, "?email=x&email_password=y"),
        form("/form/change_email", Anyone, "?link=sample-link"),
        form("/form/change_language", SignedIn, "?language=fr"),
        form("/form/end_session", SignedIn, "?"),
        form("/form/stay_signed_in", SignedIn, "?"),
    ]
}
