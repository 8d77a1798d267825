//! What the observatory's staff change in the register by form.

use super::{Access, Route};
use crate::domain::edit::Part;
use crate::pages::register_edits::{self, act, commitment, commitments, new, part, successions};
use crate::server::http::route::{form, page};

pub(super) fn rows() -> Vec<Route> {
    use Access::{Auditor, Reviewer};
    vec![
        page(
            "/{lang}/staff/signatories/new",
            Reviewer,
            "/en/staff/signatories/new?name=Lund&country=SE",
            new::show,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit",
            Auditor,
            "/en/staff/signatories/pl-poznan/edit",
            register_edits::show,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit/names",
            Reviewer,
            "/en/staff/signatories/pl-poznan/edit/names",
            |visit| part::show(visit, Part::Names),
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit/profile",
            Reviewer,
            "/en/staff/signatories/pl-poznan/edit/profile",
            |visit| part::show(visit, Part::Profile),
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit/languages",
            Reviewer,
            "/en/staff/signatories/pl-poznan/edit/languages",
            |visit| part::show(visit, Part::Languages),
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit/place",
            Reviewer,
            "/en/staff/signatories/pl-poznan/edit/place",
            |visit| part::show(visit, Part::Place),
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit/identifiers",
            Reviewer,
            "/en/staff/signatories/pl-poznan/edit/identifiers",
            |visit| part::show(visit, Part::Identifiers),
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit/population",
            Reviewer,
            "/en/staff/signatories/pl-poznan/edit/population",
            |visit| part::show(visit, Part::Population),
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit/successions",
            Auditor,
            "/en/staff/signatories/fr-auvergne/edit/successions",
            successions::show,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/edit/successions/{number}",
            Reviewer,
            "/en/staff/signatories/fr-auvergne/edit/successions/1",
            successions::show_one,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/commitments",
            Auditor,
            "/en/staff/signatories/pl-poznan/commitments",
            commitments::show,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/commitments/new",
            Reviewer,
            "/en/staff/signatories/pl-poznan/commitments/new",
            commitment::show_new,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/commitments/{number}",
            Reviewer,
            "/en/staff/signatories/pl-poznan/commitments/1",
            commitment::show,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/commitments/{number}/move",
            Reviewer,
            "/en/staff/signatories/pl-poznan/commitments/1/move",
            commitment::show_move,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/commitments/{number}/acts/new",
            Reviewer,
            "/en/staff/signatories/pl-poznan/commitments/1/acts/new",
            act::show_new,
        ),
        page(
            "/{lang}/staff/signatories/{slug}/commitments/{number}/acts/{act}",
            Reviewer,
            "/en/staff/signatories/pl-poznan/commitments/1/acts/1",
            act::show,
        ),
        form("/form/add_authority", Reviewer, "?country=SE&why=x"),
        form(
            "/form/correct_authority",
            Reviewer,
            "?authority=se-exempelstad&part=names&revision=0&why=x",
        ),
        form("/form/save_succession", Reviewer, "?authority=se-exempelstad&why=x"),
        form("/form/save_commitment", Reviewer, "?authority=se-exempelstad&why=x"),
        form(
            "/form/move_commitment",
            Reviewer,
            "?authority=se-exempelstad&number=1&revision=0&why=x",
        ),
        form(
            "/form/save_act",
            Reviewer,
            "?authority=se-exempelstad&number=1&revision=0&why=x",
        ),
    ]
}
