//! The table of routes: who may call what, and that nothing else is mounted.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use leptos::server_fn::axum::server_fn_paths;
use observatory::locale::Lang;
use observatory::server::http::routes::{Access, Answer, Route, table};

use crate::support::http::{Client, sample_app};

/// The example's fields, whatever stands behind its question mark.
fn fields(example: &str) -> Vec<(String, String)> {
    let query = example.split_once('?').map_or("", |(_, query)| query);
    url::form_urlencoded::parse(query.as_bytes()).into_owned().collect()
}

async fn call(client: &mut Client, route: &Route) -> crate::support::http::Answer {
    call_at(client, route, route.example).await
}

/// The same at another address, or with other fields.
async fn call_at(client: &mut Client, route: &Route, example: &str) -> crate::support::http::Answer {
    if route.method == Method::POST {
        let fields = fields(example);
        let pairs: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let is_pattern = route.path.contains('{');
        client.post(if is_pattern { example } else { route.path }, &pairs).await
    } else {
        client.get(example).await
    }
}

/// The people of the sample data, in the order in which they ask.
const PEOPLE: [&str; 8] = ["malin", "alva", "bruno", "karin", "camille", "ines", "tomas", "otto"];

/// Whether one of them, or nobody, may call a route about Exempelstad, report 1 or Sweden. Malin and Alva are of
/// Exempelstad and Karin coordinates Sweden; Bruno and Camille are the same elsewhere.
fn may(name: &str, access: Access) -> bool {
    match access {
        Access::Anyone => true,
        Access::SignedIn => name != "nobody",
        Access::Editor => name == "malin",
        Access::Approver => name == "alva",
        Access::Own => ["malin", "alva"].contains(&name),
        Access::Insider => ["malin", "alva", "karin", "ines", "tomas", "otto"].contains(&name),
        Access::Deputy => name == "karin",
        Access::Coordinator => ["karin", "ines", "tomas"].contains(&name),
        Access::Keeper => ["alva", "karin", "ines", "tomas"].contains(&name),
        Access::KeeperOrAuditor => ["alva", "karin", "ines", "tomas", "otto"].contains(&name),
        Access::CoordinatorOrAuditor => ["karin", "ines", "tomas", "otto"].contains(&name),
        Access::AnyCoordinator => ["karin", "camille", "ines", "tomas", "otto"].contains(&name),
        Access::Auditor => ["ines", "tomas", "otto"].contains(&name),
        Access::Reviewer => ["ines", "tomas"].contains(&name),
        Access::Administrator => name == "tomas",
    }
}

/// The same about Villexemple, report 2 and France, where Bruno writes and certifies.
fn may_there(name: &str, access: Access) -> bool {
    match name {
        "bruno" => may("malin", access) || may("alva", access),
        "camille" => may("karin", access),
        "malin" | "alva" => may("bruno", access),
        "karin" => may("camille", access),
        name => may(name, access),
    }
}

/// The example of a route about Exempelstad, made one about Villexemple; none if it is about neither.
fn elsewhere(example: &str) -> Option<String> {
    let swaps = [
        ("se-exempelstad", "fr-villexemple"),
        ("/reports/1", "/reports/2"),
        ("/measures/1", "/measures/2"),
        ("report=1", "report=2"),
        ("measure=1", "measure=2"),
        ("/countries/SE", "/countries/FR"),
        ("country=SE", "country=FR"),
        ("/people/11", "/people/12"),
        ("account=11", "account=12"),
        ("/claims/1", "/claims/3"),
        ("claim=1", "claim=3"),
        ("/applications/1", "/applications/2"),
        ("application=1", "application=2"),
        ("/endorsements/1", "/endorsements/2"),
        ("endorsement=1", "endorsement=2"),
        ("/withdrawals/1", "/withdrawals/2"),
        ("withdrawal=1", "withdrawal=2"),
    ];
    let other = swaps
        .iter()
        .fold(example.to_owned(), |text, (own, other)| text.replace(own, other));
    (other != example).then_some(other)
}

#[test]
fn every_row_has_an_example_that_fits_its_pattern() {
    for route in table() {
        assert!(!route.example.is_empty(), "{} has no example", route.path);
        if route.method == Method::POST {
            continue;
        }
        let address = route.example.split('?').next().unwrap();
        let (pattern, example): (Vec<&str>, Vec<&str>) =
            (route.path.split('/').collect(), address.split('/').collect());
        assert_eq!(pattern.len(), example.len(), "{} and {}", route.path, route.example);
        for (wanted, given) in pattern.iter().zip(example) {
            assert!(
                wanted.starts_with('{') || *wanted == given,
                "{} and {}",
                route.path,
                route.example
            );
        }
    }
}

#[test]
fn every_server_function_is_a_row_with_a_fixed_name() {
    let mounted: BTreeSet<String> = table()
        .iter()
        .filter(|route| route.answer == Answer::Form)
        .map(|route| route.path.to_owned())
        .collect();
    let declared: BTreeSet<String> = server_fn_paths().map(|(path, _)| path.to_owned()).collect();
    assert_eq!(mounted, declared);
    for path in declared {
        assert!(path.starts_with("/form/"), "{path}");
        assert!(
            !path.ends_with(|last: char| last.is_ascii_digit()),
            "{path} has no fixed name"
        );
    }
}

#[tokio::test]
async fn every_route_answers_exactly_those_who_may_call_it() {
    for route in table() {
        // A world for each row: a form changes what the next would find.
        let mut done = BTreeSet::new();
        let app = sample_app().await;
        let mut people = vec![("nobody", app.visitor())];
        for name in PEOPLE {
            people.push((name, app.signed_in(name).await));
        }
        for (name, mut client) in people {
            let may = may(name, route.access);
            if may && route.method == Method::POST && !done.insert(name != "nobody") {
                continue; // once is enough: the second would find it changed
            }
            let answer = call(&mut client, &route).await;
            let what = format!(
                "{} {} as {name}: {} {}",
                route.method,
                route.path,
                answer.status,
                answer.location()
            );
            if may {
                assert!(answer.status.is_success() || answer.status.is_redirection(), "{what}");
                assert!(
                    !answer.location().contains("/sign-in") || route.path.starts_with("/form/sign_in"),
                    "{what}"
                );
            } else if name == "nobody" {
                let to_sign_in = answer.location().contains("/sign-in") && answer.status == StatusCode::SEE_OTHER;
                assert!(to_sign_in || answer.status == StatusCode::UNAUTHORIZED, "{what}");
            } else {
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{what}");
            }
        }
    }
}

/// Routes that are about one authority or country, for those of another one.
#[tokio::test]
async fn every_route_about_another_authority_or_country_answers_its_own_people() {
    let is_of_somebody = |access: Access| {
        matches!(
            access,
            Access::Editor
                | Access::Approver
                | Access::Own
                | Access::Insider
                | Access::Deputy
                | Access::Coordinator
                | Access::Keeper
                | Access::KeeperOrAuditor
                | Access::CoordinatorOrAuditor
        )
    };
    let mut count = 0;
    for route in table().into_iter().filter(|route| is_of_somebody(route.access)) {
        let example = elsewhere(route.example);
        let example = example.unwrap_or_else(|| panic!("{} is about nobody: {}", route.path, route.example));
        let app = sample_app().await;
        for name in PEOPLE {
            let mut client = app.signed_in(name).await;
            let answer = call_at(&mut client, &route, &example).await;
            let what = format!("{example} of {} as {name}: {}", route.path, answer.status);
            let is_there = answer.status != StatusCode::NOT_FOUND;
            assert_eq!(is_there, may_there(name, route.access), "{what}");
            count += 1;
        }
    }
    assert!(count > 100, "only {count} calls");
}

#[tokio::test]
async fn nothing_outside_the_table_answers() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    for address in [
        "/nope",
        "/en/nope",
        "/xx/",
        "/en/signatories/nobody",
        "/en/countries/ZZ",
        "/en/languages/zz",
        "/form/nope",
        "/pkg/nope.js",
        "/api/v1",
        "/en/reports/999",
        "/en/figures/nope.csv",
        "/en/figures/map.exe",
        "/en/countries/ZZ/feed.atom",
        "/en/signatories/nobody/feed.atom",
        "/xx/feed.atom",
    ] {
        let answer = visitor.get(address).await;
        let is_closed = answer.status == StatusCode::NOT_FOUND || answer.location().contains("sign-in");
        assert!(is_closed, "{address}: {}", answer.status);
    }
}

#[tokio::test]
async fn the_editor_of_one_authority_sees_nothing_of_another() {
    let app = sample_app().await;
    let mut bruno = app.signed_in("bruno").await;
    for address in [
        "/en/reports/1",
        "/en/reports/1/summary",
        "/en/reports/1/check",
        "/en/reports/1/measures/1",
    ] {
        assert_eq!(bruno.get(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    // Nor does the observatory see a draft.
    let mut ines = app.signed_in("ines").await;
    assert_eq!(ines.get("/en/staff/reports/1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_not_accepted_is_on_no_public_page() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let sentinels = [
        "Lika tid",
        "Crèches ouvertes",
        "petite enfance",
        "malin@demo.example",
        "Malin",
        "Inês",
        "the mayor signed a day later",
        "reader@demo.example",
    ];
    for route in table()
        .iter()
        .filter(|route| route.access == Access::Anyone && route.method == Method::GET)
    {
        for lang in Lang::ALL {
            let address = route.example.replacen("/en/", &format!("/{}/", lang.code()), 1);
            let answer = visitor.get(&address).await;
            for sentinel in sentinels {
                assert!(!answer.text.contains(sentinel), "{address} shows {sentinel}");
            }
        }
    }
    for slug in ["se-exempelstad", "fr-villexemple"] {
        let answer = visitor.get(&format!("/en/signatories/{slug}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(
            !answer.text.contains("Lika tid")
                && !answer.text.contains("Crèches")
                && !answer.text.contains("signed a day later"),
            "{slug}"
        );
    }
}
