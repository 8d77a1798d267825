//! Staff add and correct authorities, commitments and acts by form: public at once, with reason and source, never over
//! what somebody else has changed since, and never undone by an import.

mod additions;
mod authorities;
mod commitments;
mod imports;
mod successions;

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::http::{Answer, App, Client, sample_app};

const SOURCE: &str = "https://council.example/minutes";
const WHY: &str = "The council wrote to us.";

/// The form at an address, with what its hidden inputs hold.
pub struct Sheet {
    keys: Vec<(String, String)>,
}

impl Sheet {
    pub async fn open(client: &mut Client, address: &str) -> Self {
        let page = client.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        let keys = page
            .text
            .split("<input type=\"hidden\" name=\"form[")
            .skip(1)
            .map(|rest| {
                let (name, rest) = rest.split_once("]\" value=\"").unwrap();
                (name.to_owned(), rest.split('"').next().unwrap().to_owned())
            });
        Self { keys: keys.collect() }
    }

    /// Sends it with these fields and a reason.
    pub async fn send(&self, client: &mut Client, form: &str, fields: &[(&str, &str)]) -> Answer {
        let mut all: Vec<(&str, &str)> = self
            .keys
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        all.extend([("source", SOURCE), ("why", WHY)]);
        // What a test gives itself takes the place of these.
        all.retain(|(name, _)| !fields.iter().any(|(own, _)| own == name));
        all.extend(fields);
        client.post(&format!("/form/{form}"), &all).await
    }
}

/// Opens a form and sends it.
pub async fn fill(client: &mut Client, address: &str, form: &str, fields: &[(&str, &str)]) -> Answer {
    Sheet::open(client, address).await.send(client, form, fields).await
}

async fn publication(app: &App) -> i64 {
    app.ctx.register().await.unwrap().publication
}

/// Action, reason and detail of what staff did, oldest first.
async fn audit(app: &App) -> Vec<(String, String, Value)> {
    let rows: Vec<(String, String, String)> =
        sqlx::query_as("select action, why, detail from audit where why <> '' order by audit_id")
            .fetch_all(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap();
    let read = |(action, why, detail): (String, String, String)| (action, why, serde_json::from_str(&detail).unwrap());
    rows.into_iter().map(read).collect()
}

/// The same page, told by what it must and must not say, as it is written or as it is read: links and languages inside
/// a sentence do not part it. What is in the head of the page, or leads elsewhere on every page, does not count.
async fn says(app: &App, address: &str, told: &[&str], untold: &[&str]) {
    let page = app.visitor().get(address).await;
    assert_eq!(page.status, StatusCode::OK, "{address}");
    let written = match page.text.split_once("<main") {
        Some((_, main)) => main.split("</main>").next().unwrap(),
        None => page.text.as_str(),
    };
    let read = read(written);
    for text in told {
        assert!(
            written.contains(text) || read.contains(text),
            "{address} does not say {text}"
        );
    }
    for text in untold {
        assert!(!written.contains(text) && !read.contains(text), "{address} says {text}");
    }
}

/// Markup without its elements, so that what stands in a sentence is one text.
fn read(markup: &str) -> String {
    let mut text = String::new();
    for part in markup.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, rest)| rest));
    }
    text
}

/// Every page about an authority, and every form.
const PAGES: [&str; 4] = [
    "/en/staff/signatories/pl-poznan/edit",
    "/en/staff/signatories/pl-poznan/edit/names",
    "/en/staff/signatories/pl-poznan/commitments",
    "/en/staff/signatories/pl-poznan/commitments/1/move",
];

#[tokio::test]
async fn only_staff_change_and_only_they_are_led_there() {
    let app = sample_app().await;
    let before = publication(&app).await;
    for (name, link) in [
        ("ines", true),
        ("tomas", true),
        ("otto", true),
        ("malin", false),
        ("karin", false),
    ] {
        let mut client = app.signed_in(name).await;
        let page = client.get("/en/signatories/pl-poznan").await.text;
        assert_eq!(page.contains("/en/staff/signatories/pl-poznan/edit"), link, "{name}");
        if !link {
            for address in PAGES {
                assert_eq!(
                    client.get(address).await.status,
                    StatusCode::NOT_FOUND,
                    "{name} {address}"
                );
            }
        }
        let posted = client
            .post(
                "/form/correct_authority",
                &[("authority", "pl-poznan"), ("part", "languages"), ("revision", "0")],
            )
            .await;
        let may = ["ines", "tomas"].contains(&name);
        assert_eq!(posted.status == StatusCode::SEE_OTHER, may, "{name}: {}", posted.status);
    }
    // Who only looks sees what the register says, and no form.
    let mut otto = app.signed_in("otto").await;
    for address in [PAGES[0], PAGES[2], "/en/staff/signatories/fr-auvergne/edit/successions"] {
        let page = otto.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(
            !page.text.contains("action=\"/form/save") && !page.text.contains(">Change"),
            "{address}"
        );
    }
    assert_eq!(otto.get(PAGES[1]).await.status, StatusCode::NOT_FOUND);
    says(&app, "/en/signatories/pl-poznan", &[], &["/staff/"]).await;
    assert_eq!(publication(&app).await, before);
    let mut ines = app.signed_in("ines").await;
    let correction = ines.get("/en/staff/corrections/1").await.text;
    assert!(correction.contains("/en/staff/signatories/se-exempelstad/edit"));
}

#[tokio::test]
async fn what_was_typed_outlives_the_session() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let sheet = Sheet::open(&mut ines, "/en/staff/signatories/pl-poznan/edit/profile").await;
    ines.forget();
    let fields = [
        ("kind", "municipality"),
        ("note", "Typed <b>before</b> the session ended"),
    ];
    let over = sheet.send(&mut ines, "correct_authority", &fields).await;
    assert!(over.location().starts_with("/en/sign-in?kept="), "{}", over.location());
    let page = ines.get(over.location()).await.text;
    let field = page.split("name=\"form[next]\" value=\"").nth(1);
    let next = field.map(|rest| rest.split('"').next().unwrap().to_owned());
    let signed = [
        ("lang", "en"),
        ("email", "ines@demo.example"),
        ("password", observatory::server::actions::samples::PASSWORD),
        ("next", next.as_deref().unwrap_or_default()),
    ];
    let back = ines.post("/form/sign_in", &signed).await;
    assert!(back.location().contains("/edit/profile?kept="), "{}", back.location());
    let page = ines.get(back.location()).await.text;
    assert!(page.contains("Typed &lt;b&gt;before&lt;/b&gt; the session ended"));
    assert!(page.contains("Your session had ended"));
}

#[tokio::test]
async fn bad_addresses_and_numbers_are_refused_and_change_nothing() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let before = publication(&app).await;
    for (form, fields) in [
        (
            "correct_authority",
            &[("authority", "xx-nowhere"), ("part", "names")][..],
        ),
        (
            "correct_authority",
            &[("authority", "pl-poznan\r\nSet-Cookie: x"), ("part", "names")],
        ),
        ("correct_authority", &[("authority", "pl-poznan"), ("part", "country")]),
        ("save_commitment", &[("authority", "pl-poznan"), ("number", "x")]),
        ("move_commitment", &[("authority", "pl-poznan"), ("number", "")]),
        (
            "save_act",
            &[("authority", "pl-poznan"), ("number", "1"), ("act", "../1")],
        ),
        (
            "save_succession",
            &[("authority", "pl-poznan"), ("number", "1"), ("revision", "x")],
        ),
    ] {
        let answer = ines.post(&format!("/form/{form}"), fields).await;
        assert_eq!(
            answer.status,
            StatusCode::NOT_FOUND,
            "{form} {fields:?}: {}",
            answer.location()
        );
    }
    // A number that nothing has is a conflict, and keeps what was typed.
    let fields = [
        ("authority", "pl-poznan"),
        ("number", "99"),
        ("revision", "1"),
        ("act_wording", "kept"),
    ];
    let answer = ines.post("/form/move_commitment", &fields).await;
    assert!(
        answer.location().contains("/commitments/99/move?kept="),
        "{}",
        answer.location()
    );
    for address in [
        "/en/staff/signatories/pl-poznan/commitments/0",
        "/en/staff/signatories/pl-poznan/commitments/99",
        "/en/staff/signatories/pl-poznan/commitments/-1/move",
        "/en/staff/signatories/pl-poznan/commitments/1/acts/99",
        "/en/staff/signatories/pl-poznan/edit/successions/1",
        "/en/staff/signatories/xx-nowhere/edit",
    ] {
        assert_eq!(ines.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert_eq!(publication(&app).await, before);
}
