//! How often a network may ask for what costs time; and who is never asked to wait.

use axum::http::StatusCode;
use chrono::Duration;
use observatory::server::actions::samples::PASSWORD;

use crate::report::hidden;
use crate::support::http::{Answer, App, Client, sample_app};

fn from(app: &App, address: &str) -> Client {
    let mut client = app.visitor();
    client.from = Some(address.parse().unwrap());
    client
}

fn later(app: &App, by: Duration) {
    app.ctx.clock().set(app.ctx.now() + by);
}

/// Asks for addresses until one is refused, and says after how many.
async fn until_refused(client: &mut Client, address: impl Fn(usize) -> String) -> (usize, Answer) {
    for number in 0..400 {
        let answer = client.get(&address(number)).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            return (number, answer);
        }
        assert!(answer.status.is_success(), "{}: {}", address(number), answer.status);
    }
    panic!("{} is never refused", address(0));
}

fn search(number: usize) -> String {
    format!("/fr/signatories?q=town{number}")
}

#[tokio::test]
async fn a_network_that_searches_without_end_waits_and_nobody_else() {
    let app = sample_app().await;
    let mut crowd = from(&app, "203.0.113.5");
    let (asked, refused) = until_refused(&mut crowd, search).await;
    assert_eq!(asked, 300);
    assert!(refused.text.contains("<html lang=\"fr\"") && refused.text.contains("Patientez un instant"));
    assert_eq!(
        (refused.header("retry-after"), refused.header("cache-control")),
        ("1", "no-store")
    );
    // All that costs time is one budget; what does not is free.
    for address in [
        "/en/compare?q=graz",
        "/en/measures?q=buses",
        "/en/figures/by-year.png",
        "/en/countries.xlsx",
    ] {
        assert_eq!(
            crowd.get(address).await.status,
            StatusCode::TOO_MANY_REQUESTS,
            "{address}"
        );
    }
    for address in [
        "/en/countries/SE",
        "/en/figures/by-year.csv",
        "/en/sign-in",
        "/api/v1/signatories/pl-poznan",
    ] {
        assert_eq!(crowd.get(address).await.status, StatusCode::OK, "{address}");
    }
    // What is kept is answered to everybody.
    assert_eq!(crowd.get(&search(0)).await.status, StatusCode::OK);
    let problem = crowd.get("/api/v1/signatories").await;
    assert_eq!(problem.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(
        (problem.header("content-type"), problem.header("retry-after")),
        ("application/problem+json", "1")
    );
    assert!(problem.text.contains("Retry-After") && problem.header("access-control-allow-origin") == "*");

    for (address, other) in [
        ("203.0.113.6", "/en/compare?q=graz"),
        ("2001:db8::1", "/en/measures?q=buses"),
    ] {
        assert_eq!(from(&app, address).get(other).await.status, StatusCode::OK, "{address}");
    }
    later(&app, Duration::seconds(1));
    for number in 1_000..1_005 {
        assert_eq!(crowd.get(&search(number)).await.status, StatusCode::OK);
    }
    assert_eq!(crowd.get(&search(1_005)).await.status, StatusCode::TOO_MANY_REQUESTS);
    later(&app, Duration::minutes(1));
    assert_eq!(
        until_refused(&mut crowd, |number| search(2_000 + number)).await.0,
        300,
        "it is not forgotten"
    );
}

#[tokio::test]
async fn files_cost_more_and_neighbours_of_a_long_address_share() {
    let app = sample_app().await;
    let mut first = from(&app, "2001:db8:1:1::1");
    let files = async |client: &mut Client, address: &str| until_refused(client, |_| address.to_owned()).await.0;
    assert_eq!(files(&mut first, "/en/signatories.json?country=SE").await, 60);
    let mut neighbour = from(&app, "2001:db8:1:1:ffff::2");
    assert_eq!(files(&mut neighbour, "/en/signatories/pl-poznan.json").await, 0);
    assert_eq!(
        files(&mut from(&app, "2001:db8:1:2::1"), "/en/signatories/pl-poznan.json").await,
        60
    );
    assert_eq!(files(&mut from(&app, "192.0.2.1"), "/en/figures/by-year.png").await, 60);
    assert_eq!(
        files(&mut from(&app, "192.0.2.2"), "/open-data/observatory.zip").await,
        10
    );
    assert_eq!(files(&mut from(&app, "192.0.2.3"), "/api/v1/countries").await, 300);
}

#[tokio::test]
async fn this_machine_and_unknown_addresses_never_wait() {
    let app = sample_app().await;
    for mut client in [
        app.visitor(),
        from(&app, "127.0.0.1"),
        from(&app, "::1"),
        from(&app, "::ffff:127.0.0.1"),
    ] {
        for number in 0..70 {
            let answer = client.get("/en/countries.csv").await;
            assert_eq!(answer.status, StatusCode::OK, "{:?}: {number}", client.from);
            let fields = [("lang", "en"), ("email", "nobody@demo.example")];
            let sent = client.post("/form/request_password_link", &fields).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER);
        }
    }
}

#[tokio::test]
async fn forms_of_a_crowd_wait_and_nothing_typed_is_lost() {
    let app = sample_app().await;
    let mut crowd = from(&app, "203.0.113.5");
    let typed = "The mayor signed <b>later</b>.\n\n\"Two\" lines & more";
    let fields = [
        ("lang", "fr"),
        ("authority", "pl-poznan"),
        ("body", typed),
        ("source", ""),
        ("email", ""),
    ];
    for _ in 0..60 {
        let answer = crowd.post("/form/sign_out", &[("lang", "en")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    let refused = crowd.post("/form/send_correction", &fields).await;
    assert_eq!(
        (refused.status, refused.header("retry-after")),
        (StatusCode::TOO_MANY_REQUESTS, "3")
    );
    assert_eq!(refused.header("cache-control"), "no-store");
    assert!(
        refused.text.contains("Rien de ce que vous avez écrit n’est perdu"),
        "{}",
        refused.text
    );
    assert!(!refused.text.contains("<b>later"));
    let again = hidden(&refused.text, "body");
    let again = html_escape::decode_html_entities(&again).into_owned();
    assert_eq!(again, typed);
    later(&app, Duration::seconds(3));
    let sent = crowd
        .post("/form/send_correction", &[fields[0], fields[1], ("body", &again)])
        .await;
    assert_eq!(sent.location(), "/fr/signatories/pl-poznan?saved=correction");
    // No page shows a password, and what is no form is refused as well.
    let secret = [("lang", "en"), ("email", "malin@demo.example"), ("password", PASSWORD)];
    for _ in 0..2 {
        crowd.post("/form/sign_in", &secret).await;
    }
    let refused = crowd.post("/form/sign_in", &secret).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        !refused.text.contains(PASSWORD) && !refused.text.contains("malin@") && !refused.text.contains("Send it again")
    );
    let program = crowd
        .post_raw("/en/digests/sample-link", "List-Unsubscribe=One-Click".to_owned())
        .await;
    assert_eq!(program.status, StatusCode::TOO_MANY_REQUESTS);
    // Who is signed in goes on working from there.
    let mut malin = app.signed_in("malin").await;
    malin.from = crowd.from;
    for _ in 0..70 {
        let saved = malin
            .post("/form/change_language", &[("lang", "en"), ("language", "en")])
            .await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
    }
}
