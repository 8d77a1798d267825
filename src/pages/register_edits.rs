//! `/{lang}/staff/signatories/{slug}/edit`: what the register says of an authority, with the way to correct it. For
//! staff. The forms stand in the files beside this one.

pub mod act;
pub mod commitment;
pub mod commitments;
pub mod new;
pub mod part;
pub mod successions;

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::domain::edit::Part;
use crate::domain::register::Authority;
use crate::locale::Words;
use crate::paths::Href;
use crate::server::actions::kept;
use crate::server::db::imports::held::{self, Held};
use crate::server::error::{Error, Result};

/// An authority as its rows say it, and what was typed about it and could not be saved.
struct Entry {
    authority: Authority,
    held: Held,
    kept: kept::Fields,
}

impl Entry {
    /// The authority of the address.
    async fn open(visit: &Visit) -> Result<Self> {
        let authority = visit.register().authority(visit.param("slug"));
        let authority = authority.ok_or(Error::NotFound)?.clone();
        let mut conn = visit.ctx.read().await?;
        let held = held::find_held(&mut conn, authority.id).await?.ok_or(Error::NotFound)?;
        drop(conn);
        let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
        Ok(Self { authority, held, kept })
    }

    /// What was typed; where nothing was, what stands there.
    fn typed(&self, stands: impl FnOnce() -> kept::Fields) -> kept::Fields {
        if self.kept.is_empty() {
            stands()
        } else {
            self.kept.clone()
        }
    }

    /// Whether faults of single fields are to be told.
    fn has_faults(&self) -> bool {
        self.kept.get("problem").is_some_and(|code| code == "edit-faults")
    }

    fn title(&self, w: Words, key: &str) -> String {
        w.with(key, &[("name", self.authority.name().into())])
    }

    /// The way back to the authority, and from its commitments one step more.
    fn way(&self, w: Words, to_commitments: bool) -> impl IntoView + use<> {
        let slug = &self.authority.slug;
        let step = |href: Href<'_>, text: String| {
            view! { <li class="obs-breadcrumb__item"><a href=href.to(w.lang)>{text}</a></li> }.into_any()
        };
        let mut steps = vec![
            step(Href::Signatory(slug), self.authority.name().to_owned()),
            step(Href::StaffEdit(slug), w.t("edit-short")),
        ];
        if to_commitments {
            steps.push(step(Href::StaffCommitments(slug), w.t("edit-commitments-short")));
        }
        view! {
            <nav class="obs-breadcrumb" aria-label=w.t("nav-breadcrumb")>
                <ol class="obs-breadcrumb__list">{steps}</ol>
            </nav>
        }
    }
}

/// Fields as they are kept.
fn fields<const N: usize>(pairs: [(&str, String); N]) -> kept::Fields {
    pairs
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

/// That something was saved.
fn saved(visit: &Visit) -> impl IntoView + use<> {
    let code = visit.query("saved");
    let key = match code {
        "authority" => Some("saved-edit-authority"),
        "removed" => Some("saved-edit-removed"),
        "" => None,
        _ => Some("saved-edit"),
    };
    key.map(|key| {
        let text = visit.words.t(key);
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{text}</h2></div> }
    })
}

/// The authority with all its parts.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let entry = Entry::open(&visit).await?;
    let title = entry.title(visit.words, "edit-title");
    Ok(Page::new(title, move || body(&visit, &entry)).private())
}

fn body(visit: &Visit, entry: &Entry) -> impl IntoView + use<> {
    let w = visit.words;
    let (authority, slug) = (&entry.authority, entry.authority.slug.as_str());
    let mut rows: Vec<AnyView> = Part::ALL
        .into_iter()
        .map(|part| {
            let value = summary(w, authority, part);
            row(
                visit,
                w.t(&format!("edit-part-{part}")),
                value,
                &Href::StaffPart(slug, part),
            )
        })
        .collect();
    let links = authority.successions.iter().map(|one| one.successor_name.clone());
    let links = links.chain(authority.predecessors.iter().map(|one| one.name.clone()));
    let links: Vec<String> = links.collect();
    rows.push(row(
        visit,
        w.t("edit-part-successions"),
        links.join("\n"),
        &Href::StaffSuccessions(slug),
    ));
    let commitments: Vec<String> = authority
        .commitments
        .iter()
        .map(|one| {
            let kind = w.t(&format!("commitment-{}", one.kind));
            let version = w.t(&format!("version-{}", one.version));
            let status = w.t(&format!("status-{}", one.status));
            format!("{kind}, {version}: {status}")
        })
        .collect();
    let commitments = row(
        visit,
        w.t("edit-part-commitments"),
        commitments.join("\n"),
        &Href::StaffCommitments(slug),
    );
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Signatories, "nav-signatories")])}
        {saved(visit)}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{entry.title(w, "edit-title")}</h1>
            <p class="obs-page-head__lead">{w.t("edit-lead")}</p>
            <p><a href=Href::Signatory(slug).to(w.lang)>{w.t("desk-public-page")}</a> " · " <a href=Href::StaffPlans(slug).to(w.lang)>{w.t("edit-plans")}</a></p>
        </div>
        <section class="obs-summary-list">
            <div class="obs-summary-list__head"><h2>{w.t("edit-authority")}</h2></div>
            <dl class="obs-summary-list__rows">
                {fixed(w.t("column-country"), w.country(&authority.country))}
                {fixed(w.t("edit-slug"), authority.slug.clone())}
                {rows}
            </dl>
        </section>
        <p class="obs-source">{w.t("edit-fixed")}</p>
        <section class="obs-summary-list">
            <div class="obs-summary-list__head"><h2>{w.t("edit-commitments-short")}</h2></div>
            <dl class="obs-summary-list__rows">{commitments}</dl>
        </section>
    }
}

/// What never changes.
fn fixed(name: String, value: String) -> impl IntoView {
    view! {
        <div class="obs-summary-list__row">
            <dt class="obs-summary-list__name">{name}</dt>
            <dd class="obs-summary-list__value">{value}</dd>
        </div>
    }
}

/// A part with what it says, and the way to its form.
fn row(visit: &Visit, name: String, value: String, href: &Href<'_>) -> AnyView {
    let w = visit.words;
    let is_list = matches!(href, Href::StaffCommitments(_) | Href::StaffSuccessions(_));
    let word = w.t(if is_list { "edit-look" } else { "edit-change" });
    // Auditors read lists, and have no forms.
    let link = (is_list || visit.may_change()).then(|| {
        view! {
            <dd class="obs-summary-list__action">
                <a href=href.to(w.lang)>{word} <span class="obs-visually-hidden">" " {name.clone()}</span></a>
            </dd>
        }
    });
    let (class, value) = if value.is_empty() {
        ("obs-summary-list__value obs-summary-list__value--empty", w.t("unknown"))
    } else {
        ("obs-summary-list__value", value)
    };
    view! {
        <div class="obs-summary-list__row">
            <dt class="obs-summary-list__name">{name.clone()}</dt>
            <dd class=class>{value}</dd>
            {link}
        </div>
    }
    .into_any()
}

/// What a part says, in lines.
fn summary(w: Words, authority: &Authority, part: Part) -> String {
    let lines: Vec<String> = match part {
        Part::Names => authority
            .names
            .iter()
            .map(|name| {
                let role = w.t(&format!("name-role-{}", name.role));
                let language = name.language.as_deref().map(|tag| w.language(tag));
                let about: Vec<String> = language.into_iter().chain([role]).collect();
                format!("{} ({})", name.text, about.join(", "))
            })
            .collect(),
        Part::Profile => {
            let kind = w.t(&format!("kind-{}", authority.kind));
            let note = Some(authority.note.clone()).filter(|note| !note.is_empty());
            std::iter::once(kind).chain(note).collect()
        }
        Part::Languages => vec![
            w.list(
                &authority
                    .languages
                    .iter()
                    .map(|one| w.language(&one.tag))
                    .collect::<Vec<_>>(),
            ),
        ],
        Part::Place => authority
            .place
            .iter()
            .map(|place| format!("{}, {}", place.latitude, place.longitude))
            .collect(),
        Part::Identifiers => authority
            .identifiers
            .iter()
            .map(|one| {
                let scheme = w.t(&format!("scheme-{}", one.scheme));
                let version = one.version.as_ref().map(|version| format!(" ({version})"));
                format!("{scheme}: {}{}", one.value, version.unwrap_or_default())
            })
            .collect(),
        Part::Population => authority
            .population
            .iter()
            .map(|one| {
                format!(
                    "{} ({})",
                    w.number(one.inhabitants),
                    parts::published_as_of(w, &one.as_of)
                )
            })
            .collect(),
    };
    lines.join("\n")
}
