//! Measures of accepted reports as files and for programs: what their page finds, all of it, and nothing before it is public.

use axum::http::StatusCode;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::data::{csv_rows, json, xlsx_rows};
use crate::report::{decide, submit_whole};
use crate::support::http::{App, Client, sample_app};

/// What a spreadsheet would run.
const FORMULA: &str = "=HYPERLINK(\"https://evil.example\")";

/// Exempelstad's report has, beside its own measure, this many more.
const MORE: i64 = 119;

/// Malin's report is handed in, with many measures; the first of those more is called like a formula.
async fn submit_many(app: &App) {
    submit_whole(app).await;
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query(
        "with recursive more (n) as (select 1 union all select n + 1 from more where n < ?)
         insert into measure (report_id, position, title, description, responsible_unit, starts, cost_band, progress, articles)
         select 1, 1000 + n, iif(n = 1, ?, 'Åtgärd ' || n), 'Flera rader' || char(10) || 'här', 'Kontoret', '2024',
                iif(n % 2 = 0, 'none', ''), 'planned', iif(n % 3 = 0, '11,12', '13') from more",
    )
    .bind(MORE)
    .bind(FORMULA)
    .execute(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
}

/// The titles on all pages of the search.
async fn on_all_pages(visitor: &mut Client, lang: &str, query: &str) -> Vec<String> {
    let title = Selector::parse("main h3").unwrap();
    let next = Selector::parse("main a[rel=next]").unwrap();
    let (mut address, mut titles) = (format!("/{lang}/measures{query}"), Vec::new());
    loop {
        let page = Html::parse_document(&visitor.get(&address).await.text);
        titles.extend(page.select(&title).map(|title| title.text().collect::<String>()));
        match page.select(&next).next() {
            Some(link) => link.attr("href").unwrap().clone_into(&mut address),
            None => break,
        }
    }
    titles
}

#[tokio::test]
async fn the_files_have_what_is_found_on_all_pages() {
    let app = sample_app().await;
    submit_many(&app).await;
    let before = app.ctx.newest_publication().await.unwrap();
    let mut visitor = app.visitor();
    let endings = ["csv", "json", "xlsx"];
    let mut addresses = endings.map(|ending| format!("/en/measures.{ending}")).to_vec();
    addresses.extend(["/api/v1/measures".to_owned(), "/en/measures.csv?q=lika".to_owned()]);
    let sentinels = ["Lika tid", "Åtgärd", "Kontoret", "evil.example", "Exempelstad"];
    for address in &addresses {
        let answer = visitor.get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        for sentinel in sentinels {
            assert!(
                !answer.text.contains(sentinel),
                "{address} shows {sentinel} of a report nobody accepted"
            );
        }
    }
    assert_eq!(xlsx_rows(&visitor.get("/en/measures.xlsx").await, "Data").len(), 1);
    let mut ines = app.signed_in("ines").await;
    assert_eq!(decide(&mut ines, "accept", "").await, "/en/staff/reports?saved=accept");

    for (lang, query, count) in [
        ("en", "", 120),
        ("fr", "?country=SE&article=13", 80),
        ("en", "?article=11&cost_band=none", 19),
        ("en", "?q=lika&language=sv&size=unknown", 1),
        ("fr", "?country=FR", 0),
        ("en", "?theme=nonsense&article=40&q=%22%2A", 0),
    ] {
        let wanted = on_all_pages(&mut visitor, lang, query).await;
        let csv = csv_rows(&visitor.get(&format!("/{lang}/measures.csv{query}")).await);
        assert_eq!(csv.len() - 1, count, "{query}");
        let at = csv[0].iter().position(|name| name == "title").unwrap();
        let of_json = json(&visitor.get(&format!("/{lang}/measures.json{query}")).await);
        let of_book = xlsx_rows(&visitor.get(&format!("/{lang}/measures.xlsx{query}")).await, "Data");
        let rows = of_json["rows"].as_array().unwrap();
        assert_eq!((rows.len(), of_book.len() - 1), (count, count), "{query}");
        for (nth, row) in rows.iter().enumerate() {
            let title = row["title"].as_str().unwrap();
            assert!(
                wanted[nth].contains(title),
                "{query}: {nth} is {title}, not {}",
                wanted[nth]
            );
            assert_eq!(csv[nth + 1][at].trim_start_matches('\''), title);
            assert_eq!(of_book[nth + 1][at].to_string(), title);
            assert_eq!(
                (&row["slug"], &row["language"]),
                (&"se-exempelstad".into(), &"sv".into())
            );
            assert_eq!(
                (&row["is_sample"], row["number"].as_u64()),
                (&Value::Bool(true), row["number"].as_u64())
            );
        }
        let page = visitor.get(&format!("/{lang}/measures{query}")).await.text;
        let source = of_json["source"].as_str().unwrap();
        let path = &source[source.find(&format!("/{lang}/")).unwrap()..];
        let same = on_all_pages(
            &mut visitor,
            lang,
            path.trim_start_matches(&format!("/{lang}/measures")),
        )
        .await;
        assert_eq!(same, wanted, "{source} is the page with the same rows");
        for ending in endings {
            assert!(
                page.contains(&format!("/{lang}/measures.{ending}")),
                "{query} does not link to {ending}"
            );
        }
    }
    let all = visitor.get("/en/measures.csv").await;
    assert!(
        all.text.contains(&format!("\"'{}\"", FORMULA.replace('"', "\"\""))),
        "the formula is defused"
    );
    assert_eq!(
        visitor.get("/en/measures.csv?page=3").await.text,
        all.text,
        "the file has all rows"
    );
    let one = json(&visitor.get("/fr/measures.json?q=lika").await);
    let row = &one["rows"][0];
    assert_eq!((&row["country_name"], &row["number"]), (&"Suède".into(), &1.into()));
    assert!(row["articles"].as_array().unwrap().contains(&20.into()));
    assert!(
        row["address"]
            .as_str()
            .unwrap()
            .ends_with("/fr/signatories/se-exempelstad")
    );

    for address in addresses {
        let joint = if address.contains('?') { '&' } else { '?' };
        let then = visitor.get(&format!("{address}{joint}publication={before}")).await;
        for sentinel in sentinels {
            assert!(
                !then.text.contains(sentinel),
                "{address}: {sentinel} was not published then"
            );
        }
        let whole = visitor.get(&address).await.text;
        for private in ["Malin", "Alva", "Inês", "demo.example", "petite enfance"] {
            assert!(!whole.contains(private), "{address} shows {private}");
        }
    }
}

#[tokio::test]
async fn programs_walk_through_all_measures() {
    let app = sample_app().await;
    submit_many(&app).await;
    decide(&mut app.signed_in("ines").await, "accept", "").await;
    let mut visitor = app.visitor();
    for (lang, query, count) in [
        ("en", "", 120),
        ("fr", "article=13", 80),
        ("fr", "", 120),
        ("en", "q=lika", 1),
    ] {
        let file = json(&visitor.get(&format!("/{lang}/measures.json?{query}")).await);
        let mut address = format!("/api/v1/measures?lang={lang}&{query}");
        let (mut rows, mut pages) = (Vec::new(), 0);
        loop {
            let page = json(&visitor.get(&address).await);
            pages += 1;
            assert_eq!((&page["total"], &page["page"]), (&count.into(), &pages.into()));
            assert!(page["rows"].as_array().unwrap().len() <= 100);
            rows.extend(page["rows"].as_array().unwrap().clone());
            let Some(next) = page["next"].as_str() else { break };
            next[next.find("/api/").unwrap()..].clone_into(&mut address);
        }
        assert_eq!(Value::Array(rows), file["rows"], "{lang} {query}");
        assert_eq!(pages, (count - 1) / 100 + 1);
    }
    for (query, status) in [
        ("article=39", 200),
        ("article=40", 400),
        ("article=x", 400),
        ("theme=the-service-delivery-role", 200),
        ("theme=nonsense", 400),
        ("country=ZZ", 400),
        ("language=sv", 200),
        ("language=%3D1", 400),
        ("size=huge", 400),
        ("cost_band=free", 400),
        ("page=0", 400),
        ("page=-1", 400),
        ("page=1000000", 200),
        ("page=1000001", 400),
        ("page=99999999999999999999", 400),
        ("q=%00%01%22", 200),
        ("colour=blue&article=", 200),
    ] {
        let answer = visitor.get(&format!("/api/v1/measures?{query}")).await;
        assert_eq!(answer.status.as_u16(), status, "{query}: {}", answer.text);
    }
    let long = format!("/api/v1/measures?q={}", "a".repeat(10_000));
    assert_eq!(visitor.get(&long).await.status, StatusCode::BAD_REQUEST);
}
