//! Who speaks for an authority, and what authorities ask for.

use super::{Access, Route};
use crate::pages as page;
use crate::server::http::route::{form, page};

pub(super) fn rows() -> Vec<Route> {
    use Access::{AnyCoordinator, Approver, Coordinator, CoordinatorOrAuditor, Keeper, KeeperOrAuditor};
    vec![
        page(
            "/{lang}/authorities/{slug}/people",
            KeeperOrAuditor,
            "/en/authorities/se-exempelstad/people",
            page::people::show,
        ),
        page(
            "/{lang}/authorities/{slug}/people/{account}",
            KeeperOrAuditor,
            "/en/authorities/se-exempelstad/people/11",
            page::speaker::show,
        ),
        page(
            "/{lang}/authorities/{slug}/contacts",
            Keeper,
            "/en/authorities/se-exempelstad/contacts",
            page::contacts::show,
        ),
        form("/form/invite_person", Keeper, "?authority=se-exempelstad&email=x"),
        form(
            "/form/send_invitation_again",
            Keeper,
            "?authority=se-exempelstad&account=11",
        ),
        form(
            "/form/correct_invitation",
            Keeper,
            "?authority=se-exempelstad&account=11&email=x",
        ),
        form("/form/end_seat", Keeper, "?authority=se-exempelstad&account=11&seat=x"),
        form("/form/save_contacts", Keeper, "?authority=se-exempelstad&main_name=x"),
        page(
            "/{lang}/authorities/{slug}/withdrawal",
            Approver,
            "/en/authorities/se-exempelstad/withdrawal",
            page::withdrawal::show,
        ),
        form(
            "/form/ask_for_withdrawal",
            Approver,
            "?authority=se-exempelstad&decision=x",
        ),
        page(
            "/{lang}/staff/claims",
            AnyCoordinator,
            "/en/staff/claims",
            page::claims::show,
        ),
        page(
            "/{lang}/staff/claims/{claim}",
            CoordinatorOrAuditor,
            "/en/staff/claims/1",
            page::claims::show_one,
        ),
        page(
            "/{lang}/staff/claims/{claim}/letter",
            CoordinatorOrAuditor,
            "/en/staff/claims/1/letter",
            page::claims::show_letter,
        ),
        form("/form/decide_claim", Coordinator, "?claim=1&step=x"),
        page(
            "/{lang}/staff/withdrawals",
            AnyCoordinator,
            "/en/staff/withdrawals",
            page::withdrawals::show,
        ),
        page(
            "/{lang}/staff/withdrawals/{withdrawal}",
            CoordinatorOrAuditor,
            "/en/staff/withdrawals/1",
            page::withdrawals::show_one,
        ),
        form("/form/decide_withdrawal", Coordinator, "?withdrawal=1&step=x"),
        page(
            "/{lang}/staff/contacts",
            AnyCoordinator,
            "/en/staff/contacts?why=nobody&page=2",
            page::unreached::show,
        ),
    ]
}
