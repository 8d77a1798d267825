//! The code that goes to an authority by post: shown once, hashed at rest, for a few tries and sixty days.

use axum::http::StatusCode;
use chrono::Duration;
use observatory::server::actions::kept;

use super::*;
use crate::people::{accept, audit_end, audit_since, later, letter};
use crate::support::http::sample_app;

async fn code_of(client: &mut Client, id: &str) -> String {
    let answer = decide(
        client,
        id,
        "code",
        ["approver", "Mairie\n2 rue <b>Hôtel</b>\n44000 Nantes", "Not sure"],
    )
    .await;
    let prefix = format!("{LIST}/{id}/letter?kept=");
    assert!(answer.location().starts_with(&prefix), "{}", answer.location());
    let page = client.get(answer.location()).await.text;
    for text in [
        "Mairie",
        "2 rue &lt;b&gt;Hôtel",
        "44000 Nantes",
        "Léa",
        "22 January 2027",
    ] {
        assert!(page.contains(text), "{text}: {page}");
    }
    let code = page.split("<code>").nth(1).unwrap().split('<').next().unwrap();
    code.to_owned()
}

async fn enter(app: &App, link: &str, code: &str) -> String {
    let mut visitor = app.visitor();
    let fields = [("lang", "fr"), ("link", link), ("code", code)];
    let answer = visitor.post("/form/enter_claim_code", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    visitor.get(answer.location()).await.text
}

#[tokio::test]
async fn a_code_by_post_lets_in_whoever_has_it_once() {
    let app = sample_app().await;
    let first_link = confirmed(&app, &[]).await;
    let id = newest_claim(&app).await;
    let mut camille = app.signed_in("camille").await;
    let nowhere = decide(&mut camille, &id, "code", ["approver", " ", "Not sure"]).await;
    assert!(
        camille
            .get(nowhere.location())
            .await
            .text
            .contains("Please fill in: Postal address")
    );
    let start = audit_end(&app).await;
    let older = code_of(&mut camille, &id).await;
    let code = code_of(&mut camille, &id).await;
    assert_ne!(older, code);
    assert_eq!(code.len(), 11);
    let (posted, link) = letter(&app, "claim-code", "lea@nantes.example").await;
    assert!(!posted.letter.plain.contains(&code), "the code goes by post alone");
    let plain = code.replace('-', "");
    let kept: Vec<String> = sqlx::query_scalar("select code_hash from claim where code_hash is not null")
        .fetch_all(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert!(kept.len() == 1 && kept[0].starts_with("$argon2id") && !kept[0].contains(&plain));
    let rows = audit_since(&app, start).await;
    assert!(
        rows.iter()
            .all(|row| !row.2.contains(&plain) && !row.2.contains(&code) && !row.2.contains("Mairie"))
    );
    let shown = camille.get(&format!("{LIST}/{id}")).await.text;
    assert!(shown.contains("44000 Nantes") && !shown.contains(&code), "{shown}");

    let wrong = enter(&app, &link, "AAAAA-AAAAA").await;
    assert!(
        wrong.contains("Ce n’est pas le code") && wrong.contains("Essais restants\u{202f}: 4"),
        "{wrong}"
    );
    assert!(
        enter(&app, &link, &older).await.contains("Ce n’est pas le code"),
        "the older code works"
    );
    // However it is typed, and on every page that a letter led to.
    let typed = code.to_lowercase().replace('-', " ").replace('0', "o");
    assert!(
        enter(&app, &first_link, &typed)
            .await
            .contains("Vous pouvez parler au nom de")
    );
    assert!(
        enter(&app, &link, &code).await.contains("Vous pouvez parler"),
        "no second time"
    );
    let (_, token) = letter(&app, "invitation", "lea@nantes.example").await;
    let mut lea = accept(&app, &token).await;
    let people = lea.get("/en/authorities/fr-nantes/people").await;
    assert_eq!(people.status, StatusCode::OK, "an approver");
    let rows = audit_since(&app, start).await;
    let told: Vec<_> = rows.iter().map(|row| (row.0.as_str(), row.1.as_str())).collect();
    assert_eq!(
        told[..7],
        [
            ("claim-code-made", "camille@demo.example"),
            ("claim-code-made", "camille@demo.example"),
            ("claim-code-wrong", "system"),
            ("claim-code-wrong", "system"),
            ("claim-accepted", "system"),
            ("account-added", "system"),
            ("role-granted", "system"),
        ]
    );
}

#[tokio::test]
async fn a_code_ends_after_five_tries_and_after_sixty_days() {
    let app = sample_app().await;
    confirmed(&app, &[]).await;
    let id = newest_claim(&app).await;
    let mut camille = app.signed_in("camille").await;
    let code = code_of(&mut camille, &id).await;
    let (_, link) = letter(&app, "claim-code", "lea@nantes.example").await;
    for _ in 0..5 {
        enter(&app, &link, "no").await;
    }
    let page = enter(&app, &link, &code).await;
    assert!(
        page.contains("ne fonctionne plus") && !page.contains("name=\"form[code]\""),
        "a sixth try"
    );
    assert!(
        camille
            .get(&format!("{LIST}/{id}"))
            .await
            .text
            .contains("tried 5 of 5 times")
    );

    let code = code_of(&mut camille, &id).await;
    let (_, link) = letter(&app, "claim-code", "lea@nantes.example").await;
    later(&app, Duration::days(60));
    assert!(
        enter(&app, &link, &code).await.contains("ne fonctionne plus"),
        "after sixty days"
    );
    let nobody = [("lang", "fr"), ("link", "nobody"), ("code", code.as_str())];
    let answer = app.visitor().post("/form/enter_claim_code", &nobody).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    // It can still be decided otherwise.
    let mut camille = app.signed_in("camille").await;
    let answer = decide(&mut camille, &id, "refuse", ["", "", "Nobody has answered"]).await;
    assert!(answer.location().ends_with("saved=decided"));
}

#[tokio::test]
async fn the_letter_with_the_code_is_shown_for_ten_minutes_and_to_no_other_country() {
    let app = sample_app().await;
    confirmed(&app, &[]).await;
    let id = newest_claim(&app).await;
    let mut camille = app.signed_in("camille").await;
    let answer = decide(&mut camille, &id, "code", ["editor", "Mairie", "Not sure"]).await;
    let letter = answer.location().to_owned();
    let code = camille.get(&letter).await.text;
    let code = code
        .split("<code>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap()
        .to_owned();
    for name in ["karin", "bruno", "malin"] {
        let answer = app.signed_in(name).await.get(&letter).await;
        assert!(
            answer.status == StatusCode::NOT_FOUND && !answer.text.contains(&code),
            "{name}"
        );
    }
    assert!(!app.visitor().get(&letter).await.text.contains(&code));
    later(&app, Duration::minutes(11));
    let page = camille.get(&letter).await.text;
    assert!(page.contains("not shown any more") && !page.contains(&code));
    kept::tidy(&app.ctx).await.unwrap();
    let left: i64 = sqlx::query_scalar("select count(*) from kept_form where content like '%' || ? || '%'")
        .bind(&code)
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(left, 0);
}
