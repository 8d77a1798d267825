//! Mergers, splits and renames.

use super::{audit, fill, publication, says};
use crate::support::http::sample_app;

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
