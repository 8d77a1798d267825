//! Joining the Charter on line, and taking on the new articles.

use super::{Access, Route};
use crate::pages as page;
use crate::server::http::route::{form, form_with_file, page};

/// What a form with a file costs that anybody can send: such a file stays on the disk for a day.
const ANYBODYS_FILE: i32 = 10;

pub(super) fn rows() -> Vec<Route> {
    use Access::{AnyCoordinator, Anyone, Approver, Coordinator, CoordinatorOrAuditor, Reviewer};
    vec![
        page("/{lang}/join", Anyone, "/en/join", page::join::show),
        form_with_file("/form/apply", Anyone, "?name=x").sending(ANYBODYS_FILE),
        page(
            "/{lang}/joining/{link}",
            Anyone,
            "/en/joining/sample-link",
            page::joining::show,
        ),
        form("/form/confirm_application", Anyone, "?link=sample-link"),
        form_with_file("/form/answer_application", Anyone, "?link=sample-link&answer=x").sending(ANYBODYS_FILE),
        form("/form/withdraw_application", Anyone, "?link=sample-link"),
        page(
            "/{lang}/staff/applications",
            AnyCoordinator,
            "/en/staff/applications",
            page::applications::show,
        ),
        page(
            "/{lang}/staff/applications/new",
            AnyCoordinator,
            "/en/staff/applications/new",
            page::applications::show_new,
        ),
        form_with_file("/form/enter_application", Coordinator, "?country=SE&name=x"),
        page(
            "/{lang}/staff/applications/{application}",
            CoordinatorOrAuditor,
            "/en/staff/applications/1",
            page::application::show,
        ),
        form("/form/decide_application", Coordinator, "?application=1&step=x"),
        page(
            "/{lang}/staff/applications/{application}/registration",
            Reviewer,
            "/en/staff/applications/1/registration",
            page::registration::show,
        ),
        form("/form/register_application", Reviewer, "?application=1&why=x"),
        page(
            "/{lang}/authorities/{slug}/endorsement",
            Approver,
            "/en/authorities/se-exempelstad/endorsement",
            page::endorsement::show,
        ),
        form_with_file(
            "/form/ask_for_endorsement",
            Approver,
            "?authority=se-exempelstad&decision=x",
        ),
        page(
            "/{lang}/staff/endorsements",
            AnyCoordinator,
            "/en/staff/endorsements",
            page::endorsements::show,
        ),
        page(
            "/{lang}/staff/endorsements/{endorsement}",
            CoordinatorOrAuditor,
            "/en/staff/endorsements/1",
            page::endorsements::show_one,
        ),
        form("/form/decide_endorsement", Coordinator, "?endorsement=1&step=x"),
    ]
}
