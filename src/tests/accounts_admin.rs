//! Accounts as staff see them: found, changed by administrators with a reason, and never without one who can run the observatory.

use axum::http::StatusCode;
use observatory::server::actions::samples::PASSWORD;
use observatory::server::db::{account_list, accounts, outbox};

use crate::support::http::{App, Client, sample_app};

/// The keys of the sample people.
pub const MALIN: &str = "1";
const BRUNO: &str = "2";
pub const INES: &str = "3";
pub const TOMAS: &str = "4";
pub const KARIN: &str = "6";

/// Does something to an account.
pub async fn change(client: &mut Client, account: &str, step: &str, why: &str) -> String {
    let fields = [("lang", "en"), ("account", account), ("step", step), ("why", why)];
    let answer = client.post("/form/change_account", &fields).await;
    answer.location().to_owned()
}

/// Grants a role for an authority or a country.
pub async fn grant(client: &mut Client, account: &str, role: &str, of: &str) -> String {
    let fields = [
        ("lang", "en"),
        ("account", account),
        ("role", role),
        ("authority", of),
        ("country", of),
        ("grant_why", "asked for by the city"),
    ];
    let answer = client.post("/form/grant_role", &fields).await;
    answer.location().to_owned()
}

/// The newest rows of the audit, newest first: who, what, on what, why.
pub async fn audited(app: &App, most: i64) -> Vec<(Option<i64>, String, String, String)> {
    let mut conn = app.ctx.read().await.unwrap();
    sqlx::query_as("select account_id, action, subject, why from audit order by audit_id desc limit ?")
        .bind(most)
        .fetch_all(&mut *conn)
        .await
        .unwrap()
}

/// The newest letter that does not only tell of a sign-in.
async fn newest_letter(app: &App) -> (String, String, String) {
    let mut conn = app.ctx.read().await.unwrap();
    let letters = outbox::list_letters(&mut conn, 10).await.unwrap().into_iter();
    let letter = letters
        .map(|one| one.letter)
        .find(|one| one.kind.code() != "new-sign-in");
    let letter = letter.unwrap();
    (letter.recipient, letter.kind.code().to_owned(), letter.plain)
}

async fn can_sign_in(app: &App, name: &str) -> bool {
    let email = format!("{name}@demo.example");
    let fields = [("lang", "en"), ("email", email.as_str()), ("password", PASSWORD)];
    app.visitor().post("/form/sign_in", &fields).await.location() == "/en/desk"
}

/// The names in the list at that address.
async fn listed(client: &mut Client, query: &str) -> Vec<String> {
    let page = client.get(&format!("/en/staff/accounts?{query}")).await;
    assert_eq!(page.status, StatusCode::OK, "{query}");
    let rows = page
        .text
        .split("<th scope=\"row\"><a href=\"/en/staff/accounts/")
        .skip(1);
    rows.map(|row| row.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn accounts_are_found_by_name_address_role_country_and_state() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    let all = listed(&mut tomas, "").await;
    assert_eq!(
        all,
        [
            "Alva", "Bruno", "Camille", "Hugo", "Inês", "Karin", "Lena", "Malin", "Nina", "Otto", "Tomas", "Ulla"
        ]
    );
    for (query, names) in [
        ("q=INES", vec!["Inês"]),
        ("q=in", vec!["Inês", "Karin", "Malin", "Nina"]),
        ("q=bruno%40demo", vec!["Bruno"]),
        ("role=coordinator", vec!["Camille", "Karin"]),
        ("role=approver", vec!["Alva", "Bruno"]),
        ("country=FR", vec!["Bruno", "Camille", "Hugo"]),
        ("country=SE&role=editor", vec!["Malin", "Ulla"]),
        ("state=no-password", vec!["Hugo", "Lena", "Nina", "Ulla"]),
        ("state=suspended", vec![]),
        ("q=%25", vec![]),
        ("role=nonsense", vec![]),
    ] {
        assert_eq!(listed(&mut tomas, query).await, names, "{query}");
    }
    let mut tx = app.ctx.write().await.unwrap();
    for number in 10..65 {
        let email = format!("zoe{number}@demo.example");
        accounts::insert_account(&mut tx, &email, &format!("Zoé {number}"), "fr", true, app.ctx.now())
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let first = listed(&mut tomas, "q=zoe").await;
    let second = listed(&mut tomas, "q=zoe&page=2").await;
    assert_eq!((first.len(), second.len()), (50, 5));
    assert_eq!((first[0].as_str(), second[4].as_str()), ("Zoé 10", "Zoé 64"));
    assert_eq!(
        listed(&mut tomas, "q=zoe&page=99").await,
        second,
        "the last page there is"
    );
    let page = tomas.get("/en/staff/accounts?q=zoe").await.text;
    assert!(page.contains("q=zoe&amp;page=2\"") && page.contains("55 accounts"));
}

#[tokio::test]
async fn an_account_is_told_whole_and_changed_by_administrators_alone() {
    let app = sample_app().await;
    let mut malin = app.signed_in("malin").await;
    malin.get("/en/desk").await;
    let page = app.signed_in("tomas").await.get("/en/staff/accounts/1").await.text;
    for told in [
        "malin@demo.example",
        "write the reports of Exempelstad",
        "In use",
        "23 November 2026, 11:00",
        "Signed in",
        "/form/change_account",
        "/form/grant_role",
        "/form/look_as",
    ] {
        assert!(page.contains(told), "{told}");
    }
    assert!(!page.contains("argon2"), "a hash of a password");
    for (name, may_look) in [("ines", true), ("otto", false)] {
        let page = app.signed_in(name).await.get("/en/staff/accounts/1").await.text;
        assert!(page.contains("malin@demo.example") && !page.contains("/form/change_account"));
        assert!(!page.contains("/form/grant_role"));
        assert_eq!(page.contains("/form/look_as"), may_look, "{name}");
    }
    let mut tomas = app.signed_in("tomas").await;
    for odd in ["0", "999", "x", "-1"] {
        let status = tomas.get(&format!("/en/staff/accounts/{odd}")).await.status;
        assert_eq!(status, StatusCode::NOT_FOUND, "{odd}");
    }
}

#[tokio::test]
async fn a_suspended_account_is_shut_at_once_and_opened_again() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    let mut malin = app.signed_in("malin").await;
    // Without a reason nothing happens, and what was chosen stays.
    let kept = change(&mut tomas, MALIN, "suspend", "  ").await;
    let page = tomas.get(&kept).await.text;
    assert!(page.contains("Write the reason.") && page.contains("value=\"suspend\" checked"));
    assert_eq!(malin.get("/en/desk").await.status, StatusCode::OK);
    let long = "x".repeat(5_001);
    let kept = change(&mut tomas, MALIN, "suspend", &long).await;
    assert!(tomas.get(&kept).await.text.contains(&long));

    let why = "She has left <the> city.";
    assert_eq!(
        change(&mut tomas, MALIN, "suspend", why).await,
        "/en/staff/accounts/1?saved=changed"
    );
    assert!(malin.get("/en/desk").await.location().contains("/sign-in"));
    assert!(!can_sign_in(&app, "malin").await);
    let rows = audited(&app, 1).await;
    assert_eq!(
        rows,
        [(Some(4), "account-suspended".into(), "account/1".into(), why.into())]
    );
    let (to, kind, text) = newest_letter(&app).await;
    assert_eq!(
        (to.as_str(), kind.as_str()),
        ("malin@demo.example", "account-suspended")
    );
    assert!(text.contains(why) && text.contains("Good day Malin"));
    let page = tomas.get("/en/staff/accounts/1").await.text;
    assert!(page.contains("Suspended") && page.contains(&why.replace('<', "&lt;").replace("the>", "the&gt;")));
    assert!(
        !page.contains("/form/look_as"),
        "nobody looks as somebody who sees nothing"
    );
    assert_eq!(listed(&mut tomas, "state=suspended").await, ["Malin"]);
    // Twice is once; and no role is granted meanwhile.
    assert!(change(&mut tomas, MALIN, "suspend", "again").await.contains("?kept="));
    let kept = grant(&mut tomas, MALIN, "auditor", "").await;
    assert!(tomas.get(&kept).await.text.contains("Lift the suspension first"));

    change(&mut tomas, MALIN, "restore", "She is back.").await;
    assert!(can_sign_in(&app, "malin").await);
    assert!(
        malin.get("/en/desk").await.location().contains("/sign-in"),
        "an old session came back"
    );
    let (_, kind, text) = newest_letter(&app).await;
    assert!(kind == "account-restored" && text.contains("She is back."));
}

#[tokio::test]
async fn all_sessions_end_at_once() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    let (mut one, mut two) = (app.signed_in("bruno").await, app.signed_in("bruno").await);
    let mut malin = app.signed_in("malin").await;
    change(&mut tomas, BRUNO, "end-sessions", "A laptop was stolen.").await;
    for session in [&mut one, &mut two] {
        assert!(session.get("/fr/desk").await.location().contains("/sign-in"));
    }
    assert_eq!(
        malin.get("/en/desk").await.status,
        StatusCode::OK,
        "somebody else's session"
    );
    assert!(can_sign_in(&app, "bruno").await);
    let (to, kind, text) = newest_letter(&app).await;
    assert_eq!((to.as_str(), kind.as_str()), ("bruno@demo.example", "sessions-ended"));
    assert!(text.starts_with("Bonjour Bruno") && text.contains("A laptop was stolen."));
}

#[tokio::test]
async fn roles_are_granted_and_ended_with_a_reason_and_a_letter() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    for (role, of, told) in [
        ("editor", "", "name the authority too"),
        ("editor", "Nowhere at all", "We do not know this authority"),
        ("coordinator", "XX", "name the authority too"),
        ("nonsense", "", "Choose a role"),
        ("editor", "se-exempelstad", "has the role already"),
    ] {
        let kept = grant(&mut tomas, MALIN, role, of).await;
        let page = tomas.get(&kept).await.text;
        assert!(page.contains(told), "{role} {of}");
        assert!(page.contains("asked for by the city"), "the reason is lost");
    }
    let mut malin = app.signed_in("malin").await;
    assert_eq!(malin.get("/en/reports/2").await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        grant(&mut tomas, MALIN, "editor", "villexemple").await,
        "/en/staff/accounts/1?saved=granted"
    );
    assert!(
        malin.get("/en/desk").await.location().contains("/sign-in"),
        "rights changed under a session"
    );
    let mut malin = app.signed_in("malin").await;
    assert_eq!(malin.get("/en/reports/2").await.status, StatusCode::OK);
    let granted = audited(&app, 4).await;
    assert!(granted.contains(&(
        Some(4),
        "role-granted".into(),
        "account/1".into(),
        "asked for by the city".into()
    )));
    let (to, _, text) = newest_letter(&app).await;
    assert!(to == "malin@demo.example" && text.contains("Good day Malin"));

    let page = tomas.get("/en/staff/accounts/1").await.text;
    let steps: Vec<&str> = page.split("value=\"end-editor-").skip(1).collect();
    assert_eq!(steps.len(), 2, "one for each role");
    let authority = steps[1].split('"').next().unwrap();
    change(
        &mut tomas,
        MALIN,
        &format!("end-editor-{authority}"),
        "The task is done.",
    )
    .await;
    let mut malin = app.signed_in("malin").await;
    assert_eq!(malin.get("/en/reports/2").await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        malin.get("/en/reports/1").await.status,
        StatusCode::OK,
        "her other role ended too"
    );
    let (_, kind, text) = newest_letter(&app).await;
    assert_eq!(kind, "role-ended");
    assert!(text.contains("write the reports of Villexemple") && text.contains("The task is done."));
    // What she does not hold cannot be taken from her.
    let kept = change(&mut tomas, MALIN, "end-reviewer", "x").await;
    assert!(tomas.get(&kept).await.text.contains("Choose what shall be done."));
    assert_eq!(audited(&app, 1).await[0].1, "signed-in");

    grant(&mut tomas, KARIN, "coordinator", "NO").await;
    let page = app.signed_in("karin").await.get("/en/desk").await.text;
    assert!(page.contains("Sweden and Norway"), "{page}");
    change(&mut tomas, KARIN, "end-coordinator-se", "x").await;
    let page = app.signed_in("karin").await.get("/en/desk").await.text;
    assert!(page.contains("Norway") && !page.contains("Exempelstad"));
}

#[tokio::test]
async fn there_is_always_an_administrator_who_can_sign_in() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    for step in ["suspend", "end-administrator"] {
        let kept = change(&mut tomas, TOMAS, step, "I am tired.").await;
        let page = tomas.get(&kept).await.text;
        assert!(page.contains("You cannot suspend yourself") && page.contains("I am tired."));
    }
    assert_eq!(tomas.get("/en/staff/mail").await.status, StatusCode::OK);

    grant(&mut tomas, INES, "administrator", "").await;
    let able = async || {
        let mut conn = app.ctx.read().await.unwrap();
        account_list::count_able_administrators(&mut conn).await.unwrap()
    };
    assert_eq!(able().await, 2);
    // Both take each other out at the same moment: one of them comes too late.
    let mut ines = app.signed_in("ines").await;
    let (first, second) = tokio::join!(
        change(&mut tomas, INES, "suspend", "x"),
        change(&mut ines, TOMAS, "end-administrator", "x")
    );
    assert_eq!(able().await, 1, "{first} {second}");

    // Whoever has been invited and has no password yet runs nothing.
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    grant(&mut tomas, "9", "administrator", "").await;
    let mut conn = app.ctx.read().await.unwrap();
    assert_eq!(account_list::count_able_administrators(&mut conn).await.unwrap(), 1);
}

#[tokio::test]
async fn the_last_administrator_is_counted_in_the_transaction() {
    let app = sample_app().await;
    let mut tomas = app.signed_in("tomas").await;
    grant(&mut tomas, INES, "administrator", "").await;
    let mut ines = app.signed_in("ines").await;
    // As if Tomas had just been suspended by somebody else, and his own act were still on its way.
    let page = ines.get("/en/staff/accounts/4").await.text;
    assert!(page.contains("value=\"end-administrator\""));
    let mut tx = app.ctx.write().await.unwrap();
    let cleared = sqlx::query("update account set password_hash = null where account_id = 3")
        .execute(&mut *tx)
        .await;
    assert_eq!(cleared.unwrap().rows_affected(), 1);
    tx.commit().await.unwrap();
    let kept = change(&mut ines, TOMAS, "end-administrator", "x").await;
    assert!(
        ines.get(&kept).await.text.contains("nobody could run the observatory"),
        "the only one with a password lost the role"
    );
    assert_eq!(tomas.get("/en/staff/mail").await.status, StatusCode::OK);
}
