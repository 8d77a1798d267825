//! One file a page. A page loads what it shows, then says it in a view; nothing
//! here decides a rule or writes.

pub mod access;
pub mod account;
pub mod accounts;
pub mod acting;
pub mod alike;
pub mod application;
pub mod applications;
pub mod catalogue;
pub mod changes;
pub mod charter;
pub mod check;
pub mod claim;
pub mod claims;
pub mod compare;
pub mod contacts;
pub mod correction;
pub mod corrections;
pub mod countries;
pub mod country;
pub mod data;
pub mod desk;
pub mod digests;
pub mod embed;
pub mod endorsement;
pub mod endorsements;
pub mod erasure;
pub mod errors;
pub mod factor_resets;
pub mod figures;
pub mod forgot;
pub mod guides;
pub mod home;
pub mod in_figures;
pub mod join;
pub mod joining;
pub mod language;
pub mod languages;
pub mod layout;
pub mod letters;
pub mod log;
pub mod mail;
pub mod measure;
pub mod measures;
pub mod method;
pub mod missing;
pub mod open_data;
mod parts;
pub mod password;
pub mod people;
pub mod plans;
pub mod problems;
pub mod queue;
pub mod register_edits;
pub mod registration;
pub mod report;
pub mod review;
pub mod second_factor;
pub mod sign_in;
pub mod sign_in_code;
pub mod signatories;
pub mod signatory;
pub mod sitemap;
pub mod speaker;
pub mod staff_account;
pub mod summary;
pub mod unreached;
pub mod withdrawal;
pub mod withdrawals;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use leptos::prelude::*;

use crate::charts::Figure;
use crate::domain::register::Register;
use crate::locale::{Lang, Words};
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::error::{Error, Result};
use crate::server::past::Edition;
use crate::server::session::Person;

/// A visitor at an address.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Database, clock, settings.
    pub ctx: Ctx,
    /// The visitor's language.
    pub words: Words,
    /// The address without its language.
    pub path: String,
    /// What stands behind the question mark, in pairs.
    pub query: Vec<(String, String)>,
    /// The same as it was sent.
    pub raw_query: String,
    /// The parts of the address that the pattern names.
    pub params: Vec<(String, String)>,
    /// Who is signed in.
    pub person: Option<Person>,
    /// What a passkey is asked to sign here, if one is: the options as the browser takes them, as JSON.
    pub passkey: Option<String>,
    /// When their session ends, if nothing more is done.
    pub session_ends: Option<DateTime<Utc>>,
    /// The register as last published, or as the publication that the address asks for.
    pub edition: Edition,
}

impl Visit {
    /// A visitor of whom only the language is known: for the pages of failures.
    #[must_use]
    pub fn without_request(ctx: &Ctx, lang: Lang) -> Self {
        Self {
            ctx: ctx.clone(),
            words: lang.words(),
            path: "/".to_owned(),
            query: Vec::new(),
            raw_query: String::new(),
            params: Vec::new(),
            person: None,
            passkey: None,
            session_ends: None,
            edition: Edition::newest(ctx.last_register().unwrap_or_default(), ctx.today()),
        }
    }

    /// The figure of that name.
    #[must_use]
    pub fn figure(&self, name: &str) -> Option<Arc<Figure>> {
        self.ctx.figure(name, self.register(), self.words, self.today())
    }

    /// The register that the page is about.
    #[must_use]
    pub fn register(&self) -> &Register {
        &self.edition.register
    }

    /// The day for which duties are told: today, or that of an earlier publication.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.edition.today
    }

    /// The address of a page in the visitor's language. From a page of the past, what shows the register is that of
    /// the same publication: this is where it is decided.
    #[must_use]
    pub fn to(&self, page: &Href) -> String {
        let address = page.to(self.words.lang);
        if page.is_of_register() {
            self.stay(&address)
        } else {
            address
        }
    }

    /// An address of the same publication as this page.
    #[must_use]
    pub fn stay(&self, address: &str) -> String {
        self.edition.stay(address)
    }

    /// A named part of the address; empty if the pattern has none.
    #[must_use]
    pub fn param(&self, name: &str) -> &str {
        self.params
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// A named part of the address that is a key.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it is none.
    pub fn key(&self, name: &str) -> Result<i64> {
        self.param(name).parse().map_err(|_| Error::NotFound)
    }

    /// A value behind the question mark; empty if there is none.
    #[must_use]
    pub fn query(&self, name: &str) -> &str {
        self.query
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`Error::SignInRequired`].
    pub fn person(&self) -> Result<&Person> {
        self.person.as_ref().ok_or(Error::SignInRequired)
    }

    /// Whether a staff page shows its forms: auditors only look.
    #[must_use]
    pub fn may_change(&self) -> bool {
        self.person.as_ref().is_some_and(Person::is_staff)
    }

    /// This very address in `lang`.
    #[must_use]
    pub fn here(&self, lang: Lang) -> String {
        let mut address = format!("/{}{}", lang.code(), self.path);
        if !self.raw_query.is_empty() {
            address.push('?');
            address.push_str(&self.raw_query);
        }
        address
    }
}

/// What a page hands to the layout.
pub struct Page {
    /// The HTTP status.
    pub status: u16,
    /// The title, without the site's name.
    pub title: String,
    /// Whether it is for one person only.
    pub is_private: bool,
    /// Whether it has an island, and so needs the script.
    pub has_island: bool,
    /// Whether its forms and links to itself show their result at once.
    pub is_live: bool,
    /// Whether it has figures to be read out.
    pub has_figures: bool,
    /// Whether a form of it asks the browser for a passkey.
    pub has_passkey: bool,
    /// The feed that says the same, if there is one: its address without language.
    pub feed: Option<String>,
    /// How `main` is set: empty (wide), `reading` or `dense`.
    pub width: &'static str,
    /// Everything inside `main`.
    pub body: Box<dyn FnOnce() -> AnyView + Send>,
}

impl Page {
    /// A page of this title; the view is built while it is rendered.
    pub fn new<V: IntoView + 'static>(title: impl Into<String>, body: impl FnOnce() -> V + Send + 'static) -> Self {
        Self {
            status: 200,
            title: title.into(),
            is_private: false,
            has_island: false,
            is_live: false,
            has_figures: false,
            has_passkey: false,
            feed: None,
            width: "",
            body: Box::new(move || body().into_any()),
        }
    }

    /// For one person only: never kept by a cache.
    #[must_use]
    pub fn private(mut self) -> Self {
        self.is_private = true;
        self
    }

    /// With an island.
    #[must_use]
    pub fn with_island(mut self) -> Self {
        self.has_island = true;
        self
    }

    /// Its forms and links to itself show their result at once, where the browser helps.
    #[must_use]
    pub fn live(mut self) -> Self {
        self.is_live = true;
        self.with_island()
    }

    /// With figures, which are read out where the browser helps.
    #[must_use]
    pub fn with_figures(mut self) -> Self {
        self.has_figures = true;
        self.with_island()
    }

    /// Whether a form of it asks the browser for a passkey.
    #[must_use]
    pub fn with_passkey(mut self, has_passkey: bool) -> Self {
        self.has_passkey = has_passkey;
        self
    }

    /// With the feed at that address.
    #[must_use]
    pub fn with_feed(mut self, feed: String) -> Self {
        self.feed = Some(feed);
        self
    }

    /// Set as one column of text.
    #[must_use]
    pub fn reading(mut self) -> Self {
        self.width = "obs-main--reading";
        self
    }

    /// Set densely, for staff.
    #[must_use]
    pub fn dense(mut self) -> Self {
        self.width = "obs-main--dense";
        self
    }
}
