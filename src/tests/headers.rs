//! What every public answer says beside itself: nothing is sent twice, and data is for any site to read.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use observatory::server::http::routes::{Access, Answer, table};

use crate::support::http::{App, sample_app};

/// Whose answer says nothing that could be kept.
const OF_THE_MOMENT: [&str; 1] = ["/healthz"];

/// Every public address that answers, and what it answers with.
fn public() -> Vec<(&'static str, Answer)> {
    let rows = table().into_iter();
    let rows = rows.filter(|route| route.method == Method::GET && route.access == Access::Anyone);
    let addresses = rows.flat_map(|route| {
        let own = (route.example, route.answer);
        std::iter::once(own).chain(route.file.map(|file| (file, Answer::File)))
    });
    addresses
        .filter(|(address, _)| !OF_THE_MOMENT.contains(address))
        .collect()
}

async fn known(app: &App, address: &str, tag: &str) -> crate::support::http::Answer {
    let request = Request::get(address).header("if-none-match", tag).body(Body::empty());
    app.visitor().send(request.unwrap()).await
}

#[tokio::test]
async fn nothing_public_is_sent_twice() {
    let app = sample_app().await;
    let (mut looked_at, mut of_one) = (0, Vec::new());
    for (address, _) in public() {
        let first = app.visitor().get(address).await;
        if first.status.is_redirection() {
            continue;
        }
        assert_eq!(first.status, StatusCode::OK, "{address}");
        let tag = first.header("etag").to_owned();
        // Forms and what a link opens are one reader's: nobody keeps them.
        if first.header("cache-control") == "no-store" {
            assert_eq!(tag, "", "{address}");
            of_one.push(address);
            continue;
        }
        assert!(tag.starts_with("W/\"") && tag.len() > 12, "{address}: {tag:?}");
        assert!(!first.bytes.is_empty(), "{address}");
        // Twice, as a page may be kept by then.
        for _ in 0..2 {
            let again = known(&app, address, &format!("\"other\", {tag}")).await;
            assert_eq!(
                (again.status, again.bytes.len()),
                (StatusCode::NOT_MODIFIED, 0),
                "{address}"
            );
            assert_eq!(again.header("etag"), tag, "{address}");
            assert_eq!(
                again.header("access-control-allow-origin"),
                first.header("access-control-allow-origin")
            );
            let other = known(&app, address, "\"other\"").await;
            assert_eq!(
                (other.status, &other.bytes),
                (StatusCode::OK, &first.bytes),
                "{address}"
            );
        }
        looked_at += 1;
    }
    assert!(looked_at > 40, "{looked_at}");
    let forms = [
        "/sign-in",
        "/forgot",
        "sample-link",
        "/correction",
        "/access",
        "/missing",
        "/erased",
        "/code",
    ];
    for address in of_one {
        assert!(
            forms.iter().any(|form| address.contains(form)),
            "{address} could be kept"
        );
    }
}

#[tokio::test]
async fn who_is_signed_in_is_sent_the_whole_page() {
    let app = sample_app().await;
    for address in ["/en/", "/en/audit", "/en/join", "/en/signatories/pl-poznan"] {
        let tag = app.visitor().get(address).await.header("etag").to_owned();
        let request = Request::get(address).header("if-none-match", &tag).body(Body::empty());
        let own = app.signed_in("ines").await.send(request.unwrap()).await;
        assert_eq!((own.status, own.header("etag")), (StatusCode::OK, ""), "{address}");
        assert!(own.text.contains("Inês"), "{address}");
    }
}

#[tokio::test]
async fn data_is_for_any_site_and_pages_are_not() {
    let app = sample_app().await;
    // What a browser asks for on its own, and the way back from an issuer of single sign-on.
    let fixed = ["/robots.txt", "/favicon.svg", "/pkg/", "/sign-in/sso"];
    for (address, answered) in public() {
        let answer = app.visitor().get(address).await;
        let allowed = answer.header("access-control-allow-origin");
        let is_data = answered == Answer::File && answer.status == StatusCode::OK;
        if is_data && !fixed.iter().any(|one| address.starts_with(one)) {
            assert_eq!(allowed, "*", "{address}");
        } else {
            assert_eq!(allowed, "", "{address}");
        }
        assert_eq!(answer.header("access-control-allow-credentials"), "", "{address}");
    }
}
