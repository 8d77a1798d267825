//! `/api/v1/measures`: measures of accepted reports, a hundred rows at a time.

use axum::extract::State;
use axum::http::request::Parts;
use axum::response::Response;
use serde_json::{Value, json};

use super::{Call, Problem, ROWS, run};
use crate::data::{MEASURE_COLUMNS, Table};
use crate::domain::cohort::Size;
use crate::domain::practice::{PAGE_MAX, Practice};
use crate::domain::report::{ARTICLES, COST_BANDS};
use crate::pages::measures as practice;
use crate::paths::Href;
use crate::server::Ctx;

/// Where they are.
const MEASURES: &str = "/api/v1/measures";

/// Those that are searched for, as their page finds them.
pub async fn measures(State(ctx): State<Ctx>, request: Parts) -> Result<Response, Problem> {
    run(&ctx, &request, async |call| {
        let wanted = wanted(call)?;
        let register = &call.edition.register;
        let of_a_page = i64::try_from(ROWS).unwrap_or(i64::MAX);
        let rows = wanted.rows(of_a_page);
        let found = practice::search(call.ctx, register, &wanted, &rows).await?;
        let themes: Vec<&str> = found.themes.iter().map(String::as_str).collect();
        call.is_one_of("theme", &themes)?;
        let mut about = call.about(&Href::Measures);
        let page = practice::with_query(Href::Measures.to(call.w.lang), &wanted);
        about.source = call.ctx.config().absolute(&call.edition.stay(&page));
        let has_more = rows.end < found.listing.count && wanted.page + 1 < PAGE_MAX;
        let next = has_more.then(|| {
            let next = Practice {
                page: wanted.page + 1,
                ..wanted.clone()
            };
            call.address(MEASURES, next.pairs())
        });
        let shown = practice::rows(call.ctx, register, &found.listing.places, &about).await?;
        let mut all = about.envelope();
        all.insert("total".to_owned(), json!(found.listing.count));
        all.insert("page".to_owned(), json!(wanted.page + 1));
        all.insert("next".to_owned(), json!(next));
        let rows = Table::new(&MEASURE_COLUMNS, shown).rows_json(&about);
        all.insert("rows".to_owned(), Value::Array(rows));
        Ok(Value::Object(all))
    })
    .await
}

/// The search. What a page ignores for its reader, a program is told; of themes, only the publication knows which there
/// are.
fn wanted(call: &Call) -> Result<Practice, Problem> {
    let wanted = Practice::parse(&call.query);
    call.has_words_and_country()?;
    call.is_one_of("size", &Size::ALL.map(Size::code))?;
    call.is_one_of("cost_band", &COST_BANDS)?;
    if !call.get("article").is_empty() && wanted.article.is_none() {
        let wrong = format!("is no number of an article, from 1 to {ARTICLES}");
        return Err(Problem::wrong("article", &wrong));
    }
    if wanted.language != call.get("language") {
        return Err(Problem::wrong("language", "is no BCP 47 tag"));
    }
    let page = call.get("page");
    if !page.is_empty() && page.parse() != Ok(wanted.page + 1) {
        return Err(Problem::wrong("page", "is no whole number from 1 to 1000000"));
    }
    Ok(wanted)
}
