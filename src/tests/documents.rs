//! Files that people hand in: what they are is told by their content, they are kept once, seen by few, and scanned.

use std::io::{Cursor, Write as _};

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use chrono::Duration;
use observatory::domain::document::DOCUMENT_MAX;
use observatory::server::documents::{list_faults, tidy};
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::support::http::{Answer, App, Client, sample_app};

pub const PLAN: [(&str, &str); 6] = [
    ("lang", "en"),
    ("authority", "se-exempelstad"),
    ("what", "plan"),
    ("title", "Plan"),
    ("wording", "The council has adopted the plan."),
    ("source", "https://exempelstad.example/plan"),
];
pub const PAGE: &str = "/en/staff/signatories/se-exempelstad/plans";

/// Sends the form of plans with a file, as browsers do.
pub async fn send(client: &mut Client, fields: &[(&str, &str)], name: &str, content: &[u8]) -> Answer {
    let mut body = Vec::new();
    for (field, value) in fields {
        body.extend(
            format!("--XX\r\nContent-Disposition: form-data; name=\"form[{field}]\"\r\n\r\n{value}\r\n").bytes(),
        );
    }
    let quoted = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
    body.extend(format!("--XX\r\nContent-Disposition: form-data; name=\"form[document]\"; filename=\"{quoted}\"\r\nContent-Type: application/pdf\r\n\r\n").bytes());
    body.extend(content);
    body.extend(b"\r\n--XX--\r\n");
    let request = Request::builder()
        .method(Method::POST)
        .uri("/form/record_plan")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XX")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    client.send(request).await
}

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";
const DOCX: &str = "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>";

pub fn pdf(text: &str) -> Vec<u8> {
    format!("%PDF-1.4\n% {text}\n%%EOF\n").into_bytes()
}

pub async fn ids(app: &App) -> Vec<(i64, String)> {
    sqlx::query_as("select document_id, status from document order by document_id")
        .fetch_all(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

pub fn contents(app: &App) -> usize {
    let folder = app.ctx.config().document_folder();
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    folders.map(|path| std::fs::read_dir(path).unwrap().count()).sum()
}

#[tokio::test]
async fn every_type_is_taken_by_its_content_and_given_back_to_be_kept() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let mut xlsx = rust_xlsxwriter::Workbook::new();
    xlsx.add_worksheet().write(0, 0, "plan").unwrap();
    let ods = b"application/vnd.oasis.opendocument.spreadsheet";
    let files: [(&str, Vec<u8>); 7] = [
        ("application/pdf", pdf("one")),
        (
            "application/vnd.oasis.opendocument.text",
            zip(&[("mimetype", ODT), ("content.xml", b"<x/>")]),
        ),
        (
            "application/vnd.oasis.opendocument.spreadsheet",
            zip(&[("mimetype", ods), ("content.xml", b"<x/>")]),
        ),
        (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            zip(&[("[Content_Types].xml", DOCX.as_bytes()), ("word/document.xml", b"<x/>")]),
        ),
        (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            xlsx.save_to_buffer().unwrap(),
        ),
        ("image/png", b"\x89PNG\r\n\x1a\n rest".to_vec()),
        ("image/jpeg", b"\xff\xd8\xff rest".to_vec()),
    ];
    for (mime, content) in files {
        let answer = send(&mut ines, &PLAN, "anything.exe", &content).await;
        assert_eq!(answer.location(), format!("{PAGE}?saved=plan"), "{mime}");
        let (id, _) = ids(&app).await.pop().unwrap();
        let address = format!("/documents/{id}");
        assert!(ines.get(PAGE).await.text.contains(&format!("href=\"{address}\"")));
        let given = ines.get(&address).await;
        assert_eq!(
            (
                given.status,
                given.bytes,
                given.headers["content-type"].to_str().unwrap()
            ),
            (StatusCode::OK, content, mime)
        );
        assert!(
            given.headers["content-disposition"]
                .to_str()
                .unwrap()
                .starts_with("attachment; filename=\"anything.")
        );
        assert_eq!(given.headers["x-content-type-options"], "nosniff");
        assert!(
            given.headers["content-security-policy"]
                .to_str()
                .unwrap()
                .contains("sandbox")
        );
        assert_eq!(given.headers["cache-control"], "private, no-store");
        for (name, status) in [
            ("malin", StatusCode::NOT_FOUND),
            ("karin", StatusCode::NOT_FOUND),
            ("otto", StatusCode::OK),
        ] {
            assert_eq!(app.signed_in(name).await.get(&address).await.status, status, "{name}");
        }
        assert_eq!(app.visitor().get(&address).await.status, StatusCode::UNAUTHORIZED);
    }
    for odd in [
        "/documents/999",
        "/documents/x",
        "/documents/-1",
        "/documents/99999999999999999999",
    ] {
        assert_eq!(ines.get(odd).await.status, StatusCode::NOT_FOUND, "{odd}");
    }
    assert_eq!(list_faults(&app.ctx).await.unwrap(), Vec::<String>::new());
}

#[tokio::test]
async fn what_only_looks_like_a_file_is_refused_with_a_sentence_and_nothing_is_lost() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let before = (ids(&app).await, contents(&app));
    let bomb = zip(&[("mimetype", ODT), ("content.xml", &vec![0; 200 * 1024 * 1024])]);
    assert!(bomb.len() < 1024 * 1024);
    let macros = DOCX.replace(
        "openxmlformats-officedocument.wordprocessingml.document",
        "ms-word.document.macroEnabled",
    );
    let cases: [(&str, Vec<u8>, &str, &str); 10] = [
        (
            "plan.pdf",
            b"<!DOCTYPE html><script>alert(1)</script>".to_vec(),
            "none of the types",
            "aucun des types",
        ),
        (
            "plan.pdf",
            b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".to_vec(),
            "none of the types",
            "aucun des types",
        ),
        ("plan.pdf", b"MZ\x90\0".to_vec(), "none of the types", "aucun des types"),
        (
            "plan.odt",
            zip(&[("content.xml", b"<x/>")]),
            "none of the types",
            "aucun des types",
        ),
        (
            "plan.odt",
            zip(&[("mimetype", ODT)]),
            "none of the types",
            "aucun des types",
        ),
        (
            "plan.odt",
            b"PK\x03\x04 and nothing more".to_vec(),
            "cannot be read",
            "illisible",
        ),
        ("plan.odt", bomb, "cannot be read", "illisible"),
        (
            "plan.docx",
            zip(&[
                ("[Content_Types].xml", macros.as_bytes()),
                ("word/document.xml", b"<x/>"),
            ]),
            "macros",
            "macros",
        ),
        ("plan.pdf", Vec::new(), "empty", "vide"),
        (
            "plan.pdf",
            vec![b'%'; DOCUMENT_MAX + 1],
            "larger than 20 MB",
            "dépasse 20 Mo",
        ),
    ];
    for (name, content, english, french) in cases {
        let answer = send(&mut ines, &PLAN, name, &content).await;
        assert!(
            answer.location().starts_with(&format!("{PAGE}?kept=")),
            "{english}: {}",
            answer.location()
        );
        let page = ines.get(answer.location()).await.text;
        assert!(
            page.contains(english)
                && page.contains("href=\"#document\"")
                && page.contains("The council has adopted the plan."),
            "{english}: {page}"
        );
        let page = ines.get(&answer.location().replacen("/en/", "/fr/", 1)).await.text;
        assert!(page.contains(french), "{french}");
    }
    let answer = send(&mut ines, &PLAN, "plan.pdf", &vec![b'%'; 2 * DOCUMENT_MAX + 1]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.text.contains("<html lang=\"en\""));
    assert_eq!((ids(&app).await, contents(&app)), before, "something was kept");
    let mut strange = Request::post("/form/record_plan")
        .body(Body::from("--XX\r\nnonsense"))
        .unwrap();
    let kind = "multipart/form-data; boundary=XX".parse().unwrap();
    strange.headers_mut().insert(header::CONTENT_TYPE, kind);
    assert_eq!(ines.send(strange).await.status, StatusCode::BAD_REQUEST);
    // Other forms take no files and no more than before.
    let mut other = Request::post("/form/sign_in").body(Body::from("--XX--\r\n")).unwrap();
    other.headers_mut().insert(
        header::CONTENT_TYPE,
        "multipart/form-data; boundary=XX".parse().unwrap(),
    );
    assert_eq!(ines.send(other).await.status, StatusCode::BAD_REQUEST);
    let long = format!("form[email]={}", "x".repeat(300 * 1024));
    assert_eq!(
        app.visitor().post_raw("/form/sign_in", long).await.status,
        StatusCode::PAYLOAD_TOO_LARGE
    );
}

#[tokio::test]
async fn a_file_outlives_a_fault_elsewhere_in_the_form() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let mut fields = PLAN;
    fields[5] = ("source", "");
    let answer = send(&mut ines, &fields, "Beschluss \"2024\".pdf", &pdf("kept")).await;
    let page = ines.get(answer.location()).await.text;
    assert!(page.contains("We have received Beschluss 2024.pdf"), "{page}");
    let token = page
        .split("form[document_kept]\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let mut fields: Vec<(&str, &str)> = PLAN.to_vec();
    fields.push(("document_kept", &token));
    assert_eq!(
        send(&mut ines, &fields, "", b"").await.location(),
        format!("{PAGE}?saved=plan")
    );
    assert!(ines.get(PAGE).await.text.contains("Beschluss 2024.pdf (PDF"));
    // A token that nobody was given names nothing, and the plan is recorded without a file.
    let before = ines.get(PAGE).await.text.matches("/documents/").count();
    let mut guess: Vec<(&str, &str)> = PLAN.to_vec();
    guess.push(("document_kept", "0123456789abcdef"));
    assert_eq!(
        send(&mut ines, &guess, "", b"").await.location(),
        format!("{PAGE}?saved=plan")
    );
    assert_eq!(ines.get(PAGE).await.text.matches("/documents/").count(), before);
}

#[tokio::test]
async fn hostile_names_are_harmless() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let long = "x".repeat(300);
    for name in [
        "../../etc/passwd",
        "a\r\nSet-Cookie: x=1",
        "\u{202e}fdp.exe",
        "<script>alert(1)</script>",
        "a;b=\"c\"",
        "%00.pdf",
        long.as_str(),
        "plan",
    ] {
        let answer = send(&mut ines, &PLAN, name, &pdf(name)).await;
        assert_eq!(answer.location(), format!("{PAGE}?saved=plan"), "{name}");
        let (id, _) = ids(&app).await.pop().unwrap();
        let given = ines.get(&format!("/documents/{id}")).await;
        let told = given.headers["content-disposition"].to_str().unwrap().to_owned();
        assert!(
            given
                .headers
                .get("set-cookie")
                .is_none_or(|value| !value.to_str().unwrap().contains("x=1")),
            "{name}"
        );
        assert!(
            told.ends_with(".pdf") && told.len() < 1500 && told.matches('"').count() == 2,
            "{told}"
        );
        assert!(
            !told.contains("..") && !told.contains('/') && !told.contains('<'),
            "{told}"
        );
    }
    let page = ines.get(PAGE).await.text;
    assert!(!page.contains("<script>alert") && !page.contains('\u{202e}') && !page.contains("etc/"));
}

#[tokio::test]
async fn the_same_content_is_kept_once_and_what_nobody_needs_is_removed() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let (before, rows) = (contents(&app), ids(&app).await.len());
    for name in ["one.pdf", "two.pdf"] {
        send(&mut ines, &PLAN, name, &pdf("same")).await;
    }
    assert_eq!(contents(&app), before + 1);
    // Sent with a form that was never completed, once alone and once as a copy of what is in use.
    let mut faulty = PLAN;
    faulty[5] = ("source", "");
    send(&mut ines, &faulty, "alone.pdf", &pdf("alone")).await;
    send(&mut ines, &faulty, "copy.pdf", &pdf("same")).await;
    assert_eq!((contents(&app), ids(&app).await.len()), (before + 2, rows + 4));
    app.ctx.clock().set(app.ctx.now() + Duration::hours(24));
    tidy(&app.ctx).await.unwrap();
    assert_eq!(ids(&app).await.len(), rows + 4, "removed a moment too soon");
    app.ctx.clock().set(app.ctx.now() + Duration::seconds(1));
    tidy(&app.ctx).await.unwrap();
    assert_eq!((contents(&app), ids(&app).await.len()), (before + 1, rows + 2));
    assert_eq!(ines.get("/documents/1").await.status, StatusCode::OK);
    let folder = app.ctx.config().document_folder();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(ines.get("/documents/1").await.status, StatusCode::NOT_FOUND);
    assert!(
        list_faults(&app.ctx)
            .await
            .unwrap()
            .iter()
            .all(|fault| fault.contains("is missing"))
    );
}
