//! An authority joins the Charter on line: it applies without an account, the coordinator checks, the observatory registers,
//! and nothing of it is public before.

mod applying;
mod deciding;
mod paper;
mod story;

use axum::body::Body;
use axum::http::{Method, Request, header};

use crate::documents::pdf;
use crate::people::letter;
use crate::support::http::{Answer, App, Client};

const LIST: &str = "/en/staff/applications";
const EMAIL: &str = "ake@tingsryd.example";

/// Sends a form with a file, as browsers do.
pub async fn post_file(client: &mut Client, to: &str, fields: &[(&str, &str)], file: Option<&[u8]>) -> Answer {
    let mut body = Vec::new();
    for (field, value) in fields {
        body.extend(
            format!("--XX\r\nContent-Disposition: form-data; name=\"form[{field}]\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    if let Some(content) = file {
        body.extend(b"--XX\r\nContent-Disposition: form-data; name=\"form[document]\"; filename=\"Beslut 7.pdf\"\r\nContent-Type: application/pdf\r\n\r\n");
        body.extend(content);
        body.extend(b"\r\n");
    }
    body.extend(b"--XX--\r\n");
    let request = Request::builder()
        .method(Method::POST)
        .uri(to)
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    client.send(request).await
}

/// The fields of a whole application of Tingsryd, which the register has not got, with some others.
fn typed<'a>(change: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = vec![
        ("lang", "en"),
        ("country", "SE"),
        ("name", "Tingsryds kommun"),
        ("kind", "municipality"),
        ("tongue", "sv"),
        ("identifier", "0763"),
        ("website", "https://tingsryd.example"),
        ("version", "2022"),
        ("decision", "Kommunfullmäktige § 7"),
        ("decided_on", "2026-09-28"),
        ("signed_on", "2026-10-15"),
        ("signer", "Mikael Jeansson"),
        ("signer_function", "Chair of the board"),
        ("person", "Åke Secret"),
        ("function", "Equality officer"),
        ("email", EMAIL),
        ("language", "en"),
    ];
    for (name, value) in change {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    fields
}

pub async fn apply(client: &mut Client, change: &[(&str, &str)]) -> Answer {
    post_file(client, "/form/apply", &typed(change), Some(&pdf("decision"))).await
}

/// Sends an application, confirms its address, and gives the link of its page.
async fn confirmed(app: &App, change: &[(&str, &str)]) -> String {
    let mut visitor = app.visitor();
    let answer = apply(&mut visitor, change).await;
    assert!(answer.location().ends_with("/join?sent=yes"), "{}", answer.location());
    let email = change.iter().find(|(name, _)| *name == "email");
    let (_, link) = letter(app, "joining-confirm", email.map_or(EMAIL, |(_, email)| email)).await;
    let answer = visitor
        .post("/form/confirm_application", &[("lang", "en"), ("link", &link)])
        .await;
    assert_eq!(answer.location(), format!("/en/joining/{link}"));
    link
}

async fn number(app: &App, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql)
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

async fn newest_application(app: &App) -> String {
    number(app, "select max(application_id) from application")
        .await
        .to_string()
}

async fn decide(client: &mut Client, id: &str, step: &str, why: &str) -> Answer {
    let fields = [("lang", "en"), ("application", id), ("step", step), ("why", why)];
    client.post("/form/decide_application", &fields).await
}

async fn register(client: &mut Client, id: &str, change: &[(&str, &str)]) -> Answer {
    let mut fields = vec![
        ("lang", "en"),
        ("application", id),
        ("signed_on", "2026-10-15"),
        ("registered_on", ""),
        ("source", "https://tingsryd.example/protokoll"),
        ("why", "Decision and signature seen"),
    ];
    for (name, value) in change {
        match fields.iter_mut().find(|(known, _)| known == name) {
            Some(field) => field.1 = value,
            None => fields.push((name, value)),
        }
    }
    client.post("/form/register_application", &fields).await
}
