//! Writing in the name of an authority.

use super::{Access, Route};
use crate::pages as page;
use crate::server::http::route::{form, page};

pub(super) fn rows() -> Vec<Route> {
    use Access::{Approver, Editor, Own, SignedIn};
    vec![
        page("/{lang}/desk", SignedIn, "/en/desk", page::desk::show),
        form(
            "/form/open_report",
            Editor,
            "?authority=se-exempelstad&period=2024-2025",
        ),
        page("/{lang}/reports/{report}", Own, "/en/reports/1", page::report::show),
        page(
            "/{lang}/reports/{report}/summary",
            Own,
            "/en/reports/1/summary",
            page::summary::show,
        ),
        page(
            "/{lang}/reports/{report}/measures/{measure}",
            Own,
            "/en/reports/1/measures/1",
            page::measure::show,
        ),
        page(
            "/{lang}/reports/{report}/check",
            Own,
            "/en/reports/1/check",
            page::check::show,
        ),
        form("/form/save_summary", Editor, "?report=1&revision=1&summary=x"),
        form("/form/add_measure", Editor, "?report=1"),
        form("/form/save_measure", Editor, "?report=1&measure=1&revision=1&title=x"),
        form("/form/remove_measure", Editor, "?report=1&measure=1&revision=1"),
        form("/form/hand_over_report", Editor, "?report=1&revision=1"),
        form("/form/submit_report", Approver, "?report=1&revision=1&certify=yes"),
        form("/form/hand_back_report", Own, "?report=1&revision=1&comment=x"),
    ]
}
