//! `/{lang}/open-data`: what can be downloaded, on which terms, and how programs ask. For anybody.

use leptos::prelude::*;
use serde_json::Value;

use super::{Page, Visit, catalogue, data, parts};
use crate::components::{json_ld, lang_of, paragraphs};
use crate::paths::{CATALOGUES, Href, bulk};
use crate::server::error::Result;
use crate::server::http::bulk::{FILES, Made, PATIENCE};
use crate::server::http::v1::openapi;

/// The language in which the interface for programs is described.
const DESCRIBED_IN: &str = "en";

/// Open data.
///
/// # Errors
/// The files of the whole register could not be made.
pub async fn show(visit: Visit) -> Result<Page> {
    let made = visit.ctx.bulk(&visit.edition, PATIENCE).await?;
    let about = data::about(&visit.ctx, &visit.edition, visit.words, "");
    let described = catalogue::catalogue(&visit.ctx, &visit.edition, &about, made.as_deref()).schema_org();
    let described = serde_json::to_string(&described)?;
    let is_whole = made.is_some();
    let page = Page::new(visit.words.t("data-title"), move || {
        view! { {json_ld(&described)} {body(&visit, made.as_deref())} }
    });
    // In a minute it says more.
    Ok(if is_whole { page } else { page.private() })
}

/// The files of the whole register.
fn whole(visit: &Visit, made: Option<&Made>) -> impl IntoView + use<> {
    let w = visit.words;
    let files = FILES
        .iter()
        .map(|(name, _)| {
            let href = visit.stay(&bulk(name));
            let of = if name.ends_with(".zip") { "zip" } else { "sqlite" };
            let (title, about) = (w.t(&format!("bulk-{of}")), w.t(&format!("bulk-{of}-about")));
            let file = made.and_then(|made| made.files.iter().find(|file| file.name == *name));
            let told = match file {
                Some(file) => {
                    let size = i64::try_from(file.size).unwrap_or(i64::MAX);
                    view! {
                        <a href=href download>{*name}</a> ", " {w.count("bulk-size", size)} ". " {about} " "
                        <span class="obs-source">{w.t("bulk-hash")} " " <code>{file.sha256.clone()}</code></span>
                    }
                    .into_any()
                }
                None => view! {
                    <a href=href download>{*name}</a> ". " {about} " " <span class="obs-source">{w.t("bulk-making")}</span>
                }
                .into_any(),
            };
            parts::fact(title, told)
        })
        .collect_view();
    let [turtle, json_ld] = CATALOGUES.map(|address| visit.stay(address));
    let catalogues = view! { <a href=turtle>"Turtle"</a> ", " <a href=json_ld>"JSON-LD"</a> };
    view! {
        <section class="obs-section" id="whole">
            <h2>{w.t("bulk-title")}</h2>
            <div class="obs-prose">{paragraphs(&w.t("bulk-text"))}</div>
            <dl class="obs-facts">{files}</dl>
            <p class="obs-source">{parts::as_of(visit)}</p>
            <p>{w.t("bulk-catalogue")} " " {catalogues}</p>
        </section>
    }
}

fn body(visit: &Visit, made: Option<&Made>) -> impl IntoView + use<> {
    let w = visit.words;
    let lists = catalogue::LISTS
        .into_iter()
        .map(|(_, href, key)| {
            let page = visit.to(&href);
            let files = parts::downloads(w, |ending| visit.stay(&href.file(w.lang, ending)));
            parts::fact(w.t(key), view! { <a href=page>{w.t("data-choose")}</a> {files} })
        })
        .collect_view();
    let document = openapi::document("");
    let empty = serde_json::Map::new();
    let paths = document.get("paths").and_then(Value::as_object).unwrap_or(&empty);
    let endpoints = paths
        .iter()
        .filter_map(|(path, item)| Some(endpoint(visit, path, item.get("get")?)))
        .collect_view();
    let licence = visit.ctx.config().data_licence().to_owned();
    let text = |name: &str| {
        let text = w.with(&format!("data-{name}-text"), &[("licence", licence.clone().into())]);
        view! {
            <section class="obs-section" id=name.to_owned()>
                <h2>{w.t(&format!("data-{name}-title"))}</h2>
                <div class="obs-prose">{paragraphs(&text)}</div>
            </section>
        }
    };
    view! {
        {parts::way_back(visit, vec![(Href::Home, "nav-home")])}
        {parts::page_head(w.t("data-title"), w.t("data-lead"))}
        <section class="obs-section" id="files">
            <h2>{w.t("data-files-title")}</h2>
            <div class="obs-prose">{paragraphs(&w.t("data-files-text"))}</div>
            <dl class="obs-facts">{lists}</dl>
            <p class="obs-source">{parts::as_of(visit)}</p>
        </section>
        {whole(visit, made)}
        {text("formats")}
        {text("terms")}
        <section class="obs-section" id="programs">
            <h2>{w.t("data-programs-title")}</h2>
            <div class="obs-prose">{paragraphs(&w.t("data-programs-text"))}</div>
            {endpoints}
        </section>
    }
}

fn text_of<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// One endpoint as a form; what stands in its path is filled with its example.
fn endpoint(visit: &Visit, path: &str, operation: &Value) -> AnyView {
    let w = visit.words;
    let id = text_of(operation, "operationId").to_owned();
    let none = Vec::new();
    let parameters = operation.get("parameters").and_then(Value::as_array).unwrap_or(&none);
    let mut action = path.to_owned();
    for one in parameters.iter().filter(|one| text_of(one, "in") == "path") {
        action = action.replace(&format!("{{{}}}", text_of(one, "name")), text_of(one, "example"));
    }
    let fields = parameters
        .iter()
        .filter(|one| text_of(one, "in") == "query")
        .map(|one| field(visit, &id, one))
        .collect_view();
    let summary = text_of(operation, "summary").to_owned();
    let example = (action != path).then(|| w.with("data-example", &[("address", action.clone().into())]));
    let path = path.to_owned();
    view! {
        <section class="obs-section" aria-labelledby=id.clone()>
            <h3 id=id.clone()><code>"GET " {path}</code></h3>
            <p lang=lang_of(DESCRIBED_IN, w.lang.code())>{summary}</p>
            {example.map(|text| view! { <p>{text}</p> })}
            <form class="obs-filters" method="get" action=action aria-labelledby=id.clone()>
                <div class="obs-filters__fields">{fields}</div>
                <div class="obs-filters__actions"><button class="obs-button">{w.t("data-ask")}</button></div>
            </form>
        </section>
    }
    .into_any()
}

fn field(visit: &Visit, of: &str, parameter: &Value) -> AnyView {
    let w = visit.words;
    let name = text_of(parameter, "name").to_owned();
    let (id, hint) = (format!("{of}-{name}"), format!("{of}-{name}-hint"));
    let about = text_of(parameter, "description").to_owned();
    let codes = parameter.pointer("/schema/enum").and_then(Value::as_array);
    let input = match codes {
        Some(codes) => {
            let options = codes
                .iter()
                .filter_map(Value::as_str)
                .map(|code| view! { <option value=code.to_owned()>{code.to_owned()}</option> })
                .collect_view();
            view! {
                <select class="obs-field__input" id=id.clone() name=name.clone() aria-describedby=hint.clone()>
                    <option value="">{w.t("filter-any")}</option>
                    {options}
                </select>
            }
            .into_any()
        }
        None => {
            // From a page of the past, programs are asked for the same publication.
            let value =
                (visit.edition.is_earlier && name == "publication").then(|| visit.register().publication.to_string());
            view! {
                <input class="obs-field__input" id=id.clone() name=name.clone() value=value autocomplete="off" aria-describedby=hint.clone() />
            }
            .into_any()
        }
    };
    view! {
        <div class="obs-field">
            <label class="obs-field__label" for=id><code>{name}</code></label>
            <p class="obs-field__hint" id=hint lang=lang_of(DESCRIBED_IN, w.lang.code())>{about}</p>
            {input}
        </div>
    }
    .into_any()
}
