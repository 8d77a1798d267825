//! What is kept about a person: all of it in one file for them alone, and nothing that names them once it is erased.

mod contacts;
mod refusals;

use axum::http::StatusCode;
use observatory::server::actions::samples::PASSWORD;
use observatory::server::mail::post::{Post, deliver};
use serde_json::Value;

use crate::people::{KEY, accept, letter, letters};
use crate::support::http::{App, Client, build, sample_app};

const EMAIL: &str = "zebedea@quill.example";

pub async fn invite(client: &mut Client, email: &str, name: &str, seat: &str) {
    let fields = [
        ("lang", "en"),
        ("authority", "se-exempelstad"),
        ("email", email),
        ("name", name),
        ("language", "fr"),
        ("seat", seat),
    ];
    let answer = client.post("/form/invite_person", &fields).await;
    assert!(answer.location().contains("saved="), "{}", answer.location());
}

pub async fn number(app: &App, sql: &'static str) -> i64 {
    sqlx::query_scalar(sql)
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap()
}

async fn write(app: &App, statement: &'static str) {
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query(statement).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
}

async fn send_all(app: &App) {
    let post = Post::open(app.ctx.config()).unwrap();
    while deliver(&app.ctx, &post).await.unwrap() > 0 {}
}

/// A world in which letters go into a folder of its own.
async fn world() -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letters");
    (build(true, |config| config.mail_folder = Some(path)).await, folder)
}

/// Zebedea Quill certifies for Exempelstad, and leaves something behind wherever one can.
async fn busy(app: &App) -> Client {
    let mut alva = app.signed_in("alva").await;
    invite(&mut alva, EMAIL, "Zebedea Quill", "both").await;
    let (_, link) = letter(app, "invitation", EMAIL).await;
    let mut zebedea = accept(app, &link).await;
    zebedea.from = Some("203.0.113.9".parse().unwrap());
    let mut say = async |address: &str, fields: &[(&str, &str)]| {
        let fields: Vec<_> = [("lang", "en")].into_iter().chain(fields.iter().copied()).collect();
        zebedea.post(address, &fields).await.location().to_owned()
    };
    let measure = [("report", "1"), ("revision", "1"), ("summary", "The town counts.")];
    say("/form/save_summary", &measure).await;
    say("/form/choose_letters", &[("choice", "report-ready:daily")]).await;
    let email = [("email", "zebedea@new.quill.example"), ("email_password", KEY)];
    assert!(say("/form/ask_for_email", &email).await.ends_with("saved=email"));
    let contacts = [
        ("authority", "se-exempelstad"),
        ("main_name", "Zebedea Quill"),
        ("main_function", "Clerk Quill"),
        ("main_email", EMAIL),
    ];
    say("/form/save_contacts", &contacts).await;
    let claim = [
        ("authority", "fr-villexemple"),
        ("name", "Zebedea Quill"),
        ("function", "Clerk Quill"),
        ("email", EMAIL),
        ("evidence", "Ask for Quill at the town hall."),
    ];
    say("/form/ask_for_access", &claim).await;
    let correction = [
        ("slug", "fr-villexemple"),
        ("authority", "fr-villexemple"),
        ("text", "The date is another one."),
        ("body", "The date is another one."),
        ("email", EMAIL),
    ];
    say("/form/send_correction", &correction).await;
    let missing = [("searched", "Atlantis"), ("body", "It signed too."), ("email", EMAIL)];
    say("/form/send_missing", &missing).await;
    let mut elsewhere = app.visitor();
    let wrong = [("lang", "en"), ("email", EMAIL), ("password", "wrong")];
    elsewhere.post("/form/sign_in", &wrong).await;
    elsewhere
        .post("/form/request_password_link", &[("lang", "en"), ("email", EMAIL)])
        .await;
    let right = [("lang", "en"), ("email", EMAIL), ("password", KEY)];
    assert_eq!(elsewhere.post("/form/sign_in", &right).await.location(), "/en/desk");
    for statement in [
        "insert into passkey (account_id, credential_id, name, credential, added_at)
         select account_id, x'0102', 'Key of Quill', '{}', '2026-11-23T10:00:00+00:00' from account where email like '%@quill.example'",
        "insert into second_factor (account_id, secret, confirmed_at)
         select account_id, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', '2026-11-23T10:00:00+00:00' from account where email like '%@quill.example'",
        "insert into recovery_code (code_hash, account_id) select x'03', account_id from account where email like '%@quill.example'",
        "insert into identity (account_id, issuer, subject, linked_at)
         select account_id, 'https://login.example', 'quill-7', '2026-11-23T10:00:00+00:00' from account where email like '%@quill.example'",
        "insert into application (application_id, country_code, kind, name, tongue, website, identifier, version, decision, decided_on,
                status, sent_at, closed_at)
         values (900, 'FR', 'municipality', 'Autreville', 'fr', '', '', '2022', 'Council', '2026-01-01', 'withdrawn',
                '2026-11-20T10:00:00+00:00', '2026-11-21T10:00:00+00:00')",
        "insert into application_person (application_id, signer, signer_function, name, function, email, language)
         select 900, name, 'Mayor', name, 'Clerk Quill', email, 'en' from account where email like '%@quill.example'",
        "insert into notice (account_id, event, name, path, frequency, written_at)
         select account_id, 'report-ready', 'Exempelstad', '/desk', 'daily', '2026-11-23T10:00:00+00:00' from account where email like '%@quill.example'",
    ] {
        write(app, statement).await;
    }
    zebedea
}

/// Every column of every table that holds the word.
async fn found(app: &App, word: &str) -> Vec<String> {
    let mut conn = app.ctx.read().await.unwrap();
    let columns: Vec<(String, String)> = sqlx::query_as(
        "select t.name, c.name from sqlite_master t join pragma_table_info(t.name) c
         where t.type = 'table' and t.sql not like 'create virtual%' and t.name not like 'measure_words%'",
    )
    .fetch_all(&mut *conn)
    .await
    .unwrap();
    assert!(columns.len() > 200);
    let mut found = Vec::new();
    for (table, column) in columns {
        let statement = format!("select count(*) from {table} where instr(lower(cast([{column}] as text)), ?) > 0");
        let statement: &'static str = Box::leak(statement.into_boxed_str());
        let count: i64 = sqlx::query_scalar(statement)
            .bind(word)
            .fetch_one(&mut *conn)
            .await
            .unwrap();
        if count > 0 {
            found.push(format!("{table}.{column}"));
        }
    }
    found
}

/// The rows of the audit, word for word.
async fn rows(app: &App, most: i64) -> Vec<(i64, String, Option<i64>, String, String, String, String, Vec<u8>)> {
    sqlx::query_as(
        "select audit_id, at, account_id, action, subject, detail, why, hash from audit where audit_id <= ? order by audit_id",
    )
    .bind(most)
    .fetch_all(&mut *app.ctx.read().await.unwrap())
    .await
    .unwrap()
}

#[tokio::test]
async fn own_data_is_one_file_for_its_owner_alone() {
    let (app, _folder) = world().await;
    let mut zebedea = busy(&app).await;
    let answer = zebedea.get("/en/account/data.json").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("content-type"), "application/json");
    assert!(answer.header("content-disposition").starts_with("attachment"));
    let all: Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(all["account"]["email"], EMAIL);
    assert_eq!(all["account"]["has_password"], true);
    assert_eq!(all["roles"].as_array().unwrap().len(), 2);
    assert_eq!(all["roles"][0]["authority"], "se-exempelstad");
    assert_eq!(all["passkeys"][0]["name"], "Key of Quill");
    assert_eq!(all["recovery_codes_left"], 1);
    assert_eq!(all["identities"][0]["subject"], "quill-7");
    assert_eq!(all["sessions"].as_array().unwrap().len(), 2);
    assert_eq!(all["letters_chosen"][0]["event"], "report-ready");
    assert_eq!(all["invitations_received"][0]["email"], EMAIL);
    assert_eq!(all["contact_of"][0]["function"], "Clerk Quill");
    assert_eq!(all["claims"][0]["evidence"], "Ask for Quill at the town hall.");
    assert_eq!(all["applications"][0]["authority"], "Autreville");
    assert_eq!(all["corrections_sent"][0]["authority"], "fr-villexemple");
    assert_eq!(
        all["corrections_sent"][1]["searched"], "Atlantis",
        "whoever is missing is not in the register"
    );
    assert_eq!(all["reports"][0]["authority"], "se-exempelstad");
    let audit = all["audit"].as_array().unwrap();
    let did = |action: &str| audit.iter().find(|row| row["action"] == action).unwrap();
    assert_eq!(did("summary-saved")["by"], "you");
    assert_eq!(did("summary-saved")["address"], "203.0.113.9");
    assert_eq!(did("role-granted")["by"], "account", "who invited is not told");
    assert_eq!(
        did("role-granted")["address"],
        Value::Null,
        "from where that was, neither"
    );
    for secret in ["argon2", "GEZDGNBV", "alva", "Alva", "@demo.example"] {
        assert!(!answer.text.contains(secret), "the file shows {secret}");
    }

    // The page leads to it, nobody else comes to it, and it shows to others what is theirs.
    let page = zebedea.get("/en/account").await.text;
    assert!(page.contains("href=\"/en/account/data.json\"") && page.contains("href=\"/en/account/erase\""));
    let nobody = app.visitor().get("/en/account/data.json").await;
    assert!(nobody.location().starts_with("/en/sign-in?"));
    let other = app.signed_in("malin").await.get("/en/account/data.json").await.text;
    assert!(other.contains("malin@demo.example") && !other.to_lowercase().contains("quill"));
    let mut tomas = app.signed_in("tomas").await;
    let look = [
        ("lang", "en"),
        ("account", "1"),
        ("look_why", "A question by telephone."),
    ];
    tomas.post("/form/look_as", &look).await;
    for address in ["/en/account/data.json", "/en/account/erase"] {
        let answer = tomas.get(address).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
        assert!(!answer.text.contains("malin@demo.example"));
    }
}

#[tokio::test]
async fn after_an_erasure_nothing_names_the_person_and_the_audit_is_whole() {
    let (app, _folder) = world().await;
    let mut zebedea = busy(&app).await;
    let before = number(&app, "select max(audit_id) from audit").await;
    let written = rows(&app, before).await;
    let places = found(&app, "quill").await;
    assert!(places.len() > 12, "{places:?}");
    assert!(
        !places.iter().any(|place| place.starts_with("audit.")),
        "the audit names people: {places:?}"
    );
    let id = number(
        &app,
        "select account_id from account where email = 'zebedea@quill.example'",
    )
    .await;

    let page = zebedea.get("/en/account/erase").await.text;
    assert!(page.contains("official acts of the authority"));
    let erase = [("lang", "en"), ("erase_password", KEY), ("agreed", "yes")];
    let answer = zebedea.post("/form/erase_account", &erase).await;
    assert_eq!(answer.location(), "/en/account/erased");
    assert!(zebedea.cookies().is_empty(), "a cookie stays: {:?}", zebedea.cookies());
    let page = zebedea.get("/en/account/erased").await;
    assert!(page.status == StatusCode::OK && page.text.contains("Your account is erased"));

    // One letter goes out, to the old address, in the person's language; then nothing tells of it.
    let left: Vec<_> = letters(&app).await;
    let own: Vec<_> = left.iter().filter(|one| one.letter.recipient == EMAIL).collect();
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].letter.kind.code(), "account-erased");
    assert!(
        own[0].letter.plain.contains("Bonjour Zebedea Quill") && own[0].letter.plain.contains("/fr/guides/privacy")
    );
    send_all(&app).await;
    for word in ["quill", "zebedea", "ask for"] {
        assert_eq!(found(&app, word).await, Vec::<String>::new(), "{word}");
    }

    // What was written down stays as it was, and so does what others rely on.
    assert_eq!(rows(&app, before).await, written);
    let report: String = sqlx::query_scalar("select summary from report where report_id = 1")
        .fetch_one(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(report, "The town counts.");
    let faults = observatory::server::db::list_integrity_faults(&mut app.ctx.read().await.unwrap()).await;
    assert_eq!(faults.unwrap(), Vec::<String>::new());
    let database = app.ctx.config().database.clone();
    let verified = crate::operator::run(&database, &["audit", "verify"]);
    assert!(
        verified.status.success(),
        "{}",
        String::from_utf8_lossy(&verified.stderr)
    );
    let new: Vec<String> = sqlx::query_scalar("select action from audit where audit_id > ? order by audit_id")
        .bind(before)
        .fetch_all(&mut *app.ctx.read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(new, ["role-ended", "role-ended", "contact-changed", "account-erased"]);

    // The authority's people read who did what, by number; the person comes in no more, and may come anew.
    let log = app
        .signed_in("alva")
        .await
        .get("/en/authorities/se-exempelstad/log")
        .await
        .text;
    assert!(log.contains(&format!("person {id}")));
    let sign_in = |email: &'static str| [("lang", "en"), ("email", email), ("password", KEY)];
    for email in [EMAIL, "person-17@erased.invalid"] {
        let answer = app.visitor().post("/form/sign_in", &sign_in(email)).await;
        assert!(answer.location().starts_with("/en/sign-in?"));
    }
    let mut alva = app.signed_in("alva").await;
    invite(&mut alva, EMAIL, "Zebedea Quill", "editor").await;
    let new = number(
        &app,
        "select account_id from account where email = 'zebedea@quill.example'",
    )
    .await;
    assert_ne!(new, id);
}

#[tokio::test]
async fn not_even_the_file_holds_what_was_erased() {
    let (app, _folder) = world().await;
    let mut zebedea = busy(&app).await;
    let erase = [("lang", "fr"), ("erase_password", KEY), ("agreed", "yes")];
    assert_eq!(
        zebedea.post("/form/erase_account", &erase).await.location(),
        "/fr/account/erased"
    );
    send_all(&app).await;
    let database = app.ctx.config().database.clone();
    app.ctx.close().await;
    let bytes = std::fs::read(&database).unwrap();
    for word in ["Zebedea", "quill.example"] {
        assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word}");
    }
    assert!(bytes.windows(6).any(|part| part == b"erased"));
}

#[tokio::test]
async fn staff_erase_at_somebodys_request_and_nobody_undoes_it() {
    let app = sample_app().await;
    let mut bruno = app.signed_in("bruno").await;
    let mut tomas = app.signed_in("tomas").await;
    let mut change = async |account: &str, step: &str, why: &str| {
        let fields = [("lang", "en"), ("account", account), ("step", step), ("why", why)];
        tomas.post("/form/change_account", &fields).await.location().to_owned()
    };
    assert!(change("2", "erase", "").await.contains("kept="), "without a reason");
    assert!(change("4", "erase", "I leave.").await.contains("kept="), "themself");
    let done = change("2", "erase", "Asked for by letter of 20 November.").await;
    assert!(done.ends_with("saved=changed"), "{done}");
    assert_eq!(
        bruno.get("/en/account").await.status,
        StatusCode::SEE_OTHER,
        "a session goes on"
    );
    assert_eq!(
        found(&app, "bruno@").await,
        ["outbox.recipient"],
        "but for the last letter"
    );
    let again = change("2", "restore", "A mistake.").await;
    assert!(again.contains("kept="), "{again}");
    let role = [
        ("lang", "en"),
        ("account", "2"),
        ("role", "auditor"),
        ("grant_why", "a mistake"),
    ];
    tomas.post("/form/grant_role", &role).await;
    assert_eq!(
        number(&app, "select count(*) from account_role where account_id = 2").await,
        0
    );
    let page = tomas.get("/en/staff/accounts/2").await.text;
    assert!(page.contains("person 2") && page.contains("Erased") && page.contains("Asked for by letter"));
    assert!(!page.contains("/form/change_account") && !page.contains("/form/look_as"));
    let list = tomas.get("/en/staff/accounts").await.text;
    assert!(!list.contains("person 2"));
    let sign_in = [("lang", "en"), ("email", "bruno@demo.example"), ("password", PASSWORD)];
    assert!(
        app.visitor()
            .post("/form/sign_in", &sign_in)
            .await
            .location()
            .contains("sign-in")
    );
    // Reviewers do not.
    let fields = [("lang", "en"), ("account", "1"), ("step", "erase"), ("why", "x")];
    let refused = app.signed_in("ines").await.post("/form/change_account", &fields).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}
