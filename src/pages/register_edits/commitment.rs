//! The forms of a new commitment, of one that is corrected, and of what has happened to one. For reviewers.

use leptos::prelude::*;

use super::commitments::heading;
use super::{Entry, fields};
use crate::components::{Hidden, status};
use crate::domain::commitment::{ActKind, CharterVersion, CommitmentKind, Status};
use crate::domain::edit::{ACT_ROWS, CONFIDENCE, Faults, read_commitment, read_move, read_new_commitment};
use crate::locale::Words;
use crate::pages::parts::sheet::{Sheet, coded, listed};
use crate::pages::{Page, Visit, parts};
use crate::paths::form;
use crate::server::actions::kept;
use crate::server::db::register_edits::{Told, commitments_of};
use crate::server::error::{Error, Result};

/// The form of a new commitment.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub async fn show_new(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let entry = Entry::open(&visit).await?;
    let title = entry.title(visit.words, "edit-commitment-new-title");
    Ok(Page::new(title, move || new(&visit, &entry)).private())
}

/// The commitment of the address, with its number.
pub(super) fn find(visit: &Visit, entry: &Entry) -> Result<(usize, Told)> {
    let number: usize = visit.param("number").parse().map_err(|_| Error::NotFound)?;
    let at = number.checked_sub(1).ok_or(Error::NotFound)?;
    let told = commitments_of(&entry.held)?.into_iter().nth(at);
    Ok((number, told.ok_or(Error::NotFound)?))
}

/// The form that corrects a commitment.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug or number.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let entry = Entry::open(&visit).await?;
    let found = find(&visit, &entry)?;
    let title = entry.title(visit.words, "edit-commitment-title");
    Ok(Page::new(title, move || correct(&visit, &entry, &found)).private())
}

/// The form that tells where a commitment stands by now.
///
/// # Errors
/// As [`show`].
pub async fn show_move(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let entry = Entry::open(&visit).await?;
    let found = find(&visit, &entry)?;
    let title = entry.title(visit.words, "edit-move-title");
    Ok(Page::new(title, move || moves(&visit, &entry, &found)).private())
}

/// What every form about a commitment begins with.
pub(super) fn head(visit: &Visit, entry: &Entry, about: &str, told: Option<&Told>) -> impl IntoView + use<> {
    let w = visit.words;
    let of = told.map(|told| {
        let code = told.commitment.status.code();
        view! { <p>{heading(w, &told.commitment)} " " {status(code, w.t(&format!("status-{code}")))}</p> }
    });
    view! {
        {parts::page_head(entry.title(w, &format!("{about}-title")), w.t(&format!("{about}-lead")))}
        {of}
    }
}

/// The fields of a form about a commitment, and what is wrong with them.
pub(super) fn sheet(
    visit: &Visit,
    entry: &Entry,
    stands: impl FnOnce() -> kept::Fields,
    first: &str,
    judge: impl FnOnce(&kept::Fields) -> Option<Faults>,
) -> Sheet {
    let typed = entry.typed(stands);
    let faults = entry.has_faults().then(|| judge(&typed)).flatten();
    Sheet::new(visit.words, typed)
        .with_faults(faults)
        .with_problem(&entry.kept, first)
}

/// The keys of a form about a commitment.
pub(super) fn keys(sheet: &Sheet, entry: &Entry, number: usize, told: &Told) -> impl IntoView + use<> {
    sheet.keys(
        &entry.authority.slug,
        vec![
            Hidden("number", number.to_string()),
            Hidden("revision", told.revision()),
        ],
    )
}

/// What a commitment is.
fn what(w: Words, sheet: &Sheet) -> AnyView {
    view! {
        {sheet.choice("commitment_kind", coded(w, "commitment", &CommitmentKind::ALL.map(CommitmentKind::code)))}
        {sheet.choice("version", coded(w, "version", &CharterVersion::ALL.map(CharterVersion::code)))}
        {sheet.list("status", listed(w, "status", &Status::ALL.map(Status::code)), "")}
        {sheet.choice("confidence", coded(w, "confidence", &CONFIDENCE))}
    }
    .into_any()
}

fn new(visit: &Visit, entry: &Entry) -> impl IntoView + use<> {
    let w = visit.words;
    let today = visit.ctx.today();
    let judge = |typed: &kept::Fields| read_new_commitment(typed, today).err();
    let sheet = sheet(visit, entry, kept::Fields::new, "commitment_kind", judge);
    let rows = ACT_ROWS
        .into_iter()
        .enumerate()
        .map(|(at, [kind, date, wording])| {
            let fields = view! {
                {sheet.list(kind, listed(w, "act", &ActKind::ALL.map(ActKind::code)), "")}
                {sheet.line(date, "obs-field__input--medium")}
                {sheet.line(wording, "")}
            };
            sheet.row("edit-act-number", at + 1, true, fields)
        })
        .collect_view();
    view! {
        {entry.way(w, true)}
        {sheet.summary()}
        {head(visit, entry, "edit-commitment-new", None)}
        <form class="obs-form" method="post" action=form("save_commitment") novalidate>
            {sheet.keys(&entry.authority.slug, Vec::new())}
            {what(w, &sheet)}
            {sheet.group("edit-acts", rows)}
            {sheet.reason()}
            <div class="obs-form__actions">
                <button class="obs-button">{w.t("edit-commitment-add")}</button>
            </div>
        </form>
    }
}

fn correct(visit: &Visit, entry: &Entry, (number, told): &(usize, Told)) -> impl IntoView + use<> {
    let w = visit.words;
    let now = &told.commitment;
    let stands = || {
        fields([
            ("commitment_kind", now.kind.code().to_owned()),
            ("version", now.version.code().to_owned()),
            ("status", now.status.code().to_owned()),
            ("confidence", now.confidence.clone()),
            ("source", now.source.clone()),
        ])
    };
    let today = visit.ctx.today();
    let judge = |typed: &kept::Fields| read_commitment(typed, today, &now.acts).err();
    let sheet = sheet(visit, entry, stands, "commitment_kind", judge);
    view! {
        {entry.way(w, true)}
        {sheet.summary()}
        {head(visit, entry, "edit-commitment", Some(told))}
        <form class="obs-form" method="post" action=form("save_commitment") novalidate>
            {keys(&sheet, entry, *number, told)}
            {what(w, &sheet)}
            {sheet.reason()}
            <div class="obs-form__actions">
                <button class="obs-button">{w.t("edit-save")}</button>
            </div>
        </form>
    }
}

fn moves(visit: &Visit, entry: &Entry, (number, told): &(usize, Told)) -> impl IntoView + use<> {
    let w = visit.words;
    let from = told.commitment.status;
    let today = visit.ctx.today();
    let judge = |typed: &kept::Fields| read_move(typed, today, from).err();
    let sheet = sheet(visit, entry, kept::Fields::new, "status", judge);
    let ways: Vec<&'static str> = from.moves().iter().map(|status| status.code()).collect();
    let asks = if ways.is_empty() {
        view! { <p>{w.t("edit-move-over")}</p> }.into_any()
    } else {
        view! {
            <form class="obs-form" method="post" action=form("move_commitment") novalidate>
                {keys(&sheet, entry, *number, told)}
                {sheet.choice("status", coded(w, "status", &ways))}
                {sheet.hinted("act_date", "obs-field__input--medium")}
                {sheet.area("act_wording")}
                {sheet.reason()}
                <div class="obs-form__actions">
                    <button class="obs-button">{w.t("edit-move-save")}</button>
                </div>
            </form>
        }
        .into_any()
    };
    view! {
        {entry.way(w, true)}
        {sheet.summary()}
        {head(visit, entry, "edit-move", Some(told))}
        {asks}
    }
}
