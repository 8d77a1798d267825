//! What was typed outlives a session and the service itself, whoever types it.

use axum::http::StatusCode;

use crate::joining::apply;
use crate::register_edits::Sheet;
use crate::replay::sign_in;
use crate::report::hidden;
use crate::support::http::{Client, sample_app};

/// At the address to which a form has led whose session was over: reads that it was, signs in, and gives where that leads.
async fn told_and_signed_in(client: &mut Client, name: &str, location: &str) -> String {
    assert!(location.starts_with("/en/sign-in?kept="), "{location}");
    let page = client.get(location).await.text;
    let summary = page.split("obs-error-summary__list").nth(1).unwrap_or_default();
    let summary = summary.split("</ul>").next().unwrap();
    assert!(
        summary.contains("Your session had ended, so nothing has been saved yet."),
        "{page}"
    );
    let next = hidden(&page, "next").replace("&amp;", "&");
    assert_eq!(sign_in(client, name, &next).await, next);
    next
}

#[tokio::test]
async fn what_staff_typed_outlives_the_session_and_a_restart() {
    let app = sample_app().await;
    let before = app.ctx.register().await.unwrap().publication;
    let mut ines = app.signed_in("ines").await;
    let sheet = Sheet::open(&mut ines, "/en/staff/signatories/pl-poznan/edit/profile").await;
    ines.forget();
    let typed = [
        ("kind", "municipality"),
        ("note", "Uchwała <nr> 7 & więcej"),
        ("why", "Rada <b>pisała</b>."),
    ];
    let location = sheet
        .send(&mut ines, "correct_authority", &typed)
        .await
        .location()
        .to_owned();

    let app = app.restarted().await;
    ines.go_on_with(&app);
    let next = told_and_signed_in(&mut ines, "ines", &location).await;
    assert!(
        next.starts_with("/en/staff/signatories/pl-poznan/edit/profile?kept="),
        "{next}"
    );
    let page = ines.get(&next).await.text;
    for typed in [
        "Uchwała &lt;nr&gt; 7 &amp; więcej",
        "Rada &lt;b&gt;pisała&lt;/b&gt;.",
        "https://council.example/minutes",
    ] {
        assert!(page.contains(typed), "{typed} is not in {page}");
    }
    assert_eq!(
        app.ctx.register().await.unwrap().publication,
        before,
        "saved without a session"
    );
    // What is shown again can be saved as it stands.
    let sheet = Sheet::open(&mut ines, &next).await;
    let answer = sheet.send(&mut ines, "correct_authority", &typed).await;
    assert!(answer.location().contains("saved="), "{}", answer.location());
    let public = app.visitor().get("/en/signatories/pl-poznan").await.text;
    assert!(public.contains("Uchwała &lt;nr&gt; 7 &amp; więcej") && !public.contains("pisała"));
}

#[tokio::test]
async fn an_application_to_join_outlives_a_restart() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let location = apply(&mut visitor, &[("decision", ""), ("signer", "Mikael <Jeansson>")]).await;
    let location = location.location().to_owned();
    assert!(location.starts_with("/en/join?kept="), "{location}");

    let app = app.restarted().await;
    visitor.go_on_with(&app);
    let page = visitor.get(&location).await.text;
    for typed in [
        "value=\"Tingsryds kommun\"",
        "value=\"Mikael &lt;Jeansson&gt;\"",
        "value=\"2026-09-28\"",
        "value=\"ake@tingsryd.example\"",
        "Beslut 7.pdf",
    ] {
        assert!(page.contains(typed), "{typed} is not in {page}");
    }
    // The file is still here, too: it need not be chosen again.
    let kept = hidden(&page, "document_kept");
    assert!(!kept.is_empty());
    // Another visitor who knows no address sees nothing of it.
    let other = app.visitor().get("/en/join").await.text;
    assert!(!other.contains("Tingsryd") && !other.contains("Beslut 7.pdf"));
}

#[tokio::test]
async fn what_was_typed_outlives_the_session_and_a_restart() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    let page = malin.get("/en/reports/1/measures/1").await.text;
    malin.forget();
    let typed = "Skrivet länge,\növer <två> rader & mer";
    let revision = hidden(&page, "revision");
    let fields = [
        ("lang", "en"),
        ("report", "1"),
        ("measure", "1"),
        ("revision", revision.as_str()),
        ("then", "save"),
        ("title", "Nattbussar"),
        ("description", typed),
    ];
    let location = malin.post("/form/save_measure", &fields).await.location().to_owned();

    let app = app.restarted().await;
    malin.go_on_with(&app);
    let next = told_and_signed_in(&mut malin, "malin", &location).await;
    let page = malin.get(&next).await.text;
    assert!(
        page.contains("Nattbussar") && page.contains("över &lt;två&gt; rader &amp; mer"),
        "{page}"
    );
    // A session that goes on outlives it as well.
    let app = app.restarted().await;
    malin.go_on_with(&app);
    assert_eq!(malin.get("/en/desk").await.status, StatusCode::OK);
}
