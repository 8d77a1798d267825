//! What is known of people is nobody else's.

use std::io::Read as _;

use axum::http::{Method, StatusCode};
use observatory::locale::Lang;
use observatory::server::http::routes::{Access, table};

use super::*;
use crate::support::http::sample_app;

/// What is private of people, as the sample and this test have it.
const SENTINELS: [&str; 12] = [
    "Astrid Lind",
    "Nils Berg",
    "Jämställdhetsstrateg",
    "jamstalldhet@demo",
    "ulla@demo",
    "Sentinel Contact",
    "sentinel-contact@",
    "sentinel-person@",
    "Sentinel Evidence",
    "my name stands under it",
    "Kommunfullmäktige § 12",
    "merges with its neighbour",
];

#[tokio::test]
async fn nothing_private_is_on_a_public_page_or_in_a_file() {
    let app = sample_app().await;
    let mut alva = app.signed_in("alva").await;
    let fields = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("alternate_name", "Sentinel Contact"),
        ("alternate_email", "sentinel-contact@town.example"),
        ("main_name", "Astrid Lind"),
        ("main_function", "Jämställdhetsstrateg"),
        ("main_email", "astrid@demo.example"),
    ];
    alva.post("/form/save_contacts", &fields).await;
    invite(&mut alva, "sentinel-person@town.example", "editor", "").await;
    let claim = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("name", "Per"),
        ("function", "x"),
        ("email", "sentinel-person@town.example"),
        ("evidence", "Sentinel Evidence"),
    ];
    app.visitor().post("/form/ask_for_access", &claim).await;
    let mut visitor = app.visitor();
    let mut addresses: Vec<String> = Vec::new();
    for route in table() {
        if route.access != Access::Anyone || route.method != Method::GET {
            continue;
        }
        // Whoever holds the link of a claim reads the own address there.
        let examples = std::iter::once(route.example).chain(route.file);
        for address in examples.filter(|address| !address.contains("/claims/")) {
            addresses.extend(Lang::ALL.map(|lang| address.replacen("/en/", &format!("/{}/", lang.code()), 1)));
        }
    }
    for end in ["", ".json", ".csv", "/access", "/feed.atom", "/badge.svg"] {
        addresses.push(format!("/en/signatories/se-exempelstad{end}"));
    }
    for address in [
        "/en/signatories.json?q=exempelstad",
        "/api/v1/signatories/se-exempelstad",
        "/api/v1/signatories?country=SE",
        "/open-data/observatory.sqlite",
        "/en/changes",
    ] {
        addresses.push(address.to_owned());
    }
    assert!(addresses.len() > 80);
    for address in addresses {
        let answer = visitor.get(&address).await;
        let text = if address.ends_with(".zip") {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&answer.bytes)).unwrap();
            let mut all = String::new();
            for at in 0..archive.len() {
                archive.by_index(at).unwrap().read_to_string(&mut all).unwrap();
            }
            assert!(all.contains("exempelstad"));
            all
        } else {
            answer.text
        };
        for sentinel in SENTINELS {
            assert!(!text.contains(sentinel), "{address} shows {sentinel}");
        }
    }
}

#[tokio::test]
async fn auditors_look_at_people_and_change_nothing() {
    let app = sample_app().await;
    let mut otto = app.signed_in("otto").await;
    let page = otto.get(PAGE).await.text;
    assert!(page.contains("astrid@demo.example") && !page.contains("/form/invite_person"));
    assert!(!page.contains("/form/send_invitation_again"));
    let ulla = account(&app, "ulla@demo.example").await;
    let page = otto.get(&format!("{PAGE}/{ulla}")).await.text;
    assert!(page.contains("Ulla") && !page.contains("/form/end_seat") && !page.contains("/form/correct"));
    let claim = otto.get("/en/staff/claims/1").await.text;
    assert!(claim.contains("my name stands under it") && !claim.contains("/form/decide_claim"));
    // Who does nothing for an authority is not among its people.
    let bruno = account(&app, "bruno@demo.example").await;
    assert_eq!(otto.get(&format!("{PAGE}/{bruno}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(otto.get(&format!("{PAGE}/x")).await.status, StatusCode::NOT_FOUND);
}
