//! Action plans: what sources say, what staff record, and what is never said without evidence.

use axum::http::StatusCode;
use observatory::domain::plan::PlanStanding;
use observatory::server::actions::plans;

use crate::successions::facts;
use crate::support::http::{app, sample_app};

const PAGE: &str = "/en/staff/signatories/de-ludwigshafen-am-rhein/plans";
const SOURCE: &str = "https://ludwigshafen.example/plan";

fn third_plan() -> [(&'static str, &'static str); 9] {
    [
        ("lang", "en"),
        ("authority", "de-ludwigshafen-am-rhein"),
        ("what", "plan"),
        ("title", "Dritter <b>Aktionsplan</b>"),
        ("language", "de"),
        ("starts", "2025"),
        ("ends", "2028-06"),
        ("wording", "Der dritte Plan läuft bis Mitte 2028."),
        ("source", SOURCE),
    ]
}

#[tokio::test]
async fn the_real_register_says_of_two_what_their_sources_say_and_of_the_rest_unknown_or_due() {
    let app = app().await;
    let today = app.ctx.today();
    assert_eq!(plans::bring_known(&app.ctx).await.unwrap(), 2);
    assert_eq!(
        plans::bring_known(&app.ctx).await.unwrap(),
        0,
        "a second time adds nothing"
    );
    let register = app.ctx.register().await.unwrap();
    let mut with_plan = Vec::new();
    for authority in register.signatories() {
        let standing = authority.plan_standing(today);
        if standing.has_plan() {
            with_plan.push((authority.slug.as_str(), standing));
        } else {
            assert!(
                matches!(standing, PlanStanding::Unknown | PlanStanding::Due),
                "{}: {standing}",
                authority.slug
            );
        }
    }
    assert_eq!(
        with_plan,
        [
            ("ch-bern", PlanStanding::Known),
            ("de-ludwigshafen-am-rhein", PlanStanding::Ended)
        ]
    );
    let mut visitor = app.visitor();
    let bern = visitor.get("/en/signatories/ch-bern").await.text;
    assert!(bern.contains("Plan known") && bern.contains("first Swiss city with a four-year action plan"));
    let umea = visitor.get("/fr/signatories/se-umea").await.text;
    assert!(umea.contains("Nous n’avons pas connaissance d’un plan") && !umea.contains("en retard"));
}

#[tokio::test]
async fn a_reviewer_records_a_plan_and_the_public_reads_it_at_once() {
    let app = sample_app().await;
    plans::bring_known(&app.ctx).await.unwrap();
    let before = app.ctx.register().await.unwrap().publication;
    let mut ines = app.signed_in("ines").await;
    assert!(ines.get(PAGE).await.text.contains("second action plan 2019-2022"));
    let answer = ines.post("/form/record_plan", &third_plan()).await;
    assert_eq!(answer.location(), format!("{PAGE}?saved=plan"));
    let page = app.visitor().get("/en/signatories/de-ludwigshafen-am-rhein").await.text;
    assert!(page.contains("Plan in force") && page.contains(SOURCE), "{page}");
    assert!(page.contains("Dritter &lt;b&gt;Aktionsplan&lt;/b&gt;") && !page.contains("<b>Aktionsplan"));
    assert!(page.contains("30 June 2028"));
    assert!(!page.contains("/staff/"), "a reader is not led to the staff");
    let register = app.ctx.register().await.unwrap();
    assert_eq!(register.publication, before + 1);
    let audit: Vec<(String, String)> =
        sqlx::query_as("select action, detail from audit where action = 'plan-recorded' and account_id is not null")
            .fetch_all(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(audit.len(), 1);
    assert!(audit[0].1.contains(SOURCE));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_typed_is_lost() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let mut fields = third_plan();
    fields[5].1 = "next spring";
    fields[8].1 = "javascript:alert(1)";
    let answer = ines.post("/form/record_plan", &fields).await;
    assert!(
        answer.location().starts_with(&format!("{PAGE}?kept=")),
        "{}",
        answer.location()
    );
    let page = ines.get(answer.location()).await.text;
    for told in [
        "Write a year, a month or a day",
        "Write one complete address",
        "next spring",
        "Der dritte Plan läuft bis Mitte 2028.",
    ] {
        assert!(page.contains(told), "{told}");
    }
    assert!(!page.contains("href=\"javascript:"));
    let public = app.visitor().get("/en/signatories/de-ludwigshafen-am-rhein").await.text;
    assert!(!public.contains("Der dritte Plan"));
    let nowhere = ines
        .post(
            "/form/record_plan",
            &[&third_plan()[2..], &[("authority", "xx-nowhere")]].concat(),
        )
        .await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn overdue_not_reported_and_unknown_are_three_things() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let in_force = visitor.get("/en/signatories/se-exempelstad").await.text;
    assert!(in_force.contains("Plan in force") && in_force.contains("Jämställd stad"));
    let overdue = visitor.get("/en/signatories/fr-villexemple").await.text;
    assert!(overdue.contains("Plan overdue") && overdue.contains("11 October 2023"));
    assert!(overdue.contains("Report due") && overdue.contains("31 December 2026"));
    app.ctx.clock().set("2027-01-01T12:00:00Z".parse().unwrap());
    let late = visitor.get("/en/signatories/fr-villexemple").await.text;
    assert!(late.contains("Not reported"), "it writes its reports here");
    let silent = visitor.get("/en/signatories/pl-poznan").await.text;
    assert!(!silent.contains("Not reported") && !silent.contains("overdue"));
    for (fact, said) in [
        ("Equality action plan", "No plan is known to us."),
        (
            "Implementation report 2024-2025",
            "This signatory does not write its reports here.",
        ),
    ] {
        let told = facts(&app, "/en/signatories/pl-poznan", fact).await;
        assert_eq!(told.len(), 1, "{fact}: {told:?}");
        assert!(
            told[0].0.starts_with("Not known") && told[0].0.contains(said),
            "{fact}: {told:?}"
        );
    }
}
