//! What sources say stays in its language and is marked with it; what is in the page's own language is not; where
//! nobody knows the language, `lang=""` says so.

use axum::http::StatusCode;
use observatory::locale::Lang;
use observatory::server::actions::plans;
use scraper::{ElementRef, Html, Selector};

use crate::register_edits::fill;
use crate::support::http::{app, sample_app};
use crate::support::page::{public_pages, text};

/// The `lang` around an element, its own included.
fn lang_of(element: ElementRef) -> Option<String> {
    let around = element.ancestors().filter_map(ElementRef::wrap);
    let all = std::iter::once(element).chain(around);
    all.into_iter().find_map(|one| one.attr("lang").map(str::to_owned))
}

/// The languages of the innermost elements of the page's content that say exactly that; of those that say it among
/// other words, where none does.
fn langs_of(page: &str, said: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let all = Selector::parse("main *").unwrap();
    let found = |is: &dyn Fn(&str) -> bool| -> Vec<String> {
        let all = document.select(&all).filter(|one| is(&text(*one)));
        let innermost = all.filter(|one| !one.child_elements().any(|inner| is(&text(inner))));
        innermost.filter_map(lang_of).collect()
    };
    let exact = found(&|text| text == said);
    if exact.is_empty() {
        return found(&|text| text.contains(said));
    }
    exact
}

#[tokio::test]
async fn no_element_repeats_the_language_that_is_around_it() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let every = Selector::parse("body [lang]").unwrap();
    let mut marked = 0;
    for (_, address) in public_pages() {
        let answer = visitor.get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        let document = Html::parse_document(&answer.text);
        for element in document.select(&every) {
            let around = element.parent().and_then(ElementRef::wrap).and_then(lang_of);
            assert_ne!(element.attr("lang"), around.as_deref(), "{address}: {}", element.html());
            marked += 1;
        }
    }
    assert!(marked > 500, "only {marked} texts are in a language of their own");
}

#[tokio::test]
async fn what_sources_say_is_in_their_language() {
    let app = app().await;
    let mut visitor = app.visitor();
    plans::bring_known(&app.ctx).await.unwrap();
    let register = app.ctx.register().await.unwrap();
    let greek = register
        .authorities
        .iter()
        .find(|one| one.country == "GR" && one.native_name().is_some());
    let greek = greek.unwrap();
    let (page, native) = (
        format!("signatories/{}", greek.slug),
        greek.native_name().unwrap().text.clone(),
    );
    let bern = register.authority("ch-bern").unwrap();
    let act = bern.commitments[0].acts[0].wording.clone();
    let plan = bern.plans[0].wording.clone();
    let italy = register
        .published_for("IT")
        .find(|count| !count.note.is_empty())
        .unwrap();
    let (note, share) = (italy.note.clone(), register.plan_shares[0].clone());
    let austria = register.country("AT").unwrap();
    let by = register
        .country("AL")
        .unwrap()
        .local_governments
        .clone()
        .unwrap()
        .source;
    // A text, and its language on the English and on the French page that shows it.
    let shared = "charter-in-figures";
    for (page, said, langs) in [
        (page.as_str(), native.as_str(), ["el", "el"]),
        ("signatories/be-schaerbeek", "Schaarbeek", ["nl", "nl"]),
        ("signatories/be-schaerbeek", "Schaerbeek", ["fr", "fr"]),
        ("signatories/ch-bern", act.as_str(), ["en", "en"]),
        ("signatories/ch-bern", plan.as_str(), ["en", "en"]),
        ("countries/IT", note.as_str(), ["en", "en"]),
        (shared, share.statement.as_str(), ["en", "en"]),
        ("countries/AT", austria.associations[0].as_str(), ["", ""]),
        ("countries/AL", by.as_str(), ["", ""]),
        ("countries/SE", "about 2010-2012", ["en", "en"]),
        ("languages/sv", "svenska", ["sv", "sv"]),
    ] {
        for (lang, wanted) in Lang::ALL.map(Lang::code).into_iter().zip(langs) {
            let answer = visitor.get(&format!("/{lang}/{page}")).await;
            let found = langs_of(&answer.text, said);
            assert!(!found.is_empty(), "/{lang}/{page} does not say {said}");
            assert!(
                found.iter().all(|one| one == wanted),
                "/{lang}/{page}: {said} is in {found:?}"
            );
        }
    }
    // The other way round: what is ours is never marked.
    let answer = visitor.get("/fr/countries/AL").await;
    assert_eq!(langs_of(&answer.text, "Associations nationales"), ["fr"]);
}

#[tokio::test]
async fn reports_and_plans_stay_in_the_language_of_their_authority() {
    let app = sample_app().await;
    let mut visitor = app.visitor();
    let document = visitor.get("/fr/signatories/se-exempelstad").await;
    assert_eq!(langs_of(&document.text, "Jämställd stad"), ["sv"]);
    assert_eq!(langs_of(&document.text, "Kommunfullmäktige antog planen 2021."), [""]);
    // Invented data says so in the reader's language.
    let parsed = Html::parse_document(&document.text);
    let texts = Selector::parse("main dd, main q, main .obs-source").unwrap();
    let raw: Vec<String> = parsed
        .select(&texts)
        .map(text)
        .filter(|said| said.contains("sample"))
        .collect();
    assert!(raw.is_empty(), "{raw:?}");
    assert!(document.text.contains("(exemple fictif)"));
    // Report 2 is Villexemple's, in French; a reviewer reads it.
    let mut ines = app.signed_in("ines").await;
    let practice = ines.get("/en/staff/reports/2").await.text;
    let french = ines.get("/fr/staff/reports/2").await.text;
    let titles = |page: &str| {
        let document = Html::parse_document(page);
        let heads = Selector::parse("main .obs-summary-list__head span[lang]").unwrap();
        document
            .select(&heads)
            .map(|head| (text(head), head.attr("lang").unwrap().to_owned()))
            .collect::<Vec<_>>()
    };
    let foreign = titles(&practice);
    assert!(
        foreign.iter().any(|(_, lang)| lang == "fr") && foreign.iter().all(|(_, lang)| lang != "en"),
        "{foreign:?}"
    );
    assert!(titles(&french).iter().all(|(_, lang)| lang != "fr"));
}

#[tokio::test]
async fn what_staff_copy_from_a_source_has_no_language_that_nobody_gave() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let wording = "Fullmäktige beslutade om de nya artiklarna";
    let act = [
        ("commitment_kind", "extension"),
        ("version", "2022"),
        ("status", "decided"),
        ("confidence", "high"),
        ("act_kind_a", "council-decision"),
        ("act_date_a", "2024-02-26"),
        ("act_wording_a", wording),
        ("source", "Umeå kommun, protokoll 2024"),
    ];
    let page = "/en/staff/signatories/se-umea/commitments/new";
    fill(&mut ines, page, "save_commitment", &act).await;
    for lang in ["en", "fr"] {
        let page = app.visitor().get(&format!("/{lang}/signatories/se-umea")).await.text;
        assert_eq!(langs_of(&page, wording), [""], "{lang}");
        // The title of a source, too; the words beside it are the page's.
        assert_eq!(langs_of(&page, "Umeå kommun, protokoll 2024"), [""], "{lang}");
        assert!(langs_of(&page, "Umeå").iter().all(|one| one == "sv"), "{lang}");
    }
}

#[tokio::test]
async fn what_people_type_to_others_is_in_a_language_that_nobody_knows() {
    let app = sample_app().await;
    let mut ines = app.signed_in("ines").await;
    let page = ines.get("/en/staff/corrections/1").await.text;
    let said = "The council decided on 8 March 2019, but the mayor signed a day later. It stands in the minutes.";
    assert_eq!(langs_of(&page, said), [""]);
    let revision = crate::report::hidden(&ines.get("/en/staff/reports/2").await.text, "revision");
    let fields = [
        ("lang", "en"),
        ("report", "2"),
        ("revision", &revision),
        ("step", "return"),
        ("comment", "Combien d’enfants par crèche ?"),
    ];
    assert!(!ines.post("/form/decide", &fields).await.location().contains("kept"));
    let mut bruno = app.signed_in("bruno").await;
    for lang in ["en", "fr"] {
        let page = bruno.get(&format!("/{lang}/reports/2")).await.text;
        assert_eq!(langs_of(&page, "Combien d’enfants par crèche ?"), [""], "{lang}");
    }
    let mut visitor = app.visitor();
    assert_eq!(
        visitor
            .get("/en/signatories/fr-villexemple")
            .await
            .text
            .matches("Combien")
            .count(),
        0
    );
}
