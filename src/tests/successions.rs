//! What became of authorities and what they came from: kind, date and source of each, on the page of each body.

use axum::http::StatusCode;
use scraper::{ElementRef, Html, Selector};

use crate::register_edits::fill;
use crate::support::http::{App, app, sample_app};

fn text(element: ElementRef) -> String {
    let text = element.text().collect::<String>();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The facts of that name on a page, with the addresses that each leads to.
pub async fn facts(app: &App, address: &str, name: &str) -> Vec<(String, Vec<String>)> {
    let page = app.visitor().get(address).await;
    assert_eq!(page.status, StatusCode::OK, "{address}");
    let document = Html::parse_document(&page.text);
    let [rows, names, values, links] =
        ["main dl.obs-facts > .obs-facts__row", "dt", "dd", "a"].map(|selector| Selector::parse(selector).unwrap());
    let rows = document.select(&rows);
    rows.filter(|row| row.select(&names).any(|dt| text(dt) == name))
        .flat_map(|row| row.select(&values).collect::<Vec<_>>())
        .map(|value| {
            let links = value.select(&links).map(|link| link.attr("href").unwrap().to_owned());
            (text(value), links.collect())
        })
        .collect()
}

#[tokio::test]
async fn regions_that_merged_say_into_what_when_and_by_whom() {
    let app = app().await;
    for (slug, english, french, source) in [
        (
            "fr-auvergne",
            "After a merger, Auvergne-Rhône-Alpes took the place of this authority (2016). Source: ccre.org",
            "À la suite d’une fusion, Auvergne-Rhône-Alpes a succédé à cette collectivité (2016). Source : ccre.org",
            "https://ccre.org/fr/actualites/view/2684",
        ),
        (
            "fr-midi-pyrenees",
            "After a merger, Occitanie took the place of this authority (2016). Source: ccre-cemr.org",
            "À la suite d’une fusion, Occitanie a succédé à cette collectivité (2016). Source : ccre-cemr.org",
            "https://ccre-cemr.org/impactgoal-society/gender-equality/egalite-hommes-femmes-2",
        ),
        (
            "no-vest-agder-fylkeskommune",
            "After a merger, Agder took the place of this authority (2020). Source: vaf.no",
            "À la suite d’une fusion, Agder a succédé à cette collectivité (2020). Source : vaf.no",
            "http://vaf.no/arkiv/2009/06/fylkeskommunen-med-paa-europeisk-charter-for-likestilling/",
        ),
    ] {
        for (lang, name, told) in [
            ("en", "What became of it", english),
            ("fr", "Ce que la collectivité est devenue", french),
        ] {
            let found = facts(&app, &format!("/{lang}/signatories/{slug}"), name).await;
            assert_eq!(found, [(told.to_owned(), vec![source.to_owned()])], "{lang} {slug}");
        }
    }
    // Nobody else is said to have become anything.
    for slug in ["pl-poznan", "ch-bern"] {
        assert_eq!(
            facts(&app, &format!("/en/signatories/{slug}"), "What became of it").await,
            []
        );
        assert_eq!(
            facts(&app, &format!("/en/signatories/{slug}"), "What it came from").await,
            []
        );
    }
}

#[tokio::test]
async fn both_bodies_tell_of_a_merger_a_split_and_a_new_name() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let source = "https://council.example/minutes";
    for (kind, slug, other, date) in [
        ("split", "se-lund", "se-umea", "2011-01-01"),
        ("rename", "ua-myrnohrad", "Dymytrov", "2016-05-12"),
        ("merger", "no-kristiansand", "no-vest-agder-fylkeskommune", "2020-01-01"),
    ] {
        let fields = [
            ("direction", "before"),
            ("succession", kind),
            ("other", other),
            ("succession_date", date),
            ("has_ended", "no"),
        ];
        let page = format!("/en/staff/signatories/{slug}/edit/successions");
        let answer = fill(&mut ines, &page, "save_succession", &fields).await;
        assert!(
            answer.location().ends_with("?saved=succession"),
            "{kind}: {}",
            answer.location()
        );
    }
    let (came, became) = ("What it came from", "What became of it");
    for (page, name, told, other) in [
        (
            "se-lund",
            came,
            "After a split, this authority took over part of Umeå (1 January 2011). Source: council.example",
            Some("se-umea"),
        ),
        (
            "se-umea",
            became,
            "After a split, Lund took over part of this authority (1 January 2011). Source: council.example",
            Some("se-lund"),
        ),
        (
            "ua-myrnohrad",
            came,
            "The name was Dymytrov before (12 May 2016). Source: council.example",
            None,
        ),
        (
            "no-kristiansand",
            came,
            "After a merger, this authority took the place of Vest-Agder fylkeskommune (1 January 2020). Source: \
             council.example",
            Some("no-vest-agder-fylkeskommune"),
        ),
    ] {
        let found = facts(&app, &format!("/en/signatories/{page}"), name).await;
        let other = other.map(|slug| format!("/en/signatories/{slug}"));
        let links: Vec<String> = other.into_iter().chain([source.to_owned()]).collect();
        assert_eq!(found, [(told.to_owned(), links)], "{page}");
    }
    // The body that merged says both what its list and what staff tell.
    let found = facts(&app, "/en/signatories/no-vest-agder-fylkeskommune", became).await;
    assert_eq!(found.len(), 2, "{found:?}");
}
