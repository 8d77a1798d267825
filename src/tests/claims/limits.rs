//! What requests for access cannot be used for: learning of accounts, filling mailboxes or lists, staying for ever.

use axum::http::StatusCode;
use chrono::Duration;
use observatory::server::actions::kept;

use super::*;
use crate::people::{later, letter, letters};
use crate::support::http::sample_app;

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_typed_is_lost() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let before = count(&app).await;
    let long = format!("beginning {} </textarea><script>end", "long ".repeat(2_000));
    let wrong = [
        ("lang", "en"),
        ("name", "Eve\r\nBcc: evil@demo.example"),
        ("function", ""),
        ("email", "nobody\"@ nowhere"),
        ("evidence", long.as_str()),
    ];
    let answer = send(&mut visitor, &wrong).await;
    let page = visitor.get(answer.location()).await;
    assert_eq!(page.header("cache-control"), "no-store");
    for told in [
        "Please fill in: Your function",
        "Write one email address",
        "Shorten this text to 5,000 characters",
        "nobody&quot;@ nowhere",
        "long  &lt;/textarea&gt;&lt;script&gt;end",
    ] {
        assert!(page.text.contains(told), "{told}");
    }
    assert!(!page.text.contains("<script>end"));
    for slug in ["xx-nowhere", "", "../..", "a\r\nb", "ä"] {
        let answer = send(&mut visitor, &[("authority", slug), ("leave_empty", "x")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{slug:?}");
    }
    // A program that fills in everything is thanked and ignored.
    let answer = send(&mut visitor, &[("leave_empty", "https://spam.example")]).await;
    assert!(answer.location().ends_with("?sent=yes"));
    assert_eq!(count(&app).await, before);
    let nowhere = visitor.get("/en/signatories/xx-nowhere/access").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
    for link in ["x", "", "..%2f", "%00"] {
        let answer = visitor.get(&format!("/en/claims/{link}")).await;
        assert!(answer.status.is_client_error(), "{link:?}: {}", answer.status);
        let answer = visitor
            .post("/form/confirm_claim", &[("lang", "en"), ("link", link)])
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{link:?}");
    }
}

#[tokio::test]
async fn nobody_fills_mailboxes_or_lists_that_way() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    // Three letters an hour to an address; more are taken alike.
    for _ in 0..5 {
        let answer = send(&mut visitor, &[]).await;
        assert!(answer.location().ends_with("?sent=yes"));
    }
    let to_lea = letters(&app).await;
    let to_lea = to_lea.iter().filter(|one| one.letter.recipient == "lea@nantes.example");
    assert_eq!(to_lea.count(), 3);
    // Unconfirmed requests shut nobody out; twenty confirmed ones wait at most.
    for at in 0..20 {
        confirmed(&app, &[("email", &format!("p{at}@nantes.example"))]).await;
    }
    let answer = send(
        &mut visitor,
        &[
            ("lang", "en"),
            ("evidence", "One too many"),
            ("email", "z@nantes.example"),
        ],
    )
    .await;
    let page = visitor.get(answer.location()).await.text;
    assert!(page.contains("are waiting already") && page.contains("One too many"));
    let answer = send(
        &mut visitor,
        &[("authority", "pl-poznan"), ("email", "z@poznan.example")],
    )
    .await;
    assert!(answer.location().ends_with("?sent=yes"));
    // A hundred an hour in all.
    let left = 100 - count(&app).await;
    for at in 0..left {
        let email = format!("q{at}@poznan.example");
        let answer = send(&mut visitor, &[("authority", "pl-poznan"), ("email", &email)]).await;
        assert!(answer.location().ends_with("?sent=yes"), "{at}");
    }
    let change = [
        ("lang", "en"),
        ("authority", "ch-bern"),
        ("email", "z@bern.example"),
        ("evidence", "Kept for later"),
    ];
    let busy = send(&mut visitor, &change).await;
    let page = visitor.get(busy.location()).await.text;
    assert!(page.contains("very many requests within an hour") && page.contains("Kept for later"));
    later(&app, Duration::hours(2));
    assert!(send(&mut visitor, &change).await.location().ends_with("?sent=yes"));
}

#[tokio::test]
async fn what_nobody_confirmed_is_removed_and_what_was_decided_is_forgotten_after_a_year() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    send(&mut visitor, &[("email", "late@nantes.example")]).await;
    let (_, late) = letter(&app, "claim-confirm", "late@nantes.example").await;
    confirmed(&app, &[]).await;
    let id = newest_claim(&app).await;
    let mut camille = app.signed_in("camille").await;
    decide(&mut camille, &id, "refuse", ["", "", "No"]).await;
    later(&app, Duration::days(2) + Duration::minutes(1));
    let answer = visitor
        .post("/form/confirm_claim", &[("lang", "fr"), ("link", &late)])
        .await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "confirmed too late");
    kept::tidy(&app.ctx).await.unwrap();
    let emails = "select group_concat(email, ' ') from claim";
    let text = |app: &App| {
        let ctx = app.ctx.clone();
        async move {
            let mut conn = ctx.read().await.unwrap();
            sqlx::query_scalar::<_, String>(emails)
                .fetch_one(&mut *conn)
                .await
                .unwrap()
        }
    };
    let kept_now = text(&app).await;
    assert!(
        !kept_now.contains("late@") && kept_now.contains("lea@") && kept_now.contains("per@"),
        "{kept_now}"
    );
    later(&app, Duration::days(364));
    kept::tidy(&app.ctx).await.unwrap();
    let kept_now = text(&app).await;
    assert!(!kept_now.contains("lea@"), "{kept_now}");
    assert!(kept_now.contains("per@"), "what waits is not forgotten");
}

#[tokio::test]
async fn a_visitor_learns_nothing_of_accounts() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    // Exempelstad has people, Poznań has none: the pages are the same but for the names.
    let mut seen = Vec::new();
    for (slug, name) in [("se-exempelstad", "Exempelstad"), ("pl-poznan", "Poznań")] {
        for address in ["access", "access?sent=yes"] {
            let page = visitor.get(&format!("/en/signatories/{slug}/{address}")).await.text;
            seen.push(page.replace(slug, "SLUG").replace(name, "NAME"));
        }
    }
    assert_eq!(seen[0], seen[2]);
    assert_eq!(seen[1], seen[3]);
    for (slug, email) in [
        ("se-exempelstad", "malin@demo.example"),
        ("se-exempelstad", "nobody@demo.example"),
        ("pl-poznan", "malin@demo.example"),
    ] {
        let answer = send(&mut visitor, &[("lang", "en"), ("authority", slug), ("email", email)]).await;
        assert_eq!(answer.location(), format!("/en/signatories/{slug}/access?sent=yes"));
    }
    // Who has not asked for it reads nothing that somebody else has typed.
    let (posted, _) = letter(&app, "claim-confirm", "nobody@demo.example").await;
    assert!(!posted.letter.plain.contains("Léa") && !posted.letter.plain.contains("https://nantes"));
}

#[tokio::test]
async fn several_requests_for_an_authority_are_shown_together() {
    let app = sample_app().await;
    confirmed(&app, &[]).await;
    confirmed(
        &app,
        &[
            ("authority", "fr-villexemple"),
            ("email", "zoe@ville.example"),
            ("name", "Zoé"),
        ],
    )
    .await;
    confirmed(&app, &[("email", "max@nantes.example"), ("name", "Max")]).await;
    let mut camille = app.signed_in("camille").await;
    let list = camille.get(LIST).await.text;
    let at = |name: &str| list.find(name).unwrap();
    assert!(
        at("Léa") < at("Max") && at("Max") < at("Paul") && at("Paul") < at("Zoé"),
        "not together"
    );
    assert_eq!(list.matches("2 requests for this authority").count(), 4);
    let id = newest_claim(&app).await;
    let page = camille.get(&format!("{LIST}/{id}")).await.text;
    assert!(page.contains("Other requests for the same authority") && page.contains("lea@nantes.example"));
    assert!(!page.contains("zoe@"));
    // Who speaks for it already is told when another comes.
    let id: i64 = id.parse().unwrap();
    let of_ville = (id - 1).to_string();
    let page = camille.get(&format!("{LIST}/{of_ville}")).await.text;
    assert!(page.contains("bruno@demo.example"), "who is there is not shown");
    decide(&mut camille, &of_ville, "accept", ["editor", "", "By phone"]).await;
    let (told, _) = letter(&app, "people-changed", "bruno@demo.example").await;
    assert!(told.letter.language == "fr" && told.letter.plain.contains("By phone"));
}
