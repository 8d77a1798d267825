//! The people of an authority: invited, corrected, handed over, and never seen by anybody else.

mod invitations;
mod private;
mod seats;

use chrono::Duration;
use observatory::server::db::outbox::{self, Posted};

use crate::support::http::{Answer, App, Client};

pub const KEY: &str = "clouds over the harbour";
const PAGE: &str = "/en/authorities/se-exempelstad/people";

pub async fn letters(app: &App) -> Vec<Posted> {
    let mut conn = app.ctx.read().await.unwrap();
    let mut all = outbox::list_letters(&mut conn, 500).await.unwrap();
    all.sort_by_key(|one| -one.id);
    all
}

/// Kind and recipient of the newest letters, newest first.
pub async fn newest(app: &App, most: usize) -> Vec<(String, String)> {
    let all = letters(app).await.into_iter().take(most);
    all.map(|one| (one.letter.kind.code().to_owned(), one.letter.recipient))
        .collect()
}

/// The newest letter of that kind to that address, and the last part of its link.
pub async fn letter(app: &App, kind: &str, email: &str) -> (Posted, String) {
    let all = letters(app).await;
    let found = all
        .into_iter()
        .find(|one| one.letter.kind.code() == kind && one.letter.recipient == email);
    let found = found.unwrap_or_else(|| panic!("no {kind} to {email}"));
    let link = found
        .letter
        .plain
        .lines()
        .find(|line| line.starts_with("http"))
        .unwrap();
    let token = link.rsplit('/').next().unwrap().to_owned();
    (found, token)
}

pub fn later(app: &App, by: Duration) {
    app.ctx.clock().set(app.ctx.now() + by);
}

/// Sets the password of an invitation.
pub async fn accept(app: &App, token: &str) -> Client {
    let mut client = app.visitor();
    let fields = [("lang", "en"), ("link", token), ("password", KEY), ("again", KEY)];
    let answer = client.post("/form/set_password", &fields).await;
    assert_eq!(answer.location(), "/en/desk", "{}", answer.text);
    client
}

/// Action, actor's address, detail and reason of audit rows since `number`.
pub async fn audit_since(app: &App, number: i64) -> Vec<(String, String, String, String)> {
    sqlx::query_as(
        "select action, ifnull(email, actor), detail, why from audit left join account using (account_id) where audit_id > ? order by audit_id",
    )
    .bind(number)
    .fetch_all(&mut *app.ctx.read().await.unwrap())
    .await
    .unwrap()
}

pub async fn audit_end(app: &App) -> i64 {
    number(app, "select max(audit_id) from audit").await
}

async fn number(app: &App, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql)
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

async fn account(app: &App, email: &str) -> String {
    let mut conn = app.ctx.read().await.unwrap();
    let found = observatory::server::db::accounts::find_account_by_email(&mut conn, email);
    found.await.unwrap().unwrap().id.to_string()
}

async fn invite(client: &mut Client, email: &str, seat: &str, why: &str) -> Answer {
    let fields = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("email", email),
        ("name", "Eva"),
        ("language", "fr"),
        ("seat", seat),
        ("why", why),
    ];
    client.post("/form/invite_person", &fields).await
}

async fn correct(client: &mut Client, account: &str, email: &str, why: &str) -> Answer {
    let fields = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("account", account),
        ("email", email),
        ("email_why", why),
    ];
    client.post("/form/correct_invitation", &fields).await
}

async fn end(client: &mut Client, account: &str, seat: &str, successor: &str, why: &str) -> Answer {
    let fields = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("account", account),
        ("seat", seat),
        ("successor_email", successor),
        ("successor_name", if successor.is_empty() { "" } else { "Nova" }),
        ("successor_language", "en"),
        ("why", why),
    ];
    client.post("/form/end_seat", &fields).await
}
