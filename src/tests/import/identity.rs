//! Which authority a row is about, and what its names become.

use super::{Desk, WIEN, told};

#[tokio::test]
async fn rows_of_one_authority_must_agree_and_say_something_new() {
    let desk = Desk::new().await;
    let row = |name: &str, rest: &str, source: &str| format!("AT,{name},{rest},https://example.org/{source},,");
    let first = row("Graz", "municipality,2010,signature,de,47,15,,2778067", "a");
    for (second, problem) in [
        (
            row("Graz", "municipality,2010,signature,de,47,15,,2778067", "b"),
            ("date_meaning", "repeats-commitment"),
        ),
        (
            row("Graz", "region,2011,signature,de,47,15,,2778067", "b"),
            ("kind", "contradicts-row"),
        ),
        (
            row("Grazz", "municipality,2011,signature,de,47,15,,2778067", "b"),
            ("name", "contradicts-row"),
        ),
        (
            row("Graz", "municipality,2011,signature,sl,47,15,,2778067", "b"),
            ("languages", "contradicts-row"),
        ),
        (
            row("Graz", "municipality,2011,signature,de,47,16,,2778067", "b"),
            ("latitude", "contradicts-row"),
        ),
        (
            row("Steiermark", "region,2011,signature,de,47,15,,2778067", "b"),
            ("geonames_id", "identity-conflict"),
        ),
    ] {
        let summary = desk.import(&[&first, &second]).await;
        assert_eq!(told(&summary), [(3, problem.0, problem.1)], "{second}");
    }
    assert_eq!(desk.count("select count(*) from commitment").await, 1);
    assert_eq!(
        desk.import(&[&first, &row("Graz", "municipality,2011,listed,,,,,", "b")])
            .await
            .added,
        1
    );
}

#[tokio::test]
async fn an_authority_is_known_by_its_id_else_by_country_kind_and_folded_name() {
    let desk = Desk::new().await;
    let row = |name: &str, kind: &str, id: &str, date: &str| {
        format!("SE,{name},{kind},{date},signature,sv,,,,{id},https://example.org/{date},,")
    };
    desk.import(&[&row("Växjö", "municipality", "", "2010")]).await;
    desk.import(&[&row("VAXJO", "municipality", "2663536", "2011")]).await;
    desk.import(&[&row("Vaexjoe", "municipality", "2663536", "2012")]).await;
    assert_eq!(desk.count("select count(*) from authority").await, 1);
    assert_eq!(
        desk.rows("select name from authority_name where known_to is null")
            .await,
        ["Vaexjoe"]
    );
    assert_eq!(
        desk.count("select count(*) from commitment where known_to is null")
            .await,
        3
    );

    desk.import(&[&row("Växjö", "region", "", "2010")]).await;
    desk.import(&[&row("Växjö", "municipality", "1", "2013")]).await;
    assert_eq!(
        desk.rows("select slug from authority order by authority_id").await,
        ["se-vaxjo", "se-vaxjo-2", "se-vaxjo-3"],
        "another kind, and another place of the same name"
    );
    // The former name of the one, the name of the other.
    let unclear = desk.import(&[&row("Vaxjo", "municipality", "", "2014")]).await;
    assert_eq!(told(&unclear), []);
    desk.import(&[&row("Växjö", "municipality", "2", "2015")]).await;
    let unclear = desk.import(&[&row("Vaxjo", "municipality", "", "2014")]).await;
    assert_eq!(told(&unclear), [(2, "name", "identity-ambiguous")]);
    let abroad = desk
        .import(&["NO,Växjö,municipality,2010,signature,sv,,,,2663536,https://example.org,,"])
        .await;
    assert_eq!(told(&abroad), [(2, "geonames_id", "identity-conflict")]);
}

#[tokio::test]
async fn names_are_parted_only_where_there_are_as_many_languages() {
    let desk = Desk::new().await;
    let row = |name: &str, languages: &str| {
        format!("BE,{name},municipality,2010,signature,{languages},,,,,https://example.org,,")
    };
    let rows = [
        row("Ixelles / Elsene", "fr;nl"),
        row("Uccle / Ukkel", "fr"),
        row("Jette / Jette / Jette", "fr;nl"),
        row("Evere/Evere", "fr;nl"),
        row("Forest (Vorst / Bosvoorde)", "fr;nl"),
    ];
    desk.import(&rows.each_ref().map(String::as_str)).await;
    assert_eq!(
        desk.rows("select name || '|' || ifnull(language_tag, '-') from authority_name order by authority_name_id")
            .await,
        [
            "Ixelles|fr",
            "Elsene|nl",
            "Uccle / Ukkel|fr",
            "Jette / Jette / Jette|-",
            "Evere/Evere|-",
            "Forest (Vorst / Bosvoorde)|-"
        ]
    );
    assert_eq!(
        desk.import(&[&row("Elsene", "fr;nl").replace("2010", "2011")])
            .await
            .changed,
        1,
        "known by one of its names"
    );
    assert_eq!(desk.count("select count(*) from authority").await, 5);
}

#[tokio::test]
async fn names_in_other_scripts_get_plain_addresses() {
    let desk = Desk::new().await;
    let row = |country: &str, name: &str, language: &str| {
        format!("{country},{name},municipality,2010,signature,{language},,,,,https://example.org,,")
    };
    desk.import(&[
        &row("GR", "Μαρούσι", "el"),
        &row("UA", "Вінниця", "uk"),
        &row("RS", "Бачки Петровац", "sr"),
        &row("GE", "თბილისი", "ka"),
        &row("UA", "Київ (столиця)", "uk"),
    ])
    .await;
    let slugs = desk.rows("select slug from authority order by authority_id").await;
    assert_eq!(
        slugs,
        [
            "gr-marousi",
            "ua-vinnytsia",
            "rs-backi-petrovac",
            "ge-municipality",
            "ua-kyiv"
        ]
    );
}

#[tokio::test]
async fn invented_authorities_are_no_ones_match() {
    let desk = Desk::new().await;
    desk.edit(&[
        "insert into authority (slug, country_code, is_sample, created_at) values ('at-wien', 'AT', 1, '2026-11-23T10:00:00Z')",
        "insert into authority_profile (authority_id, kind, kind_wording, folded_name, note, note_language, source, origin, known_from)
         values (1, 'municipality', '', 'wien', '', 'en', '', 'sample', 2)",
    ])
    .await;
    assert_eq!(desk.import(&[WIEN]).await.added, 1);
    assert_eq!(
        desk.rows("select slug from authority order by authority_id").await,
        ["at-wien", "at-wien-2"]
    );
}
