//! Handing over, seating anew, contacts; and who cannot be reached.

use axum::http::StatusCode;
use chrono::Duration;

use super::*;
use crate::support::http::sample_app;

#[tokio::test]
async fn the_last_approver_hands_over_and_drafts_stay() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    let id = account(&app, "alva@demo.example").await;
    let answer = end(&mut alva, &id, "approver", "", "").await;
    let page = alva.get(answer.location()).await.text;
    assert!(page.contains("You are the last who certifies"), "{}", answer.location());
    let answer = end(&mut alva, &id, "approver", "Alva@demo.example", "").await;
    assert!(
        alva.get(answer.location())
            .await
            .text
            .contains("has to be somebody else")
    );
    assert_eq!(alva.get(PAGE).await.status, StatusCode::OK, "nothing has happened yet");

    let start = audit_end(&app).await;
    let answer = end(&mut alva, &id, "approver", "nova@town.example", "").await;
    assert_eq!(answer.location(), "/en/desk");
    assert_eq!(alva.get("/en/desk").await.status, StatusCode::OK, "the session goes on");
    assert_eq!(alva.get(PAGE).await.status, StatusCode::NOT_FOUND);
    letter(&app, "seat-ended", "alva@demo.example").await;
    let (_, token) = letter(&app, "invitation", "nova@town.example").await;
    let mut nova = accept(&app, &token).await;
    assert_eq!(nova.get(PAGE).await.status, StatusCode::OK);
    let mut malin = app.signed_in("malin").await;
    assert!(malin.get("/en/reports/1").await.text.contains("Lika tid"));
    let rows = audit_since(&app, start).await;
    assert_eq!(rows.iter().filter(|row| row.0 == "role-ended").count(), 1);

    // Among two, one may go.
    invite(&mut nova, "eva@town.example", "approver", "").await;
    let me = account(&app, "nova@town.example").await;
    let answer = end(&mut nova, &me, "approver", "", "").await;
    let page = nova.get(answer.location()).await.text;
    assert!(
        page.contains("You are the last"),
        "who was invited and is not there yet is nobody"
    );
    let (_, token) = letter(&app, "invitation", "eva@town.example").await;
    accept(&app, &token).await;
    assert_eq!(end(&mut nova, &me, "approver", "", "").await.location(), "/en/desk");
}

#[tokio::test]
async fn the_coordinator_seats_an_authority_anew_when_everybody_is_gone() {
    let app = sample_app().await;
    let mut karin = app.signed_in("karin").await;
    let mut malin = app.signed_in("malin").await;
    for (name, seat) in [("alva", "approver"), ("malin", "editor"), ("ulla", "editor")] {
        let id = account(&app, &format!("{name}@demo.example")).await;
        let without = end(&mut karin, &id, seat, "", " ").await;
        assert!(
            karin
                .get(without.location())
                .await
                .text
                .contains("Please fill in: Reason")
        );
        let answer = end(&mut karin, &id, seat, "", "Left the town").await;
        assert_eq!(answer.location(), format!("{PAGE}?saved=ended"), "{name}");
    }
    assert_ne!(
        malin.get("/en/desk").await.status,
        StatusCode::OK,
        "the session goes on"
    );
    let kinds: Vec<String> = letters(&app)
        .await
        .into_iter()
        .map(|one| one.letter.kind.code().to_owned())
        .collect();
    assert_eq!(
        kinds.iter().filter(|kind| *kind == "seat-ended").count(),
        2,
        "Ulla never had it"
    );
    let page = karin.get(PAGE).await.text;
    assert!(page.contains("Nobody speaks for this authority here yet"));
    let unreached = karin.get("/en/staff/contacts?why=nobody").await.text;
    assert!(unreached.contains("Exempelstad"));

    let answer = invite(&mut karin, "new@town.example", "both", "The mayor named her").await;
    assert_eq!(answer.location(), format!("{PAGE}?saved=invited"));
    let (_, token) = letter(&app, "invitation", "new@town.example").await;
    let mut new = accept(&app, &token).await;
    assert!(
        new.get("/en/reports/1").await.text.contains("Lika tid"),
        "the draft has gone"
    );
    // From then on, what is done from outside is told.
    invite(&mut karin, "more@town.example", "editor", "Asked by phone").await;
    let (told, _) = letter(&app, "people-changed", "new@town.example").await;
    assert!(told.letter.plain.contains("Asked by phone") && told.letter.plain.contains("/people"));
}

#[tokio::test]
async fn contacts_are_set_told_and_in_no_row_of_the_audit() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    let form = "/en/authorities/se-exempelstad/contacts";
    assert!(alva.get(form).await.text.contains("value=\"Astrid Lind\""));
    let start = audit_end(&app).await;
    let wrong = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("main_name", "<b>Olle</b>"),
        ("main_email", "nowhere"),
    ];
    let answer = alva.post("/form/save_contacts", &wrong).await;
    let page = alva.get(answer.location()).await.text;
    assert!(page.contains("&lt;b&gt;Olle") && page.contains("nowhere") && !page.contains("Astrid"));
    let fields = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("main_name", "Olle"),
        ("main_email", "olle@town.example"),
        ("mailbox_email", "jamstalldhet@demo.example"),
    ];
    let answer = alva.post("/form/save_contacts", &fields).await;
    assert_eq!(answer.location(), format!("{PAGE}?saved=contacts"));
    let page = alva.get(PAGE).await.text;
    assert!(page.contains("Olle, olle@town.example") && !page.contains("astrid@") && !page.contains("nils@"));
    let mut told = newest(&app, 3).await;
    told.sort();
    let pair = |kind: &str, email: &str| (kind.to_owned(), email.to_owned());
    assert_eq!(
        told,
        [
            pair("contact-named", "olle@town.example"),
            pair("contact-removed", "astrid@demo.example"),
            pair("contact-removed", "nils@demo.example"),
        ]
    );
    let rows = audit_since(&app, start).await;
    assert_eq!(rows.len(), 2, "one row a contact: {rows:?}");
    assert!(
        rows.iter()
            .all(|row| row.0 == "contact-changed" && !row.2.contains('@') && !row.2.contains("Olle"))
    );
    // From outside with a reason, and only by those who may.
    let mut karin = app.signed_in("karin").await;
    let answer = karin.post("/form/save_contacts", &fields).await;
    assert!(
        karin
            .get(answer.location())
            .await
            .text
            .contains("Please fill in: Reason")
    );
    for name in ["camille", "bruno", "malin", "otto"] {
        let mut other = app.signed_in(name).await;
        assert_eq!(other.get(form).await.status, StatusCode::NOT_FOUND, "{name}");
        assert_eq!(
            other.post("/form/save_contacts", &fields).await.status,
            StatusCode::NOT_FOUND
        );
    }
}

#[tokio::test]
async fn silence_nobody_and_letters_that_came_back_are_shown() {
    let app = sample_app().await;
    let page = "/en/staff/contacts";
    for name in ["malin", "alva", "bruno"] {
        let answer = app.signed_in(name).await.get(page).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
    let mut karin = app.signed_in("karin").await;
    let text = karin.get(&format!("{page}?why=nobody")).await.text;
    assert!(
        text.contains("Umeå") && !text.contains("Exempelstad") && !text.contains("Nantes"),
        "{text}"
    );
    assert!(
        !karin
            .get(&format!("{page}?why=silent"))
            .await
            .text
            .contains("Exempelstad")
    );
    assert!(
        !karin.get(&format!("{page}?country=FR")).await.text.contains("Nantes"),
        "another country"
    );

    // A letter to a contact comes back.
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query(
        "insert into outbox (kind, recipient, language, subject, plain, html, thread, status, written_at, due_at)
         values ('news', 'nils@demo.example', 'en', 'x', '', '', 'x', 'dead', '2026-11-23T10:00:00Z', '2026-11-23T10:00:00Z')",
    )
    .execute(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let text = karin.get(&format!("{page}?why=dead")).await.text;
    assert!(text.contains("Exempelstad") && !text.contains("Umeå"));

    // Everybody's seat is as old as the sample; a year later only Bruno has signed in since.
    later(&app, Duration::days(200));
    app.signed_in("bruno").await;
    later(&app, Duration::days(170));
    let mut karin = app.signed_in("karin").await;
    assert!(
        karin
            .get(&format!("{page}?why=silent"))
            .await
            .text
            .contains("Exempelstad")
    );
    let mut otto = app.signed_in("otto").await;
    let text = otto.get(&format!("{page}?why=silent")).await.text;
    assert!(text.contains("Exempelstad") && !text.contains("Villexemple"), "{text}");
    let mut tomas = app.signed_in("tomas").await;
    let nobody = tomas.get(&format!("{page}?why=nobody&page=2")).await.text;
    assert!(nobody.contains("rel=\"prev\"") && nobody.contains("/people\""));
    for odd in ["page=999999999999999999999", "page=-1", "why=x&country=%00", "page=0"] {
        assert_eq!(
            tomas.get(&format!("{page}?{odd}")).await.status,
            StatusCode::OK,
            "{odd}"
        );
    }
}

#[tokio::test]
async fn what_was_typed_survives_the_end_of_a_session() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    alva.forget();
    let answer = invite(&mut alva, "eva@town.example", "both", "").await;
    assert!(
        answer.location().starts_with("/en/sign-in?kept="),
        "{}",
        answer.location()
    );
    let page = alva.get(answer.location()).await.text;
    let next = crate::report::hidden(&page, "next");
    let mut alva = app.signed_in("alva").await;
    let page = alva.get(&next).await.text;
    assert!(
        page.contains("eva@town.example") && page.contains("Your session had ended"),
        "{page}"
    );
}
