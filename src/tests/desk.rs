//! Start pages: what waits for each role, counted, with a way to it; and what comes next where nothing waits.

use crate::report::{decide, submit, write_whole};
use crate::support::http::{App, sample_app};

async fn desk(app: &App, name: &str) -> String {
    app.signed_in(name).await.get("/en/desk").await.text
}

/// What stands in the row of a card, from its link to its end.
fn card<'a>(page: &'a str, href: &str) -> &'a str {
    let cards = page.split("obs-task-list__item").skip(1);
    let mut of = cards.filter(|card| card.contains(&format!("href=\"{href}\"")));
    of.next()
        .unwrap_or_else(|| panic!("no {href} in {page}"))
        .split("</li>")
        .next()
        .unwrap()
}

#[tokio::test]
async fn those_who_write_and_certify_see_their_reports_and_dates() {
    let app = sample_app().await;
    let page = desk(&app, "malin").await;
    assert!(card(&page, "/en/reports/1").contains("Draft"));
    for part in [
        "What is expected, and by when",
        "It is expected by 31 December 2026.",
        "plan-in-force",
        "/en/authorities/se-exempelstad/log",
    ] {
        assert!(page.contains(part), "{part}");
    }
    assert!(!page.contains("Villexemple") && !page.contains("/en/staff/"));
    // For Alva nothing waits until it is handed over, and for Malin nothing afterwards.
    let nothing = "Nothing is waiting for you here now.";
    assert!(desk(&app, "alva").await.contains(nothing) && !page.contains(nothing));
    let mut malin = write_whole(&app).await;
    let revision = crate::report::hidden(&malin.get("/en/reports/1/check").await.text, "revision");
    let over = [("lang", "en"), ("report", "1"), ("revision", revision.as_str())];
    malin.post("/form/hand_over_report", &over).await;
    let page = desk(&app, "alva").await;
    assert!(card(&page, "/en/reports/1/check").contains("Read it and certify it") && !page.contains(nothing));
    let page = desk(&app, "malin").await;
    assert!(card(&page, "/en/reports/1").contains("With the approver") && page.contains(nothing));

    let page = desk(&app, "bruno").await;
    assert!(page.contains("Submitted to the observatory") && page.contains(nothing));
    assert!(page.contains("plan-overdue"));
}

#[tokio::test]
async fn reviewers_see_what_waits_longest() {
    let app = sample_app().await;
    app.ctx.clock().set(app.ctx.now() + chrono::Duration::days(3));
    let page = desk(&app, "ines").await;
    for request in ["claims", "withdrawals"] {
        let waits = card(&page, &format!("/en/staff/{request}"));
        assert!(waits.contains("2 are waiting") && waits.contains("3 days"), "{waits}");
    }
    let reports = card(&page, "/en/staff/reports");
    assert!(
        reports.contains("1 is waiting") && reports.contains("3 days"),
        "{reports}"
    );
    assert!(card(&page, "/en/staff/corrections").contains("1 is waiting"));
    assert!(!page.contains("/en/staff/mail"), "what administrators do");
    let mut malin = write_whole(&app).await;
    submit(&mut malin, &mut app.signed_in("alva").await).await;
    let reports = desk(&app, "ines").await;
    let reports = card(&reports, "/en/staff/reports");
    assert!(
        reports.contains("2 are waiting") && reports.contains("3 days"),
        "{reports}"
    );
    decide(&mut app.signed_in("ines").await, "accept", "").await;
    assert!(card(&desk(&app, "ines").await, "/en/staff/reports").contains("1 is waiting"));
}

#[tokio::test]
async fn administrators_see_letters_and_accounts_that_need_them() {
    let app = sample_app().await;
    let page = desk(&app, "tomas").await;
    for (href, told) in [
        ("/en/staff/mail", "None"),
        ("/en/staff/accounts?state=no-factor", "None"),
        ("/en/staff/accounts?state=suspended", "None"),
        ("/en/staff/accounts", ""),
        ("/en/audit", ""),
        ("/en/staff/reports", "1 is waiting"),
    ] {
        assert!(card(&page, href).contains(told), "{href}");
    }
    let mut tx = app.ctx.write().await.unwrap();
    for statement in [
        "update outbox set status = 'dead'",
        "update account set is_sample = 0 where account_id = 3",
        "update account set suspended_at = '2026-11-20T10:00:00+00:00' where account_id in (1, 2)",
    ] {
        sqlx::query(statement).execute(&mut *tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let page = desk(&app, "tomas").await;
    assert!(card(&page, "/en/staff/mail").contains("1 is waiting"));
    assert!(card(&page, "/en/staff/accounts?state=no-factor").contains("1 is waiting"));
    let suspended = card(&page, "/en/staff/accounts?state=suspended");
    assert!(suspended.contains(">2<") && suspended.contains("3 days"), "{suspended}");
    let mut tomas = app.signed_in("tomas").await;
    let list = tomas.get("/en/staff/accounts?state=no-factor").await.text;
    assert!(list.contains("Inês") && !list.contains("Karin") && list.contains("1 account<"));
}

#[tokio::test]
async fn coordinators_see_their_own_country() {
    let app = sample_app().await;
    let page = desk(&app, "karin").await;
    assert!(page.contains("You coordinate Sweden") && page.contains("/en/authorities/se-exempelstad/act"));
    assert!(!page.contains("/en/authorities/fr-") && !page.contains("/en/staff/reports"));
    assert!(card(&page, "/en/desk?only=submitted#signatories").contains("None"));
    for request in ["claims", "withdrawals"] {
        let waits = card(&page, &format!("/en/staff/{request}"));
        assert!(waits.contains("1 is waiting"), "France has one too: {waits}");
    }
    assert!(card(&page, "/en/staff/contacts").contains("None"));
    let mut malin = write_whole(&app).await;
    submit(&mut malin, &mut app.signed_in("alva").await).await;
    let mut karin = app.signed_in("karin").await;
    let page = karin.get("/en/desk").await.text;
    assert!(card(&page, "/en/desk?only=submitted#signatories").contains("1 is waiting"));
    let rows = |page: &str| page.matches("/act\"").count();
    let all = rows(&page);
    assert!(all > 5, "{all}");
    let only = karin.get("/en/desk?only=submitted").await.text;
    assert!(rows(&only) == 1 && only.contains("se-exempelstad/act"));
    let only = karin.get("/en/desk?only=unseated").await.text;
    assert!(
        rows(&only) > 1 && !only.contains("se-exempelstad/act"),
        "somebody writes for it"
    );
    let found = karin.get("/en/desk?q=UMEA").await.text;
    assert!(rows(&found) == 1 && found.contains("se-umea/act"));
    let none = karin.get("/en/desk?q=nantes").await.text;
    assert!(rows(&none) == 0 && none.contains("No authority fits"));
    let page = desk(&app, "camille").await;
    assert!(
        card(&page, "/en/desk?only=submitted#signatories").contains("1 is waiting"),
        "of Villexemple"
    );
    assert!(page.contains("fr-villexemple") && !page.contains("se-exempelstad"));
}

#[tokio::test]
async fn auditors_look_and_who_has_no_role_is_told_what_next() {
    let app = sample_app().await;
    let page = desk(&app, "otto").await;
    for href in [
        "/en/staff/reports",
        "/en/staff/corrections",
        "/en/staff/claims",
        "/en/staff/withdrawals",
        "/en/staff/contacts",
        "/en/staff/import-problems",
        "/en/staff/accounts",
        "/en/audit",
    ] {
        card(&page, href);
    }
    assert!(!page.contains("obs-status--submitted") && !page.contains("/en/staff/mail"));
    let mut visitor = app.visitor();
    let password = "clouds over Malmö";
    let fields = [
        ("lang", "en"),
        ("link", "sample-link"),
        ("password", password),
        ("again", password),
    ];
    visitor.post("/form/set_password", &fields).await;
    let page = visitor.get("/en/desk").await.text;
    assert!(page.contains("Nothing is waiting for you") && page.contains("ask your contact at the observatory"));
}
