//! A town is found however people write it, and shown in its own script.

use observatory::server::register::import::{ImportOptions, import_file};

use crate::support::http::app;

/// The slugs of the list at that address, in order.
fn slugs(page: &str) -> Vec<String> {
    let table = page.split("<tbody>").nth(1).unwrap_or_default();
    table
        .split("/signatories/")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn names_in_other_languages_and_scripts_find_the_town() {
    let app = app().await;
    let mut visitor = app.visitor();
    for (typed, slug) in [
        ("helsingfors", "fi-helsinki"),
        ("Helsinki", "fi-helsinki"),
        ("athina", "gr-athens"),
        ("Αθήνα", "gr-athens"),
        ("αθηνα", "gr-athens"),
        ("Ateny", "gr-athens"),
        ("Άγιος Δημήτριος", "gr-agios-dimitrios"),
        ("agios dimitrios", "gr-agios-dimitrios"),
        ("Μαρούσι", "gr-marousi"),
        ("maroussi", "gr-marousi"),
        ("Богатић", "rs-bogatic"),
        ("bogatic", "rs-bogatic"),
        ("Струмица", "mk-strumica"),
        ("Вінниця", "ua-vinnytsia"),
        ("winnica", "ua-vinnytsia"),
        ("vienna", "at-wien"),
        ("Vienne", "at-wien"),
        ("bécs", "at-wien"),
        ("schaarbeek", "be-schaerbeek"),
        ("Schaerbeek", "be-schaerbeek"),
        ("kirklareli", "tr-kirklareli"),
        ("KIRKLARELİ", "tr-kirklareli"),
        ("hafnarfjard", "is-hafnarfjardarbaer"),
        ("hafnarfjordur", "is-hafnarfjardarbaer"),
        ("Hafnarfjörður", "is-hafnarfjardarbaer"),
        ("saarbruecken", "de-saarbrucken"),
        ("SAARBRÜCKEN", "de-saarbrucken"),
        ("muenchen", "de-munchen"),
        ("munich", "de-munchen"),
    ] {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", typed).append_pair("standing", "all");
        let page = visitor.get(&format!("/en/signatories?{}", query.finish())).await.text;
        assert!(slugs(&page).contains(&slug.to_owned()), "{typed}: {:?}", slugs(&page));
    }
    for typed in ["kyiv", "xyzzy", "vienn a"] {
        let page = visitor
            .get(&format!("/en/signatories?standing=all&q={}", typed.replace(' ', "+")))
            .await
            .text;
        assert!(slugs(&page).is_empty(), "{typed}: {:?}", slugs(&page));
    }
}

/// Towns whose signing we do not know, as a list would bring them: each in the script of its country.
const ELSEWHERE: &str = "country,name,kind,date,date_meaning,languages,source
HU,Győr,municipality,,signed,hu,https://example.org/list
UA,Київ,municipality,,signed,uk,https://example.org/list
PL,Łódź,municipality,,signed,pl,https://example.org/list
NO,Tromsø,municipality,,signed,no,https://example.org/list
TR,İstanbul,province,,signed,tr,https://example.org/list
RS,Ћуприја,municipality,,signed,sr,https://example.org/list
BA,Čapljina,municipality,,signed,hr,https://example.org/list
";

#[tokio::test]
async fn towns_of_any_list_are_found_as_their_own_language_transcribes_them() {
    let app = app().await;
    let list = tempfile::tempdir().unwrap();
    let file = list.path().join("elsewhere.csv");
    std::fs::write(&file, ELSEWHERE).unwrap();
    import_file(&app.ctx, &file, ImportOptions::default()).await.unwrap();
    let mut visitor = app.visitor();
    for (typed, name) in [
        ("gyor", "Győr"),
        ("GYŐR", "Győr"),
        ("gyoer", ""),
        ("kyiv", "Київ"),
        ("київ", "Київ"),
        ("kiew", ""),
        ("lodz", "Łódź"),
        ("łodz", "Łódź"),
        ("tromso", "Tromsø"),
        ("tromsoe", "Tromsø"),
        ("istanbul", "İstanbul"),
        ("ISTANBUL", "İstanbul"),
        ("ıstanbul", "İstanbul"),
        ("cuprija", "Ћуприја"),
        ("Ćuprija", "Ћуприја"),
        ("capljina", "Čapljina"),
    ] {
        for lang in ["en", "fr"] {
            let query = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect::<String>();
            let page = visitor.get(&format!("/{lang}/signatories?q={query}")).await.text;
            let found = slugs(&page).len();
            assert_eq!(found, usize::from(!name.is_empty()), "{typed} finds {:?}", slugs(&page));
            let table = page.split("<tbody>").nth(1).unwrap_or_default();
            assert!(table.contains(name), "{typed} does not find {name}");
        }
    }
}

#[tokio::test]
async fn a_town_is_shown_in_its_own_script_first() {
    let app = app().await;
    let mut visitor = app.visitor();
    let page = visitor.get("/fr/signatories/gr-agios-dimitrios").await.text;
    let heading = page.split("<h1").nth(1).unwrap().split("</h1>").next().unwrap();
    let (native, latin) = (
        heading.find("Άγιος Δημήτριος").unwrap(),
        heading.find("Agios Dimitrios").unwrap(),
    );
    assert!(native < latin, "{heading}");
    let wien = visitor.get("/fr/signatories/at-wien").await.text;
    assert!(wien.contains("Vienne") && wien.contains("GeoNames, 2022"));
    assert!(
        !wien.split("</h1>").next().unwrap().contains("Vienne"),
        "an exonym is help, not the name"
    );
}
