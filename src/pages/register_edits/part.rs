//! `/{lang}/staff/signatories/{slug}/edit/{part}`: the form of one part of an authority. For reviewers.

use leptos::prelude::*;

use super::{Entry, fields};
use crate::components::Hidden;
use crate::domain::edit::{HOW, IDENTIFIER_ROWS, NAME_ROWS, Part, ROLES, SCHEMES, read_part};
use crate::domain::kind::Kind;
use crate::locale::Words;
use crate::pages::parts::sheet::{Sheet, coded, listed};
use crate::pages::{Page, Visit};
use crate::paths::form;
use crate::server::actions::kept;
use crate::server::db::imports::held::{Held, current};
use crate::server::db::register_edits::{names_of, revision_of_part};
use crate::server::error::Result;

/// The form of a part.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else, and for an unknown slug.
pub async fn show(visit: Visit, part: Part) -> Result<Page> {
    visit.person()?.reviewer()?;
    let entry = Entry::open(&visit).await?;
    let title = entry.title(visit.words, &format!("edit-{part}-title"));
    Ok(Page::new(title, move || body(&visit, &entry, part)).private())
}

fn body(visit: &Visit, entry: &Entry, part: Part) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = entry.typed(|| stands(&entry.held, part));
    let faults = entry
        .has_faults()
        .then(|| read_part(part, &typed, visit.ctx.today(), &names_of(&entry.held)).err())
        .flatten();
    let first = part.fields().first().copied().unwrap_or_default();
    let sheet = Sheet::new(w, typed)
        .with_faults(faults)
        .with_problem(&entry.kept, first);
    let fields = match part {
        Part::Names => names(w, &sheet, true),
        Part::Profile => profile(w, &sheet),
        Part::Languages => sheet.hinted("languages", "obs-field__input--medium"),
        Part::Place => place(&sheet),
        Part::Identifiers => identifiers(w, &sheet),
        Part::Population => population(&sheet),
    };
    view! {
        {entry.way(w, false)}
        {sheet.summary()}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{entry.title(w, &format!("edit-{part}-title"))}</h1>
            <p class="obs-page-head__lead">{w.t(&format!("edit-{part}-lead"))}</p>
        </div>
        <form class="obs-form" method="post" action=form("correct_authority") novalidate>
            {sheet.keys(&entry.authority.slug, vec![
                Hidden("part", part.code().to_owned()),
                Hidden("revision", revision_of_part(&entry.held, part)),
            ])}
            {fields}
            {sheet.reason()}
            <div class="obs-form__actions">
                <button class="obs-button">{w.t("edit-save")}</button>
            </div>
        </form>
    }
}

/// What stands in the fields of a part.
fn stands(held: &Held, part: Part) -> kept::Fields {
    let set = |of: &mut kept::Fields, name: &str, value: String| drop(of.insert(name.to_owned(), value));
    let mut all = kept::Fields::new();
    match part {
        Part::Names => {
            for (name, [text, language, role]) in current(&held.names).map(|kept| &kept.value).zip(NAME_ROWS) {
                set(&mut all, text, name.name.clone());
                set(&mut all, language, name.language.clone().unwrap_or_default());
                set(&mut all, role, name.role.clone());
            }
        }
        Part::Identifiers => {
            for (id, [scheme, value, version]) in
                current(&held.identifiers).map(|kept| &kept.value).zip(IDENTIFIER_ROWS)
            {
                set(&mut all, scheme, id.scheme.clone());
                set(&mut all, value, id.value.clone());
                set(&mut all, version, id.version.clone().unwrap_or_default());
            }
        }
        Part::Profile => {
            if let Some(kept) = current(&held.profiles).next() {
                let row = &kept.value;
                all = fields([
                    ("kind", row.kind.clone()),
                    ("kind_wording", row.kind_wording.clone()),
                    ("note", row.note.clone()),
                    ("note_language", row.note_language.clone()),
                ]);
            }
        }
        Part::Languages => {
            let tags: Vec<&str> = current(&held.languages).map(|kept| kept.value.tag.as_str()).collect();
            set(&mut all, "languages", tags.join(", "));
        }
        Part::Place => {
            if let Some(kept) = current(&held.places).next() {
                let row = &kept.value;
                all = fields([
                    ("latitude", row.latitude.to_string()),
                    ("longitude", row.longitude.to_string()),
                    (
                        "place_population",
                        row.place_population
                            .map(|number| number.to_string())
                            .unwrap_or_default(),
                    ),
                ]);
            }
        }
        Part::Population => {
            if let Some(kept) = current(&held.populations).next() {
                let row = &kept.value;
                all = fields([
                    ("population", row.inhabitants.to_string()),
                    ("population_as_of", row.as_of.clone()),
                ]);
            }
        }
    }
    all
}

/// The rows of names; for names that are changed also why.
pub(super) fn names(w: Words, sheet: &Sheet, is_change: bool) -> AnyView {
    let shown = sheet.rows(NAME_ROWS.iter().map(|[text, ..]| *text));
    let rows = NAME_ROWS
        .into_iter()
        .take(shown)
        .enumerate()
        .map(|(at, [text, language, role])| {
            let fields = view! {
                {sheet.line(text, "")}
                {sheet.line(language, "obs-field__input--short")}
                {sheet.list(role, listed(w, "name-role", &ROLES), "official")}
            };
            sheet.row("edit-name-number", at + 1, false, fields)
        })
        .collect_view();
    let why = is_change.then(|| {
        view! {
            {sheet.choice("how", coded(w, "edit-how", &HOW))}
            {sheet.hinted("renamed", "obs-field__input--medium")}
        }
    });
    view! { {sheet.group("edit-names", rows)} {why} }.into_any()
}

/// The rows of identifiers.
pub(super) fn identifiers(w: Words, sheet: &Sheet) -> AnyView {
    let shown = sheet.rows(IDENTIFIER_ROWS.iter().map(|[_, value, _]| *value));
    let rows = IDENTIFIER_ROWS
        .into_iter()
        .take(shown)
        .enumerate()
        .map(|(at, [scheme, value, version])| {
            let fields = view! {
                {sheet.list(scheme, listed(w, "scheme", &SCHEMES), "")}
                {sheet.line(value, "obs-field__input--medium")}
                {sheet.line(version, "obs-field__input--short")}
            };
            sheet.row("edit-identifier-number", at + 1, false, fields)
        })
        .collect_view();
    sheet.group("edit-identifiers", rows)
}

/// What it is.
pub(super) fn profile(w: Words, sheet: &Sheet) -> AnyView {
    view! {
        {sheet.list("kind", listed(w, "kind", &Kind::ALL.map(Kind::code)), "")}
        {sheet.hinted("kind_wording", "obs-field__input--medium")}
        {sheet.area("note")}
        {sheet.hinted("note_language", "obs-field__input--short")}
    }
    .into_any()
}

/// Where the place is that it is named after.
pub(super) fn place(sheet: &Sheet) -> AnyView {
    let fields = view! {
        {sheet.line("latitude", "obs-field__input--short")}
        {sheet.line("longitude", "obs-field__input--short")}
        {sheet.hinted("place_population", "obs-field__input--short")}
    };
    sheet.group("edit-place", fields)
}

/// Its inhabitants.
pub(super) fn population(sheet: &Sheet) -> AnyView {
    let fields = view! {
        {sheet.line("population", "obs-field__input--short")}
        {sheet.hinted("population_as_of", "obs-field__input--short")}
    };
    sheet.group("edit-population", fields)
}
