//! The audit proves what was done: whatever is edited, removed or moved afterwards is found and named.

use chrono::Duration;
use observatory::server::actions::kept::tidy;
use observatory::server::proof::{Finding, Verdict, make_digest, verify};
use observatory::server::{Ctx, token};
use sqlx::Connection as _;

use crate::operator::run;
use crate::support::http::{App, sample_app};
use crate::support::world;

/// Somebody who may do anything to the file, and knows how to get around the triggers.
async fn tamper(ctx: &Ctx, statements: &[&'static str]) {
    let path = ctx.config().database.display().to_string();
    let mut conn = sqlx::SqliteConnection::connect(&path).await.unwrap();
    for statement in [
        "pragma foreign_keys = off",
        "drop trigger audit_is_append_only_update",
        "drop trigger audit_is_append_only_delete",
        "drop trigger audit_is_chained",
        "drop trigger audit_digest_is_append_only_update",
        "drop trigger audit_digest_is_append_only_delete",
    ] {
        sqlx::query(statement).execute(&mut conn).await.unwrap();
    }
    for statement in statements {
        sqlx::query(*statement).execute(&mut conn).await.unwrap();
    }
    conn.close().await.unwrap();
}

/// The sample data, in which some people have been at work.
async fn busy() -> App {
    let app = sample_app().await;
    for name in ["malin", "bruno", "ines", "tomas", "malin", "ines"] {
        app.signed_in(name).await;
    }
    app
}

async fn found(statements: &[&'static str]) -> Vec<Finding> {
    let app = busy().await;
    tamper(&app.ctx, statements).await;
    verify(&app.ctx, &[]).await.unwrap().findings
}

#[tokio::test]
async fn what_was_done_in_the_observatory_is_a_whole_chain() {
    let app = busy().await;
    let Verdict { rows, digest, findings } = verify(&app.ctx, &[]).await.unwrap();
    assert_eq!((findings, digest.len()), (Vec::new(), 64));
    assert_eq!(rows, 9, "three of the sample data, six sign-ins");
    let stored: i64 = sqlx::query_scalar("select count(*) from audit where length(hash) = 32")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(rows, stored);
}

#[tokio::test]
async fn a_row_tells_why_and_for_a_time_from_where() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    ines.from = Some("192.0.2.7".parse().unwrap());
    let comment = "Please say which unit is responsible.";
    let fields = [
        ("lang", "en"),
        ("report", "2"),
        ("revision", "2"),
        ("step", "return"),
        ("comment", comment),
    ];
    ines.post("/form/decide", &fields).await;
    let told = async || -> (String, Option<String>) {
        let mut conn = app.ctx.read().await.unwrap();
        sqlx::query_as(
            "select why, address from audit left join audit_origin using (audit_id) order by audit_id desc limit 1",
        )
        .fetch_one(&mut *conn)
        .await
        .unwrap()
    };
    assert_eq!(told().await, (comment.to_owned(), Some("192.0.2.7".to_owned())));
    app.ctx.clock().set(app.ctx.now() + Duration::days(90));
    tidy(&app.ctx).await.unwrap();
    assert!(told().await.1.is_some(), "forgotten a moment too soon");
    app.ctx.clock().set(app.ctx.now() + Duration::seconds(1));
    tidy(&app.ctx).await.unwrap();
    assert_eq!(told().await, (comment.to_owned(), None));
    assert_eq!(verify(&app.ctx, &[]).await.unwrap().findings, Vec::new());
    tamper(&app.ctx, &["update audit set why = 'no reason' where why <> ''"]).await;
    assert_eq!(verify(&app.ctx, &[]).await.unwrap().findings.len(), 1);
}

#[tokio::test]
async fn an_edited_row_is_named_and_only_it() {
    assert_eq!(
        found(&["update audit set detail = '{}' where audit_id = 3"]).await,
        [Finding::Changed(3)]
    );
    assert_eq!(
        found(&[
            "update audit set account_id = account_id + 1 where audit_id = 7 and account_id is not null",
            "update audit set at = '2020-01-01T00:00:00+00:00' where audit_id = 9"
        ])
        .await,
        [Finding::Changed(7), Finding::Changed(9)]
    );
    assert_eq!(
        found(&["update audit set hash = x'00' where audit_id = 4"]).await,
        [Finding::Changed(4), Finding::Changed(5)]
    );
}

#[tokio::test]
async fn removed_and_moved_rows_are_named() {
    assert_eq!(
        found(&["delete from audit where audit_id in (5, 6)"]).await,
        [Finding::Missing(5, 6), Finding::Changed(7)]
    );
    let swapped = found(&[
        "update audit set audit_id = -1 where audit_id = 4",
        "update audit set audit_id = 4 where audit_id = 5",
        "update audit set audit_id = 5 where audit_id = -1",
    ])
    .await;
    assert_eq!(swapped, [Finding::Changed(4), Finding::Changed(5), Finding::Changed(6)]);
    assert_eq!(
        found(&["update audit set hash = null where audit_id = 6"]).await,
        [Finding::Unchained(6)]
    );
}

#[tokio::test]
async fn a_chain_computed_anew_does_not_fit_a_digest_that_was_kept() {
    let app = sample_app().await;
    make_digest(&app.ctx).await.unwrap();
    let kept = verify(&app.ctx, &[]).await.unwrap().digest;
    let page = app.visitor().get("/fr/audit").await.text;
    assert!(
        page.contains(&kept) && page.contains("La preuve de ce qui a été fait"),
        "{page}"
    );
    assert!(!page.contains("report/1") && !page.contains("demo.example"), "{page}");

    // Nothing new on the same day; a day later what came since.
    make_digest(&app.ctx).await.unwrap();
    app.signed_in("ines").await;
    app.ctx.clock().set(app.ctx.now() + Duration::days(1));
    make_digest(&app.ctx).await.unwrap();
    let later = verify(&app.ctx, std::slice::from_ref(&kept)).await.unwrap();
    assert_eq!(later.findings, []);
    assert_ne!(later.digest, kept);
    let page = app.visitor().get("/en/audit").await.text;
    assert!(page.find(&later.digest) < page.find(&kept), "newest first");
    assert_eq!(page.matches("class=\"obs-digest\"").count(), 2);

    // Without the last rows, their digest and all hashes, only the digest that was kept elsewhere tells.
    tamper(
        &app.ctx,
        &[
            "delete from audit_digest",
            "delete from audit where audit_id > 3",
            "update audit set hash = null, detail = '{}'",
        ],
    )
    .await;
    assert_eq!(verify(&app.ctx, &[]).await.unwrap().findings, []);
    let findings = verify(&app.ctx, &[kept.to_uppercase()]).await.unwrap().findings;
    assert_eq!(findings, [Finding::Unknown(kept)]);
}

#[tokio::test]
async fn rows_at_the_end_are_missed_by_the_digest() {
    let app = sample_app().await;
    make_digest(&app.ctx).await.unwrap();
    let rows = verify(&app.ctx, &[]).await.unwrap().rows;
    tamper(
        &app.ctx,
        &["delete from audit where audit_id = (select max(audit_id) from audit)"],
    )
    .await;
    let findings = verify(&app.ctx, &[]).await.unwrap().findings;
    let day = "2026-11-23".to_owned();
    assert_eq!(findings, [Finding::Missing(rows, rows), Finding::Digest(day, rows)]);
}

#[tokio::test]
async fn the_first_hash_stands_for_the_rows_before_there_was_a_chain() {
    let (ctx, folder) = world().await;
    tamper(&ctx, &["update audit set hash = null"]).await;
    let path = folder.path().join("test.db");
    assert!(run(&path, &["import", "signatories"]).status.success());
    assert_eq!(verify(&ctx, &[]).await.unwrap().findings, []);
    tamper_again(&ctx, "update audit set subject = 'x' where audit_id = 1").await;
    assert_eq!(verify(&ctx, &[]).await.unwrap().findings, [Finding::Changed(2)]);
}

async fn tamper_again(ctx: &Ctx, statement: &'static str) {
    let mut tx = ctx.write().await.unwrap();
    sqlx::query(statement).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_operator_is_told_at_the_command_line() {
    let (ctx, folder) = world().await;
    let path = folder.path().join("test.db");
    let whole = run(&path, &["audit", "verify"]);
    assert!(whole.status.success());
    let said = String::from_utf8_lossy(&whole.stdout).into_owned();
    let digest = said.trim().rsplit(' ').next().unwrap().to_owned();
    assert!(run(&path, &["audit", "verify", &digest]).status.success());
    let wrong = run(&path, &["audit", "verify", &token::hex(&[7; 32])]);
    assert!(!wrong.status.success());
    assert!(String::from_utf8_lossy(&wrong.stdout).contains("no row has the digest 0707"));
    tamper(&ctx, &["update audit set action = 'signed-in' where audit_id = 1"]).await;
    let found = run(&path, &["audit", "verify"]);
    assert!(!found.status.success());
    assert!(String::from_utf8_lossy(&found.stdout).contains("row 1 is not what was written in this place"));
}
