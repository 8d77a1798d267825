//! `/{lang}/authorities/{slug}/people/{account}`: one of the people of an authority: sending the invitation again,
//! correcting its address, handing over. For its approvers, the coordinator of its country, staff and auditors.

use leptos::prelude::*;

use super::people::{again, last_sign_in, looked_at, remarks, seat_word, seats, state};
use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, hidden};
use crate::domain::people::{InvitationState, Seat, TypedAddress, TypedEnd};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::invitations::{self, Invited};
use crate::server::db::people::{self, Speaker};
use crate::server::error::{Error, Result};
use crate::server::session::Keeper;

/// One of the people of an authority.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for whoever does nothing for that authority.
pub async fn show(visit: Visit) -> Result<Page> {
    let (authority, keeper) = looked_at(&visit)?;
    let account = visit.key("account")?;
    let mut conn = visit.ctx.read().await?;
    let speakers = people::list_speakers(&mut conn, authority.id).await?;
    let speaker = speakers.into_iter().find(|one| one.account == account);
    let speaker = speaker.ok_or(Error::NotFound)?;
    let invited = invitations::list_invitations(&mut conn, authority.id).await?;
    let invited = invited.into_iter().find(|one| one.account == account);
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = title(&visit, &authority, &speaker);
    let page = Page::new(title, move || {
        body(&visit, (&authority, keeper.as_ref()), &speaker, invited.as_ref(), &kept)
    });
    Ok(page.reading().private())
}

fn title(visit: &Visit, authority: &Authority, speaker: &Speaker) -> String {
    let name = speaker.name.clone();
    let args = [("person", name.into()), ("name", authority.name().into())];
    visit.words.with("speaker-title", &args)
}

fn body(
    visit: &Visit,
    (authority, keeper): (&Authority, Option<&Keeper>),
    speaker: &Speaker,
    invited: Option<&Invited>,
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let unused = invited.filter(|one| state(visit, one) != InvitationState::Used);
    let needs_reason = keeper.is_some_and(Keeper::needs_reason);
    let problem = kept.get("problem").map(String::as_str).unwrap_or_default();
    let of = |name: &str| kept.get(name).cloned().unwrap_or_default();
    let mut address = TypedAddress::from_fields(of);
    let address_faults = match problem {
        "address-faults" => address.check(needs_reason).err().unwrap_or_default(),
        _ => Vec::new(),
    };
    if address.email.is_empty() && address_faults.is_empty() {
        address.email.clone_from(&speaker.email);
    }
    let address = parts::Asked::new(w, "people", address.fields(), address_faults);
    let end = TypedEnd::from_fields(of);
    let end_faults = match problem {
        "form-faults" => end.check(needs_reason).err().unwrap_or_default(),
        _ => Vec::new(),
    };
    let end = parts::Asked::new(w, "people", end.fields(), end_faults);
    // What the rule says is about handing over, unless the address was typed.
    let is_about_address = kept.contains_key("email_why");
    let (address, end) = if is_about_address {
        (address.with_problem(kept, "email"), end)
    } else {
        (address, end.with_problem(kept, "successor_email"))
    };
    let facts = [
        (w.t("column-email"), speaker.email.clone()),
        (
            w.t("people-seat"),
            Seat::of(&speaker.roles, authority.id)
                .map(|seat| seat_word(w, seat))
                .unwrap_or_default(),
        ),
        (w.t("account-language"), w.language_alone(&speaker.language)),
        (w.t("column-since"), w.moment(speaker.since)),
        (w.t("people-last-sign-in"), last_sign_in(w, speaker)),
    ];
    let mut facts: Vec<AnyView> = facts
        .into_iter()
        .map(|(label, text)| parts::fact(label, text))
        .collect();
    if let Some(one) = invited {
        let code = state(visit, one).code();
        let told = w.with(
            "people-invitation",
            &[
                ("state", w.t(&format!("invitation-{code}")).into()),
                ("day", w.moment(one.sent_at).into()),
            ],
        );
        facts.push(parts::fact(w.t("people-invitation-fact"), told));
    }
    let remarks = remarks(w, speaker);
    if !remarks.is_empty() {
        facts.push(parts::fact(w.t("people-remarks"), remarks));
    }
    let correct = keeper
        .zip(unused)
        .map(|(keeper, _)| correct_form(visit, authority, keeper, speaker, &address));
    let hand_over = keeper.map(|keeper| end_form(visit, authority, keeper, speaker, &end));
    let back = Href::People(&authority.slug).to(w.lang);
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Desk, "nav-desk")])}
        {address.summary()}
        {end.summary()}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{title(visit, authority, speaker)}</h1>
            <p><a href=back>{w.t("people-back")}</a></p>
        </div>
        <dl class="obs-facts">{facts}</dl>
        {correct}
        {hand_over}
    }
}

fn about(visit: &Visit, authority: &Authority, speaker: &Speaker) -> Vec<Hidden> {
    vec![
        Hidden("lang", visit.words.lang.code().to_owned()),
        Hidden("authority", authority.slug.clone()),
        Hidden("account", speaker.account.to_string()),
    ]
}

fn text(name: &'static str, kind: &'static str) -> Field {
    Field {
        name,
        kind,
        ..Field::default()
    }
}

fn correct_form(
    visit: &Visit,
    authority: &Authority,
    keeper: &Keeper,
    speaker: &Speaker,
    asked: &parts::Asked,
) -> impl IntoView + use<> {
    let w = visit.words;
    let why = keeper.needs_reason().then(|| asked.hinted(text("email_why", "area")));
    view! {
        <section class="obs-section">
            <h2>{w.t("people-again-title")}</h2>
            {again(w, authority, speaker.account, None)}
        </section>
        <section class="obs-section">
            <h2>{w.t("people-correct")}</h2>
            <p>{w.t("people-correct-lead")}</p>
            <form class="obs-form" method="post" action=form("correct_invitation") novalidate>
                {hidden(about(visit, authority, speaker))}
                {asked.field(text("email", "email"))}
                {why}
                <div class="obs-form__actions"><button class="obs-button">{w.t("people-correct-send")}</button></div>
            </form>
        </section>
    }
}

fn end_form(
    visit: &Visit,
    authority: &Authority,
    keeper: &Keeper,
    speaker: &Speaker,
    asked: &parts::Asked,
) -> impl IntoView + use<> {
    let w = visit.words;
    let held = Seat::of(&speaker.roles, authority.id).unwrap_or(Seat::Both);
    let seat = if held == Seat::Both {
        asked.choice("seat", seats(w), held.code())
    } else {
        hidden(vec![Hidden("seat", held.code().to_owned())]).into_any()
    };
    let is_own = keeper.account() == speaker.account;
    let why = keeper.needs_reason().then(|| asked.hinted(text("why", "area")));
    view! {
        <section class="obs-section">
            <h2>{w.t("people-end")}</h2>
            <p>{w.t(if is_own { "people-end-own" } else { "people-end-lead" })}</p>
            <form class="obs-form" method="post" action=form("end_seat") novalidate>
                {hidden(about(visit, authority, speaker))}
                {seat}
                <h3>{w.t("people-successor")}</h3>
                <p>{w.t("people-successor-lead")}</p>
                {asked.field(text("successor_email", "email"))}
                {asked.field(text("successor_name", "text"))}
                {asked.languages("successor_language")}
                {why}
                <div class="obs-form__actions"><button class="obs-button obs-button--danger">{w.t("people-end-do")}</button></div>
            </form>
        </section>
    }
}
