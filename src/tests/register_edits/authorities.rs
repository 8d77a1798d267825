//! The parts in which an authority is corrected.

use super::{Sheet, WHY, audit, fill, publication, says};
use crate::support::http::{App, sample_app};

/// Sends the form of a part of Bern.
async fn correct(app: &App, part: &str, fields: &[(&str, &str)]) -> String {
    let mut ines = app.signed_in("ines").await;
    let page = format!("/en/staff/signatories/ch-bern/edit/{part}");
    let answer = fill(&mut ines, &page, "correct_authority", fields).await;
    answer.location().to_owned()
}

#[tokio::test]
async fn each_part_is_corrected_and_earlier_publications_stay_as_they_were() {
    let app = sample_app().await;
    let saved = |part: &str| format!("/en/staff/signatories/ch-bern/edit?saved={part}");
    let bern = "/en/signatories/ch-bern";
    for (part, fields, told, feed) in [
        (
            "profile",
            &[
                ("kind", "city-district"),
                ("note", "Looked at again"),
                ("note_language", "en"),
            ][..],
            "Looked at again",
            true,
        ),
        ("languages", &[("languages", "de, fr")], "/en/languages/fr", true),
        ("place", &[("latitude", "46.5"), ("longitude", "7.25")], "", true),
        (
            "identifiers",
            &[
                ("scheme_a", "geonames"),
                ("identifier_a", "2661552"),
                ("scheme_b", "wikidata"),
                ("identifier_b", "Q70"),
            ],
            "Q70",
            true,
        ),
        (
            "population",
            &[("population", "134591"), ("population_as_of", "2022")],
            "134,591",
            true,
        ),
    ] {
        let before = publication(&app).await;
        let known = app.ctx.register().await.unwrap();
        assert_eq!(correct(&app, part, fields).await, saved(part));
        says(&app, bern, &[told], &[]).await;
        if !told.is_empty() {
            says(&app, &format!("{bern}?publication={before}"), &[], &[told]).await;
        }
        assert_eq!(publication(&app).await, before + 1);
        let audit = audit(&app).await;
        let (action, why, detail) = audit.last().unwrap();
        assert_eq!((action.as_str(), why.as_str()), ("authority-corrected", WHY));
        assert_ne!(detail["before"][part], detail["after"][part], "{part}");
        assert_eq!(detail["authority"], known.authority("ch-bern").unwrap().id);
        says(
            &app,
            "/en/signatories/ch-bern/feed.atom",
            &["the entry was corrected"],
            &[],
        )
        .await;
        assert!(feed);
    }
    let register = app.ctx.register().await.unwrap();
    let now = register.authority("ch-bern").unwrap();
    assert_eq!(now.place.as_ref().unwrap().latitude, 46.5);
    assert_eq!(
        (now.kind.code(), now.kind_wording.as_str()),
        ("city-district", "city-district")
    );
    assert_eq!(now.commitments.len(), 1, "the commitment was left alone");
    says(&app, "/api/v1/signatories/ch-bern", &["\"Q70\"", "134591", "46.5"], &[]).await;
    says(&app, "/en/signatories.csv?q=bern", &["city-district", "134591"], &[]).await;
    says(&app, "/en/changes", &["Bern: the entry was corrected"], &[]).await;
    // What is emptied is not known any more.
    assert_eq!(
        correct(&app, "population", &[("population", ""), ("population_as_of", "")]).await,
        saved("population")
    );
    assert!(
        app.ctx
            .register()
            .await
            .unwrap()
            .authority("ch-bern")
            .unwrap()
            .population
            .is_none()
    );
}

#[tokio::test]
async fn a_wrong_name_goes_away_and_an_old_one_stays_as_a_former_one() {
    let app = sample_app().await;
    let before = publication(&app).await;
    let row = |text: &'static str| [("name_a", text), ("name_language_a", "de"), ("name_role_a", "official")];
    // It has to be said which of the two it is.
    let asked = correct(&app, "names", &row("Bernstadt")).await;
    assert!(asked.contains("/edit/names?kept="), "{asked}");
    let mut ines = app.signed_in("ines").await;
    assert!(ines.get(&asked).await.text.contains("why?: please fill this in."));
    correct(&app, "names", &[&row("Bernstadt")[..], &[("how", "wrong")]].concat()).await;
    says(&app, "/en/signatories/ch-bern", &["Bernstadt"], &["former name"]).await;
    correct(
        &app,
        "names",
        &[&row("Bundesstadt")[..], &[("how", "renamed"), ("renamed", "2020-05")]].concat(),
    )
    .await;
    let told = [
        "Bundesstadt",
        "Bernstadt",
        "former name",
        "changed to Bundesstadt (May 2020)",
    ];
    says(&app, "/en/signatories/ch-bern", &told, &[]).await;
    says(
        &app,
        &format!("/en/signatories/ch-bern?publication={before}"),
        &["Bern"],
        &["Bernstadt", "Bundesstadt"],
    )
    .await;
    for query in ["bundesstadt", "bernstadt"] {
        says(
            &app,
            &format!("/en/signatories?q={query}"),
            &["/en/signatories/ch-bern"],
            &[],
        )
        .await;
    }
    says(
        &app,
        "/en/signatories.csv?q=bundesstadt",
        &["ch-bern", "Bundesstadt"],
        &[],
    )
    .await;
    let done: Vec<String> = audit(&app).await.into_iter().map(|(action, _, _)| action).collect();
    assert_eq!(
        done,
        ["authority-corrected", "authority-corrected", "succession-recorded"]
    );
    assert_eq!(publication(&app).await, before + 2);
}

#[tokio::test]
async fn a_page_that_was_opened_before_does_not_overwrite() {
    let app = sample_app().await;
    let page = "/en/staff/signatories/ch-bern/edit/languages";
    let (mut ines, mut tomas) = (app.signed_in("ines").await, app.signed_in("tomas").await);
    let early = Sheet::open(&mut ines, page).await;
    let other = Sheet::open(&mut ines, "/en/staff/signatories/ch-bern/edit/place").await;
    fill(&mut tomas, page, "correct_authority", &[("languages", "de, it")]).await;
    let now = publication(&app).await;
    let refused = early
        .send(&mut ines, "correct_authority", &[("languages", "de, rm")])
        .await;
    assert!(
        refused.location().starts_with(&format!("{page}?kept=")),
        "{}",
        refused.location()
    );
    let shown = ines.get(refused.location()).await.text;
    assert!(shown.contains("Somebody has changed this") && shown.contains("value=\"de, rm\""));
    assert_eq!(publication(&app).await, now);
    says(
        &app,
        "/en/signatories/ch-bern",
        &["/en/languages/it"],
        &["/en/languages/rm"],
    )
    .await;
    // Another part was not touched, and whoever has seen the change may go on.
    let place = other
        .send(
            &mut ines,
            "correct_authority",
            &[("latitude", "46"), ("longitude", "7")],
        )
        .await;
    assert!(place.location().ends_with("?saved=place"), "{}", place.location());
    let again = fill(
        &mut ines,
        refused.location(),
        "correct_authority",
        &[("languages", "de, rm")],
    )
    .await;
    assert!(again.location().ends_with("?saved=languages"), "{}", again.location());
}

#[tokio::test]
async fn nothing_is_published_where_nothing_changes_and_no_identifier_is_taken_from_another() {
    let app = sample_app().await;
    let before = publication(&app).await;
    let mut ines = app.signed_in("ines").await;
    let page = "/en/staff/signatories/ch-bern/edit/profile";
    let register = app.ctx.register().await.unwrap();
    let bern = register.authority("ch-bern").unwrap();
    let same = [
        ("kind", bern.kind.code()),
        ("kind_wording", &bern.kind_wording),
        ("note", &bern.note),
        ("note_language", &bern.note_language),
    ];
    let answer = fill(&mut ines, page, "correct_authority", &same).await;
    assert!(
        ines.get(answer.location())
            .await
            .text
            .contains("Nothing is other than it was")
    );
    let wien = register.authority("at-wien").unwrap();
    let id = &wien
        .identifiers
        .iter()
        .find(|one| one.scheme == "geonames")
        .unwrap()
        .value;
    let page = "/en/staff/signatories/ch-bern/edit/identifiers";
    let answer = fill(
        &mut ines,
        page,
        "correct_authority",
        &[("scheme_a", "geonames"), ("identifier_a", id)],
    )
    .await;
    assert!(
        ines.get(answer.location())
            .await
            .text
            .contains("Another authority of the register has this GeoNames number.")
    );
    assert_eq!(publication(&app).await, before);
}
