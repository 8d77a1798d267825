//! What is kept for a time only: README lists it, and after its time nothing of it is left.

use std::collections::BTreeSet;
use std::fs;

use chrono::{DateTime, Duration, Utc};
use observatory::domain::claim::{CONFIRM_WITHIN, KEPT_FOR};
use observatory::domain::factor_reset::RESET_FOR;
use observatory::domain::joining;
use observatory::domain::letter::{INVITATION_FOR, PASSWORD_LINK_FOR};
use observatory::server::actions::devices::KNOWN_FOR;
use observatory::server::actions::kept;
use observatory::server::actions::samples::PASSWORD;
use observatory::server::mail::post::{Post, deliver};
use observatory::server::session::IDLE;

use crate::support::http::{App, build};

/// A table, what in it has an end, and when that is.
struct Kept {
    table: &'static str,
    left: &'static str,
    time: Duration,
}

const fn kept(table: &'static str, left: &'static str, time: Duration) -> Kept {
    Kept { table, left, time }
}

const ALL: [Kept; 19] = [
    kept("failure", "select count(*) from failure", Duration::hours(1)),
    kept(
        "password_request",
        "select count(*) from password_request",
        Duration::hours(1),
    ),
    kept(
        "email_link",
        "select count(*) from email_link where email like 'malin@%'",
        PASSWORD_LINK_FOR,
    ),
    kept("session", "select count(*) from session", IDLE),
    kept("kept_form", "select count(*) from kept_form", Duration::hours(24)),
    kept("password_link", "select count(*) from password_link", INVITATION_FOR),
    kept(
        "outbox",
        "select count(*) from outbox where plain <> '' and html <> ''",
        INVITATION_FOR,
    ),
    kept("factor_reset", "select count(*) from factor_reset", RESET_FOR),
    kept("claim_link", "select count(*) from claim_link", CONFIRM_WITHIN),
    kept(
        "claim",
        "select count(*) from claim where status = 'unconfirmed'",
        CONFIRM_WITHIN,
    ),
    kept(
        "claim",
        "select count(*) from claim where status = 'refused' and (name <> '' or email <> '' or evidence <> '')",
        KEPT_FOR,
    ),
    kept(
        "application_link",
        "select count(*) from application_link where token_hash = x'01'",
        joining::CONFIRM_WITHIN,
    ),
    kept(
        "application",
        "select count(*) from application where status = 'unconfirmed'",
        joining::CONFIRM_WITHIN,
    ),
    kept(
        "application_person",
        "select (select count(*) from application_person join application using (application_id) where closed_at is not null)
              + (select count(*) from application_step where words <> '')",
        joining::KEPT_FOR,
    ),
    kept("notice", "select count(*) from notice", Duration::days(30)),
    kept("digest_link", "select count(*) from digest_link", Duration::days(90)),
    kept("audit_origin", "select count(*) from audit_origin", Duration::days(90)),
    kept("known_device", "select count(*) from known_device", KNOWN_FOR),
    kept("outbox", "select count(*) from outbox", Duration::days(365)),
];

async fn count(app: &App, statement: &'static str) -> i64 {
    sqlx::query_scalar(statement)
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

async fn write(app: &App, statement: &'static str, at: DateTime<Utc>) {
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query(statement).bind(at).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// People and strangers do what leaves something behind.
async fn live(app: &App) {
    let mut malin = app.visitor();
    malin.from = Some("203.0.113.5".parse().unwrap());
    let sign_in = [("lang", "en"), ("email", "malin@demo.example"), ("password", PASSWORD)];
    assert_eq!(malin.post("/form/sign_in", &sign_in).await.location(), "/en/desk");
    let new = [
        ("lang", "en"),
        ("email", "malin@new.example"),
        ("email_password", PASSWORD),
    ];
    malin.post("/form/ask_for_email", &new).await;
    let wrong = [("lang", "en"), ("email", "malin@demo.example"), ("password", "wrong")];
    app.visitor().post("/form/sign_in", &wrong).await;
    app.visitor()
        .post(
            "/form/request_password_link",
            &[("lang", "en"), ("email", "else@demo.example")],
        )
        .await;
    deliver(&app.ctx, &Post::open(app.ctx.config()).unwrap()).await.unwrap();
    let now = app.ctx.now();
    write(app, "update password_link set expires_at = ?", now + INVITATION_FOR).await;
    // Sessions go by the library's own clock.
    write(app, "update session set expires_at = unixepoch(?) + 8 * 3600", now).await;
    write(
        app,
        "insert into notice (account_id, event, name, path, frequency, written_at) values (1, 'x', '', '/', 'weekly', ?)",
        now,
    )
    .await;
    write(app, "update digest_link set expires_at = ?", now + Duration::days(90)).await;
    for claim in [
        "insert into claim (authority_id, name, function, email, language, evidence, status, sent_at)
         values (1, 'Zoé', 'mayor', 'zoe@town.example', 'fr', 'x', 'unconfirmed', ?)",
        "insert into claim (authority_id, name, function, email, language, evidence, status, sent_at, decided_at, decided_by)
         values (1, 'Max', 'clerk', 'max@town.example', 'fr', 'x', 'refused', ?1, ?1, 1)",
    ] {
        write(app, claim, now).await;
    }
    for application in [
        "insert into application (country_code, kind, name, tongue, website, identifier, version, decision, decided_on, status, sent_at)
         values ('SE', 'region', 'X', '', '', '', '2006', 'x', '2020-01-01', 'unconfirmed', ?)",
        "insert into application (country_code, kind, name, tongue, website, identifier, version, decision, decided_on, status, sent_at, closed_at)
         values ('SE', 'region', 'Y', '', '', '', '2006', 'y', '2020-01-01', 'refused', ?1, ?1)",
        "insert into application_person (application_id, signer, signer_function, name, function, email, language)
         select application_id, 'Zoé', 'mayor', 'Max', 'clerk', 'max@town.example', 'fr' from application where name in ('X', 'Y') and sent_at = ?",
        "insert into application_step (application_id, kind, words, at)
         select application_id, 'refused', 'Zoé is no mayor', ? from application where name = 'Y'",
        "insert into application_link (token_hash, application_id, expires_at) select x'01', min(application_id), ? from application where name = 'X'",
    ] {
        write(app, application, now).await;
    }
    write(
        app,
        "update application_link set expires_at = ? where token_hash = x'01'",
        now + joining::CONFIRM_WITHIN,
    )
    .await;
    let linked = "insert into claim_link (token_hash, claim_id, expires_at) select x'00', min(claim_id), ? from claim where status = 'unconfirmed'";
    write(app, linked, now).await;
    write(app, "update claim_link set expires_at = ?", now + CONFIRM_WITHIN).await;
}

#[tokio::test]
async fn after_its_time_nothing_is_left_and_nothing_goes_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letters");
    let app = build(true, |config| config.mail_folder = Some(path)).await;
    live(&app).await;
    let start = app.ctx.now();
    let times: BTreeSet<Duration> = ALL.iter().map(|kept| kept.time).collect();
    for time in times {
        let due = || ALL.iter().filter(|kept| kept.time == time);
        app.ctx.clock().set(start + time - Duration::seconds(1));
        kept::tidy(&app.ctx).await.unwrap();
        for Kept { table, left, .. } in due() {
            assert!(count(&app, left).await > 0, "{table} goes before its time: {left}");
        }
        app.ctx.clock().set(start + time + Duration::seconds(1));
        kept::tidy(&app.ctx).await.unwrap();
        for Kept { table, left, .. } in due() {
            assert_eq!(count(&app, left).await, 0, "{table} is kept too long: {left}");
        }
    }
}

#[tokio::test]
async fn readme_lists_all_that_has_an_end() {
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let section = readme.split("### What is kept for a time only").nth(1).unwrap();
    let section = section.split("\n#").next().unwrap();
    let rows = section
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains('`'));
    let told: BTreeSet<&str> = rows.map(|row| row.split('`').nth(1).unwrap()).collect();
    let tested: BTreeSet<&str> = ALL.iter().map(|kept| kept.table).collect();
    assert_eq!(told, tested);
    // A table that says when something ends is one of them.
    let app = build(false, |_| {}).await;
    let ending: Vec<String> = sqlx::query_scalar(
        "select distinct t.name from sqlite_master t join pragma_table_info(t.name) c
         where t.type = 'table' and (c.name = 'expires_at' or c.name = 'forgotten_at' or c.name like '%_until')",
    )
    .fetch_all(&mut *app.ctx.read().await.unwrap())
    .await
    .unwrap();
    for table in ending {
        assert!(tested.contains(table.as_str()), "nothing says how long {table} is kept");
    }
}
