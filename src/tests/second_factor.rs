//! The second factor: nobody of the staff acts without it, no code works twice, and nothing leads around it.

use axum::http::StatusCode;
use chrono::Duration;
use observatory::domain::account::Role;
use observatory::server::actions::accounts::{self, Invitation};
use observatory::server::db::audit::Actor;
use observatory::server::db::outbox;
use observatory::server::db::second_factors::{SecondFactor, find_factor};

use crate::support::http::{App, Client, sample_app};

const EMAIL: &str = "olga@observatory.example";
const KEY: &str = "clouds over Brussels";

/// Olga, a reviewer who is not of the sample, has a password and nothing else.
async fn olga(app: &App) -> Client {
    let invitation = Invitation {
        email: EMAIL,
        name: "Olga",
        language: "en",
        role: Role::Reviewer,
        by_mail: false,
        why: "",
    };
    let link = accounts::invite(&app.ctx, Actor::OPERATOR, &invitation)
        .await
        .unwrap()
        .unwrap();
    let mut olga = app.visitor();
    let fields = [
        ("lang", "en"),
        ("link", link.as_str()),
        ("password", KEY),
        ("again", KEY),
    ];
    assert_eq!(olga.post("/form/set_password", &fields).await.location(), "/en/desk");
    olga
}

async fn factor(app: &App) -> SecondFactor {
    let mut conn = app.ctx.read().await.unwrap();
    let id = observatory::server::db::accounts::find_account_by_email(&mut conn, EMAIL)
        .await
        .unwrap()
        .unwrap()
        .id;
    find_factor(&mut conn, id).await.unwrap().unwrap()
}

/// The code that the program shows now.
async fn shown(app: &App) -> String {
    let now = u64::try_from(app.ctx.now().timestamp()).unwrap();
    factor(app).await.totp(EMAIL).unwrap().generate(now).to_string()
}

fn later(app: &App, by: Duration) {
    app.ctx.clock().set(app.ctx.now() + by);
}

/// Sets it up, and gives the recovery codes.
async fn set_up(app: &App, olga: &mut Client) -> Vec<String> {
    let begin = [("lang", "en"), ("step", "begin"), ("current", KEY)];
    assert_eq!(
        olga.post("/form/change_factor", &begin).await.location(),
        "/en/account/second-factor"
    );
    let code = shown(app).await;
    let answer = olga
        .post("/form/confirm_factor", &[("lang", "en"), ("code", &code)])
        .await;
    let page = olga.get(answer.location()).await.text;
    let codes: Vec<String> = page
        .split("<li><code>")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap().to_owned())
        .collect();
    assert_eq!(codes.len(), 10, "{page}");
    codes
}

async fn password(client: &mut Client) -> String {
    let fields = [
        ("lang", "en"),
        ("email", EMAIL),
        ("password", KEY),
        ("next", "/en/staff/reports"),
    ];
    client.post("/form/sign_in", &fields).await.location().to_owned()
}

async fn code(client: &mut Client, code: &str) -> crate::support::http::Answer {
    client
        .post(
            "/form/sign_in_code",
            &[("lang", "en"), ("code", code), ("next", "/en/staff/reports")],
        )
        .await
}

#[tokio::test]
async fn staff_do_nothing_before_they_have_set_it_up() {
    let app = sample_app().await;
    let mut olga = olga(&app).await;
    for page in [
        "/en/staff/reports",
        "/en/staff/corrections",
        "/en/staff/import-problems",
    ] {
        assert_eq!(olga.get(page).await.location(), "/en/account/second-factor", "{page}");
    }
    let decide = [("lang", "en"), ("report", "2"), ("revision", "1"), ("step", "accept")];
    let refused = olga.post("/form/decide", &decide).await;
    assert!(refused.status == StatusCode::FORBIDDEN && refused.text.contains("set up your second factor first"));
    assert!(
        olga.get("/en/account/second-factor")
            .await
            .text
            .contains("signs in with two factors")
    );

    let wrong = olga
        .post(
            "/form/change_factor",
            &[("lang", "en"), ("step", "begin"), ("current", "wrong")],
        )
        .await;
    assert!(
        olga.get(wrong.location())
            .await
            .text
            .contains("not your current password")
    );
    let begin = [("lang", "en"), ("step", "begin"), ("current", KEY)];
    olga.post("/form/change_factor", &begin).await;
    let page = olga.get("/en/account/second-factor").await.text;
    assert!(page.contains("obs-qr") && page.contains(&factor(&app).await.secret[..4]));
    let wrong = olga
        .post("/form/confirm_factor", &[("lang", "en"), ("code", "000000")])
        .await;
    assert!(olga.get(wrong.location()).await.text.contains("code is wrong"));
    assert_eq!(
        olga.get("/en/staff/reports").await.location(),
        "/en/account/second-factor",
        "on by a wrong code"
    );
    let mut elsewhere = app.visitor();
    assert_eq!(password(&mut elsewhere).await, "/en/staff/reports");
    set_up(&app, &mut olga).await;
    assert_eq!(olga.get("/en/staff/reports").await.status, StatusCode::OK);
    assert!(
        elsewhere.get("/en/desk").await.location().contains("/sign-in"),
        "an older session goes on"
    );
    // The codes are shown for ten minutes, the secret no more.
    assert!(!olga.get("/en/account/second-factor").await.text.contains("obs-qr"));
    // Who has lost everything is helped by the operator, and told so.
    let reset = observatory::server::actions::second_factor::reset;
    assert!(reset(&app.ctx, "malin@demo.example").await.is_err(), "she has none");
    reset(&app.ctx, EMAIL).await.unwrap();
    assert!(olga.get("/en/desk").await.location().contains("/sign-in"));
    assert_eq!(password(&mut olga).await, "/en/staff/reports");
    assert_eq!(
        olga.get("/en/staff/reports").await.location(),
        "/en/account/second-factor"
    );
    later(&app, Duration::minutes(1));
    set_up(&app, &mut olga).await;
    let remove = [("lang", "en"), ("step", "remove"), ("current", KEY)];
    olga.post("/form/change_factor", &remove).await;
    assert_eq!(
        olga.get("/en/staff/reports").await.location(),
        "/en/account/second-factor"
    );
}

#[tokio::test]
async fn a_password_alone_opens_nothing_and_no_code_works_twice() {
    let app = sample_app().await;
    set_up(&app, &mut olga(&app).await).await;
    let mut visitor = app.visitor();
    let page = password(&mut visitor).await;
    assert!(page.starts_with("/en/sign-in/code?kept="), "{page}");
    assert!(
        visitor.get("/en/desk").await.location().contains("/sign-in"),
        "in by the password alone"
    );
    // That code was taken when the program was set up.
    let again = code(&mut visitor, &shown(&app).await).await;
    assert!(
        visitor
            .get(again.location())
            .await
            .text
            .contains("has been used before")
    );
    later(&app, Duration::seconds(30));
    let now = shown(&app).await;
    let spaced = format!("{} {}", &now[..3], &now[3..]);
    assert_eq!(code(&mut visitor, &spaced).await.location(), "/en/staff/reports");
    assert_eq!(visitor.get("/en/staff/reports").await.status, StatusCode::OK);
    let mut thief = app.visitor();
    password(&mut thief).await;
    assert!(
        code(&mut thief, &now).await.location().contains("/sign-in/code"),
        "a code was replayed"
    );
    // A code without a password, and one that comes too late, lead back to the beginning.
    let begin_again = async |client: &mut Client, typed: &str| {
        let location = code(client, typed).await.location().to_owned();
        assert!(location.starts_with("/en/sign-in?kept="), "{location}");
        assert!(client.get(&location).await.text.contains("Please begin again"));
    };
    begin_again(&mut app.visitor(), &now).await;
    let mut slow = app.visitor();
    password(&mut slow).await;
    later(&app, Duration::minutes(10));
    begin_again(&mut slow, &shown(&app).await).await;
    // Guessing makes codes wait, and right passwords in between do not end that.
    let mut guesser = app.visitor();
    for _ in 0..10 {
        password(&mut guesser).await;
        code(&mut guesser, "000000").await;
    }
    let answer = code(&mut guesser, &shown(&app).await).await;
    assert!(guesser.get(answer.location()).await.text.contains("too many attempts"));
}

#[tokio::test]
async fn recovery_codes_work_once_and_a_forgotten_password_leads_not_around() {
    let app = sample_app().await;
    let codes = set_up(&app, &mut olga(&app).await).await;
    let mut visitor = app.visitor();
    password(&mut visitor).await;
    assert_eq!(
        code(&mut visitor, &codes[3].to_uppercase()).await.location(),
        "/en/staff/reports"
    );
    let newest = async || {
        let mut conn = app.ctx.read().await.unwrap();
        outbox::list_letters(&mut conn, 1).await.unwrap().remove(0).letter
    };
    assert_eq!(newest().await.kind.code(), "code-used");
    let mut again = app.visitor();
    password(&mut again).await;
    assert!(code(&mut again, &codes[3]).await.location().contains("/sign-in/code"));
    assert!(
        visitor
            .get("/en/account/second-factor")
            .await
            .text
            .contains("9 recovery codes are left")
    );
    let renew = [("lang", "en"), ("step", "codes"), ("current", KEY)];
    visitor.post("/form/change_factor", &renew).await;
    assert!(
        code(&mut again, &codes[4]).await.location().contains("/sign-in/code"),
        "an older code works"
    );

    visitor
        .post("/form/request_password_link", &[("lang", "en"), ("email", EMAIL)])
        .await;
    accounts::answer_requests(&app.ctx).await.unwrap();
    let plain = newest().await.plain;
    let link = plain
        .split("/password/")
        .nth(1)
        .unwrap()
        .split_whitespace()
        .next()
        .unwrap();
    let mut forgetful = app.visitor();
    let fields = [
        ("lang", "en"),
        ("link", link),
        ("password", "rain over Brussels"),
        ("again", "rain over Brussels"),
    ];
    assert_eq!(
        forgetful.post("/form/set_password", &fields).await.location(),
        "/en/sign-in/code"
    );
    assert!(forgetful.get("/en/desk").await.location().contains("/sign-in"));
    later(&app, Duration::seconds(30));
    assert_eq!(
        code(&mut forgetful, &shown(&app).await).await.location(),
        "/en/staff/reports"
    );
}
