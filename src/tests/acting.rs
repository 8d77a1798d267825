//! A coordinator acts in a signatory's place: with a reason, as a writer only, in the own country only, and seen by everybody.

use axum::http::StatusCode;

use crate::accounts_admin::{KARIN, audited, change};
use crate::report::{decide, hidden, submit, submit_whole, write_whole};
use crate::support::http::{Answer, App, Client, sample_app};

const WHY: &str = "The city has asked us to type in its report on paper.";

async fn act(client: &mut Client, slug: &str, why: &str) -> Answer {
    let fields = [("lang", "en"), ("authority", slug), ("why", why)];
    client.post("/form/begin_acting", &fields).await
}

async fn acting(app: &App) -> Client {
    let mut karin = app.signed_in("karin").await;
    assert_eq!(act(&mut karin, "se-exempelstad", WHY).await.location(), "/en/desk");
    karin
}

async fn save_summary(client: &mut Client, summary: &str) -> Answer {
    let page = client.get("/en/reports/1/summary").await;
    let revision = hidden(&page.text, "revision");
    let fields = [
        ("lang", "en"),
        ("report", "1"),
        ("revision", revision.as_str()),
        ("language", "sv"),
        ("summary", summary),
    ];
    client.post("/form/save_summary", &fields).await
}

fn has_banner(page: &str) -> bool {
    page.contains("You are acting for Exempelstad.") && page.contains("/form/stop_acting")
}

/// Who did what in whose place, newest first.
async fn in_place(app: &App, most: i64) -> Vec<(Option<i64>, String, Option<i64>)> {
    let mut conn = app.ctx.read().await.unwrap();
    sqlx::query_as("select account_id, action, acting_for from audit order by audit_id desc limit ?")
        .bind(most)
        .fetch_all(&mut *conn)
        .await
        .unwrap()
}

async fn key_of(app: &App, slug: &str) -> i64 {
    app.ctx.register().await.unwrap().authority(slug).unwrap().id
}

#[tokio::test]
async fn a_coordinator_finds_it_on_the_list_and_gives_a_reason() {
    let app = sample_app().await;
    let mut karin = app.signed_in("karin").await;
    let desk = karin.get("/en/desk?q=exempel").await.text;
    assert!(desk.contains("/en/authorities/se-exempelstad/act") && !desk.contains("fr-villexemple"));
    let page = karin.get("/en/authorities/se-exempelstad/act").await;
    assert!(page.text.contains("You cannot certify it") && page.text.contains("/form/begin_acting"));
    let kept = act(&mut karin, "se-exempelstad", "\n ").await.location().to_owned();
    assert!(kept.starts_with("/en/authorities/se-exempelstad/act?kept="), "{kept}");
    assert!(karin.get(&kept).await.text.contains("Write the reason."));
    let long = "å".repeat(5_001);
    let kept = act(&mut karin, "se-exempelstad", &long).await.location().to_owned();
    assert!(karin.get(&kept).await.text.contains(&long), "what was typed is lost");
    assert_eq!(karin.get("/en/reports/1").await.status, StatusCode::NOT_FOUND);

    let answer = act(&mut karin, "se-exempelstad", WHY).await;
    assert_eq!(answer.location(), "/en/desk");
    let desk = karin.get("/en/desk").await.text;
    assert!(has_banner(&desk) && desk.contains("/en/reports/1\""));
    for address in ["/en/", "/en/reports/1", "/en/nowhere", "/en/account"] {
        assert!(has_banner(&karin.get(address).await.text), "{address}");
    }
    let exempelstad = key_of(&app, "se-exempelstad").await;
    assert_eq!(
        audited(&app, 1).await,
        [(
            Some(6),
            "acting-begun".into(),
            format!("authority/{exempelstad}"),
            WHY.into()
        )]
    );
    // For the same one it is begun once.
    let again = act(&mut karin, "se-exempelstad", WHY).await;
    assert!(again.location().contains("?kept="), "{}", again.location());
}

#[tokio::test]
async fn who_acts_writes_in_its_place_and_certifies_nothing() {
    let app = sample_app().await;
    let exempelstad = key_of(&app, "se-exempelstad").await;
    let mut karin = acting(&app).await;
    assert_eq!(
        save_summary(&mut karin, "Avskrivet från papper.").await.location(),
        "/en/reports/1?saved=summary"
    );
    assert_eq!(
        in_place(&app, 2).await,
        [
            (Some(6), "summary-saved".into(), Some(exempelstad)),
            (Some(6), "acting-begun".into(), Some(exempelstad))
        ]
    );
    let certify = [("lang", "en"), ("report", "1"), ("revision", "2"), ("certify", "yes")];
    let answer = karin.post("/form/submit_report", &certify).await;
    assert_eq!(
        answer.status,
        StatusCode::NOT_FOUND,
        "certifying stays with the authority"
    );
    assert!(
        !karin
            .get("/en/reports/1/check")
            .await
            .text
            .contains("/form/submit_report")
    );
    // Not another one of the same country, and no other country at all.
    let open = [("lang", "en"), ("authority", "se-umea"), ("period", "2024-2025")];
    assert_eq!(
        karin.post("/form/open_report", &open).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        act(&mut karin, "fr-villexemple", WHY).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(karin.get("/en/reports/2").await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        karin.get("/en/authorities/fr-villexemple/act").await.status,
        StatusCode::NOT_FOUND
    );
    // What is not done for the authority is not in its place.
    karin
        .post("/form/change_language", &[("lang", "en"), ("language", "fr")])
        .await;
    assert_eq!(in_place(&app, 1).await, [(Some(6), "language-changed".into(), None)]);

    let answer = karin.post("/form/stop_acting", &[("lang", "en")]).await;
    assert_eq!(answer.location(), "/en/desk");
    assert!(!has_banner(&karin.get("/en/desk").await.text));
    assert_eq!(karin.get("/en/reports/1").await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        in_place(&app, 1).await,
        [(Some(6), "acting-ended".into(), Some(exempelstad))]
    );
    let fields = [("lang", "en"), ("report", "1"), ("revision", "2"), ("summary", "x")];
    let answer = karin.post("/form/save_summary", &fields).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "she still writes");
}

#[tokio::test]
async fn only_coordinators_of_the_country_act() {
    let app = sample_app().await;
    for name in ["malin", "alva", "bruno", "camille", "ines", "tomas", "otto"] {
        let mut client = app.signed_in(name).await;
        assert_eq!(
            act(&mut client, "se-exempelstad", WHY).await.status,
            StatusCode::NOT_FOUND,
            "{name}"
        );
    }
    let mut karin = app.signed_in("karin").await;
    for slug in ["fr-villexemple", "nobody", ""] {
        assert_eq!(act(&mut karin, slug, WHY).await.status, StatusCode::NOT_FOUND, "{slug}");
    }
}

#[tokio::test]
async fn acting_ends_with_the_session_and_with_the_role() {
    let app = sample_app().await;
    let exempelstad = key_of(&app, "se-exempelstad").await;
    let mut karin = acting(&app).await;
    let mut old = karin.clone();
    karin.post("/form/sign_out", &[]).await;
    assert_eq!(
        in_place(&app, 2).await,
        [
            (Some(6), "signed-out".into(), None),
            (Some(6), "acting-ended".into(), Some(exempelstad))
        ]
    );
    assert!(old.get("/en/reports/1").await.location().contains("/sign-in"));
    let mut karin = app.signed_in("karin").await;
    assert!(
        !has_banner(&karin.get("/en/desk").await.text),
        "it went on in a new session"
    );

    act(&mut karin, "se-exempelstad", WHY).await;
    let mut tomas = app.signed_in("tomas").await;
    change(
        &mut tomas,
        KARIN,
        "end-coordinator-se",
        "The association has a new coordinator.",
    )
    .await;
    assert!(karin.get("/en/reports/1").await.location().contains("/sign-in"));
    let mut karin = app.signed_in("karin").await;
    assert_eq!(karin.get("/en/reports/1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_authority_and_the_public_see_that_a_coordinator_wrote() {
    let app = sample_app().await;
    let public = "/en/signatories/se-exempelstad";
    let told = "Its national coordinator wrote in this report in its place.";
    write_whole(&app).await;
    let mut karin = acting(&app).await;
    save_summary(&mut karin, "Två år av arbete, avskrivna.").await;
    let mut alva = app.signed_in("alva").await;
    // Karin hands it over in its place, and Alva, who is of the city, certifies.
    submit(&mut karin, &mut alva).await;
    let page = app.signed_in("malin").await.get("/en/reports/1").await.text;
    assert!(page.contains("Handed to the approver by Karin, coordinator, in the place of the signatory"));
    assert!(page.contains("A national coordinator has written in this report in the place of the signatory"));
    assert!(page.contains("Certified and submitted by Alva"));
    let log = alva.get("/en/authorities/se-exempelstad/log").await.text;
    assert!(log.contains("Karin, in the place of Exempelstad") && log.contains(WHY));
    let mut ines = app.signed_in("ines").await;
    assert!(
        ines.get("/en/staff/reports/1")
            .await
            .text
            .contains("A national coordinator has written")
    );
    assert!(
        !app.visitor().get(public).await.text.contains(told),
        "before it is accepted"
    );
    decide(&mut ines, "accept", "").await;
    let page = app.visitor().get(public).await.text;
    assert!(page.contains(told) && page.contains("Certified by the signatory on 23 November 2026."));
    for person in ["Karin", "Alva", WHY] {
        assert!(!page.contains(person), "{person} is public");
    }

    // Where nobody acted, nothing says so.
    let app = sample_app().await;
    submit_whole(&app).await;
    let page = app.signed_in("malin").await.get("/en/reports/1").await.text;
    assert!(!page.contains("A national coordinator has written"));
    decide(&mut app.signed_in("ines").await, "accept", "").await;
    let page = app.visitor().get(public).await.text;
    assert!(!page.contains(told) && page.contains("Certified by the signatory"));
}
