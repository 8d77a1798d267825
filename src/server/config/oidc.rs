//! Settings of single sign-on, judged together.

use url::Url;

use super::{Config, ConfigError, is_loopback};

impl Config {
    /// What the issuer is called on the pages; none where nobody can sign in by one.
    #[must_use]
    pub fn sign_on_name(&self) -> Option<String> {
        if !cfg!(feature = "oidc") {
            return None;
        }
        let issuer = Url::parse(&self.oidc_issuer).ok()?;
        let named = self.oidc_name.trim();
        let named = (!named.is_empty()).then(|| named.to_owned());
        named.or_else(|| issuer.host_str().map(ToOwned::to_owned))
    }

    /// The origin to which the form of single sign-on leads; none where there is no such form.
    #[must_use]
    pub fn sign_on_origin(&self) -> Option<String> {
        self.sign_on_name()?;
        let issuer = Url::parse(&self.oidc_issuer).ok()?;
        Some(issuer.origin().ascii_serialization())
    }

    pub(super) fn judge_oidc(&self) -> Result<(), ConfigError> {
        if self.oidc_issuer.is_empty() {
            return Ok(());
        }
        if !cfg!(feature = "oidc") {
            return Err(ConfigError::OidcNotBuilt);
        }
        let issuer = Url::parse(&self.oidc_issuer).map_err(|_| ConfigError::OidcIssuer)?;
        let is_safe = issuer.scheme() == "https" || issuer.scheme() == "http" && is_loopback(&issuer);
        if !is_safe || issuer.host_str().is_none() || issuer.query().is_some() || issuer.fragment().is_some() {
            return Err(ConfigError::OidcIssuer);
        }
        if self.oidc_client_id.trim().is_empty() {
            return Err(ConfigError::OidcClient);
        }
        Ok(())
    }
}
