//! An issuer of OpenID Connect on this machine, with a key of its own. What it does wrong is set by the test.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use axum::{Form, Json, Router};
use observatory::server::config::Secret;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::authenticator::base64;
use super::http::{App, build};

pub const CLIENT: &str = "observatory";
const SECRET: &str = "a quiet river";

/// What the next token says, and what is wrong with it.
#[derive(Clone)]
pub struct Told {
    pub subject: String,
    pub email: Option<String>,
    pub is_verified: Value,
    /// Members of the token that are other than they should be.
    pub wrong: Value,
    /// Signed by a key that is not the issuer's, under the name of its key.
    pub is_forged: bool,
    /// Signed by nobody, and says so.
    pub is_unsigned: bool,
}

struct Asked {
    challenge: String,
    nonce: String,
    back: String,
    is_used: bool,
}

struct Inner {
    told: Told,
    now: i64,
    key: SigningKey,
    key_name: String,
    codes: HashMap<String, Asked>,
    is_down: bool,
    /// How often what it publishes of itself, and its keys, were read.
    read: (usize, usize),
}

/// The issuer.
#[derive(Clone)]
pub struct Issuer {
    pub origin: String,
    inner: Arc<Mutex<Inner>>,
}

fn key(seed: u8) -> SigningKey {
    SigningKey::from_slice(&[seed; 32]).unwrap()
}

impl Issuer {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let told = Told {
            subject: "subject-of-malin".to_owned(),
            email: Some("Malin@demo.example".to_owned()),
            is_verified: json!(true),
            wrong: json!({}),
            is_forged: false,
            is_unsigned: false,
        };
        let inner = Inner {
            told,
            now: super::start().timestamp(),
            key: key(7),
            key_name: "first".to_owned(),
            codes: HashMap::new(),
            is_down: false,
            read: (0, 0),
        };
        let issuer = Self {
            origin,
            inner: Arc::new(Mutex::new(inner)),
        };
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(metadata))
            .route("/keys", get(keys))
            .route("/token", post(token))
            .with_state(issuer.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        issuer
    }

    /// The sample world, whose people may sign in by this issuer.
    pub async fn app(&self) -> App {
        let origin = self.origin.clone();
        build(true, move |config| {
            config.oidc_issuer = origin;
            CLIENT.clone_into(&mut config.oidc_client_id);
            config.oidc_client_secret = Secret::from(SECRET.to_owned());
            config.oidc_name = "EU Login".to_owned();
        })
        .await
    }

    fn with<T>(&self, change: impl FnOnce(&mut Inner) -> T) -> T {
        change(&mut self.inner.lock().unwrap())
    }

    pub fn tell(&self, change: impl FnOnce(&mut Told)) {
        self.with(|inner| change(&mut inner.told));
    }

    /// Somebody of that address is at the keyboard there.
    pub fn knows(&self, subject: &str, email: &str) {
        self.tell(|told| {
            told.subject = subject.to_owned();
            told.email = Some(email.to_owned());
        });
    }

    pub fn set_now(&self, app: &App) {
        let now = app.ctx.now().timestamp();
        self.with(|inner| inner.now = now);
    }

    pub fn stop(&self, is_down: bool) {
        self.with(|inner| inner.is_down = is_down);
    }

    /// It signs with a new key from now on.
    pub fn change_key(&self) {
        self.with(|inner| {
            inner.key = key(9);
            inner.key_name = "second".to_owned();
        });
    }

    /// How often what it publishes of itself, and its keys, were read.
    pub fn read(&self) -> (usize, usize) {
        self.with(|inner| inner.read)
    }

    /// What the person does there: comes with what the service asks for, agrees, and is sent back to this address.
    pub fn agree(&self, asked: &str) -> String {
        let url = url::Url::parse(asked).unwrap();
        assert!(asked.starts_with(&format!("{}/authorize?", self.origin)), "{asked}");
        let query: HashMap<String, String> = url.query_pairs().into_owned().collect();
        assert_eq!(query["response_type"], "code");
        assert_eq!(query["client_id"], CLIENT);
        assert_eq!(query["redirect_uri"], "http://localhost:3000/sign-in/sso");
        assert_eq!(query["scope"], "openid", "more is asked than who somebody is");
        assert_eq!(query["code_challenge_method"], "S256");
        assert!(!asked.contains("river"), "the secret is in an address");
        let code = self.with(|inner| {
            let code = format!("code-{}", inner.codes.len());
            let asked = Asked {
                challenge: query["code_challenge"].clone(),
                nonce: query["nonce"].clone(),
                back: query["redirect_uri"].clone(),
                is_used: false,
            };
            inner.codes.insert(code.clone(), asked);
            code
        });
        let back = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("code", &code)
            .append_pair("state", &query["state"])
            .append_pair("iss", &self.origin)
            .finish();
        format!("/sign-in/sso?{back}")
    }
}

async fn metadata(State(issuer): State<Issuer>) -> Response {
    let at = |path: &str| format!("{}{path}", issuer.origin);
    let is_down = issuer.with(|inner| {
        inner.read.0 += 1;
        inner.is_down
    });
    if is_down {
        return StatusCode::BAD_GATEWAY.into_response();
    }
    Json(json!({
        "issuer": issuer.origin,
        "authorization_endpoint": at("/authorize"),
        "token_endpoint": at("/token"),
        "jwks_uri": at("/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
    }))
    .into_response()
}

async fn keys(State(issuer): State<Issuer>) -> Response {
    issuer.with(|inner| {
        inner.read.1 += 1;
        let point = inner.key.verifying_key().to_sec1_point(false);
        Json(json!({ "keys": [{
            "kty": "EC", "crv": "P-256", "use": "sig", "kid": inner.key_name,
            "x": base64(point.x().unwrap()), "y": base64(point.y().unwrap()),
        }] }))
        .into_response()
    })
}

async fn token(
    State(issuer): State<Issuer>,
    headers: HeaderMap,
    Form(sent): Form<HashMap<String, String>>,
) -> Response {
    let origin = issuer.origin.clone();
    issuer.with(|inner| {
        if inner.is_down {
            return StatusCode::BAD_GATEWAY.into_response();
        }
        let refused = |why: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": why }))).into_response();
        let own = base64(format!("{CLIENT}:{}", SECRET.replace(' ', "+")).as_bytes());
        let shown = headers
            .get(header::AUTHORIZATION)
            .map_or("", |value| value.to_str().unwrap());
        if shown.trim_end_matches('=') != format!("Basic {own}") {
            return refused("invalid_client");
        }
        let Some(asked) = inner.codes.get_mut(&sent["code"]).filter(|asked| !asked.is_used) else {
            return refused("invalid_grant");
        };
        asked.is_used = true;
        let is_own = base64(&Sha256::digest(&sent["code_verifier"])) == asked.challenge;
        if !is_own || sent["redirect_uri"] != asked.back || sent["grant_type"] != "authorization_code" {
            return refused("invalid_grant");
        }
        let mut claims = json!({
            "iss": origin, "sub": inner.told.subject, "aud": CLIENT, "iat": inner.now, "exp": inner.now + 300,
            "nonce": asked.nonce, "email_verified": inner.told.is_verified,
        });
        if let Some(email) = &inner.told.email {
            claims["email"] = json!(email);
        }
        for (name, value) in inner.told.wrong.as_object().unwrap() {
            claims[name] = value.clone();
        }
        let algorithm = if inner.told.is_unsigned { "none" } else { "ES256" };
        let head = json!({ "alg": algorithm, "kid": inner.key_name, "typ": "JWT" });
        let text = format!(
            "{}.{}",
            base64(head.to_string().as_bytes()),
            base64(claims.to_string().as_bytes())
        );
        let forger = key(11);
        let key = if inner.told.is_forged { &forger } else { &inner.key };
        let signature: Signature = key.sign(text.as_bytes());
        let signature = base64(&signature.to_bytes());
        let token = match inner.told.is_unsigned {
            true => format!("{text}."),
            false => format!("{text}.{signature}"),
        };
        Json(json!({ "access_token": "x", "token_type": "Bearer", "expires_in": 300, "id_token": token }))
            .into_response()
    })
}
