//! What tests read off pages.

use observatory::locale::Lang;
use observatory::server::http::routes::{Access, Answer, table};
use scraper::{ElementRef, Html, Selector};

/// What an element says, with single spaces.
pub fn text(element: ElementRef) -> String {
    let text = element.text().collect::<String>();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What the elements of a page say that the selector finds.
pub fn texts(page: &str, selector: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    document.select(&selector).map(text).collect()
}

/// The example of every public page in every language, with the language's code.
pub fn public_pages() -> Vec<(&'static str, String)> {
    let routes = table().into_iter();
    let routes = routes.filter(|route| route.answer == Answer::Page && route.access == Access::Anyone);
    let in_each = |example: &'static str| {
        Lang::ALL
            .map(Lang::code)
            .map(|lang| (lang, example.replacen("/en/", &format!("/{lang}/"), 1)))
    };
    routes.flat_map(|route| in_each(route.example)).collect()
}
