//! Commitments and their acts.

use axum::http::StatusCode;

use super::{SOURCE, Sheet, WHY, audit, fill, publication, says};
use crate::support::http::sample_app;

const DESK: &str = "/en/staff/signatories/se-exempelstad/commitments";
const PUBLIC: &str = "/en/signatories/se-exempelstad";

const EXTENSION: [(&str, &str); 7] = [
    ("commitment_kind", "extension"),
    ("version", "2022"),
    ("status", "decided"),
    ("confidence", "high"),
    ("act_kind_a", "council-decision"),
    ("act_date_a", "2024-02..2024-03"),
    ("act_wording_a", "Fullmäktige <b>beslutade</b>"),
];

#[tokio::test]
async fn a_commitment_is_added_with_its_acts_and_moves_on_with_another() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let before = publication(&app).await;
    let answer = fill(&mut ines, &format!("{DESK}/new"), "save_commitment", &EXTENSION).await;
    assert_eq!(answer.location(), format!("{DESK}?saved=commitment"));
    let told = [
        "Extension to the new articles",
        "between 1 February 2024 and 31 March 2024",
        "Fullmäktige &lt;b&gt;beslutade&lt;/b&gt;",
        "council.example",
    ];
    let page = app.visitor().get(PUBLIC).await.text;
    for text in &told {
        assert!(page.contains(text), "{text} is not in {page}");
    }
    let extension = page.split("Extension to the new articles").nth(1).unwrap();
    let status = extension.split("</h3>").next().unwrap();
    assert!(
        status.contains("obs-status--decided") && !status.contains("obs-status--signed"),
        "{status}"
    );
    assert!(!page.contains("<b>beslutade"));
    says(
        &app,
        &format!("{PUBLIC}?publication={before}"),
        &[],
        &["Extension to the new"],
    )
    .await;
    // Decided, then signed: it counts from then on.
    let signed = [
        ("status", "signed"),
        ("act_date", "2024-05-17"),
        ("act_wording", "Signed on the square"),
    ];
    let answer = fill(&mut ines, &format!("{DESK}/2/move"), "move_commitment", &signed).await;
    assert_eq!(answer.location(), format!("{DESK}?saved=moved"));
    says(
        &app,
        PUBLIC,
        &["17 May 2024", "Signed on the square", "beslutade"],
        &[WHY],
    )
    .await;
    says(
        &app,
        &format!("{PUBLIC}.json"),
        &["\"extension\"", "\"signed\"", "\"2024-05-17\"", SOURCE],
        &[],
    )
    .await;
    let feed = "/en/signatories/se-exempelstad/feed.atom";
    says(&app, feed, &["a commitment was added", "a commitment was changed"], &[]).await;
    let register = app.ctx.register().await.unwrap();
    let commitments = &register.authority("se-exempelstad").unwrap().commitments;
    assert_eq!(commitments.len(), 2);
    assert_eq!(commitments[1].acts.len(), 2);
    let audit = audit(&app).await;
    let done: Vec<&str> = audit.iter().map(|(action, _, _)| action.as_str()).collect();
    assert_eq!(done, ["commitment-added", "commitment-moved"]);
    let (_, why, detail) = audit.last().unwrap();
    assert_eq!(
        (why.as_str(), &detail["before"]["status"], &detail["after"]["status"]),
        (WHY, &"decided".into(), &"signed".into())
    );
    assert_eq!(publication(&app).await, before + 2);
}

#[tokio::test]
async fn a_form_works_once_and_only_for_the_authority_that_it_shows() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let sheet = Sheet::open(&mut ines, &format!("{DESK}/1/move")).await;
    let withdrawn = [("status", "withdrawn"), ("act_date", "2025"), ("act_wording", "Left")];
    // The same form in the name of another: its commitment is not the one that was shown.
    let other = [&withdrawn[..], &[("authority", "fr-villexemple")]].concat();
    let refused = sheet.send(&mut ines, "move_commitment", &other).await;
    assert!(
        refused.location().contains("/fr-villexemple/commitments/1/move?kept="),
        "{}",
        refused.location()
    );
    let first = sheet.send(&mut ines, "move_commitment", &withdrawn).await;
    assert_eq!(first.location(), format!("{DESK}?saved=moved"));
    let done = publication(&app).await;
    let again = sheet.send(&mut ines, "move_commitment", &withdrawn).await;
    assert!(
        again.location().contains("/commitments/1/move?kept="),
        "{}",
        again.location()
    );
    assert_eq!(publication(&app).await, done);
    let register = app.ctx.register().await.unwrap();
    assert!(register.authority("fr-villexemple").unwrap().is_signatory());
}

#[tokio::test]
async fn nothing_goes_back_and_nothing_is_older_than_the_charter() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let before = publication(&app).await;
    let page = format!("{DESK}/1/move");
    for (fields, told) in [
        (
            [("status", "announced"), ("act_date", "2024"), ("act_wording", "x")],
            "Status: the status does not lead there.",
        ),
        (
            [
                ("status", "withdrawn"),
                ("act_date", "2006-05-11"),
                ("act_wording", "x"),
            ],
            "nobody could sign before 12 May 2006",
        ),
        (
            [("status", "withdrawn"), ("act_date", "2030"), ("act_wording", "x")],
            "this date is still to come",
        ),
        (
            [("status", "withdrawn"), ("act_date", "2024"), ("act_wording", "")],
            "own words: please fill this in.",
        ),
    ] {
        let answer = fill(&mut ines, &page, "move_commitment", &fields).await;
        let shown = ines.get(answer.location()).await.text;
        assert!(shown.contains(told), "{told}");
        assert!(
            shown.contains(&format!("value=\"{}\"", fields[1].1)),
            "the date is still there"
        );
    }
    let wrong = [&EXTENSION[..5], &[("act_date_a", "2005"), ("act_wording_a", "x")]].concat();
    let answer = fill(&mut ines, &format!("{DESK}/new"), "save_commitment", &wrong).await;
    assert!(
        ines.get(answer.location())
            .await
            .text
            .contains("nobody could sign before 12 May 2006")
    );
    assert_eq!(publication(&app).await, before);
    // What was withdrawn stays so: there is no way on.
    let withdrawn = [
        ("status", "withdrawn"),
        ("act_date", "2025-01-14"),
        ("act_wording", "The council left the Charter."),
    ];
    fill(&mut ines, &page, "move_commitment", &withdrawn).await;
    says(&app, PUBLIC, &["withdrawn", "Withdrawal", "14 January 2025"], &[]).await;
    let shown = ines.get(&page).await.text;
    assert!(shown.contains("This commitment is over.") && !shown.contains("move_commitment"));
    assert!(
        !app.ctx
            .register()
            .await
            .unwrap()
            .authority("se-exempelstad")
            .unwrap()
            .is_signatory()
    );
    says(
        &app,
        &format!("{PUBLIC}?publication={before}"),
        &["signed"],
        &["withdrawn"],
    )
    .await;
}

#[tokio::test]
async fn an_annulment_is_told_with_its_source_and_a_dispute_still_counts() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let page = format!("{DESK}/1/move");
    let contested = [
        ("status", "contested"),
        ("act_date", "2025-02"),
        ("act_wording", "A resident went to court."),
    ];
    fill(&mut ines, &page, "move_commitment", &contested).await;
    says(
        &app,
        PUBLIC,
        &[
            "contested",
            "Validity disputed",
            "A resident went to court.",
            "council.example",
        ],
        &[],
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
    let annulled = [
        ("status", "annulled"),
        ("act_date", "2025-06-02"),
        ("act_wording", "The court annulled the decision."),
    ];
    fill(&mut ines, &page, "move_commitment", &annulled).await;
    says(
        &app,
        PUBLIC,
        &["annulled", "Annulment", "2 June 2025", "Validity disputed"],
        &[],
    )
    .await;
    assert!(
        !app.ctx
            .register()
            .await
            .unwrap()
            .authority("se-exempelstad")
            .unwrap()
            .is_signatory()
    );
    says(
        &app,
        "/fr/signatories/se-exempelstad",
        &["Annulation", "Validité contestée"],
        &[],
    )
    .await;
}

#[tokio::test]
async fn acts_are_added_corrected_and_taken_out() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let before = publication(&app).await;
    let act = [
        ("act_kind", "ceremony"),
        ("act_date", "2019-03-09"),
        ("act_wording", "A ceremony in the town hall"),
    ];
    fill(&mut ines, &format!("{DESK}/1/acts/new"), "save_act", &act).await;
    says(&app, PUBLIC, &["A ceremony in the town hall", "9 March 2019"], &[]).await;
    let corrected = [
        ("act_kind", "ceremony"),
        ("act_date", "2019-03-10"),
        ("act_wording", "A ceremony in the town hall"),
    ];
    let answer = fill(&mut ines, &format!("{DESK}/1/acts/2"), "save_act", &corrected).await;
    assert_eq!(answer.location(), format!("{DESK}?saved=act"));
    says(&app, PUBLIC, &["10 March 2019"], &["9 March 2019"]).await;
    says(
        &app,
        &format!("{PUBLIC}?publication={}", before + 1),
        &["9 March 2019"],
        &[],
    )
    .await;
    // Taking out needs the reason alone.
    let unreasoned = [("then", "remove"), ("why", "")];
    let answer = fill(&mut ines, &format!("{DESK}/1/acts/2"), "save_act", &unreasoned).await;
    assert!(
        ines.get(answer.location())
            .await
            .text
            .contains("Reason: please fill this in.")
    );
    let answer = fill(
        &mut ines,
        &format!("{DESK}/1/acts/2"),
        "save_act",
        &[("then", "remove")],
    )
    .await;
    assert_eq!(answer.location(), format!("{DESK}?saved=removed"));
    says(&app, PUBLIC, &[], &["A ceremony"]).await;
    let last = fill(
        &mut ines,
        &format!("{DESK}/1/acts/1"),
        "save_act",
        &[("then", "remove")],
    )
    .await;
    assert!(
        ines.get(last.location())
            .await
            .text
            .contains("A commitment needs one act.")
    );
    assert_eq!(publication(&app).await, before + 3);
    let done: Vec<String> = audit(&app).await.into_iter().map(|(action, _, _)| action).collect();
    assert_eq!(done, ["act-added", "act-corrected", "act-removed"]);
}

#[tokio::test]
async fn what_was_recorded_wrongly_is_corrected_and_a_page_opened_before_does_not_overwrite() {
    let app = sample_app().await;
    let (mut ines, mut tomas) = (app.signed_in("ines").await, app.signed_in("tomas").await);
    let page = format!("{DESK}/1");
    let early = Sheet::open(&mut ines, &page).await;
    let corrected = [
        ("commitment_kind", "signature"),
        ("version", "unknown"),
        ("status", "listed"),
        ("confidence", "low"),
    ];
    let answer = fill(&mut tomas, &page, "save_commitment", &corrected).await;
    assert_eq!(answer.location(), format!("{DESK}?saved=commitment"));
    says(&app, PUBLIC, &["listed", "low confidence", "text not known"], &[]).await;
    let other = [
        ("commitment_kind", "renewal"),
        ("version", "2006"),
        ("status", "signed"),
        ("confidence", "medium"),
    ];
    let refused = early.send(&mut ines, "save_commitment", &other).await;
    assert!(
        refused.location().contains("/commitments/1?kept="),
        "{}",
        refused.location()
    );
    let shown = ines.get(refused.location()).await;
    assert_eq!(shown.status, StatusCode::OK);
    assert!(shown.text.contains("Somebody has changed this"));
    assert!(
        shown
            .text
            .contains("id=\"commitment_kind-renewal\" name=\"form[commitment_kind]\" value=\"renewal\" checked")
    );
    says(&app, PUBLIC, &["listed"], &["Renewal"]).await;
    let audit = audit(&app).await;
    let (action, _, detail) = audit.last().unwrap();
    assert_eq!(action, "commitment-corrected");
    assert_eq!(
        (&detail["before"]["status"], &detail["after"]["status"]),
        (&"signed".into(), &"listed".into())
    );
}
