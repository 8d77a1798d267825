//! Looking at the site as somebody else does: what they see, nothing changed, and the audit names who really looked.

use axum::http::{Method, StatusCode};
use observatory::server::http::routes::{Answer, table};

use crate::accounts_admin::{INES, KARIN, MALIN, TOMAS, audited, change, grant};
use crate::report::hidden;
use crate::support::http::{App, Client, sample_app};

const OTTO: &str = "8";

async fn look(client: &mut Client, account: &str, why: &str) -> crate::support::http::Answer {
    let fields = [("lang", "en"), ("account", account), ("look_why", why)];
    client.post("/form/look_as", &fields).await
}

/// Somebody of the staff, looking as somebody else.
async fn looking(app: &App, name: &str, account: &str) -> Client {
    let mut client = app.signed_in(name).await;
    let answer = look(&mut client, account, "She asked for help by telephone.").await;
    assert_eq!(answer.location(), "/en/desk", "{name} as {account}: {}", answer.text);
    client
}

fn has_banner(page: &str, name: &str) -> bool {
    page.contains(&format!("You are looking at the site as {name}.")) && page.contains("/form/stop_looking")
}

/// Everything that forms could have changed, but for the audit and sessions.
async fn state(app: &App) -> Vec<String> {
    let mut conn = app.ctx.read().await.unwrap();
    sqlx::query_scalar(
        "select 'report ' || report_id || status || revision || summary from report
         union all select 'account ' || account_id || email || rights_version || ifnull(suspended_at, '') from account
         union all select 'role ' || account_id || role from account_role
         union all select 'counts ' || (select count(*) from outbox) || ' ' || (select count(*) from correction)
             || ' ' || (select count(*) from action_plan) || ' ' || (select count(*) from second_factor)
             || ' ' || (select count(*) from measure) || ' ' || (select count(*) from kept_form)
             || ' ' || (select count(*) from password_link where used_at is null) || ' ' || (select count(*) from audit)",
    )
    .fetch_all(&mut *conn)
    .await
    .unwrap()
}

#[tokio::test]
async fn staff_see_what_a_person_sees_under_a_banner() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    assert_eq!(tomas.get("/en/reports/1").await.status, StatusCode::NOT_FOUND);
    let kept = look(&mut tomas, MALIN, " ").await.location().to_owned();
    assert!(kept.starts_with("/en/staff/accounts/1?kept="), "{kept}");
    assert!(tomas.get(&kept).await.text.contains("Write the reason."));
    assert!(
        !has_banner(&tomas.get("/en/desk").await.text, "Malin"),
        "without a reason"
    );

    let mut tomas = looking(&app, "tomas", MALIN).await;
    let desk = tomas.get("/en/desk").await.text;
    assert!(
        desk.contains("Exempelstad") && !desk.contains("/en/staff/accounts"),
        "{desk}"
    );
    for address in [
        "/en/reports/1",
        "/en/reports/1/summary",
        "/en/authorities/se-exempelstad/log",
    ] {
        let page = tomas.get(address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        assert!(has_banner(&page.text, "Malin"), "{address}");
    }
    // Her own pages, everybody's pages, and those of failures.
    for (address, status) in [
        ("/en/", StatusCode::OK),
        ("/en/signatories/pl-poznan", StatusCode::OK),
        ("/en/staff/accounts", StatusCode::NOT_FOUND),
        ("/en/reports/2", StatusCode::NOT_FOUND),
        ("/en/nowhere", StatusCode::NOT_FOUND),
        ("/nowhere", StatusCode::NOT_FOUND),
    ] {
        let page = tomas.get(address).await;
        assert_eq!(page.status, status, "{address}");
        assert!(has_banner(&page.text, "Malin"), "{address}");
        assert_eq!(page.header("cache-control"), "no-store", "{address}");
    }
    let french = tomas.get("/fr/desk").await.text;
    assert!(french.contains("Vous consultez le site comme Malin."));

    let answer = tomas.post("/form/stop_looking", &[("lang", "en")]).await;
    assert_eq!(answer.location(), "/en/staff/accounts/1");
    assert!(!has_banner(&tomas.get("/en/staff/accounts/1").await.text, "Malin"));
    assert_eq!(tomas.get("/en/reports/1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nothing_can_be_changed_while_looking() {
    let app = sample_app().await;
    let mut tomas = looking(&app, "tomas", MALIN).await;
    let before = state(&app).await;
    let forms = table().into_iter().filter(|route| route.answer == Answer::Form);
    let mut count = 0;
    for route in
        forms.filter(|route| !["/form/stop_looking", "/form/sign_out", "/form/stay_signed_in"].contains(&route.path))
    {
        assert_eq!(route.method, Method::POST);
        let query = route.example.split_once('?').map_or("", |(_, query)| query);
        let fields: Vec<(String, String)> = url::form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let answer = tomas.post(route.path, &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", route.path);
        assert!(
            answer.text.contains("You are looking as somebody else"),
            "{}",
            route.path
        );
        assert!(has_banner(&answer.text, "Malin"), "{}", route.path);
        count += 1;
    }
    assert!(count > 25, "only {count} forms");
    // In the page's language, and with whatever stands behind the address.
    let answer = tomas
        .post(
            "/form/save_summary?x=/form/sign_out",
            &[("lang", "fr"), ("report", "1")],
        )
        .await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(
        answer
            .text
            .contains("Vous consultez le site à la place d’une autre personne")
    );
    assert_eq!(state(&app).await, before);
}

#[tokio::test]
async fn what_opens_a_persons_account_is_never_shown() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    let begin = [
        ("lang", "en"),
        ("step", "begin"),
        ("current", observatory::server::actions::samples::PASSWORD),
    ];
    malin.post("/form/change_factor", &begin).await;
    let secret: String = sqlx::query_scalar("select secret from second_factor where account_id = 1")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    let spaced = secret.chars().take(4).collect::<String>();
    assert!(malin.get("/en/account/second-factor").await.text.contains(&spaced));
    // Something that she typed and that was not saved.
    let stale = [
        ("lang", "en"),
        ("report", "1"),
        ("revision", "99"),
        ("summary", "Not yet for anybody"),
    ];
    let kept = malin.post("/form/save_summary", &stale).await.location().to_owned();
    assert!(malin.get(&kept).await.text.contains("Not yet for anybody"));

    let mut tomas = looking(&app, "tomas", MALIN).await;
    let own: Vec<&str> = table()
        .iter()
        .filter(|route| route.method == Method::GET && route.path.starts_with("/{lang}/account"))
        .map(|route| route.example)
        .collect();
    assert!(own.len() >= 3, "{own:?}");
    for address in own.into_iter().chain(["/fr/account", "/en/account?kept=x"]) {
        let page = tomas.get(address).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{address}");
        assert!(
            !page.text.contains(&spaced) && !page.text.contains("malin@demo.example"),
            "{address}"
        );
    }
    let page = tomas.get(&kept).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text.contains("Not yet for anybody"), "a kept form");
    // Afterwards he has his own account again.
    tomas.post("/form/stop_looking", &[]).await;
    assert!(tomas.get("/en/account").await.text.contains("tomas@demo.example"));
}

#[tokio::test]
async fn the_audit_names_who_really_looked() {
    let app = sample_app().await;
    let mut ines = looking(&app, "ines", KARIN).await;
    ines.post("/form/stop_looking", &[]).await;
    let row = |action: &str, subject: &str, why: &str| (Some(3), action.to_owned(), subject.to_owned(), why.to_owned());
    let why = "She asked for help by telephone.";
    assert_eq!(
        audited(&app, 2).await,
        [
            row("looking-ended", "account/6", ""),
            row("looking-begun", "account/6", why)
        ]
    );
    // Stopping twice writes nothing more.
    assert_eq!(ines.post("/form/stop_looking", &[]).await.location(), "/en/desk");
    assert_eq!(audited(&app, 1).await[0].1, "looking-ended");
    // Signing out ends it too.
    look(&mut ines, MALIN, why).await;
    ines.post("/form/sign_out", &[]).await;
    assert_eq!(
        audited(&app, 2).await,
        [
            row("signed-out", "account/3", ""),
            row("looking-ended", "account/1", "")
        ]
    );
    assert!(ines.get("/en/desk").await.location().contains("/sign-in"));
    // The trail of her account tells of it, and those of Inês too.
    let mut tomas = app.signed_in("tomas").await;
    for account in [KARIN, INES] {
        let page = tomas.get(&format!("/en/staff/accounts/{account}")).await.text;
        assert!(
            page.contains("Began to look as this person") && page.contains(why),
            "{account}"
        );
    }
}

#[tokio::test]
async fn nobody_looks_upward() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    grant(&mut tomas, OTTO, "administrator", "").await;
    for (name, account, may) in [
        ("tomas", OTTO, false),
        ("tomas", TOMAS, false),
        ("tomas", INES, true),
        ("tomas", "999", false),
        ("ines", TOMAS, false),
        ("ines", OTTO, false),
        ("ines", INES, false),
        ("ines", KARIN, true),
        ("ines", MALIN, true),
        ("karin", MALIN, false),
        ("malin", "5", false),
    ] {
        let mut client = app.signed_in(name).await;
        let answer = look(&mut client, account, "why not").await;
        let expected = if may {
            StatusCode::SEE_OTHER
        } else {
            StatusCode::NOT_FOUND
        };
        assert_eq!(answer.status, expected, "{name} as {account}");
    }
    // An auditor changes nothing, not even this.
    let app = sample_app().await;
    let mut otto = app.signed_in("otto").await;
    assert_eq!(look(&mut otto, MALIN, "x").await.status, StatusCode::NOT_FOUND);
    // Nor does one look out of somebody else's eyes.
    let mut tomas = looking(&app, "tomas", INES).await;
    assert_eq!(look(&mut tomas, MALIN, "x").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn looking_ends_when_it_is_allowed_no_more() {
    let app = sample_app().await;
    let mut other = app.signed_in("tomas").await;
    let mut tomas = looking(&app, "tomas", MALIN).await;
    grant(&mut other, MALIN, "administrator", "").await;
    let desk = tomas.get("/en/desk").await.text;
    assert!(
        !has_banner(&desk, "Malin") && desk.contains("/en/staff/accounts"),
        "he looks at an administrator"
    );

    let app = sample_app().await;
    let mut other = app.signed_in("tomas").await;
    let mut ines = looking(&app, "ines", MALIN).await;
    change(&mut other, MALIN, "suspend", "x").await;
    assert!(!has_banner(&ines.get("/en/desk").await.text, "Malin"));
    let mut ines = looking(&app, "ines", KARIN).await;
    change(&mut other, INES, "end-reviewer", "x").await;
    assert!(
        ines.get("/en/desk").await.location().contains("/sign-in"),
        "without the role"
    );
}

#[tokio::test]
async fn beginning_and_ending_give_the_session_a_new_identifier() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    let mut before = tomas.clone();
    look(&mut tomas, MALIN, "x").await;
    assert!(
        before.get("/en/desk").await.location().contains("/sign-in"),
        "the old one goes on"
    );
    let mut during = tomas.clone();
    tomas.post("/form/stop_looking", &[]).await;
    assert!(during.get("/en/desk").await.location().contains("/sign-in"));
    assert_eq!(tomas.get("/en/desk").await.status, StatusCode::OK);
    // It is his session, not hers: her own list does not hold it.
    let mut malin = app.signed_in("malin").await;
    look(&mut tomas, MALIN, "x").await;
    let page = malin.get("/en/account").await.text;
    assert_eq!(page.matches("<th scope=\"row\">").count(), 1, "{page}");
}

#[tokio::test]
async fn kept_pages_are_nobodys() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let public = "/en/signatories/se-exempelstad";
    let plain = visitor.get(public).await.text;
    let mut tomas = looking(&app, "tomas", MALIN).await;
    let seen = tomas.get(public).await;
    assert!(
        has_banner(&seen.text, "Malin"),
        "a kept page was given to somebody who is signed in"
    );
    assert_eq!(seen.header("etag"), "");
    assert_eq!(app.visitor().get(public).await.text, plain);
    // The same where the page was first asked for by somebody who looks.
    assert!(has_banner(&tomas.get("/en/countries").await.text, "Malin"));
    let page = app.visitor().get("/en/countries").await;
    assert!(!page.text.contains("Malin") && !page.text.contains("stop_looking"));
    assert!(!hidden(&seen.text, "lang").is_empty());
}
