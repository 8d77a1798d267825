//! Letters about events: at once, gathered or not at all, as each person has chosen; and how digests are refused.

use axum::http::{Method, StatusCode};
use chrono::Duration;
use observatory::server::db::outbox::{self, Posted};
use observatory::server::mail::notices::write_digests;

use crate::support::http::{App, sample_app};

async fn letters(app: &App) -> Vec<Posted> {
    let mut conn = app.ctx.read().await.unwrap();
    let mut all = outbox::list_letters(&mut conn, 100).await.unwrap();
    all.retain(|one| ["news", "digest"].contains(&one.letter.kind.code()));
    all
}

/// To whom letters went, and what about.
async fn told(app: &App) -> Vec<(String, String)> {
    let all = letters(app).await;
    let mut told: Vec<_> = all
        .into_iter()
        .map(|one| (one.letter.recipient, one.letter.subject))
        .collect();
    told.sort();
    told
}

async fn choose(app: &App, name: &str, choice: &str) {
    let mut client = app.signed_in(name).await;
    let answer = client
        .post("/form/choose_letters", &[("lang", "en"), ("choice", choice)])
        .await;
    assert_eq!(answer.location(), "/en/account/letters?saved=letters");
    assert!(
        client
            .get(answer.location())
            .await
            .text
            .contains("Your choices are saved")
    );
}

async fn correct(app: &App, body: &str) {
    let fields = [("lang", "en"), ("authority", "se-exempelstad"), ("body", body)];
    let answer = app.visitor().post("/form/send_correction", &fields).await;
    assert!(answer.location().contains("saved=correction"));
}

async fn decide(app: &App, step: &str) {
    let fields = [
        ("lang", "en"),
        ("report", "2"),
        ("revision", "2"),
        ("step", step),
        ("comment", "Which unit?"),
    ];
    app.signed_in("ines").await.post("/form/decide", &fields).await;
}

fn later(app: &App, by: Duration) {
    app.ctx.clock().set(app.ctx.now() + by);
}

#[tokio::test]
async fn whoever_an_event_concerns_hears_of_it_in_their_language_and_nobody_else() {
    let app = sample_app().await;
    decide(&app, "return").await;
    let all = letters(&app).await;
    assert_eq!(
        all.len(),
        1,
        "a letter to somebody of another authority, or to whoever decided"
    );
    let letter = &all[0].letter;
    assert_eq!(
        (
            letter.recipient.as_str(),
            letter.language.as_str(),
            letter.thread.as_str()
        ),
        ("bruno@demo.example", "fr", "report/2")
    );
    insta::assert_snapshot!(
        "news.fr",
        format!("{}\n\n{}\n\n{}\n", letter.subject, letter.plain, letter.html)
    );
    correct(&app, "x").await;
    let about = "Something wrong about Exempelstad?";
    let told = told(&app).await;
    let of = |name: &str| told.contains(&(format!("{name}@demo.example"), about.to_owned()));
    assert!(of("ines") && of("tomas") && !of("malin") && !of("otto") && !of("karin"));
    assert!(letters(&app).await.iter().all(|one| one.letter.unsubscribe.is_empty()));
}

#[tokio::test]
async fn a_coordinator_hears_of_reports_of_the_own_country_only() {
    let app = sample_app().await;
    decide(&app, "return").await;
    let mut bruno = app.signed_in("bruno").await;
    let revision = {
        let mut conn = app.ctx.read().await.unwrap();
        let report = observatory::server::db::reports::find_report(&mut conn, 2).await;
        report.unwrap().unwrap().revision.to_string()
    };
    let fields = [
        ("lang", "fr"),
        ("report", "2"),
        ("revision", revision.as_str()),
        ("certify", "yes"),
    ];
    bruno.post("/form/submit_report", &fields).await;
    let told = told(&app).await;
    let of = |name: &str| {
        told.iter().any(|(to, about)| {
            to == &format!("{name}@demo.example") && about.contains("Villexemple") && !about.contains("modifier")
        })
    };
    assert!(of("camille") && of("ines") && of("tomas"));
    assert!(!of("karin") && !of("malin") && !of("bruno"));
}

#[tokio::test]
async fn a_digest_gathers_the_day_and_is_refused_without_signing_in() {
    let app = sample_app().await;
    choose(&app, "ines", "correction-sent:daily").await;
    choose(
        &app,
        "tomas",
        "correction-sent:off,report-returned:weekly,nonsense,correction-sent:never",
    )
    .await;
    correct(&app, "first").await;
    correct(&app, "second").await;
    write_digests(&app.ctx).await.unwrap();
    assert_eq!(told(&app).await, Vec::new(), "told before the time");
    later(&app, Duration::days(1));
    write_digests(&app.ctx).await.unwrap();
    write_digests(&app.ctx).await.unwrap();
    let all = letters(&app).await;
    assert_eq!(all.len(), 1);
    let letter = &all[0].letter;
    assert_eq!(
        (letter.recipient.as_str(), letter.subject.as_str()),
        ("ines@demo.example", "2 pieces of news from the Charter Observatory")
    );
    assert_eq!(letter.plain.matches("/en/staff/corrections/").count(), 2);
    let address = letter
        .unsubscribe
        .strip_prefix("http://localhost:3000")
        .unwrap()
        .to_owned();
    insta::assert_snapshot!("digest.en", letter.plain.replace(&address, "/en/digests/TOKEN"));

    // A look at the link changes nothing; a mail program's post does, and a second one too.
    let mut visitor = app.visitor();
    assert!(visitor.get(&address).await.text.contains("no daily letter any more"));
    correct(&app, "third").await;
    for _ in 0..2 {
        let request = axum::http::Request::builder()
            .method(Method::POST)
            .uri(&address)
            .header("content-type", "application/x-www-form-urlencoded")
            .body("List-Unsubscribe=One-Click".into())
            .unwrap();
        assert_eq!(visitor.send(request).await.status, StatusCode::SEE_OTHER);
    }
    correct(&app, "fourth").await;
    later(&app, Duration::days(1));
    write_digests(&app.ctx).await.unwrap();
    assert_eq!(letters(&app).await.len(), 1, "a letter that was refused");
    let page = app.signed_in("ines").await.get("/en/account/letters").await.text;
    assert!(page.contains("value=\"correction-sent:off\" selected"), "{page}");
    let other = visitor.get("/en/digests/nonsense").await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
    later(&app, Duration::days(90));
    assert_eq!(visitor.get(&address).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_person_chooses_only_what_their_roles_hear_of() {
    let app = sample_app().await;
    choose(&app, "malin", "correction-sent:daily,report-accepted:weekly").await;
    let mut malin = app.signed_in("malin").await;
    let page = malin.get("/en/account/letters").await.text;
    assert!(page.contains("report-accepted:weekly\" selected") && !page.contains("correction-sent"));
    let kept: Vec<String> = sqlx::query_scalar("select event from letter_choice")
        .fetch_all(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(kept, ["report-accepted"]);
}
