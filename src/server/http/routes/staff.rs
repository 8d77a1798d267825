//! What the observatory's staff do.

use axum::routing::get;

use super::{Access, Route};
use crate::pages as page;
use crate::server::http::documents;
use crate::server::http::route::{form, form_with_file, page, private_file};

pub(super) fn rows() -> Vec<Route> {
    use Access::{Administrator, Auditor, Reviewer, SignedIn};
    vec![
        page("/{lang}/staff/reports", Auditor, "/en/staff/reports", page::queue::show),
        page(
            "/{lang}/staff/reports/{report}",
            Auditor,
            "/en/staff/reports/2",
            page::review::show,
        ),
        form("/form/decide", Reviewer, "?report=2&revision=1&step=return&comment=x"),
        page(
            "/{lang}/staff/signatories/{slug}/plans",
            Auditor,
            "/en/staff/signatories/de-ludwigshafen-am-rhein/plans",
            page::plans::show,
        ),
        private_file("/documents/{document}", Auditor, "/documents/1", get(documents::serve)),
        form_with_file(
            "/form/record_plan",
            Reviewer,
            "?authority=se-exempelstad&what=plan&source=x",
        ),
        page(
            "/{lang}/staff/corrections",
            Auditor,
            "/en/staff/corrections",
            page::corrections::show,
        ),
        page(
            "/{lang}/staff/corrections/{correction}",
            Auditor,
            "/en/staff/corrections/1",
            page::corrections::show_one,
        ),
        form("/form/close_correction", Reviewer, "?correction=1&note=x"),
        page(
            "/{lang}/staff/import-problems",
            Auditor,
            "/en/staff/import-problems",
            page::problems::show,
        ),
        form("/form/close_import_problem", Reviewer, "?import_problem=1&why=x"),
        page(
            "/{lang}/staff/factor-resets",
            Administrator,
            "/en/staff/factor-resets",
            page::factor_resets::show,
        ),
        form(
            "/form/ask_factor_reset",
            Administrator,
            "?email=malin@demo.example&reason=x",
        ),
        form("/form/close_factor_reset", Administrator, "?reset=1&step=refused"),
        page("/{lang}/staff/mail", Administrator, "/en/staff/mail", page::mail::show),
        page(
            "/{lang}/staff/mail/{letter}",
            Administrator,
            "/en/staff/mail/1",
            page::mail::show_one,
        ),
        page(
            "/{lang}/staff/accounts",
            Auditor,
            "/en/staff/accounts?role=editor",
            page::accounts::show,
        ),
        page(
            "/{lang}/staff/accounts/{account}",
            Auditor,
            "/en/staff/accounts/1",
            page::staff_account::show,
        ),
        form(
            "/form/change_account",
            Administrator,
            "?account=1&step=end-sessions&why=x",
        ),
        form("/form/grant_role", Administrator, "?account=1&role=auditor&grant_why=x"),
        form("/form/look_as", Reviewer, "?account=2&look_why=x"),
        form("/form/stop_looking", SignedIn, "?"),
    ]
}
