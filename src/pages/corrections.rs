//! `/{lang}/staff/corrections`: what visitors have said is wrong; and each of them with the form
//! that closes it. For reviewers.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, as_typed, error_summary, field, hidden, paragraphs};
use crate::domain::correction::About;
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::corrections::{self, SentCorrection};
use crate::server::error::{Error, Result};

/// How many characters of a text the list shows.
const BEGINNING: usize = 300;

/// The open ones.
///
/// # Errors
/// [`Error::SignInRequired`]; not found for anybody else.
pub async fn show(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let mut conn = visit.ctx.read().await?;
    let open = corrections::list_open(&mut conn).await?;
    drop(conn);
    Ok(
        Page::new(visit.words.t("corrections-title"), move || list(&visit, &open))
            .dense()
            .private(),
    )
}

/// One of them.
///
/// # Errors
/// [`Error::SignInRequired`]; [`Error::NotFound`] for anybody else, and for an unknown key.
pub async fn show_one(visit: Visit) -> Result<Page> {
    visit.person()?.auditor()?;
    let mut conn = visit.ctx.read().await?;
    let correction = corrections::find_correction(&mut conn, visit.key("correction")?)
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = heading(&visit, &correction);
    Ok(Page::new(title, move || one(&visit, &correction, &kept)).private())
}

fn about<'a>(visit: &'a Visit, correction: &SentCorrection) -> Option<&'a Authority> {
    match &correction.about {
        About::Authority(id) => visit.register().authority_by_id(*id),
        About::Missing(_) => None,
    }
}

/// Who it is about.
fn name(visit: &Visit, correction: &SentCorrection) -> String {
    let w = visit.words;
    match &correction.about {
        About::Missing(searched) => w.with("corrections-missing", &[("name", searched.clone().into())]),
        About::Authority(_) => {
            about(visit, correction).map_or_else(|| w.t("unknown"), |authority| authority.name().to_owned())
        }
    }
}

fn heading(visit: &Visit, correction: &SentCorrection) -> String {
    visit
        .words
        .with("corrections-one-title", &[("name", name(visit, correction).into())])
}

fn beginning(text: &str) -> String {
    let mut short: String = text.chars().take(BEGINNING).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn list(visit: &Visit, open: &[SentCorrection]) -> impl IntoView + use<> {
    let w = visit.words;
    let notice = (visit.query("saved") == "closed").then(|| {
        view! { <div class="obs-notice" role="status"><h2 class="obs-notice__title">{w.t("saved-closed")}</h2></div> }
    });
    let or_none = |text: &str| {
        if text.is_empty() {
            w.t("corrections-not-given")
        } else {
            text.to_owned()
        }
    };
    let rows = open
        .iter()
        .map(|correction| {
            let name = name(visit, correction);
            let page = about(visit, correction).map(|one| Href::Signatory(&one.slug).to(w.lang));
            let said_by = match correction.content.source.as_str() {
                "" => or_none("").into_any(),
                by => parts::source(w, by),
            };
            view! {
                <tr>
                    <th scope="row"><a href=page>{name.clone()}</a></th>
                    <td class="obs-table__typed" data-label=w.t("column-text")>{beginning(&correction.content.body)}</td>
                    <td class="obs-table__typed" data-label=w.t("source")>{said_by}</td>
                    <td class="obs-table__typed" data-label=w.t("column-email")>{or_none(&correction.content.email)}</td>
                    <td data-label=w.t("column-sent")>{w.moment(correction.sent_at)}</td>
                    <td data-label=w.t("column-what-to-do")>
                        <a href=Href::StaffCorrection(correction.id).to(w.lang)>{w.t("corrections-open")} <span class="obs-visually-hidden">" " {name}</span></a>
                    </td>
                </tr>
            }
            .into_any()
        })
        .collect_view();
    let count = i64::try_from(open.len()).unwrap_or(i64::MAX);
    let table = if open.is_empty() {
        view! { <div class="obs-empty"><h2 class="obs-empty__title">{w.t("corrections-empty")}</h2><p>{w.t("corrections-empty-why")}</p></div> }.into_any()
    } else {
        parts::Table::new("corrections", w.count("corrections-caption", count))
            .stacked()
            .dense()
            .column(w.t("column-name"))
            .column(w.t("column-text"))
            .column(w.t("source"))
            .column(w.t("column-email"))
            .column(w.t("column-sent"))
            .column(w.t("column-what-to-do"))
            .of(rows)
            .into_any()
    };
    view! {
        {notice}
        {parts::page_head(w.t("corrections-title"), w.t("corrections-lead"))}
        {table}
    }
}

fn one(visit: &Visit, correction: &SentCorrection, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let problem = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let lines = problem
        .clone()
        .map(|text| ErrorLine {
            href: "#note".to_owned(),
            text,
        })
        .into_iter()
        .collect();
    let content = &correction.content;
    let mut facts = Vec::new();
    if let Some(authority) = about(visit, correction) {
        let (name, href) = (authority.name().to_owned(), Href::Signatory(&authority.slug).to(w.lang));
        let edit = Href::StaffEdit(&authority.slug).to(w.lang);
        facts.push(parts::fact(
            w.t("column-name"),
            view! { <a href=href>{name}</a> " · " <a href=edit>{w.t("edit-link")}</a> },
        ));
    }
    if let About::Missing(searched) = &correction.about {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        query.append_pair("name", searched);
        let href = format!("{}?{}", Href::StaffNew.to(w.lang), query.finish());
        let link = visit
            .may_change()
            .then(|| view! { " · " <a href=href>{w.t("edit-new-title")}</a> });
        facts.push(parts::fact(w.t("missing-who"), view! { {searched.clone()} {link} }));
    }
    facts.push(parts::fact(w.t("column-sent"), w.moment(correction.sent_at)));
    facts.push(parts::fact(w.t("column-language"), w.language(&correction.language)));
    if !content.source.is_empty() {
        facts.push(parts::fact(w.t("source"), parts::source(w, &content.source)));
    }
    if !content.email.is_empty() {
        facts.push(parts::fact(w.t("column-email"), content.email.clone()));
    }
    let typed = kept.get("note").cloned().unwrap_or_default();
    let closing = match correction.closed_at {
        None if !visit.may_change() => view! { <p>{w.t("corrections-still-open")}</p> }.into_any(),
        None => view! {
            <form class="obs-form" method="post" action=form("close_correction") novalidate>
                {hidden(vec![
                    Hidden("lang", w.lang.code().to_owned()),
                    Hidden("correction", correction.id.to_string()),
                ])}
                {field(Field {
                    name: "note", kind: "area", label: w.t("corrections-note"), hint: w.t("corrections-note-hint"),
                    error: problem, error_word: w.t("error-word"), value: typed, ..Field::default()
                })}
                <div class="obs-form__actions">
                    <button class="obs-button">{w.t("corrections-close")}</button>
                </div>
            </form>
        }
        .into_any(),
        Some(at) => view! {
            <p id="note">{w.with("corrections-closed", &[("day", w.moment(at).into())])}</p>
            <div class="obs-prose">{paragraphs(&correction.note)}</div>
            {(!typed.is_empty()).then(|| view! { <p>{w.t("review-your-comment")}</p> {as_typed(&typed)} })}
        }
        .into_any(),
    };
    view! {
        {parts::breadcrumb(w, vec![(Href::StaffCorrections, "corrections-title")])}
        {error_summary(w.t("errors-title"), lines)}
        {parts::page_head(heading(visit, correction), String::new())}
        <section class="obs-section">
            <h2>{w.t("corrections-what")}</h2>
            {as_typed(&content.body)}
            <dl class="obs-facts">{facts}</dl>
        </section>
        <section class="obs-section">
            <h2>{w.t("corrections-closing")}</h2>
            {closing}
        </section>
    }
}
