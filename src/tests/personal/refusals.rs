//! When an account is not erased, and what is said before it is.

use super::*;

async fn erase(client: &mut Client, password: &str, agreed: &str) -> String {
    let fields = [("lang", "en"), ("erase_password", password), ("agreed", agreed)];
    let answer = client.post("/form/erase_account", &fields).await;
    client.get(answer.location()).await.text
}

#[tokio::test]
async fn it_takes_the_password_and_a_tick() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    for (password, agreed, said) in [
        (PASSWORD, "", "Tick the box"),
        ("wrong", "yes", "not your current password"),
        ("", "yes", "not your current password"),
    ] {
        let page = erase(&mut malin, password, agreed).await;
        assert!(page.contains("obs-error-summary") && page.contains(said), "{said}");
        assert!(!page.contains(PASSWORD));
    }
    // Trying passwords here makes one wait, as everywhere.
    for _ in 0..5 {
        erase(&mut malin, "wrong", "yes").await;
    }
    assert!(erase(&mut malin, PASSWORD, "yes").await.contains("too many attempts"));
    assert_eq!(
        number(&app, "select count(*) from account where erased_at is not null").await,
        0
    );
    assert_eq!(malin.get("/en/desk").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_last_administrator_stays_and_another_may_go() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    let sentence = "nobody could run the observatory any more";
    let page = tomas.get("/en/account/erase").await.text;
    assert!(page.contains(sentence) && !page.contains("/form/erase_account"));
    // Nor by a form that was open before.
    assert!(erase(&mut tomas, PASSWORD, "yes").await.contains(sentence));
    assert_eq!(
        number(&app, "select count(*) from account where erased_at is not null").await,
        0
    );
    let role = [
        ("lang", "en"),
        ("account", "3"),
        ("role", "administrator"),
        ("grant_why", "succeeds me"),
    ];
    tomas.post("/form/grant_role", &role).await;
    assert!(
        tomas
            .get("/en/account/erase")
            .await
            .text
            .contains("/form/erase_account")
    );
    assert!(
        erase(&mut tomas, PASSWORD, "yes")
            .await
            .contains("Your account is erased")
    );
}

#[tokio::test]
async fn who_is_alone_is_told_and_may_go() {
    let app = sample_app().await;
    let mut bruno = app.signed_in("bruno").await;
    let page = bruno.get("/en/account/erase").await.text;
    assert!(page.contains("Nobody else does this"));
    assert!(
        page.contains("write the reports of Villexemple")
            && page.contains("certify what goes out in the name of Villexemple")
    );
    // An invitation that nobody has taken is nobody. A colleague is somebody.
    let mut alva = app.signed_in("alva").await;
    invite(&mut alva, "zoe@town.example", "Zoé", "approver").await;
    assert!(
        alva.get("/en/account/erase")
            .await
            .text
            .contains("Nobody else does this")
    );
    let (_, link) = letter(&app, "invitation", "zoe@town.example").await;
    accept(&app, &link).await;
    assert!(
        !alva
            .get("/en/account/erase")
            .await
            .text
            .contains("Nobody else does this")
    );
    assert!(
        erase(&mut bruno, PASSWORD, "yes")
            .await
            .contains("Your account is erased")
    );
    // The coordinator sees that nobody is there.
    let page = app
        .signed_in("camille")
        .await
        .get("/en/staff/contacts?why=nobody")
        .await
        .text;
    assert!(page.contains("Villexemple"));
}
