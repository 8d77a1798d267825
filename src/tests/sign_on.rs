//! Single sign-on: only what the issuer has really said lets somebody in, into their own account, and past no second factor.

mod faults;

use axum::http::StatusCode;
use chrono::Duration;
use observatory::domain::account::Role;
use observatory::server::actions::samples::PASSWORD;
use observatory::server::db::outbox;

use crate::support::authenticator::invited;
use crate::support::http::{Answer, App, Client};
use crate::support::issuer::Issuer;

/// Presses the button, and gives the address to which that leads.
async fn begin(client: &mut Client, next: &str) -> String {
    let fields = [("lang", "en"), ("next", next)];
    let answer = client.post("/form/sign_in_sso", &fields).await;
    assert!(answer.status.is_redirection(), "{}", answer.status);
    answer.location().to_owned()
}

/// The whole way there and back.
async fn go(issuer: &Issuer, client: &mut Client) -> Answer {
    let asked = begin(client, "").await;
    client.get(&issuer.agree(&asked)).await
}

/// Links whoever is signed in to whoever is at the issuer.
async fn link(issuer: &Issuer, client: &mut Client, password: &str) -> Answer {
    let fields = [("lang", "en"), ("link_password", password)];
    let asked = client.post("/form/link_identity", &fields).await;
    if !asked.location().starts_with(&issuer.origin) {
        return asked;
    }
    client.get(&issuer.agree(asked.location())).await
}

/// The sample world in which Malin has linked her account.
async fn linked(issuer: &Issuer) -> App {
    let app = issuer.app().await;
    let answer = link(issuer, &mut app.signed_in("malin").await, PASSWORD).await;
    assert_eq!(answer.location(), "/en/account?saved=linked");
    app
}

async fn number(app: &App, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql)
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

async fn actions(app: &App) -> Vec<(String, Option<i64>, String)> {
    sqlx::query_as("select action, account_id, detail from audit order by audit_id desc limit 3")
        .fetch_all(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

async fn letters(app: &App, email: &str) -> Vec<String> {
    let all = outbox::list_letters(&mut app.ctx.read().await.unwrap(), 100)
        .await
        .unwrap();
    let own = all.into_iter().filter(|one| one.letter.recipient == email);
    own.map(|one| one.letter.kind.code().to_owned()).collect()
}

/// Nobody is signed in, and the form says why.
fn refused(answer: &Answer, said: &str) {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(answer.header("cache-control"), "no-store");
    let is_told = answer.text.contains("obs-error-summary") && answer.text.contains("href=\"#sso\"");
    assert!(is_told && answer.text.contains(said), "{said}: {}", answer.text);
}

#[tokio::test]
async fn an_account_is_linked_by_its_owner_and_then_its_subject_opens_it() {
    let issuer = Issuer::start().await;
    let app = issuer.app().await;
    let mut malin = app.signed_in("malin").await;
    assert!(malin.get("/en/account").await.text.contains("Link to EU Login"));
    let wrong = link(&issuer, &mut malin, "not the password at all").await;
    let page = malin.get(wrong.location()).await.text;
    assert!(page.contains("href=\"#link_password\""), "{page}");
    assert_eq!(number(&app, "select count(*) from identity").await, 0);
    assert_eq!(
        link(&issuer, &mut malin, PASSWORD).await.location(),
        "/en/account?saved=linked"
    );
    let page = malin.get("/en/account?saved=linked").await.text;
    assert!(page.contains("Your account is linked") && page.contains("can be opened by EU Login"));
    let told = actions(&app).await;
    assert_eq!(
        (told[0].0.as_str(), told[0].1, told[0].2.as_str()),
        ("identity-linked", Some(1), "{\"identity\":1}")
    );
    assert_eq!(letters(&app, "malin@demo.example").await[0], "identity-linked");

    let mut malin = app.visitor();
    let page = malin.get("/en/sign-in?next=/en/account").await;
    assert!(page.text.contains("Continue with EU Login") && page.text.contains("action=\"/form/sign_in_sso\""));
    let policy = page.header("content-security-policy").to_owned();
    assert!(
        policy.contains(&format!("form-action 'self' {};", issuer.origin)),
        "{policy}"
    );
    let asked = begin(&mut malin, "/en/account").await;
    let before = malin.cookies()["observatory"].clone();
    let answer = malin.get(&issuer.agree(&asked)).await;
    assert_eq!(
        (answer.status, answer.location()),
        (StatusCode::SEE_OTHER, "/en/account")
    );
    assert_ne!(
        malin.cookies()["observatory"],
        before,
        "the session keeps its identifier"
    );
    assert!(malin.get("/en/account").await.text.contains("malin@demo.example"));
    let told = actions(&app).await;
    assert_eq!((told[0].0.as_str(), told[0].1), ("signed-in", Some(1)));
    assert_eq!(letters(&app, "malin@demo.example").await[0], "new-sign-in");

    // The session that was begun is nobody's.
    let mut planted = app.visitor();
    planted.cookies().insert("observatory".to_owned(), before);
    assert_eq!(planted.get("/en/account").await.status, StatusCode::SEE_OTHER);

    // It is the subject that counts, whatever its address is, or whether it is verified.
    issuer.tell(|told| {
        told.email = None;
        told.is_verified = serde_json::json!(false);
    });
    assert_eq!(go(&issuer, &mut app.visitor()).await.location(), "/en/desk");
    assert_eq!(number(&app, "select count(*) from identity").await, 1);
    assert_eq!(issuer.read(), (1, 1), "what it publishes is read once");
}

#[tokio::test]
async fn an_address_opens_and_links_nothing() {
    let issuer = Issuer::start().await;
    let app = issuer.app().await;
    // Malin's own, verified there, but never linked by her; then the same by somebody who has it by now.
    refused(&go(&issuer, &mut app.visitor()).await, "no account here is linked");
    assert_eq!(number(&app, "select count(*) from identity").await, 0);
    link(&issuer, &mut app.signed_in("malin").await, PASSWORD).await;
    issuer.knows("successor", "malin@demo.example");
    refused(&go(&issuer, &mut app.visitor()).await, "no account here is linked");
    assert_eq!(number(&app, "select count(*) from identity").await, 1);
}

#[tokio::test]
async fn a_subject_opens_one_account_and_an_account_has_one_subject() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    let mut bruno = app.signed_in("bruno").await;
    let answer = link(&issuer, &mut bruno, PASSWORD).await;
    assert!(answer.location().starts_with("/en/account?kept="));
    let page = bruno.get(answer.location()).await.text;
    assert!(page.contains("is linked to another account here") && page.contains("href=\"#sso\""));
    issuer.knows("somebody else", "x@else.example");
    let answer = link(&issuer, &mut app.signed_in("malin").await, PASSWORD).await;
    assert!(answer.location().starts_with("/en/account?kept="));
    assert_eq!(number(&app, "select count(*) from identity").await, 1);

    // One that is asked for by one and comes back to another, or to nobody, links nobody.
    let asked = bruno
        .post("/form/link_identity", &[("lang", "en"), ("link_password", PASSWORD)])
        .await;
    let back = issuer.agree(asked.location());
    bruno.post("/form/sign_out", &[("lang", "en")]).await;
    refused(&bruno.get(&back).await, "was not begun in this browser");
    let asked = app
        .signed_in("bruno")
        .await
        .post("/form/link_identity", &[("lang", "en"), ("link_password", PASSWORD)])
        .await;
    let mut malin = app.signed_in("malin").await;
    refused(
        &malin.get(&issuer.agree(asked.location())).await,
        "was not begun in this browser",
    );
    assert_eq!(number(&app, "select count(*) from identity").await, 1);
    // Nobody links without being signed in.
    let answer = app
        .visitor()
        .post("/form/link_identity", &[("lang", "en"), ("link_password", PASSWORD)])
        .await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_new_password_ends_the_link() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    let new = "a lantern above nine harbours";
    let fields = [("lang", "en"), ("current", PASSWORD), ("password", new), ("again", new)];
    let answer = app
        .signed_in("malin")
        .await
        .post("/form/change_password", &fields)
        .await;
    assert_eq!(answer.location(), "/en/account?saved=password");
    let told: Vec<String> = actions(&app).await.into_iter().map(|row| row.0).collect();
    assert!(told.contains(&"identity-ended".to_owned()), "{told:?}");
    refused(&go(&issuer, &mut app.visitor()).await, "no account here is linked");
    assert_eq!(number(&app, "select count(*) from identity").await, 0);
}

#[tokio::test]
async fn the_second_factor_is_asked_for_and_no_right_comes_without_it() {
    let issuer = Issuer::start().await;
    let app = issuer.app().await;
    // A reviewer without one: signed in, and sent to set it up, as after a password.
    let email = "olga@observatory.example";
    invited(&app, email, Role::Reviewer).await;
    issuer.knows("olga", email);
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query(
        "insert into identity (account_id, issuer, subject, linked_at)
         select account_id, ?, 'olga', '2026-11-23T10:00:00+00:00' from account where email = 'olga@observatory.example'",
    )
    .bind(issuer.origin.as_str())
    .execute(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let mut olga = app.visitor();
    assert_eq!(go(&issuer, &mut olga).await.location(), "/en/desk");
    assert_eq!(
        olga.get("/en/staff/reports").await.location(),
        "/en/account/second-factor"
    );

    // With one, only the code makes it whole.
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query(
        "insert into second_factor (account_id, secret, confirmed_at)
         select account_id, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', '2026-11-23T10:00:00+00:00' from account where email = 'olga@observatory.example'",
    )
    .execute(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let mut olga = app.visitor();
    let asked = begin(&mut olga, "/en/staff/reports").await;
    let answer = olga.get(&issuer.agree(&asked)).await;
    assert!(
        answer.location().starts_with("/en/sign-in/code?kept="),
        "{}",
        answer.location()
    );
    assert_eq!(actions(&app).await[0].0, "signed-in", "the earlier one");
    let signed_in = number(&app, "select count(*) from audit where action = 'signed-in'").await;
    assert!(olga.get("/en/account").await.location().starts_with("/en/sign-in"));
    let page = olga.get(answer.location()).await.text;
    assert!(
        page.contains("name=\"form[next]\" value=\"/en/staff/reports\""),
        "{page}"
    );
    let factor = observatory::server::db::second_factors::SecondFactor {
        secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ".to_owned(),
        confirmed_at: None,
        last_step: 0,
    };
    let now = u64::try_from(app.ctx.now().timestamp()).unwrap();
    let code = factor.totp(email).unwrap().generate(now).to_string();
    let fields = [("lang", "en"), ("next", "/en/staff/reports"), ("code", code.as_str())];
    assert_eq!(
        olga.post("/form/sign_in_code", &fields).await.location(),
        "/en/staff/reports"
    );
    assert_eq!(olga.get("/en/staff/reports").await.status, StatusCode::OK);
    assert_eq!(
        number(&app, "select count(*) from audit where action = 'signed-in'").await,
        signed_in + 1
    );
}

#[tokio::test]
async fn a_link_is_ended_by_its_owner_alone() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    let mut malin = app.signed_in("malin").await;
    let end = [("lang", "en"), ("identity", "1")];
    let mut bruno = app.signed_in("bruno").await;
    assert_eq!(
        bruno.post("/form/end_identity", &end).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(bruno.get("/en/account").await.text.contains("Link to EU Login"));
    assert_eq!(
        malin.post("/form/end_identity", &end).await.location(),
        "/en/account?saved=identity"
    );
    assert!(
        malin
            .get("/en/account?saved=identity")
            .await
            .text
            .contains("The link has ended")
    );
    assert_eq!(actions(&app).await[0].0, "identity-ended");
    assert_eq!(letters(&app, "malin@demo.example").await[0], "identity-ended");
    assert_eq!(
        malin.post("/form/end_identity", &end).await.status,
        StatusCode::NOT_FOUND
    );
    // It stays ended until she links it anew.
    refused(&go(&issuer, &mut app.visitor()).await, "no account here is linked");
    assert_eq!(number(&app, "select count(*) from identity").await, 0);
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    for next in [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:1",
    ] {
        let mut malin = app.visitor();
        let asked = begin(&mut malin, next).await;
        assert!(!asked.contains("evil"), "{asked}");
        let answer = malin.get(&issuer.agree(&asked)).await;
        assert_eq!(answer.location(), "/en/desk", "{next}");
    }
}

#[tokio::test]
async fn new_keys_of_the_issuer_are_fetched_once() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    go(&issuer, &mut app.visitor()).await;
    issuer.change_key();
    assert_eq!(go(&issuer, &mut app.visitor()).await.location(), "/en/desk");
    assert_eq!(go(&issuer, &mut app.visitor()).await.location(), "/en/desk");
    assert_eq!(issuer.read(), (1, 2));
    // A day later all of it is read again.
    app.ctx.clock().set(app.ctx.now() + Duration::hours(25));
    issuer.set_now(&app);
    assert_eq!(go(&issuer, &mut app.visitor()).await.location(), "/en/desk");
    assert_eq!(issuer.read(), (2, 3));
}

#[tokio::test]
async fn who_looks_as_somebody_else_goes_nowhere() {
    let issuer = Issuer::start().await;
    let app = issuer.app().await;
    issuer.knows("tomas", "tomas@demo.example");
    let mut tomas = app.signed_in("tomas").await;
    let asked = begin(&mut tomas, "").await;
    let look = [
        ("lang", "en"),
        ("account", "1"),
        ("look_why", "A question by telephone."),
    ];
    tomas.post("/form/look_as", &look).await;
    refused(&tomas.get(&issuer.agree(&asked)).await, "Please begin again");
    let answer = tomas.post("/form/sign_in_sso", &[("lang", "en")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(
        tomas
            .get("/en/desk")
            .await
            .text
            .contains("You are looking at the site as")
    );
    assert_eq!(number(&app, "select count(*) from identity").await, 0);
}
