//! Measures of accepted reports as good practice: found by what a reader asks for, and never before they are public.

use observatory::domain::practice::{Accepted, MOST, Practice, Shelf};
use observatory::domain::register::Register;
use observatory::domain::report::COST_BANDS;
use observatory::server::actions::reviews;
use proptest::prelude::*;

use crate::report::{decide, submit_whole};
use crate::support::http::{app, sample_app};

#[tokio::test]
async fn a_measure_is_found_by_everything_a_reader_asks_for() {
    let app = sample_app().await;
    submit_whole(&app).await;
    let before = app.ctx.newest_publication().await.unwrap();
    let mut visitor = app.visitor();
    let is_there = |text: &str| text.contains("Lika tid i idrottshallarna");
    for address in ["/en/measures", "/en/measures?q=lika", "/en/charter/articles/20"] {
        assert!(
            !is_there(&visitor.get(address).await.text),
            "{address} before it was accepted"
        );
    }
    for address in ["/en/measures", "/en/measures?q=lika"] {
        let page = visitor.get(address).await.text;
        assert!(page.contains("No measure is known to us here yet"), "{address}");
    }
    let mut ines = app.signed_in("ines").await;
    assert_eq!(decide(&mut ines, "accept", "").await, "/en/staff/reports?saved=accept");
    let found = [
        "",
        "?q=lika",
        "?q=IDROTTS",
        "?q=kvallstider+antal",
        "?q=Kvällstider",
        "?article=20",
        "?theme=the-service-delivery-role",
        "?country=SE",
        "?language=sv",
        "?size=unknown",
        "?cost_band=10000-99999",
        "?q=tid&article=20&theme=the-service-delivery-role&country=SE&language=sv&size=unknown&cost_band=10000-99999",
    ];
    for query in found {
        let page = visitor.get(&format!("/en/measures{query}")).await.text;
        assert!(is_there(&page) && page.contains("1 measure"), "{query}");
        assert!(
            page.contains("Exempelstad") && page.contains("10,000 to 99,999 euros"),
            "{query}"
        );
    }
    let missed = [
        "?q=drottshallarna",
        "?q=lika+olika",
        "?q=%E2%80%A6",
        "?q=%22%2A",
        "?article=19",
        "?theme=democratic-accountability",
        "?country=FR",
        "?language=fr",
        "?size=under-5000",
        "?cost_band=none",
    ];
    for query in missed {
        let page = visitor.get(&format!("/en/measures{query}")).await.text;
        assert!(!is_there(&page), "{query}");
        // There is one that does not fit: it is not said that none is known.
        assert!(
            page.contains("None of the measures that we know fits this search"),
            "{query}"
        );
        assert!(!page.contains("No measure is known to us here yet"), "{query}");
        assert!(
            page.contains("<a href=\"/en/measures\">All measures that we know"),
            "{query}"
        );
    }
    let beyond = visitor.get("/fr/measures?country=SE&page=2").await.text;
    assert!(!is_there(&beyond) && beyond.contains("La liste finit avant cette page"));
    assert!(beyond.contains("<a href=\"/fr/measures?country=SE\">La première page"));
    let of_article = visitor.get("/en/charter/articles/19").await.text;
    assert!(of_article.contains("No measure is known to us here yet"));
    assert!(is_there(&visitor.get("/en/charter/articles/20").await.text));
    assert!(!is_there(&visitor.get("/en/charter/articles/19").await.text));
    assert!(visitor.get("/fr/charter").await.text.contains("1 mesure"));
    for query in ["", "&q=lika", "&article=20"] {
        let page = visitor
            .get(&format!("/en/measures?publication={before}{query}"))
            .await
            .text;
        assert!(!is_there(&page), "publication {before} shows what came after it");
    }
    let choices = visitor.get("/fr/measures").await.text;
    assert!(choices.contains(r#"<option value="SE">Suède<"#) && !choices.contains(r#"value="FR""#));
    assert!(choices.contains(r#"<option value="sv">"#) && !choices.contains(r#"value="fr""#));
}

#[tokio::test]
async fn what_was_accepted_before_the_search_was_there_is_found_after_migrating() {
    let app = sample_app().await;
    submit_whole(&app).await;
    let mut ines = app.signed_in("ines").await;
    decide(&mut ines, "accept", "").await;
    let mut tx = app.ctx.write().await.unwrap();
    sqlx::query("insert into measure_words (measure_words) values ('delete-all')")
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut visitor = app.visitor();
    assert!(!visitor.get("/en/measures?q=idrott").await.text.contains("Lika tid"));
    for _ in 0..2 {
        reviews::index_all(&app.ctx).await.unwrap();
    }
    assert!(visitor.get("/fr/measures?q=idrott").await.text.contains("Lika tid"));
}

/// A report of the authority with that place in the register, first shown in that publication.
fn accepted(report: i64, authority: i64, known_from: i64, measures: Vec<(Vec<u8>, usize)>) -> Accepted {
    let text = |articles: Vec<u8>| {
        let articles: Vec<String> = articles.iter().map(ToString::to_string).collect();
        articles.join(",")
    };
    let band = |at: usize| at.checked_sub(1).map_or("", |at| COST_BANDS[at]).to_owned();
    Accepted {
        report,
        authority,
        known_from,
        language: ["sv", "fr", "cnr"][usize::try_from(report % 3).unwrap()].to_owned(),
        measures: measures
            .into_iter()
            .map(|(articles, at)| (text(articles), band(at)))
            .collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Against the plainest way: look at every measure and count.
    #[test]
    fn the_shelf_finds_what_looking_at_each_measure_finds(
        reports in prop::collection::vec((0_i64..90, prop::collection::vec((prop::collection::vec(1_u8..=39, 0..4), 0_usize..=5), 0..6)), 0..40),
        article in prop::option::of(1_u8..=39), band in 0_usize..=5, language in "(|sv|fr|cnr)", hits in prop::option::of(prop::collection::btree_set((0_i64..40, 0_i64..6), 0..60)),
        publication in 1_i64..=8, page in 0_i64..3,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let mut register = runtime.block_on(async { register().await });
        register.publication = publication;
        let of = |at: i64| &register.authorities[usize::try_from(at).unwrap() % register.authorities.len()];
        let all: Vec<Accepted> = (0_i64..)
            .zip(&reports)
            .map(|(at, (authority, measures))| accepted(at, of(*authority).id, 1 + at / 5, measures.clone()))
            .collect();
        let mut shelf = Shelf::default();
        all.iter().for_each(|report| shelf.add(report));
        let wanted = Practice {
            article,
            language: language.clone(),
            country: "CH".to_owned(),
            cost_band: band.checked_sub(1).map_or("", |at| COST_BANDS[at]).to_owned(),
            page,
            ..Practice::default()
        };
        let keys: Option<Vec<i64>> = hits.as_ref().map(|hits| hits.iter().map(|(report, nth)| report * MOST + nth).collect());
        let mut plain = Vec::new();
        let shown: Vec<&Accepted> = all.iter().filter(|report| report.known_from <= publication).collect();
        for report in shown.iter().rev() {
            for (nth, (articles, band)) in (0_i64..).zip(&report.measures) {
                let is_wanted = article.is_none_or(|article| articles.split(',').any(|one| one == article.to_string()))
                    && (wanted.cost_band.is_empty() || *band == wanted.cost_band)
                    && (language.is_empty() || report.language == language)
                    && register.authority_by_id(report.authority).unwrap().country == "CH"
                    && hits.as_ref().is_none_or(|hits| hits.contains(&(report.report, nth)));
                if is_wanted {
                    plain.push((report.report, nth));
                }
            }
        }
        let found = shelf.search(&wanted, &[], keys.as_deref(), &register, &wanted.rows(20));
        prop_assert_eq!(found.count, i64::try_from(plain.len()).unwrap());
        let skipped = usize::try_from(page * 20).unwrap();
        let page: Vec<(i64, i64)> = plain.into_iter().skip(skipped).take(20).collect();
        prop_assert_eq!(found.places.iter().map(|place| (i64::from(place.report), i64::from(place.nth))).collect::<Vec<_>>(), page);
        let counts = shelf.count_by_article(publication);
        for number in 1_u8..=39 {
            let named = shown.iter().flat_map(|report| &report.measures).filter(|(articles, _)| articles.split(',').any(|one| one == number.to_string()));
            prop_assert_eq!(counts[usize::from(number) - 1], i64::try_from(named.count()).unwrap());
        }
    }
}

/// The real register, read once.
async fn register() -> Register {
    static REGISTER: tokio::sync::OnceCell<Register> = tokio::sync::OnceCell::const_new();
    REGISTER
        .get_or_init(|| async { Register::clone(&app().await.ctx.register().await.unwrap()) })
        .await
        .clone()
}
