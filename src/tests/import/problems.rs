//! A row that cannot go in is kept and told, and the others go in.

use observatory::server::register::import::ProblemCode;

use super::{Desk, WIEN, told};

/// A row like this with one cell replaced: `name=…`, several parted by `|`.
fn row(changes: &str) -> String {
    const COLUMNS: [&str; 13] = [
        "country",
        "name",
        "kind",
        "date",
        "date_meaning",
        "languages",
        "latitude",
        "longitude",
        "place_population",
        "geonames_id",
        "source",
        "note",
        "confidence",
    ];
    let mut cells: Vec<String> = [
        "SE",
        "Lund",
        "municipality",
        "2010",
        "signature",
        "sv",
        "",
        "",
        "",
        "",
        "https://example.org/lund",
        "",
        "",
    ]
    .map(ToOwned::to_owned)
    .into();
    for change in changes.split('|').filter(|change| !change.is_empty()) {
        let (column, value) = change.split_once('=').unwrap();
        cells[COLUMNS.iter().position(|name| *name == column).unwrap()] = value.to_owned();
    }
    cells
        .iter()
        .map(|cell| format!("\"{cell}\""))
        .collect::<Vec<_>>()
        .join(",")
}

#[tokio::test]
async fn impossible_values_are_problems_of_their_row_and_the_others_go_in() {
    let desk = Desk::new().await;
    let long = "x".repeat(201);
    for (changes, problems) in [
        ("country=ZZ", &["country country-unknown"][..]),
        ("country=se", &["country country-unknown"]),
        ("country=EL", &["country country-unknown"]),
        ("country=", &["country country-unknown"]),
        ("name=", &["name name-empty"]),
        ("name= — ", &["name name-empty"]),
        (&format!("name={long}"), &["name too-long"]),
        ("name=Lu\u{7}nd", &["name text-damaged"]),
        ("name=Lu\u{202e}nd", &["name text-damaged"]),
        ("name=Lu\u{fffd}nd", &["name text-damaged"]),
        ("name=Lu\nnd", &["name text-damaged"]),
        ("name=#REF!", &["name spreadsheet-error"]),
        ("kind=borough", &["kind kind-unknown"]),
        ("kind=", &["kind kind-unknown"]),
        ("languages=Swedish", &["languages language-tag"]),
        ("languages=SV", &["languages language-tag"]),
        ("languages=sv;sv", &["languages language-tag"]),
        ("languages=sv;-", &["languages language-tag"]),
        ("latitude=95|longitude=13", &["latitude latitude"]),
        ("latitude=55|longitude=-181", &["longitude longitude"]),
        ("latitude=north|longitude=east", &["latitude latitude"]),
        ("latitude=NaN|longitude=1e1", &["latitude latitude"]),
        ("latitude=0|longitude=0", &["latitude latitude"]),
        ("latitude=55", &["longitude place-incomplete"]),
        ("longitude=13", &["latitude place-incomplete"]),
        ("place_population=5000", &["latitude place-incomplete"]),
        (
            "latitude=55|longitude=13|place_population=-1",
            &["place_population place-population"],
        ),
        (
            "latitude=55|longitude=13|place_population=0",
            &["place_population place-population"],
        ),
        (
            "latitude=55|longitude=13|place_population=8.7",
            &["place_population place-population"],
        ),
        ("geonames_id=Q2167", &["geonames_id geonames-id"]),
        ("geonames_id=-5", &["geonames_id geonames-id"]),
        ("source=", &["source source-address"]),
        ("source=a newspaper", &["source source-address"]),
        ("source=ftp://example.org", &["source source-address"]),
        ("source=https://example.org (page undated)", &["source source-address"]),
        ("source=javascript:alert(1)", &["source source-address"]),
        ("date_meaning=", &["date_meaning wording-empty"]),
        ("date_meaning=perhaps", &["date_meaning wording-not-understood"]),
        ("date=20.06.2010", &["date date-unreadable"]),
        ("date=2005", &["date date-before-opening"]),
        ("date_meaning=listed 1999", &["date_meaning wording-before-opening"]),
        ("date_meaning=signed before 2008", &["date_meaning date-contradiction"]),
        ("date=2026-11-24", &["date date-in-future"]),
        ("note=council decision 2001-01-01", &["note note-date-impossible"]),
        (
            "country=ZZ|kind=borough|date=soon",
            &["country country-unknown", "kind kind-unknown", "date date-unreadable"],
        ),
    ] {
        let bad = row(changes);
        let summary = desk.import(&[&bad, WIEN]).await;
        let found: Vec<_> = told(&summary)
            .iter()
            .map(|(at, column, code)| format!("{at} {column} {code}"))
            .collect();
        // A cell with a line break is one row of two lines.
        let expected: Vec<_> = problems.iter().map(|problem| format!("2 {problem}")).collect();
        assert_eq!(found, expected, "{changes}");
        assert_eq!(summary.added + summary.unchanged, 1, "{changes}");
    }
    assert_eq!(desk.rows("select slug from authority").await, ["at-wien"]);
}

#[tokio::test]
async fn what_looks_odd_and_is_possible_goes_in() {
    let desk = Desk::new().await;
    for changes in [
        "date=2026-11-23",
        "date=2030|date_meaning=signing ceremony announced",
        "languages=sr-Latn;cnr",
        "languages=",
        "latitude=-33.5|longitude=+13",
        "name='s-Hertogenbosch",
        "name=Å",
        "name==Lund",
        "name=Αθήνα|country=GR|languages=el",
        "note=two\nlines",
        "confidence=",
    ] {
        let summary = desk.import(&[&row(changes)]).await;
        assert_eq!(told(&summary), [], "{changes}");
    }
    let slugs = desk.rows("select slug from authority where country_code = 'GR' or slug like '%hertogen%' or slug = 'se-a' order by slug").await;
    assert_eq!(slugs, ["gr-athina", "se-a", "se-s-hertogenbosch"]);
}

#[tokio::test]
async fn a_row_with_more_or_fewer_cells_than_the_header_is_a_problem() {
    let desk = Desk::new().await;
    let summary = desk
        .import(&[
            "SE,Lund,municipality",
            &format!("{},more", row("")),
            &format!("{},", row("name=Umeå")),
        ])
        .await;
    assert_eq!(told(&summary), [(2, "", "cell-count"), (3, "", "cell-count")]);
    assert!(
        summary.problems[1].original.ends_with(r##","#14":"more"}"##),
        "{}",
        summary.problems[1].original
    );
    assert_eq!(summary.added, 1);
}

#[tokio::test]
async fn a_problem_is_kept_with_its_original_text_once() {
    let desk = Desk::new().await;
    let bad = row("country=ZZ|note= a \"\"quoted\"\" note ");
    let first = desk.import(&[WIEN, &bad]).await;
    assert_eq!(first.problems[0].value, "ZZ");
    let kept = desk.open_problems().await;
    assert_eq!(kept.len(), 1);
    assert_eq!(
        (kept[0].row, kept[0].column.as_str(), kept[0].value.as_str()),
        (3, "country", "ZZ")
    );
    assert_eq!(
        (kept[0].code.as_str(), kept[0].file_name.as_str()),
        ("country-unknown", "list.csv")
    );
    assert_eq!(kept[0].imported_at, desk.ctx.now());
    assert_eq!(
        kept[0].original,
        r#"{"country":"ZZ","name":"Lund","kind":"municipality","date":"2010","date_meaning":"signature","languages":"sv","latitude":"","longitude":"","place_population":"","geonames_id":"","source":"https://example.org/lund","note":" a \"quoted\" note ","confidence":""}"#
    );
    let again = desk.import(&[&bad, WIEN]).await;
    assert_eq!(again.problems.len(), 1);
    assert_eq!(desk.open_problems().await, kept);
}

#[tokio::test]
async fn a_problem_ends_when_its_row_goes_in() {
    let desk = Desk::new().await;
    let bad = row("country=AM");
    desk.import(&[&bad]).await;
    assert_eq!(desk.open_problems().await.len(), 1);
    desk.import(&[WIEN]).await;
    assert_eq!(
        desk.open_problems().await.len(),
        1,
        "a list without the row says nothing about it"
    );
    desk.edit(&["insert into country (country_code, eurostat_code) values ('AM', 'AM')"])
        .await;
    assert_eq!(desk.import(&[&bad]).await.added, 1);
    assert_eq!(desk.open_problems().await, []);
}

#[tokio::test]
async fn an_exact_duplicate_is_a_problem_and_names_the_row_it_repeats() {
    let desk = Desk::new().await;
    let summary = desk.import(&[WIEN, &row(""), WIEN]).await;
    assert_eq!(told(&summary), [(4, "", "duplicate-row")]);
    assert_eq!((summary.problems[0].value.as_str(), summary.added), ("2", 2));
    let again = desk.import(&[WIEN, &row(""), WIEN]).await;
    assert_eq!((again.publication, again.unchanged), (None, 2));
    assert_eq!(desk.open_problems().await.len(), 1);
}

#[tokio::test]
async fn every_code_is_one_word_and_has_advice_in_one_sentence() {
    let desk = Desk::new().await;
    let summary = desk.import(&[&row("country=Z\u{1b}[31m")]).await;
    let line = summary.problems[0].to_string();
    assert!(
        line.starts_with(r#"row 2, country "Z\u{1b}[31m": Retype the cell"#),
        "{line}"
    );
    for code in ProblemCode::ALL {
        let name = code.code();
        assert!(
            name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-'),
            "{name}"
        );
        let same = ProblemCode::ALL.iter().filter(|other| other.code() == name);
        assert_eq!(same.count(), 1, "{name}");
        let mut problem = summary.problems[0].clone();
        problem.code = code;
        assert!(problem.advice().ends_with('.'), "{name}");
    }
}
