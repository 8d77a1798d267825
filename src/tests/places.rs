//! The map of a list: all of the selection and nobody else, without scripts and on every page of the list.

use axum::http::StatusCode;
use scraper::{Html, Selector};

use crate::data::csv_rows;
use crate::support::http::{Answer, Client, app};

/// What the circles of a page say.
fn circles(page: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let selector = Selector::parse("figure svg.obs-map circle > title").unwrap();
    let said = document.select(&selector).map(|title| title.text().collect());
    said.collect()
}

/// How many entries the circles stand for.
fn drawn(page: &str) -> usize {
    let number = |said: &String| {
        let (number, rest) = said.split_once(' ').unwrap();
        if rest.starts_with("entries:") {
            number.parse().unwrap()
        } else {
            1
        }
    };
    circles(page).iter().map(number).sum()
}

/// Rows of a list as a file, and how many of them have coordinates on the map or beyond.
async fn placed(visitor: &mut Client, query: &str) -> (usize, usize) {
    let file = visitor.get(&format!("/en/signatories.csv{query}")).await;
    let rows = csv_rows(&file);
    let latitude = rows[0].iter().position(|name| name == "latitude").unwrap();
    let known = rows[1..].iter().filter(|row| !row[latitude].is_empty());
    (rows.len() - 1, known.count())
}

/// Where the link with that text leads.
fn link(page: &Answer, text: &str) -> String {
    let document = Html::parse_document(&page.text);
    let selector = Selector::parse("main a").unwrap();
    let mut links = document.select(&selector);
    let found = links.find(|link| link.text().collect::<String>() == text);
    found.unwrap().attr("href").unwrap().to_owned()
}

#[tokio::test]
async fn circles_stand_for_all_of_the_selection_that_has_a_place() {
    let app = app().await;
    let mut visitor = app.visitor();
    for query in ["", "?country=ES", "?kind=region", "?standing=all", "?q=poznan"] {
        let joint = if query.is_empty() { '?' } else { '&' };
        let page = visitor.get(&format!("/en/signatories{query}{joint}view=map")).await;
        let (all, known) = placed(&mut visitor, query).await;
        let finding = if known == 1 { "place" } else { "places" };
        let finding = format!("We know the {finding} of {known} of the {all} entries of this list.");
        assert!(page.text.contains(&finding), "{query}: {finding}");
        let outside = page.text.split("the list only. ").nth(1).map_or(0, |rest| {
            let number = rest.split(' ').next().unwrap();
            number.parse().unwrap_or(0)
        });
        assert_eq!(drawn(&page.text) + outside, known, "{query}");
    }
    let page = visitor.get("/en/signatories?q=poznan&view=map").await;
    assert_eq!(circles(&page.text), ["Poznań, Poland"]);
}

#[tokio::test]
async fn the_view_is_a_choice_in_the_address_that_stays() {
    let app = app().await;
    let mut visitor = app.visitor();
    let list = visitor.get("/en/signatories?country=ES&sort=-name").await;
    assert!(circles(&list.text).is_empty(), "a list without a map has none");
    let to_map = link(&list, "List and map");
    assert_eq!(to_map, "/en/signatories?country=ES&sort=-name&view=map");
    let map = visitor.get(&to_map).await;
    assert!(!circles(&map.text).is_empty());
    assert_eq!(link(&map, "List"), "/en/signatories?country=ES&sort=-name");
    // The form and the order keep the view, files have none.
    assert!(map.text.contains("name=\"view\" value=\"map\""));
    assert!(link(&map, "Country").contains("view=map"));
    assert_eq!(link(&map, "CSV"), "/en/signatories.csv?country=ES&sort=-name");
    // Every page of the list has the map of the whole list.
    let [first, second] = ["1", "2"].map(|page| format!("/en/signatories?page={page}&view=map"));
    assert_eq!(
        circles(&visitor.get(&first).await.text),
        circles(&visitor.get(&second).await.text)
    );
    let french = visitor.get("/fr/signatories?country=ES&view=map").await;
    assert!(french.text.contains("Nous connaissons les lieux de "));
    let none = visitor.get("/en/signatories?q=nowhere-at-all&view=map").await;
    assert_eq!((none.status, circles(&none.text).len()), (StatusCode::OK, 0));
    let odd = visitor.get("/en/signatories?view=globe").await;
    assert_eq!((odd.status, circles(&odd.text).len()), (StatusCode::OK, 0));
}
