//! Who signs in from a browser that is not known is told of by letter: to whom it matters, and without an address.

use axum::body::Body;
use axum::http::{Request, header};
use chrono::Duration;
use observatory::domain::account::Role;
use observatory::server::actions::accounts::{self, Invitation};
use observatory::server::actions::samples::PASSWORD;
use observatory::server::db::audit::Actor;
use observatory::server::db::outbox::{self, Letter};

use crate::support::http::{App, Client, sample_app};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:129.0) Gecko/20100101 Firefox/129.0";

async fn letters(app: &App) -> Vec<Letter> {
    let mut conn = app.ctx.read().await.unwrap();
    let all = outbox::list_letters(&mut conn, 100).await.unwrap();
    let all = all.into_iter().map(|posted| posted.letter);
    all.filter(|letter| letter.kind.code() == "new-sign-in").collect()
}

/// Signs in with Firefox.
async fn sign_in(client: &mut Client, email: &str, password: &str) {
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    body.append_pair("form[email]", email)
        .append_pair("form[password]", password);
    let request = Request::post("/form/sign_in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::USER_AGENT, FIREFOX)
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body.finish()))
        .unwrap();
    assert_eq!(client.send(request).await.location(), "/en/desk");
}

#[tokio::test]
async fn a_sign_in_from_a_new_browser_is_told_once_in_the_owners_language() {
    let app = sample_app().await;
    let mut malin = app.visitor();
    malin.from = Some("203.0.113.77".parse().unwrap());
    sign_in(&mut malin, "malin@demo.example", PASSWORD).await;
    let told = letters(&app).await;
    assert_eq!(told.len(), 1);
    let letter = &told[0];
    assert_eq!(
        (letter.recipient.as_str(), letter.language.as_str()),
        ("malin@demo.example", "en")
    );
    for words in [
        "23 November 2026, 11:00 (Brussels time)",
        "Firefox, Linux",
        "have not used your account in the last 90 days",
        "/en/forgot",
    ] {
        assert!(letter.plain.contains(words), "{words}: {}", letter.plain);
    }
    assert!(
        !letter.plain.contains("203.0.113") && !letter.html.contains("203.0.113"),
        "an address stands in the letter"
    );

    // The same browser again, and a failure in another, are no news.
    malin.post("/form/sign_out", &[("lang", "en")]).await;
    sign_in(&mut malin, "malin@demo.example", PASSWORD).await;
    let wrong = [
        ("lang", "en"),
        ("email", "malin@demo.example"),
        ("password", "a wrong password"),
    ];
    app.visitor().post("/form/sign_in", &wrong).await;
    assert_eq!(letters(&app).await.len(), 1);
    // Another browser in the same network; and after ninety days nobody knows of the network any more.
    let mut other = app.visitor();
    other.from = malin.from;
    sign_in(&mut other, "malin@demo.example", PASSWORD).await;
    assert!(
        letters(&app).await[0]
            .plain
            .contains("one from which you have used your account")
    );
    app.ctx.clock().set(app.ctx.now() + Duration::days(91));
    observatory::server::actions::kept::tidy(&app.ctx).await.unwrap();
    let mut third = app.visitor();
    third.from = malin.from;
    sign_in(&mut third, "malin@demo.example", PASSWORD).await;
    assert!(
        letters(&app).await[0]
            .plain
            .contains("have not used your account in the last 90 days")
    );

    // Bruno reads French; from where he asks, nobody knows.
    sign_in(&mut app.visitor(), "bruno@demo.example", PASSWORD).await;
    let letter = letters(&app).await.remove(0);
    assert_eq!(letter.recipient, "bruno@demo.example");
    insta::assert_snapshot!("letter.fr", format!("{}\n\n{}", letter.subject, letter.plain));
}

#[tokio::test]
async fn the_first_sign_in_after_an_invitation_is_no_news() {
    let app = sample_app().await;
    let invitation = Invitation {
        email: "eve@demo.example",
        name: "Eve",
        language: "en",
        role: Role::Editor { authority: 1 },
        by_mail: true,
        why: "",
    };
    let link = accounts::invite(&app.ctx, Actor::OPERATOR, &invitation)
        .await
        .unwrap()
        .unwrap();
    let mut eve = app.visitor();
    let key = "clouds over Rome";
    let fields = [
        ("lang", "en"),
        ("link", link.as_str()),
        ("password", key),
        ("again", key),
    ];
    assert_eq!(eve.post("/form/set_password", &fields).await.location(), "/en/desk");
    assert!(letters(&app).await.is_empty());
    // From then on her browser is known, and another one is not.
    eve.post("/form/sign_out", &[("lang", "en")]).await;
    sign_in(&mut eve, "eve@demo.example", key).await;
    assert!(letters(&app).await.is_empty());
    sign_in(&mut app.visitor(), "eve@demo.example", key).await;
    assert_eq!(letters(&app).await.len(), 1);
}
