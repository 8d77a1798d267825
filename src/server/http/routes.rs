//! The one table of routes. Nothing else is mounted, and the tests of access,
//! accessibility, valid HTML, no JavaScript and leaks walk through it.

use axum::routing::get;

pub use super::route::{Access, Answer, Route};
use super::route::{asset, file, form, page, page_and_file};
use super::{assets, bulk, health, pages, v1};
use crate::pages as page;

/// Every route of the product.
#[must_use]
pub fn table() -> Vec<Route> {
    use Access::{Administrator, Anyone, Editor, Reviewer, SignedIn};
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
        page("/{lang}/", Anyone, "/en/", page::home::show).kept(&[]),
        page(
            "/{lang}/signatories",
            Anyone,
            "/en/signatories?country=SE&page=2",
            page::signatories::show,
        )
        .kept(&[
            "q", "country", "language", "kind", "year", "standing", "sort", "page", "view",
        ]),
        page_and_file(
            "/{lang}/signatories/{slug}",
            "/en/signatories/pl-poznan",
            "/en/signatories/pl-poznan.json",
            page::signatory::show,
        )
        .kept(&["saved"]),
        page(
            "/{lang}/signatories/{slug}/correction",
            Anyone,
            "/en/signatories/pl-poznan/correction",
            page::correction::show,
        ),
        form("/form/send_correction", Anyone, "?authority=se-exempelstad&body=x"),
        page("/{lang}/countries", Anyone, "/en/countries", page::countries::show).kept(&["sort"]),
        page_and_file(
            "/{lang}/countries/{code}",
            "/en/countries/SE",
            "/en/countries/SE.csv",
            page::country::show,
        )
        .kept(&[]),
        page("/{lang}/languages", Anyone, "/en/languages", page::languages::show).kept(&["sort"]),
        page_and_file(
            "/{lang}/languages/{tag}",
            "/en/languages/sv",
            "/en/languages/sv.csv",
            page::language::show,
        )
        .kept(&[]),
        page(
            "/{lang}/charter-in-figures",
            Anyone,
            "/en/charter-in-figures?by=country",
            page::in_figures::show,
        )
        .kept(&["by", "measure"]),
        page(
            "/{lang}/compare",
            Anyone,
            "/en/compare?signatory=at-wien&signatory=ch-bern&country=SE&country=FR&q=graz",
            page::compare::show,
        )
        .kept(&["signatory", "country", "q"]),
        page("/{lang}/changes", Anyone, "/en/changes", page::changes::show).kept(&[]),
        page("/{lang}/audit", Anyone, "/en/audit", page::digests::show),
        page("/{lang}/charter", Anyone, "/en/charter", page::charter::show).kept(&[]),
        page(
            "/{lang}/charter/articles/{number}",
            Anyone,
            "/en/charter/articles/16",
            page::charter::show_article,
        )
        .kept(&[]),
        page(
            "/{lang}/measures",
            Anyone,
            "/en/measures?article=16&q=x",
            page::measures::show,
        )
        .kept(&[
            "q",
            "article",
            "theme",
            "country",
            "language",
            "size",
            "cost_band",
            "page",
        ]),
        page(
            "/{lang}/guides/{guide}",
            Anyone,
            "/en/guides/privacy",
            page::guides::show,
        )
        .kept(&[]),
        page("/{lang}/method", Anyone, "/en/method", page::method::show).kept(&[]),
        page("/{lang}/open-data", Anyone, "/en/open-data", page::open_data::show).kept(&[]),
        // Signing in
        page("/{lang}/sign-in", Anyone, "/en/sign-in", page::sign_in::show),
        page(
            "/{lang}/sign-in/code",
            Anyone,
            "/en/sign-in/code",
            page::second_factor::sign_in_code,
        ),
        form("/form/sign_in_code", Anyone, "?code=x"),
        page(
            "/{lang}/password/{link}",
            Anyone,
            "/en/password/sample-link",
            page::password::show,
        ),
        page("/{lang}/forgot", Anyone, "/en/forgot", page::forgot::show),
        form("/form/request_password_link", Anyone, "?email=malin@demo.example"),
        form("/form/sign_in", Anyone, "?email=malin@demo.example&password=wrong"),
        form(
            "/form/set_password",
            Anyone,
            "?link=sample-link&password=short&again=short",
        ),
        form("/form/sign_out", Anyone, "?"),
        // One's own account
        page("/{lang}/account", SignedIn, "/en/account", page::account::show),
        page(
            "/{lang}/account/email/{link}",
            Anyone,
            "/en/account/email/sample-link",
            page::account::confirm_email,
        ),
        page(
            "/{lang}/account/second-factor",
            SignedIn,
            "/en/account/second-factor",
            page::second_factor::show,
        ),
        form("/form/change_factor", SignedIn, "?step=begin&current=x"),
        form("/form/confirm_factor", SignedIn, "?code=x"),
        form("/form/change_password", SignedIn, "?current=x&password=y&again=y"),
        form("/form/ask_for_email", SignedIn, "?email=x&email_password=y"),
        form("/form/change_email", Anyone, "?link=sample-link"),
        form("/form/change_language", SignedIn, "?language=fr"),
        form("/form/end_session", SignedIn, "?"),
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
        page("/{lang}/staff/mail", Administrator, "/en/staff/mail", page::mail::show),
        page(
            "/{lang}/staff/mail/{letter}",
            Administrator,
            "/en/staff/mail/1",
            page::mail::show_one,
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
