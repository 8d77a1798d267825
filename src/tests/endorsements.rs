//! A signatory of the text of 2006 takes on the nine articles of 2022: declared by its approver, confirmed by another, told
//! with decision and date, and counted.

use axum::http::StatusCode;

use crate::documents::{ids, pdf};
use crate::joining::post_file;
use crate::people::{audit_end, audit_since, letter, newest};
use crate::support::http::{Answer, App, Client, sample_app};

const LIST: &str = "/en/staff/endorsements";

async fn ask(client: &mut Client, slug: &str, change: &[(&str, &str)], file: bool) -> Answer {
    let mut fields = vec![
        ("lang", "en"),
        ("authority", slug),
        ("decision", "Council, 2 March 2026, § 9"),
        ("decided_on", "2026-03-02"),
        ("source", ""),
        ("declared", "yes"),
    ];
    for (name, value) in change {
        fields.iter_mut().find(|(known, _)| known == name).unwrap().1 = value;
    }
    let content = pdf("decision");
    post_file(
        client,
        "/form/ask_for_endorsement",
        &fields,
        file.then_some(&content[..]),
    )
    .await
}

async fn decide(client: &mut Client, id: &str, step: &str, why: &str) -> Answer {
    let fields = [("lang", "en"), ("endorsement", id), ("step", step), ("why", why)];
    client.post("/form/decide_endorsement", &fields).await
}

/// Whether Exempelstad is counted among those that took on the new articles.
async fn is_extended(app: &App) -> bool {
    let page = app.visitor().get("/en/charter-in-figures").await.text;
    page.split("id=\"extended\"")
        .nth(1)
        .unwrap()
        .contains("/en/signatories/se-exempelstad\"")
}

#[tokio::test]
async fn an_endorsement_becomes_a_commitment_of_its_own() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    assert!(!is_extended(&app).await);
    // The sample's own declaration of Exempelstad is refused first.
    let mut karin = app.signed_in("karin").await;
    decide(&mut karin, "1", "refuse", "The file is empty.").await;
    let (refused, _) = letter(&app, "endorsement-refused", "alva@demo.example").await;
    assert!(refused.letter.plain.contains("The file is empty."));
    insta::assert_snapshot!(
        "endorsement-refused.en",
        format!("{}\n\n{}\n", refused.letter.subject, refused.letter.plain)
    );

    let mut alva = app.signed_in("alva").await;
    assert!(
        alva.get("/en/desk")
            .await
            .text
            .contains("/en/authorities/se-exempelstad/endorsement")
    );
    let page = alva.get("/en/authorities/se-exempelstad/endorsement").await.text;
    assert!(page.contains("in the name of Exempelstad") && page.contains("Kommunfullmäktige § 88"));
    let wrong = [("decided_on", "2022-12-05"), ("declared", "")];
    let answer = ask(&mut alva, "se-exempelstad", &wrong, false).await;
    let again = alva.get(answer.location()).await.text;
    for told in [
        "exists since 6 December 2022",
        "Please fill in: Declaration",
        "choose the file",
        "Council, 2 March 2026, § 9",
    ] {
        assert!(again.contains(told), "{told}");
    }
    let start = audit_end(&app).await;
    let answer = ask(&mut alva, "se-exempelstad", &[], true).await;
    assert_eq!(
        answer.location(),
        "/en/authorities/se-exempelstad/endorsement?saved=asked"
    );
    assert!(alva.get(answer.location()).await.text.contains("waits for an answer"));
    let twice = ask(&mut alva, "se-exempelstad", &[], true).await;
    assert!(alva.get(twice.location()).await.text.contains("was declared already"));
    let mut told: Vec<_> = newest(&app, 3).await.into_iter().map(|one| one.1).collect();
    told.sort();
    assert_eq!(told, ["ines@demo.example", "karin@demo.example", "tomas@demo.example"]);

    // Nobody else declares it, sees it or decides it, and nothing is public.
    let id = "3"; // two are of the sample
    for name in ["malin", "bruno", "karin", "camille"] {
        let mut other = app.signed_in(name).await;
        let answer = ask(&mut other, "se-exempelstad", &[], true).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name} declared it");
        if name != "karin" {
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
    }
    let public = visitor.get("/en/signatories/se-exempelstad").await.text;
    assert!(!public.contains("2 March 2026") && !is_extended(&app).await);
    let shown = karin.get(&format!("{LIST}/{id}")).await.text;
    let file = ids(&app)
        .await
        .iter()
        .filter(|(id, _)| shown.contains(&format!("/documents/{id}\"")))
        .count();
    assert!(file == 1 && shown.contains("2 March 2026") && karin.get(LIST).await.text.contains("§ 9"));
    assert!(
        !app.signed_in("camille")
            .await
            .get(LIST)
            .await
            .text
            .contains("Exempelstad")
    );
    let silent = decide(&mut karin, id, "confirm", "").await;
    assert!(
        karin
            .get(silent.location())
            .await
            .text
            .contains("Please fill in: Reason")
    );

    let done = decide(&mut karin, id, "confirm", "The minutes name the articles").await;
    assert_eq!(done.location(), format!("{LIST}?saved=decided"));
    let public = visitor.get("/en/signatories/se-exempelstad").await.text;
    for told in ["2 March 2026", "23 November 2026", "Council, 2 March 2026, § 9"] {
        assert!(public.contains(told), "{told}");
    }
    assert!(is_extended(&app).await);
    let data = visitor.get("/en/signatories/se-exempelstad.json").await.text;
    assert!(data.contains("extension") && !data.contains("alva@"), "{data}");
    let rows = audit_since(&app, start).await;
    let acts: Vec<_> = rows
        .iter()
        .filter(|row| row.0 != "signed-in")
        .map(|row| (row.0.as_str(), row.3.as_str()))
        .collect();
    let why = "The minutes name the articles";
    assert_eq!(
        acts,
        [
            ("endorsement-asked", ""),
            ("commitment-added", why),
            ("endorsement-confirmed", why)
        ]
    );
    let (told, _) = letter(&app, "endorsement-confirmed", "alva@demo.example").await;
    insta::assert_snapshot!(
        "endorsement-confirmed.en",
        format!("{}\n\n{}\n", told.letter.subject, told.letter.plain)
    );
    // Once: there is nothing left to take on.
    let again = ask(&mut alva, "se-exempelstad", &[], true).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert!(
        alva.get("/en/authorities/se-exempelstad/endorsement")
            .await
            .text
            .contains("nothing to take on")
    );
    let late = decide(&mut karin, id, "refuse", "On second thoughts").await;
    assert!(late.location().contains("?kept="));
}

#[tokio::test]
async fn nobody_confirms_their_own_declaration() {
    use observatory::domain::account::Role;
    use observatory::server::actions::accounts::{self, Invitation};
    use observatory::server::db::audit::Actor;
    let app = sample_app().await;
    let invitation = Invitation {
        email: "bruno@demo.example",
        name: "Bruno",
        language: "fr",
        role: Role::Coordinator {
            country: "FR".to_owned(),
        },
        by_mail: false,
        why: "",
    };
    accounts::invite(&app.ctx, Actor::OPERATOR, &invitation).await.unwrap();
    let mut bruno = app.signed_in("bruno").await;
    // The second of the sample is Bruno's own.
    let answer = decide(&mut bruno, "2", "confirm", "I know it").await;
    let page = bruno.get(answer.location()).await.text;
    assert!(page.contains("You declared this yourself") && page.contains("I know it"));
}

#[tokio::test]
async fn letters_are_in_the_language_of_whoever_certifies() {
    let app = sample_app().await;
    let mut camille = app.signed_in("camille").await;
    decide(&mut camille, "2", "refuse", "Le fichier est vide.").await;
    let mut bruno = app.signed_in("bruno").await;
    ask(&mut bruno, "fr-villexemple", &[], true).await;
    decide(&mut camille, "3", "confirm", "Vu").await;
    for kind in ["endorsement-refused", "endorsement-confirmed"] {
        let (told, _) = letter(&app, kind, "bruno@demo.example").await;
        let text = format!("{}\n\n{}\n", told.letter.subject, told.letter.plain);
        insta::assert_snapshot!(format!("{kind}.fr"), text);
    }
    for address in ["ines@demo.example", "camille@demo.example"] {
        let (news, _) = letter(&app, "news", address).await;
        let text = format!("{}\n\n{}\n", news.letter.subject, news.letter.plain);
        insta::assert_snapshot!(format!("endorsement-waits.{}", news.letter.language), text);
    }
}
