//! A lost second factor is reset by two administrators, and by nobody else.

use axum::http::StatusCode;
use chrono::Duration;
use observatory::domain::account::Role;
use observatory::domain::factor_reset::{ResetOutcome, ResetProblem};
use observatory::locale::Lang;
use observatory::server::actions::passkeys::PasskeyProblem;
use observatory::server::db::audit;
use observatory::server::db::outbox;

use crate::support::authenticator::{Authenticator, KEY, invited, register};
use crate::support::http::{App, Client, sample_app};

const PAGE: &str = "/en/staff/factor-resets";
const REASON: &str = "He lost his phone in a lake; I called his town hall.";

/// Somebody with a password and a passkey.
async fn with_passkey(app: &App, name: &str, role: Role, number: u8) -> Client {
    let mut client = invited(app, &format!("{name}@observatory.example"), role).await;
    register(&mut client, &Authenticator::new(number), "").await;
    client
}

async fn ask(client: &mut Client, email: &str, reason: &str) -> String {
    let fields = [("lang", "en"), ("email", email), ("reason", reason)];
    let answer = client.post("/form/ask_factor_reset", &fields).await;
    client.get(answer.location()).await.text
}

async fn close(client: &mut Client, reset: &str, step: &str) -> String {
    let fields = [("lang", "en"), ("reset", reset), ("step", step)];
    let answer = client.post("/form/close_factor_reset", &fields).await;
    if answer.status == StatusCode::NOT_FOUND {
        return "not found".to_owned();
    }
    client.get(answer.location()).await.text
}

/// The key of the newest request on the page, which has a form.
async fn newest(client: &mut Client) -> String {
    let page = client.get(PAGE).await.text;
    let key = page.split("name=\"form[reset]\" value=\"").last().unwrap();
    key.split('"').next().unwrap().to_owned()
}

/// Whether the password alone opens the account.
async fn is_reset(app: &App, email: &str) -> bool {
    let fields = [("lang", "en"), ("email", email), ("password", KEY)];
    app.visitor().post("/form/sign_in", &fields).await.location() == "/en/desk"
}

async fn letters(app: &App, email: &str) -> Vec<&'static str> {
    let mut conn = app.ctx.read().await.unwrap();
    let letters = outbox::list_letters(&mut conn, 100).await.unwrap();
    let own = letters.iter().filter(|one| one.letter.recipient == email);
    let kinds = own.map(|one| one.letter.kind.code());
    kinds.filter(|kind| kind.starts_with("factor")).collect()
}

/// What the audit has of resets: by whom, what, why.
async fn told(app: &App) -> Vec<(Option<i64>, String, String)> {
    let mut conn = app.ctx.read().await.unwrap();
    let mut rows = Vec::new();
    audit::for_each(&mut conn, |row| {
        if row.action.starts_with("factor-reset") || row.action == "factor-lost" {
            rows.push((row.account_id, row.action.clone(), row.why.clone()));
        }
    })
    .await
    .unwrap();
    rows
}

#[tokio::test]
async fn two_administrators_reset_a_factor_and_one_does_not() {
    let app = sample_app().await;
    let mut anna = with_passkey(&app, "anna", Role::Administrator, 1).await;
    let mut boris = with_passkey(&app, "boris", Role::Administrator, 2).await;
    let mut petra = with_passkey(&app, "petra", Role::Reviewer, 3).await;
    let email = "petra@observatory.example";

    for (whose, why, sentence) in [
        ("nobody@observatory.example", REASON, "no account with this address"),
        ("not an address", REASON, "no account with this address"),
        ("malin@demo.example", REASON, "no second factor"),
        ("anna@observatory.example", REASON, "your own second factor"),
        (email, "  ", "Write the reason"),
        (email, &"x".repeat(501), "Shorten the reason to 500"),
    ] {
        let page = ask(&mut anna, whose, why).await;
        assert!(page.contains(sentence) && page.contains(whose), "{whose}: {page}");
    }
    assert!(told(&app).await.is_empty() && letters(&app, email).await == ["factor-changed"]);

    let page = ask(&mut anna, " Petra@observatory.example ", REASON).await;
    assert!(page.contains("another administrator has to confirm it") && page.contains(REASON));
    assert_eq!(letters(&app, email).await[0], "factor-reset-asked");
    assert!(ask(&mut boris, email, REASON).await.contains("asked for already"));
    let reset = newest(&mut anna).await;
    assert!(
        !anna.get(PAGE).await.text.contains("Confirm the reset"),
        "she could confirm it alone"
    );
    assert!(
        close(&mut anna, &reset, "confirmed")
            .await
            .contains("You have asked for it")
    );
    assert!(!is_reset(&app, email).await, "one alone has reset it");
    // Nobody else: not whom it is about, not a reviewer, not an administrator without a factor of their own.
    let fields = [("lang", "en"), ("reset", reset.as_str()), ("step", "confirmed")];
    let mut ines = app.signed_in("ines").await;
    for client in [&mut petra, &mut ines] {
        assert_eq!(
            client.post("/form/close_factor_reset", &fields).await.status,
            StatusCode::NOT_FOUND
        );
        assert_eq!(client.get(PAGE).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(
        app.visitor().post("/form/close_factor_reset", &fields).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(close(&mut boris, &reset, "sure").await, "not found");
    assert!(!is_reset(&app, email).await);

    assert!(boris.get(PAGE).await.text.contains("Confirm the reset"));
    assert!(
        close(&mut boris, &reset, "confirmed")
            .await
            .contains("The second factor is removed")
    );
    assert!(is_reset(&app, email).await);
    assert!(
        petra.get("/en/desk").await.location().contains("/sign-in"),
        "an older session goes on"
    );
    assert_eq!(letters(&app, email).await[..2], ["factor-reset", "factor-reset-asked"]);
    assert_eq!(
        close(&mut boris, &reset, "confirmed").await,
        "not found",
        "confirmed twice"
    );
    let told = told(&app).await;
    let steps: Vec<(&str, &str)> = told.iter().map(|row| (row.1.as_str(), row.2.as_str())).collect();
    assert_eq!(steps, [("factor-reset-asked", REASON), ("factor-reset", REASON)]);
    assert_ne!(told[0].0, told[1].0, "one person stands for both");
}

#[tokio::test]
async fn a_request_can_be_refused_and_ends_by_itself() {
    let app = sample_app().await;
    let mut anna = with_passkey(&app, "anna", Role::Administrator, 1).await;
    let mut boris = with_passkey(&app, "boris", Role::Administrator, 2).await;
    let email = "boris@observatory.example";
    ask(&mut anna, email, REASON).await;
    let reset = newest(&mut anna).await;
    assert!(
        close(&mut boris, &reset, "confirmed")
            .await
            .contains("your own second factor")
    );
    assert!(
        close(&mut boris, &reset, "refused")
            .await
            .contains("nothing has changed")
    );
    let mut tomas = app.signed_in("tomas").await;
    assert_eq!(
        close(&mut tomas, &reset, "confirmed").await,
        "not found",
        "what is refused was confirmed"
    );
    ask(&mut anna, email, REASON).await;
    let reset = newest(&mut anna).await;
    assert!(
        close(&mut anna, &reset, "refused")
            .await
            .contains("nothing has changed"),
        "taken back"
    );

    ask(&mut anna, email, REASON).await;
    let reset = newest(&mut anna).await;
    // Sessions of a week ago are over; those of invented people are made anew.
    app.ctx.clock().set(app.ctx.now() + Duration::days(7));
    let mut tomas = app.signed_in("tomas").await;
    assert_eq!(
        close(&mut tomas, &reset, "confirmed").await,
        "not found",
        "confirmed after a week"
    );
    assert!(tomas.get(PAGE).await.text.contains("Nobody waits for a reset"));
    assert!(!is_reset(&app, email).await);
}

#[tokio::test]
async fn whoever_knows_the_password_can_say_that_the_factor_is_lost() {
    let app = sample_app().await;
    with_passkey(&app, "petra", Role::Reviewer, 3).await;
    let email = "petra@observatory.example";
    let lost = async |client: &mut Client| {
        let answer = client.post("/form/sign_in_lost_factor", &[("lang", "en")]).await;
        answer.location().to_owned()
    };
    assert!(
        lost(&mut app.visitor()).await.starts_with("/en/sign-in?kept="),
        "without a password"
    );
    let mut half = app.visitor();
    let fields = [("lang", "en"), ("email", email), ("password", KEY)];
    half.post("/form/sign_in", &fields).await;
    let address = lost(&mut half).await;
    assert!(
        half.get(&address)
            .await
            .text
            .contains("The observatory sees that you have lost")
    );
    lost(&mut half).await;
    assert_eq!(
        letters(&app, email).await,
        ["factor-reset-asked", "factor-changed"],
        "a letter for each time"
    );
    assert!(half.get("/en/desk").await.location().contains("/sign-in"), "in by it");

    // That alone is no request of an administrator: nobody can confirm it.
    let mut tomas = app.signed_in("tomas").await;
    let page = tomas.get(PAGE).await.text;
    assert!(page.contains("The person, after giving the right password") && page.contains(email));
    assert!(page.contains("only one administrator") && page.contains("observatory user reset-factor"));
    for step in ["confirmed", "refused"] {
        assert!(
            close(&mut tomas, "2", step)
                .await
                .contains("No administrator has asked")
        );
    }
    assert!(!is_reset(&app, email).await);
    let page = ask(&mut tomas, email, REASON).await;
    assert!(page.contains("You have asked for it"), "{page}");
    let mut anna = with_passkey(&app, "anna", Role::Administrator, 1).await;
    assert!(!anna.get(PAGE).await.text.contains("only one administrator"));
    close(&mut anna, "2", "confirmed").await;
    assert!(is_reset(&app, email).await);
    let told = told(&app).await;
    let steps: Vec<(&str, &str)> = told.iter().map(|row| (row.1.as_str(), row.2.as_str())).collect();
    let wanted = [
        ("factor-lost", ""),
        ("factor-reset-asked", REASON),
        ("factor-reset", REASON),
    ];
    assert_eq!(steps, wanted);
}

#[test]
fn every_problem_and_letter_has_its_words() {
    let problems = ResetProblem::ALL.iter().map(|one| one.code());
    let keys = problems.chain(PasskeyProblem::ALL.iter().map(|one| one.code()));
    let keys = keys.map(|code| format!("problem-{code}"));
    let saved = ResetOutcome::ALL.iter().map(|one| format!("saved-reset-{one}"));
    let letters = ["factor-reset-asked", "factor-reset"].into_iter();
    let letters = letters.flat_map(|kind| ["", "-subject", "-after"].map(|part| format!("mail-{kind}{part}")));
    for key in keys.chain(saved).chain(letters) {
        for lang in Lang::ALL {
            assert!(!lang.words().t(&key).contains('['), "{key} in {lang:?}");
        }
    }
}
