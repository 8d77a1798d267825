//! `/{lang}/staff/applications`: authorities that want to join; and the form for what comes on paper. For coordinators (their
//! countries), staff and auditors.

use leptos::prelude::*;

use super::parts::document::KeptDocument;
use super::{Page, Visit, join, parts};
use crate::components::{Field, Hidden, hidden};
use crate::domain::joining::KEPT_FOR;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::joining::{self, SentApplication};
use crate::server::error::Result;
use crate::server::session::Person;

/// Those that are under way.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    let territory = visit.person()?.territory()?;
    let mut conn = visit.ctx.read().await?;
    let mut all = joining::list_under_way(&mut conn).await?;
    let mut finished = joining::list_finished(&mut conn, visit.ctx.now() - KEPT_FOR).await?;
    drop(conn);
    all.retain(|one| territory.has(&one.content.country));
    finished.retain(|one| territory.has(&one.content.country));
    let page = Page::new(visit.words.t("applications-title"), move || {
        list(&visit, &all, &finished)
    });
    Ok(page.dense().private())
}

/// The form for an application on paper.
///
/// # Errors
/// [`crate::server::Error::SignInRequired`]; not found for anybody else.
pub async fn show_new(visit: Visit) -> Result<Page> {
    visit.person()?.territory()?;
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let file = KeptDocument::find(&visit.ctx, &kept).await?;
    let page = Page::new(visit.words.t("applications-new"), move || paper(&visit, &kept, &file));
    Ok(page.reading().private().with_island())
}

/// Whether the visitor enters and decides somewhere; auditors only look.
fn may_enter(visit: &Visit) -> bool {
    let person = visit.person.as_ref();
    person.is_some_and(|person| person.is_staff() || !Person::countries(person).is_empty())
}

/// A table of applications with that caption.
fn table(visit: &Visit, id: &'static str, caption: String, all: &[SentApplication]) -> AnyView {
    let w = visit.words;
    let rows = all
        .iter()
        .map(|one| {
            let name = one.content.name.clone();
            let sample = one.is_sample.then(|| view! { " " {w.t("sample-mark")} });
            view! {
                <tr>
                    <th scope="row" class="obs-table__typed">{name.clone()} {sample}</th>
                    <td data-label=w.t("column-country")>{w.country(&one.content.country)}</td>
                    <td data-label=w.t("join-field-kind")>{w.t(&format!("kind-{}", one.content.kind))}</td>
                    <td data-label=w.t("column-sent")>{w.moment(one.sent_at)}</td>
                    <td data-label=w.t("column-status")>{w.t(&format!("application-status-{}", one.status))}</td>
                    <td data-label=w.t("column-what-to-do")>
                        <a href=Href::StaffApplication(one.id).to(w.lang)>{w.t(if one.status.is_over() { "applications-read" } else { "claims-open" })} <span class="obs-visually-hidden">" " {name}</span></a>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    parts::Table::new(id, caption)
        .stacked()
        .dense()
        .column(w.t("column-authority"))
        .column(w.t("column-country"))
        .column(w.t("join-field-kind"))
        .column(w.t("column-sent"))
        .column(w.t("column-status"))
        .column(w.t("column-what-to-do"))
        .of(rows)
        .into_any()
}

fn list(visit: &Visit, all: &[SentApplication], finished: &[SentApplication]) -> impl IntoView + use<> {
    let w = visit.words;
    let saved = (visit.query("saved") == "decided").then(|| parts::notice(w.t("saved-application")));
    let count = |all: &[SentApplication]| i64::try_from(all.len()).unwrap_or(i64::MAX);
    let under_way = if all.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("applications-empty")}</h2><p>{w.t("applications-empty-why")}</p></div> }.into_any()
    } else {
        table(visit, "applications", w.count("applications-caption", count(all)), all)
    };
    let finished = (!finished.is_empty()).then(|| {
        let caption = w.count("applications-finished", count(finished));
        table(visit, "finished", caption, finished)
    });
    let enter = may_enter(visit).then(|| {
        view! { <p><a href=Href::StaffNewApplication.to(w.lang)>{w.t("applications-new")}</a></p> }
    });
    view! {
        {saved}
        {parts::page_head(w.t("applications-title"), w.t("applications-lead"))}
        {enter}
        {under_way}
        {finished}
    }
}

fn paper(visit: &Visit, kept: &kept::Fields, file: &KeptDocument) -> impl IntoView + use<> {
    let w = visit.words;
    let asked = join::asked(visit, kept, file);
    // The reason is not of the applicant, and stands beside the other words.
    let why = kept.get("why").cloned().unwrap_or_default();
    let reason = parts::Asked::new(w, "applications", [("why", why)], Vec::new());
    let area = Field {
        name: "why",
        kind: "area",
        ..Field::default()
    };
    let form = may_enter(visit).then(|| {
        view! {
            <form class="obs-form" method="post" action=form("enter_application") enctype="multipart/form-data" novalidate>
                {hidden(vec![Hidden("lang", w.lang.code().to_owned())])}
                {join::fields(visit, kept, file, &asked)}
                {reason.hinted(area)}
                <div class="obs-form__actions"><button class="obs-button">{w.t("applications-enter")}</button></div>
            </form>
        }
    });
    view! {
        {parts::breadcrumb(w, vec![(Href::StaffApplications, "applications-title")])}
        {asked.summary()}
        {parts::page_head(w.t("applications-new"), w.t("applications-new-lead"))}
        {form}
    }
}
