//! The one table of routes. Nothing else is mounted, and the tests of access,
//! accessibility, valid HTML, no JavaScript and leaks walk through it.

use axum::extract::{RawPathParams, Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::routing::{MethodRouter, get, post};
use tower_sessions::Session;

use super::{assets, bulk, forms, health, pages, v1};
use crate::pages as page;
use crate::pages::{Page, Visit};
use crate::server::Ctx;
use crate::server::error::Result;

/// Who may call a route. The check itself is a value that actions demand (see
/// [`crate::server::session`]); the access test holds both equal.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Access {
    /// Anybody.
    Anyone,
    /// Anybody who is signed in.
    SignedIn,
    /// Who writes for the authority that the example is about.
    Editor,
    /// Who works for the observatory.
    Reviewer,
}

/// What a route answers with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Answer {
    /// An HTML page in a language.
    Page,
    /// A redirect after a form.
    Form,
    /// A file or a word for machines.
    File,
}

/// A row of the table.
#[derive(Clone, Debug)]
pub struct Route {
    /// GET (and HEAD) or POST.
    pub method: Method,
    /// The pattern.
    pub path: &'static str,
    /// Who may call it.
    pub access: Access,
    /// What it answers with.
    pub answer: Answer,
    /// An address of it in the sample data; of a form, the fields behind `?`.
    pub example: &'static str,
    /// Of a page whose address with an ending is a file of data, an address of that file.
    pub file: Option<&'static str>,
    pub(super) handler: MethodRouter<Ctx>,
}

fn page<F, Fut>(path: &'static str, access: Access, example: &'static str, show: F) -> Route
where
    F: Fn(Visit) -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<Page>> + Send + 'static,
{
    let handler = get(
        move |ctx: State<Ctx>, session: Session, params: RawPathParams, request: Parts| {
            pages::show(show.clone(), access, ctx, session, params, request)
        },
    );
    Route {
        method: Method::GET,
        path,
        access,
        answer: Answer::Page,
        example,
        file: None,
        handler,
    }
}

/// A page, and what it shows as a file of data at the same address with an ending.
fn page_and_file<F, Fut>(path: &'static str, example: &'static str, file: &'static str, show: F) -> Route
where
    F: Fn(Visit) -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<Page>> + Send + 'static,
{
    let handler = get(
        move |ctx: State<Ctx>, session: Session, params: RawPathParams, request: Parts| async move {
            if page::data::is_file(request.uri.path()) {
                page::data::answer(&ctx, &request).await
            } else {
                pages::show(show.clone(), Access::Anyone, ctx, session, params, request).await
            }
        },
    );
    Route {
        file: Some(file),
        handler,
        ..page(path, Access::Anyone, example, |_| async {
            Err(crate::server::Error::NotFound)
        })
    }
}

fn form(path: &'static str, access: Access, example: &'static str) -> Route {
    Route {
        method: Method::POST,
        path,
        access,
        answer: Answer::Form,
        example,
        file: None,
        handler: post(forms::run),
    }
}

fn file(path: &'static str, example: &'static str, handler: MethodRouter<Ctx>) -> Route {
    Route {
        method: Method::GET,
        path,
        access: Access::Anyone,
        answer: Answer::File,
        example,
        file: None,
        handler,
    }
}

fn asset(path: &'static str, example: &'static str) -> Route {
    let handler = get(|State(ctx): State<Ctx>, request: Request| async move {
        assets::serve(&request).unwrap_or_else(|error| {
            pages::error_response(&ctx, super::lang_of(request.uri(), request.headers()), &error)
        })
    });
    file(path, example, handler)
}

/// Every route of the product.
#[must_use]
pub fn table() -> Vec<Route> {
    use Access::{Anyone, Editor, Reviewer, SignedIn};
    vec![
        // Files and machines
        file("/", "/", get(pages::root)),
        file("/{lang}", "/en", get(pages::home_slash)),
        file("/healthz", "/healthz", get(health::healthz)),
        asset("/pkg/{file}", assets::STYLE),
        asset("/favicon.svg", "/favicon.svg"),
        file("/robots.txt", "/robots.txt", get(page::sitemap::robots)),
        file("/sitemap.xml", "/sitemap.xml", get(page::sitemap::sitemap)),
        file("/sitemaps/{file}", "/sitemaps/1.xml", get(page::sitemap::part)),
        file(
            "/{lang}/figures/{file}",
            "/en/figures/by-year.csv",
            get(page::figures::file),
        ),
        file(
            "/{lang}/{file}",
            "/en/signatories.csv?country=SE&sort=-name",
            get(page::data::file),
        ),
        file("/catalogue.ttl", "/catalogue.ttl", get(page::catalogue::turtle)),
        file("/catalogue.jsonld", "/catalogue.jsonld", get(page::catalogue::json_ld)),
        file("/open-data/{file}", "/open-data/observatory.zip", get(bulk::file)),
        // Programs
        file(
            "/api/v1/signatories",
            "/api/v1/signatories?country=SE&page=1",
            get(v1::signatories),
        ),
        file(
            "/api/v1/signatories/{slug}",
            "/api/v1/signatories/pl-poznan",
            get(v1::signatory),
        ),
        file("/api/v1/countries", "/api/v1/countries", get(v1::countries)),
        file("/api/v1/languages", "/api/v1/languages", get(v1::languages)),
        file(
            "/api/v1/figures/{name}",
            "/api/v1/figures/by-year?lang=en",
            get(v1::figure),
        ),
        file("/api/v1/openapi.json", "/api/v1/openapi.json", get(v1::description)),
        file("/{lang}/feed.atom", "/en/feed.atom", get(page::changes::feed)),
        file(
            "/{lang}/countries/{code}/feed.atom",
            "/en/countries/SE/feed.atom",
            get(page::changes::country_feed),
        ),
        file(
            "/{lang}/signatories/{slug}/feed.atom",
            "/en/signatories/se-exempelstad/feed.atom",
            get(page::changes::signatory_feed),
        ),
        file(
            "/{lang}/signatories/{slug}/badge.svg",
            "/en/signatories/pl-poznan/badge.svg",
            get(page::embed::badge),
        ),
        file(
            "/{lang}/embed/figures/{name}",
            "/en/embed/figures/by-country",
            get(page::embed::figure),
        ),
        // The public
        page("/{lang}/", Anyone, "/en/", page::home::show),
        page(
            "/{lang}/signatories",
            Anyone,
            "/en/signatories?country=SE&page=2",
            page::signatories::show,
        ),
        page_and_file(
            "/{lang}/signatories/{slug}",
            "/en/signatories/pl-poznan",
            "/en/signatories/pl-poznan.json",
            page::signatory::show,
        ),
        page(
            "/{lang}/signatories/{slug}/correction",
            Anyone,
            "/en/signatories/pl-poznan/correction",
            page::correction::show,
        ),
        form("/form/send_correction", Anyone, "?authority=se-exempelstad&body=x"),
        page("/{lang}/countries", Anyone, "/en/countries", page::countries::show),
        page_and_file(
            "/{lang}/countries/{code}",
            "/en/countries/SE",
            "/en/countries/SE.csv",
            page::country::show,
        ),
        page("/{lang}/languages", Anyone, "/en/languages", page::languages::show),
        page_and_file(
            "/{lang}/languages/{tag}",
            "/en/languages/sv",
            "/en/languages/sv.csv",
            page::language::show,
        ),
        page(
            "/{lang}/charter-in-figures",
            Anyone,
            "/en/charter-in-figures?by=country",
            page::in_figures::show,
        ),
        page(
            "/{lang}/compare",
            Anyone,
            "/en/compare?signatory=at-wien&signatory=ch-bern&country=SE&country=FR&q=graz",
            page::compare::show,
        ),
        page("/{lang}/changes", Anyone, "/en/changes", page::changes::show),
        page("/{lang}/charter", Anyone, "/en/charter", page::charter::show),
        page(
            "/{lang}/charter/articles/{number}",
            Anyone,
            "/en/charter/articles/16",
            page::charter::show_article,
        ),
        page(
            "/{lang}/measures",
            Anyone,
            "/en/measures?article=16&q=x",
            page::measures::show,
        ),
        page(
            "/{lang}/guides/{guide}",
            Anyone,
            "/en/guides/privacy",
            page::guides::show,
        ),
        page("/{lang}/method", Anyone, "/en/method", page::method::show),
        page("/{lang}/open-data", Anyone, "/en/open-data", page::open_data::show),
        // Signing in
        page("/{lang}/sign-in", Anyone, "/en/sign-in", page::sign_in::show),
        page(
            "/{lang}/password/{link}",
            Anyone,
            "/en/password/sample-link",
            page::password::show,
        ),
        form("/form/sign_in", Anyone, "?email=malin@demo.example&password=wrong"),
        form(
            "/form/set_password",
            Anyone,
            "?link=sample-link&password=short&again=short",
        ),
        form("/form/sign_out", Anyone, "?"),
        // Writing a report
        page("/{lang}/desk", SignedIn, "/en/desk", page::desk::show),
        form(
            "/form/open_report",
            Editor,
            "?authority=se-exempelstad&period=2024-2025",
        ),
        page("/{lang}/reports/{report}", Editor, "/en/reports/1", page::report::show),
        page(
            "/{lang}/reports/{report}/summary",
            Editor,
            "/en/reports/1/summary",
            page::summary::show,
        ),
        page(
            "/{lang}/reports/{report}/measures/{measure}",
            Editor,
            "/en/reports/1/measures/1",
            page::measure::show,
        ),
        page(
            "/{lang}/reports/{report}/check",
            Editor,
            "/en/reports/1/check",
            page::check::show,
        ),
        form("/form/save_summary", Editor, "?report=1&revision=1&summary=x"),
        form("/form/add_measure", Editor, "?report=1"),
        form("/form/save_measure", Editor, "?report=1&measure=1&revision=1&title=x"),
        form("/form/remove_measure", Editor, "?report=1&measure=1&revision=1"),
        form("/form/submit_report", Editor, "?report=1&revision=1"),
        // The observatory
        page(
            "/{lang}/staff/reports",
            Reviewer,
            "/en/staff/reports",
            page::queue::show,
        ),
        page(
            "/{lang}/staff/reports/{report}",
            Reviewer,
            "/en/staff/reports/2",
            page::review::show,
        ),
        form("/form/decide", Reviewer, "?report=2&revision=1&step=return&comment=x"),
        page(
            "/{lang}/staff/signatories/{slug}/plans",
            Reviewer,
            "/en/staff/signatories/de-ludwigshafen-am-rhein/plans",
            page::plans::show,
        ),
        form(
            "/form/record_plan",
            Reviewer,
            "?authority=se-exempelstad&what=plan&source=x",
        ),
        page(
            "/{lang}/staff/corrections",
            Reviewer,
            "/en/staff/corrections",
            page::corrections::show,
        ),
        page(
            "/{lang}/staff/corrections/{correction}",
            Reviewer,
            "/en/staff/corrections/1",
            page::corrections::show_one,
        ),
        form("/form/close_correction", Reviewer, "?correction=1&note=x"),
        page(
            "/{lang}/staff/import-problems",
            Reviewer,
            "/en/staff/import-problems",
            page::problems::show,
        ),
    ]
}

/// The table as lines of columns, for operators and the browser tests.
#[must_use]
pub fn listing() -> String {
    let lines = table().into_iter().flat_map(|route| {
        let line = |answer: Answer, example: &str| {
            let (access, answer) = (format!("{:?}", route.access), format!("{answer:?}"));
            [route.method.as_str(), route.path, &access, &answer, example].join("\t")
        };
        let own = line(route.answer, route.example);
        std::iter::once(own).chain(route.file.map(|example| line(Answer::File, example)))
    });
    lines.collect::<Vec<_>>().join("\n")
}
