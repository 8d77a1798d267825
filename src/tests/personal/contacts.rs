//! Contacts are in nothing that is given to everybody, whatever its format.

use std::collections::BTreeSet;
use std::io::Read as _;

use axum::http::Method;
use observatory::server::http::routes::{Access, table};

use crate::support::http::sample_app;

/// What the sample says of the contacts of Exempelstad.
const CONTACTS: [&str; 7] = [
    "Astrid",
    "Nils Berg",
    "Jämställdhetsstrateg",
    "Kommunsekreterare",
    "astrid@",
    "nils@",
    "jamstalldhet@",
];

/// All that an answer holds, out of whatever it is packed into.
fn unpacked(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let mut inner = Vec::new();
        archive.by_index(at).unwrap().read_to_end(&mut inner).unwrap();
        all.push_str(&unpacked(&inner));
    }
    all
}

#[tokio::test]
async fn contacts_are_in_no_file_and_no_answer_for_programs() {
    let app = sample_app().await;
    let page = app
        .signed_in("alva")
        .await
        .get("/en/authorities/se-exempelstad/contacts")
        .await;
    for contact in CONTACTS {
        assert!(page.text.contains(contact), "the sample has no {contact}");
    }
    let mut addresses = BTreeSet::new();
    for route in table() {
        if route.access != Access::Anyone || route.method != Method::GET {
            continue;
        }
        let own = route.example.replace("de-ludwigshafen-am-rhein", "se-exempelstad");
        addresses.insert(own);
        addresses.insert(route.example.to_owned());
        for ending in ["csv", "json", "xlsx"] {
            let twin = route
                .file
                .and_then(|file| Some(format!("{}.{ending}", file.rsplit_once('.')?.0)));
            addresses.extend(twin);
        }
    }
    for address in [
        "/en/signatories/se-exempelstad.json",
        "/en/signatories/se-exempelstad.csv",
        "/en/signatories/se-exempelstad.xlsx",
        "/en/countries/SE.xlsx",
        "/en/signatories.xlsx?country=SE",
        "/api/v1/signatories/se-exempelstad",
        "/api/v1/signatories?country=SE",
    ] {
        addresses.insert(address.to_owned());
    }
    let mut visitor = app.visitor();
    let mut about = 0;
    for address in &addresses {
        let text = unpacked(&visitor.get(address).await.bytes);
        about += usize::from(text.contains("Exempelstad"));
        for contact in CONTACTS {
            assert!(!text.contains(contact), "{address} shows {contact}");
        }
    }
    assert!(about >= 10, "only {about} of {} are about Exempelstad", addresses.len());
}
