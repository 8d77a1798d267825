//! Letters: what they say, how they are sent, what a forgotten password tells an intruder (nothing).

use std::fs;
use std::path::Path;
use std::sync::Arc;

use axum::http::StatusCode;
use chrono::Duration;
use observatory::domain::account::Role;
use observatory::domain::letter::LetterStatus;
use observatory::server::actions::accounts::{self, Invitation};
use observatory::server::actions::kept;
use observatory::server::db::audit::Actor;
use observatory::server::db::outbox::{self, Posted};
use observatory::server::mail::post::{Post, deliver};
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::sync::Mutex;

use crate::support::http::{App, build, sample_app};

async fn letters(app: &App) -> Vec<Posted> {
    let mut conn = app.ctx.read().await.unwrap();
    outbox::list_letters(&mut conn, 100).await.unwrap()
}

/// What the newest letter says, and its link.
async fn newest(app: &App) -> (Posted, String) {
    let letter = letters(app).await.remove(0);
    let link = letter
        .letter
        .plain
        .lines()
        .find(|line| line.starts_with("http"))
        .unwrap();
    let path = link.strip_prefix("http://localhost:3000").unwrap().to_owned();
    (letter, path)
}

async fn invite(app: &App, email: &str, name: &str, language: &str) {
    let invitation = Invitation {
        email,
        name,
        language,
        role: Role::Reviewer,
        by_mail: true,
        why: "",
    };
    accounts::invite(&app.ctx, Actor::OPERATOR, &invitation).await.unwrap();
}

async fn forget(app: &App, email: &str) -> String {
    let fields = [("lang", "en"), ("email", email)];
    let answer = app.visitor().post("/form/request_password_link", &fields).await;
    accounts::answer_requests(&app.ctx).await.unwrap();
    answer.location().to_owned()
}

fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect()
}

fn later(app: &App, by: Duration) {
    app.ctx.clock().set(app.ctx.now() + by);
}

#[tokio::test]
async fn letters_say_what_happened_in_the_language_of_whoever_reads_them() {
    let app = sample_app().await;
    for (email, name, language, known) in [
        ("eva@town.example", "Eva", "en", "malin@demo.example"),
        ("yves@ville.example", "Yves", "fr", "bruno@demo.example"),
    ] {
        // Whoever has a password already gets no link for one.
        invite(&app, known, "Somebody else", "en").await;
        let (granted, path) = newest(&app).await;
        assert_eq!(
            (granted.letter.recipient.as_str(), path),
            (known, format!("/{language}/desk"))
        );
        let letter = granted.letter;
        let text = format!("{}\n\n{}\n\n{}\n", letter.subject, letter.plain, letter.html);
        insta::assert_snapshot!(format!("role-granted.{language}"), text);

        invite(&app, email, name, language).await;
        let (invitation, path) = newest(&app).await;
        assert_eq!(invitation.letter.language, language);
        let fields = [
            ("lang", "en"),
            ("link", path.rsplit('/').next().unwrap()),
            ("password", "twelve letters!"),
            ("again", "twelve letters!"),
        ];
        app.visitor().post("/form/set_password", &fields).await;
        let (set, _) = newest(&app).await;
        forget(&app, email).await;
        let (forgotten, link) = newest(&app).await;
        let tokens = [path.rsplit('/').next().unwrap(), link.rsplit('/').next().unwrap()];
        for letter in [invitation, set, forgotten] {
            let letter = letter.letter;
            assert_eq!(
                (letter.recipient.as_str(), letter.thread.starts_with("account/")),
                (email, true)
            );
            let mut text = format!("{}\n\n{}\n\n{}\n", letter.subject, letter.plain, letter.html);
            for token in tokens {
                text = text.replace(token, "TOKEN");
            }
            insta::assert_snapshot!(format!("{}.{language}", letter.kind.code()), text);
        }
    }
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_and_tells_nobody_anything() {
    let app = sample_app().await;
    let before = letters(&app).await.len();
    assert_eq!(forget(&app, "nobody@demo.example").await, "/en/forgot?sent=yes");
    assert_eq!(letters(&app).await.len(), before, "a letter to nobody");
    assert_eq!(forget(&app, " Malin@Demo.example").await, "/en/forgot?sent=yes");
    let (letter, first) = newest(&app).await;
    assert_eq!(
        (letter.letter.recipient.as_str(), letter.status),
        ("malin@demo.example", LetterStatus::Waiting)
    );
    let page = app.visitor().get("/fr/forgot?sent=yes").await.text;
    assert!(page.contains("Votre demande est enregistrée") && !page.contains("malin"));

    let kept = forget(&app, "not an address").await;
    let page = app.visitor().get(&kept).await.text;
    assert!(page.contains("not an address") && page.contains("Write one email address"));

    // A newer link ends the older; the fourth within an hour is not written.
    assert_eq!(app.visitor().get(&first).await.status, StatusCode::OK);
    forget(&app, "malin@demo.example").await;
    assert_eq!(app.visitor().get(&first).await.status, StatusCode::NOT_FOUND);
    for _ in 0..3 {
        assert_eq!(forget(&app, "malin@demo.example").await, "/en/forgot?sent=yes");
    }
    assert_eq!(letters(&app).await.len(), before + 3);
    let (_, third) = newest(&app).await;

    // What was asked for does not end who is signed in; a new password does.
    let mut malin = app.signed_in("malin").await;
    let link = third.rsplit('/').next().unwrap();
    let fields = [
        ("lang", "en"),
        ("link", link),
        ("password", "a new password"),
        ("again", "a new password"),
    ];
    assert_eq!(malin.get("/en/desk").await.status, StatusCode::OK);
    assert_eq!(
        app.visitor().post("/form/set_password", &fields).await.location(),
        "/en/desk"
    );
    assert_ne!(
        malin.get("/en/desk").await.status,
        StatusCode::OK,
        "the older session goes on"
    );
    assert_eq!(
        app.visitor().post("/form/set_password", &fields).await.status,
        StatusCode::NOT_FOUND,
        "used twice"
    );

    later(&app, Duration::minutes(61));
    kept::tidy(&app.ctx).await.unwrap();
    forget(&app, "malin@demo.example").await;
    let (_, fourth) = newest(&app).await;
    later(&app, Duration::minutes(121));
    assert_eq!(
        app.visitor().get(&fourth).await.status,
        StatusCode::NOT_FOUND,
        "it does not end"
    );
}

#[tokio::test]
async fn letters_without_a_mail_server_go_into_a_folder_and_administrators_read_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letters");
    let app = build(true, |config| config.mail_folder = Some(path.clone())).await;
    let name = "Eve\r\nBcc: evil@demo.example <script>alert(1)</script>";
    invite(&app, "eve@demo.example", name, "en").await;
    let post = Post::open(app.ctx.config()).unwrap();
    assert_eq!(
        deliver(&app.ctx, &post).await.unwrap(),
        2,
        "Nina's of the sample, and Eve's"
    );
    assert_eq!(deliver(&app.ctx, &post).await.unwrap(), 0, "twice");
    let sent = files(&path);
    let sent = sent.iter().find(|text| text.contains("eve@demo.example")).unwrap();
    let (head, _) = sent.split_once("\r\n\r\n").unwrap();
    assert!(!head.contains("Bcc") && !head.contains("evil"), "{head}");
    for header in [
        "Auto-Submitted: auto-generated",
        "Content-Language: en",
        "Message-ID: <letter-2-",
        "In-Reply-To: <account-",
        "multipart/alternative",
        "Subject: Your account at the Charter Observatory",
    ] {
        assert!(head.contains(header), "no {header} in {head}");
    }
    let (letter, _) = newest(&app).await;
    assert!(!letter.letter.html.contains("<script>") && letter.letter.html.contains("&lt;script&gt;"));

    let mut tomas = app.signed_in("tomas").await;
    let list = tomas.get("/en/staff/mail").await.text;
    assert!(list.contains("eve@demo.example") && list.contains("Sent") && list.contains("nina@demo.example"));
    let page = tomas.get("/en/staff/mail/2").await.text;
    assert!(page.contains("/password/") && page.contains("&lt;script&gt;") && !page.contains("<script>alert"));
    assert_eq!(tomas.get("/en/staff/mail/99").await.status, StatusCode::NOT_FOUND);
    assert!(tomas.get("/en/desk").await.text.contains("/en/staff/mail"));
    let mut ines = app.signed_in("ines").await;
    assert!(!ines.get("/en/desk").await.text.contains("/en/staff/mail"));

    let real = build(false, |config| config.mail_folder = Some(path.clone())).await;
    invite(&real, "eve@demo.example", "Eve", "en").await;
    let mut tx = real.ctx.write().await.unwrap();
    sqlx::query("update account_role set role = 'administrator'")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let (_, link) = newest(&real).await;
    let mut eve = real.visitor();
    let link = link.rsplit('/').next().unwrap();
    let fields = [
        ("lang", "en"),
        ("link", link),
        ("password", "clouds over Rome"),
        ("again", "clouds over Rome"),
    ];
    eve.post("/form/set_password", &fields).await;
    let id = observatory::server::db::accounts::find_account_by_email(
        &mut real.ctx.read().await.unwrap(),
        "eve@demo.example",
    )
    .await
    .unwrap()
    .unwrap()
    .id;
    let mut tx = real.ctx.write().await.unwrap();
    sqlx::query("insert into second_factor (account_id, secret, confirmed_at) values (?, 'x', '2026-01-01T00:00:00Z')")
        .bind(id)
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let page = eve.get("/en/staff/mail/1").await.text;
    assert!(
        page.contains("eve@demo.example") && !page.contains(link),
        "a real letter can be read by others"
    );

    later(&app, Duration::days(8));
    kept::tidy(&app.ctx).await.unwrap();
    let mut tomas = app.signed_in("tomas").await;
    assert!(!tomas.get("/en/staff/mail/2").await.text.contains("/password/"));
}

#[tokio::test]
async fn what_cannot_be_sent_is_tried_again_and_then_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letters");
    let app = build(true, |config| config.mail_folder = Some(path.clone())).await;
    let post = Post::open(app.ctx.config()).unwrap();
    fs::remove_dir(&path).unwrap();
    let mut tries = 0;
    while newest(&app).await.0.status == LetterStatus::Waiting {
        assert_eq!(deliver(&app.ctx, &post).await.unwrap(), 0);
        let (letter, _) = newest(&app).await;
        assert_eq!((letter.attempts, letter.failure.is_empty()), (tries + 1, false));
        deliver(&app.ctx, &post).await.unwrap();
        assert_eq!(newest(&app).await.0.attempts, tries + 1, "tried again at once");
        tries += 1;
        later(&app, Duration::days(1));
    }
    assert_eq!((tries, newest(&app).await.0.status), (8, LetterStatus::Dead));
    let mut tomas = app.signed_in("tomas").await;
    assert!(tomas.get("/en/staff/mail").await.text.contains("Given up"));
    fs::create_dir(&path).unwrap();
    invite(&app, "eve@demo.example", "Eve", "en").await;
    assert_eq!(deliver(&app.ctx, &post).await.unwrap(), 1, "the way is free again");
}

/// A mail server that takes every letter but those to `refused`, and what it was told.
async fn server(refused: &'static str) -> (u16, Arc<Mutex<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let told = Arc::new(Mutex::new(String::new()));
    let heard = Arc::clone(&told);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let mut stream = BufReader::new(stream);
            stream.write_all(b"220 post.example\r\n").await.unwrap();
            let (mut line, mut is_data) = (String::new(), false);
            while stream.read_line(&mut line).await.is_ok_and(|read| read > 0) {
                let answer = match line.trim_end() {
                    "." => Some("250 taken"),
                    _ if is_data => None,
                    "DATA" => Some("354 go on"),
                    text if text.starts_with("RCPT") && text.contains(refused) => Some("550 nobody here"),
                    _ => Some("250 yes"),
                };
                is_data = line.trim_end() == "DATA" || is_data && answer.is_none();
                heard.lock().await.push_str(&line);
                line.clear();
                if let Some(answer) = answer {
                    let _ = stream.write_all(format!("{answer}\r\n").as_bytes()).await;
                }
            }
        }
    });
    (port, told)
}

#[tokio::test]
async fn a_mail_server_takes_letters_and_their_texts_are_forgotten() {
    let (port, told) = server("nina@demo.example").await;
    let app = build(true, |config| {
        config.smtp_url = format!("smtp://127.0.0.1:{port}").into()
    })
    .await;
    invite(&app, "eve@demo.example", "Eve", "fr").await;
    let post = Post::open(app.ctx.config()).unwrap();
    assert_eq!(deliver(&app.ctx, &post).await.unwrap(), 1);
    let mut sent = letters(&app).await;
    sent.sort_by_key(|letter| letter.id);
    assert_eq!(
        (sent[0].status, sent[0].attempts),
        (LetterStatus::Dead, 1),
        "nobody there is nobody there tomorrow"
    );
    assert!(sent[0].failure.contains("nobody here"), "{}", sent[0].failure);
    assert_eq!(
        (
            sent[1].status,
            sent[1].letter.plain.as_str(),
            sent[1].letter.html.as_str()
        ),
        (LetterStatus::Sent, "", "")
    );
    let mut tomas = app.signed_in("tomas").await;
    for letter in ["/en/staff/mail/1", "/en/staff/mail/2"] {
        assert!(
            !tomas.get(letter).await.text.contains("/password/"),
            "{letter} is an open door"
        );
    }
    let told = told.lock().await.clone();
    assert!(
        told.contains("RCPT TO:<eve@demo.example>") && told.contains("Content-Language: fr"),
        "{told}"
    );
}
