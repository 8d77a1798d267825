//! What authorities ask for and whom nobody reaches: for coordinators in their countries, for staff everywhere.

use std::collections::HashMap;

use super::Card;
use crate::domain::people::{Seats, Unreached};
use crate::pages::Visit;
use crate::paths::Href;
use crate::server::db::desk::{self, Requests, Waiting};
use crate::server::db::people;
use crate::server::error::Result;

/// What waits.
pub struct Asked {
    requests: Requests,
    unreached: i64,
}

/// What waits in these countries; everywhere without any.
pub async fn load(visit: &Visit, countries: Option<&[&str]>) -> Result<Asked> {
    let mut conn = visit.ctx.read().await?;
    let requests = desk::find_requests(&mut conn, countries).await?;
    let seats = people::list_seats(&mut conn).await?;
    Ok(Asked {
        requests,
        unreached: unreached(visit, countries, &seats),
    })
}

/// Authorities that have people who are silent, or whose letters came back. Who has nobody is counted apart.
fn unreached(visit: &Visit, countries: Option<&[&str]>, seats: &HashMap<i64, Seats>) -> i64 {
    let is_there = |id: &i64| {
        let authority = visit.register().authority_by_id(*id);
        authority.is_some_and(|one| countries.is_none_or(|own| own.contains(&one.country.as_str())))
    };
    let is_unreached = |seats: &Seats| {
        let why = seats.unreached(visit.ctx.now());
        why.contains(&Unreached::Dead) || why.contains(&Unreached::Silent)
    };
    let found = seats.iter().filter(|(id, seats)| is_there(id) && is_unreached(seats));
    i64::try_from(found.count()).unwrap_or(i64::MAX)
}

/// The card of applications that coordinators have checked.
pub fn to_register(visit: &Visit, asked: &Asked) -> Card {
    let href = Href::StaffApplications.to(visit.words.lang);
    Card::waiting(visit, href, "applications-checked", asked.requests.checked)
}

/// The cards.
pub fn cards(visit: &Visit, asked: &Asked) -> Vec<Card> {
    let to = |href: Href<'_>| href.to(visit.words.lang);
    let unreached = Waiting {
        count: asked.unreached,
        since: None,
    };
    vec![
        Card::waiting(visit, to(Href::StaffClaims), "claims-title", asked.requests.claims),
        Card::waiting(
            visit,
            to(Href::StaffWithdrawals),
            "withdrawals-title",
            asked.requests.withdrawals,
        ),
        Card::waiting(
            visit,
            to(Href::StaffApplications),
            "applications-title",
            asked.requests.applications,
        ),
        Card::waiting(
            visit,
            to(Href::StaffEndorsements),
            "endorsements-title",
            asked.requests.endorsements,
        ),
        Card::counted(visit, to(Href::StaffContacts), "unreached-title", unreached),
    ]
}
