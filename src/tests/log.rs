//! An authority reads and downloads everything that was done about it, and nobody else does.

use axum::http::StatusCode;
use observatory::server::db::audit::{self, Action, Actor, Entry};
use observatory::server::proof::{Finding, verify};
use serde_json::json;

use crate::report::{decide, hidden, submit_whole};
use crate::support::http::{App, Client, sample_app};

const PAGE: &str = "/en/authorities/se-exempelstad/log";
const FILE: &str = "/en/authorities/se-exempelstad/log.csv";

/// The file as rows, each a map from the name of a column.
async fn rows(client: &mut Client, address: &str) -> Vec<std::collections::HashMap<String, String>> {
    let answer = client.get(address).await;
    assert_eq!(answer.status, StatusCode::OK, "{address}");
    let mut reader = csv::Reader::from_reader(answer.bytes.as_slice());
    reader.deserialize().map(Result::unwrap).collect()
}

async fn exempelstad(app: &App) -> i64 {
    app.ctx
        .register()
        .await
        .unwrap()
        .authority("se-exempelstad")
        .unwrap()
        .id
}

#[tokio::test]
async fn everything_about_an_authority_is_in_its_log_with_who_what_and_why() {
    let app = sample_app().await;
    submit_whole(&app).await;
    let mut ines = app.signed_in("ines").await;
    decide(&mut ines, "return", "Vilka åldrar gäller det?").await;
    let mut tomas = app.signed_in("tomas").await;
    crate::accounts_admin::grant(&mut tomas, "2", "approver", "se-exempelstad").await;
    let plan = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("what", "no-plan"),
        ("dated", "2026-01-01"),
        ("wording", "No plan yet"),
        ("source", "https://exempelstad.example/plan"),
    ];
    assert!(
        ines.post("/form/record_plan", &plan)
            .await
            .location()
            .ends_with("?saved=plan")
    );
    let correction = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("body", "The date is wrong."),
    ];
    app.visitor().post("/form/send_correction", &correction).await;
    // Of Villexemple, and of nobody.
    let mut bruno = app.signed_in("bruno").await;
    bruno
        .post("/form/change_language", &[("lang", "fr"), ("language", "en")])
        .await;
    decide_other(&mut ines).await;

    let mut malin = app.signed_in("malin").await;
    let all = rows(&mut malin, FILE).await;
    let told: Vec<(&str, &str)> = all
        .iter()
        .map(|row| (row["action"].as_str(), row["who"].as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ("correction-sent", "the service itself"),
            ("plan-recorded", "Inês"),
            ("role-granted", "Tomas"),
            ("report-moved", "Inês"),
            ("report-moved", "Alva"),
            ("report-handed-over", "Malin"),
            ("measure-saved", "Malin"),
            ("summary-saved", "Malin"),
        ]
    );
    let row = |action: &str| all.iter().find(|row| row["action"] == action).unwrap();
    assert_eq!(row("role-granted")["about"], "Bruno");
    assert_eq!(row("role-granted")["why"], "asked for by the city");
    assert!(row("role-granted")["more"].contains("role: approver"));
    assert_eq!(row("summary-saved")["after"], "Två år av arbete.");
    assert_eq!(row("summary-saved")["before"], "");
    let (before, after) = (&row("measure-saved")["before"], &row("measure-saved")["after"]);
    assert!(!before.contains("Kultur och fritid") && after.contains("Kultur och fritid"));
    let returned = &all[3];
    assert_eq!(
        (
            returned["before"].as_str(),
            returned["after"].as_str(),
            returned["why"].as_str()
        ),
        ("submitted", "returned", "Vilka åldrar gäller det?")
    );
    assert!(all[4]["more"].contains("In the name of Exempelstad I certify"));
    assert_eq!(row("summary-saved")["at"], "2026-11-23T10:00:00Z");
    assert!(
        all.iter()
            .all(|row| !row["what"].is_empty() && !row["what"].contains('['))
    );

    let page = malin.get(PAGE).await.text;
    for part in [
        "A role was granted",
        "Vilka åldrar gäller det?",
        "Två år av arbete.",
        FILE,
        "In the name of Exempelstad",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("Villexemple"));
    let french = malin.get("/fr/authorities/se-exempelstad/log").await.text;
    assert!(french.contains("Rôle donné") && french.contains("le service lui-même"));
    assert_eq!(verify(&app.ctx, &[]).await.unwrap().findings, Vec::new());
}

/// The report of Villexemple is returned.
async fn decide_other(ines: &mut Client) {
    let page = ines.get("/en/staff/reports/2").await.text;
    let revision = hidden(&page, "revision");
    let fields = [
        ("lang", "en"),
        ("report", "2"),
        ("revision", revision.as_str()),
        ("step", "return"),
        ("comment", "Combien d’enfants ?"),
    ];
    ines.post("/form/decide", &fields).await;
}

#[tokio::test]
async fn no_address_of_the_network_and_no_formula_is_in_it() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    malin.from = Some("192.0.2.77".parse().unwrap());
    let page = malin.get("/en/reports/1/summary").await;
    let revision = hidden(&page.text, "revision");
    let formula = "=HYPERLINK(\"https://evil.example\",\"x\")";
    let fields = [
        ("lang", "en"),
        ("report", "1"),
        ("revision", revision.as_str()),
        ("language", "sv"),
        ("summary", formula),
    ];
    malin.post("/form/save_summary", &fields).await;
    let origins: i64 = sqlx::query_scalar("select count(*) from audit_origin where address = '192.0.2.77'")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(origins, 1, "the audit itself knows it");
    let answer = malin.get(FILE).await;
    assert!(!answer.text.contains("192.0.2") && !malin.get(PAGE).await.text.contains("192.0.2"));
    let all = rows(&mut malin, FILE).await;
    assert_eq!(all[0]["after"], format!("'{formula}"));
    for cell in all.iter().flat_map(|row| row.values()) {
        assert!(!cell.starts_with(['=', '+', '@', '\t', '\r']), "{cell}");
    }
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("access-control-allow-origin"), "");
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"log-se-exempelstad.csv\""
    );
}

#[tokio::test]
async fn the_file_is_for_the_same_people_as_the_page() {
    let app = sample_app().await;
    for name in ["malin", "alva", "karin", "ines", "tomas", "otto", "bruno", "camille"] {
        let mut client = app.signed_in(name).await;
        let may = !["bruno", "camille"].contains(&name);
        for address in [PAGE, FILE] {
            let status = client.get(address).await.status;
            assert_eq!(status == StatusCode::OK, may, "{address} as {name}");
            assert!(may || status == StatusCode::NOT_FOUND, "{address} as {name}");
        }
    }
    for address in [PAGE, FILE] {
        let answer = app.visitor().get(address).await;
        assert!(answer.location().contains("/sign-in?next="), "{address}");
        let mut malin = app.signed_in("malin").await;
        for other in ["nobody", "se-umea", "fr-villexemple"] {
            let status = malin.get(&address.replace("se-exempelstad", other)).await.status;
            assert_eq!(status, StatusCode::NOT_FOUND, "{address} of {other}");
        }
    }
}

#[tokio::test]
async fn a_long_log_is_sent_whole_and_turned_page_by_page() {
    let app = sample_app().await;
    let authority = exempelstad(&app).await;
    let mut tx = app.ctx.write().await.unwrap();
    for number in 0..1_203 {
        let entry = Entry::new(
            Actor::SYSTEM,
            Action::MeasureSaved,
            "report/1",
            json!({ "after": format!("number {number}") }),
        );
        audit::insert(&mut tx, &entry.about(authority), app.ctx.now())
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let mut malin = app.signed_in("malin").await;
    let all = rows(&mut malin, FILE).await;
    let told: Vec<String> = all.iter().map(|row| row["after"].clone()).collect();
    let expected: Vec<String> = (0..1_203).rev().map(|number| format!("number {number}")).collect();
    assert_eq!(told, expected, "each once, newest first");
    let (mut address, mut seen) = (PAGE.to_owned(), 0);
    for _ in 0..30 {
        let page = malin.get(&address).await.text;
        seen += page.matches("After:").count();
        let Some(next) = page.split("rel=\"next\" href=\"").nth(1) else {
            break;
        };
        address = next.split('"').next().unwrap().to_owned();
    }
    assert_eq!(seen, 1_203);
    for odd in ["?before=x", "?before=-1", "?before=99999999999999999999"] {
        assert_eq!(malin.get(&format!("{PAGE}{odd}")).await.status, StatusCode::OK, "{odd}");
    }
}

#[tokio::test]
async fn rows_from_before_the_column_are_in_it_too() {
    let app = sample_app().await;
    let authority = exempelstad(&app).await;
    let mut tx = app.ctx.write().await.unwrap();
    for (subject, detail) in [
        ("report/1", "{}".to_owned()),
        ("report/2", "{}".to_owned()),
        ("action_plan/9", json!({ "authority": authority }).to_string()),
        ("action_plan/8", json!({ "authority": authority + 1 }).to_string()),
    ] {
        sqlx::query(
            "insert into audit (at, actor, action, subject, detail, hash)
             values ('2025-01-01T00:00:00+00:00', 'operator', 'plan-recorded', ?, ?, x'00')",
        )
        .bind(subject)
        .bind(detail)
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
    let mut malin = app.signed_in("malin").await;
    let all = rows(&mut malin, FILE).await;
    let about: Vec<&str> = all.iter().map(|row| row["about"].as_str()).collect();
    assert_eq!(about, ["action_plan/9", "report 1"]);
    assert!(all.iter().all(|row| row["who"] == "operator of the service"));
}

#[tokio::test]
async fn moving_a_row_out_of_a_log_is_found() {
    let app = sample_app().await;
    submit_whole(&app).await;
    assert_eq!(verify(&app.ctx, &[]).await.unwrap().findings, Vec::new());
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query("drop trigger audit_is_append_only_update")
        .execute(&mut *tx)
        .await
        .unwrap();
    let moved = "update audit set authority_id = null where action = 'summary-saved' returning audit_id";
    let row: i64 = sqlx::query_scalar(moved).fetch_one(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(verify(&app.ctx, &[]).await.unwrap().findings, [Finding::Changed(row)]);
}
