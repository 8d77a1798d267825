//! The forms of a new act of a commitment, and of one that is corrected or taken out. For reviewers.

use leptos::prelude::*;

use super::commitment::{find, head, keys, sheet};
use super::{Entry, fields};
use crate::components::{Hidden, hidden};
use crate::domain::commitment::ActKind;
use crate::domain::edit::{read_act, read_reason};
use crate::domain::register::Act;
use crate::pages::parts::sheet::listed;
use crate::pages::{Page, Visit};
use crate::paths::form;
use crate::server::actions::kept;
use crate::server::db::register_edits::Told;
use crate::server::error::{Error, Result};

/// The form of a new act.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug or number.
pub async fn show_new(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let entry = Entry::open(&visit).await?;
    let found = find(&visit, &entry)?;
    let title = entry.title(visit.words, "edit-act-new-title");
    Ok(Page::new(title, move || body(&visit, &entry, &found, None)).private())
}

/// The form that corrects an act.
///
/// # Errors
/// As [`show_new`].
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.reviewer()?;
    let entry = Entry::open(&visit).await?;
    let found = find(&visit, &entry)?;
    let number: usize = visit.param("act").parse().map_err(|_| Error::NotFound)?;
    let at = number.checked_sub(1).ok_or(Error::NotFound)?;
    // What was typed about an act that somebody has taken out is still shown.
    let act = found.1.commitment.acts.get(at).cloned();
    if act.is_none() && entry.kept.is_empty() {
        return Err(Error::NotFound);
    }
    let title = entry.title(visit.words, "edit-act-title");
    Ok(Page::new(title, move || body(&visit, &entry, &found, Some((number, act)))).private())
}

fn body(
    visit: &Visit,
    entry: &Entry,
    (number, told): &(usize, Told),
    act: Option<(usize, Option<Act>)>,
) -> impl IntoView + use<> {
    let w = visit.words;
    let about = if act.is_some() { "edit-act" } else { "edit-act-new" };
    let stands = || match act.as_ref().and_then(|(_, act)| act.as_ref()) {
        Some(act) => fields([
            ("act_kind", act.kind.code().to_owned()),
            ("act_date", act.span.to_string()),
            ("act_wording", act.wording.clone()),
            ("source", act.source.clone()),
        ]),
        None => kept::Fields::new(),
    };
    let today = visit.ctx.today();
    let judge = |typed: &kept::Fields| read_act(typed, today, told.commitment.version).err();
    // Taking out asks for the reason alone.
    let is_reason = entry.kept.get("problem").is_some_and(|code| code == "edit-reason");
    let mut sheet = sheet(visit, entry, stands, "act_kind", judge);
    if is_reason {
        sheet = sheet.with_faults(read_reason(&entry.kept, today).err());
    }
    let of_act = act
        .as_ref()
        .map(|(number, _)| hidden(vec![Hidden("act", number.to_string())]));
    let remove = act.is_some().then(|| {
        view! {
            <button class="obs-button obs-button--secondary" name="form[then]" value="remove">{w.t("edit-act-remove")}</button>
        }
    });
    view! {
        {entry.way(w, true)}
        {sheet.summary()}
        {head(visit, entry, about, Some(told))}
        <form class="obs-form" method="post" action=form("save_act") novalidate>
            {keys(&sheet, entry, *number, told)}
            {of_act}
            {sheet.list("act_kind", listed(w, "act", &ActKind::ALL.map(ActKind::code)), "")}
            {sheet.hinted("act_date", "obs-field__input--medium")}
            {sheet.area("act_wording")}
            {sheet.reason()}
            <div class="obs-form__actions">
                <button class="obs-button" name="form[then]" value="save">{w.t("edit-save")}</button>
                {remove}
            </div>
        </form>
    }
}
