//! A search among the measures of accepted reports: good practice by article, theme, country, language, size and cost.

mod shelf;

use std::ops::Range;

pub use self::shelf::{Accepted, Listing, MOST, Place, Shelf};
use super::cohort::Size;
use super::report::COST_BANDS;

/// How many measures a page shows.
pub const PRACTICE_PAGE: i64 = 20;

/// The last page that an address can name: more than there are measures.
pub const PAGE_MAX: i64 = 1_000_000;

/// Which measures are searched for, all of it in the address.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Practice {
    /// Words of the title or description, as typed.
    pub q: String,
    /// An article.
    pub article: Option<u8>,
    /// A theme's code; empty for all.
    pub theme: String,
    /// A country's code; empty for all.
    pub country: String,
    /// The tag of the report's language; empty for all.
    pub language: String,
    /// The class of size of the authority.
    pub size: Option<Size>,
    /// The band of cost; empty for all.
    pub cost_band: String,
    /// The page, from 0.
    pub page: i64,
}

impl Practice {
    /// Reads the pairs behind the question mark; what is unknown is left out.
    #[must_use]
    pub fn parse(query: &[(String, String)]) -> Self {
        let get = |name: &str| {
            let pair = query.iter().find(|(key, _)| key == name);
            pair.map_or("", |(_, value)| value.trim())
        };
        let word = |name: &str| {
            let is_word = get(name)
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            get(name).chars().take_while(|_| is_word).take(60).collect()
        };
        Self {
            q: get("q")
                .chars()
                .filter(|letter| !letter.is_control())
                .take(100)
                .collect(),
            article: get("article").parse().ok().filter(|number| (1..=39).contains(number)),
            theme: word("theme"),
            country: word("country"),
            language: word("language"),
            size: Size::parse_code(get("size")),
            cost_band: Some(word("cost_band"))
                .filter(|band: &String| COST_BANDS.contains(&band.as_str()))
                .unwrap_or_default(),
            page: get("page")
                .parse()
                .ok()
                .filter(|page| (2..=PAGE_MAX).contains(page))
                .map_or(0, |page: i64| page - 1),
        }
    }

    /// The pairs of its address; what is not chosen is left out.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = vec![
            ("q", self.q.clone()),
            (
                "article",
                self.article.map(|number| number.to_string()).unwrap_or_default(),
            ),
            ("theme", self.theme.clone()),
            ("country", self.country.clone()),
            ("language", self.language.clone()),
            ("size", self.size.map(|size| size.code().to_owned()).unwrap_or_default()),
            ("cost_band", self.cost_band.clone()),
        ];
        if self.page > 0 {
            pairs.push(("page", (self.page + 1).to_string()));
        }
        pairs.retain(|(_, value)| !value.is_empty());
        pairs
    }

    /// The places of the rows of its page among all that it finds, where a page has so many.
    #[must_use]
    pub fn rows(&self, of_a_page: i64) -> Range<i64> {
        self.page * of_a_page..(self.page + 1) * of_a_page
    }

    /// Whether anything is chosen.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        self.pairs().iter().any(|(name, _)| *name != "page")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_back_and_nonsense_left_out() {
        let read = |query: &str| {
            let pairs: Vec<(String, String)> = query
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            Practice::parse(&pairs)
        };
        let wanted = read(
            "q=crèche&article=16&theme=the-service-delivery-role&country=FR&language=fr&size=5000-19999&cost_band=none&page=3",
        );
        assert_eq!(
            (wanted.article, wanted.page, wanted.country.as_str()),
            (Some(16), 2, "FR")
        );
        let pairs: Vec<(String, String)> = wanted
            .pairs()
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect();
        assert_eq!(Practice::parse(&pairs), wanted);
        for nonsense in [
            "article=40",
            "article=-1",
            "page=0",
            "page=99999999999",
            "country=F%27R",
            "theme=<b>",
            "size=huge",
            "cost_band=free",
            "x=y",
        ] {
            assert_eq!(read(nonsense), Practice::default(), "{nonsense}");
        }
    }
}
