//! `/{lang}/authorities/{slug}/log`: what was done about an authority, as a page and as CSV. For whoever writes or certifies
//! for it, its coordinator, and who sees what staff see.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::domain::register::{Authority, Register};
use crate::locale::Words;
use crate::paths::Href;
use crate::server::db::trail::{self, Trace};
use crate::server::error::{Error, Result};

/// How many rows a page has.
const PAGE: i64 = 50;

/// The columns of the file.
pub const COLUMNS: [&str; 10] = [
    "at",
    "who",
    "in_place_of",
    "action",
    "what",
    "about",
    "before",
    "after",
    "more",
    "why",
];

/// The authority at this address, if the visitor may read its log.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub fn find(visit: &Visit) -> Result<Authority> {
    let person = visit.person()?;
    let authority = visit.register().authority(visit.param("slug")).ok_or(Error::NotFound)?;
    person.insider_of(authority.id, &authority.country)?;
    Ok(authority.clone())
}

/// The log.
///
/// # Errors
/// As [`find`].
pub async fn show(visit: Visit) -> Result<Page> {
    let authority = find(&visit)?;
    let before = visit.query("before").parse().unwrap_or(i64::MAX);
    let mut conn = visit.ctx.read().await?;
    let traces = trail::list_log(&mut conn, authority.id, before, PAGE + 1).await?;
    drop(conn);
    let title = visit.words.with("log-title", &[("name", authority.name().into())]);
    Ok(Page::new(title, move || body(&visit, &authority, traces))
        .dense()
        .private())
}

fn body(visit: &Visit, authority: &Authority, mut traces: Vec<Trace>) -> impl IntoView + use<> {
    let w = visit.words;
    let here = Href::Log(&authority.slug).to(w.lang);
    let older = older(w, &here, &mut traces, PAGE);
    let newest = (!visit.query("before").is_empty()).then(|| (here.clone(), w.t("trail-newest")));
    let name = authority.name().to_owned();
    view! {
        {parts::breadcrumb(w, vec![(Href::Desk, "nav-desk")])}
        {parts::page_head(w.with("log-title", &[("name", name.into())]), w.t("log-lead"))}
        <p>
            <a href=Href::Log(&authority.slug).file(w.lang, "csv")>{w.t("log-download")}</a>
            " · " <a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("desk-public-page")}</a>
            " · " <a href=Href::Digests.to(w.lang)>{w.t("digests-title")}</a>
        </p>
        {parts::trail(w, visit.register(), "log", w.t("log-caption"), &traces)}
        {parts::turning(w, newest, older)}
    }
}

/// Takes the one row too many away and gives the link to what is older.
pub(super) fn older(w: Words, here: &str, traces: &mut Vec<Trace>, page: i64) -> Option<(String, String)> {
    let page = usize::try_from(page).unwrap_or(usize::MAX);
    let has_more = traces.len() > page;
    traces.truncate(page);
    let last = traces.last().filter(|_| has_more)?;
    Some((format!("{here}?before={}", last.number), w.t("trail-older")))
}

/// A row of the file.
#[must_use]
pub fn record(w: Words, register: &Register, trace: &Trace) -> [String; 10] {
    let parts::Line {
        at,
        who,
        as_whom,
        what,
        about,
        before,
        after,
        more,
        why,
    } = parts::line(w, register, trace);
    let at = at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    [
        at,
        who,
        as_whom,
        trace.action.clone(),
        what,
        about,
        before,
        after,
        more,
        why,
    ]
}
