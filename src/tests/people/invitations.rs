//! Invitations: in whose language, to which address, and what became of them.

use axum::http::StatusCode;
use chrono::Duration;
use observatory::domain::account::Role;
use observatory::server::actions::accounts::{self, Invitation};
use observatory::server::actions::kept;
use observatory::server::db::audit::Actor;
use observatory::server::db::outbox;

use super::*;
use crate::support::http::sample_app;

/// The row of an address in the table of invitations, without its forms.
fn invitation_of(page: &str, email: &str) -> String {
    let table = page.split("id=\"invited\"").nth(1).unwrap();
    let table = table.split("</table>").next().unwrap();
    let row = table
        .split("<tr>")
        .find(|row| row.contains(email))
        .unwrap_or_else(|| panic!("{email}: {table}"));
    row.split("<form").next().unwrap().to_owned()
}

#[tokio::test]
async fn somebody_is_invited_before_having_an_account_and_then_sees_the_report() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    let start = audit_end(&app).await;
    assert_eq!(
        invite(&mut alva, " Eva@Town.example", "both", "").await.location(),
        format!("{PAGE}?saved=invited")
    );
    let page = alva.get(&format!("{PAGE}?saved=invited")).await.text;
    assert!(page.contains("eva@town.example") && page.contains("The invitation is on its way"));
    let (posted, token) = letter(&app, "invitation", "eva@town.example").await;
    assert_eq!(posted.letter.language, "fr", "not in the language of whoever reads it");
    assert!(
        posted
            .letter
            .plain
            .contains("écrire les rapports d’Exempelstad et certifier"),
        "{}",
        posted.letter.plain
    );
    let mut eva = accept(&app, &token).await;
    let desk = eva.get("/en/desk").await.text;
    assert!(desk.contains("/en/reports/1") && desk.contains(PAGE), "{desk}");
    assert!(eva.get("/en/reports/1/measures/1").await.text.contains("Lika tid"));
    assert!(eva.get("/en/reports/2").await.status == StatusCode::NOT_FOUND);
    let again = [("lang", "en"), ("link", &*token), ("password", KEY), ("again", KEY)];
    assert_eq!(
        app.visitor().post("/form/set_password", &again).await.status,
        StatusCode::NOT_FOUND,
        "the link works twice"
    );
    let page = alva.get(PAGE).await.text;
    let row = invitation_of(&page, "eva@town.example");
    assert!(row.contains("accepted") && row.contains("23 November 2026"), "{row}");
    let rows = audit_since(&app, start).await;
    let told: Vec<_> = rows.iter().map(|row| (row.0.as_str(), row.1.as_str())).collect();
    assert_eq!(
        told,
        [
            ("account-added", "alva@demo.example"),
            ("role-granted", "alva@demo.example"),
            ("role-granted", "alva@demo.example"),
            ("password-link-made", "alva@demo.example"),
            ("password-set", "eva@town.example"),
        ]
    );
    // Once is enough, and nobody is invited to less than they have.
    let answer = invite(&mut alva, "eva@town.example", "editor", "").await;
    assert!(alva.get(answer.location()).await.text.contains("has this task already"));
}

#[tokio::test]
async fn who_has_an_account_is_told_and_gets_no_link_for_a_password() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    assert!(
        invite(&mut alva, "bruno@demo.example", "editor", "")
            .await
            .location()
            .contains("invited")
    );
    assert_eq!(
        newest(&app, 1).await,
        [("role-granted".to_owned(), "bruno@demo.example".to_owned())]
    );
    let (posted, _) = letter(&app, "role-granted", "bruno@demo.example").await;
    assert!(!posted.letter.plain.contains("/password/") && posted.letter.plain.contains("/fr/desk"));
    let links = number(
        &app,
        "select count(*) from password_link join account using (account_id) where email like 'bruno%'",
    );
    assert_eq!(links.await, 0);
    let mut bruno = app.signed_in("bruno").await;
    let desk = bruno.get("/en/desk").await.text;
    assert!(desk.contains("Exempelstad") && desk.contains("Villexemple"));
    assert_eq!(
        bruno.get(PAGE).await.status,
        StatusCode::NOT_FOUND,
        "an editor sees the people"
    );
}

#[tokio::test]
async fn a_wrong_address_is_corrected_in_two_clicks() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    invite(&mut alva, "wrong@town.example", "editor", "").await;
    let (_, old) = letter(&app, "invitation", "wrong@town.example").await;
    let id = account(&app, "wrong@town.example").await;
    let list = alva.get(PAGE).await.text;
    let first = format!("/en/authorities/se-exempelstad/people/{id}");
    assert!(list.contains(&format!("href=\"{first}\"")), "no way to correct");
    let form = alva.get(&first).await.text;
    assert!(form.contains("value=\"wrong@town.example\"") && form.contains("/form/correct_invitation"));

    let start = audit_end(&app).await;
    let bad = correct(&mut alva, &id, "not an address", "").await;
    let page = alva.get(bad.location()).await.text;
    assert!(page.contains("not an address") && page.contains("Write one email address"));
    let done = correct(&mut alva, &id, "Right@town.example", "").await;
    assert_eq!(done.location(), format!("{PAGE}?saved=corrected"));
    let dead = app.visitor().get(&format!("/en/password/{old}")).await;
    assert_eq!(dead.status, StatusCode::NOT_FOUND, "the old link works");
    let page = alva.get(PAGE).await.text;
    assert!(page.contains("right@town.example") && !page.contains("wrong@town.example"));
    let (_, new) = letter(&app, "invitation", "right@town.example").await;
    let mut right = accept(&app, &new).await;
    assert!(
        right.get("/en/reports/1").await.text.contains("Lika tid"),
        "the draft is lost"
    );

    let rows = audit_since(&app, start).await;
    for action in ["invitation-ended", "invitation-moved"] {
        let row = rows.iter().find(|row| row.0 == action).unwrap();
        assert_eq!(row.1, "alva@demo.example");
    }
    assert!(
        rows.iter().all(|row| !row.2.contains("town.example")),
        "an address cannot be removed"
    );
    // Once it is used, there is nothing to correct; and what was typed is kept.
    let late = correct(&mut alva, &id, "other@town.example", "").await;
    let page = alva.get(late.location()).await.text;
    assert!(page.contains("Somebody has changed this"), "{}", late.location());
}

#[tokio::test]
async fn whoever_coordinates_corrects_too_and_says_why() {
    let app = sample_app().await;
    let ulla = account(&app, "ulla@demo.example").await;
    let mut karin = app.signed_in("karin").await;
    let answer = correct(&mut karin, &ulla, "ulla@town.example", "").await;
    let page = karin.get(answer.location()).await.text;
    assert!(page.contains("Please fill in: Reason") && page.contains("ulla@town.example"));
    let start = audit_end(&app).await;
    let answer = correct(&mut karin, &ulla, "ulla@town.example", "She told me").await;
    assert_eq!(answer.location(), format!("{PAGE}?saved=corrected"));
    let rows = audit_since(&app, start).await;
    assert!(
        rows.iter()
            .all(|row| row.1 == "karin@demo.example" && row.3 == "She told me")
    );
    // Nobody else can.
    for name in ["camille", "bruno", "malin", "otto"] {
        let mut other = app.signed_in(name).await;
        let answer = correct(&mut other, &ulla, "evil@town.example", "because").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
        assert_eq!(
            invite(&mut other, "evil@town.example", "approver", "x").await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(
            end(&mut other, &ulla, "editor", "", "x").await.status,
            StatusCode::NOT_FOUND
        );
    }
    // Nor is somebody of one authority moved by another.
    let mut bruno = app.signed_in("bruno").await;
    let fields = [
        ("lang", "en"),
        ("authority", "fr-villexemple"),
        ("account", ulla.as_str()),
        ("email", "evil@town.example"),
    ];
    let answer = bruno.post("/form/correct_invitation", &fields).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    let answer = bruno.post("/form/send_invitation_again", &fields).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_invitation_that_moves_takes_along_nothing_that_others_have_given() {
    let app = sample_app().await;
    let shared = Invitation {
        email: "shared@town.example",
        name: "Shared",
        language: "en",
        role: Role::Coordinator {
            country: "FR".to_owned(),
        },
        by_mail: true,
        why: "",
    };
    accounts::invite(&app.ctx, Actor::OPERATOR, &shared).await.unwrap();
    let mut alva = app.signed_in("alva").await;
    invite(&mut alva, "shared@town.example", "editor", "").await;
    let id = account(&app, "shared@town.example").await;
    correct(&mut alva, &id, "evil@town.example", "").await;
    let (posted, token) = letter(&app, "invitation", "evil@town.example").await;
    assert!(!posted.letter.plain.contains("coordin"), "{}", posted.letter.plain);
    let mut evil = accept(&app, &token).await;
    assert_eq!(evil.get("/en/reports/1").await.status, StatusCode::OK);
    assert_eq!(evil.get("/en/staff/claims").await.status, StatusCode::NOT_FOUND);
    let kept = number(
        &app,
        "select count(*) from account_role join account using (account_id) where email = 'shared@town.example' and role = 'coordinator'",
    );
    assert_eq!(kept.await, 1);
    let left = number(
        &app,
        "select count(*) from account_role join account using (account_id) where email = 'shared@town.example'",
    );
    assert_eq!(left.await, 1);
}

#[tokio::test]
async fn invitations_are_sent_again_and_show_what_became_of_them() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    invite(&mut alva, "eva@town.example", "editor", "").await;
    let (posted, old) = letter(&app, "invitation", "eva@town.example").await;
    let mut tx = app.ctx.write().await.unwrap();
    outbox::mark_failed(&mut tx, posted.id, "550 nobody here", None)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(
        alva.get(PAGE)
            .await
            .text
            .contains("came back: the address does not work")
    );

    let id = account(&app, "eva@town.example").await;
    let fields = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("account", id.as_str()),
    ];
    later(&app, Duration::minutes(1));
    let again = alva.post("/form/send_invitation_again", &fields).await;
    assert_eq!(again.location(), format!("{PAGE}?saved=again"));
    assert!(
        !alva.get(PAGE).await.text.contains("came back"),
        "the new letter did not come back"
    );
    assert_eq!(
        app.visitor().get(&format!("/en/password/{old}")).await.status,
        StatusCode::NOT_FOUND
    );
    let (_, new) = letter(&app, "invitation", "eva@town.example").await;
    assert_eq!(
        app.visitor().get(&format!("/en/password/{new}")).await.status,
        StatusCode::OK
    );

    // Three letters an hour to an address.
    alva.post("/form/send_invitation_again", &fields).await;
    let many = letters(&app).await.len();
    let fourth = alva.post("/form/send_invitation_again", &fields).await;
    assert!(
        alva.get(fourth.location())
            .await
            .text
            .contains("Many letters have gone")
    );
    assert_eq!(letters(&app).await.len(), many);

    later(&app, Duration::days(7));
    let mut alva = app.signed_in("alva").await;
    assert!(alva.get(PAGE).await.text.contains("ended without an answer"));
    let (_, last) = letter(&app, "invitation", "eva@town.example").await;
    assert_eq!(
        app.visitor().get(&format!("/en/password/{last}")).await.status,
        StatusCode::NOT_FOUND
    );
    kept::tidy(&app.ctx).await.unwrap();
    let mut alva = app.signed_in("alva").await;
    assert!(
        alva.get(PAGE).await.text.contains("ended without an answer"),
        "after tidying"
    );
    alva.post("/form/send_invitation_again", &fields).await;
    let (_, last) = letter(&app, "invitation", "eva@town.example").await;
    accept(&app, &last).await;
    let row = invitation_of(&alva.get(PAGE).await.text, "eva@town.example");
    assert!(row.contains("accepted") && !row.contains("ended without"), "{row}");
    let used = alva.post("/form/send_invitation_again", &fields).await;
    assert_eq!(used.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn twenty_invitations_a_day_are_enough() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    for at in 1..20 {
        let answer = invite(&mut alva, &format!("p{at}@town.example"), "editor", "").await;
        assert!(answer.location().ends_with("invited"), "{at}"); // the sample has one of this day
    }
    let answer = invite(&mut alva, "more@town.example", "editor", "").await;
    let page = alva.get(answer.location()).await.text;
    assert!(page.contains("Many letters have gone") && page.contains("more@town.example"));
    later(&app, Duration::hours(25));
    let mut alva = app.signed_in("alva").await;
    assert!(
        invite(&mut alva, "more@town.example", "editor", "")
            .await
            .location()
            .ends_with("invited")
    );
}
