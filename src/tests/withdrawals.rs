//! An authority undoes a commitment: asked for by its approver, decided by another, told with decision and date.

use axum::http::StatusCode;
use observatory::domain::account::Role;
use observatory::server::actions::accounts::{self, Invitation};
use observatory::server::db::audit::Actor;
use observatory::server::register::import::import_embedded;

use crate::people::{accept, audit_end, audit_since, letter, newest};
use crate::support::http::{Answer, App, Client, sample_app};

const LIST: &str = "/en/staff/withdrawals";

/// The key of the first commitment that the form offers.
async fn commitment(client: &mut Client, slug: &str) -> String {
    let page = client.get(&format!("/en/authorities/{slug}/withdrawal")).await.text;
    let rest = page.split("name=\"form[commitment]\" value=\"").nth(1).unwrap();
    rest.split('"').next().unwrap().to_owned()
}

async fn ask(client: &mut Client, slug: &str, commitment: &str, change: &[(&'static str, &'static str)]) -> Answer {
    let mut fields = vec![
        ("lang", "en"),
        ("authority", slug),
        ("commitment", commitment),
        ("decision", "Conseil municipal du 14 janvier 2026, point 12"),
        ("decided_on", "2026-01-14"),
        ("source", "https://lille.example/pv"),
        ("reason", "We have no staff for it."),
    ];
    for (name, value) in change {
        fields.iter_mut().find(|(known, _)| known == name).unwrap().1 = value;
    }
    client.post("/form/ask_for_withdrawal", &fields).await
}

async fn decide(client: &mut Client, id: &str, step: &str, why: &str) -> Answer {
    let fields = [("lang", "en"), ("withdrawal", id), ("step", step), ("why", why)];
    client.post("/form/decide_withdrawal", &fields).await
}

/// An approver of a real authority.
async fn approver(app: &App, slug: &str, email: &str) -> Client {
    let authority = app.ctx.register().await.unwrap().authority(slug).unwrap().id;
    let invitation = Invitation {
        email,
        name: "Ana",
        language: "en",
        role: Role::Approver { authority },
        by_mail: true,
        why: "",
    };
    accounts::invite(&app.ctx, Actor::OPERATOR, &invitation).await.unwrap();
    let (_, token) = letter(app, "invitation", email).await;
    accept(app, &token).await
}

#[tokio::test]
async fn an_authority_withdraws_and_the_register_tells_decision_and_date() {
    let app = sample_app().await;
    let mut bruno = approver(&app, "fr-lille", "bea@lille.example").await;
    let key = commitment(&mut bruno, "fr-lille").await;
    let before = app.ctx.register().await.unwrap();
    let (publication, signatories) = (before.publication, before.signatories().count());
    let wrong = [
        ("decision", ""),
        ("decided_on", "14 January"),
        ("source", "javascript:alert(1)"),
    ];
    let answer = ask(&mut bruno, "fr-lille", &key, &wrong).await;
    let page = bruno.get(answer.location()).await.text;
    for told in [
        "Please fill in: The decision",
        "such as 2026-01-14",
        "begins with https://",
        "We have no staff for it.",
    ] {
        assert!(page.contains(told), "{told}");
    }
    let start = audit_end(&app).await;
    let answer = ask(&mut bruno, "fr-lille", &key, &[]).await;
    assert_eq!(answer.location(), "/en/authorities/fr-lille/withdrawal?saved=asked");
    assert!(bruno.get(answer.location()).await.text.contains("waits for an answer"));
    let twice = ask(&mut bruno, "fr-lille", &key, &[]).await;
    assert!(bruno.get(twice.location()).await.text.contains("was asked for already"));
    let mut told: Vec<_> = newest(&app, 3).await;
    told.sort();
    assert!(told.iter().all(|one| one.0 == "news") && told[0].1 == "camille@demo.example");

    // Nothing is public yet, and nobody else sees or decides it.
    let mut visitor = app.visitor();
    let public = visitor.get("/en/signatories/fr-lille").await.text;
    assert!(!public.contains("point 12") && !public.contains("Withdrawal"));
    let id = "3"; // two are of the sample
    for name in ["karin", "alva", "malin", "bruno"] {
        let mut other = app.signed_in(name).await;
        assert_eq!(
            other.get(&format!("{LIST}/{id}")).await.status,
            StatusCode::NOT_FOUND,
            "{name}"
        );
        assert_eq!(
            decide(&mut other, id, "confirm", "x").await.status,
            StatusCode::NOT_FOUND,
            "{name}"
        );
    }
    let mut camille = app.signed_in("camille").await;
    let list = camille.get(LIST).await.text;
    assert!(list.contains("Lille") && !list.contains("Exempelstad"));
    let page = camille.get(&format!("{LIST}/{id}")).await.text;
    assert!(page.contains("We have no staff for it.") && page.contains("14 January 2026"));
    let silent = decide(&mut camille, id, "confirm", "").await;
    assert!(
        camille
            .get(silent.location())
            .await
            .text
            .contains("Please fill in: Reason")
    );
    let done = decide(&mut camille, id, "confirm", "I have read the minutes").await;
    assert_eq!(done.location(), format!("{LIST}?saved=decided"));

    // The register tells it, and what was told before stays as it was.
    let public = visitor.get("/en/signatories/fr-lille").await.text;
    for text in [
        "point 12",
        "14 January 2026",
        "lille.example",
        "obs-status--withdrawn",
        "September 2009",
    ] {
        assert!(public.contains(text), "{text}");
    }
    assert!(!public.contains("We have no staff"), "the reason is public");
    let after = app.ctx.register().await.unwrap();
    assert_eq!(after.publication, publication + 1);
    assert_eq!(after.signatories().count(), signatories - 1);
    let past = format!("/en/signatories/fr-lille?publication={publication}");
    let past = visitor.get(&past).await.text;
    assert!(past.contains("obs-status--signed") && !past.contains("point 12"));
    let changes = visitor.get("/en/changes").await.text;
    let newest = changes.split("<tbody>").nth(1).unwrap().split("</tr>").next().unwrap();
    assert!(newest.contains("Lille: a commitment was changed"), "{newest}");
    let json = visitor.get("/api/v1/signatories/fr-lille").await.text;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let commitment = &json["signatory"]["commitments"][0];
    assert_eq!(commitment["status"], "withdrawn", "{json}");
    let acts = commitment["acts"].as_array().unwrap();
    assert_eq!(acts.last().unwrap()["kind"], "withdrawal", "{json}");

    letter(&app, "withdrawal-confirmed", "bea@lille.example").await;
    let late = decide(&mut camille, id, "refuse", "On second thoughts").await;
    assert!(late.location().contains("?kept="), "{}", late.location());
    let nothing = bruno.get("/en/authorities/fr-lille/withdrawal").await.text;
    assert!(nothing.contains("no commitment that could be withdrawn") && !nothing.contains("/form/ask_for_withdrawal"));
    let asked = nothing.split("<li>").find(|item| item.contains("point 12")).unwrap();
    let asked = asked.split("</li>").next().unwrap();
    assert!(asked.contains("confirmed") && !asked.contains("waits"), "{asked}");
    assert_eq!(
        ask(&mut bruno, "fr-lille", &key, &[]).await.status,
        StatusCode::NOT_FOUND
    );
    let rows = audit_since(&app, start).await;
    let told: Vec<_> = rows
        .iter()
        .map(|row| (row.0.as_str(), row.1.as_str(), row.3.as_str()))
        .collect();
    let told: Vec<_> = told.into_iter().filter(|row| row.0 != "signed-in").collect();
    assert_eq!(
        told,
        [
            ("withdrawal-asked", "bea@lille.example", ""),
            (
                "commitment-withdrawn",
                "camille@demo.example",
                "I have read the minutes"
            ),
        ]
    );
}

#[tokio::test]
async fn what_is_refused_leaves_the_register_as_it_was() {
    let app = sample_app().await;
    let mut bruno = approver(&app, "fr-lille", "bea@lille.example").await;
    let key = commitment(&mut bruno, "fr-lille").await;
    ask(&mut bruno, "fr-lille", &key, &[("source", "")]).await;
    let before = app.ctx.register().await.unwrap().publication;
    let mut ines = app.signed_in("ines").await;
    decide(&mut ines, "3", "refuse", "The council has not decided").await;
    assert_eq!(app.ctx.register().await.unwrap().publication, before);
    let (told, _) = letter(&app, "withdrawal-refused", "bea@lille.example").await;
    assert!(told.letter.plain.contains("The council has not decided"));
    // It can be asked for anew; without an address the decision itself is the source.
    ask(&mut bruno, "fr-lille", &key, &[("source", "")]).await;
    decide(&mut ines, "4", "confirm", "Seen").await;
    let public = app.visitor().get("/fr/signatories/fr-lille").await.text;
    assert!(
        public.contains("Retrait") && public.matches("point 12").count() == 2,
        "{public}"
    );
}

#[tokio::test]
async fn nobody_withdraws_for_another_or_decides_alone() {
    let app = sample_app().await;
    let mut bruno = approver(&app, "fr-lille", "bea@lille.example").await;
    let mut alva = app.signed_in("alva").await;
    let theirs = commitment(&mut alva, "se-exempelstad").await;
    let answer = ask(&mut bruno, "fr-lille", &theirs, &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "another authority's commitment");
    for (name, slug) in [
        ("bruno", "se-exempelstad"),
        ("malin", "se-exempelstad"),
        ("karin", "se-exempelstad"),
    ] {
        let mut other = app.signed_in(name).await;
        let page = other.get(&format!("/en/authorities/{slug}/withdrawal")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{name}");
        assert_eq!(
            ask(&mut other, slug, &theirs, &[]).await.status,
            StatusCode::NOT_FOUND,
            "{name}"
        );
    }
    // Karin coordinates Sweden; made an approver too, she cannot say yes to herself.
    let authority = app.ctx.register().await.unwrap().authority("se-umea").unwrap().id;
    let invitation = Invitation {
        email: "karin@demo.example",
        name: "Karin",
        language: "en",
        role: Role::Approver { authority },
        by_mail: true,
        why: "",
    };
    accounts::invite(&app.ctx, Actor::OPERATOR, &invitation).await.unwrap();
    let mut karin = app.signed_in("karin").await;
    let key = commitment(&mut karin, "se-umea").await;
    ask(&mut karin, "se-umea", &key, &[]).await;
    let own = decide(&mut karin, "3", "confirm", "I know").await;
    assert!(
        karin
            .get(own.location())
            .await
            .text
            .contains("You asked for this yourself")
    );
    let public = app.visitor().get("/en/signatories/se-umea").await.text;
    assert!(!public.contains("point 12"));
}

#[tokio::test]
async fn a_later_list_does_not_undo_a_withdrawal() {
    let app = sample_app().await;
    let mut ana = approver(&app, "pl-poznan", "ana@poznan.example").await;
    let key = commitment(&mut ana, "pl-poznan").await;
    ask(&mut ana, "pl-poznan", &key, &[]).await;
    let mut tomas = app.signed_in("tomas").await;
    let done = decide(&mut tomas, "3", "confirm", "Seen").await;
    assert_eq!(done.location(), format!("{LIST}?saved=decided"));
    let standing = |app: &App| {
        let ctx = app.ctx.clone();
        async move {
            let register = ctx.register().await.unwrap();
            register.authority("pl-poznan").unwrap().is_signatory()
        }
    };
    assert!(!standing(&app).await);
    import_embedded(&app.ctx).await.unwrap();
    assert!(!standing(&app).await, "the list has brought it back");
}

#[tokio::test]
async fn whoever_is_suspended_is_not_told_what_was_decided() {
    let app = sample_app().await;
    let mut bea = approver(&app, "fr-lille", "bea@lille.example").await;
    approver(&app, "fr-lille", "max@lille.example").await;
    let key = commitment(&mut bea, "fr-lille").await;
    ask(&mut bea, "fr-lille", &key, &[]).await;
    let mut conn = app.ctx.write().await.unwrap();
    sqlx::query("update account set suspended_at = ? where email = 'max@lille.example'")
        .bind(app.ctx.now())
        .execute(&mut *conn)
        .await
        .unwrap();
    conn.commit().await.unwrap();
    let mut camille = app.signed_in("camille").await;
    let done = decide(&mut camille, "3", "refuse", "It has staff").await;
    assert_eq!(done.location(), format!("{LIST}?saved=decided"));
    let told: Vec<_> = newest(&app, 5)
        .await
        .into_iter()
        .filter(|one| one.0 == "withdrawal-refused")
        .collect();
    let readers: Vec<&str> = told.iter().map(|one| one.1.as_str()).collect();
    assert_eq!(readers, ["bea@lille.example"]);
}
