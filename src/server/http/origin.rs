//! From where a request comes, behind whatever proxies the operator trusts.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, header};

use crate::domain::throttle::network_of;
use crate::server::session::{Device, Origin};
use crate::server::{Config, Ctx};

/// From where somebody asks.
#[must_use]
pub fn of<B>(ctx: &Ctx, request: &Request<B>) -> Origin {
    let agent = request.headers().get(header::USER_AGENT);
    let agent = agent.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let address = peer.map(|peer| client(ctx.config(), peer.0.ip(), request.headers()));
    Origin {
        // At a length that can be looked through.
        browser: agent.chars().take(500).collect(),
        address,
        network: address.and_then(|address| counted(ctx.config(), address)),
        device: request.extensions().get::<Device>().cloned().unwrap_or_default(),
    }
}

/// The network by which an address is counted. From this very machine it is none, unless a proxy is trusted: then
/// everybody may come by a proxy that nobody has named, and all would wait for one.
fn counted(config: &Config, address: IpAddr) -> Option<IpAddr> {
    let may_be_anybody = address.is_loopback() && !config.has_trusted_proxy();
    (!may_be_anybody).then(|| network_of(address))
}

/// The nearest address that is no trusted proxy's. Each proxy adds at the end whom it was asked by, so what
/// stands before the last untrusted address may be anybody's invention.
fn client(config: &Config, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let peer = peer.to_canonical();
    let told = headers.get_all("x-forwarded-for").iter();
    let told = told
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','));
    let told: Vec<Option<IpAddr>> = told.map(|one| one.trim().parse().ok()).collect();
    let mut nearest = peer;
    for one in told.into_iter().rev() {
        if !config.is_trusted_proxy(nearest) {
            break;
        }
        let Some(one) = one else { break };
        nearest = one.to_canonical();
    }
    nearest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(proxies: &str, peer: &str, told: &[&str]) -> String {
        let mut config = Config::from_environment().unwrap();
        config.trusted_proxies = proxies.to_owned();
        let mut headers = HeaderMap::new();
        for value in told {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        client(&config, peer.parse().unwrap(), &headers).to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        assert_eq!(asked("", "192.0.2.1", &["203.0.113.9"]), "192.0.2.1");
        assert_eq!(asked("192.0.2.1", "192.0.2.1", &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(asked("192.0.2.0/24", "192.0.2.77", &["203.0.113.9"]), "203.0.113.9");
        // What the visitor wrote stands before what the proxy wrote.
        assert_eq!(
            asked("192.0.2.1", "192.0.2.1", &["10.0.0.1, 203.0.113.9"]),
            "203.0.113.9"
        );
        assert_eq!(
            asked("192.0.2.1,10.0.0.0/8", "192.0.2.1", &["203.0.113.9", "10.0.0.1"]),
            "203.0.113.9"
        );
        assert_eq!(asked("192.0.2.1", "192.0.2.1", &["nonsense"]), "192.0.2.1");
        assert_eq!(asked("192.0.2.1", "::ffff:192.0.2.1", &["2001:db8::5"]), "2001:db8::5");
    }

    #[test]
    fn this_machine_is_counted_only_behind_a_trusted_proxy() {
        let mut config = Config::from_environment().unwrap();
        let here = |config: &Config| counted(config, "127.0.0.1".parse().unwrap());
        assert_eq!(here(&config), None);
        assert!(counted(&config, "192.0.2.1".parse().unwrap()).is_some());
        config.trusted_proxies = "10.0.0.1".to_owned();
        assert!(here(&config).is_some());
    }
}
