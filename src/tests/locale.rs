//! Both languages whole, plurals and names right.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use observatory::locale::{Lang, bundle_keys};

fn messages(lang: Lang) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for file in bundle_keys(lang) {
        let mut key = String::new();
        for line in file.lines() {
            let is_key = line.starts_with(|first: char| first.is_ascii_alphabetic());
            if let (true, Some((name, rest))) = (is_key, line.split_once(" =")) {
                key = name.to_owned();
                assert!(
                    all.insert(key.clone(), rest.to_owned()).is_none(),
                    "{key} stands twice in {lang:?}"
                );
            } else if !key.is_empty() && line.starts_with(' ') {
                all.get_mut(&key).unwrap().push_str(line);
            }
        }
    }
    all
}

fn variables(text: &str) -> BTreeSet<String> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(char::is_ascii_alphanumeric).collect())
        .collect()
}

#[test]
fn every_file_parses_and_every_language_says_the_same_things() {
    for lang in Lang::ALL {
        for file in bundle_keys(lang) {
            assert!(
                fluent_bundle::FluentResource::try_new((*file).to_owned()).is_ok(),
                "a file of {lang:?} has a fault"
            );
        }
    }
    let english = messages(Lang::En);
    for lang in Lang::ALL {
        let own = messages(lang);
        assert_eq!(
            english.keys().collect::<Vec<_>>(),
            own.keys().collect::<Vec<_>>(),
            "{lang:?}"
        );
        for (key, text) in &english {
            assert_eq!(variables(text), variables(&own[key]), "{key} in {lang:?}");
            assert!(!own[key].trim().is_empty(), "{key} is empty in {lang:?}");
        }
    }
    assert!(english.len() > 400);
}

#[test]
fn the_list_of_files_is_that_of_the_folders() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/locale");
    for lang in Lang::ALL {
        let files = std::fs::read_dir(root.join(lang.code())).unwrap().count();
        assert_eq!(files, bundle_keys(lang).len());
    }
}

#[test]
fn every_key_in_the_sources_is_a_message() {
    let keys = messages(Lang::En);
    let mut used = 0;
    for (path, text) in super::rooms::sources() {
        if path.contains("/tests/") {
            continue;
        }
        for call in [".t(\"", ".count(\"", ".with(\"", ".count_with(\""] {
            let squeezed: String = text.split_whitespace().collect::<Vec<_>>().join("");
            for rest in squeezed.split(call).skip(1) {
                let key = rest.split('"').next().unwrap();
                assert!(keys.contains_key(key), "{path} says {key}, which is no message");
                used += 1;
            }
        }
    }
    assert!(
        used > 200,
        "only {used} keys were found: has the way of asking changed?"
    );
}

#[test]
fn codes_have_their_words() {
    use observatory::domain::action::Action;
    use observatory::domain::change::ChangeKind;
    use observatory::domain::cohort::{Group, Size};
    use observatory::domain::commitment::{ActKind, Articles, CharterVersion, CommitmentKind, Status};
    use observatory::domain::correction::CorrectionField;
    use observatory::domain::document::Refusal;
    use observatory::domain::joining::{ApplicationStatus, StepKind, TypedApplication};
    use observatory::domain::kind::Kind;
    use observatory::domain::letter::LetterKind;
    use observatory::domain::mapped::Mapped;
    use observatory::domain::notice::Event;
    use observatory::domain::plan::{PlanField, PlanStanding, ReportStanding, StatementKind};
    use observatory::domain::report::{COST_BANDS, PROGRESS, ReportStatus};
    use observatory::pages::guides::GUIDES;
    use observatory::server::register::import::ProblemCode;
    let keys = messages(Lang::En);
    let mut wanted: Vec<String> = Vec::new();
    let about = |key: String| [format!("{key}-about"), key];
    wanted.extend(
        PlanStanding::ALL
            .iter()
            .flat_map(|one| about(format!("plan-standing-{one}"))),
    );
    wanted.extend(
        ReportStanding::ALL
            .iter()
            .flat_map(|one| about(format!("report-standing-{one}"))),
    );
    wanted.extend(StatementKind::ALL.iter().map(|one| format!("statement-{one}")));
    wanted.extend(PlanField::ALL.iter().map(|one| format!("plan-field-{one}")));
    wanted.extend(StepKind::ALL.iter().map(|one| format!("joining-step-{one}")));
    wanted.extend(ApplicationStatus::ALL.iter().map(|one| format!("joining-told-{one}")));
    let seen = ApplicationStatus::ALL
        .iter()
        .filter(|one| **one != ApplicationStatus::Unconfirmed);
    wanted.extend(seen.map(|one| format!("application-status-{one}")));
    wanted.extend(TypedApplication::NAMES.iter().filter_map(|name| {
        let is_asked = *name != "asked";
        is_asked.then(|| format!("join-field-{name}"))
    }));
    wanted.extend(Refusal::ALL.iter().map(|one| format!("document-{one}")));
    wanted.extend(Event::ALL.iter().flat_map(|one| {
        let news = format!("news-{one}");
        [format!("event-{one}"), format!("{news}-subject"), news]
    }));
    wanted.extend(LetterKind::ALL.iter().filter_map(|one| {
        let is_composed = !matches!(one, LetterKind::News | LetterKind::Digest | LetterKind::NewSignIn);
        is_composed.then(|| format!("mail-{}-subject", one.code()))
    }));
    wanted.extend(Action::ALL.iter().map(|one| format!("action-{one}")));
    wanted.extend(ChangeKind::ALL.iter().map(|one| format!("change-{one}")));
    wanted.extend(CorrectionField::ALL.iter().flat_map(|one| {
        let key = format!("correction-field-{one}");
        [format!("{key}-hint"), key]
    }));
    wanted.extend(
        Mapped::ALL
            .iter()
            .flat_map(|one| [format!("map-of-{one}"), format!("map-about-{one}")]),
    );
    wanted.extend(Group::ALL.iter().map(|one| format!("group-{one}")));
    let sizes = Size::ALL.iter().filter(|one| **one != Size::Unknown);
    wanted.extend(sizes.map(|one| format!("size-{one}")));
    let articles = Articles::ALL.iter().filter(|one| **one != Articles::Unknown);
    wanted.extend(articles.map(|one| format!("articles-{one}")));
    wanted.extend((1..=39).map(|number| format!("article-about-{number}")));
    for (guide, sections) in GUIDES {
        wanted.extend([format!("guide-{guide}-title"), format!("guide-{guide}-lead")]);
        for section in sections {
            wanted.extend(["title", "text"].map(|part| format!("guide-{guide}-{section}-{part}")));
        }
    }
    wanted.extend(
        Kind::ALL
            .iter()
            .flat_map(|kind| [format!("kind-{}", kind.code()), format!("kind-count-{}", kind.code())]),
    );
    wanted.extend(Status::ALL.iter().flat_map(|one| {
        [
            format!("status-{}", one.code()),
            format!("status-about-{}", one.code()),
            format!("counting-{}", one.counting().code()),
        ]
    }));
    wanted.extend(ActKind::ALL.iter().map(|one| format!("act-{}", one.code())));
    wanted.extend(CharterVersion::ALL.iter().map(|one| format!("version-{}", one.code())));
    wanted.extend(
        CommitmentKind::ALL
            .iter()
            .map(|one| format!("commitment-{}", one.code())),
    );
    wanted.extend(
        ReportStatus::ALL
            .iter()
            .map(|one| format!("report-status-{}", one.code())),
    );
    wanted.extend(PROGRESS.iter().map(|code| format!("progress-{code}")));
    wanted.extend(COST_BANDS.iter().map(|code| format!("cost-{code}")));
    wanted.extend(
        ProblemCode::ALL
            .iter()
            .map(|one| format!("import-problem-{}", one.code())),
    );
    wanted.extend(
        Mapped::ALL
            .iter()
            .flat_map(|one| [format!("map-of-{one}"), format!("map-about-{one}")]),
    );
    wanted.extend(Group::ALL.iter().map(|one| format!("group-{one}")));
    let sizes = Size::ALL.iter().filter(|one| **one != Size::Unknown);
    wanted.extend(sizes.map(|one| format!("size-{one}")));
    let articles = Articles::ALL.iter().filter(|one| **one != Articles::Unknown);
    wanted.extend(articles.map(|one| format!("articles-{one}")));
    wanted.extend((1..=39).map(|number| format!("article-{number}")));
    for key in wanted {
        assert!(keys.contains_key(&key), "{key}");
    }
}

#[test]
fn plurals_are_icus() {
    let locale = |lang: Lang| match lang {
        Lang::En => icu_locale::locale!("en-GB"),
        Lang::Fr => icu_locale::locale!("fr"),
    };
    for lang in Lang::ALL {
        let rules = icu_plurals::PluralRules::try_new_cardinal(locale(lang).into()).unwrap();
        for n in [0_i64, 1, 2, 5, 21, 101, 1_000_000] {
            let name = format!("{:?}", rules.category_for(n.unsigned_abs())).to_lowercase();
            assert_eq!(lang.words().plural(n), name, "{lang:?} {n}");
        }
    }
    // French says zero and one alike, and has its own form for a million.
    assert_eq!(
        (Lang::Fr.words().plural(0), Lang::En.words().plural(0)),
        ("one", "other")
    );
    assert_eq!(Lang::Fr.words().plural(1_000_000), "many");
}

#[test]
fn numbers_dates_and_names_are_the_languages_own() {
    let (en, fr) = (Lang::En.words(), Lang::Fr.words());
    assert_eq!(en.number(2038), "2,038");
    assert_eq!(fr.number(2038), "2\u{202f}038");
    let day = chrono::NaiveDate::from_ymd_opt(2012, 9, 12).unwrap();
    assert_eq!(
        (en.day(day).as_str(), fr.day(day).as_str()),
        ("12 September 2012", "12 septembre 2012")
    );
    assert_eq!(
        (en.country("SE").as_str(), fr.country("SE").as_str()),
        ("Sweden", "Suède")
    );
    assert_eq!(
        (en.country("TR").as_str(), fr.country("TR").as_str()),
        ("Türkiye", "Turquie")
    );
    assert_eq!(en.country("XK"), "Kosovo");
    assert_eq!(
        (en.language("cnr").as_str(), fr.language("cnr").as_str()),
        ("Montenegrin", "monténégrin")
    );
    assert_eq!(
        (en.language("eu").as_str(), fr.language("lb").as_str()),
        ("Basque", "luxembourgeois")
    );
    assert_eq!(fr.language_alone("et"), "Estonien");
    assert_eq!(fr.language_alone("xx-none"), "xx-none");
    assert_eq!(en.language("not-a-tag-at-all"), "not-a-tag-at-all");
    assert_eq!(en.percent(1, 3), "33%");
    assert_eq!(en.percent(1, 0), "0%");
    assert_eq!(en.percent(2145, 10_000), "21%");
    assert_eq!(en.percent(995, 10_000), "10%");
    assert_eq!(en.percent(8, 34956), "less than 0.1%");
    assert_eq!(fr.percent(8, 34956), "moins de 0,1\u{202f}%");
    let mut names = ["Zürich", "Örebro", "Ängelholm", "Aachen"];
    names.sort_by(|left, right| en.compare(left, right));
    assert_eq!(names, ["Aachen", "Ängelholm", "Örebro", "Zürich"]);
}

#[test]
fn a_day_is_a_day_in_brussels() {
    use observatory::server::clock::day;
    let before = "2026-03-28T22:59:59Z".parse().unwrap();
    let after = "2026-03-28T23:00:00Z".parse().unwrap();
    assert_eq!(
        (day(before).to_string(), day(after).to_string()),
        ("2026-03-28".into(), "2026-03-29".into())
    );
    // In summer the day begins an hour earlier in UTC.
    assert_eq!(day("2026-07-01T22:00:00Z".parse().unwrap()).to_string(), "2026-07-02");
}

#[test]
fn the_limits_in_sentences_are_those_of_the_rules() {
    use observatory::domain::account::PASSWORD_MAX;
    use observatory::domain::report::{TEXT_MAX, TITLE_MAX};
    let limits = [
        ("field-summary-hint", TEXT_MAX),
        ("fault-summary-too-long", TEXT_MAX),
        ("field-title-hint", TITLE_MAX),
        ("field-description-hint", TEXT_MAX),
        ("field-responsible_unit-hint", TITLE_MAX),
        ("field-resources-hint", TEXT_MAX),
        ("field-result-hint", TEXT_MAX),
        ("field-comment-hint", TEXT_MAX),
        ("problem-decision-comment-too-long", TEXT_MAX),
        ("field-why-hint", TEXT_MAX),
        ("act-why-hint", TEXT_MAX),
        ("hand-back-comment-hint", TEXT_MAX),
        ("problem-reason-too-long", TEXT_MAX),
        ("correction-field-body-hint", TEXT_MAX),
        ("missing-body-hint", TEXT_MAX),
        ("corrections-note-hint", TEXT_MAX),
        ("problem-note-too-long", TEXT_MAX),
        ("problem-password-too-long", PASSWORD_MAX),
    ];
    for lang in Lang::ALL {
        let words = lang.words();
        for (key, most) in limits {
            let number = words.number(i64::try_from(most).unwrap());
            let sentence = words.t(key).replace('\u{a0}', "\u{202f}");
            assert!(sentence.contains(&number), "{key} in {lang:?}: {sentence}");
        }
    }
}
