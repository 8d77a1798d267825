//! The house rules that the sources keep: who names whom, sizes, raw markup, settings.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}

/// Every Rust source with its path from the root.
pub fn sources() -> Vec<(String, String)> {
    let mut paths = Vec::new();
    walk(&root().join("src"), &mut paths);
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "rs"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).unwrap();
        (path.strip_prefix(root()).unwrap().display().to_string(), text)
    };
    paths.into_iter().map(read).collect()
}

/// Which rooms a room may name, besides itself.
const MAY_NAME: [(&str, &[&str]); 15] = [
    ("src/domain/", &[]),
    ("src/locale/", &["domain"]),
    ("src/paths.rs", &["locale", "domain"]),
    ("src/components/", &[]),
    ("src/islands/", &["domain"]),
    ("src/charts/", &["domain", "locale", "paths"]),
    ("src/data/", &["charts", "domain", "locale", "paths"]),
    (
        "src/api/",
        &[
            "domain",
            "paths",
            "server::actions",
            "server::http::forms",
            "server::Error",
        ],
    ),
    (
        "src/pages/",
        &[
            "api",
            "charts",
            "components",
            "data",
            "domain",
            "islands",
            "locale",
            "paths",
            "server::db",
            "server::error",
            "server::Error",
            "server::Ctx",
            "server::session",
            "server::http",
            "server::past",
            "server::actions::kept",
        ],
    ),
    (
        "src/server/db/",
        &["domain", "server::error", "server::clock", "server::token"],
    ),
    ("src/server/actions/", &["domain", "locale::fold", "paths", "server"]),
    ("src/server/register/", &["domain", "locale::fold", "server"]),
    ("src/server/documents", &["domain", "server"]),
    ("src/server/mail", &["domain", "locale", "paths", "server"]),
    ("src/server/session", &["domain", "server"]),
];

#[test]
fn rooms_name_only_whom_they_may() {
    for (path, text) in sources() {
        let Some((room, may)) = MAY_NAME.iter().find(|(room, _)| path.starts_with(room)) else {
            continue;
        };
        let own = room
            .trim_start_matches("src/")
            .trim_end_matches('/')
            .trim_end_matches(".rs")
            .replace('/', "::");
        for rest in text.split("crate::").skip(1) {
            let named: String = rest
                .chars()
                .take_while(|one| one.is_alphanumeric() || matches!(one, '_' | ':' | '{'))
                .collect();
            let is_own = named.starts_with(&own);
            let is_allowed = may.iter().any(|room| named.starts_with(room));
            assert!(is_own || is_allowed, "{path} names crate::{named}");
        }
    }
}

#[test]
fn pages_do_not_write_and_only_db_speaks_sql() {
    for (path, text) in sources() {
        if path.starts_with("src/pages/") {
            assert!(!text.contains(".write()"), "{path} writes");
        }
        let speaks = text.contains("sqlx::query") || text.contains("QueryBuilder");
        assert!(
            !speaks || path.starts_with("src/server/db/") || path.starts_with("src/tests/"),
            "{path} speaks SQL"
        );
        assert!(
            !text.contains(concat!("AssertSql", "Safe")),
            "{path} builds SQL from text"
        );
    }
}

#[test]
fn only_the_clock_and_the_settings_ask_the_machine() {
    for (path, text) in sources() {
        let is_clock = path == "src/server/clock.rs" || path.starts_with("src/tests/");
        assert!(
            is_clock || !text.contains("SystemTime::now") && !text.contains("Utc::now"),
            "{path} reads the clock"
        );
        let reads = text.contains("env::var");
        assert!(
            !reads || path == "src/build.rs" || path.starts_with("src/tests/"),
            "{path} reads the environment"
        );
    }
}

#[test]
fn raw_markup_is_only_where_it_is_escaped() {
    for (path, text) in sources() {
        if path.starts_with("src/tests/") {
            continue;
        }
        for raw in ["<noscript", "<style", "leptos_meta", "<Title"] {
            let is_told = path == "src/components/text.rs" && raw == "<Title";
            assert!(is_told || !text.contains(raw), "{path} has {raw}");
        }
        let is_component = path.starts_with("src/components/");
        assert!(
            is_component || !text.contains("<textarea"),
            "{path} has its own text area"
        );
        // Drawings are finished SVG that escapes its texts itself.
        let may_be_raw = is_component || path == "src/pages/parts/figure.rs" || path.starts_with("src/charts/");
        assert!(may_be_raw || !text.contains("inner_html"), "{path} sets raw markup");
    }
}

#[test]
fn files_are_small() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 400, "{path} has {lines} lines");
    }
}

#[test]
fn the_top_level_is_the_one_agreed_on() {
    let agreed = [
        "Cargo.lock",
        "Cargo.toml",
        "LICENSE",
        "Makefile",
        "README.md",
        "end2end",
        "migrations",
        "public",
        "src",
        "style",
    ];
    let own = ["target", "var"];
    for entry in fs::read_dir(root()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_known = name.starts_with('.') || agreed.contains(&name.as_str()) || own.contains(&name.as_str());
        assert!(is_known, "{name} does not belong on the top level");
    }
    for name in agreed {
        assert!(root().join(name).exists(), "{name} is missing");
    }
}

#[test]
fn settings_are_told_in_three_places_alike() {
    let names = |text: &str| {
        let mut names: Vec<String> = text
            .split(|one: char| !(one.is_ascii_uppercase() || one == '_'))
            .filter(|word| *word == "PORT" || word.starts_with("OBSERVATORY_") && word.len() > 12)
            .map(ToOwned::to_owned)
            .collect();
        names.sort();
        names.dedup();
        names
    };
    let code: String = fs::read_to_string(root().join("src/server/config.rs")).unwrap();
    let declared = names(
        &code
            .split("env = \"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect::<Vec<_>>()
            .join(" "),
    );
    assert!(declared.len() > 5);
    assert_eq!(
        names(&fs::read_to_string(root().join(".env.example")).unwrap()),
        declared
    );
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let section = readme
        .split("## Settings")
        .nth(1)
        .unwrap()
        .split("\n## ")
        .next()
        .unwrap();
    assert_eq!(names(section), declared);
}

#[test]
fn every_direct_dependency_has_its_reason() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let section = readme
        .split("## Dependencies and why")
        .nth(1)
        .unwrap()
        .split("\n## ")
        .next()
        .unwrap();
    for part in [
        "\n[dependencies]\n",
        "\n[build-dependencies]\n",
        "\n[dev-dependencies]\n",
    ] {
        let lines = manifest.split(part).nth(1).unwrap().split("\n[").next().unwrap();
        for name in lines
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(name, _)| name)
        {
            assert!(
                section.contains(&format!("`{name}`")),
                "README gives no reason for {name}"
            );
        }
    }
}

#[test]
fn cargo_leptos_still_finds_what_it_is_told() {
    let cargo = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let told = cargo.split("[package.metadata.leptos]\n").nth(1).unwrap();
    let told: Vec<(&str, &str)> = told
        .lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, value)| (name, value.trim_matches('"')))
        .collect();
    let value = |name: &str| told.iter().find(|(one, _)| *one == name).map(|(_, value)| *value);
    for folder in ["assets-dir", "end2end-dir"] {
        assert!(root().join(value(folder).unwrap()).is_dir(), "{folder}");
    }
    let bin = value("bin-target").unwrap();
    assert!(cargo.contains(&format!("[[bin]]\nname = \"{bin}\"")), "no binary {bin}");
    let profile = value("lib-profile-release").unwrap();
    assert!(cargo.contains(&format!("[profile.{profile}]")), "no profile {profile}");
    for features in ["bin-features", "lib-features"] {
        let feature = value(features).unwrap().trim_matches(['[', ']', '"']);
        assert!(cargo.contains(&format!("\n{feature} = [")), "no feature {feature}");
    }
}
