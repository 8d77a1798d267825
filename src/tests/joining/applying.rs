//! Applying: what is asked, what is told, who is asked whether the register has it, and what a stranger cannot do.

use axum::http::StatusCode;
use chrono::Duration;
use observatory::server::actions::kept;
use observatory::server::documents::tidy;

use super::*;
use crate::documents::ids;
use crate::people::{audit_end, audit_since, later, letters, newest};
use crate::support::http::sample_app;

#[tokio::test]
async fn an_application_is_read_by_nobody_before_its_address_is_confirmed() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let form = visitor.get("/en/join").await;
    assert!(form.text.contains("enctype=\"multipart/form-data\"") && form.header("set-cookie").is_empty());
    let start = audit_end(&app).await;
    let answer = apply(&mut visitor, &[]).await;
    assert_eq!(answer.location(), "/en/join?sent=yes");
    assert!(visitor.get(answer.location()).await.text.contains("within 7 days"));
    let (posted, link) = letter(&app, "joining-confirm", EMAIL).await;
    // Nothing of what was typed is in a letter that may go to somebody who knows nothing of it.
    assert!(!posted.letter.plain.contains("Tingsryd") && !posted.letter.plain.contains("Åke"));
    let page = format!("/en/joining/{link}");
    assert_eq!(visitor.get(&page).await.header("cache-control"), "no-store");
    let told = visitor.get(&page).await.text;
    assert!(told.contains("Please confirm") && told.contains("Tingsryds kommun") && told.contains("Beslut 7.pdf"));
    for _ in 0..2 {
        let fields = [("lang", "en"), ("link", link.as_str())];
        assert_eq!(
            visitor.post("/form/confirm_application", &fields).await.location(),
            page
        );
    }
    let told = visitor.get(&page).await.text;
    assert!(
        told.contains("is with the coordinator of Sweden") && told.contains("Address confirmed"),
        "{told}"
    );
    assert!(told.contains("Checked by the coordinator: still to come") && told.contains("Registered: still to come"));
    let mut news: Vec<_> = newest(&app, 3).await.into_iter().map(|one| one.1).collect();
    news.sort();
    assert_eq!(news, ["ines@demo.example", "karin@demo.example", "tomas@demo.example"]);
    let rows = audit_since(&app, start).await;
    let actions: Vec<_> = rows.iter().map(|row| row.0.as_str()).collect();
    assert_eq!(actions, ["application-sent", "application-confirmed"]);
    for private in ["Secret", EMAIL, "Jeansson"] {
        assert!(
            rows.iter().all(|row| !row.2.contains(private)),
            "{private} stands in the audit"
        );
    }
    // Taken back by whoever holds the link, once.
    let fields = [("lang", "en"), ("link", link.as_str())];
    for _ in 0..2 {
        assert_eq!(
            visitor.post("/form/withdraw_application", &fields).await.location(),
            page
        );
    }
    assert!(
        visitor
            .get(&page)
            .await
            .text
            .contains("You have taken the application back")
    );
    assert_eq!(audit_since(&app, start).await.len(), 3);
}

#[tokio::test]
async fn what_is_wrong_is_said_and_neither_words_nor_file_are_lost() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let wrong = [
        ("name", "Tingsryd <b>\u{202e}"),
        ("signer", ""),
        ("email", "nobody\"@ nowhere"),
        ("version", "2022"),
        ("decided_on", "2020-01-01"),
        ("decision", "</textarea><script>alert(1)</script>"),
        ("website", "javascript:alert(1)"),
    ];
    let answer = apply(&mut visitor, &wrong).await;
    let page = visitor.get(answer.location()).await;
    for told in [
        "Please fill in: Who signs",
        "Write one email address",
        "exists since 6 December 2022",
        "begins with https://",
        "We have received Beslut 7.pdf",
        "nobody&quot;@ nowhere",
        "Tingsryd &lt;b&gt;",
    ] {
        assert!(page.text.contains(told), "{told}");
    }
    assert!(!page.text.contains("<script>alert") && !page.text.contains("href=\"javascript:"));
    // The file that came goes on with the form.
    let token = page.text.split("name=\"form[document_kept]\" value=\"").nth(1).unwrap();
    let token = token.split('"').next().unwrap().to_owned();
    let fields = typed(&[("document_kept", token.as_str())]);
    let answer = post_file(&mut visitor, "/form/apply", &fields, None).await;
    assert_eq!(answer.location(), "/en/join?sent=yes");
    // Without a file, and with what is none.
    for (file, told) in [
        (None, "choose the file with the decision"),
        (Some(&b"<svg/>"[..]), "none of the types"),
    ] {
        let answer = post_file(&mut visitor, "/form/apply", &typed(&[]), file).await;
        let page = visitor.get(answer.location()).await.text;
        assert!(page.contains(told) && page.contains("Kommunfullmäktige § 7"), "{told}");
    }
    let made_up = typed(&[("document_kept", "0123456789abcdef0123456789abcdef")]);
    let answer = post_file(&mut visitor, "/form/apply", &made_up, None).await;
    assert!(
        visitor
            .get(answer.location())
            .await
            .text
            .contains("is not here any more")
    );
    assert_eq!(
        number(&app, "select count(*) from application where is_sample = 0").await,
        1
    );
    // A program that fills in everything is thanked and ignored.
    let answer = apply(&mut visitor, &[("leave_empty", "https://spam.example")]).await;
    assert!(answer.location().ends_with("?sent=yes"));
    assert_eq!(
        number(&app, "select count(*) from application where is_sample = 0").await,
        1
    );
}

#[tokio::test]
async fn whoever_is_in_the_register_is_asked_or_led_to_the_claim() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    // Without a script: a step that asks.
    let umea = [("name", "umea stad")];
    let answer = apply(&mut visitor, &umea).await;
    let page = visitor.get(answer.location()).await.text;
    for told in [
        "Is it one of these?",
        "value=\"se-umea\"",
        "value=\"new\"",
        "href=\"/en/signatories/se-umea\"",
    ] {
        assert!(page.contains(told), "{told}");
    }
    // It is: then it has signed already, and is led to where access is asked for.
    let chosen = [("name", "umea stad"), ("same", "se-umea"), ("asked", "umea stad")];
    let answer = apply(&mut visitor, &chosen).await;
    let page = visitor.get(answer.location()).await.text;
    assert!(
        page.contains("has signed the Charter already") && page.contains("href=\"/en/signatories/se-umea/access\"")
    );
    // The same name, country and kind need no question, however it is written.
    let answer = apply(&mut visitor, &[("name", "UMEÅ")]).await;
    assert!(
        visitor
            .get(answer.location())
            .await
            .text
            .contains("href=\"/en/signatories/se-umea/access\"")
    );
    // A choice from another country is none, and an answer about another name neither.
    for change in [
        [("name", "umea stad"), ("same", "fr-nantes"), ("asked", "umea stad")],
        [("name", "umea stad"), ("same", "new"), ("asked", "Tingsryd")],
        [("name", "umea stad"), ("same", "' or 1=1 --"), ("asked", "umea stad")],
    ] {
        let answer = apply(&mut visitor, &change).await;
        let page = visitor.get(answer.location()).await.text;
        assert!(page.contains("Is it one of these?"), "{change:?}");
    }
    let before = number(&app, "select count(*) from application").await;
    let new = [
        ("name", "umea stad"),
        ("same", "new"),
        ("asked", "Umeå stad"),
        ("kind", "joint-authority"),
    ];
    let answer = apply(&mut visitor, &new).await;
    assert_eq!(answer.location(), "/en/join?sent=yes");
    assert_eq!(number(&app, "select count(*) from application").await, before + 1);
    assert_eq!(
        number(&app, "select count(*) from application where authority_id is not null").await,
        0
    );
    // The island asks the page that everybody has.
    assert!(visitor.get("/en/join").await.text.contains("/en/signatories/alike"));
}

#[tokio::test]
async fn made_up_links_open_nothing() {
    let app = sample_app().await;
    let link = confirmed(&app, &[]).await;
    let mut visitor = app.visitor();
    let hash = "select count(*) from application_link where hex(token_hash) like '%' || ?";
    let found: i64 = sqlx::query_scalar(hash)
        .bind(link.to_uppercase())
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(found, 0, "the token stands in the database");
    let mut other = link.clone();
    other.replace_range(0..1, if link.starts_with('0') { "1" } else { "0" });
    for tampered in [other.as_str(), "x", "", "..%2f..", "%00", &link[..31], "' or ''='"] {
        let answer = visitor
            .get(&format!("/en/joining/{}", tampered.replace(' ', "%20")))
            .await;
        assert!(answer.status.is_client_error(), "{tampered:?}: {}", answer.status);
        for form in ["confirm_application", "answer_application", "withdraw_application"] {
            let fields = [("lang", "en"), ("link", tampered), ("answer", "x")];
            let answer = visitor.post(&format!("/form/{form}"), &fields).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{form} {tampered:?}");
        }
    }
}

#[tokio::test]
async fn nobody_fills_mailboxes_lists_or_disks_that_way() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for _ in 0..5 {
        assert!(apply(&mut visitor, &[]).await.location().ends_with("?sent=yes"));
    }
    let sent = letters(&app).await;
    assert_eq!(sent.iter().filter(|one| one.letter.recipient == EMAIL).count(), 3);
    // Sixty an hour in all; what was typed is not lost.
    let left = 60 - number(&app, "select count(*) from application").await;
    for at in 0..left {
        let email = format!("q{at}@tingsryd.example");
        assert!(
            apply(&mut visitor, &[("email", &email)])
                .await
                .location()
                .ends_with("?sent=yes"),
            "{at}"
        );
    }
    let busy = apply(&mut visitor, &[("email", "z@tingsryd.example")]).await;
    let page = visitor.get(busy.location()).await.text;
    assert!(page.contains("very many applications") && page.contains("z@tingsryd.example"));
    later(&app, Duration::hours(2));
    assert!(apply(&mut visitor, &[]).await.location().ends_with("?sent=yes"));
    // A gigabyte a day from people without account.
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query("update document set size = 1073741824 where document_id = (select max(document_id) from document)")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let answer = apply(&mut visitor, &[("email", "y@tingsryd.example")]).await;
    assert!(
        visitor
            .get(answer.location())
            .await
            .text
            .contains("very many files today")
    );
    later(&app, Duration::days(1) + Duration::minutes(1));
    assert!(
        apply(&mut visitor, &[("email", "y@tingsryd.example")])
            .await
            .location()
            .ends_with("?sent=yes")
    );
    // A network may send six files at once, then one in twenty seconds.
    let mut flood = app.visitor();
    flood.from = Some("203.0.113.9".parse().unwrap());
    for _ in 0..6 {
        assert!(apply(&mut flood, &[("name", "")]).await.status.is_redirection());
    }
    assert_eq!(
        apply(&mut flood, &[("name", "")]).await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
}

#[tokio::test]
async fn what_nobody_confirms_is_gone_after_a_week_with_its_file() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let files = ids(&app).await.len();
    apply(&mut visitor, &[]).await;
    let (_, link) = letter(&app, "joining-confirm", EMAIL).await;
    assert_eq!(ids(&app).await.len(), files + 1);
    later(&app, Duration::days(6));
    kept::tidy(&app.ctx).await.unwrap();
    tidy(&app.ctx).await.unwrap();
    assert_eq!(ids(&app).await.len(), files + 1, "a file of an application is used");
    later(&app, Duration::days(1) + Duration::minutes(1));
    let fields = [("lang", "en"), ("link", link.as_str())];
    let late = visitor.post("/form/confirm_application", &fields).await;
    assert_eq!(late.status, StatusCode::NOT_FOUND, "confirmed too late");
    kept::tidy(&app.ctx).await.unwrap();
    tidy(&app.ctx).await.unwrap();
    assert_eq!(ids(&app).await.len(), files);
    let left = "select (select count(*) from application where is_sample = 0)
                     + (select count(*) from application_person where email like '%tingsryd%')";
    assert_eq!(number(&app, left).await, 0);
}
