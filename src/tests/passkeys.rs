//! Passkeys: a second factor of its own, asked for once, for one session, at one address; no answer counts twice.

use axum::http::StatusCode;
use chrono::Duration;
use observatory::domain::account::Role;
use observatory::server::db::outbox;
use observatory::server::db::second_factors::find_factor;

use crate::support::authenticator::{Authenticator, FACTOR as PAGE, KEY, asked, invited, register};
use crate::support::http::{Answer, App, Client, build, sample_app};

const CODE: &str = "/en/sign-in/code";

async fn olga(app: &App) -> Client {
    invited(app, "olga@observatory.example", Role::Reviewer).await
}

async fn change(client: &mut Client, name: &str, value: &str) -> Answer {
    let fields = [("lang", "en"), (name, value), ("current", KEY)];
    client.post("/form/change_factor", &fields).await
}

async fn add(client: &mut Client, name: &str, answer: &str) -> Answer {
    let fields = [("lang", "en"), ("name", name), ("answer", answer)];
    client.post("/form/add_passkey", &fields).await
}

fn codes(page: &str) -> Vec<String> {
    let codes = page.split("<li><code>").skip(1);
    codes.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

async fn password(app: &App, email: &str) -> Client {
    let mut client = app.visitor();
    let fields = [("lang", "en"), ("email", email), ("password", KEY)];
    let answer = client.post("/form/sign_in", &fields).await;
    assert!(answer.location().starts_with(CODE), "in by the password alone");
    client
}

async fn show(client: &mut Client, answer: &str) -> Answer {
    let fields = [("lang", "en"), ("answer", answer), ("next", "/en/staff/reports")];
    client.post("/form/sign_in_passkey", &fields).await
}

async fn type_code(client: &mut Client, code: &str) -> String {
    let fields = [("lang", "en"), ("code", code), ("next", "/en/staff/reports")];
    client.post("/form/sign_in_code", &fields).await.location().to_owned()
}

/// The answer leads back to the page with that sentence, and nobody is in.
async fn assert_refused(client: &mut Client, answer: &Answer, sentence: &str) {
    assert!(
        answer.location().starts_with(CODE),
        "{} {}",
        answer.location(),
        answer.text
    );
    let page = client.get(answer.location()).await.text;
    assert!(page.contains(sentence), "{page}");
    assert!(client.get("/en/desk").await.location().contains("/sign-in"), "in by it");
}

const DID_NOT_FIT: &str = "did not fit what was asked here";

#[tokio::test]
async fn a_passkey_is_a_second_factor_like_a_program() {
    let app = sample_app().await;
    let mut olga = olga(&app).await;
    let mut elsewhere = app.visitor();
    let fields = [("lang", "en"), ("email", "olga@observatory.example"), ("password", KEY)];
    elsewhere.post("/form/sign_in", &fields).await;
    assert_eq!(
        olga.get("/en/staff/reports").await.location(),
        PAGE,
        "staff without a factor"
    );

    let wrong = [("lang", "en"), ("step", "passkey"), ("current", "wrong")];
    let wrong = olga.post("/form/change_factor", &wrong).await.location().to_owned();
    assert!(olga.get(&wrong).await.text.contains("not your current password"));
    assert_eq!(asked(&mut olga, PAGE).await, None, "asked without the password");

    let mut device = Authenticator::new(1);
    change(&mut olga, "step", "passkey").await;
    let options = asked(&mut olga, PAGE).await.unwrap();
    assert!(olga.get("/en/account").await.text.contains("Where you are signed in"));
    let long = add(&mut olga, &"x".repeat(61), &device.register(&options)).await;
    let page = olga.get(long.location()).await.text;
    assert!(page.contains("60 characters or fewer") && page.contains(&"x".repeat(61)));
    let page = register(&mut olga, &device, "Phone <b>").await;
    assert_eq!(codes(&page).len(), 10, "{page}");
    assert!(page.contains("Phone &lt;b") && page.contains("Not yet") && page.contains("10 recovery codes"));
    assert!(
        elsewhere.get("/en/desk").await.location().contains("/sign-in"),
        "an older session goes on"
    );
    assert_eq!(olga.get("/en/staff/reports").await.status, StatusCode::OK);
    let mut conn = app.ctx.read().await.unwrap();
    let newest = outbox::list_letters(&mut conn, 1).await.unwrap().remove(0).letter;
    assert_eq!(
        (newest.kind.code(), newest.recipient.as_str()),
        ("factor-changed", "olga@observatory.example")
    );
    drop(conn);

    device.counter = 1;
    let mut visitor = password(&app, "olga@observatory.example").await;
    let options = asked(&mut visitor, CODE).await.unwrap();
    assert_eq!(
        show(&mut visitor, &device.sign(&options)).await.location(),
        "/en/staff/reports"
    );
    assert_eq!(visitor.get("/en/staff/reports").await.status, StatusCode::OK);
    assert!(!visitor.get(PAGE).await.text.contains("Not yet"), "its use is told");
    // A second one, and the same once more.
    let page = register(&mut visitor, &Authenticator::new(2), "").await;
    assert!(
        codes(&page).is_empty() && page.contains("The passkey is added"),
        "new codes: {page}"
    );
    change(&mut visitor, "step", "passkey").await;
    let options = asked(&mut visitor, PAGE).await.unwrap();
    assert!(options.contains("\"excludeCredentials\":[{"), "{options}");
    let again = add(&mut visitor, "", &Authenticator::new(2).register(&options)).await;
    assert!(visitor.get(again.location()).await.text.contains(DID_NOT_FIT));
    assert_eq!(
        visitor.get(PAGE).await.text.matches("name=\"form[passkey]\"").count(),
        2
    );
}

#[tokio::test]
async fn no_answer_counts_twice_or_elsewhere() {
    let app = sample_app().await;
    let mut device = Authenticator::new(1);
    register(&mut olga(&app).await, &device, "Phone").await;
    let email = "olga@observatory.example";

    // Passkeys that are kept on several devices do not count: the question alone must hold.
    let mut first = password(&app, email).await;
    let options = asked(&mut first, CODE).await.unwrap();
    let answer = device.sign(&options);
    let mut second = password(&app, email).await;
    let refused = show(&mut second, &answer).await;
    assert_refused(&mut second, &refused, DID_NOT_FIT).await;
    assert_eq!(show(&mut first, &answer).await.location(), "/en/staff/reports");
    let replayed = show(&mut first, &answer).await;
    assert!(
        replayed.location().starts_with("/en/sign-in?kept="),
        "{}",
        replayed.location()
    );
    let mut third = password(&app, email).await;
    let refused = show(&mut third, &answer).await;
    assert_refused(&mut third, &refused, DID_NOT_FIT).await;
    // Nor is a question asked twice after a wrong answer.
    let before = asked(&mut third, CODE).await.unwrap();
    let wrong = device.but(|one| one.origin = "https://elsewhere.example".to_owned());
    let refused = show(&mut third, &wrong.sign(&before)).await;
    assert_refused(&mut third, &refused, DID_NOT_FIT).await;
    let refused = show(&mut third, &device.sign(&before)).await;
    assert_refused(&mut third, &refused, DID_NOT_FIT).await;
    // Another site, another port, nobody before the device, another device, no answer at all.
    let other_port = device.but(|one| one.origin = "http://localhost:3001".to_owned());
    let unseen = device.but(|one| one.is_verified = false);
    // Failures make the next try wait; they are forgotten after a time.
    later(&app, Duration::hours(12));
    for wrong in [other_port, unseen, Authenticator::new(2)] {
        let mut client = password(&app, email).await;
        let options = asked(&mut client, CODE).await.unwrap();
        let refused = show(&mut client, &wrong.sign(&options)).await;
        assert_refused(&mut client, &refused, DID_NOT_FIT).await;
    }
    later(&app, Duration::hours(12));
    for wrong in ["", "{}", "[[[", "null", "{\"id\":1}"] {
        let mut client = password(&app, email).await;
        let refused = show(&mut client, wrong).await;
        assert_refused(&mut client, &refused, DID_NOT_FIT).await;
    }
    // Too late, and without a password.
    later(&app, Duration::minutes(10));
    let mut slow = password(&app, email).await;
    let options = asked(&mut slow, CODE).await.unwrap();
    later(&app, Duration::minutes(10));
    let late = show(&mut slow, &device.sign(&options)).await;
    assert!(late.location().starts_with("/en/sign-in?kept="), "{}", late.location());
    let none = show(&mut app.visitor(), &device.sign(&options)).await;
    assert!(none.location().starts_with("/en/sign-in?kept="));
    // One that counts must count on.
    later(&app, Duration::hours(12));
    device.counter = 7;
    let mut client = password(&app, email).await;
    let options = asked(&mut client, CODE).await.unwrap();
    assert_eq!(
        show(&mut client, &device.sign(&options)).await.location(),
        "/en/staff/reports"
    );
    for counter in [7, 3, 0] {
        let copy = device.but(|one| one.counter = counter);
        let mut client = password(&app, email).await;
        let options = asked(&mut client, CODE).await.unwrap();
        let refused = show(&mut client, &copy.sign(&options)).await;
        assert_refused(&mut client, &refused, "as a copy of it would be").await;
    }
    // A session that was asked before the last use knows an older count.
    let mut early = password(&app, email).await;
    let options = asked(&mut early, CODE).await.unwrap();
    let mut other = password(&app, email).await;
    let others = asked(&mut other, CODE).await.unwrap();
    let newer = device.but(|one| one.counter = 20);
    assert_eq!(
        show(&mut other, &newer.sign(&others)).await.location(),
        "/en/staff/reports"
    );
    let copy = device.but(|one| one.counter = 8);
    let refused = show(&mut early, &copy.sign(&options)).await;
    assert_refused(&mut early, &refused, "as a copy of it would be").await;
}

fn later(app: &App, by: Duration) {
    app.ctx.clock().set(app.ctx.now() + by);
}

#[tokio::test]
async fn guessing_makes_the_address_wait() {
    let app = sample_app().await;
    let device = Authenticator::new(1);
    register(&mut olga(&app).await, &device, "Phone").await;
    let mut client = password(&app, "olga@observatory.example").await;
    for _ in 0..10 {
        show(&mut client, "{}").await;
    }
    let options = asked(&mut client, CODE).await.unwrap();
    let right = show(&mut client, &device.sign(&options)).await;
    assert_refused(&mut client, &right, "Please wait: it takes 15 minutes at most").await;
}

#[tokio::test]
async fn a_new_passkey_is_made_once_by_whom_it_was_asked() {
    let app = sample_app().await;
    let mut olga = olga(&app).await;
    let mut petra = invited(&app, "petra@observatory.example", Role::Reviewer).await;
    let device = Authenticator::new(1);
    change(&mut olga, "step", "passkey").await;
    let options = asked(&mut olga, PAGE).await.unwrap();
    let answer = device.register(&options);
    let none = async |client: &mut Client, answer: &str| {
        let refused = add(client, "Phone", answer).await.location().to_owned();
        assert!(refused.contains("kept="), "{refused}");
        assert!(
            !client.get(PAGE).await.text.contains("name=\"form[passkey]\""),
            "it was added"
        );
    };
    none(&mut petra, &answer).await;
    change(&mut petra, "step", "passkey").await;
    none(&mut petra, &answer).await;
    let nobody = app
        .visitor()
        .post("/form/add_passkey", &[("lang", "en"), ("answer", answer.as_str())])
        .await;
    assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
    let elsewhere = device.but(|one| one.origin = "https://elsewhere.example".to_owned());
    none(&mut olga, &elsewhere.register(&options)).await;
    // The question went with that answer.
    none(&mut olga, &answer).await;
    change(&mut olga, "step", "passkey").await;
    let options = asked(&mut olga, PAGE).await.unwrap();
    later(&app, Duration::minutes(10));
    none(&mut olga, &device.register(&options)).await;
    register(&mut olga, &device, "Phone").await;
    // The same key cannot open two accounts.
    change(&mut petra, "step", "passkey").await;
    let options = asked(&mut petra, PAGE).await.unwrap();
    none(&mut petra, &device.register(&options)).await;
    // An answer to a registration is none to a sign-in.
    let mut visitor = password(&app, "olga@observatory.example").await;
    let options = asked(&mut visitor, CODE).await.unwrap();
    let refused = show(&mut visitor, &answer).await;
    assert_refused(&mut visitor, &refused, DID_NOT_FIT).await;
    assert!(
        options.contains("allowCredentials") && !options.contains("olga"),
        "{options}"
    );
}

#[tokio::test]
async fn recovery_codes_stay_while_any_factor_does() {
    let app = sample_app().await;
    let mut olga = olga(&app).await;
    let email = "olga@observatory.example";
    let device = Authenticator::new(1);
    let mut codes = codes(&register(&mut olga, &device, "Phone").await);
    // A program that was begun is no factor yet.
    change(&mut olga, "step", "begin").await;
    let totp = async || {
        let mut conn = app.ctx.read().await.unwrap();
        let account = observatory::server::db::accounts::find_account_by_email(&mut conn, email);
        let id = account.await.unwrap().unwrap().id;
        let factor = find_factor(&mut conn, id).await.unwrap().unwrap();
        let now = u64::try_from(app.ctx.now().timestamp()).unwrap();
        factor.totp(email).unwrap().generate(now).to_string()
    };
    let mut visitor = password(&app, email).await;
    assert!(
        type_code(&mut visitor, &totp().await).await.starts_with(CODE),
        "in by a program that is not set up"
    );
    assert_eq!(type_code(&mut visitor, &codes.remove(0)).await, "/en/staff/reports");
    let code = totp().await;
    let done = visitor
        .post("/form/confirm_factor", &[("lang", "en"), ("code", &code)])
        .await;
    let page = visitor.get(done.location()).await.text;
    assert!(
        page.contains("The program is set up") && page.contains("9 recovery codes are left"),
        "{page}"
    );

    // Without the passkey the program and the codes go on, and with the program all is gone.
    let key = page.split("name=\"form[passkey]\" value=\"").nth(1).unwrap();
    let key = key.split('"').next().unwrap().to_owned();
    let mut malin = app.signed_in("malin").await;
    let fields = [
        ("lang", "en"),
        ("passkey", key.as_str()),
        ("current", "equality in every town"),
    ];
    assert_eq!(
        malin.post("/form/change_factor", &fields).await.status,
        StatusCode::NOT_FOUND
    );
    let wrong = [("lang", "en"), ("passkey", key.as_str()), ("current", "wrong")];
    let wrong = visitor.post("/form/change_factor", &wrong).await.location().to_owned();
    assert!(visitor.get(&wrong).await.text.contains("not your current password"));
    assert_eq!(change(&mut visitor, "passkey", &key).await.location(), PAGE);
    let page = visitor.get(PAGE).await.text;
    assert!(page.contains("9 recovery codes are left") && !page.contains("name=\"form[passkey]\""));
    let mut other = password(&app, email).await;
    assert_eq!(asked(&mut other, CODE).await, None, "a removed passkey is asked for");
    assert_eq!(type_code(&mut other, &codes.remove(0)).await, "/en/staff/reports");
    change(&mut other, "step", "remove").await;
    assert_eq!(other.get("/en/staff/reports").await.location(), PAGE);
    assert!(!other.get(PAGE).await.text.contains("recovery codes are left"));
    // The operator's reset takes passkeys too.
    register(&mut other, &device, "Phone").await;
    observatory::server::actions::second_factor::reset(&app.ctx, email)
        .await
        .unwrap();
    let mut last = app.visitor();
    let fields = [("lang", "en"), ("email", email), ("password", KEY)];
    assert_eq!(last.post("/form/sign_in", &fields).await.location(), "/en/desk");
}

#[tokio::test]
async fn an_address_of_numbers_takes_no_passkeys() {
    let app = build(true, |config| {
        config.base_url = Some("http://127.0.0.1:3000".parse().unwrap());
    })
    .await;
    let mut olga = olga(&app).await;
    let page = olga.get(PAGE).await.text;
    assert!(
        page.contains("such as localhost") && !page.contains("value=\"passkey\"") && page.contains("value=\"begin\"")
    );
    let refused = change(&mut olga, "step", "passkey").await.location().to_owned();
    assert!(olga.get(&refused).await.text.contains("such as localhost"));
    assert_eq!(asked(&mut olga, PAGE).await, None);
    let page = app.visitor().get(CODE).await;
    assert!(page.text.contains("form[code]") && !page.text.contains("data-passkey"));
    for policy in [
        "publickey-credentials-create=(self)",
        "publickey-credentials-get=(self)",
    ] {
        assert!(page.header("permissions-policy").contains(policy));
    }
}
