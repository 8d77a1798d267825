//! What somebody has seen, planted or sent before opens nothing: sessions, links, addresses to return to, forms of other
//! sites.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use observatory::server::actions::accounts;
use observatory::server::actions::samples::PASSWORD;
use observatory::server::db::second_factors::find_factor;
use observatory::server::http::routes::table;
use url::Url;

use crate::report::hidden;
use crate::support::http::{App, Client, sample_app};

const MALIN: &str = "malin@demo.example";
const SESSION: &str = "observatory";

pub async fn sign_in(client: &mut Client, name: &str, next: &str) -> String {
    let email = format!("{name}@demo.example");
    let fields = [
        ("lang", "en"),
        ("email", email.as_str()),
        ("password", PASSWORD),
        ("next", next),
    ];
    client.post("/form/sign_in", &fields).await.location().to_owned()
}

fn session(client: &mut Client) -> String {
    client.cookies()[SESSION].clone()
}

/// Whether a session of that identifier is somebody's.
async fn is_open(app: &App, identifier: &str) -> bool {
    let mut thief = app.visitor();
    thief.cookies().insert(SESSION.to_owned(), identifier.to_owned());
    thief.get("/en/desk").await.status == StatusCode::OK
}

/// The code that Malin's program shows now.
async fn code(app: &App) -> String {
    let mut conn = app.ctx.read().await.unwrap();
    let account = observatory::server::db::accounts::find_account_by_email(&mut conn, MALIN)
        .await
        .unwrap();
    let factor = find_factor(&mut conn, account.unwrap().id).await.unwrap().unwrap();
    let now = u64::try_from(app.ctx.now().timestamp()).unwrap();
    factor.totp(MALIN).unwrap().generate(now).to_string()
}

#[tokio::test]
async fn a_session_has_a_new_identifier_whenever_rights_change() {
    let app = sample_app().await;
    // Planted before the sign-in: made up, or of the planter's own session.
    let mut planter = app.signed_in("bruno").await;
    for planted in ["AAAAAAAAAAAAAAAAAAAAAA".to_owned(), session(&mut planter)] {
        let mut malin = app.visitor();
        malin.cookies().insert(SESSION.to_owned(), planted.clone());
        assert_eq!(sign_in(&mut malin, "malin", "").await, "/en/desk");
        assert_ne!(session(&mut malin), planted);
        assert!(!is_open(&app, &planted).await, "what was planted is a session");
    }
    // A second factor, a code, a new password and the end of the factor: each time another.
    let mut malin = app.signed_in("malin").await;
    let mut seen = vec![session(&mut malin)];
    let step = |step: &'static str| [("lang", "en"), ("step", step), ("current", PASSWORD)];
    malin.post("/form/change_factor", &step("begin")).await;
    malin
        .post("/form/confirm_factor", &[("lang", "en"), ("code", &code(&app).await)])
        .await;
    seen.push(session(&mut malin));
    malin.post("/form/sign_out", &[("lang", "en")]).await;
    assert!(sign_in(&mut malin, "malin", "").await.contains("/sign-in/code"));
    let waiting = session(&mut malin);
    assert!(!is_open(&app, &waiting).await, "the password alone opens a session");
    seen.push(waiting);
    app.ctx.clock().set(app.ctx.now() + chrono::Duration::seconds(30));
    let answer = malin
        .post("/form/sign_in_code", &[("lang", "en"), ("code", &code(&app).await)])
        .await;
    assert_eq!(answer.location(), "/en/desk");
    seen.push(session(&mut malin));
    malin.post("/form/change_factor", &step("remove")).await;
    seen.push(session(&mut malin));
    let change = [
        ("lang", "en"),
        ("current", PASSWORD),
        ("password", "clouds over Malmö"),
        ("again", "clouds over Malmö"),
    ];
    malin.post("/form/change_password", &change).await;
    let last = session(&mut malin);
    assert!(is_open(&app, &last).await);
    for (number, old) in seen.iter().enumerate() {
        assert_ne!(*old, last);
        assert!(!is_open(&app, old).await, "identifier {number} still opens");
        assert!(!seen[..number].contains(old), "identifier {number} is an older one");
    }
}

async fn ask_for_link(app: &App, email: &str) -> String {
    let fields = [("lang", "en"), ("email", email)];
    app.visitor().post("/form/request_password_link", &fields).await;
    accounts::answer_requests(&app.ctx).await.unwrap();
    let plain: String =
        sqlx::query_scalar("select plain from outbox where kind = 'password-link' order by outbox_id desc")
            .fetch_one(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap();
    let link = plain.split("/password/").nth(1).unwrap();
    link.split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn a_link_for_a_password_works_once_however_it_is_replayed() {
    let app = sample_app().await;
    let set = async |link: &str, key: &str| {
        let fields = [("lang", "en"), ("link", link), ("password", key), ("again", key)];
        app.visitor().post("/form/set_password", &fields).await.status
    };
    let works = async |key: &str| {
        let fields = [("lang", "en"), ("email", MALIN), ("password", key)];
        app.known_browser(MALIN)
            .await
            .post("/form/sign_in", &fields)
            .await
            .location()
            == "/en/desk"
    };
    let (older, newer) = (ask_for_link(&app, MALIN).await, ask_for_link(&app, MALIN).await);
    assert_eq!(
        set(&older, "rain over Malmö").await,
        StatusCode::NOT_FOUND,
        "an older link"
    );
    // Twice at once: one of them.
    let (first, second) = tokio::join!(set(&newer, "clouds over Malmö"), set(&newer, "storms over Malmö"));
    let mut both = [first, second];
    both.sort();
    assert_eq!(both, [StatusCode::SEE_OTHER, StatusCode::NOT_FOUND]);
    assert_eq!(
        set(&newer, "rain over Malmö").await,
        StatusCode::NOT_FOUND,
        "a used link"
    );
    assert!(!works("rain over Malmö").await);
    let key = if first == StatusCode::SEE_OTHER {
        "clouds over Malmö"
    } else {
        "storms over Malmö"
    };
    assert!(works(key).await);
    // A new password or address, set by whoever is signed in, ends the links that are under way.
    let mut malin = app.known_browser(MALIN).await;
    malin
        .post("/form/sign_in", &[("lang", "en"), ("email", MALIN), ("password", key)])
        .await;
    let under_way = ask_for_link(&app, MALIN).await;
    let change = [
        ("lang", "en"),
        ("current", key),
        ("password", "snow over Malmö"),
        ("again", "snow over Malmö"),
    ];
    assert!(
        malin
            .post("/form/change_password", &change)
            .await
            .location()
            .contains("saved=password")
    );
    assert_eq!(
        set(&under_way, "rain over Malmö").await,
        StatusCode::NOT_FOUND,
        "a link from before"
    );
    let under_way = ask_for_link(&app, "nina@demo.example").await;
    let confirm = [("lang", "en"), ("link", "sample-link")];
    assert!(
        app.visitor()
            .post("/form/change_email", &confirm)
            .await
            .location()
            .contains("email-changed")
    );
    assert_eq!(
        set(&under_way, "rain over Rome").await,
        StatusCode::NOT_FOUND,
        "a link to an old address"
    );
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let app = sample_app().await;
    let here = Url::parse("http://localhost:3000/form/sign_in").unwrap();
    let elsewhere = [
        "https://evil.example/",
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "\t//evil.example",
        " //evil.example",
        "/\r\n/evil.example",
        "http:evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "evil.example",
        "@evil.example",
        "/en/desk\r\nSet-Cookie: a=b",
        "//evil.example/%2f..",
        "/%09/evil.example/..//evil.example",
    ];
    for next in elsewhere {
        let leads = |location: &str| {
            let to = here.join(location).unwrap();
            assert_eq!(
                (to.host_str(), to.scheme()),
                (Some("localhost"), "http"),
                "{next:?} leads to {to}"
            );
        };
        leads(&sign_in(&mut app.known_browser(MALIN).await, "malin", next).await);
        let late = app
            .visitor()
            .post("/form/sign_in_code", &[("lang", "en"), ("code", "1"), ("next", next)])
            .await;
        leads(late.location());
        // The page puts nothing else into its form either, whether it comes from the address or from what was kept.
        let query: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
        for address in [format!("/en/sign-in?next={query}"), late.location().to_owned()] {
            let page = app.visitor().get(&address).await.text;
            leads(&html_escape::decode_html_entities(&hidden(&page, "next")));
        }
    }
    // What is here is kept, with all that belongs to it.
    let wanted = "/en/reports/1?kept=abc#title";
    assert_eq!(
        sign_in(&mut app.known_browser(MALIN).await, "malin", wanted).await,
        wanted
    );
}

#[tokio::test]
async fn no_form_is_taken_from_another_site() {
    let app = sample_app().await;
    let malin = app.signed_in("malin").await;
    let forms: Vec<_> = table()
        .into_iter()
        .filter(|route| route.method == Method::POST)
        .collect();
    assert!(forms.len() > 20);
    for route in forms {
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "null"),
        ] {
            let address = if route.path.contains('{') {
                route.example
            } else {
                route.path
            };
            let request = Request::post(address)
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(header::HOST, "localhost:3000")
                .header(name, value);
            let answer = malin
                .clone()
                .send(request.body(Body::from("form[lang]=en")).unwrap())
                .await;
            assert_eq!(
                answer.status,
                StatusCode::FORBIDDEN,
                "{} with {name}: {value}",
                route.path
            );
        }
    }
}
