//! What a newer list changes, and what staff have set.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use observatory::charts::Figure;
use observatory::locale::Lang;

use super::{Desk, HEADER, WIEN, told};

const GRAZ: &str =
    "AT,Graz,municipality,2010,signature,de,47.0673,15.442,303270,2778067,https://example.org/graz,,high";

#[tokio::test]
async fn a_corrected_row_closes_what_it_replaces_and_leaves_the_rest() {
    let desk = Desk::new().await;
    desk.import(&[WIEN, GRAZ]).await;
    let before = desk.dump().await;
    let summary = desk.import(&[&WIEN.replace("2006-09-26", "2006-09-27"), GRAZ]).await;
    assert_eq!(
        (summary.changed, summary.unchanged, summary.publication),
        (1, 1, Some(3))
    );
    assert_eq!(
        desk.rows("select earliest || ' ' || known_from || ' ' || ifnull(known_to, '') from act order by act_id")
            .await,
        ["2006-09-26 2 3", "2010-01-01 2 ", "2006-09-27 3 "]
    );
    let after = desk.dump().await;
    let lost: Vec<_> = before.iter().filter(|row| !after.contains(row)).collect();
    assert_eq!(lost.len(), 1, "only the act was touched: {lost:?}");

    let register = desk.ctx.register().await.unwrap();
    assert_eq!(
        register.authority("at-wien").unwrap().signed().unwrap().to_string(),
        "2006-09-27"
    );
}

#[tokio::test]
async fn a_figure_is_drawn_once_for_each_publication_and_language() {
    async fn figure(desk: &Desk, lang: Lang) -> Arc<Figure> {
        let register = desk.ctx.register().await.unwrap();
        desk.ctx
            .figure("by-country", &register, lang.words(), desk.ctx.today())
            .unwrap()
    }
    let desk = Desk::new().await;
    desk.import(&[WIEN]).await;
    let first = figure(&desk, Lang::Fr).await;
    assert!(Arc::ptr_eq(&first, &figure(&desk, Lang::Fr).await));
    assert_ne!(first.title, figure(&desk, Lang::En).await.title);
    desk.import(&[WIEN, GRAZ]).await;
    let second = figure(&desk, Lang::Fr).await;
    assert!(
        second.title.contains("(2)") && !first.title.contains("(2)"),
        "{}",
        second.title
    );
}

#[tokio::test]
async fn every_field_that_a_list_corrects_is_replaced() {
    let desk = Desk::new().await;
    desk.import(&["AT,Wein,town,2010,council decision,fr,1,2,3,2761369,https://example.org/a,old,low"])
        .await;
    let summary = desk.import(&["AT,Wien,municipality/Land,2010,signature,de,48.2085,16.3721,1691468,2761369,https://example.org/a,new,high"]).await;
    assert_eq!((told(&summary), summary.changed), (vec![], 1));
    let register = desk.ctx.register().await.unwrap();
    assert_eq!(register.authorities.len(), 1);
    let wien = register.authority("at-wein").expect("an address never changes");
    assert_eq!(
        (wien.name(), wien.names.len(), wien.kind_wording.as_str()),
        ("Wien", 1, "municipality/Land")
    );
    assert_eq!((wien.note.as_str(), wien.languages[0].tag.as_str()), ("new", "de"));
    assert_eq!(wien.place.as_ref().unwrap().place_population, Some(1_691_468));
    assert_eq!(wien.commitments.len(), 1);
    assert_eq!(
        (
            wien.commitments[0].status.code(),
            wien.commitments[0].confidence.as_str()
        ),
        ("signed", "high")
    );
    assert_eq!(wien.commitments[0].acts.len(), 1);
    assert_eq!(wien.search_forms, ["wien"]);
    assert_eq!(
        desk.import(&["AT,Wien,municipality/Land,2010,signature,,,,,2761369,https://example.org/a,new,high"])
            .await
            .unchanged,
        1,
        "an empty cell says nothing"
    );
}

#[tokio::test]
async fn rows_that_a_newer_list_no_longer_has_stay() {
    let desk = Desk::new().await;
    desk.import(&[WIEN, GRAZ]).await;
    let before = desk.dump().await;
    assert_eq!(desk.import(&[WIEN]).await.unchanged, 1);
    assert_eq!(desk.dump().await, before);
}

#[tokio::test]
async fn signing_again_is_a_second_commitment() {
    let desk = Desk::new().await;
    let old = "GR,Marousi,municipality,2008,signature,el,,,,,https://example.org/old,first,high";
    let new = "GR,Marousi,municipality,2026-02-03,signature of the REVISED (2022) charter,el,,,,,https://example.org/new,again,high";
    assert_eq!(desk.import(&[old, new]).await.added, 2);
    let register = desk.ctx.register().await.unwrap();
    let marousi = register.authority("gr-marousi").unwrap();
    let versions: Vec<_> = marousi
        .commitments
        .iter()
        .map(|commitment| commitment.version.code())
        .collect();
    assert_eq!(
        (versions, marousi.note.as_str()),
        (vec!["2006", "2022"], "first; again")
    );
    assert_eq!(desk.import(&[old, new]).await.publication, None);
    assert_eq!(desk.import(&[old]).await.changed, 1, "its note is now the only one");
    assert_eq!(
        desk.count("select count(*) from commitment where known_to is null")
            .await,
        2
    );

    // The same source, one list, a version better known: the same commitment.
    let desk = Desk::new().await;
    let vague = "GR,Marousi,municipality,2026,signature,el,,,,,https://example.org/new,,high";
    desk.import(&[vague]).await;
    assert_eq!(
        desk.import(&[&vague.replace("signature", "signature of the revised charter")])
            .await
            .changed,
        1
    );
    assert_eq!(
        desk.rows("select version from commitment where known_to is null").await,
        ["2022"]
    );
}

#[tokio::test]
async fn what_staff_have_set_is_kept_and_the_difference_told() {
    let desk = Desk::new().await;
    desk.import(&[WIEN, GRAZ]).await;
    desk.edit(&[
        "update authority_profile set known_to = 3 where authority_id = 1",
        "insert into authority_profile (authority_id, kind, kind_wording, folded_name, note, note_language, source, origin, known_from)
         select authority_id, 'region', kind_wording, folded_name, note, note_language, source, 'staff', 3 from authority_profile where authority_id = 1",
        "insert into authority_name (authority_id, name, role, position, origin, known_from) values (1, 'Bécs', 'alias', 9, 'staff', 3)",
        "insert into authority_search_form (authority_id, form) values (1, 'becs')",
        "update authority_language set known_to = 3 where authority_id = 1",
        "insert into authority_language (authority_id, language_tag, position, source, origin, known_from) values (1, 'de-AT', 1, 'its statute', 'staff', 3)",
        "update act set known_to = 3 where commitment_id = 1",
        "insert into act (commitment_id, kind, earliest, latest, wording, source, known_from) values (1, 'signature', '2006-09-25', '2006-09-25', 'seen', 'https://example.org/seen', 3)",
        "update authority_place set known_to = 3 where authority_id = 2",
        "update commitment set known_to = 3 where authority_id = 2",
        "update act set known_to = 3 where commitment_id = 2",
    ])
    .await;
    let before = desk.dump().await;
    let summary = desk.import(&[WIEN, GRAZ]).await;
    assert_eq!(
        told(&summary),
        [
            (2, "kind", "differs-from-staff"),
            (2, "languages", "differs-from-staff"),
            (2, "date_meaning", "differs-from-staff"),
            (3, "latitude", "differs-from-staff"),
            (3, "date_meaning", "differs-from-staff"),
        ]
    );
    assert_eq!((summary.publication, summary.unchanged), (None, 2));
    assert_eq!(desk.dump().await, before);
    assert_eq!(desk.open_problems().await.len(), 5);
    desk.import(&[WIEN, GRAZ]).await;
    assert_eq!(desk.open_problems().await.len(), 5);

    // Still known by the kind that the list has, and what staff left alone still changes.
    let summary = desk.import(&[&WIEN.replace("1691468", "1700000"), GRAZ]).await;
    assert_eq!(summary.changed, 1);
    assert_eq!(desk.count("select count(*) from authority").await, 2);
    assert_eq!(
        desk.count("select place_population from authority_place where authority_id = 1 and known_to is null")
            .await,
        1_700_000
    );
}

#[tokio::test]
async fn a_merger_links_the_successor_when_the_register_has_it() {
    let desk = Desk::new().await;
    let auvergne =
        "FR,Auvergne,region,2009,signature,fr,,,,,https://example.org/a,merged into Auvergne-Rhône-Alpes in 2016,";
    let successor = "FR,Auvergne-Rhône-Alpes,region,2017,signature,fr,,,,,https://example.org/b,,";
    desk.import(&[auvergne]).await;
    assert_eq!(
        desk.count("select count(*) from succession where successor_id is null")
            .await,
        1
    );
    desk.import(&[successor]).await;
    let linked = "select count(*) from succession s join authority a on a.authority_id = s.successor_id
                  where a.slug = 'fr-auvergne-rhone-alpes' and s.known_to is null";
    assert_eq!(desk.count(linked).await, 1);
    assert_eq!(desk.import(&[auvergne, successor]).await.publication, None);

    let other = Desk::new().await;
    other.import(&[auvergne, successor]).await;
    assert_eq!(other.count(linked).await, 1);
    assert_eq!(other.count("select count(*) from succession").await, 1);
}

#[tokio::test]
async fn an_authority_that_merged_does_not_count_again_by_another_list() {
    let desk = Desk::new().await;
    desk.import(&["NO,Agder fylke,county,2009,signature,no,,,,,https://example.org/a,merged into Stor-Agder in 2020,"])
        .await;
    desk.import(&["NO,Agder fylke,county,,listed 2019,no,,,,,https://example.org/b,,"])
        .await;
    assert_eq!(
        desk.rows("select status from commitment where known_to is null").await,
        ["ended", "ended"]
    );
    let late = desk
        .import(&["NO,Agder fylke,county,2021,signature,no,,,,,https://example.org/c,,"])
        .await;
    assert_eq!(told(&late), [(2, "date", "after-succession")]);

    let register = desk.ctx.register().await.unwrap();
    assert_eq!(register.signatories().count(), 0);
    // The list takes its own word back.
    desk.import(&["NO,Agder fylke,county,2009,signature,no,,,,,https://example.org/a,,"])
        .await;
    assert_eq!(
        desk.count("select count(*) from succession where known_to is null")
            .await,
        0
    );
    assert_eq!(
        desk.rows("select status from commitment where known_to is null order by source")
            .await,
        ["signed", "ended"]
    );
}

#[tokio::test]
async fn a_list_of_two_thousand_rows_goes_in_quickly_and_once() {
    let desk = Desk::new().await;
    let mut text = HEADER.to_owned();
    for number in 0..2_000 {
        let id = 9_000_000 + number;
        let _ = write!(
            text,
            "\nIT,Comune di Prova {number},municipality,20{:02}-03-08,signature,it,4{}.5,1{}.25,{},{id},https://example.org/{number},council decision 2008-01-{:02},high",
            8 + number % 15,
            number % 5,
            number % 9,
            1_000 + number,
            1 + number % 28,
        );
    }
    let begin = Instant::now();
    let summary = desk.try_import("long.csv", &text).await.unwrap();
    assert_eq!((told(&summary), summary.added), (vec![], 2_000));
    let again = desk.try_import("long.csv", &text).await.unwrap();
    assert_eq!((again.unchanged, again.publication), (2_000, None));
    assert!(begin.elapsed() < Duration::from_secs(30), "{:?}", begin.elapsed());
}
