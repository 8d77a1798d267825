//! `/sitemap.xml` and `/robots.txt`: where search engines find every public page, in every language.

use std::fmt::Write as _;

use axum::extract::{Path, State};
use axum::http::header;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use html_escape::encode_text;

use super::guides::GUIDES;
use super::language;
use crate::api::AppError;
use crate::domain::register::Register;
use crate::locale::Lang;
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::db::reference;
use crate::server::error::{Error, Result};
use crate::server::http::data::{Data, answer, tag_of, tagged};
use crate::server::http::{lang_of, pages};

/// Most addresses that one file may have (sitemaps.org).
const ADDRESSES_MAX: usize = 50_000;
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

/// `/sitemap.xml`: the addresses, or where their parts are if they do not fit into one file.
pub async fn sitemap(State(ctx): State<Ctx>, request: Parts) -> Response {
    respond(&ctx, &request, None).await
}

/// `/sitemaps/{file}`: one part, by its number from 1.
pub async fn part(State(ctx): State<Ctx>, Path(file): Path<String>, request: Parts) -> Response {
    respond(&ctx, &request, Some(&file)).await
}

/// `/robots.txt`: the file in `public`, and where the sitemap is.
pub async fn robots(State(ctx): State<Ctx>, request: Parts) -> Response {
    let text = format!(
        "{}Sitemap: {}\n",
        include_str!("../../public/robots.txt"),
        ctx.config().absolute("/sitemap.xml"),
    );
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=3600"),
    ];
    tagged(
        &request.headers,
        &tag_of(text.as_bytes()),
        (headers, text).into_response(),
    )
}

async fn respond(ctx: &Ctx, request: &Parts, file: Option<&str>) -> Response {
    let made = async {
        let register = ctx.register().await?;
        let mut conn = ctx.read().await?;
        let articles = reference::list_articles(&mut conn, register.publication).await?;
        drop(conn);
        let articles: Vec<u8> = articles.iter().map(|article| article.number).collect();
        let pages = public(&register, &articles);
        let parts = parts(&pages, ADDRESSES_MAX);
        let base = ctx.config().absolute("");
        let body = match file {
            None if parts.len() > 1 => index(parts.len(), &base),
            None => parts.first().map(|part| addresses(part, &base)).unwrap_or_default(),
            Some(file) => {
                let numbered = (1_usize..).zip(&parts);
                let mut found = numbered.filter(|(number, _)| format!("{number}.xml") == file);
                addresses(found.next().ok_or(Error::NotFound)?.1, &base)
            }
        };
        let data = Data {
            media_type: "application/xml",
            name: None,
            body: body.into_bytes(),
        };
        Ok::<_, Error>(answer(register.publication, request, data))
    };
    let made: Result<Response> = made.await;
    made.unwrap_or_else(|error| {
        let lang = lang_of(&request.uri, &request.headers);
        pages::error_response(ctx, lang, &AppError::from(error))
    })
}

/// Every page that anybody may read and that is more than a form.
fn public<'a>(register: &'a Register, articles: &[u8]) -> Vec<Href<'a>> {
    let mut all = vec![
        Href::Home,
        Href::InFigures,
        Href::Signatories,
        Href::Countries,
        Href::Languages,
        Href::Compare,
        Href::Changes,
        Href::Digests,
        Href::Join,
        Href::Charter,
        Href::Measures,
        Href::Method,
        Href::OpenData,
    ];
    all.extend(GUIDES.iter().map(|(name, _)| Href::Guide(name)));
    all.extend(articles.iter().map(|number| Href::Article(*number)));
    all.extend(register.countries.iter().map(|country| Href::Country(&country.code)));
    all.extend(language::known(register).into_iter().map(Href::Language));
    let authorities = register.authorities.iter();
    all.extend(authorities.map(|authority| Href::Signatory(&authority.slug)));
    all
}

/// The pages by file: every language of a page is an address of its own.
fn parts<'a>(pages: &'a [Href<'a>], most: usize) -> Vec<&'a [Href<'a>]> {
    pages.chunks((most / Lang::ALL.len()).max(1)).collect()
}

fn index(parts: usize, base: &str) -> String {
    let mut out = format!("{HEAD}<sitemapindex {NAMESPACE}>\n");
    for number in 1..=parts {
        let address = format!("{base}/sitemaps/{number}.xml");
        let _ = writeln!(out, "<sitemap><loc>{}</loc></sitemap>", encode_text(&address));
    }
    out.push_str("</sitemapindex>\n");
    out
}

fn addresses(pages: &[Href], base: &str) -> String {
    let mut out = format!("{HEAD}<urlset {NAMESPACE} xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for page in pages {
        let address = |lang: Lang| format!("{base}{}", page.to(lang));
        let mut alternates = String::new();
        for (code, lang) in Lang::alternates() {
            let href = address(lang);
            let href = html_escape::encode_double_quoted_attribute(&href);
            let _ = write!(
                alternates,
                "<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{href}\"/>"
            );
        }
        for lang in Lang::ALL {
            let _ = writeln!(out, "<url><loc>{}</loc>{alternates}</url>", encode_text(&address(lang)));
        }
    }
    out.push_str("</urlset>\n");
    out
}

#[cfg(test)]
mod tests {
    use super::{index, parts};
    use crate::paths::Href;

    #[test]
    fn no_part_has_more_addresses_than_it_may() {
        let pages: Vec<Href> = (0..=40).map(Href::Article).collect();
        let split = parts(&pages, 20);
        // Two languages: ten pages are twenty addresses.
        assert_eq!(
            split.iter().map(|part| part.len()).collect::<Vec<_>>(),
            [10, 10, 10, 10, 1]
        );
        assert_eq!(split.concat(), pages);
        let text = index(split.len(), "http://a.example");
        assert_eq!(text.matches("<loc>").count(), 5);
        assert!(text.contains("<loc>http://a.example/sitemaps/5.xml</loc>") && !text.contains("/sitemaps/6.xml"));
    }
}
