//! What visitors say is wrong: taken from anybody, read by staff, never public, never lost.

use axum::http::StatusCode;
use observatory::server::Ctx;

use crate::support::http::{App, Client, build, sample_app};

const PAGE: &str = "/en/signatories/pl-poznan/correction";
const INBOX: &str = "/en/staff/corrections";

fn message() -> [(&'static str, &'static str); 5] {
    [
        ("lang", "en"),
        ("authority", "pl-poznan"),
        ("body", "Signed <script>alert('x')</script> & \"later\"\u{0}\u{1b}"),
        ("source", "https://poznan.example/bip?id=1"),
        ("email", "jan@poznan.example"),
    ]
}

async fn send(client: &mut Client, change: &[(&'static str, &str)]) -> crate::support::http::Answer {
    let mut fields: Vec<(&str, &str)> = message().into();
    for (name, value) in change {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    client.post("/form/send_correction", &fields).await
}

async fn count(ctx: &Ctx) -> i64 {
    sqlx::query_scalar("select count(*) from correction")
        .fetch_one(&mut *ctx.read().await.unwrap())
        .await
        .unwrap()
}

async fn audit(app: &App) -> Vec<(String, String, String)> {
    sqlx::query_as("select actor, action, detail from audit where action like 'correction-%' order by audit_id")
        .fetch_all(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

#[tokio::test]
async fn a_visitor_says_what_is_wrong_and_staff_close_it_once() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let public = visitor.get("/en/signatories/pl-poznan").await.text;
    assert!(public.contains(&format!("href=\"{PAGE}\"")) && public.contains("Something wrong here?"));
    let answer = send(&mut visitor, &[]).await;
    assert_eq!(answer.location(), "/en/signatories/pl-poznan?saved=correction");
    let thanks = visitor.get(answer.location()).await.text;
    assert!(thanks.contains("has received what you wrote"), "{thanks}");
    for address in [answer.location(), PAGE, "/en/", "/fr/signatories/pl-poznan"] {
        let text = visitor.get(address).await.text;
        assert!(
            !text.contains("jan@poznan") && !text.contains("poznan.example"),
            "{address}"
        );
    }
    assert_eq!(
        visitor.get("/en/staff/corrections/2").await.status,
        StatusCode::SEE_OTHER
    );
    let mut malin = app.signed_in("malin").await;
    for address in [INBOX, "/en/staff/corrections/2"] {
        assert_eq!(malin.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }

    let mut ines = app.signed_in("ines").await;
    let inbox = ines.get(INBOX).await.text;
    let (first, second) = (inbox.find("reader@demo.example"), inbox.find("jan@poznan.example"));
    assert!(first.is_some() && first < second, "oldest first");
    let page = ines.get("/fr/staff/corrections/2").await.text;
    for text in [&inbox, &page] {
        assert!(
            text.contains("Signed &lt;script&gt;alert('x')&lt;/script&gt; &amp; \"later\""),
            "{text}"
        );
        assert!(!text.contains("<script>alert") && !text.contains('\u{1b}') && !text.contains('\0'));
        assert!(text.contains("href=\"https://poznan.example/bip?id=1\""));
    }
    let close = [
        ("lang", "en"),
        ("correction", "2"),
        ("note", "Changed the date. <b>Done</b>"),
    ];
    let answer = ines.post("/form/close_correction", &close).await;
    assert_eq!(answer.location(), format!("{INBOX}?saved=closed"));
    assert!(!ines.get(answer.location()).await.text.contains("jan@poznan.example"));
    // A second close is a conflict, and its note is not lost.
    let again = app
        .signed_in("tomas")
        .await
        .post("/form/close_correction", &close)
        .await;
    assert!(
        again.location().starts_with("/en/staff/corrections/2?kept="),
        "{}",
        again.location()
    );
    let page = ines.get(again.location()).await.text;
    assert!(page.contains("Closed on 23 November 2026") && page.contains("Somebody has changed this"));
    assert_eq!(page.matches("Changed the date. &lt;b&gt;Done").count(), 2);
    assert!(
        !page.contains("jan@poznan.example"),
        "the sender's address is deleted on closing"
    );
    let nowhere = ines.post("/form/close_correction", &[("correction", "99")]).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);

    let rows = audit(&app).await;
    let told: Vec<_> = rows
        .iter()
        .map(|(actor, action, _)| (actor.as_str(), action.as_str()))
        .collect();
    assert_eq!(told, [("system", "correction-sent"), ("account", "correction-closed")]);
    assert!(
        rows.iter()
            .all(|(_, _, detail)| !detail.contains("jan@") && !detail.contains("date"))
    );
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_typed_is_lost() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let long = format!("beginning {} </textarea><script>end", "long ".repeat(2_000));
    let wrong = [
        ("body", long.as_str()),
        ("source", "javascript:alert(1)"),
        ("email", "nobody\"@ nowhere"),
    ];
    let answer = send(&mut visitor, &wrong).await;
    assert!(
        answer.location().starts_with(&format!("{PAGE}?kept=")),
        "{}",
        answer.location()
    );
    let page = visitor.get(answer.location()).await;
    assert_eq!(page.header("cache-control"), "no-store");
    for told in [
        "Shorten this text to 5,000 characters",
        "Write one complete address",
        "Write one email address",
        "long  &lt;/textarea&gt;&lt;script&gt;end",
        "javascript:alert(1)",
        "nobody&quot;@ nowhere",
    ] {
        assert!(page.text.contains(told), "{told}");
    }
    assert!(page.text.contains(&"long ".repeat(2_000)));
    assert!(!page.text.contains("<script>end") && !page.text.contains("href=\"javascript:"));
    let answer = send(&mut visitor, &[("lang", "fr"), ("body", " \u{0}\n ")]).await;
    assert!(
        answer
            .location()
            .starts_with("/fr/signatories/pl-poznan/correction?kept=")
    );
    let page = visitor.get(answer.location()).await.text;
    assert!(page.contains("Écrivez ce qui est faux.") && page.contains("jan@poznan.example"));
    assert_eq!(count(&app.ctx).await, 1, "only the sample");
    // Only the text is needed, and five thousand letters of any kind fit.
    let answer = send(
        &mut visitor,
        &[("body", &"ż".repeat(5_000)), ("source", ""), ("email", "")],
    )
    .await;
    assert!(answer.location().ends_with("?saved=correction"));
    assert_eq!(count(&app.ctx).await, 2);
    for slug in ["xx-nowhere", "", "../..", "a\r\nb", "ä"] {
        let answer = send(&mut visitor, &[("authority", slug), ("leave_empty", "x")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{slug:?}");
    }
    let nowhere = visitor.get("/en/signatories/xx-nowhere/correction").await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_program_that_fills_in_everything_is_thanked_and_ignored() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    assert!(visitor.get(PAGE).await.text.contains("name=\"form[leave_empty]\""));
    let answer = send(&mut visitor, &[("leave_empty", "https://spam.example")]).await;
    assert_eq!(answer.location(), "/en/signatories/pl-poznan?saved=correction");
    assert_eq!(count(&app.ctx).await, 1);
    assert!(audit(&app).await.is_empty());
}

#[tokio::test]
async fn twenty_wait_for_one_authority_and_two_hundred_come_in_an_hour() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let register = app.ctx.register().await.unwrap();
    let slugs: Vec<String> = register.authorities.iter().map(|one| one.slug.clone()).collect();
    for _ in 0..20 {
        let answer = send(&mut visitor, &[]).await;
        assert!(answer.location().ends_with("?saved=correction"));
    }
    let full = send(&mut visitor, &[("body", "One too many")]).await;
    assert!(full.location().contains("?kept="), "{}", full.location());
    let page = visitor.get(full.location()).await.text;
    assert!(page.contains("are waiting for the observatory already") && page.contains("One too many"));
    // When one is closed, there is room for one more; the sample counts in the hour too.
    let mut ines = app.signed_in("ines").await;
    ines.post("/form/close_correction", &[("correction", "2")]).await;
    assert!(send(&mut visitor, &[]).await.location().ends_with("?saved=correction"));
    let others = slugs.iter().filter(|slug| *slug != "pl-poznan").cycle();
    let missing = usize::try_from(200 - count(&app.ctx).await).unwrap();
    for slug in others.take(missing) {
        let answer = send(&mut visitor, &[("authority", slug)]).await;
        assert!(answer.location().ends_with("?saved=correction"), "{slug}");
    }
    let busy = send(&mut visitor, &[("authority", "ch-bern"), ("body", "Kept for later")]).await;
    let page = visitor.get(busy.location()).await.text;
    assert!(page.contains("very many messages within an hour") && page.contains("Kept for later"));
    app.ctx
        .clock()
        .set(crate::support::start() + chrono::Duration::hours(2));
    let answer = send(&mut visitor, &[("authority", "ch-bern")]).await;
    assert!(answer.location().ends_with("?saved=correction"));
}

#[tokio::test]
async fn who_is_missing_is_said_from_an_empty_search_and_lands_in_the_same_list() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    // Rønne on Bornholm is not in the register.
    for (lang, link) in [
        ("en", "Is a signatory missing here?"),
        ("fr", "Manque-t-il un signataire ici ?"),
    ] {
        let list = visitor
            .get(&format!("/{lang}/signatories?q=R%C3%B8nne+%26+%3Cb%3E"))
            .await
            .text;
        let href = format!("/{lang}/missing?q=R%C3%B8nne+%26+%3Cb%3E");
        assert!(
            list.contains(&format!("href=\"{href}\"")) && list.contains(link),
            "{list}"
        );
        let form = visitor.get(&href).await;
        assert_eq!(
            (form.status, form.header("cache-control")),
            (StatusCode::OK, "no-store")
        );
        assert!(form.text.contains("value=\"Rønne &amp; &lt;b&gt;\""), "{}", form.text);
        assert!(form.text.contains("action=\"/form/send_missing\"") && !form.text.contains("Rønne & <b>"));
    }
    assert!(
        !visitor
            .get("/en/signatories?q=poznan")
            .await
            .text
            .contains("/en/missing")
    );
    // Without a name or a word about it nothing is sent, and nothing typed is lost.
    let fields = |searched: &'static str, body: &'static str| {
        [
            ("lang", "en"),
            ("searched", searched),
            ("body", body),
            ("email", "jan@ronne.example"),
        ]
    };
    for (searched, body, told) in [
        (" \u{0}", "signed in 2010", "Write who is missing."),
        (
            "Rønne <b>",
            "",
            "Write what you know of it, such as who says that it has signed.",
        ),
    ] {
        let answer = visitor.post("/form/send_missing", &fields(searched, body)).await;
        assert!(
            answer.location().starts_with("/en/missing?kept="),
            "{}",
            answer.location()
        );
        let page = visitor.get(answer.location()).await.text;
        assert!(
            page.contains(told) && page.contains("jan@ronne.example"),
            "{told}: {page}"
        );
        // The other page asks something else.
        assert!(!page.contains("Write what is wrong"), "{page}");
    }
    let french = [("lang", "fr"), ("searched", "Rønne"), ("body", " ")];
    let answer = visitor.post("/form/send_missing", &french).await;
    let page = visitor.get(answer.location()).await.text;
    assert!(
        page.contains("Écrivez ce que vous en savez, par exemple qui dit qu’elle a signé."),
        "{page}"
    );
    assert_eq!(count(&app.ctx).await, 1, "only the sample");
    let answer = visitor
        .post(
            "/form/send_missing",
            &fields("Rønne <b>\r\nDK", "It <i>signed</i> in 2010."),
        )
        .await;
    assert_eq!(answer.location(), "/en/missing?saved=missing");
    assert!(
        visitor
            .get(answer.location())
            .await
            .text
            .contains("has received what you wrote")
    );
    let mut ines = app.signed_in("ines").await;
    let page = ines.get("/en/staff/corrections/2").await.text;
    for (text, page) in [(&ines.get(INBOX).await.text, "the list"), (&page, "the message")] {
        assert!(
            text.contains("Rønne &lt;b&gt; DK") && text.contains("It &lt;i&gt;signed&lt;/i&gt; in 2010."),
            "{page}"
        );
        assert!(
            !text.contains("Rønne <b>") && text.contains("jan@ronne.example"),
            "{page}"
        );
    }
    assert!(page.contains("/en/staff/signatories/new?name=R%C3%B8nne+%3Cb%3E+DK"));
    let close = [("lang", "en"), ("correction", "2"), ("note", "Added.")];
    assert_eq!(
        ines.post("/form/close_correction", &close).await.location(),
        format!("{INBOX}?saved=closed")
    );
    let told: Vec<_> = audit(&app)
        .await
        .into_iter()
        .map(|(_, action, detail)| (action, detail))
        .collect();
    let detail = "{\"missing\":true}".to_owned();
    assert_eq!(
        told,
        [
            ("correction-sent".to_owned(), detail.clone()),
            ("correction-closed".to_owned(), detail)
        ]
    );
    // Who fills in everything is thanked and ignored.
    let spam = [&fields("x", "x")[..], &[("leave_empty", "x")]].concat();
    assert_eq!(
        visitor.post("/form/send_missing", &spam).await.location(),
        "/en/missing?saved=missing"
    );
    assert_eq!(count(&app.ctx).await, 2);
    // Two hundred in an hour, as for all that visitors send.
    for _ in count(&app.ctx).await..200 {
        let answer = visitor.post("/form/send_missing", &fields("Rønne", "x")).await;
        assert_eq!(answer.location(), "/en/missing?saved=missing");
    }
    let busy = visitor
        .post("/form/send_missing", &fields("Rønne", "Kept for later"))
        .await;
    let page = visitor.get(busy.location()).await.text;
    assert!(page.contains("very many messages within an hour") && page.contains("Kept for later"));
    app.ctx
        .clock()
        .set(crate::support::start() + chrono::Duration::hours(2));
    // One was closed, and the sample is about an authority: two more wait, then no more.
    for _ in 0..2 {
        let answer = visitor.post("/form/send_missing", &fields("Rønne", "x")).await;
        assert_eq!(answer.location(), "/en/missing?saved=missing");
    }
    let full = visitor
        .post("/form/send_missing", &fields("Rønne", "One too many"))
        .await;
    let page = visitor.get(full.location()).await.text;
    assert!(page.contains("about missing signatories are waiting") && page.contains("One too many"));
}

#[tokio::test]
async fn the_footer_leads_to_the_source_code_or_says_whom_to_ask() {
    let app = sample_app().await;
    let page = app.visitor().get("/en/").await.text;
    assert!(page.contains("gives the source code to whoever asks"));
    let address = "https://code.example/observatory?a=1&b=2";
    let app = build(true, |config| address.clone_into(&mut config.source_url)).await;
    let page = app.visitor().get("/fr/").await.text;
    assert!(page.contains("href=\"https://code.example/observatory?a=1&amp;b=2\""));
    assert!(page.contains("Code source de ce site") && !page.contains("à qui le demande"));
    let mut config = app.ctx.config().clone();
    config.source_url = "javascript:alert(1)".to_owned();
    assert!(config.judge().is_err());
}
