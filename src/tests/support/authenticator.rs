//! A device that holds one passkey, and the browser before it. What either does wrong is set by the test.

use observatory::domain::account::Role;
use observatory::server::actions::accounts::{self, Invitation};
use observatory::server::db::audit::Actor;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{DerSignature, SigningKey};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::http::{App, Client};

/// Where a person's second factor is set up.
pub const FACTOR: &str = "/en/account/second-factor";
/// The password of those who are invited.
pub const KEY: &str = "clouds over Brussels";

/// Somebody who is not of the sample, signed in by a password and nothing else.
pub async fn invited(app: &App, email: &str, role: Role) -> Client {
    let invitation = Invitation {
        email,
        name: "Olga",
        language: "en",
        role,
        by_mail: false,
        why: "",
    };
    let link = accounts::invite(&app.ctx, Actor::OPERATOR, &invitation)
        .await
        .unwrap()
        .unwrap();
    let mut client = app.visitor();
    let fields = [
        ("lang", "en"),
        ("link", link.as_str()),
        ("password", KEY),
        ("again", KEY),
    ];
    assert_eq!(client.post("/form/set_password", &fields).await.location(), "/en/desk");
    client
}

/// What the page asks the browser, if it does.
pub async fn asked(client: &mut Client, page: &str) -> Option<String> {
    let html = Html::parse_document(&client.get(page).await.text);
    let form = Selector::parse("form[data-passkey]").unwrap();
    let options = html.select(&form).next()?.attr("data-passkey")?;
    Some(options.to_owned())
}

/// Adds the device's passkey to an account and gives the page that says so.
pub async fn register(client: &mut Client, device: &Authenticator, name: &str) -> String {
    let fields = [("lang", "en"), ("step", "passkey"), ("current", KEY)];
    assert_eq!(client.post("/form/change_factor", &fields).await.location(), FACTOR);
    let answer = device.register(&asked(client, FACTOR).await.unwrap());
    let fields = [("lang", "en"), ("name", name), ("answer", answer.as_str())];
    let done = client.post("/form/add_passkey", &fields).await;
    assert!(
        done.location().starts_with(&format!("{FACTOR}?")),
        "{} {}",
        done.location(),
        done.text
    );
    client.get(done.location()).await.text
}

/// A device of a person.
#[derive(Clone)]
pub struct Authenticator {
    key: SigningKey,
    id: Vec<u8>,
    /// How often it was used; those that do not count stay at nothing.
    pub counter: u32,
    /// Where its browser is.
    pub origin: String,
    /// Whether it has seen its owner.
    pub is_verified: bool,
}

impl Authenticator {
    /// A device; each number makes another one.
    pub fn new(number: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[number; 32]).unwrap(),
            id: vec![number; 16],
            counter: 0,
            origin: "http://localhost:3000".to_owned(),
            is_verified: true,
        }
    }

    /// The same device, but for what the test changes.
    pub fn but(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut other = self.clone();
        change(&mut other);
        other
    }

    /// What the browser answers where a page asks for a new passkey.
    pub fn register(&self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        let point = self.key.verifying_key().to_sec1_point(false);
        // CBOR: an elliptic key of two coordinates, for ES256.
        let mut key = vec![0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01];
        key.extend([0x21, 0x58, 0x20]);
        key.extend_from_slice(point.x().unwrap());
        key.extend([0x22, 0x58, 0x20]);
        key.extend_from_slice(point.y().unwrap());
        let mut data = self.data(options["rp"]["id"].as_str().unwrap(), 0x40);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend_from_slice(&self.id);
        data.extend(key);
        // CBOR: no attestation.
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(u8::try_from(data.len()).unwrap());
        object.extend(data);
        let response = json!({
            "clientDataJSON": base64(&self.client("webauthn.create", &options)),
            "attestationObject": base64(&object),
            "transports": ["internal"],
        });
        self.told(&response)
    }

    /// What the browser answers where a page asks for this passkey.
    pub fn sign(&self, options: &str) -> String {
        let options: Value = serde_json::from_str(options).unwrap();
        let data = self.data(options["rpId"].as_str().unwrap(), 0);
        let client = self.client("webauthn.get", &options);
        let signed = [data.clone(), Sha256::digest(&client).to_vec()].concat();
        let signature: DerSignature = self.key.sign(&signed);
        let response = json!({
            "clientDataJSON": base64(&client),
            "authenticatorData": base64(&data),
            "signature": base64(signature.as_bytes()),
        });
        self.told(&response)
    }

    fn data(&self, party: &str, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(party).to_vec();
        data.push(flags | if self.is_verified { 0x05 } else { 0x01 });
        data.extend(self.counter.to_be_bytes());
        data
    }

    fn client(&self, kind: &str, options: &Value) -> Vec<u8> {
        let challenge = &options["challenge"];
        let client = json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false });
        client.to_string().into_bytes()
    }

    fn told(&self, response: &Value) -> String {
        let id = base64(&self.id);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response }).to_string()
    }
}

/// For addresses, without padding.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let group = |three: &[u8]| {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        let letters = (0..=three.len()).map(move |at| LETTERS[(bits >> (18 - 6 * at)) as usize & 63] as char);
        letters.collect::<String>()
    };
    bytes.chunks(3).map(group).collect()
}
