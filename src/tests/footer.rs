//! Who runs the site, at the foot of every page.

use crate::support::http::{app, build};
use crate::support::page::texts;

#[tokio::test]
async fn the_operator_is_named_or_the_site_is_said_not_to_be_cemrs() {
    let unnamed = app().await;
    let named = build(false, |config| {
        config.operator = "Gleichstellungsstelle <Wien>".to_owned();
        config.operator_contact = "charter@wien.example".to_owned();
        config.operator_relation = "By agreement with CEMR".to_owned();
    })
    .await;
    for (lang, not_cemr, run_by) in [
        (
            "en",
            "It is not the website of the Council of European Municipalities and Regions (CEMR).",
            "This site is run by Gleichstellungsstelle <Wien>, charter@wien.example, By agreement with CEMR.",
        ),
        (
            "fr",
            "Ce n’est pas le site du Conseil des communes et régions d’Europe (CCRE).",
            "Ce site est géré par : Gleichstellungsstelle <Wien>, charter@wien.example, By agreement with CEMR.",
        ),
    ] {
        for page in ["", "signatories/pl-poznan", "nowhere"] {
            let address = format!("/{lang}/{page}");
            let footer = |text: &str| texts(text, "footer p").join(" ").replace(['\u{a0}', '\u{202f}'], " ");
            let without = unnamed.visitor().get(&address).await.text;
            assert!(footer(&without).contains(not_cemr), "{address}: {}", footer(&without));
            assert_eq!(texts(&without, ".obs-banner").len(), 1, "{address}");
            let with = named.visitor().get(&address).await.text;
            assert!(footer(&with).contains(run_by), "{address}: {}", footer(&with));
            assert!(
                !footer(&with).contains(not_cemr) && texts(&with, ".obs-banner").is_empty(),
                "{address}"
            );
        }
    }
}
