//! Refusals, what the register has learned meanwhile, sessions that end, and the letters' words.

use chrono::Duration;
use observatory::domain::joining::{KEPT_FOR, UNANSWERED_FOR};
use observatory::server::actions::kept;
use observatory::server::actions::samples::PASSWORD;
use observatory::server::documents::tidy;

use super::*;
use crate::documents::ids;
use crate::people::{audit_end, audit_since, later, letter};
use crate::support::http::sample_app;

#[tokio::test]
async fn a_refusal_says_why_and_hostile_words_stay_words() {
    let app = sample_app().await;
    let hostile = "Kommun <script>alert(1)</script>\r\nBcc: evil@demo.example =cmd|' /C calc'!A0";
    let link = confirmed(
        &app,
        &[
            ("name", hostile),
            ("decision", "<img src=x onerror=alert(1)>"),
            ("lang", "fr"),
        ],
    )
    .await;
    let id = newest_application(&app).await;
    let mut karin = app.signed_in("karin").await;
    let mut visitor = app.visitor();
    for (client, address) in [
        (&mut karin, LIST.to_owned()),
        (&mut visitor, format!("/fr/joining/{link}")),
    ] {
        let page = client.get(&address).await.text;
        assert!(page.contains("Kommun &lt;script&gt;alert(1)"), "{address}");
        assert!(
            !page.contains("<script>alert") && !page.contains("<img src=x"),
            "{address}"
        );
    }
    let page = karin.get(&format!("{LIST}/{id}")).await.text;
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;") && !page.contains("<img src=x"));
    for (name, address) in [("karin", "karin@demo.example"), ("ines", "ines@demo.example")] {
        let (news, _) = letter(&app, "news", address).await;
        assert!(
            !news.letter.subject.contains(['\r', '\n']) && !news.letter.html.contains("<script>"),
            "{name}"
        );
    }
    let start = audit_end(&app).await;
    let refused = decide(&mut karin, &id, "refuse", "This is no authority <b>of Sweden</b>.").await;
    assert_eq!(refused.location(), format!("{LIST}?saved=decided"));
    let (told, _) = letter(&app, "joining-refused", EMAIL).await;
    assert_eq!(told.letter.language, "en", "the language that was chosen");
    assert!(told.letter.plain.contains("no authority <b>of Sweden</b>") && told.letter.html.contains("&lt;b&gt;of"));
    let page = visitor.get(&format!("/en/joining/{link}")).await.text;
    assert!(page.contains("Your application was refused") && page.contains("&lt;b&gt;of Sweden"));
    let rows = audit_since(&app, start).await;
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (rows[0].0.as_str(), rows[0].3.as_str()),
        ("application-refused", "This is no authority <b>of Sweden</b>.")
    );
    // Nothing happens to it any more, and a late reason is not lost.
    let late = decide(&mut karin, &id, "ask", "Or is it one?").await;
    assert!(karin.get(late.location()).await.text.contains("Or is it one?"));
    let fields = [("lang", "en"), ("link", link.as_str())];
    visitor.post("/form/withdraw_application", &fields).await;
    assert_eq!(audit_since(&app, start).await.len(), 1);
    // It stands among those that came to their end, for a year; then people, words and file are gone.
    let list = karin.get(LIST).await.text;
    let (under_way, finished) = list.split_once("id=\"finished\"").unwrap();
    assert!(!under_way.contains("alert(1)") && finished.contains("&lt;script&gt;alert(1)"));
    let files = ids(&app).await.len();
    later(&app, KEPT_FOR + Duration::minutes(1));
    kept::tidy(&app.ctx).await.unwrap();
    tidy(&app.ctx).await.unwrap();
    assert_eq!(ids(&app).await.len(), files - 1);
    let mut karin = app.signed_in("karin").await;
    let page = karin.get(&format!("{LIST}/{id}")).await.text;
    assert!(!page.contains("Secret") && !page.contains("of Sweden&lt;") && !page.contains(EMAIL));
    assert!(!karin.get(LIST).await.text.contains("id=\"finished\""));
}

#[tokio::test]
async fn the_register_is_asked_once_more_before_it_is_written() {
    let app = sample_app().await;
    let (mut karin, mut ines) = (app.signed_in("karin").await, app.signed_in("ines").await);
    let ready = |client: Client, id: String| async move {
        let mut client = client;
        decide(&mut client, &id, "check", "Seen").await;
    };
    // Two applications of one authority: the second finds what the first has become.
    for email in ["a@tingsryd.example", "b@tingsryd.example"] {
        confirmed(&app, &[("email", email)]).await;
    }
    let second = newest_application(&app).await;
    let first = (second.parse::<i64>().unwrap() - 1).to_string();
    assert!(
        karin
            .get(&format!("{LIST}/{second}"))
            .await
            .text
            .contains(&format!("{LIST}/{first}"))
    );
    for id in [&first, &second] {
        ready(karin.clone(), id.clone()).await;
    }
    let registered = [("registered_on", "2026-11-10")];
    let done = register(&mut ines, &first, &registered).await;
    let public = app.visitor().get(done.location()).await.text;
    assert!(public.contains("10 November 2026"));
    let answer = register(&mut ines, &second, &[]).await;
    let page = ines.get(answer.location()).await.text;
    assert!(page.contains("has a commitment that counts by now") && page.contains("se-tingsryds-kommun"));
    // One that is called alike is looked at first.
    let joint = [
        ("name", "Tingsryd"),
        ("kind", "joint-authority"),
        ("same", "new"),
        ("asked", "Tingsryd"),
    ];
    confirmed(&app, &joint).await;
    let third = newest_application(&app).await;
    ready(karin.clone(), third.clone()).await;
    let answer = register(&mut ines, &third, &[]).await;
    let page = ines.get(answer.location()).await.text;
    assert!(page.contains("Is it one of these?") && page.contains("Decision and signature seen"));
    let done = register(&mut ines, &third, &[("confirmed", "yes")]).await;
    assert!(
        done.location().starts_with("/en/signatories/se-tingsryd"),
        "{}",
        done.location()
    );
}

#[tokio::test]
async fn a_question_that_nobody_answers_ends_the_application_after_a_year() {
    let app = sample_app().await;
    let link = confirmed(&app, &[]).await;
    let id = newest_application(&app).await;
    decide(&mut app.signed_in("karin").await, &id, "ask", "Which council?").await;
    later(&app, UNANSWERED_FOR - Duration::minutes(1));
    kept::tidy(&app.ctx).await.unwrap();
    let page = format!("/en/joining/{link}");
    let mut visitor = app.visitor();
    assert!(visitor.get(&page).await.text.contains("There is a question"));
    later(&app, Duration::minutes(2));
    let start = audit_end(&app).await;
    kept::tidy(&app.ctx).await.unwrap();
    assert!(visitor.get(&page).await.text.contains("so the application has ended"));
    let rows = audit_since(&app, start).await;
    assert_eq!(
        rows.iter().map(|row| row.0.as_str()).collect::<Vec<_>>(),
        ["application-lapsed"]
    );
    let answer = [("lang", "en"), ("link", link.as_str()), ("answer", "That of Tingsryd")];
    let late = visitor.post("/form/answer_application", &answer).await;
    assert!(
        visitor.get(late.location()).await.text.contains("That of Tingsryd"),
        "a late answer is lost"
    );
}

#[tokio::test]
async fn two_people_are_needed_where_somebody_coordinates() {
    let app = sample_app().await;
    confirmed(&app, &[]).await;
    let id = newest_application(&app).await;
    let mut ines = app.signed_in("ines").await;
    decide(&mut ines, &id, "check", "Karin is ill").await;
    let answer = register(&mut ines, &id, &[]).await;
    let page = ines.get(answer.location()).await.text;
    assert!(
        page.contains("You have checked this application yourself") && page.contains("Decision and signature seen")
    );
    let done = register(&mut app.signed_in("tomas").await, &id, &[]).await;
    assert_eq!(done.location(), "/en/signatories/se-tingsryds-kommun");
}

#[tokio::test]
async fn a_decision_that_the_register_knows_moves_on_instead_of_standing_twice() {
    let app = sample_app().await;
    // Mainz has decided in 2008, as a source says, and nobody knows of a signature.
    let mainz = [
        ("country", "DE"),
        ("name", "Mainz"),
        ("tongue", "de"),
        ("version", "2006"),
        ("decided_on", "2008-02-20"),
        ("signed_on", "2008-03-08"),
        ("email", "x@mainz.example"),
    ];
    confirmed(&app, &mainz).await;
    let id = newest_application(&app).await;
    let mut ines = app.signed_in("ines").await;
    decide(&mut ines, &id, "check", "Nobody coordinates there").await;
    let start = audit_end(&app).await;
    let done = register(&mut ines, &id, &[("signed_on", "2008-03-08")]).await;
    assert_eq!(done.location(), "/en/signatories/de-mainz");
    let rows = audit_since(&app, start).await;
    assert_eq!(rows.first().map(|row| row.0.as_str()), Some("commitment-moved"));
    assert!(
        rows.iter()
            .all(|row| row.0 != "authority-added" && row.0 != "commitment-added")
    );
    let standing = "select count(*) from commitment join authority using (authority_id)
                    where slug = 'de-mainz' and known_to is null";
    assert_eq!(number(&app, standing).await, 1);
}

/// Signs in on the page to which a form without a session leads, and gives the page that comes next.
async fn back(client: &mut Client, answer: &Answer) -> String {
    assert!(
        answer.location().starts_with("/en/sign-in?kept="),
        "{}",
        answer.location()
    );
    let page = client.get(answer.location()).await.text;
    let next = page.split("name=\"form[next]\" value=\"").nth(1).unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&");
    let fields = [
        ("lang", "en"),
        ("email", "karin@demo.example"),
        ("password", PASSWORD),
        ("next", &next),
    ];
    let answer = client.post("/form/sign_in", &fields).await;
    assert_eq!(answer.location(), next);
    client.get(&next).await.text
}

#[tokio::test]
async fn no_word_is_lost_with_the_session() {
    let app = sample_app().await;
    let mut karin = app.signed_in("karin").await;
    karin.forget();
    let asked = decide(&mut karin, "1", "ask", "Which council <was> it?").await;
    let page = back(&mut karin, &asked).await;
    assert!(page.contains("Which council &lt;was&gt; it?") && page.contains("Your session had ended"));
    karin.forget();
    let form = typed(&[("why", "Letter of 3 March")]);
    let entered = post_file(&mut karin, "/form/enter_application", &form, Some(&pdf("scan"))).await;
    let page = back(&mut karin, &entered).await;
    for told in [
        "Letter of 3 March",
        "We have received Beslut 7.pdf",
        "0763",
        "Your session had ended",
    ] {
        assert!(page.contains(told), "{told}");
    }
}

#[tokio::test]
async fn letters_say_what_happened_in_the_language_of_whoever_reads_them() {
    let app = sample_app().await;
    for language in ["en", "fr"] {
        let email = format!("{language}@tingsryd.example");
        let change = [("language", language), ("email", email.as_str())];
        confirmed(&app, &change).await;
        let id = newest_application(&app).await;
        let mut karin = app.signed_in("karin").await;
        decide(&mut karin, &id, "ask", "Which paragraph?").await;
        let (_, link) = letter(&app, "joining-asked", &email).await;
        let answer = [("lang", "en"), ("link", link.as_str()), ("answer", "7")];
        app.visitor().post("/form/answer_application", &answer).await;
        decide(&mut karin, &id, "check", "Seen").await;
        decide(&mut karin, &id, "refuse", "No authority").await;
        for kind in ["joining-confirm", "joining-asked", "joining-checked", "joining-refused"] {
            let (posted, token) = letter(&app, kind, &email).await;
            let letter = posted.letter;
            assert_eq!(letter.language, language);
            let text = format!("{}\n\n{}\n\n{}\n", letter.subject, letter.plain, letter.html);
            let text = if kind == "joining-refused" {
                text
            } else {
                text.replace(&token, "TOKEN")
            };
            insta::assert_snapshot!(format!("{kind}.{language}"), text);
        }
    }
    let email = "paper@tingsryd.example";
    let form = typed(&[("email", email), ("language", "fr"), ("why", "Letter")]);
    let mut karin = app.signed_in("karin").await;
    post_file(&mut karin, "/form/enter_application", &form, Some(&pdf("scan"))).await;
    let id = newest_application(&app).await;
    decide(&mut karin, &id, "check", "Seen").await;
    register(&mut app.signed_in("ines").await, &id, &[]).await;
    for kind in ["joining-entered", "joining-registered"] {
        let (posted, token) = letter(&app, kind, email).await;
        let letter = posted.letter;
        let text = format!("{}\n\n{}\n\n{}\n", letter.subject, letter.plain, letter.html);
        let text = if kind == "joining-entered" {
            text.replace(&token, "TOKEN")
        } else {
            text
        };
        insta::assert_snapshot!(format!("{kind}.fr"), text);
    }
}
