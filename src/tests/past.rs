//! Citations that hold: an earlier publication is shown as it was, page, chart and table.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::StatusCode;
use observatory::domain::account::Role;
use observatory::server::db::audit::{self, Action, Actor, Entry};
use observatory::server::db::{account_list, accounts};
use observatory::server::register::import::{ImportOptions, import_file};
use scraper::{Html, Selector};

use crate::support::http::{App, app, sample_app};

const HEADER: &str = "country,name,kind,date,date_meaning,languages,latitude,longitude,place_population,geonames_id,source,note,confidence";

const BERN: &str =
    "CH,Stadt Bern,municipality,2009-03-08,signature,de,46.9481,7.4474,121631,2661552,https://example.org/bern,,high";
const CHUR: &str = "CH,Chur,municipality,2010,signature,de,46.8499,9.5329,32429,2661169,https://example.org/chur,,high";

/// Ten days later a newer list renames Bern, dates its signature, and adds Chur.
async fn later(app: &App) {
    app.ctx
        .clock()
        .set(crate::support::start() + chrono::Duration::days(10));
    publish(app, &[BERN, CHUR]).await;
}

/// A list of these, all of which it adds, is imported.
pub async fn publish(app: &App, rows: &[&str]) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("newer.csv");
    std::fs::write(&path, format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
    let summary = import_file(&app.ctx, &path, ImportOptions::default()).await.unwrap();
    assert_eq!(
        (summary.added, summary.changed),
        (rows.len(), 0),
        "{:?}",
        summary.problems
    );
}

#[tokio::test]
async fn a_page_a_chart_and_a_table_of_the_past_stay_as_they_were() {
    let app = app().await;
    let mut visitor = app.visitor();
    let then = app.ctx.today();
    let before = app.ctx.register().await.unwrap().publication;
    let mut old = Vec::new();
    let addresses = [
        "/en/signatories/ch-bern",
        "/en/countries/CH",
        "/en/signatories?country=CH",
        "/en/signatories?country=CH&view=map",
        "/en/figures/by-country.csv",
        "/en/figures/by-country.svg",
        "/en/figures/by-year-CH.csv",
        "/en/signatories.csv?country=CH&sort=-name",
        "/en/countries/CH.json",
        "/en/signatories/ch-bern.json",
        "/api/v1/signatories?country=CH",
        "/api/v1/signatories/ch-bern",
        "/api/v1/figures/by-country",
    ];
    for address in addresses {
        old.push(visitor.get(address).await.text);
    }
    later(&app).await;
    let bern = visitor.get("/en/signatories/ch-bern").await.text;
    assert!(bern.contains("Stadt Bern") && bern.contains("8 March 2009"));
    for (address, old) in addresses.iter().zip(&old) {
        let joint = if address.contains('?') { '&' } else { '?' };
        let asked = visitor.get(&format!("{address}{joint}as_of={then}")).await;
        assert_eq!(asked.status, StatusCode::TEMPORARY_REDIRECT, "{address}");
        assert_eq!(asked.location(), format!("{address}{joint}publication={before}"));
        let page = visitor.get(asked.location()).await;
        assert_eq!(page.status, StatusCode::OK);
        let now = visitor.get(address).await.text;
        assert_ne!(&now, old, "{address} did not change");
        if address.contains("json") || address.contains("api") {
            let mut then: serde_json::Value = serde_json::from_str(&page.text).unwrap();
            let mut old: serde_json::Value = serde_json::from_str(old).unwrap();
            let (source, newest) = (then["source"].take(), old["source"].take());
            assert!(source.as_str().unwrap().ends_with(&format!("publication={before}")));
            assert!(!newest.as_str().unwrap().contains("publication="));
            assert_eq!(then, old);
        } else if address.contains("figures") || address.contains(".csv") {
            assert_eq!(&page.text, old, "{address} is not as it was");
        } else {
            assert!(
                page.text.contains("publication 2") && page.text.contains("To the newest state"),
                "{address}"
            );
            assert!(
                !page.text.contains("Stadt Bern") && !page.text.contains("Chur"),
                "{address}"
            );
            assert!(page.text.contains("noindex"));
        }
    }
    let list = visitor
        .get(&format!("/en/countries/CH?publication={before}"))
        .await
        .text;
    assert!(
        list.contains(&format!("/en/signatories/ch-bern?publication={before}")),
        "links stay in the past"
    );
    assert!(list.contains(&format!("/en/figures/map-CH.csv?publication={before}")));
    let linked = format!("obs-map__link\" href=\"/en/countries/SE?publication={before}\"");
    assert!(list.contains(&linked), "the map's links stay in the past");
    let chosen = visitor
        .get(&format!("/en/charter-in-figures?publication={before}"))
        .await
        .text;
    assert!(chosen.contains(&format!("by=year&amp;measure=plans&amp;publication={before}#map")));
}

#[tokio::test]
async fn a_day_before_the_first_import_or_no_day_is_said() {
    let app = app().await;
    let mut visitor = app.visitor();
    for (query, status, told) in [
        (
            "as_of=2006-05-12",
            StatusCode::NOT_FOUND,
            "Nothing had been published on that day",
        ),
        ("as_of=yesterday", StatusCode::BAD_REQUEST, "This is no day"),
        ("as_of=2026-13-45", StatusCode::BAD_REQUEST, "This is no day"),
        ("as_of=99999999999999-01-01", StatusCode::BAD_REQUEST, "This is no day"),
        ("as_of=+262142-12-31", StatusCode::BAD_REQUEST, "This is no day"),
        ("publication=99", StatusCode::NOT_FOUND, "cannot find this page"),
        ("publication=-1", StatusCode::NOT_FOUND, "cannot find this page"),
        ("publication=0", StatusCode::NOT_FOUND, "cannot find this page"),
        ("publication=%00", StatusCode::NOT_FOUND, "cannot find this page"),
    ] {
        for address in ["/en/", "/en/signatories/ch-bern", "/en/figures/map.svg"] {
            let answer = visitor.get(&format!("{address}?{query}")).await;
            assert_eq!(answer.status, status, "{address} {query}");
            assert!(answer.text.contains(told), "{address} {query}");
        }
    }
    let far = visitor.get("/fr/?as_of=9999-12-30").await;
    assert_eq!(far.location(), "/fr/?publication=2");
    assert!(
        !visitor
            .get("/fr/?publication=2")
            .await
            .text
            .contains("Vers l’état le plus récent")
    );
}

/// What shows no publication: where somebody writes or signs in, what tells of the newest state by its nature, and files
/// that are made of it.
const OF_TODAY: [&str; 8] = [
    "sign-in",
    "join",
    "missing",
    "correction",
    "access",
    "api",
    "documents",
    "catalogue",
];

/// How many pages of the same kind are opened, and files; of each page that is opened, every link is looked at.
const OF_A_KIND: (usize, usize) = (3, 1);

fn is_of_today(path: &str) -> bool {
    path.split(['/', '.']).any(|part| OF_TODAY.contains(&part))
        || path.contains("feed.atom")
        || path.starts_with("/open-data/")
}

/// Addresses of one kind have the same beginning, length, ending and filters.
fn kind(address: &str) -> String {
    let url = url::Url::parse("https://observatory.example")
        .unwrap()
        .join(address)
        .unwrap();
    let parts: Vec<&str> = url.path().split('/').collect();
    let ending = url.path().rsplit_once('.').map_or("", |(_, ending)| ending);
    let names: BTreeSet<String> = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
    format!(
        "{}/{} {ending} {names:?}",
        parts[..parts.len().min(3)].join("/"),
        parts.len()
    )
}

#[tokio::test]
async fn every_link_of_a_page_of_the_past_keeps_its_publication() {
    let app = app().await;
    let before = app.ctx.register().await.unwrap().publication;
    later(&app).await;
    let mut visitor = app.visitor();
    let kept = format!("publication={before}");
    let (links, forms) = (
        Selector::parse("a[href]").unwrap(),
        Selector::parse("form[method=get]").unwrap(),
    );
    let field = Selector::parse("input[type=hidden][name=publication]").unwrap();
    let banner = Selector::parse(".obs-banner--earlier a").unwrap();
    let starts = [
        "/en/",
        "/fr/",
        "/en/charter-in-figures",
        "/en/signatories",
        "/en/measures",
        "/en/compare",
        "/en/signatories/alike",
    ];
    let mut waiting: VecDeque<String> = starts.map(|start| format!("{start}?{kept}")).into();
    let mut opened: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut lost: BTreeSet<String> = BTreeSet::new();
    while let Some(address) = waiting.pop_front() {
        let of_kind = opened.entry(kind(&address)).or_default();
        let is_file = address.split('?').next().unwrap().contains('.');
        let most = if is_file { OF_A_KIND.1 } else { OF_A_KIND.0 };
        if *of_kind == most || !seen.insert(address.clone()) {
            continue;
        }
        *of_kind += 1;
        let answer = visitor.get(&address).await;
        if answer.status != StatusCode::OK {
            lost.insert(format!("{address} answers {}", answer.status));
        }
        if !answer.header("content-type").starts_with("text/html") {
            continue;
        }
        let page = Html::parse_document(&answer.text);
        // A framed figure has no head to say it in.
        if !address.contains("/embed/") && page.select(&banner).next().is_none() {
            lost.insert(format!("{address} does not say that it is of the past"));
        }
        for form in page
            .select(&forms)
            .filter(|form| !is_of_today(form.attr("action").unwrap_or_default()))
        {
            let named: Vec<&str> = form.select(&field).filter_map(|field| field.attr("value")).collect();
            if named != [before.to_string()] {
                let action = form.attr("action").unwrap_or_default();
                lost.insert(format!("{}: the form to {action}", kind(&address)));
            }
        }
        let back = page.select(&banner).next().map(|link| link.id());
        for link in page.select(&links).filter(|link| Some(link.id()) != back) {
            let href = link.attr("href").unwrap();
            let href = href.split('#').next().unwrap();
            if !href.starts_with('/') || is_of_today(href.split('?').next().unwrap()) {
                continue;
            }
            let query = href.split_once('?').map_or("", |(_, query)| query);
            if query.split('&').filter(|pair| *pair == kept).count() == 1 {
                waiting.push_back(href.to_owned());
            } else {
                lost.insert(format!("{}: {href}", kind(&address)));
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
    assert!(opened.len() > 40, "{opened:#?}");
}

/// Who writes reports is in no publication: a page of the past tells what was so then.
#[tokio::test]
async fn a_page_of_the_past_does_not_tell_who_writes_reports_since() {
    let app = sample_app().await;
    let bern = app.ctx.register().await.unwrap().authority("ch-bern").unwrap().id;
    let role = Role::Editor { authority: bern };
    let at = |time: &str| app.ctx.clock().set(time.parse().unwrap());
    at("2027-01-05T12:00:00Z");
    publish(&app, &[BERN]).await;
    let silent = app.ctx.register().await.unwrap().publication;
    at("2027-01-10T12:00:00Z");
    let mut tx = app.ctx.write().await.unwrap();
    let malin = accounts::find_account_by_email(&mut tx, "malin@demo.example")
        .await
        .unwrap()
        .unwrap()
        .id;
    accounts::insert_role(&mut tx, malin, &role, app.ctx.now())
        .await
        .unwrap();
    let entry = |action| {
        let detail = serde_json::json!({ "role": "editor", "authority": bern });
        Entry::new(Actor::OPERATOR, action, format!("account/{malin}"), detail)
    };
    audit::insert(&mut tx, &entry(Action::RoleGranted), app.ctx.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    at("2027-01-15T12:00:00Z");
    publish(&app, &[CHUR]).await;
    let writing = app.ctx.register().await.unwrap().publication;
    at("2027-01-20T12:00:00Z");
    let mut visitor = app.visitor();
    let mut says = async |query: &str| {
        let page = visitor.get(&format!("/en/signatories/ch-bern{query}")).await.text;
        page.contains("Not reported")
    };
    assert!(says("").await, "it writes here by now");
    assert!(
        !says(&format!("?publication={silent}")).await,
        "nobody wrote for it then"
    );
    let mut tx = app.ctx.write().await.unwrap();
    account_list::delete_role(&mut tx, malin, &role).await.unwrap();
    audit::insert(&mut tx, &entry(Action::RoleEnded), app.ctx.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    at("2027-01-25T12:00:00Z");
    publish(
        &app,
        &["CH,Thun,municipality,2010,signature,de,46.7512,7.6217,42136,2658377,https://example.org/thun,,high"],
    )
    .await;
    assert!(!says("").await, "nobody writes for it by now");
    assert!(
        says(&format!("?publication={writing}")).await,
        "somebody wrote for it then"
    );
    assert!(!says(&format!("?publication={silent}")).await);
}
