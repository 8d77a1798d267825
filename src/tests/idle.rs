//! The end of a session is told before, and can be put off; only by whoever is signed in.

use axum::http::StatusCode;
use chrono::Duration;
use scraper::{Html, Selector};

use crate::support::http::{App, sample_app};

/// How long the page says that the session goes on, in seconds.
fn left(page: &str) -> Option<i64> {
    let rest = page.split("data-ends-in=\"").nth(1)?;
    rest.split('"').next()?.parse().ok()
}

fn later(app: &App, by: Duration) {
    app.ctx.clock().set(app.ctx.now() + by);
}

#[tokio::test]
async fn pages_of_people_tell_when_the_session_ends_and_they_can_stay() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    let page = malin.get("/en/desk").await.text;
    assert_eq!(left(&page), Some(8 * 3600));
    // What would be said stands ready, and is hidden.
    let document = Html::parse_document(&page);
    let idle = document
        .select(&Selector::parse("section.obs-idle").unwrap())
        .next()
        .unwrap();
    assert!(idle.attr("hidden").is_some(), "{}", idle.html());
    let text = idle.select(&Selector::parse("p").unwrap()).next().unwrap();
    assert_eq!(
        text.attr("data-soon"),
        Some("Your session ends in 5 minutes. Do you want to stay signed in?")
    );
    let french = malin.get("/fr/").await.text;
    assert!(left(&french).is_some() && french.contains("Votre session se termine dans 5 minutes"));
    // A page that was opened shortly after puts off nothing: what it says is still true.
    later(&app, Duration::minutes(9));
    assert_eq!(left(&malin.get("/en/desk").await.text), Some(8 * 3600 - 9 * 60));
    let stay = malin.post("/form/stay_signed_in", &[("lang", "en")]).await;
    assert_eq!((stay.status, stay.location()), (StatusCode::SEE_OTHER, "/en/desk"));
    assert!(
        stay.header("set-cookie").starts_with("observatory="),
        "the cookie ends too early"
    );
    assert_eq!(left(&malin.get("/en/desk").await.text), Some(8 * 3600));
}

#[tokio::test]
async fn readers_are_told_nothing_and_nobody_stays_without_a_session() {
    let app = sample_app().await;
    for page in ["/en/", "/en/sign-in", "/fr/signatories", "/en/nope"] {
        let text = app.visitor().get(page).await.text;
        assert!(left(&text).is_none() && !text.contains("/pkg/idle"), "{page}");
    }
    let mut nobody = app.visitor();
    let answer = nobody.post("/form/stay_signed_in", &[("lang", "en")]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(nobody.cookies().is_empty());
    let mut malin = app.signed_in("malin").await;
    malin.forget();
    let answer = malin.post("/form/stay_signed_in", &[("lang", "en")]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}
