//! One report, all the way: written, submitted, returned, written again, accepted, public.

use axum::http::StatusCode;
use observatory::domain::report::{Draft, Measure, ReportStatus, Step, parse_articles};
use proptest::prelude::*;

use crate::support::http::{App, Client, sample_app};

const WHOLE: [(&str, &str); 10] = [
    ("title", "Lika tid i idrottshallarna"),
    ("description", "Kvällstider fördelas efter antal medlemmar."),
    ("responsible_unit", "Kultur och fritid"),
    ("starts", "2024-01"),
    ("ends", "2025-12"),
    ("resources", "En halv tjänst"),
    ("cost_band", "10000-99999"),
    ("progress", "completed"),
    (
        "result",
        "Flickornas andel av kvällstiderna steg från 31 till 46 procent.",
    ),
    ("articles", "20"),
];

async fn save(client: &mut Client, revision: &str, fields: &[(&str, &str)]) -> String {
    let mut all = vec![
        ("lang", "en"),
        ("report", "1"),
        ("measure", "1"),
        ("revision", revision),
        ("then", "save"),
    ];
    all.extend_from_slice(fields);
    client.post("/form/save_measure", &all).await.location().to_owned()
}

/// The value of a hidden field on a page.
pub fn hidden(page: &str, name: &str) -> String {
    let start = page
        .find(&format!("name=\"form[{name}]\" value=\""))
        .unwrap_or_else(|| panic!("no {name} in {page}"));
    let rest = &page[start..];
    rest.split("value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned()
}

/// Malin writes the report of Exempelstad with one measure, [`WHOLE`].
pub async fn write_whole(app: &App) -> Client {
    let mut malin = app.signed_in("malin").await;
    let page = malin.get("/en/reports/1/summary").await;
    let revision = hidden(&page.text, "revision");
    let summary = [
        ("lang", "en"),
        ("report", "1"),
        ("revision", &revision),
        ("language", "sv"),
        ("summary", "Två år av arbete."),
    ];
    assert!(
        malin
            .post("/form/save_summary", &summary)
            .await
            .location()
            .ends_with("?saved=summary")
    );
    assert_eq!(save(&mut malin, "1", &WHOLE).await, "/en/reports/1?saved=measure");
    malin
}

/// Malin hands the report to Alva, who certifies it and hands it in.
pub async fn submit(malin: &mut Client, alva: &mut Client) {
    let revision = hidden(&malin.get("/en/reports/1/check").await.text, "revision");
    let over = [("lang", "en"), ("report", "1"), ("revision", revision.as_str())];
    let answer = malin.post("/form/hand_over_report", &over).await;
    assert_eq!(answer.location(), "/en/reports/1?saved=handed-over");
    let revision = hidden(&alva.get("/en/reports/1/check").await.text, "revision");
    let fields = [
        ("lang", "en"),
        ("report", "1"),
        ("revision", revision.as_str()),
        ("certify", "yes"),
    ];
    let answer = alva.post("/form/submit_report", &fields).await;
    assert_eq!(answer.location(), "/en/reports/1?saved=submitted");
}

/// The report of Exempelstad is written by Malin, certified by Alva, and handed in.
pub async fn submit_whole(app: &App) -> Client {
    let mut malin = write_whole(app).await;
    submit(&mut malin, &mut app.signed_in("alva").await).await;
    malin
}

/// A reviewer decides on it.
pub async fn decide(client: &mut Client, step: &str, comment: &str) -> String {
    let page = client.get("/en/staff/reports/1").await;
    let revision = hidden(&page.text, "revision");
    let fields = [
        ("lang", "en"),
        ("report", "1"),
        ("revision", &revision),
        ("step", step),
        ("comment", comment),
    ];
    client.post("/form/decide", &fields).await.location().to_owned()
}

#[tokio::test]
async fn from_draft_to_the_public_page() {
    let app = sample_app().await;
    let mut malin = submit_whole(&app).await;
    let mut ines = app.signed_in("ines").await;
    let public = "/en/signatories/se-exempelstad";
    assert!(ines.get("/en/staff/reports").await.text.contains("Exempelstad"));
    assert!(
        !app.visitor().get(public).await.text.contains("Lika tid"),
        "public before it was accepted"
    );

    assert_eq!(
        decide(&mut ines, "return", "Vilka åldrar gäller det?").await,
        "/en/staff/reports?saved=return"
    );
    assert!(
        malin
            .get("/en/reports/1")
            .await
            .text
            .contains("Vilka åldrar gäller det?")
    );
    assert!(
        !ines.get("/en/staff/reports/1").await.text.contains("Kvällstider"),
        "staff read what is being rewritten"
    );

    let mut longer = WHOLE;
    longer[1].1 = "Kvällstider för 7–19 år fördelas efter antal medlemmar.";
    assert_eq!(save(&mut malin, "2", &longer).await, "/en/reports/1?saved=measure");
    submit(&mut malin, &mut app.signed_in("alva").await).await;
    assert!(
        !app.visitor().get(public).await.text.contains("Lika tid"),
        "public before it was accepted"
    );

    assert_eq!(decide(&mut ines, "accept", "").await, "/en/staff/reports?saved=accept");
    let page = app.visitor().get(public).await;
    for (name, typed) in longer {
        let is_offered = ["progress", "cost_band"].contains(&name);
        assert!(is_offered || page.text.contains(typed), "{name} is not public");
    }
    assert!(
        !page.text.contains("Vilka åldrar"),
        "the observatory's comment is public"
    );
    assert!(
        !page.text.contains("Malin") && !page.text.contains("Alva") && !page.text.contains("demo.example"),
        "a person is public"
    );

    // Frozen: nothing can be changed afterwards, and what is typed is kept.
    let location = save(&mut malin, "3", &[("title", "Efteråt")]).await;
    assert!(location.contains("/measures/1?kept="), "{location}");
    assert!(malin.get(&location).await.text.contains("Efteråt"));
    assert!(!app.visitor().get(public).await.text.contains("Efteråt"));

    let mut conn = app.ctx.read().await.unwrap();
    let actions: Vec<String> =
        sqlx::query_scalar("select action from audit where subject = 'report/1' order by audit_id")
            .fetch_all(&mut *conn)
            .await
            .unwrap();
    let expected = [
        "summary-saved",
        "measure-saved",
        "report-handed-over",
        "report-moved",
        "report-moved",
        "measure-saved",
        "report-handed-over",
        "report-moved",
        "report-moved",
    ];
    assert_eq!(actions, expected, "one audit row for each change");
}

#[tokio::test]
async fn a_draft_takes_anything_and_says_what_is_missing() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    let odd = [
        ("title", "</textarea><script>alert(1)</script>"),
        ("starts", "någon gång"),
        ("ends", "2020"),
        ("articles", "99,abc,20"),
        ("cost_band", "a-fortune"),
        ("progress", "maybe"),
        ("description", "\nrad två\n"),
    ];
    assert_eq!(save(&mut malin, "1", &odd).await, "/en/reports/1?saved=measure");
    let page = malin.get("/en/reports/1/measures/1?check=1").await;
    assert!(page.text.contains("någon gång") && !page.text.contains("<script>alert"));
    for field in [
        "starts-error",
        "responsible_unit-error",
        "cost_band-error",
        "progress-error",
    ] {
        assert!(page.text.contains(field), "{field}");
    }
    let check = malin.get("/en/reports/1/check").await;
    assert!(check.text.contains("obs-error-summary") && !check.text.contains("/form/submit_report"));
    assert!(!check.text.contains("/form/hand_over_report"));
    let revision = hidden(&malin.get("/en/reports/1/summary").await.text, "revision");
    let over = [("lang", "en"), ("report", "1"), ("revision", revision.as_str())];
    let answer = malin.post("/form/hand_over_report", &over).await;
    assert_eq!(
        answer.location(),
        "/en/reports/1/check",
        "a report with holes was handed over"
    );
    // Nor does whoever certifies submit what was not handed over.
    let mut alva = app.signed_in("alva").await;
    let fields = [
        ("certify", "yes"),
        ("lang", "en"),
        ("report", "1"),
        ("revision", revision.as_str()),
    ];
    let answer = alva.post("/form/submit_report", &fields).await;
    assert!(
        answer.location().starts_with("/en/reports/1/check?kept="),
        "{}",
        answer.location()
    );
    let mut ines = app.signed_in("ines").await;
    assert_eq!(ines.get("/en/staff/reports/1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_second_of_two_windows_loses_no_word() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    assert_eq!(save(&mut malin, "1", &WHOLE).await, "/en/reports/1?saved=measure");
    let again = WHOLE.map(|(name, _)| (name, if name == "articles" { "13" } else { name }));
    let kept = save(&mut malin, "1", &again).await;
    let page = malin.get(&kept).await;
    for (name, typed) in again {
        let shown = [
            format!("value=\"{typed}\""),
            format!(">\n{typed}</textarea>"),
            format!(">{typed}</textarea>"),
        ];
        assert!(
            ["progress", "cost_band"].contains(&name) || shown.iter().any(|one| page.text.contains(one)),
            "{name} is lost"
        );
    }
    let location = save(
        &mut malin,
        "1",
        &[("title", "Från andra fönstret"), ("description", "Lång text")],
    )
    .await;
    assert!(location.starts_with("/en/reports/1/measures/1?kept="), "{location}");
    let page = malin.get(&location).await;
    assert!(page.text.contains("Från andra fönstret") && page.text.contains("Lång text"));
    assert!(
        page.text.contains("obs-error-summary"),
        "nobody says why it was not saved"
    );
    // Saving from that page takes it, as the page knows the newer state.
    let revision = hidden(page.text.split("id=\"measure\"").nth(1).unwrap(), "revision");
    assert_eq!(
        save(&mut malin, &revision, &[("title", "Från andra fönstret")]).await,
        "/en/reports/1?saved=measure"
    );
}

#[tokio::test]
async fn an_expired_session_loses_no_word() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    malin.forget();
    let location = save(&mut malin, "1", &[("title", "Skrivet länge")]).await;
    assert!(location.starts_with("/en/sign-in?kept="), "{location}");
    let page = malin.get(&location).await;
    let next = hidden(&page.text, "next").replace("&amp;", "&");
    let answer = malin
        .post(
            "/form/sign_in",
            &[
                ("lang", "en"),
                ("email", "malin@demo.example"),
                ("password", observatory::server::actions::samples::PASSWORD),
                ("next", &next),
            ],
        )
        .await;
    assert_eq!(answer.location(), next);
    assert!(malin.get(answer.location()).await.text.contains("Skrivet länge"));
    // Nobody else sees it, even with the address.
    let mut bruno = app.signed_in("bruno").await;
    assert_eq!(bruno.get(answer.location()).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_decision_needs_a_comment_to_return_and_is_taken_once() {
    let app = sample_app().await;
    submit_whole(&app).await;
    let mut ines = app.signed_in("ines").await;
    let location = decide(&mut ines, "return", "  ").await;
    assert!(location.contains("?kept="), "{location}");
    assert!(ines.get(&location).await.text.contains("comment-error"));
    let mut tomas = app.signed_in("tomas").await;
    let stale = hidden(&tomas.get("/en/staff/reports/1").await.text, "revision");
    assert_eq!(decide(&mut ines, "accept", "").await, "/en/staff/reports?saved=accept");
    let fields = [
        ("lang", "en"),
        ("report", "1"),
        ("revision", stale.as_str()),
        ("step", "return"),
        ("comment", "Min långa kommentar"),
    ];
    let answer = tomas.post("/form/decide", &fields).await;
    assert!(answer.location().contains("?kept="), "{}", answer.location());
    assert!(tomas.get(answer.location()).await.text.contains("Min långa kommentar"));
}

#[tokio::test]
async fn opening_twice_gives_the_same_report() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    let open = [("lang", "fr"), ("authority", "se-exempelstad"), ("period", "2024-2025")];
    assert_eq!(malin.post("/form/open_report", &open).await.location(), "/fr/reports/1");
    let other = [("lang", "fr"), ("authority", "fr-villexemple"), ("period", "2024-2025")];
    assert_eq!(
        malin.post("/form/open_report", &other).await.status,
        StatusCode::NOT_FOUND
    );
}

proptest! {
    #[test]
    fn any_draft_gives_problems_or_a_submission(
        title in ".{0,220}", description in ".{0,40}", unit in ".{0,20}",
        starts in "([0-9]{4}(-[0-9]{2})?|.{0,8})", ends in "([0-9]{4}(-[0-9]{2})?|.{0,8})",
        progress in "(completed|under-way|.{0,9})", articles in "[0-9, a]{0,12}", summary in ".{0,20}",
    ) {
        let measure = Measure { title, description, responsible_unit: unit, starts, ends, progress, articles, ..Measure::default() };
        let draft = Draft { summary, measures: vec![(7, measure.clone())] };
        match draft.check() {
            Ok(submission) => {
                prop_assert_eq!(submission.measures().len(), 1);
                prop_assert!(!parse_articles(&measure.articles).is_empty() && !measure.title.trim().is_empty());
            }
            Err(problems) => prop_assert!(!problems.is_empty() && problems.iter().all(|one| one.measure.is_none_or(|id| id == 7))),
        }
    }

    #[test]
    fn nothing_leaves_accepted(steps in prop::collection::vec(0..Step::ALL.len(), 0..12)) {
        let mut status = ReportStatus::Draft;
        for step in steps {
            let before = status;
            if let Some(next) = status.after(Step::ALL[step]) { status = next; }
            if before == ReportStatus::Accepted { prop_assert_eq!(status, ReportStatus::Accepted); }
        }
    }

    #[test]
    fn article_lists_are_in_range_and_sorted(text in ".{0,40}") {
        let numbers = parse_articles(&text);
        prop_assert!(numbers.iter().all(|number| (1..=39).contains(number)));
        prop_assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
