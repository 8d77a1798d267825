//! A town is found however people write it, and shown in its own script.

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
