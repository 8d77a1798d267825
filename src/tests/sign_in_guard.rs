//! Guessing is slow, whoever guesses; and nobody is kept out by others who fail on purpose.

use std::net::{IpAddr, Ipv6Addr};
use std::time::Instant;

use axum::http::StatusCode;
use chrono::Duration;
use futures_util::StreamExt as _;
use futures_util::stream;
use observatory::server::actions::devices::KNOWN_FOR;
use observatory::server::actions::samples::PASSWORD;
use observatory::server::actions::{accounts, kept};

use crate::support::http::{App, Client, sample_app};

const MALIN: &str = "malin@demo.example";

fn later(app: &App, by: Duration) {
    app.ctx.clock().set(app.ctx.now() + by);
}

async fn sign_in(client: &mut Client, email: &str, password: &str) -> String {
    let fields = [("lang", "en"), ("email", email), ("password", password)];
    client.post("/form/sign_in", &fields).await.location().to_owned()
}

/// Whether the form says that it has to wait.
async fn waits(client: &mut Client, location: &str) -> bool {
    location.contains("/sign-in?kept=") && client.get(location).await.text.contains("too many attempts")
}

/// The address of some network in the documentation's half of the long addresses.
fn network(number: u16) -> IpAddr {
    IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 1, number, 0, 0, 0, 1))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_attempts_keep_neither_the_owner_nor_readers_out() {
    let app = sample_app().await;
    let mut owner = app.known_browser(MALIN).await;
    let begun = Instant::now();
    // Half of them from one address, half from as many networks; some of an address that is nobody's.
    let attempt = |number: u16| {
        let mut stranger = app.visitor();
        stranger.from = Some(if number.is_multiple_of(2) {
            "203.0.113.9".parse().unwrap()
        } else {
            network(number)
        });
        let email = if number.is_multiple_of(10) {
            "nobody@demo.example"
        } else {
            MALIN
        };
        async move {
            let fields = [("lang", "en"), ("email", email), ("password", "a wrong password")];
            stranger.post("/form/sign_in", &fields).await.status
        }
    };
    let mut answers = std::collections::BTreeMap::new();
    let mut reader = app.visitor();
    reader.from = Some("198.51.100.7".parse().unwrap());
    for hundred in 0..100_u16 {
        let crowd: Vec<StatusCode> = stream::iter(hundred * 100..hundred * 100 + 100)
            .map(attempt)
            .buffer_unordered(100)
            .collect()
            .await;
        for status in crowd {
            *answers.entry(status.as_u16()).or_insert(0) += 1;
        }
        if hundred % 10 == 0 {
            assert_eq!(
                sign_in(&mut owner, MALIN, PASSWORD).await,
                "/en/desk",
                "the owner is kept out"
            );
            let address = format!("/en/signatories?q=wien&page={hundred}");
            assert_eq!(reader.get(&address).await.status, StatusCode::OK);
        }
    }
    // Five of each address were looked at, and the owner's ten; nobody else cost a hash.
    assert_eq!(app.ctx.turns().taken(), 5 + 5 + 10);
    // From the one address, all but sixty were not even looked up.
    assert_eq!(answers.get(&429), Some(&(5_000 - 60)), "{answers:?}");
    assert_eq!(answers.get(&303), Some(&(5_000 + 60)), "{answers:?}");
    println!("10,000 attempts in {:?}", begun.elapsed());

    // A stranger with the right password waits, and the wait ends.
    let mut stranger = app.visitor();
    stranger.from = Some("198.51.100.8".parse().unwrap());
    let location = sign_in(&mut stranger, MALIN, PASSWORD).await;
    assert!(waits(&mut stranger, &location).await, "{location}");
    later(&app, Duration::seconds(15));
    assert_eq!(sign_in(&mut stranger, MALIN, PASSWORD).await, "/en/desk");
    // What was counted is forgotten.
    later(&app, Duration::hours(15));
    kept::tidy(&app.ctx).await.unwrap();
    let left: i64 = sqlx::query_scalar("select count(*) from failure")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn right_passwords_in_between_end_no_counting_and_waits_grow_to_their_longest() {
    let app = sample_app().await;
    let fail = async || sign_in(&mut app.visitor(), MALIN, "a wrong password").await;
    for _ in 0..4 {
        fail().await;
    }
    assert_eq!(sign_in(&mut app.visitor(), MALIN, PASSWORD).await, "/en/desk");
    fail().await;
    let mut waited = Vec::new();
    for _ in 0..9 {
        let location = sign_in(&mut app.visitor(), MALIN, PASSWORD).await;
        assert!(waits(&mut app.visitor(), &location).await, "a stranger is let in");
        let mut seconds = 0;
        // Whoever is refused is not counted: the wait ends all the same.
        while waits(&mut app.visitor(), &fail().await).await {
            seconds += 15;
            later(&app, Duration::seconds(15));
            assert!(seconds <= 900, "a wait that does not end");
        }
        waited.push(seconds);
    }
    assert_eq!(waited, [15, 30, 60, 120, 240, 480, 900, 900, 900]);
}

#[tokio::test]
async fn nothing_tells_whether_an_address_exists() {
    let app = sample_app().await;
    let mut told = Vec::new();
    for email in [MALIN, "nobody@demo.example"] {
        let mut visitor = app.visitor();
        let before = app.ctx.turns().taken();
        let mut said = Vec::new();
        for _ in 0..7 {
            let location = sign_in(&mut visitor, email, "a wrong password").await;
            let page = visitor.get(&location).await;
            let main = page.text.split("<main").nth(1).unwrap().replace(email, "");
            said.push((page.status, main, app.ctx.turns().taken() - before));
        }
        assert!(visitor.cookies().is_empty(), "a browser is known without a sign-in");
        assert_eq!(said[6].2, 5, "what has to wait is hashed");
        told.push(said);
    }
    assert_eq!(told[0], told[1]);
}

#[tokio::test]
async fn a_known_browser_has_a_counter_of_its_own_and_is_known_for_a_time() {
    let app = sample_app().await;
    let mut owner = app.known_browser(MALIN).await;
    for _ in 0..5 {
        assert!(sign_in(&mut owner, MALIN, "mistyped").await.contains("kept="));
    }
    let location = sign_in(&mut owner, MALIN, PASSWORD).await;
    assert!(waits(&mut owner, &location).await, "a known browser may guess for ever");
    // That is no wait for strangers, nor for the owner's other browser.
    assert_eq!(sign_in(&mut app.visitor(), MALIN, PASSWORD).await, "/en/desk");
    let mut other = app.known_browser(MALIN).await;
    assert_eq!(sign_in(&mut other, MALIN, PASSWORD).await, "/en/desk");
    later(&app, Duration::seconds(15));
    assert_eq!(sign_in(&mut owner, MALIN, PASSWORD).await, "/en/desk");

    for _ in 0..5 {
        sign_in(&mut app.visitor(), MALIN, "a wrong password").await;
    }
    // What somebody made up, and what another account is known by, is no pass.
    let mut liar = app.visitor();
    liar.cookies().insert("observatory-device".to_owned(), "0".repeat(32));
    let mut bruno = app.known_browser("bruno@demo.example").await;
    for client in [&mut liar, &mut bruno] {
        let location = sign_in(client, MALIN, PASSWORD).await;
        assert!(waits(client, &location).await);
    }
    assert_eq!(sign_in(&mut other, MALIN, PASSWORD).await, "/en/desk");
    // After its time it is known no more, and after a new password only the one in which it was set.
    let change = [
        ("lang", "en"),
        ("current", PASSWORD),
        ("password", "clouds over Malmö"),
        ("again", "clouds over Malmö"),
    ];
    assert!(
        other
            .post("/form/change_password", &change)
            .await
            .location()
            .contains("saved=password")
    );
    assert_eq!(sign_in(&mut other, MALIN, "clouds over Malmö").await, "/en/desk");
    let location = sign_in(&mut owner, MALIN, "clouds over Malmö").await;
    assert!(waits(&mut owner, &location).await, "the older browser is known on");
    later(&app, KNOWN_FOR);
    for _ in 0..5 {
        sign_in(&mut app.visitor(), MALIN, "a wrong password").await;
    }
    let location = sign_in(&mut other, MALIN, "clouds over Malmö").await;
    assert!(waits(&mut other, &location).await, "a browser is known for ever");
}

#[tokio::test]
async fn the_cookie_of_a_browser_opens_nothing_and_colleagues_share_one() {
    let app = crate::support::http::https_app().await;
    let mut browser = app.visitor();
    for address in ["/en/", "/en/sign-in", "/en/signatories"] {
        assert_eq!(
            browser.get(address).await.header("set-cookie"),
            "",
            "a cookie for a reader"
        );
    }
    let fields = [("lang", "en"), ("email", MALIN), ("password", PASSWORD)];
    let answer = browser.post("/form/sign_in", &fields).await;
    let cookies: Vec<&str> = answer
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|one| one.to_str().unwrap())
        .collect();
    let device = cookies
        .iter()
        .find(|one| one.starts_with("__Host-observatory-device="))
        .unwrap();
    for word in [
        "; Secure",
        "; HttpOnly",
        "; SameSite=Lax",
        "; Path=/",
        "; Max-Age=15552000",
    ] {
        assert!(device.contains(word), "{device}");
    }
    let token = browser.cookies()["__Host-observatory-device"].clone();
    let kept: Vec<Vec<u8>> = sqlx::query_scalar("select token_hash from known_device")
        .fetch_all(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(kept.len(), 1);
    assert_ne!(kept[0], token.as_bytes(), "the token itself is in the database");
    browser.forget();
    assert!(
        browser.get("/en/desk").await.location().contains("/sign-in"),
        "it opens the desk"
    );
    // A page is kept for them as for all readers.
    let reader = browser.get("/en/countries").await;
    assert_eq!(
        app.visitor().get("/en/countries").await.header("etag"),
        reader.header("etag")
    );
    assert_eq!(sign_in(&mut browser, "bruno@demo.example", PASSWORD).await, "/en/desk");
    assert_eq!(
        browser.cookies()["__Host-observatory-device"],
        token,
        "Malin is a stranger now"
    );
}

#[tokio::test]
async fn a_network_waits_for_many_addresses_and_others_do_not() {
    let app = sample_app().await;
    let mut spray = app.visitor();
    for number in 0..30_u16 {
        // The next address of the same network, each time.
        spray.from = Some(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 5, 5, 1, 2, 3, number)));
        let location = sign_in(&mut spray, &format!("person{number}@demo.example"), "equality").await;
        assert!(!waits(&mut spray, &location).await, "{number}");
    }
    let location = sign_in(&mut spray, MALIN, PASSWORD).await;
    assert!(waits(&mut spray, &location).await, "spraying goes on");
    let mut elsewhere = app.visitor();
    elsewhere.from = Some("2001:db8:5:6::1".parse().unwrap());
    assert_eq!(sign_in(&mut elsewhere, MALIN, PASSWORD).await, "/en/desk");
    // In the same network, whoever is known and whoever has a link get in.
    let mut owner = app.known_browser(MALIN).await;
    owner.from = spray.from;
    assert_eq!(sign_in(&mut owner, MALIN, PASSWORD).await, "/en/desk");
    let mut bruno = app.visitor();
    bruno.from = spray.from;
    bruno
        .post(
            "/form/request_password_link",
            &[("lang", "en"), ("email", "bruno@demo.example")],
        )
        .await;
    accounts::answer_requests(&app.ctx).await.unwrap();
    let link = newest_link(&app).await;
    let fields = |link| {
        [
            ("lang", "en"),
            ("link", link),
            ("password", "clouds over Lyon"),
            ("again", "clouds over Lyon"),
        ]
    };
    assert_eq!(
        bruno.post("/form/set_password", &fields(&link)).await.location(),
        "/en/desk"
    );
    // Links that are none count too.
    let mut guesser = app.visitor();
    guesser.from = Some("198.51.100.30".parse().unwrap());
    for _ in 0..30 {
        let answer = guesser.post("/form/set_password", &fields("0123456789abcdef")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
    }
    let location = sign_in(&mut guesser, "ines@demo.example", PASSWORD).await;
    assert!(waits(&mut guesser, &location).await);
    // Nobody's network is that of everybody: behind a proxy on this machine that nobody has named.
    let mut local = app.visitor();
    local.from = Some("127.0.0.1".parse().unwrap());
    for number in 0..31 {
        sign_in(&mut local, &format!("else{number}@demo.example"), "equality").await;
    }
    assert_eq!(sign_in(&mut local, "ines@demo.example", PASSWORD).await, "/en/desk");
}

async fn newest_link(app: &App) -> String {
    let plain: String =
        sqlx::query_scalar("select plain from outbox where kind = 'password-link' order by outbox_id desc")
            .fetch_one(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap();
    let link = plain.split("/password/").nth(1).unwrap();
    link.split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn an_open_session_is_no_way_around_and_strangers_do_not_close_it() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    for _ in 0..5 {
        sign_in(&mut app.visitor(), MALIN, "a wrong password").await;
    }
    let ask = async |client: &mut Client, password: &str| {
        let fields = [
            ("lang", "en"),
            ("email", "malin@new.example"),
            ("email_password", password),
        ];
        let location = client.post("/form/ask_for_email", &fields).await.location().to_owned();
        client.get(&location).await.text
    };
    for _ in 0..5 {
        assert!(ask(&mut malin, "guessed").await.contains("not your current password"));
    }
    assert!(
        ask(&mut malin, PASSWORD).await.contains("too many attempts"),
        "an open session guesses on"
    );
    later(&app, Duration::seconds(15));
    assert!(ask(&mut malin, PASSWORD).await.contains("A link is on its way"));
}

#[tokio::test]
async fn hanging_up_saves_no_failure() {
    let app = sample_app().await;
    let failures = async || -> i64 {
        sqlx::query_scalar("select count(*) from failure where forgotten_at > ?")
            .bind(app.ctx.now() + Duration::minutes(270))
            .fetch_one(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap()
    };
    for number in 1..=5 {
        let mut stranger = app.visitor();
        let trying = tokio::spawn(async move { sign_in(&mut stranger, MALIN, "a wrong password").await });
        while app.ctx.turns().taken() < number {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        trying.abort();
    }
    // Five of them are forgotten after five hours.
    for _ in 0..1_000 {
        if failures().await == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let location = sign_in(&mut app.visitor(), MALIN, PASSWORD).await;
    assert!(
        waits(&mut app.visitor(), &location).await,
        "who hangs up guesses for nothing"
    );
}
