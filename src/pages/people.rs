//! `/{lang}/authorities/{slug}/people`: who speaks for an authority, who was invited, whom to write to; and the form to
//! invite. For its approvers, the coordinator of its country, staff and auditors.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{Field, Hidden, hidden};
use crate::domain::people::{Contact, ContactKind, InvitationState, Seat, TypedPerson, invitation_state};
use crate::domain::register::Authority;
use crate::locale::Words;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::invitations::{self, Invited};
use crate::server::db::people::{self, Speaker};
use crate::server::error::{Error, Result};
use crate::server::session::Keeper;

/// What the page says was saved.
const SAVED: [&str; 5] = ["invited", "again", "corrected", "ended", "contacts"];

/// The people of one authority.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub async fn show(visit: Visit) -> Result<Page> {
    let (authority, keeper) = looked_at(&visit)?;
    let mut conn = visit.ctx.read().await?;
    let speakers = people::list_speakers(&mut conn, authority.id).await?;
    let invited = invitations::list_invitations(&mut conn, authority.id).await?;
    let contacts = people::list_contacts(&mut conn, authority.id).await?;
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit.words.with("people-title", &[("name", authority.name().into())]);
    let page = Page::new(title, move || {
        let world = (&authority, keeper.as_ref());
        body(&visit, world, &speakers, &invited, &contacts, &kept)
    });
    Ok(page.private())
}

/// The authority of the address, if the visitor may look at its people; with the right to change them, if there is one.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown slug.
pub(super) fn looked_at(visit: &Visit) -> Result<(Authority, Option<Keeper>)> {
    let person = visit.person()?;
    let authority = visit.register().authority(visit.param("slug"));
    let authority = authority.ok_or(Error::NotFound)?.clone();
    person.sees_people_of(&authority)?;
    let keeper = person.keeper_of(&authority).ok();
    Ok((authority, keeper))
}

/// What somebody does, in words.
pub(super) fn seat_word(w: Words, seat: Seat) -> String {
    w.t(&format!("seat-{}", seat.code()))
}

/// The answers to what somebody is to do.
pub(super) fn seats(w: Words) -> Vec<(&'static str, String)> {
    Seat::ALL.map(|seat| (seat.code(), seat_word(w, seat))).into()
}

/// When somebody last signed in, in words.
pub(super) fn last_sign_in(w: Words, speaker: &Speaker) -> String {
    match speaker.last_signed_in_at {
        Some(at) => w.moment(at),
        None => w.t("people-never-signed-in"),
    }
}

/// What keeps letters or sign-ins of somebody from working, in words.
pub(super) fn remarks(w: Words, speaker: &Speaker) -> String {
    let told = [
        (speaker.is_suspended, "people-suspended"),
        (!speaker.has_password, "people-no-password"),
        (speaker.has_dead_letter, "people-dead-letter"),
    ];
    let told: Vec<String> = told
        .into_iter()
        .filter(|(is, _)| *is)
        .map(|(_, key)| w.t(key))
        .collect();
    told.join(" · ")
}

fn body(
    visit: &Visit,
    (authority, keeper): (&Authority, Option<&Keeper>),
    speakers: &[Speaker],
    invited: &[Invited],
    contacts: &[Contact],
    kept: &kept::Fields,
) -> impl IntoView + use<> {
    let w = visit.words;
    let typed = TypedPerson::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => {
            let needs_reason = keeper.is_some_and(Keeper::needs_reason);
            typed.check(needs_reason).err().unwrap_or_default()
        }
        _ => Vec::new(),
    };
    let asked = parts::Asked::new(w, "people", typed.fields(), faults).with_problem(kept, "email");
    let saved = SAVED.iter().find(|saved| **saved == visit.query("saved"));
    let saved = saved.map(|saved| parts::notice(w.t(&format!("saved-people-{saved}"))));
    let invite = keeper.map(|keeper| invite_form(w, authority, keeper, &asked));
    let change = keeper.map(|_| {
        let href = Href::Contacts(&authority.slug).to(w.lang);
        view! { <p><a class="obs-button obs-button--secondary" href=href>{w.t("contacts-change")}</a></p> }
    });
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home"), (Href::Desk, "nav-desk")])}
        {asked.summary()}
        {saved}
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{w.with("people-title", &[("name", authority.name().into())])}</h1>
            <p class="obs-page-head__lead">{w.t("people-lead")}</p>
            <p><a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("desk-public-page")}</a></p>
        </div>
        <section class="obs-section">
            <h2>{w.t("people-here")}</h2>
            {speaker_table(w, authority, speakers, invited)}
        </section>
        <section class="obs-section">
            <h2>{w.t("people-invited")}</h2>
            {invitation_table(visit, authority, keeper.is_some(), invited)}
        </section>
        <section class="obs-section">
            <h2>{w.t("contacts-title")}</h2>
            <p>{w.t("contacts-lead")}</p>
            {contact_facts(w, contacts)}
            {change}
        </section>
        {invite}
    }
}

fn speaker_table(w: Words, authority: &Authority, speakers: &[Speaker], invited: &[Invited]) -> AnyView {
    // Who was invited and has no password stands in the other table.
    let waits = |speaker: &&Speaker| !speaker.has_password && invited.iter().any(|one| one.account == speaker.account);
    let here: Vec<&Speaker> = speakers.iter().filter(|speaker| !waits(speaker)).collect();
    if here.is_empty() {
        return view! { <p>{w.t("people-nobody")}</p> }.into_any();
    }
    let rows = here
        .into_iter()
        .map(|speaker| {
            let seat = Seat::of(&speaker.roles, authority.id).map(|seat| seat_word(w, seat));
            view! {
                <tr>
                    <th scope="row"><a href=Href::Speaker(&authority.slug, speaker.account).to(w.lang)>{speaker.name.clone()}</a></th>
                    <td class="obs-table__typed" data-label=w.t("column-email")>{speaker.email.clone()}</td>
                    <td data-label=w.t("people-seat")>{seat}</td>
                    <td data-label=w.t("column-since")>{w.moment(speaker.since)}</td>
                    <td data-label=w.t("people-last-sign-in")>{last_sign_in(w, speaker)}</td>
                    <td data-label=w.t("people-remarks")>{remarks(w, speaker)}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    parts::Table::new("people", w.t("people-caption"))
        .stacked()
        .dense()
        .column(w.t("column-name"))
        .column(w.t("column-email"))
        .column(w.t("people-seat"))
        .column(w.t("column-since"))
        .column(w.t("people-last-sign-in"))
        .column(w.t("people-remarks"))
        .of(rows)
}

/// What has become of an invitation.
pub(super) fn state(visit: &Visit, one: &Invited) -> InvitationState {
    invitation_state(one.has_password, one.is_dead, one.expires_at, visit.ctx.now())
}

fn invitation_table(visit: &Visit, authority: &Authority, may_change: bool, invited: &[Invited]) -> AnyView {
    let w = visit.words;
    if invited.is_empty() {
        return view! { <p>{w.t("people-nobody-invited")}</p> }.into_any();
    }
    let rows = invited
        .iter()
        .map(|one| {
            let state = state(visit, one);
            let to_do = (may_change && state != InvitationState::Used).then(|| {
                let about = one.name.clone();
                let page = Href::Speaker(&authority.slug, one.account).to(w.lang);
                view! {
                    <div>
                        {again(w, authority, one.account, Some(about.clone()))}
                        <a class="obs-button obs-button--quiet" href=page>{w.t("people-correct")} <span class="obs-visually-hidden">" " {about}</span></a>
                    </div>
                }
            });
            view! {
                <tr>
                    <th scope="row">{one.name.clone()}</th>
                    <td class="obs-table__typed" data-label=w.t("column-email")>{one.email.clone()}</td>
                    <td data-label=w.t("people-seat")>{seat_word(w, one.seat)}</td>
                    <td data-label=w.t("column-sent")>{w.moment(one.sent_at)}</td>
                    <td data-label=w.t("column-status")>{w.t(&format!("invitation-{}", state.code()))}</td>
                    <td data-label=w.t("column-what-to-do")>{to_do}</td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    parts::Table::new("invited", w.t("people-invited-caption"))
        .stacked()
        .dense()
        .column(w.t("column-name"))
        .column(w.t("column-email"))
        .column(w.t("people-seat"))
        .column(w.t("column-sent"))
        .column(w.t("column-status"))
        .column(w.t("column-what-to-do"))
        .of(rows)
}

/// The button that sends an invitation once more; `about` is said to those who cannot see the row.
pub(super) fn again(w: Words, authority: &Authority, account: i64, about: Option<String>) -> impl IntoView + use<> {
    let about = about.map(|name| view! { " " <span class="obs-visually-hidden">{name}</span> });
    view! {
        <form method="post" action=form("send_invitation_again")>
            {hidden(vec![
                Hidden("lang", w.lang.code().to_owned()),
                Hidden("authority", authority.slug.clone()),
                Hidden("account", account.to_string()),
            ])}
            <button class="obs-button obs-button--secondary">{w.t("people-again")} {about}</button>
        </form>
    }
}

fn contact_facts(w: Words, contacts: &[Contact]) -> impl IntoView + use<> {
    let facts = ContactKind::ALL
        .map(|kind| {
            let label = w.t(&format!("contact-{}", kind.code()));
            let Some(contact) = contacts.iter().find(|one| one.kind == kind) else {
                return parts::fact(label, w.t("contact-none"));
            };
            let told = [&contact.name, &contact.function, &contact.email];
            let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).cloned().collect();
            parts::fact(label, told.join(", "))
        })
        .collect_view();
    view! { <dl class="obs-facts">{facts}</dl> }
}

fn invite_form(w: Words, authority: &Authority, keeper: &Keeper, asked: &parts::Asked) -> impl IntoView + use<> {
    let text = |name: &'static str, kind: &'static str| Field {
        name,
        kind,
        ..Field::default()
    };
    let why = keeper.needs_reason().then(|| asked.hinted(text("why", "area")));
    view! {
        <section class="obs-section">
            <h2>{w.t("people-invite")}</h2>
            <p>{w.t("people-invite-lead")}</p>
            <form class="obs-form" method="post" action=form("invite_person") novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("authority", authority.slug.clone()),
                ])}
                {asked.field(text("email", "email"))}
                {asked.field(text("name", "text"))}
                {asked.languages("language")}
                {asked.choice("seat", seats(w), "")}
                {why}
                <div class="obs-form__actions"><button class="obs-button">{w.t("people-invite-send")}</button></div>
            </form>
        </section>
    }
}
