use super::*;
use crate::domain::typed::FieldFault;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[test]
fn seats_are_roles_and_back() {
    for seat in Seat::ALL {
        assert_eq!(Seat::of(&seat.roles(7), 7), Some(seat));
        assert_eq!(Seat::of(&seat.roles(7), 8), None);
    }
    assert!(Seat::Both.holds(Seat::Editor) && !Seat::Editor.holds(Seat::Both) && Seat::Editor.holds(Seat::Editor));
}

#[test]
fn the_last_approver_leaves_only_with_a_successor() {
    for seat in [Seat::Approver, Seat::Both] {
        assert!(!may_end(true, seat, 0, false));
        assert!(may_end(true, seat, 1, false) && may_end(true, seat, 0, true) && may_end(false, seat, 0, false));
    }
    assert!(may_end(true, Seat::Editor, 0, false));
}

#[test]
fn contacts_are_whole_or_not_there() {
    let mut typed = TypedContacts::default();
    assert_eq!(typed.check(false), Ok((Vec::new(), String::new())));
    typed.main_function = "Equality officer".to_owned();
    typed.mailbox_email = "nowhere".to_owned();
    assert_eq!(
        typed.check(true),
        Err(vec![
            ("main_name", FieldFault::Missing),
            ("main_email", FieldFault::Missing),
            ("mailbox_email", FieldFault::NotAnEmail),
            ("why", FieldFault::Missing),
        ])
    );
    typed.main_name = "Åsa\nÖ".to_owned();
    typed.main_email = "Asa@Town.example".to_owned();
    typed.mailbox_email = "office@town.example".to_owned();
    let (contacts, _) = typed.check(false).unwrap();
    assert_eq!(contacts.len(), 2);
    assert_eq!(
        (contacts[0].name.as_str(), contacts[0].email.as_str()),
        ("Åsa Ö", "asa@town.example")
    );
    assert_eq!(TypedContacts::of(&contacts).check(false).unwrap().0, contacts);
}

#[test]
fn a_successor_is_whole_or_nobody() {
    let typed = |email: &str, name: &str| TypedEnd {
        seat: "both".to_owned(),
        successor_email: email.to_owned(),
        successor_name: name.to_owned(),
        ..TypedEnd::default()
    };
    assert_eq!(typed("", " ").check(false), Ok((Seat::Both, None, String::new())));
    assert_eq!(
        typed("", "Bo").check(false),
        Err(vec![("successor_email", FieldFault::Missing)])
    );
    let (_, successor, _) = typed("bo@town.example", "Bo").check(false).unwrap();
    assert_eq!(successor.map(|one| one.seat), Some(Seat::Both));
    assert!(TypedEnd::default().check(false).is_err());
}

#[test]
fn invitations_are_used_dead_expired_or_sent() {
    let (now, end) = (at("2026-11-23T10:00:00Z"), Some(at("2026-11-30T10:00:00Z")));
    assert_eq!(invitation_state(false, false, end, now), InvitationState::Sent);
    for end in [None, Some(now)] {
        assert_eq!(invitation_state(false, false, end, now), InvitationState::Expired);
        assert_eq!(invitation_state(false, true, end, now), InvitationState::Dead);
        assert_eq!(invitation_state(true, true, end, now), InvitationState::Used);
    }
}

#[test]
fn silence_begins_after_twelve_months() {
    let now = at("2026-11-23T10:00:00Z");
    let seats = |people, last_seen: &str| Seats {
        people,
        last_seen: Some(at(last_seen)),
        has_dead_letter: false,
    };
    assert_eq!(Seats::default().unreached(now), [Unreached::Nobody]);
    assert_eq!(seats(1, "2025-11-23T10:00:00Z").unreached(now), []);
    assert_eq!(seats(1, "2025-11-23T09:59:59Z").unreached(now), [Unreached::Silent]);
    let dead = Seats {
        has_dead_letter: true,
        ..seats(0, "2020-01-01T00:00:00Z")
    };
    assert_eq!(dead.unreached(now), [Unreached::Dead, Unreached::Nobody]);
}
