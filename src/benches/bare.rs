//! The limit of what a page can reach: the same bytes and headers as a running observatory sends,
//! from one route of axum without anything around it. `make bench` measures against it.
//!
//! `bare FROM TO ADDRESS…` asks the observatory at the port FROM for each address once, compressed as browsers want it, and serves it at TO, the first as
//! `/0`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;
use axum::routing::get;

/// The headers and the body at an address.
fn fetch(port: &str, address: &str) -> (HeaderMap, Bytes) {
    let mut stream = TcpStream::connect(format!("127.0.0.1:{port}")).unwrap();
    write!(
        stream,
        "GET {address} HTTP/1.1\r\nhost: localhost:{port}\r\naccept-encoding: br\r\nconnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
    let head = String::from_utf8(answer[..end].to_vec()).unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{address}: {head}");
    let mut headers = HeaderMap::new();
    for line in head.lines().skip(1) {
        let (name, value) = line.split_once(": ").unwrap();
        // These two are of the connection, and of the moment.
        if name != "connection" && name != "date" {
            headers.append(
                name.parse::<HeaderName>().unwrap(),
                HeaderValue::from_str(value).unwrap(),
            );
        }
    }
    (headers, Bytes::copy_from_slice(&answer[end + 4..]))
}

#[tokio::main]
async fn main() {
    // `cargo bench` adds an argument of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|one| one != "--bench").collect();
    let [from, to, addresses @ ..] = arguments.as_slice() else {
        return;
    };
    let mut router = Router::new();
    for (at, address) in addresses.iter().enumerate() {
        let (headers, body) = fetch(from, address);
        router = router.route(
            &format!("/{at}"),
            get(async move || {
                let mut response = Response::new(Body::from(body.clone()));
                *response.headers_mut() = headers.clone();
                response
            }),
        );
    }
    let listener = tokio::net::TcpListener::bind(format!("127.0.0.1:{to}")).await.unwrap();
    axum::serve(listener, router).await.unwrap();
}
