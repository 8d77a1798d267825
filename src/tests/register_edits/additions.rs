//! New authorities, and who is there already.

use axum::http::StatusCode;

use super::{SOURCE, WHY, audit, fill, publication, says};
use crate::support::http::sample_app;

const NEW: &str = "/en/staff/signatories/new";

const ARBOGA: [(&str, &str); 20] = [
    ("country", "SE"),
    ("name_a", "Arboga <i>kommun</i>"),
    ("name_language_a", "sv"),
    ("name_role_a", "official"),
    ("name_b", "Αρμπόγκα"),
    ("name_language_b", "el"),
    ("name_role_b", "alias"),
    ("kind", "municipality"),
    ("languages", "sv"),
    ("latitude", "59.3939"),
    ("longitude", "15.8388"),
    ("scheme_a", "geonames"),
    ("identifier_a", "2725469"),
    ("scheme_b", "lau"),
    ("identifier_b", "1984"),
    ("edition_b", "2023"),
    ("population", "128 384"),
    ("population_as_of", "2023-12-31"),
    ("population_source", "https://scb.example/"),
    ("note", "Seen in the minutes."),
];

#[tokio::test]
async fn an_authority_is_added_and_public_at_once_everywhere() {
    let app = sample_app().await;
    let before = publication(&app).await;
    let mut ines = app.signed_in("ines").await;
    let answer = fill(&mut ines, NEW, "add_authority", &ARBOGA).await;
    let slug = "se-arboga-i-kommun-i";
    assert_eq!(
        answer.location(),
        format!("/en/staff/signatories/{slug}/edit?saved=authority")
    );
    assert!(
        ines.get(answer.location())
            .await
            .text
            .contains("The authority is in the register.")
    );
    assert_eq!(publication(&app).await, before + 1, "one form, one publication");
    let page = format!("/en/signatories/{slug}");
    let told = [
        "Arboga &lt;i&gt;kommun&lt;/i&gt;",
        "Αρμπόγκα",
        "128,384",
        "scb.example",
        "1984",
        "Seen in the minutes.",
        "council.example",
        "No commitment",
    ];
    says(&app, &page, &told[..7], &["<i>kommun", WHY]).await;
    says(
        &app,
        &format!("/api/v1/signatories/{slug}"),
        &["\"Αρμπόγκα\"", "59.3939", "\"2725469\""],
        &[WHY],
    )
    .await;
    says(&app, "/en/signatories.csv?standing=none-known&country=SE", &[slug], &[]).await;
    says(&app, "/fr/signatories?standing=none-known&q=armpo", &[slug], &[]).await;
    says(
        &app,
        "/en/changes",
        &["Arboga &lt;i&gt;kommun&lt;/i&gt;: added to the register"],
        &[],
    )
    .await;
    says(
        &app,
        "/en/countries/SE/feed.atom",
        &["kommun"],
        &["the entry was corrected"],
    )
    .await;
    // It is no signatory yet, and no earlier publication knows it.
    says(&app, "/en/signatories.csv?country=SE", &[], &[slug]).await;
    let earlier = app.visitor().get(&format!("{page}?publication={before}")).await;
    assert_eq!(earlier.status, StatusCode::NOT_FOUND);
    let audit = audit(&app).await;
    let (action, why, detail) = audit.last().unwrap();
    assert_eq!((action.as_str(), why.as_str()), ("authority-added", WHY));
    assert!(detail["before"].is_null() && detail["after"]["slug"] == slug && detail["source"] == SOURCE);
    assert_eq!(detail["publication"], before + 1);
}

#[tokio::test]
async fn what_the_register_has_is_not_added_twice() {
    let app = sample_app().await;
    let before = publication(&app).await;
    let mut ines = app.signed_in("ines").await;
    let bern = [
        ("country", "CH"),
        ("name_a", "BERN"),
        ("name_role_a", "official"),
        ("kind", "municipality"),
    ];
    for fields in [
        bern.to_vec(),
        // By its GeoNames number, whatever its name.
        [
            &bern[..],
            &[
                ("name_a", "Elsewhere"),
                ("scheme_a", "geonames"),
                ("identifier_a", "2661552"),
            ],
        ]
        .concat(),
        // No confirmation helps.
        [&bern[..], &[("confirmed", "yes")]].concat(),
    ] {
        let mut last: Vec<(&str, &str)> = Vec::new();
        for field in fields {
            last.retain(|(name, _)| *name != field.0);
            last.push(field);
        }
        let answer = fill(&mut ines, NEW, "add_authority", &last).await;
        let page = ines.get(answer.location()).await.text;
        assert!(
            page.contains("The register has this authority already, so nothing was saved."),
            "{last:?}"
        );
        assert!(page.contains("href=\"/en/signatories/ch-bern\""));
        assert!(page.contains(WHY), "what was typed is still there");
    }
    // Another kind of body of that name may be meant: somebody has to say so.
    let district = [
        ("country", "CH"),
        ("name_a", "Bern"),
        ("name_role_a", "official"),
        ("kind", "district"),
    ];
    let answer = fill(&mut ines, NEW, "add_authority", &district).await;
    let page = ines.get(answer.location()).await.text;
    assert!(page.contains("Is it one of these?") && page.contains("href=\"/en/signatories/ch-bern\""));
    assert!(page.contains("name=\"form[confirmed]\"") && page.contains("value=\"Bern\""));
    assert_eq!(publication(&app).await, before, "nothing was saved yet");
    let confirmed = [&district[..], &[("confirmed", "yes")]].concat();
    let answer = fill(&mut ines, NEW, "add_authority", &confirmed).await;
    assert_eq!(
        answer.location(),
        "/en/staff/signatories/ch-bern-2/edit?saved=authority"
    );
}

#[tokio::test]
async fn names_that_are_alike_are_found_while_they_are_typed() {
    let app = sample_app().await;
    let found = |query: &'static str| format!("/en/signatories/alike?{query}");
    says(
        &app,
        &found("q=bern"),
        &["id=\"found\"", "/en/signatories/ch-bern"],
        &[],
    )
    .await;
    says(
        &app,
        &found("q=Stadt+Bern&country=CH"),
        &["/en/signatories/ch-bern"],
        &[],
    )
    .await;
    says(
        &app,
        &found("q=bern&country=SE"),
        &["no authority that is called so"],
        &["ch-bern"],
    )
    .await;
    says(&app, &found("q=b"), &[], &["ch-bern"]).await;
    says(&app, &found("q="), &["Type a name to begin."], &[]).await;
    says(
        &app,
        &found("q=%3Cscript%3Ealert(1)%3C/script%3E&country=%27"),
        &[],
        &["<script>alert"],
    )
    .await;
    // Also those that have not signed, and by names that only the place has.
    says(&app, &found("q=Exempelst"), &["/en/signatories/se-exempelstad"], &[]).await;
    // The form asks for it.
    let mut ines = app.signed_in("ines").await;
    let form = ines.get("/fr/staff/signatories/new?name=Lund&country=SE").await.text;
    assert!(form.contains("data-component=\"Alike") && form.contains("/fr/signatories/alike"));
    assert!(form.contains("value=\"Lund\"") && form.contains("<option value=\"SE\" selected"));
}

#[tokio::test]
async fn what_is_wrong_is_said_and_nothing_typed_is_lost() {
    let app = sample_app().await;
    let before = publication(&app).await;
    let mut ines = app.signed_in("ines").await;
    let long = "ä".repeat(201);
    let fields = [
        ("country", "ZZ"),
        ("name_a", "Somewhere <script>"),
        ("name_role_a", "former"),
        ("name_b", long.as_str()),
        ("name_role_b", "official"),
        ("kind", ""),
        ("languages", "Swedish"),
        ("latitude", "north"),
        ("population", "many"),
        ("source", "https://"),
        ("why", ""),
    ];
    let answer = fill(&mut ines, NEW, "add_authority", &fields).await;
    assert!(
        answer.location().starts_with(&format!("{NEW}?kept=")),
        "{}",
        answer.location()
    );
    let page = ines.get(answer.location()).await.text;
    for told in [
        "Country: choose one of the answers.",
        "Kind: please fill this in.",
        "What it is (1): the first name has to be the official one.",
        "Shorten this text to 200 characters",
        "write language tags such as",
        "write decimal degrees",
        "write a whole number above 0",
        "write one complete address",
        "Reason: please fill this in.",
        "Somewhere &lt;script&gt;",
        long.as_str(),
        "href=\"#languages\"",
    ] {
        assert!(page.contains(told), "{told}");
    }
    assert!(!page.contains("Somewhere <script>"));
    let french = ines.get(&answer.location().replacen("/en/", "/fr/", 1)).await.text;
    assert!(french.contains("Motif\u{202f}: à remplir."));
    assert_eq!(publication(&app).await, before);
}
