//! Files, and what programs ask for.

use axum::routing::get;

use super::Route;
use crate::pages as page;
use crate::server::http::route::{FILE, asset, file};
use crate::server::http::{assets, bulk, health, pages, v1};

/// What the whole register costs: it may have to be made.
const WHOLE: i32 = 30;

pub(super) fn rows() -> Vec<Route> {
    vec![
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
        )
        .costing_for(FILE, &[".png"]),
        file(
            "/{lang}/{file}",
            "/en/signatories.csv?country=SE&sort=-name",
            get(page::data::file),
        )
        .costing(FILE),
        file(
            "/{lang}/countries/{code}/{file}",
            "/en/countries/SE/figures.csv",
            get(page::data::file),
        )
        .costing(FILE),
        file(
            "/{lang}/languages/{tag}/{file}",
            "/en/languages/sv/figures.csv",
            get(page::data::file),
        )
        .costing(FILE),
        file("/catalogue.ttl", "/catalogue.ttl", get(page::catalogue::turtle)),
        file("/catalogue.jsonld", "/catalogue.jsonld", get(page::catalogue::json_ld)),
        file("/open-data/{file}", "/open-data/observatory.zip", get(bulk::file)).costing(WHOLE),
        file(
            "/api/v1/signatories",
            "/api/v1/signatories?country=SE&page=1",
            get(v1::signatories),
        )
        .costing(1),
        file(
            "/api/v1/signatories/{slug}",
            "/api/v1/signatories/pl-poznan",
            get(v1::signatory),
        ),
        file("/api/v1/countries", "/api/v1/countries", get(v1::countries)).costing(1),
        file("/api/v1/languages", "/api/v1/languages", get(v1::languages)).costing(1),
        file(
            "/api/v1/measures",
            "/api/v1/measures?article=16&page=1",
            get(v1::measures),
        )
        .costing(1),
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
    ]
}
