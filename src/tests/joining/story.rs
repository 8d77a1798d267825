//! The whole story: applied for, asked, answered, checked, registered, and the first sign-in of the contact.

use axum::http::StatusCode;
use observatory::server::http::routes::{Access, table};

use super::*;
use crate::people::{accept, audit_end, audit_since, letter, newest};
use crate::support::http::sample_app;

/// What is said of people, and what is written about the application: never public.
const PRIVATE: [&str; 6] = [
    "Secret",
    "Jeansson",
    EMAIL,
    "Which paragraph",
    "Paragraph seven",
    "Beslut 7",
];

/// Nothing of it stands on a public page or in a public file.
async fn nothing_leaks(app: &App, words: &[&str]) {
    let mut visitor = app.visitor();
    let routes = table();
    let public = routes
        .iter()
        .filter(|route| route.access == Access::Anyone && route.method == Method::GET);
    let files = [
        "/en/signatories.csv",
        "/en/signatories.json",
        "/en/countries/SE.csv",
        "/en/signatories/se-tingsryd-kommun.json",
    ];
    let examples = public.flat_map(|route| [Some(route.example), route.file]).flatten();
    for address in examples.chain(files) {
        let text = visitor.get(address).await.text;
        for word in words {
            assert!(!text.contains(word), "{address} shows {word}");
        }
    }
}

#[tokio::test]
async fn from_the_form_to_the_register_and_the_first_sign_in() {
    let app = sample_app().await;
    let start = audit_end(&app).await;
    let link = confirmed(&app, &[]).await;
    let id = newest_application(&app).await;
    let (page, own) = (format!("{LIST}/{id}"), format!("/en/joining/{link}"));
    let mut visitor = app.visitor();
    nothing_leaks(&app, &["Tingsryds kommun"]).await;

    // Only the coordinator of the country sees it, and those of the observatory.
    let mut karin = app.signed_in("karin").await;
    assert!(karin.get(LIST).await.text.contains("Tingsryds kommun"));
    for name in ["camille", "malin", "alva", "bruno"] {
        let mut other = app.signed_in(name).await;
        assert_eq!(other.get(&page).await.status, StatusCode::NOT_FOUND, "{name}");
        assert!(!other.get(LIST).await.text.contains("Tingsryds"), "{name}");
        let answer = decide(&mut other, &id, "check", "x").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
        assert_eq!(
            register(&mut other, &id, &[]).await.status,
            StatusCode::NOT_FOUND,
            "{name}"
        );
    }
    let shown = karin.get(&page).await.text;
    for told in [
        EMAIL,
        "Mikael Jeansson, Chair of the board",
        "Kommunfullmäktige § 7",
        "28 September 2026",
        "Beslut 7.pdf",
    ] {
        assert!(shown.contains(told), "{told}");
    }
    let file = shown
        .split("href=\"/documents/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let file = format!("/documents/{file}");
    for (name, status) in [
        ("karin", StatusCode::OK),
        ("ines", StatusCode::OK),
        ("otto", StatusCode::OK),
        ("camille", StatusCode::NOT_FOUND),
        ("malin", StatusCode::NOT_FOUND),
    ] {
        assert_eq!(app.signed_in(name).await.get(&file).await.status, status, "{name}");
    }
    assert_eq!(visitor.get(&file).await.status, StatusCode::UNAUTHORIZED);

    // A question goes out with a new link; what is answered is read where it was asked.
    let silent = decide(&mut karin, &id, "ask", "").await;
    assert!(
        karin
            .get(silent.location())
            .await
            .text
            .contains("Please fill in: Reason or question")
    );
    decide(&mut karin, &id, "ask", "Which paragraph of the minutes?").await;
    let (asked, newer) = letter(&app, "joining-asked", EMAIL).await;
    assert!(asked.letter.plain.contains("Which paragraph of the minutes?") && newer != link);
    let told = visitor.get(&own).await.text;
    assert!(
        told.contains("Which paragraph of the minutes?") && !told.contains("Karin"),
        "{told}"
    );
    let answer = [("lang", "en"), ("link", link.as_str()), ("answer", "")];
    let empty = post_file(&mut visitor, "/form/answer_application", &answer, Some(&pdf("better"))).await;
    let again = visitor.get(empty.location()).await.text;
    assert!(again.contains("Please fill in: Your answer") && again.contains("We have received Beslut 7.pdf"));
    let kept = again
        .split("form[document_kept]\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let answer = [
        ("lang", "en"),
        ("link", &newer),
        ("answer", "Paragraph seven."),
        ("document_kept", &kept),
    ];
    let answered = post_file(&mut visitor, "/form/answer_application", &answer, None).await;
    assert_eq!(answered.location(), format!("/en/joining/{newer}"));
    // A second answer is too late, and not lost.
    let late = post_file(&mut visitor, "/form/answer_application", &answer, None).await;
    let late = visitor.get(late.location()).await.text;
    assert!(late.contains("your answer was not sent") && late.matches("Paragraph seven.").count() == 2);
    let shown = karin.get(&page).await.text;
    assert!(
        shown.contains("Paragraph seven.") && !shown.contains(&file),
        "the better file took its place"
    );

    // Nobody registers what was not checked; then the observatory does.
    let mut ines = app.signed_in("ines").await;
    let early = register(&mut ines, &id, &[]).await;
    assert!(early.location().contains("?kept="), "{}", early.location());
    assert_eq!(register(&mut karin, &id, &[]).await.status, StatusCode::NOT_FOUND);
    decide(&mut karin, &id, "check", "The minutes show it").await;
    let (checked, _) = letter(&app, "joining-checked", EMAIL).await;
    assert!(checked.letter.plain.contains("Tingsryds kommun") && !checked.letter.plain.contains("minutes"));
    assert!(
        visitor
            .get(&own)
            .await
            .text
            .contains("The observatory registers it next")
    );
    assert_eq!(
        decide(&mut karin, &id, "check", "Again").await.status,
        StatusCode::SEE_OTHER
    );
    nothing_leaks(&app, &["Tingsryds kommun"]).await;
    let form = ines.get(&format!("{page}/registration")).await.text;
    assert!(form.contains("value=\"2026-10-15\"") && form.contains("value=\"https://tingsryd.example\""));
    let vague = register(
        &mut ines,
        &id,
        &[("why", ""), ("signed_on", "2026-09-27"), ("source", "javascript://x")],
    )
    .await;
    let again = ines.get(vague.location()).await.text;
    for told in [
        "Please fill in: Reason",
        "Nobody signs before it was decided",
        "begins with https://",
    ] {
        assert!(again.contains(told), "{told}");
    }
    let done = register(&mut ines, &id, &[]).await;
    assert_eq!(done.location(), "/en/signatories/se-tingsryds-kommun", "{}", done.text);

    // It is public at once, with decision and signature, and nothing of the people.
    let public = visitor.get(done.location()).await.text;
    for told in [
        "Tingsryds kommun",
        "28 September 2026",
        "15 October 2026",
        "Kommunfullmäktige § 7",
        "https://tingsryd.example/protokoll",
    ] {
        assert!(public.contains(told), "{told}");
    }
    nothing_leaks(&app, &PRIVATE).await;
    let told = visitor.get(&own).await.text;
    assert!(
        told.contains("is in the register of signatories")
            && told.contains("href=\"/en/signatories/se-tingsryds-kommun\"")
    );
    let letters: Vec<_> = newest(&app, 3)
        .await
        .into_iter()
        .filter(|one| one.1 == EMAIL)
        .map(|one| one.0)
        .collect();
    assert_eq!(letters, ["invitation", "contact-named", "joining-registered"]);

    // One row for each change, with who and why, by the actions of staff.
    let rows = audit_since(&app, start).await;
    let by: Vec<_> = rows.iter().map(|row| (row.0.as_str(), row.1.as_str())).collect();
    let (k, i) = ("karin@demo.example", "ines@demo.example");
    let signed = |row: &&(&str, &str)| !["signed-in", "signed-out"].contains(&row.0);
    let by: Vec<_> = by.iter().filter(signed).copied().collect();
    assert_eq!(
        by,
        [
            ("application-sent", "system"),
            ("application-confirmed", "system"),
            ("application-asked", k),
            ("application-answered", "system"),
            ("application-checked", k),
            ("authority-added", i),
            ("commitment-added", i),
            ("application-registered", i),
            ("contact-changed", i),
            ("account-added", i),
            ("role-granted", i),
            ("password-link-made", i),
        ]
    );
    for row in rows.iter().filter(|row| row.1 == i && row.0 != "signed-in") {
        assert_eq!(row.3, "Decision and signature seen", "{row:?}");
    }
    for private in ["Secret", EMAIL, "Jeansson", "Paragraph seven"] {
        assert!(
            rows.iter().all(|row| !row.2.contains(private)),
            "{private} stands in the audit"
        );
    }
    // Twice is a conflict; nothing is there twice.
    let twice = register(&mut ines, &id, &[]).await;
    assert!(twice.location().contains("?kept="));

    // Whoever was named as contact certifies for it.
    let (invitation, token) = letter(&app, "invitation", EMAIL).await;
    assert!(invitation.letter.plain.contains("Tingsryds kommun"));
    let mut ake = accept(&app, &token).await;
    let people = ake.get("/en/authorities/se-tingsryds-kommun/people").await;
    assert_eq!(people.status, StatusCode::OK);
    let contacts = ake.get("/en/authorities/se-tingsryds-kommun/contacts").await.text;
    assert!(contacts.contains("Åke Secret") && contacts.contains(EMAIL));
    // A second application is told so.
    let again = apply(&mut visitor, &[]).await;
    assert!(
        visitor
            .get(again.location())
            .await
            .text
            .contains("has signed the Charter already")
    );
}
