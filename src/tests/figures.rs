//! Figures as files: the same numbers as their sources, and nothing that is not there.

use axum::http::StatusCode;
use observatory::charts::{COUNTRY_NAMES, COUNTRY_TABLES, NAMES};
use observatory::server::actions::plans;

use crate::support::http::{app, sample_app};

/// EIGE's extract as it was collected.
const EIGE: &str = include_str!("../server/register/women_mayors.csv");

#[tokio::test]
async fn every_figure_is_a_drawing_and_a_table_in_every_language() {
    let app = app().await;
    let mut visitor = app.visitor();
    let country = COUNTRY_NAMES.map(|name| format!("{name}-GR"));
    for name in NAMES.map(str::to_owned).iter().chain(&country) {
        for lang in ["en", "fr"] {
            let svg = visitor.get(&format!("/{lang}/figures/{name}.svg")).await;
            assert_eq!(svg.status, StatusCode::OK, "{name}");
            assert!(svg.text.contains("<title>") && !svg.text.contains('['), "{name}");
            let csv = visitor.get(&format!("/{lang}/figures/{name}.csv")).await;
            assert!(csv.text.lines().count() > 1, "{name}");
        }
    }
    for name in COUNTRY_TABLES.map(|name| format!("{name}-GR")) {
        let csv = visitor.get(&format!("/fr/figures/{name}.csv")).await;
        assert!(csv.text.lines().count() > 1, "{name}");
        let svg = visitor.get(&format!("/fr/figures/{name}.svg")).await;
        assert_eq!(svg.status, StatusCode::NOT_FOUND, "{name} is only a table");
    }
    for name in [
        "map-XX",
        "women-mayors-SE",
        "by-year-MT",
        "beside",
        "beside-XX",
        "plans-by-colour",
        "women-mayors",
        "map-",
        "-GR",
    ] {
        let answer = visitor.get(&format!("/en/figures/{name}.csv")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[tokio::test]
async fn women_among_mayors_are_eiges_numbers() {
    let app = app().await;
    let mut visitor = app.visitor();
    let mut lines = EIGE.lines();
    let years: Vec<&str> = lines.next().unwrap().split(',').skip(1).collect();
    let series: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let union = series.iter().find(|row| row[0] == "EU27_2020").unwrap();
    let mut compared = 0;
    for row in &series {
        let code = match row[0] {
            // Liechtenstein and the Union have no page; Eurostat's EL is Greece.
            "LI" | "EU27_2020" => continue,
            "EL" => "GR",
            code => code,
        };
        let csv = visitor.get(&format!("/en/figures/women-mayors-{code}.csv")).await.text;
        for (at, year) in years.iter().enumerate() {
            let one = |row: &[&str]| format!("{:.1}", row[at + 1].parse::<f64>().unwrap());
            let wanted = format!("{year},{year},{},{},https://", one(row), one(union));
            assert!(csv.contains(&wanted), "{code}: {wanted} in {csv}");
            compared += 1;
        }
    }
    assert!(compared >= 250, "{compared}");
    let sweden = visitor.get("/en/countries/SE").await.text;
    assert!(sweden.contains("no series for Sweden") && sweden.contains("eige.europa.eu"));
    let greece = visitor.get("/fr/countries/GR").await.text;
    assert!(greece.contains("EIGE") && greece.contains("pas une note pour un signataire"));
}

#[tokio::test]
async fn plans_are_counted_beside_what_is_not_known() {
    let app = sample_app().await;
    plans::bring_known(&app.ctx).await.unwrap();
    let mut visitor = app.visitor();
    let page = visitor.get("/en/charter-in-figures?by=country").await.text;
    assert!(page.contains("plans of 3 of 193 signatories"), "{page}");
    assert!(
        page.contains("about 50 %") && page.contains("rgre.de"),
        "what others published stands beside"
    );
    let csv = visitor.get("/en/figures/plans-by-country.csv").await.text;
    let germany = csv.lines().find(|line| line.starts_with("DE,")).unwrap();
    assert!(germany.starts_with("DE,Germany,12,"), "{germany}");
    assert!(
        germany.contains(",1,8.3,,,,,"),
        "of the plan in time and of reports there is no evidence: {germany}"
    );
    let sweden = csv.lines().find(|line| line.starts_with("SE,")).unwrap();
    assert!(
        sweden.contains(",1,1.4,1,1.4,,,"),
        "a sample of a plan in time: {sweden}"
    );
    let norway = csv.lines().find(|line| line.starts_with("NO,")).unwrap();
    assert!(norway.contains(",,,,,,"), "{norway}");
    assert!(!csv.contains(",0.0,"), "what is not known is not 0 %: {csv}");
    for nonsense in ["?by=colour", "?by=", "?by=year&by=country", "?by=%00"] {
        let answer = visitor.get(&format!("/fr/charter-in-figures{nonsense}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{nonsense}");
    }
}

#[tokio::test]
async fn growth_tells_what_is_certain_from_what_is_possible() {
    let app = app().await;
    let mut visitor = app.visitor();
    let csv = visitor.get("/en/figures/growth.csv").await.text;
    let row = |code: &str| -> Vec<String> {
        let line = csv.lines().find(|line| line.starts_with(&format!("{code},"))).unwrap();
        line.split(',').skip(2).take(3).map(str::to_owned).collect()
    };
    // 66 Swedish names stand in a list of about 2010 to 2012: certain from its last year on.
    assert_eq!((row("2011")[1].as_str(), row("2012")[1].as_str()), ("4", "70"));
    let sum = |code: &str| -> i64 { row(code).iter().filter_map(|cell| cell.parse::<i64>().ok()).sum() };
    assert_eq!(sum("2026") + sum("unknown"), 191, "every signatory stands in one place");
    assert_eq!(row("2026")[2], "0", "today nothing is merely possible");
    assert_eq!(row("unknown")[..2], ["", ""]);
    let page = visitor.get("/fr/charter-in-figures").await.text;
    assert!(page.contains("obs-chart__bar--possible") && page.contains("Ont peut-être signé"));
    assert!(visitor.get("/en/countries/GR").await.text.contains("figure-growth-GR"));
    assert_eq!(
        visitor.get("/en/figures/growth-MT.csv").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_map_shows_what_is_chosen_and_each_country_is_a_link() {
    let app = sample_app().await;
    plans::bring_known(&app.ctx).await.unwrap();
    let mut visitor = app.visitor();
    let page = visitor
        .get("/en/charter-in-figures?measure=coverage&by=kind")
        .await
        .text;
    assert!(page.contains("id=\"figure-map-coverage\"") && page.contains("id=\"figure-plans-by-kind\""));
    let sweden = "<a class=\"obs-map__link\" href=\"/en/countries/SE\" aria-label=\"Sweden: ";
    let said = page.split(sweden).nth(1).unwrap().split('"').next().unwrap();
    assert!(said.contains(" of 290, ") && said.ends_with('%'), "{said}");
    assert_eq!(page.matches("class=\"obs-map__link\"").count(), 42);
    assert!(
        !page.contains("882\" role=\"img\"") && page.contains("882\" role=\"group\""),
        "a map of links is no image"
    );
    let plans = visitor.get("/fr/charter-in-figures?measure=plans").await.text;
    assert!(plans.contains("aria-label=\"Suisse\u{a0}: 1 sur") || plans.contains("aria-label=\"Suisse\u{202f}: 1 sur"));
    assert!(plans.contains("aria-label=\"Norvège\u{202f}: rien que nous connaissions\""));
    let csv = visitor.get("/en/figures/map-plans.csv").await.text;
    let norway = csv.lines().find(|line| line.starts_with("NO,")).unwrap();
    assert!(
        norway.starts_with("NO,Norway,,,"),
        "not known is neither 0 nor a share of 0: {norway}"
    );
    let people = visitor.get("/en/figures/map-inhabitants.csv").await.text;
    assert!(
        people.lines().any(|line| line.starts_with("CH,Switzerland,,0,")),
        "{people}"
    );
    for name in ["map", "map-coverage", "map-reports", "map-SE"] {
        let file = visitor.get(&format!("/en/figures/{name}.svg")).await.text;
        assert!(
            !file.contains("<a ") && !file.contains("</a>"),
            "{name} leads nowhere when it is opened as a file"
        );
        assert!(
            file.contains("role=\"img\"") && file.contains(&format!("url(#{name}-none)")),
            "{name}"
        );
    }
    for nonsense in [
        "?measure=colour",
        "?measure=&by=",
        "?measure=plans&measure=reports",
        "?measure=%00",
    ] {
        let answer = visitor.get(&format!("/en/charter-in-figures{nonsense}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{nonsense}");
    }
    assert_eq!(
        visitor.get("/en/figures/map-signatories.svg").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn who_signed_which_text_is_counted_and_the_unknown_stands_apart() {
    let app = app().await;
    let mut visitor = app.visitor();
    let mut sums = Vec::new();
    for name in ["by-kind", "by-size", "by-version"] {
        let csv = visitor.get(&format!("/en/figures/{name}.csv")).await.text;
        let lines = csv.lines().skip(1);
        let counts = lines.map(|line| line.rsplit(',').nth(3).unwrap().parse::<i64>().unwrap());
        sums.push(counts.sum::<i64>());
    }
    assert_eq!(sums, [191; 3], "nobody is lost");
    let version = visitor.get("/en/figures/by-version.csv").await.text;
    for wanted in [
        "extended,\"30, later all 39\",1,0.5,",
        "2022,39 articles (2022),4,2.1,",
        "unknown,not known,",
    ] {
        assert!(version.contains(wanted), "{wanted} in {version}");
    }
    let size = visitor.get("/en/figures/by-size.csv").await.text;
    assert!(
        size.contains("unknown,not known,191,100.0,"),
        "no settlement's population is an authority's: {size}"
    );
    assert_eq!(size.lines().count(), 2);
    let page = visitor.get("/en/charter-in-figures").await.text;
    let extended = page
        .split("id=\"extended\"")
        .nth(1)
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    assert_eq!(extended.matches("<li>").count(), 1);
    assert!(
        extended.contains("1 signatory that took on the nine new articles"),
        "{extended}"
    );
}

#[tokio::test]
async fn a_country_stands_beside_all_countries_and_says_whose_population_is_known() {
    let app = app().await;
    let mut visitor = app.visitor();
    let csv = visitor.get("/en/figures/beside-SE.csv").await.text;
    let row = |code: &str| {
        csv.lines()
            .find(|line| line.starts_with(&format!("{code},")))
            .unwrap()
            .to_owned()
    };
    assert!(row("coverage").contains(",290,"), "{csv}");
    assert!(
        row("dated").contains("known,") && row("dated").contains(",191,"),
        "{csv}"
    );
    assert!(
        row("population").contains("known,0,") && row("population").contains(",,0,"),
        "{csv}"
    );
    let finland = visitor.get("/en/figures/beside-FI.csv").await.text;
    assert!(
        finland.contains("coverage,\"Municipalities that signed, of local governments\",0,313,,"),
        "{finland}"
    );
    let before = visitor.get("/en/countries/PL").await.text;
    assert!(
        before.contains("We do not know it for any of the"),
        "no population, no number of inhabitants"
    );
    let mut tx = app.ctx.write().await.unwrap();
    let publication = observatory::server::db::publish(&mut tx, "edit", app.ctx.now())
        .await
        .unwrap();
    sqlx::query(
        "insert into authority_population (authority_id, inhabitants, as_of, source, origin, known_from)
         select authority_id, 540000, '2024', 'https://example.org/census', 'staff', ?
         from authority where slug = 'pl-poznan'",
    )
    .bind(publication)
    .execute(&mut *tx)
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let after = visitor.get("/en/countries/PL").await.text;
    assert!(after.contains("540,000 inhabitants, known for 1 of "), "{after}");
    assert!(after.contains("(2024).") && after.contains("example.org/census"));
    assert!(
        after.contains("Polish (7)"),
        "the languages of the signatories themselves"
    );
    assert!(after.contains("id=\"figure-beside-PL\"") && !after.contains("figures/beside-PL.svg"));
}
