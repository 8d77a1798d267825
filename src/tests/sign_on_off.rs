//! Without the feature, nothing of single sign-on is there, and whoever sets an issuer is told so.

use observatory::server::Config;
use observatory::server::http::routes::table;

use crate::support::http::build;

#[tokio::test]
async fn nothing_of_it_shows_and_the_operator_is_told() {
    let mut config = Config::from_environment().unwrap();
    config.oidc_issuer = "https://login.example".to_owned();
    let sentence = config.judge().unwrap_err().to_string();
    assert!(sentence.contains("--features oidc"), "{sentence}");
    assert!(
        !table()
            .iter()
            .any(|route| route.path.contains("sso") || route.path.contains("identity"))
    );
    let app = build(true, |config| config.oidc_issuer = "https://login.example".to_owned()).await;
    let page = app.visitor().get("/en/sign-in").await;
    assert!(!page.text.contains("sso") && !page.header("content-security-policy").contains("login.example"));
    let account = app.signed_in("malin").await.get("/en/account").await.text;
    assert!(!account.contains("Single sign-on"));
}
