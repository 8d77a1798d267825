//! Which publication of the register an address asks for.
//!
//! `?publication=3` shows what the third publication showed. `?as_of=2026-11-23` asks what had been
//! published by the end of that day; it is answered by the address with the publication's number,
//! which never shows anything else.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::db::register;
use super::error::{Error, Result};
use super::{Ctx, clock};
use crate::domain::register::Register;

/// What an address asks for.
#[derive(Clone, Debug)]
pub enum Asked {
    /// A publication.
    Edition(Edition),
    /// A day: the publication of that number is the answer.
    Day(i64),
}

/// The register as one publication shows it.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The register.
    pub register: Arc<Register>,
    /// The day for which duties and standings are told: that of an earlier publication, or today.
    pub today: NaiveDate,
    /// Whether there is a newer one.
    pub is_earlier: bool,
}

impl Edition {
    /// The newest one.
    #[must_use]
    pub fn newest(register: Arc<Register>, today: NaiveDate) -> Self {
        Self {
            register,
            today,
            is_earlier: false,
        }
    }

    /// An earlier one: duties stand as on its day.
    fn earlier(register: Arc<Register>) -> Self {
        Self {
            today: register.published_on,
            register,
            is_earlier: true,
        }
    }

    /// The moment after which nothing may be told of what is in no publication: the end of an earlier one's day.
    #[must_use]
    pub fn until(&self) -> Option<DateTime<Utc>> {
        self.is_earlier.then(|| clock::end_of_day(self.today)).flatten()
    }

    /// An address that shows the same publication as this one.
    #[must_use]
    pub fn stay(&self, address: &str) -> String {
        match self.is_earlier {
            true => self.pinned(address),
            false => address.to_owned(),
        }
    }

    /// An address that will show the same publication as this one when there is a newer one, too.
    #[must_use]
    pub fn pinned(&self, address: &str) -> String {
        let (page, section) = address.split_at(address.find('#').unwrap_or(address.len()));
        let joint = if page.contains('?') { '&' } else { '?' };
        format!("{page}{joint}publication={}{section}", self.register.publication)
    }
}

/// Reads the pairs behind the question mark.
///
/// # Errors
/// [`Error::NoSuchDay`], [`Error::BeforeFirst`] for a day on which nothing had been imported, and
/// [`Error::NotFound`] for a number that is no publication's.
pub async fn find(ctx: &Ctx, query: &[(String, String)]) -> Result<Asked> {
    let get = |name: &str| {
        query
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.trim())
            // As a form sends a field that was left empty.
            .filter(|value| !value.is_empty())
    };
    if let Some(day) = get("as_of") {
        let end = parse_day(day).and_then(clock::end_of_day).ok_or(Error::NoSuchDay)?;
        let mut conn = ctx.read().await?;
        let number = register::find_publication_before(&mut conn, end).await?;
        return number.map(Asked::Day).ok_or(Error::BeforeFirst);
    }
    let newest = ctx.register().await?;
    let Some(number) = get("publication") else {
        return Ok(Asked::Edition(Edition::newest(newest, ctx.today())));
    };
    let number: i64 = number.parse().map_err(|_| Error::NotFound)?;
    match number.cmp(&newest.publication) {
        std::cmp::Ordering::Equal => Ok(Asked::Edition(Edition::newest(newest, ctx.today()))),
        std::cmp::Ordering::Less if number > 0 => Ok(Asked::Edition(Edition::earlier(ctx.register_at(number).await?))),
        _ => Err(Error::NotFound),
    }
}

/// A day as ISO 8601 writes it, and in no other way.
fn parse_day(text: &str) -> Option<NaiveDate> {
    text.parse().ok().filter(|day: &NaiveDate| day.to_string() == text)
}

/// The same address, asking for a publication instead of a day.
#[must_use]
pub fn canonical(path: &str, query: &[(String, String)], publication: i64) -> String {
    let mut kept = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in query {
        if name != "as_of" && name != "publication" {
            kept.append_pair(name, value);
        }
    }
    kept.append_pair("publication", &publication.to_string());
    format!("{path}?{}", kept.finish())
}
