//! Changes of the register, as a page and as Atom: whole, of the right things, and with names that stay.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use observatory::server::actions::plans;
use observatory::server::db::{self, changes};
use quick_xml::Reader;
use quick_xml::events::Event;
use scraper::{Html, Selector};

use crate::support::http::{Client, app, sample_app};

/// Reads a document to its end: tags match, there is one root, nothing is left open.
/// Gives the paths of its elements.
pub fn well_formed(text: &str) -> Vec<String> {
    let mut reader = Reader::from_str(text);
    let (mut open, mut paths): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                for attribute in tag.attributes() {
                    attribute.unwrap();
                }
                open.push(tag.name().as_ref().to_owned());
                paths.push(open.join("/"));
            }
            Event::Empty(tag) => {
                for attribute in tag.attributes() {
                    attribute.unwrap();
                }
                let name = tag.name().as_ref().to_owned();
                paths.push(format!("{}/{name}", open.join("/")));
            }
            Event::End(_) => {
                open.pop().unwrap();
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'));
    paths
}

fn between<'a>(text: &'a str, tag: &str) -> Vec<&'a str> {
    text.split(&format!("<{tag}>"))
        .skip(1)
        .map(|rest| rest.split(&format!("</{tag}>")).next().unwrap())
        .collect()
}

async fn feed(client: &mut Client, address: &str) -> String {
    let answer = client.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    assert_eq!(answer.header("content-type"), "application/atom+xml; charset=utf-8");
    let paths = well_formed(&answer.text);
    for needed in ["feed", "feed/id", "feed/title", "feed/updated", "feed/author/name"] {
        assert_eq!(
            paths.iter().filter(|path| *path == needed).count(),
            1,
            "{needed} in {address}"
        );
    }
    let entries = paths.iter().filter(|path| *path == "feed/entry").count();
    assert!(entries <= 50, "{address}");
    for needed in ["id", "title", "updated", "link", "content"] {
        let path = format!("feed/entry/{needed}");
        assert_eq!(
            paths.iter().filter(|one| **one == path).count(),
            entries,
            "{path} in {address}"
        );
    }
    let ids: BTreeSet<&str> = between(&answer.text, "id").into_iter().collect();
    assert_eq!(ids.len(), entries + 1, "names are given once");
    assert!(ids.iter().all(|id| id.starts_with("tag:localhost,2026:")));
    for time in between(&answer.text, "updated") {
        assert!(chrono::DateTime::parse_from_rfc3339(time).is_ok(), "{time}");
    }
    assert!(answer.text.contains(&format!(
        "rel=\"self\" type=\"application/atom+xml\" href=\"http://localhost:3000{address}\""
    )));
    answer.text
}

#[tokio::test]
async fn every_feed_is_whole_and_about_what_it_says() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for lang in ["en", "fr"] {
        for path in [
            "feed.atom",
            "countries/SE/feed.atom",
            "countries/EE/feed.atom",
            "signatories/pl-poznan/feed.atom",
            "signatories/se-exempelstad/feed.atom",
        ] {
            feed(&mut visitor, &format!("/{lang}/{path}")).await;
        }
    }
    let sample = feed(&mut visitor, "/en/signatories/se-exempelstad/feed.atom").await;
    assert!(
        sample.contains("Exempelstad: added to the register (invented sample)"),
        "{sample}"
    );
    assert!(sample.contains("Exempelstad: what a source says of an action plan was recorded (invented sample)"));
    assert!(!sample.contains("a commitment was"), "part of the first entry");
    let france = feed(&mut visitor, "/fr/countries/FR/feed.atom").await;
    assert!(france.contains("Villexemple\u{202f}: entrée dans le registre") && !france.contains("Exempelstad"));
    assert!(france.contains("href=\"http://localhost:3000/fr/signatories/fr-villexemple\""));
    for address in [
        "/en/countries/ZZ/feed.atom",
        "/en/signatories/xx/feed.atom",
        "/de/feed.atom",
        "/en/feed.rss",
    ] {
        assert_eq!(visitor.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn a_report_is_told_when_it_is_accepted_and_not_before() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let addresses = [
        "/en/feed.atom",
        "/en/countries/FR/feed.atom",
        "/en/signatories/fr-villexemple/feed.atom",
    ];
    let told = "Villexemple: the report about 2024-2025 was accepted";
    let before = feed(&mut visitor, addresses[2]).await;
    for address in addresses {
        assert!(!feed(&mut visitor, address).await.contains("was accepted"), "{address}");
    }
    assert!(!visitor.get("/en/changes").await.text.contains("was accepted"));
    app.ctx.clock().set("2026-12-01T08:30:00Z".parse().unwrap());
    let decision = [
        ("lang", "en"),
        ("report", "2"),
        ("revision", "3"),
        ("step", "accept"),
        ("comment", ""),
    ];
    let revision: i64 = sqlx::query_scalar("select revision from report where report_id = 2")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    let mut decision = decision.to_vec();
    let revision = revision.to_string();
    decision[2].1 = &revision;
    let answer = app.signed_in("ines").await.post("/form/decide", &decision).await;
    assert!(answer.location().ends_with("?saved=accept"), "{}", answer.location());
    for address in addresses {
        let text = feed(&mut visitor, address).await;
        assert!(between(&text, "title")[1].starts_with(told), "newest first: {address}");
        assert_eq!(between(&text, "updated")[0], "2026-12-01T08:30:00Z");
        assert!(!text.contains("Crèches"), "only that it was accepted");
    }
    let page = visitor.get("/en/changes").await.text;
    assert!(page.contains(told) && page.contains("1 December 2026") && page.contains("(invented sample)"));
    // What was told before keeps its name and time.
    let after = feed(&mut visitor, addresses[2]).await;
    for tag in ["id", "title"] {
        let now = between(&after, tag);
        assert!(between(&before, tag).iter().all(|old| now.contains(old)), "{tag}");
    }
}

#[tokio::test]
async fn commitments_and_plans_of_known_authorities_are_told() {
    let app = app().await;
    assert_eq!(plans::bring_known(&app.ctx).await.unwrap(), 2);
    let mut visitor = app.visitor();
    let bern = feed(&mut visitor, "/en/signatories/ch-bern/feed.atom").await;
    assert!(between(&bern, "title")[1].contains("action plan was recorded") && bern.contains("added to the register"));
    assert!(!bern.contains("invented"));

    let register = app.ctx.register().await.unwrap();
    let poznan = register.authority("pl-poznan").unwrap().id;
    let mut tx = app.ctx.write().await.unwrap();
    let publication = db::publish(&mut tx, "edit", app.ctx.now()).await.unwrap();
    let commitment: i64 = sqlx::query_scalar("select commitment_id from commitment where authority_id = ?")
        .bind(poznan)
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    assert!(db::close(&mut tx, "commitment", commitment, publication).await.unwrap());
    sqlx::query(
        "insert into commitment (authority_id, kind, version, status, confidence, source, origin, known_from)
         values (?, 'signature', '2006', 'contested', 'high', 'x', 'staff', ?)",
    )
    .bind(poznan)
    .bind(publication)
    .execute(&mut *tx)
    .await
    .unwrap();
    let other = register.authority("ch-bern").unwrap().id;
    sqlx::query(
        "insert into commitment (authority_id, kind, version, status, confidence, source, origin, known_from)
         values (?, 'renewal', '2022', 'signed', 'high', 'x', 'staff', ?)",
    )
    .bind(other)
    .bind(publication)
    .execute(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let text = feed(&mut visitor, "/en/signatories/pl-poznan/feed.atom").await;
    let titles = between(&text, "title");
    assert_eq!(
        &titles[1..],
        ["Poznań: a commitment was changed", "Poznań: added to the register"]
    );
    let text = feed(&mut visitor, "/en/signatories/ch-bern/feed.atom").await;
    assert!(
        text.contains("Bern: a commitment was added") && !text.contains("was changed"),
        "{text}"
    );
    let mut conn = app.ctx.read().await.unwrap();
    let all = changes::list_changes(&mut conn, changes::About::All, i64::MAX)
        .await
        .unwrap();
    assert_eq!(all.len(), 50);
    assert!(all.is_sorted_by(|one, next| one.publication >= next.publication));
}

#[tokio::test]
async fn pages_name_their_feed_and_the_footer_leads_to_the_changes() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for (page, own) in [
        ("/en/changes", "/en/feed.atom"),
        ("/fr/changes", "/fr/feed.atom"),
        ("/en/countries/SE", "/en/countries/SE/feed.atom"),
        ("/en/signatories/pl-poznan", "/en/signatories/pl-poznan/feed.atom"),
    ] {
        let text = visitor.get(page).await.text;
        assert!(
            text.contains("type=\"application/atom+xml\"") && text.contains(&format!("href=\"{own}\"")),
            "{page}"
        );
        let document = Html::parse_document(&text);
        let seen = Selector::parse(&format!("main a[type='application/atom+xml'][href='{own}']")).unwrap();
        assert_eq!(document.select(&seen).count(), 1, "{page}: readers see the feed too");
        for led_to in ["changes", "charter-in-figures", "measures", "compare"] {
            let link = Selector::parse(&format!("footer nav a[href='/{}/{led_to}']", &page[1..3])).unwrap();
            assert_eq!(document.select(&link).count(), 1, "{page} leads to {led_to}");
        }
    }
}
