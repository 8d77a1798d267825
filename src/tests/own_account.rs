//! A person's own account: password, address, language, sessions; and what somebody else cannot do with it.

use axum::http::StatusCode;
use observatory::server::actions::samples::PASSWORD;
use observatory::server::db::outbox;

use crate::support::http::{App, sample_app};

async fn newest_letters(app: &App, most: i64) -> Vec<(String, String, String)> {
    let mut conn = app.ctx.read().await.unwrap();
    let letters = outbox::list_letters(&mut conn, most).await.unwrap();
    let told = |letter: outbox::Posted| {
        (
            letter.letter.recipient,
            letter.letter.kind.code().to_owned(),
            letter.letter.plain,
        )
    };
    letters.into_iter().map(told).collect()
}

#[tokio::test]
async fn a_new_password_needs_the_current_one_and_ends_other_sessions() {
    let app = sample_app().await;
    let (mut malin, mut elsewhere) = (app.signed_in("malin").await, app.signed_in("malin").await);
    let change = |current: &'static str, password: &'static str, again: &'static str| {
        [
            ("lang", "en"),
            ("current", current),
            ("password", password),
            ("again", again),
        ]
    };
    let refused = [
        (
            change("wrong", "clouds over Malmö", "clouds over Malmö"),
            "not your current password",
        ),
        (change(PASSWORD, "short", "short"), "too short"),
        (
            change(PASSWORD, "clouds over Malmö", "clouds over Lund"),
            "not the same",
        ),
        (
            change(PASSWORD, "malin@demo.example", "malin@demo.example"),
            "easy to guess",
        ),
        (
            change(PASSWORD, "passwordpassword", "passwordpassword"),
            "easy to guess",
        ),
    ];
    for (fields, said) in refused {
        let answer = malin.post("/form/change_password", &fields).await;
        let page = malin.get(answer.location()).await.text;
        assert!(page.contains(said) && page.contains("obs-error-summary"), "{said}");
        assert!(
            !page.contains("clouds") && !page.contains(PASSWORD),
            "a password stands on the page"
        );
    }
    assert_eq!(elsewhere.get("/en/desk").await.status, StatusCode::OK);
    let answer = malin
        .post(
            "/form/change_password",
            &change(PASSWORD, "clouds over Malmö", "clouds over Malmö"),
        )
        .await;
    assert_eq!(answer.location(), "/en/account?saved=password");
    assert_eq!(
        malin.get("/en/desk").await.status,
        StatusCode::OK,
        "this session goes on"
    );
    assert_ne!(
        elsewhere.get("/en/desk").await.status,
        StatusCode::OK,
        "the other goes on"
    );
    let letters = newest_letters(&app, 1).await;
    assert_eq!(
        (letters[0].0.as_str(), letters[0].1.as_str()),
        ("malin@demo.example", "password-set")
    );

    // Trying passwords here makes the address wait as signing in does.
    for _ in 0..10 {
        malin.post("/form/change_password", &change("wrong", "a", "a")).await;
    }
    let answer = malin
        .post("/form/change_password", &change("clouds over Malmö", "x", "x"))
        .await;
    assert!(malin.get(answer.location()).await.text.contains("too many attempts"));
}

#[tokio::test]
async fn a_new_address_is_confirmed_there_and_both_are_told() {
    let app = sample_app().await;
    let mut bruno = app.signed_in("bruno").await;
    let ask =
        |email: &'static str, password: &'static str| [("lang", "fr"), ("email", email), ("email_password", password)];
    for (fields, said) in [
        (ask("nowhere", PASSWORD), "Indiquez une seule adresse"),
        (ask("bruno@new.example", "wrong"), "pas votre mot de passe actuel"),
    ] {
        let answer = bruno.post("/form/ask_for_email", &fields).await;
        let page = bruno.get(answer.location()).await.text;
        assert!(page.contains(said) && page.contains(fields[1].1), "{said}");
    }
    // Nothing tells that the address is somebody's.
    let taken = bruno
        .post("/form/ask_for_email", &ask("malin@demo.example", PASSWORD))
        .await;
    assert_eq!(taken.location(), "/fr/account?saved=email");
    let (_, _, text) = newest_letters(&app, 1).await.remove(0);
    let link_of = |text: &str| {
        text.rsplit("/account/email/")
            .next()
            .unwrap()
            .split_whitespace()
            .next()
            .unwrap()
            .to_owned()
    };
    let fields = [("lang", "fr"), ("link", &link_of(&text))];
    let answer = app
        .visitor()
        .post(
            "/form/change_email",
            &[(fields[0].0, fields[0].1), ("link", fields[1].1)],
        )
        .await;
    assert_eq!(
        app.visitor().get(answer.location()).await.status,
        StatusCode::NOT_FOUND,
        "two accounts of one address"
    );
    app.signed_in("malin").await;

    bruno
        .post("/form/ask_for_email", &ask(" Bruno@New.example", PASSWORD))
        .await;
    let letter = newest_letters(&app, 1).await.remove(0);
    assert_eq!(
        (letter.0.as_str(), letter.1.as_str()),
        ("bruno@new.example", "email-link")
    );
    let link = link_of(&letter.2);
    let page = app.visitor().get(&format!("/fr/account/email/{link}")).await;
    assert!(page.text.contains("bruno@new.example"));
    assert!(
        bruno.get("/fr/account").await.text.contains("bruno@demo.example"),
        "changed by looking at the link"
    );
    let answer = app
        .visitor()
        .post("/form/change_email", &[("lang", "fr"), ("link", &link)])
        .await;
    assert_eq!(answer.location(), "/fr/account?saved=email-changed");
    let odd = [("lang", "fr"), ("link", "a\r\nSet-Cookie: observatory=evil")];
    let answer = app.visitor().post("/form/change_email", &odd).await;
    assert_eq!(
        (answer.status, answer.header("set-cookie")),
        (StatusCode::NOT_FOUND, "")
    );
    let told: Vec<String> = newest_letters(&app, 2)
        .await
        .into_iter()
        .map(|letter| letter.0)
        .collect();
    assert_eq!(told, ["bruno@new.example", "bruno@demo.example"]);
    assert_eq!(
        app.visitor().get(&format!("/fr/account/email/{link}")).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(bruno.get("/fr/account").await.text.contains("bruno@new.example"));
    let fields = [("lang", "en"), ("email", "bruno@new.example"), ("password", PASSWORD)];
    assert_eq!(
        app.visitor().post("/form/sign_in", &fields).await.location(),
        "/en/desk"
    );
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_owner_alone() {
    let app = sample_app().await;
    let (mut malin, mut elsewhere) = (app.signed_in("malin").await, app.signed_in("malin").await);
    let mut bruno = app.signed_in("bruno").await;
    let page = malin.get("/en/account").await.text;
    assert!(page.contains("write the reports of Exempelstad") && page.contains("This one"));
    let key = crate::report::hidden(&page, "session");
    assert_eq!(
        page.matches("form[session]").count(),
        1,
        "the other one, and not this one or Bruno's"
    );
    let end = [("lang", "en"), ("session", key.as_str())];
    assert_eq!(
        bruno.post("/form/end_session", &end).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(elsewhere.get("/en/desk").await.status, StatusCode::OK);
    assert_eq!(
        malin.post("/form/end_session", &end).await.location(),
        "/en/account?saved=session"
    );
    assert_ne!(elsewhere.get("/en/desk").await.status, StatusCode::OK);
    let mut third = app.signed_in("malin").await;
    malin.post("/form/end_session", &[("lang", "en")]).await;
    assert_ne!(third.get("/en/desk").await.status, StatusCode::OK);
    assert_eq!(malin.get("/en/desk").await.status, StatusCode::OK);
    assert_eq!(
        bruno.get("/en/desk").await.status,
        StatusCode::OK,
        "somebody else's ended"
    );

    malin
        .post("/form/change_language", &[("lang", "en"), ("language", "fr")])
        .await;
    let page = malin.get("/en/account?saved=language").await.text;
    assert!(page.contains("The language of letters is saved"));
    let fields = [
        ("lang", "en"),
        ("current", PASSWORD),
        ("password", "clouds over Malmö"),
        ("again", "clouds over Malmö"),
    ];
    malin.post("/form/change_password", &fields).await;
    assert!(newest_letters(&app, 1).await[0].2.contains("Bonjour Malin"));
}
