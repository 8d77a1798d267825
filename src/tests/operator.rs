//! The command line: one sentence and a non-zero exit for whatever is wrong.

use std::path::Path;
use std::process::{Command, Output};

pub fn run(database: &Path, args: &[&str]) -> Output {
    run_with(database, args, "OBSERVATORY_OPERATOR", "")
}

fn run_with(database: &Path, args: &[&str], name: &str, value: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_observatory"))
        .args(args)
        .env_clear()
        .env("OBSERVATORY_DATABASE", database)
        .env("OBSERVATORY_LOG", "off")
        .env(name, value)
        .output()
        .unwrap()
}

pub fn one_sentence(output: &Output) -> String {
    let text = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(!output.status.success(), "{text}");
    assert_eq!(text.trim().lines().count(), 1, "{text}");
    assert!(!text.contains("panicked"), "{text}");
    text
}

#[test]
fn a_database_is_made_filled_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep/observatory.db");
    assert!(one_sentence(&run(&path, &["serve"])).contains("observatory migrate"));
    assert!(run(&path, &["migrate"]).status.success());
    assert!(run(&path, &["migrate"]).status.success());
    let imported = run(&path, &["import", "signatories", "--strict"]);
    assert!(String::from_utf8_lossy(&imported.stdout).starts_with("207 rows: 207 added"));
    let again = run(&path, &["import", "signatories"]);
    assert!(String::from_utf8_lossy(&again.stdout).starts_with("207 rows: 0 added, 0 changed, 207 unchanged"));
    let link = run(&path, &["user", "first-link"]);
    assert!(String::from_utf8_lossy(&link.stdout).contains("http://localhost:3000/en/password/"));
    assert!(run(&path, &["check"]).status.success());
    let editor = run(&path, &["user", "invite", "eva@umea.example", "Eva", "editor:se-umea"]);
    assert!(String::from_utf8_lossy(&editor.stdout).starts_with("http://localhost:3000/en/password/"));
    assert!(one_sentence(&run(&path, &["user", "invite", "eva@umea.example", "Eva", "queen"])).contains("queen"));
    assert!(one_sentence(&run(&path, &["user", "invite", "eva", "Eva", "reviewer"])).contains("e-mail"));
}

#[test]
fn demo_makes_a_missing_database_and_is_not_done_twice() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("observatory.db");
    for _ in 0..2 {
        let output = run(&path, &["demo"]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        assert!(String::from_utf8_lossy(&output.stdout).contains("malin@demo.example"));
    }
}

#[test]
fn what_is_no_database_is_said_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("letter.db");
    std::fs::write(&path, "Dear observatory, this is a letter and no database.".repeat(40)).unwrap();
    let before = std::fs::read(&path).unwrap();
    for command in ["migrate", "serve", "demo"] {
        assert!(one_sentence(&run(&path, &[command])).contains("letter.db"), "{command}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn a_newer_or_foreign_database_is_refused() {
    let (ctx, folder) = crate::support::world().await;
    let path = folder.path().join("test.db");
    let mut tx = ctx.write().await.unwrap();
    sqlx::query("insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (9999, 'later', 1, x'00', 1)")
        .execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    ctx.close().await;
    for command in ["serve", "migrate"] {
        assert!(
            one_sentence(&run(&path, &[command])).contains("newer version"),
            "{command}"
        );
    }
}

#[test]
fn a_port_in_use_a_bad_setting_and_a_missing_file_are_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("observatory.db");
    assert!(run(&path, &["migrate"]).status.success());
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    assert!(one_sentence(&run_with(&path, &["serve"], "PORT", &port)).contains(&port));
    for base in [
        "http://observatory.example",
        "ftp://localhost",
        "https://observatory.example/path",
    ] {
        one_sentence(&run_with(&path, &["serve"], "OBSERVATORY_BASE_URL", base));
    }
    assert!(one_sentence(&run(&path, &["import", "signatories", "/nowhere/list.csv"])).contains("list.csv"));
}

#[test]
fn a_disk_that_cannot_be_written_is_one_sentence() {
    let output = run(Path::new("/proc/observatory.db"), &["migrate"]);
    one_sentence(&output);
    let full = run(Path::new("/dev/full/observatory.db"), &["migrate"]);
    one_sentence(&full);
}

#[test]
fn a_list_with_a_fault_is_one_sentence_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("observatory.db");
    assert!(run(&path, &["migrate"]).status.success());
    assert!(run(&path, &["import", "signatories"]).status.success());
    let head = "country,name,kind,date,date_meaning,source\n";
    for (name, content) in [
        ("empty.csv", Vec::new()),
        ("binary.csv", (0..=255).cycle().take(4096).collect()),
        (
            "latin.csv",
            [head.as_bytes(), b"SE,Malm\xf6,municipality,2010,signature,x\n"].concat(),
        ),
        ("columns.csv", b"country,name\nSE,Lund\n".to_vec()),
        (
            "open.csv",
            [head, "SE,\"Lund,municipality,2010,signature,x\n"]
                .concat()
                .into_bytes(),
        ),
        ("broken.xlsx", b"PK\x03\x04 and then no workbook".to_vec()),
    ] {
        let list = folder.path().join(name);
        std::fs::write(&list, content).unwrap();
        for more in [&[][..], &["--dry-run"], &["--strict"]] {
            let args = [&["import", "signatories", list.to_str().unwrap()], more].concat();
            let output = run(&path, &args);
            assert!(one_sentence(&output).contains(name), "{name}: {output:?}");
            assert_eq!(output.status.code(), Some(1), "{name}");
            assert!(output.stdout.is_empty(), "{name}: {output:?}");
        }
    }
    // A row that is wrong is told with row, column and value, and the others go in.
    let list = folder.path().join("rows.csv");
    let wrong = "XX,Nowhere,municipality,2010,signature,https://nowhere.example\n";
    std::fs::write(
        &list,
        [
            head,
            wrong,
            "SE,Tingsryd,municipality,2010,signature,https://tingsryd.example\n",
        ]
        .concat(),
    )
    .unwrap();
    for (more, code) in [(&["--dry-run"][..], 0), (&[], 0), (&["--strict"], 1)] {
        let args = [&["import", "signatories", list.to_str().unwrap()], more].concat();
        let output = run(&path, &args);
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(code), "{more:?}: {output:?}");
        assert!(
            told.contains("row 2") && told.contains("country") && told.contains("XX"),
            "{more:?}: {told}"
        );
    }
    let again = run(&path, &["import", "signatories"]);
    assert!(String::from_utf8_lossy(&again.stdout).starts_with("207 rows: 0 added, 0 changed, 207 unchanged"));
}
