//! The paper way: staff enter what has come by letter, with the scan, and it goes on as every other.

use axum::http::StatusCode;

use super::*;
use crate::people::{audit_end, audit_since, letter};
use crate::support::http::sample_app;

#[tokio::test]
async fn staff_enter_what_came_on_paper_with_the_scan_and_a_reason() {
    let app = sample_app().await;
    let mut karin = app.signed_in("karin").await;
    let page = "/en/staff/applications/new";
    assert!(karin.get(LIST).await.text.contains(&format!("href=\"{page}\"")));
    let start = audit_end(&app).await;
    let without = post_file(&mut karin, "/form/enter_application", &typed(&[]), Some(&pdf("scan"))).await;
    let text = karin.get(without.location()).await.text;
    assert!(text.contains("href=\"#why\"") && text.contains("We have received Beslut 7.pdf") && text.contains("0763"));
    let faulty = typed(&[("why", "Letter of 3 March"), ("name", "")]);
    let faulty = post_file(&mut karin, "/form/enter_application", &faulty, None).await;
    let text = karin.get(faulty.location()).await.text;
    assert!(text.contains("Please fill in: Name of the authority") && text.contains("Letter of 3 March"));
    // Other countries are not there, nor is it for anybody else.
    for (name, country) in [
        ("karin", "FR"),
        ("camille", "SE"),
        ("malin", "SE"),
        ("otto", "SE"),
        ("alva", ""),
    ] {
        let mut other = app.signed_in(name).await;
        let form = typed(&[("why", "x"), ("country", country)]);
        let answer = post_file(&mut other, "/form/enter_application", &form, Some(&pdf("scan"))).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name} {country}");
    }
    let mut otto = app.signed_in("otto").await;
    assert!(
        !otto.get(page).await.text.contains("<form class=\"obs-form\""),
        "an auditor only looks"
    );
    let form = typed(&[("why", "Letter of 3 March")]);
    let done = post_file(&mut karin, "/form/enter_application", &form, Some(&pdf("scan"))).await;
    let id = newest_application(&app).await;
    assert_eq!(done.location(), format!("{LIST}/{id}?saved=entered"));
    let rows: Vec<_> = audit_since(&app, start)
        .await
        .into_iter()
        .filter(|row| row.0 != "signed-in")
        .collect();
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(
        (row.0.as_str(), row.1.as_str(), row.3.as_str()),
        ("application-entered", "karin@demo.example", "Letter of 3 March")
    );
    // The contact sees it too, and who has signed is told the same as on line.
    let (_, link) = letter(&app, "joining-entered", EMAIL).await;
    let own = app.visitor().get(&format!("/en/joining/{link}")).await.text;
    assert!(own.contains("Received on paper and entered") && !own.contains("Letter of 3 March"));
    let signed = typed(&[("why", "Letter"), ("name", "Umeå")]);
    let signed = post_file(&mut karin, "/form/enter_application", &signed, Some(&pdf("scan"))).await;
    assert!(
        karin
            .get(signed.location())
            .await
            .text
            .contains("has signed the Charter already")
    );
}
