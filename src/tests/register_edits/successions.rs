//! Mergers, splits and renames.

use observatory::server::register::import::import_embedded;

use super::{audit, fill, publication, says};
use crate::data::csv_rows;
use crate::support::http::{App, sample_app};

fn desk(slug: &str) -> String {
    format!("/en/staff/signatories/{slug}/edit/successions")
}

#[tokio::test]
async fn a_merger_ends_the_commitments_of_the_body_that_is_no_more() {
    let app = sample_app().await;
    let before = publication(&app).await;
    let count = app.ctx.register().await.unwrap().signatories().count();
    let mut ines = app.signed_in("ines").await;
    let merger = [
        ("direction", "before"),
        ("succession", "merger"),
        ("other", "http://localhost:3000/en/signatories/se-exempelstad?x=1"),
        ("succession_date", "2024-01-01"),
    ];
    let answer = fill(&mut ines, &desk("fr-villexemple"), "save_succession", &merger).await;
    assert_eq!(
        answer.location(),
        format!("{}?saved=succession", desk("fr-villexemple"))
    );
    says(
        &app,
        "/en/signatories/se-exempelstad",
        &[
            "Villexemple took the place of this authority",
            "1 January 2024",
            ">ended<",
        ],
        &[],
    )
    .await;
    says(
        &app,
        "/en/signatories/fr-villexemple",
        &["took the place of Exempelstad", "/en/signatories/se-exempelstad"],
        &[">ended<"],
    )
    .await;
    says(
        &app,
        "/api/v1/signatories/fr-villexemple",
        &["\"predecessor_slug\":\"se-exempelstad\""],
        &[],
    )
    .await;
    says(
        &app,
        "/api/v1/signatories/se-exempelstad",
        &["\"successor_slug\":\"fr-villexemple\"", "\"ended\""],
        &[],
    )
    .await;
    says(
        &app,
        "/en/signatories/se-exempelstad/feed.atom",
        &["the entry was corrected", "a commitment was changed"],
        &[],
    )
    .await;
    let register = app.ctx.register().await.unwrap();
    assert_eq!(
        register.signatories().count(),
        count - 1,
        "neither vanished nor counted twice"
    );
    assert_eq!(publication(&app).await, before + 1);
    let done: Vec<String> = audit(&app).await.into_iter().map(|(action, _, _)| action).collect();
    assert_eq!(done, ["succession-recorded", "commitment-moved"]);
    says(
        &app,
        &format!("/en/signatories/se-exempelstad?publication={before}"),
        &[],
        &["took the place"],
    )
    .await;
    // Said once is enough, and nothing is signed after it.
    let twice = fill(&mut ines, &desk("fr-villexemple"), "save_succession", &merger).await;
    assert!(
        ines.get(twice.location())
            .await
            .text
            .contains("The register says this already.")
    );
    let late = [
        ("act_kind", "signature"),
        ("act_date", "2025"),
        ("act_wording", "signed"),
    ];
    let page = "/en/staff/signatories/se-exempelstad/commitments/1/acts/new";
    let answer = fill(&mut ines, page, "save_act", &late).await;
    assert!(
        ines.get(answer.location())
            .await
            .text
            .contains("had merged into another before")
    );
    // Taken out again: the past still shows it.
    let one = format!("{}/1", desk("se-exempelstad"));
    let answer = fill(&mut ines, &one, "save_succession", &[]).await;
    assert_eq!(answer.location(), format!("{}?saved=removed", desk("se-exempelstad")));
    says(&app, "/en/signatories/se-exempelstad", &[], &["took the place"]).await;
    says(
        &app,
        &format!("/en/signatories/se-exempelstad?publication={}", before + 1),
        &["took the place"],
        &[],
    )
    .await;
}

#[tokio::test]
async fn bodies_that_the_register_does_not_hold_are_told_by_name() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let page = desk("se-exempelstad");
    let split = [
        ("direction", "before"),
        ("succession", "split"),
        ("other", "Gamla <Länet>"),
        ("succession_date", "2010..2011"),
    ];
    let asked = fill(&mut ines, &page, "save_succession", &split).await;
    let shown = ines.get(asked.location()).await.text;
    assert!(
        shown.contains("has the earlier body ended?: please fill this in.") && shown.contains("Gamla &lt;Länet&gt;")
    );
    fill(
        &mut ines,
        &page,
        "save_succession",
        &[&split[..], &[("has_ended", "yes")]].concat(),
    )
    .await;
    says(
        &app,
        "/en/signatories/se-exempelstad",
        &["took over part of Gamla &lt;Länet&gt;", "signed"],
        &["<Länet>"],
    )
    .await;
    says(
        &app,
        "/api/v1/signatories/se-exempelstad",
        &["\"predecessor_name\":\"Gamla <Länet>\"", "\"predecessor_slug\":null"],
        &[],
    )
    .await;
    let goes_on = [
        ("direction", "after"),
        ("succession", "split"),
        ("other", "Nya Staden"),
        ("succession_date", "2020"),
        ("has_ended", "no"),
    ];
    fill(&mut ines, &page, "save_succession", &goes_on).await;
    says(
        &app,
        "/en/signatories/se-exempelstad",
        &["Nya Staden took over part"],
        &[">ended<"],
    )
    .await;
    assert!(
        app.ctx
            .register()
            .await
            .unwrap()
            .authority("se-exempelstad")
            .unwrap()
            .is_signatory()
    );
    for (other, told) in [
        ("se-exempelstad", "An authority cannot take its own place."),
        ("/en/signatories/xx-nowhere", "no authority at this address"),
    ] {
        let fields = [
            ("direction", "after"),
            ("succession", "merger"),
            ("other", other),
            ("succession_date", "2020"),
        ];
        let answer = fill(&mut ines, &page, "save_succession", &fields).await;
        assert!(ines.get(answer.location()).await.text.contains(told), "{other}");
    }
    // It signed in 2019, so it cannot have ended before.
    let early = [
        ("direction", "after"),
        ("succession", "merger"),
        ("other", "Nya Riket"),
        ("succession_date", "2018"),
    ];
    let answer = fill(&mut ines, &page, "save_succession", &early).await;
    assert!(
        ines.get(answer.location())
            .await
            .text
            .contains("had merged into another before")
    );
}

/// The slugs that a search finds among all that a publication has, with a commitment and without one.
async fn found(app: &App, typed: &str, publication: &str) -> Vec<String> {
    let mut slugs = Vec::new();
    for standing in ["all", "none-known"] {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", typed).append_pair("standing", standing);
        if !publication.is_empty() {
            query.append_pair("publication", publication);
        }
        let address = format!("/en/signatories.csv?{}", query.finish());
        let rows = csv_rows(&app.visitor().get(&address).await);
        let slug = rows[0].iter().position(|name| name == "slug").unwrap();
        slugs.extend(rows[1..].iter().map(|row| row[slug].clone()));
    }
    slugs.sort();
    slugs
}

#[tokio::test]
async fn an_old_name_finds_the_body_that_is_there_now() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let before = publication(&app).await;
    // Kronoberg's county council was renamed a region in 2015.
    let kronoberg = "se-landstinget-kronoberg";
    let renamed = [
        ("name_a", "Region Kronoberg"),
        ("name_language_a", "sv"),
        ("name_role_a", "official"),
        ("how", "renamed"),
        ("renamed", "2015-01-01"),
    ];
    let names = format!("/en/staff/signatories/{kronoberg}/edit/names");
    fill(&mut ines, &names, "correct_authority", &renamed).await;
    // Dymytrov in Ukraine was renamed Myrnohrad in 2016: the register knows the old name from this alone.
    assert!(found(&app, "Dymytrov", "").await.is_empty());
    let earlier = [
        ("direction", "before"),
        ("succession", "rename"),
        ("other", "Dymytrov"),
        ("succession_date", "2016-05-12"),
    ];
    fill(&mut ines, &desk("ua-myrnohrad"), "save_succession", &earlier).await;
    // The counties of Agder merged in 2020.
    let agder = [
        ("country", "NO"),
        ("name_a", "Agder fylkeskommune"),
        ("name_language_a", "no"),
        ("name_role_a", "official"),
        ("kind", "county"),
        ("languages", "no"),
        // Vest-Agder is called alike, and is another.
        ("confirmed", "yes"),
    ];
    fill(&mut ines, "/en/staff/signatories/new", "add_authority", &agder).await;
    let merger = [
        ("direction", "before"),
        ("succession", "merger"),
        ("other", "no-vest-agder-fylkeskommune"),
        ("succession_date", "2020-01-01"),
    ];
    let agder = "no-agder-fylkeskommune";
    fill(&mut ines, &desk(agder), "save_succession", &merger).await;
    let vest = found(&app, "vest-agder", "").await;
    assert_eq!(vest, [agder, "no-vest-agder-fylkeskommune"]);
    // What it came to have later is not its predecessor's name.
    assert_eq!(
        found(&app, "agder", &before.to_string()).await,
        ["no-vest-agder-fylkeskommune"]
    );
    // A merger of a merger is followed to its end, and one that leads back to itself ends.
    for (earlier, later) in [("ua-myrnohrad", "se-lund"), ("se-lund", "ua-myrnohrad")] {
        let split = [
            ("direction", "before"),
            ("succession", "split"),
            ("other", earlier),
            ("has_ended", "no"),
        ];
        let split = [&split[..], &[("succession_date", "2021")]].concat();
        let answer = fill(&mut ines, &desk(later), "save_succession", &split).await;
        assert!(
            answer.location().ends_with("?saved=succession"),
            "{}",
            answer.location()
        );
    }
    // An import derives the same.
    import_embedded(&app.ctx).await.unwrap();
    for (typed, slugs) in [
        ("landstinget kronoberg", &[kronoberg][..]),
        ("region kronoberg", &[kronoberg]),
        ("Dymytrov", &["se-lund", "ua-myrnohrad"]),
        ("dymy", &["se-lund", "ua-myrnohrad"]),
        ("vest agder fylkeskommune", &[agder, "no-vest-agder-fylkeskommune"]),
    ] {
        assert_eq!(found(&app, typed, "").await, slugs, "{typed}");
    }
    // Taken out again, and the register does not know the name any more.
    fill(
        &mut ines,
        &format!("{}/1", desk("ua-myrnohrad")),
        "save_succession",
        &[],
    )
    .await;
    assert!(found(&app, "Dymytrov", "").await.is_empty());
}
