//! The register's own list goes in whole.

use observatory::domain::commitment::{CharterVersion, CommitmentKind, Standing, Status};
use observatory::server::register::import::{ImportOptions, import_embedded, import_file};

use super::{Desk, REAL_LIST};

#[tokio::test]
async fn every_row_of_the_real_list_goes_in() {
    let desk = Desk::new().await;
    let summary = desk.import_real().await;
    assert_eq!(summary.problems, []);
    assert_eq!(
        (summary.rows, summary.added, summary.changed, summary.unchanged),
        (207, 207, 0, 0)
    );
    assert_eq!(summary.unread, Vec::<String>::new());
    assert_eq!(summary.publication, Some(2), "the reference data made the first");
    for (query, number) in [
        ("select count(*) from authority", 207),
        ("select count(*) from authority_profile where known_to is null", 207),
        ("select count(*) from authority_name", 208),
        ("select count(*) from authority_population", 0),
        ("select count(*) from commitment", 208),
        ("select count(*) from succession", 3),
        (
            "select count(*) from import_run where publication_id = 2 and row_count = 207",
            1,
        ),
        ("select count(*) from audit where action = 'list-imported'", 1),
        ("select count(*) from publication where reason = 'import'", 1),
    ] {
        assert_eq!(desk.count(query).await, number, "{query}");
    }
    // Counted in the file by another program.
    let cells = |column: usize| REAL_LIST.lines().skip(1).map(move |line| cell(line, column));
    let filled = |column| cells(column).filter(|cell| !cell.is_empty()).count() as i64;
    let languages: usize = cells(5).map(|cell| cell.split(';').count()).sum();
    assert_eq!(desk.count("select count(*) from authority_place").await, filled(6));
    assert_eq!(
        desk.count("select count(*) from authority_place where place_population is not null")
            .await,
        filled(8)
    );
    assert_eq!(
        desk.count("select count(*) from authority_identifier where scheme = 'geonames'")
            .await,
        filled(9)
    );
    assert_eq!(
        desk.count("select count(*) from authority_language").await,
        languages as i64
    );
}

/// A cell of a line without line breaks or doubled quotes in cells, which is what the list has.
fn cell(line: &str, column: usize) -> String {
    let mut quoted = false;
    let parts = line.split(|letter| {
        quoted ^= letter == '"';
        letter == ',' && !quoted
    });
    parts.map(|part| part.trim_matches('"').to_owned()).nth(column).unwrap()
}

#[tokio::test]
async fn the_register_shows_what_the_list_says() {
    let desk = Desk::new().await;
    desk.import_real().await;
    let register = desk.ctx.register().await.unwrap();

    let schaerbeek = register.authority("be-schaerbeek").unwrap();
    let names: Vec<_> = schaerbeek
        .names
        .iter()
        .map(|name| (name.text.as_str(), name.language.as_deref().unwrap()))
        .collect();
    assert_eq!(names, [("Schaerbeek", "fr"), ("Schaarbeek", "nl")]);
    let tags: Vec<_> = schaerbeek
        .languages
        .iter()
        .map(|language| language.tag.as_str())
        .collect();
    assert_eq!(tags, ["fr", "nl"]);
    assert!(
        schaerbeek
            .languages
            .iter()
            .all(|language| language.source == "first-assignment")
    );
    assert_eq!(schaerbeek.place.as_ref().unwrap().place_population, Some(132_761));
    assert_eq!(schaerbeek.identifiers[0].value, "2787149");

    let wien = register.authority("at-wien").unwrap();
    assert_eq!(
        (wien.kind.code(), wien.kind_wording.as_str()),
        ("municipality", "municipality/Land")
    );
    assert_eq!(wien.signed().unwrap().to_string(), "2006-09-26");
    assert_eq!(wien.commitments[0].confidence, "high");
    assert_eq!(wien.population, None);

    let poznan = register.authority("pl-poznan").unwrap();
    assert_eq!(poznan.standing(), Standing::SignatoryContested);
    assert_eq!(poznan.commitments[0].acts.len(), 2);
    assert!(poznan.note.starts_with("council resolution of 2020-02-11"));
    assert_eq!(poznan.note_language, "en");

    let kramfors = register.authority("se-kramfors").unwrap();
    let commitments: Vec<_> = kramfors
        .commitments
        .iter()
        .map(|commitment| (commitment.kind, commitment.version))
        .collect();
    assert_eq!(
        commitments,
        [
            (CommitmentKind::Signature, CharterVersion::V2006),
            (CommitmentKind::Extension, CharterVersion::V2022)
        ]
    );

    let auvergne = register.authority("fr-auvergne").unwrap();
    assert_eq!(auvergne.commitments[0].status, Status::Ended);
    assert_eq!(auvergne.standing(), Standing::Former);
    assert_eq!(auvergne.successions[0].successor_name, "Auvergne-Rhône-Alpes");
    assert_eq!(auvergne.successions[0].span.to_string(), "2016");
    assert_eq!(auvergne.successions[0].successor_slug, None);
}

#[tokio::test]
async fn addresses_are_plain_and_names_are_kept_as_written() {
    let desk = Desk::new().await;
    desk.import_real().await;
    let register = desk.ctx.register().await.unwrap();
    for (slug, name) in [
        ("rs-palilula", "Palilula (Beograd)"),
        ("lu-luxembourg", "Luxembourg (Ville de)"),
        ("tr-yenisehir", "Yenişehir (Mersin)"),
        ("de-gersdorf", "Gersdorf (Landkreis Zwickau)"),
        (
            "se-sveriges-kommuner-och-landsting",
            "Sveriges Kommuner och Landsting (SALAR / SKR)",
        ),
        ("it-rio-nell-elba", "Rio nell'Elba"),
        (
            "fr-communaute-d-agglomeration-pays-basque",
            "Communauté d'agglomération Pays Basque",
        ),
        ("is-nordurthing", "Norðurþing"),
        ("tr-izmit", "İzmit"),
    ] {
        assert_eq!(register.authority(slug).unwrap().name(), name);
    }
    let forms = |slug| &register.authority(slug).unwrap().search_forms;
    assert_eq!(*forms("rs-palilula"), ["beograd", "palilula", "palilula beograd"]);
    assert!(forms("se-sveriges-kommuner-och-landsting").contains(&"salar skr".to_owned()));
    assert_eq!(*forms("de-saarbrucken"), ["saarbrucken", "saarbruecken"]);
    // Several languages and one name: whose language it is, is not known.
    assert_eq!(register.authority("fi-helsinki").unwrap().names[0].language, None);
    assert_eq!(
        register.authority("at-graz").unwrap().names[0].language.as_deref(),
        Some("de")
    );
}

#[tokio::test]
async fn importing_the_same_list_again_changes_nothing() {
    let desk = Desk::new().await;
    desk.import_real().await;
    let before = desk.dump().await;
    let again = desk.import_real().await;
    assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 207));
    assert_eq!(again.publication, None);
    assert_eq!(desk.dump().await, before);
    assert_eq!(
        desk.count("select count(*) from import_run where publication_id is null")
            .await,
        1
    );

    let embedded = import_embedded(&desk.ctx).await.unwrap();
    assert_eq!((embedded.unchanged, embedded.publication), (207, None));
    assert_eq!(desk.dump().await, before);
}

#[tokio::test]
async fn a_dry_run_tells_everything_and_keeps_nothing() {
    let desk = Desk::new().await;
    let before = desk.dump().await;
    let path = desk.write(
        "signatories.csv",
        format!("{REAL_LIST}ZZ,Nowhere,municipality,,signed,,,,,,https://example.org,,\n"),
    );
    let summary = import_file(&desk.ctx, &path, ImportOptions { dry_run: true })
        .await
        .unwrap();
    assert_eq!((summary.rows, summary.added, summary.problems.len()), (208, 207, 1));
    assert_eq!(summary.publication, None);
    assert_eq!(desk.dump().await, before);
    assert_eq!(
        desk.count("select (select count(*) from import_run) + (select count(*) from import_problem)")
            .await,
        0
    );
    assert_eq!(
        desk.count("select count(*) from audit where action = 'list-imported'")
            .await,
        0
    );
}
