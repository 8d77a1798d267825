//! Who works for an authority and asks to speak for it: believed on evidence, or by a code that came by post; and what
//! nobody learns or gets that way.

mod limits;
mod post;

use axum::http::StatusCode;

use crate::people::{accept, audit_end, audit_since, letter, newest};
use crate::support::http::{Answer, App, Client, sample_app};

const LIST: &str = "/en/staff/claims";

async fn send(client: &mut Client, change: &[(&'static str, &str)]) -> Answer {
    let mut fields: Vec<(&str, &str)> = vec![
        ("lang", "fr"),
        ("authority", "fr-nantes"),
        ("name", "Léa"),
        ("function", "Chargée de mission"),
        ("email", "lea@nantes.example"),
        ("language", "fr"),
        ("evidence", "Mon nom est sur https://nantes.example/equipe"),
    ];
    for (name, value) in change {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    client.post("/form/ask_for_access", &fields).await
}

/// Sends a claim, confirms its address, and gives the link of its page.
async fn confirmed(app: &App, change: &[(&'static str, &str)]) -> String {
    let mut visitor = app.visitor();
    let answer = send(&mut visitor, change).await;
    assert!(answer.location().ends_with("?sent=yes"), "{}", answer.location());
    let email = change.iter().find(|(name, _)| *name == "email");
    let email = email.map_or("lea@nantes.example", |(_, email)| email);
    let (_, link) = letter(app, "claim-confirm", email).await;
    let answer = visitor
        .post("/form/confirm_claim", &[("lang", "fr"), ("link", &link)])
        .await;
    assert_eq!(answer.location(), format!("/fr/claims/{link}"));
    link
}

async fn newest_claim(app: &App) -> String {
    let id: i64 = sqlx::query_scalar("select max(claim_id) from claim")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    id.to_string()
}

async fn decide(client: &mut Client, claim: &str, step: &str, more: [&str; 3]) -> Answer {
    let [seat, postal, why] = more;
    let fields = [
        ("lang", "en"),
        ("claim", claim),
        ("step", step),
        ("seat", seat),
        ("postal", postal),
        ("why", why),
    ];
    client.post("/form/decide_claim", &fields).await
}

async fn count(app: &App) -> i64 {
    sqlx::query_scalar("select count(*) from claim")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

#[tokio::test]
async fn from_the_public_page_to_the_first_sign_in() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let public = visitor.get("/fr/signatories/fr-nantes").await.text;
    assert!(
        public.contains("href=\"/fr/signatories/fr-nantes/access\""),
        "no way in"
    );
    let form = visitor.get("/fr/signatories/fr-nantes/access").await;
    assert!(form.text.contains("name=\"form[leave_empty]\"") && form.header("cache-control") == "no-store");
    let start = audit_end(&app).await;
    let answer = send(&mut visitor, &[]).await;
    assert_eq!(answer.location(), "/fr/signatories/fr-nantes/access?sent=yes");
    assert!(
        visitor
            .get(answer.location())
            .await
            .text
            .contains("Regardez dans votre boîte")
    );
    let (posted, link) = letter(&app, "claim-confirm", "lea@nantes.example").await;
    assert_eq!(posted.letter.language, "fr");
    let id = newest_claim(&app).await;

    // Nobody sees it before its address is confirmed, and a link alone changes nothing.
    let mut camille = app.signed_in("camille").await;
    let page = format!("{LIST}/{id}");
    assert!(
        visitor
            .get(&format!("/fr/claims/{link}"))
            .await
            .text
            .contains("lea@nantes.example")
    );
    assert_eq!(camille.get(&page).await.status, StatusCode::NOT_FOUND);
    assert!(!camille.get(LIST).await.text.contains("Léa"));
    let early = decide(&mut camille, &id, "accept", ["both", "", "x"]).await;
    assert_eq!(early.status, StatusCode::NOT_FOUND, "decided before it was confirmed");
    let confirm = [("lang", "fr"), ("link", link.as_str())];
    visitor.post("/form/confirm_claim", &confirm).await;
    visitor.post("/form/confirm_claim", &confirm).await;
    let told = visitor.get(&format!("/fr/claims/{link}")).await.text;
    assert!(told.contains("attend une réponse"), "{told}");
    let news: Vec<_> = newest(&app, 10)
        .await
        .into_iter()
        .filter(|one| one.0 == "news")
        .collect();
    let mut news: Vec<_> = news.into_iter().map(|one| one.1).collect();
    news.sort();
    assert_eq!(
        news,
        ["camille@demo.example", "ines@demo.example", "tomas@demo.example"]
    );

    // The coordinator of the country sees it, no other.
    assert!(camille.get(LIST).await.text.contains("Léa"));
    let shown = camille.get(&page).await.text;
    for text in [
        "lea@nantes.example",
        "Chargée de mission",
        "https://nantes.example/equipe",
        "Nobody speaks",
    ] {
        assert!(shown.contains(text), "{text}");
    }
    let mut karin = app.signed_in("karin").await;
    assert_eq!(karin.get(&page).await.status, StatusCode::NOT_FOUND);
    assert!(!karin.get(LIST).await.text.contains("Léa") && karin.get(LIST).await.text.contains("Per"));
    for name in ["karin", "malin", "alva", "bruno", "otto"] {
        let mut other = app.signed_in(name).await;
        let answer = decide(&mut other, &id, "accept", ["both", "", "x"]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }

    // A decision says what and why.
    let vague = decide(&mut camille, &id, "accept", ["", "", "Known"]).await;
    let text = camille.get(vague.location()).await.text;
    assert!(text.contains("Please fill in: What the person is to do") && text.contains("Known"));
    let answer = decide(
        &mut camille,
        &id,
        "accept",
        ["both", "", "Her name stands on their page"],
    )
    .await;
    assert_eq!(answer.location(), format!("{LIST}?saved=decided"));
    assert!(!camille.get(LIST).await.text.contains("Léa"));
    let (posted, token) = letter(&app, "invitation", "lea@nantes.example").await;
    assert!(posted.letter.language == "fr" && posted.letter.plain.contains("Nantes"));
    assert!(
        visitor
            .get(&format!("/fr/claims/{link}"))
            .await
            .text
            .contains("Vous pouvez parler au nom de")
    );
    let mut lea = accept(&app, &token).await;
    let desk = lea.get("/en/desk").await.text;
    assert!(desk.contains("Nantes") && desk.contains("/en/authorities/fr-nantes/people"));

    // A second decision is too late, and its reason is not lost.
    let late = decide(&mut camille, &id, "refuse", ["", "", "On second thoughts"]).await;
    assert!(
        late.location().starts_with(&format!("{page}?kept=")),
        "{}",
        late.location()
    );
    assert!(
        camille
            .get(late.location())
            .await
            .text
            .contains("Decided on 23 November 2026")
    );

    let rows = audit_since(&app, start).await;
    let of = |action: &str| rows.iter().find(|row| row.0 == action).unwrap().clone();
    assert_eq!(
        (of("claim-sent").1.as_str(), of("claim-confirmed").1.as_str()),
        ("system", "system")
    );
    assert_eq!(rows.iter().filter(|row| row.0 == "claim-confirmed").count(), 1);
    let accepted = of("claim-accepted");
    assert_eq!(
        (accepted.1.as_str(), accepted.3.as_str()),
        ("camille@demo.example", "Her name stands on their page")
    );
    assert_eq!(of("role-granted").1, "camille@demo.example");
    let typed = ["Léa", "nantes.example", "Chargée"];
    assert!(
        rows.iter().all(|row| typed.iter().all(|text| !row.2.contains(text))),
        "{rows:?}"
    );
}

#[tokio::test]
async fn who_is_refused_reads_why_and_who_has_an_account_keeps_the_password() {
    let app = sample_app().await;
    let link = confirmed(&app, &[]).await;
    let id = newest_claim(&app).await;
    let mut camille = app.signed_in("camille").await;
    let silent = decide(&mut camille, &id, "refuse", ["", "", " "]).await;
    assert!(
        camille
            .get(silent.location())
            .await
            .text
            .contains("Please fill in: Reason")
    );
    decide(&mut camille, &id, "refuse", ["", "", "Nobody there knows <b>you</b>"]).await;
    let (posted, _) = letter(&app, "claim-refused", "lea@nantes.example").await;
    assert!(posted.letter.plain.contains("Nobody there knows <b>you</b>"));
    assert!(posted.letter.html.contains("&lt;b&gt;you"));
    assert!(
        app.visitor()
            .get(&format!("/fr/claims/{link}"))
            .await
            .text
            .contains("a été refusée")
    );

    confirmed(&app, &[("email", "bruno@demo.example")]).await;
    let id = newest_claim(&app).await;
    decide(&mut camille, &id, "accept", ["editor", "", "Known"]).await;
    letter(&app, "role-granted", "bruno@demo.example").await;
    let mut bruno = app.signed_in("bruno").await;
    assert!(bruno.get("/en/desk").await.text.contains("Nantes"));
    assert_eq!(
        bruno.get("/en/authorities/fr-nantes/people").await.status,
        StatusCode::NOT_FOUND
    );
}
