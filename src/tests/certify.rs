//! Two acts: somebody writes a report, somebody certifies it in the authority's name; one person may do both.

use axum::http::StatusCode;
use observatory::server::db::outbox;

use crate::accounts_admin::change;
use crate::report::{hidden, submit, write_whole};
use crate::support::http::{Answer, App, Client, sample_app};

async fn revision(client: &mut Client, report: &str) -> String {
    hidden(
        &client.get(&format!("/en/reports/{report}/check")).await.text,
        "revision",
    )
}

async fn post(client: &mut Client, form: &str, report: &str, revision: &str, more: &[(&str, &str)]) -> Answer {
    let mut fields = vec![("lang", "en"), ("report", report), ("revision", revision)];
    fields.extend_from_slice(more);
    client.post(&format!("/form/{form}"), &fields).await
}

async fn hand_over(malin: &mut Client) -> String {
    let revision = revision(malin, "1").await;
    let answer = post(malin, "hand_over_report", "1", &revision, &[]).await;
    assert_eq!(answer.location(), "/en/reports/1?saved=handed-over");
    revision
}

async fn status(app: &App, report: i64) -> (String, bool) {
    sqlx::query_as("select status, ready_at is not null from report where report_id = ?")
        .bind(report)
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

async fn told(app: &App) -> Vec<(String, String)> {
    let mut conn = app.ctx.read().await.unwrap();
    let letters = outbox::list_letters(&mut conn, 10).await.unwrap();
    letters
        .into_iter()
        .filter(|letter| letter.letter.thread.starts_with("report/"))
        .map(|letter| (letter.letter.recipient, letter.letter.subject))
        .collect()
}

#[tokio::test]
async fn one_writes_and_another_certifies() {
    let app = sample_app().await;
    let mut malin = write_whole(&app).await;
    let mut alva = app.signed_in("alva").await;
    // Before it is handed over, Alva reads, but neither writes nor certifies.
    for address in [
        "/en/reports/1",
        "/en/reports/1/summary",
        "/en/reports/1/measures/1",
        "/en/reports/1/check",
    ] {
        let page = alva.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        for form in ["add_measure", "submit_report", "hand_over_report", "hand_back_report"] {
            assert!(!page.text.contains(&format!("/form/{form}")), "{form} at {address}");
        }
        assert!(
            !page.text.contains("form[then]") && !page.text.contains("Save and go back"),
            "{address}"
        );
    }
    let own = post(&mut alva, "save_summary", "1", "2", &[("summary", "x")]).await;
    assert_eq!(own.status, StatusCode::NOT_FOUND, "she writes");
    let seen = revision(&mut malin, "1").await;
    let early = post(&mut alva, "submit_report", "1", &seen, &[("certify", "yes")]).await;
    assert!(early.location().contains("/check?kept="), "{}", early.location());
    assert_eq!(status(&app, 1).await, ("draft".into(), false));
    assert_eq!(
        post(&mut malin, "submit_report", "1", &seen, &[("certify", "yes")])
            .await
            .status,
        StatusCode::NOT_FOUND,
        "an editor certifies"
    );

    hand_over(&mut malin).await;
    assert_eq!(status(&app, 1).await, ("draft".into(), true));
    assert_eq!(
        told(&app).await,
        [(
            "alva@demo.example".into(),
            "The report of Exempelstad waits for you".into()
        )]
    );
    // Nobody writes in it meanwhile, and what is typed is kept.
    for (form, more) in [
        ("save_summary", vec![("summary", "Once more"), ("language", "sv")]),
        ("save_measure", vec![("measure", "1"), ("title", "Once more")]),
    ] {
        let answer = post(&mut malin, form, "1", &seen, &more).await;
        assert!(answer.location().contains("?kept="), "{form}: {}", answer.location());
        assert!(malin.get(answer.location()).await.text.contains("Once more"), "{form}");
    }
    assert_eq!(
        post(&mut malin, "add_measure", "1", "", &[]).await.status,
        StatusCode::CONFLICT
    );
    assert!(!malin.get("/en/reports/1").await.text.contains("/form/add_measure"));
    let again = post(&mut malin, "hand_over_report", "1", &seen, &[]).await;
    assert!(again.location().contains("?kept="), "handed over twice");
    let mut ines = app.signed_in("ines").await;
    assert_eq!(ines.get("/en/staff/reports/1").await.status, StatusCode::NOT_FOUND);

    // The sentence has to be agreed to.
    let desk = alva.get("/en/desk").await.text;
    assert!(desk.contains("/en/reports/1/check") && desk.contains("Read it and certify it"));
    let page = alva.get("/en/reports/1/check").await.text;
    let sentence = "In the name of Exempelstad I certify that this report gives a true account of what it has done.";
    assert!(page.contains(sentence) && !page.contains(" checked"));
    for unticked in [&[][..], &[("certify", "no")], &[("certify", "")]] {
        let answer = post(&mut alva, "submit_report", "1", &seen, unticked).await;
        let page = alva.get(answer.location()).await.text;
        assert!(page.contains("Tick the sentence") && page.contains("certify-error"));
        assert_eq!(status(&app, 1).await, ("draft".into(), true));
    }
    let answer = post(&mut alva, "submit_report", "1", &seen, &[("certify", "yes")]).await;
    assert_eq!(answer.location(), "/en/reports/1?saved=submitted");
    assert_eq!(status(&app, 1).await, ("submitted".into(), false));
    let (certified, account): (String, i64) =
        sqlx::query_as("select certified, account_id from decision where report_id = 1 and step = 'submit'")
            .fetch_one(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!((certified.as_str(), account), (sentence, 5));
    let detail: String = sqlx::query_scalar("select detail from audit order by audit_id desc limit 1")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert!(detail.contains(sentence), "{detail}");
    for page in [
        malin.get("/en/reports/1").await.text,
        ines.get("/en/staff/reports/1").await.text,
    ] {
        assert!(page.contains("Certified and submitted by Alva") && page.contains(sentence));
        assert!(page.contains("Handed to the approver by Malin"));
        assert!(page.contains("23 November 2026"));
    }
    let twice = post(&mut alva, "submit_report", "1", &seen, &[("certify", "yes")]).await;
    assert!(twice.location().contains("?kept="), "certified twice");
}

#[tokio::test]
async fn the_approver_hands_it_back_with_a_comment() {
    let app = sample_app().await;
    let mut malin = write_whole(&app).await;
    let mut alva = app.signed_in("alva").await;
    let seen = hand_over(&mut malin).await;
    let answer = post(&mut alva, "hand_back_report", "1", &seen, &[("comment", " ")]).await;
    assert!(
        alva.get(answer.location())
            .await
            .text
            .contains("Write what should be changed.")
    );
    let long = "ö".repeat(5_001);
    let answer = post(&mut alva, "hand_back_report", "1", &seen, &[("comment", &long)]).await;
    assert!(
        alva.get(answer.location()).await.text.contains(&long),
        "the comment is lost"
    );
    assert_eq!(status(&app, 1).await, ("draft".into(), true));
    let comment = "Räkna flickorna <igen>.";
    let answer = post(&mut alva, "hand_back_report", "1", &seen, &[("comment", comment)]).await;
    assert_eq!(answer.location(), "/en/reports/1?saved=handed-back");
    assert_eq!(status(&app, 1).await, ("draft".into(), false));
    let letters = told(&app).await;
    assert_eq!(
        letters[0],
        (
            "malin@demo.example".into(),
            "The report of Exempelstad was handed back".into()
        )
    );
    assert_eq!(letters.len(), 2, "whoever handed it back was told, too");
    let page = malin.get("/en/reports/1").await.text;
    assert!(page.contains("Handed back by Alva") && page.contains("Räkna flickorna &lt;igen&gt;."));
    assert!(page.contains("/form/add_measure"), "it is open again");
    // What she saw is no longer hers to certify.
    let answer = post(&mut alva, "submit_report", "1", &seen, &[("certify", "yes")]).await;
    assert!(answer.location().contains("?kept="), "{}", answer.location());
    submit(&mut malin, &mut alva).await;
    assert_eq!(status(&app, 1).await, ("submitted".into(), false));
}

#[tokio::test]
async fn what_was_changed_since_is_not_certified() {
    let app = sample_app().await;
    let mut malin = write_whole(&app).await;
    let mut alva = app.signed_in("alva").await;
    let seen = hand_over(&mut malin).await;
    // Malin takes it back, changes it and hands it over again, while Alva has the old page open.
    let answer = post(&mut malin, "hand_back_report", "1", &seen, &[]).await;
    assert_eq!(answer.location(), "/en/reports/1?saved=handed-back");
    let page = malin.get("/en/reports/1/summary").await.text;
    let fields = [("summary", "Something else"), ("language", "sv")];
    post(&mut malin, "save_summary", "1", &hidden(&page, "revision"), &fields).await;
    hand_over(&mut malin).await;
    let answer = post(&mut alva, "submit_report", "1", &seen, &[("certify", "yes")]).await;
    assert!(answer.location().contains("?kept="), "{}", answer.location());
    assert_eq!(status(&app, 1).await, ("draft".into(), true));
    assert!(alva.get(answer.location()).await.text.contains("Something else"));
}

#[tokio::test]
async fn who_writes_and_certifies_does_it_in_one_step_with_the_sentence() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let page = ines.get("/en/staff/reports/2").await.text;
    let fields = [("step", "return"), ("comment", "Combien ?")];
    post(&mut ines, "decide", "2", &hidden(&page, "revision"), &fields).await;
    let mut bruno = app.signed_in("bruno").await;
    let page = bruno.get("/fr/reports/2/check").await.text;
    assert!(page.contains("/form/submit_report") && !page.contains("/form/hand_over_report"));
    let sentence = "Au nom de Villexemple, je certifie que ce rapport rend compte fidèlement de son action.";
    assert!(page.contains(sentence));
    let seen = hidden(&page, "revision");
    let unticked = post(&mut bruno, "submit_report", "2", &seen, &[]).await;
    assert!(unticked.location().contains("?kept="));
    assert_eq!(status(&app, 2).await, ("returned".into(), false));
    let fields = [
        ("lang", "fr"),
        ("report", "2"),
        ("revision", seen.as_str()),
        ("certify", "yes"),
    ];
    let answer = bruno.post("/form/submit_report", &fields).await;
    assert_eq!(answer.location(), "/fr/reports/2?saved=submitted");
    assert_eq!(status(&app, 2).await, ("submitted".into(), false));
    assert!(
        ines.get("/en/staff/reports/2").await.text.contains(sentence),
        "as it was read"
    );
}

#[tokio::test]
async fn without_an_approver_the_page_says_who_names_one() {
    let app = sample_app().await;
    let mut malin = write_whole(&app).await;
    let mut tomas = app.signed_in("tomas").await;
    assert!(
        malin
            .get("/en/reports/1/check")
            .await
            .text
            .contains("/form/hand_over_report")
    );
    change(&mut tomas, "5", "suspend", "on leave").await;
    let page = malin.get("/en/reports/1/check").await.text;
    assert!(
        !page.contains("/form/hand_over_report"),
        "somebody who is suspended certifies nothing"
    );
    assert!(page.contains("nobody can certify in the name of the signatory yet"));
    assert!(page.contains("href=\"/en/authorities/se-exempelstad/people\""));
    let seen = revision_of(&app).await;
    let answer = post(&mut malin, "hand_over_report", "1", &seen, &[]).await;
    let page = malin.get(answer.location()).await.text;
    assert!(page.contains("so the report was not handed over") && page.contains("obs-error-summary"));
    assert_eq!(status(&app, 1).await, ("draft".into(), false));
    change(&mut tomas, "5", "restore", "back").await;
    hand_over(&mut malin).await;
}

async fn revision_of(app: &App) -> String {
    let revision: i64 = sqlx::query_scalar("select revision from report where report_id = 1")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    revision.to_string()
}
