//! Every number that says how many leads to exactly so many rows.

use std::collections::BTreeMap;

use observatory::server::actions::plans;
use scraper::{ElementRef, Html, Selector};

use crate::support::http::{Client, sample_app};

fn all<'a>(page: &'a Html, what: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(what).unwrap()).collect()
}

/// The first number in a text, however its language groups thousands.
fn number(text: &str) -> usize {
    let start = text.find(|c: char| c.is_ascii_digit()).expect("a number");
    let digits = text[start..]
        .chars()
        .take_while(|c| c.is_ascii_digit() || [',', '\u{202f}'].contains(c));
    digits.filter(char::is_ascii_digit).collect::<String>().parse().unwrap()
}

/// What a page says beside each link to the list, by its address; the count of a row of a figure, too.
fn said(page: &str) -> Vec<(String, usize)> {
    let page = Html::parse_document(page);
    let address = |link: ElementRef| link.attr("href").unwrap_or_default().to_owned();
    let text = |one: ElementRef| one.text().collect::<String>();
    let numbers = all(&page, "main a.obs-counted, main .obs-funnel__rest a").into_iter();
    let mut said: Vec<_> = numbers.map(|link| (address(link), number(&text(link)))).collect();
    for row in all(&page, "main figure tbody tr") {
        let (link, cell) = (Selector::parse("th a").unwrap(), Selector::parse("td").unwrap());
        let link = row.select(&link).next().map(address);
        if let Some(link) = link.filter(|link| link.contains("/signatories?")) {
            said.push((link, number(&text(row.select(&cell).next().unwrap()))));
        }
    }
    said
}

async fn rows(visitor: &mut Client, address: &str) -> usize {
    let file = address.replacen("/signatories", "/signatories.csv", 1);
    let answer = visitor.get(&file).await;
    assert_eq!(answer.status, 200, "{file}");
    csv::Reader::from_reader(answer.text.as_bytes()).records().count()
}

#[tokio::test]
async fn a_number_leads_to_as_many_rows() {
    let app = sample_app().await;
    plans::bring_known(&app.ctx).await.unwrap();
    let mut visitor = app.visitor();
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    let register = app.ctx.register().await.unwrap();
    for lang in ["en", "fr"] {
        let by = ["year", "country", "kind", "size", "language", "version"];
        let mut pages: Vec<String> = by.map(|by| format!("/{lang}/charter-in-figures?by={by}")).to_vec();
        pages.extend([format!("/{lang}/"), format!("/{lang}/languages")]);
        pages.extend(
            register
                .countries
                .iter()
                .map(|one| format!("/{lang}/countries/{}", one.code)),
        );
        for page in pages {
            let told = said(&visitor.get(&page).await.text);
            assert!(!told.is_empty() || page.contains("/countries/"), "{page}");
            for (address, number) in told {
                let found = match counted.get(&address) {
                    Some(found) => *found,
                    None => rows(&mut visitor, &address).await,
                };
                assert_eq!(found, number, "{page} and {address}");
                counted.insert(address, found);
            }
        }
    }
    let leads = |to: &str| counted.contains_key(&format!("/en/signatories?{to}"));
    for to in [
        "plan=known",
        "plan=unknown",
        "year=known",
        "year=unknown",
        "report=awaited",
        "size=unknown",
        "version=unknown",
        "kind=region",
        "country=SE",
        "language=without-text",
        "country=FR&standing=former",
    ] {
        assert!(leads(to), "nothing leads to {to}: {:?}", counted.keys());
    }
}

#[tokio::test]
async fn filters_of_progress_stand_in_page_file_and_interface() {
    let app = sample_app().await;
    plans::bring_known(&app.ctx).await.unwrap();
    let mut visitor = app.visitor();
    let known = visitor.get("/en/signatories.csv?plan=known&country=CH").await.text;
    assert!(known.contains("ch-bern") && known.lines().count() == 2, "{known}");
    let page = visitor.get("/fr/signatories?plan=known&country=CH").await.text;
    let document = Html::parse_document(&page);
    assert_eq!(
        all(
            &document,
            "details.obs-filters__more[open] option[value=known][selected]"
        )
        .len(),
        1
    );
    assert!(page.contains("/fr/signatories/ch-bern") && !page.contains("/fr/signatories/se-"));
    let closed = visitor.get("/en/signatories?country=CH").await.text;
    assert!(all(&Html::parse_document(&closed), "details.obs-filters__more[open]").is_empty());
    for (filter, wrong) in [
        ("plan", "maybe"),
        ("report", "x"),
        ("size", "12"),
        ("version", "2007"),
        ("year", "soon"),
    ] {
        let answer = visitor.get(&format!("/api/v1/signatories?{filter}={wrong}")).await;
        assert_eq!(answer.status, 400, "{filter}");
        let page = visitor.get(&format!("/en/signatories?{filter}={wrong}")).await;
        assert_eq!(page.status, 200, "what does not read selects nothing away");
    }
    let all_of = |answer: &str| serde_json::from_str::<serde_json::Value>(answer).unwrap()["total"].as_u64();
    let total = all_of(&visitor.get("/api/v1/signatories").await.text);
    let halves = ["known", "unknown"].map(|size| format!("/api/v1/signatories?size={size}"));
    let mut sum = 0;
    for half in halves {
        sum += all_of(&visitor.get(&half).await.text).unwrap();
    }
    assert_eq!(Some(sum), total);
}
