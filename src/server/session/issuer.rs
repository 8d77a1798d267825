//! The issuer of OpenID Connect by which people may sign in: what it is asked, and what its answers are worth.
//!
//! All checks of tokens are the library's. It is asked by authorization code with PKCE; what it publishes of itself is read
//! once and kept for a day, its keys again when a token names one that is not known.

use std::time::Duration;

use chrono::{DateTime, Utc};
use openidconnect::core::{
    CoreAuthenticationFlow, CoreClient, CoreIdToken, CoreIdTokenClaims, CoreJsonWebKeySet, CoreJwsSigningAlgorithm,
    CoreProviderMetadata,
};
use openidconnect::{
    AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, CsrfToken, EndpointMaybeSet, EndpointNotSet,
    EndpointSet, IssuerUrl, Nonce, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, SignatureVerificationError,
    TokenResponse as _, reqwest,
};
use tokio::sync::Mutex;

use super::journey::Journey;
use crate::server::{Config, Ctx, token};

/// Where whoever was at the issuer comes back to. The issuer has to know the whole address.
pub const RETURN: &str = "/sign-in/sso";

/// How long one answer of the issuer may take. A return takes three at most, and ours has twenty seconds.
const ANSWER_WITHIN: Duration = Duration::from_secs(4);
/// How long what the issuer publishes of itself is kept.
const KEPT_FOR: chrono::Duration = chrono::Duration::days(1);

/// With tokens signed by keys of its own only: who knows our secret signs none.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 9] = [
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha384,
    CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha512,
    CoreJwsSigningAlgorithm::RsaSsaPssSha256,
    CoreJwsSigningAlgorithm::RsaSsaPssSha384,
    CoreJwsSigningAlgorithm::RsaSsaPssSha512,
    CoreJwsSigningAlgorithm::EcdsaP256Sha256,
    CoreJwsSigningAlgorithm::EcdsaP384Sha384,
    CoreJwsSigningAlgorithm::EdDsa,
];

type Client =
    CoreClient<EndpointSet, EndpointNotSet, EndpointNotSet, EndpointNotSet, EndpointMaybeSet, EndpointMaybeSet>;

/// What is known of the issuer.
#[derive(Debug, Default)]
pub struct Issuer {
    known: Mutex<Option<(CoreProviderMetadata, DateTime<Utc>)>>,
}

/// Why the issuer does not tell who somebody is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum IssuerProblem {
    /// It does not answer, or not as issuers do.
    Unreachable,
    /// What came back is not what was asked for.
    Refused,
}

/// What came back with somebody.
#[derive(Clone, Debug, Default)]
pub struct Returned {
    /// The code that stands for the token; empty if the issuer gave none.
    pub code: String,
    /// What was given along.
    pub state: String,
    /// Who says that it comes from there; empty where the issuer does not say it (RFC 9207).
    pub issuer: String,
}

/// Whom the issuer knows.
#[derive(Clone, Debug)]
pub struct Known {
    /// The issuer, as tokens name it.
    pub issuer: String,
    /// By what it knows the person, for ever.
    pub subject: String,
}

type Outcome<T> = std::result::Result<T, IssuerProblem>;

/// Notes for the operator why the issuer could not be asked.
fn unreachable(error: impl std::error::Error) -> IssuerProblem {
    tracing::warn!(error = chain(&error), "the issuer of single sign-on does not answer");
    IssuerProblem::Unreachable
}

/// Notes why an answer was not taken. No token and no code is in it.
fn refused(error: impl std::error::Error) -> IssuerProblem {
    tracing::info!(error = chain(&error), "an answer of the issuer was refused");
    IssuerProblem::Refused
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(": ");
        text.push_str(&error.to_string());
        source = error.source();
    }
    text
}

/// A client that goes nowhere but where it is sent.
fn browser(config: &Config) -> Outcome<reqwest::Client> {
    let mut builder = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(ANSWER_WITHIN)
        .connect_timeout(ANSWER_WITHIN);
    if config.oidc_issuer.starts_with("http:") {
        // On this very machine.
        builder = builder.no_proxy();
    }
    builder.build().map_err(unreachable)
}

impl Issuer {
    /// What the issuer publishes of itself.
    async fn metadata(&self, ctx: &Ctx, http: &reqwest::Client) -> Outcome<CoreProviderMetadata> {
        let mut known = self.known.lock().await;
        if let Some((metadata, _)) = known.as_ref().filter(|(_, since)| ctx.now() - *since < KEPT_FOR) {
            return Ok(metadata.clone());
        }
        let url = IssuerUrl::new(ctx.config().oidc_issuer.clone()).map_err(unreachable)?;
        let metadata = CoreProviderMetadata::discover_async(url, http)
            .await
            .map_err(unreachable)?;
        let page = metadata.authorization_endpoint().url().origin();
        if page != metadata.issuer().url().origin() {
            // Our policy lets forms lead to the issuer alone, and browsers keep to it.
            tracing::warn!(
                "the issuer's page for signing in is at another origin than the issuer: browsers will refuse it"
            );
        }
        *known = Some((metadata.clone(), ctx.now()));
        Ok(metadata)
    }

    /// Its keys anew, as it may have changed them.
    async fn new_keys(&self, ctx: &Ctx, http: &reqwest::Client) -> Outcome<CoreProviderMetadata> {
        let metadata = self.metadata(ctx, http).await?;
        let keys = CoreJsonWebKeySet::fetch_async(metadata.jwks_uri(), http);
        let metadata = metadata.clone().set_jwks(keys.await.map_err(unreachable)?);
        let mut known = self.known.lock().await;
        if let Some((kept, _)) = known.as_mut() {
            *kept = metadata.clone();
        }
        Ok(metadata)
    }
}

fn client(ctx: &Ctx, metadata: CoreProviderMetadata) -> Outcome<Client> {
    let config = ctx.config();
    let secret = config.oidc_client_secret.expose();
    let secret = (!secret.is_empty()).then(|| ClientSecret::new(secret.to_owned()));
    let id = ClientId::new(config.oidc_client_id.clone());
    let back = RedirectUrl::new(config.absolute(RETURN)).map_err(unreachable)?;
    Ok(CoreClient::from_provider_metadata(metadata, id, secret).set_redirect_uri(back))
}

/// Prepares a journey: the issuer's address, and what the return will be judged by. It is asked who somebody is and for
/// nothing else about them, not even an address.
///
/// # Errors
/// The issuer does not answer.
pub async fn ask(ctx: &Ctx, next: &str, lang: &str, account: Option<i64>) -> Outcome<(String, Journey)> {
    let http = browser(ctx.config())?;
    let client = client(ctx, ctx.issuer().metadata(ctx, &http).await?)?;
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (address, state, nonce) = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        )
        .set_pkce_challenge(challenge)
        .url();
    let journey = Journey {
        state: state.into_secret(),
        nonce: nonce.secret().clone(),
        verifier: verifier.into_secret(),
        next: next.to_owned(),
        lang: lang.to_owned(),
        account,
    };
    Ok((address.into(), journey))
}

/// Whom the issuer says somebody is who came back from a journey.
///
/// # Errors
/// The issuer does not answer, or what came back is not to be believed.
pub async fn identify(ctx: &Ctx, journey: Journey, returned: &Returned) -> Outcome<Known> {
    // As hashes, so that the time taken tells nothing.
    let is_own = token::hash(&journey.state) == token::hash(&returned.state);
    let is_from_there = returned.issuer.is_empty() || returned.issuer == ctx.config().oidc_issuer;
    if !is_own || !is_from_there || returned.code.is_empty() {
        tracing::info!(is_own, is_from_there, "somebody came back without what they were given");
        return Err(IssuerProblem::Refused);
    }
    let http = browser(ctx.config())?;
    let metadata = ctx.issuer().metadata(ctx, &http).await?;
    let answer = client(ctx, metadata.clone())?
        .exchange_code(AuthorizationCode::new(returned.code.clone()))
        .map_err(unreachable)?
        .set_pkce_verifier(PkceCodeVerifier::new(journey.verifier))
        .request_async(&http)
        .await
        .map_err(|error| match error {
            openidconnect::RequestTokenError::Request(error) => unreachable(error),
            other => refused(other),
        })?;
    let Some(token) = answer.id_token() else {
        tracing::info!("the issuer gave no token of identity");
        return Err(IssuerProblem::Refused);
    };
    let nonce = Nonce::new(journey.nonce);
    let claims = match judge(ctx, &client(ctx, metadata)?, token, &nonce) {
        Err(ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)) => {
            let metadata = ctx.issuer().new_keys(ctx, &http).await?;
            judge(ctx, &client(ctx, metadata)?, token, &nonce)
        }
        judged => judged,
    };
    let claims = claims.map_err(refused)?;
    Ok(Known {
        issuer: claims.issuer().to_string(),
        subject: claims.subject().to_string(),
    })
}

/// Signature, issuer, audience, expiry and nonce.
fn judge(
    ctx: &Ctx,
    client: &Client,
    token: &CoreIdToken,
    nonce: &Nonce,
) -> std::result::Result<CoreIdTokenClaims, ClaimsVerificationError> {
    let now = ctx.now();
    let verifier = client
        .id_token_verifier()
        .set_allowed_algs(ALGORITHMS)
        .set_time_fn(move || now);
    token.claims(&verifier, nonce).cloned()
}
