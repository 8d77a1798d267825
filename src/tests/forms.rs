//! Bad input at the front door: our pages, the visitor's language, nothing from inside.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use observatory::server::actions::kept;
use observatory::server::actions::samples::PASSWORD;

use crate::support::http::{Answer, https_app, sample_app};

fn is_ours(answer: &Answer, lang: &str) {
    assert!(answer.text.starts_with("<!DOCTYPE html>"), "{}", answer.text);
    assert!(
        answer.text.contains(&format!("<html lang=\"{lang}\"")),
        "{}",
        &answer.text[..80]
    );
    for inside in [
        "sqlx",
        "panicked",
        "serde",
        "deserializ",
        "server function",
        "no such table",
        "src/",
    ] {
        assert!(!answer.text.contains(inside), "says {inside}");
    }
}

#[tokio::test]
async fn an_unknown_address_is_a_page_in_the_visitors_language() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let answer = visitor.get("/fr/rien").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    is_ours(&answer, "fr");
    let request = Request::get("/rien")
        .header(header::ACCEPT_LANGUAGE, "fr")
        .body(Body::empty())
        .unwrap();
    is_ours(&visitor.send(request).await, "fr");
}

#[tokio::test]
async fn a_wrong_method_is_a_page_that_names_the_right_one() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for (method, address) in [
        (Method::POST, "/fr/countries"),
        (Method::GET, "/form/sign_in"),
        (Method::DELETE, "/en/"),
    ] {
        let request = Request::builder()
            .method(method.clone())
            .uri(address)
            .header(header::ACCEPT_LANGUAGE, "fr");
        let answer = visitor.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {address}");
        is_ours(&answer, if address.starts_with("/en") { "en" } else { "fr" });
        assert!(!answer.header("allow").is_empty(), "{method} {address}");
    }
}

#[tokio::test]
async fn missing_doubled_and_wrongly_typed_fields_never_fail_to_read() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let bodies = [
        "",
        "form[lang]=fr",
        "form[lang]=fr&form[email]=a@b.example&form[email]=c@d.example&form[password]=x",
        "form[lang]=fr&form[email][deep]=a&form[password][]=x",
        "form=plain&form[lang]=fr",
        "form[lang]=fr&form[email]=%FF%FE&form[password]=%00",
        "form[lang]=fr&&&=&form[]=1&form[unknown]=1",
        "lang=fr&email=a%40b.example&password=x",
    ];
    for body in bodies {
        let answer = visitor.post_raw("/form/sign_in", body.to_owned()).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{body}: {}", answer.text);
        assert!(
            answer.location().contains("/sign-in?kept="),
            "{body}: {}",
            answer.location()
        );
        let page = visitor.get(answer.location()).await;
        assert!(page.text.contains("obs-error-summary"), "{body}");
        is_ours(&page, if body.is_empty() { "en" } else { "fr" });
    }
}

#[tokio::test]
async fn keys_that_are_none_find_nothing() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    for report in ["", "x", "-1", "999", "99999999999999999999", "1 or 1=1", "2"] {
        for form in [
            "save_summary",
            "add_measure",
            "save_measure",
            "remove_measure",
            "hand_over_report",
            "submit_report",
            "hand_back_report",
            "decide",
        ] {
            let answer = malin
                .post(
                    &format!("/form/{form}"),
                    &[("lang", "fr"), ("report", report), ("measure", "1"), ("revision", "1")],
                )
                .await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{form} {report:?}");
            is_ours(&answer, "fr");
        }
    }
}

#[tokio::test]
async fn what_is_no_form_is_refused_with_a_page() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for (kind, body) in [
        ("application/json", "{}"),
        ("multipart/form-data", "x"),
        ("", "form[lang]=fr"),
    ] {
        let request = Request::post("/form/sign_in")
            .header(header::CONTENT_TYPE, kind)
            .header(header::ACCEPT_LANGUAGE, "fr");
        let answer = visitor.send(request.body(Body::from(body)).unwrap()).await;
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{kind}");
        is_ours(&answer, "fr");
    }
}

#[tokio::test]
async fn more_than_fits_is_413() {
    let app = sample_app().await;
    let body = format!("form[lang]=fr&form[email]={}", "x".repeat(400_000));
    let request = Request::post("/form/sign_in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::CONTENT_LENGTH, body.len())
        .header(header::ACCEPT_LANGUAGE, "fr");
    let answer = app.visitor().send(request.body(Body::from(body)).unwrap()).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    is_ours(&answer, "fr");
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let app = sample_app().await;
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
        let request = Request::post("/form/sign_out")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::HOST, "localhost:3000")
            .header(name, value);
        let answer = app
            .visitor()
            .send(request.body(Body::from("form[lang]=en")).unwrap())
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}");
        is_ours(&answer, "en");
    }
}

#[tokio::test]
async fn a_wrong_password_keeps_the_address_and_tells_nothing() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let mut pages = Vec::new();
    for email in ["malin@demo.example", "nobody@demo.example"] {
        let answer = visitor
            .post(
                "/form/sign_in",
                &[
                    ("lang", "en"),
                    ("email", email),
                    ("password", "wrong password"),
                    ("next", "//evil.example"),
                ],
            )
            .await;
        let page = visitor.get(answer.location()).await;
        assert!(page.text.contains(&format!("value=\"{email}\"")), "{email} is lost");
        assert!(!page.text.contains("wrong password") && !page.text.contains("evil.example"));
        pages.push(page.text.replace(email, "").split("<main").nth(1).unwrap().to_owned());
    }
    assert_eq!(pages[0], pages[1], "the page tells whether an address exists");
}

#[tokio::test]
async fn too_many_failures_have_to_wait_and_not_for_ever() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let wrong = [
        ("lang", "en"),
        ("email", "malin@demo.example"),
        ("password", "wrong password"),
    ];
    for _ in 0..10 {
        visitor.post("/form/sign_in", &wrong).await;
    }
    let right = [("lang", "en"), ("email", "malin@demo.example"), ("password", PASSWORD)];
    let answer = visitor.post("/form/sign_in", &right).await;
    assert!(answer.location().contains("/sign-in?kept="), "{}", answer.location());
    app.ctx
        .clock()
        .set(crate::support::start() + chrono::Duration::minutes(11));
    let answer = visitor.post("/form/sign_in", &right).await;
    assert_eq!(answer.location(), "/en/desk");
}

#[tokio::test]
async fn a_one_time_link_works_once() {
    let app = sample_app().await;
    let mut nina = app.visitor();
    assert_eq!(nina.get("/fr/password/sample-link").await.status, StatusCode::OK);
    let short = nina
        .post(
            "/form/set_password",
            &[
                ("lang", "fr"),
                ("link", "sample-link"),
                ("password", "court"),
                ("again", "court"),
            ],
        )
        .await;
    assert!(
        short.location().ends_with("?problem=password-too-short"),
        "{}",
        short.location()
    );
    assert!(nina.get(short.location()).await.text.contains("obs-error-summary"));
    let good = [
        ("lang", "fr"),
        ("link", "sample-link"),
        ("password", "douze lettres!"),
        ("again", "douze lettres!"),
    ];
    assert_eq!(nina.post("/form/set_password", &good).await.location(), "/fr/desk");
    assert_eq!(nina.get("/fr/desk").await.status, StatusCode::OK);
    assert_eq!(
        app.visitor().get("/fr/password/sample-link").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        app.visitor().post("/form/set_password", &good).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn signing_out_ends_the_session_and_changed_rights_end_it_too() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    let copy = malin.clone();
    malin.post("/form/sign_out", &[("lang", "en")]).await;
    for mut client in [malin, copy] {
        assert!(
            client.get("/en/desk").await.location().contains("/sign-in"),
            "a session outlives its end"
        );
    }
    let mut bruno = app.signed_in("bruno").await;
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query("update account set rights_version = rights_version + 1")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    assert!(bruno.get("/en/desk").await.location().contains("/sign-in"));
}

#[tokio::test]
async fn the_base_address_decides_the_cookie() {
    let fields = [("lang", "en"), ("email", "malin@demo.example"), ("password", PASSWORD)];
    let plain = sample_app().await.visitor().post("/form/sign_in", &fields).await;
    let cookie = plain.header("set-cookie");
    assert!(
        cookie.starts_with("observatory=") && !cookie.contains("Secure"),
        "{cookie}"
    );
    let safe = https_app().await.visitor().post("/form/sign_in", &fields).await;
    let cookie = safe.header("set-cookie");
    assert!(cookie.starts_with("__Host-observatory="), "{cookie}");
    for word in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(word), "{cookie}");
    }
    assert!(safe.header("strict-transport-security").contains("max-age"));
}

#[tokio::test]
async fn what_is_kept_for_a_time_only_goes_when_it_has_served_it() {
    let app = sample_app().await;
    let count = async |table: &'static str| -> i64 {
        sqlx::query_scalar(table)
            .fetch_one(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap()
    };
    let tables = [
        "select count(*) from session",
        "select count(*) from kept_form",
        "select count(*) from password_link",
        "select count(*) from failure",
    ];
    let mut malin = app.signed_in("malin").await;
    let wrong = [("lang", "en"), ("email", "malin@demo.example"), ("password", "wrong")];
    app.visitor().post("/form/sign_in", &wrong).await;
    for table in tables {
        assert!(count(table).await > 0, "{table}");
    }
    kept::tidy(&app.ctx).await.unwrap();
    for table in tables {
        assert!(count(table).await > 0, "{table} too early");
    }
    // Whoever goes on working puts off the end of the session, but not at every page.
    let data = async || -> String {
        sqlx::query_scalar("select data from session")
            .fetch_one(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap()
    };
    let at_first = data().await;
    malin.get("/en/desk").await;
    assert_eq!(data().await, at_first);
    app.ctx
        .clock()
        .set(crate::support::start() + chrono::Duration::minutes(11));
    assert_eq!(malin.get("/en/desk").await.status, StatusCode::OK);
    assert_ne!(data().await, at_first);
    app.ctx
        .clock()
        .set(crate::support::start() + chrono::Duration::days(400));
    kept::tidy(&app.ctx).await.unwrap();
    for table in tables {
        assert_eq!(count(table).await, 0, "{table}");
    }
}
