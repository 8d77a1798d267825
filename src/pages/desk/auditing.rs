//! Where auditors look: nothing waits for them.

use leptos::prelude::*;

use super::{Card, section};
use crate::pages::Visit;
use crate::paths::Href;

/// The part: every place that staff work at.
pub fn part(visit: &Visit) -> AnyView {
    let places = [
        (Href::Queue, "queue-title"),
        (Href::StaffCorrections, "corrections-title"),
        (Href::StaffClaims, "claims-title"),
        (Href::StaffWithdrawals, "withdrawals-title"),
        (Href::StaffApplications, "applications-title"),
        (Href::StaffEndorsements, "endorsements-title"),
        (Href::StaffContacts, "unreached-title"),
        (Href::ImportProblems, "problems-title"),
        (Href::StaffAccounts, "accounts-title"),
        (Href::Digests, "digests-title"),
    ];
    let cards = places.map(|(href, key)| Card::place(visit, href.to(visit.words.lang), key));
    section(visit, visit.words.t("desk-auditor"), cards.into(), "desk-auditor")
}
