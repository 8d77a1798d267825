//! What is said of a language, the same on its page, in its file and in the interface.

use crate::data::{csv_rows, json};
use crate::support::http::app;

#[tokio::test]
async fn a_language_says_inhabitants_guidance_and_its_own_name() {
    let app = app().await;
    let mut visitor = app.visitor();
    let rows = csv_rows(&visitor.get("/en/languages.csv").await);
    let at = |name: &str| rows[0].iter().position(|column| column == name).unwrap();
    for row in &rows[1..] {
        assert!(!row[at("endonym")].is_empty(), "{row:?}");
        let (known, of) = (&row[at("inhabitants_known")], &row[at("inhabitants_of")]);
        assert!(known.parse::<i64>().unwrap() <= of.parse::<i64>().unwrap());
        assert_eq!(
            row[at("inhabitants")].is_empty(),
            known == "0",
            "not known is not 0: {row:?}"
        );
        let site = ["en", "fr"].contains(&row[0].as_str());
        assert_eq!(row[at("guidance")], if site { "on-this-site" } else { "unknown" });
    }
    let own = |tag: &str| rows.iter().find(|row| row[0] == tag).unwrap()[at("endonym")].clone();
    assert_eq!(
        ["ca", "mk", "lb", "el"].map(own),
        ["català", "македонски", "Lëtzebuergesch", "ελληνικά"]
    );
    let rest = json(&visitor.get("/api/v1/languages").await);
    let swedish = rest["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["tag"] == "sv")
        .unwrap();
    assert_eq!(swedish["inhabitants"], serde_json::Value::Null);
    assert_eq!(
        (&swedish["guidance"], &swedish["inhabitants_known"]),
        (&"unknown".into(), &0.into())
    );
    for (address, words) in [
        ("/en/languages/sv", "We do not know it for any of the"),
        ("/en/languages/sv", "in 22 languages; our sources do not say in which"),
        ("/fr/languages/mk", "lang=\"mk\">македонски"),
        (
            "/fr/languages/fr",
            "/fr/guides/from-signature-to-plan\">Guides sur ce site",
        ),
        ("/en/languages", "Municipalities whose inhabitants we know"),
    ] {
        let page = visitor.get(address).await.text;
        assert!(page.contains(words), "{address} does not say {words}");
    }
}
