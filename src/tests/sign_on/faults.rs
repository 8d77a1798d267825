//! What lets nobody in: each with a sentence, never with a fault of ours.

use serde_json::json;

use super::*;

async fn nobody_came_in(app: &App, client: &mut Client, what: &str) {
    assert_eq!(
        client.get("/en/account").await.status,
        StatusCode::SEE_OTHER,
        "{what} lets somebody in"
    );
    assert_eq!(
        number(app, "select count(*) from identity").await,
        1,
        "{what} links an account"
    );
    assert_eq!(
        number(app, "select count(*) from audit where action = 'signed-in'").await,
        1,
        "{what} lets in more than Malin, who linked her account"
    );
}

fn code_in(address: &str) -> String {
    let rest = address.split_once("code=").unwrap().1;
    rest.split('&').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_return_counts_once_in_its_own_browser_within_ten_minutes() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    let late = "was not begun in this browser";
    // Into a browser in which nothing was begun; as login CSRF would do it.
    let mut thief = app.visitor();
    let stolen = issuer.agree(&begin(&mut thief, "").await);
    let mut victim = app.visitor();
    refused(&victim.get(&stolen).await, late);
    nobody_came_in(&app, &mut victim, "a return of another browser").await;
    // Into one in which something else was.
    begin(&mut victim, "").await;
    refused(&victim.get(&stolen).await, "did not confirm who you are");
    refused(&victim.get(&stolen).await, late);
    nobody_came_in(&app, &mut victim, "a wrong state").await;
    // Without a state, without a code, from elsewhere, or after a refusal there.
    for change in ["state=", "code=", "iss="] {
        let back = issuer.agree(&begin(&mut victim, "").await);
        let parts = back.split_once('?').unwrap().1.split('&');
        let kept: Vec<String> = parts
            .map(|part| match part.starts_with(change) {
                true if change == "iss=" => "iss=https://evil.example".to_owned(),
                true => String::new(),
                false => part.to_owned(),
            })
            .collect();
        let answer = victim.get(&format!("/sign-in/sso?{}", kept.join("&"))).await;
        refused(&answer, "did not confirm who you are");
        nobody_came_in(&app, &mut victim, change).await;
    }
    begin(&mut victim, "").await;
    let answer = victim.get("/sign-in/sso?error=access_denied&state=x").await;
    refused(&answer, "did not confirm who you are");

    // Too late.
    let back = issuer.agree(&begin(&mut victim, "").await);
    app.ctx.clock().set(app.ctx.now() + Duration::minutes(10));
    issuer.set_now(&app);
    refused(&victim.get(&back).await, late);
    nobody_came_in(&app, &mut victim, "a late return").await;

    // In time, but once: neither the return nor its code opens anything again.
    let mut malin = app.visitor();
    let asked = begin(&mut malin, "").await;
    let back = issuer.agree(&asked);
    assert_eq!(malin.get(&back).await.location(), "/en/desk");
    malin.post("/form/sign_out", &[("lang", "en")]).await;
    refused(&malin.get(&back).await, late);
    let code = code_in(&back);
    let fresh = issuer.agree(&begin(&mut malin, "").await);
    let other = code_in(&fresh);
    let replayed = fresh.replace(&format!("code={other}&"), &format!("code={code}&"));
    refused(&malin.get(&replayed).await, "did not confirm who you are");
    // A code that was asked for by another browser has another verifier, and names another nonce.
    let mut thief = app.visitor();
    let stolen = issuer.agree(&begin(&mut thief, "").await);
    let code = code_in(&stolen);
    let fresh = issuer.agree(&begin(&mut malin, "").await);
    let other = code_in(&fresh);
    let injected = fresh.replace(&format!("code={other}&"), &format!("code={code}&"));
    refused(&malin.get(&injected).await, "did not confirm who you are");
    assert_eq!(malin.get("/en/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_token_that_is_not_whole_is_not_believed() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    let past = app.ctx.now().timestamp() - 1;
    for (what, wrong, is_forged) in [
        ("a wrong nonce", json!({ "nonce": "another" }), false),
        ("no nonce", json!({ "nonce": null }), false),
        ("a wrong audience", json!({ "aud": "another-service" }), false),
        (
            "one audience more",
            json!({ "aud": ["observatory", "another-service"] }),
            false,
        ),
        ("a wrong issuer", json!({ "iss": "https://login.example" }), false),
        ("an expired token", json!({ "exp": past }), false),
        ("a wrong signature", json!({}), true),
    ] {
        issuer.tell(|told| {
            told.wrong = wrong;
            told.is_forged = is_forged;
        });
        let mut client = app.visitor();
        refused(&go(&issuer, &mut client).await, "did not confirm who you are");
        nobody_came_in(&app, &mut client, what).await;
    }
    issuer.tell(|told| {
        told.wrong = json!({});
        told.is_forged = false;
        told.is_unsigned = true;
    });
    let mut client = app.visitor();
    refused(&go(&issuer, &mut client).await, "did not confirm who you are");
    nobody_came_in(&app, &mut client, "a token without a signature").await;
    issuer.tell(|told| told.is_unsigned = false);
    assert_eq!(go(&issuer, &mut app.visitor()).await.location(), "/en/desk");
}

#[tokio::test]
async fn nothing_tells_whether_there_is_an_account() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    let suspend = async |email: &str| {
        let mut tx = app.ctx.write().await.unwrap();
        sqlx::query("update account set suspended_at = '2026-11-23T09:00:00+00:00' where email = ?")
            .bind(email)
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
    };
    suspend("bruno@demo.example").await;
    let mut pages = Vec::new();
    // Of nobody; of somebody who is suspended; of somebody whose account is not linked.
    for email in ["nobody@else.example", "bruno@demo.example", "tomas@demo.example"] {
        issuer.knows(email, email);
        let mut client = app.visitor();
        let answer = go(&issuer, &mut client).await;
        refused(&answer, "no account here is linked");
        pages.push(answer.text);
        nobody_came_in(&app, &mut client, email).await;
    }
    // Whose account is linked and suspended later learns no more.
    issuer.knows("subject-of-malin", "malin@demo.example");
    suspend("malin@demo.example").await;
    let mut client = app.visitor();
    let answer = go(&issuer, &mut client).await;
    refused(&answer, "no account here is linked");
    pages.push(answer.text);
    nobody_came_in(&app, &mut client, "a suspended account").await;
    assert!(
        pages.windows(2).all(|two| two[0] == two[1]),
        "the page tells whether there is an account"
    );
}

#[tokio::test]
async fn an_erased_account_is_opened_by_nobody() {
    let issuer = Issuer::start().await;
    let app = linked(&issuer).await;
    let mut malin = app.signed_in("malin").await;
    let erase = [("lang", "en"), ("erase_password", PASSWORD), ("agreed", "yes")];
    let answer = malin.post("/form/erase_account", &erase).await;
    assert_eq!(answer.location(), "/en/account/erased");
    assert_eq!(number(&app, "select count(*) from identity").await, 0);
    let mut client = app.visitor();
    refused(&go(&issuer, &mut client).await, "no account here is linked");
    assert_eq!(client.get("/en/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn an_issuer_that_does_not_answer_is_said_to() {
    let issuer = Issuer::start().await;
    let app = issuer.app().await;
    let said = "EU Login does not answer just now";
    issuer.stop(true);
    let mut malin = app.visitor();
    let address = begin(&mut malin, "/en/account").await;
    assert!(address.starts_with("/en/sign-in?kept="), "{address}");
    let page = malin.get(&address).await;
    refused(&page, said);
    assert!(page.text.contains("value=\"/en/account\""), "where to go is forgotten");
    // What failed is not kept: once it answers again, all is well.
    issuer.stop(false);
    link(&issuer, &mut app.signed_in("malin").await, PASSWORD).await;
    let back = issuer.agree(&begin(&mut malin, "").await);
    issuer.stop(true);
    let answer = malin.get(&back).await;
    assert_eq!(answer.status, StatusCode::OK);
    nobody_came_in(&app, &mut malin, "an issuer that is down").await;
    issuer.stop(false);
    assert_eq!(go(&issuer, &mut malin).await.location(), "/en/desk");

    // Nothing listens there at all.
    let app = crate::support::http::build(true, |config| {
        config.oidc_issuer = "http://127.0.0.1:9".to_owned();
        config.oidc_client_id = "observatory".to_owned();
        config.oidc_name = "EU Login".to_owned();
    })
    .await;
    let mut malin = app.visitor();
    let address = begin(&mut malin, "").await;
    refused(&malin.get(&address).await, said);
}
