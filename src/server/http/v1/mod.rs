//! `/api/v1`: the register for programs. It reads, changes nothing, and speaks
//! English; [`openapi`] describes it, and a test holds both equal.

mod measures;
pub mod openapi;
mod problem;

use axum::extract::{Path, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde_json::{Map, Value, json};

pub use self::measures::measures;
pub use self::problem::{Problem, is_for_programs};

use super::data::{Data, answer};
use crate::charts;
use crate::data::{self, About, Table};
use crate::domain::commitment::Articles;
use crate::domain::kind::Kind;
use crate::domain::order::Order;
use crate::domain::register::Register;
use crate::domain::selection::{PlanKnown, ReportKnown, Selection, Shown, SizeWanted, Sort, WITHOUT_TEXT, Year};
use crate::locale::{Lang, Words};
use crate::pages::signatories::with_query;
use crate::pages::{data as files, language};
use crate::paths::{Href, with_pairs};
use crate::server::Ctx;
use crate::server::past::{self, Asked, Edition};

/// How many rows an answer has at most.
pub const ROWS: usize = 100;
/// Longest search, in characters.
pub const Q_MAX: usize = 100;
/// Where the signatories are.
const SIGNATORIES: &str = "/api/v1/signatories";

/// A request that was read as far as every answer needs it.
struct Call<'a> {
    ctx: &'a Ctx,
    edition: &'a Edition,
    query: Vec<(String, String)>,
    w: Words,
}

impl Call<'_> {
    fn get(&self, name: &str) -> &str {
        let found = self.query.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.trim())
    }

    fn about(&self, page: &Href) -> About {
        files::about(self.ctx, self.edition, self.w, &page.to(self.w.lang))
    }

    /// The absolute address of another part of the same answer, whatever is published before it is asked for.
    fn address(&self, path: &str, mut pairs: Vec<(&'static str, String)>) -> String {
        if self.w.lang != Lang::En {
            pairs.push(("lang", self.w.lang.code().to_owned()));
        }
        let address = with_pairs(path.to_owned(), &pairs);
        self.ctx.config().absolute(&self.edition.pinned(&address))
    }

    /// What is given is one of these words.
    fn is_one_of(&self, name: &'static str, codes: &[&str]) -> Result<(), Problem> {
        let given = self.get(name);
        if given.is_empty() || codes.contains(&given) {
            return Ok(());
        }
        Err(Problem::choice(name, codes))
    }

    /// The words to search for and the country are what they can be.
    fn has_words_and_country(&self) -> Result<(), Problem> {
        if self.get("q").chars().count() > Q_MAX {
            return Err(Problem::wrong("q", "has more than 100 characters"));
        }
        let country = self.get("country");
        if !country.is_empty() && self.edition.register.country(country).is_none() {
            return Err(Problem::wrong("country", "is no code in /api/v1/countries"));
        }
        Ok(())
    }

    /// A table in the order that is asked for: one of `orders`, backwards behind a `-`.
    fn table(
        &self,
        page: &Href,
        orders: &[&'static str],
        of: fn(&Register, &About) -> Table,
    ) -> Result<Value, Problem> {
        let sort = self.get("sort");
        if !sort.is_empty() && !orders.contains(&sort.strip_prefix('-').unwrap_or(sort)) {
            return Err(Problem::choice("sort", &Order::words(orders)));
        }
        let order = Order::parse(&self.query, orders);
        let address = format!("{}{}", page.to(self.w.lang), order.query(orders));
        let about = files::about(self.ctx, self.edition, self.w, &address);
        let rows = of(&self.edition.register, &about)
            .sorted(order, self.w)
            .rows_json(&about);
        let mut all = about.envelope();
        all.insert("total".to_owned(), json!(rows.len()));
        all.insert("rows".to_owned(), Value::Array(rows));
        Ok(Value::Object(all))
    }
}

/// Reads the request, makes the answer and sends it, or says what is wrong.
async fn run(
    ctx: &Ctx,
    request: &Parts,
    make: impl AsyncFnOnce(&Call<'_>) -> Result<Value, Problem>,
) -> Result<Response, Problem> {
    let query = super::query_of(&request.uri);
    let edition = match past::find(ctx, &query).await? {
        Asked::Edition(edition) => edition,
        Asked::Day(publication) => {
            let address = past::canonical(request.uri.path(), &query, publication);
            let any = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
            return Ok((any, Redirect::temporary(&address)).into_response());
        }
    };
    let mut call = Call {
        ctx,
        edition: &edition,
        query,
        w: Lang::En.words(),
    };
    let code = call.get("lang");
    if !code.is_empty() {
        let codes = Lang::ALL.map(Lang::code);
        let lang = Lang::parse_code(code).ok_or_else(|| Problem::choice("lang", &codes))?;
        call.w = lang.words();
    }
    let data = Data {
        media_type: "application/json",
        name: None,
        body: serde_json::to_vec(&make(&call).await?).map_err(crate::server::Error::from)?,
    };
    Ok(answer(edition.register.publication, request, data))
}

/// `/api/v1/signatories`: a selection, a hundred rows at a time.
pub async fn signatories(State(ctx): State<Ctx>, request: Parts) -> Result<Response, Problem> {
    run(&ctx, &request, async |call| {
        let selection = selection(call)?;
        let found = data::selected(&call.edition.register, call.w, &selection).rows;
        let first = (selection.page - 1).saturating_mul(ROWS);
        let shown: Vec<_> = found.iter().skip(first).take(ROWS).copied().collect();
        let has_more = first.saturating_add(ROWS) < found.len();
        let mut about = call.about(&Href::Signatories);
        let page = with_query(Href::Signatories.to(call.w.lang), &selection);
        about.source = call.ctx.config().absolute(&call.edition.stay(&page));
        let mut all = about.envelope();
        all.insert("total".to_owned(), json!(found.len()));
        all.insert("page".to_owned(), json!(selection.page));
        all.insert("next".to_owned(), json!(has_more.then(|| next(call, selection))));
        let rows = data::authorities(&shown, &about).rows_json(&about);
        all.insert("rows".to_owned(), Value::Array(rows));
        Ok(Value::Object(all))
    })
    .await
}

fn next(call: &Call, selection: Selection) -> String {
    let page = selection.page + 1;
    call.address(SIGNATORIES, Selection { page, ..selection }.pairs())
}

/// The selection. What a page ignores for its reader, a program is told.
fn selection(call: &Call) -> Result<Selection, Problem> {
    let is_given = |name: &str| !call.get(name).is_empty();
    let is_one_of = |name: &'static str, codes: &[&str]| call.is_one_of(name, codes);
    is_one_of("kind", &Kind::ALL.map(Kind::code))?;
    let sizes: Vec<&str> = SizeWanted::codes().collect();
    is_one_of("size", &sizes)?;
    is_one_of("version", &Articles::ALL.map(Articles::code))?;
    is_one_of("plan", &PlanKnown::ALL.map(PlanKnown::code))?;
    is_one_of("report", &ReportKnown::ALL.map(ReportKnown::code))?;
    is_one_of("standing", &Shown::ALL.map(Shown::code))?;
    is_one_of("sort", &Sort::ALL.map(Sort::code))?;
    call.has_words_and_country()?;
    let tag = call.get("language");
    if !["", WITHOUT_TEXT].contains(&tag) && !language::is_known(&call.edition.register, tag) {
        let wrong = "is neither a tag in /api/v1/languages nor the word without-text";
        return Err(Problem::wrong("language", wrong));
    }
    if is_given("year") && Year::parse(call.get("year")) == Year::All {
        return Err(Problem::wrong(
            "year",
            "is neither a year nor the words known or unknown",
        ));
    }
    if is_given("page") && call.get("page").parse().unwrap_or(0_usize) == 0 {
        return Err(Problem::wrong("page", "is no whole number from 1"));
    }
    Ok(Selection::parse(&call.query))
}

/// `/api/v1/signatories/{slug}`: one authority with everything public about it.
pub async fn signatory(State(ctx): State<Ctx>, Path(slug): Path<String>, request: Parts) -> Result<Response, Problem> {
    run(&ctx, &request, async |call| {
        let nobody = || Problem::not_found("No authority has this slug");
        let authority = call.edition.register.authority(&slug).ok_or_else(nobody)?;
        Ok(files::whole(call.ctx, authority, &call.about(&Href::Signatory(&authority.slug))).await?)
    })
    .await
}

/// `/api/v1/countries`.
pub async fn countries(State(ctx): State<Ctx>, request: Parts) -> Result<Response, Problem> {
    run(&ctx, &request, async |call| {
        call.table(&Href::Countries, &data::COUNTRY_ORDERS, data::countries)
    })
    .await
}

/// `/api/v1/languages`.
pub async fn languages(State(ctx): State<Ctx>, request: Parts) -> Result<Response, Problem> {
    run(&ctx, &request, async |call| {
        call.table(&Href::Languages, &data::LANGUAGE_ORDERS, data::languages)
    })
    .await
}

/// `/api/v1/figures/{name}`: the table of a figure, as our JSON or as JSON-stat.
pub async fn figure(State(ctx): State<Ctx>, Path(name): Path<String>, request: Parts) -> Result<Response, Problem> {
    run(&ctx, &request, async |call| {
        let none = || Problem::not_found("No figure has this name");
        let figure = call
            .ctx
            .figure(&name, &call.edition.register, call.w, call.edition.today)
            .ok_or_else(none)?;
        let formats = ["json", "json-stat"];
        let format = call.get("format");
        if !format.is_empty() && !formats.contains(&format) {
            return Err(Problem::choice("format", &formats));
        }
        let about = call.about(&Href::Figure(&figure.name, "csv"));
        if format == "json-stat" {
            return Ok(data::json_stat(&figure, &about));
        }
        let mut all = about.envelope();
        if let Some(elsewhere) = &figure.source {
            all.insert("source".to_owned(), json!(elsewhere));
        }
        let rows = figure.rows.iter().map(|row| {
            let cells: Value = row.cells.iter().map(cell).collect();
            json!({ "code": row.code, "label": row.label, "cells": cells })
        });
        let more = json!({
            "name": figure.name,
            "title": figure.title,
            "note": figure.note,
            "columns": figure.columns.iter().map(|column| column.label.as_str()).collect::<Vec<_>>(),
            "rows": rows.collect::<Value>(),
        });
        all.extend(more.as_object().cloned().unwrap_or_else(Map::new));
        Ok(Value::Object(all))
    })
    .await
}

fn cell(cell: &charts::Cell) -> Value {
    match cell {
        charts::Cell::Number(number) => json!(number),
        charts::Cell::Share(part, whole) => json!({ "part": part, "whole": whole }),
        charts::Cell::Text(text) => json!(text),
        charts::Cell::Unknown => Value::Null,
    }
}

/// `/api/v1/openapi.json`: what can be asked, and what comes back.
pub async fn description(State(ctx): State<Ctx>, request: Parts) -> Result<Response, Problem> {
    run(&ctx, &request, async |call| {
        Ok(openapi::document(&call.ctx.config().absolute("")))
    })
    .await
}
