//! A later import does not overwrite what staff have set: the difference becomes a problem.

use axum::http::StatusCode;
use observatory::server::db::imports::{OpenProblem, list_open_problems};
use observatory::server::register::import::{ImportOptions, import_embedded, import_file};

use super::{fill, publication, says};
use crate::support::http::{App, sample_app};

/// Column and code of the open problems of rows that name an authority.
async fn told(app: &App, name: &str) -> Vec<(String, String)> {
    let open = list_open_problems(&mut app.ctx.read().await.unwrap()).await.unwrap();
    let of = open
        .into_iter()
        .filter(|problem| problem.original.contains(&format!("\"{name}\"")));
    let mut told: Vec<_> = of.map(|problem| (problem.column, problem.code)).collect();
    told.sort();
    told
}

#[tokio::test]
async fn what_staff_set_of_the_real_list_is_kept_and_every_difference_is_told() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let desk = "/en/staff/signatories/ch-bern";
    for (part, fields) in [
        (
            "names",
            &[
                ("name_a", "Stadt Bern"),
                ("name_language_a", "de"),
                ("name_role_a", "official"),
                ("how", "wrong"),
            ][..],
        ),
        (
            "profile",
            &[("kind", "district"), ("note", "Ours"), ("note_language", "en")],
        ),
        ("languages", &[("languages", "fr")]),
        ("place", &[("latitude", "46"), ("longitude", "7")]),
        (
            "identifiers",
            &[
                ("scheme_a", "geonames"),
                ("identifier_a", "9999999"),
                ("scheme_b", "national"),
                ("identifier_b", "351"),
            ],
        ),
        ("population", &[("population", "134591"), ("population_as_of", "2022")]),
    ] {
        let answer = fill(&mut ines, &format!("{desk}/edit/{part}"), "correct_authority", fields).await;
        assert!(
            answer.location().ends_with(&format!("?saved={part}")),
            "{}",
            answer.location()
        );
    }
    let moved = [
        ("status", "withdrawn"),
        ("act_date", "2024"),
        ("act_wording", "Withdrawn"),
    ];
    let answer = fill(
        &mut ines,
        &format!("{desk}/commitments/1/move"),
        "move_commitment",
        &moved,
    )
    .await;
    assert!(answer.location().ends_with("?saved=moved"), "{}", answer.location());
    // Of Wien one act only, of Graz nothing but more.
    let act = [
        ("act_kind", "signature"),
        ("act_date", "2006-10-01"),
        ("act_wording", "As the minutes say"),
    ];
    let wien = "/en/staff/signatories/at-wien/commitments/1/acts/1";
    let answer = fill(&mut ines, wien, "save_act", &act).await;
    assert!(answer.location().ends_with("?saved=act"), "{}", answer.location());
    let more = [
        ("act_kind", "ceremony"),
        ("act_date", "2012"),
        ("act_wording", "A ceremony"),
    ];
    fill(
        &mut ines,
        "/en/staff/signatories/at-graz/commitments/1/acts/new",
        "save_act",
        &more,
    )
    .await;
    let added = [
        ("country", "SE"),
        ("name_a", "Arboga"),
        ("name_language_a", "sv"),
        ("name_role_a", "official"),
        ("kind", "municipality"),
        ("languages", "sv"),
    ];
    fill(&mut ines, "/en/staff/signatories/new", "add_authority", &added).await;

    let before = publication(&app).await;
    let summary = import_embedded(&app.ctx).await.unwrap();
    assert_eq!(
        (summary.publication, summary.added, summary.changed),
        (None, 0, 0),
        "{:?}",
        summary.problems
    );
    assert_eq!(publication(&app).await, before, "nothing was touched");
    let differs = |column: &str| (column.to_owned(), "differs-from-staff".to_owned());
    let columns = [
        "date_meaning",
        "geonames_id",
        "kind",
        "languages",
        "latitude",
        "name",
        "note",
    ];
    assert_eq!(told(&app, "Bern").await, columns.map(differs));
    assert_eq!(told(&app, "Wien").await, [differs("date_meaning")]);
    assert!(told(&app, "Graz").await.is_empty(), "what is added is no difference");
    says(
        &app,
        "/en/signatories/ch-bern",
        &["Stadt Bern", "Ours", "134,591", "withdrawn"],
        &[],
    )
    .await;
    says(&app, "/en/signatories/at-wien", &["1 October 2006"], &[]).await;
    says(&app, "/en/signatories/at-graz", &["A ceremony"], &[]).await;
    // A second time, no problem is told twice, and each leads to the entry.
    import_embedded(&app.ctx).await.unwrap();
    assert_eq!(told(&app, "Bern").await.len(), 7);
    let problems = ines.get("/en/staff/import-problems").await.text;
    assert!(problems.contains("href=\"/en/staff/signatories/ch-bern/edit\"") && problems.contains("/at-wien/edit"));
}

#[tokio::test]
async fn what_staff_took_out_is_not_brought_back_and_who_they_added_is_found() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    // Auvergne's merger, as the list tells it, is taken out.
    let one = "/en/staff/signatories/fr-auvergne/edit/successions/1";
    let answer = fill(&mut ines, one, "save_succession", &[]).await;
    assert!(answer.location().ends_with("?saved=removed"), "{}", answer.location());
    let before = publication(&app).await;
    let summary = import_embedded(&app.ctx).await.unwrap();
    assert!(
        told(&app, "Auvergne")
            .await
            .contains(&("note".to_owned(), "differs-from-staff".to_owned())),
        "{:?}",
        summary.problems
    );
    says(
        &app,
        "/en/signatories/fr-auvergne",
        &[],
        &["took the place of this authority"],
    )
    .await;
    assert_eq!(summary.publication, None);
    assert_eq!(publication(&app).await, before);

    // A list that comes to know an authority that staff have added finds it, and adds what it alone tells.
    let added = [
        ("country", "CH"),
        ("name_a", "Chur"),
        ("name_language_a", "de"),
        ("name_role_a", "official"),
        ("kind", "municipality"),
        ("languages", "rm"),
    ];
    fill(&mut ines, "/en/staff/signatories/new", "add_authority", &added).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("chur.csv");
    let header = "country,name,kind,date,date_meaning,languages,latitude,longitude,place_population,geonames_id,source,note,confidence";
    let chur = "CH,Chur,municipality,2010,signature,de,46.8499,9.5329,32429,2661169,https://example.org/chur,,high";
    std::fs::write(&path, format!("{header}\n{chur}\n")).unwrap();
    let summary = observatory::server::register::import::import_file(&app.ctx, &path, Default::default())
        .await
        .unwrap();
    assert_eq!(
        told(&app, "Chur").await,
        [("languages".to_owned(), "differs-from-staff".to_owned())],
        "{:?}",
        summary.problems
    );
    let register = app.ctx.register().await.unwrap();
    let chur: Vec<_> = register
        .authorities
        .iter()
        .filter(|one| one.slug.starts_with("ch-chur"))
        .collect();
    assert_eq!(chur.len(), 1, "it is the same authority");
    assert!(chur[0].is_signatory() && chur[0].place.is_some());
    assert_eq!(chur[0].languages[0].tag, "rm");
}

/// Imports a list with a row about Lund whose kind nobody knows, and gives the number of problems that are new.
async fn import_lund(app: &App, kind: &str) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    let list =
        format!("country,name,kind,date,date_meaning,source\nSE,Lund,{kind},2010,signature,https://example.org/lund\n");
    std::fs::write(&path, list).unwrap();
    let before = open(app).await.len();
    import_file(&app.ctx, &path, ImportOptions::default()).await.unwrap();
    open(app).await.len() - before
}

/// The open problems.
async fn open(app: &App) -> Vec<OpenProblem> {
    list_open_problems(&mut app.ctx.read().await.unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_problem_that_staff_close_stays_closed_until_its_row_changes() {
    const PAGE: &str = "/en/staff/import-problems";
    let app = sample_app().await;
    assert_eq!(import_lund(&app, "kingdom").await, 1);
    assert_eq!(import_lund(&app, "kingdom").await, 0, "it is there already");
    let problem = open(&app).await.pop().unwrap();
    let id = problem.id.to_string();
    let mut ines = app.signed_in("ines").await;
    let link = format!("href=\"{PAGE}?problem={id}#closing\"");
    assert!(ines.get(PAGE).await.text.contains(&link));
    let page = ines.get(&format!("{PAGE}?problem={id}")).await.text;
    assert!(page.contains("action=\"/form/close_import_problem\"") && page.contains("Close: list.csv, row 2"));
    // An auditor reads, and nobody else may even that.
    let mut otto = app.signed_in("otto").await;
    let read = otto.get(&format!("{PAGE}?problem={id}")).await.text;
    assert!(read.contains("kingdom") && !read.contains("close_import_problem") && !read.contains("#closing"));
    let fields = |why: &'static str| [("lang", "en"), ("import_problem", id.as_str()), ("why", why)];
    for name in ["otto", "malin", "karin"] {
        let answer = app
            .signed_in(name)
            .await
            .post("/form/close_import_problem", &fields("x"))
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{name}");
    }
    // It needs a reason.
    let answer = ines.post("/form/close_import_problem", &fields("  ")).await;
    assert!(
        answer.location().starts_with(&format!("{PAGE}?kept=")),
        "{}",
        answer.location()
    );
    assert!(ines.get(answer.location()).await.text.contains("Write the reason."));
    assert_eq!(open(&app).await.len(), 1);
    let why = "A <b>joke</b> of the list";
    let answer = ines.post("/form/close_import_problem", &fields(why)).await;
    assert_eq!(answer.location(), format!("{PAGE}?saved=closed"));
    assert!(open(&app).await.is_empty());
    let page = ines.get(answer.location()).await.text;
    assert!(page.contains("The import problem is closed.") && !page.contains("kingdom"));
    let rows: Vec<(String, String)> =
        sqlx::query_as("select subject, why from audit where action = 'import-problem-closed'")
            .fetch_all(&mut *app.ctx.read().await.unwrap())
            .await
            .unwrap();
    assert_eq!(rows, [(format!("import-problem/{id}"), why.to_owned())]);
    // Somebody who was slower is told, and keeps what they typed.
    let mut tomas = app.signed_in("tomas").await;
    let late = tomas
        .post("/form/close_import_problem", &fields("Too <i>late</i>"))
        .await;
    let told = tomas.get(late.location()).await.text;
    assert!(told.contains("Somebody has changed this") && told.contains("Too &lt;i&gt;late&lt;/i&gt;"));
    // The same row does not come back; one that has changed does.
    assert_eq!(import_lund(&app, "kingdom").await, 0);
    assert_eq!(import_lund(&app, "empire").await, 1);
    assert_eq!(import_lund(&app, "kingdom").await, 0);
    assert_eq!(open(&app).await.pop().unwrap().value, "empire");
}
