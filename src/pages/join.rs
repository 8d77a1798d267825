//! `/{lang}/join`: where an authority applies to join the Charter. For anybody, without an account. Staff enter with the
//! same fields what comes on paper.

use leptos::prelude::*;

use super::parts::document::KeptDocument;
use super::parts::sheet::coded;
use super::{Page, Visit, alike, parts};
use crate::components::{Field, Hidden, hidden, paragraphs};
use crate::domain::joining::{CONFIRM_WITHIN, IS_NEW, TypedApplication};
use crate::domain::kind::Kind;
use crate::domain::register::Authority;
use crate::islands::Alike;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::error::Result;

/// The form.
///
/// # Errors
/// The database could not be read.
pub async fn show(visit: Visit) -> Result<Page> {
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let file = KeptDocument::find(&visit.ctx, &kept).await?;
    let is_plain = visit.query.is_empty();
    let page = Page::new(visit.words.t("join-title"), move || body(&visit, &kept, &file));
    let page = page.reading().with_island();
    // What was typed is for whoever typed it.
    Ok(if is_plain { page } else { page.private() })
}

fn body(visit: &Visit, kept: &kept::Fields, file: &KeptDocument) -> impl IntoView + use<> {
    let w = visit.words;
    if visit.query("sent") == "yes" {
        let days = CONFIRM_WITHIN.num_days().to_string();
        return view! {
            {parts::breadcrumb(w, vec![(Href::Home, "nav-home")])}
            {parts::page_head(w.t("join-title"), String::new())}
            <div class="obs-notice" role="status">
                <h2 class="obs-notice__title">{w.t("access-sent")}</h2>
                {paragraphs(&w.with("join-sent-text", &[("days", days.into())]))}
            </div>
        }
        .into_any();
    }
    let asked = asked(visit, kept, file);
    view! {
        {parts::breadcrumb(w, vec![(Href::Home, "nav-home")])}
        {asked.summary()}
        {parts::page_head(w.t("join-title"), w.t("join-lead"))}
        <p><a href=Href::Guide("how-to-sign").to(w.lang)>{w.t("guide-how-to-sign-title")}</a></p>
        <form class="obs-form" method="post" action=form("apply") enctype="multipart/form-data" novalidate>
            {hidden(vec![Hidden("lang", w.lang.code().to_owned())])}
            {fields(visit, kept, file, &asked)}
            <div hidden>
                <label for="leave_empty">{w.t("correction-leave-empty")}</label>
                <input id="leave_empty" name="form[leave_empty]" type="text" autocomplete="off" />
            </div>
            <div class="obs-form__actions"><button class="obs-button">{w.t("join-send")}</button></div>
        </form>
    }
    .into_any()
}

/// What the form asks, with what was typed and what is wrong with it.
pub(super) fn asked(visit: &Visit, kept: &kept::Fields, file: &KeptDocument) -> parts::Asked {
    let typed = TypedApplication::from_fields(|name| kept.get(name).cloned().unwrap_or_default());
    let register = visit.register();
    let faults = match kept.get("problem").map(String::as_str) {
        Some("form-faults") => typed
            .check(visit.ctx.today(), |code| register.country(code).is_some(), |_| true)
            .err()
            .unwrap_or_default(),
        _ => Vec::new(),
    };
    parts::Asked::new(visit.words, "join", typed.fields(), faults)
        .with_problem(kept, about(kept))
        .with_line(file.line(visit.words))
}

/// The field that a problem of the whole form is about.
fn about(kept: &kept::Fields) -> &'static str {
    let is_reason = kept.get("problem").is_some_and(|code| code.starts_with("reason-"));
    match (kept.contains_key("alike") || kept.contains_key("signed"), is_reason) {
        (true, _) => "alike",
        (_, true) => "why",
        _ => "name",
    }
}

fn text(name: &'static str, kind: &'static str) -> Field {
    Field {
        name,
        kind,
        ..Field::default()
    }
}

fn filled_in(name: &'static str, kind: &'static str, autocomplete: &'static str) -> Field {
    Field {
        autocomplete: Some(autocomplete),
        ..text(name, kind)
    }
}

fn group(visit: &Visit, key: &str, fields: impl IntoView + 'static) -> AnyView {
    view! {
        <fieldset class="obs-group">
            <legend class="obs-group__legend">{visit.words.t(key)}</legend>
            {fields.into_any()}
        </fieldset>
    }
    .into_any()
}

/// The fields, whoever fills them in.
pub(super) fn fields(
    visit: &Visit,
    kept: &kept::Fields,
    file: &KeptDocument,
    asked: &parts::Asked,
) -> impl IntoView + use<> {
    let w = visit.words;
    let countries = parts::countries(visit);
    let mut tongues: Vec<(String, String)> = visit
        .register()
        .charter_languages
        .iter()
        .map(|one| (one.tag.clone(), w.language_alone(&one.tag)))
        .collect();
    tongues.sort_by(|left, right| w.compare(&left.1, &right.1));
    let kinds = Kind::ALL
        .iter()
        .map(|kind| (kind.code().to_owned(), w.t(&format!("kind-{kind}"))))
        .collect();
    let day = |name: &'static str| Field {
        width: "obs-field__input--short",
        ..text(name, "text")
    };
    let who = view! {
        {asked.list("country", countries, false)}
        {asked.hinted(text("name", "text"))}
        <Alike address=Href::Alike.to(w.lang) name="name".to_owned() country="country".to_owned() />
        {which(visit, kept)}
        {asked.list("kind", kinds, false)}
        {asked.list("tongue", tongues, true)}
        {asked.hinted(Field { width: "obs-field__input--medium", ..text("identifier", "text") })}
        {asked.hinted(filled_in("website", "url", "url"))}
    };
    let what = view! {
        {asked.choice("version", coded(w, "join-version", &["2022", "2006"]), "")}
        {asked.hinted(text("decision", "text"))}
        {asked.hinted(day("decided_on"))}
        {file.field(w, w.t("join-field-document"))}
    };
    let signature = view! {
        {asked.field(text("signer", "text"))}
        {asked.hinted(text("signer_function", "text"))}
        {asked.hinted(day("signed_on"))}
    };
    let contact = view! {
        {asked.field(filled_in("person", "text", "name"))}
        {asked.hinted(filled_in("function", "text", "organization-title"))}
        {asked.hinted(filled_in("email", "email", "email"))}
        {asked.languages("language")}
    };
    view! {
        {group(visit, "join-who", who)}
        {group(visit, "join-what", what)}
        {group(visit, "join-signature", signature)}
        {group(visit, "join-contact", contact)}
    }
}

/// Authorities of the register that the applicant may be, as they were found when the form was sent: the step in which
/// somebody without a script is asked whether it is one of these.
fn which(visit: &Visit, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let named = |name: &str| -> Vec<&Authority> {
        let slugs = kept.get(name).map_or("", String::as_str).split(' ');
        slugs.filter_map(|slug| visit.register().authority(slug)).collect()
    };
    if let Some(signed) = named("signed").first() {
        let name = || vec![("name", signed.name().into())];
        let access = Href::Access(&signed.slug).to(w.lang);
        return view! {
            <div class="obs-note obs-note--attention" id="alike" tabindex="-1">
                <p>{w.with("join-signed", &name())}</p>
                {alike::list(visit, &[*signed])}
                <p><a href=access>{w.with("access-link", &name())}</a></p>
            </div>
        }
        .into_any();
    }
    let found = named("alike");
    let chosen = kept.get("same").map_or("", String::as_str);
    if found.is_empty() {
        // An answer that was given stays with the form.
        let asked = kept.get("asked").cloned().unwrap_or_default();
        let is_new =
            (chosen == IS_NEW).then(|| hidden(vec![Hidden("same", IS_NEW.to_owned()), Hidden("asked", asked)]));
        return view! { {is_new} }.into_any();
    }
    let options = found
        .iter()
        .map(|one| {
            let kind = w.t(&format!("kind-{}", one.kind));
            (one.slug.clone(), format!("{}, {kind}", one.name()))
        })
        .chain([(IS_NEW.to_owned(), w.t("join-none-of-these"))]);
    let items = options
        .map(|(value, label)| {
            let id = format!("same-{value}");
            let is_chosen = value == chosen;
            view! {
                <div class="obs-choices__item">
                    <input class="obs-choices__input" type="radio" id=id.clone() name="form[same]" value=value checked=is_chosen />
                    <label class="obs-choices__label" for=id>{label}</label>
                </div>
            }
            .into_any()
        })
        .collect_view();
    view! {
        <div class="obs-note obs-note--attention" id="alike" tabindex="-1">
            <p>{w.t("join-alike")}</p>
            {alike::list(visit, &found)}
            {hidden(vec![Hidden("asked", kept.get("name").cloned().unwrap_or_default())])}
            <fieldset class="obs-choices" id="same">
                <legend class="obs-choices__legend">{w.t("join-field-same")}</legend>
                <div class="obs-choices__list">{items}</div>
            </fieldset>
        </div>
    }
    .into_any()
}
